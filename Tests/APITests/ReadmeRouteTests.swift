import API
import Foundation
import HTTPTypes
import Testing

/// The table of routes in the README and the operations are the same, and so are the parameters.
@Suite struct ReadmeRouteTests {
    @Test func everyRouteIsListedAndEveryListedRouteExists() throws {
        let service = try Service()
        let operations = service.endpoints.operations.map { "\($0.method.rawValue) \($0.path)" }
        #expect(try rows().map(\.route) == operations)
    }

    @Test func everyParameterIsListedAndEveryListedParameterExists() throws {
        let operations = try Service().endpoints.operations
        let common: Set = ["limit", "cursor", "fields", "include"]
        for (row, operation) in zip(try rows(), operations) where !operation.parameters.isEmpty {
            let names = operation.parameters.map(\.name).filter { !common.contains($0) }
            #expect(row.words == names, "\(row.route)")
        }
    }

    /// The rows that begin with a route, with all other words between backticks.
    private func rows() throws -> [(route: String, words: [String])] {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        return lines.compactMap { line in
            guard line.firstMatch(of: /^\| `[A-Z]+ \//) != nil else { return nil }
            let words = line.matches(of: /`([^`]+)`/).map { String($0.1) }
            return words.first.map { ($0, Array(words.dropFirst())) }
        }
    }
}
