internal import Domain
internal import GRDB

/// Keeps accounts of one meeting under the account that leads them, inside of the transaction
/// that adds or deletes one.
struct MeetingGrouper {
    let db: Database
    /// Accounts from this number on are not in the full text yet.
    var firstUnsearched = Int64.max

    /// What accounts of one meeting have in common, whatever their dates.
    struct Encounters: Hashable {
        let parties: String
        let status: Meeting.Status
    }

    /// Where accounts may stand beside others.
    struct Place: Hashable {
        let encounters: Encounters
        /// Days from an epoch, both included.
        let days: ClosedRange<Int>
    }

    /// Takes the accounts of a document out of their records, and others out from under them.
    /// The places are to be grouped anew when the document is gone.
    func detach(document: Int64) throws -> [Place] {
        let places = try places("document = ?", document)
        let sql = """
            SELECT number FROM meetings WHERE document = :d AND record IS NOT NULL
            UNION ALL
            SELECT a.number FROM meetings AS m JOIN meetings AS a ON a.record = m.number
                WHERE m.document = :d
            """
        for number in try Int64.fetchAll(db, sql: sql, arguments: ["d": document]) {
            try put(number, under: nil)
        }
        return places
    }

    func regroup(around place: Place) throws {
        let margin = MeetingGrouping.callDaysMax
        var core = place.days.widened(by: margin)
        var accounts: [Account] = []
        while true {
            accounts = try AccountReader(db: db).accounts(
                of: place.encounters, days: core.widened(by: margin + 1))
            let reached = accounts.filter { $0.days.overlaps(core) }.map(\.days)
            let wider = reached.reduce(core) { $0.united(with: $1) }
            if wider == core { break }
            core = wider
        }
        guard accounts.count > 1 else { return }
        let groups = MeetingGrouping.groups(of: try AccountReader(db: db).withMembers(accounts))
        // Beyond the core not all is loaded that a group there hangs on.
        for group in groups where group.contains(where: { $0.days.overlaps(core) }) {
            try store(group)
        }
    }

    /// All accounts that there are.
    func regroupAll() throws {
        for place in try places("number >= ?", 0) { try regroup(around: place) }
    }

    private func places(_ condition: String, _ value: Int64) throws -> [Place] {
        let sql = """
            SELECT DISTINCT parties, status, CAST(julianday(first_day) + 0.5 AS INTEGER),
                CAST(julianday(last_day) + 0.5 AS INTEGER) FROM meetings
            WHERE \(condition) AND parties IS NOT NULL AND first_day IS NOT NULL
                AND status <> 'cancelled'
            """
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [value])
            .compactMap(place)
    }

    private func place(_ row: Row) throws -> Place? {
        var columns = Columns(row)
        let (parties, status): (String, Meeting.Status) = (try columns.text(), try columns.name())
        let (first, last): (Int, Int) = (try columns.next(), try columns.next())
        guard first <= last, last - first < MeetingGrouping.daysMax else { return nil }
        return Place(
            encounters: Encounters(parties: parties, status: status), days: first...last)
    }
}

extension MeetingGrouper {
    private func store(_ group: [Account]) throws {
        let leading = group[0]
        if leading.record != nil { try put(leading.number, under: nil) }
        for account in group.dropFirst() where account.record != leading.number {
            try put(account.number, under: leading.number)
        }
    }

    /// The account stands beside the others of the record, or alone where that is nil.
    private func put(_ number: Int64, under record: Int64?) throws {
        let isSearched = number < firstUnsearched
        if isSearched { try MeetingSearch(db: db).remove(number) }
        let key = try record.map(keyBeside) ?? ownKey(number)
        try db.cachedStatement(
            sql: "UPDATE meetings SET record = ?, search_key = ? WHERE number = ?"
        ).execute(arguments: [record, key.value, number])
        if isSearched { try MeetingSearch(db: db).add(number) }
    }

    /// Of an account that is stored where `record` finds it.
    func name(_ record: Int64, in number: Int64) throws {
        try db.cachedStatement(sql: "UPDATE meetings SET record = ? WHERE number = ?")
            .execute(arguments: [record, number])
    }

    /// Accounts of one meeting follow each other, the one that leads before all others.
    func keyBeside(_ record: Int64) throws -> SearchKey {
        let sql = """
            SELECT ifnull((SELECT max(search_key) FROM meetings WHERE record = :r),
                (SELECT search_key FROM meetings WHERE number = :r))
            """
        let last = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: ["r": record])
        guard let last else { throw StorageError.damaged("there is no meeting \(record)") }
        return try SearchKey(value: last).next.free(in: .meetings, db)
    }

    /// The one that the account has where it stands alone.
    private func ownKey(_ number: Int64) throws -> SearchKey {
        let sql = "SELECT sort_date, id FROM meetings WHERE number = ?"
        let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [number])
        guard let row else { throw StorageError.damaged("there is no meeting \(number)") }
        return try SearchKey(sortDate: row[0], id: row[1]).free(in: .meetings, db)
    }
}

/// The full text of accounts, which an account enters when all its rows are there and leaves
/// while they still are.
struct MeetingSearch {
    let db: Database

    func add(_ number: Int64) throws { try run("", "", number) }

    func remove(_ number: Int64) throws { try run("meeting_search, ", "'delete', ", number) }

    /// That of all accounts of a document.
    func remove(document: Int64) throws {
        let sql = "SELECT number FROM meetings WHERE document = ?"
        for number in try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [document]) {
            try remove(number)
        }
    }

    private func run(_ column: String, _ command: String, _ number: Int64) throws {
        guard let index = Schema.searchIndex(of: .meetings) else { return }
        let columns = index.allColumns.joined(separator: ", ")
        let sql = """
            INSERT INTO meeting_search (\(column)rowid, \(columns))
                SELECT \(command)search_key, \(columns)
                FROM searched_meetings
                WHERE search_key = (SELECT search_key FROM meetings WHERE number = ?)
            """
        try db.cachedStatement(sql: sql).execute(arguments: [number])
    }
}

extension ClosedRange<Int> {
    fileprivate func widened(by margin: Int) -> ClosedRange {
        lowerBound - margin...upperBound + margin
    }

    fileprivate func united(with other: ClosedRange) -> ClosedRange {
        Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
    }
}
