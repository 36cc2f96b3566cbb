import API
import Domain
import Foundation
import HTTPTypes
import Testing

/// `openapi.json` and the operations say the same, whichever of them is asked.
@Suite struct OpenAPITests {
    private let operations: [API.Operation]
    private let document: OpenAPIDocument

    init() throws {
        operations = try Service().endpoints.operations
        document = try OpenAPIDocument()
    }

    private func documented(_ operation: API.Operation) throws -> JSONObject {
        try #require(
            document.operations["\(operation.method.rawValue) \(operation.path)"],
            "\(operation.id) is not documented")
    }

    @Test func everyOperationIsDocumentedAndEveryDocumentedOneExists() {
        let declared = operations.map { "\($0.method.rawValue) \($0.path)" }
        #expect(document.operations.keys.sorted() == declared.sorted())
        #expect(document.root["openapi"] as? String == "3.1.0")
        #expect((document.root["info"] as? JSONObject)?["version"] as? String == Release.version)
    }

    @Test func namesAndSummariesAreTheSame() throws {
        for operation in operations {
            let found = try documented(operation)
            #expect(found["operationId"] as? String == operation.id)
            #expect(found["summary"] as? String == operation.summary)
        }
    }

    @Test func parametersAreTheSameInTypeDefaultAndMaximum() throws {
        for operation in operations {
            let path = operation.pathParameters.map { Self.object($0, in: "path") }
            let declared = path + operation.parameters.map { Self.object($0, in: "query") }
            let found = try documented(operation)["parameters"] as? [JSONObject] ?? []
            #expect(
                found.map { $0 as NSDictionary } == declared.map { $0 as NSDictionary },
                "\(operation.id)")
        }
    }

    @Test func bodiesAreTheSame() throws {
        for operation in operations {
            let found = try documented(operation)["requestBody"] as? JSONObject
            #expect(Self.content(found) == operation.body?.content, "\(operation.id)")
            if operation.body != nil { #expect(found?["required"] as? Bool == true) }
        }
    }

    @Test func answersAreTheSame() throws {
        for operation in operations {
            var declared: [String: [String: String]] = ["default": Self.problem]
            for status in operation.problemStatuses { declared["\(status.code)"] = Self.problem }
            for answer in operation.answers { declared["\(answer.status.code)"] = answer.content }
            if operation.isConditional { declared["304"] = [:] }
            let responses = try #require(try documented(operation)["responses"] as? JSONObject)
            let found = try responses.mapValues { response in
                Self.content(try document.resolved(response)) ?? [:]
            }
            #expect(found == declared, "\(operation.id)")
        }
    }

    @Test func everySchemaIsUsedAndEveryReferenceLeadsToOne() throws {
        let references = Set(document.text.matches(of: /#\/components\/schemas\/(\w+)/).map(\.1))
        let schemas = try #require(document.schemas)
        #expect(Set(schemas.keys) == Set(references.map(String.init)))
    }

    private static let problem = ["application/problem+json": "Problem"]

    /// The media types with the names of their schemas.
    private static func content(_ response: JSONObject?) -> [String: String]? {
        (response?["content"] as? JSONObject)?.compactMapValues { media in
            let schema = (media as? JSONObject)?["schema"] as? JSONObject
            return (schema?["$ref"] as? String)?.split(separator: "/").last.map(String.init)
        }
    }

    private static func object(_ parameter: Parameter, in location: String) -> JSONObject {
        var object: JSONObject = [
            "name": parameter.name, "in": location, "description": parameter.summary,
        ]
        let schema = schema(of: parameter.kind)
        object["schema"] = schema
        if location == "path" { object["required"] = true }
        if case .names = parameter.kind { (object["style"], object["explode"]) = ("form", false) }
        if parameter.isRepeatable {
            object["schema"] = ["type": "array", "items": schema]
            (object["style"], object["explode"]) = ("form", true)
        }
        return object
    }

    private static func schema(of kind: Parameter.Kind) -> JSONObject {
        switch kind {
        case .country: ["type": "string", "format": "country"]
        case .sector: ["type": "string", "format": "sector"]
        case .cursor: ["type": "string", "format": "cursor"]
        case .field: ["type": "string", "maxLength": 2_000, "pattern": "^[^\\u0000]*$"]
        case .languageTag:
            ["type": "string", "pattern": "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,7}$"]
        case .identifier: ["type": "string", "minLength": 1]
        case .choice(let words): ["type": "string", "enum": words]
        case .names(let words):
            ["type": "array", "minItems": 1, "items": ["type": "string", "enum": words]]
        case .search: ["type": "string", "format": "words", "minLength": 1, "maxLength": 200]
        case .expression:
            ["type": "string", "format": "search-expression", "minLength": 1, "maxLength": 1_000]
        case .date: ["$ref": "#/components/schemas/DatePoint"]
        case .flag: ["type": "boolean", "default": false]
        case .integer(let range, let number):
            [
                "type": "integer", "minimum": range.lowerBound, "maximum": range.upperBound,
                "default": number,
            ]
        }
    }
}
