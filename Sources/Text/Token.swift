/// Identity of a folded word within one `Vocabulary`. 0 is every word that it does not hold.
package typealias WordID = Int32

/// The smallest piece of text that the engine looks at.
package struct Token: Sendable {
    package enum Kind: UInt8, Sendable {
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
    package enum Shape: UInt8, Sendable {
        case lower, capitalised, upper, other
    }

    /// UTF-8 byte offsets, half-open.
    package var start: Int32
    package var end: Int32
    package var word: WordID
    package var kind: Kind
    package var shape: Shape
    /// True where a hyphen or dash joins it to the token before: `China-Russia`.
    package var isJoined: Bool

    package var range: Range<Int> { Int(start)..<Int(end) }
    package var isCapitalised: Bool { shape == .capitalised || shape == .upper }
}

/// A run of tokens that ends where a sentence, a heading or a list entry ends.
package struct Sentence: Sendable {
    /// Indices of its tokens.
    package var tokens: Range<Int>
    /// Number of the paragraph that holds it, from 0.
    package var paragraph: Int
    /// True where it ends without a full stop at the end of its paragraph: a title, a caption.
    package var isHeading: Bool
}

/// A text with its tokens and sentences.
package struct TokenizedText: Sendable {
    package let bytes: [UInt8]
    package let tokens: [Token]
    package let sentences: [Sentence]

    /// The bytes from the first to the last token of a range, without the white space around.
    package func byteRange(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    }

    /// The words of a token range as they stand in the text.
    package func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[byteRange(range)], as: UTF8.self)
    }

    /// The same with each run of white space, such as a line break, as one space.
    package func line(_ range: Range<Int>) -> String {
        var output: [UInt8] = []
        for byte in bytes[byteRange(range)] {
            let isSpace = byte == 32 || (9...13).contains(byte)
            if !isSpace {
                output.append(byte)
            } else if output.last != 32 {
                output.append(32)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
