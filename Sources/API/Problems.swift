internal import HTML
package import HTTP
internal import HTTPTypes
internal import Ingestion
internal import Storage

/// The one place where errors of our modules become answers (RFC 9457). An error that it does
/// not know is returned as it is: the router answers it with a bare 500 and logs it.
package func problem(of error: any Error) -> any Error {
    switch error {
    case let error as RequestError: error.problem
    case let error as IngestionError: error.problem
    case let error as StorageError: error.problem ?? error
    default: error
    }
}

extension Problem {
    /// `name` ends the URI of the type, which is stable and relative to the service.
    init(
        _ name: String, _ status: HTTPResponse.Status, _ title: String, _ detail: String,
        fields: HTTPFields = [:]
    ) {
        self.init(
            type: "/problems/\(name)", title: title, status: status, detail: detail, members: [:],
            fields: fields)
    }
}

extension RequestError {
    package var problem: Problem {
        switch self {
        case .emptyBody, .invalidUTF8, .malformedJSON, .lineTooLong, .unreadablePage: bodyProblem
        case .unknownMember, .missingMember, .wrongType, .badMember: memberProblem
        case .unsupportedMediaType, .unsupportedContentCoding: mediaProblem
        case .unknownParameter, .repeatedParameter, .badParameter, .badExpression,
            .unknownCountry:
            parameterProblem
        case .unknownElement(let collection, let id):
            Problem(
                "unknown-\(collection.noun)", .notFound, "Unknown \(collection.noun)",
                "There is no \(collection.noun) \(quoted(id)).")
        case .notAcceptable(let accept):
            Problem(
                "not-acceptable", .notAcceptable, "Not acceptable",
                "Accept is \(quoted(accept)); there are "
                    + list(Representation.allCases.map(\.rawValue)) + ".")
        }
    }

    private var bodyProblem: Problem {
        switch self {
        case .invalidUTF8(let offset):
            Problem(
                "invalid-utf-8", .badRequest, "Not UTF-8",
                "The byte at offset \(offset) is not part of any UTF-8 character.")
        case .malformedJSON(let reason, let line, let column):
            Problem(
                "malformed-json", .badRequest, "Malformed JSON",
                "Line \(line), column \(column): \(reason.rawValue).")
        case .unreadablePage(HTMLError.unknownEncoding(let label)):
            Problem(
                "unsupported-charset", .unsupportedMediaType, "Unsupported character encoding",
                "The character encoding \(quoted(label)) is not known.")
        case .unreadablePage(HTMLError.notInEncoding(let name, let offset)):
            Problem(
                "not-in-charset", .badRequest, "Not in its character encoding",
                "The byte at offset \(offset) is not part of any character in \(name).")
        case .lineTooLong(let line):
            Problem(
                "line-too-long", .contentTooLarge, "Line too long",
                "Line \(line) has more than \(APILimits.lineBytesMax) bytes.")
        default:
            Problem("empty-body", .badRequest, "Empty body", "A document is expected in the body.")
        }
    }

    private var memberProblem: Problem {
        let detail =
            switch self {
            case .unknownMember(let name, let accepted):
                "The member \(quoted(name)) is not known; accepted are \(list(accepted))."
            case .missingMember(let name): "The member \(quoted(name)) is missing."
            case .wrongType(let member, let found):
                "The member \(quoted(member)) must be a string, not \(found)."
            case .badMember(let name, let value, let expected):
                "The member \(quoted(name)) is \(quoted(value)); expected \(expected)."
            default: ""
            }
        return Problem("bad-member", .badRequest, "Member not accepted", detail)
    }

    private var parameterProblem: Problem {
        switch self {
        case .unknownParameter(let name, let accepted):
            Problem(
                "unknown-parameter", .badRequest, "Unknown parameter",
                "The parameter \(quoted(name)) is not known; accepted are \(list(accepted)).")
        case .repeatedParameter(let name):
            Problem(
                "repeated-parameter", .badRequest, "Repeated parameter",
                "The parameter \(quoted(name)) may stand only once.")
        case .unknownCountry(let name, let value):
            Problem(
                "unknown-country", .badRequest, "Unknown country",
                "The parameter \(quoted(name)) is \(quoted(value)), which names no country; "
                    + "expected an ISO 3166-1 code or a name.")
        case .badExpression(let name, let value, let fault):
            Problem(
                "bad-parameter", .badRequest, "Parameter not accepted",
                "The parameter \(quoted(name)) is \(quoted(value)); at offset \(fault.offset) "
                    + "\(fault.reason.rawValue).")
        case .badParameter(let name, let value, let expected):
            Problem(
                "bad-parameter", .badRequest, "Parameter not accepted",
                "The parameter \(quoted(name)) is \(quoted(value)); expected \(expected).")
        default: Problem("bad-parameter", .badRequest, "Parameter not accepted", "")
        }
    }

