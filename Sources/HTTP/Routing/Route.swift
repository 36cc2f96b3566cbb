package import HTTPTypes

/// A method on a pattern of paths, and who answers it. A class: it is passed along with a request.
package final class Route: Sendable {
    /// Where a handler runs.
    package enum Executor: Sendable {
        /// On the connection's event loop: for handlers that take microseconds; others wait
        /// meanwhile.
        case eventLoop
        /// On a concurrent Dispatch queue: for handlers that read files or work long.
        case worker
    }

    /// What a route expects of bodies; checked before any of it is sent for.
    package struct BodyPolicy: Hashable, Sendable {
        /// Bytes; nil for the limit of the server.
        package var bytesMax: Int?
        /// Whether a request without Content-Length and Transfer-Encoding is refused with 411
        /// (RFC 9110 section 15.5.12).
        package var isRequired: Bool

        package init(bytesMax: Int? = nil, isRequired: Bool = false) {
            self.bytesMax = bytesMax
            self.isRequired = isRequired
        }
    }

    enum Handler: Sendable {
        case whole(@Sendable (Request) throws -> Response)
        case streaming(@Sendable (Request, RequestBody) throws -> Response)
    }

    package let method: HTTPRequest.Method
    /// Such as "/v1/documents/{id}/text"; each "{name}" stands for one segment that is not empty.
    package let pattern: String
    package let executor: Executor
    package let bodyPolicy: BodyPolicy
    let handler: Handler

    package init(
        _ method: HTTPRequest.Method, _ pattern: String, on executor: Executor = .eventLoop,
        body: BodyPolicy = BodyPolicy(), handler: @escaping @Sendable (Request) throws -> Response
    ) {
        self.method = method
        self.pattern = pattern
        self.executor = executor
        bodyPolicy = body
        self.handler = .whole(handler)
    }

    private init(
        streaming method: HTTPRequest.Method, _ pattern: String, body: BodyPolicy,
        handler: @escaping @Sendable (Request, RequestBody) throws -> Response
    ) {
        self.method = method
        self.pattern = pattern
        executor = .worker
        bodyPolicy = body
        self.handler = .streaming(handler)
    }

    /// A route whose handler reads the body as it comes, on a thread of its own; `Request.body` is
    /// empty. A body that is not read to its end costs the connection.
    package static func streaming(
        _ method: HTTPRequest.Method, _ pattern: String, body: BodyPolicy = BodyPolicy(),
        handler: @escaping @Sendable (Request, RequestBody) throws -> Response
    ) -> Route {
        Route(streaming: method, pattern, body: body, handler: handler)
    }

    var isStreaming: Bool {
        if case .streaming = handler { true } else { false }
    }

    func bodyBytesMax(_ limits: Limits) -> Int {
        bodyPolicy.bytesMax ?? (isStreaming ? limits.streamedBodyBytesMax : limits.bodyBytesMax)
    }

    func run(_ request: Request, _ body: RequestBody?) throws -> Response {
        switch handler {
        case .whole(let handler): try handler(request)
        case .streaming(let handler): try handler(request, body ?? RequestBody(request.body))
        }
    }
}
