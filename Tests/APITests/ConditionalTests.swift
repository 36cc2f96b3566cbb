import API
import Domain
import HTTP
import HTTPTypes
import Storage
import Testing

@Suite struct ConditionalTests {
    private let service: Service

    init() throws {
        service = try Service()
        _ = try service.store.insert(Fixture.facts, text: "first")
    }

    static let paths = [
        "/v1/documents", "/v1/documents/d_1", "/v1/documents/d_1/text", "/v1/meetings",
        "/v1/meetings/m_1", "/v1/statements", "/v1/statements/s_1", "/v1/agreements",
        "/v1/agreements/a_1", "/v1/countries", "/v1/sectors", "/v1/people", "/version",
        "/openapi.json",
    ]

    @Test(
        arguments: paths,
        ["application/json", "text/csv, */*;q=0.1", "application/x-ndjson, */*;q=0.1"])
    func whatIsKnownIsNotSentAgain(path: String, accept: String) throws {
        let first = get(path, accept)
        let tag = try #require(first.fields[.eTag])
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
        #expect(get(path, accept).fields[.eTag] == tag)
        for condition in [tag, "*", "\"other\", W/\(tag)"] {
            let second = get(path, accept, condition)
            #expect(second.status == .notModified)
            #expect(try second.wholeBody().isEmpty)
            #expect(second.fields[.eTag] == tag)
            #expect(second.fields[.vary] == first.fields[.vary])
        }
        #expect(get(path, accept, "\"other\"").status == .ok)
    }

    @Test(arguments: ["application/json", "text/csv", "application/x-ndjson"])
    func anotherContentHasAnotherTag(accept: String) throws {
        let first = try #require(get("/v1/meetings", accept).fields[.eTag])
        _ = try service.store.insert(Fixture.bareFacts, text: "second")
        #expect(get("/v1/meetings", accept, first).status == .ok)
        #expect(get("/v1/meetings", accept).fields[.eTag] != first)
    }

    @Test func eachFormHasATagOfItsOwn() {
        let tags = ["application/json", "text/csv", "application/x-ndjson"].map {
            get("/v1/meetings", $0).fields[.eTag]
        }
        #expect(Set(tags).count == 3 && !tags.contains(nil))
    }

    @Test func healthIsNeverStored() {
        for path in ["/health/live", "/health/ready"] {
            let answer = get(path, "*/*", "*")
            #expect(answer.status == .ok)
            #expect(answer.fields[.eTag] == nil)
        }
    }

    @Test func problemsAndWritesHaveNoTag() {
        #expect(get("/v1/meetings/m_none", "*/*", "*").status == .notFound)
        #expect(service.post("/v1/extract", "A text.", type: "text/plain").fields[.eTag] == nil)
    }

    private func get(_ path: String, _ accept: String, _ condition: String? = nil) -> Response {
        var fields: HTTPFields = [.accept: accept]
        fields[.ifNoneMatch] = condition
        return service.send(.get, path, fields: fields)
    }
}
