import Domain
import Extraction
import Lexicons
import Testing

/// Any text ends in an answer: headings cut in the middle of a phrase, sentences that end in a
/// cue, marks without words.
struct HostileTests {
    private static let pipeline = Result { Pipeline(lexicon: try Lexicon.embedded()) }

    @Test(arguments: [
        "President Ana Brito of Peru held\n\ntalks with President Jon Dahl of Norway.",
        "President Ana Brito of Peru said and stressed",
        "President Ana Brito of Peru welcomed, noted, stressed and agreed",
        "The two sides held\n\nbilateral talks\n\nheld\n\ntalks", "said said said", "\"said",
        "((((((", "Mr. Mrs. H.E. the Hon.", "President of of of the the", "20 May 20 May 20 May",
    ])
    func endsInAnAnswer(_ text: String) throws {
        let pipeline = try Self.pipeline.get()
        let whole = "President Ana Brito of Peru met President Jon Dahl of Norway. " + text
        for input in [text, whole, whole + "\n\n" + text] {
            let facts = pipeline.extract(DocumentInput(text: input))
            let scalars = input.unicodeScalars.count
            #expect(facts.statements.allSatisfy { $0.content.span.end <= scalars })
        }
    }
}
