internal import Domain
internal import GRDB

struct AgreementReader: FactReader {
    static let collection = StoredCollection.agreements
    let db: Database
    var naming = MeetingNaming.record

    func load(_ numbers: [Int64]) throws -> [Int64: Stored<Agreement>] {
        let rows = RowReader(db: db)
        var agreements = try agreements(numbers)
        for (number, parties) in try rows.children(
            "agreement_parties", of: "agreement", "country", numbers, { try $0.country() })
        {
            agreements[number]?.fact.parties = parties
        }
        for (number, sectors) in try rows.children(
            "agreement_sectors", of: "agreement", "sector", numbers, { try $0.name() as Sector })
        {
            agreements[number]?.fact.sectors = sectors
        }
        for (number, evidence) in try rows.evidence(
            "agreement_evidence", of: "agreement", numbers)
        {
            agreements[number]?.fact.evidence = evidence
        }
        return agreements
    }

    private func agreements(_ numbers: [Int64]) throws -> [Int64: Stored<Agreement>] {
        let sql = """
            SELECT a.number, d.id, a.id, a.title, a.kind, a.status, a.date, a.target_metric,
                a.target_value, a.target_unit, a.target_by, m.id, a.rule
            FROM agreements AS a JOIN documents AS d ON d.number = a.document
            \(naming.join("a"))
            WHERE a.number IN (SELECT value FROM json_each(?))
            """
        var agreements: [Int64: Stored<Agreement>] = [:]
        try RowReader(db: db).each(sql, numbers) { columns in
            let number: Int64 = try columns.next()
            agreements[number] = Stored(
                documentID: try columns.text(),
                fact: Agreement(
                    id: try columns.text(), title: try columns.text(),
                    kind: try columns.name(), status: try columns.name(),
                    date: try columns.dateOrNil(), target: try target(&columns),
                    meeting: try columns.textOrNil(), evidence: [], rule: try columns.text()))
        }
        return agreements
    }

    private func target(_ columns: inout Columns) throws -> Target? {
        let metric = try columns.textOrNil()
        let value: Double? = try columns.next()
        let unit = try columns.textOrNil()
        let by = try columns.dateOrNil()
        guard let value, let unit else { return nil }
        return Target(metric: metric, value: value, unit: unit, by: by)
    }
}
