/// What `&amp;`, `&#38;` and the like stand for (HTML standard, sections 13.2.5.72 to 13.2.5.80).
enum CharacterReferences {
    /// The text of the bytes with every reference resolved. In an attribute a name without
    /// semicolon that goes on stands for itself.
    static func resolved(_ bytes: ArraySlice<UInt8>, isAttribute: Bool = false) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var rest = bytes
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            text += rest[..<ampersand]
            rest = rest[(ampersand + 1)...]
            guard let (characters, length) = reference(rest, isAttribute) else {
                text.append(UInt8(ascii: "&"))
                continue
            }
            text += characters.utf8
            rest = rest.dropFirst(length)
        }
        return text + rest
    }

    /// What stands at the beginning, after the ampersand, and how long it is; nil for no reference.
    private static func reference(
        _ bytes: ArraySlice<UInt8>, _ isAttribute: Bool
    ) -> (characters: String, length: Int)? {
        guard bytes.first == UInt8(ascii: "#") else { return named(bytes, isAttribute) }
        let isHexadecimal = bytes.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let digits = bytes.dropFirst(isHexadecimal ? 2 : 1).prefix {
            $0.isDigit || isHexadecimal && (0x61...0x66).contains($0 | 0x20)
        }
        guard !digits.isEmpty else { return nil }
        var number: UInt32 = 0
        for digit in digits where number <= 0x10FFFF {
            let value = digit.isDigit ? digit - 0x30 : (digit | 0x20) - 0x61 + 10
            number = number * (isHexadecimal ? 16 : 10) + UInt32(value)
        }
        let hasEnd = digits.endIndex < bytes.endIndex && bytes[digits.endIndex] == 0x3B
        let length = digits.endIndex - bytes.startIndex + (hasEnd ? 1 : 0)
        return (String(Character(character(number))), length)
    }

    /// U+FFFD for what is no character; 0x80 to 0x9F are those of windows-1252.
    private static func character(_ number: UInt32) -> Unicode.Scalar {
        if (0x80...0x9F).contains(number) {
            return Unicode.Scalar(windows1252[Int(number - 0x80)]) ?? "\u{FFFD}"
        }
        return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
    }

    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
        0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// The longest name of the table at the beginning.
    private static func named(
        _ bytes: ArraySlice<UInt8>, _ isAttribute: Bool
    ) -> (characters: String, length: Int)? {
        let name = bytes.prefix(nameBytesMax).prefix { $0.isLetter || $0.isDigit }
        if name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: ";"),
            let characters = table[String(decoding: name, as: UTF8.self) + ";"]
        {
            return (characters, name.count + 1)
        }
        for length in stride(from: min(name.count, shortNameBytesMax), to: 1, by: -1) {
            let short = String(decoding: name.prefix(length), as: UTF8.self)
            guard let characters = table[short] else { continue }
            let next = bytes.dropFirst(length).first
            let goesOn = next.map { $0 == UInt8(ascii: "=") || $0.isLetter || $0.isDigit } ?? false
            return isAttribute && goesOn ? nil : (characters, length)
        }
        return nil
    }

    private static let nameBytesMax = 32
    /// Of the names that need no semicolon.
    private static let shortNameBytesMax = 6

    /// All of section 13.5, by the name with its semicolon where it needs one. A line of the file
    /// is a name and its code points.
    private static let table: [String: String] = {
        var table: [String: String] = [:]
        let text = String(decoding: PackageResources.references_txt, as: UTF8.self)
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            let scalars = words.dropFirst().compactMap {
                UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
            }
            table[String(words[0])] = String(String.UnicodeScalarView(scalars))
        }
        return table
    }()
}
