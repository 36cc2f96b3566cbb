import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct KeepingTests {
    let temporary: TemporaryStore
    var store: Store { temporary.store }
    private var copyPath: String { temporary.directory.appending(path: "copy.sqlite").path }

    init() throws {
        temporary = try TemporaryStore()
        let text = "She said that it is so."
        var facts = Facts(document: try document("sound"))
        facts.document.length = text.unicodeScalars.count
        facts.statements = [
            Domain.Statement(
                id: "s_sound", speakers: [Speaker(country: try country("CN"))], kind: .indirect,
                source: quote("She"), cue: quote("said", at: 4),
                content: quote("it is so", at: 14), sectors: [.energy],
                rule: "statement.test")
        ]
        facts.meetings = [
            Meeting(
                id: "m_sound", type: .talks, status: .held, main: true,
                evidence: [quote("that", at: 9)], rule: "meeting.test")
        ]
        #expect(try store.insert(facts, text: text))
    }

    @Test func aSoundStoreHasNoFaults() throws { #expect(try store.faults() == []) }

    @Test(arguments: [
        ("UPDATE meeting_evidence SET quote = 'this'", "m_sound: the text has other words at 9-13"),
        ("UPDATE meeting_evidence SET span_end = 99", "m_sound: 9-99 is outside of the text"),
        ("UPDATE statements SET cue_start = 5", "s_sound: the text has other words at 5-8"),
        ("UPDATE documents SET length = 2", "has another length than its text"),
        ("DELETE FROM document_texts", "has no text"),
        (
            "UPDATE country_counts SET statements = 2",
            "1 of country_counts have other statements than there are"
        ),
        ("DELETE FROM sector_counts", "1 of sector_counts have other statements than there are"),
        (
            """
            INSERT INTO statement_search (statement_search, rowid, content, facets)
            SELECT 'delete', search_key, content, facets FROM statements
            """, "1 statements are not in statement_search"
        ),
        (
            "INSERT INTO document_search (rowid, facets) VALUES (7, '\(Facet.every)')",
            "document_search has 1 documents that there are not"
        ),
        (
            "PRAGMA foreign_keys = OFF; UPDATE meetings SET document = 99",
            "meetings refers to no row of documents"
        ),
    ])
    func everyFaultIsNamed(_ damage: String, _ words: String) throws {
        try store.pool.writeWithoutTransaction { try $0.execute(sql: damage) }
        #expect(try store.faults().contains { $0.description.contains(words) })
    }

    @Test func aCopyIsAStoreOfItsOwn() throws {
        try store.backUp(to: copyPath)
        #expect(try store.delete(document: Document.identifier(ofText: "sound")))
        let copy = try Store(path: copyPath)
        #expect(try copy.statement("s_sound") != nil)
        #expect(try copy.faults() == [])
        #expect(throws: StorageError.fileExists) { try store.backUp(to: copyPath) }
    }

    @Test func aCopyWhileOthersWriteIsOfOneMoment() async throws {
        let (store, path) = (store, copyPath)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for number in 0..<200 {
                    let facts = Facts(
                        document: try document("n\(number)"), meetings: [try meeting("n\(number)")])
                    _ = try store.insert(facts, text: "text")
                }
            }
            group.addTask { try store.backUp(to: path) }
            try await group.waitForAll()
        }
        let copy = try Store(path: path)
        let documents = try copy.documents(matching: DocumentQuery(limit: 500)).elements.count
        let meetings = try copy.meetings(matching: MeetingQuery(limit: 500)).elements.count
        #expect(documents == meetings)
    }

    @Test func aCopyThatFailsLeavesNothing() throws {
        let path = temporary.directory.appending(path: "none/copy.sqlite").path
        #expect(throws: StorageError.cannotOpen) { try store.backUp(to: path) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
