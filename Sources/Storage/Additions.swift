internal import GRDB

/// What a transaction adds, to be counted, indexed for full text and grouped to meetings once at
/// its end: row by row, FTS5 would write a segment for nearly every fact, because their keys do
/// not rise.
///
/// Numbers rise within a transaction, so that the first of each collection tells them all.
struct Additions {
    private var first: [StoredCollection: Int64] = [:]
    private var accounts: [(number: Int64, record: Int64)] = []
    private var places: [MeetingGrouper.Place] = []

    var firstDocument: Int64? { first[.documents] }

    /// `number` and those above it are new.
    mutating func add(from number: Int64, in collection: StoredCollection) {
        first[collection] = min(first[collection] ?? number, number)
    }

    /// An account of a meeting that is stored where `record` finds it, but does not name it yet.
    mutating func add(_ account: Int64, under record: Int64) {
        accounts.append((account, record))
    }

    /// New accounts there are to be grouped with others.
    mutating func addPlace(_ place: MeetingGrouper.Place) {
        if !places.contains(place) { places.append(place) }
    }

    /// To be called once, before the commit.
    func finish(_ db: Database) throws {
        for count in Schema.allCounts {
            guard let first = first[count.collection] else { continue }
            try run(count.addition, [first], db)
        }
        // Moves what has been counted, and what is then indexed where it stands.
        if let first = first[.meetings] {
            let grouper = MeetingGrouper(db: db, firstUnsearched: first)
            for (number, record) in accounts { try grouper.name(record, in: number) }
            for place in places { try grouper.regroup(around: place) }
        }
        for index in Schema.searchIndexes {
            guard let first = first[index.collection] else { continue }
            try run(index.insertion, [first], db)
        }
    }

    private func run(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

extension Schema.SearchIndex {
    /// Adds the rows from a number on, in the order of their keys: one segment for all of them.
    /// `+` makes SQLite sort these, not look for them among all.
    var insertion: String {
        let columns = allColumns.joined(separator: ", ")
        return """
            INSERT INTO \(name) (rowid, \(columns))
            SELECT search_key, \(columns) FROM \(source) WHERE number >= ? ORDER BY +search_key
            """
    }
}

extension Schema.Count {
    /// Adds those of the facts from a number on.
    var addition: String {
        sums(where: "r.\(fact) >= ?", onConflict: "\(column) = \(column) + excluded.\(column)")
    }
}
