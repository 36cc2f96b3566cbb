/// An ISO 3166-1 alpha-2 code, with `XK` for Kosovo, `EU` for the European Union and the
/// withdrawn codes of historical countries (`SU`, `YU`, `DD`).
package struct CountryCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The first letter, then the second: compared and hashed as a number, which a string of two
    /// letters is far from.
    private let letters: UInt16

    /// Two upper-case ASCII letters.
    package var description: String {
        String(unsafeUninitializedCapacity: 2) { output in
            output[0] = UInt8(truncatingIfNeeded: letters >> 8)
            output[1] = UInt8(truncatingIfNeeded: letters)
            return 2
        }
    }

    /// Nil unless `code` is two upper-case ASCII letters. Whether such a country exists is
    /// for the lexicon to say.
    package init?(_ code: some StringProtocol) {
        guard code.utf8.count == 2, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
            return nil
        }
        letters = code.utf8.reduce(0) { $0 << 8 | UInt16($1) }
    }

    /// Its place among all pairs of letters, below `ordinalMax`.
    package var ordinal: Int { (Int(letters >> 8) - 65) * 26 + Int(letters & 0xFF) - 65 }
    package static let ordinalMax = 26 * 26

    package static func < (a: CountryCode, b: CountryCode) -> Bool {
        a.letters < b.letters
    }
}
