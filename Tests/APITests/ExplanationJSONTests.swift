import API
import Domain
import Testing

/// The form of a row is a promise to every client, so the whole text is compared.
@Suite struct ExplanationJSONTests {
    private static func quote(_ text: String, _ start: Int) -> Quote {
        Quote(span: Span(start: start, end: start + text.unicodeScalars.count), text: text)
    }

    private static let sentences = [
        ExplainedSentence(
            words: quote("Ada said \"no\".", 0), fate: .fact,
            evidence: [
                FactEvidence(fact: "s_1", rule: "statement.test", words: quote("\"no\"", 9))
            ],
            mentions: [
                ExplainedMention(kind: .firstPerson, words: quote("Ada", 0), value: "Ada Lind"),
                ExplainedMention(kind: .cue, words: quote("said", 4), isSign: true),
            ]),
        ExplainedSentence(words: quote("So.", 15), fate: .notUnderstood),
    ]

    @Test func everyMemberInItsPlace() {
        let facts = Facts(
            document: Document(id: "d_1", language: "en", sha256: "00", length: 18, engine: "e"),
            warnings: ["short"])
        var writer = JSONWriter()
        writer.extraction(facts, sentences: Self.sentences)
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == """
                {"document":{"id":"d_1","language":"en","sha256":"00","length":18,"engine":"e"},\
                "meetings":[],"statements":[],"agreements":[],"explanation":[\
                {"start":0,"end":14,"text":"Ada said \\"no\\".","fate":"fact","facts":["s_1"],\
                "rules":["statement.test"],"mentions":[\
                {"kind":"first_person","text":"Ada","start":0,"end":3,"value":"Ada Lind"},\
                {"kind":"cue","text":"said","start":4,"end":8,"sign":true}]},\
                {"start":15,"end":18,"text":"So.","fate":"not_understood","facts":[],"rules":[],\
                "mentions":[]}],"warnings":["short"]}
                """)
    }
}
