import Domain
import Extraction
import Lexicons
import Testing

/// What holds of every explanation, on the readouts of our own wording.
@Suite struct ExplanationTests {
    private static func explanations() throws -> [(input: DocumentInput, Explanation)] {
        let pipeline = try SentenceFateTests.pipeline.get()
        return try Gold.read(EvaluationTests.own).map { ($0.input, pipeline.explain($0.input)) }
    }

    @Test func factsAreThoseOfAnExtraction() throws {
        let pipeline = try SentenceFateTests.pipeline.get()
        for (input, explanation) in try Self.explanations() {
            #expect(explanation.facts == pipeline.extract(input))
        }
    }

    @Test func everyFactRestsOnASentenceAndIsNamedWithItsRule() throws {
        for (_, explanation) in try Self.explanations() {
            let facts = explanation.facts
            let rules =
                facts.meetings.map { "\($0.id) \($0.rule)" }
                + facts.statements.map { "\($0.id) \($0.rule)" }
                + facts.agreements.map { "\($0.id) \($0.rule)" }
            let found = explanation.sentences.flatMap(\.evidence).map { "\($0.fact) \($0.rule)" }
            #expect(!rules.isEmpty)
            #expect(Set(found) == Set(rules))
        }
    }

    @Test func sentencesFollowOneAnotherAndLeaveNoWordOut() throws {
        for (input, explanation) in try Self.explanations() {
            let scalars = Array(input.text.unicodeScalars)
            var end = 0
            for sentence in explanation.sentences {
                #expect(Self.isBlank(scalars[end..<sentence.words.span.start]))
                end = sentence.words.span.end
            }
            #expect(Self.isBlank(scalars[end...]))
        }
    }

    private static func isBlank(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        scalars.allSatisfy(\.properties.isWhitespace)
    }

    @Test func allWordsStandInTheirSentence() throws {
        for (input, explanation) in try Self.explanations() {
            let scalars = Array(input.text.unicodeScalars)
            for sentence in explanation.sentences {
                let inner = sentence.evidence.map(\.words) + sentence.mentions.map(\.words)
                for quote in [sentence.words] + inner {
                    let words = scalars[quote.span.start..<quote.span.end]
                    #expect(String(String.UnicodeScalarView(words)) == quote.text)
                    #expect(quote.span.start >= sentence.words.span.start)
                    #expect(quote.span.end <= sentence.words.span.end)
                }
            }
        }
    }

    @Test func coverageIsTheShareOfThoseUnderstood() throws {
        for (_, explanation) in try Self.explanations() {
            let open = explanation.sentences.count { $0.fate == .notUnderstood }
            let share = 1 - Double(open) / Double(explanation.sentences.count)
            let coverage = try #require(explanation.facts.document.coverage)
            #expect(coverage <= share && share < coverage + 0.001)
        }
    }

    @Test func factsAndRulesStandOnceEach() {
        let words = Quote(span: Span(start: 0, end: 1), text: "a")
        let sentence = ExplainedSentence(
            words: words, fate: .fact,
            evidence: [("m_2", "b"), ("m_1", "a"), ("m_2", "b"), ("s_1", "a")].map {
                FactEvidence(fact: $0.0, rule: $0.1, words: words)
            })
        #expect(sentence.facts == ["m_2", "m_1", "s_1"])
        #expect(sentence.rules == ["b", "a"])
    }
}

/// What an explanation lists as read in a sentence.
@Suite struct ExplainedMentionTests {
    static let cases: [(text: String, expected: [String])] = [
        (
            "On 9 April 2031, President Ada Lind of Norway met her Peruvian counterpart in Lima.",
            [
                "date 9 April 2031 = 2031-04-09",
                "person President Ada Lind of Norway = Ada Lind", "country Norway = NO",
                "encounter met = meeting !", "country her Peruvian counterpart = PE",
                "place Lima = Lima, PE",
            ]
        ),
        (
            "He said that they signed a treaty on wind power worth 3 million euros.",
            [
                "pronoun He", "cue said = report !", "together they", "stage signed = signed !",
                "instrument treaty = treaty !", "sector wind power = energy",
                "quantity 3 million euros = 3000000 EUR",
            ]
        ),
        (
            "The report of UNESCO holds a map.",
            [
                "cue report = report", "organization UNESCO = UNESCO", "sector UNESCO = culture",
                "encounter holds = light",
            ]
        ),
    ]

    @Test(arguments: cases)
    func namesKindWordsAndValue(_ text: String, _ expected: [String]) throws {
        let explanation = try SentenceFateTests.pipeline.get().explain(DocumentInput(text: text))
        let found = explanation.sentences.flatMap(\.mentions).map {
            "\($0.kind.rawValue) \($0.words.text)" + ($0.value.map { " = \($0)" } ?? "")
                + ($0.isSign ? " !" : "")
        }
        #expect(found == expected)
    }
}
