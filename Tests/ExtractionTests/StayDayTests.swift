import Domain
import Extraction
import Testing

/// The days of visits and of what took place in their course, and who was there.
@Suite struct StayDayTests {
    private func meetings(_ text: String) throws -> [Meeting] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).meetings
    }

    private func principals(_ meeting: Meeting) -> [String] {
        meeting.participants.filter { $0.kind == .principal }.map(\.name).sorted()
    }

    @Test(arguments: [
        ("On the first day of a two-day visit to Peru, ", "2024-05-15/2024-05-16"),
        ("On the second day of her three-day visit to Peru, ", "2024-05-14/2024-05-16"),
        ("As part of the working visit to Peru, ", "2024-05"),
        ("As part of her official visit to Peru, ", "2024-05"),
        ("Within the framework of the working visit to Peru, ", "2024-05"),
    ])
    func findsTheVisitThatASentenceOpensWith(_ opening: String, _ days: String) throws {
        let text =
            "\(opening)Norwegian Foreign Minister Lena Holm met with Foreign Minister Luis Vega of "
            + "Peru in Lima\(days.contains("/") ? " today" : "")."
        let visits = try meetings(text).filter { $0.type == .visit }
        #expect(visits.map { $0.date?.description } == [days], "\(text)")
        #expect(visits.map(principals) == [["Lena Holm"]], "\(text)")
        #expect(visits.map { $0.place?.name } == ["Peru"], "\(text)")
    }

    @Test(arguments: [
        ("is on an official visit to Peru until 18 May", "2024-05-15/2024-05-18"),
        ("is in Peru until Friday", "2024-05-15/2024-05-17"),
        ("came to Peru for an official visit from May 13 to 16", "2024-05-13/2024-05-16"),
        ("is in Peru for a working visit from May 13 to 16", "2024-05-13/2024-05-16"),
    ])
    func knowsTheDaysOfTheVisit(_ journey: String, _ days: String) throws {
        let text =
            "Norwegian Foreign Minister Lena Holm \(journey). She met with Foreign Minister Luis "
            + "Vega in Lima."
        let found = try meetings(text)
        let visits = found.filter { $0.type == .visit }
        #expect(visits.map { $0.date?.description } == [days], "\(text)")
        // What is told while the visit lasts is the news of the day.
        let met = found.filter { $0.type == .meeting }
        #expect(met.map { $0.date?.description } == ["2024-05-15"], "\(text)")
    }

    @Test(arguments: [
        ("who came to Norway for an official visit from May 13 to 18", "2024-05-13/2024-05-18"),
        ("who is in Norway on a working visit from May 14 to 17", "2024-05-14/2024-05-17"),
    ])
    func tellsTheGuestsDaysFromThatOfTheMeeting(_ clause: String, _ days: String) throws {
        let text =
            "Norwegian Foreign Minister Lena Holm met with Foreign Minister Luis Vega of Peru, "
            + "\(clause)."
        for text in [text, "On May 14, \(text)"] {
            let found = try meetings(text)
            let day = text.hasPrefix("On") ? "2024-05-14" : "2024-05-15"
            #expect(found.map { $0.date?.description } == [day, days], "\(text)")
        }
    }

    @Test(arguments: ["OSLO. 13 May. ", "OSLO. May 13. ", "OSLO, 13 May. "])
    func takesTheDayOfTheDateline(_ line: String) throws {
        let text =
            "\(line)Deputy Foreign Minister of Peru Luis Vega met with Deputy Foreign Minister of "
            + "Norway Jon Dahl."
        let found = try meetings(text)
        #expect(found.map { $0.date?.description } == ["2024-05-13"], "\(text)")
    }

    @Test(arguments: [
        "is leaving tonight for Peru on a two-day visit", "travels to Peru this evening",
        "travels on to Lima tonight",
    ])
    func isStillToLeave(_ journey: String) throws {
        let text =
            "Norwegian Foreign Minister Lena Holm met Foreign Minister Ana Brito of Chile in Oslo "
            + "today. Lena Holm \(journey)."
        let visits = try meetings(text).filter { $0.type == .visit }
        #expect(visits.map(\.status) == [.planned], "\(text)")
    }

    @Test(arguments: ["Premier", "Vice Premier"])
    func meetsTheOneOfTheOtherSide(_ office: String) throws {
        let text =
            "Prime Minister Jon Dahl of Norway made a visit to China from 12 to 14 May. "
            + "President Zhao Wen of China met with Prime Minister Dahl. \(office) Li Kun of China "
            + "held talks with him in a cordial atmosphere."
        let talks = try meetings(text).filter { $0.type == .talks }
        #expect(talks.map(principals) == [["Jon Dahl", "Li Kun"]], "\(text)")
    }

    @Test(arguments: [
        "Secretary General, Ambassador Pablo Ortega", "Director General, Ambassador Pablo Ortega",
        "Additional Secretary (Europe), Ambassador Pablo Ortega", "Vice Minister, Mr. Pablo Ortega",
    ])
    func findsHeadsBehindTheirOffice(_ head: String) throws {
        let text =
            "The fourth round of Norway-Spain Political Consultations was held in Madrid today. "
            + "The Norwegian side was led by Foreign Secretary, Ambassador Jon Dahl and the "
            + "Spanish side by \(head)."
        let found = try meetings(text)
        #expect(found.map(principals) == [["Jon Dahl", "Pablo Ortega"]], "\(text)")
    }

    @Test func meetsEachWhereHeOrSheIsAtHome() throws {
        let text =
            "On 24 and 25 May, Foreign Minister Lena Holm of Norway will travel to Santiago and "
            + "Lima for talks with Foreign Minister Pedro Rojas of Chile and President Luis Vega "
            + "of Peru."
        let talks = try meetings(text).filter { $0.type == .talks }
        #expect(
            talks.map(principals) == [["Lena Holm", "Pedro Rojas"], ["Lena Holm", "Luis Vega"]])
        #expect(talks.map { $0.place?.name } == ["Santiago", "Lima"])
    }
}
