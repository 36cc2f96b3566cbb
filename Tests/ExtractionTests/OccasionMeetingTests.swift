import Domain
import Extraction
import Foundation
import Testing

/// Where somebody met, on what occasion and one after another; what two only speak of; and
/// journeys whose goal stands behind a day.
@Suite struct OccasionMeetingTests {
    private func meetings(_ text: String, title: String? = nil) throws -> [Meeting] {
        let input = DocumentInput(
            text: text, title: title, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).meetings
    }

    private func line(_ meeting: Meeting) -> String {
        [
            meeting.type.rawValue, meeting.status.rawValue, meeting.date?.description ?? "-",
            meeting.place?.name ?? "-",
            meeting.participants.map(\.name).sorted().joined(separator: "+"),
        ].joined(separator: " ")
    }

    /// A text, and all its encounters: type, status, day, place and who met.
    @Test(arguments: [
        (
            "President Eva Lund of Norway held talks at the Great Hall of the Sea in Oslo with "
                + "President Ana Rojas of Peru.",
            ["talks held 2024-05-15 Oslo Ana Rojas+Eva Lund"]
        ),
        (
            "President Olav Lund of Norway held talks in Oslo with President Ana Rojas of Peru. "
                + "Prime Minister Jon Dahl and Speaker Ole Vik met with her respectively.",
            [
                "talks held 2024-05-15 Oslo Ana Rojas+Olav Lund",
                "meeting held 2024-05-15 Oslo Ana Rojas+Jon Dahl",
                "meeting held 2024-05-15 Oslo Ana Rojas+Ole Vik",
            ]
        ),
        (
            "Foreign Minister Eva Lund of Norway and Foreign Minister Ana Rojas of Peru discussed "
                + "what the vote on 25 June in Brussels should bring.",
            ["meeting held 2024-05-15 - Ana Rojas+Eva Lund"]
        ),
        (
            "On Monday, Foreign Minister Eva Lund of Norway and Foreign Minister Ana Rojas of Peru "
                + "reviewed the tunnel to be built in Cusco in June.",
            ["meeting held 2024-05-13 - Ana Rojas+Eva Lund"]
        ),
        (
            "Foreign Minister Eva Lund of Norway and Foreign Minister Ana Rojas of Peru discussed "
                + "trade in Lima on Monday.",
            ["meeting held 2024-05-13 Lima Ana Rojas+Eva Lund"]
        ),
    ])
    func isAll(_ text: String, _ expected: [String]) throws {
        #expect(try meetings(text).map(line) == expected, "\(text)")
    }

    /// "The Chile-Peru session was held. A and B co-chaired it": each of one side.
    @Test func isChairedByBoth() throws {
        let found = try meetings(
            "On 12 May, the first session of the Norway-Peru Joint Working Group on Ports was held "
                + "in Oslo. Deputy Minister Jon Dahl and Vice Minister Luis Soto co-chaired the "
                + "session.")
        let countries = found.first?.participants.compactMap(\.country?.description) ?? []
        #expect(Set(countries) == ["NO", "PE"])
    }

    /// "the Prime Minister, A, the Foreign Minister, B": each by the office before the comma, and
    /// of the country visited, whoever of an organisation travels there.
    @Test(arguments: ["Secretary-General", "NATO Secretary General, Mr. Jan Visser"])
    func isOneEach(_ traveller: String) throws {
        let found = try meetings(
            "The \(traveller) will visit Norway on 20 May. He will meet the Prime Minister, Mr. "
                + "Jon Dahl, the Foreign Minister, Ms. Mia Berg and the Defence Minister, Mr. "
                + "Ole Vik.")
        let met = found.filter { $0.type == .meeting }
        let names = ["Jon Dahl", "Mia Berg", "Ole Vik"]
        for name in names {
            #expect(met.count { $0.participants.contains { $0.name == name } } == 1)
        }
        #expect(met.allSatisfy { $0.countries.map(\.description) == ["NO"] })
        #expect(met.count == 3)
    }

