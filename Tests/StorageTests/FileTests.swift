import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct FileTests {
    let temporary: TemporaryStore
    var store: Store { temporary.store }

    init() throws { temporary = try TemporaryStore() }

    @Test(arguments: [
        ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"),
        ("cache_size", "-32768"), ("application_id", "1131375985"),
    ])
    func aCommitIsOnDiskWhenItReturns(_ pragma: String, _ value: String) throws {
        let found = try store.write { db in
            try DatabaseValue.fetchOne(db, sql: "PRAGMA \(pragma)").map { "\($0)" }
        }
        #expect(found?.replacing("\"", with: "") == value)
    }

    @Test func everyTableIsStrict() throws {
        let loose = try store.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE type = 'table' AND NOT strict AND schema = 'main'
                        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                    """)
        }
        #expect(loose.isEmpty)
    }

    @Test func opensAgainWithEverything() throws {
        let facts = try fullFacts()
        #expect(try store.insert(facts, text: "text"))
        let other = try Store(path: temporary.path)
        #expect(try other.facts(ofDocument: facts.document.id) == facts)
        try store.close()
        #expect(try other.facts(ofDocument: facts.document.id) == facts)
        #expect(throws: StorageError.closed) { try store.checkReadiness() }
    }

    @Test func aClosedStoreIsOneFile() throws {
        let facts = try fullFacts()
        #expect(try store.insert(facts, text: "text"))
        try store.close()
        let log = try? FileManager.default.attributesOfItem(atPath: temporary.path + "-wal")
        #expect((log?[.size] as? Int ?? 0) == 0)
        #expect(try Store(path: temporary.path).facts(ofDocument: facts.document.id) == facts)
    }

    @Test func aNewerStoreIsRefusedAndLeftAlone() throws {
        try store.close()
        let queue = try DatabaseQueue(path: temporary.path)
        try queue.write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 things to come')")
        }
        try queue.close()
        #expect(throws: StorageError.newerStore(migrations: ["9 things to come"])) {
            try Store(path: temporary.path)
        }
    }

    @Test func aDatabaseOfAnotherApplicationIsRefused() throws {
        let path = temporary.directory.appending(path: "other.sqlite").path
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "CREATE TABLE songs (title TEXT)") }
        try queue.close()
        #expect(throws: StorageError.notAStore) { try Store(path: path) }
        let tables = try DatabaseQueue(path: path).read { db in
            try String.fetchAll(db, sql: "SELECT name FROM sqlite_master")
        }
        #expect(tables == ["songs"])
    }

    @Test func aFileThatIsNoDatabaseIsDamaged() throws {
        let url = temporary.directory.appending(path: "text.sqlite")
        try String(repeating: "no database\n", count: 1000)
            .write(to: url, atomically: true, encoding: .utf8)
        #expect { try Store(path: url.path) } throws: { isDamaged($0) }
    }

    @Test func aMissingDirectoryCannotBeOpened() throws {
        let path = temporary.directory.appending(path: "none/store.sqlite").path
        #expect(throws: StorageError.cannotOpen) { try Store(path: path) }
    }

    @Test func aFullStoreTakesNothingInAndRecovers() throws {
        let facts = try fullFacts()
        let pages = try #require(
            try store.write { try Int.fetchOne($0, sql: "PRAGMA page_count") })
        try limit(toPages: pages)
        let text = String(repeating: "long ", count: 100_000)
        #expect(throws: StorageError.full) { try store.insert(facts, text: text) }
        #expect(try store.facts(ofDocument: facts.document.id) == nil)
        try limit(toPages: pages + 10_000)
        #expect(try store.insert(facts, text: text))
        #expect(try store.facts(ofDocument: facts.document.id) == facts)
    }

    @Test func aReadOnlyStoreTakesNothingInAndRecovers() throws {
        let facts = try fullFacts()
        try setReadOnly(true)
        #expect(throws: StorageError.readOnly) { try store.insert(facts, text: "text") }
        #expect(throws: StorageError.readOnly) { try store.delete(document: facts.document.id) }
        #expect(try store.facts(ofDocument: facts.document.id) == nil)
        try setReadOnly(false)
        #expect(try store.insert(facts, text: "text"))
        #expect(try store.faults().allSatisfy { !$0.description.contains("integrity") })
    }

    private func setReadOnly(_ isReadOnly: Bool) throws {
        try store.pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA query_only = \(isReadOnly)")
        }
    }

    private func limit(toPages pages: Int) throws {
        try store.write { db in
            _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages)")
        }
    }

    @Test func aNameThatTheStoreCannotHaveWrittenIsDamage() throws {
        let facts = try fullFacts()
        #expect(try store.insert(facts, text: "text"))
        try store.write { db in
            try db.execute(sql: "UPDATE agreement_sectors SET sector = 'astrology'")
        }
        #expect { try store.agreements(matching: AgreementQuery()) } throws: { isDamaged($0) }
    }

    private func isDamaged(_ error: any Error) -> Bool {
        if case .damaged? = error as? StorageError { true } else { false }
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, StorageError.full), (.SQLITE_READONLY, .readOnly),
        (.SQLITE_READONLY_DBMOVED, .readOnly), (.SQLITE_BUSY, .busy),
        (.SQLITE_BUSY_SNAPSHOT, .busy), (.SQLITE_LOCKED, .busy),
        (.SQLITE_CORRUPT, .damaged("why")), (.SQLITE_NOTADB, .damaged("why")),
        (.SQLITE_IOERR_SHMSIZE, .full),
        (.SQLITE_CANTOPEN, .cannotOpen), (.SQLITE_IOERR_FSYNC, .inputOutput(code: 1034)),
        (.SQLITE_CONSTRAINT_CHECK, .inconsistent("why")),
        (.SQLITE_NOMEM, .failed(code: 7, message: "why")),
    ])
    func everyFailureHasItsCase(_ code: ResultCode, _ error: StorageError) {
        #expect(StorageError(DatabaseError(resultCode: code, message: "why")) == error)
    }
}
