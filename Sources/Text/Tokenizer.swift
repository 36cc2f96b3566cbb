/// Text into tokens, in one pass over its bytes.
///
/// Words are runs of letters, digits and inner apostrophes; `'s` is a token of its own; a
/// hyphen between letters joins two tokens and is none itself; `U.S.` is one word. White space
/// includes the Unicode spaces. What is no UTF-8 is a symbol.
package struct Tokenizer: Sendable {
    private let vocabulary: Vocabulary
    /// The marks of ASCII, byte by byte.
    private let marks: [Vocabulary.Table.Word]
    /// `'s`.
    private let possessive: Vocabulary.Table.Word

    package init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        marks = (0..<128).map { vocabulary.word(ofFolded: [$0]) }
        possessive = vocabulary.word(ofFolded: Array("'s".utf8))
    }

    /// The tokens of `bytes` in order, without overlap. Time is linear in the number of bytes.
    package func tokens(in bytes: [UInt8]) -> [Token] {
        // Offsets are stored in four bytes.
        precondition(bytes.count <= Int(Int32.max))
        return bytes.withUnsafeBufferPointer { bytes in
            vocabulary.withTable { words in
                var scanner = Scanner(
                    bytes: bytes, words: words, marks: marks, possessive: possessive)
                return scanner.tokens()
            }
        }
    }
}

