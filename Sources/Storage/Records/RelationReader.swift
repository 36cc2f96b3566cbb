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
            let reader = RelationReader(db: db, a: a, b: b)
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
            let reader = RelationReader(db: db, a: first, b: parties.last ?? first)
            return try reader.targets().filter { $0.agreement.fact.parties == parties }
        }
    }
}

/// Walks the facts of two countries.
private struct RelationReader {
    let db: Database
    let a: CountryCode
    let b: CountryCode

    /// Of the meetings `f` of both.
    private func meetings(_ columns: String, _ status: Meeting.Status) throws -> RowCursor {
        try rows(columns, "meeting", Facet.status.words([status.rawValue]), "f.record IS NULL")
    }

    /// Of what both have a part in and has the other facets, in the order of the collection.
    private func rows(
        _ columns: String, _ fact: String, _ facets: [String] = [],
        _ condition: String = "true", join: String = ""
    ) throws -> RowCursor {
        let sql = """
            SELECT \(columns) FROM \(fact)_search
            CROSS JOIN \(fact)s AS f ON f.search_key = \(fact)_search.rowid \(join)
            WHERE \(fact)_search MATCH ? AND \(condition) ORDER BY \(fact)_search.rowid
            """
        let facets = Facet.shared(by: [a.description, b.description]) + facets.map { [$0] }
        return try Row.fetchCursor(
            db.cachedStatement(sql: sql), arguments: [Match.expression(facets)])
    }

    func meetingsByYear() throws -> [(year: Int?, count: Int)] {
        let rows = try meetings("f.sort_date", .held)
        var years: [(year: Int?, count: Int)] = []
        while let row = try rows.next() {
            let day: String = row[0]
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
            "f.status, s.sector", "agreement",
            join: "LEFT JOIN agreement_sectors AS s ON s.agreement = f.number")
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
        let kind = Facet.kind.words([Agreement.Kind.target.rawValue])
        let rows = try rows("f.number, f.sort_date", "agreement", kind)
        var days: [(number: Int64, day: String)] = []
        while let row = try rows.next() { days.append((row[0], row[1])) }
        let loaded = try AgreementReader(db: db).load(days.map(\.number))
        return days.compactMap { number, day in
            loaded[number].map { DatedTarget(agreement: $0, day: day) }
        }
    }

    func planned() throws -> [Relation.Planned] {
        let rows = try meetings("f.number", .planned)
        var numbers: [Int64] = []
        while let row = try rows.next() { numbers.append(row[0]) }
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
        try RelationshipWording.all(between: [a, b].map(\.description).sorted(), db)
    }
}

extension Relation.Agreements {
    fileprivate var rank: [String] { [sector?.rawValue ?? "", status.rawValue] }
}
