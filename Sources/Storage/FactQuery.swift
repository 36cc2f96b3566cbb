package import Domain
internal import GRDB

/// A fact of any kind as the store has it.
package struct AnyFact: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case meeting(Meeting)
        case statement(Domain.Statement)
        case agreement(Agreement)
    }

    package var documentID: String
    /// When the document was published.
    package var published: DateExpression?
    package var fact: Kind

    package init(documentID: String, published: DateExpression? = nil, fact: Kind) {
        self.documentID = documentID
        self.published = published
        self.fact = fact
    }
}

/// Facts of all kinds that meet every condition given, latest first: a meeting once, by its leading
/// account, to which what was said and agreed there refers.
package struct FactQuery: Hashable, Sendable {
    /// Each took part, speaks or is a party.
    package var countries: [CountryCode]
    /// The acts of the statements; none of another.
    package var acts: [Domain.Statement.Act]
    /// As of the queries of each kind.
    package var from: DateExpression?
    package var to: DateExpression?
    package var isFuzzy: Bool
    package var limit: Int
    package var cursor: Cursor?

    package init(
        countries: [CountryCode] = [], acts: [Domain.Statement.Act], from: DateExpression? = nil,
        to: DateExpression? = nil, isFuzzy: Bool = false,
        limit: Int = StorageLimits.pageRowsDefault, cursor: Cursor? = nil
    ) {
        self.countries = countries
        self.acts = acts
        self.from = from
        self.to = to
        self.isFuzzy = isFuzzy
        self.limit = limit
        self.cursor = cursor
    }
}

extension FactQuery: StoreQuery {
    /// Facts of one day follow each other by kind, so that one cursor is a position in each.
    package func page(in moment: StoreMoment) throws -> Page<AnyFact> {
        if let cursor, cursor.collection != .events {
            throw StorageError.foreignCursor(of: cursor.collection)
        }
        let found = try selections.flatMap { selection in
            try KeyReader(db: moment.db, selection: selection).keys()
                .map { (collection: selection.collection, key: $0) }
        }.sorted { one, other in
            one.collection == other.collection
                ? one.key.searchKey > other.key.searchKey
                : (one.key.sortDate, one.key.id) > (other.key.sortDate, other.key.id)
        }
        let limit = selections[0].limit
        let loader = FactLoader(db: moment.db, keys: found.prefix(limit))
        let last = found.count > limit ? found[limit - 1].key : nil
        return Page(
            elements: try loader.facts(),
            next: last.map { Cursor(collection: .events, order: $0.sortDate, id: $0.id) })
    }

    private var selections: [Selection] {
        var statements = Selection(
            StatementQuery(
                countries: countries, from: from, to: to, isFuzzy: isFuzzy, limit: limit,
                cursor: cursor))
        statements.add(.act, any: acts.map(\.rawValue))
        return [
            Selection(
                MeetingQuery(
                    countries: countries, from: from, to: to, isFuzzy: isFuzzy, limit: limit,
                    cursor: cursor)),
            Selection(
                AgreementQuery(
                    countries: countries, from: from, to: to, isFuzzy: isFuzzy, limit: limit,
                    cursor: cursor)),
        ] + (acts.isEmpty ? [] : [statements])
    }
}

/// Loads facts of all kinds, with one reader a kind.
private struct FactLoader {
    let db: Database
    let keys: ArraySlice<(collection: StoredCollection, key: FactKey)>

    /// In the order of `keys`.
    func facts() throws -> [AnyFact] {
        let meetings = try MeetingRecordReader(db: db).load(numbers(.meetings))
        let statements = try StatementReader(db: db).load(numbers(.statements))
        let agreements = try AgreementReader(db: db).load(numbers(.agreements))
        let facts = keys.compactMap { collection, key in
            switch collection {
            case .meetings: meetings[key.number].map { fact($0) { .meeting($0) } }
            case .statements: statements[key.number].map { fact($0) { .statement($0) } }
            default: agreements[key.number].map { fact($0) { .agreement($0) } }
            }
        }
        return try withDates(facts)
    }

    private func numbers(_ collection: StoredCollection) -> [Int64] {
        keys.filter { $0.collection == collection }.map(\.key.number)
    }

    private func fact<Fact>(_ stored: Stored<Fact>, _ kind: (Fact) -> AnyFact.Kind) -> AnyFact {
        AnyFact(documentID: stored.documentID, fact: kind(stored.fact))
    }

    private func withDates(_ facts: [AnyFact]) throws -> [AnyFact] {
        let sql = "SELECT published FROM documents WHERE id = ?"
        let statement = try db.cachedStatement(sql: sql)
        var dates: [String: DateExpression?] = [:]
        return try facts.map { fact in
            var fact = fact
            if dates[fact.documentID] == nil {
                let text = try Row.fetchOne(statement, arguments: [fact.documentID])
                    .flatMap { $0[0] as String? }
                dates[fact.documentID] = .some(text.flatMap { DateExpression(edtf: $0) })
            }
            fact.published = dates[fact.documentID] ?? nil
            return fact
        }
    }
}
