package import Domain
package import Lexicons

/// A line of an `examples.txt` with what it says must, or must not, be found.
///
/// ```text
/// # a comment
/// @ 2014-05-20                 date of the documents below
/// = country GB                 what is looked for below: a kind, then its value
/// : A Meets B                  title of the documents up to the next '='
/// + The [United Kingdom] …     must be found, in the brackets where there are any
/// - the Battle of Britain      must not be found; of dates and quantities: none at all
/// ? [Blighty] …                like +, known not to work yet
/// ```
///
/// In a text `\n` stands for a line break. The value of a `rule` is one of `Rule` in the module
/// Extraction; the brackets hold the words that its fact rests on.
package struct LexiconExample: Sendable {
    package enum Mark: String, Sendable {
        case found = "+"
        case absent = "-"
        case known = "?"
    }

    package enum Kind: String, Sendable {
        case country, city, organization, office, person, sector, cue, date, quantity, rule
    }

    /// Of the file, for messages.
    package let path: String
    package let line: Int
    package let mark: Mark
    package let kind: Kind
    package let value: String
    /// The document's date.
    package let anchor: DateExpression?
    /// The document's title.
    package let title: String?
    /// The text without brackets.
    package let text: String
    /// UTF-8 offsets in `text` of what stood in brackets.
    package let marked: [Range<Int>]

    /// All examples of a lexicon, file by file.
    /// - Throws: `LexiconError` for a file that cannot be read and as `parse` does.
    package static func all(in source: LexiconSource) throws -> [LexiconExample] {
        try source.paths(named: "examples.txt").flatMap {
            try parse(try source.text(of: $0), path: $0)
        }
    }

    /// All examples of a file.
    /// - Throws: `LexiconError.row` for a line that is none of those above.
    package static func parse(_ text: String, path: String) throws -> [LexiconExample] {
        var parser = ExampleParser(path: path)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            try parser.read(line)
        }
        return parser.examples
    }
}

private struct ExampleParser {
    let path: String
    var examples: [LexiconExample] = []
    private var line = 0
    private var anchor: DateExpression?
    private var title: String?
    private var expected: (kind: LexiconExample.Kind, value: String)?

    init(path: String) {
        self.path = path
    }

    mutating func read(_ text: Substring) throws {
        line += 1
        guard let mark = text.first, mark != "#" else { return }
        let rest = text.dropFirst().drop { $0 == " " }
        guard text.dropFirst().first == " ", !rest.isEmpty else {
            throw error("a line is a mark, a space and a text")
        }
        switch mark {
        case "@": try readAnchor(rest)
        case "=": try readExpected(rest)
        case ":": title = String(rest)
        default:
            guard let mark = LexiconExample.Mark(rawValue: String(mark)) else {
                throw error("'\(mark)' is no mark: # @ = : + - ?")
            }
            try readExample(mark, rest)
        }
    }

    private mutating func readAnchor(_ text: Substring) throws {
        guard let date = DateExpression(edtf: text) else { throw error("'\(text)' is no date") }
        anchor = date
    }

    private mutating func readExpected(_ text: Substring) throws {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard let kind = LexiconExample.Kind(rawValue: String(parts[0])), parts.count == 2 else {
            throw error("'\(text)' is no kind and value")
        }
        expected = (kind, String(parts[1]))
        title = nil
    }

    private mutating func readExample(_ mark: LexiconExample.Mark, _ text: Substring) throws {
        guard let expected else { throw error("no '=' line before the first example") }
        let (plain, marked) = try withoutBrackets(text)
        guard mark != .absent || marked.isEmpty else {
            throw error("brackets in a text in which nothing may be found")
        }
        examples.append(
            LexiconExample(
                path: path, line: line, mark: mark, kind: expected.kind, value: expected.value,
                anchor: anchor, title: title, text: plain, marked: marked))
    }

    private func withoutBrackets(_ text: Substring) throws -> (String, [Range<Int>]) {
        var bytes: [UInt8] = []
        var marked: [Range<Int>] = []
        var start: Int?
        for byte in text.replacing("\\n", with: "\n").utf8 {
            switch (byte, start) {
            case (UInt8(ascii: "["), nil): start = bytes.count
            case (UInt8(ascii: "]"), let open?):
                marked.append(open..<bytes.count)
                start = nil
            case (UInt8(ascii: "["), _), (UInt8(ascii: "]"), nil):
                throw error("a bracket without its other half")
            default: bytes.append(byte)
            }
        }
        guard start == nil else { throw error("a bracket that does not close") }
        return (String(decoding: bytes, as: UTF8.self), marked)
    }

    private func error(_ reason: String) -> LexiconError {
        .row(path: path, line: line, reason: reason)
    }
}
