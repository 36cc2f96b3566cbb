import CoreMetrics
import Dispatch
import Domain
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Storage

@Suite struct GroupCommitTests {
    let temporary: TemporaryStore
    var store: Store { temporary.store }

    init() throws { temporary = try TemporaryStore() }

    private func facts(_ name: String) throws -> Facts {
        Facts(document: try document(name), meetings: [try meeting(name)])
    }

    @Test func whatIsHandedInTogetherIsCommittedTogether() throws {
        let commits = Atomic(0)
        let store = try Store(path: temporary.path) { sql in
            if sql.hasPrefix("COMMIT") { commits.add(1, ordering: .relaxed) }
        }
        let before = commits.load(ordering: .relaxed)
        let documents = try (0..<20).map {
            NewDocument(facts: try facts("n\($0)"), text: "text \($0)")
        }
        for outcome in store.insert(documents) { #expect(try outcome.get()) }
        #expect(commits.load(ordering: .relaxed) - before == 1)
    }

    /// While another transaction holds the store, one caller waits for it and the others for him.
    @Test func callersShareACommit() throws {
        let commits = Atomic(0)
        let store = try Store(path: temporary.path) { sql in
            if sql.hasPrefix("COMMIT") { commits.add(1, ordering: .relaxed) }
        }
        let documents = try (0..<32).map { try facts("n\($0)") }
        let (holds, isHeld) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let done = DispatchGroup()
        Self.start(done) {
            try? store.write { _ in
                isHeld.signal()
                holds.wait()
            }
        }
        isHeld.wait()
        let before = commits.load(ordering: .relaxed)
        for (number, facts) in documents.enumerated() {
            Self.start(done) { _ = try? store.insert(facts, text: "text") }
            // The first takes its own document alone.
            while number == 0, store.groups.waitingCount != 0 { sched_yield() }
        }
        while store.groups.waitingCount != 31 { sched_yield() }
        holds.signal()
        done.wait()
        #expect(commits.load(ordering: .relaxed) - before == 3)
        #expect(try store.documents(matching: DocumentQuery(limit: 500)).elements.count == 32)
    }

    /// A transaction waits for what is being read when it is about to begin.
    @Test func whatIsReadMeanwhileJoins() throws {
        let commits = Atomic(0)
        let store = try Store(path: temporary.path) { sql in
            if sql.hasPrefix("COMMIT") { commits.add(1, ordering: .relaxed) }
        }
        let documents = try (0..<3).map {
            NewDocument(facts: try facts("n\($0)"), text: "text \($0)")
        }
        let (isFirstIn, isSecondIn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let done = DispatchGroup()
        let groups = GroupCommit(
            pool: store.pool, metrics: NOOPMetricsHandler.instance, patience: .seconds(600))
        let before = commits.load(ordering: .relaxed)
        Self.start(done) {
            _ = groups.insert {
                isFirstIn.signal()
                isSecondIn.wait()
                return [documents[0]]
            }
        }
        isFirstIn.wait()
        Self.start(done) { _ = groups.insert([documents[1]]) }
        while groups.waitingCount != 1 { sched_yield() }
        isSecondIn.signal()
        done.wait()
        #expect(commits.load(ordering: .relaxed) - before == 1)
        #expect(groups.insert { [] }.isEmpty)
        #expect(try store.documents(matching: DocumentQuery()).elements.count == 2)
    }

    private static func start(_ group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
        group.enter()
        Thread.detachNewThread {
            body()
            group.leave()
        }
    }

    /// Seen by another connection as soon as the call returns, never before.
    @Test func noneIsAcknowledgedBeforeItIsCommitted() async throws {
        let (store, reader) = (store, try DatabaseQueue(path: temporary.path))
        let documents = try (0..<64).map { try facts("n\($0)") }
        let seen = try await withThrowingTaskGroup(of: Bool.self) { group in
            for facts in documents {
                group.addTask {
                    guard try store.insert(facts, text: "text") else { return false }
                    return try reader.read { db in
                        try Bool.fetchOne(
                            db, sql: "SELECT 1 FROM documents WHERE id = ?",
                            arguments: [facts.document.id]) ?? false
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(seen == Array(repeating: true, count: 64))
    }

    @Test func aContradictionIsItsOwnDocumentsAlone() throws {
        var wrong = try facts("wrong")
        wrong.meetings.append(wrong.meetings[0])
        let outcomes = store.insert([
            NewDocument(facts: try facts("first"), text: "first"),
            NewDocument(facts: wrong, text: "wrong"),
            NewDocument(facts: try facts("last"), text: "last"),
            NewDocument(facts: try facts("first"), text: "first"),
        ])
        #expect(outcomes.map { try? $0.get() } == [true, nil, true, false])
        #expect(throws: StorageError.self) { try outcomes[1].get() }
        let stored = try store.documents(matching: DocumentQuery()).elements.map(\.id)
        #expect(Set(stored) == Set(["first", "last"].map { Document.identifier(ofText: $0) }))
    }
}
