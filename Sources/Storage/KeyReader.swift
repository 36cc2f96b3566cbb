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
        if let search = try leadingSearch() { return try keys(walking: search) }
        guard let driver = try driver() else { return try keys(driver: nil, value: nil) }
        if driver.values.count == 1 { return try keys(driver: driver, value: driver.values[0]) }
        var found: Set<FactKey> = []
        for value in driver.values { found.formUnion(try keys(driver: driver, value: value)) }
        let sorted = found.sorted { $0.searchKey > $1.searchKey }
        return Array(sorted.prefix(selection.limit + 1))
    }

    /// The rarest of the shortcuts and of the terms with one value, else one with several, which
    /// takes a walk for each.
    func driver() throws -> Term? {
        let candidates = selection.shortcuts + selection.terms.filter { $0.values.count == 1 }
        guard candidates.count > 1 else { return candidates.first ?? selection.terms.first }
        var rarest: (term: Term, rows: Int)?
        for term in candidates {
            let rows = try probe(term)
            if rows < rarest?.rows ?? .max { rarest = (term, rows) }
        }
        return rarest?.term
    }

    /// The search with its index where there is one and no term that it does not tell is rarer
    /// than what it finds.
    private func leadingSearch() throws -> SearchWalk? {
        guard let walk = SearchWalk(selection) else { return nil }
        let rivals = walk.terms.filter { $0.values.count == 1 }
        guard !rivals.isEmpty else { return walk }
        let found = try probe(
            "\(walk.index.name) WHERE \(walk.index.name) MATCH ?", walk.match)
        for term in rivals where try probe(term) < found { return nil }
        return walk
    }

    private func keys(walking walk: SearchWalk) throws -> [FactKey] {
        try keys(KeyStatement(selection, walking: walk, before: before))
    }

    /// Rows under the term, counted up to `StorageLimits.probeRowsMax`.
    private func probe(_ term: Term) throws -> Int {
        try term.values.reduce(0) {
            try $0 + probe("\(term.table) WHERE \(term.column) = ?", $1)
        }
    }

    private func probe(_ rows: String, _ value: String) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM (SELECT 1 FROM \(rows) LIMIT ?)"),
            arguments: [value, StorageLimits.probeRowsMax]) ?? 0
    }

    private func keys(driver: Term?, value: String?) throws -> [FactKey] {
        try keys(KeyStatement(selection, driver: driver, value: value, before: before))
    }

    private func keys(_ walk: KeyStatement) throws -> [FactKey] {
        let isKept = selection.terms.count <= StorageLimits.keptStatementTermsMax
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
            // Two speakers of one country, or accounts of one meeting, are rows that follow.
            if key != keys.last { keys.append(key) }
        }
        return keys
    }
}
