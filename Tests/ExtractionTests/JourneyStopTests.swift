import Testing

/// Journeys with several stops, people of two offices, and the lines that agencies begin with.
@Suite struct JourneyStopTests {
    private static let stops = [
        "Norwegian Minister Jon Dahl will travel to Peru on Monday. The Minister will also fly out "
            + "to Chile on Thursday. He will meet with Prime Minister Ana Brito.",
        "Norwegian Minister Jon Dahl will visit Peru on Monday. On Thursday he will go on to "
            + "Chile. There the Minister will hold talks with Foreign Minister Ana Brito.",
    ]

    /// Whom somebody of a journey to come meets at the stop that the text came to last.
    @Test(arguments: stops)
    func isOfLastStop(_ text: String) throws {
        let found = try MeetingTests.meetings(in: text).last ?? ""
        #expect(found.contains("| planned | 2024-05-16 | Chile | CL NO | Jon Dahl, Ana Brito"))
    }

    @Test func staysWithEachStop() throws {
        let found = try MeetingTests.meetings(
            in: """
                Norwegian Minister Jon Dahl will visit Peru and Chile from 28 to 30 May. In Lima, \
                Dahl will call on Prime Minister Luis Vega.

                In Chile, the Minister will call on President Eva Ruiz. He will also meet Foreign \
                Minister Ana Brito.
                """)
        #expect(found.contains { $0.contains("Lima | NO PE | Jon Dahl, Luis Vega") }, "\(found)")
        #expect(found.contains { $0.contains("Chile | CL NO | Jon Dahl, Ana Brito") }, "\(found)")
    }

