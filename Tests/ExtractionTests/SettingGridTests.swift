import Domain
import Extraction
import Lexicons
import Testing

/// Where and when readouts say that two met, crossed with the ways of telling that they did.
@Suite struct SettingGridTests {
    /// `S` the place or day.
    static let frames = [
        "Foreign Minister Ana Brito of Ghana met Foreign Minister Jon Dahl of Norway S.",
        "Foreign Minister Ana Brito held talks with her Norwegian counterpart Jon Dahl S.",
        "The talks between Foreign Minister Ana Brito and Foreign Minister Jon Dahl took place S.",
    ]

    /// What the place is called, and how the sentence names it.
    static let places = GridFrame.table(
        """
        Lima: in Lima / in the city of Lima / in the Peruvian capital / in the capital of Peru
        Lima: in Peru's capital / in Peru's capital, Lima / in the Peruvian capital of Lima
        Lima: in downtown Lima / near Lima / outside Lima / here in Lima / at Rose Hall in Lima
        Valparaíso: in the port city of Valparaíso / in the coastal Chilean town of Valparaíso
        Sochi: in the Black Sea resort of Sochi
        London: at Lancaster House in London / at Lancaster House, London
        White House: at the White House
        """)

    /// Days against Wednesday, 15 May 2024.
    static let days = GridFrame.table(
        """
        2024-05-02: on 2 May / on Thursday, May 2 / on the 2nd of May / on the 2nd of this month
        2024-04-30/2024-05-01: on 30 April and 1 May / from April 30 to May 1
        2024-04-29/2024-05-05: two weeks ago
        2024-05-13/2024-05-14: on 13 & 14 May / on May 13 and 14
        2022-09: in September two years ago
        2023-10/2023-12: in the last quarter of 2023
        2024-04: in the month of April / at the end of April / in April this year
        """)

    static let pipeline = Result { Pipeline(lexicon: try Lexicon.embedded()) }

    private func meetings(_ setting: String) throws -> [(text: String, meeting: Meeting?)] {
        try Self.frames.map { frame in
            let text = frame.replacing("S.", with: setting + ".")
            let document = DocumentInput(
                text: text, published: DateExpression(edtf: "2024-05-15"))
            return (text, try Self.pipeline.get().extract(document).meetings.first)
        }
    }

    @Test(arguments: places)
    func tellsWhere(_ place: GridFrame) throws {
        for (text, meeting) in try meetings(place.sentence) {
            #expect(meeting?.place?.name == place.expected, "\(text)")
        }
    }

    /// A dateline of the days before publication is the day of the news, no later line.
    @Test(arguments: [
        ("14 May 2024 - 23:40", "2024-05-14"), ("Oslo, May 13, 2024", "2024-05-13"),
        ("14 May 2024", "2024-05-14"), ("Updated on 14 May 2024", "2024-05-15"),
        ("Given on: 14 May 2024 (as it was spoken in the hall)", "2024-05-14"),
        ("14 May 2024 to 16 May 2024", "2024-05-15"), ("3 May 2024", "2024-05-15"),
    ])
    func newsIsOfTheDateline(_ line: String, _ day: String) throws {
        let text =
            "Trade talks\n\n\(line)\n\nMinister Ana Brito of Peru met Minister Jon Dahl of Norway."
        let document = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let meetings = try Self.pipeline.get().extract(document).meetings
        #expect(meetings.map(\.date) == [DateExpression(edtf: day)])
    }

    /// A dateline before the words of the text, or a line of which the day is not first.
    @Test(arguments: [
        ("LIMA, 13 May 2024 - ", "2024-05-13"), ("LIMA, Peru, 13 May 2024 – ", "2024-05-13"),
        ("Lima, May 13 (NNA) - ", "2024-05-13"), ("Lima, 14 May 2024: ", "2024-05-14"),
        ("Lima, Shawwal 5, 1445, May 13, 2024, NNA -- ", "2024-05-13"),
        ("Lima: 13 May 2024\n\n", "2024-05-13"), ("Lima, May 13. – ", "2024-05-13"),
        ("Lima, 13 May 2024. ", "2024-05-13"), ("LIMA, 14 May. ", "2024-05-14"),
        ("Lima - May 13\n\n", "2024-05-13"), ("Lima - 13 May 2024\n\n", "2024-05-13"),
        ("No: 26, 13 May 2024, Press Release on the Talks in Lima\n\n", "2024-05-13"),
        ("LIMA, 3 May 2024 - ", "2024-05-15"), ("Updated: 13 May 2024\n\n", "2024-05-15"),
        ("Corrected: 13 May 2024\n\n", "2024-05-15"),
        ("Visitors, 13 May 2024 to 14 May 2024\n\n", "2024-05-15"),
    ])
    func newsIsOfTheDayBehindTheTown(_ head: String, _ day: String) throws {
        let text =
            "\(head)Minister Ana Brito of Peru met Minister Jon Dahl of Norway today. The two "
            + "ministers spoke of the trade in fish and the state of the ports."
        let document = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let meetings = try Self.pipeline.get().extract(document).meetings
        #expect(meetings.map(\.date) == [DateExpression(edtf: day)], "\(head)")
    }

