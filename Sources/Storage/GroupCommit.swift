internal import CoreMetrics
internal import Dispatch
internal import Domain
internal import GRDB
internal import Synchronization

/// Lets documents that are handed in at the same time share a transaction, and so the wait for
/// the disk and the pages that each transaction writes. While one transaction is committed, what
/// comes waits and becomes the next, which also waits a little for what is still being read.
///
/// No thread is kept for it: of those who wait, one commits for all.
final class GroupCommit: Sendable {
    /// What one caller hands in: committed with others, or alone, but never in parts.
    private final class Entry: Sendable {
        let documents: [NewDocument]
        let outcomes = Mutex<[Result<Bool, any Error>]?>(nil)
        /// Signalled when there are outcomes, or when it is this caller's turn to commit.
        let wake = DispatchSemaphore(value: 0)

        init(_ documents: [NewDocument]) { self.documents = documents }

        var bytes: Int { documents.reduce(0) { $0 + $1.text.utf8.count } }
    }

    private struct State {
        var waiting: [Entry] = []
        var isCommitting = false
        /// Callers who are reading what they are about to hand in.
        var readers = 0
        /// Whether a transaction waits for these.
        var isGathering = false
    }

    private let state = Mutex(State())
    /// Signalled when nobody reads any more, once for each that waits for it.
    private let allRead = DispatchSemaphore(value: 0)
    private let pool: DatabasePool
    private let patience: Duration

    private let commitDocuments: Recorder

    /// `patience` is how long a transaction waits at most for what is being read.
    init(
        pool: DatabasePool, metrics: any MetricsFactory,
        patience: Duration = StorageLimits.gatherMax
    ) {
        self.pool = pool
        self.patience = patience
        commitDocuments = Recorder(label: "communique_commit_documents", factory: metrics)
    }

    /// Callers whose documents are not yet part of a transaction; nil where there is none.
    var waitingCount: Int? { state.withLock { $0.isCommitting ? $0.waiting.count : nil } }

    /// An outcome for each document, in their order: whether it is new, or why it is not stored.
    /// What is new is on disk after return.
    func insert(_ documents: [NewDocument]) -> [Result<Bool, any Error>] {
        insert { documents }
    }

    /// The same for what `read` gives; others who hand in meanwhile wait for it a little.
    func insert(reading read: () -> [NewDocument]) -> [Result<Bool, any Error>] {
        state.withLock { $0.readers += 1 }
        let documents = read()
        let entry = Entry(documents)
        let commits = state.withLock { state in
            state.readers -= 1
            if state.readers == 0, state.isGathering {
                state.isGathering = false
                allRead.signal()
            }
            guard !documents.isEmpty else { return false }
            state.waiting.append(entry)
            defer { state.isCommitting = true }
            return !state.isCommitting
        }
        guard !documents.isEmpty else { return [] }
        if !commits { entry.wake.wait() }
        if let outcomes = entry.outcomes.withLock({ $0 }) { return outcomes }
        commitWaiting()
        return entry.outcomes.withLock { $0 } ?? []
    }

    /// Commits a group, of which the caller's own entry is the first, and calls the next caller.
    private func commitWaiting() {
        gather()
        let group = state.withLock { Self.takeGroup(from: &$0.waiting) }
        for (entry, outcomes) in zip(group, commit(group)) {
            entry.outcomes.withLock { $0 = outcomes }
        }
        let next = state.withLock { state in
            state.isCommitting = !state.waiting.isEmpty
            return state.waiting.first
        }
        group.dropFirst().forEach { $0.wake.signal() }
        next?.wake.signal()
    }

    /// Waits until nobody reads, or patience ends.
    private func gather() {
        let end = DispatchTime.now() + .nanoseconds(Int(patience / .nanoseconds(1)))
        while waitsForReaders, allRead.wait(timeout: end) == .success {}
    }

    private var waitsForReaders: Bool {
        state.withLock { state in
            state.isGathering = state.readers > 0
            return state.isGathering
        }
    }

    private static func takeGroup(from waiting: inout [Entry]) -> [Entry] {
        var bytes = 0
        let count = waiting.prefix { entry in
            defer { bytes += entry.bytes }
            return bytes < StorageLimits.groupTextBytesMax
        }.count
        defer { waiting.removeFirst(count) }
        return Array(waiting.prefix(count))
    }

    /// Where the whole group fails, each document is tried alone: none suffers for another.
    ///
    /// No savepoint for each: SQLite would write every page that it changes to a temporary file.
    private func commit(_ group: [Entry]) -> [[Result<Bool, any Error>]] {
        do {
            let outcomes: [[Result<Bool, any Error>]] = try pool.writing { db in
                var additions = Additions()
                let outcomes = try group.map { entry in
                    try entry.documents.map { new in
                        Result<_, any Error>.success(try Self.insert(new, &additions, db))
                    }
                }
                try additions.finish(db)
                return outcomes
            }
            commitDocuments.record(group.reduce(0) { $0 + $1.documents.count })
            return outcomes
        } catch {
            guard group.count > 1 || group[0].documents.count > 1 else {
                return [[.failure(error)]]
            }
            return group.map { entry in entry.documents.map(commitAlone) }
        }
    }

    private func commitAlone(_ new: NewDocument) -> Result<Bool, any Error> {
        Result {
            try pool.writing { db in
                try FactWriter(db: db, document: new.facts.document, context: new.context)
                    .insert(new.facts, text: new.text)
            }
        }
    }

    private static func insert(
        _ new: NewDocument, _ additions: inout Additions, _ db: Database
    ) throws -> Bool {
        try FactWriter(db: db, document: new.facts.document, context: new.context)
            .insert(new.facts, text: new.text, &additions)
    }
}

extension DatabasePool {
    /// One transaction: committed and on disk after return, undone when `body` throws. It has a
    /// revision of its own where it changes anything.
    func writing<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try StorageError.mapping {
            try write { db in
                let changes = db.totalChangesCount
                let value = try body(db)
                if db.totalChangesCount > changes { try StoreValue.renewRevision(db) }
                return value
            }
        }
    }
}
