internal import GRDB
internal import GRDBSQLite

/// A value that goes into a row as it is. A readout has thousands of them, and GRDB's way by
/// arrays of boxed values takes longer than SQLite's own.
protocol BindableValue {
    /// The result code of SQLite, which copies what it is given.
    func bind(to statement: SQLiteStatement, at index: Int32) throws -> Int32
}

extension Int64: BindableValue {
    func bind(to statement: SQLiteStatement, at index: Int32) -> Int32 {
        sqlite3_bind_int64(statement, index, self)
    }
}

extension Int: BindableValue {
    func bind(to statement: SQLiteStatement, at index: Int32) -> Int32 {
        sqlite3_bind_int64(statement, index, Int64(self))
    }
}

extension Bool: BindableValue {
    func bind(to statement: SQLiteStatement, at index: Int32) -> Int32 {
        sqlite3_bind_int64(statement, index, self ? 1 : 0)
    }
}

extension Double: BindableValue {
    func bind(to statement: SQLiteStatement, at index: Int32) -> Int32 {
        sqlite3_bind_double(statement, index, self)
    }
}

extension String: BindableValue {
    /// Throws `nullCharacter` for a text that SQLite's functions would cut off.
    func bind(to statement: SQLiteStatement, at index: Int32) throws -> Int32 {
        var text = self
        return try text.withUTF8 { bytes in
            guard !bytes.contains(0) else { throw StorageError.nullCharacter }
            return bytes.withMemoryRebound(to: CChar.self) { characters in
                sqlite3_bind_text64(
                    statement, index, characters.baseAddress, UInt64(bytes.count),
                    Self.isCopied, UInt8(SQLITE_UTF8))
            }
        }
    }

    /// `SQLITE_TRANSIENT`, a macro that Swift does not see.
    private static let isCopied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
