internal import Foundation

/// Tokens into sentences.
///
/// A sentence ends at a full stop, question or exclamation mark that white space and no
/// lower-case word follow, at a blank line, and at a line break that is no soft wrap. A text
/// counts as wrapped by hand where lines of 40 to 110 bytes outnumber longer ones, and some end
/// in a stop or go on with a small letter: headings do not.
package struct SentenceSplitter: Sendable {
    /// Words that a point may follow without ending the sentence: `Mr`, `Dr`, `No`.
    private let abbreviations: WordSet
    /// Words that begin a sentence after an acronym with points: `The`, `He`, `In`.
    private let starters: WordSet
    /// Acronyms with points that stand before a title: `U.S.`.
    private let acronyms: WordSet
    /// Starters that begin a title behind one of these: `Secretary`, `President`.
    private let titles: WordSet

    package init(
        abbreviations: Set<WordID>, starters: Set<WordID>, acronyms: Set<WordID> = [],
        titles: Set<WordID> = []
    ) {
        self.abbreviations = WordSet(abbreviations)
        self.starters = WordSet(starters)
        self.acronyms = WordSet(acronyms)
        self.titles = WordSet(titles)
    }

    /// - Parameter tokens: of `bytes`, in order and without overlap.
    package func split(_ bytes: [UInt8], _ tokens: [Token]) -> TokenizedText {
        // Else the offsets below are no bounds of the bytes.
        precondition(tokens.last.map { Int($0.end) <= bytes.count } ?? true)
        let sentences = bytes.withUnsafeBufferPointer { bytes in
            tokens.withUnsafeBufferPointer { split(bytes, $0) }
        }
        return TokenizedText(bytes: bytes, tokens: tokens, sentences: sentences)
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>
    private typealias Tokens = UnsafeBufferPointer<Token>

    private func split(_ bytes: Bytes, _ tokens: Tokens) -> [Sentence] {
        var sentences: [Sentence] = []
        var start = 0
        var paragraph = 0
        let room = room(bytes)
        sentences.reserveCapacity(tokens.count / 16 + 1)
        var marks: WordMarks = []
        var kinds = TokenKinds()
        var next = 0
        while next < tokens.count {
            let i = skipInside(next, bytes, tokens, &marks, &kinds)
            next = i + 1
            let gap = gap(after: i, bytes, tokens, room: room)
            guard gap == .paragraph || endsSentence(i, gap, tokens, bytes) else { continue }
            let isHeading =
                gap == .paragraph
                && !tokens[max(start, i - 2)...i].contains {
                    $0.kind == .stop || $0.kind == .colon || $0.kind == .semicolon
                }
            sentences.append(
                Sentence(
                    number: sentences.count, tokens: start..<i + 1, paragraph: paragraph,
                    isHeading: isHeading, marks: marks, kinds: kinds))
            start = i + 1
            marks = []
            kinds = TokenKinds()
            if gap == .paragraph { paragraph += 1 }
        }
        return sentences
    }

    /// The first token from `start` on that may end a sentence; takes in those up to it. A loop of
    /// its own, so that the processor has registers for all of it.
    @inline(never)
    private func skipInside(
        _ start: Int, _ bytes: Bytes, _ tokens: Tokens, _ marks: inout WordMarks,
        _ kinds: inout TokenKinds
    ) -> Int {
        var i = start
        while true {
            marks.formUnion(tokens[i].marks)
            kinds.insert(tokens[i].kind)
            guard isInside(i, bytes, tokens) else { return i }
            i &+= 1
        }
    }

    /// Whether a token that can end no sentence touches the next, or one plain space parts them:
    /// nine tokens in ten, told at a glance.
    private func isInside(_ i: Int, _ bytes: Bytes, _ tokens: Tokens) -> Bool {
        guard i &+ 1 < tokens.count else { return false }
        let end = Int(tokens[i].end)
        switch Int(tokens[i &+ 1].start) &- end {
        case 0: return tokens[i].kind != .stop && tokens[i].kind != .closeQuote
        case 1 where bytes[end] == 32: break
        default: return false
        }
        switch tokens[i].kind {
        case .word: return bytes[end - 1] != 46
        case .stop, .closeQuote, .plainQuote, .closeBracket, .symbol: return false
        default: return true
        }
    }

    // MARK: Lines

    private enum Gap { case none, space, line, paragraph }

    private func gap(
        after i: Int, _ bytes: Bytes, _ tokens: Tokens, room: Int?
    ) -> Gap {
        guard i + 1 < tokens.count else { return .paragraph }
        let range = Int(tokens[i].end)..<Int(tokens[i + 1].start)
        if range.isEmpty { return .none }
        var breaks = 0
        for j in range where bytes[j] == 10 { breaks += 1 }
        switch breaks {
        case 0: return tokens[i + 1].isJoined ? .none : .space
        case 1:
            // The "#" of a heading, which is no token.
            let isHeading = bytes[range].contains(UInt8(ascii: "#"))
            guard let room, !isHeading, !startsEntry(i + 1, tokens) else { return .paragraph }
            return isShort(i, bytes, tokens, room) ? .paragraph : .line
        default: return .paragraph
        }
    }

    /// Whether the line that token `i` ends had room for the word with a capital behind it: a
    /// title, the last line of a paragraph.
    private func isShort(_ i: Int, _ bytes: Bytes, _ tokens: Tokens, _ room: Int) -> Bool {
        guard tokens[i + 1].isCapitalised, tokens[i].kind != .comma else { return false }
        let end = Int(tokens[i].end)
        let left = room - 1 - Self.wordLength(at: Int(tokens[i + 1].start), bytes)
        guard left > 0 else { return false }
        return end <= left || bytes[end - left - 1..<end].contains(10)
    }

    /// A bullet, or a number with a point or bracket, at the start of a line.
    private func startsEntry(_ i: Int, _ tokens: Tokens) -> Bool {
        switch tokens[i].kind {
        case .dash, .symbol: true
        case .number:
            i + 1 < tokens.count && tokens[i + 1].start == tokens[i].end
                && (tokens[i + 1].kind == .stop || tokens[i + 1].kind == .closeBracket)
        default: false
        }
    }

    /// Of lines wrapped by hand, one in as many at least ends in a stop or goes on with a small
    /// letter.
    private static let insideShare = 4

    /// Bytes of a line within which a word more would never have been wrapped; nil of a text that
    /// is not wrapped by hand. What goes on with a small letter tells: each of those words had
    /// less room on the line before. An eighth is left for what was edited since.
    private func room(_ bytes: Bytes) -> Int? {
        guard let start = bytes.baseAddress else { return nil }
        var (wrapped, long, inside, soft) = (0, 0, 0, 0)
        var (width, room) = (0, Int.max)
        var lineStart = 0
        while let found = memchr(start + lineStart, 10, bytes.count - lineStart) {
            let i = UnsafeRawPointer(found) - UnsafeRawPointer(start)
            let length = i - lineStart
            lineStart = i + 1
            if length > 110 { long += 1 }
            guard (1...110).contains(length), let next = letter(after: i, bytes) else { continue }
            let isSoft = (97...122).contains(bytes[next])
            if isSoft {
                soft += 1
                room = min(room, length + Self.wordLength(at: next, bytes))
            }
            guard length >= 40 else { continue }
            wrapped += 1
            width = max(width, length)
            if isSoft || bytes[i - 1] == 46 { inside += 1 }
        }
        if bytes.count - lineStart > 110 { long += 1 }
        guard wrapped > long, inside * Self.insideShare >= wrapped else { return nil }
        return soft < Self.softMin ? width * 2 / 3 : min(width, room) * 7 / 8
    }

    /// Lines that go on with a small letter, from which on they tell how lines are wrapped.
    private static let softMin = 4

    /// Bytes from `start` to the next white space.
    private static func wordLength(at start: Int, _ bytes: Bytes) -> Int {
        let end = min(bytes.count, start + 40)
        return (bytes[start..<end].firstIndex { $0 <= 32 } ?? end) - start
    }

    /// The first byte of the line behind a line break that is no margin; nil of an empty line.
    private func letter(after lineBreak: Int, _ bytes: Bytes) -> Int? {
        var i = lineBreak + 1
        while i < min(bytes.count, lineBreak + Self.marginMax), bytes[i] == 32 { i += 1 }
        return i < bytes.count && bytes[i] > 32 ? i : nil
    }

    /// Spaces before the lines of a text that stands within a page.
    private static let marginMax = 9

    // MARK: Stops

    private func endsSentence(_ i: Int, _ gap: Gap, _ tokens: Tokens, _ bytes: Bytes) -> Bool {
        guard i + 1 < tokens.count else { return false }
        if gap == .none { return isGlued(i, tokens, bytes) }
        let next = tokens[i + 1]
        if tokens[i].kind == .word, bytes[Int(tokens[i].end) - 1] == 46 {
            if abbreviations.contains(tokens[i].word) { return false }
            return next.isCapitalised && starters.contains(next.word)
                && !(titles.contains(next.word) && acronyms.contains(tokens[i].word))
        }
        var stop = i
        while stop > 0, isClosing(tokens[stop].kind), tokens[stop].start == tokens[stop - 1].end {
            stop -= 1
        }
        guard tokens[stop].kind == .stop, next.kind != .word || next.shape != .lower else {
            return false
        }
        return bytes[Int(tokens[stop].start)] != 46 || !isAbbreviation(stop, tokens, bytes)
    }

    /// "the port.The Minister", "the port.”She added", "the port.“We agree": a line break was lost,
    /// where a small word of four letters or more stands before the point, or a word that begins
    /// sentences behind it.
    private func isGlued(_ i: Int, _ tokens: Tokens, _ bytes: Bytes) -> Bool {
        let stop = tokens[i].kind == .closeQuote ? i - 1 : i
        guard stop > 0, tokens[stop].kind == .stop, bytes[Int(tokens[stop].start)] == 46,
            tokens[stop - 1].end == tokens[stop].start,
            tokens[stop].end == tokens[i].start || stop == i,
            tokens[stop].end - tokens[stop].start == 1
        else { return false }
        let (before, next) = (tokens[stop - 1], tokens[i + 1])
        let length = before.end - before.start
        let isWord =
            before.kind == .word && !abbreviations.contains(before.word)
            && (before.shape == .lower ? length > 1 : length > 2)
        if next.kind == .openQuote { return isWord && stop == i }
        guard next.kind == .word, next.shape == .capitalised else { return false }
        let isSmall = isWord && before.shape == .lower && length > 3
        return isSmall && next.end - next.start > 1
            || (isWord || before.kind == .closeBracket) && starters.contains(next.word)
    }

    private func isClosing(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .closeQuote, .plainQuote, .closeBracket, .symbol: true
        default: false
        }
    }

    /// Whether the point at `stop` belongs to the word before it: a title, an initial, or the
    /// number of a list entry.
    private func isAbbreviation(_ stop: Int, _ tokens: Tokens, _ bytes: Bytes) -> Bool {
        guard stop > 0, tokens[stop - 1].end == tokens[stop].start else { return false }
        let before = tokens[stop - 1]
        if before.kind == .number { return startsLine(Int(before.start), bytes) }
        let isInitial = before.end - before.start == 1 && before.shape == .capitalised
        return isInitial || abbreviations.contains(before.word)
    }

    private func startsLine(_ offset: Int, _ bytes: Bytes) -> Bool {
        var i = offset - 1
        while i >= 0, bytes[i] == 32 || bytes[i] == 9 { i -= 1 }
        return i < 0 || bytes[i] == 10
    }
}

/// A set of words that is asked without hashing.
private struct WordSet: Sendable {
    private var members: [Bool] = []

    init(_ words: Set<WordID>) {
        members = Array(repeating: false, count: Int(words.max() ?? 0) + 1)
        for word in words { members[Int(word)] = true }
    }

    func contains(_ word: WordID) -> Bool { Int(word) < members.count && members[Int(word)] }
}
