internal import API
internal import ArgumentParser
internal import Domain
internal import Extraction
internal import Foundation
internal import Ingestion

struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the facts of documents as JSON.",
        discussion: """
            Each FILE, or standard input, is one document: a text, or the fields of a document in \
            a *.json. With --ndjson there is a document a line, {"id", "text", "published"?, …}, \
            and a line of facts for each in the same order; a line that cannot be read gives \
            {"id", "error"} and the next one is read. Blank lines are passed over.

            EXAMPLE
              communique extract readout.txt
              communique extract --ndjson < documents.ndjson > facts.ndjson
            """)

    @Flag(help: "A document a line in, a line of facts out.")
    var ndjson = false

    @OptionGroup var common: CommonOptions

    @Argument(help: "Files; standard input where there are none.")
    var files: [String] = []

    func run() async throws {
        let lexicon = try Engine.lexicon(try await common.settings())
        let pipeline = Pipeline(lexicon: lexicon)
        if ndjson {
            try extractLines(pipeline)
        } else {
            try extractFiles(pipeline)
        }
    }

    private func extractLines(_ pipeline: Pipeline) throws {
        let extractor = LineExtractor(pipeline: pipeline)
        guard !files.isEmpty else { return try extractor.run(LineReader(.standardInput)) }
        for file in files { try extractor.run(LineReader(path: file)) }
    }

    /// A file that cannot be read is reported, the others are printed, and the exit code is 1.
    private func extractFiles(_ pipeline: Pipeline) throws {
        var failed = false
        for file in files.isEmpty ? [nil] : files.map(Optional.some) {
            do {
                let input =
                    try file.map { try DocumentFile.document(at: $0) }
                    ?? DocumentFile.standardInput()
                try print(input, from: file ?? "standard input", pipeline)
            } catch let error as CommandError {
                Terminal.report("\(error)")
                failed = true
            }
        }
        if failed { throw ExitCode(1) }
    }

    private func print(_ input: DocumentInput, from file: String, _ pipeline: Pipeline) throws {
        do {
            var writer = JSONWriter(isIndented: true)
            writer.extraction(try Engine.extract(input, pipeline), id: input.id)
            try FileHandle.standardOutput.write(contentsOf: writer.bytes + Array("\n".utf8))
        } catch let error as IngestionError {
            throw CommandError.notADocument(path: file, reason: error.reason)
        }
    }
}
