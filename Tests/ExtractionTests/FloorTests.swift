import Domain
import Extraction
import Lexicons
import Testing

/// Who has the floor: transcripts, remarks with a guest, texts of two, offices without a name.
@Suite struct FloorTests {
    /// Speakers and content of each statement, in order.
    private func said(_ text: String) throws -> [String] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2024-05-15"))
        return try NamingGridTests.pipeline.get().extract(input).statements.map { statement in
            let names = statement.speakers.map { $0.name ?? $0.country.map { "\($0)" } ?? "?" }
            return "\(names.joined(separator: "+")): \(statement.content.text)"
        }
    }

    /// What "we discussed" in a turn is of both, what follows in the first person the speaker's;
    /// greetings are nothing.
    @Test(arguments: [
        ("Well, good morning, everyone.", "discussed"), ("Thank you all.", "also talked about"),
        ("Hello, everybody.", "have discussed"), ("Good evening again, folks.", "touched on"),
    ])
    func tellsOfBothInATurn(_ greeting: String, _ verb: String) throws {
        let text =
            "Remarks With Peruvian Foreign Minister Ana Brito After Their Meeting\n\nSecretary "
            + "Jon B. Dahl\nLima\n\nSECRETARY DAHL: \(greeting) We \(verb) the port, and I "
            + "assured the Minister that it will open.\n\nFOREIGN MINISTER BRITO: Thank you very "
            + "much. Peru will build a dock. We touched on many issues, and I would like to "
            + "stress one: the port is small. We agreed to meet in May."
        #expect(
            try said(text) == [
                "Jon B. Dahl+Ana Brito: the port",
                "Jon B. Dahl: I assured the Minister that it will open",
                "Ana Brito: Peru will build a dock", "Jon B. Dahl+Ana Brito: many issues",
                "Ana Brito: the port is small", "Jon B. Dahl+Ana Brito: to meet in May",
            ])
    }

    /// "Jon and I discussed" is of both; what a bracket says of the words is none of them.
    @Test(arguments: ["Secretary Dahl and I", "Jon and I"])
    func tellsOfTheOtherAndI(_ both: String) throws {
        let text =
            "Secretary Jon Dahl and Peruvian Foreign Minister Ana Brito at a Press Point\n\n"
            + "FOREIGN MINISTER BRITO: (Via interpreter) \(both) discussed the port. We will "
            + "build a dock.\n\nSECRETARY DAHL: (Laughter.) I want to thank Peru for its ships."
        #expect(
            try said(text) == [
                "Ana Brito+Jon Dahl: the port", "Ana Brito: We will build a dock",
                "Jon Dahl: I want to thank Peru for its ships",
            ])
    }

    /// What an office that answers tells of others is theirs.
    @Test(arguments: ["Answer", "A"])
    func reportsInAnAnswer(_ label: String) throws {
        let text =
            "Readout of the Secretary's Meetings\n\nU.S. Department of State\nTaken Question\n"
            + "Washington, DC\n\nQuestion: Whom did the Secretary meet?\n\n\(label): The "
            + "Secretary had two meetings today.\n\nWith Norwegian Foreign Minister Dahl, "
            + "Secretary Brito expressed gratitude for the ships. The two discussed fishing."
            + "\n\nThe Secretary also met with Chilean Foreign Minister Luis Paz. She thanked "
            + "Chile for its help."
        #expect(
            try said(text) == [
                "Brito: the ships", "Brito+Dahl: fishing", "Brito: Chile for its help",
            ])
    }

    /// An office as the label of a turn is not that of the guest of whom the words tell; the press
    /// unit at the end says whose it is.
    @Test(arguments: ["DFAT media: 6261", "DFAT Media Liaison 6261", "Media: DFAT press office"])
    func takesNoGuestForTheSpeaker(_ contact: String) throws {
        let text =
            "Transcript of doorstop\n\nFOREIGN MINISTER: Good morning. Today I met Foreign "
            + "Minister Ana Brito of Peru, and we agreed that the port should open. We think the "
            + "dock is small.\n\nJOURNALIST: Is it late?\n\nFOREIGN MINISTER: It is late.\n\n"
            + "Media enquiries\n\n\(contact)"
        #expect(
            try said(text) == [
                "AU+Ana Brito: the port should open", "AU: We think the dock is small",
                "AU: It is late",
            ])
    }

    /// One name with a colon inside the words of another hands over.
    @Test(arguments: [
        "Jon Dahl, Prime Minister of Norway (through interpretation)", "Prime Minister Jon Dahl",
        "Jon Dahl, Prime Minister of the Kingdom of Norway",
    ])
    func passesTheFloor(_ label: String) throws {
        let text =
            "Press remarks by Foreign Minister Ana Brito after the talks\n\nLima, 3 May 2024\n\n"
            + "Check against delivery!\n\nI want to thank Jon Dahl for coming. I will travel to "
            + "Oslo in June. We support the fleet. I hope that the port will open.\n\nPrime "
            + "Minister, you have the floor.\n\n\(label): Thank you, Minister Brito. We will "
            + "send a ship."
        #expect(
            try said(text) == [
                "Ana Brito: I want to thank Jon Dahl for coming",
                "Ana Brito: I will travel to Oslo in June", "Ana Brito: We support the fleet",
                "Ana Brito: I hope that the port will open",
                "Jon Dahl: Thank you, Minister Brito", "Jon Dahl: We will send a ship",
            ])
    }

    /// In a joint text in the first person one of the two countries speaks for itself.
    @Test(arguments: [
        ("Norway commended the docks of Peru.", "NO: the docks of Peru"),
        ("Peru will build a port.", "PE: Peru will build a port"),
        ("Peru called for a new port.", "PE: a new port"),
        ("Both sides stressed the tax.", "Ana Brito+Jon Dahl: Both sides stressed the tax"),
    ])
    func tellsOneOfThoseWhoIssueAText(_ sentence: String, _ expected: String) throws {
        let text =
            "Peru-Norway Dialogue: joint statement\n\nThe dialogue was held in Lima on 3 May "
            + "2024. It was co-chaired by Ana Brito, Foreign Minister of Peru, and Jon Dahl, "
            + "Foreign Minister of Norway.\n\nWe reviewed the fleets. \(sentence) We welcomed "
            + "the visit. We agreed to meet."
        let found = try said(text)
        #expect(found.count == 4 && found[1] == expected, "\(found)")
        #expect(found.last == "Ana Brito+Jon Dahl: We agreed to meet")
    }

    /// One who speaks for a body without a name speaks for its country.
    @Test(arguments: [
        "A Government spokesperson", "A ministry spokesman", "The Government spokesman",
        "A spokeswoman for the Foreign Office", "A Foreign Office spokesperson",
    ])
    func readsWhoSpeaksForABody(_ speaker: String) throws {
        let found = try said(
            "A Downing Street spokesperson said the port was open. \(speaker) said that the dock "
                + "was shut.")
        #expect(found == ["GB: the port was open", "GB: the dock was shut"])
    }

    /// All of whom a number tells, though one of them only took part.
    @Test(arguments: ["concurred", "agreed"])
    func countsWhoTookPart(_ verb: String) throws {
        let found = try said(
            "Minister of Foreign Affairs Ana Brito attended the meeting of the committee of Peru, "
                + "Norway and Chile, which was held in Lima on May 3. Norwegian Foreign Minister "
                + "Jon Dahl chaired the meeting, in which Chilean Foreign Minister Luis Paz also "
                + "took part.\n\nThe three Ministers \(verb) that the port should open.")
        #expect(found == ["Ana Brito+Jon Dahl+Luis Paz: the port should open"])
    }

    /// The one whom a page names without his office holds that of which it tells no name; those
    /// whom the headings say he spoke with are no hosts.
    @Test func findsTheOfficeOfTheFirst() throws {
        let text =
            "Telephone conversation with President of Norway Jon Dahl\n\nAna Brito had a telephone "
            + "conversation with President of the Kingdom of Norway Jon Dahl.\n\nThe President of "
            + "Peru stressed the price of fish."
        #expect(try said(text) == ["Ana Brito: the price of fish"])
    }
}
