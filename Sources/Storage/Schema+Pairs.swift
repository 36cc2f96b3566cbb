/// Facts of two countries, so that those of two frequent ones, which are few, are found without
/// looking through all of either.
extension Schema {
    /// Countries of a fact up to which every two make a pair. The others are each paired with `*`
    /// only: the pairs of a long list would be too many.
    static let pairedCountriesMax = 12

    static let pairs =
        pairs("meeting_country_pairs", of: "meetings", "meeting", in: "meeting_countries")
        + pairs("agreement_party_pairs", of: "agreements", "agreement", in: "agreement_parties")

    /// `pair` is two codes in the order of the alphabet, `CN RU`, or one and a star.
    private static func pairs(
        _ name: String, of table: String, _ fact: String, in list: String
    ) -> String {
        """
        CREATE TABLE \(name) (
            \(fact) INTEGER NOT NULL REFERENCES \(table) (number) ON DELETE CASCADE,
            pair TEXT NOT NULL,
            sort_date TEXT NOT NULL,
            id TEXT NOT NULL,
            PRIMARY KEY (\(fact), pair)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO \(name) (\(fact), pair, sort_date, id)
            SELECT DISTINCT n.\(fact), n.country || ' ' || o.country, n.sort_date, n.id
            FROM \(list) AS n JOIN \(list) AS o USING (\(fact))
            WHERE n.country < o.country
                AND max(n.position, o.position) < \(pairedCountriesMax)
            UNION SELECT \(fact), country || ' *', sort_date, id
            FROM \(list) WHERE position >= \(pairedCountriesMax);
        CREATE INDEX \(name)_by_pair ON \(name) (pair, sort_date, id);
        CREATE TRIGGER \(name)_insert AFTER INSERT ON \(list) BEGIN
            INSERT OR IGNORE INTO \(name) (\(fact), pair, sort_date, id)
            SELECT new.\(fact),
                min(o.country, new.country) || ' ' || max(o.country, new.country),
                new.sort_date, new.id
            FROM \(list) AS o
            WHERE o.\(fact) = new.\(fact) AND o.country <> new.country
                AND max(o.position, new.position) < \(pairedCountriesMax)
            UNION ALL SELECT new.\(fact), new.country || ' *', new.sort_date, new.id
            WHERE new.position >= \(pairedCountriesMax);
        END;

        """
    }
}
