/// Identity of a folded word within one `Vocabulary`. 0 is every word that it does not hold.
public typealias WordID = Int32

/// The smallest piece of text that the engine looks at.
public struct Token: Sendable {
    /// What a token is made of.
    public enum Kind: UInt8, Sendable {
        case word
        /// Digits, with inner commas and one point: `1,500.25`.
        case number
        /// `70th`.
        case ordinal
        /// `'s`, or the lone apostrophe after a plural.
        case possessive
        case comma, stop, colon, semicolon, ellipsis
        case openBracket, closeBracket
        case openQuote, closeQuote
        /// A quotation mark that looks the same at both ends.
        case plainQuote
        /// A dash that stands alone, not one that joins two words.
        case dash
        case symbol
    }

    /// How the letters of a word are written.
    public enum Shape: UInt8, Sendable {
        case lower, capitalised, upper, other
    }

    /// UTF-8 byte offsets, half-open.
    public var start: Int32
    /// The offset after its last byte.
    public var end: Int32
    /// The number of its folded word.
    public var word: WordID
    /// What it is made of.
    public var kind: Kind
    /// How its letters are written.
    public var shape: Shape
    /// True where a hyphen or dash joins it to the token before: `China-Russia`.
    public var isJoined: Bool
    /// What may begin with it.
    public var marks: WordMarks

    /// Its bytes.
    @inlinable @inline(__always)
    public var range: Range<Int> { Int(start)..<Int(end) }
    /// Whether its first letter, or each, is a capital.
    @inlinable @inline(__always)
    public var isCapitalised: Bool { shape == .capitalised || shape == .upper }
}

/// What a word may begin or be, told by its number alone: a first look that spares most words a
/// second. The owner of the vocabulary says it of each word.
public struct WordMarks: OptionSet, Sendable {
    /// The marks as bits.
    public let rawValue: UInt8

    /// From bits.
    @inlinable
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Without this the literal of a set goes through unspecialised generic code.
    @inlinable @inline(__always)
    public init(arrayLiteral elements: WordMarks...) {
        var rawValue: UInt8 = 0
        for element in elements { rawValue |= element.rawValue }
        self.init(rawValue: rawValue)
    }

    /// A phrase of the gazetteer alone.
    @inlinable public static var phrase: WordMarks { WordMarks(rawValue: 1 << 0) }
    /// A date may begin with it: each number, and months.
    @inlinable public static var date: WordMarks { WordMarks(rawValue: 1 << 1) }
    /// A quantity may begin with it: what begins or ends with a digit, numerals and units.
    @inlinable public static var quantity: WordMarks { WordMarks(rawValue: 1 << 2) }
    /// A mention may begin with it, capital or not.
    @inlinable public static var mention: WordMarks { WordMarks(rawValue: 1 << 3) }
    /// It is no part of a name, even as a capital.
    @inlinable public static var noName: WordMarks { WordMarks(rawValue: 1 << 4) }
    /// A determiner.
    @inlinable public static var determiner: WordMarks { WordMarks(rawValue: 1 << 5) }
    /// The first of several words of a phrase of the gazetteer.
    @inlinable public static var opensPhrase: WordMarks { WordMarks(rawValue: 1 << 6) }
    /// A later word of one.
    @inlinable public static var continuesPhrase: WordMarks { WordMarks(rawValue: 1 << 7) }
}

/// A run of tokens that ends where a sentence, a heading or a list entry ends.
public struct Sentence: Sendable {
    /// Its place among the sentences of the text, from 0.
    public var number: Int
    /// Indices of its tokens.
    public var tokens: Range<Int>
    /// Number of the paragraph that holds it, from 0.
    public var paragraph: Int
    /// True where it ends without a full stop at the end of its paragraph: a title, a caption.
    public var isHeading: Bool
    /// The marks of all its tokens: what is not in it need not be looked for.
    public var marks: WordMarks
    /// The kinds of all its tokens.
    public var kinds: TokenKinds

    /// Without tokens.
    package static var empty: Sentence {
        Sentence(
            number: 0, tokens: 0..<0, paragraph: 0, isHeading: false, marks: [],
            kinds: TokenKinds())
    }
}

/// A set of kinds of tokens.
public struct TokenKinds: Sendable {
    /// A bit for each kind.
    @usableFromInline var bits: UInt16

    /// The kinds of a list.
    @inlinable @inline(__always)
    public init(_ kinds: Token.Kind...) {
        bits = 0
        for kind in kinds { insert(kind) }
    }

    /// Takes a kind in.
    @inlinable @inline(__always)
    public mutating func insert(_ kind: Token.Kind) { bits |= 1 &<< UInt16(kind.rawValue) }

    /// Whether a kind is among them.
    @inlinable @inline(__always)
    public func contains(_ kind: Token.Kind) -> Bool { bits &>> UInt16(kind.rawValue) & 1 == 1 }

    /// Whether two sets share no kind.
    @inlinable @inline(__always)
    public func isDisjoint(with other: TokenKinds) -> Bool { bits & other.bits == 0 }
}

/// A text with its tokens and sentences.
public struct TokenizedText: Sendable {
    /// The text as UTF-8.
    public let bytes: [UInt8]
    /// In the order of the text, without overlap.
    public let tokens: [Token]
    /// In the order of the text; each token belongs to one.
    public let sentences: [Sentence]

    /// The bytes from the first to the last token of a range, without the white space around.
    @inlinable
    public func byteRange(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    }

    /// The same text with other kinds for some tokens, each given with its sentence.
    package func marked(_ marks: [(at: Int, kind: Token.Kind, sentence: Int)]) -> TokenizedText {
        var tokens = tokens
        var sentences = sentences
        for mark in marks {
            tokens[mark.at].kind = mark.kind
            sentences[mark.sentence].kinds.insert(mark.kind)
        }
        return TokenizedText(bytes: bytes, tokens: tokens, sentences: sentences)
    }

    /// The words of a token range as they stand in the text.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[byteRange(range)], as: UTF8.self)
    }

    /// Whether one plain space parts the words, if anything does, as is nearly always so: then
    /// `string` and `line` are the same.
    package func isLine(_ range: Range<Int>) -> Bool {
        range.dropLast().allSatisfy { i in
            let gap = Int(tokens[i].end)..<Int(tokens[i + 1].start)
            return gap.isEmpty || gap.count == 1 && bytes[gap.lowerBound] >= 32
        }
    }

    /// The same with each run of white space, such as a line break, as one space.
    public func line(_ range: Range<Int>) -> String {
        if isLine(range) { return string(range) }
        return bytes[byteRange(range)].withUnsafeBufferPointer { text in
            String(unsafeUninitializedCapacity: text.count) { output in
                var count = 0
                for byte in text {
                    let isSpace = byte == 32 || (9...13).contains(byte)
                    if isSpace, count > 0, output[count &- 1] == 32 { continue }
                    output[count] = isSpace ? 32 : byte
                    count &+= 1
                }
                return count
            }
        }
    }
}
