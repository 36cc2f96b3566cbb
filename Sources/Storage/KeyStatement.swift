internal import Domain
internal import GRDB

/// The SQL that walks one index in the order of a collection, latest first, from the key `before`
/// down.
struct KeyStatement {
    private(set) var sql: String
    private(set) var arguments: [any DatabaseValueConvertible]

    /// `driver` with `value` is the index to walk; without one it is that of the keys.
    init(_ selection: Selection, driver: Term?, value: String?, before: SearchKey?) {
        let collection = "\(selection.collection)"
        let own = driver == nil || driver?.table == collection
        let walk = own ? "f" : "w"
        var conditions = Conditions()
        if selection.collection == .meetings { conditions.add("f.record IS NULL", []) }
        if let driver, let value { conditions.add("\(walk).\(driver.column) = ?", value) }
        conditions.add(range: selection, before, "\(walk).search_key")
        conditions.add(dates: selection)
        let search = SearchWalk(selection)
        for term in search?.terms ?? selection.terms where term != driver {
            conditions.add(filter: term, selection, "\(walk).search_key")
        }
        for check in selection.checks { conditions.add(check.sql, check.arguments) }
        if let search { conditions.add(found: search, selection) }

        let list = driver.map { "\($0.table) AS w CROSS JOIN " } ?? ""
        // Rows of a meeting's accounts have the key of the one that leads.
        let key =
            selection.collection == .meetings
            ? "f.search_key = w.search_key" : "f.number = w.\(selection.fact)"
        sql = """
            SELECT f.number, f.id, f.sort_date, f.search_key
            FROM \(own ? "" : list)\(collection) AS f\(own ? "" : " ON \(key)")\(conditions.sql)
            ORDER BY \(walk).search_key DESC
            """
        arguments = conditions.arguments
    }
}

extension KeyStatement {
    /// Walks what a search finds. Its index is in the order of the collection.
    init(_ selection: Selection, walking walk: SearchWalk, before: SearchKey?) {
        let index = walk.index.name
        var conditions = Conditions()
        conditions.add("\(index) MATCH ?", walk.match)
        conditions.add(range: selection, before, "\(index).rowid")
        conditions.add(dates: selection)
        // Told by the index alone, what is no match of the terms is not looked up at all.
        let key = selection.collection == .meetings ? "f.search_key" : "\(index).rowid"
        for term in walk.terms { conditions.add(filter: term, selection, key) }
        for check in selection.checks { conditions.add(check.sql, check.arguments) }
        sql = """
            SELECT f.number, f.id, f.sort_date, f.search_key
            FROM \(index) CROSS JOIN \(Self.found(selection, in: index))\(conditions.sql)
            ORDER BY \(index).rowid DESC
            """
        arguments = conditions.arguments
    }
}

extension KeyStatement {
    /// What a row of the index stands for; the account of a meeting for the one that leads.
    private static func found(_ selection: Selection, in index: String) -> String {
        guard selection.collection == .meetings else {
            return "\(selection.collection) AS f ON f.search_key = \(index).rowid"
        }
        return """
            meetings AS a ON a.search_key = \(index).rowid
            CROSS JOIN meetings AS f ON f.number = ifnull(a.record, a.number)
            """
    }
}

/// A search and the index that answers it.
struct SearchWalk {
    let search: SearchExpression
    let index: Schema.SearchIndex
    /// In the language of FTS5: the search and, where the index has them, the countries.
    let match: String
    /// What the match does not tell.
    let terms: [Term]

    /// Nil where nothing is searched.
    init?(_ selection: Selection) {
        guard let search = selection.search,
            let index = Schema.searchIndex(of: selection.collection)
        else { return nil }
        self.search = search
        self.index = index
        let told = selection.terms.filter { $0.table == index.countryList }
        terms = selection.terms.filter { !told.contains($0) }
        let words =
            index.countryList == nil
            ? search.fts : "{\(index.columns.joined(separator: " "))} : (\(search.fts))"
        match = told.reduce(words) { match, term in
            let codes = term.values.map { "\"\($0)\"" }.joined(separator: " OR ")
            return "\(match) AND {\(Schema.SearchIndex.countries)} : (\(codes))"
        }
    }
}

/// Conditions joined by AND, with their arguments in order.
private struct Conditions {
    private var parts: [String] = []
    private(set) var arguments: [any DatabaseValueConvertible] = []

    var sql: String { parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND ") }

    mutating func add(_ part: String, _ values: [String]) {
        parts.append(part)
        arguments += values
    }

    mutating func add(_ part: String, _ value: String) { add(part, [value]) }

    private mutating func add(_ part: String, _ key: SearchKey) {
        parts.append(part)
        arguments.append(key.value)
    }

    /// The range of the walked index: after the cursor, within the days asked for.
    mutating func add(range selection: Selection, _ before: SearchKey?, _ key: String) {
        let end = selection.to.map { SearchKey(dayAfter: $0.lastDay) }
        if let before = [before, end].compactMap(\.self).min() { add("\(key) < ?", before) }
        if let earliest = selection.sortDateMin {
            add("\(key) >= ?", SearchKey(day: earliest))
        }
    }

    /// The whole of the fact's own date, or a part of it, within the days asked for. `+` keeps
    /// SQLite from looking for an index.
    mutating func add(dates selection: Selection) {
        let (inFrom, inTo) =
            selection.isFuzzy ? ("last_day", "first_day") : ("first_day", "last_day")
        if let from = selection.from { add("+f.\(inFrom) >= ?", from.firstDay) }
        if let to = selection.to { add("+f.\(inTo) <= ?", to.lastDay) }
    }

    /// The index of a list has value and key of each fact, so that one look tells.
    mutating func add(filter term: Term, _ selection: Selection, _ key: String) {
        let marks = term.values.map { _ in "?" }.joined(separator: ", ")
        if term.table == "\(selection.collection)" {
            add("+f.\(term.column) IN (\(marks))", term.values)
        } else {
            add(
                """
                EXISTS (SELECT 1 FROM \(term.table) AS l WHERE l.\(term.column) IN (\(marks)) \
                AND l.search_key = \(key))
                """, term.values)
        }
    }

    /// Of a meeting, what one of its accounts says.
    mutating func add(found walk: SearchWalk, _ selection: Selection) {
        let index = walk.index.name
        guard selection.collection == .meetings else {
            return add(
                """
                EXISTS (SELECT 1 FROM \(index) WHERE \(index) MATCH ? \
                AND \(index).rowid = f.search_key)
                """, walk.match)
        }
        add(
            """
            (EXISTS (SELECT 1 FROM \(index) WHERE \(index) MATCH ? \
            AND \(index).rowid = f.search_key) \
            OR EXISTS (SELECT 1 FROM meetings AS a CROSS JOIN \(index) \
            ON \(index).rowid = a.search_key WHERE a.record = f.number AND \(index) MATCH ?))
            """, [walk.match, walk.match])
    }
}
