internal import Domain
internal import GRDB

/// Loads elements of a collection by their numbers, with one statement a table.
protocol FactReader {
    associatedtype Element
    static var collection: StoredCollection { get }
    var db: Database { get }
    /// Those that exist, by number.
    func load(_ numbers: [Int64]) throws -> [Int64: Element]
}

extension FactReader {
    /// The element of an id; nil for an unknown one.
    func element(_ id: String) throws -> Element? {
        let sql = "SELECT number FROM \(Self.collection) WHERE id = ?"
        let number = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
        return try number.flatMap { try load([$0])[$0] }
    }
}

/// How the meeting of a fact is called.
enum MeetingNaming {
    /// As lists of meetings have it: by the account that leads.
    case record
    /// By the account of the fact's own document.
    case account

    /// Joins the meeting of `fact` as `m`.
    func join(_ fact: String) -> String {
        let number =
            switch self {
            case .record:
                "(SELECT ifnull(record, number) FROM meetings WHERE number = \(fact).meeting)"
            case .account: "\(fact).meeting"
            }
        return "LEFT JOIN meetings AS m ON m.number = \(number)"
    }
}

/// The rows of one statement, for a set of facts.
struct RowReader {
    let db: Database

    /// `sql` has one parameter: the numbers as a JSON array, so that its text is always the same.
    func each(_ sql: String, _ numbers: [Int64], _ body: (inout Columns) throws -> Void) throws {
        let statement = try db.cachedStatement(sql: sql)
        let list = "[" + numbers.map(String.init).joined(separator: ",") + "]"
        let rows = try Row.fetchCursor(statement, arguments: [list])
        while let row = try rows.next() {
            var columns = Columns(row)
            try body(&columns)
        }
    }

    /// The rows of a table under a fact, in the order of `position`.
    func children<Child>(
        _ table: String, of fact: String, _ columns: String, _ numbers: [Int64],
        _ decode: (inout Columns) throws -> Child
    ) throws -> [Int64: [Child]] {
        let sql = """
            SELECT \(fact), \(columns) FROM \(table)
            WHERE \(fact) IN (SELECT value FROM json_each(?)) ORDER BY \(fact), position
            """
        var children: [Int64: [Child]] = [:]
        try each(sql, numbers) { columns in
            let number: Int64 = try columns.next()
            children[number, default: []].append(try decode(&columns))
        }
        return children
    }

    func evidence(
        _ table: String, of fact: String, _ numbers: [Int64]
    ) throws -> [Int64: [Quote]] {
        try children(table, of: fact, "span_start, span_end, quote", numbers) { try $0.quote() }
    }
}
