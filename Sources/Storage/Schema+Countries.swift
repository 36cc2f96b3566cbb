/// The countries of a statement's speakers and of an agreement's parties, in a column of their own
/// that the full text has as well: of frequent words, those of a country are found without a look
/// at all others.
extension Schema {
    private static let countryLists: [(collection: StoredCollection, list: String)] = [
        (.statements, "statement_speakers"), (.agreements, "agreement_parties"),
    ]

    static let searchedCountries = countryLists.compactMap { collection, list in
        guard let index = searchIndex(of: collection)?.filtering("countries") else { return nil }
        let fact = "\(collection)".dropLast()
        return """
            ALTER TABLE \(index.collection) ADD COLUMN countries TEXT;
            UPDATE \(index.collection) SET countries = (
                SELECT group_concat(country, ' ') FROM (
                    SELECT DISTINCT country FROM \(list) AS l
                    WHERE l.\(fact) = \(index.collection).number AND country IS NOT NULL
                    ORDER BY country));
            DROP TRIGGER \(index.name)_delete;
            \(renewal(of: index))
            \(deletionTrigger(of: index))
            """
    }.joined()

    /// The tables anew.
    static func renewal(of index: SearchIndex) -> String {
        """
        DROP TABLE \(index.name)_words;
        DROP TABLE \(index.name);
        \(searchTables(index))
        """
    }

    /// Takes a row that goes out of the index.
    static func deletionTrigger(of index: SearchIndex) -> String {
        let columns = index.allColumns
        return """
            CREATE TRIGGER \(index.name)_delete AFTER DELETE ON \(index.collection) BEGIN
                INSERT INTO \(index.name)
                    (\(index.name), rowid, \(columns.joined(separator: ", ")))
                    VALUES ('delete', old.search_key,
                        \(columns.map { "old.\($0)" }.joined(separator: ", ")));
            END;

            """
    }
}
