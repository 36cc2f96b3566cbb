/// Text into tokens, in one pass over its bytes.
///
/// Words are runs of letters, digits and inner apostrophes; `'s` is a token of its own; a
/// hyphen between letters joins two tokens and is none itself; `U.S.` is one word. White space
/// includes the Unicode spaces. What is no UTF-8 is a symbol.
package struct Tokenizer: Sendable {
    private let vocabulary: Vocabulary

    package init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    /// The tokens of `bytes` in order, without overlap. Time is linear in the number of bytes.
    package func tokens(in bytes: [UInt8]) -> [Token] {
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = Scanner(bytes: buffer, vocabulary: vocabulary)
            return scanner.scan()
        }
    }
}

/// The state of one pass.
private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let vocabulary: Vocabulary
    var at = 0
    var output: [Token] = []
    /// The folded letters of the word under way.
    var folded: [UInt8] = []
    var joins = false

    init(bytes: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary) {
        self.bytes = bytes
        self.vocabulary = vocabulary
        output.reserveCapacity(bytes.count / 5)
        folded.reserveCapacity(64)
    }

    mutating func scan() -> [Token] {
        while at < bytes.count {
            let (scalar, length) = decode(at)
            switch CharacterClass(scalar) {
            case .space: at += length
            case .letter, .digit: word()
            case .apostrophe: apostrophe(scalar, length)
            case .hyphen: hyphen(length)
            case .mark(let kind): mark(kind, length)
            }
        }
        return output
    }

    // MARK: Words

    private mutating func word() {
        let start = at
        var shape = ShapeCounter()
        var digits = 0
        folded.removeAll(keepingCapacity: true)
        while at < bytes.count {
            let (scalar, length) = decode(at)
            let kind = CharacterClass(scalar)
            if kind == .digit {
                digits += 1
            } else if kind == .letter {
                shape.count(scalar)
            } else if !continuesWord(scalar, length, digits: digits, letters: shape.letters) {
                break
            }
            Folding.append(scalar, to: &folded)
            at += length
        }
        add(start, kind(digits: digits, letters: shape.letters, start), shape.shape)
    }

    /// Whether a mark inside a word belongs to it: the comma of `1,500`, the point of `U.S.`,
    /// the apostrophe of `d'Ivoire`.
    private func continuesWord(
        _ scalar: Unicode.Scalar, _ length: Int, digits: Int, letters: Int
    ) -> Bool {
        switch scalar {
        case ",": digits > 0 && letters == 0 && isDigit(at + 1) && isDigit(at + 3)
        case ".": digits > 0 && letters == 0 ? isDigit(at + 1) : continuesAcronym()
        case "'", "\u{2019}", "\u{02BC}":
            letters > 0 && isLetter(at + length) && !isPossessive(at + length)
        default: false
        }
    }

    /// A point after a single letter that another letter with a point follows or came before.
    private func continuesAcronym() -> Bool {
        let letterBefore = at >= 1 && isASCIILetter(at - 1)
        guard letterBefore, at < 2 || !isLetterByte(at - 2) else { return false }
        let more = isASCIILetter(at + 1) && at + 2 < bytes.count && bytes[at + 2] == 46
        let started = folded.count >= 2 && folded[folded.count - 2] == 46
        return more || started
    }

    private func kind(digits: Int, letters: Int, _ start: Int) -> Token.Kind {
        guard digits > 0 else { return .word }
        if letters == 0 { return .number }
        let isOrdinal = letters == 2 && digits == at - start - 2
        return isOrdinal && ordinalSuffixes.contains(Array(folded.suffix(2))) ? .ordinal : .word
    }

    private mutating func add(_ start: Int, _ kind: Token.Kind, _ shape: Token.Shape) {
        let id = folded.withUnsafeBufferPointer { vocabulary.id(of: $0) }
        output.append(
            Token(
                start: Int32(start), end: Int32(at), word: id, kind: kind, shape: shape,
                isJoined: joins))
        joins = false
    }

    // MARK: Marks

    /// `'s` after a word, the apostrophe of `leaders'`, or else a quotation mark.
    private mutating func apostrophe(_ scalar: Unicode.Scalar, _ length: Int) {
        let start = at
        let afterWord = output.last.map { Int($0.end) == at && $0.kind == .word } ?? false
        if afterWord, isPossessive(at + length) {
            at += length + 1
            folded = [39, 115]
            return add(start, .possessive, .lower)
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
        let touchesBefore = output.last.map { Int($0.end) == at } ?? false
        if touchesBefore, isLetter(at + length) || isDigit(at + length) {
            joins = true
            at += length
        } else {
            mark(.dash, length)
        }
    }

    private mutating func mark(_ kind: Token.Kind, _ length: Int) {
        folded.removeAll(keepingCapacity: true)
        for i in at..<at + length { folded.append(bytes[i]) }
        at += length
        add(at - length, kind, .other)
    }

    // MARK: Bytes

    /// The scalar at a byte offset and its length; U+FFFD of one byte where there is none.
    private func decode(_ i: Int) -> (Unicode.Scalar, Int) {
        let byte = bytes[i]
        if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
        guard length > 0, i + length <= bytes.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
        for j in 1..<length {
            guard bytes[i + j] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(bytes[i + j] & 0x3F)
        }
        return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
    }

    private func isDigit(_ i: Int) -> Bool {
        i < bytes.count && (48...57).contains(bytes[i])
    }

    private func isASCIILetter(_ i: Int) -> Bool {
        i < bytes.count && (97...122).contains(bytes[i] | 32)
    }

    private func isLetterByte(_ i: Int) -> Bool {
        isASCIILetter(i) || isDigit(i) || bytes[i] >= 0x80
    }

    private func isLetter(_ i: Int) -> Bool {
        i < bytes.count
            && (isASCIILetter(i) || bytes[i] >= 0x80 && CharacterClass(decode(i).0) == .letter)
    }

    /// Whether an `s` that ends a word stands at `i`.
    private func isPossessive(_ i: Int) -> Bool {
        i < bytes.count && bytes[i] | 32 == 115 && !isLetter(i + 1) && !isDigit(i + 1)
    }
}

private let ordinalSuffixes: Set<[UInt8]> = [
    Array("st".utf8), Array("nd".utf8), Array("rd".utf8), Array("th".utf8),
]

/// Counts letters to tell how a word is written.
private struct ShapeCounter {
    var letters = 0
    private var upper = 0
    private var startsUpper = false

    mutating func count(_ scalar: Unicode.Scalar) {
        letters += 1
        let isUpper =
            scalar.value < 0x80
            ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
        guard isUpper else { return }
        upper += 1
        if letters == 1 { startsUpper = true }
    }

    var shape: Token.Shape {
        if letters == 0 { return .other }
        if upper == 0 { return .lower }
        if upper == letters, letters > 1 { return .upper }
        return startsUpper ? .capitalised : .other
    }
}
