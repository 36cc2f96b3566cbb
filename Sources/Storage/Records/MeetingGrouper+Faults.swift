internal import Domain
internal import GRDB

extension MeetingGrouper {
    /// Accounts under an account that does not lead, and those that stand otherwise than the set
    /// of all gives it.
    func faults() throws -> [StoreFault] { try wrongRecords() + wrongGroups() }

    private func wrongRecords() throws -> [StoreFault] {
        let sql = """
            SELECT a.id FROM meetings AS a LEFT JOIN meetings AS m ON m.number = a.record
            WHERE a.record IS NOT NULL AND (m.number IS NULL OR m.record IS NOT NULL)
            """
        return try String.fetchAll(db, sql: sql).map {
            StoreFault(description: "\($0) stands under an account that does not lead")
        }
    }

    private func wrongGroups() throws -> [StoreFault] {
        let sql = """
            SELECT parties, status, CAST(min(julianday(first_day)) + 0.5 AS INTEGER),
                CAST(max(julianday(last_day)) + 0.5 AS INTEGER) FROM meetings
            WHERE parties IS NOT NULL AND first_day IS NOT NULL AND status <> 'cancelled'
            GROUP BY parties, status HAVING count(*) > 1
            """
        let reader = AccountReader(db: db)
        return try Row.fetchAll(db, sql: sql).flatMap { row in
            var columns = Columns(row)
            let encounters = MeetingGrouper.Encounters(
                parties: try columns.text(), status: try columns.name())
            let (first, last): (Int, Int) = (try columns.next(), try columns.next())
            let accounts = try reader.accounts(of: encounters, days: first...last)
            return MeetingGrouping.groups(of: try reader.withMembers(accounts)).flatMap { group in
                group.filter { $0.record != ($0 == group[0] ? nil : group[0].number) }
            }.map { StoreFault(description: "\($0.id) stands in another record than it should") }
        }
    }
}
