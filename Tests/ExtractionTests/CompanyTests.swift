import Domain
import Extraction
import Lexicons
import Testing

/// Whose words they are in texts that tell of several encounters, or of several at once.
@Suite struct CompanyTests {
    /// The speakers of each statement by their last names, with "+" between.
    static func speakers(in text: String) throws -> [String] {
        let input = DocumentInput(text: text, published: DateExpression(edtf: "2021-03-04"))
        return try StatementTests.pipeline.get().extract(input).statements.map { statement in
            statement.speakers.map {
                $0.name?.split(separator: " ").last.map(String.init)
                    ?? $0.country.map { "\($0)" } ?? "?"
            }.joined(separator: "+")
        }
    }

    @Test func headingOfAnItemNamesTheGuest() throws {
        let text = """
            Foreign Minister Lena Holm of Norway held meetings in Oslo on 3 March 2021.

            1. H.E. Mr Paul Reyes, Foreign Minister of Palau (9:30-9:45 a.m.)

            (1) The two ministers discussed the reefs.

            2. H.E. Ms Ana Brito, Foreign Minister of Peru (10:00-10:20 a.m.)

            (1) Both sides welcomed the growth of trade.
            """
        #expect(try Self.speakers(in: text) == ["Holm+Reyes", "Holm+Brito"])
    }

    /// Formal talks, to which the text comes back behind another encounter.
    @Test(arguments: [
        "The consultations reviewed trade.", "The next round will be held in Lima, it was agreed.",
        "The consultations provided an opportunity to review the reefs.",
    ])
    func talksAreOfThoseWhoLedThem(_ sentence: String) throws {
        let text = """
            The second round of consultations between Norway and Peru was held in Oslo. The \
            consultations were led by Director Lena Holm of Norway and Director Paul Reyes of Peru.

            Director Reyes also called on Minister Jon Dahl of Norway.

            \(sentence)
            """
        #expect(try Self.speakers(in: text) == ["Holm+Reyes"], "\(sentence)")
    }

    /// What is to be talked about, and nothing of the verb before or behind it.
    @Test(arguments: [
        "Among the topics to be discussed are cod and ports.",
        "Topics to be discussed include cod and ports.",
        "The talks are also set to cover cod and ports.",
        "Cod and ports are also expected to be discussed.",
    ])
    func topicsOfTalksToCome(_ sentence: String) throws {
        let text =
            "Minister Lena Holm of Norway will meet Minister Paul Reyes of Peru in Oslo on Friday. "
        let found = try StatementTests.pipeline.get().extract(
            DocumentInput(text: text + sentence)
        ).statements
        #expect(found.map { $0.content.text.lowercased() } == ["cod and ports"], "\(sentence)")
    }

    /// A quotation on the way, behind which the sentence goes on.
    @Test func verbBehindAQuotationOnTheWay() throws {
        let found = try StatementTests.pipeline.get().extract(
            DocumentInput(
                text: "Minister Lena Holm of Norway met Minister Paul Reyes of Peru. Mr Reyes, who "
                    + "called the pact “a gift to all,” urged Oslo to sign it.")
        ).statements
        #expect(found.map(\.content.text).last == "Oslo to sign it")
        #expect(found.count == 2)
    }

    /// A list of meetings, one entry each: what is told there is of that guest and the host.
    @Test func entryIsOfItsGuest() throws {
        let text = """
            Foreign Minister Lena Holm of Norway held the following meetings today:

            - With Foreign Minister Paul Reyes of Palau: the ministers discussed reefs.
            - With Foreign Minister Ana Brito of Peru: the sides signed a memorandum on ports.
            - With Foreign Minister Luis Soto of Chile: support for fishermen was discussed.
            """
        #expect(try Self.speakers(in: text) == ["Reyes+Holm", "Holm+Soto"])
        let facts = try MeetingTests.pipeline.get().extract(DocumentInput(text: text))
        #expect(facts.agreements.map { "\($0.parties)" } == ["[NO, PE]"])
    }

