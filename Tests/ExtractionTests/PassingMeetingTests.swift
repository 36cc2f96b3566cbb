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

    private static func told(
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
