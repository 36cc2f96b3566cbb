internal import GRDB

/// The number under which the full-text index knows an element: in the order of the collection,
/// so that what is found comes sorted and a page ends the search.
///
/// The day takes the upper bits, eight characters of the id after its prefix the lower forty: five
/// of the document's and three of its own. Two elements of one day that agree in these get
/// neighbouring keys.
struct SearchKey: Hashable, Sendable {
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

    /// Above the keys of all elements of the day.
    init(dayAfter day: String) {
        value = SearchKey(sortDate: day, id: "").value + 1 << 40
    }

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
    func free(in collection: StoredCollection, _ db: Database) throws -> Int64 {
        let statement = try db.cachedStatement(
            sql: "SELECT 1 FROM \(collection) WHERE search_key = ?")
        var key = value
        while try Int.fetchOne(statement, arguments: [key]) != nil { key += 1 }
        return key
    }
}
