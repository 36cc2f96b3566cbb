import Domain
import Extraction
import Lexicons
import Testing

/// The frames in which readouts tell who said what, crossed with the phrases that stand for one
/// speaker, for the other and for both: each combination is read, with its speakers and act. What
/// one frame loses shows by name.
@Suite struct StatementGridTests {
    /// A sentence with slots: `S` the Norwegian minister, `P` the Peruvian, `J` both, `C` a third;
    /// what somebody says stands in braces.
    struct Frame: Sendable, CustomTestStringConvertible {
        var speakers: [String]
        var act: String
        var sentence: String
        var testDescription: String { sentence }
    }

    private static let head =
        "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway in Lima."
    private static let fillers: [Character: [String]] = [
        "S": [
            "Minister Dahl", "Jon Dahl", "Mr. Dahl", "the Norwegian foreign minister",
            "Norway's foreign minister", "the top Norwegian diplomat", "FM Dahl",
            "the head of Norwegian diplomacy", "the Foreign Minister of Norway",
        ],
        "P": [
            "Minister Brito", "Ana Brito", "the Peruvian foreign minister", "Ms. Brito",
            "Peru's foreign minister", "the Peruvian diplomat",
        ],
        "J": [
            "The two ministers", "Both sides", "They", "The interlocutors", "The dignitaries",
            "Both parties", "Ministers Brito and Dahl", "The two heads of diplomacy",
            "Ana Brito and Jon Dahl",
        ],
        "C": ["Foreign Minister Luis Paz of Chile"],
    ]

    static let frames = table(
        """
        Dahl state: S said that {the port was open}. / In turn, S stressed {the price of fish}.
        Dahl state: S, for his part, noted that {the port was open}. / S has said {it is late}.
        Dahl state: According to S, {the port is open}. / {The port is open}, said S.
        Dahl state: As S noted, {the port is open}. / As was noted by S, {the port is open}.
        Dahl state: In the view of S, {the port is open}. / {The port is open}, S said on Monday.
        Dahl state: Thanking P for the help, S said that {the port was open}.
        Dahl state: “{The port is open},” S said. / “{The port is open.}” S told reporters.
        Dahl state: S wished to underline {the price of fish}. / S went on to explain {the tax}.
        Dahl state: S used the occasion to stress {the price of fish}.
        Dahl state: P spoke of trade, with S noting that {the port was open}.
        Dahl state: P proposed a fair, to which S replied that {the port was open}.
        Dahl support: {The reopening of the port} was welcomed by S.
        Dahl support: P spoke, while S praised {the fleet}. / S began by praising {the fleet}.
        Dahl state: Having recalled {the help of Peru}, S praised the fleet.
        Dahl request: S put forward proposals on {fishing}. / Noting this, S called for {a port}.
        Dahl oppose: S took a firm stand against {piracy}. / S warned of {the tax}.
        Brito+Dahl agree: J agreed that {the port should open}. / S and P agreed that {it was late}.
        Brito+Dahl agree: S agreed with his counterpart that {the port should open}.
        Brito+Dahl agree: S, together with P, stressed {the price of fish}.
        Brito+Dahl discuss: J discussed {the price of fish}. / S discussed with P {the price}.
        Brito+Dahl discuss: J conducted a review of {the price of fish}.
        Brito+Dahl discuss: Also addressed during the talks were {the ports of the coast}.
        Brito+Dahl discuss: {Many issues were touched upon, including fishing}.
        Brito+Dahl discuss: The conversation concerned {the price of fish}.
        Brito+Dahl discuss: At the centre of the talks stood {the price of fish}. / \
        In the focus of attention was {the tax}.
        Brito+Dahl oppose: {The attack on the port} was strongly condemned.
        Brito+Dahl discuss: Topics discussed included {the price of fish}.
        Brito+Dahl discuss: During the talks {the price of fish} was considered.
        Dahl request: S called for {a port} when meeting with the Speaker of Peru, Rosa Vega.
        Brito+Dahl discuss: J had lunch, at which {the price of fish} was touched upon.
        Brito+Dahl discuss: The issues raised at the meeting included {the price of fish}.
        Brito+Dahl discuss: The discussion was mainly about {fish}. / J briefed each other on {tax}.
        Brito+Dahl discuss: In a call with Minister Dahl, Ms. Brito discussed {the tax}.
        Brito discuss: In her call with Minister Dahl, Ms. Brito raised {the tax}. / \
        P discussed {fishing} with the President of the Senate.
        Brito state: During the talks with Minister Dahl, Ms. Brito touched upon the tax. \
        She said that {it was high}.
        Dahl state: It was S who said that {the port was open}. / The latter said {it was late}.
        Dahl state: Her interlocutor said that {the port was open}.
        Brito+Paz agree: P then spoke on the telephone with C. J agreed that {the port should open}.
        Brito+Paz discuss: Brito travelled to Chile, where she met with C. J discussed {the tax}.
        Brito+Paz discuss: Later, Minister Brito met with C. J discussed {the price of fish}.
        Brito+Paz discuss: With C, Minister Brito discussed {the price of fish}.
        Brito+Paz agree: Minister Brito then spoke by phone with C, and the two agreed to {meet}.
        Brito+Dahl discuss: Ms. Brito discussed {the tax} at a meeting with Minister Dahl in Lima.
        Brito+Dahl discuss: Ms. Brito discussed {the tax} during her talks with Minister Dahl.
        Brito+Dahl discuss: Ms. Brito discussed {the tax} in a phone call with Minister Dahl.
        Brito discuss: Ms. Brito raised {the tax} during her talks with Minister Dahl.
        Brito+Dahl agree: J stressed {the tax}, according to the Norwegian Foreign Ministry.
        Dahl state: S emphasised on {the tax}. / S highlighted upon {the tax}.
        Brito+Dahl discuss: J “compared notes” on {the price of fish}.
        Dahl state: It was pointed out by S how {the port grew}.
        Dahl request: Spokesman Tom Lind said S stressed {the need for a port}.
        Brito+Dahl discuss: Spokesman Tom Lind added that the meeting tackled {the tax}.
        Dahl oppose: S expressed during the call {deep concern about the tax}.
        Brito+Paz discuss: Meeting with C, Minister Brito slept. The talks dealt with {fishing}.
        """)

