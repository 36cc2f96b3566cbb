public import Text

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
    /// The form of address or the pronoun is a woman's.
    public var isFemale = false
    /// A title or by-line gives the text as this person's own words.
    public var isAuthor = false
    /// "We", "our": only the words of a speaker can say so.
    public var isFirstPerson = false
    /// One of several who share a title in the plural: "the ministers of Peru, Ana Rojas, of …".
    public var isDistributed = false

    // A mention is copied at every step of the scanner: packed, it takes a cache line.
    @usableFromInline var phrase: PackedRange
    @usableFromInline var nameWords: PackedRange
    @usableFromInline var titleWords: PackedRange
    @usableFromInline var sideWords: PackedRange
    @usableFromInline var officeRow: PackedRow
    @usableFromInline var countryRow: PackedRow
    @usableFromInline var organizationRow: PackedRow
    @usableFromInline var personRow: PackedRow

    init(
        kind: Kind, tokens: Range<Int>, name: Range<Int> = 0..<0, title: Range<Int> = 0..<0,
        office: Int? = nil, country: Int? = nil, organization: Int? = nil, person: Int? = nil,
        sides: Range<Int> = 0..<0, isFemale: Bool = false, isFirstPerson: Bool = false
    ) {
        self.kind = kind
        phrase = PackedRange(tokens)
        nameWords = PackedRange(name)
        titleWords = PackedRange(title)
        officeRow = PackedRow(office)
        countryRow = PackedRow(country)
        organizationRow = PackedRow(organization)
        personRow = PackedRow(person)
        sideWords = PackedRange(sides)
        self.isFemale = isFemale
        self.isFirstPerson = isFirstPerson
    }
}

extension Mention {
    /// Indices of the tokens of the whole phrase.
    @inlinable public var tokens: Range<Int> {
        get { phrase.range }
        set { phrase = PackedRange(newValue) }
    }
    /// The tokens of the name alone; empty where there is none.
    @inlinable public var name: Range<Int> {
        get { nameWords.range }
        set { nameWords = PackedRange(newValue) }
    }
    /// The tokens of the title alone; empty where there is none.
    @inlinable public var title: Range<Int> {
        get { titleWords.range }
        set { titleWords = PackedRange(newValue) }
    }
    /// The tokens of the countries that those who met are said to be of: "the leaders of [Chile
    /// and Peru]", "the [Chilean and Peruvian] sides"; empty where nothing is said.
    @inlinable public var sides: Range<Int> {
        get { sideWords.range }
        set { sideWords = PackedRange(newValue) }
    }
    /// Row of `Lexicon.offices`.
    @inlinable public var office: Int? {
        get { officeRow.index }
        set { officeRow = PackedRow(newValue) }
    }
    /// Row of `Lexicon.countries`, where the phrase itself says it.
    @inlinable public var country: Int? {
        get { countryRow.index }
        set { countryRow = PackedRow(newValue) }
    }
    /// Row of `Lexicon.organizations`.
    @inlinable public var organization: Int? {
        get { organizationRow.index }
        set { organizationRow = PackedRow(newValue) }
    }
    /// Row of `Lexicon.people`.
    @inlinable public var person: Int? {
        get { personRow.index }
        set { personRow = PackedRow(newValue) }
    }
}

/// A row of a lexicon or none, in four bytes.
@usableFromInline struct PackedRow: Sendable {
    @usableFromInline let row: Int32

    @inlinable init(_ index: Int?) { row = index.map { Int32(truncatingIfNeeded: $0) } ?? -1 }

    @inlinable var index: Int? { row < 0 ? nil : Int(row) }
}
