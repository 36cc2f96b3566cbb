internal import HTTPTypes

/// Problems that the server itself reports.
extension Problem {
    static func notFound(path: String) -> Problem {
        Problem(
            type: "/problems/not-found", title: "There is nothing at this path", status: .notFound,
            members: ["path": path])
    }

    /// RFC 9110 section 15.5.6: the answer must list the methods that are allowed.
    static func methodNotAllowed(_ method: HTTPRequest.Method, allow: String) -> Problem {
        Problem(
            type: "/problems/method-not-allowed", title: "This resource does not allow the method",
            status: .methodNotAllowed, members: ["method": method.rawValue],
            fields: [.allow: allow])
    }

    /// RFC 9110 section 9.1: for a method that the server knows nowhere.
    static func methodNotImplemented(_ method: HTTPRequest.Method) -> Problem {
        Problem(
            type: "/problems/method-not-implemented", title: "The server does not know the method",
            status: .notImplemented, members: ["method": method.rawValue])
    }

    /// Says nothing of the cause, which goes to the log alone.
    static let internalError = Problem(
        type: "/problems/internal-error", title: "The server failed to answer",
        status: .internalServerError)

    static let overloaded = Problem(
        type: "/problems/overloaded", title: "The server has too much to do at the moment",
        status: .serviceUnavailable, fields: [.retryAfter: "1"])

    static let tooManyConnections = Problem(
        type: "/problems/too-many-connections", title: "This address has too many connections",
        status: .serviceUnavailable, fields: [.retryAfter: "1"])

    /// RFC 9110 section 15.5.12.
    static let lengthRequired = Problem(
        type: "/problems/length-required", title: "A body is expected here",
        status: .lengthRequired,
        detail: "neither Content-Length nor Transfer-Encoding says how long it is")

    static let handlerTimeout = Problem(
        type: "/problems/handler-timeout", title: "The server did not finish the answer in time",
        status: .serviceUnavailable, fields: [.retryAfter: "10"])

    /// RFC 9110 section 15.5.9.
    static let requestTimeout = Problem(
        type: "/problems/request-timeout", title: "The request did not arrive in time",
        status: .requestTimeout)
}
