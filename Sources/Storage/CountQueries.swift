package import Domain
internal import GRDB

/// Countries with facts, by their codes.
package struct CountryCountQuery: StoreQuery {
    package var limit: Int
    package var cursor: Cursor?

    package init(limit: Int = StorageLimits.pageRowsDefault, cursor: Cursor? = nil) {
        self.limit = limit
        self.cursor = cursor
    }

    package func page(in moment: StoreMoment) throws -> Page<Counted<CountryCode>> {
        let sql = """
            SELECT country, '', meetings, statements, agreements FROM country_counts
            WHERE country > ? AND ? IS NOT NULL AND meetings + statements + agreements > 0
            ORDER BY country LIMIT ?
            """
        return try CountReader(db: moment.db, collection: .countries, sql: sql)
            .page(limit, cursor) { key, _ in CountryCode(key) }
    }
}

/// Sectors with facts, by their codes.
package struct SectorCountQuery: StoreQuery {
    package var limit: Int
    package var cursor: Cursor?

    package init(limit: Int = StorageLimits.pageRowsDefault, cursor: Cursor? = nil) {
        self.limit = limit
        self.cursor = cursor
    }

    package func page(in moment: StoreMoment) throws -> Page<Counted<Sector>> {
        let sql = """
            SELECT sector, '', 0, statements, agreements FROM sector_counts
            WHERE sector > ? AND ? IS NOT NULL AND statements + agreements > 0
            ORDER BY sector LIMIT ?
            """
        return try CountReader(db: moment.db, collection: .sectors, sql: sql)
            .page(limit, cursor) { key, _ in Sector(rawValue: key) }
    }
}

/// People who took part in meetings or spoke, by their names as the texts have them.
package struct PersonCountQuery: StoreQuery {
    package var limit: Int
    package var cursor: Cursor?

    package init(limit: Int = StorageLimits.pageRowsDefault, cursor: Cursor? = nil) {
        self.limit = limit
        self.cursor = cursor
    }

    package func page(in moment: StoreMoment) throws -> Page<Counted<Speaker>> {
        let sql = """
            SELECT name, country, meetings, statements, 0 FROM person_counts
            WHERE (name, country) > (?, ?) AND meetings + statements > 0
            ORDER BY name, country LIMIT ?
            """
        return try CountReader(db: moment.db, collection: .people, sql: sql)
            .page(limit, cursor) { name, country in
                Speaker(name: name, country: CountryCode(country))
            }
    }
}

/// What facts are counted of, with their numbers.
package struct Counted<Subject> {
    package let subject: Subject
    package let counts: FactCounts
}

extension Counted: Sendable where Subject: Sendable {}

/// Reads a page of counts; `sql` gives two keys and three numbers after two keys.
private struct CountReader {
    let db: Database
    let collection: StoredCollection
    let sql: String

    func page<Subject>(
        _ limit: Int, _ cursor: Cursor?, _ subject: (String, String) -> Subject?
    ) throws -> Page<Counted<Subject>> {
        if let cursor, cursor.collection != collection {
            throw StorageError.foreignCursor(of: cursor.collection)
        }
        let limit = min(max(limit, 1), StorageLimits.pageRowsMax)
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: sql),
            arguments: [cursor?.order ?? "", cursor?.id ?? "", limit + 1])
        var elements: [Counted<Subject>] = []
        for row in rows.prefix(limit) {
            let (key, other): (String, String) = (row[0], row[1])
            guard let subject = subject(key, other) else { throw StorageError.damaged(key) }
            let counts = FactCounts(meetings: row[2], statements: row[3], agreements: row[4])
            elements.append(Counted(subject: subject, counts: counts))
        }
        guard rows.count > limit, let last = elements.indices.last else {
            return Page(elements: elements)
        }
        let next = Cursor(collection: collection, order: rows[last][0], id: rows[last][1])
        return Page(elements: elements, next: next)
    }
}
