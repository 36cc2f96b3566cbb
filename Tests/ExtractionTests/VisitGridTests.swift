import Domain
import Extraction
import Foundation
import Testing

/// The sentences in which readouts tell of the journey of somebody else than those who met, crossed
/// with how traveller and destination are named: each is read, held or planned.
@Suite struct VisitGridTests {
    private static let head =
        "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway in Oslo. "

    static let planned = [
        "They discussed the visit of President T to D, which will be paid in April.",
        "They discussed the visit of President T, which will be paid to D in April.",
        "They discussed the state visit of President T, which is to take place in D in April.",
        "They hoped that the visit of President T to D in April would be a success.",
        "He said the visit of President T to D in April would give new impetus to trade.",
        "A visit by President T to D is being prepared.",
        "A visit by President T to D is now being organised.",
        "They looked forward to welcoming President T in D in April.",
        "They discussed the possible dates for the visit of President T to D.",
        "The date of the visit of President T to D was discussed.",
        "He said that President T might travel to D in the first week of April.",
        "The Norwegian Minister requested President T's visit to D in April.",
    ]
    static let held = [
        "He thanked them for receiving President T in D in January.",
        "He thanked Ana Brito for having hosted President T in D in January.",
        "He recalled having welcomed President T in D in January.",
        "They reviewed the agreements reached when President T visited D in January.",
    ]

    /// Journeys of which the text leaves out where to: to the other of the two countries.
    @Test(arguments: [
        "They recalled the state visit of the Vice President of Peru on 12 January.",
        "They recalled the visit of the Speaker of the Peruvian Congress last month.",
        "They welcomed the recent visit of Peruvian Trade Minister Luis Vega.",
        "This followed a recent visit by Peruvian Trade Minister Luis Vega.",
        "In the course of her two-day visit, Ana Brito also opened a school.",
    ])
    func goesToTheOther(_ sentence: String) throws {
        let input = DocumentInput(
            text: Self.head + sentence, published: DateExpression(edtf: "2024-02-15"))
        let visits = try MeetingTests.pipeline.get().extract(input).meetings
            .filter { $0.type == .visit }
        #expect(visits.map(\.status) == [.held], "\(sentence)")
        #expect(visits.first?.place?.country?.description == "NO", "\(sentence)")
    }

    /// Journeys by which nobody comes to the other country.
    @Test(arguments: [
        "They recalled the visit of the museum.",
        "They recalled the work of the Vice President of Peru on 12 January.",
        "In the course of her speech, Ana Brito also praised a school.",
        "Minister Brito will visit a school in Cusco on Friday.",
        "The Minister will also visit the construction site in Mons on 20 February.",
        "The two ministers will visit a cemetery in Ghent.",
    ])
    func isNoJourney(_ sentence: String) throws {
        let input = DocumentInput(
            text: Self.head + sentence, published: DateExpression(edtf: "2024-02-15"))
        #expect(
            try MeetingTests.pipeline.get().extract(input).meetings.allSatisfy {
                $0.type != .visit
            })
    }

    /// Where somebody was, of whom the sentence first says who she is; nobody else.
    @Test(arguments: [
        (", chair of the council,", 1), (", a lawyer from Cusco,", 1), (", who leads a union,", 1),
        (", a friend of President Jon Dahl,", 0),
    ])
    func isBehindInsertion(_ insertion: String, _ count: Int) throws {
        let input = DocumentInput(
            text: "Foreign Minister Ana Brito of Peru\(insertion) was in Oslo on 12 January.",
            published: DateExpression(edtf: "2024-02-15"))
        let visits = try MeetingTests.pipeline.get().extract(input).meetings
        #expect(visits.count == count, "\(insertion)")
    }

    @Test(arguments: ["Luis Vega", "Rosa Quispe"], ["Oslo", "Norway", "the Norwegian capital"])
    func journeys(of traveller: String, to destination: String) throws {
        for (frames, status) in [(Self.planned, Meeting.Status.planned), (Self.held, .held)] {
            for frame in frames {
                let sentence =
                    frame
                    .replacingOccurrences(of: "President T", with: "President \(traveller) of Peru")
                    .replacingOccurrences(of: " D", with: " \(destination)")
                let input = DocumentInput(
                    text: Self.head + sentence, published: DateExpression(edtf: "2024-02-15"))
                let found = try MeetingTests.pipeline.get().extract(input).meetings
                let visits = found.filter { $0.type == .visit }.map(\.status)
                #expect(visits == [status], "\(sentence)")
            }
        }
    }
}