    /// RFC 9110, section 15.5.16: `Accept` and `Accept-Encoding` say what would be taken.
    private var mediaProblem: Problem {
        if case .unsupportedContentCoding(let coding) = self {
            return Problem(
                "unsupported-content-coding", .unsupportedMediaType, "Unsupported content coding",
                "The content coding \(quoted(coding)) is not supported.",
                fields: [.acceptEncoding: "identity"])
        }
        guard case .unsupportedMediaType(let type, let accepted) = self else {
            return Problem("unsupported-media-type", .unsupportedMediaType, "", "")
        }
        let found = type.map { "is \(quoted($0))" } ?? "is missing"
        return Problem(
            "unsupported-media-type", .unsupportedMediaType, "Unsupported media type",
            "Content-Type \(found); accepted: \(accepted), in UTF-8.",
            fields: [.accept: accepted])
    }
}

extension RequestError {
    /// What is wrong, as a sentence.
    package var reason: String { problem.detail ?? problem.title }
}

extension IngestionError {
    /// What is wrong, as a sentence.
    package var reason: String { problem.detail ?? problem.title }

    package var problem: Problem {
        switch self {
        case .emptyText:
            Problem(
                "empty-text", .unprocessableContent, "Empty text",
                "The text has no character other than white space.")
        case .textTooLarge(let bytes, let limit):
            Problem(
                "too-large", .contentTooLarge, "Too large",
                "The text has \(bytes) bytes; \(limit) are accepted.")
        case .fieldTooLarge(let field, let codePoints, let limit):
            Problem(
                "field-too-large", .unprocessableContent, "Field too large",
                "The \(field.rawValue) has \(codePoints) characters; \(limit) are accepted.")
        case .nullCharacter(let field, let offset):
            Problem(
                "null-character", .unprocessableContent, "Not a text",
                "The \(field.rawValue) has U+0000 at offset \(offset), which no text has.")
        }
    }
}

extension StorageError {
    /// Nil for what the caller can do nothing about.
    fileprivate var problem: Problem? {
        switch self {
        case .foreignCursor:
            Problem(
                "bad-parameter", .badRequest, "Parameter not accepted",
                "The parameter 'cursor' belongs to another collection.")
        case .busy:
            Problem(
                "store-busy", .serviceUnavailable, "Store busy",
                "Another process is writing; try again.", fields: [.retryAfter: "1"])
        case .full:
            Problem(
                "store-full", HTTPResponse.Status(code: 507), "Store full",
                "No space is left; nothing was stored.")
        case .readOnly:
            Problem(
                "store-read-only", .serviceUnavailable, "Store read-only",
                "The store takes no changes at present; nothing was stored.",
                fields: [.retryAfter: "10"])
        case .inputOutput, .cannotOpen:
            Problem(
                "store-unavailable", .serviceUnavailable, "Store unavailable",
                "The store cannot be read or written at present; nothing was stored.",
                fields: [.retryAfter: "10"])
        case .newerStore, .notAStore, .damaged, .inconsistent, .nullCharacter, .closed,
            .fileExists, .failed:
            nil
        }
    }
}

extension StoredCollection {
    /// One of its elements.
    var noun: String { String("\(self)".dropLast()) }
}

/// A caller's own words between quotation marks, cut where they are long.
private func quoted(_ value: String) -> String {
    guard value.utf8.count > APILimits.quotedBytesMax else { return "'\(value)'" }
    var prefix = value.prefix(APILimits.quotedBytesMax)
    while prefix.utf8.count > APILimits.quotedBytesMax { prefix.removeLast() }
    return "'\(prefix)…'"
}

private func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.joined(separator: ", ")
}
