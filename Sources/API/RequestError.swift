package import HTML
package import Storage

/// Why a request, or a line or file of documents, is refused before anything is done.
package enum RequestError: Error, Hashable, Sendable {
    case emptyBody
    /// Offset of the first byte that belongs to no character.
    case invalidUTF8(offset: Int)
    case unreadablePage(HTMLError)
    case malformedJSON(JSONFault.Reason, line: Int, column: Int)
    case unknownMember(String, accepted: [String])
    case missingMember(String)
    /// A member whose value is of another type than string.
    case wrongType(member: String, found: String)
    case badMember(String, value: String, expected: String)
    /// Nil where the request names no media type.
    case unsupportedMediaType(String?, accepted: String)
    case unsupportedContentCoding(String)
    case unknownParameter(String, accepted: [String])
    case repeatedParameter(String)
    case badParameter(String, value: String, expected: String)
    case badExpression(parameter: String, value: String, SearchFault)
    case unknownCountry(parameter: String, value: String)
    case unknownElement(of: StoredCollection, id: String)
    /// `Accept` takes none of the forms that there are.
    case notAcceptable(String)
    /// A line of NDJSON longer than `APILimits.lineBytesMax`.
    case lineTooLong(line: Int)
}
