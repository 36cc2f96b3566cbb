extension Schema {
    /// One more account of a meeting costs the same whether there is one or a thousand: the last
    /// of its search keys is looked up, and whether another account counts what this one counts
    /// ends with the first that does.
    static let manyAccounts: String =
        """
        DROP INDEX meetings_by_record;
        CREATE INDEX meetings_by_record ON meetings (record, search_key)
            WHERE record IS NOT NULL;

        """
        + [("old", "BEFORE", "- 1"), ("new", "AFTER", "+ 1")].map { row, time, step in
            """
            DROP TRIGGER meeting_counts_\(row)_record;
            CREATE TRIGGER meeting_counts_\(row)_record \(time) UPDATE OF record ON meetings
            WHEN old.record IS NOT new.record BEGIN
                UPDATE country_counts SET meetings = meetings \(step) WHERE country IN (
                    SELECT country FROM meeting_countries AS own WHERE meeting = \(row).number
                        AND NOT \(isElsewhere("meeting_countries", "country", row)));
                UPDATE person_counts SET meetings = meetings \(step)
                WHERE (name, country) IN (
                    SELECT name, ifnull(country, '') FROM meeting_participants AS own
                    WHERE meeting = \(row).number
                        AND NOT \(isElsewhere("meeting_participants", "name", row)));
            END;

            """
        }.joined()

    /// Accounts of one day in the order of their ids: the first of those that say the same speaks
    /// for all of them, and one more need not look at the others.
    static let partiesAndIds = """
        DROP INDEX meetings_by_parties;
        CREATE INDEX meetings_by_parties ON meetings (parties, first_day, id)
            WHERE parties IS NOT NULL;

        """

    /// Whether the leading account, or another one of the record, has the same value as `own`. `+`
    /// keeps SQLite from looking for the value among all meetings.
    private static func isElsewhere(_ table: String, _ value: String, _ row: String) -> String {
        let same =
            value == "name"
            ? "l.name = own.name AND ifnull(l.country, '') = ifnull(own.country, '')"
            : "+l.\(value) = own.\(value)"
        return """
            (EXISTS (
                SELECT 1 FROM meetings AS a CROSS JOIN \(table) AS l ON l.meeting = a.number
                WHERE a.number = ifnull(\(row).record, \(row).number) AND a.record IS NULL
                    AND a.number <> \(row).number AND \(same))
            OR EXISTS (
                SELECT 1 FROM meetings AS a CROSS JOIN \(table) AS l ON l.meeting = a.number
                WHERE a.record = ifnull(\(row).record, \(row).number)
                    AND a.number <> \(row).number AND \(same)))
            """
    }
}
