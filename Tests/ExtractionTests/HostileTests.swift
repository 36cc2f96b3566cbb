import Domain
import Extraction
import Lexicons
import Testing

/// Any text ends in an answer: headings cut in the middle of a phrase, sentences that end in a
/// cue, marks without words.
struct HostileTests {
    private static let pipeline = Result { Pipeline(lexicon: try Lexicon.embedded()) }

    @Test(arguments: [
        // Each of these ended the process while a phrase could run into the next paragraph.
        "The two sides agreed; looked\n\nforward to trade.",
        "The leaders spoke; phone\n\ncall was held.",
        "Brito: telephone\n\nconversation with Jon Dahl.",
        "They spoke; working\n\nlunch in May.",
        "Ana Brito stressed; expressed\n\nconcern over trade",
        "President Ana Brito of Peru welcomed, noted, stressed and agreed",
        "President Ana Brito of Peru invited the Chilean President and the leaders of New"
            + "\n\nZealand to Lima.",
        // First words of a text that a rule looks to the left of.
        "Visit to Chad", "Visits by ministers are planned.", "met with Jon Dahl", "welcomed,",
        "visiting Oslo", "20 May 2014 signed treaty",
        // Two agreements that share words.
        "documents security, exchanged programme Africa.",
        "said said said", "\"said", "((((((", "Mr. Mrs. H.E. the Hon.",
        "President of of of the the", "20 May 20 May 20 May",
        // As did digits with letters that are no suffix of a number.
        "They spoke of 5zz and 7xq networks.",
        // And a text that begins with the noun or verb of an encounter.
        "Visit to Chad.", "Hold talks with President Jon Dahl.", "Peru, held a meeting.",
        "With experts expected to meet in Lima in May.",
        // Or ends with the comma behind a cue.
        "The old port of the city is open again, Minister Ana Brito of Peru said,",
        // Or ends where a name or office may go on.
        "Minister Ana Brito from", "Minister Ana Brito (", "Ana Brito, who is",
        "Ms. Ana Brito Minister", "Peru's government", "Minister Ana Brito, the head of the",
        "They, held talks.", "counterpart and minister agreed to open a port.",
    ])
    func endsInAnAnswer(_ text: String) throws {
        let pipeline = try Self.pipeline.get()
        let whole = "President Ana Brito of Peru met President Jon Dahl of Norway. " + text
        for input in [text, whole, whole + "\n\n" + text] {
            let explanation = pipeline.explain(DocumentInput(text: input, language: "en"))
            let scalars = input.unicodeScalars.count
            let statements = explanation.facts.statements
            #expect(statements.allSatisfy { $0.content.span.end <= scalars })
            #expect(explanation.sentences.last?.words.span.end == scalars)
        }
    }
}
