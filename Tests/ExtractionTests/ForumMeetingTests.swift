import Domain
import Extraction
import Testing

/// Whom somebody met at a forum: counterparts of a list, who speak further on, and those with whom
/// the occasion was used to discuss something.
@Suite struct ForumMeetingTests {
    /// A document, and its encounters.
    static let documents: [(text: String, encounters: [String])] = [
        (
            """
            On 12 May, at the Oceans Forum in Montevideo, Foreign Minister Jon Dahl of Norway held \
            bilateral meetings with his counterparts from Canada, Ghana and Zambia.

            Minister Dahl and Canadian Foreign Minister Marie Gagnon spoke of clean shipping.

            Zambian Foreign Minister Ruth Chanda told Minister Dahl of the drought.
            """,
            [
                "meeting held 2024-05-12 CA, NO Jon Dahl, Marie Gagnon",
                "meeting held 2024-05-12 GH, NO Jon Dahl",
                "meeting held 2024-05-12 NO, ZM Jon Dahl, Ruth Chanda",
            ]
        ),
        (
            """
            Foreign Minister Jon Dahl of Norway took part in the Amazon Conference in Quito on 10 \
            and 11 May. On the margins of the conference, Dahl held talks with his counterparts \
            from Chile and Cuba.
            """,
            [
                "talks held 2024-05-10/2024-05-11 CL, NO Jon Dahl",
                "summit held 2024-05-10/2024-05-11 NO Jon Dahl",
                "talks held 2024-05-10/2024-05-11 CU, NO Jon Dahl",
            ]
        ),
    ]

    @Test(arguments: documents)
    func isTold(_ text: String, _ encounters: [String]) throws {
        #expect(try Self.encounters(text) == encounters, "\(text)")
    }

    /// What Foreign Minister Jon Dahl did in Oslo on 14 May, and the countries of those whom he
    /// met.
    static let discussions: [(text: String, countries: [String])] = [
        ("used the gathering to discuss trade with Chilean Foreign Minister Luis Soto", ["CL"]),
        ("took the opportunity to discuss trade with Foreign Minister Luis Soto of Chile", ["CL"]),
        ("had an opportunity to also discuss visas with Chilean Minister Luis Soto", ["CL"]),
        ("had no opportunity to discuss trade with Foreign Minister Luis Soto of Chile", []),
        ("hopes to use the visit to discuss trade with Chilean Minister Luis Soto", []),
        ("discussed trade with his counterparts from Chile and Cuba", ["CL", "CU"]),
        ("discussed trade with his Chilean and Cuban counterparts", ["CL", "CU"]),
        ("exchanged views on trade with the foreign ministers of Chile and Cuba", ["CL", "CU"]),
        ("discussed trade with Chile and Cuba", []),
        ("discussed the trade of Chile with Cuba", []),
    ]

    @Test(arguments: discussions)
    func isDiscussed(_ text: String, _ countries: [String]) throws {
        let found = try Self.encounters(
            "On 14 May, in Oslo, Foreign Minister Jon Dahl of Norway \(text).")
        let told = countries.map { country in
            let who = text.contains("Soto") ? "Jon Dahl, Luis Soto" : "Jon Dahl"
            return "meeting held 2024-05-14 \(country), NO \(who)"
        }
        #expect(found == told, "\(text)")
    }

    private static func encounters(_ text: String) throws -> [String] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).meetings.map { meeting in
            let who = meeting.participants.map(\.name).joined(separator: ", ")
            let countries = meeting.countries.map { "\($0)" }.sorted().joined(separator: ", ")
            let date = meeting.date.map { "\($0)" } ?? ""
            return "\(meeting.type) \(meeting.status) \(date) \(countries) \(who)"
        }
    }
}
