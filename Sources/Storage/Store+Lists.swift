package import Domain
internal import GRDB

/// Pages are sorted by the first day of the date, latest first, then by descending id, and are
/// found by the position of their first element: a later page costs what the first one does.
/// Each throws `foreignCursor` for a cursor of another collection.
extension Store {
    package func documents(matching query: DocumentQuery) throws -> Page<Document> {
        try read { db in try Self.page(Selection(query), DocumentReader(db: db), db) }
    }

    package func meetings(matching query: MeetingQuery) throws -> Page<Stored<Meeting>> {
        try read { db in try Self.page(Selection(query), MeetingReader(db: db), db) }
    }

    package func statements(
        matching query: StatementQuery
    ) throws -> Page<Stored<Domain.Statement>> {
        try read { db in try Self.page(Selection(query), StatementReader(db: db), db) }
    }

    package func agreements(matching query: AgreementQuery) throws -> Page<Stored<Agreement>> {
        try read { db in try Self.page(Selection(query), AgreementReader(db: db), db) }
    }

    private static func page<Reader: FactReader>(
        _ selection: Selection, _ reader: Reader, _ db: Database
    ) throws -> Page<Reader.Element> {
        if let cursor = selection.cursor, cursor.collection != selection.collection {
            throw StorageError.foreignCursor(of: cursor.collection)
        }
        let found = try KeyReader(db: db, selection: selection).keys()
        let keys = found.prefix(selection.limit)
        let loaded = try reader.load(keys.map(\.number))
        let last = found.count > selection.limit ? keys.last : nil
        return Page(
            elements: keys.compactMap { loaded[$0.number] },
            next: last.flatMap { Cursor(sortDate: $0.sortDate, id: $0.id) })
    }
}
