package import HTTPTypes

/// An answer that an operation may give, apart from problems.
package struct Answer: Hashable, Sendable {
    package let status: HTTPResponse.Status
    /// Media types, each with the name of its schema in `openapi.json`; empty for no body.
    package let content: [String: String]

    init(_ status: HTTPResponse.Status, _ content: [String: String] = [:]) {
        self.status = status
        self.content = content
    }

    /// 200 with JSON of this schema.
    static func json(_ schema: String) -> Answer { Answer(.ok, ["application/json": schema]) }

    /// 200 with a page as JSON, or every row in another form.
    static func collection(_ schema: String) -> Answer {
        Answer(
            .ok,
            [
                "application/json": schema + "Page", "application/x-ndjson": schema,
                "text/csv": "Table",
            ])
    }
}

/// What an operation reads from the body of a request.
package enum OperationBody: Hashable, Sendable {
    /// One document in a media type of `DocumentBody`.
    case document
    /// A document a line, read as it comes.
    case lines

    /// Media types, each with the name of its schema in `openapi.json`.
    package var content: [String: String] {
        switch self {
        case .document:
            ["application/json": "DocumentInput", "text/html": "Page", "text/plain": "Text"]
        case .lines: ["application/x-ndjson": "DocumentInput"]
        }
    }
}
