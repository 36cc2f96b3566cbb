import Domain
import Extraction
import Testing

/// Encounters of others than those who met, and those left to others, told in one sentence.
@Suite struct PassingMeetingTests {
    static let opening =
        "Foreign Minister Ana Brito of Peru met Foreign Minister Jon Dahl of Norway in Lima on "
        + "13 May 2024. "

    /// Type, status, day, place and countries, and the sentence.
    static let frames = GridFrame.table(
        """
        talks held  Geneva BO, CL: They discussed the talks between Chile and Bolivia in Geneva. \
        / They discussed the negotiations between Chile and Bolivia in Geneva. \
        / He briefed her on the talks held in Geneva between Chile and Bolivia.
        talks held 2024-05-02 Geneva BO, CL: They spoke of the negotiations between Chile and \
        Bolivia in Geneva on 2 May 2024.
        summit held  Geneva BO, CL: They spoke of the summit between Chile and Bolivia in Geneva.
        visit planned 2024-06 Lima NO, PE: Norway will send its Minister of Ports to Lima in June. \
        / Mr Dahl said that he would send his trade minister to Lima in June. \
        / Mr Dahl promised to send a delegation to Lima in June.
        visit held 2024-03 Oslo NO, PE: Mr Dahl thanked Peru for sending a delegation to Oslo in \
        March 2024.
        summit planned 2024-11  NO, PE: Mr Dahl wished Peru success in hosting the Harbour Summit \
        in November 2024.
        summit held 2024-03 Oslo NO, PE: Ms Brito thanked Norway for hosting the Harbour Summit in \
        Oslo in March 2024.
        meeting held 2024-03 Brussels EU, NO: In March 2024, officials of the European Union and \
        Norway met in Brussels.
        meeting held 2024-03 Oslo NO: In March 2024, officials of ASEAN member states and Norway \
        met in Oslo.
        talks planned  Oslo NO, PE: They looked forward to the upcoming Joint Commission in Oslo.
        visit planned 2024-07 Oslo NO, PE Ana Brito: Mr Dahl looked forward to welcoming her to \
        Oslo in July. / Mr Dahl looks forward to hosting Ms Brito in Oslo in July.
        meeting planned 2024-07 Oslo NO, PE Jon Dahl, Ana Brito: Mr Dahl looks forward to seeing \
        Ms Brito at the Harbour Summit in Oslo in July.
        """)

    @Test(arguments: frames)
    func isOfThoseWhoAreToldOf(_ frame: GridFrame) throws {
        let found = try Self.told(by: frame.sentence)
        #expect(found.contains(frame.expected), "\(frame.sentence) \(found)")
    }

    /// Nobody who is known takes part, and nobody who met does.
    @Test(arguments: [
        "They discussed the ceasefire talks between Chile and the rebels in Geneva.",
        "Mr Dahl said that Norway had sent an expert to Lima in March 2024.",
        "Ms Brito sent a letter by her deputy to Oslo.",
    ])
    func isOfNobody(_ sentence: String) throws {
        #expect(try Self.told(by: sentence).count == 1, "\(sentence)")
    }

    /// Days spent somewhere are a visit.
    @Test(arguments: ["spent three days in", "spent a weekend in", "spent several days in"])
    func isAStay(_ stay: String) throws {
        let found = try Self.told(by: "Mr Dahl \(stay) Santiago in March 2024.")
        #expect(found.contains("visit held 2024-03 Santiago CL, NO Jon Dahl"), "\(found)")
    }

    /// Meetings of many, and of two in whose title an office stands between commas.
    @Test(arguments: [
        (
            "Minister Rosa Quispe of Peru attended the meeting of the trade ministers of ASEAN in "
                + "Hanoi on 2 May 2024.", "summit held 2024-05-02 Hanoi PE Rosa Quispe"
        ),
        (
            "Federal Councillor Eva Frei, the head of the FDFA, and Premier Jon Dahl of Norway met "
                + "in Bern on 2 May 2024.", "meeting held 2024-05-02 Bern CH, NO Eva Frei, Jon Dahl"
        ),
    ])
    func isOfWholeNames(_ text: String, _ meeting: String) throws {
        #expect(try Self.told(by: text, after: "") == [meeting])
    }

    /// What two did at times is no meeting beside theirs.
    @Test func isNoneOfMany() throws {
        let found = try Self.told(
            by: "The two ministers until then had only met on the margins of conferences.")
        #expect(found.count == 1, "\(found)")
    }

    /// A call recalled in a text on a call.
    @Test func isACallAsWell() throws {
        let text =
            "Foreign Minister Ana Brito of Peru spoke on 13 May 2024 with Foreign Minister Jon "
            + "Dahl of Norway by telephone, building on their conversation of 2 May 2024."
        let found = try MeetingTests.pipeline.get().extract(DocumentInput(text: text)).meetings
        #expect(found.map(\.type) == [.call, .call])
    }