    /// "He" may be one of whom nobody tells the name.
    @Test func namelessOneGoesOn() throws {
        let text = """
            On Monday the Foreign Secretary of Pakistan travelled to Oslo for talks with Foreign \
            Minister Lena Holm of Norway. On Tuesday he met Foreign Minister Ana Brito of Peru.
            """
        let facts = try MeetingTests.pipeline.get().extract(DocumentInput(text: text))
        #expect(facts.meetings.last.map { "\($0.countries)" } == "[PE, PK]")
    }

    @Test func ambassadorsAreAllEnvoys() throws {
        let text = """
            President Jon Dahl of Norway received Peruvian Ambassador Ana Brito, Chadian \
            Ambassador Paul Moe and Palauan Ambassador Rita Silva in Oslo on 3 March 2021. \
            The ambassadors \
            thanked the President for the welcome.
            """
        #expect(try Self.speakers(in: text) == ["Brito+Moe+Silva"])
    }

    @Test func threeWhoMetAtOnceSpeakTogether() throws {
        let text = """
            On 3 March 2021 in Oslo, President Jon Dahl of Norway met with Foreign Minister of \
            Peru Ana Brito and Foreign Minister of Chad Paul Moe. The participants of the meeting \
            exchanged views on the sea.
            """
        #expect(try Self.speakers(in: text) == ["Dahl+Brito+Moe"])
    }

    @Test func lineOfATranscriptMayOnlyAddress() throws {
        let text = """
            President Jon Dahl of Norway met with President Ana Brito of Peru in Oslo.

            President of Norway Jon Dahl: Madam President, colleagues,

            Our trade has grown by a tenth.

            President of Peru Ana Brito: Thank you, Mr President.

            Peru will open a port.
            """
        #expect(try Self.speakers(in: text) == ["Dahl", "Brito", "Brito"])
    }

    @Test func titleBehindANameIsKnownLater() throws {
        let text = """
            His Royal Highness Prince Omar Salem, Crown Prince and Prime Minister, received \
            President Ana Brito of Peru in Jeddah on 3 March 2021. The Crown Prince stressed the \
            need for peace.
            """
        #expect(try Self.speakers(in: text) == ["Salem"])
    }

    @Test func messageIsItsSenders() throws {
        let text = """
            Prime Minister Ana Brito of Peru sent a message of condolence to President Jon Dahl of \
            Norway. The text of the message is as follows:

            I was saddened to hear of the flood in your country.

            My thoughts are with those who lost their homes.

            President Dahl thanked her for it.
            """
        #expect(try Self.speakers(in: text).suffix(3) == ["Brito", "Brito", "Dahl"])
    }

    @Test func quotationThatAMessageReadsIsItsSenders() throws {
        let text = """
            Ana Brito, President of Peru, sent a letter to President Jon Dahl of Norway.

            “I was sorry to hear of the flood. Please accept my sympathy,” the letter reads.
            """
        #expect(try Self.speakers(in: text) == ["Brito"])
    }

    @Test func announcementInTheFirstPersonIsThePublishers() throws {
        let text = """
            Comment by the Press Department on the visit of Foreign Minister of Norway Jon Dahl \
            to Peru

            Foreign Minister of Norway Jon Dahl will visit Peru on 9 March 2021. Foreign Minister \
            Ana Brito will hold talks with her Norwegian colleague on 9 March.

            We see Norway as a partner at sea. We expect the talks to help our fishermen.
            """
        #expect(try Self.speakers(in: text).suffix(2) == ["PE", "PE"])
    }

    @Test func publisherIsTheCountryOfItsOwnMinister() throws {
        let text = """
            Foreign Minister of Norway Jon Dahl will visit Moscow on 9 March 2021. Foreign \
            Minister Sergey Lavrov will hold talks with his Norwegian colleague on 9 March.

            We see Norway as a partner at sea. We expect the talks to help our fishermen.
            """
        #expect(try Self.speakers(in: text).suffix(2) == ["RU", "RU"])
    }
}
