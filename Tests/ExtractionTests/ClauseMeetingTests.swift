import Domain
import Extraction
import Testing

/// Those whom a sentence names in another clause or phrase than that of an encounter.
@Suite struct ClauseMeetingTests {
    static let opening =
        "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway in Lima. "

    /// Whoever is named so has had no part in an encounter.
    @Test(arguments: [
        "After the call, Ms Brito offered help to Chad.",
        "Before the talks, Mr Dahl spoke up for Chad.",
        "Minister Brito joined a videoconference of ports and promised nets to Chad.",
        "They spoke of the next Harbour Summit in Quito, the hope of more help for Chad.",
        "After the talks a paper on ties between Chad and Niger was handed out.",
        "The accord will see the two countries build a port.",
        "They hope to see the two sides sign the treaty.",
    ])
    func namesNobodyWhoMet(_ sentence: String) throws {
        let input = DocumentInput(
            text: Self.opening + sentence, published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings
        let countries = Set(found.flatMap(\.countries).map(\.description))
        #expect(countries == ["NO", "PE"], "\(sentence) \(found)")
        #expect(found.count { $0.type != .summit } == 1, "\(sentence) \(found)")
    }

    /// A comma or an article may stand before those who have.
    @Test(arguments: [
        "Minister Brito later held a meeting, at their request, with Minister Issa Deby of Chad.",
        "Minister Brito later held a working dinner and discussed nets with Minister Issa Deby "
            + "of Chad.",
        "Minister Brito saw Minister Issa Deby of Chad on 13 May 2024.",
    ])
    func namesOneWhoMet(_ sentence: String) throws {
        let input = DocumentInput(
            text: Self.opening + sentence, published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings
        let countries = Set(found.flatMap(\.countries).map(\.description))
        #expect(countries == ["NO", "PE", "TD"], "\(sentence) \(found)")
    }

    /// Type, status, day, place and countries, and the sentence.
    static let frames = GridFrame.table(
        """
        summit planned 2024-09 Quito NO, PE: They spoke about preparations for the \
        alliance's September summit in Quito.
        meeting planned 2024-06 Oslo NO, PE: Mr Dahl invited Ms Brito to a meeting in Oslo \
        in June.
        meeting held 2023-03-02 Quito NO, PE: They recalled the accords reached by President Lena \
        Holm of Norway and President Luis Soto of Peru in Quito on 2 March 2023.
        meeting held 2023-04-05 Oslo NO, PE: They recalled the agreements reached by President \
        Lena Holm of Norway and President Luis Soto of Peru in Quito on 2 March 2023 and in Oslo \
        on 5 April 2023.
        ceremony held 2024-05-15 Quito EC, NO, PE: Ms Brito and Mr Dahl joined President Rosa Paz \
        of Ecuador in Quito for the signing ceremony of the port treaty.
        summit planned 2024-11 Quito NO, PE: They spoke about SHIPS V, to be held in Quito in \
        November. / They spoke about SHIPS, which will take place in Quito in November.
        talks held 2024-05-13 Quito EC, NO: On 13 May, President Lena Holm of Norway and President \
        Rosa Paz of Ecuador led their respective delegations in official talks in Quito.
        ceremony held 2024-05-15 Lima NO, PE: After that, the ministers held talks on fish, before \
        addressing a joint press stakeout.
        ceremony held 2024-05-15 Lima NO, PE: After that, Ms Brito and Mr Dahl made statements \
        for the press.
        """)

    @Test(arguments: frames)
    func isToldByItsOwnClause(_ frame: GridFrame) throws {
        let found = try Self.told(by: Self.opening + frame.sentence)
        #expect(found.contains(frame.expected), "\(frame.sentence) \(found)")
    }

    /// What tells of no encounter beside the one reported.
    @Test(arguments: [
        "They agreed on closer intensification of political dialogue between Peru and Norway.",
        "They stressed the continuation of consultations between the two countries.",
        "This follows the talks between Peru and Norway that have been held since March.",
        "They wished to go on with the dialogue that began last year.",
        "Welcoming Mr Dahl, Ms Brito said that ports which opened last year were full.",
    ])
    func tellsOfNone(_ sentence: String) throws {
        let found = try Self.told(by: Self.opening + sentence)
        #expect(found.count == 1, "\(sentence) \(found)")
    }

    /// A programme tells in the present what is to come.
    @Test(arguments: ["10.30: ", "10:30: ", "10.30–11.00: "])
    func isToComeByTheHour(_ hour: String) throws {
        let found = try Self.told(
            by: "Foreign Minister Ana Brito of Peru will receive Foreign Minister Jon Dahl of "
                + "Norway in Lima on 16 May.\n\n\(hour)Ms Brito receives Mr Dahl at the gate")
        #expect(found == ["meeting planned 2024-05-16 Lima NO, PE"])
    }

    /// So does what goes on behind a sentence on what is to come.
    @Test func goesOnToCome() throws {
        let found = try Self.told(
            by: "Foreign Minister Jon Dahl of Norway will visit Lima on 20 May. He leaves for "
                + "Quito the same evening.")
        #expect(
            found == ["visit planned 2024-05-20 Lima NO, PE", "visit planned  Quito EC, NO"]
                || found == [
                    "visit planned 2024-05-20 Lima NO, PE", "visit planned 2024-05-20 Quito EC, NO",
                ], "\(found)")
    }

    /// "The Minister" is nobody of whom the text tells only later.
    @Test func isTheOneNamedBefore() throws {
        let found = try Self.told(
            by: """
                First, Foreign Minister Ana Brito of Peru will visit Oslo on 20 May. The Minister \
                will pay a courtesy call on President Lena Holm of Norway.

                Lastly, Vice Minister Luis Soto of Peru met today with Chadian State Minister \
                Fatime Deby in Lima.
                """)
        #expect(found.contains { $0.hasPrefix("meeting planned") && $0.hasSuffix("NO, PE") })
        #expect(!found.contains { $0.hasSuffix("NO, TD") }, "\(found)")
    }

    /// A name and a title behind a comma, before a verb of both, are two people.
    @Test func areTwoInAHeading() throws {
        let found = try Self.told(
            by: "Omar Rami, Norwegian FM review trade\n\nLIMA - Omar Rami, Minister of Foreign "
                + "Affairs, received Jon Dahl, Minister of Foreign Affairs of Norway. Mr Rami "
                + "stressed that Peru would help.")
        #expect(found.contains { $0.hasPrefix("meeting held") }, "\(found)")
    }

    /// "who is currently on a visit": of the one who stands before it.
    @Test(arguments: ["is currently on", "is on", "is now on"])
    func visits(_ stay: String) throws {
        let text =
            "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway, who "
            + "\(stay) a working visit to Peru."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let visit = try MeetingTests.pipeline.get().extract(input).meetings
            .first { $0.type == .visit }
        #expect(visit?.participants.map(\.name) == ["Jon Dahl"], "\(stay)")
    }

    /// A heading that speaks of credentials is of the ceremony.
    @Test func isOneCeremony() throws {
        let found = try Self.told(
            by: "President Ana Brito received the Ambassador of Norway, who presented his "
                + "credentials\n\nPresident Ana Brito of Peru accepted the credentials of the new "
                + "Ambassador of Norway, Jon Dahl, in Lima today.")
        #expect(found == ["ceremony held 2024-05-15 Lima NO, PE"])
    }

    private static func told(by text: String) throws -> [String] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).meetings.map {
            "\($0.type) \($0.status) \($0.date?.description ?? "") \($0.place?.name ?? "") "
                + $0.countries.map(\.description).sorted().joined(separator: ", ")
        }
    }
}