/// The state of one pass. Its pointers are good for the length of the call that makes it.
private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let words: Vocabulary.Table
    let marks: [Vocabulary.Table.Word]
    let possessive: Vocabulary.Table.Word
    /// At hand, since a static table is asked for at every byte otherwise.
    let classes = CharacterClass.ascii
    var at = 0
    var output = UnsafeMutableBufferPointer<Token>(start: nil, count: 0)
    /// The tokens in `output`.
    var count = 0
    var joins = false

    /// All tokens. Written into an array of a token every four bytes, without a look at its
    /// owner and size at each; where that is too small, into one of twice the size.
    mutating func tokens() -> [Token] {
        var capacity = bytes.count / 4 + 16
        var tokens = scanned(after: [], capacity)
        while at < bytes.count {
            capacity *= 2
            tokens = scanned(after: tokens, capacity)
        }
        return tokens
    }

    private mutating func scanned(after found: [Token], _ capacity: Int) -> [Token] {
        [Token](unsafeUninitializedCapacity: capacity) { buffer, initialized in
            output = buffer
            _ = output.initialize(fromContentsOf: found)
            scan()
            initialized = count
        }
    }

    /// Up to the end of the text or of `output`: each step writes one token at most.
    private mutating func scan() {
        while at < bytes.count, count < output.count {
            let byte = bytes[at]
            if byte.isASCIILetter {
                word()
            } else if byte < 0x80 {
                read(classes[Int(byte)], Unicode.Scalar(byte), 1)
            } else {
                let (scalar, length) = bytes.scalar(at: at)
                read(CharacterClass(scalar), scalar, length)
            }
        }
    }

    private mutating func read(_ class: CharacterClass, _ scalar: Unicode.Scalar, _ length: Int) {
        switch `class` {
        case .space: at += length
        case .letter, .digit: mixedWord(at, LetterCounter())
        case .apostrophe: apostrophe(scalar, length)
        case .hyphen: hyphen(length)
        case .mark(let kind): mark(kind, length)
        }
    }

    // MARK: Words

    /// A word that begins with a letter of ASCII: most have less than eight, and a space or mark
    /// follows.
    @inline(__always)
    private mutating func word() {
        guard at &+ 8 <= bytes.count else { return mixedWord(at, LetterCounter()) }
        // In bounds, by the guard.
        let run = LetterRun(
            UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
                .loadUnaligned(fromByteOffset: at, as: UInt64.self))
        guard run.count < 8, bytes[at &+ run.count].endsWord(ofLetters: run.count) else {
            return longWord(run)
        }
        let start = at
        at &+= run.count
        append(start, words.word(of: run), .word, run.shape)
        if bytes[at] == 32 { at &+= 1 }
    }

    /// The word that begins with these letters.
    @inline(never)
    private mutating func longWord(_ run: LetterRun) {
        let start = at
        var letters = LetterCounter()
        letters.count(run)
        at &+= run.count
        if run.count == 8 { at = letters.skip(bytes, from: at) }
        guard at < bytes.count, bytes[at].endsWord(ofLetters: letters.letters) else {
            return mixedWord(start, letters)
        }
        let known = words.word(ofASCII: word(from: start), letters.hash)
        append(start, known, .word, letters.shape)
        if bytes[at] == 32 { at &+= 1 }
    }

    /// The rest of a word, of which the letters up to here are counted.
    @inline(never)
    private mutating func mixedWord(_ start: Int, _ counted: LetterCounter) {
        var letters = counted
        var isASCII = true
        while true {
            at = letters.skipMixed(bytes, from: at)
            guard at < bytes.count, bytes[at].mayContinueWord else { break }
            let (scalar, length) = bytes.scalar(at: at)
            if length > 1, CharacterClass(scalar) == .letter {
                letters.count(scalar)
            } else if !continuesWord(scalar, length, start, letters) {
                break
            }
            if length == 1 { letters.hash.add(Folding.fold(bytes[at])) } else { isASCII = false }
            at += length
        }
        let word = word(from: start)
        var known =
            isASCII ? words.word(ofASCII: word, letters.hash) : words.word(ofUTF8: word)
        let kind = letters.digits == 0 ? .word : kind(letters, start)
        if kind != .word { known.marks.insert(.date) }
        if bytes.isDigit(start) || bytes.isDigit(at - 1) { known.marks.insert(.quantity) }
        append(start, known, kind, letters.shape)
    }

    private func word(from start: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes.baseAddress! + start, count: at &- start)
    }

    /// Whether a mark inside a word belongs to it: the comma of `1,500`, the point of `U.S.`,
    /// the apostrophe of `d'Ivoire`.
    private func continuesWord(
        _ scalar: Unicode.Scalar, _ length: Int, _ start: Int, _ counted: LetterCounter
    ) -> Bool {
        let isNumber = counted.digits > 0 && counted.letters == 0
        return switch scalar {
        case ",": isNumber && bytes.isDigit(at + 1) && bytes.isDigit(at + 3)
        case ".": isNumber ? bytes.isDigit(at + 1) : continuesAcronym(start)
        case "'", "\u{2019}", "\u{02BC}":
            counted.letters > 0 && bytes.isLetter(at + length) && !bytes.isPossessive(at + length)
        default: false
        }
    }

    /// A point after a single letter that another letter with a point follows or came before.
    private func continuesAcronym(_ start: Int) -> Bool {
        let letterBefore = at >= 1 && bytes.isASCIILetter(at - 1)
        guard letterBefore, at < 2 || !bytes.isLetterByte(at - 2) else { return false }
        let more = bytes.isASCIILetter(at + 1) && at + 2 < bytes.count && bytes[at + 2] == 46
        let started = at - 2 >= start && bytes[at - 2] == 46
        return more || started
    }

    private func kind(_ counted: LetterCounter, _ start: Int) -> Token.Kind {
        if counted.letters == 0 { return .number }
        let isOrdinal = counted.letters == 2 && counted.digits == at - start - 2
        return isOrdinal && isOrdinalSuffix(bytes[at - 2] | 32, bytes[at - 1] | 32)
            ? .ordinal : .word
    }

    private func isOrdinalSuffix(_ first: UInt8, _ second: UInt8) -> Bool {
        switch (first, second) {
        case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
            (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
            true
        default: false
        }
    }

    /// Writes the token that ends before `at`.
    @inline(__always)
    private mutating func append(
        _ start: Int, _ word: Vocabulary.Table.Word, _ kind: Token.Kind, _ shape: Token.Shape
    ) {
        // In bounds: `scan` goes on only while there is room for one more. The text has fewer
        // than 2^31 bytes.
        output[count] = Token(
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: at),
            word: word.id, kind: kind, shape: shape, isJoined: joins, marks: word.marks)
        count &+= 1
        joins = false
    }

    private var last: Token? { count > 0 ? output[count - 1] : nil }

    // MARK: Marks

    /// `'s` after a word, the apostrophe of `leaders'`, or else a quotation mark.
    private mutating func apostrophe(_ scalar: Unicode.Scalar, _ length: Int) {
        let start = at
        let afterWord = last.map { Int($0.end) == at && $0.kind == .word } ?? false
        if afterWord, bytes.isPossessive(at + length) {
            at += length + 1
            return append(start, possessive, .possessive, .lower)
        }
        let followsS = at > 0 && (bytes[at - 1] | 32) == 115
        mark(afterWord && followsS ? .possessive : quote(scalar), length)
    }

    private func quote(_ scalar: Unicode.Scalar) -> Token.Kind {
        switch scalar {
        case "\u{2018}": .openQuote
        case "\u{2019}": .closeQuote
        default: .symbol
        }
    }

    /// A hyphen between two words joins them; any other is a dash.
    private mutating func hyphen(_ length: Int) {
        let touchesBefore = last.map { Int($0.end) == at } ?? false
        if touchesBefore, bytes.isLetter(at + length) || bytes.isDigit(at + length) {
            joins = true
            at += length
        } else {
            mark(.dash, length)
        }
    }

    private mutating func mark(_ kind: Token.Kind, _ length: Int) {
        if kind == .symbol, let end = bytes.markdown(at: at) { return at = end }
        let known =
            bytes[at] < 0x80
            ? marks[Int(bytes[at])]
            : words.word(of: UnsafeBufferPointer(rebasing: bytes[at..<at + length]))
        at += length
        append(at - length, known, kind, .other)
    }
}

