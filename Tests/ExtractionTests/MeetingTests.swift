import Domain
import Extraction
import Lexicons
import Testing

/// What meetings the engine reads from sentences of our own, with near-misses beside them. Each
/// meeting is written as type, status, date, place, countries and principals.
@Suite struct MeetingTests {
    static let pipeline = Result { Pipeline(lexicon: try Lexicon.embedded()) }

    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let meetings: [String]
        var testDescription: String { text }

        init(_ text: String, _ meetings: String...) {
            self.text = text
            self.meetings = meetings
        }
    }

    static func meetings(in text: String) throws -> [String] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try pipeline.get().extract(input).meetings.map { meeting in
            let people = meeting.participants.filter { $0.kind == .principal }.map(\.name)
            return [
                meeting.type.rawValue, meeting.status.rawValue,
                meeting.date.map { "\($0)" } ?? "-", meeting.place?.name ?? "-",
                meeting.countries.map(\.description).joined(separator: " "),
                people.joined(separator: ", "),
            ].joined(separator: " | ")
        }
    }

    @Test(arguments: introductions + lists + recalled + promised + delegations + toldAlong)
    func meetings(_ example: Case) throws {
        #expect(try Self.meetings(in: example.text) == example.meetings)
    }

    @Test(arguments: [
        "Foreign Minister Lena Holm of Norway met with Norwegian consuls in Oslo on 3 May 2024.",
        "Prime Minister Jon Dahl met the press in Oslo on Monday and called for calm in Chile.",
        "Prime Minister Jon Dahl of Norway welcomed President Pedro Lagos's decision on the fund.",
        "Norway's Joint Commission, which last met in 2009, has no rules of procedure.",
    ])
    func noMeeting(_ text: String) throws {
        #expect(try Self.meetings(in: text).isEmpty)
    }
}

extension MeetingTests {
    static let introductions = [
        Case(
            "SINGAPORE, 15 May 2024 – Foreign Minister Ana Brito of Peru met Foreign Minister Jon "
                + "Dahl of Norway today.",
            "meeting | held | 2024-05-15 | Singapore | NO PE | Ana Brito, Jon Dahl"),
        Case(
            "President Ana Brito of Portugal met with the Prime Minister of Norway, Jon Dahl, in "
                + "Lisbon on Monday.",
            "meeting | held | 2024-05-13 | Lisbon | NO PT | Ana Brito, Jon Dahl"),
        Case(
            "H.E. Mr. Jon Dahl, Prime Minister of Norway, called on the President of India, Smt. "
                + "Asha Rao, at the Presidential Palace in New Delhi yesterday.",
            "meeting | held | 2024-05-14 | New Delhi | IN NO | Jon Dahl, Asha Rao"),
        Case(
            "Foreign Minister Pedro Lagos of Chile met with his Maltese counterpart Joseph Vella "
                + "in Valletta on 3 May 2024.",
            "meeting | held | 2024-05-03 | Valletta | CL MT | Pedro Lagos, Joseph Vella"),
        Case(
            "King Tomas of Norway received Lena Haddad, Minister of Trade of Tunisia, at Rosen "
                + "Palace in Oslo today.",
            "meeting | held | 2024-05-15 | Oslo | NO TN | Tomas, Lena Haddad"),
        Case(
            "Prime Minister Jon Dahl of Norway hosted Ivo Rus of Chile for the fourth "
                + "Norway-Chile dialogue. President Ana Brito of Chile received a telephone call "
                + "today from Jon Dahl, Prime Minister of Norway.",
            "call | held | 2024-05-15 | - | CL NO | Ana Brito, Jon Dahl"),
    ]