    /// A journey to come that is told of as if under way, and one that another comes after.
    @Test func isOneJourney() throws {
        let ahead = try MeetingTests.meetings(
            in: """
                Norwegian Minister Jon Dahl will pay a visit to Peru from June 8 to 10. The \
                Minister is visiting Peru at the invitation of Minister Ana Brito.
                """)
        #expect(ahead == ["visit | planned | 2024-06-08/2024-06-10 | Peru | NO PE | Jon Dahl"])
        let next = try MeetingTests.meetings(
            in: """
                Norwegian Minister Jon Dahl will pay a visit to Peru on Friday. After completing \
                his visit to Peru, Dahl will travel to Chile on May 20.
                """)
        #expect(
            next == [
                "visit | planned | 2024-05-17 | Peru | NO PE | Jon Dahl",
                "visit | planned | 2024-05-20 | Chile | CL NO | Jon Dahl",
            ])
    }

    /// Where somebody goes "to meet" another is no subject of that.
    @Test(arguments: [
        "Norwegian Minister Jon Dahl will travel to Peru to meet Peruvian Minister Ana Brito.",
        "Norwegian Minister Jon Dahl will fly to Peru to meet with Prime Minister Ana Brito.",
        "Norwegian Minister Jon Dahl arrived in Peru to meet Minister Ana Brito of Peru.",
    ])
    func goesToMeet(_ text: String) throws {
        let found = try MeetingTests.meetings(in: text)
        #expect(found.count == 2 && found.contains { $0.contains("Dahl, Ana Brito") }, "\(found)")
    }

    /// What somebody did with a journey.
    @Test(arguments: [
        "Norway's Minister Jon Dahl used his trip to Peru to meet with Minister Ana Brito of Peru.",
        "Norwegian Minister Jon Dahl used his visit to Lima to hold talks with Minister Ana Brito "
            + "of Peru.",
        "Norway's Minister Jon Dahl took advantage of his stay to meet Minister Ana Brito of Peru.",
        "Norwegian Minister Jon Dahl had a chance to meet Minister Ana Brito of Peru in Lima.",
    ])
    func isOccasioned(_ text: String) throws {
        let found = try MeetingTests.meetings(in: text)
        let isFound = found.contains { $0.contains("held") && $0.contains("Dahl, Ana Brito") }
        #expect(isFound, "\(found)")
    }

    @Test(arguments: [
        "Norwegian Minister Jon Dahl had no chance to meet Minister Ana Brito of Peru in Lima.",
        "Norwegian Minister Jon Dahl used the forum to call for talks with Minister Ana Brito.",
    ])
    func isNotOccasioned(_ text: String) throws {
        #expect(try MeetingTests.meetings(in: text).isEmpty, "\(text)")
    }

    /// The last time before this one.
    @Test(arguments: [
        "The two presidents last spoke on April 11.", "The two last talked on April 11.",
        "The last time the presidents spoke was on April 11.",
    ])
    func isLastTime(_ sentence: String) throws {
        let found = try MeetingTests.meetings(
            in: """
                Norwegian President Jon Dahl had a phone call with Peruvian President Ana Brito.

                \(sentence)
                """)
        #expect(found.filter { $0.contains("2024-04-11") }.count == 1, "\(found)")
        #expect(found.filter { $0.contains("2024-05-15") }.count == 1, "\(found)")
    }

    /// The first of the two offices of one person.
    @Test(arguments: [
        "Norwegian Minister Jon Dahl met the Deputy Prime Minister - Minister of Foreign Affairs "
            + "of Peru Ana Brito.",
        "Norwegian Minister Jon Dahl was received by the Deputy Prime Minister – Minister of "
            + "Foreign Affairs of Peru Ana Brito.",
        "Peruvian Deputy Prime Minister and Defence Minister Ana Brito will travel to Norway. The "
            + "Deputy Prime Minister will meet Norwegian Minister Jon Dahl.",
    ])
    func hasTwoOffices(_ text: String) throws {
        let found = try MeetingTests.meetings(in: text)
        #expect(
            found.contains {
                $0.contains("NO PE") && $0.contains("Jon Dahl") && $0.contains("Ana Brito")
            }, "\(found)")
    }

    /// The town and the day before an agency in capitals.
    @Test(arguments: [
        "OSLO, May 14. /NNA/.", "Oslo, May 14, NORDNEWS.", "OSLO, MAY 14, NORDNEWS.",
        "Oslo, May 14, 2024 /NORDNEWS/.", "OSLO, May 14 (NNA) --",
    ])
    func beginsWithAgency(_ line: String) throws {
        let found = try MeetingTests.meetings(
            in: """
                \(line) Norwegian Foreign Minister Jon Dahl met with Peruvian Foreign Minister Ana \
                Brito. The ministers discussed trade between the two countries.
                """)
        #expect(found == ["meeting | held | 2024-05-14 | Oslo | NO PE | Jon Dahl, Ana Brito"])
    }

    /// The ministry that tells of a meeting is not where it was.
    @Test func isNoPlace() throws {
        let found = try MeetingTests.meetings(
            in: """
                Minister Jon Dahl of Norway will meet President Ana Brito of Peru next week, the \
                Foreign Ministry said.
                """)
        #expect(found.first?.contains("| 2024-05-20/2024-05-26 | - |") ?? false, "\(found)")
    }

    /// Whom somebody meets "where" a journey goes on to, "on the visit" that she will use, and on
    /// that of an envoy of the Union: of that country.
    @Test(arguments: [
        "GB KR: Foreign Secretary Eva Dahl will arrive in Tokyo on 4 March for talks. She will "
            + "then travel to Seoul, where she will meet Foreign Minister Park Ji-ho.",
        "PE: Foreign Minister Eva Dahl will use the visit to Lima to meet President Jorge Salas.",
        "EU PE: EU Special Representative Eva Dahl visited Lima on 5 May. She was received by "
            + "President Jorge Salas.",
        "AL EU: EU High Representative Eva Dahl visited Tirana on 5 May. She met Prime Minister "
            + "Arben Leka.",
    ])
    func isOfPlaceToldBefore(_ text: String) throws {
        let parts = text.split(separator: ": ", maxSplits: 1)
        let found = try MeetingTests.meetings(in: String(parts[1]))
        #expect(
            found.contains { $0.hasPrefix("meeting") && $0.contains("| \(parts[0]) | ") },
            "\(found)")
    }

    /// The round of talks that are named with their parties is no encounter beside them.
    @Test(arguments: [
        "call: The 4th round of Bilateral Political Consultations between Norway and Peru was held "
            + "today via video link. The two sides reviewed ties in trade and education.",
        "talks: The 7th round of Political Consultations between Norway and Peru was held in Oslo "
            + "today. The two sides reviewed ties in trade and education.",
    ])
    func isOneRound(_ text: String) throws {
        let parts = text.split(separator: ": ", maxSplits: 1)
        let found = try MeetingTests.meetings(in: String(parts[1]))
        #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix(parts[0]) }, "\(found)")
    }

    /// The talks that a journey is made for are no further encounter; a round of them is.
    @Test(arguments: [
        ("for bilateral talks", 0), ("for talks", 0), ("for a third round of consultations", 1),
    ])
    func isPurposeOfJourney(_ goal: String, _ count: Int) throws {
        let found = try MeetingTests.meetings(
            in: """
                Swiss Foreign Minister Eva Dahl met Foreign Minister Jon Moe of Norway in Bern. On \
                26 and 27 June, Ms Dahl will travel to Chile \(goal).
                """)
        #expect(found.filter { $0.hasPrefix("talks") }.count == count, "\(found)")
        #expect(found.contains { $0.hasPrefix("visit") && $0.contains("CH CL") }, "\(found)")
    }
}
