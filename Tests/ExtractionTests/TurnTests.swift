import Domain
import Extraction
import Lexicons
import Testing

/// Whole pages of forms that readouts have: transcripts, names as presses write them.
@Suite struct TurnTests {
    private func people(_ text: String) throws -> [[String]] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try NamingGridTests.pipeline.get().extract(input).meetings
            .map { $0.participants.map(\.name) }
    }

    /// He of whom a speaker tells is not the speaker.
    @Test func tellsTheSpeakerFromWhomHeSpeaksOf() throws {
        let text =
            "Transcript of Peruvian Minister for Foreign Affairs Jon Rus's Interview in Oslo\n\n"
            + "Question: How was your day?\n\n"
            + "Minister: I met Norwegian Minister Lars Dahl in Oslo yesterday. He travels to "
            + "Chile today.\n\nQuestion: And then?\n\nMinister: We agreed to open a new line."
        #expect(try people(text).contains(["Lars Dahl"]))
        #expect(try !people(text).contains(["Jon Rus"]))
    }

    /// Behind "A:" stand the words of the one of whom the text is.
    @Test(arguments: [
        ("Norwegian Foreign Ministry Spokesperson Jon Dahl's Remarks on Peru", "Q", "A"),
        ("Answers of Foreign Ministry Spokesman Jon Dahl of Norway on Peru", "Question", "Answer"),
    ])
    func findsTheOneWhoAnswers(_ title: String, _ asks: String, _ answers: String) throws {
        let text =
            "\(title)\n\n\(asks): Minister Ana Brito is to visit Oslo. What do you expect?\n\n"
            + "\(answers): We welcome the visit. Peru is a good friend of Norway."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try NamingGridTests.pipeline.get().extract(input).statements
        #expect(found.map { $0.speakers.map(\.name) } == [["Jon Dahl"], ["Jon Dahl"]])
    }

    /// "Spokesperson's Daily Briefing" is nobody's name.
    @Test func findsTheSpokespersonBelowTheTitle() throws {
        let text =
            "Spokesperson's Daily Briefing (May 3, 2024)\n\nDaily Briefing\n\nSpokesperson Park "
            + "Jung-soo\n\nGood afternoon. I have one announcement to make.\n\nMinister Kim "
            + "Soo-min will visit Peru from 7 to 10 May.\n\nQ: Will the cod accord be signed?\n\n"
            + "A: The two sides have signed it."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try NamingGridTests.pipeline.get().extract(input).statements
        #expect(found.map { $0.speakers.map(\.name) } == [["Park Jung-soo"]])
    }

    /// Texts that several issue together: who issues them says nothing by that, and what only one
    /// of them says stays his.
    @Test(arguments: [
        (
            "Joint Statement on Whales\n\nWe, the Foreign Ministers of Peru and Norway, met in "
                + "Lima on 3 May 2024. We support a ban on nets. We condemn the raid on the dock. "
                + "Our fleets have doubled.",
            [
                "PE+NO We support a ban on nets", "PE+NO We condemn the raid on the dock",
                "PE+NO Our fleets have doubled",
            ]
        ),
        (
            "Peru-Norway Leaders' Joint Statement\n\nPresident Ana Brito of Peru welcomes Prime "
                + "Minister Jon Dahl of Norway to Lima. Built on shared seas, our friendship grows "
                + "each year. The two leaders welcome the cod accord. President Brito affirms "
                + "Peru's support for the ban.",
            [
                "Ana Brito Prime Minister Jon Dahl of Norway to Lima",
                "Ana Brito+Jon Dahl Built on shared seas, our friendship grows each year",
                "Ana Brito+Jon Dahl the cod accord", "Ana Brito Peru's support for the ban",
            ]
        ),
        (
            "Joint Communiqué\n\nMinister Ana Brito of Peru and Minister Jon Dahl of Norway met in "
                + "Lima.\n\nVoiced their joy over the fleets;\n\nNoted that the raids harm trade.",
            [
                "Ana Brito+Jon Dahl their joy over the fleets",
                "Ana Brito+Jon Dahl the raids harm trade",
            ]
        ),
    ])
    func readsTextsOfSeveral(_ text: String, _ expected: [String]) throws {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try NamingGridTests.pipeline.get().extract(input).statements.map { statement in
            let names = statement.speakers.map { $0.name ?? $0.country.map { "\($0)" } ?? "?" }
            return "\(names.joined(separator: "+")) \(statement.content.text)"
        }
        #expect(found == expected)
    }

    /// A speaker's name on a line of its own, above the words.
    @Test(arguments: [
        ("President Brito", "Prime Minister Dahl", "Question"),
        ("PRESIDENT BRITO", "PRIME MINISTER DAHL (through an interpreter)", "Journalist"),
        ("President", "Prime Minister Dahl", "Q"),
    ])
    func readsNamesAboveTheWords(_ host: String, _ guest: String, _ asks: String) throws {
        let text =
            "Press conference of Peruvian President Ana Brito and Prime Minister Jon Dahl of "
            + "Norway\n\n\(host):\n\nIt is good to see you, Jon. We want more trade.\n\n"
            + "\(guest):\n\nThank you, Ana. Norway and Peru are close.\n\n\(asks):\n\n"
            + "When will you sign?\n\n\(host):\n\nWe shall sign in spring."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try NamingGridTests.pipeline.get().extract(input).statements
        #expect(
            found.map { $0.speakers.map(\.name) } == [
                ["Ana Brito"], ["Ana Brito"], ["Jon Dahl"], ["Jon Dahl"], ["Ana Brito"],
            ])
    }

    /// Such a line may lack its colon; headings of news are none.
    @Test(arguments: [
        ("President Brito", "Prime Minister Dahl", "Question"),
        ("PRESIDENT BRITO", "PRIME MINISTER JON DAHL", "JOURNALIST"),
        ("President Ana Brito", "Prime Minister of Norway Jon Dahl", "Presenter"),
    ])
    func readsNamesWithoutAColon(_ host: String, _ guest: String, _ asks: String) throws {
        let text =
            "Press conference of Peruvian President Ana Brito and Prime Minister Jon Dahl of "
            + "Norway\n\n\(host)\n\nIt is good to see you, Jon. We want more trade.\n\n"
            + "\(guest)\n\nThank you, Ana. Norway and Peru are close. I like Lima.\n\n\(asks)"
            + "\n\nWhen will you sign?\n\n\(host)\n\nThe accord has to be ready first."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try NamingGridTests.pipeline.get().extract(input).statements
        #expect(
            found.map { $0.speakers.map(\.name) } == [
                ["Ana Brito"], ["Ana Brito"], ["Jon Dahl"], ["Jon Dahl"], ["Jon Dahl"],
                ["Ana Brito"],
            ])
    }

    @Test func takesNoHeadingsOfNewsForSpeakers() throws {
        let text =
            "News\n\nPresident Ana Brito\n\nThe port of Lima is open again. “We are glad,” "
            + "President Brito said.\n\nPrime Minister Jon Dahl\n\nThe harvest was poor. “I regret "
            + "it,” Prime Minister Dahl said."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try NamingGridTests.pipeline.get().extract(input).statements
        #expect(found.count == 2)
    }

    /// Paragraphs that count what the sentence before announces are of the one who spoke there.
    @Test(arguments: ["First", "Firstly"])
    func readsPointsThatSomebodyCounts(_ count: String) throws {
        let text =
            "Peruvian Minister Ana Brito met Norwegian Minister Jon Dahl in Oslo. She said that "
            + "the two sides should do more in two areas.\n\n\(count), build roads. Peru will open "
            + "a school in Bergen.\n\nSecond, trade has to grow.\n\nThe meeting ended at noon."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try NamingGridTests.pipeline.get().extract(input).statements
        #expect(found.map { $0.speakers.map(\.name) } == .init(repeating: ["Ana Brito"], count: 4))
    }

    /// A name with a handle behind it heads a post: its author says "I".
    @Test(arguments: ["Ana Brito @anabrito", "Ana Brito / Ана Брито @BritoPe"])
    func findsTheAuthorOfAPost(_ head: String) throws {
        let text =
            "\(head)\nMay 14, 2024\n\nI had a good meeting with Prime Minister of Norway Jon Dahl "
            + "in Paris.\n\nI thanked him for the ships. I also told Jon about the harvest. I look "
            + "forward to our next meeting."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try NamingGridTests.pipeline.get().extract(input)
        #expect(found.statements.allSatisfy { $0.speakers.map(\.name) == ["Ana Brito"] })
        #expect(found.meetings.first?.participants.map(\.name) == ["Ana Brito", "Jon Dahl"])
    }

    /// "Tell us about his talks": whose they are is not those who ask.
    @Test func takesNoneWhoAsksForOneWhoMet() throws {
        let text =
            "Peruvian Spokesperson Ana Brito's Press Conference on 14 May 2024\n\n"
            + "Reporter: Norwegian Minister Lars Dahl visited Lima last week. Could you tell us "
            + "about his talks with Minister Luz Rojas?\n\nAna Brito: Peru welcomes the visit.\n\n"
            + "Reporter: What else?\n\nAna Brito: We will tell you in due course."
        #expect(try people(text).allSatisfy { !$0.contains("Ana Brito") })
    }

    @Test(arguments: ["Ana \"Nita\" Brito", "Ana “Nita” Brito"])
    func readsNicknamesInNames(_ name: String) throws {
        let text = "Peruvian President \(name) met Norwegian Minister Jon Dahl in Oslo."
        #expect(try people(text) == [[name, "Jon Dahl"]])
    }

    @Test(arguments: [
        "Communist Party of Vietnam Central Committee",
        "Communist Party of Vietnam (CPV) Central Committee", "CPV Central Committee",
        "Central Committee of the Communist Party of Vietnam",
    ])
    func readsPartyLeaders(_ body: String) throws {
        let text =
            "General Secretary of the \(body) Do Van Minh met Norwegian Minister Jon Dahl in Oslo."
        #expect(try people(text) == [["Do Van Minh", "Jon Dahl"]])
    }

    @Test func readsTheSuiteOfEachSide() throws {
        let text =
            "Peruvian Minister Ana Brito met Norwegian Minister Jon Dahl in Oslo. Minister Brito "
            + "was accompanied by Deputy Minister Luz Rojas, while Minister Dahl was accompanied "
            + "by Ambassador Lars Holm."
        #expect(try people(text) == [["Ana Brito", "Jon Dahl", "Luz Rojas", "Lars Holm"]])
    }

    /// "since the summit in March": that has been.
    @Test(arguments: ["has been moving forward", "has grown", "moved forward"])
    func countsFromWhatHasBeen(_ verb: String) throws {
        let text =
            "Peruvian Minister Ana Brito met Norwegian Minister Jon Dahl in Oslo on 14 May 2024. "
            + "The two ministers noted that trade \(verb) since the summit meeting in March."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let meetings = try NamingGridTests.pipeline.get().extract(input).meetings
        #expect(meetings.allSatisfy { $0.status == .held })
    }

    @Test func callsOffWhatIsHeldOff() throws {
        let text =
            "Peruvian Minister Ana Brito met Norwegian Minister Jon Dahl in Oslo on 14 May 2024. "
            + "Peru has decided to hold off consultations with Chile."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let meetings = try NamingGridTests.pipeline.get().extract(input).meetings
        #expect(!meetings.contains { $0.status == .planned })
    }
}
