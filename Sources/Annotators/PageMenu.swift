internal import Lexicons
internal import Text

/// The menus at both ends of a page: "Skip to main content", "Home > News > Press releases",
/// "Share this page", and at its head the names of sections, "Foreign Policy", "Visas". With them a
/// title or a dateline would not be the first line of the text, a place and day at its end not the
/// last.
struct PageMenu: Sendable {
    private let lexicon: Lexicon
    /// The words that such a line is made of, and nothing else but marks.
    private let words: Set<WordID>

    /// Sentences at each end of a text among which their lines are looked for.
    private static let sentencesMax = 200
    /// Words of a section's name.
    private static let sectionWordsMax = 4
    /// Short lines before a text from which on they are a menu.
    private static let sectionsMin = 6

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        words = Set(lexicon.words(of: .menu))
    }

    /// The bytes of each line of the menus; none where a text has nothing else.
    func lines(of text: TokenizedText) -> [Range<Int>] {
        let sentences = text.sentences
        let head = sentences.prefix(Self.sentencesMax).prefix(while: \.isHeading)
        let tail = sentences.dropFirst(head.count).suffix(Self.sentencesMax).reversed()
            .prefix(while: \.isHeading)
        let sections = sections(head, text.tokens)
        let lines = (head + tail).filter {
            isMenu($0.tokens, text.tokens) || sections.contains($0.number)
        }
        guard lines.count < sentences.count else { return [] }
        return lines.map { text.byteRange($0.tokens) }.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The bytes of a text with spaces in place of lines, so that all offsets stay.
    static func blanked(_ bytes: [UInt8], _ lines: [Range<Int>]) -> [UInt8] {
        var bytes = bytes
        for line in lines {
            bytes.replaceSubrange(line, with: repeatElement(32, count: line.count))
        }
        return bytes
    }

    private func isMenu(_ line: Range<Int>, _ tokens: [Token]) -> Bool {
        let tokens = tokens[line]
        return tokens.contains { $0.kind == .word }
            && tokens.allSatisfy { $0.kind != .word || words.contains($0.word) }
    }

    /// The numbers of short lines without a name or a number, where there are many of them. Where
    /// no line would be left before the text, the last of them is its title.
    private func sections(_ head: ArraySlice<Sentence>, _ tokens: [Token]) -> Set<Int> {
        let short = head.filter { isShort($0.tokens, tokens) }
        guard short.count >= Self.sectionsMin, let last = head.last else { return [] }
        var sections = short.filter { !hasName(Array(tokens[$0.tokens])) }
        guard sections.count >= Self.sectionsMin else { return [] }
        if sections.count == head.count, !isMenu(last.tokens, tokens) { sections.removeLast() }
        return Set(sections.map(\.number))
    }

    /// A country, city, body or person, no mere office.
    private func hasName(_ line: [Token]) -> Bool {
        lexicon.gazetteer.matches(in: line)[Int(Gazetteer.Layer.name.rawValue)].contains {
            $0.entry.kind != .office && $0.entry.kind != .honorific
        }
    }

    /// A few words without a number; not "Jon Dahl, Minister", who speaks.
    private func isShort(_ line: Range<Int>, _ tokens: [Token]) -> Bool {
        let tokens = tokens[line]
        return tokens.count { $0.kind == .word } <= Self.sectionWordsMax
            && tokens.allSatisfy { ![.number, .ordinal, .comma].contains($0.kind) }
    }
}
