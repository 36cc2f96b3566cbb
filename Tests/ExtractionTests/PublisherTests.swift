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
            "Minister Ali Rus met in New York with his counterparts from Canada, Ghana, Malta and "
                + "Zambia, and with Minister Ana Brito of Peru.", "Ali Rus", nil
        ),
        (
            "Minister Ali Rus met in New York with the foreign ministers of Canada, Ghana and "
                + "Malta, and with Minister Ana Brito of Peru.", "Ali Rus", nil
        ),
        (
            "Minister Ana Brito of Peru met Prime Minister Rus and Foreign Minister Dahl of Fiji "
                + "in Suva.", "Rus", "FJ"
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

    /// An office that one country alone has tells of which country its holder is.
    @Test(arguments: ["Taoiseach", "Tánaiste"])
    func officeOfOneCountry(_ office: String) throws {
        let text =
            "The British Foreign Secretary, Rt Hon Ali Rus MP, met the \(office) in London on "
            + "14 May 2024. They spoke of the trade in fish and the state of the ports."
        let facts = try Self.pipeline.get().extract(DocumentInput(text: text))
        #expect(facts.meetings.map { Set($0.countries.map(\.description)) } == [["GB", "IE"]])
    }

    /// Whom the page names beside an office holds the office that the text tells of.
    @Test(arguments: [
        "From:\nForeign, Commonwealth & Development Office and The Rt Hon Jon Dahl MP\n\n":
            "Jon Dahl",
        "From: Foreign Office and The Rt Hon Sir Jon Dahl KCB MP\n\n": "Jon Dahl",
        "From:\nForeign Office, The Rt Hon Eva Lund MP and The Rt Hon Jon Dahl MP\n\n": "",
    ])
    func namesTheHostFromTheImprint(_ imprint: String, _ host: String) throws {
        let text =
            "Foreign Secretary call with Peruvian Foreign Minister\n\n\(imprint)The Foreign "
            + "Secretary spoke to Peruvian Foreign Minister Ana Brito on 14 May 2024."
        let meetings = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).meetings
        let names = meetings.first?.participants.map(\.name)
        #expect(names == (host.isEmpty ? ["Ana Brito"] : [host, "Ana Brito"]), "\(imprint)")
    }

    @Test(arguments: [
        "Meeting with Peruvian Prime Minister", "Meeting with the Prime Minister of Peru",
    ])
    func tellsTheGuestsCountryFromTheHeading(_ heading: String) throws {
        let text = "\(heading)\n\nToday I met with Prime Minister Ana Brito in Oslo."
        let meetings = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).meetings
        let guest = meetings.first?.participants.first { $0.name == "Ana Brito" }
        #expect(guest?.country?.description == "PE", "\(heading)")
    }

    @Test(arguments: ["discussed Chad", "condemned Chad"])
    func takesNoTopicForThePublisher(_ words: String) throws {
        let text =
            "Secretary Jon Dahl met with Peruvian Foreign Minister Ana Brito in Lima. The "
            + "Secretary and Foreign Minister Brito \(words)."
        let meetings = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.countries.map(\.description) == ["PE"], "\(words)")
    }
}