    /// The day of the month behind the weekday, and a place, before the guest.
    @Test(arguments: [
        "this Tuesday, 14, at Riga Castle,", "this Tuesday (14)", "on Tuesday (14), in Riga,",
        "on Tuesday, in Riga,", "this Tuesday, 14 May, in Riga,",
    ])
    func receivedBehindDayAndPlace(_ setting: String) throws {
        let text =
            "President Juris Ozols of Latvia received \(setting) the Foreign Minister of Norway, "
            + "Lena Holm. They spoke of the trade in fish and the state of the ports."
        let document = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let meetings = try Self.pipeline.get().extract(document).meetings
        #expect(meetings.map(\.date) == [DateExpression(edtf: "2024-05-14")], "\(setting)")
        #expect(meetings.first?.participants.count == 2, "\(setting)")
    }

    /// Lines of a page set with the marks of headings and bold letters.
    @Test(arguments: [
        "### Lima, Peru\n\n### 14 May 2024", "## 14 May 2024\n## Lima, Peru",
        "**Lima, 14 May 2024**", "### Lima, 14 May 2024",
    ])
    func readsTheDatelineOfAMarkedPage(_ lines: String) throws {
        let text =
            "# Trade talks\n\n\(lines)\n\nMinister Ana Brito of Peru and Minister Jon Dahl of "
            + "Norway held talks."
        let document = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let meeting = try Self.pipeline.get().extract(document).meetings.first
        #expect(meeting?.place?.name == "Lima", "\(lines)")
        #expect(meeting?.date == DateExpression(edtf: "2024-05-14"), "\(lines)")
    }

    @Test(arguments: ["Today in Lima,", "On Tuesday in Lima, Peru,", "In Lima today,"])
    func takesTheTownBesideTheDay(_ head: String) throws {
        let text =
            "\(head) Minister Ana Brito of Peru and Minister Jon Dahl of Norway agreed on fish."
        let document = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let meetings = try Self.pipeline.get().extract(document).meetings
        #expect(meetings.map { $0.place?.name } == ["Lima"], "\(head)")
    }

    @Test(arguments: ["Lima, May 16, 2024", "Lima - 16 May 2024"])
    func takesThePlaceOfATitleOnWhatIsToCome(_ bracket: String) throws {
        let text = "Minister Ana Brito of Peru will receive Minister Jon Dahl of Norway tomorrow."
        let document = DocumentInput(
            text: text, title: "Talks between Ana Brito and Jon Dahl (\(bracket))",
            published: DateExpression(edtf: "2024-05-15"))
        let meetings = try Self.pipeline.get().extract(document).meetings
        #expect(meetings.map { $0.place?.name } == ["Lima"], "\(bracket)")
    }

    @Test(arguments: days)
    func tellsWhen(_ day: GridFrame) throws {
        for (text, meeting) in try meetings(day.sentence) {
            #expect(meeting?.date == DateExpression(edtf: day.expected), "\(text)")
        }
    }

    /// A page of the new month tells of the last days of the old one.
    @Test(arguments: [
        ("2023-01-31", "2023-02-02"), ("2022-12-30", "2023-01-03"), ("2024-02-28", "2024-03-01"),
    ])
    func reportsAcrossTheEndOfAMonth(_ day: String, _ published: String) throws {
        let text =
            "Norwegian Minister Jon Dahl met with Peruvian Minister Ana Brito in Oslo on \(day). "
            + "The Minister also met Chilean Minister Luz Rojas."
        let input = DocumentInput(text: text, published: DateExpression(edtf: published))
        let meetings = try Self.pipeline.get().extract(input).meetings
        #expect(meetings.map(\.main) == [true, false])
        #expect(meetings.map { $0.date?.description } == [day, day])
    }

    @Test(arguments: [
        ("implement the decisions of the Coast Summit in Bergen", false),
        ("build on the results of the Coast Summit in Bergen", false),
        ("honour the commitments made by the two countries at the Coast Summit in Bergen", false),
        ("carry on from the understandings reached at the conference on seabirds in Bergen", false),
        ("work for the success of the Coast Summit in Bergen", true),
        ("prepare the decisions of the Coast Summit in Bergen", true),
        ("ensure good results at the next Coast Summit in Bergen", true),
    ])
    func whatCameOfItLiesBehind(_ deed: String, _ isToCome: Bool) throws {
        let text = "Minister Ana Brito of Peru met Norwegian Minister Jon Dahl in Lima. "
        let input = DocumentInput(text: text + "They agreed to \(deed).")
        let meetings = try Self.pipeline.get().extract(input).meetings
        #expect(meetings.contains { $0.status == .planned } == isToCome)
    }

