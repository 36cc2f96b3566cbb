import Domain
import Extraction
import Lexicons
import Testing

/// Encounters that a text tells of beside its own: whoever is together where it tells of them is
/// meant by "the two sides", "they" and a body without a name.
@Suite struct FurtherMeetingTests {
    /// Openings, and the country of the one with whom Jon Dahl of Norway is together at their end.
    static let openings: [(text: String, country: String)] = [
        (
            "Foreign Minister Jon Dahl of Norway met Foreign Minister Ana Brito of Peru in Lima.",
            "PE"
        ),
        (
            """
            Foreign Minister Jon Dahl of Norway met Foreign Minister Ana Brito of Peru in Lima.

            He also held talks with Foreign Minister Luis Soto of Chile. They discussed copper.
            """, "CL"
        ),
        (
            """
            Foreign Minister Jon Dahl of Norway held separate meetings with his counterparts from \
            Peru and Chile in Geneva, as follows:

            - Foreign Minister Ana Brito of Peru: The two ministers reviewed trade.

            - Foreign Minister Luis Soto of Chile: The two ministers discussed copper.
            """, "CL"
        ),
    ]

    /// Type, status, day and place, and the sentence that follows an opening.
    static let frames = GridFrame.table(
        """
        talks planned 2025 Oslo: The two sides will hold the next round of talks in Oslo in 2025.
        talks planned 2025 Oslo: The Joint Commission will hold its next session in Oslo in 2025.
        talks planned 2025 Oslo: The next session, which Oslo will host in 2025, was prepared.
        meeting planned 2024-06 Oslo: They instructed their experts to meet in Oslo in June.
        meeting planned 2024-06 Oslo: They directed senior officials to meet in Oslo by the end of \
        June. / Negotiators were tasked with meeting in Oslo before the end of June. / The working \
        group was instructed to meet in Oslo in June.
        talks planned 2024-06 Oslo: The fifth session of the Port Committee is set for June in Oslo.
        meeting held 2023-09 Oslo: The two ministers met in Kyiv in May 2023 and in Oslo in \
        September 2023, respectively. / They built on the agreements reached by the two presidents \
        in Oslo in September 2023.
        meeting planned 2024-06 Oslo: The Joint Working Group on ports would meet in Oslo in June.
        meeting planned 2024-06 Oslo: They agreed to meet again in Oslo in June.
        meeting held 2023-09 Oslo: They last met in Oslo in September 2023.
        call held 2024-04 : The two Presidents spoke by telephone in April.
        talks held 2022 Oslo: The previous session of the Joint Commission was held in Oslo in 2022.
        talks planned 2024-06 Oslo: They decided to end the tax and to hold port talks in Oslo in \
        June.
        talks planned 2024-06 Oslo: They agreed that port talks, last held in 2017, should take \
        place in Oslo in June.
        talks planned 2024-06 Oslo: Port talks, last held in 2017, will be convened in Oslo in \
        June.
        talks planned 2024-06 Oslo: They confirmed the intention to hold port talks in Oslo in \
        June.
        talks planned 2024-07 Oslo: They agreed that port talks should be held in Oslo not later \
        than July.
        talks held 2021 Oslo: The first round was held in Kyiv in 2019 and the second in Oslo in \
        2021.
        meeting planned 2024-06 Oslo: The first was held in Kyiv, and the next will be held in \
        Oslo in June.
        meeting planned 2024-06 Oslo: The Joint Commission met in Kyiv in 2019 and will next meet \
        in Oslo in June.
        meeting planned 2024-06 Oslo: The Port Commission met in Kyiv in 2019. It will meet again \
        in Oslo in June.
        meeting planned 2024-06 Oslo: The experts, who last met in Kyiv in 2019, will gather in \
        Oslo in June.
        meeting held 2023-09 Oslo: The two ministers met in Kyiv in May 2023 and again in Oslo in \
        September 2023.
        meeting planned 2024-06 Oslo: They spoke of the fourth meeting of the Port Council, which \
        is envisaged to be held in Oslo in June.
        summit planned 2024-12-09 Oslo: They spoke of the conference on safe ports which Oslo is \
        to host on 9 December.
        call held 2024-04-20 : The leaders had met in Kyiv in March and spoken by telephone on 20 \
        April.
        """)