    /// Talking is no call where the heading speaks of meetings.
    @Test func isNoCallUnderMeetings() throws {
        let text = """
            The Secretary-General saw several leaders today.

            Talking with the President of Chad, Idriss Moussa, the Secretary-General praised it.
            """
        let titles = ["Secretary-General's meetings with leaders of Chad": "meeting"]
        for (title, type) in titles {
            #expect(try meetings(text, title: title).map(\.type.rawValue) == [type])
        }
    }

    private static let head =
        "President Eva Lund of Norway met President Ana Rojas of Peru in Oslo today. "

    /// What signs a text without a word for signing: one ceremony.
    @Test(arguments: [
        "In the presence of the two leaders, the notes on the loan were exchanged between "
            + "Ambassador Jon Dahl and Minister Luis Soto.",
        "Notes on the port loan were exchanged in the presence of the two presidents.",
        "Prior to the dinner, in the presence of both leaders, notes on the loan were exchanged.",
        "Ambassador Jon Dahl of Norway and Minister Luis Soto of Peru put their signatures to the "
            + "treaty.",
    ])
    func isCeremony(_ sentence: String) throws {
        let found = try meetings(Self.head + sentence).filter { $0.type == .ceremony }
        #expect(found.count == 1, "\(sentence)")
    }

    /// What will not take place, and what only waits.
    @Test(arguments: [
        ("The talks between the two ministers set for 3 June in Lima will not take place.", true),
        ("The talks between the two ministers will not take place until 3 June in Lima.", false),
    ])
    func isCancelled(_ sentence: String, _ isSo: Bool) throws {
        let found = try meetings(Self.head + sentence)
        #expect(found.contains { $0.status == .cancelled } == isSo, "\(sentence)")
    }

    @Test(arguments: [
        "In the presence of the two leaders, views on the loan were exchanged.",
        "The notes on the port loan were read by the two presidents.",
    ])
    func isNoCeremony(_ sentence: String) throws {
        #expect(try meetings(Self.head + sentence).allSatisfy { $0.type != .ceremony })
    }

    /// Each tells of one visit: its status, its place and its day.
    @Test(arguments: [
        ("She will depart Oslo on Friday for Quito.", "planned Quito 2024-05-17"),
        ("President Lund left Oslo last night for Quito.", "held Quito 2024-05-14"),
        ("She is travelling today to Quito.", "planned Quito 2024-05-15"),
        ("She will leave tomorrow for Quito.", "planned Quito 2024-05-16"),
    ])
    func isVisit(_ sentence: String, _ expected: String) throws {
        let visits = try meetings(Self.head + sentence).filter { $0.type == .visit }
        let lines = visits.map {
            "\($0.status.rawValue) \($0.place?.name ?? "-") \($0.date?.description ?? "-")"
        }
        #expect(lines == [expected], "\(sentence)")
    }

    @Test(arguments: [
        "The ship will leave Oslo on Friday for Quito.",
        "She left Oslo on Friday for a rest.",
        "She travels every year to see ports.",
    ])
    func isNoVisit(_ sentence: String) throws {
        #expect(try meetings(Self.head + sentence).allSatisfy { $0.type != .visit }, "\(sentence)")
    }

    /// The day of an event is not that of the visit to which one is invited besides.
    @Test func isOfTheEvent() throws {
        let found = try meetings(
            Self.head + "She invited her to visit Peru and to take part in the Ocean Summit in "
                + "Geneva on 15 June.")
        #expect(found.filter { $0.type == .visit }.map(\.date) == [nil])
    }

    /// Meetings of ministers of an organisation, and meetings that are to be held.
    @Test(arguments: [
        (
            "Foreign Minister Jon Dahl of Norway will take part in the meeting of NATO "
                + "Foreign Ministers to be held in Riga on 31 May.",
            "summit planned 2024-05-31 Riga"
        ),
        (
            "Foreign Minister Ana Rojas of Peru will visit Norway on 20-21 May. In the course of "
                + "the meetings to be held in Oslo on 20 May, trade will be discussed.",
            "meeting planned 2024-05-20 Oslo"
        ),
    ])
    func isEvent(_ text: String, _ expected: String) throws {
        let found = try meetings(text).map {
            "\($0.type.rawValue) \($0.status.rawValue) \($0.date?.description ?? "-") "
                + ($0.place?.name ?? "-")
        }
        #expect(found.contains(expected), "\(found)")
    }
}
