internal import API
internal import ArgumentParser
internal import Domain
internal import Ingestion

extension DocumentFile {
    /// Tells the document of each file and where it is from; standard input where there are no
    /// files. What is no document is reported, the others are read, and the exit code is 1.
    static func forEach(
        of files: [String], _ body: (_ input: DocumentInput, _ origin: String) throws -> Void
    ) throws {
        var failed = false
        for file in files.isEmpty ? [nil] : files.map(Optional.some) {
            do {
                let input = try file.map { try document(at: $0) } ?? standardInput()
                try accept(input, from: file ?? "standard input", body)
            } catch let error as CommandError {
                Terminal.report("\(error)")
                failed = true
            }
        }
        if failed { throw ExitCode(1) }
    }

    private static func accept(
        _ input: DocumentInput, from origin: String, _ body: (DocumentInput, String) throws -> Void
    ) throws {
        do {
            try body(input, origin)
        } catch let error as IngestionError {
            throw CommandError.notADocument(path: origin, reason: error.reason)
        }
    }
}
