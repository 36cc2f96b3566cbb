package import HTTPTypes

/// A whole answer. The server adds Date, Content-Length and Connection; where a handler sets those
/// itself they are left out, except the Content-Length of an answer to HEAD.
package struct Response: Sendable {
    package var status: HTTPResponse.Status
    package var fields: HTTPFields
    package var body: [UInt8]

    package init(
        status: HTTPResponse.Status = .ok, fields: HTTPFields = [:], body: [UInt8] = []
    ) {
        self.status = status
        self.fields = fields
        self.body = body
    }
}
