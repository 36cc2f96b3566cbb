internal import Domain
internal import GRDB

struct MeetingReader: FactReader {
    static let collection = StoredCollection.meetings
    let db: Database

    func load(_ numbers: [Int64]) throws -> [Int64: Stored<Meeting>] {
        let rows = RowReader(db: db)
        var meetings = try meetings(numbers)
        for (number, countries) in try rows.children(
            "meeting_countries", of: "meeting", "country", numbers, { try $0.country() })
        {
            meetings[number]?.fact.countries = countries
        }
        for (number, organizations) in try rows.children(
            "meeting_organizations", of: "meeting", "organization", numbers, { try $0.text() })
        {
            meetings[number]?.fact.organizations = organizations
        }
        for (number, participants) in try participants(numbers) {
            meetings[number]?.fact.participants = participants
        }
        for (number, evidence) in try rows.evidence("meeting_evidence", of: "meeting", numbers) {
            meetings[number]?.fact.evidence = evidence
        }
        return meetings
    }

    private func meetings(_ numbers: [Int64]) throws -> [Int64: Stored<Meeting>] {
        let sql = """
            SELECT m.number, d.id, m.id, m.type, m.status, m.main, m.date, m.place,
                m.place_country, m.venue, m.rule
            FROM meetings AS m JOIN documents AS d ON d.number = m.document
            WHERE m.number IN (SELECT value FROM json_each(?))
            """
        var meetings: [Int64: Stored<Meeting>] = [:]
        try RowReader(db: db).each(sql, numbers) { columns in
            let number: Int64 = try columns.next()
            meetings[number] = Stored(
                documentID: try columns.text(),
                fact: Meeting(
                    id: try columns.text(), type: try columns.name(),
                    status: try columns.name(), main: try columns.next(),
                    date: try columns.dateOrNil(), place: try place(&columns), evidence: [],
                    rule: try columns.text()))
        }
        return meetings
    }

    private func place(_ columns: inout Columns) throws -> Place? {
        let name = try columns.textOrNil()
        let country = try columns.countryOrNil()
        let venue = try columns.textOrNil()
        return name.map { Place(name: $0, country: country, venue: venue) }
    }

    private func participants(_ numbers: [Int64]) throws -> [Int64: [Participant]] {
        try RowReader(db: db).children(
            "meeting_participants", of: "meeting", "name, role, country, organization, kind",
            numbers
        ) { columns in
            Participant(
                name: try columns.text(), role: try columns.textOrNil(),
                country: try columns.countryOrNil(), organization: try columns.textOrNil(),
                kind: try columns.name())
        }
    }
}
