internal import HTTP
internal import HTTPTypes

/// The description of the API in OpenAPI 3.1, written by hand; tests compare it with the
/// operations and with what they answer.
package enum OpenAPI {
    /// The JSON text.
    package static var document: [UInt8] { PackageResources.openapi_json }
}

extension Endpoints {
    var openAPI: Operation {
        let response = Response(
            fields: [.contentType: "application/json"], body: OpenAPI.document)
        return Operation(
            .get, "/openapi.json", id: "openapi", summary: "Describe this API",
            answers: [.json("OpenAPI")], isBlocking: false
        ) { _ in response }
    }
}
