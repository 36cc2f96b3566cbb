import Annotators
import Domain
import Lexicons
import Testing
import Text

/// The menus at the ends of a page are no sentences of its text.
struct PageMenuTests {
    private static let lexicon = Result { try Lexicon.embedded() }

    /// What is left is parted by `|`.
    @Test(arguments: [
        ("Home\nNews\n\nVisit to Oslo\n\nThey met.", "Visit to Oslo|They met."),
        ("Skip to main content\nVisit to Oslo\nThey met.", "Visit to Oslo|They met."),
        ("Home > News > Speeches\n\nThey met.", "They met."),
        // Between other headings, not between sentences.
        ("Ministry of Trade\nMenu | Search\nThey met.", "Ministry of Trade|They met."),
        ("They met.\n\nNews\n\nThey left.", "They met.|News|They left."),
        ("They met.\nOslo, 3 May\nShare\nPage 1 of 2", "They met.|Oslo, 3 May"),
        ("News from Oslo\n\nThey met.", "News from Oslo|They met."),
        (
            "The Ministry\nForeign Policy\nVisas\nEmbassies\nTravel Advice\nCulture\n"
                + "Oslo, 3 May\nJon Dahl, Minister\nVisit to Oslo\nThey met.",
            "Oslo, 3 May|Jon Dahl, Minister|Visit to Oslo|They met."
        ),
        (
            "The Ministry\nForeign Policy\nVisas\nEmbassies\nTravel Advice\nA Call\nThey spoke.",
            "A Call|They spoke."
        ),
        ("Foreign Policy\nVisas\nA Call\nThey spoke.", "Foreign Policy|Visas|A Call|They spoke."),
        // Nothing else.
        ("Home\nNews", "Home|News"),
        ("1\n2\n\nThey met.", "1|2|They met."),
    ])
    func arePassedOver(_ page: String, _ expected: String) throws {
        var known = NameKeys()
        let annotator = Annotator(lexicon: try Self.lexicon.get())
        let text = annotator.annotate(Array(page.utf8), published: nil, known: &known).text
        let lines = text.sentences.map { sentence in
            let first = Int(text.tokens[sentence.tokens.lowerBound].start)
            let last = Int(text.tokens[sentence.tokens.upperBound - 1].end)
            return String(decoding: Array(page.utf8)[first..<last], as: UTF8.self)
        }
        #expect(lines.joined(separator: "|") == expected)
    }
}
