import HTTP
import HTTPTypes
import Testing

@Suite struct RouterTests {
    struct Unexpected: Error {}

    static func router() throws -> Router {
        try Router([
            route(.get, "/"), route(.get, "/v1/documents"), route(.post, "/v1/documents"),
            route(.get, "/v1/documents/{id}"), route(.delete, "/v1/documents/{number}"),
            route(.post, "/v1/documents/batch"), route(.get, "/v1/documents/{id}/text"),
            route(.get, "/v1/relations/{a}/{b}"),
            Route(.get, "/problem") { _ in
                throw Problem(
                    type: "/problems/parameter", title: "t", status: .badRequest,
                    members: ["parameter": "country"])
            },
            Route(.get, "/failure") { _ in throw Unexpected() },
        ])
    }

    /// Answers with its pattern and the parameters in the order of their names.
    static func route(_ method: HTTPRequest.Method, _ pattern: String) -> Route {
        Route(method, pattern) { request in
            let parameters = request.parameters.sorted { $0.key < $1.key }
            let text = parameters.map { " \($0.key)=\($0.value)" }.joined()
            return Response(body: Array((pattern + text).utf8))
        }
    }

    private func answer(_ method: HTTPRequest.Method, _ path: String) throws -> Response {
        try Self.router().respond(to: Request(method: method, path: path))
    }

    @Test(arguments: [
        (HTTPRequest.Method.get, "/", "/"),
        (.get, "/v1/documents", "/v1/documents"),
        (.get, "/v1/documents/d_1", "/v1/documents/{id} id=d_1"),
        (.delete, "/v1/documents/d_1", "/v1/documents/{number} number=d_1"),
        (.post, "/v1/documents/batch", "/v1/documents/batch"),
        (.get, "/v1/documents/a b/text", "/v1/documents/{id}/text id=a b"),
        (.get, "/v1/relations/CN/RU", "/v1/relations/{a}/{b} a=CN b=RU"),
    ])
    func finds(method: HTTPRequest.Method, path: String, body: String) throws {
        let response = try answer(method, path)
        #expect(response.status == .ok)
        #expect(String(decoding: response.body, as: UTF8.self) == body)
    }

    @Test(arguments: [
        "/v1", "/v1/documents/", "/v1/documents//text", "/v1/documents/d/texts", "//",
        "/V1/documents",
        "/v1/relations/CN", "", "v1/documents",
    ])
    func notFound(path: String) throws {
        let response = try answer(.get, path)
        #expect(response.status == .notFound)
        #expect(response.fields[.contentType] == "application/problem+json")
    }

    @Test(arguments: [
        (HTTPRequest.Method.put, "/v1/documents", "GET, HEAD, OPTIONS, POST"),
        (.get, "/v1/documents/batch", "OPTIONS, POST"),
        (.head, "/v1/documents/batch", "OPTIONS, POST"),
        (.post, "/v1/documents/d", "DELETE, GET, HEAD, OPTIONS"),
        (.trace, "/", "GET, HEAD, OPTIONS"),
    ])
    func methodNotAllowed(method: HTTPRequest.Method, path: String, allow: String) throws {
        let response = try answer(method, path)
        #expect(response.status == .methodNotAllowed)
        #expect(response.fields[.allow] == allow)
        #expect(response.body.isEmpty == (method == .head))
    }

    @Test(arguments: [
        ("/v1/documents/batch", "OPTIONS, POST"), ("*", "DELETE, GET, HEAD, OPTIONS, POST"),
    ])
    func options(path: String, allow: String) throws {
        let response = try answer(.options, path)
        #expect(response.status == .noContent)
        #expect(response.fields[.allow] == allow)
    }

    @Test func aMethodKnownNowhereIsNotImplemented() throws {
        let brew = try #require(HTTPRequest.Method("BREW"))
        #expect(try answer(brew, "/").status == .notImplemented)
        #expect(try answer(brew, "/nowhere").status == .notFound)
    }

    @Test func headHasTheLengthOfGetAndNoBody() throws {
        let response = try answer(.head, "/v1/documents")
        #expect(response.status == .ok)
        #expect(response.body.isEmpty)
        #expect(response.fields[.contentLength] == "13")
    }

    @Test func aThrownProblemIsItsResponse() throws {
        let response = try answer(.get, "/problem")
        #expect(response.status == .badRequest)
        let json =
            #"{"type":"/problems/parameter","title":"t","status":400,"parameter":"country"}"#
        #expect(String(decoding: response.body, as: UTF8.self) == json)
    }

    @Test func anyOtherErrorIsABare500() throws {
        let response = try answer(.get, "/failure")
        #expect(response.status == .internalServerError)
        #expect(!String(decoding: response.body, as: UTF8.self).contains("Unexpected"))
    }

    @Test(arguments: [
        (["/a", "/a"], RoutingError.repeatedRoute(method: "GET", pattern: "/a")),
        (["/{a}", "/{b}"], .repeatedRoute(method: "GET", pattern: "/{b}")),
        (["/{a}/b", "/a/{b}"], .ambiguousPatterns("/{a}/b", "/a/{b}")),
        (["a"], .malformedPattern("a")), (["/{a}x"], .malformedPattern("/{a}x")),
        (["/{}"], .malformedPattern("/{}")), (["/{a}/{a}"], .malformedPattern("/{a}/{a}")),
    ])
    func refusesRoutes(patterns: [String], error: RoutingError) {
        #expect(throws: error) { try Router(patterns.map { Self.route(.get, $0) }) }
    }

    @Test(arguments: [
        ["/a", "/a/"], ["/{a}", "/a"], ["/{a}/b", "/{a}/c"], ["/a/{b}", "/{a}/{b}"],
        ["/{a}/b", "/c/d"],
    ])
    func takesRoutes(patterns: [String]) throws {
        #expect(try Router(patterns.map { Self.route(.get, $0) }).routes.map(\.pattern) == patterns)
    }

    @Test("the more special pattern wins, whatever the order", arguments: [false, true])
    func precedence(reversed: Bool) throws {
        let patterns = ["/{a}/{b}", "/x/{b}", "/x/y"]
        let routes = patterns.map { Self.route(.get, $0) }
        let router = try Router(reversed ? routes.reversed() : routes)
        for (path, start) in [("/x/y", "/x/y"), ("/x/z", "/x/{b} "), ("/z/y", "/{a}/{b} ")] {
            let body = router.respond(to: Request(path: path)).body
            #expect(String(decoding: body, as: UTF8.self).hasPrefix(start))
        }
    }
}
