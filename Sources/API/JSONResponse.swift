internal import Foundation
internal import HTTP
internal import HTTPTypes
internal import Storage

extension Response {
    /// RFC 9111 section 5.2.2.4: what is stored may change at any time, so that no cache may answer
    /// without asking, nor guess how long an answer holds (section 4.2.2).
    static let cacheControl = "no-cache"

    /// 200 with what `write` writes.
    static func json(_ write: (inout JSONWriter) -> Void) -> Response {
        var writer = JSONWriter()
        write(&writer)
        return Response(
            status: .ok,
            fields: [.contentType: "application/json", .cacheControl: cacheControl],
            body: writer.bytes)
    }

    /// A page of a collection. Where more follows, `next` has the cursor and `Link` (RFC 8288)
    /// the whole target: the same request with that cursor.
    static func collection<Element>(
        _ page: Page<Element>, _ request: Request, _ write: (inout JSONWriter, Element) -> Void
    ) -> Response {
        var response = Response.json { writer in
            writer.object { writer in
                writer.member("data", page.elements, write)
                writer.member("next", page.next?.description)
            }
        }
        if let next = page.next { response.fields[.link] = link(request, next) }
        return response
    }

    private static func link(_ request: Request, _ next: Cursor) -> String {
        var query = request.query.filter { $0.name != "cursor" }
        query.append(QueryParameter(name: "cursor", value: next.description))
        let pairs = query.map { "\(encoded($0.name))=\(encoded($0.value))" }
        return "<\(request.path)?\(pairs.joined(separator: "&"))>; rel=\"next\""
    }

    /// All but the unreserved characters (RFC 3986, section 2.3) percent-encoded.
    private static func encoded(_ text: String) -> String {
        let unreserved = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? text
    }
}

extension HTTPField.Name {
    /// RFC 8288, section 3. A token, as the initializer demands.
    fileprivate static let link = HTTPField.Name("Link")!
}
