import API
import Foundation
import Testing

@Suite struct OpenAPICommandTests {
    @Test func printsWhatTheServiceAnswers() throws {
        let directory = try Directory()
        let printed = try Binary.run("openapi", in: directory)
        #expect(printed.status == 0)
        #expect(Array(printed.output.utf8) == OpenAPI.document)
        let server = try ServerProcess(directory: directory)
        #expect(try server.get("/openapi.json").body == printed.output)
    }
}
