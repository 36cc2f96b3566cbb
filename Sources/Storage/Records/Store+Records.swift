internal import Domain
internal import GRDB

extension Store {
    /// The accounts of the meeting of which one has the id, with all they say; nil for an unknown
    /// one.
    package func accounts(ofMeeting id: String) throws -> AccountComparison? {
        try read { db in
            guard let record = try MeetingRecordReader(db: db).record(id) else { return nil }
            let statements = try Self.facts(
                StatementReader(db: db, naming: .account), "statements", of: record, db)
            let agreements = try Self.facts(
                AgreementReader(db: db, naming: .account), "agreements", of: record, db)
            return AccountComparison(
                record: record,
                accounts: record.accounts.map { account in
                    let id = account.meeting.fact.id
                    return DetailedAccount(
                        account: account, statements: statements[id] ?? [],
                        agreements: agreements[id] ?? [])
                })
        }
    }

    /// Facts by the account at which they belong, in the order of the text.
    private static func facts<Reader: FactReader, Fact>(
        _ reader: Reader, _ table: String, of record: MeetingRecord, _ db: Database
    ) throws -> [String: [Fact]] where Reader.Element == Stored<Fact> {
        let sql = """
            SELECT number FROM \(table)
            WHERE meeting = (SELECT number FROM meetings WHERE id = ?) ORDER BY number
            """
        var facts: [String: [Fact]] = [:]
        for account in record.accounts {
            let id = account.meeting.fact.id
            let numbers = try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [id])
            let loaded = try reader.load(numbers)
            facts[id] = numbers.compactMap { loaded[$0]?.fact }
        }
        return facts
    }
}
