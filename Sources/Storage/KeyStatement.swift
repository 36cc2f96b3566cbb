internal import Domain
internal import GRDB

/// The SQL that walks a collection in its order, latest first, from the key `before` down.
struct KeyStatement {
    let sql: String
    let arguments: [any DatabaseValueConvertible]

    private static let columns = "f.number, f.id, f.sort_date, f.search_key"

    /// All of it.
    init(_ selection: Selection, before: SearchKey?) {
        var conditions = Conditions()
        if selection.collection == .meetings { conditions.add("f.record IS NULL") }
        conditions.add(range: selection, before, "f.search_key")
        conditions.add(dates: selection)
        sql = """
            SELECT \(Self.columns) FROM \(selection.collection) AS f\(conditions.sql)
            ORDER BY f.search_key DESC
            """
        arguments = conditions.arguments
    }

    /// What the full text finds, whose index is in the order of the collection.
    init(_ selection: Selection, walking match: Match, before: SearchKey?) {
        let index = match.index.name
        var conditions = Conditions()
        conditions.add("\(index) MATCH ?", match.expression)
        conditions.add(range: selection, before, "\(index).rowid")
        if match.isOfLeading { conditions.add("f.record IS NULL") }
        conditions.add(dates: selection)
        for check in selection.checks { conditions.add(check) }
        if match.needsCheck, let check = match.check { conditions.add(check) }
        for other in selection.matches where other != match { conditions.add(found: other) }
        sql = """
            SELECT \(Self.columns)
            FROM \(index) CROSS JOIN \(Self.found(selection, match))\(conditions.sql)
            ORDER BY \(index).rowid DESC
            """
        arguments = conditions.arguments
    }

    /// What a row of the index stands for; the account of a meeting for the one that leads.
    private static func found(_ selection: Selection, _ match: Match) -> String {
        guard selection.collection == .meetings, !match.isOfLeading else {
            return "\(selection.collection) AS f ON f.search_key = \(match.index.name).rowid"
        }
        return """
            meetings AS a ON a.search_key = \(match.index.name).rowid
            CROSS JOIN meetings AS f ON f.number = ifnull(a.record, a.number)
            """
    }
}

/// Conditions joined by AND, with their arguments in order.
private struct Conditions {
    private var parts: [String] = []
    private(set) var arguments: [any DatabaseValueConvertible] = []

    var sql: String { parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND ") }

    mutating func add(_ part: String, _ values: any DatabaseValueConvertible...) {
        parts.append(part)
        arguments += values
    }

    mutating func add(_ check: Check) {
        parts.append(check.sql)
        arguments += check.arguments
    }

    /// The range of the walked index: after the cursor, within the days asked for.
    mutating func add(range selection: Selection, _ before: SearchKey?, _ key: String) {
        let end = selection.to.map { SearchKey(dayAfter: $0.lastDay) }
        if let before = [before, end].compactMap(\.self).min() {
            add("\(key) < ?", before.value)
        }
        if let earliest = selection.sortDateMin {
            add("\(key) >= ?", SearchKey(day: earliest).value)
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

    /// Of a meeting, what one of its accounts says.
    mutating func add(found match: Match) {
        if let check = match.check { return add(check) }
        let index = match.index.name
        add(
            """
            (EXISTS (SELECT 1 FROM \(index) WHERE \(index) MATCH ? \
            AND \(index).rowid = f.search_key) \
            OR EXISTS (SELECT 1 FROM meetings AS a CROSS JOIN \(index) \
            ON \(index).rowid = a.search_key WHERE a.record = f.number AND \(index) MATCH ?))
            """, match.expression, match.expression)
    }
}
