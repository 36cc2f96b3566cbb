import Domain
import Foundation

/// A document with the facts that a person found in it, a line of a `.jsonl` file.
struct Gold: Decodable, Sendable {
    struct Span: Decodable, Sendable {
        var start: Int
        var end: Int
    }
    struct Person: Decodable, Sendable {
        var name: String?
        var country: String?
        var kind: String?
    }
    struct Meeting: Decodable, Sendable {
        var type: String
        var status: String
        var date: String?
        var place: String?
        var countries: [String]
        var participants: [Person]?
        var optional: Bool?
    }
    struct Statement: Decodable, Sendable {
        var start: Int
        var end: Int
        var speakers: [Person]
        var act: String?
        var optional: Bool?
    }
    struct Target: Decodable, Sendable {
        var value: Double
        var unit: String
        var by: String?
    }
    struct Agreement: Decodable, Sendable {
        var kind: String
        var status: String
        var parties: [String]
        var sectors: [String]?
        var target: Target?
        var evidence: [Span]
        var optional: Bool?
    }

    var id: String
    var text: String
    var title: String?
    var published: String?
    var publisher: String?
    var meetings: [Meeting]
    var statements: [Statement]
    var agreements: [Agreement]

    /// The documents of a file.
    static func read(_ url: URL) throws -> [Gold] {
        try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Gold.self, from: Data($0.utf8))
        }
    }

    var input: DocumentInput {
        DocumentInput(
            text: text, title: title, publisher: publisher,
            published: published.flatMap { DateExpression(edtf: $0) })
    }
}
