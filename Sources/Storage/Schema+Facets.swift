internal import GRDB

/// What lists are filtered by are words of the full text. The indexes that did the same took more
/// than half of the pages that a new document changed.
extension Schema {
    /// A facet and where its values stand.
    private struct FacetSource {
        let facet: Facet
        let values: String

        /// Of the fact `f`.
        init(_ facet: Facet, _ column: String) {
            self.facet = facet
            values = "SELECT f.\(column) AS value"
        }

        /// Of the list `table`.
        init(_ facet: Facet, _ column: String, in table: String, of fact: String) {
            self.facet = facet
            values = "SELECT \(column) AS value FROM \(table) WHERE \(fact) = f.number"
        }

        /// Every two of the list `table`.
        init(pairsIn table: String, of fact: String) {
            facet = .pair
            let countries = "FROM \(table) WHERE \(fact) = f.number"
            values = """
                SELECT a.country || b.country AS value FROM \(table) AS a
                JOIN \(table) AS b USING (\(fact))
                WHERE \(fact) = f.number AND a.country < b.country
                    AND (SELECT count(DISTINCT country) \(countries)) <= \(Facet.pairedCountriesMax)
                UNION ALL SELECT '\(Facet.many)'
                WHERE (SELECT count(DISTINCT country) \(countries)) > \(Facet.pairedCountriesMax)
                """
        }

        var words: String {
            """
            SELECT DISTINCT lower(replace(value, '_', '')) || '\(facet)' AS word
            FROM (\(values)) WHERE value IS NOT NULL
            """
        }
    }

    private static let facetSources: [(collection: StoredCollection, sources: [FacetSource])] = [
        (
            .statements,
            [
                FacetSource(.country, "country", in: "statement_speakers", of: "statement"),
                FacetSource(.speaker, "word", in: "statement_speaker_words", of: "statement"),
                FacetSource(.act, "act"),
                FacetSource(.sector, "sector", in: "statement_sectors", of: "statement"),
                FacetSource(.about, "country", in: "statement_countries", of: "statement"),
            ]
        ),
        (
            .agreements,
            [
                FacetSource(.country, "country", in: "agreement_parties", of: "agreement"),
                FacetSource(pairsIn: "agreement_parties", of: "agreement"),
                FacetSource(.kind, "kind"), FacetSource(.status, "status"),
                FacetSource(.sector, "sector", in: "agreement_sectors", of: "agreement"),
            ]
        ),
        (
            .meetings,
            [
                FacetSource(.country, "country", in: "meeting_countries", of: "meeting"),
                FacetSource(pairsIn: "meeting_countries", of: "meeting"),
                FacetSource(.type, "type"), FacetSource(.status, "status"),
                FacetSource(.participant, "word", in: "meeting_participant_words", of: "meeting"),
                FacetSource(.place, "word", in: "meeting_place_words", of: "meeting"),
            ]
        ),
    ]

    /// Tables that were there for their indexes.
    private static let replacedTables = [
        "statement_speaker_words", "meeting_participant_words", "meeting_place_words",
        "meeting_country_pairs", "agreement_party_pairs",
    ]

    private static let replacedIndexes = [
        "meetings_by_type", "meetings_by_status", "statements_by_act", "agreements_by_kind",
        "agreements_by_status",
    ]

    private static let unkeyedLists = [
        ("meeting_countries", "country"), ("meeting_organizations", "organization"),
        ("statement_speakers", "country"), ("statement_sectors", "sector"),
        ("statement_countries", "country"), ("statement_organizations", "organization"),
        ("agreement_parties", "country"), ("agreement_sectors", "sector"),
    ]

    /// Groups, at last, the meetings of a store that was made before there were records.
    static func addFacets(_ db: Database) throws {
        for (collection, sources) in facetSources {
            let words = (["SELECT '\(Facet.every)' AS word"] + sources.map(\.words))
                .joined(separator: " UNION ALL ")
            try db.execute(
                sql: """
                    ALTER TABLE \(collection) ADD COLUMN facets TEXT;
                    UPDATE \(collection) AS f
                        SET facets = (SELECT group_concat(word, ' ') FROM (\(words)));
                    """)
        }
        try db.execute(
            sql: """
                DROP TRIGGER meeting_country_pairs_insert;
                DROP TRIGGER agreement_party_pairs_insert;
                """)
        try db.execute(sql: replacedTables.map { "DROP TABLE \($0);" }.joined())
        try db.execute(sql: replacedIndexes.map { "DROP INDEX \($0);" }.joined())
        for (list, value) in unkeyedLists {
            try db.execute(
                sql: """
                    DROP INDEX \(list)_by_\(value);
                    ALTER TABLE \(list) DROP COLUMN search_key;
                    """)
        }
        try db.execute(
            sql: """
                DROP VIEW searched_meetings;
                \(searchedMeetings(further: ", m.facets"))
                DROP TRIGGER document_search_delete;
                DROP VIEW searched_documents;
                \(searchedDocuments)
                """)
        for index in searchIndexes { try renew(index, db) }
        try MeetingGrouper(db: db).regroupAll()
    }

    private static func renew(_ index: SearchIndex, _ db: Database) throws {
        try db.execute(sql: renewal(of: index))
        guard [.statements, .agreements].contains(index.collection) else { return }
        try db.execute(
            sql: """
                DROP TRIGGER \(index.name)_delete;
                ALTER TABLE \(index.collection) DROP COLUMN countries;
                \(deletionTrigger(of: index))
                """)
    }

    private static let searchedDocuments = """
        CREATE VIEW searched_documents AS
            SELECT d.number, d.search_key, d.title, t.text,
                '\(Facet.every)' AS facets
            FROM documents AS d JOIN document_texts AS t ON t.document = d.number;
        CREATE TRIGGER document_search_delete BEFORE DELETE ON documents BEGIN
            INSERT INTO document_search (document_search, rowid, title, text, facets)
                SELECT 'delete', search_key, title, text, facets FROM searched_documents
                WHERE search_key = old.search_key;
        END;

        """
}
