package import Domain
internal import GRDB

/// Pages are sorted by the first day of the date, latest first, then by descending id, and are
/// found by the position of their first element: a later page costs what the first one does.
extension MeetingQuery: StoreQuery {
    package func page(in moment: StoreMoment) throws -> Page<Stored<Meeting>> {
        let selection = try Selection(self).writtenOut(moment.db)
        var page = try MeetingRecordReader(db: moment.db).page(selection)
        guard let match = selection.searched else { return page }
        let reader = SnippetReader(db: moment.db, match: match)
        for (position, meeting) in page.elements.enumerated() {
            page.elements[position].snippet = try reader.snippet(ofMeeting: meeting.fact.id)
        }
        return page
    }
}

extension StatementQuery: StoreQuery {
    package func page(in moment: StoreMoment) throws -> Page<Stored<Domain.Statement>> {
        let selection = try Selection(self).writtenOut(moment.db)
        return try StatementReader(db: moment.db).page(selection).with(
            selection, moment.db, \.snippet
        ) {
            ($0.fact.id, $0.fact.content.span.start)
        }
    }
}

extension AgreementQuery: StoreQuery {
    package func page(in moment: StoreMoment) throws -> Page<Stored<Agreement>> {
        let selection = try Selection(self).writtenOut(moment.db)
        return try AgreementReader(db: moment.db).page(selection).with(
            selection, moment.db, \.snippet
        ) {
            ($0.fact.id, 0)
        }
    }
}

extension DocumentQuery: StoreQuery {
    package func page(in moment: StoreMoment) throws -> Page<DocumentRecord> {
        let selection = try Selection(self).writtenOut(moment.db)
        return try DocumentRecordReader(db: moment.db, query: self).page(selection).with(
            selection, moment.db, \.snippet
        ) {
            ($0.document.id, 0)
        }
    }
}

extension Selection {
    /// With the words that a search means by their beginnings.
    fileprivate func writtenOut(_ db: Database) throws -> Selection {
        guard let search, let match = searched else { return self }
        var selection = self
        selection.search = try PrefixExpansion(db: db, index: match.index).expanded(search)
        return selection
    }
}

extension Page {
    /// With the snippets of a search; unchanged where there is none. `place` gives the id of an
    /// element and where its text begins in that of its document.
    fileprivate func with(
        _ selection: Selection, _ db: Database, _ snippet: WritableKeyPath<Element, Snippet?>,
        _ place: (Element) -> (id: String, start: Int)
    ) throws -> Page {
        guard let match = selection.searched else { return self }
        let places = elements.map(place)
        let starts = Dictionary(uniqueKeysWithValues: places.map { ($0.id, $0.start) })
        let found = try SnippetReader(db: db, match: match).snippets(starts)
        var page = self
        for (position, place) in places.enumerated() {
            page.elements[position][keyPath: snippet] = found[place.id]
        }
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
    /// The meeting of which one account has the id.
    package func meeting(_ id: String) throws -> MeetingRecord? {
        try read { db in try MeetingRecordReader(db: db).record(id) }
    }

    package func statement(_ id: String) throws -> Stored<Domain.Statement>? {
        try read { db in try StatementReader(db: db).element(id) }
    }

    package func agreement(_ id: String) throws -> Stored<Agreement>? {
        try read { db in try AgreementReader(db: db).element(id) }
    }
}
