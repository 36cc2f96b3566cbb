import Domain
import Extraction
import Testing

/// What hosts tell of their guests, and words near it that tell of nothing.
@Suite struct HostMeetingTests {
    /// The types and states of what a text tells of Peru and Norway.
    private static func told(_ text: String) throws -> [String] {
        try MeetingTests.meetings(in: text).map {
            $0.split(separator: " | ").prefix(2).joined(separator: " ")
        }
    }

    @Test(arguments: [
        "President Ana Brito of Peru is honoured to welcome Premier Jon Dahl of Norway to Lima.",
        "President Ana Brito of Peru is proud to welcome Norwegian Premier Jon Dahl to Cusco.",
        "President Ana Brito of Peru had the honour of welcoming King Jon Dahl of Norway to Lima.",
        "President Ana Brito of Peru welcomed Prime Minister Jon Dahl of Norway to Peru on Monday.",
    ])
    func welcomesToTown(_ text: String) throws {
        #expect(try Self.told(text) == ["meeting held", "visit held"], "\(text)")
    }

    /// For whom or on what the guest came: his visit, and none of the host.
    @Test(arguments: [
        "Minister Ana Brito of Peru received Norwegian Minister, Jon Dahl, for a working visit.",
        "Minister Ana Brito of Peru received Minister Jon Dahl of Norway on a visit to Lima today.",
        "Minister Ana Brito of Peru hosted Norwegian Minister, Jon Dahl, for an official visit.",
    ])
    func receivesForVisit(_ text: String) throws {
        let found = try MeetingTests.meetings(in: text)
        #expect(found.count == 2, "\(text) \(found)")
        let visit = found.first { $0.hasPrefix("visit") } ?? ""
        #expect(visit.contains("Jon Dahl") && !visit.contains("Ana Brito"), "\(text) \(found)")
    }

    /// Those whom a guest meets beside the one who receives him are of the same country.
    @Test func hostsAreOfOneCountry() throws {
        let found = try MeetingTests.meetings(
            in: """
                The visit of Peruvian Foreign Minister Ana Brito to Norway has two parts. She was \
                received by King Nils Lie and held talks with Premier Jon Dahl and Trade Minister \
                Eva Moe.
                """)
        #expect(found.contains { $0.contains("NO PE | Ana Brito, Jon Dahl, Eva Moe") }, "\(found)")
    }

    @Test(arguments: [
        "Premier Jon Dahl of Norway was delighted to host President Ana Brito of Peru in Oslo.",
        "Minister Ana Brito of Peru had the pleasure to receive Minister Jon Dahl of Norway today.",
        "It was a privilege for President Ana Brito of Peru to meet King Jon Dahl of Norway today.",
        "Minister Ana Brito of Peru is glad to meet Minister Jon Dahl of Norway in Lima today.",
        "Minister Ana Brito of Peru welcomed Ambassador Jon Dahl of Norway to her office today.",
    ])
    func receives(_ text: String) throws {
        #expect(try Self.told(text) == ["meeting held"], "\(text)")
    }

    /// A post leaves out who writes it, whom its head names.
    @Test(arguments: [
        "Met Minister Jon Dahl of Norway in Lima today.",
        "Just met with Minister Jon Dahl of Norway to discuss fish.",
        "Held fruitful talks with Minister Jon Dahl of Norway today.",
        "Delighted to meet Minister Jon Dahl of Norway today.",
        "Great to see progress on fish. Received Minister Jon Dahl of Norway in Lima.",
        "A pleasure meeting Minister Jon Dahl of Norway today.",
        "Productive meeting with Minister Jon Dahl of Norway in Lima today.",
    ])
    func isOfTheWriter(_ post: String) throws {
        let found = try MeetingTests.meetings(
            in: "Ana Brito, Foreign Minister of Peru\n@AnaBrito\n\n\(post)")
        #expect(found.count == 1 && found[0].contains(" | held | "), "\(post) \(found)")
        #expect(found.first?.contains("NO PE") ?? false, "\(post) \(found)")
        #expect(found.first?.contains("Ana Brito") ?? false, "\(post) \(found)")
    }

    @Test(arguments: [
        "Later spoke with Gambian Minister Musa Barrow.",
        "Also received on the same day the Gambian Minister, Mr. Musa Barrow.",
        "Also met in the evening with Gambian Minister Musa Barrow.",
    ])
    func isOfTheWriterToo(_ sentence: String) throws {
        let text = "Met Minister Jon Dahl of Norway in Lima today. \(sentence)"
        let found = try MeetingTests.meetings(
            in: "Ana Brito, Foreign Minister of Peru\n@AnaBrito\n\n\(text)")
        #expect(found.count == 2 && found[1].contains("GM PE"), "\(sentence) \(found)")
    }

    @Test(arguments: [
        "Minister Ana Brito of Peru will be glad to receive Minister Jon Dahl of Norway in July.",
        "Minister Ana Brito of Peru would be glad to welcome Minister Jon Dahl of Norway in July.",
    ])
    func willReceive(_ text: String) throws {
        #expect(try Self.told(text) == ["meeting planned"], "\(text)")
    }

    /// The day of a text whose page is of a later one.
    @Test(arguments: ["Delivered on: 14 May 2024 (As spoken)", "Date: 14 May 2024"])
    func isOfTheDayTold(_ line: String) throws {
        let text =
            "Fish talks\n\n\(line)\n\nMinister Ana Brito of Peru met Minister Jon Dahl of Norway."
        let found = try MeetingTests.meetings(in: text)
        #expect(found == ["meeting | held | 2024-05-14 | - | NO PE | Ana Brito, Jon Dahl"])
    }

