/// A fact together with the document that it was found in.
package struct Stored<Fact> {
    package var documentID: String
    package var fact: Fact
    /// All that report it, where these are several; only of meetings.
    package var documents: [String] = []
    /// Where a search was asked for.
    package var snippet: Snippet?

    package init(documentID: String, fact: Fact) {
        self.documentID = documentID
        self.fact = fact
    }
}

extension Stored: Sendable where Fact: Sendable {}
extension Stored: Equatable where Fact: Equatable {}
extension Stored: Hashable where Fact: Hashable {}

/// A part of a collection, latest first.
package struct Page<Element> {
    package var elements: [Element]
    /// Where the next page begins; nil on the last one.
    package var next: Cursor?

    package init(elements: [Element], next: Cursor? = nil) {
        self.elements = elements
        self.next = next
    }
}

extension Page: Sendable where Element: Sendable {}
extension Page: Equatable where Element: Equatable {}
extension Page: Hashable where Element: Hashable {}

/// What can be listed. The raw value begins every id in it, where it has any.
package enum StoredCollection: String, CaseIterable, Sendable {
    case documents = "d_"
    case meetings = "m_"
    case statements = "s_"
    case agreements = "a_"
    case countries, sectors, people
    /// Facts of all kinds.
    case events

    /// Those with a table of their own, sorted by dates.
    static let dated: [StoredCollection] = [.documents, .meetings, .statements, .agreements]
}
