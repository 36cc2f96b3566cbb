internal import CSQLite
internal import Fixture
internal import Synchronization

/// One connection with its prepared statement.
final class Reader {
    private var database: OpaquePointer?
    private var statement: OpaquePointer?

    init(path: String) throws {
        // As GRDB opens its own: without locks, since one thread at a time uses it.
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
        guard sqlite3_open_v2(path, &database, flags, nil) == SQLITE_OK,
            sqlite3_exec(database, "PRAGMA cache_size = -32768", nil, nil, nil) == SQLITE_OK,
            sqlite3_prepare_v2(database, Fixture.query, -1, &statement, nil) == SQLITE_OK
        else { throw Fixture.Failure(reason: String(cString: sqlite3_errmsg(database))) }
    }

    deinit {
        sqlite3_finalize(statement)
        sqlite3_close(database)
    }

    /// The page as JSON.
    func meetings(of country: String) -> [UInt8] {
        defer { sqlite3_reset(statement) }
        // SQLITE_TRANSIENT: the text is copied.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_bind_text(statement, 1, country, -1, transient)
        var body = Array("{\"data\":[".utf8)
        body.reserveCapacity(8_192)
        while sqlite3_step(statement) == SQLITE_ROW {
            if body.last == UInt8(ascii: "}") { body.append(UInt8(ascii: ",")) }
            appendRow(to: &body)
        }
        body.append(contentsOf: "]}".utf8)
        return body
    }

    private func appendRow(to body: inout [UInt8]) {
        for column in 0..<Int32(Fixture.columnCount) {
            body.append(UInt8(ascii: column == 0 ? "{" : ","))
            append(sqlite3_column_name(statement, column), to: &body)
            body.append(UInt8(ascii: ":"))
            let text = sqlite3_column_text(statement, column)
            text?.withMemoryRebound(
                to: CChar.self, capacity: Int(sqlite3_column_bytes(statement, column))
            ) { append($0, to: &body) }
        }
        body.append(UInt8(ascii: "}"))
    }

    /// With the escapes of RFC 8259 section 7 that this text can need.
    private func append(_ text: UnsafePointer<CChar>?, to body: inout [UInt8]) {
        guard var next = text else { return }
        body.append(UInt8(ascii: "\""))
        while next.pointee != 0 {
            let byte = UInt8(bitPattern: next.pointee)
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                body.append(UInt8(ascii: "\\"))
            }
            body.append(byte)
            next += 1
        }
        body.append(UInt8(ascii: "\""))
    }
}
