import Domain
import GRDB
import Synchronization
import Testing

@testable import Storage

/// The plans of all statements that a call really runs, as SQLite explains them.
@Suite struct PlanTests {
    let temporary: TemporaryStore
    let store: Store
    let connection: DatabaseQueue
    let trace: StatementTrace

    init() throws {
        let (temporary, trace) = (try TemporaryStore(), StatementTrace())
        store = try Store(path: temporary.path) { trace.add($0) }
        connection = try DatabaseQueue(path: temporary.path)
        (self.temporary, self.trace) = (temporary, trace)
        #expect(try store.insert(try fullFacts(), text: "text"))
        let planned = try meeting(
            "planned", date: "2015", countries: ["CN", "RU"], status: .planned)
        #expect(
            try store.insert(
                Facts(document: try document("planned"), meetings: [planned]), text: "planned"))
        _ = trace.take()
    }

    static let queries: [Case<@Sendable (Store) throws -> Void>] = [
        read("all meetings") { _ = try $0.meetings(matching: MeetingQuery()) },
        read("meetings of a country") {
            _ = try $0.meetings(matching: MeetingQuery(countries: [country("CN")]))
        },
        read("meetings of two countries in a range, on a later page") {
            let cursor = Cursor(collection: .meetings, order: "2014-06-01", id: "m_x")
            let query = MeetingQuery(
                countries: [try country("CN"), try country("RU")], from: try date("2014"),
                to: try date("2015"), cursor: cursor)
            _ = try $0.meetings(matching: query)
        },
        read("meetings of a participant") {
            _ = try $0.meetings(matching: MeetingQuery(participant: "xi jinping"))
        },
        read("meetings at a place") {
            _ = try $0.meetings(matching: MeetingQuery(place: "shanghai hotel"))
        },
        read("meetings by type") { _ = try $0.meetings(matching: MeetingQuery(type: .talks)) },
        read("meetings by status") { _ = try $0.meetings(matching: MeetingQuery(status: .held)) },
        read("meetings by everything") {
            let query = MeetingQuery(
                countries: [try country("CN")], participant: "xi", type: .talks, status: .held,
                place: "shanghai", from: try date("2014"))
            _ = try $0.meetings(matching: query)
        },
        read("meetings with words, of a country, on a later page") {
            let cursor = Cursor(collection: .meetings, order: "2014-06-01", id: "m_x")
            var query = MeetingQuery(
                countries: [try country("CN")], participant: "xi jinping", cursor: cursor)
            query.search = try SearchExpression("talks OR hotel")
            _ = try $0.meetings(matching: query)
        },
        read("meetings with words of a rarer country") {
            var query = MeetingQuery(countries: [try country("FJ")])
            query.search = try SearchExpression("talks")
            _ = try $0.meetings(matching: query)
        },
        read("a meeting with its accounts") { _ = try $0.accounts(ofMeeting: "m_full") },
        read("a pair of countries, what was planned, and goals") {
            let pair = [try country("CN"), try country("RU")]
            _ = try $0.relation(pair[0], pair[1])
            _ = try $0.targets(ofParties: pair)
            _ = try $0.promise(ofMeeting: "m_planned")
        },
        read("all statements") { _ = try $0.statements(matching: StatementQuery()) },
        read("statements of a country") {
            _ = try $0.statements(matching: StatementQuery(countries: [country("CN")]))
        },
        read("statements in a sector") {
            _ = try $0.statements(matching: StatementQuery(sectors: [.energy]))
        },
        read("statements in two sectors, on a later page") {
            let cursor = Cursor(collection: .statements, order: "2014-06-01", id: "s_x")
            let query = StatementQuery(sectors: [.energy, .trade], cursor: cursor)
            _ = try $0.statements(matching: query)
        },
        read("statements of a speaker about a country") {
            let query = StatementQuery(speaker: "xi jinping", about: try country("RU"))
            _ = try $0.statements(matching: query)
        },
        read("statements by act") { _ = try $0.statements(matching: StatementQuery(act: .commit)) },
        read("all agreements") { _ = try $0.agreements(matching: AgreementQuery()) },
        read("agreements in a sector") {
            _ = try $0.agreements(matching: AgreementQuery(sectors: [.energy]))
        },
        read("agreements in a sector and a range, on a later page") {
            let query = AgreementQuery(
                sectors: [.energy], from: try date("2000"), to: try date("2020"),
                cursor: Cursor(collection: .agreements, order: "2014-06-01", id: "a_x"))
            _ = try $0.agreements(matching: query)
        },
        read("agreements of two parties by kind and status") {
            let query = AgreementQuery(
                countries: [try country("CN"), try country("RU")], kind: .target,
                status: .inForce)
            _ = try $0.agreements(matching: query)
        },
        read("documents") { _ = try $0.documents(matching: DocumentQuery(from: date("2014"))) },
        read("meetings that may be of a year, at a place") {
            _ = try $0.meetings(
                matching: MeetingQuery(place: "shanghai", from: date("2014-05"), isFuzzy: true))
        },
        read("statements, agreements and documents that may be of a month") {
            let (from, to) = (try date("2014-05"), try date("2014-06"))
            _ = try $0.statements(
                matching: StatementQuery(sectors: [.energy], from: from, to: to, isFuzzy: true))
            _ = try $0.agreements(matching: AgreementQuery(from: from, to: to, isFuzzy: true))
            _ = try $0.documents(matching: DocumentQuery(from: from, to: to, isFuzzy: true))
        },
        read("statements with words") {
            var query = StatementQuery()
            query.search = try SearchExpression("\"that it\" so*")
            _ = try $0.statements(matching: query)
        },
        read("statements with words of a country in a range, on a later page") {
            var query = StatementQuery(
                countries: [try country("CN")], from: try date("2014"), to: try date("2015"),
                cursor: Cursor(collection: .statements, order: "2014-06-01", id: "s_x"))
            query.search = try SearchExpression("that OR so")
            _ = try $0.statements(matching: query)
        },
        read("statements with words of a rarer country") {
            var query = StatementQuery(countries: [try country("FJ")])
            query.search = try SearchExpression("that")
            _ = try $0.statements(matching: query)
        },
        read("agreements with words") {
            var query = AgreementQuery(sectors: [.trade, .energy])
            query.search = try SearchExpression("target")
            _ = try $0.agreements(matching: query)
        },
        read("documents with words") {
            var query = DocumentQuery(from: try date("2014"), isFuzzy: true)
            query.search = try SearchExpression("text")
            _ = try $0.documents(matching: query)
        },
        read("facts of all kinds") { _ = try $0.page(FactQuery(acts: [.agree, .commit])) },
        read("facts of all kinds of two countries in a range, after a statement") {
            _ = try $0.page(
                FactQuery(
                    countries: [country("CN"), country("RU")], acts: [.agree], from: date("2014"),
                    to: date("2015"), isFuzzy: true,
                    cursor: Cursor(collection: .events, order: "2014-06-01", id: "s_x")))
        },
        read("counts of countries, sectors and people, on a later page") {
            _ = try $0.page(
                CountryCountQuery(cursor: Cursor(collection: .countries, order: "CN", id: "")))
            _ = try $0.page(SectorCountQuery())
            _ = try $0.page(
                PersonCountQuery(cursor: Cursor(collection: .people, order: "X", id: "CN")))
        },
        read("facts of a document") {
            _ = try $0.facts(ofDocument: Document.identifier(ofText: "full"))
        },
        read("text of a document") {
            _ = try $0.text(ofDocument: Document.identifier(ofText: "full"))
        },
    ]

    private static func read(
        _ name: String, _ body: @escaping @Sendable (Store) throws -> Void
    ) -> Case<@Sendable (Store) throws -> Void> {
        Case(name, []) { body }
    }

    @Test(arguments: queries)
    func neitherScansNorSorts(_ row: Case<@Sendable (Store) throws -> Void>) throws {
        try row.query()(store)
        // FTS5 reads its settings, a row, by statements of its own.
        let statements = trace.take().filter {
            $0.hasPrefix("SELECT") && !$0.contains("_search_config")
        }
        #expect(
            statements.contains { sql in
                ["json_each", "t.text", "_counts"].contains { sql.contains($0) }
            })
        for sql in statements {
            for step in try plan(of: sql) { #expect(isFast(step), "\(step)\n\(sql)") }
        }
    }

    private func plan(of sql: String) throws -> [String] {
        try connection.read { db in
            let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
            try statement.setArguments(
                StatementArguments(Array(repeating: nil as String?, count: parameters(sql))))
            return try Row.fetchAll(statement).map { $0["detail"] }
        }
    }

    private func parameters(_ sql: String) -> Int { sql.count { $0 == "?" } }

    /// A walk along an index in order that stops at the limit is no scan of a table.
    private func isFast(_ step: String) -> Bool {
        if step.contains("TEMP B-TREE") { return false }
        guard step.hasPrefix("SCAN") else { return true }
        // What a MATCH finds, in the order of its keys.
        if step.contains("_search VIRTUAL TABLE INDEX ") {
            return step.firstMatch(of: /INDEX \d+:=?M\d[<>]*$/) != nil
        }
        // The next word of an index.
        if step.hasSuffix("_words VIRTUAL TABLE INDEX 2:") { return true }
        return step.hasPrefix("SCAN json_each") || step.hasSuffix("_by_search_key")
            || step.hasPrefix("SCAN (subquery") || step == "SCAN CONSTANT ROW"
    }

    /// What a transaction added is counted and indexed from its first row on.
    @Test func additionsLookAtNoOlderRow() throws {
        for sql in Schema.allCounts.map(\.addition) + Schema.searchIndexes.map(\.insertion) {
            let steps = try plan(of: sql)
            #expect(steps.contains { $0.contains("PRIMARY KEY") && $0.contains(">?") }, "\(sql)")
            let scans = steps.filter { $0.hasPrefix("SCAN") && !$0.hasPrefix("SCAN (subquery") }
            #expect(scans == [], "\(sql)")
        }
    }

    @Test func theRarestMatchIsWalked() throws {
        var facts = Facts(document: try document("many"))
        facts.meetings = try (0..<50).map {
            try meeting("n\($0)", date: "2014", countries: ["RU"])
        }
        #expect(try store.insert(facts, text: "many"))
        let query = MeetingQuery(
            countries: [try country("RU")], participant: "nobody", type: .talks)
        let match = try store.read { db in
            try KeyReader(db: db, selection: Selection(query)).rarestMatch()
        }
        #expect(match?.expression.contains("nobodyparticipant") == true)
        #expect(match?.isOfLeading == false)
    }
}
