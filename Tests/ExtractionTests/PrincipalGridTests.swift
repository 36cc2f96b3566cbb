import Domain
import Extraction
import Lexicons
import Testing

/// The ways in which readouts name one of those who met, crossed with countries, offices and the
/// business of ministries: each is found by name and country. Two further countries are named, so
/// that no country goes without saying.
@Suite struct PrincipalGridTests {
    private static let context = " They discussed relations with Ghana and Fiji."

    /// `N` a country, `D` its adjective.
    static let countryFrames = [
        "Foreign Minister Ana Brito of Peru met today with N Foreign Minister Jon Dahlgren.",
        "Foreign Minister Ana Brito of Peru met today with N's Foreign Minister Jon Dahlgren.",
        "Foreign Minister Ana Brito of Peru met with the Foreign Minister of N, Jon Dahlgren.",
        "Foreign Minister Ana Brito of Peru met today with her D counterpart, Jon Dahlgren.",
        "D President Jon Dahlgren received Foreign Minister Ana Brito of Peru.",
        "Jon Dahlgren, Minister of Trade of N, received Foreign Minister Ana Brito of Peru.",
    ]

    /// `T` an office.
    static let officeFrames = [
        "Foreign Minister Ana Brito of Peru met today with Norwegian T Jon Dahlgren.",
        "Foreign Minister Ana Brito of Peru met today with Norway's T, Jon Dahlgren.",
        "Foreign Minister Ana Brito of Peru met today with the T of Norway, Jon Dahlgren.",
        "T Jon Dahlgren of Norway received Foreign Minister Ana Brito of Peru.",
        "Foreign Minister Ana Brito of Peru received Jon Dahlgren, Norwegian T, in Lima.",
    ]

    static let offices = [
        "Deputy Foreign Minister", "State Secretary", "Special Envoy for the Middle East",
        "Special Representative for Afghanistan", "Ambassador to Peru", "Chargé d'Affaires",
        "Permanent Representative to the United Nations", "Minister Delegate for Europe",
        "Chair of the Foreign Affairs Committee", "Speaker of Parliament", "Chief Negotiator",
        "National Security Adviser", "Chief of the General Staff", "Governor of the Central Bank",
        "Mayor of Oslo", "Transitional President", "First Deputy Prime Minister",
        "Deputy Prime Minister and Minister of Finance", "Parliamentary Vice-Minister",
    ]

    /// What ministries are for, behind "Minister of".
    static let portfolios = [
        "Foreign Affairs and Worship", "Climate Action and Energy", "Women's Affairs", "Steel",
        "Climate Change and Environment", "Science and ICT", "New and Renewable Energy",
        "Skill Development and Entrepreneurship", "Coal and Mines", "Peat and Bogs", "Refugees",
        "Religious Affairs and Interfaith Harmony", "Investment Promotion", "Public Safety",
        "Agriculture, Forestry and Fisheries", "State Security", "Counterterrorism", "Space",
        "Health and Social Care", "Environment, Forest and Climate Change", "Marine Resources",
        "Human Resources", "Hajj and Umrah", "Transport and Logistics", "Overseas Territories",
    ]

    static let countries: [(code: String, name: String, adjective: String)] = [
        ("NZ", "New Zealand", "New Zealand"), ("PG", "Papua New Guinea", "Papua New Guinean"),
        ("LK", "Sri Lanka", "Sri Lankan"),
        ("CF", "the Central African Republic", "Central African"),
        ("GM", "The Gambia", "Gambian"), ("TT", "Trinidad and Tobago", "Trinidadian"),
        ("CI", "Côte d’Ivoire", "Ivorian"), ("KR", "the Republic of Korea", "South Korean"),
        ("TL", "Timor-Leste", "Timorese"), ("AE", "the United Arab Emirates", "Emirati"),
    ]

    @Test("By country and adjective", arguments: countryFrames)
    func country(_ frame: String) throws {
        for country in Self.countries {
            let sentence = frame.replacing(" N", with: " \(country.name)")
                .replacing("D ", with: "\(country.adjective) ")
            try expectDahlgren(of: country.code, in: sentence)
        }
    }

    @Test("By office", arguments: officeFrames)
    func office(_ frame: String) throws {
        for office in Self.offices + Self.portfolios.map({ "Minister of \($0)" }) {
            try expectDahlgren(of: "NO", in: frame.replacing("T", with: office))
        }
    }

    /// Heads and envoys of organisations, who are of no country; those of the EU are of it.
    static let organizations = [
        "UN Secretary-General", "UN High Commissioner for Refugees", "NATO Secretary General",
        "UN Special Envoy for Yemen", "AU Commissioner for Peace and Security", "ICC Prosecutor",
        "Managing Director of the International Monetary Fund", "UN Resident Coordinator",
        "President of the World Bank Group", "EU Special Representative for the Sahel",
        "Head of the EU Delegation", "European Commission President", "IAEA Director General",
    ]

    @Test("By the organisation", arguments: organizations)
    func organization(_ office: String) throws {
        for frame in [
            "Foreign Minister Ana Brito of Peru met today with \(office) Jon Dahlgren in Lima.",
            "Foreign Minister Ana Brito of Peru received the \(office), Jon Dahlgren, today.",
            "The \(office), Jon Dahlgren, spoke by phone with Foreign Minister Ana Brito of Peru.",
        ] {
            let isOfUnion = office.contains("EU ") || office.contains("European")
            try expect("Jon Dahlgren", of: isOfUnion ? "EU" : nil, in: frame)
        }
    }

