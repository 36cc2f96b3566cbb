/// An ISO 3166-1 alpha-2 code, with `XK` for Kosovo, `EU` for the European Union and the
/// withdrawn codes of historical countries (`SU`, `YU`, `DD`).
package struct CountryCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Two upper-case ASCII letters.
    package let description: String

    /// Nil unless `code` is two upper-case ASCII letters. Whether such a country exists is
    /// for the lexicon to say.
    package init?(_ code: some StringProtocol) {
        guard code.utf8.count == 2, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
            return nil
        }
        description = String(code)
    }

    package static func < (a: CountryCode, b: CountryCode) -> Bool {
        a.description < b.description
    }
}
