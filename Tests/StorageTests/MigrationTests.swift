import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

/// A store that an earlier release wrote is brought up to date and keeps what is in it.
@Suite struct MigrationTests {
    private let temporary: TemporaryStore
    private let path: String

    init() throws {
        temporary = try TemporaryStore()
        path = temporary.directory.appending(path: "older.sqlite").path
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: "1 documents and facts")
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO documents (id, sort_date, language, sha256, length, engine)
                    VALUES ('d_old', '', 'en', '00', 3, '0.1.0')
                    """)
        }
        try queue.close()
    }

    @Test func aDocumentFromBeforeHasNoCoverage() throws {
        let old = try #require(try Store(path: path).facts(ofDocument: "d_old"))
        #expect(
            old.document
                == Document(id: "d_old", language: "en", sha256: "00", length: 3, engine: "0.1.0"))
    }

    @Test func aNewDocumentKeepsItsCoverage() throws {
        let store = try Store(path: path)
        let facts = try fullFacts()
        #expect(try store.insert(facts, text: "text"))
        #expect(try store.facts(ofDocument: facts.document.id) == facts)
        let documents = try store.documents(matching: DocumentQuery()).elements
        #expect(documents.map(\.coverage) == [0.875, nil])
    }

    @Test(arguments: [-0.001, 1.001]) func aShareOutOfRangeIsRefused(coverage: Double) throws {
        var facts = try fullFacts()
        facts.document.coverage = coverage
        let store = temporary.store
        #expect {
            try store.insert(facts, text: "text")
        } throws: { error in
            if case .inconsistent? = error as? StorageError { true } else { false }
        }
    }

    @Test func accountsFromBeforeAreGrouped() throws {
        let path = temporary.directory.appending(path: "ungrouped.sqlite").path
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: "6 counts")
        let key = SearchKey(sortDate: "2014-05-20", id: "m_a").value
        try queue.write { db in
            for (number, name) in ["a", "b"].enumerated() {
                try db.execute(
                    sql: """
                        INSERT INTO documents (number, id, sort_date, language, sha256, length,
                            engine, search_key) VALUES (:n, 'd_' || :i, '', 'en', '', 0, '', :k);
                        INSERT INTO meetings (number, id, document, sort_date, type, status, main,
                            date, first_day, last_day, rule) VALUES (:n, 'm_' || :i, :n,
                            '2014-05-20', 'talks', 'held', 1, '2014-05-20', '2014-05-20',
                            '2014-05-20', 'r');
                        INSERT INTO meeting_countries (meeting, position, country, sort_date, id)
                            VALUES (:n, 0, 'CN', '2014-05-20', 'm_' || :i),
                            (:n, 1, 'RU', '2014-05-20', 'm_' || :i);
                        """, arguments: ["n": number, "i": name, "k": key + Int64(number)])
            }
        }
        try queue.close()
        let store = try Store(path: path)
        let found = try store.meetings(matching: MeetingQuery(countries: [country("CN")])).elements
        #expect(found.map(\.documents) == [["d_a", "d_b"]])
        #expect(try store.meeting("m_b")?.mergedBy == [.countries, .date, .type])
        #expect(try store.page(CountryCountQuery()).elements.map(\.counts.meetings) == [1, 1])
    }

    /// Stores as each earlier release wrote them, kept as SQL.
    static let kept: [URL] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "Stores")
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (names ?? []).sorted().map { folder.appending(path: $0) }
    }()

    @Test func aStoreOfEveryEarlierVersionIsKept() {
        let versions = Self.kept.compactMap { Int($0.lastPathComponent.prefix { $0 != "-" }) }
        #expect(Set(versions).isSuperset(of: 1..<Schema.migrator.migrations.count))
    }

    @Test(arguments: kept)
    func whatAnEarlierReleaseWroteIsKeptWhole(sql: URL) throws {
        let path = temporary.directory.appending(path: "kept.sqlite").path
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: "PRAGMA foreign_keys = OFF;" + String(contentsOf: sql, encoding: .utf8))
        }
        try queue.close()
        let store = try Store(path: path)
        #expect(try store.faults() == [])
        let document = try #require(try store.documents(matching: DocumentQuery()).elements.first)
        let facts = try #require(try store.facts(ofDocument: document.id))
        #expect(facts.meetings.count == 1 && facts.statements.count == 1)
        #expect(facts.agreements.count == 2)
        var query = StatementQuery(sectors: [.energy])
        query.search = try SearchExpression("\"green hydrogen\"")
        #expect(try store.statements(matching: query).elements.map(\.fact) == facts.statements)
        let both = MeetingQuery(countries: [try country("CL"), try country("NO")])
        #expect(try store.meetings(matching: both).elements.map(\.fact) == facts.meetings)
        let counts = try store.page(CountryCountQuery()).elements
        #expect(counts.map(\.subject.description) == ["CL", "NO"])
        #expect(counts.map(\.counts.agreements) == [2, 2])
        #expect(try store.delete(document: document.id))
        #expect(try store.page(CountryCountQuery()).elements.isEmpty)
    }
}
