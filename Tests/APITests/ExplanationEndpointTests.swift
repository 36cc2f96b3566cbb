import API
import Domain
import Foundation
import HTTP
import HTTPTypes
import Storage
import Testing

@Suite struct ExplanationEndpointTests {
    private let service: Service
    private let body = #"""
        {"text":"President Ada Lind of Norway met President Bo Rey of Peru. Somebody said so.",
        "title":"Readout","published":"2031-03-04"}
        """#

    init() throws { service = try Service() }

    @Test(arguments: ["/v1/extract", "/v1/documents"])
    func aRowASentenceIsAddedWhereAskedFor(path: String) throws {
        let answer = service.post(path, body, ("explain", "1"))
        let rows = try Self.rows(answer)
        #expect(rows.map { $0["fate"] as? String } == ["fact", "not_understood"])
        #expect(rows.map { $0["start"] as? Int } == [0, 59])
        #expect(rows.map { $0["end"] as? Int } == [58, 76])
        let meetings = try #require(answer.object["meetings"] as? [[String: Any]])
        #expect(rows[0]["facts"] as? [String] == meetings.compactMap { $0["id"] as? String })
        #expect(rows[0]["rules"] as? [String] == meetings.compactMap { $0["rule"] as? String })
        #expect(meetings.count == 1)
        #expect(try Self.coverage(answer) == 0.5)
    }

    @Test(arguments: [[], [("explain", "0")]])
    func nothingIsAddedUnlessAskedFor(query: [(String, String)]) throws {
        for path in ["/v1/extract", "/v1/documents"] {
            let answer = service.post(path, body, query: query)
            #expect(try answer.object["explanation"] == nil)
            #expect(try Self.coverage(answer) == 0.5)
        }
    }

    @Test func aStoredDocumentIsExplainedAsItWasWhenHandedIn() throws {
        let created = service.post("/v1/documents", body, ("explain", "1"))
        #expect(created.status == .created)
        let location = try #require(created.fields[.location])
        #expect(service.get(location, ("explain", "1")).body == created.body)
        #expect(try service.get(location).object["explanation"] == nil)
        let again = service.post("/v1/documents", body, ("explain", "1"))
        #expect(again.status == .ok)
        #expect(again.body == created.body)
    }

    @Test func factsOfAnotherEngineAreNotExplained() throws {
        let text = "President Ada Lind of Norway met President Bo Rey of Peru."
        let facts = Facts(
            document: Document(
                id: Document.identifier(ofText: text), language: "en", sha256: "00", length: 58,
                engine: "0.0.9"))
        #expect(try service.store.insert(facts, text: text))
        let answer = service.get("/v1/documents/\(facts.document.id)", ("explain", "1"))
        #expect(answer.status == .ok)
        #expect(try answer.object["explanation"] == nil)
        #expect(try Self.coverage(answer) == nil)
        let warnings = try #require(answer.object["warnings"] as? [String])
        #expect(warnings.count == 1)
        #expect(warnings[0].contains("0.0.9"))
    }

    @Test(arguments: ["", "2", "true"]) func otherValuesAreRefused(value: String) throws {
        let answers = [
            service.post("/v1/extract", body, ("explain", value)),
            service.post("/v1/documents", body, ("explain", value)),
            service.get("/v1/documents/d_none", ("explain", value)),
        ]
        for answer in answers {
            #expect(answer.status == .badRequest)
            #expect(try answer.string("detail").contains("'explain' is '\(value)'"))
        }
    }

    private static func rows(_ answer: Response) throws -> [[String: Any]] {
        try #require(answer.object["explanation"] as? [[String: Any]])
    }

    private static func coverage(_ answer: Response) throws -> Double? {
        let document = try #require(answer.object["document"] as? [String: Any])
        return document["coverage"] as? Double
    }
}

extension Service {
    fileprivate func post(
        _ path: String, _ body: String, _ query: (String, String)...
    ) -> Response { post(path, body, query: query) }

    fileprivate func post(
        _ path: String, _ body: String, query: [(String, String)]
    ) -> Response {
        send(
            .post, path, query: query.map { QueryParameter(name: $0.0, value: $0.1) },
            fields: [.contentType: "application/json"], body: Array(body.utf8))
    }
}
