import Domain
import Extraction
import Testing

/// Events that one of those who met attends elsewhere: each way of saying so with each kind of
/// name.
@Suite struct AttendanceGridTests {
    static let opening = """
        Foreign Minister Jon Dahl of Norway met Foreign Minister Ana Brito of Peru in Lima \
        today. They discussed trade.
        """

    /// What stands before the event, by whether it is to come.
    static let ways = GridFrame.table(
        """
        held 2024-05-10: attended / took part on 10 May in / also joined / co-chaired
        held 2024-05-10: led his country's delegation at / took part, as its head, in
        held 2024-05-10: delivered remarks at / concluded his participation in
        held 2024-05-10: represented his country at
        planned 2024-05-20: will attend / is due to participate in / plans to join
        """)

    static let events = [
        "the Harbour Leaders' Summit", "the 5th Harbour Ministerial Meeting",
        "the Meeting of Ministers of Fisheries", "the 78th session of the Harbour Assembly",
        "the Harbour Council of Heads of State", "the annual Harbour Forum", "COP31",
        "the International Conference on Harbours",
    ]

    @Test(arguments: ways)
    func isOfTheOneWhoAttends(_ way: GridFrame) throws {
        let day = way.expected.hasPrefix("held") ? "10 May" : "20 May"
        for event in Self.events {
            let sentence = "Mr Dahl \(way.sentence) \(event) in Geneva on \(day)."
            let found = try Self.told(by: sentence)
            #expect(
                found.contains("summit \(way.expected) Geneva NO Jon Dahl"), "\(sentence) \(found)")
        }
    }

    /// Where one stays for it.
    static let stays = [
        "Mr Dahl was in Geneva for the Harbour Assembly on 10 May.",
        "Mr Dahl travelled to Geneva for the Harbour Assembly on 10 May.",
        "Mr Dahl came to Geneva to attend the Harbour Assembly on 10 May.",
        "Mr Dahl left Oslo on 8 May to attend the Harbour Assembly in Geneva on 10 May.",
    ]

    @Test(arguments: stays)
    func isWhereOneStays(_ sentence: String) throws {
        let found = try Self.told(by: sentence)
        #expect(found.contains("summit held 2024-05-10 Geneva NO Jon Dahl"), "\(found)")
    }

    static let others = [
        "Mr Dahl addressed the Assembly in Geneva on 10 May.",
        "Mr Dahl did not attend the Harbour Forum in Geneva on 10 May.",
        "Mr Dahl praised the statement on the Harbour Forum in Geneva on 10 May.",
        "The Speaker of the Harbour Assembly also attended the meeting in Geneva.",
        "Mr Dahl attended the meeting in Geneva on 10 May.",
    ]

    @Test(arguments: others)
    func isNoEvent(_ sentence: String) throws {
        let found = try Self.told(by: sentence)
        #expect(!found.contains { $0.hasPrefix("summit") && $0.hasSuffix("Jon Dahl") }, "\(found)")
    }

    /// The encounters of the opening and a sentence behind it, in words.
    private static func told(by sentence: String) throws -> [String] {
        let input = DocumentInput(
            text: opening + " " + sentence, published: DateExpression(edtf: "2024-05-15"))
        return try MeetingTests.pipeline.get().extract(input).meetings.map { meeting in
            let who = meeting.participants.map(\.name).joined(separator: ", ")
            let (date, place) = (meeting.date.map { "\($0)" } ?? "", meeting.place?.name ?? "")
            let countries = meeting.countries.map { "\($0)" }.joined(separator: ", ")
            return "\(meeting.type) \(meeting.status) \(date) \(place) \(countries) \(who)"
        }
    }
}
