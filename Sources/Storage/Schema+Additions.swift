extension Schema {
    /// What a transaction adds is counted and indexed at its end, by `Additions`, not row by row.
    static let additions =
        """
        DROP TRIGGER statement_search_insert;
        DROP TRIGGER agreement_search_insert;
        DROP TRIGGER document_search_insert;
        DROP VIEW searched_documents;
        CREATE VIEW searched_documents AS
            SELECT d.number, d.search_key, d.title, t.text
            FROM documents AS d JOIN document_texts AS t ON t.document = d.number;

        """
        + allCounts.map { "DROP TRIGGER \($0.counts)_\($0.column)_insert;\n" }.joined()
        // A commit writes a segment; twice as many of one size as by default are left before they
        // are merged: each word is rewritten a third less often.
        + searchIndexes.map {
            "INSERT INTO \($0.name) (\($0.name), rank) VALUES ('automerge', 8);\n"
        }.joined()
}
