internal import GRDB

/// The place of an element in the order of its collection, by which lists and the full text know
/// it: what is found comes sorted, and a page ends the walk.
///
/// The day takes the upper bits, eight characters of the id after its prefix the lower forty: five
/// of the document's and three of its own. Two elements of one day that agree in these get
/// neighbouring keys.
struct SearchKey: Hashable, Comparable, Sendable {
    let value: Int64

    init(value: Int64) { self.value = value }

    /// `sortDate` is `YYYY-MM-DD` or empty.
    init(sortDate: String, id: String) {
        let parts = sortDate.split(separator: "-").compactMap { Int64($0) }
        let day = parts.count == 3 ? parts[0] * 372 + parts[1] * 31 + parts[2] : 0
        let characters = Array(id.utf8.dropFirst(2))
        let chosen = characters.prefix(5) + characters.dropFirst(10).prefix(3)
        let digits = chosen.reduce(0) { $0 << 5 | Self.digit($1) }
        value = day << 40 | digits << (5 * Int64(8 - chosen.count))
    }

    /// Up to the keys of all elements of the day, without them.
    init(day: String) { self.init(sortDate: day, id: "") }

    /// Above the keys of all elements of the day.
    init(dayAfter day: String) { value = SearchKey(day: day).value + 1 << 40 }

    var next: SearchKey { SearchKey(value: value + 1) }

    /// Where to put an element whose key is taken: beside it, and from the fourth attempt on
    /// anywhere in its day. A document may have more statements than there are keys for it; one
    /// after the other, each would have to pass all before.
    func alternative(_ attempt: Int64) -> SearchKey {
        guard attempt > 3 else { return SearchKey(value: value + attempt) }
        // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
        let scattered = (UInt64(value &+ attempt) &* 0x9E37_79B9_7F4A_7C15) >> 24
        return SearchKey(value: (value >> 40) << 40 | Int64(scattered))
    }

    static func < (one: SearchKey, other: SearchKey) -> Bool { one.value < other.value }

    /// The place of a character among `234567abc…z`, the order in which SQLite sorts them.
    private static func digit(_ byte: UInt8) -> Int64 {
        switch byte {
        case 0..<UInt8(ascii: "2"): 0
        case UInt8(ascii: "2")...UInt8(ascii: "7"): Int64(byte - UInt8(ascii: "2"))
        case 0..<UInt8(ascii: "a"): 5
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int64(byte - UInt8(ascii: "a")) + 6
        default: 31
        }
    }

    /// The first key from this one on that no element has.
    func free(in collection: StoredCollection, _ db: Database) throws -> SearchKey {
        let statement = try db.cachedStatement(
            sql: "SELECT 1 FROM \(collection) WHERE search_key = ?")
        var key = self
        while try Int.fetchOne(statement, arguments: [key.value]) != nil { key = key.next }
        return key
    }
}

extension Cursor {
    /// What comes after the cursor in a collection has a key below this one.
    ///
    /// An element that is gone stands where its day and id would put it. Where the cursor is in
    /// facts of all kinds, those of one day follow each other by kind.
    func searchKey(in collection: StoredCollection, _ db: Database) throws -> SearchKey {
        let kind = collection.rawValue
        guard id.hasPrefix(kind) else {
            return kind < id ? SearchKey(dayAfter: order) : SearchKey(day: order)
        }
        // An account that another one leads has no place of its own.
        let leads = collection == .meetings ? " AND record IS NULL" : ""
        let sql = "SELECT search_key FROM \(collection) WHERE id = ?\(leads)"
        let stored = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
        return stored.map { SearchKey(value: $0) } ?? SearchKey(sortDate: order, id: id)
    }
}