    /// Where others tell that the encounter was, which the sentence on it does not.
    @Test(arguments: [
        "During the meeting, which was held at the Fish Ministry in Lima, they discussed fish.",
        "During their talks - which took place in Lima - the two ministers discussed fish.",
        "At the meeting held in Lima, the ministers discussed fish.",
        "The meeting took place in Lima.", "The talks were held in Lima and lasted two hours.",
        "I was pleased to meet Minister Dahl in Lima, she said.",
    ])
    func takesThePlaceToldBehind(_ further: String) throws {
        let text = "Minister Ana Brito of Peru met Minister Jon Dahl of Norway. \(further)"
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.map { $0.place?.name } == ["Lima"], "\(further)")
    }

    @Test(arguments: [
        ("was pleased to meet", "on Monday", "held 2024-05-13"),
        ("was delighted to welcome", "earlier this week, on Monday", "held 2024-05-13"),
        ("was honoured to receive", "last month, on 8 April", "held 2024-04-08"),
        ("is honoured to welcome", "today", "held 2024-05-15"),
        ("said that she would be pleased to meet", "in June, on 3 June", "planned 2024-06-03"),
    ])
    func tellsWhenOneWasGlad(_ deed: String, _ day: String, _ expected: String) throws {
        let text = "Minister Ana Brito of Peru \(deed) Minister Jon Dahl of Norway in Lima \(day)."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try Self.pipeline.get().extract(input).meetings
        let places = found.map { $0.place?.name }
        let told = found.map { "\($0.status) \($0.date.map { "\($0)" } ?? "")" }
        #expect(told == [expected] && places == ["Lima"], "\(text)")
    }

    @Test(arguments: [
        "talked about setting a date for the Peru-Norway Joint Commission in Oslo.",
        "talked about a possible date for the next session of the commission in Oslo.",
    ])
    func takesNoPlaceOfWhatHasNoDayYet(_ deed: String) throws {
        let text =
            "Minister Ana Brito of Peru met Minister Jon Dahl of Norway today. They also \(deed)"
        let document = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let meeting = try Self.pipeline.get().extract(document).meetings.first
        #expect(meeting?.status == .held && meeting?.place == nil, "\(deed)")
    }

    @Test func takesNoDayOfTheReturn() throws {
        let text =
            "President Luis Vega of Peru reported on his visit to Norway upon his return to Lima "
            + "on 14 May 2024. In Oslo he met Prime Minister Jon Dahl on 12 May."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try Self.pipeline.get().extract(input).meetings.filter { $0.type == .visit }
        #expect(found.allSatisfy { $0.date?.description != "2024-05-14" })
    }

    @Test func takesThePlaceOfTheTitle() throws {
        let text =
            "Minister Ana Brito of Peru met Norwegian Minister Jon Dahl. They discussed what was "
            + "agreed during Minister Dahl's visit to Lima in May."
        let input = DocumentInput(
            text: text, title: "Ana Brito meets Jon Dahl in Geneva",
            published: DateExpression(edtf: "2022-09-20"))
        let meetings = try Self.pipeline.get().extract(input).meetings
        #expect(meetings.first?.place?.name == "Geneva")
    }

    @Test func takesNoHomeFromSupport() throws {
        let text =
            "Peruvian Minister Ana Brito met Jon Dahl, President of the Bank of Fishers, in Lima. "
            + "Minister Brito assured Mr Dahl of Peru's support."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.participants.map { $0.country?.description } == ["PE", nil])
    }

    @Test(arguments: ["White House", "Buckingham Palace", "Chequers", "Elysee Palace"])
    func takesTheHouseToWhichAHostWelcomes(_ house: String) throws {
        let text =
            "Norwegian Minister Jon Dahl welcomed Peruvian Minister Ana Brito to the \(house)."
        let meetings = try Self.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(meetings.first?.place?.name == house)
    }

    /// Clauses that tell of something else, on another day, between the one who meets and the verb.
    static let clauses = GridFrame.table(
        """
        held 2024-05-15: who will fly home tomorrow, / who is to visit Chile next week,
        held 2024-05-15: who took office on Monday, / who is going on to Suva on Saturday,
        """)

    @Test(arguments: clauses)
    func takesNoDayOfAnInsertedClause(_ clause: GridFrame) throws {
        for deed in ["met", "held talks with", "received", "was received by"] {
            let text =
                "Foreign Minister Ana Brito of Peru, \(clause.sentence) \(deed) the Foreign "
                + "Minister of Norway, Jon Dahl."
            let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
            let found = try Self.pipeline.get().extract(input).meetings
                .filter { $0.type != .visit }
                .map { "\($0.status) \($0.date.map { "\($0)" } ?? "")" }
            #expect(found == [clause.expected], "\(text)")
        }
    }

    @Test func takesNoDayOfAClauseBehind() throws {
        let text =
            "Foreign Minister Ana Brito of Peru will meet Norwegian Foreign Minister Jon Dahl, "
            + "with whom she spoke by telephone last week."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try Self.pipeline.get().extract(input).meetings.map {
            "\($0.type) \($0.status) \($0.date.map { "\($0)" } ?? "")"
        }
        #expect(found.sorted() == ["call held 2024-05-06/2024-05-12", "meeting planned "])
    }
}
