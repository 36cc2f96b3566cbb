import Domain
import Extraction
import Testing

/// Encounters of announcements and of official visits, with all that is read from a text.
@Suite struct AnnouncedMeetingTests {
    /// Every encounter of a text of its own, separated by semicolons, and the text.
    static let frames = GridFrame.table(
        """
        visit planned  Niue NU, PE Ana Brito; visit planned  Nauru NR, PE Ana Brito: \
        Foreign Minister Ana Brito of Peru will visit Niue and Nauru. After visiting Niue, Brito \
        will travel to Nauru.
        visit planned  Samoa PE, WS Ana Brito; visit planned  Nauru NR, PE Ana Brito; \
        meeting planned  Nauru NR, PE Ana Brito, Dan Hale: Foreign Minister Ana Brito of Peru will \
        visit Samoa and Nauru. She will then travel to Nauru to meet President Dan Hale.
        visit planned 2024-05-20/2024-05-21 Norway NO, PE Ana Brito: Foreign Minister Ana Brito of \
        Peru will pay a two-day visit to Norway starting 20 May. / Foreign Minister Ana Brito of \
        Peru will be on a two-day visit to Norway from 20 May.
        visit planned 2024-05-16/2024-05-18 Norway NO, PE Ana Brito: Foreign Minister Ana Brito of \
        Peru will pay a three-day official visit to Norway beginning tomorrow.
        visit planned 2024-05-20 Norway NO, PE Ana Brito: Foreign Minister Ana Brito of Peru will \
        pay a visit to Norway from 20 May.
        meeting held 2024-05-13 Oslo NO, PE Jon Dahl, Ana Brito: Planning Minister Jon Dahl of \
        Norway met Planning Minister Ana Brito of Peru in Oslo on Monday. / Norwegian Trade \
        Minister Jon Dahl received Peruvian Planning Minister Ana Brito in Oslo on Monday.
        meeting held 2024-05-13 Norway NO, PE Jon Dahl, Ana Brito: Trade Minister Jon Dahl of \
        Norway received Trade Minister Ana Brito of Peru on Monday, ahead of the elections in Lima \
        on 28 May.
        meeting held 2024-05-15 Lima NO, PE Jon Dahl, Ana Brito: Trade Minister Jon Dahl of Norway \
        met Trade Minister Ana Brito of Peru in Lima today, and yesterday attended the opening of \
        a school.
        ceremony held 2024-05-13 Oslo NO, PE Jon Dahl, Ana Brito: The agreements were witnessed by \
        President Jon Dahl of Norway and his Peruvian counterpart Ana Brito in Oslo on Monday. / \
        President Jon Dahl of Norway and President Ana Brito of Peru witnessed the signing of five \
        treaties in Oslo on Monday.
        talks planned 2024-05-20 Oslo NO, PE Ana Brito, Jon Dahl: Minister Ana Brito of Peru will, \
        together with Minister Jon Dahl of Norway, chair talks in Oslo on 20 May.
        talks held 2024-05-13 Oslo NO, PE Ana Brito, Jon Dahl: Minister Ana Brito of Peru together \
        with Minister Jon Dahl of Norway co-chaired the third Joint Commission in Oslo on Monday.
        meeting held 2024-05-15 Oslo NO, PE Jon Dahl, Ana Brito: The Minister of State at the \
        Ministry of Foreign Affairs of Norway Jon Dahl met the Minister of State at the Ministry \
        of Trade of Peru Ana Brito in Oslo.
        summit planned 2024-05-21 Oslo CH Eva Holm; meeting held 2024-05-15 Oslo CH, NO Eva Holm, \
        Jon Dahl: Federal Councillor Eva Holm met Foreign Minister Jon Dahl of Norway in Oslo. She \
        will take part in the NATO foreign ministers' meeting in Oslo on 21 May.
        visit planned 2024-05-20 Oslo NO, SG Ana Koh; visit planned 2024-05-22 Helsinki FI, SG \
        Ana Koh: Minister Ana Koh of Singapore will make an official visit to Oslo on 20 May, \
        followed by a working visit to Helsinki on 22 May.
        meeting held 2024-05-13 Minsk AM, BY Ivan Lukin, Ara Petrosian; meeting held 2024-05-13 \
        Minsk BY, GE Ivan Lukin, David Lomia: Foreign Minister Ivan Lukin of Belarus met the \
        Foreign Ministers of Armenia Ara Petrosian and Georgia David Lomia in Minsk on 13 May.
        talks held 2024-05-13 Oslo NO, PE Ana Brito, Jon Dahl: Consultations between Peru and \
        Norway were held in Oslo on 13 May, co-chaired by Ana Brito, Secretary (Europe), and Jon \
        Dahl, Director General, Ministry of Foreign Affairs of Norway.
        """)

