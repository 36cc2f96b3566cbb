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
}
