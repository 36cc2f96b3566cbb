import Foundation
import HTTP
import Testing

/// No limit is without a test, and none of the failures that other servers are known for.
@Suite struct LimitCoverageTests {
    /// The tests of this target as text.
    private static func sources() throws -> String {
        let directory = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        let paths = FileManager.default.enumerator(at: directory, includingPropertiesForKeys: nil)
        let files = (paths?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
        return try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    }

    @Test func everyLimitIsTested() throws {
        let text = try Self.sources()
        for child in Mirror(reflecting: Limits()).children {
            let name = try #require(child.label)
            #expect(text.contains("\\.\(name))") || text.contains("\"\(name)"), "\(name)")
        }
    }

    /// By number: 1 a handshake that stops all, 2 libssl used carelessly, 3 a descriptor that is
    /// named again too early, 4 no descriptors left, 5 spinning on a hang-up, 6 Dispatch sources, 7
    /// bodies byte by byte, 8 unread bodies, 9 no back pressure, 10 leaks when clients leave, 11
    /// framing taken on trust, 12 state shared by requests, 13 Expect ignored, 14 no limits, 15 a
    /// stop that does not stop.
    @Test(arguments: 1...15)
    func everyFailureIsTested(number: Int) throws {
        let text = try Self.sources()
        let names = [
            "failure \(number):", "failure \(number)\"", "failures \(number) and", "and \(number):",
        ]
        #expect(names.contains { text.contains($0) })
    }
}
