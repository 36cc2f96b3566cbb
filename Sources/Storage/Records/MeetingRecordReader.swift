internal import Domain
internal import GRDB

/// Loads meetings by the numbers of their leading accounts, each with what all accounts say.
struct MeetingRecordReader: FactReader {
    static let collection = StoredCollection.meetings
    let db: Database

    func load(_ numbers: [Int64]) throws -> [Int64: Stored<Meeting>] {
        let others = try otherAccounts(numbers)
        let reader = MeetingReader(db: db)
        guard !others.isEmpty else { return try reader.load(numbers) }
        var meetings = try reader.load(numbers + others.values.flatMap { $0 })
        let accounts = try AccountReader(db: db).accounts(
            others.keys + others.values.flatMap { $0 })
        for (number, others) in others {
            let sorted = Self.ordered(number, others, accounts)
            let members = Dictionary(
                accounts.map { ($0.number, $0.members) }, uniquingKeysWith: { first, _ in first })
            meetings[number] = meetings[number]?.completed(
                by: sorted.dropFirst().compactMap { meetings[$0] }, members, sorted)
        }
        return meetings
    }

    /// The meeting of which the id is that of an account; nil for an unknown one.
    func record(_ id: String) throws -> MeetingRecord? {
        let sql = "SELECT ifnull(record, number) FROM meetings WHERE id = ?"
        let number = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
        guard let number, let meeting = try load([number])[number] else { return nil }
        let numbers = try numbers(ofRecord: number)
        let accounts = try MeetingReader(db: db).load(numbers)
        let publishers = try publishers(numbers)
        return MeetingRecord(
            meeting: meeting,
            accounts: numbers.compactMap { number in
                accounts[number].map {
                    MeetingAccount(
                        meeting: $0, publisher: publishers[number]?.name,
                        country: publishers[number]?.country)
                }
            }, mergedBy: MergeReason.reasons(for: try AccountReader(db: db).accounts(numbers)))
    }

    /// Of all its accounts, the leading one first.
    func numbers(ofRecord number: Int64) throws -> [Int64] {
        let others = try otherAccounts([number])[number] ?? []
        guard !others.isEmpty else { return [number] }
        return Self.ordered(
            number, others, try AccountReader(db: db).accounts([number] + others))
    }

    private static func ordered(
        _ number: Int64, _ others: [Int64], _ accounts: [Account]
    ) -> [Int64] {
        let others = accounts.filter { others.contains($0.number) }.sorted { $0.leads($1) }
        return [number] + others.map(\.number)
    }

    private func otherAccounts(_ numbers: [Int64]) throws -> [Int64: [Int64]] {
        let sql = """
            SELECT record, number FROM meetings
            WHERE record IN (SELECT value FROM json_each(?)) ORDER BY record
            """
        var others: [Int64: [Int64]] = [:]
        try RowReader(db: db).each(sql, numbers) { columns in
            others[try columns.next(), default: []].append(try columns.next())
        }
        return others
    }

    private func publishers(
        _ numbers: [Int64]
    ) throws -> [Int64: (name: String?, country: CountryCode?)] {
        let sql = """
            SELECT m.number, d.publisher, d.publisher_country FROM meetings AS m
            JOIN documents AS d ON d.number = m.document
            WHERE m.number IN (SELECT value FROM json_each(?))
            """
        var publishers: [Int64: (name: String?, country: CountryCode?)] = [:]
        try RowReader(db: db).each(sql, numbers) { columns in
            publishers[try columns.next()] = (try columns.textOrNil(), try columns.countryOrNil())
        }
        return publishers
    }
}
