package import HTTPTypes

/// How the end of a request's body is found (RFC 9112 section 6.3).
package enum Framing: Hashable, Sendable {
    case length(Int)
    case chunked
}

/// Everything before the body of a request, checked.
package struct RequestHead: Hashable, Sendable {
    package var method: HTTPRequest.Method
    package var target: Target
    /// Whether the client speaks HTTP/1.0.
    package var isOldVersion: Bool
    package var fields = HTTPFields()
    package var framing = Framing.length(0)
    /// Whether the client wants to send another request on this connection (RFC 9112 section 9.3).
    package var keepsAlive = true
    /// Whether the client waits for an interim answer before it sends the body (RFC 9110 10.1.1).
    package var expectsContinue = false
}

/// What of a request decides how its answer is sent.
struct AnswerForm: Sendable {
    let method: HTTPRequest.Method
    /// Whether the client speaks HTTP/1.0.
    let isOldVersion: Bool
    /// Whether the client wants to send another request.
    let keepsAlive: Bool
    /// Who answers; nil where no route does.
    var route: Route?
    /// When the request had come whole, or its head where the body is streamed: the system's own
    /// clock, not that of the time limits.
    var end: Int64?

    var isHead: Bool { method == .head }
}

extension RequestHead {
    var answerForm: AnswerForm {
        AnswerForm(method: method, isOldVersion: isOldVersion, keepsAlive: keepsAlive)
    }
}
