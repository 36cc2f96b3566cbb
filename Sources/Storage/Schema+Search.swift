internal import GRDB

/// Full text over what the documents say. The index holds no text: it reads the tables.
extension Schema {
    /// What the index of a collection reads: of the collection itself or of a view.
    struct SearchIndex: Hashable {
        let collection: StoredCollection
        let name: String
        let source: String
        /// What is searched for words.
        let columns: [String]
        /// A column of what lists are filtered by.
        var filtered: String? = SearchIndex.facets

        static let facets = "facets"

        /// FTS5 need not keep the length of each text: nothing is ranked by it.
        var hasLengths: Bool { filtered != Self.facets }

        var allColumns: [String] { columns + (filtered.map { [$0] } ?? []) }
    }

    static let searchIndexes = [
        SearchIndex(
            collection: .statements, name: "statement_search", source: "statements",
            columns: ["content"]),
        SearchIndex(
            collection: .agreements, name: "agreement_search", source: "agreements",
            columns: ["title"]),
        SearchIndex(
            collection: .meetings, name: "meeting_search", source: "searched_meetings",
            columns: ["title", "participants", "place", "evidence"]),
        SearchIndex(
            collection: .documents, name: "document_search", source: "searched_documents",
            columns: ["title", "text"]),
    ]

    /// Those that the migrations up to the seventh know.
    static let firstSearchIndexes = searchIndexes.filter { $0.collection != .meetings }
        .map { $0.filtering(nil) }

    static func searchIndex(of collection: StoredCollection) -> SearchIndex? {
        searchIndexes.first { $0.collection == collection }
    }

    /// Indexes what is there and, from then on, what comes and goes.
    static func addSearch(_ db: Database) throws {
        for index in firstSearchIndexes { try addKeys(to: index.collection, db) }
        try db.execute(
            sql: """
                CREATE VIEW searched_documents AS
                    SELECT d.search_key, d.title, t.text
                    FROM documents AS d JOIN document_texts AS t ON t.document = d.number;
                """)
        for index in firstSearchIndexes {
            try db.execute(
                sql: """
                    CREATE VIRTUAL TABLE \(index.name) USING fts5(
                        \(index.columns.joined(separator: ", ")), content='\(index.source)',
                        content_rowid='search_key', tokenize="unicode61 remove_diacritics 2");
                    INSERT INTO \(index.name) (\(index.name)) VALUES ('rebuild');
                    """)
        }
        try db.execute(sql: searchTriggers)
    }

    static func addKeys(to collection: StoredCollection, _ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE \(collection) ADD COLUMN search_key INTEGER;
                CREATE UNIQUE INDEX \(collection)_by_search_key ON \(collection) (search_key);
                """)
        let sql = "SELECT number, sort_date, id FROM \(collection) ORDER BY sort_date, id"
        let update = try db.makeStatement(
            sql: "UPDATE \(collection) SET search_key = ? WHERE number = ?")
        for row in try Row.fetchAll(db, sql: sql) {
            let key = SearchKey(sortDate: row[1], id: row[2])
            try update.execute(
                arguments: [try key.free(in: collection, db).value, row[0] as Int64])
        }
    }

    private static let searchTriggers = """
        CREATE TRIGGER statement_search_insert AFTER INSERT ON statements BEGIN
            INSERT INTO statement_search (rowid, content)
                VALUES (new.search_key, new.content);
        END;
        CREATE TRIGGER statement_search_delete AFTER DELETE ON statements BEGIN
            INSERT INTO statement_search (statement_search, rowid, content)
                VALUES ('delete', old.search_key, old.content);
        END;
        CREATE TRIGGER agreement_search_insert AFTER INSERT ON agreements BEGIN
            INSERT INTO agreement_search (rowid, title) VALUES (new.search_key, new.title);
        END;
        CREATE TRIGGER agreement_search_delete AFTER DELETE ON agreements BEGIN
            INSERT INTO agreement_search (agreement_search, rowid, title)
                VALUES ('delete', old.search_key, old.title);
        END;
        CREATE TRIGGER document_search_insert AFTER INSERT ON document_texts BEGIN
            INSERT INTO document_search (rowid, title, text)
                SELECT search_key, title, new.text FROM documents
                WHERE number = new.document;
        END;
        CREATE TRIGGER document_search_delete BEFORE DELETE ON documents BEGIN
            INSERT INTO document_search (document_search, rowid, title, text)
                SELECT 'delete', old.search_key, old.title, text FROM document_texts
                WHERE document = old.number;
        END;
        """
}

extension Schema.SearchIndex {
    func filtering(_ column: String?) -> Schema.SearchIndex {
        var index = self
        index.filtered = column
        return index
    }
}
