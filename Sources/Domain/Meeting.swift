/// An encounter between people of two or more countries or organisations.
public struct Meeting: Hashable, Sendable {
    /// What kind of encounter.
    public enum Kind: String, CaseIterable, Sendable {
        case talks, meeting, call, summit, visit, ceremony
    }
    /// Whether it took place.
    public enum Status: String, CaseIterable, Sendable {
        case held, planned, cancelled
    }

    /// `m_` and 26 characters derived from document, kind and evidence.
    package var id: String
    package var type: Kind
    package var status: Status
    /// True of the meeting that the document reports.
    package var main: Bool
    /// The best date that the text supports.
    package var date: DateExpression?
    package var place: Place?
    /// Countries of all parties, ascending.
    package var countries: [CountryCode]
    /// Identifiers of organisations, ascending.
    package var organizations: [String]
    package var participants: [Participant]
    package var evidence: [Quote]
    /// Name of the rule that fired, such as `meeting.held-talks-with`.
    package var rule: String

    package init(
        id: String, type: Kind, status: Status, main: Bool, date: DateExpression? = nil,
        place: Place? = nil, countries: [CountryCode] = [], organizations: [String] = [],
        participants: [Participant] = [], evidence: [Quote], rule: String
    ) {
        self.id = id
        self.type = type
        self.status = status
        self.main = main
        self.date = date
        self.place = place
        self.countries = countries
        self.organizations = organizations
        self.participants = participants
        self.evidence = evidence
        self.rule = rule
    }
}

/// Where a meeting took place.
package struct Place: Hashable, Sendable {
    /// The city where named, else the building, else the country.
    package var name: String
    package var country: CountryCode?
    /// The building, where the text names both it and the city.
    package var venue: String?

    package init(name: String, country: CountryCode? = nil, venue: String? = nil) {
        self.name = name
        self.country = country
        self.venue = venue
    }
}

/// Somebody who took part in a meeting.
package struct Participant: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// One of those who met.
        case principal
        /// Present, but not one of those who met.
        case accompanying
    }

    /// The fullest name that the text gives.
    package var name: String
    /// Office as the text words it.
    package var role: String?
    package var country: CountryCode?
    /// Identifier of the organisation that the person stands for.
    package var organization: String?
    package var kind: Kind

    package init(
        name: String, role: String? = nil, country: CountryCode? = nil,
        organization: String? = nil, kind: Kind = .principal
    ) {
        self.name = name
        self.role = role
        self.country = country
        self.organization = organization
        self.kind = kind
    }
}
