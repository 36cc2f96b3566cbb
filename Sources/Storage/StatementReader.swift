internal import Domain
internal import GRDB

struct StatementReader: FactReader {
    static let collection = StoredCollection.statements
    let db: Database
    var naming = MeetingNaming.record

    func load(_ numbers: [Int64]) throws -> [Int64: Stored<Domain.Statement>] {
        let rows = RowReader(db: db)
        var statements = try statements(numbers)
        for (number, speakers) in try speakers(numbers) {
            statements[number]?.fact.speakers = speakers
        }
        for (number, sectors) in try rows.children(
            "statement_sectors", of: "statement", "sector", numbers, { try $0.name() as Sector })
        {
            statements[number]?.fact.sectors = sectors
        }
        for (number, countries) in try rows.children(
            "statement_countries", of: "statement", "country", numbers, { try $0.country() })
        {
            statements[number]?.fact.mentionedCountries = countries
        }
        for (number, organizations) in try rows.children(
            "statement_organizations", of: "statement", "organization", numbers,
            { try $0.text() })
        {
            statements[number]?.fact.mentionedOrganizations = organizations
        }
        return statements
    }

    private func statements(_ numbers: [Int64]) throws -> [Int64: Stored<Domain.Statement>] {
        let sql = """
            SELECT s.number, d.id, s.id, s.act, s.kind, s.source_start, s.source_end, s.source,
                s.cue_start, s.cue_end, s.cue, s.content_start, s.content_end, s.content, s.date,
                m.id, c.id, s.rule
            FROM statements AS s JOIN documents AS d ON d.number = s.document
            \(naming.join("s"))
            LEFT JOIN statements AS c ON c.number = s.carried_from
            WHERE s.number IN (SELECT value FROM json_each(?))
            """
        var statements: [Int64: Stored<Domain.Statement>] = [:]
        try RowReader(db: db).each(sql, numbers) { columns in
            let number: Int64 = try columns.next()
            statements[number] = Stored(
                documentID: try columns.text(), fact: try statement(&columns))
        }
        return statements
    }

    private func statement(_ columns: inout Columns) throws -> Domain.Statement {
        let id = try columns.text()
        return Domain.Statement(
            id: id, speakers: [], act: try columns.nameOrNil(), kind: try columns.name(),
            source: try columns.quoteOrNil(), cue: try columns.quoteOrNil(),
            content: try columns.quote(), date: try columns.dateOrNil(),
            meeting: try columns.textOrNil(), carriedFrom: try columns.textOrNil(),
            rule: try columns.text())
    }

    private func speakers(_ numbers: [Int64]) throws -> [Int64: [Speaker]] {
        try RowReader(db: db).children(
            "statement_speakers", of: "statement", "name, country, organization", numbers
        ) { columns in
            Speaker(
                name: try columns.textOrNil(), country: try columns.countryOrNil(),
                organization: try columns.textOrNil())
        }
    }
}
