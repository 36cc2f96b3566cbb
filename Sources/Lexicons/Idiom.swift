package import Text

/// Words that one country's government alone uses: "PM call with", "Shri".
package struct Idiom: Sendable {
    package let words: [WordID]
    /// Whether its first word has a capital.
    package let isCapitalised: Bool
    /// Row of `Lexicon.countries`.
    package let country: Int
    /// How much it tells, from 1 to 3: "Foreign Secretary" stands elsewhere too.
    package let weight: Int
}
