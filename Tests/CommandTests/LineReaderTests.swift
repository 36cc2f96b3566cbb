import API
import Foundation
import Testing
import communique

@Suite struct LineReaderTests {
    private let directory: Directory

    init() throws { directory = try Directory() }

    @Test(
        arguments: [
            ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]),
            ("\na\n\n", ["", "a", ""]), ("a\r\nb\n", ["a\r", "b"]),
            ("12345678\nx\n", ["12345678", "x"]), ("123456789\nx\n", [nil, "x"]),
            ("x\n123456789", ["x", nil]),
        ] as [(String, [String?])])
    func splitsLines(text: String, lines: [String?]) throws {
        let read = try self.lines(of: directory.write("lines", text), lineBytesMax: 8)
        #expect(read.map(\.number) == Array(1..<lines.count + 1))
        #expect(read.map { $0.bytes.map { String(decoding: $0, as: UTF8.self) } } == lines)
    }

    @Test func linesGoOnOverBlocks() throws {
        let long = String(repeating: "0123456789", count: LineReader.blockBytesMax / 4)
        let read = try lines(
            of: directory.write("lines", "a\n\(long)\nb"), lineBytesMax: long.count)
        #expect(read.map { $0.bytes?.count } == [1, long.count, 1])
        let cut = try lines(
            of: directory.write("lines", "a\n\(long)1\nb"), lineBytesMax: long.count)
        #expect(cut.map { $0.bytes?.count } == [1, nil, 1])
    }

    private func lines(of handle: FileHandle, lineBytesMax: Int) throws -> [InputLine] {
        var reader = LineReader(handle, lineBytesMax: lineBytesMax)
        var lines: [InputLine] = []
        while let batch = try reader.next() { lines += batch }
        return lines
    }
}
