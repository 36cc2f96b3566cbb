/// Why a document is not taken in. Nothing is stored then.
package enum IngestionError: Error, Hashable, Sendable {
    /// A field of the input, named as in the API.
    package enum Field: String, CaseIterable, Sendable {
        case text, title, url, publisher, language
    }

    /// No character other than white space.
    case emptyText
    /// UTF-8 bytes that there are and that there may be.
    case textTooLarge(bytes: Int, limit: Int)
    /// Code points of a field beside the text that there are and that there may be.
    case fieldTooLarge(Field, codePoints: Int, limit: Int)
    /// U+0000, which no text has and SQLite does not keep; `offset` in code points.
    case nullCharacter(Field, offset: Int)
}
