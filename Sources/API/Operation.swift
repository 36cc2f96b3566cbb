package import HTTP
package import HTTPTypes
package import Lexicons

/// One thing that the API does, declared once: the route, its validation and its documentation
/// are made from it.
package struct Operation: Sendable {
    package let method: HTTPRequest.Method
    /// Path with `{id}` where it varies.
    package let path: String
    /// Name in the documentation, unique.
    package let id: String
    /// What it does, as a sentence without full stop.
    package let summary: String
    package let parameters: [Parameter]
    let isBlocking: Bool
    let handler: @Sendable (Call) throws -> Response

    /// `isBlocking` is true of what touches the store or reads a text: it then runs on a worker,
    /// so that the event loops stay free.
    init(
        _ method: HTTPRequest.Method, _ path: String, id: String, summary: String,
        parameters: [Parameter] = [], isBlocking: Bool = true,
        handler: @escaping @Sendable (Call) throws -> Response
    ) {
        self.method = method
        self.path = path
        self.id = id
        self.summary = summary
        self.parameters = parameters
        self.isBlocking = isBlocking
        self.handler = handler
    }
}

/// A request to an operation, validated.
struct Call: Sendable {
    let request: Request
    let arguments: Arguments
}

extension Operation {
    /// The handler sees only what is declared; its errors leave as problems.
    package func route(_ lexicon: Lexicon) -> Route {
        Route(method, path, on: isBlocking ? .worker : .eventLoop) { request in
            do {
                let arguments = try Arguments(request.query, parameters, lexicon)
                return try handler(Call(request: request, arguments: arguments))
            } catch {
                throw problem(of: error)
            }
        }
    }
}