    @Test(arguments: frames)
    func isAllThatIsTold(_ frame: GridFrame) throws {
        let found = try Self.told(by: frame.sentence)
        let expected = frame.expected.split(separator: "; ").map(String.init)
        #expect(found.sorted() == expected.sorted(), "\(frame.sentence) \(found)")
    }

    /// A minister who met a president before: "the two Ministers" are the ministers.
    @Test func isOfTheTwoMinisters() throws {
        let found = try Self.told(
            by: "Foreign Minister Jon Dahl of Norway paid a visit to Peru from 9 to 11 May 2024 at "
                + "the invitation of Ana Brito, Minister of Foreign Affairs. He called on "
                + "President Eva Ruiz.\n\nAt the bilateral talks held in Lima on 10 May, the two "
                + "Ministers reviewed trade.")
        #expect(
            found.contains("talks held 2024-05-10 Lima NO, PE Jon Dahl, Ana Brito"), "\(found)")
    }

    /// Nothing but the encounter that the text reports.
    @Test(arguments: [
        "The meeting also reviewed the plans for Expo 2025.",
        "The meeting has also discussed preparations for the 2026 elections.",
        "The opening of embassies in 2003 opened a new page of bilateral ties.",
        "She gave a speech at the Forum Secretariat.",
    ])
    func isNoOtherEncounter(_ sentence: String) throws {
        let opening = "Minister Ana Brito of Peru met Minister Jon Dahl of Norway in Lima. "
        #expect(try Self.told(by: opening + sentence).count == 1, "\(sentence)")
    }

    /// A visit under way takes no day of what its guest will do.
    @Test(arguments: [
        "Minister Jon Dahl of Norway, who is visiting Peru, will call on President Eva Ruiz on "
            + "20 May.",
        "Minister Jon Dahl of Norway, who is on a visit to Peru, will call on President Eva Ruiz "
            + "on 20 May.",
    ])
    func isUnderWay(_ sentence: String) throws {
        let found = try Self.told(by: sentence)
        #expect(found.contains { $0.hasPrefix("visit held") }, "\(sentence) \(found)")
        #expect(!found.contains { $0.hasPrefix("visit planned") }, "\(sentence) \(found)")
    }

    /// A stop of a journey to come, and no visit of both who meet elsewhere.
    @Test(arguments: ["he would call on", "the Minister will call on", "he will be meeting"])
    func isAStopToCome(_ plan: String) throws {
        let found = try Self.told(
            by: "Foreign Minister Jon Dahl of Norway will visit Peru and Chile from 21 to 26 May. "
                + "In Lima he will meet Foreign Minister Eva Ruiz of Peru.\n\nDuring his visit to "
                + "Chile, \(plan) President Ana Brito of Chile.")
        #expect(!found.contains { $0.contains("CL, NO, PE") }, "\(plan) \(found)")
        #expect(!found.contains { $0.hasPrefix("visit held") }, "\(plan) \(found)")
        #expect(
            found.contains { $0.hasPrefix("meeting planned") && $0.contains("Ana Brito") },
            "\(plan) \(found)")
    }

    private static func told(by text: String) throws -> [String] {
        try PassingMeetingTests.told(by: text, after: "")
    }
}
