package import Domain
internal import GRDB

/// What is stored of a pair of countries.
package struct Relation: Sendable {
    package struct Agreements: Hashable, Sendable {
        package var sector: Sector?
        package var status: Agreement.Status
        package var count: Int
    }

    package struct Planned: Sendable {
        package var meeting: Stored<Meeting>
        package var promise: Promise
    }

    /// Held meetings by year, ascending; nil where the date is unknown.
    package var meetingsByYear: [(year: Int?, count: Int)]
    /// By sector, then status; an agreement of two sectors counts in both.
    package var agreements: [Agreements]
    /// Goals in the order of their dates.
    package var targets: [DatedTarget]
    /// Planned meetings, latest first.
    package var planned: [Planned]
    package var wordings: [RelationshipWording]
}

extension Store {
    /// What is stored of two countries, in either order, at one moment.
    package func relation(_ a: CountryCode, _ b: CountryCode) throws -> Relation {
        try read { db in
            let reader = try RelationReader(db: db, a, b)
            return Relation(
                meetingsByYear: try reader.meetingsByYear(), agreements: try reader.agreements(),
                targets: try reader.targets(), planned: try reader.planned(),
                wordings: try reader.wordings())
        }
    }

    /// What became of a planned meeting, by the id of one of its accounts; nil of another one.
    package func promise(ofMeeting id: String) throws -> Promise? {
        try read { db in
            let sql = "SELECT ifnull(record, number) FROM meetings WHERE id = ?"
            let number = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
            return try number.flatMap { try PromiseReader(db: db).promise($0) }
        }
    }

    /// Goals of the same parties, in the order of their dates.
    package func targets(ofParties parties: [CountryCode]) throws -> [DatedTarget] {
        try read { db in
            guard let first = parties.first else { return [] }
            let reader = try RelationReader(db: db, first, parties.last ?? first)
            return try reader.targets().filter { $0.agreement.fact.parties == parties }
        }
    }
}

/// Walks the facts of one country, the one with fewer of them, that are also of the other.
private struct RelationReader {
    let db: Database
    let rarer: String
    let other: String

    init(db: Database, _ a: CountryCode, _ b: CountryCode) throws {
        self.db = db
        let sql = "SELECT meetings + agreements FROM country_counts WHERE country = ?"
        let counts = try [a, b].map {
            try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [$0.description]) ?? 0
        }
        let isRarer = counts[0] < counts[1] || counts[0] == counts[1] && a < b
        (rarer, other) = isRarer ? (a.description, b.description) : (b.description, a.description)
    }

    /// `w` is the list of countries; `f` the fact.
    private func rows(
        _ columns: String, _ list: String, _ join: String, where condition: String = "true"
    ) throws -> RowCursor {
        let sql = """
            SELECT \(columns) FROM \(list) AS w CROSS JOIN \(join)
            WHERE w.country = ? AND \(condition) AND EXISTS (
                SELECT 1 FROM \(list) AS l
                WHERE l.country = ? AND l.search_key = w.search_key)
            ORDER BY w.search_key
            """
        return try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [rarer, other])
    }

    func meetingsByYear() throws -> [(year: Int?, count: Int)] {
        let rows = try rows(
            "f.id, f.sort_date", "meeting_countries",
            "meetings AS f ON f.search_key = w.search_key",
            where: "f.status = 'held'")
        var years: [(year: Int?, count: Int)] = []
        var last: String?
        while let row = try rows.next() {
            let (id, day): (String, String) = (row[0], row[1])
            guard id != last else { continue }
            last = id
            let year = Int(day.prefix(4))
            if let index = years.indices.last, years[index].year == year {
                years[index].count += 1
            } else {
                years.append((year, 1))
            }
        }
        return years
    }

    func agreements() throws -> [Relation.Agreements] {
        let rows = try rows(
            "f.status, s.sector", "agreement_parties",
            """
            agreements AS f ON f.number = w.agreement
            LEFT JOIN agreement_sectors AS s ON s.agreement = f.number
            """)
        var counts: [Relation.Agreements: Int] = [:]
        while let row = try rows.next() {
            var columns = Columns(row)
            let status: Agreement.Status = try columns.name()
            let sector: Sector? = try columns.nameOrNil()
            counts[Relation.Agreements(sector: sector, status: status, count: 0), default: 0] += 1
        }
        return counts.map { key, count in
            Relation.Agreements(sector: key.sector, status: key.status, count: count)
        }.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    }

    func targets() throws -> [DatedTarget] {
        let rows = try rows(
            "f.number, f.sort_date", "agreement_parties",
            "agreements AS f ON f.number = w.agreement",
            where: "f.kind = 'target'")
        var days: [(number: Int64, day: String)] = []
        while let row = try rows.next() { days.append((row[0], row[1])) }
        let loaded = try AgreementReader(db: db).load(days.map(\.number))
        return days.compactMap { number, day in
            loaded[number].map { DatedTarget(agreement: $0, day: day) }
        }
    }

    func planned() throws -> [Relation.Planned] {
        let rows = try rows(
            "f.number", "meeting_countries", "meetings AS f ON f.search_key = w.search_key",
            where: "f.status = 'planned'")
        var numbers: [Int64] = []
        while let row = try rows.next() {
            if numbers.last != row[0] { numbers.append(row[0]) }
        }
        let meetings = try MeetingRecordReader(db: db).load(numbers)
        let promises = PromiseReader(db: db)
        return try numbers.reversed().compactMap { number in
            guard let meeting = meetings[number], let promise = try promises.promise(number) else {
                return nil
            }
            return Relation.Planned(meeting: meeting, promise: promise)
        }
    }

    func wordings() throws -> [RelationshipWording] {
        try RelationshipWording.all(between: [rarer, other].sorted(), db)
    }
}

extension Relation.Agreements {
    fileprivate var rank: [String] { [sector?.rawValue ?? "", status.rawValue] }
}
