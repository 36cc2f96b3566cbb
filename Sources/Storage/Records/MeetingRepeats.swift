internal import Domain
internal import GRDB

/// What many documents say in the same way, as copies of one text do, is placed beside one that
/// said it before: the cost of one more is the same whether there are ten of them or ten thousand.
struct MeetingRepeats {
    let db: Database
    /// Documents below this number are grouped.
    let firstUngrouped: Int64

    /// Documents looked at: what few have said in the same way is soon grouped anew.
    private static let documentsMax = 8
    /// Accounts of a document that are compared.
    private static let accountsMax = 64

    /// For accounts of one document and of the same parties the record that each belongs to, by
    /// their numbers; without those that are to be grouped. `members` tells whom one names.
    ///
    /// An account belongs where an earlier document's stands that says the same and comes before
    /// it by its id. No account that speaks for others changes by that, nor which of them have a
    /// document in common: so every other account stays where it is.
    func records(
        of accounts: [Account], _ encounters: MeetingGrouper.Encounters,
        members: (Account) -> [Account.Member]
    ) throws -> [Int64: Int64] {
        guard accounts.count < Self.accountsMax else { return [:] }
        var records: [Int64: Int64] = [:]
        for cluster in Self.clusters(accounts) {
            let found = try recordsOfWhole(cluster, encounters, members: members)
            records.merge(found) { first, _ in first }
        }
        return records
    }

    /// The same for all accounts, or for none.
    private func recordsOfWhole(
        _ cluster: [Account], _ encounters: MeetingGrouper.Encounters,
        members: (Account) -> [Account.Member]
    ) throws -> [Int64: Int64] {
        let documents = try documents(before: cluster[0], encounters)
        guard !documents.isEmpty else { return [:] }
        let likenesses = cluster.map { account in
            var account = account
            account.members = members(account)
            return account.likeness
        }
        guard Set(likenesses).count == cluster.count else { return [:] }
        for document in documents {
            let others = try AccountReader(db: db)
                .accounts(of: document, encounters, max: Self.accountsMax)
            let speakers = Dictionary(grouping: others, by: \.likeness)
                .compactMapValues { $0.min { $0.id < $1.id } }
            let pairs = zip(cluster, likenesses).compactMap { account, likeness in
                speakers[likeness].map { (account, $0) }
            }
            guard pairs.count == cluster.count, pairs.allSatisfy({ $1.id < $0.id })
            else { continue }
            return Dictionary(
                uniqueKeysWithValues: pairs.map { ($0.number, $1.record ?? $1.number) })
        }
        return [:]
    }

    /// Those whose days are so far from each other that none could stand in a group of which the
    /// other decides anything are apart.
    private static func clusters(_ accounts: [Account]) -> [[Account]] {
        var clusters: [[Account]] = []
        var end = Int.min
        for account in accounts.sorted(by: { $0.days.lowerBound < $1.days.lowerBound }) {
            if account.days.lowerBound > end { clusters.append([]) }
            clusters[clusters.count - 1].append(account)
            end = max(end, account.days.upperBound + MeetingGrouping.callDaysMax)
        }
        return clusters
    }

    /// Grouped documents with an account of the same first day whose id is before this one's, the
    /// first of all ids first.
    private func documents(
        before account: Account, _ encounters: MeetingGrouper.Encounters
    ) throws -> [Int64] {
        let sql = """
            SELECT document FROM meetings
            WHERE parties = ? AND first_day = date(? - 0.5) AND id < ?
            ORDER BY id LIMIT \(Self.documentsMax)
            """
        return try Int64.fetchAll(
            db.cachedStatement(sql: sql),
            arguments: [encounters.parties, account.days.lowerBound, account.id]
        ).filter { $0 < firstUngrouped }
    }
}

extension AccountReader {
    /// At most `max` of a document's accounts that can stand beside others, in their order, with
    /// the people whom they name.
    fileprivate func accounts(
        of document: Int64, _ encounters: MeetingGrouper.Encounters, max: Int
    ) throws -> [Account] {
        let sql = """
            SELECT \(Self.columns) FROM meetings AS m CROSS JOIN documents AS d
                ON d.number = m.document
            WHERE m.document = ? AND m.parties = ? AND m.status = ? ORDER BY m.number LIMIT \(max)
            """
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: sql),
            arguments: [document, encounters.parties, encounters.status.rawValue])
        return try withMembers(
            rows.compactMap(account).filter { $0.days.count <= MeetingGrouping.daysMax })
    }
}