    /// Forms of address and names of many languages.
    static let names = [
        "Eng. |Jon Dahlgren", "Dr. Eng. |Jon Dahlgren", "Maj. Gen. (Retd.) |Jon Dahlgren",
        "Senator the Hon. |Jon Dahlgren", "Ambassador |Jon Dahlgren", "Datuk Seri |Jon Dahlgren",
        "|María de los Ángeles Brun", "|Abdullah bin Nasser bin Khalid Al Thaqafi",
        "|José Manuel Barreiro da Silva e Costa", "|Josep Ferrer i Vidal", "|Moussa N'Diaye",
        "|Toktogul uulu Azamat", "|R. S. M. Karim", "|Park Jin-woo",
        "|TANAKA Hiroshi", "|Charles de la Tour",
    ]

    @Test("By name", arguments: names)
    func name(_ name: String) throws {
        let parts = name.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        for frame in [
            "Foreign Minister Ana Brito of Peru met today with Norwegian Foreign Minister _.",
            "Foreign Minister Ana Brito of Peru met today with the Foreign Minister of Norway, _.",
            "Foreign Minister Ana Brito of Peru met today with _, Minister of Trade of Norway.",
        ] {
            try expect(parts[1], of: "NO", in: frame.replacing("_", with: parts.joined()))
        }
    }

    @Test(
        "A pronoun goes back to whom the given name lets it",
        arguments: [
            (
                "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahlgren of Norway.",
                "He"
            ),
            (
                "Foreign Minister Jon Dahlgren of Norway met Foreign Minister Ana Brito of Peru.",
                "She"
            ),
        ])
    func pronoun(_ meeting: String, _ pronoun: String) throws {
        let text = meeting + " \(pronoun) said that trade in fish had grown."
        let facts = try Self.pipeline.get().extract(DocumentInput(text: text))
        let name = pronoun == "He" ? "Jon Dahlgren" : "Ana Brito"
        #expect(facts.statements.map { $0.speakers.map(\.name) } == [[name]])
    }

    @Test(
        "an ambassador abroad is no guest of those who sent him",
        arguments: [
            "met today with Luis Vega, Ambassador to Chad.",
            "received Luis Vega, the newly appointed Ambassador to the Republic of Chad.",
        ])
    func ownAmbassador(_ meeting: String) throws {
        let document = DocumentInput(
            text: "Foreign Minister Ana Brito of Peru \(meeting)",
            publisher: "Ministry of Foreign Affairs of Peru")
        #expect(try Self.pipeline.get().extract(document).meetings.isEmpty)
    }

    /// Rounds are left to officials; what leaders agree to hold themselves is theirs.
    @Test(arguments: [
        ("decided to hold another round of consultations in Oslo", 0),
        ("agreed to convene the fifth FOC in Oslo", 0),
        ("decided to hold political consultations in Oslo in May", 0),
        ("agreed to hold further talks in Oslo", 2), ("agreed to meet again in Oslo", 2),
    ])
    func tellsWhoWillMeet(_ deed: String, _ count: Int) throws {
        let text =
            "Minister Ana Brito of Peru held talks with Norwegian Minister Jon Dahlgren. "
            + "Both sides \(deed)."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        let planned = meetings.filter { $0.status == .planned }
        #expect(planned.map(\.countries.count) == [2])
        #expect(planned.map(\.participants.count) == [count])
    }

    private func expectDahlgren(of country: String, in sentence: String) throws {
        try expect("Jon Dahlgren", of: country, in: sentence)
    }

    private func expect(_ name: String, of country: String?, in sentence: String) throws {
        let facts = try Self.pipeline.get().extract(DocumentInput(text: sentence + Self.context))
        let isFound = facts.meetings.contains { meeting in
            meeting.participants.contains {
                $0.name == name && $0.country == country.flatMap { CountryCode($0) }
            } && meeting.participants.contains { $0.name == "Ana Brito" }
        }
        #expect(isFound, "\(sentence)")
    }

    private static let pipeline = Result { Pipeline(lexicon: try Lexicon.embedded()) }

    /// A crowned head by one name, with the title behind it.
    @Test(arguments: [
        "Olav, King of Norway", "Olav, Crown Prince of Norway,", "Olav, the King of Norway,",
    ])
    func crownedHasOneName(_ words: String) throws {
        let found = try MeetingTests.meetings(
            in: "Peruvian President Ana Brito was received by \(words) in Oslo today.")
        #expect(found == ["meeting | held | 2024-05-15 | Oslo | NO PE | Olav, Ana Brito"])
    }

    /// Of those met the second is of the country of the first.
    @Test(arguments: [" and", ", and"])
    func secondIsOfTheCountryOfTheFirst(_ and: String) throws {
        try expect(
            "Eva Moe", of: "NO",
            in: "Peruvian President Ana Brito held talks with Norwegian Prime Minister Jon "
                + "Dahl\(and) Minister of Trade Eva Moe in Oslo today.")
    }
}
