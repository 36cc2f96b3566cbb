/// Every limit of the store, with its unit and its reason.
package enum StorageLimits {
    /// Rows of a page; the caller refuses more, the store cuts down to it.
    package static let pageRowsMax = 500
    /// Rows of a page where the caller names no number.
    package static let pageRowsDefault = 50
    /// Pages of 4 KiB in the write-ahead log from which on they are moved into the file. A readout
    /// writes a hundred; SQLite's 1,000 would wait for the disk twice more every ten readouts.
    static let logPagesMax = 16 * 1024
    /// KiB of pages kept by a connection: SQLite's 2 MB halve the speed of list queries.
    static let cacheKibibytes = 32 * 1024
    /// Connections that read at once, each with a cache of its own.
    static let readersMax = 4
    /// Seconds to wait for another process that writes.
    static let busySecondsMax = 5.0
    /// UTF-8 bytes of texts from which on no further document joins a transaction: about a
    /// thousand readouts, so that neither its time nor the log grows without bound.
    static let groupTextBytesMax = 8 * 1024 * 1024
    /// The longest wait of a transaction for documents that are still being read: long enough for
    /// sixteen readouts, short beside what a caller waits for the disk of a laptop.
    static let gatherMax = Duration.milliseconds(25)
    /// Rows counted to tell a rare value from a frequent one, about 30 µs of reading.
    static let probeRowsMax = 1000
    /// Words that the beginning of one may stand for, about 0.1 ms each: for more, as after one
    /// letter or two, FTS5 reads all that it stands for.
    static let prefixWordsMax = 128
    /// Found rows looked at for each whose snippet is wanted, before each is looked up alone.
    static let snippetWalkFactor = 8
    /// Code points of the texts of a page, where texts are asked for: it is held whole.
    static let pageTextCodePointsMax = 4 * 1024 * 1024
    /// Characters of an opaque cursor: the longest name that is sorted by has a few hundred.
    static let cursorCharactersMax = 2_000
}
