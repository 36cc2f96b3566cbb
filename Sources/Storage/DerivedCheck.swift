internal import GRDB

/// Compares what is kept for the sake of speed, counts and the indexes for full text, with the
/// facts that it is made of.
struct DerivedCheck {
    let db: Database

    func faults() throws -> [StoreFault] {
        try Schema.allCounts.flatMap(faults) + Schema.searchIndexes.flatMap(faults)
    }

    private func faults(of count: Schema.Count) throws -> [StoreFault] {
        // Several accounts of a meeting are one.
        let fact =
            count.collection == .meetings
            ? "(SELECT ifnull(record, number) FROM meetings WHERE number = r.meeting)"
            : "r.\(count.fact)"
        let wrong = try Int.fetchOne(
            db,
            sql: """
                WITH counted AS (
                    SELECT \(count.values(of: "r")), count(DISTINCT \(fact))
                    FROM \(count.table) AS r WHERE \(count.isKnown("r"))
                    GROUP BY \(count.values(of: "r")))
                SELECT count(*) FROM (
                    SELECT \(count.names), \(count.column) FROM \(count.counts)
                        WHERE \(count.column) <> 0
                    EXCEPT SELECT * FROM counted)
                UNION ALL SELECT count(*) FROM (
                    SELECT * FROM counted
                    EXCEPT SELECT \(count.names), \(count.column) FROM \(count.counts))
                ORDER BY 1 DESC
                """)
        guard let wrong, wrong > 0 else { return [] }
        return [
            StoreFault(
                description: "\(wrong) of \(count.counts) have other \(count.column) than there are"
            )
        ]
    }

    private func faults(of index: Schema.SearchIndex) throws -> [StoreFault] {
        let (collection, name) = (index.collection, index.name)
        let found = "\(name) WHERE \(name) MATCH ?"
        func count(_ rows: String) throws -> Int {
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM \(rows)",
                arguments: [Match.expression([[Facet.every]])]) ?? 0
        }
        let missing = try count(
            "\(collection) WHERE ifnull(search_key, 0) NOT IN (SELECT rowid FROM \(found))")
        let excess = try count(
            "\(found) AND rowid NOT IN (SELECT search_key FROM \(collection))")
        return [
            (missing, "\(missing) \(collection) are not in \(name)"),
            (excess, "\(name) has \(excess) \(collection) that there are not"),
        ].compactMap { $0.0 > 0 ? StoreFault(description: $0.1) : nil }
    }
}
