package import HTTP
package import HTTPTypes
package import Lexicons
package import Storage

/// One thing that the API does, declared once: the route, its validation and its documentation
/// are made from it or checked against it.
package struct Operation: Sendable {
    package let method: HTTPRequest.Method
    /// Path with `{id}` where it varies, or the names of countries in its place.
    package let path: String
    /// Name in the documentation, unique.
    package let id: String
    /// What it does, as a sentence without full stop.
    package let summary: String
    /// Of the query.
    package let parameters: [Parameter]
    package let body: OperationBody?
    /// What it answers when all goes well.
    package let answers: [Answer]
    let isBlocking: Bool
    let handler: Handler

    enum Handler: Sendable {
        case whole(@Sendable (Call) throws -> Response)
        case streaming(@Sendable (Call, RequestBody) throws -> Response)
    }

    /// `isBlocking` is true of what touches the store or reads a text: it then runs on a worker,
    /// so that the event loops stay free.
    init(
        _ method: HTTPRequest.Method, _ path: String, id: String, summary: String,
        parameters: [Parameter] = [], body: OperationBody? = nil, answers: [Answer],
        isBlocking: Bool = true, handler: @escaping @Sendable (Call) throws -> Response
    ) {
        self.method = method
        self.path = path
        self.id = id
        self.summary = summary
        self.parameters = parameters
        self.body = body
        self.answers = answers
        self.isBlocking = isBlocking
        self.handler = .whole(handler)
    }

    /// A POST of lines, which the handler reads as they come.
    init(
        streaming path: String, id: String, summary: String, answers: [Answer],
        handler: @escaping @Sendable (Call, RequestBody) throws -> Response
    ) {
        method = .post
        self.path = path
        self.id = id
        self.summary = summary
        parameters = []
        body = .lines
        self.answers = answers
        isBlocking = true
        self.handler = .streaming(handler)
    }
}

extension Operation {
    /// The parameters of the path, in its order.
    package var pathParameters: [Parameter] {
        path.split(separator: "/").filter { $0.first == "{" }.map { segment in
            let name = String(segment.dropFirst().dropLast())
            return name == "id"
                ? Parameter(name, .identifier, "Identifier") : Parameter(name, .country, "Country")
        }
    }

    /// Whether an answer may be kept and asked for again by its validator: of reads, but health
    /// and measurements are true only now.
    package var isConditional: Bool {
        let schemas = Set(answers.flatMap(\.content.values))
        return method == .get && schemas.isDisjoint(with: ["Health", "Metrics"])
    }

    /// Statuses of the problems that a caller can do something about.
    package var problemStatuses: [HTTPResponse.Status] {
        var statuses: [HTTPResponse.Status] = [.badRequest]
        if pathParameters.contains(where: { $0.kind == .identifier }) {
            statuses.append(.notFound)
        }
        if answers.contains(where: { $0.content.count > 1 }) { statuses.append(.notAcceptable) }
        if body != nil { statuses += [.contentTooLarge, .unsupportedMediaType] }
        if body == .document { statuses.append(.unprocessableContent) }
        return statuses
    }
}

/// A request to an operation, validated.
struct Call: Sendable {
    let request: Request
    let arguments: Arguments

    /// The part of the path that names an element.
    var id: String { request.parameters["id"] ?? "" }
}

/// What values of parameters are read against.
package struct ParameterContext: Sendable {
    let lexicon: Lexicon
    let cursorKey: CursorKey

    package init(lexicon: Lexicon, cursorKey: CursorKey) {
        self.lexicon = lexicon
        self.cursorKey = cursorKey
    }
}

extension Operation {
    /// The handler sees only what is declared; its errors leave as problems. What it reads has a
    /// validator and is not sent again to those who have it.
    package func route(_ context: ParameterContext) -> Route {
        let call: @Sendable (Request) throws -> Call = { request in
            Call(request: request, arguments: try Arguments(request.query, parameters, context))
        }
        switch handler {
        case .whole(let handler):
            return Route(method, path, on: isBlocking ? .worker : .eventLoop) { request in
                let response = try Self.mapping { try handler(call(request)) }
                return isConditional ? response.conditional(on: request.fields) : response
            }
        case .streaming(let handler):
            return .streaming(method, path) { request, body in
                try Self.mapping { try handler(call(request), body) }
            }
        }
    }

    private static func mapping(_ body: () throws -> Response) throws -> Response {
        do {
            return try body()
        } catch {
            throw problem(of: error)
        }
    }
}
