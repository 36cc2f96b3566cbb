internal import GRDB

/// Why the store cannot do what it is asked to. Nothing is changed where one is thrown.
package enum StorageError: Error, Hashable, Sendable {
    /// A later version wrote the store; these are its migrations that this one does not know.
    case newerStore(migrations: [String])
    /// The file is a database of another application.
    case notAStore
    /// The file, or a value in it, is not what the store wrote.
    case damaged(String)
    /// No space is left on the device.
    case full
    case readOnly
    /// Another process has held the store for longer than `StorageLimits.busySecondsMax`.
    case busy
    /// The file or its directory does not exist or is closed to this process.
    case cannotOpen
    /// The device failed; the extended result code of SQLite.
    case inputOutput(code: Int32)
    /// The facts contradict each other or the schema: two facts of one id, a reference to a
    /// meeting that the document does not have.
    case inconsistent(String)
    /// A text holds U+0000, which SQLite's text functions cut off.
    case nullCharacter
    /// The cursor belongs to another collection than the one listed.
    case foreignCursor(of: StoredCollection)
    case closed
    /// There is a file where a new one was to be.
    case fileExists
    /// Any other failure, with the extended result code of SQLite.
    case failed(code: Int32, message: String)
}

extension StorageError {
    /// Runs `body`; what GRDB throws becomes a `StorageError`.
    static func mapping<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StorageError(error)
        } catch let error as RowDecodingError {
            throw StorageError.damaged(error.description)
        }
    }

    init(_ error: DatabaseError) {
        let message = error.message ?? ""
        switch error.resultCode {
        case .SQLITE_FULL: self = .full
        // No room for the index of the write-ahead log.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .full
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(message)
        case .SQLITE_CANTOPEN, .SQLITE_PERM: self = .cannotOpen
        case .SQLITE_IOERR: self = .inputOutput(code: error.extendedResultCode.rawValue)
        case .SQLITE_CONSTRAINT: self = .inconsistent(message)
        case .SQLITE_MISUSE: self = .closed
        default: self = .failed(code: error.extendedResultCode.rawValue, message: message)
        }
    }
}
