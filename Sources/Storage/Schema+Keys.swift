internal import GRDB

/// Lists and indexes have the key of a fact, a number of a few bytes, where they had its day and
/// its id: they take less than half of the room, and a document changes fewer of their pages.
extension Schema {
    /// A table of what a fact has several of, with an index by value in the order of the
    /// collection.
    struct KeyedList {
        let table: String
        let fact: String
        let value: String
        /// Without the fact and its key; the first of them tells rows of one fact apart.
        let columns: [(name: String, type: String)]

        /// Joins the fact of the row `l` as `f` and that whose key it has as `k`: of a meeting's
        /// account the one that leads.
        var joinedByKey: String {
            let leading = fact == "meeting" ? "ifnull(f.record, f.number)" : "f.number"
            return """
                JOIN \(fact)s AS f ON f.number = l.\(fact)
                JOIN \(fact)s AS k ON k.number = \(leading)
                """
        }

        static func values(_ table: String, _ fact: String, _ value: String) -> KeyedList {
            KeyedList(
                table: table, fact: fact, value: value,
                columns: [("position", "INTEGER NOT NULL"), (value, "TEXT NOT NULL")])
        }

        static func set(_ table: String, _ fact: String, _ value: String) -> KeyedList {
            KeyedList(
                table: table, fact: fact, value: value, columns: [(value, "TEXT NOT NULL")])
        }
    }

    private static let keyedLists: [KeyedList] = [
        .values("meeting_countries", "meeting", "country"),
        .values("meeting_organizations", "meeting", "organization"),
        .set("meeting_participant_words", "meeting", "word"),
        .set("meeting_place_words", "meeting", "word"),
        .set("meeting_country_pairs", "meeting", "pair"),
        KeyedList(
            table: "statement_speakers", fact: "statement", value: "country",
            columns: [
                ("position", "INTEGER NOT NULL"), ("name", "TEXT"), ("folded_name", "TEXT"),
                ("country", "TEXT"), ("organization", "TEXT"),
            ]),
        .set("statement_speaker_words", "statement", "word"),
        .values("statement_sectors", "statement", "sector"),
        .values("statement_countries", "statement", "country"),
        .values("statement_organizations", "statement", "organization"),
        .values("agreement_parties", "agreement", "country"),
        .values("agreement_sectors", "agreement", "sector"),
        .set("agreement_party_pairs", "agreement", "pair"),
    ]

    /// Columns of the facts themselves that queries filter by.
    private static let keyedColumns = [
        ("meetings", "type"), ("meetings", "status"), ("statements", "act"),
        ("agreements", "kind"), ("agreements", "status"),
    ]

    static func keyLists(_ db: Database) throws {
        for list in keyedLists { try db.execute(sql: rekeying(list)) }
        // They went with the tables.
        for count in allCounts where count.table != "meeting_participants" {
            try db.execute(sql: deletionTrigger(of: count))
        }
        try db.execute(
            sql: pairTrigger("meeting_country_pairs", of: "meeting", in: "meeting_countries")
                + pairTrigger("agreement_party_pairs", of: "agreement", in: "agreement_parties"))
        for collection in StoredCollection.dated {
            try db.execute(sql: "DROP INDEX \(collection)_by_date")
        }
        for (table, column) in keyedColumns {
            try db.execute(
                sql: """
                    DROP INDEX \(table)_by_\(column);
                    CREATE INDEX \(table)_by_\(column) ON \(table) (\(column), search_key);
                    """)
        }
    }

    /// Copies and drops the table: SQLite would read the whole schema anew for each column that
    /// is altered.
    private static func rekeying(_ list: KeyedList) -> String {
        let names = list.columns.map(\.name).joined(separator: ", ")
        let types = list.columns.map { "\($0.name) \($0.type)" }.joined(separator: ",\n")
        return """
            CREATE TABLE kept AS SELECT * FROM \(list.table);
            DROP TABLE \(list.table);
            CREATE TABLE \(list.table) (
                \(list.fact) INTEGER NOT NULL
                    REFERENCES \(list.fact)s (number) ON DELETE CASCADE,
                \(types),
                search_key INTEGER NOT NULL,
                PRIMARY KEY (\(list.fact), \(list.columns[0].name))
            ) STRICT, WITHOUT ROWID;
            INSERT INTO \(list.table) (\(list.fact), \(names), search_key)
                SELECT \(list.fact), \(list.columns.map { "l.\($0.name)" }.joined(separator: ", ")),
                    k.search_key
                FROM kept AS l \(list.joinedByKey);
            DROP TABLE kept;
            CREATE INDEX \(list.table)_by_\(list.value)
                ON \(list.table) (\(list.value), search_key);

            """
    }

    private static func pairTrigger(
        _ name: String, of fact: String, in list: String
    ) -> String {
        """
        CREATE TRIGGER \(name)_insert AFTER INSERT ON \(list) BEGIN
            INSERT OR IGNORE INTO \(name) (\(fact), pair, search_key)
            SELECT new.\(fact),
                min(o.country, new.country) || ' ' || max(o.country, new.country),
                new.search_key
            FROM \(list) AS o
            WHERE o.\(fact) = new.\(fact) AND o.country <> new.country
                AND max(o.position, new.position) < \(pairedCountriesMax)
            UNION ALL SELECT new.\(fact), new.country || ' *', new.search_key
            WHERE new.position >= \(pairedCountriesMax);
        END;

        """
    }
}
