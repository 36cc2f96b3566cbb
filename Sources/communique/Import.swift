internal import API
internal import ArgumentParser
internal import Configuration
internal import Extraction
internal import Foundation
internal import Ingestion
internal import Storage

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Store the documents of files and directories.",
        discussion: """
            Reads *.txt and *.html (published on the day that begins the file name), *.json (one \
            document) and *.ndjson or *.jsonl (one a line). What cannot be read is reported and \
            left out; the exit code is then 1.

            EXAMPLE
              communique import --database facts.sqlite seeds/documents more.ndjson
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var common: CommonOptions

    @Argument(help: "Files and directories.")
    var paths: [String]

    func run() async throws {
        let settings = try await common.settings([
            .database: storeOptions.database.map { .string($0) }
        ])
        let lexicon = try Engine.lexicon(settings)
        let store = try Engine.store(settings)
        var run = ImportRun(
            importer: Importer(
                ingestor: Ingestor(store: store, pipeline: Pipeline(lexicon: lexicon))))
        for path in paths {
            for file in try DocumentFile.paths(
                at: path, suffixes: DocumentFile.suffixes + ["ndjson", "jsonl"])
            {
                try run.read(file)
            }
        }
        try run.finish()
        try store.close()
        if run.importer.counts.failed > 0 { throw ExitCode(1) }
    }
}

/// One run of `import`: what is wrong with a document ends neither its file nor the run.
private struct ImportRun {
    var importer: Importer
    private let showsProgress = isatty(STDERR_FILENO) == 1

    init(importer: Importer) { self.importer = importer }

    mutating func read(_ path: String) throws {
        guard path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") else {
            return try attempt { try $0.store(DocumentFile.document(at: path), from: path) }
        }
        var lines = try LineReader(path: path)
        while let batch = try lines.next() {
            for line in batch where !line.isBlank {
                let origin = "\(path):\(line.number)"
                try attempt {
                    try $0.store(DocumentFile.document(line, from: path), from: origin)
                }
            }
        }
    }

    /// Throws only what makes going on pointless.
    private mutating func attempt(
        _ store: (inout Importer) throws -> [CommandError]
    ) throws {
        do {
            for failure in try store(&importer) { fail("\(failure)") }
        } catch let error as CommandError {
            fail("\(error)")
        }
        if showsProgress { Terminal.progress("\(importer.counts)") }
    }

    private mutating func fail(_ reason: String) {
        importer.countFailure()
        if showsProgress { Terminal.progress("") }
        Terminal.report(reason)
    }

    mutating func finish() throws {
        try attempt { try $0.finish() }
        if showsProgress { Terminal.progress("") }
        print("imported \(importer.counts.total): \(importer.counts)")
    }
}
