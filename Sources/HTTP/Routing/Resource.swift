internal import HTTPTypes

/// What one pattern names, with the routes on it. A class, so that looking one up copies nothing.
final class Resource: Sendable {
    let pattern: PathPattern
    let text: String
    /// Each route with its own names for the parameters.
    let routes: [(route: Route, pattern: PathPattern)]

    init(
        _ pattern: PathPattern, text: String, routes: [(route: Route, pattern: PathPattern)] = []
    ) {
        self.pattern = pattern
        self.text = text
        self.routes = routes
    }

    func adding(_ route: Route, _ pattern: PathPattern) throws(RoutingError) -> Resource {
        guard !routes.contains(where: { $0.route.method == route.method }) else {
            throw .repeatedRoute(method: route.method.rawValue, pattern: route.pattern)
        }
        return Resource(self.pattern, text: text, routes: routes + [(route, pattern)])
    }

    /// HEAD is answered by GET (RFC 9110 section 9.3.2).
    func route(for method: HTTPRequest.Method) -> (route: Route, pattern: PathPattern)? {
        if let hit = routes.first(where: { $0.route.method == method }) { return hit }
        return method == .head ? routes.first { $0.route.method == .get } : nil
    }

    /// The value of Allow: HEAD comes with GET, OPTIONS is always there.
    var allow: String { Self.allow(routes.map(\.route)) }

    static func allow(_ routes: [Route]) -> String {
        var methods = Set(routes.map(\.method.rawValue))
        if methods.contains("GET") { methods.insert("HEAD") }
        methods.insert("OPTIONS")
        return methods.sorted().joined(separator: ", ")
    }
}