    static let lists = [
        Case(
            "Prime Minister Jon Dahl of Norway met with the foreign ministers of Peru, Ana Rojas, "
                + "of Malta, Joseph Vella, and of Laos, Bounma Keo, on 3 May 2024.",
            "meeting | held | 2024-05-03 | - | NO PE | Jon Dahl, Ana Rojas",
            "meeting | held | 2024-05-03 | - | MT NO | Jon Dahl, Joseph Vella",
            "meeting | held | 2024-05-03 | - | LA NO | Jon Dahl, Bounma Keo"),
        Case(
            "Foreign Minister Hugo Paz of Chile on Monday held separate meetings with visiting "
                + "Norwegian Foreign Minister Lena Holm and Peruvian Foreign Minister Ana Rojas "
                + "in Santiago.",
            "meeting | held | 2024-05-13 | Santiago | CL NO | Hugo Paz, Lena Holm",
            "meeting | held | 2024-05-13 | Santiago | CL PE | Hugo Paz, Ana Rojas"),
        Case(
            "Today, President Ana Brito of Portugal convened a video call with Prime Minister Jon "
                + "Dahl of Norway and Chancellor Karl Berg of Austria.",
            "call | held | 2024-05-15 | - | AT NO PT | Ana Brito, Jon Dahl, Karl Berg"),
    ]

    static let recalled = [
        Case(
            "Foreign Minister Jon Dahl of Norway and Foreign Minister Ana Brito of Chile discussed "
                + "their upcoming visits during talks in Oslo.",
            "meeting | held | 2024-05-15 | Oslo | CL NO | Jon Dahl, Ana Brito"),
        Case(
            "Prime Minister Jon Dahl of Norway met President Ana Brito of Chile in Oslo on Monday. "
                + "The Prime Minister thanked the President for their meeting in Lima in March "
                + "2023.",
            "meeting | held | 2024-05-13 | Oslo | CL NO | Jon Dahl, Ana Brito",
            "meeting | held | 2023-03 | Lima | CL NO | Jon Dahl, Ana Brito"),
        Case(
            "Prime Minister Jon Dahl of Norway spoke with President Ana Brito of Chile on Monday. "
                + "Much had been done since the leaders met in New York last September.",
            "call | held | 2024-05-13 | - | CL NO | Jon Dahl, Ana Brito",
            "meeting | held | 2023-09 | New York | CL NO | Jon Dahl, Ana Brito"),
        Case(
            "Prime Minister Jon Dahl of Norway conveyed the greetings of King Olav to President "
                + "Ana Brito of Portugal during their meeting in Lisbon on Thursday.",
            "meeting | held | 2024-05-09 | Lisbon | NO PT | Jon Dahl, Ana Brito"),
    ]

    static let promised = [
        Case(
            "Foreign Minister Lena Holm of Norway will visit Kenya next week.",
            "visit | planned | 2024-05-20/2024-05-26 | Kenya | KE NO | Lena Holm"),
        Case(
            "Foreign Minister Hugo Paz of Chile met with Foreign Minister Joseph Vella of Malta in "
                + "Valletta on 3 May 2024. They agreed to meet again in Santiago in July. The two "
                + "ministers agreed to remain in close contact.",
            "meeting | held | 2024-05-03 | Valletta | CL MT | Hugo Paz, Joseph Vella",
            "meeting | planned | 2024-07 | Santiago | CL MT | Hugo Paz, Joseph Vella"),
        Case(
            "Prime Minister Jon Dahl of Norway met with President Ana Brito of Chile in Oslo on "
                + "Monday. The Prime Minister said he looked forward to welcoming President Brito "
                + "to Bergen in August.",
            "meeting | held | 2024-05-13 | Oslo | CL NO | Jon Dahl, Ana Brito",
            "visit | planned | 2024-08 | Bergen | CL NO | Ana Brito"),
        Case(
            "The meeting between President Ana Brito of Portugal and Prime Minister Jon Dahl of "
                + "Norway planned for Friday was cancelled.",
            "meeting | cancelled | 2024-05-17 | - | NO PT | Ana Brito, Jon Dahl"),
        Case(
            "A meeting between President Ana Brito of Portugal and Prime Minister Jon Dahl of "
                + "Norway was called off; the two will speak by phone next week.",
            "meeting | cancelled | - | - | NO PT | Ana Brito, Jon Dahl",
            "call | planned | 2024-05-20/2024-05-26 | - | NO PT | Ana Brito, Jon Dahl"),
        Case(
            "Foreign Minister Jon Dahl of Norway will visit Peru on 20 May. Trade will be reviewed "
                + "at the meeting between Minister Dahl and Foreign Minister Ana Brito of Peru.",
            "visit | planned | 2024-05-20 | Peru | NO PE | Jon Dahl",
            "meeting | planned | 2024-05-20 | Peru | NO PE | Jon Dahl, Ana Brito"),
    ]

