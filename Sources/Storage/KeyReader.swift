internal import Domain
internal import GRDB

/// Finds which elements make up a page.
struct KeyReader {
    let db: Database
    let selection: Selection
    /// What is meant has a key below this one.
    private let before: SearchKey?

    init(db: Database, selection: Selection) throws {
        self.db = db
        var selection = selection
        if selection.isFuzzy, let from = selection.from {
            selection.sortDateMin = try Self.earliest(reaching: from, selection.collection, db)
        }
        self.selection = selection
        before = try selection.cursor?.searchKey(in: selection.collection, db)
    }

    /// The first day of the longest date that may reach into `from`: that of its year, or of a
    /// date that goes over the end of a year, of which there are few.
    private static func earliest(
        reaching from: DateExpression, _ collection: StoredCollection, _ db: Database
    ) throws -> String {
        let sql = """
            SELECT min(first_day) FROM \(collection)
            WHERE last_day >= ? AND \(Schema.isOverYears)
            """
        let wide = try String.fetchOne(
            db.cachedStatement(sql: sql), arguments: [from.firstDay])
        let year = String(from.firstDay.prefix(4)) + "-01-01"
        return min(wide ?? year, year)
    }

    /// Up to one more than the limit, in the order of the collection.
    func keys() throws -> [FactKey] {
        guard let match = try rarestMatch() else {
            return try keys(KeyStatement(selection, before: before))
        }
        return try keys(KeyStatement(selection, walking: match, before: before))
    }

    /// Nil where everything is meant.
    func rarestMatch() throws -> Match? {
        let matches = selection.matches
        guard matches.count > 1 else { return matches.first }
        var rarest: (match: Match, rows: Int)?
        for match in matches {
            let rows = try probe(match)
            if rows < rarest?.rows ?? .max { rarest = (match, rows) }
        }
        return rarest?.match
    }

    /// What is found, counted up to `StorageLimits.probeRowsMax`.
    private func probe(_ match: Match) throws -> Int {
        let index = match.index.name
        let sql = """
            SELECT count(*) FROM (SELECT 1 FROM \(index) WHERE \(index) MATCH ? LIMIT ?)
            """
        return try Int.fetchOne(
            db.cachedStatement(sql: sql),
            arguments: [match.expression, StorageLimits.probeRowsMax]) ?? 0
    }

    private func keys(_ walk: KeyStatement) throws -> [FactKey] {
        // Each number of words of a name is a form of its own, and those of two names many.
        let isKept = selection.names.count <= 1
        let statement =
            try isKept
            ? db.cachedStatement(sql: walk.sql) : db.makeStatement(sql: walk.sql)
        let rows = try Row.fetchCursor(statement, arguments: StatementArguments(walk.arguments))
        var keys: [FactKey] = []
        while keys.count <= selection.limit, let row = try rows.next() {
            var columns = Columns(row)
            let key = FactKey(
                number: try columns.next(), id: try columns.text(),
                sortDate: try columns.text(),
                searchKey: SearchKey(value: try columns.next()))
            // Accounts of one meeting are rows that follow.
            if key != keys.last { keys.append(key) }
        }
        return keys
    }
}
