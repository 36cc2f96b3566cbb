import Domain
import Testing

@testable import Extraction

/// Words of the speakers themselves, with and without their names beside them.
@Suite struct SpeechTests {
    private func words(_ text: String) throws -> [[String?]: [String]] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        let found = try NamingGridTests.pipeline.get().extract(input).statements
        return Dictionary(grouping: found) { $0.speakers.map(\.name) }.mapValues {
            $0.map(\.content.text)
        }
    }

    private static let speech =
        "Friends of the press,\n\nIt is my pleasure to welcome Minister Dahl of Norway to Lima.\n\n"
        + "We agreed to reopen the joint committee. I underlined the importance of lower "
        + "tariffs on cod. I told Minister Dahl that the blockade must end.\n\n"

    /// Words before and behind the content that are none of it.
    @Test(arguments: [
        "The main topics that Ms Quispe and Mr Dahl discussed at the meeting were cod and ports.",
        "Ms Quispe and Mr Dahl discussed cod and ports, Norway's Ministry of Trade said.",
        "Ms Quispe and Mr Dahl discussed cod and ports, according to a statement by her office.",
        "A lively exchange of views on cod and ports took place.",
        "A detailed discussion of cod and ports took place.",
        "There was a detailed discussion of cod and ports.",
    ])
    func leavesOutWhatIsNotSaid(_ sentence: String) throws {
        let found = try words(
            "Minister Rosa Quispe of Peru and Minister Jon Dahl of Norway met in Lima. \(sentence)")
        #expect(found[["Rosa Quispe", "Jon Dahl"]] == ["cod and ports"], "\(sentence) \(found)")
    }

    /// What came of a request is no part of it.
    @Test(arguments: ["gained support from", "obtained the understanding of", "won backing from"])
    func endsBeforeTheAnswer(_ answer: String) throws {
        let found = try words(
            "Minister Rosa Quispe of Peru met Minister Jon Dahl of Norway. Ms Quispe requested "
                + "help with the port, and \(answer) Mr Dahl.")
        #expect(found[["Rosa Quispe"]] == ["help with the port"], "\(found)")
    }

    /// Who speaks before a body says nothing that is told.
    @Test(arguments: ["the Pacific Council", "the Norwegian Parliament", "the nation"])
    func addressesABody(_ body: String) throws {
        let found = try words(
            "Minister Rosa Quispe of Peru met Minister Jon Dahl of Norway. She also addressed "
                + "\(body).")
        #expect(found.isEmpty, "\(found)")
    }

    /// "called on and was treated by" asks for nothing.
    @Test func asksForNothing() throws {
        let found = try words(
            "Minister Rosa Quispe of Peru called on and was treated to tea by Minister Jon Dahl "
                + "of Norway.")
        #expect(found.isEmpty, "\(found)")
    }

    /// "Remarks by the Minister of Trade of Peru" names nobody; who signs the words does.
    @Test(arguments: [
        "Lima, 14 May 2024\nMinister Rosa Quispe", "Minister Rosa Quispe",
        "Minister of Trade Rosa Quispe\n\nLima, 14 May 2024",
    ])
    func readsWhoSigns(_ signature: String) throws {
        let found = try words(
            "Remarks to the Press, Minister of Trade of Peru\n\n\(Self.speech)\(signature)")
        #expect(found[["Rosa Quispe"]]?.count ?? 0 > 2)
        #expect(found[["Rosa Quispe", "Dahl"]] == ["to reopen the joint committee"])
    }

    /// "We discussed fishing, and I am glad": hers alone from "I" on.
    @Test(arguments: ["and", "but"])
    func returnsToTheSpeaker(_ and: String) throws {
        let found = try words(
            "Introduction at press conference with the Foreign Minister of Norway\n\nBy Minister "
                + "of Trade Rosa Quispe\n\n\(Self.speech)We discussed fishing, \(and) I am glad "
                + "that the port is open.")
        #expect(found[["Dahl", "Rosa Quispe"]]?.last == "fishing")
        #expect(found[["Rosa Quispe"]]?.last == "I am glad that the port is open")
    }

    /// Words between plain quotation marks run on over several paragraphs.
    @Test(arguments: ["the following as the talks began", "(translated from Spanish)", "today"])
    func quotesOverParagraphs(_ manner: String) throws {
        let found = try words(
            "Peruvian Minister Rosa Quispe met Norwegian Minister Jon Dahl in Lima.\n\nMinister "
                + "Quispe said \(manner):\n\n\"Welcome to Lima. They told me in Oslo that trade is "
                + "growing.\nI've decided that we will open a school by next summer.\nThe port is "
                + "open.\"\n\nMinister Dahl then left.")
        #expect(Set(found.keys) == [["Rosa Quispe"]])
        #expect(found[["Rosa Quispe"]]?.contains { $0.contains("following") } == false)
        #expect(found[["Rosa Quispe"]]?.contains { $0.contains("Spanish") } == false)
    }

    /// What those who issue a text recall before they say what they agreed.
    @Test(arguments: ["The Parties,", "The two ministers,", "The Ministers:"])
    func readsRecitals(_ opening: String) throws {
        let found = try words(
            "Joint Communiqué\n\nPeruvian Minister Rosa Quispe met Norwegian Minister Jon Dahl in "
                + "Lima.\n\n\(opening)\n\nRecalling the treaty of Callao;\n\nNoting with concern "
                + "the fall in catches,\n\nHereby:\n\na) agreed to open a station;\nb) call on "
                + "all states to save fish.")
        #expect(
            found[["Rosa Quispe", "Jon Dahl"]] == [
                "the treaty of Callao", "the fall in catches", "to open a station",
                "all states to save fish",
            ])
    }

    /// "They will focus on:" opens a list of other things.
    @Test func takesNoListForRecitals() throws {
        let found = try words(
            "Joint Statement\n\nPeruvian Minister Rosa Quispe met Norwegian Minister Jon Dahl in "
                + "Lima.\n\nThe fund has these aims:\n\n- Supporting the fleet;\n- Recalling men;")
        #expect(found.isEmpty)
    }

    /// A spokesperson's news of the encounter is nobody's words; what those who met said is theirs.
    @Test func tellsNewsFromWords() throws {
        let found = try words(
            "Spokesman Tom Lind declared that Minister Jon Dahl of Norway met Minister Rosa Quispe "
                + "of Peru. He added that the meeting tackled the price of cod. He said Dahl "
                + "stressed the need for calm. Quispe noted that trade has grown, said spokesman "
                + "Tom Lind.")
        #expect(found[["Jon Dahl", "Rosa Quispe"]] == ["the price of cod"])
        #expect(found[["Jon Dahl"]] == ["the need for calm"])
        #expect(found[["Rosa Quispe"]] == ["trade has grown"])
        #expect(found.count == 3)
    }

    /// "He often said that X, A said.": he is one of whom A tells.
    @Test func tellsOfThirdPeople() throws {
        let found = try words(
            "Peruvian Minister Rosa Quispe met Norwegian Minister Jon Dahl in Lima. Quispe said "
                + "Captain Olsen was a friend. He always stressed that reefs matter, Quispe said.")
        #expect(Set(found.keys) == [["Rosa Quispe"]])
    }

    /// "Jon Dahl Copyright: Studio" below a picture is no speaker.
    @Test(arguments: ["Copyright", "Credit"])
    func takesNoCaptionForASpeaker(_ mark: String) throws {
        let found = try words(
            "Minister Quispe: \"The port is open.\"\n\nMinister Quispe and Minister Zayd "
                + "\(mark): Studio\n\nPeruvian Minister Rosa Quispe met Jordanian Minister Omar "
                + "Zayd in Lima. Minister Zayd said that trade is growing.")
        #expect(Set(found.keys) == [["Rosa Quispe"], ["Omar Zayd"]])
    }

    /// What a body is said to know is none of the words before it, nor is what follows.
    @Test(arguments: ["the ministry", "the Ministry of Fisheries", "data from the fleet's office"])
    func tellsABodyFromTheSpeakerBefore(_ body: String) throws {
        let found = try words(
            "Peruvian Minister Rosa Quispe met Norwegian Minister Jon Dahl in Lima. Quispe said "
                + "that the port will open. It will be large. According to \(body), it costs two "
                + "million soles. It takes in ten boats a day.")
        #expect(found == [["Rosa Quispe"]: ["the port will open", "It will be large"]])
    }

    /// "at" leads to a cause, or to the occasion.
    @Test(
        arguments: [
            ("Satisfaction was expressed at the growth of trade.", "the growth of trade"),
            ("Concern was also voiced at the rise in piracy.", "the rise in piracy"),
            ("Concern was voiced at the meeting over piracy.", "piracy"),
            ("Joy was expressed at the end of the talks.", nil),
        ] as [(String, String?)])
    func readsWhatFeelingsAreAt(_ sentence: String, _ content: String?) throws {
        let found = try words(
            "Peruvian Minister Rosa Quispe met Norwegian Minister Jon Dahl in Lima. \(sentence)")
        #expect(found[["Rosa Quispe", "Jon Dahl"]] == content.map { [$0] })
    }

    /// What was settled, and by nobody that is named; not what was so before.
    @Test(
        arguments: [
            ("A plan for cod was agreed.", "A plan for cod"),
            (
                "New areas of work, such as mining, were identified.",
                "New areas of work, such as mining"
            ),
            ("Restraint at sea was called for.", "Restraint at sea"),
            ("The sites for new ports were decided upon.", "The sites for new ports"),
            ("The plan that was agreed is good.", nil), ("A plan was agreed in May 2019.", nil),
            ("The ambassadors were identified.", nil),
            ("The ships were identified by the crew.", nil),
        ] as [(String, String?)])
    func readsWhatWasSettled(_ sentence: String, _ content: String?) throws {
        let found = try words(
            "Peruvian Minister Rosa Quispe met Norwegian Minister Jon Dahl in Lima. \(sentence)")
        #expect(found[["Rosa Quispe", "Jon Dahl"]] == content.map { [$0] })
    }

    /// What is talked about, before its verb or behind it, and no clause about it.
    @Test(arguments: [
        "Views on cod and ports were also exchanged.", "Their talks focussed on cod and ports.",
        "Views on cod and ports were exchanged, a press release added.",
        "Cod and ports topped the agenda of their talks.",
        "Cod and ports dominated the meetings between Ms Quispe and Mr Dahl.",
        "The talks provided a timely opportunity to exchange assessment on cod and ports.",
    ])
    func readsWhatIsTalkedAbout(_ sentence: String) throws {
        let found = try words(
            "Minister Rosa Quispe of Peru and Minister Jon Dahl of Norway met in Lima. \(sentence)")
        let told = found[["Rosa Quispe", "Jon Dahl"]] ?? []
        #expect(told.map { $0.lowercased() } == ["cod and ports"], "\(sentence) \(found)")
    }

    @Test(arguments: ["which is founded on trust", "which was growing", "which included cod"])
    func keepsTheTopicBeforeItsClause(_ clause: String) throws {
        let found = try words(
            "Minister Rosa Quispe of Peru and Minister Jon Dahl of Norway met in Lima. The meeting "
                + "touched on trade, \(clause).")
        #expect(found[["Rosa Quispe", "Jon Dahl"]] == ["trade, \(clause)"], "\(found)")
    }

    /// Whose questions those are between somebody's words nobody tells.
    @Test(arguments: ["Q. Will", "Q: Will", "Question. Will", "Q 1. Will"])
    func leavesQuestionsOut(_ asks: String) throws {
        let found = try words(
            "Press remarks by Minister Rosa Quispe of Peru\n\nGood morning. I am glad to be here. "
                + "We want peace. I call on all to act.\n\n\(asks) the port open?\n\nI think it "
                + "will open in May.")
        let told = found[["Rosa Quispe"]] ?? []
        #expect(told.contains("I think it will open in May"), "\(found)")
        #expect(!told.contains { $0.contains("Will the port") || $0 == "the port open" })
    }

    /// Of two who meet the press the one who is not addressed; the owner of remarks.
    @Test(arguments: [
        "Press point with Minister Rosa Quispe of Peru and Minister Jon Dahl of Norway\n\n"
            + "Minister Dahl, I am glad to be in Oslo.",
        "Press point with Minister Jon Dahl of Norway and Minister Rosa Quispe of Peru\n\n"
            + "Thank you, Minister Dahl.",
        "Press point with Minister Jon Dahl of Norway\n\nMinister Quispe’s opening remarks\n\n"
            + "I thank you.",
    ])
    func findsTheOneWhoIsNotAddressed(_ head: String) throws {
        let found = try words(
            "Minister Rosa Quispe of Peru met Minister Jon Dahl of Norway.\n\n\(head)\n\n"
                + "I am grateful for your help. We thank you for the boats. I hope that we will "
                + "meet again.")
        #expect(found[["Rosa Quispe"]]?.count ?? 0 > 2, "\(found)")
        #expect(found[["Jon Dahl"]] == nil, "\(found)")
    }

    /// A spokesperson who reports in quotation marks, over several paragraphs.
    @Test(arguments: [
        "A Downing Street spokesperson said:\n\n",
        "Press Secretary Tom Holm provided the following readout:\n\n",
        "A spokesperson said:\n\n",
    ])
    func readsWhatASpokespersonReports(_ lead: String) throws {
        let found = try words(
            "Minister Rosa Quispe of Peru met Minister Jon Dahl of Norway.\n\n\(lead)“Ms Quispe "
                + "thanked Mr Dahl for the boats.\n\n“Mr Dahl praised the port. They discussed "
                + "our trade.”")
        #expect(found[["Rosa Quispe"]] == ["Mr Dahl for the boats"], "\(found)")
        #expect(found[["Jon Dahl"]] == ["the port"], "\(found)")
        #expect(found[["Rosa Quispe", "Jon Dahl"]]?.count == 1, "\(found)")
    }
}
