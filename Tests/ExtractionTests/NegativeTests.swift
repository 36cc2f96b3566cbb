import Domain
import Extraction
import Lexicons
import Testing

/// Texts of other genres in which nothing of ours may be found.
struct NegativeTests {
    struct Text: Sendable, CustomTestStringConvertible {
        var genre: String
        var words: String
        var testDescription: String { genre }
    }

    private static let pipeline = Result { Pipeline(lexicon: try Lexicon.embedded()) }

    static let texts = [
        Text(
            genre: "domestic news",
            words: """
                The city council of Springfield met on Tuesday to discuss the new budget. \
                Mayor Tom Hill said that the town would spend 3 million dollars on roads by \
                2027. Council members agreed to raise the parking fee. "We signed a contract \
                with a local builder," said Hill.
                """),
        Text(
            genre: "sports",
            words: """
                Spain beat Germany 2-1 in a friendly in Madrid on Saturday. Coach Luis \
                Ortega praised his players and said the meeting with Italy next week would \
                be harder. Germany captain Max Bauer agreed that Spain deserved to win. The \
                two sides will meet again in November.
                """),
        Text(
            genre: "recipe",
            words: """
                Turkey with Brussels sprouts. Preheat the oven to 200 degrees. In May and \
                June, use fresh sprouts. Serve with French bread and a glass of red from \
                Chile. Everyone agreed to have seconds.
                """),
        Text(
            genre: "statute",
            words: """
                Section 4. The Minister of Finance shall, in consultation with the Minister \
                of Trade, establish a fund for small enterprises. No agreement signed under \
                section 3 shall be amended except in writing. The Commission shall report to \
                the President every year.
                """),
        Text(
            genre: "obituary",
            words: """
                John Carter, the former British ambassador to Peru, has died aged 88. He \
                joined the Foreign Office in 1958 and served in Moscow, Paris and Lima. He \
                met his wife Maria at a reception in Rome. He signed the fisheries agreement \
                of 1979 on behalf of his country.
                """),
        Text(
            genre: "source code",
            words: """
                func meet(a: President, b: Minister) -> Agreement { hold(talks, with: \
                b).sign("treaty") }
                """),
    ]

    @Test(arguments: texts)
    func holdsNoMeetingAndNoAgreement(_ text: Text) throws {
        let facts = try Self.pipeline.get().extract(DocumentInput(text: text.words))
        #expect(facts.meetings.map(\.rule) == [])
        #expect(facts.agreements.map(\.rule) == [])
    }
}
