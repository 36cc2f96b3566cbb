internal import Lexicons
internal import Text

/// The menus at both ends of a page: "Skip to main content", "Home > News > Press releases",
/// "Share this page". With them a title or a dateline would not be the first line of the text, a
/// place and day at its end not the last.
struct PageMenu: Sendable {
    /// The words that such a line is made of, and nothing else but marks.
    private let words: Set<WordID>

    /// Sentences at each end of a text among which their lines are looked for.
    private static let sentencesMax = 200

    init(lexicon: Lexicon) {
        words = Set(lexicon.words(of: .menu))
    }

    /// The bytes with spaces in place of the menus, so that all offsets stay; nil where there are
    /// none, as nearly always, or nothing else.
    func blanked(_ text: TokenizedText) -> [UInt8]? {
        let sentences = text.sentences
        let head = sentences.prefix(Self.sentencesMax).prefix(while: \.isHeading)
        let tail = sentences.dropFirst(head.count).suffix(Self.sentencesMax).reversed()
            .prefix(while: \.isHeading)
        let lines = (head + tail).filter { isMenu($0.tokens, text.tokens) }
        guard !lines.isEmpty, lines.count < sentences.count else { return nil }
        var bytes = text.bytes
        for line in lines {
            let first = Int(text.tokens[line.tokens.lowerBound].start)
            let last = Int(text.tokens[line.tokens.upperBound - 1].end)
            bytes.replaceSubrange(first..<last, with: repeatElement(32, count: last - first))
        }
        return bytes
    }

    private func isMenu(_ line: Range<Int>, _ tokens: [Token]) -> Bool {
        var hasWord = false
        for token in tokens[line] {
            switch token.kind {
            case .word:
                guard words.contains(token.word) else { return false }
                hasWord = true
            default: continue
            }
        }
        return hasWord
    }
}
