import Domain
import Extraction
import Lexicons
import Testing

/// The frames in which readouts tell of an encounter, crossed with how they name the two sides,
/// the day and the place: each combination is read. What one frame or form loses shows by name.
@Suite struct MeetingGridTests {
    /// A sentence with slots: `A` one of Peru, `B` one of Norway, `C` the same with the comma that
    /// closes it, `S` both sides without people, `N` consultations, `D` the day, `P` the place.
    private static let context = " They reviewed relations between Peru and Norway."
    /// Lists of lengths without a common divisor, so that all pairs come up.
    private static let fillers: [Character: [String]] = [
        "A": [
            "Peruvian Foreign Minister Ana Brito", "Foreign Minister Ana Brito of Peru",
            "Ms. Ana Brito, Minister for Foreign Affairs of Peru,",
            "the Minister of Foreign Affairs of the Republic of Peru, Ana Brito,",
            "Her Excellency, Dr Ana Brito, Minister of Foreign Affairs of the Republic of Peru,",
            "Peru's foreign minister, Ana Brito,", "Peruvian foreign minister Ana Brito",
        ],
        "B": [
            "Norwegian Foreign Minister Jon Dahl", "her Norwegian counterpart Jon Dahl",
            "her counterpart from Norway, Jon Dahl,", "Foreign Minister Jon Dahl of Norway",
            "the Minister of Foreign Affairs of the Kingdom of Norway, Jon Dahl,",
            "H.E. Mr. Jon Dahl, Minister of Foreign Affairs of Norway,",
            "her Norwegian opposite number, Jon Dahl,", "Jon Dahl, the Norwegian Foreign Minister,",
            "her Norwegian counterpart, Foreign Minister Jon Dahl,",
            "the foreign minister of Norway, Jon Dahl,", "the Norwegian Foreign Minister",
        ],
        "S": [
            "Peru and Norway", "Experts from Peru and Norway", "Representatives of Peru and Norway",
            "The Ministries of Foreign Affairs of Peru and Norway",
            "The Peruvian and Norwegian foreign ministers",
        ],
        "N": ["political consultations", "a round of talks", "high-level consultations"],
        "D": ["on 14 May 2024", "on May 14", "yesterday", "on Tuesday, 14 May"],
        "P": ["in Lima", "at the Government Palace in Lima", "in Cusco"],
    ]

    static let frames = GridFrame.table(
        """
        meeting held: A met B P D. / A met with B D. / A held a meeting with B P D.
        meeting held: D A held a meeting P with B. / A received B D P. / A hosted B P D.
        meeting held: A called on B D. / A paid a visit to B P D. / A was received by B P D.
        meeting held: A lunched with B D. / A met over lunch with B D. / A ran into B D P.
        meeting held: A shook hands with B P D. / A farewelled B D P. / A bumped into B D.
        meeting held: A held talks with B D P. / A held P D talks with B. / P, A conferred with B D.
        meeting held: a meeting between A and B took place D P.
        meeting held: P, a meeting of A with B was held D.
        meeting held: a meeting was held D P between A and B.
        meeting held: an exchange of views between A and B was held D.
        meeting held: OSLO, 15 May 2024 – A met B D. / LIMA, 15 May 2024 – D A received B.
        meeting held: At the invitation of A B was received P D.
        meeting held: S held N P D. / D S held N P. / S met D P.
        meeting held: consultations between Peru and Norway, led by A and B, were held D P.
        call held: A spoke by phone with B D. / A held a telephone conversation with B D.
        call held: a telephone conversation between A and B took place D.
        call held: A received a phone call from B D.
        meeting planned: A will meet B P on 20 May. / A is going to meet B P on 20 May.
        meeting planned: A is scheduled to hold talks with B on 20 May.
        meeting planned: a meeting between A and B will be held P on 20 May.
        meeting cancelled: A cancelled the meeting with B planned for 20 May.
        visit held: A visited Oslo D. / A paid an official visit to Norway D.
        """)

    /// Texts that tell of no encounter between the two.
    static let nearMisses = [
        "The Peruvian parliament met in special session on Monday.",
        "The minister called for an early meeting of the parties concerned.",
        "A meeting of the leaders would be useful if conditions allow.",
        "Minister Brito sent a letter to the King of Norway.",
        "The plan met with approval in Norway.",
    ]

    /// The sentence with the n-th filler in each slot; a comma that closes an apposition goes
    /// before a stop.
    private static func fill(_ sentence: String, _ n: Int) -> String {
        let last = sentence.split(separator: " ").map { word -> String in
            guard let slot = word.first, let fillers = fillers[slot],
                word.count == 1 || word.dropFirst().first == "." || word.dropFirst().first == ","
            else { return String(word) }
            return fillers[n % fillers.count] + String(word.dropFirst())
        }
        let text = last.joined(separator: " ").replacing(",.", with: ".").replacing(",,", with: ",")
        return text.prefix(1).uppercased() + String(text.dropFirst())
    }

    @Test(arguments: frames)
    func readsEachCombination(_ frame: GridFrame) throws {
        let pipeline = try MeetingTests.pipeline.get()
        for n in 0..<11 {
            let sentence = Self.fill(frame.sentence, n)
            let input = DocumentInput(
                text: sentence + Self.context, published: DateExpression(edtf: "2024-05-15"))
            let found = pipeline.extract(input).meetings
            let isRead = found.contains { meeting in
                let type = meeting.type == .talks ? "meeting" : meeting.type.rawValue
                return "\(type) \(meeting.status.rawValue)" == frame.expected
                    && meeting.countries.count == 2
                    && (!frame.sentence.contains("D")
                        || meeting.date.map { "\($0)" } == "2024-05-14")
            }
            let told = found.map { "\($0.type) \($0.status) \($0.countries)" }
            #expect(isRead, "\(sentence) \(told)")
        }
    }

