internal import GRDB

extension Schema {
    /// What a transaction adds is counted and indexed at its end, by `Additions`, not row by row.
    /// Full text gets an index of beginnings of words.
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
        + firstSearchIndexes.map { "DROP TABLE \($0.name);\n" + searchTables($0) }.joined()

    /// Beginnings of so many letters have an index within that for full text: of fewer there are
    /// too many rows, and more cost too much at each document.
    static let prefixLetters = 3

    static let tokenizer = FTS5TokenizerDescriptor(
        components: ["unicode61", "remove_diacritics", "2"])

    /// The index of what there is, with that of the beginnings, and a table of its words.
    ///
    /// A commit writes a segment; twice as many of one size as by default are left before they
    /// are merged: each word is rewritten a third less often.
    static func searchTables(_ index: SearchIndex) -> String {
        """
        CREATE VIRTUAL TABLE \(index.name) USING fts5(
            \(index.allColumns.joined(separator: ", ")), content='\(index.source)',
            content_rowid='search_key', prefix='\(prefixLetters)',
            columnsize=\(index.hasLengths ? 1 : 0),
            tokenize="unicode61 remove_diacritics 2");
        INSERT INTO \(index.name) (\(index.name), rank) VALUES ('automerge', 8);
        INSERT INTO \(index.name) (\(index.name)) VALUES ('rebuild');
        CREATE VIRTUAL TABLE \(index.name)_words
            USING fts5vocab('\(index.name)', 'instance');

        """
    }
}
