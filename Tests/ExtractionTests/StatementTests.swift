import Domain
import Extraction
import Lexicons
import Testing

/// Who said what, construction by construction. Each text follows an opening that tells of the
/// meeting of Lena Holm (Norway) and Paul Reyes (Palau).
@Suite struct StatementTests {
    static let pipeline = Result { Pipeline(lexicon: try Lexicon.embedded()) }

    static let opening =
        "Foreign Minister Lena Holm of Norway met with Foreign Minister Paul Reyes of Palau "
        + "in Oslo on 3 March 2021.\n\n"

    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        /// "speaker act content", speakers by family name with "+" between.
        let expected: [String]
        var testDescription: String { text }

        init(_ text: String, _ expected: String...) {
            self.text = text
            self.expected = expected
        }
    }

    static func statements(of text: String) throws -> [String] {
        let input = DocumentInput(
            text: opening + text, published: DateExpression(edtf: "2021-03-04"))
        return try pipeline.get().extract(input).statements.map { statement in
            let names = statement.speakers.map {
                $0.name?.split(separator: " ").last.map(String.init)
                    ?? $0.country.map { "\($0)" } ?? "?"
            }
            let act = statement.act?.rawValue ?? "-"
            return "\(names.joined(separator: "+")) \(act) \(statement.content.text)"
        }
    }

    static let cues: [Case] = [
        Case(
            "On trade, Minister Holm stressed that tariffs should fall.",
            "Holm request tariffs should fall"),
        Case(
            "During the meeting, Minister Reyes thanked Norway for its help.",
            "Reyes support Norway for its help"),
        Case(
            "In her talks with Minister Reyes, Minister Holm praised the reef patrols.",
            "Holm support the reef patrols"),
        Case(
            "Minister Reyes, for his part, said that Palau would protect its reefs.",
            "Reyes commit Palau would protect its reefs"),
        Case(
            "In response, Minister Holm welcomed the plan, expressed concern over piracy and "
                + "agreed to share radar data.",
            "Holm support the plan", "Holm oppose piracy", "Holm agree to share radar data"),
        Case(
            "Minister Reyes, who thanked Norway for its aid, asked for more boats.",
            "Reyes support Norway for its aid", "Reyes request more boats"),
        Case(
            "The ministers discussed trade, while Minister Reyes also raised the case of the "
                + "sailors.",
            "Holm+Reyes discuss trade", "Reyes discuss the case of the sailors"),
        Case(
            "Minister Holm informed Minister Reyes that Norway will open an embassy.",
            "Holm commit Norway will open an embassy"),
        Case(
            "Minister Reyes said that he is to open a school in Oslo.",
            "Reyes commit he is to open a school in Oslo"),
        Case(
            "Minister Reyes said that the aim is to keep reefs clean.",
            "Reyes state the aim is to keep reefs clean"),
        Case(
            "Minister Reyes gave a detailed account of the storm.",
            "Reyes state a detailed account of the storm"),
        Case("Norway welcomed the report of Palau.", "NO support the report of Palau"),
        Case(
            "A spokesperson said: Minister Holm reiterated her support for Palau.",
            "Holm support her support for Palau"),
        Case(
            "Minister Holm said that aid would continue. The guest thanked her country.",
            "Holm state aid would continue", "Reyes support her country"),
    ]

    static let participles: [Case] = [
        Case(
            "Expressing gratitude for the welcome, Minister Reyes added that Palau needs doctors.",
            "Reyes support the welcome", "Reyes request Palau needs doctors"),
        Case(
            "While noting the progress, Minister Holm urged patience.",
            "Holm state the progress", "Holm request patience"),
        Case(
            "Minister Holm praised the reef patrols, noting that the sea is rising.",
            "Holm support the reef patrols", "Holm state the sea is rising"),
        Case(
            "The ministers signed the plan, with Minister Holm calling for patience.",
            "Holm request patience"),
        Case(
            "Minister Holm spoke with Minister Reyes by telephone to express support for Palau.",
            "Holm support Palau"),
        Case(
            "Minister Holm met with Minister Reyes to discuss the law of the sea.",
            "Holm+Reyes discuss the law of the sea"),
    ]

    static let topics: [Case] = [
        Case(
            "The conversation was dominated by the price of cod.",
            "Holm+Reyes discuss the price of cod"),
        Case(
            "The visit provided an opportunity for discussions on the cod quota.",
            "Holm+Reyes discuss the cod quota"),
        Case(
            "Holm and Reyes exchanged views by phone on whaling.", "Holm+Reyes discuss whaling"),
        Case(
            "Their further talks will concern the ferry. The talks are to cover the cod quota. "
                + "The discussions are expected to deal with whaling.",
            "Holm+Reyes discuss the ferry", "Holm+Reyes discuss the cod quota",
            "Holm+Reyes discuss whaling"),
        Case(
            "The spokesman of the presidency, Dr. Luis Paz, said the talks covered whaling. They "
                + "also touched on herring.",
            "Holm+Reyes discuss whaling", "Holm+Reyes discuss herring"),
        Case("The talks focused on fisheries and aid.", "Holm+Reyes discuss fisheries and aid"),
        Case(
            "The discussions between the two ministers also covered climate change.",
            "Holm+Reyes discuss climate change"),
        Case("The topics included fisheries and aid.", "Holm+Reyes discuss fisheries and aid"),
        Case("Trade and energy were also discussed.", "Holm+Reyes discuss Trade and energy"),
        Case("It was noted that trade is growing.", "Holm+Reyes agree trade is growing"),
        Case(
            "The ministers held in-depth discussions on fisheries and aid.",
            "Holm+Reyes discuss fisheries and aid"),
        Case(
            "The two sides reaffirm their commitment to free trade and welcome the new fund.",
            "Holm+Reyes commit their commitment to free trade",
            "Holm+Reyes support the new fund"),
        Case(
            "We, the Foreign Ministers of Norway and Palau, reaffirm our support for free trade.",
            "Holm+Reyes support our support for free trade"),
        Case(
            "They also:\n\n- Welcomed the fund;\n\n- Called for calm in the region.",
            "Holm+Reyes support the fund", "Holm+Reyes request calm in the region"),
    ]

    static let quotations: [Case] = [
        Case("The sea is rising, Minister Reyes said.", "Reyes state The sea is rising"),
        Case(
            "\"We share an ocean. We must protect it,\" said Minister Holm. \"There is no time "
                + "to lose.\"",
            "Holm state \"We share an ocean", "Holm request We must protect it,\"",
            "Holm state \"There is no time to lose.\""),
        Case(
            "MINISTER HOLM: We will open an embassy.\n\nMINISTER REYES: I am glad to be here."
                + "\n\nQUESTION: Why now?",
            "Holm commit We will open an embassy", "Reyes support I am glad to be here"),
        Case(
            "Minister Holm said, Norway values its ties with Palau. Both sides should trade more.",
            "Holm support Norway values its ties with Palau",
            "Holm request Both sides should trade more"),
    ]

    /// Purposes side by side, and what stands between a cue and its words.
    static let framed: [Case] = [
        Case(
            "After meeting Minister Holm, Minister Reyes said that the quota was fair.",
            "Reyes state the quota was fair"),
        Case(
            "In her first year as Foreign Minister, Lena Holm stressed that tariffs should fall.",
            "Holm request tariffs should fall"),
        Case(
            "Minister Holm said that during the talks, they both agreed that the quota must fall.",
            "Holm+Reyes agree the quota must fall"),
        Case(
            "Minister Reyes congratulated the guest, and together they discussed the ferry.",
            "Reyes support the guest", "Holm+Reyes discuss the ferry"),
        Case(
            "Minister Holm discussed with Minister Reyes, on the margins of a forum, the ministry "
                + "reported."),
        Case(
            "Minister Holm called Minister Reyes to thank him for the boats and to discuss reefs.",
            "Holm support him for the boats", "Holm+Reyes discuss reefs"),
        Case(
            "Minister Holm announced at the beginning of the session in Koror on 4 March that "
                + "Norway is sending nine boats.",
            "Holm state Norway is sending nine boats"),
        Case(
            "Minister Holm and Minister Reyes agreed to map the reefs, the royal press service "
                + "said on Thursday.",
            "Holm+Reyes agree to map the reefs"),
        // What an office or its text is quoted with is its account.
        Case(
            "\"The ministers discussed reefs. The sides reviewed Palau-US relations,\" the "
                + "ministry concluded.",
            "Holm+Reyes discuss reefs", "Holm+Reyes discuss Palau-US relations"),
        Case(
            "\"The focus was on reefs,\" the statement continued.", "Holm+Reyes discuss reefs"),
        Case(
            "According to the Ministry of Fisheries, Minister Reyes welcomed the boats.",
            "Reyes support the boats"),
    ]

    static let narration: [Case] = [
        Case("The harbour was built in 1902 by Norwegian workers."),
        Case("The report praised by experts was printed in Oslo."),
        Case("Minister Holm met the press."),
        Case("Attending the talks were the ambassadors of both countries."),
        Case("Norway supports thirty schools in the Pacific."),
    ]

    @Test(arguments: cues + participles + topics + quotations + framed + narration)
    func givesWordsToTheirSpeaker(_ row: Case) throws {
        #expect(try Self.statements(of: row.text) == row.expected)
    }

    @Test func startsWithCueAtTheFirstToken() throws {
        let input = DocumentInput(text: "Said, who thanked Peru, asked for more. Noted said.")
        #expect(try Self.pipeline.get().extract(input).agreements.isEmpty)
    }
}