    @Test(arguments: nearMisses)
    func tellsNoOtherEncounter(_ sentence: String) throws {
        let main = "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway. "
        let input = DocumentInput(
            text: main + sentence, published: DateExpression(edtf: "2024-05-15"))
        #expect(try MeetingTests.pipeline.get().extract(input).meetings.count == 1)
    }

    private static let met = "Foreign Minister Jon Dahl of Norway met Foreign Minister Ana Brito "

    /// Each sentence with what it tells: type, status and the number of its participants.
    private static let told: [(String, [String])] = [
        (
            """
            Foreign Minister Jon Dahl of Norway received on Monday, at the Ministry of Foreign \
            Affairs in Oslo, Foreign Minister Ana Brito of Peru.
            """, ["meeting held 2"]
        ),
        (
            met + """
                of Peru in Lima. In the evening, the minister was received by President Eva Ruiz \
                of Peru.
                """, ["meeting held 2", "meeting held 2"]
        ),
        (
            met + "of Peru in Lima. In the evening, the Minister met President Eva Ruiz of Peru.",
            ["meeting held 2", "meeting held 2"]
        ),
        (
            """
            On the margins of the session in Lima, Foreign Minister Jon Dahl of Norway talked to \
            Foreign Minister Ana Brito of Peru.
            """, ["meeting held 2"]
        ),
        (
            """
            Foreign Minister Jon Dahl of Norway met with Speaker Luz Galvez of Peru and the Deputy \
            Prime Minister and Minister of Trade, Ana Brito, in Lima.
            """, ["meeting held 3"]
        ),
        (
            "Foreign Minister Jon Dahl of Norway arrived on a three-day visit to Peru on Monday.",
            ["visit held 1"]
        ),
        (
            met + """
                of Peru in Lima. The ministers agreed to intensify consultations and to carry out \
                the Fisheries Plan 2025-2028.
                """, ["meeting held 2"]
        ),
        (
            "Before his trip to Chile, Foreign Minister Jon Dahl of Norway visited Lima on Monday.",
            ["visit held 1"]
        ),
        (
            "Foreign Minister Jon Dahl of Norway left Oslo on Monday on a working visit to Peru.",
            ["visit held 1"]
        ),
        (
            "President Jon Dahl of Norway will arrive on Friday on a state visit to Peru.",
            ["visit planned 1"]
        ),
        (
            "Foreign Minister Jon Dahl of Norway visited The Hague on Monday.", ["visit held 1"]
        ),
        (
            met + "of Peru in Lima. Dahl thanked her for visiting Oslo in January.",
            ["meeting held 2", "visit held 1"]
        ),
        (
            met + "of Peru in Lima. Dahl thanked Norwegian firms for visiting Chile in January.",
            ["meeting held 2"]
        ),
        (
            met + "of Peru in Lima. Dahl recalled his 2014 visit to Peru.",
            ["meeting held 2", "visit held 1"]
        ),
        (
            met + "of Peru in Lima. Dahl said at the start of the meeting: “Norway will help.”",
            ["meeting held 2"]
        ),
        (
            met + "of Peru in Lima. Also joining were Minister Eva Holm and Ambassador Ole Lie.",
            ["meeting held 4"]
        ),
    ]

    private static let a = "Prime Minister Jon Dahl of Norway"
    private static let b = "Foreign Minister Ana Brito of Peru"
    private static let c = "Minister of Trade Luis Vega"

    /// Frames that tell of A with B and of A with C, apart.
    static let besides = [
        "A met with B to discuss fishing, and with C.",
        "A held talks with B on ports, as well as with C on fishing.",
        "A met with B, and then with C.", "A met B, as well as C.",
        "A met separately with B and C.", "A held separate talks with B and C.",
        "A met B and C, respectively.", "In addition to B, A also met C.",
        "Besides B, A met with C.", "A met B. He took the opportunity to meet C.",
        "A met B and had talks with C.", "A was received by B and then by C.",
    ]

    @Test(arguments: besides)
    func tellsOfBothApart(_ frame: String) throws {
        let sentence = frame.split(separator: " ").map { word in
            let rest = word.dropFirst()
            guard rest.allSatisfy({ ",.".contains($0) }) else { return String(word) }
            switch word.first {
            case "A": return Self.a + rest
            case "B": return Self.b + rest
            case "C": return Self.c + rest
            default: return String(word)
            }
        }.joined(separator: " ")
        let input = DocumentInput(text: sentence, published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings
        let pairs = found.map { Set($0.participants.map(\.name)) }
        let both: Set<Set> = [["Jon Dahl", "Ana Brito"], ["Jon Dahl", "Luis Vega"]]
        #expect(Set(pairs) == both, "\(sentence)")
    }

    @Test(arguments: told)
    func tellsWhatTheSentenceTells(_ text: String, _ expected: [String]) throws {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings
        let told = found.map {
            "\($0.type.rawValue) \($0.status.rawValue) \($0.participants.count)"
        }
        #expect(told == expected)
    }

    @Test func companionsAreOfTheTravellersCountry() throws {
        let text = """
            President Jon Dahl of Norway will make a state visit to Peru from 3 to 5 June. He will \
            be accompanied by Foreign Minister Eva Holm and Minister of Fisheries Ole Lie.
            """
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try MeetingTests.pipeline.get().extract(input).meetings
        #expect(found.first?.participants.count == 3)
        #expect(found.first?.participants.allSatisfy { $0.country == CountryCode("NO") } == true)
    }
}
