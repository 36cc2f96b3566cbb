package import HTTPTypes

/// One `name=value` of a query, percent-decoded.
package struct QueryParameter: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// A whole request as a handler sees it.
package struct Request: Sendable {
    package var method: HTTPRequest.Method
    /// Percent-decoded once, without dot segments and query; "*" for the server as a whole.
    package var path: String
    /// In the order of the query; "+" is a space.
    package var query: [QueryParameter]
    package var fields: HTTPFields
    /// What the path holds at the places that the route's pattern names.
    package var parameters: [String: String] = [:]
    package var body: [UInt8]
    /// Whether the answer is still wanted; nil where the handler is too quick to ask.
    package var cancellation: Cancellation?

    package init(
        method: HTTPRequest.Method = .get, path: String, query: [QueryParameter] = [],
        fields: HTTPFields = HTTPFields(), body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.fields = fields
        self.body = body
    }
}
