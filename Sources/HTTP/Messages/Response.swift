package import HTTPTypes

/// An answer. The server adds Date, Content-Length or Transfer-Encoding, and Connection; where a
/// handler sets those itself they are left out, except the Content-Length of an answer to HEAD.
package struct Response: Sendable {
    /// Writes a body piece by piece and returns at its end. Runs on a thread of its own; what it
    /// throws breaks the connection off, so that nobody takes a part for the whole.
    package typealias Producer = @Sendable (ResponseWriter) throws -> Void

    package var status: HTTPResponse.Status
    package var fields: HTTPFields
    /// Empty where there is a producer.
    package var body: [UInt8]
    package let producer: Producer?

    package init(
        status: HTTPResponse.Status = .ok, fields: HTTPFields = HTTPFields(), body: [UInt8] = []
    ) {
        self.status = status
        self.fields = fields
        self.body = body
        producer = nil
    }

    /// With a body that is made while it is sent, and never held whole.
    package init(
        status: HTTPResponse.Status = .ok, fields: HTTPFields = HTTPFields(),
        producer: @escaping Producer
    ) {
        self.status = status
        self.fields = fields
        body = []
        self.producer = producer
    }

    /// The whole body, also of a producer, which then runs to its end here.
    package func wholeBody() throws -> [UInt8] {
        guard let producer else { return body }
        let writer = ResponseWriter(bytesMax: .max) {}
        try producer(writer)
        return writer.take().bytes
    }
}
