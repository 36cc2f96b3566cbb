/// What a scalar is to the tokenizer.
enum CharacterClass: Equatable {
    case space, letter, digit, apostrophe, hyphen
    case mark(Token.Kind)

    init(_ scalar: Unicode.Scalar) {
        self = scalar.value < 0x80 ? Self.ascii[Int(scalar.value)] : Self.other(scalar.value)
    }

    static let ascii: [CharacterClass] = (0..<128).map { code in
        switch code {
        case 0...32, 127: .space
        case 48...57: .digit
        case 65...90, 97...122: .letter
        default: asciiMark(UInt8(code))
        }
    }

    private static func asciiMark(_ byte: UInt8) -> CharacterClass {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: ","): .mark(.comma)
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .mark(.stop)
        case UInt8(ascii: ":"): .mark(.colon)
        case UInt8(ascii: ";"): .mark(.semicolon)
        case UInt8(ascii: "("), UInt8(ascii: "["): .mark(.openBracket)
        case UInt8(ascii: ")"), UInt8(ascii: "]"): .mark(.closeBracket)
        case UInt8(ascii: "\""): .mark(.plainQuote)
        default: .mark(.symbol)
        }
    }

    /// By Unicode block: general punctuation, symbols, emoji and CJK marks are no letters.
    private static func other(_ code: UInt32) -> CharacterClass {
        switch code {
        case 0x80...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
            .space
        case 0x2018, 0x2019, 0x2BC: .apostrophe
        case 0x2010...0x2015, 0x2212: .hyphen
        case 0xAB, 0x201C, 0x201E, 0x2039, 0x300C: .mark(.openQuote)
        case 0xBB, 0x201D, 0x203A, 0x300D: .mark(.closeQuote)
        case 0x2026: .mark(.ellipsis)
        case 0x3002, 0xFF01, 0xFF0E, 0xFF1F: .mark(.stop)
        case 0xFF0C, 0x3001: .mark(.comma)
        case 0xAA, 0xB5, 0xBA: .letter
        case 0xA1...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3001...0x303F, 0xE000...0xF8FF,
            0xFE00...0xFE0F, 0xFF00...0xFF0F, 0xFFF0...0xFFFF, 0x1F000...0x1FAFF:
            .mark(.symbol)
        default: .letter
        }
    }
}
