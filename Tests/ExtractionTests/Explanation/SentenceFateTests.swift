import Domain
import Extraction
import Lexicons
import Testing

/// What becomes of each sentence. Each text follows an opening that tells of the meeting of Lena
/// Holm (Norway) and Paul Reyes (Palau).
@Suite struct SentenceFateTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        /// Of each sentence: `fact` and the kinds of its facts, `narration`, or `not_understood`
        /// and its signs.
        let expected: [String]
        var testDescription: String { text }

        init(_ text: String, _ expected: String...) {
            self.text = text
            self.expected = expected
        }
    }

    static let pipeline = Result { Pipeline(lexicon: try Lexicon.embedded()) }

    static let opening =
        "Foreign Minister Lena Holm of Norway met with Foreign Minister Paul Reyes of Palau "
        + "in Oslo on 3 March 2021.\n\n"

    private static func fates(of text: String) throws -> [String] {
        let input = DocumentInput(
            text: opening + text, published: DateExpression(edtf: "2021-03-04"))
        let explanation = try pipeline.get().explain(input)
        let kinds = Dictionary(uniqueKeysWithValues: kinds(explanation.facts))
        return explanation.sentences.dropFirst().map { sentence in
            let facts = sentence.facts.map { kinds[$0] ?? "unknown" }
            let signs = sentence.fate == .notUnderstood ? sentence.mentions.filter(\.isSign) : []
            let words = signs.map { "\($0.kind.rawValue)=\($0.words.text)" }
            return ([sentence.fate.rawValue] + facts + words).joined(separator: " ")
        }
    }

    private static func kinds(_ facts: Facts) -> [(String, String)] {
        facts.meetings.map { ($0.id, "meeting") } + facts.statements.map { ($0.id, "statement") }
            + facts.agreements.map { ($0.id, "agreement") }
    }

    static let facts: [Case] = [
        Case("Minister Holm said that the reefs are bleaching.", "fact statement"),
        Case(
            "Minister Holm said that the reefs are bleaching. The corals turn white.",
            "fact statement", "fact statement"),
        Case("The two sides signed a treaty on tuna.", "fact agreement"),
        Case(
            "Minister Holm said that the two sides signed a treaty on tuna.",
            "fact statement agreement"),
        Case(
            "\"We share an ocean. We must protect it,\" said Minister Holm.", "fact statement",
            "fact statement"),
        Case("In 2019 Minister Holm visited Palau.", "fact meeting"),
    ]

    /// Words that add to a meeting whose evidence stands elsewhere.
    static let accounts: [Case] = [
        Case("The meeting between Norway and Palau took place in Oslo.", "fact meeting"),
        Case("Ambassador Kai Berg was present.", "fact meeting"),
    ]

    static let narration: [Case] = [
        Case("The harbour was built in 1902 by local workers.", "narration"),
        Case("The report praises nobody.", "narration"),
        Case("The Minister of State wore a blue coat.", "narration"),
        Case("Both ministries have recent reports on the shelf.", "narration"),
        Case("The praised horse ran away.", "narration"),
        Case("In said case the boats race.", "narration"),
        Case("She held the umbrella.", "narration"),
        Case("A memorandum lay on the desk.", "narration"),
        Case("He launched a small boat.", "narration"),
        Case("The ship bears the name \"Sea Eagle\".", "narration"),
    ]

    /// Signs in what the rules pass over.
    static let headings: [Case] = [
        Case("Minister Holm said yes", "narration"),
        Case("Visit to the harbour\n\nThe boats are red.", "narration", "narration"),
        Case("Home > Visits > Talks", "narration"),
        Case("The boats are red. Somebody said yes", "narration", "not_understood cue=said"),
        Case("The boats are red. Minister Lund said yes", "narration", "fact statement"),
        Case(
            "The talks had these results:\n\n- Norway will build a pier in Palau.", "narration",
            "fact agreement"),
        Case(
            "The talks had these results:\n\n- The boats are red.",
            "not_understood encounter=talks", "narration"),
    ]

    static let notUnderstood: [Case] = [
        Case("A fisherman said that the tide was late.", "not_understood cue=said"),
        Case("The minister met the deadline.", "not_understood encounter=met"),
        Case("The visit lasted two hours.", "not_understood encounter=visit"),
        Case(
            "On the wall stood \"all the water of the world belongs to nobody\".",
            "not_understood quotation=\"all the water of the world belongs to nobody"),
        Case("Norway praises thirty poets a year.", "not_understood cue=praises"),
        Case("The offer was firmly rejected.", "not_understood cue=rejected"),
    ]

    @Test(arguments: facts + accounts + narration + headings + notUnderstood)
    func isToldOfEachSentence(_ row: Case) throws {
        #expect(try Self.fates(of: row.text) == row.expected)
    }
}
