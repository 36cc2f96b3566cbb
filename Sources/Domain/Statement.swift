/// What somebody is reported to have said, or both sides to have shared.
public struct Statement: Hashable, Sendable {
    /// What is done by saying it.
    public enum Act: String, CaseIterable, Sendable {
        case state, commit, request, support, oppose, agree, discuss
    }
    /// How the text gives it.
    public enum Kind: String, CaseIterable, Sendable {
        /// In quotation marks.
        case direct
        /// Reported with a cue of its own.
        case indirect
        /// Without a cue of its own: it goes on in the words of the statement before.
        case carried
        /// By several who speak together.
        case joint
    }

    /// `s_` and 26 characters derived from document, kind and span.
    // Spelt in full, an optional is not set to nil before `init` sets it, for which the whole
    // statement would be copied when that returns: 1 % of all time for a readout.
    package var id: String
    package var speakers: [Speaker]
    /// Nil where two or more acts fit equally.
    package var act: Optional<Act>
    package var kind: Kind
    /// The words that name the speaker.
    package var source: Optional<Quote>
    /// The words that report the speech.
    package var cue: Optional<Quote>
    /// The content: not the source and not the cue.
    package var content: Quote
    package var date: Optional<DateExpression>
    /// Id of the meeting at which it was said.
    package var meeting: Optional<String>
    /// Id of the statement whose speaker a carried one continues.
    package var carriedFrom: Optional<String>
    package var sectors: [Sector]
    package var mentionedCountries: [CountryCode]
    /// Identifiers of organisations.
    package var mentionedOrganizations: [String]
    package var rule: String

    package init(
        id: String, speakers: [Speaker], act: Act? = nil, kind: Kind, source: Quote? = nil,
        cue: Quote? = nil, content: Quote, date: DateExpression? = nil, meeting: String? = nil,
        carriedFrom: String? = nil, sectors: [Sector] = [],
        mentionedCountries: [CountryCode] = [], mentionedOrganizations: [String] = [],
        rule: String
    ) {
        self.id = id
        self.speakers = speakers
        self.act = act
        self.kind = kind
        self.source = source
        self.cue = cue
        self.content = content
        self.date = date
        self.meeting = meeting
        self.carriedFrom = carriedFrom
        self.sectors = sectors
        self.mentionedCountries = mentionedCountries
        self.mentionedOrganizations = mentionedOrganizations
        self.rule = rule
    }
}

/// Who speaks: a person, or a country or an organisation that speaks as such.
package struct Speaker: Hashable, Sendable {
    /// Nil where a country or an organisation speaks.
    package var name: String?
    package var country: CountryCode?
    /// Identifier of an organisation.
    package var organization: String?

    package init(name: String? = nil, country: CountryCode? = nil, organization: String? = nil) {
        self.name = name
        self.country = country
        self.organization = organization
    }
}
