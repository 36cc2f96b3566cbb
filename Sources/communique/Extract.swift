internal import API
internal import ArgumentParser
internal import Domain
internal import Extraction
internal import Foundation

struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the facts of documents as JSON.",
        discussion: """
            Each FILE, or standard input, is one document: a text, a page in a *.html, or \
            the fields of a document in a *.json. With --ndjson there is a document a line, \
            {"id", "text", "published"?, …}, and a line of facts for each in the same order; a \
            line that cannot be read gives {"id", "error"} and the next one is read. Blank lines \
            are passed over.

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

    private func extractFiles(_ pipeline: Pipeline) throws {
        try DocumentFile.forEach(of: files) { input, _ in
            var writer = JSONWriter(isIndented: true)
            writer.extraction(try Engine.extract(input, pipeline), id: input.id)
            try FileHandle.standardOutput.write(contentsOf: writer.bytes + Array("\n".utf8))
        }
    }
}
