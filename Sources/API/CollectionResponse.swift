internal import Foundation
internal import HTTP
internal import HTTPTypes
internal import Storage

extension Endpoints {
    /// A collection in the form that the request asks for: a page as JSON, or all rows.
    func collection<Query: StoreQuery>(
        _ call: Call, _ query: Query, _ shape: Shape<Query.Element>
    ) throws -> Response {
        let form = try Representation.preferred(call.request.fields[.accept])
        let arguments = call.arguments
        let known = arguments.search == nil ? shape.without("snippet") : shape
        let shape = known.selected(
            fields: arguments.names("fields"), include: arguments.names("include"))
        var query = query
        (query.limit, query.cursor) = (arguments.limit, arguments.cursor)
        var response =
            form == .json
            ? page(call, try store.page(query), shape)
            : try rows(call, query, RowWriter(form: form, shape: shape))
        response.fields[.vary] = "Accept"
        return response
    }

    /// Where more follows, `next` has the cursor and `Link` (RFC 8288) the whole target: the same
    /// request with that cursor.
    private func page<Element>(
        _ call: Call, _ page: Page<Element>, _ shape: Shape<Element>
    ) -> Response {
        let next = page.next.map { store.cursorKey.text(of: $0) }
        var response = Response.json { writer in
            writer.object { writer in
                writer.member("data", page.elements) { shape.write($1, to: &$0) }
                writer.member("next", next)
            }
        }
        if let next { response.fields[.link] = Self.link(call.request, next) }
        return response
    }

    /// Every row, or `limit` where that is given, of the store as it is now: written while it is
    /// sent. The tag stands for the revision of the store, the request and the release.
    private func rows<Query: StoreQuery>(
        _ call: Call, _ query: Query, _ rows: RowWriter<Query.Element>
    ) throws -> Response {
        let snapshot = try store.snapshot()
        let request = call.request
        let origin =
            [snapshot.revision, Release.version, request.path]
            + request.query.flatMap { [$0.name, $0.value] } + [rows.form.rawValue]
        let fields: HTTPFields = [
            .contentType: rows.form.contentType,
            .eTag: Response.tag(of: Array(origin.joined(separator: "\0").utf8)),
        ]
        let rowsMax = call.arguments.limitOrNil ?? .max
        return Response(fields: fields) { writer in
            try snapshot.write(query, rows, rowsMax: rowsMax) { try writer.write($0) }
        }
    }

    private static func link(_ request: Request, _ next: String) -> String {
        var query = request.query.filter { $0.name != "cursor" }
        query.append(QueryParameter(name: "cursor", value: next))
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

extension StoreSnapshot {
    /// Gives `send` the rows in pieces, of which one is held at a time.
    func write<Query: StoreQuery>(
        _ query: Query, _ rows: RowWriter<Query.Element>, rowsMax: Int,
        to send: ([UInt8]) throws -> Void
    ) throws {
        var piece = rows.header
        var count = 0
        try each(query) { element in
            guard count < rowsMax else { return false }
            count += 1
            piece += rows.row(element)
            if piece.count >= APILimits.pieceBytesMin {
                try send(piece)
                piece.removeAll(keepingCapacity: true)
            }
            return true
        }
        try send(piece)
    }
}

extension HTTPField.Name {
    /// RFC 8288, section 3. A token, as the initializer demands.
    fileprivate static let link = HTTPField.Name("Link")!
}
