package import CoreMetrics
internal import GRDB

/// All facts of all documents in one SQLite file. Reads run beside each other and beside a
/// write, each on the state of one moment; writes follow one another.
package struct Store: Sendable {
    let pool: DatabasePool
    let groups: GroupCommit
    /// Of this file; cursors of another one are none here.
    package let cursorKey: CursorKey

    /// Opens the file, creates it where there is none, and brings an older one up to date.
    /// Throws `newerStore` or `notAStore` for a file that it leaves alone.
    /// `metrics` is told of every commit of documents.
    package init(
        path: String, metrics: any MetricsFactory = NOOPMetricsHandler.instance
    ) throws {
        try self.init(path: path, metrics: metrics, trace: nil)
    }

    /// `trace` is told the SQL of every statement that a connection runs from then on.
    init(
        path: String, metrics: any MetricsFactory = NOOPMetricsHandler.instance,
        trace: (@Sendable (String) -> Void)?
    ) throws {
        pool = try StorageError.mapping {
            let pool = try DatabasePool(path: path, configuration: Self.configuration(trace))
            try pool.writeWithoutTransaction { db in
                // GRDB sets NORMAL with the journal mode: a commit would return before its fsync.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try db.execute(sql: "PRAGMA wal_autocheckpoint = \(StorageLimits.logPagesMax)")
            }
            try Schema.migrate(pool)
            return pool
        }
        let pool = pool
        groups = GroupCommit(pool: pool, metrics: metrics)
        cursorKey = try StorageError.mapping {
            CursorKey(try pool.read { try StoreValue.cursorKey.read($0) })
        }
    }

    private static func configuration(_ trace: (@Sendable (String) -> Void)?) -> Configuration {
        var configuration = Configuration()
        configuration.label = "store"
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = StorageLimits.readersMax
        configuration.busyMode = .timeout(StorageLimits.busySecondsMax)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -\(StorageLimits.cacheKibibytes)")
            // What a statement with triggers may have to undo is kept here, not in a file.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            if let trace {
                db.trace { if case .statement(let statement) = $0 { trace(statement.sql) } }
            }
        }
        return configuration
    }

    /// Throws when the file cannot be read; costs one row.
    package func checkReadiness() throws {
        _ = try read { db in try Int.fetchOne(db, sql: "SELECT number FROM documents LIMIT 1") }
    }

    /// Moves what is in the write-ahead log into the file. Throws `busy`, and stays open, while
    /// a read is under way. Every later call throws `closed`.
    package func close() throws {
        try StorageError.mapping {
            try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try pool.close()
        }
    }

    /// One moment's state for the whole of `body`.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try StorageError.mapping { try pool.read(body) }
    }

    /// One transaction: committed and on disk after return, undone when `body` throws.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try pool.writing(body)
    }
}