    @Test(arguments: [
        "She signed a pact, called the Peru-Norway Compact, last week.",
        "She will revive the bilateral consultation mechanism that was suspended in May 2019.",
        "She praised the Norwegian dialogue partners in Oslo in May 2019.",
        "She was pleased to welcome his decision on ports.",
    ])
    func tellsOfNothingElse(_ sentence: String) throws {
        let text = "Minister Ana Brito of Peru met Minister Jon Dahl of Norway. \(sentence)"
        #expect(try Self.told(text) == ["meeting held"], "\(sentence)")
    }
}

/// Encounters told by lists and by words for several.
@Suite struct ListedMeetingTests {
    @Test(arguments: [
        "met with Their Excellencies: Mr. Jon Dahl, Foreign Minister of Norway, and Mr. Musa "
            + "Barrow, Foreign Minister of The Gambia.",
        "met with the following ministers: Foreign Minister Jon Dahl of Norway and Foreign "
            + "Minister Musa Barrow of The Gambia.",
        "met separately with the following counterparts: Jon Dahl, Foreign Minister of Norway; "
            + "and Musa Barrow, Foreign Minister of The Gambia.",
        "held bilateral meetings with the Foreign Ministers of the following countries: Norway "
            + "and The Gambia.",
    ])
    func isWithEach(_ deed: String) throws {
        let found = try MeetingTests.meetings(
            in: "The Foreign Minister of Peru, Ana Brito, \(deed)")
        #expect(found.count == 2, "\(deed) \(found)")
        #expect(found.first?.contains("NO PE") ?? false, "\(deed) \(found)")
        #expect(found.last?.contains("GM PE") ?? false, "\(deed) \(found)")
    }

    @Test func callsEachOfAHeading() throws {
        let found = try MeetingTests.meetings(
            in: "Secretary Ana Brito's Calls With Norwegian Minister Dahl and Chilean Minister "
                + "Lagos\n\nThe Peruvian Secretary urged calm.")
        #expect(
            found == [
                "call | held | 2024-05-15 | - | NO PE | Ana Brito, Dahl",
                "call | held | 2024-05-15 | - | CL PE | Ana Brito, Lagos",
            ])
    }

    @Test(arguments: ["The two last met", "The two met", "They last met", "The two had met"])
    func isOfTheTwo(_ who: String) throws {
        let found = try MeetingTests.meetings(
            in: "Minister Ana Brito of Peru met Minister Jon Dahl of Norway. \(who) in Oslo in "
                + "September 2023.")
        #expect(found.contains("meeting | held | 2023-09 | Oslo | NO PE | Ana Brito, Jon Dahl"))
    }

    @Test(arguments: [
        "They praised the exchange of seeds with the African Union on 3 May.",
        "The port has had round-the-clock opening since 2019.",
        "Is a visit by the Minister to Tallinn planned in June?",
    ])
    func tellsOfNothingElse(_ sentence: String) throws {
        let found = try MeetingTests.meetings(
            in: "Minister Ana Brito of Peru met Minister Jon Dahl of Norway.\n\n\(sentence)")
        #expect(found.count == 1, "\(sentence) \(found)")
    }

    /// Hosts given by their offices alone, beside one named: an encounter each.
    @Test(arguments: [
        ("Mr Dahl was later received by the Minister of Health.", 1),
        ("Mr Dahl was then received by His Excellency the Minister of Commerce.", 1),
        ("He later called on the Speaker of the Parliament.", 1),
        ("He later met the Minister of Justice.", 1),
        ("Mr Dahl was received by the Minister of Health and the Minister of Labour.", 2),
    ])
    func isReceived(_ sentence: String, by hosts: Int) throws {
        let opening = "Foreign Minister Jon Dahl of Norway met Foreign Minister Ana Brito of Peru"
        let input = DocumentInput(
            text: "\(opening) in Lima on 13 May 2024.\n\n\(sentence)",
            published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings.dropFirst()
        #expect(found.count == hosts)
        #expect(found.allSatisfy { $0.participants.map(\.name) == ["Jon Dahl"] })
    }

    /// What was put off and will yet be held is to come.
    @Test(arguments: [
        ("postponed twice because of the storm, will be held in June 2024", Meeting.Status.planned),
        ("deferred twice, may now be held in June 2024", .planned),
        ("planned for June 2024, were postponed", .cancelled),
        ("postponed twice, will not be held in June 2024", .cancelled),
    ])
    func isPutOff(_ fate: String, _ status: Meeting.Status) throws {
        let input = DocumentInput(
            text: "The talks between Norway and Peru, \(fate).",
            published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings
        #expect(found.map(\.status) == [status])
    }

    /// "here" is where the others are at home.
    @Test(arguments: ["who arrived here on Monday,", "who arrived here Monday for a forum,"])
    func isHere(_ clause: String) throws {
        let input = DocumentInput(
            text: """
                OSLO, May 15 -- Norwegian Prime Minister Jon Dahl met Peruvian Foreign Minister \
                Ana Brito here on Wednesday. Brito, \(clause) praised the ports.
                """, published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings
        #expect(found.map(\.type) == [.meeting, .visit])
        #expect(found.last?.countries.map(\.description) == ["NO", "PE"])
    }
}
