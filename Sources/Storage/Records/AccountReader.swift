internal import Domain
internal import GRDB

/// Loads accounts with the people whom they name.
struct AccountReader {
    let db: Database

    /// The days of a date, counted from an epoch as SQLite does it.
    static let columns = """
        m.number, m.id, m.document, d.publisher_offset, m.type, m.main,
        CAST(julianday(m.first_day) + 0.5 AS INTEGER),
        CAST(julianday(m.last_day) + 0.5 AS INTEGER), m.place_country,
        m.place IS NOT NULL, m.record
        """

    /// Accounts that reach into the days, without those whose
    /// date says too little.
    func accounts(
        of encounters: MeetingGrouper.Encounters, days: ClosedRange<Int>
    ) throws -> [Account] {
        let sql = """
            SELECT \(Self.columns) FROM meetings AS m CROSS JOIN documents AS d
                ON d.number = m.document
            WHERE m.parties = ? AND m.first_day >= ifnull(date(? - 0.5), '')
                AND m.first_day <= ifnull(date(? - 0.5), '9999-12-31') AND +m.status = ?
            """
        let earliest = days.lowerBound - MeetingGrouping.daysMax
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: sql),
            arguments: [
                encounters.parties, earliest, days.upperBound, encounters.status.rawValue,
            ])
        var accounts: [Account] = []
        while let row = try rows.next() {
            guard let account = try account(row), account.days.overlaps(days),
                account.days.count <= MeetingGrouping.daysMax
            else { continue }
            accounts.append(account)
        }
        return accounts
    }

    /// Those of the numbers that have a date, in their order.
    func accounts(_ numbers: [Int64]) throws -> [Account] {
        let sql = """
            SELECT \(Self.columns) FROM meetings AS m CROSS JOIN documents AS d
                ON d.number = m.document
            WHERE m.number IN (SELECT value FROM json_each(?)) AND m.first_day IS NOT NULL
            """
        let list = "[" + numbers.map(String.init).joined(separator: ",") + "]"
        let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [list])
        let accounts = try withMembers(rows.compactMap(account))
        return numbers.compactMap { number in accounts.first { $0.number == number } }
    }

    func withMembers(_ accounts: [Account]) throws -> [Account] {
        var names: [String: PersonName] = [:]
        let members = try RowReader(db: db).children(
            "meeting_participants", of: "meeting",
            "folded_name, person, country, organization, kind",
            accounts.map(\.number)
        ) { columns in
            let name = names.name(folded: try columns.text(), person: try columns.textOrNil())
            let (country, organization) = (try columns.textOrNil(), try columns.textOrNil())
            return Account.Member(
                side: country ?? organization ?? "", name: name,
                isPrincipal: try columns.text() == Participant.Kind.principal.rawValue)
        }
        return accounts.map { account in
            var account = account
            account.members = members[account.number] ?? []
            return account
        }
    }

    func account(_ row: Row) throws -> Account? {
        var columns = Columns(row)
        let (number, id): (Int64, String) = (try columns.next(), try columns.text())
        let (document, offset): (Int64, Double?) = (try columns.next(), try columns.next())
        let (type, isMain): (Meeting.Kind, Bool) = (try columns.name(), try columns.next())
        let (first, last): (Int?, Int?) = (try columns.next(), try columns.next())
        guard let first, let last, first <= last else { return nil }
        return Account(
            number: number, id: id, document: document, publisherOffset: offset, type: type,
            isMain: isMain, days: first...last, placeCountry: try columns.textOrNil(),
            hasPlace: try columns.next(), record: try columns.next())
    }
}

extension [String: PersonName] {
    /// Made once for all accounts that have it.
    fileprivate mutating func name(folded: String, person: String?) -> PersonName {
        let key = person.map { "\(folded)\n\($0)" } ?? folded
        if let name = self[key] { return name }
        let name = PersonName(folded: folded, person: person)
        self[key] = name
        return name
    }
}