    @Test(arguments: frames)
    func isOfThoseWhoAreTogether(_ frame: GridFrame) throws {
        let pipeline = try MeetingTests.pipeline.get()
        for opening in Self.openings {
            let input = DocumentInput(
                text: opening.text + "\n\n" + frame.sentence,
                published: DateExpression(edtf: "2024-05-15"))
            let found = pipeline.extract(input).meetings.dropFirst().map { meeting in
                let date = meeting.date.map { "\($0)" } ?? ""
                let told = "\(meeting.type) \(meeting.status) \(date) \(meeting.place?.name ?? "")"
                return "\(told) \(meeting.countries)"
            }
            let wanted = "\(frame.expected) [\(Self.pair(opening.country))]"
            #expect(found.contains(wanted), "\(frame.sentence) \(found)")
        }
    }

    private static func pair(_ other: String) -> String {
        ["NO", other].sorted().joined(separator: ", ")
    }

    /// Sentences after the first opening, and the countries of what they tell of.
    static let others: [(sentence: String, expected: String)] = [
        ("Mr Dahl was also received by the President of Peru.", "meeting held [NO, PE]"),
        (
            "The talks were followed by a meeting with President Eva Paz of Bolivia.",
            "meeting held [BO, NO]"
        ),
        (
            "He had come from La Paz, where he had met Foreign Minister Eva Paz.",
            "meeting held [BO, NO]"
        ),
        ("Mr Dahl's next stop is Bolivia.", "visit planned [BO, NO]"),
        ("The Chile-Peru Joint Commission will meet in Lima in June.", "meeting planned [CL, PE]"),
        ("The two ministers will sign a treaty in June.", "ceremony planned [NO, PE]"),
        (
            "A treaty is expected to be signed by Minister Dahl and Minister Brito.",
            "ceremony planned [NO, PE]"
        ),
        ("Mr Dahl accepted the minister's offer to come to Cusco.", "visit planned [NO, PE]"),
        (
            """
            Mr Dahl had a contact with President Eva Paz of Bolivia, followed by one with \
            President Luis Soto of Chile.
            """, "meeting held [CL, NO]"
        ),
        (
            "Mr Dahl brought together the ministers of Chad and Niger in Oslo.",
            "meeting held [NE, NO, TD]"
        ),
        (
            """
            Mr Dahl co-chaired with the Minister of Trade of Chile the third session of the \
            Joint Commission.
            """, "talks held [CL, NO]"
        ),
        (
            "They looked forward to the European Political Community gathering in June.",
            "summit planned [NO, PE]"
        ),
        (
            "Two treaties were signed in the presence of the two ministers.",
            "ceremony held [NO, PE]"
        ),
        ("The two heads of state held a telephone call in May.", "call held [NO, PE]"),
        ("In their presence, two treaties were signed.", "ceremony held [NO, PE]"),
        ("In the presence of the ministers, a treaty was signed.", "ceremony held [NO, PE]"),
        ("A treaty on herring is to be signed in Oslo.", "ceremony planned [NO, PE]"),
        ("Mr Dahl was accorded a ceremonial welcome.", "ceremony held [NO, PE]"),
        ("Ms Brito presented him with the Order of the Condor.", "ceremony held [NO, PE]"),
        ("It was Mr Dahl's first visit to Peru.", "visit held [NO, PE]"),
        (
            "They praised the third summit of the group, which was held in Oslo in May 2023.",
            "summit held [NO, PE]"
        ),
        (
            "Meeting Trade Minister Luis Soto of Chile, Mr Dahl praised the mines.",
            "meeting held [CL, NO]"
        ),
        (
            "Mr Dahl is to fly to La Paz on 20 May, where he will meet leaders of the chambers.",
            "meeting planned [BO, NO]"
        ),
        ("In La Paz, Mr Dahl will meet senior officials on 20 May.", "meeting planned [BO, NO]"),
        (
            "Mr Dahl flew to La Paz on 12 May for the third Bolivia-Norway dialogue.",
            "talks held [BO, NO]"
        ),
        (
            "Mr Dahl met Minister Eva Paz of Bolivia before joining her and Minister Luis Soto of "
                + "Chile for a working lunch.",
            "meeting held [BO, CL, NO]"
        ),
        (
            "Mr Dahl held talks with Minister Eva Paz of Bolivia and, on 12 May, with Minister "
                + "Luis Soto of Chile.",
            "talks held [CL, NO]"
        ),
    ]

