internal import HTTPTypes

/// Finds the route of a request and runs it: the same answers in process and over a socket.
package struct Router: Sendable {
    /// Where a request goes.
    enum Destination: Sendable {
        case route(Route)
        /// Nowhere: this is the answer.
        case answered(Response)

        var isStreaming: Bool {
            if case .route(let route) = self { route.isStreaming } else { false }
        }
    }

    /// An answer and, if a handler failed in a way that no client is told, the failure.
    struct Outcome: Sendable {
        var response: Response
        var failure: (any Error)?
    }

    package let routes: [Route]
    /// Resources without parameters, by their path.
    private var literals: [String: Resource] = [:]
    /// Resources with parameters, the more special first.
    private var patterns: [Resource] = []

    /// Throws `RoutingError` when two routes could answer the same request.
    package init(_ routes: [Route]) throws {
        self.routes = routes
        for route in routes {
            guard let pattern = PathPattern(route.pattern) else {
                throw RoutingError.malformedPattern(route.pattern)
            }
            if pattern.segments.allSatisfy(\.isLiteral) {
                let resource = literals[route.pattern] ?? Resource(pattern, text: route.pattern)
                literals[route.pattern] = try resource.adding(route, pattern)
            } else {
                try add(route, pattern)
            }
        }
        patterns.sort { Self.literalCount($0) > Self.literalCount($1) }
    }

    /// Never throws: a thrown problem is its response, any other error a 500 that says nothing.
    package func respond(to request: Request) -> Response {
        var request = request
        switch resolve(&request) {
        case .route(let route): return run(route, request, nil).response
        case .answered(let response): return response
        }
    }

    /// Completes the request by the parameters of its path.
    func resolve(_ request: inout Request) -> Destination {
        if let resource = literals[request.path] {
            guard let (route, _) = resource.route(for: request.method) else {
                return refuse(request, on: resource)
            }
            return .route(route)
        }
        guard request.path != "*" else {
            return .answered(options(allow: Resource.allow(routes)))
        }
        return resolvePattern(&request)
    }

    private func resolvePattern(_ request: inout Request) -> Destination {
        let segments = request.path.dropFirst()
            .split(separator: "/", omittingEmptySubsequences: false)
        guard let resource = patterns.first(where: { $0.pattern.match(segments) != nil }) else {
            return refuse(.notFound(path: request.path), request)
        }
        guard let (route, pattern) = resource.route(for: request.method) else {
            return refuse(request, on: resource)
        }
        request.parameters = pattern.match(segments) ?? [:]
        return .route(route)
    }

    func run(_ route: Route, _ request: Request, _ body: RequestBody?) -> Outcome {
        do {
            return Outcome(response: finish(try route.run(request, body), for: request.method))
        } catch let problem as Problem {
            return Outcome(response: finish(problem.response, for: request.method))
        } catch {
            let response = finish(Problem.internalError.response, for: request.method)
            return Outcome(response: response, failure: error)
        }
    }

    /// An answer to HEAD has the length of the body and no body (RFC 9110 section 9.3.2).
    func finish(_ response: Response, for method: HTTPRequest.Method) -> Response {
        guard method == .head, response.producer == nil else { return response }
        var response = response
        if !response.body.isEmpty || response.fields[.contentLength] == nil {
            response.fields[.contentLength] = String(response.body.count)
        }
        response.body = []
        return response
    }

    private mutating func add(_ route: Route, _ pattern: PathPattern) throws(RoutingError) {
        if let index = patterns.firstIndex(where: { $0.pattern.hasShape(of: pattern) }) {
            patterns[index] = try patterns[index].adding(route, pattern)
            return
        }
        if let other = patterns.first(where: { $0.pattern.isAmbiguous(with: pattern) }) {
            throw .ambiguousPatterns(other.text, route.pattern)
        }
        patterns.append(try Resource(pattern, text: route.pattern).adding(route, pattern))
    }

    private func refuse(_ problem: Problem, _ request: Request) -> Destination {
        .answered(finish(problem.response, for: request.method))
    }

    /// RFC 9110 section 9.1: 501 for a method that is known nowhere, 405 for one that is not
    /// allowed here; section 9.3.7: OPTIONS is answered for every resource.
    private func refuse(_ request: Request, on resource: Resource) -> Destination {
        if request.method == .options { return .answered(options(allow: resource.allow)) }
        guard Self.knownMethods.contains(request.method) else {
            return refuse(.methodNotImplemented(request.method), request)
        }
        return refuse(.methodNotAllowed(request.method, allow: resource.allow), request)
    }

    /// Those of RFC 9110, PATCH (RFC 5789), and QUERY, which has the use of GET.
    static let knownMethods: Set<HTTPRequest.Method> = [
        .get, .head, .post, .put, .delete, .connect, .options, .trace, .patch, .query,
    ]

    private func options(allow: String) -> Response {
        Response(status: .noContent, fields: [.allow: allow])
    }

    private static func literalCount(_ resource: Resource) -> Int {
        resource.pattern.segments.count(where: \.isLiteral)
    }
}

extension HTTPRequest.Method {
    /// A token, as the initializer demands.
    fileprivate static let query = HTTPRequest.Method("QUERY")!
}
