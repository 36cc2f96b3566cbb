import Domain
import Extraction
import Lexicons
import Testing

/// Of which country those are whom a text names without one.
@Suite struct PublisherTests {
    static let pipeline = Result { Pipeline(lexicon: try Lexicon.embedded()) }

    static let met =
        "Deputy Minister Ali Rus met with Chilean Foreign Minister Ana Brito. The two of them "
        + "spoke about the trade in fish and the state of the ports."
    static let hosted = "President Ali Rus received President Ana Brito of Peru at "

    static let texts: [(text: String, name: String, country: String?)] = [
        ("GENEVA, 12 March 2024 (TASS) - " + met, "Ali Rus", "RU"),
        ("(News Point / WAM - 12th March, 2024) " + met, "Ali Rus", "AE"),
        ("By PIB Delhi\n" + met, "Ali Rus", "IN"),
        ("Under the Membership Plan (SPA), " + met, "Ali Rus", nil),
        (hosted + "State House, Nairobi.", "Ali Rus", "KE"),
        (hosted + "Prague Castle.", "Ali Rus", "CZ"),
        ("Speaker of the Storting Ali Rus met Ambassador Ana Brito of Peru.", "Ali Rus", "NO"),
        (
            "Minister Ali Rus met Minister Ana Brito in Geneva. Ali Rus thanked his Peruvian "
                + "counterpart for the plan.", "Ana Brito", "PE"
        ),
        (
            "Minister Ali Rus met Minister Ana Brito of Peru in Geneva. Ms. Brito thanked her "
                + "Norwegian counterpart for the plan.", "Ali Rus", "NO"
        ),
        (
            "Minister Ali Rus met Minister Ana Brito of Peru in Geneva. Mr. Rus also spoke to his "
                + "Norwegian counterpart.", "Ali Rus", nil
        ),
        (
            "Minister Ali Rus met Minister Ana Brito of Peru in Geneva. He will return to Oslo "
                + "on Monday.", "Ali Rus", "NO"
        ),
        (
            "Minister Ali Rus met the Ambassador of Peru to Norway, Ana Brito, on Monday.",
            "Ali Rus", "NO"
        ),
        (
            "Federal Councillor Ignazio Cassis met Minister Ana Brito of Peru. Relations with Chad "
                + "were a topic. Chad's vote was another. Mr Rus met Director Luz Paz of Peru.",
            "Rus", "CH"
        ),
    ]

    @Test("By its publisher, or by what others say of him", arguments: texts)
    func country(_ text: String, _ name: String, _ country: String?) throws {
        let facts = try Self.pipeline.get().extract(DocumentInput(text: text))
        let person = facts.meetings.flatMap(\.participants).first { $0.name == name }
        #expect(person?.country == country.flatMap { CountryCode($0) })
    }
}
