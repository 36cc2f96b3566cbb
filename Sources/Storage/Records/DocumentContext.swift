package import Domain

/// What lexicons know of a document beside its facts: by it accounts of one meeting find each
/// other.
package struct DocumentContext: Hashable, Sendable {
    /// Country whose government publishes it.
    package var publisherCountry: CountryCode?
    /// Hours of standard time that its capital is ahead of UTC.
    package var publisherOffset: Double?
    /// Identifiers of the lexicon by the names of participants.
    package var people: [String: String]
    /// In the order of the text.
    package var wordings: [RelationshipWording]

    package init(
        publisherCountry: CountryCode? = nil, publisherOffset: Double? = nil,
        people: [String: String] = [:], wordings: [RelationshipWording] = []
    ) {
        self.publisherCountry = publisherCountry
        self.publisherOffset = publisherOffset
        self.people = people
        self.wordings = wordings
    }
}
