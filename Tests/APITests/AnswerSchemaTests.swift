import API
import Domain
import Foundation
import HTTP
import HTTPTypes
import Storage
import Testing

/// What operations really answer is what `openapi.json` says.
@Suite struct AnswerSchemaTests {
    private let service: Service
    private let document: OpenAPIDocument

    init() throws {
        service = try Service()
        document = try OpenAPIDocument()
        _ = try service.store.insert(Fixture.facts, text: "first")
        _ = try service.store.insert(Fixture.bareFacts, text: "second")
    }

    /// Every read that there is, with everything that it may answer.
    @Test func readsAnswerWhatIsDocumented() throws {
        let ids = [
            "documents": "d_1", "meetings": "m_1", "statements": "s_1", "agreements": "a_1",
        ]
        for operation in service.endpoints.operations where operation.method == .get {
            let collection = operation.path.split(separator: "/").dropFirst().first ?? ""
            let path = operation.path.replacing("{id}", with: ids[String(collection)] ?? "")
                .replacing("{a}", with: "NO").replacing("{b}", with: "RU")
            var query: [QueryParameter] = []
            for parameter in operation.parameters where parameter.name == "include" {
                guard case .names(let names) = parameter.kind else { continue }
                let all = names.joined(separator: ",")
                query = [QueryParameter(name: "include", value: all)]
            }
            if operation.parameters.contains(where: { $0.name == "q" }) {
                query.append(QueryParameter(name: "q", value: "t* OR f*"))
            }
            for answer in operation.answers where answer.status == .ok {
                for (media, schema) in answer.content {
                    try check(operation.id, path, query, media, schema)
                }
            }
        }
    }

    private func check(
        _ id: String, _ path: String, _ query: [QueryParameter], _ media: String, _ schema: String
    ) throws {
        let response = service.send(.get, path, query: query, fields: [.accept: media])
        #expect(response.status == .ok, "\(id)")
        #expect(response.fields[.contentType]?.hasPrefix(media) == true, "\(id)")
        guard media.hasSuffix("json") else { return }
        let body = String(decoding: try response.wholeBody(), as: UTF8.self)
        let texts = media.hasSuffix("ndjson") ? body.split(separator: "\n") : [body[...]]
        #expect(!texts.isEmpty)
        for text in texts {
            let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
            #expect(
                try document.faults(value, ["$ref": "#/components/schemas/\(schema)"]) == [],
                "\(id)")
        }
    }

    @Test(arguments: [
        (HTTPRequest.Method.post, "/v1/extract", "Extraction", 200),
        (.post, "/v1/documents", "Extraction", 201), (.get, "/v1/none", "Problem", 404),
        (.post, "/v1/documents/d_none/reextract", "Problem", 404),
        (.get, "/v1/meetings/m_none", "Problem", 404),
        (.get, "/v1/statements/s_none", "Problem", 404),
        (.get, "/v1/agreements/a_none", "Problem", 404),
    ])
    func othersAnswerWhatIsDocumented(
        method: HTTPRequest.Method, path: String, schema: String, status: Int
    ) throws {
        let body = #"{"text": "She met the Minister of Peru.", "title": "Ms Lind in Lima"}"#
        let response = service.send(
            method, path,
            query: [QueryParameter(name: "explain", value: "1")]
                .filter { _ in method == .post && !path.hasSuffix("reextract") },
            fields: [.contentType: "application/json"], body: Array(body.utf8))
        #expect(response.status.code == status)
        #expect(
            try document.faults(
                response.object, ["$ref": "#/components/schemas/\(schema)"]) == [])
    }

    @Test func readingAgainAnswersWhatIsDocumented() throws {
        var facts = Fixture.facts(number: 9)
        facts.document.id = Document.identifier(ofText: "third")
        _ = try service.store.insert(facts, text: "third")
        let response = service.send(.post, "/v1/documents/\(facts.document.id)/reextract")
        #expect(response.status == .ok)
        let schema = ["$ref": "#/components/schemas/Reextraction"]
        #expect(try document.faults(response.object, schema) == [])
        let meetings = try #require(response.object["meetings"] as? JSONObject)
        #expect(meetings["removed"] as? [String] == ["m_9"])
    }

    @Test(arguments: ["Meeting", "Statement", "Agreement", "Document"])
    func everyDocumentedMemberIsOne(schema: String) throws {
        let properties = try #require(document.schemas?[schema]?["properties"] as? JSONObject)
        let operation = try #require(
            service.endpoints.operations.first { $0.id == "list\(schema)s" })
        let fields = try #require(operation.parameters.first { $0.name == "fields" })
        #expect(fields.kind == .names(fieldNames(fields)))
        #expect(Set(fieldNames(fields)) == Set(properties.keys))
    }

    private func fieldNames(_ parameter: Parameter) -> [String] {
        if case .names(let names) = parameter.kind { names } else { [] }
    }
}
