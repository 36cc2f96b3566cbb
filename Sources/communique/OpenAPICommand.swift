internal import API
internal import ArgumentParser
internal import Foundation

struct OpenAPICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi",
        abstract: "Print the description of the HTTP API.",
        discussion: """
            The same OpenAPI 3.1 document that a running service answers at /openapi.json.

            EXAMPLE
              communique openapi > openapi.json
            """)

    func run() throws {
        try FileHandle.standardOutput.write(contentsOf: Data(OpenAPI.document))
    }
}
