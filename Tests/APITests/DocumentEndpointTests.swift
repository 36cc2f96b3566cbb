import API
import Domain
import Foundation
import HTTP
import HTTPTypes
import Testing

@Suite struct DocumentEndpointTests {
    private let service: Service

    init() throws { service = try Service() }

    @Test func postingTwiceChangesNothing() throws {
        let body = #"{"text":"Ada met Bo.","title":"A \"title\"","published":"2031-03"}"#
        let first = service.post("/v1/documents", body)
        #expect(first.status == .created)
        let location = try #require(first.fields[.location])
        let second = service.post("/v1/documents", body)
        #expect(second.status == .ok)
        #expect(second.fields[.location] == nil)
        #expect(second.body == first.body)
        #expect(service.get(location).body == first.body)
        #expect(try documents().count == 1)
    }

    @Test func theTextComesBackAsItWasSent() throws {
        let text = "  Ада \r\n met\tBo 🤝 e\u{301} \u{FEFF}\n\n"
        let created = service.post("/v1/documents", text, type: "text/plain; charset=UTF-8")
        let location = try #require(created.fields[.location])
        let answer = service.get(location + "/text")
        #expect(answer.body == Array(text.utf8))
        #expect(answer.fields[.contentType] == "text/plain; charset=utf-8")
    }

    @Test func extractStoresNothing() throws {
        let answer = service.post("/v1/extract", #"{"text":"Ada met Bo."}"#)
        #expect(answer.status == .ok)
        #expect(try answer.object["document"] != nil)
        #expect(try documents().isEmpty)
    }

    @Test func deletedMeansGone() throws {
        let location = try #require(
            service.post("/v1/documents", #"{"text":"Ada met Bo."}"#).fields[.location])
        #expect(service.send(.delete, location).status == .noContent)
        for path in [location, location + "/text"] {
            #expect(service.get(path).status == .notFound)
        }
        let again = service.send(.delete, location)
        #expect(again.status == .notFound)
        #expect(try again.string("type") == "/problems/unknown-document")
    }

    @Test(arguments: [
        ("", "empty-body", 400, "document"),
        ("{", "malformed-json", 400, "Line 1, column 2"),
        ("{\"text\": \"a\",\n}", "malformed-json", 400, "Line 1, column 13"),
        (#"{"text":"a","text":"b"}"#, "malformed-json", 400, "second member"),
        ("[]", "malformed-json", 400, "object"),
        ("{}", "bad-member", 400, "'text' is missing"),
        (#"{"text":null}"#, "bad-member", 400, "'text' must be a string, not null"),
        (#"{"text":7}"#, "bad-member", 400, "'text' must be a string, not a number"),
        (#"{"text":["a"]}"#, "bad-member", 400, "not an array"),
        (#"{"text":"a","title":{}}"#, "bad-member", 400, "'title' must be a string"),
        (
            #"{"text":"a","titel":"b"}"#, "bad-member", 400,
            "'titel' is not known; accepted are text"
        ),
        (#"{"text":"a","id":"b"}"#, "bad-member", 400, "'id' is not known"),
        (#"{"text":"a","published":"2031-02-29"}"#, "bad-member", 400, "'2031-02-29'"),
        (#"{"text":"a","published":"4 March"}"#, "bad-member", 400, "'published' is '4 March'"),
        (#"{"text":"a","language":"en_US"}"#, "bad-member", 400, "'language' is 'en_US'"),
        (#"{"text":""}"#, "empty-text", 422, "white space"),
        (#"{"text":" \n\t\u00a0"}"#, "empty-text", 422, "white space"),
        (#"{"text":"a\u0000b"}"#, "null-character", 422, "offset 1"),
    ])
    func refusesBody(body: String, type: String, status: Int, cause: String) throws {
        for path in ["/v1/documents", "/v1/extract"] {
            let answer = service.post(path, body)
            #expect(answer.status.code == status)
            #expect(answer.fields[.contentType] == "application/problem+json")
            #expect(try answer.string("type") == "/problems/\(type)")
            #expect(try answer.string("detail").contains(cause))
        }
        #expect(try documents().isEmpty)
    }

    @Test(arguments: [
        "application/json", "application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\"",
        "text/plain", "text/plain; charset=us-ascii", "text/plain ; charset=utf-8 ;",
    ])
    func acceptsMediaType(type: String) {
        #expect(service.post("/v1/extract", #"{"text":"a"}"#, type: type).status == .ok)
    }

    @Test(
        arguments: [
            nil, "", "application/pdf", "application/x-www-form-urlencoded",
            "text/plain; charset=latin1",
            "application/jsonl", "text/plain; format=flowed",
        ] as [String?])
    func refusesMediaType(type: String?) throws {
        let answer = service.post("/v1/documents", #"{"text":"a"}"#, type: type)
        #expect(answer.status == .unsupportedMediaType)
        #expect(answer.fields[.accept] == "application/json, text/plain, text/html")
        #expect(try documents().isEmpty)
    }

    @Test func refusesCompressedBodies() {
        let answer = service.send(
            .post, "/v1/documents", fields: [.contentType: "text/plain", .contentEncoding: "gzip"],
            body: Array("a".utf8))
        #expect(answer.status == .unsupportedMediaType)
        #expect(answer.fields[.acceptEncoding] == "identity")
    }

    @Test(arguments: ["application/json", "text/plain"])
    func invalidUTF8IsNamedByItsOffset(type: String) throws {
        let answer = service.send(
            .post, "/v1/documents", fields: [.contentType: type],
            body: Array(#"{"text":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8))
        #expect(answer.status == .badRequest)
        #expect(try answer.string("type") == "/problems/invalid-utf-8")
        #expect(try answer.string("detail").contains("offset 9"))
        #expect(try documents().isEmpty)
    }

    private func documents() throws -> [Any] {
        try #require(try service.get("/v1/documents").object["data"] as? [Any])
    }
}
