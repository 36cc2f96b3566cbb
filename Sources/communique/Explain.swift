internal import API
internal import ArgumentParser
internal import Domain
internal import Extraction
internal import Foundation

struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print what became of each sentence of a document.",
        discussion: """
            Each FILE, or standard input, is one document, as for extract. A sentence stands with \
            its number, its fate, the facts that rest on it, each with the rule that found it, and \
            what was read in it. Its fate is "fact"; "narration", where it holds no sign of a \
            fact or is a heading; or "not understood", where it gave no fact and yet holds a \
            sign of one: a reporting cue, a word for an encounter, an agreement with a word for \
            its stage, a quotation. The signs stand beside it.

            With --json it prints the facts as extract does, with one more member, explanation: \
            {"start", "end", "text", "fate", "facts", "rules", "mentions"} a sentence.

            EXAMPLE
              communique explain readout.txt
              communique explain --lexicons seeds/lexicons --json readout.txt
            """)

    @Flag(help: "JSON in place of text.")
    var json = false

    @OptionGroup var common: CommonOptions

    @Argument(help: "Files; standard input where there are none.")
    var files: [String] = []

    func run() async throws {
        let lexicon = try Engine.lexicon(try await common.settings())
        let pipeline = Pipeline(lexicon: lexicon)
        try DocumentFile.forEach(of: files) { input, origin in
            let explanation = try Engine.explain(input, pipeline)
            let output =
                json
                ? Self.json(explanation, id: input.id)
                : Array(ExplanationText(explanation, origin: origin).text.utf8)
            try FileHandle.standardOutput.write(contentsOf: output)
        }
    }

    private static func json(_ explanation: Explanation, id: String?) -> [UInt8] {
        var writer = JSONWriter(isIndented: true)
        writer.extraction(explanation.facts, id: id, sentences: explanation.sentences)
        return writer.bytes + Array("\n".utf8)
    }
}
