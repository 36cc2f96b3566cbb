import API
import Domain
import Foundation
import HTTP
import HTTPTypes
import Storage
import Testing

@Suite struct DocumentBatchTests {
    private let service: Service

    init() throws { service = try Service() }

    @Test func everyLineHasItsAnswerInItsPlace() throws {
        let lines = [
            #"{"id": "one", "text": "First text."}"#, "", #"{"id": "two", "text": ""}"#,
            #"{"id": "three", "text": 3}"#, "no json", #"{"text": "Second text."}"#,
            #"{"id": "again", "text": "First text."}"#,
        ]
        let answers = try post(lines.joined(separator: "\n"))
        #expect(answers.map { $0["id"] as? String } == ["one", "two", "three", nil, nil, "again"])
        let types = answers.map { ($0["error"] as? JSONObject)?["type"] as? String }
        #expect(
            types == [
                nil, "/problems/empty-text", "/problems/bad-member", "/problems/malformed-json",
                nil, nil,
            ])
        let ids = answers.map { ($0["document"] as? JSONObject)?["id"] as? String }
        #expect(ids[0] == Document.identifier(ofText: "First text."))
        #expect(ids[5] == ids[0])
        #expect(try service.store.documents(matching: DocumentQuery()).elements.count == 2)
    }

    @Test func aFaultNamesItsLine() throws {
        let answers = try post("{\"text\": \"a\"}\n{\"text\": }\n")
        let error = try #require(answers[1]["error"] as? JSONObject)
        #expect((error["detail"] as? String)?.hasPrefix("Line 2, column 10") == true)
    }

    @Test func moreLinesThanAreStoredTogether() throws {
        let lines = (0..<150).map { #"{"id": "\#($0)", "text": "Text \#($0)."}"# }
        let answers = try post(lines.joined(separator: "\n") + "\n")
        #expect(answers.map { $0["id"] as? String } == (0..<150).map(String.init))
        let page = try service.store.documents(matching: DocumentQuery(limit: 500))
        #expect(page.elements.count == 150)
    }

    @Test func answersAreAsDocumented() throws {
        let document = try OpenAPIDocument()
        for answer in try post("{\"text\": \"A text.\"}\n{\n") {
            #expect(
                try document.faults(answer, ["$ref": "#/components/schemas/BatchLine"]) == [])
        }
    }

    @Test func nothingIsAnsweredByNothing() throws { #expect(try post("").isEmpty) }

    @Test(arguments: ["application/json", "text/plain", nil])
    func onlyLinesAreTaken(type: String?) throws {
        let answer = service.post("/v1/documents/batch", "{}", type: type)
        #expect(answer.status == .unsupportedMediaType)
        #expect(answer.fields[.accept] == "application/x-ndjson")
    }

    private func post(_ body: String) throws -> [JSONObject] {
        let answer = service.post("/v1/documents/batch", body, type: "application/x-ndjson")
        #expect(answer.status == .ok)
        return try answer.wholeBody().split(separator: UInt8(ascii: "\n")).map {
            try #require(JSONSerialization.jsonObject(with: Data($0)) as? JSONObject)
        }
    }
}
