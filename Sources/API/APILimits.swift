internal import Ingestion
internal import Storage

/// Every limit of the API, with its unit and its reason.
package enum APILimits {
    /// UTF-8 bytes of a body: the longest text with the fields beside it, and as much again for
    /// the escapes of JSON, which double a text of nothing but line ends.
    package static let bodyBytesMax = 2 * IngestionLimits.textBytesMax + 1024 * 1024
    /// Bytes of a line of NDJSON without its line end, for the same reason.
    package static let lineBytesMax = bodyBytesMax
    /// Elements of a page: what a screen shows, and what a script may ask for.
    static let pageElementsDefault = StorageLimits.pageRowsDefault
    static let pageElementsMax = StorageLimits.pageRowsMax
    /// Lines of a batch that are stored together, and bytes from which on they are: their answers
    /// wait for each other.
    static let batchLinesMax = 64
    static let batchBytesMin = 1024 * 1024
    /// Bytes of rows that are gathered before they are sent.
    static let pieceBytesMin = 32 * 1024
    /// Places at which a wording is shown, of any number: an answer is held whole.
    static let wordingUsesMax = 100
    /// Code points of a title, a URL or a publisher's name in a query: what a request line holds.
    static let fieldCodePointsMax = 2_000
    /// Code points of a name or place to search for: longer than any that there is.
    static let searchCodePointsMax = 200
    /// Code points of a search expression: a long sentence.
    static let expressionCodePointsMax = 1_000
    /// Bytes of a value that a problem quotes, so that an answer stays small.
    static let quotedBytesMax = 80
}
