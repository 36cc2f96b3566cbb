/// Words of the text that stand for somebody who can meet, speak or sign.
public struct Mention: Sendable {
    /// What kind of words name somebody.
    public enum Kind: Sendable {
        /// By name, with or without a title.
        case person
        /// By office alone: the President.
        case role
        /// He, she.
        case pronoun
        /// I.
        case firstPerson
        /// They, both sides, the two leaders, we: those who met, together.
        case together
        /// A country, its government, or a side: China, the Kremlin, the Chinese side.
        case country
        case organization
    }

    /// How the words name somebody.
    public var kind: Kind
    /// Indices of the tokens of the whole phrase.
    public var tokens: Range<Int>
    /// The tokens of the name alone; empty where there is none.
    public var name: Range<Int> = 0..<0
    /// The tokens of the title alone; empty where there is none.
    public var title: Range<Int> = 0..<0
    /// Row of `Lexicon.offices`.
    public var office: Int?
    /// Row of `Lexicon.countries`, where the phrase itself says it.
    public var country: Int?
    /// Row of `Lexicon.organizations`.
    public var organization: Int?
    /// Row of `Lexicon.people`.
    public var person: Int?
    /// The tokens of the countries that those who met are said to be of: "the leaders of [Chile
    /// and Peru]", "the [Chilean and Peruvian] sides"; empty where nothing is said.
    public var sides: Range<Int> = 0..<0
    /// The form of address or the pronoun is a woman's.
    public var isFemale = false
    /// "We", "our": only the words of a speaker can say so.
    public var isFirstPerson = false
    /// One of several who share a title in the plural: "the ministers of Peru, Ana Rojas, of …".
    public var isDistributed = false
}
