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
    /// At hand, since a static table is asked for at every byte otherwise.
    let classes = CharacterClass.ascii
    var at = 0
    var output: [Token] = []
    var joins = false
    /// The number of `'s`.
    let possessive: WordID

    init(bytes: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary) {
        self.bytes = bytes
        self.vocabulary = vocabulary
        possessive = vocabulary.id(of: "'s")
        output.reserveCapacity(bytes.count / 5)
    }

    mutating func scan() -> [Token] {
        while at < bytes.count {
            let (scalar, length) = bytes.scalar(at: at)
            let isASCII = length == 1 && scalar.value < 0x80
            switch isASCII ? classes[Int(scalar.value)] : CharacterClass(scalar) {
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
        var letters = LetterCounter()
        var isASCII = true
        while true {
            at = letters.skip(bytes, from: at)
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
        let word = UnsafeBufferPointer(rebasing: bytes[start..<at])
        let id =
            isASCII
            ? vocabulary.id(ofASCII: word, letters.hash) : vocabulary.id(ofUTF8: word)
        append(start, id, letters.digits == 0 ? .word : kind(letters, start), letters.shape)
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

    private mutating func append(
        _ start: Int, _ id: WordID, _ kind: Token.Kind, _ shape: Token.Shape
    ) {
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
        let touchesBefore = output.last.map { Int($0.end) == at } ?? false
        if touchesBefore, bytes.isLetter(at + length) || bytes.isDigit(at + length) {
            joins = true
            at += length
        } else {
            mark(.dash, length)
        }
    }

    private mutating func mark(_ kind: Token.Kind, _ length: Int) {
        let id = vocabulary.id(of: UnsafeBufferPointer(rebasing: bytes[at..<at + length]))
        at += length
        append(at - length, id, kind, .other)
    }
}

extension UInt8 {
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

    /// Whether an `s` that ends a word stands at `i`.
    fileprivate func isPossessive(_ i: Int) -> Bool {
        i < count && self[i] | 32 == 115 && !isLetter(i + 1) && !isDigit(i + 1)
    }
}

/// Counts the letters and digits of a word, to tell what it is and how it is written, and
/// hashes those in ASCII.
private struct LetterCounter {
    private(set) var letters = 0
    private(set) var digits = 0
    private var upper = 0
    private var startsUpper = false
    var hash = WordHash()

    /// Counts ASCII letters and digits from `start` on; the offset of the first other byte.
    @inline(__always)
    mutating func skip(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case 97...122:
                letters &+= 1
                hash.add(byte)
            case 65...90:
                count(isUpper: true)
                hash.add(byte | 0x20)
            case 48...57:
                digits &+= 1
                hash.add(byte)
            default: return at
            }
            at &+= 1
        }
        return at
    }

    /// Counts a letter outside ASCII.
    mutating func count(_ scalar: Unicode.Scalar) { count(isUpper: scalar.properties.isUppercase) }

    @inline(__always)
    private mutating func count(isUpper: Bool) {
        letters &+= 1
        guard isUpper else { return }
        upper &+= 1
        if letters == 1 { startsUpper = true }
    }

    var shape: Token.Shape {
        if letters == 0 { return .other }
        if upper == 0 { return .lower }
        if upper == letters, letters > 1 { return .upper }
        return startsUpper ? .capitalised : .other
    }
}
