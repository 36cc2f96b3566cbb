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
    ]
    static let held = [
        "He thanked them for receiving President T in D in January.",
        "He thanked Ana Brito for having hosted President T in D in January.",
        "He recalled having welcomed President T in D in January.",
        "They reviewed the agreements reached when President T visited D in January.",
    ]

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