extension UInt8 {
    @inline(__always)
    fileprivate var isASCIILetter: Bool { (self | 32) &- 97 < 26 }

    /// A space or mark with which a word of nothing but so many letters ends: no apostrophe, and
    /// a point after one letter may be an acronym's.
    @inline(__always)
    fileprivate func endsWord(ofLetters count: Int) -> Bool {
        self < 46 && self != 39 || self == 46 && count > 1
    }

    /// A point, comma or apostrophe, or the first byte of a scalar outside ASCII.
    @inline(__always)
    fileprivate var mayContinueWord: Bool { self >= 0x80 || self == 46 || self == 44 || self == 39 }
}

extension UnsafeBufferPointer<UInt8> {
    /// The scalar at a byte offset and its length; U+FFFD of one byte where there is none.
    @inline(__always)
    fileprivate func scalar(at i: Int) -> (Unicode.Scalar, Int) {
        self[i] < 0x80 ? (Unicode.Scalar(self[i]), 1) : longScalar(at: i)
    }

    private func longScalar(at i: Int) -> (Unicode.Scalar, Int) {
        let byte = self[i]
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
        guard length > 0, i + length <= count else { return ("\u{FFFD}", 1) }
        var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
        for j in 1..<length {
            guard self[i + j] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(self[i + j] & 0x3F)
        }
        return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
    }

    fileprivate func isDigit(_ i: Int) -> Bool { i < count && (48...57).contains(self[i]) }

    fileprivate func isASCIILetter(_ i: Int) -> Bool {
        i < count && (97...122).contains(self[i] | 32)
    }

    fileprivate func isLetterByte(_ i: Int) -> Bool {
        isASCIILetter(i) || isDigit(i) || self[i] >= 0x80
    }

    fileprivate func isLetter(_ i: Int) -> Bool {
        i < count
            && (isASCIILetter(i) || self[i] >= 0x80 && CharacterClass(scalar(at: i).0) == .letter)
    }

    /// The end of marks that set type and say nothing: the "##" of a heading at the start of a
    /// line, with a space behind; the "**" of bold letters.
    fileprivate func markdown(at i: Int) -> Int? {
        let mark = self[i]
        guard mark == UInt8(ascii: "#") || mark == UInt8(ascii: "*") else { return nil }
        var end = i
        while end < count, end - i < Self.markdownMax, self[end] == mark { end += 1 }
        if mark == UInt8(ascii: "*") { return end - i > 1 ? end : nil }
        let startsLine = i == 0 || self[i - 1] == 10
        return startsLine && end < count && self[end] == 32 ? end : nil
    }

    /// No heading is of a lower level.
    private static var markdownMax: Int { 6 }

    /// Whether an `s` that ends a word stands at `i`.
    fileprivate func isPossessive(_ i: Int) -> Bool {
        i < count && self[i] | 32 == 115 && !isLetter(i + 1) && !isDigit(i + 1)
    }
}
