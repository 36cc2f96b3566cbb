import Domain
import Extraction
import Testing

/// Whom, when and how somebody met, as ministries, headquarters and secretariats put it.
@Suite struct CounterpartMeetingTests {
    /// A document, and its encounters.
    static let documents: [(text: String, encounters: [String])] = [
        (
            "Foreign Minister Jon Dahl of Norway met with Luc Barbier of France in Oslo.",
            ["meeting held 2024-05-15 FR, NO Jon Dahl, Luc Barbier"]
        ),
        (
            """
            Foreign Minister Jon Dahl of Norway held talks in Oslo with Paolo Ricci of Italy, \
            Susan Hale (Australia) and Marie Gagnon of Canada.
            """,
            [
                "talks held 2024-05-15 IT, NO Jon Dahl, Paolo Ricci",
                "talks held 2024-05-15 AU, NO Jon Dahl, Susan Hale",
                "talks held 2024-05-15 CA, NO Jon Dahl, Marie Gagnon",
            ]
        ),
        (
            "Foreign Minister Jon Dahl of Norway met with Union Bank of Chad in Oslo.", []
        ),
        (
            """
            On 21 May, Vice Minister Seo Min-jae of Korea, together with Deputy Foreign Minister \
            Jon Dahl of Norway, will hold the fourth strategic dialogue.
            """,
            ["talks planned 2024-05-21 KR, NO Seo Min-jae, Jon Dahl"]
        ),
        (
            """
            The Secretary-General met separately today with a number of Jamaican leaders.

            In his meeting with Sir Neville Grant, the Governor-General of Jamaica, the two \
            discussed the price of fish.
            """,
            ["meeting held 2024-05-15 JM Neville Grant, Secretary-General"]
        ),
        (
            """
            Minister Jon Dahl of Norway met Minister Ana Brito of Peru on 14 May 2024. Minister \
            Brito's visit follows Prime Minister Vega's visit to Oslo on 3 May 2024.
            """,
            [
                "meeting held 2024-05-14 NO, PE Jon Dahl, Ana Brito",
                "visit held 2024-05 NO, PE Ana Brito",
                "visit held 2024-05-03 NO, PE Vega",
            ]
        ),
        (
            """
            Peru-Norway Ministerial Consultations

            Foreign Minister Ana Brito of Peru will welcome Foreign Minister Jon Dahl of Norway to \
            Lima for the fourth Peru-Norway Ministerial Consultations next week.
            """,
            ["meeting planned 2024-05-20/2024-05-26 NO, PE Ana Brito, Jon Dahl"]
        ),
        (
            """
            Foreign Minister Jon Dahl of Norway met with the Head of the EU Harbour Mission, \
            Ambassador Karl Brandt, in Tbilisi.
            """,
            ["meeting held 2024-05-15 EU, NO Jon Dahl, Karl Brandt"]
        ),
        (
            """
            Jon Dahl, OSCE Chairman-in-Office and Norwegian Minister of Foreign Affairs, met \
            President Nino Beridze of Georgia on 8 May.
            """,
            ["meeting held 2024-05-08 GE, NO Jon Dahl, Nino Beridze"]
        ),
        (
            """
            Foreign Minister Jon Dahl of Norway met the Tánaiste and Minister for Foreign \
            Affairs, Declan Roche TD, in Dublin.
            """,
            ["meeting held 2024-05-15 IE, NO Jon Dahl, Declan Roche"]
        ),
        (
            """
            Foreign Minister Jon Dahl of Norway met with counterparts of four more countries on \
            the sidelines of the forum in Halifax, Canada.
            """, []
        ),
        (
            """
            Secretary General Ana Brito of NATO discussed the north with Prime Minister Jon Dahl \
            of Norway during a visit to Oslo on Monday.
            """,
            [
                "meeting held 2024-05-13 NO Ana Brito, Jon Dahl",
                "visit held 2024-05-13 NO Ana Brito",
            ]
        ),
        (
            """
            Foreign Minister Jon Dahl of Norway was received by President Ana Brito of Peru for a \
            working visit on Monday.
            """,
            [
                "meeting held 2024-05-13 NO, PE Ana Brito, Jon Dahl",
                "visit held 2024-05-13 NO, PE Jon Dahl",
            ]
        ),
        (
            "They recalled the April visit of Prime Minister Jon Dahl of Norway to Lima.",
            ["visit held 2024-04 NO, PE Jon Dahl"]
        ),
        (
            """
            Canadian Minister Marie Gagnon will travel to Santiago on 20 May. Minister Gagnon will \
            also meet with Luis Mora, the incoming Minister of Economy.
            """,
            [
                "visit planned 2024-05-20 CA, CL Marie Gagnon",
                "meeting planned 2024-05-20 CA, CL Marie Gagnon, Luis Mora",
            ]
        ),
    ]

    @Test(arguments: documents)
    func isTold(_ text: String, _ encounters: [String]) throws {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings.map { meeting in
            let who = meeting.participants.map(\.name).joined(separator: ", ")
            let countries = meeting.countries.map { "\($0)" }.sorted().joined(separator: ", ")
            let date = meeting.date.map { "\($0)" } ?? ""
            return "\(meeting.type) \(meeting.status) \(date) \(countries) \(who)"
        }
        #expect(found == encounters, "\(text) \(found)")
    }

    /// A list of ministers, of whom a later sentence calls one the counterpart.
    @Test func namesTheCounterpart() throws {
        let text =
            "Foreign Minister Ana Brito of Peru held meetings with the foreign ministers of "
            + "Norway, Chile and Kenya. With her Chilean counterpart Luz Vega she discussed "
            + "copper. The Kenyan lawyer Grace Otieno was present."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).meetings
            .map { $0.participants.map(\.name).sorted().joined(separator: ", ") }
        #expect(found == ["Ana Brito", "Ana Brito, Luz Vega", "Ana Brito"])
    }
}
