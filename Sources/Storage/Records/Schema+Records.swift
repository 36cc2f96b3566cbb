internal import GRDB

/// Several documents may report one meeting. Each keeps an account of it, a row of `meetings`;
/// one of these leads, and lists show it for all.
extension Schema {
    static func addRecords(_ db: Database) throws {
        try addKeys(to: .meetings, db)
        try db.execute(sql: records + accountCounts + searchedMeetings + wordings)
        if let index = searchIndex(of: .meetings)?.filtering(nil) {
            try db.execute(sql: searchTables(index))
        }
        try fillParties(db)
    }

    private static func fillParties(_ db: Database) throws {
        let values = ["meeting_countries": "country", "meeting_organizations": "organization"]
            .sorted { $0.key < $1.key }.map { table, column in
                "(SELECT group_concat(\(column)) FROM \(table) WHERE meeting = m.number)"
            }
        let rows = try Row.fetchCursor(
            db, sql: "SELECT m.number, \(values.joined(separator: ", ")) FROM meetings AS m")
        let update = try db.makeStatement(
            sql: "UPDATE meetings SET parties = ? WHERE number = ?")
        while let row = try rows.next() {
            let (countries, organizations): (String?, String?) = (row[1], row[2])
            let parties = Account.parties(
                countries: countries?.split(separator: ",").map(String.init) ?? [],
                organizations: organizations?.split(separator: ",").map(String.init) ?? [])
            if let parties { try update.execute(arguments: [parties, row[0] as Int64]) }
        }
    }

    /// `record` is the leading account of the meeting, null in that account itself. Lists of a
    /// meeting's values repeat sort date and id of the leading account.
    ///
    /// `parties` are those who meet, null where fewer than two are known: accounts of one meeting
    /// have the same. `person` is an id of the lexicon; `publisher_offset` the hours that the
    /// publisher's capital is ahead of UTC.
    private static let records: String = """
        ALTER TABLE documents ADD COLUMN publisher_country TEXT;
        ALTER TABLE documents ADD COLUMN publisher_offset REAL;
        ALTER TABLE meeting_participants ADD COLUMN person TEXT;
        ALTER TABLE meetings ADD COLUMN record INTEGER REFERENCES meetings (number);
        ALTER TABLE meetings ADD COLUMN parties TEXT;
        CREATE INDEX meetings_by_record ON meetings (record) WHERE record IS NOT NULL;
        CREATE INDEX meetings_by_parties ON meetings (parties, first_day)
            WHERE parties IS NOT NULL;

        """

    /// A meeting counts once however many accounts there are: what an account shares with others
    /// of its record is counted there.
    private static let accountCounts: String =
        [("old", "BEFORE"), ("new", "AFTER")].map { row, time in
            let record = "ifnull(\(row).record, \(row).number)"
            let others = """
                (SELECT number FROM meetings
                    WHERE number = \(record) AND record IS NULL AND number <> \(row).number
                UNION ALL
                SELECT number FROM meetings WHERE record = \(record) AND number <> \(row).number)
                """
            let step = row == "old" ? "- 1" : "+ 1"
            return """
                CREATE TRIGGER meeting_counts_\(row)_record \(time) UPDATE OF record ON meetings
                WHEN old.record IS NOT new.record BEGIN
                    UPDATE country_counts SET meetings = meetings \(step) WHERE country IN (
                        SELECT country FROM meeting_countries WHERE meeting = \(row).number
                        EXCEPT
                        SELECT country FROM meeting_countries WHERE meeting IN \(others));
                    UPDATE person_counts SET meetings = meetings \(step)
                    WHERE (name, country) IN (
                        SELECT name, ifnull(country, '') FROM meeting_participants
                        WHERE meeting = \(row).number
                        EXCEPT
                        SELECT name, ifnull(country, '') FROM meeting_participants
                        WHERE meeting IN \(others));
                END;

                """
        }.joined()

    /// What the full text of an account is: names, place, title, and the words it rests on,
    /// parted by line feeds.
    private static let searchedMeetings = searchedMeetings()

    static func searchedMeetings(further column: String = "") -> String {
        """
        CREATE VIEW searched_meetings AS
            SELECT m.number, m.search_key, d.title,
                (SELECT group_concat(name, char(10)) FROM (
                    SELECT name FROM meeting_participants WHERE meeting = m.number
                    ORDER BY position)) AS participants,
                m.place || ifnull(char(10) || m.venue, '') AS place,
                (SELECT group_concat(quote, char(10)) FROM (
                    SELECT quote FROM meeting_evidence WHERE meeting = m.number
                    ORDER BY position)) AS evidence\(column)
            FROM meetings AS m JOIN documents AS d ON d.number = m.document;

        """
    }
}
