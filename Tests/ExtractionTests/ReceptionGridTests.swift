import Domain
import Extraction
import Testing

/// Who is met where an office in small letters, a venue or a noun stands before the name.
@Suite struct ReceptionGridTests {
    /// A dateline of home, and whom the traveller meets abroad.
    @Test(arguments: [
        "He met Prime Minister Omar Hasan.", "There he met Prime Minister Omar Hasan.",
        "He also saw President Omar Hasan.", "He was received by President Omar Hasan.",
    ])
    func hostsAbroad(_ sentence: String) throws {
        let found = try MeetingTests.meetings(
            in: """
                OSLO, 8 March 2024 - Norwegian Foreign Minister Jon Dahl visited Iraq on 6 March. \
                \(sentence)
                """)
        #expect(
            found.contains { $0.hasPrefix("meeting | held") && $0.contains("Omar Hasan") }
                && found.allSatisfy { $0.contains("IQ NO") }, "\(found)")
    }
}
