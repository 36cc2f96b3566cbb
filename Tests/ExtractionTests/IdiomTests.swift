import Domain
import Extraction
import Lexicons
import Testing

/// Whose page it is, and of which country somebody is, from how the text calls people.
@Suite struct IdiomTests {
    static func meetings(_ text: String) throws -> [Meeting] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).meetings
    }

    /// The countries of the first meeting.
    static let pages: [(text: String, countries: [String])] = [
        (
            "News story\n\nPM call with President Ana Brito of Peru: 14 May 2024\n\nThe Prime "
                + "Minister spoke to President Ana Brito of Peru today. They discussed the ports.",
            ["GB", "PE"]
        ),
        (
            "PM meeting with Chancellor Dahl: 14 May 2024\n\nThe Prime Minister met Norwegian "
                + "Chancellor Jon Dahl today.", ["GB", "NO"]
        ),
        ("The Defence Secretary met Peruvian Minister Ana Brito on Monday.", ["GB", "PE"]),
        ("Minister of State Smt. Lila Rus met Minister Ana Brito of Peru.", ["IN", "PE"]),
        ("Raksha Mantri Shri Ali Rus met Minister Ana Brito of Peru.", ["IN", "PE"]),
        (
            "MFA Press Statement: Meeting in Oslo\n\nMinister Ali Rus met Norwegian Minister Jon "
                + "Dahl on 13 May 2024.", ["NO", "SG"]
        ),
        ("Senator the Hon Ali Rus met Minister Ana Brito of Peru.", ["AU", "PE"]),
        (
            "The following is attributable to Spokesperson Ali Rus: Secretary Moe met Minister "
                + "Ana Brito of Peru today.", ["PE", "US"]
        ),
        // Others have such an office, and say so.
        ("Foreign Secretary of Nepal Ms Lila Rus met Minister Ana Brito of Peru.", ["NP", "PE"]),
        (
            "Foreign Secretary Ali Rus met Minister Ana Brito of Peru at the Ministry of Foreign "
                + "Affairs in Dhaka.", ["BD", "PE"]
        ),
        // A guest's honorific.
        ("Minister Jon Dahl met Indian Minister Shri Ali Rus on Monday.", ["IN"]),
    ]

    @Test(arguments: pages)
    func country(_ text: String, _ countries: [String]) throws {
        let first = try Self.meetings(text).first
        #expect(first?.countries.map(\.description).sorted() == countries, "\(text)")
    }

    /// Those who met or were there, each with the country.
    static let people: [(text: String, people: [String])] = [
        (
            "Fijian Minister Ali Rus met with newly arrived Ambassador of Peru Ana Brito.",
            ["Ali Rus FJ", "Ana Brito PE"]
        ),
        (
            "Fijian Minister Ali Rus met in Suva with the Secretary of State of the Holy See, "
                + "Cardinal Ivo Moe, and the Secretary for Relations with States, Archbishop Tom "
                + "Lund.", ["Ali Rus FJ", "Ivo Moe VA", "Tom Lund VA"]
        ),
        (
            "The head of Peruvian diplomacy Ana Brito met the head of Norwegian diplomacy, Jon "
                + "Dahl, in Lima.", ["Ana Brito PE", "Jon Dahl NO"]
        ),
        (
            "The head of the Peruvian Foreign Ministry, Ana Brito, met the head of the Norwegian "
                + "MFA Jon Dahl in Lima.", ["Ana Brito PE", "Jon Dahl NO"]
        ),
        (
            "President Ali Rus of Fiji met President Ana Brito of Peru in Suva. Also present were "
                + "Councillors Eva Lund and Ivo Moe.",
            ["Ali Rus FJ", "Ana Brito PE", "Eva Lund ?", "Ivo Moe ?"]
        ),
    ]

    @Test(arguments: people)
    func participants(_ text: String, _ people: [String]) throws {
        let meetings = try Self.meetings(text)
        let found = meetings.first?.participants.map {
            "\($0.name) \($0.country.map { "\($0)" } ?? "?")"
        }
        #expect(meetings.count == 1 && found?.sorted() == people, "\(text)")
    }
}
