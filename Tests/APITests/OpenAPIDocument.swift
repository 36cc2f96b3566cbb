import API
import Foundation
import Testing

typealias JSONObject = [String: Any]

/// `openapi.json` as another reader of JSON sees it.
struct OpenAPIDocument {
    let text: String
    let root: JSONObject

    init() throws {
        text = String(decoding: OpenAPI.document, as: UTF8.self)
        let value = try JSONSerialization.jsonObject(with: Data(OpenAPI.document))
        root = try #require(value as? JSONObject)
    }

    /// By `GET /path`.
    var operations: [String: JSONObject] {
        var operations: [String: JSONObject] = [:]
        for (path, methods) in root["paths"] as? [String: [String: JSONObject]] ?? [:] {
            for (method, operation) in methods {
                operations["\(method.uppercased()) \(path)"] = operation
            }
        }
        return operations
    }

    var schemas: [String: JSONObject]? {
        (root["components"] as? JSONObject)?["schemas"] as? [String: JSONObject]
    }

    /// What a reference stands for, any other value itself.
    func resolved(_ value: Any) throws -> JSONObject {
        let object = try #require(value as? JSONObject)
        guard let reference = object["$ref"] as? String else { return object }
        var found: Any? = root
        for name in reference.split(separator: "/").dropFirst() {
            found = (found as? JSONObject)?[String(name)]
        }
        return try resolved(try #require(found, "\(reference) leads nowhere"))
    }

    /// Where a value is not as a schema says: of the keywords of JSON Schema those that the
    /// document uses.
    func faults(_ value: Any, _ schema: Any, at place: String = "$") throws -> [String] {
        let schema = try resolved(schema)
        if let choices = schema["anyOf"] as? [Any] {
            let faults = try choices.map { try self.faults(value, $0, at: place) }
            return faults.contains([]) ? [] : faults.flatMap { $0 }
        }
        guard Self.has(value, type: schema["type"]) else {
            return ["\(place) is no \(schema["type"] ?? "")"]
        }
        if let words = schema["enum"] as? [String], !words.contains("\(value)") {
            return ["\(place) is \(value)"]
        }
        if let elements = value as? [Any], let items = schema["items"] {
            return try elements.enumerated().flatMap {
                try faults($1, items, at: "\(place)[\($0)]")
            }
        }
        guard let object = value as? JSONObject else { return [] }
        return try faults(object, schema, at: place)
    }

    private func faults(
        _ object: JSONObject, _ schema: JSONObject, at place: String
    ) throws -> [String] {
        let required = schema["required"] as? [String] ?? []
        let properties = schema["properties"] as? JSONObject ?? [:]
        let missing = required.filter { object[$0] == nil }.map { "\(place) has no \($0)" }
        guard schema["additionalProperties"] as? Bool == false else { return missing }
        return try missing
            + object.sorted { $0.key < $1.key }.flatMap { name, value in
                guard let property = properties[name] else { return ["\(place) has \(name)"] }
                return try faults(value, property, at: "\(place).\(name)")
            }
    }

    private static func has(_ value: Any, type: Any?) -> Bool {
        let types = type as? [String] ?? (type as? String).map { [$0] } ?? []
        let number = value as? NSNumber
        return types.isEmpty
            || types.contains { type in
                switch type {
                case "object": value is JSONObject
                case "array": value is [Any]
                case "string": value is String
                case "boolean": value is Bool
                case "integer": number.map { Double($0.int64Value) == $0.doubleValue } ?? false
                case "number": number != nil
                default: value is NSNull
                }
            }
    }
}
