package import Domain

/// What the engine knows, loaded and checked.
package struct Lexicon: Sendable {
    /// The first eight hexadecimal digits of the SHA-256 of all its files.
    package let version: String

    /// The lexicon that the binary carries.
    package static func embedded() throws -> Lexicon { Lexicon(version: "00000000") }

    /// The lexicon of a directory laid out as `seeds/lexicons`.
    package static func directory(_ path: String) throws -> Lexicon { Lexicon(version: "00000000") }

    /// The country that an alpha-2 code, alpha-3 code or name means, in any case; nil for none.
    package func countryCode(named name: String) -> CountryCode? {
        CountryCode(name.uppercased())
    }
}
