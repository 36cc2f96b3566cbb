internal import Domain
internal import Storage

/// What reading a document again changed.
package struct Reextraction: Hashable, Sendable {
    /// Of the facts of one kind, by their ids.
    package struct Changes: Hashable, Sendable {
        package var added: [String] = []
        package var removed: [String] = []
        /// The same words, another reading of them.
        package var changed: [String] = []
        package var unchanged = 0

        /// Facts in the order of the text.
        init<Fact: Hashable>(from old: [Fact], to new: [Fact], id: (Fact) -> String) {
            let before = Dictionary(old.map { (id($0), $0) }) { first, _ in first }
            let ids = Set(new.map(id))
            removed = old.map(id).filter { !ids.contains($0) }
            for fact in new {
                switch before[id(fact)] {
                case nil: added.append(id(fact))
                case fact: unchanged += 1
                default: changed.append(id(fact))
                }
            }
        }

        package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
    }

    package let documentID: String
    /// Versions of the engine and its lexicons.
    package let engineBefore: String
    package let engineAfter: String
    package let meetings: Changes
    package let statements: Changes
    package let agreements: Changes

    init(from old: Facts, to new: Facts) {
        documentID = new.document.id
        engineBefore = old.document.engine
        engineAfter = new.document.engine
        meetings = Changes(from: old.meetings, to: new.meetings, id: \.id)
        statements = Changes(from: old.statements, to: new.statements, id: \.id)
        agreements = Changes(from: old.agreements, to: new.agreements, id: \.id)
    }

    package var isEmpty: Bool { meetings.isEmpty && statements.isEmpty && agreements.isEmpty }
}

extension Ingestor {
    /// Reads the text of a stored document again and puts what this engine finds in the place of
    /// its facts, in one transaction; title, day and so on stay. Where nothing differs nothing is
    /// written. Nil where there is no such document. Throws `StorageError`, and changes nothing
    /// then.
    package func reextract(_ id: String) throws -> Reextraction? {
        guard let old = try store.facts(ofDocument: id), let text = try store.text(ofDocument: id)
        else { return nil }
        let new = read(DocumentInput(old.document, text: text))
        guard new != old else { return Reextraction(from: old, to: new) }
        let isThere = try store.replace(document(new, text: text))
        return isThere ? Reextraction(from: old, to: new) : nil
    }
}

extension DocumentInput {
    /// A stored document to be read again.
    init(_ document: Document, text: String) {
        self.init(
            text: text, title: document.title, url: document.url, publisher: document.publisher,
            published: document.published, language: document.language)
    }
}