    @Test(arguments: others)
    func namesOthers(_ row: (sentence: String, expected: String)) throws {
        let input = DocumentInput(
            text: Self.openings[0].text + "\n\n" + row.sentence,
            published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings.dropFirst()
            .map { "\($0.type) \($0.status) \($0.countries)" }
        #expect(found.contains(row.expected), "\(row.sentence) \(found)")
    }

    /// What others than those together will hold: of the sides, with nobody as principal.
    @Test(arguments: [
        "The ministers agreed that officials would meet in June.",
        "They agreed that their experts should meet again in June.",
        "They decided that senior officials will meet in Oslo in June.",
    ])
    func isOfOthers(_ sentence: String) throws {
        let input = DocumentInput(
            text: Self.openings[0].text + "\n\n" + sentence,
            published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings.dropFirst()
        #expect(found.map { "\($0.countries)" } == ["[NO, PE]"], "\(sentence)")
        #expect(found.allSatisfy { $0.status == .planned && $0.participants.isEmpty })
    }

    /// What stands on the programme of a journey: a meeting to come with each.
    static let programmes = [
        "The programme includes meetings with \(guests).",
        "Several bilateral meetings are on the agenda, including with \(guests).",
        "Bilateral meetings are planned with \(guests).",
        "Meetings with \(guests) are also on the schedule.",
        "He is scheduled to hold bilateral meetings with \(guests).",
    ]
    private static let guests =
        "Foreign Minister Ana Brito of Peru and Foreign Minister Luis Soto of Chile"

    @Test(arguments: programmes)
    func isWithEach(_ sentence: String) throws {
        let input = DocumentInput(
            text: "Foreign Minister Jon Dahl of Norway will be in Geneva on 20 May. " + sentence,
            published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings
            .filter { $0.type == .meeting }
            .map { "\($0.status) \($0.date.map { "\($0)" } ?? "") \($0.countries)" }
        #expect(
            found.sorted() == ["planned 2024-05-20 [CL, NO]", "planned 2024-05-20 [NO, PE]"],
            "\(sentence)")
    }

    /// What a journey to come is made for.
    @Test(arguments: ["will travel to Lima", "will visit Lima", "will go to Lima on 20 May"])
    func isPurpose(_ journey: String) throws {
        let input = DocumentInput(
            text: "Foreign Minister Jon Dahl of Norway \(journey) to meet with Foreign Minister "
                + "Ana Brito of Peru.",
            published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings
            .map { "\($0.type) \($0.status) \($0.countries)" }
        #expect(found.contains("meeting planned [NO, PE]"), "\(found)")
    }

    /// What is intended "also", who is named in the sentence behind, and a woman who chairs.
    @Test(arguments: [
        ("is also set to meet with her Chilean counterpart Jon Vega on Friday.", ["CL, PE"]),
        ("met the Chairwoman of the Council of Ministers of Chile, Ms Luz Vega.", ["CL, PE"]),
        (
            "held talks with several counterparts in Oslo. These included Foreign Minister Jon "
                + "Dahl of Norway and Foreign Minister Luz Paz of Chile.", ["NO, PE", "CL, PE"]
        ),
        (
            "visited Norway on 10 May. During her visit, she was received by the King.",
            ["NO, PE", "NO, PE"]
        ),
        (
            "used the platform to discuss fish with her counterparts from Norway and Chile.",
            ["NO, PE", "CL, PE"]
        ),
    ])
    func isWithNamed(_ told: String, _ expected: [String]) throws {
        let input = DocumentInput(
            text: "Foreign Minister Ana Brito of Peru \(told)",
            published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings.map {
            $0.countries.map(\.description).sorted().joined(separator: ", ")
        }
        #expect(found == expected, "\(told)")
    }

    @Test func callsEachOfAList() throws {
        let text =
            "Foreign Minister Jon Dahl of Norway made phone calls with Ana Brito, Foreign Minister "
            + "of Peru; and Luz Paz, Foreign Minister of Chile, on 3 March 2024."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(
            found.map { $0.participants.map(\.name) }
                == [["Jon Dahl", "Ana Brito"], ["Jon Dahl", "Luz Paz"]])
    }

    /// "He" is not the one who is named behind.
    @Test func receivesOneWhoThanks() throws {
        let text =
            "President Jon Dahl of Norway met President Luz Paz of Chile in Oslo on 3 March 2024. "
            + "He further received Prime Minister Ana Brito of Peru, who thanked him for the boats."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(found.last.map { Set($0.participants.map(\.name)) } == ["Jon Dahl", "Ana Brito"])
    }

    /// What was done first at a meeting, and what others met about, is no further one.
    @Test(arguments: [
        "The Spokesman, Ambassador Ole Vik, said the meeting opened with the Peruvian Minister "
            + "conveying greetings.",
        "They discussed the results of the meeting in Paris on 1 March 2024.",
    ])
    func meetsNobodyElse(_ sentence: String) throws {
        let text =
            "President Jon Dahl of Norway received Foreign Minister Ana Brito of Peru in Oslo on "
            + "3 March 2024. " + sentence
        #expect(
            try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).meetings.count == 1)
    }

    /// Further encounters of one guest, each with Rosa Quispe.
    @Test(arguments: [
        "Ms Brito also met with the city's mayor, Rosa Quispe of Norway.",
        "Ms Brito was joined for lunch by Norwegian Trade Minister Rosa Quispe.",
        "A meeting with Chilean Trade Minister Rosa Quispe followed.",
        "Ms Brito recalled meeting Norwegian Trade Minister Rosa Quispe in Lima in 2022.",
        "Ms Brito, who is visiting Norway, is to meet Trade Minister Rosa Quispe on 20 May.",
        "The Under-Secretary for Trade called on Norwegian Trade Minister Rosa Quispe.",
    ])
    func meetsOneMore(_ sentence: String) throws {
        let input = DocumentInput(
            text: "President Jon Dahl of Norway received Foreign Minister Ana Brito of Peru in "
                + "Oslo on 14 May 2024. " + sentence + "\n\nPress office: www.mfa.gov.pe",
            published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings.filter {
            $0.type == .meeting
        }
        #expect(
            found.contains { $0.participants.contains { $0.name == "Rosa Quispe" } },
            "\(sentence)")
    }

    /// People of the country of which one is a guest.
    @Test(arguments: [
        "Mr Dahl also met with members of the Trade Committee.",
        "Mr Dahl also addressed students and met representatives of the port.",
    ])
    func meetsLocals(_ sentence: String) throws {
        let text =
            "President Jon Dahl of Norway met President Ana Brito of Peru in Lima on 14 May 2024. "
        let found = try MeetingTests.pipeline.get()
            .extract(DocumentInput(text: text + sentence)).meetings
        #expect(found.map { $0.participants.map(\.name) }.last == ["Jon Dahl"])
        #expect(found.count == 2)
    }

    /// One's own people, and those at home.
    @Test(arguments: [
        "Mr Dahl also met with members of the Norwegian community.",
        "Ms Brito also met with members of the Congress.",
    ])
    func meetsNoForeigners(_ sentence: String) throws {
        let text =
            "President Jon Dahl of Norway met President Ana Brito of Peru in Lima on 14 May 2024. "
        #expect(
            try MeetingTests.pipeline.get().extract(DocumentInput(text: text + sentence))
                .meetings.count == 1)
    }

    /// One after the other, at different hours.
    @Test(arguments: [
        "met Trade Minister Rosa Quispe in the morning and Prime Minister Luis Vega in the evening",
        "met Trade Minister Rosa Quispe, and in the evening Prime Minister Luis Vega",
    ])
    func meetsAtDifferentHours(_ deeds: String) throws {
        let text =
            "President Jon Dahl of Norway met Foreign Minister Ana Brito of Peru in Lima on "
            + "14 May 2024. Mr Dahl also \(deeds)."
        #expect(
            try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).meetings.count == 3)
    }

    /// An appearance of both before the press is no meeting of its own.
    @Test(arguments: ["jointly met the press", "held a joint press conference", "met the press"])
    func appearsBeforeThePress(_ deed: String) throws {
        let text =
            "President Jon Dahl of Norway and President Ana Brito of Peru \(deed) on 14 May 2024."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(found.map(\.type) == [.ceremony])
    }

    /// The ministry of the publisher's country summons an envoy.
    @Test(arguments: ["the Foreign Ministry of Peru", "the Ministry of Foreign Affairs of Peru"])
    func isSummoned(to ministry: String) throws {
        let text = "The Ambassador of Norway was summoned to \(ministry) on 14 May 2024."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(found.map { $0.countries.map(\.description) } == [["NO", "PE"]])
    }

    /// What tells of no further encounter.
    @Test(arguments: [
        "The two ministers signed a treaty.", "The treaty will be signed before witnesses.",
        "Mr Dahl praised the President of Peru.", "It was the last stop of a long debate.",
        "The boats meet the needs of fishermen, and the second is in Callao.",
        "Attending the meeting were officials of both ministries.",
        "The treaty should be signed in Oslo.", "The order presented a problem to Mr Dahl.",
        "The two ministers will talk about relations between Norway and Peru.",
    ])
    func tellsOfNone(_ sentence: String) throws {
        let input = DocumentInput(
            text: Self.openings[0].text + "\n\n" + sentence,
            published: DateExpression(edtf: "2024-05-15"))
        #expect(try MeetingTests.pipeline.get().extract(input).meetings.count == 1)
    }
}