    /// Those who came to the meeting of others, whose host may have no name.
    @Test(arguments: [
        "The reception was attended by Sheikh Hamad Al Salem, Minister of Interior.",
        "The reception was also attended by Minister of Interior Hamad Al Salem.",
        "The audience was attended by the Minister of Interior, Hamad Al Salem.",
        "The meeting was attended by Minister of Interior Hamad Al Salem and two advisers.",
    ])
    func isNoneOfThoseWhoAttend(_ sentence: String) throws {
        let found = try Self.told(
            by: sentence,
            after: "The Crown Prince received today Jon Dahl, Foreign Minister of Norway. ")
        #expect(found.count == 1, "\(sentence) \(found)")
        #expect(found.first?.contains("Jon Dahl") ?? false, "\(sentence) \(found)")
    }

    /// A meeting of those whom one joins and of those with whom they are to talk.
    @Test(arguments: [
        "will join Chilean Minister Luis Vega in Lima on 20 May to progress discussions with",
        "will join Chilean Minister Luis Vega in Lima on 20 May to hold talks with",
        "will join Chilean Minister Luis Vega in Lima on 20 May for talks with",
        "will join Chilean Minister Luis Vega in Lima on 20 May to continue talks with",
    ])
    func isOfAllWhoJoin(_ deed: String) throws {
        let found = try Self.told(
            by: "Minister Jon Dahl of Norway \(deed) Peruvian Minister Ana Brito.", after: "")
        #expect(found.count == 1, "\(deed) \(found)")
        #expect(
            found.first?.hasSuffix(
                "planned 2024-05-20 Lima CL, NO, PE Jon Dahl, Luis Vega, Ana Brito") ?? false,
            "\(deed) \(found)")
    }

    /// A headline in the present over what is to come.
    @Test(arguments: [
        ("Minister Brito meets Norwegian counterpart", "will meet"),
        ("Minister Brito receives Norwegian Minister", "will receive"),
        ("Minister Brito meets with Norwegian counterpart in Lima", "is to meet"),
    ])
    func isYetToCome(_ title: String, _ deed: String) throws {
        let body =
            "On Friday, Foreign Minister Ana Brito of Peru \(deed) Norwegian Foreign Minister Jon "
            + "Dahl in Lima. The two ministers will discuss the ports and the trade in fish."
        #expect(
            try Self.told(by: body, after: title + "\n\n")
                == ["meeting planned 2024-05-17 Lima NO, PE Ana Brito, Jon Dahl"], "\(title)")
    }

    /// The same over a text that promises another one.
    @Test func isHeldBeforeAnother() throws {
        let found = try Self.told(
            by: "The two ministers will meet again in Oslo in June. Ana Brito said that the talks "
                + "with Jon Dahl of Norway in Lima had been useful for Peru and Norway.",
            after: "Minister Ana Brito meets Norwegian counterpart\n\n")
        #expect(found.count == 2, "\(found)")
        #expect(found.first?.hasPrefix("talks held") ?? false, "\(found)")
    }

    /// A visit to the country from which it is told.
    @Test(arguments: [
        "Lima, 15 May 2024\n\n", "LIMA – ", "Ministry of Foreign Affairs of Peru\n\n",
    ])
    func isHere(_ head: String) throws {
        let found = try Self.told(
            by: "The state visit by King Jon Dahl of Norway began today. The King is accompanied "
                + "by a large delegation, and he will also speak to the students.", after: head)
        #expect(found.count == 1, "\(head) \(found)")
        #expect(found.first?.hasPrefix("visit held 2024-05-15") ?? false, "\(head) \(found)")
        #expect(found.first?.hasSuffix("NO, PE Jon Dahl") ?? false, "\(head) \(found)")
    }

    /// A whole government that receives.
    @Test(arguments: [
        "was received in Bern by the full Federal Council", "was received by the Federal Council",
        "was welcomed by the entire Federal Council in Bern",
    ])
    func isReceivedByAGovernment(_ deed: String) throws {
        let found = try Self.told(by: "Premier Jon Dahl of Norway \(deed) on 2 May.", after: "")
        #expect(found.count == 1 && found[0].contains("CH, NO Jon Dahl"), "\(deed) \(found)")
    }

    /// What is told of each meeting of a text: type, status, day, place, countries and people.
    static func told(
        by sentence: String, after opening: String = opening
    ) throws -> [String] {
        let input = DocumentInput(
            text: opening + sentence, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).meetings.map { meeting in
            let who = meeting.participants.map(\.name).joined(separator: ", ")
            let (date, place) = (meeting.date.map { "\($0)" } ?? "", meeting.place?.name ?? "")
            let countries = meeting.countries.map { "\($0)" }.joined(separator: ", ")
            let what = "\(meeting.type) \(meeting.status) \(date) \(place) \(countries)"
            return who.isEmpty ? what : what + " " + who
        }
    }
}
