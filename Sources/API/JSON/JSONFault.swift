/// Where and why a text is not JSON as RFC 8259 defines it.
package struct JSONFault: Error, Hashable, Sendable {
    package enum Reason: String, Sendable {
        case unexpectedByte = "unexpected character"
        case unexpectedEnd = "the text ends too early"
        case notAnObject = "an object is expected here"
        case trailingComma = "comma without anything after it"
        case badNumber = "not a number"
        case badEscape = "not an escape sequence"
        case loneSurrogate = "half a surrogate pair"
        case controlCharacter = "control character that is not escaped"
        case duplicateMember = "second member of this name"
        case tooDeep = "nested too deeply"
        case trailingContent = "content after the end of the object"
    }

    package let reason: Reason
    /// Offset of the byte at which it was noticed.
    package let offset: Int

    /// Line and column from 1, the column in code points.
    package func position(in bytes: [UInt8]) -> (line: Int, column: Int) {
        let before = bytes.prefix(offset)
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
        return (line, column)
    }
}
