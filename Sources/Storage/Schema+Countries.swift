/// The countries of a statement's speakers and of an agreement's parties, in a column of their own
/// that the full text has as well: of frequent words, those of a country are found without a look
/// at all others.
extension Schema {
    static let countrySearchIndexes = [
        SearchIndex(
            collection: .statements, name: "statement_search", source: "statements",
            columns: ["content"], countryList: "statement_speakers"),
        SearchIndex(
            collection: .agreements, name: "agreement_search", source: "agreements",
            columns: ["title"], countryList: "agreement_parties"),
    ]

    static let searchedCountries = countrySearchIndexes.map { index in
        let list = index.countryList ?? ""
        let fact = "\(index.collection)".dropLast()
        let columns = index.allColumns.joined(separator: ", ")
        let old = index.allColumns.map { "old.\($0)" }.joined(separator: ", ")
        return """
            ALTER TABLE \(index.collection) ADD COLUMN countries TEXT;
            UPDATE \(index.collection) SET countries = (
                SELECT group_concat(country, ' ') FROM (
                    SELECT DISTINCT country FROM \(list) AS l
                    WHERE l.\(fact) = \(index.collection).number AND country IS NOT NULL
                    ORDER BY country));
            DROP TRIGGER \(index.name)_delete;
            DROP TABLE \(index.name)_words;
            DROP TABLE \(index.name);
            \(searchTables(index))
            CREATE TRIGGER \(index.name)_delete AFTER DELETE ON \(index.collection) BEGIN
                INSERT INTO \(index.name) (\(index.name), rowid, \(columns))
                    VALUES ('delete', old.search_key, \(old));
            END;

            """
    }.joined()
}
