package import HTTPTypes

/// A method on a pattern of paths, and who answers it.
package struct Route: Sendable {
    /// Where a handler runs.
    package enum Executor: Sendable {
        /// On the connection's event loop: for handlers that take microseconds; others wait
        /// meanwhile.
        case eventLoop
        /// On a concurrent Dispatch queue: for handlers that read files or work long.
        case worker
    }

    package let method: HTTPRequest.Method
    /// Such as "/v1/documents/{id}/text"; each "{name}" stands for one segment that is not empty.
    package let pattern: String
    package let executor: Executor
    package let handler: @Sendable (Request) throws -> Response

    package init(
        _ method: HTTPRequest.Method, _ pattern: String, on executor: Executor = .eventLoop,
        handler: @escaping @Sendable (Request) throws -> Response
    ) {
        self.method = method
        self.pattern = pattern
        self.executor = executor
        self.handler = handler
    }
}
