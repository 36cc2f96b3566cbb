internal import GRDB

/// What the store keeps about itself. The raw value is its name in `store_values`.
enum StoreValue: String {
    /// Signs cursors.
    case cursorKey = "cursor_key"
    /// Random, another one after every commit that changed something.
    case revision

    func read(_ db: Database) throws -> String {
        let sql = "SELECT value FROM store_values WHERE name = ?"
        let value = try String.fetchOne(db.cachedStatement(sql: sql), arguments: [rawValue])
        guard let value else { throw StorageError.damaged("there is no \(rawValue)") }
        return value
    }

    static func renewRevision(_ db: Database) throws {
        let sql = "UPDATE store_values SET value = lower(hex(randomblob(16))) WHERE name = ?"
        try db.cachedStatement(sql: sql).execute(arguments: [revision.rawValue])
    }
}

extension Schema {
    static let values = """
        CREATE TABLE store_values (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO store_values (name, value) VALUES
            ('\(StoreValue.cursorKey.rawValue)', lower(hex(randomblob(32)))),
            ('\(StoreValue.revision.rawValue)', lower(hex(randomblob(16))));
        """
}
