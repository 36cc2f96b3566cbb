import Domain
import Extraction
import Lexicons
import Testing

@Suite struct CoverageTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let coverage: Double?
        var testDescription: String { text }

        init(_ text: String, _ coverage: Double?) {
            self.text = text
            self.coverage = coverage
        }
    }

    private static let narration = "The boats are red."
    private static let riddle = "Somebody met somebody."

    static let cases = [
        Case(narration, 1), Case(riddle, 0), Case("\(narration) \(riddle)", 0.5),
        // Two thirds, rounded down.
        Case("\(narration) \(narration) \(riddle)", 0.666),
        // 1,999 of 2,000 are not all of them.
        Case(String(repeating: narration + " ", count: 1_999) + riddle, 0.999),
        Case(String(repeating: narration + " ", count: 1_999) + narration, 1),
        // An agreement between nobody.
        Case("Somebody ratified the treaty.", 0), Case("The treaty lay on the desk.", 1),
        Case(" \n", nil),
    ]

    @Test(arguments: cases) func isTheShareOfSentences(_ row: Case) throws {
        let pipeline = try SentenceFateTests.pipeline.get()
        #expect(pipeline.extract(DocumentInput(text: row.text)).document.coverage == row.coverage)
    }

    @Test func isUnknownOfATextThatIsNotRead() throws {
        let input = DocumentInput(text: Self.narration, language: "nb")
        let explanation = try SentenceFateTests.pipeline.get().explain(input)
        #expect(explanation.facts.document.coverage == nil)
        #expect(explanation.sentences.isEmpty)
        #expect(explanation.facts.warnings.count == 1)
    }
}
