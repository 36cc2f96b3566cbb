import Domain
import GRDB
import Testing

@testable import Storage

@Suite struct CountTests {
    let temporary: TemporaryStore
    var store: Store { temporary.store }

    init() throws {
        temporary = try TemporaryStore()
        #expect(try store.insert(fullFacts(), text: "text"))
    }

    /// Two speakers of one country make one statement of that country.
    private func insertTwoSpeakers() throws -> String {
        let speakers = [
            Speaker(name: "Xi Jinping", country: try country("CN")),
            Speaker(name: "Yang Jiechi", country: try country("CN")),
            Speaker(name: "Xi Jinping", country: try country("CN")),
        ]
        let facts = Facts(
            document: try document("two"),
            statements: [try statement("two", speakers: speakers, sectors: [.energy])])
        #expect(try store.insert(facts, text: "two"))
        return facts.document.id
    }

    private func countries() throws -> [String] {
        try store.page(CountryCountQuery()).elements.map {
            "\($0.subject) \($0.counts.meetings) \($0.counts.statements) \($0.counts.agreements)"
        }
    }

    private func people() throws -> [String] {
        try store.page(PersonCountQuery()).elements.map {
            "\($0.subject.name ?? "") \($0.counts.meetings) \($0.counts.statements)"
        }
    }

    @Test func eachFactCountsOnce() throws {
        #expect(try countries() == ["CN 1 1 1", "RU 1 1 1"])
        let id = try insertTwoSpeakers()
        #expect(try countries() == ["CN 1 2 1", "RU 1 1 1"])
        #expect(
            try people() == ["Jonas Gahr Støre 1 0", "Xi Jinping 1 2", "Yang Jiechi 0 1"])
        #expect(try store.delete(document: id))
        #expect(try countries() == ["CN 1 1 1", "RU 1 1 1"])
        #expect(try people() == ["Jonas Gahr Støre 1 0", "Xi Jinping 1 1"])
        #expect(try store.delete(document: fullFacts().document.id))
        #expect(try countries().isEmpty && people().isEmpty)
        #expect(try store.page(SectorCountQuery()).elements.isEmpty)
    }

    /// What a trigger looks up at each row costs the same in a large store.
    @Test func triggersLookAmongTheRowsOfAFact() throws {
        try store.read { db in
            let triggers = try String.fetchAll(
                db, sql: "SELECT sql FROM sqlite_master WHERE name LIKE '%_delete'"
            )
            .filter { $0.contains("NOT EXISTS") }
            #expect(triggers.count == 7)
            for trigger in triggers {
                let match = try #require(
                    trigger.firstMatch(of: /NOT EXISTS \(\s*(SELECT[^)]*)\)\s+BEGIN/))
                let sql = String(match.1).replacing(/(new|old)\.\w+/, with: "1")
                let rows = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)")
                let plan = rows.map { $0["detail"] as String }
                #expect(plan.allSatisfy { $0.contains("SEARCH o USING PRIMARY KEY") }, "\(plan)")
            }
        }
    }

    @Test(arguments: ["old", "new"])
    func anAccountThatMovesIsComparedWithThoseOfItsRecordAlone(row: String) throws {
        try store.read { db in
            let trigger = try #require(
                try String.fetchOne(
                    db, sql: "SELECT sql FROM sqlite_master WHERE name = ?",
                    arguments: ["meeting_counts_\(row)_record"]))
            let selections = trigger.matches(of: /IN \(\s*(SELECT (?s:.)*?)\);/)
            #expect(selections.count == 2)
            for selection in selections {
                let sql = String(selection.1).replacing(/(new|old)\.\w+/, with: "1")
                let rows = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)")
                let plan = rows.map { $0["detail"] as String }
                let values = plan.filter { $0.hasPrefix("SEARCH l ") }
                #expect(values.count == 2, "\(plan)")
                #expect(values.allSatisfy { $0.contains("PRIMARY KEY (meeting=?)") }, "\(plan)")
                #expect(plan.contains { $0.contains("meetings_by_record (record=?)") })
            }
        }
    }

    @Test func sectorsAreCounted() throws {
        let found = try store.page(SectorCountQuery()).elements
        #expect(found.map(\.subject) == [.diplomacy, .energy, .trade])
        #expect(found.map(\.counts.statements) == [1, 1, 0])
        #expect(found.map(\.counts.agreements) == [0, 1, 1])
    }

    @Test func listsGoOnInPages() throws {
        _ = try insertTwoSpeakers()
        var query = PersonCountQuery(limit: 1)
        var names: [String?] = []
        repeat {
            let page = try store.page(query)
            names += page.elements.map(\.subject.name)
            query.cursor = page.next
        } while query.cursor != nil
        #expect(names == ["Jonas Gahr Støre", "Xi Jinping", "Yang Jiechi"])
        let cursor = try store.page(PersonCountQuery(limit: 1)).next
        #expect(throws: StorageError.foreignCursor(of: .people)) {
            try store.page(SectorCountQuery(cursor: cursor))
        }
    }
}