    private static func table(_ rows: String) -> [Frame] {
        rows.split(separator: "\n").flatMap { row in
            let parts = row.split(separator: ": ", maxSplits: 1)
            let expected = parts[0].split(separator: " ")
            return parts[1].split(separator: " / ").map {
                Frame(
                    speakers: expected[0].split(separator: "+").map(String.init),
                    act: String(expected[1]), sentence: String($0))
            }
        }
    }

    /// The sentence with the n-th filler in each slot; of `J` after a third person only pronouns.
    private static func fill(_ frame: Frame, _ n: Int) -> String {
        let others = frame.speakers.contains("Paz") ? ["The two", "They", "The sides"] : nil
        let words = frame.sentence.split(separator: " ").map { word -> String in
            guard let slot = word.first,
                let fillers = slot == "J" ? others ?? fillers["J"] : fillers[slot],
                word.dropFirst().allSatisfy({ $0.isPunctuation && $0 != "}" })
            else { return String(word) }
            return fillers[n % fillers.count] + String(word.dropFirst())
        }
        let text = words.joined(separator: " ").replacing("..", with: ".")
        return text.prefix(1).uppercased() + String(text.dropFirst())
    }

    @Test(arguments: ["said", "conveyed", "indicated"])
    func keepsAClauseThatHoldsAnother(_ verb: String) throws {
        let words = "her country runs a port that provides jobs"
        let text = Self.head + " Minister Brito \(verb) that \(words)."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.map(\.content.text) == [words])
    }

    @Test(arguments: [
        "announced on Tuesday that", "announced on Tuesday after talks with Minister Dahl that",
        "said at the start of the meeting that", "warned during the talks that",
        "stressed after her meeting with Minister Dahl that", "told the visiting Minister that",
        "noted in her speech that", "stressed in her opening remarks that",
        "underlined during her address that",
    ])
    func keepsTheOccasionOut(_ frame: String) throws {
        let text = Self.head + " Minister Brito \(frame) the port would stay open."
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).statements
        #expect(found.map(\.content.text) == ["the port would stay open"])
    }

    @Test(arguments: [
        "informed Minister Dahl of", "assured her counterpart of", "briefed him on",
        "apprised the Norwegian minister of", "informed her Norwegian counterpart about",
    ])
    func keepsThoseWhoAreToldOut(_ frame: String) throws {
        let text = Self.head + " Minister Brito \(frame) the work on the port."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.map(\.content.text) == ["the work on the port"])
    }

    /// The act of what one person says, by its own words.
    @Test(arguments: [
        ("said that the port meets the needs of both", "state"),
        ("said that the port needs to be widened", "request"),
        ("stressed that they help each other in hard times", "state"),
        ("underscored the necessity of a truce at sea", "request"),
        ("said it remained imperative for donors to help Chad", "request"),
        ("said that it would be essential to open the port", "request"),
        ("said that the harvest would be good", "state"),
        ("said that he wants both ports to trade more", "request"),
        ("proposed to open a port", "request"),
        ("said that Norway, which was asked in May to help, remains ready to help", "commit"),
        ("said that Norway, too, was ready to help", "commit"),
        ("said that Oslo, too, was ready to help", "commit"),
        ("said that Norway stands committed to support Peru", "commit"),
        ("highlighted the fund, which is to be paid by 2026", "state"),
        ("highlighted the port that Norway will open in June", "state"),
        ("explained how Norway will stay a friend", "commit"),
        ("condemned the attack, calling it a crime", "oppose"),
        ("welcomed the pact, describing it as a landmark", "support"),
        ("called the raid unjustified", "oppose"),
        ("described the pact as a welcome step", "support"),
        ("described the port as large", "state"),
        ("noted his appreciation of the work of Peru", "support"),
        ("said that he wished to convey the gratitude of Norway to Peru", "support"),
        ("highly appraised the work of the port", "support"),
        ("highly regarded the work of the port", "support"),
        ("said that firms should go into fishing as well", "request"),
    ])
    func readsTheActOfItsWords(_ words: String, _ act: String) throws {
        let text = Self.head + " Minister Dahl \(words)."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.map { $0.act?.rawValue } == [act])
        #expect(found.first.map { words.hasSuffix($0.content.text) } == true)
    }

    /// What is of the speaker's own body, and what leaders agree that others do.
    @Test(arguments: [
        ("Mr. Stein said that NATO would keep its trainers in the country.", "commit"),
        ("Mr. Stein said that the Alliance will stay.", "commit"),
        ("Mr. Stein said that Norway will send ships.", "state"),
        ("Norway confirmed that it will keep its ships.", "commit"),
        ("Norway said that it would be essential to open the port.", "request"),
        ("Mr. Stein and Minister Dahl directed their teams to open a port.", "agree"),
        ("Mr. Stein directed his team to open a port.", "request"),
    ])
    func tellsWhoseBodyItIs(_ sentence: String, _ act: String) throws {
        let text =
            "NATO Secretary General Olaf Stein met Foreign Minister Jon Dahl of Norway. "
            + sentence
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.map { $0.act?.rawValue } == [act])
    }

    /// Words that stand elsewhere, the publisher's, and what goes on.
    @Test(arguments: [
        ("Minister Dahl expressed these views as he spoke to the press.", 0),
        ("Minister Dahl accepted the invitation with pleasure.", 0),
        ("Minister Dahl gladly accepted; the offices will set the day.", 0),
        ("Minister Dahl wrote a letter to the consuls.", 0),
        ("1. The Eighth Consultations between Peru and Norway were held in Lima.", 0),
        ("Through this pact, it is hoped that both countries will grow.", 0),
        ("They discussed joint projects. These include a port and a road.", 2),
        ("They discussed joint projects. This was their third meeting.", 1),
        ("They agreed on a fund. Trade and calm had to go hand in hand.", 2),
        ("Minister Dahl said trade grew. When the two ministers met, they elevated ties.", 2),
    ])
    func tellsWordsFromOthers(_ sentences: String, _ count: Int) throws {
        let text = Self.head + "\n\n" + sentences
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.count == count, "\(found.map(\.content.text))")
    }

    @Test(arguments: [
        "briefed the meeting on", "briefed participants on", "briefed about",
    ])
    func keepsTheAudienceOut(_ frame: String) throws {
        let text = Self.head + " Minister Brito \(frame) the work on the port."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.map(\.content.text) == ["the work on the port"])
    }

    /// Who "the Prime Minister" is, whom the heading alone names.
    @Test(arguments: [
        ("Eva Lund meeting with Chancellor Moe of Austria", "Eva Lund"),
        ("Press release: Eva Lund call with Chancellor Moe", "Eva Lund"),
        ("Eva Lund praises Chancellor Moe of Austria", nil),
        ("The Prime Minister's meeting with Chancellor Moe", nil),
    ])
    func takesTheNameFromTheHeading(_ heading: String, _ name: String?) throws {
        let text = """
            \(heading)

            The Prime Minister received Chancellor Karl Moe of Austria at Downing Street today.

            The Prime Minister noted that the port was open.
            """
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.map { $0.speakers.map(\.name) } == [[name]])
    }

    /// The publisher's country where only a letter of a name, or the site of a government, tells.
    @Test(arguments: [
        ("Foreign Minister Selim Yağmur", "", "TR"),
        ("Foreign Minister Jan Wołek", "", "PL"),
        ("Foreign Minister Ana Brito", "\n\nPress office: www.mfa.gov.pe", "PE"),
        ("Foreign Minister Ana Brito", "\n\npress@forces.gc.ca", "CA"),
    ])
    func findsTheCountryBySpellingOrSite(_ name: String, _ tail: String, _ code: String) throws {
        let text =
            "\(name) spoke by phone with Foreign Minister Jon Dahl of Norway.\n\n"
            + "The price of fish was discussed. The two ministers agreed to open a port." + tail
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.count == 2)
        #expect(
            found.allSatisfy {
                Set($0.speakers.map(\.country)) == [CountryCode(code), CountryCode("NO")]
            })
    }

    @Test(arguments: [
        ("I want to thank Norway for the boats.", Statement.Act.support),
        ("We want to condemn the attack on the port.", .oppose),
        ("I want to build a port.", .commit),
    ])
    func readsWhatOneWantsToSay(_ words: String, _ act: Statement.Act) throws {
        let text = Self.head + " “\(words)” Minister Brito said."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.map(\.act) == [act])
    }

    /// The publisher's, and the speaker's own in the tense of a report.
    @Test(arguments: [
        ("It is recalled that Peru opened an embassy in May.", 1),
        ("Peru was ready to open an embassy.", 2), ("Peru stands ready to open an embassy.", 2),
    ])
    func tellsTheSpeakerFromThePublisher(_ sentence: String, _ count: Int) throws {
        let text = Self.head + " Minister Brito said that trade had grown. " + sentence
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.speakers.map(\.name) == ["Ana Brito"] })
    }

    @Test(arguments: ["agreed to:", "agreed:", "decided to:", "agreed that:"])
    func readsTheEntriesAloneOfAList(_ stem: String) throws {
        let text = Self.head + " They \(stem)\n\n- open a school;\n- sail together."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.map(\.content.text) == ["open a school", "sail together"])
    }

    /// A dash opens the words, a comma closes them, and what stands beside is narration.
    @Test(arguments: [
        ("– The port is open. We thank Norway for the boats. I hope they sail, said Ana Brito.", 3),
        ("— The port is open. We hope that boats will come, Minister Brito said.", 2),
        ("- The port is open, noted the Minister of Peru. We are glad of it.", 2),
        ("– The port is open. It was closed in May.", 0),
        ("– Open ports, of which the Minister spoke\n– Boats", 0),
    ])
    func readsWhatADashOpens(_ paragraph: String, _ count: Int) throws {
        let text = Self.head + "\n\n" + paragraph
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.speakers.map(\.name) == ["Ana Brito"] })
        #expect(found.allSatisfy { !$0.content.text.hasSuffix(",") })
        #expect(found.first?.content.text.hasPrefix("The port is open") ?? true)
    }

    @Test(arguments: ["said at the start of the meeting", "told Minister Dahl"])
    func opensAQuotationBehindTheOccasion(_ frame: String) throws {
        let text = Self.head + " Minister Brito \(frame): “The port stays open.”"
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.map { $0.content.text.hasPrefix("“The port") } == [true])
    }

    @Test(arguments: [
        ("the two countries' cooperation exemplary", true), ("the pact a milestone", true),
        ("the attack on the port unacceptable", true), ("Chile a good friend", true),
        ("the ambassador a day later", false), ("a meeting of envoys", false),
    ])
    func readsWhatSomethingIsCalled(_ words: String, _ isVerdict: Bool) throws {
        let text = Self.head + " Minister Brito called \(words)."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.map(\.content.text) == (isVerdict ? [words] : []))
    }

    /// What somebody joins in, and what goes on being said.
    @Test(arguments: [
        ("Minister Dahl joined Minister Brito's appeal for calm at sea.", 2),
        ("Minister Dahl joined in her call for calm at sea.", 2),
        ("Minister Dahl joined his Peruvian counterpart in calling for calm at sea.", 2),
        ("Minister Dahl is calling for calm at sea.", 1),
        ("He has been pressing for calm at sea.", 1),
        ("The two ministers are appealing for calm at sea.", 2),
        ("They addressed the port, with both stressing the need for calm at sea.", 2),
        ("They reviewed the port, each stressing the need for calm at sea.", 2),
        ("The meeting dealt with the port. It also called for calm at sea.", 2),
        ("Minister Dahl voiced an opinion that there was calm at sea.", 1),
    ])
    func readsWhatIsSharedAndWhatGoesOn(_ sentence: String, _ count: Int) throws {
        let text = Self.head + " " + sentence
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).statements
        #expect(found.last?.speakers.count == count)
        #expect(found.last?.content.text.hasSuffix("calm at sea") == true)
        #expect(found.last?.content.text.contains("opinion") == false)
    }

    /// Whose the words of a text in the first person are.
    @Test(arguments: [
        "Lundqvist Speaks After Council of Peru", "Lundqvist's Remarks After Council of Peru",
        "Remarks by Lundqvist After Council of Peru", "Lundqvist: Remarks After the Council",
    ])
    func findsTheAuthorInTheTitle(_ title: String) throws {
        let text = """
            Good evening. I am glad to be back in this hall.

            I believe that the port must grow. We will build a quay. I thank our hosts.
            """
        let found = try MeetingTests.pipeline.get().extract(
            DocumentInput(text: text, title: title)
        ).statements
        #expect(!found.isEmpty && found.allSatisfy { $0.speakers.map(\.name) == ["Lundqvist"] })
    }

    @Test(arguments: frames)
    func readsEachCombination(_ frame: Frame) throws {
        let pipeline = try MeetingTests.pipeline.get()
        for n in 0..<9 {
            let sentence = Self.fill(frame, n)
            let said = sentence.drop { $0 != "{" }.dropFirst().prefix { $0 != "}" && $0 != "." }
            let text = Self.head + "\n\n" + sentence.filter { $0 != "{" && $0 != "}" }
            let found = pipeline.extract(
                DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
            ).statements
            #expect(
                found.contains {
                    $0.content.text.contains(said) && $0.act?.rawValue == frame.act
                        && $0.speakers.count == frame.speakers.count
                        && zip($0.speakers.compactMap(\.name).sorted(), frame.speakers.sorted())
                            .allSatisfy { $0.hasSuffix($1) }
                }, "\(text) \(found.map { ($0.content.text, $0.act, $0.speakers.map(\.name)) })")
        }
    }
}
