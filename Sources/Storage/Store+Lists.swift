package import Domain
internal import GRDB

/// Pages are sorted by the first day of the date, latest first, then by descending id, and are
/// found by the position of their first element: a later page costs what the first one does.
extension MeetingQuery: StoreQuery {
    package func page(in moment: StoreMoment) throws -> Page<Stored<Meeting>> {
        try MeetingReader(db: moment.db).page(Selection(self))
    }
}

extension StatementQuery: StoreQuery {
    package func page(in moment: StoreMoment) throws -> Page<Stored<Domain.Statement>> {
        try StatementReader(db: moment.db).page(Selection(self)).with(
            search, in: .statements, moment.db
        ) { $0.snippet = try $1.snippet(of: $0.fact.id, start: $0.fact.content.span.start) }
    }
}

extension AgreementQuery: StoreQuery {
    package func page(in moment: StoreMoment) throws -> Page<Stored<Agreement>> {
        try AgreementReader(db: moment.db).page(Selection(self)).with(
            search, in: .agreements, moment.db
        ) { $0.snippet = try $1.snippet(of: $0.fact.id, start: 0) }
    }
}

extension DocumentQuery: StoreQuery {
    package func page(in moment: StoreMoment) throws -> Page<DocumentRecord> {
        try DocumentRecordReader(db: moment.db, query: self).page(Selection(self)).with(
            search, in: .documents, moment.db
        ) { $0.snippet = try $1.snippet(of: $0.document.id, start: 0) }
    }
}

extension Page {
    /// With what `add` takes from the snippets of a search; unchanged where there is none.
    fileprivate func with(
        _ search: SearchExpression?, in collection: StoredCollection, _ db: Database,
        _ add: (inout Element, SnippetReader) throws -> Void
    ) throws -> Page {
        guard let search, let index = Schema.searchIndex(of: collection) else { return self }
        let reader = SnippetReader(db: db, search: search, index: index)
        var page = self
        for position in page.elements.indices { try add(&page.elements[position], reader) }
        return page
    }
}

extension FactReader {
    /// A page of what is selected. Throws `foreignCursor` for a cursor of another collection.
    func page(_ selection: Selection) throws -> Page<Element> {
        if let cursor = selection.cursor, cursor.collection != selection.collection {
            throw StorageError.foreignCursor(of: cursor.collection)
        }
        let found = try KeyReader(db: db, selection: selection).keys()
        let keys = found.prefix(selection.limit)
        let loaded = try load(keys.map(\.number))
        var elements: [Element] = []
        // A reader may leave out the last ones, which then begin the next page.
        for key in keys {
            guard let element = loaded[key.number] else { break }
            elements.append(element)
        }
        let last = elements.count < found.count ? keys.prefix(elements.count).last : nil
        return Page(
            elements: elements,
            next: last.map {
                Cursor(collection: Self.collection, order: $0.sortDate, id: $0.id)
            })
    }
}

extension Store {
    package func documents(matching query: DocumentQuery) throws -> Page<Document> {
        let page = try page(query)
        return Page(elements: page.elements.map(\.document), next: page.next)
    }

    package func meetings(matching query: MeetingQuery) throws -> Page<Stored<Meeting>> {
        try page(query)
    }

    package func statements(
        matching query: StatementQuery
    ) throws -> Page<Stored<Domain.Statement>> {
        try page(query)
    }

    package func agreements(matching query: AgreementQuery) throws -> Page<Stored<Agreement>> {
        try page(query)
    }
}

/// One fact by its id; nil for an unknown one.
extension Store {
    package func meeting(_ id: String) throws -> Stored<Meeting>? {
        try read { db in try MeetingReader(db: db).element(id) }
    }

    package func statement(_ id: String) throws -> Stored<Domain.Statement>? {
        try read { db in try StatementReader(db: db).element(id) }
    }

    package func agreement(_ id: String) throws -> Stored<Agreement>? {
        try read { db in try AgreementReader(db: db).element(id) }
    }
}
