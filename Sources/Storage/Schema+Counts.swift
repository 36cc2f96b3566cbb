/// How many facts there are of each country, sector and person, kept, so that a list of them
/// counts nothing; those without any keep their row. What goes is taken off by triggers; what
/// comes was added by triggers too, and since migration 7 by `Additions`.
extension Schema {
    /// A column of counts and the table whose rows it counts, each fact once.
    struct Count {
        /// With its key in `counts` and the same key in `table`.
        let counts: String
        let column: String
        let table: String
        let fact: String
        let keys: [(counts: String, table: String)]

        var collection: StoredCollection {
            switch fact {
            case "meeting": .meetings
            case "statement": .statements
            default: .agreements
            }
        }
    }

    static let allCounts: [Count] = {
        let country = [(counts: "country", table: "country")]
        let sector = [(counts: "sector", table: "sector")]
        let person = [(counts: "name", table: "name"), (counts: "country", table: "country")]
        return [
            Count(
                counts: "country_counts", column: "meetings", table: "meeting_countries",
                fact: "meeting", keys: country),
            Count(
                counts: "country_counts", column: "statements", table: "statement_speakers",
                fact: "statement", keys: country),
            Count(
                counts: "country_counts", column: "agreements", table: "agreement_parties",
                fact: "agreement", keys: country),
            Count(
                counts: "sector_counts", column: "statements", table: "statement_sectors",
                fact: "statement", keys: sector),
            Count(
                counts: "sector_counts", column: "agreements", table: "agreement_sectors",
                fact: "agreement", keys: sector),
            Count(
                counts: "person_counts", column: "meetings", table: "meeting_participants",
                fact: "meeting", keys: person),
            Count(
                counts: "person_counts", column: "statements", table: "statement_speakers",
                fact: "statement", keys: person),
        ]
    }()

    static let counts =
        """
        CREATE TABLE country_counts (
            country TEXT PRIMARY KEY,
            meetings INTEGER NOT NULL DEFAULT 0,
            statements INTEGER NOT NULL DEFAULT 0,
            agreements INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sector_counts (
            sector TEXT PRIMARY KEY,
            statements INTEGER NOT NULL DEFAULT 0,
            agreements INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
        -- country is '' where a person has none.
        CREATE TABLE person_counts (
            name TEXT NOT NULL,
            country TEXT NOT NULL,
            meetings INTEGER NOT NULL DEFAULT 0,
            statements INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (name, country)
        ) STRICT, WITHOUT ROWID;

        """ + allCounts.map { fill($0) + trigger($0, "INSERT", "new", 1) }.joined()
        + allCounts.map(deletionTrigger).joined()

    static func deletionTrigger(of count: Count) -> String { trigger(count, "DELETE", "old", -1) }

    private static func fill(_ count: Count) -> String {
        count.sums(where: "true", onConflict: "\(count.column) = excluded.\(count.column)") + ";\n"
    }

    /// A row counts where the fact has no other of the same key. `+` makes SQLite look among the
    /// rows of the fact, not among all of the key.
    private static func trigger(
        _ count: Count, _ event: String, _ row: String, _ step: Int
    ) -> String {
        let same = count.keys.map { "+o.\($0.table) IS \(row).\($0.table)" }
        return """
            CREATE TRIGGER \(count.counts)_\(count.column)_\(event.lowercased())
            AFTER \(event) ON \(count.table)
            WHEN \(count.isKnown(row)) AND NOT EXISTS (
                SELECT 1 FROM \(count.table) AS o
                WHERE o.\(count.fact) = \(row).\(count.fact)
                    AND o.position <> \(row).position AND \(same.joined(separator: " AND ")))
            BEGIN
                INSERT INTO \(count.counts) (\(count.names), \(count.column))
                VALUES (\(count.values(of: row)), \(step))
                ON CONFLICT (\(count.names))
                DO UPDATE SET \(count.column) = \(count.column) + \(step);
            END;

            """
    }
}

extension Schema.Count {
    /// Counts the facts whose rows `r` meet the condition.
    func sums(where condition: String, onConflict update: String) -> String {
        let values = values(of: "r")
        return """
            INSERT INTO \(counts) (\(names), \(column))
                SELECT \(values), count(DISTINCT r.\(fact)) FROM \(table) AS r
                WHERE \(isKnown("r")) AND \(condition) GROUP BY \(values)
                ON CONFLICT (\(names)) DO UPDATE SET \(update)
            """
    }

    var names: String { keys.map(\.counts).joined(separator: ", ") }

    func isKnown(_ row: String) -> String { "\(row).\(keys[0].table) IS NOT NULL" }

    func values(of row: String) -> String {
        keys.map { "ifnull(\(row).\($0.table), '')" }.joined(separator: ", ")
    }
}