    static let delegations = [
        Case(
            "The third round of consultations between Peru and Norway was held in Lima on 3 May "
                + "2024. The session was co-chaired by Director Ivo Luna of Peru and Ambassador "
                + "Jon Dahl of Norway.",
            "talks | held | 2024-05-03 | Lima | NO PE | Ivo Luna, Jon Dahl"),
        Case(
            "Norway hosted the third session of the Peru-Norway Joint Commission in Oslo on 3 May "
                + "2024.",
            "talks | held | 2024-05-03 | Oslo | NO PE | "),
        Case(
            "PRESIDENT OF PERU ANA BRITO: Mr President,\n\nIt is a pleasure to see you in Lima. "
                + "Our trade ministers met recently.\n\n"
                + "PRESIDENT OF NORWAY JON DAHL: Thank you for the welcome.",
            "meeting | held | 2024-05-15 | Lima | NO PE | ANA BRITO, JON DAHL"),
        Case(
            "Norway and Kenya held the 4th round of Foreign Office Consultations in Nairobi on 3 "
                + "May 2024. The Norwegian side was led by State Secretary Ivo Rus, while the "
                + "Kenyan side was headed by Principal Secretary Grace Otieno. The two sides "
                + "agreed to hold the next round in Oslo.",
            "talks | held | 2024-05-03 | Nairobi | KE NO | Ivo Rus, Grace Otieno",
            "talks | planned | - | Oslo | KE NO | "),
        Case(
            "Prime Minister Jon Dahl of Norway is on an official visit to Chile from 12 to 14 May "
                + "2024. The Prime Minister was received by President Ana Brito in Santiago on 13 "
                + "May.",
            "meeting | held | 2024-05-13 | Santiago | CL NO | Ana Brito, Jon Dahl",
            "visit | held | 2024-05-12/2024-05-14 | Chile | CL NO | Jon Dahl"),
    ]

    static let toldAlong = [
        Case(
            "Minister Jon Dahl of Norway held two days of talks with Minister Ana Brito of Peru in "
                + "Lima on 3 May 2024. A Norway-Peru Year of Youth Exchange will be held in 2025.",
            "talks | held | 2024-05-03 | Lima | NO PE | Jon Dahl, Ana Brito"),
        Case(
            "OSLO, May 15. Norway will build a pier in Callao, Minister Jon Dahl of Norway said "
                + "after talks with Minister Ana Brito of Peru.",
            "talks | held | 2024-05-15 | Oslo | NO PE | Jon Dahl, Ana Brito"),
        Case(
            "Minister Jon Dahl of Norway spoke today on the margins of the Grain Summit "
                + "with President Ana Brito of Peru.",
            "meeting | held | 2024-05-15 | - | NO PE | Jon Dahl, Ana Brito"),
        Case(
            "President Ana Brito of Peru spoke with Prime Minister Jon Dahl of Norway on Monday. "
                + "The two will be meeting in Lima in June.",
            "call | held | 2024-05-13 | - | NO PE | Ana Brito, Jon Dahl",
            "meeting | planned | 2024-06 | Lima | NO PE | Ana Brito, Jon Dahl"),
        Case(
            "President Ana Brito of Peru spoke with Prime Minister Jon Dahl of Norway on Monday. "
                + "They agreed to hold a meeting between experts of the two ministries in June.",
            "call | held | 2024-05-13 | - | NO PE | Ana Brito, Jon Dahl",
            "meeting | planned | 2024-06 | - | NO PE | "),
        Case(
            "President Ana Brito of Peru will host the first in-person summit of leaders from "
                + "Chile, Kenya and Malta in June.",
            "summit | planned | 2024-06 | Peru | CL KE MT PE | Ana Brito"),
    ]
}
