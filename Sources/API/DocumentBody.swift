package import Domain
internal import Foundation
internal import HTML
internal import HTTP
internal import HTTPTypes

/// Reads documents as requests, files and lines carry them. Each throws `RequestError`.
package enum DocumentBody {
    private static let members = ["text", "title", "url", "publisher", "published", "language"]

    /// The body of a request in the media type that it declares.
    static func document(_ request: Request) throws -> DocumentInput {
        switch try mediaType(request, accepted: [.json, .plainText, .html]) {
        case .html: try html(request.body, encoding: charset(request))
        case .json: try json(request.body, acceptsID: false)
        default: DocumentInput(text: try text(request.body))
        }
    }

    /// Throws where the body of a request is not declared to be NDJSON.
    static func requireLines(_ request: Request) throws {
        _ = try mediaType(request, accepted: [.lines])
    }

    private static func mediaType(_ request: Request, accepted: [MediaType]) throws -> MediaType {
        let coding = request.fields[.contentEncoding] ?? "identity"
        guard coding.lowercased() == "identity" else {
            throw RequestError.unsupportedContentCoding(coding)
        }
        let declared = request.fields[.contentType]
        let type = declared.flatMap { MediaType(contentType: $0) }
        guard let type, accepted.contains(type) else {
            throw RequestError.unsupportedMediaType(
                declared, accepted: accepted.map(\.rawValue).joined(separator: ", "))
        }
        return type
    }

    private static func charset(_ request: Request) -> String? {
        guard let type = request.fields[.contentType]?.lowercased(),
            let start = type.firstRange(of: "charset=")?.upperBound
        else { return nil }
        return String(type[start...].prefix { $0 != ";" })
    }

    /// The text of a page with what the page says of title, day and so on; `encoding` as who sent
    /// it knows it.
    package static func html(_ bytes: [UInt8], encoding: String? = nil) throws -> DocumentInput {
        guard !bytes.isEmpty else { throw RequestError.emptyBody }
        do throws(HTMLError) {
            var input = try HTMLPage.document(bytes, encoding: encoding)
            // A page may say anything; a language that is none is as if it said nothing.
            input.language = (try? languageTag(input.language)) ?? nil
            return input
        } catch {
            throw RequestError.unreadablePage(error)
        }
    }

    /// The bytes as they are, where they are UTF-8.
    package static func text(_ bytes: [UInt8]) throws -> String {
        guard !bytes.isEmpty else { throw RequestError.emptyBody }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw RequestError.invalidUTF8(offset: invalidOffset(in: bytes))
        }
        return text
    }

    /// An object of strings; `acceptsID` allows the caller's own `id` among them. Null stands for
    /// a member that is absent.
    package static func json(_ bytes: [UInt8], acceptsID: Bool) throws -> DocumentInput {
        var strings = try strings(bytes, accepted: acceptsID ? ["id"] + members : members)
        guard let text = strings.removeValue(forKey: "text") else {
            throw RequestError.missingMember("text")
        }
        return DocumentInput(
            id: strings["id"], text: text, title: strings["title"], url: strings["url"],
            publisher: strings["publisher"], published: try date(strings["published"]),
            language: try languageTag(strings["language"]))
    }

    /// The caller's own id in a document that is refused; nil where it cannot be told.
    static func id(in bytes: [UInt8]) -> String? {
        guard String(validating: bytes, as: UTF8.self) != nil,
            let members = try? JSONReader.members(of: bytes),
            case .string(let id)? = members.first(where: { $0.name == "id" })?.value
        else { return nil }
        return id
    }

    private static func strings(_ bytes: [UInt8], accepted: [String]) throws -> [String: String] {
        _ = try text(bytes)
        var strings: [String: String] = [:]
        for member in try members(of: bytes) {
            guard accepted.contains(member.name) else {
                throw RequestError.unknownMember(member.name, accepted: accepted)
            }
            switch member.value {
            case .string(let value): strings[member.name] = value
            case .null where member.name != "text": break
            default:
                throw RequestError.wrongType(member: member.name, found: member.value.kind)
            }
        }
        return strings
    }

    private static func members(of bytes: [UInt8]) throws -> [JSONMember] {
        do {
            return try JSONReader.members(of: bytes)
        } catch {
            let (line, column) = error.position(in: bytes)
            throw RequestError.malformedJSON(error.reason, line: line, column: column)
        }
    }

    private static func date(_ value: String?) throws -> DateExpression? {
        guard let value else { return nil }
        guard let point = DateExpression.Point(edtf: value) else {
            throw RequestError.badMember(
                "published", value: value,
                expected: "a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD")
        }
        return DateExpression(point)
    }

    /// The shape of BCP 47: subtags of one to eight letters and digits.
    static func languageTag(_ value: String?) throws -> String? {
        guard let value else { return nil }
        let subtags = value.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = subtags.allSatisfy { subtag in
            (1...8).contains(subtag.utf8.count)
                && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        guard isTag, subtags.count <= 8 else {
            throw RequestError.badMember(
                "language", value: value, expected: "a language tag such as en or zh-Hant")
        }
        return value
    }

    private static func invalidOffset(in bytes: [UInt8]) -> Int {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return bytes.count
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}

extension JSONMember.Value {
    /// To go on "not ".
    fileprivate var kind: String {
        switch self {
        case .string: "a string"
        case .number: "a number"
        case .boolean: "a Boolean"
        case .null: "null"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// The media types in which documents are taken, in UTF-8 but for HTML.
private enum MediaType: String {
    case json = "application/json"
    case plainText = "text/plain"
    case html = "text/html"
    case lines = "application/x-ndjson"

    /// Nil for another type, another charset or another parameter (RFC 9110, section 8.3.1).
    init?(contentType: String) {
        let parts = contentType.lowercased().split(separator: ";", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        let accepted = ["charset=utf-8", "charset=\"utf-8\"", "charset=us-ascii", ""]
        self.init(rawValue: parts.first ?? "")
        let isAccepted = parts.dropFirst().allSatisfy { parameter in
            accepted.contains(parameter) || self == .html && parameter.hasPrefix("charset=")
        }
        guard isAccepted else { return nil }
    }
}
