internal import Foundation

/// Folds letters so that spellings meet: lower case, without diacritics, typographic
/// apostrophes as plain ones. `Türkiye` and `TURKIYE` fold to `turkiye`.
package enum Folding {
    /// Folded UTF-8 bytes of `text`.
    package static func fold(_ text: some StringProtocol) -> [UInt8] {
        var output: [UInt8] = []
        for scalar in text.unicodeScalars { append(scalar, to: &output) }
        return output
    }

    /// What an ASCII byte folds to.
    @inline(__always)
    static func fold(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case 0x60: 39
        default: byte
        }
    }

    /// Appends what `scalar` folds to. Scalars outside the Latin blocks stand for themselves.
    static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        switch scalar.value {
        case 0..<0x80: output.append(fold(UInt8(scalar.value)))
        case 0x2018, 0x2019, 0x02BC, 0xB4: output.append(39)
        case 0x300...0x36F: break
        case 0xC0..<0x250: output += table[Int(scalar.value) - 0xC0]
        case 0x1E00..<0x1F00: output += table[Int(scalar.value) - 0x1E00 + 0x190]
        default: output += UTF8.encode(scalar).map(Array.init) ?? []
        }
    }

    /// Canonical decompositions (Unicode, UAX 15) of the Latin blocks without their marks.
    private static let table: [[UInt8]] = (Array(0xC0..<0x250) + Array(0x1E00..<0x1F00)).map {
        guard let scalar = Unicode.Scalar(UInt32($0)) else { return [] }
        let letter = undecomposed[scalar] ?? String(scalar)
        let base = letter.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { !(0x300...0x36F).contains($0.value) }
        var bytes: [UInt8] = []
        for scalar in base { bytes += UTF8.encode(scalar).map(Array.init) ?? [] }
        return bytes
    }

    /// Letters that Unicode does not decompose, as English texts transcribe them.
    private static let undecomposed: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d",
        "Đ": "d", "ð": "d", "þ": "th", "Þ": "th", "ı": "i", "İ": "i", "œ": "oe", "Œ": "oe",
        "ə": "a", "Ə": "a", "ħ": "h", "Ħ": "h",
    ]
}
