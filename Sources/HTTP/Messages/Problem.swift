package import HTTPTypes

/// An error as its reader gets it: `application/problem+json` (RFC 9457 section 3).
package struct Problem: Error, Hashable, Sendable {
    /// A stable URI reference that names the kind of problem, such as "/problems/not-found".
    package var type: String
    package var title: String
    package var status: HTTPResponse.Status
    package var detail: String?
    /// Extension members, such as `["parameter": "country"]`. One that bears the name of a standard
    /// member is left out.
    package var members: [String: String]
    /// Further fields of the answer, such as Allow.
    package var fields: HTTPFields

    package init(
        type: String, title: String, status: HTTPResponse.Status, detail: String? = nil,
        members: [String: String] = [:], fields: HTTPFields = HTTPFields()
    ) {
        self.type = type
        self.title = title
        self.status = status
        self.detail = detail
        self.members = members
        self.fields = fields
    }

    package var response: Response {
        var fields = fields
        fields[.contentType] = "application/problem+json"
        return Response(status: status, fields: fields, body: json)
    }

    /// The standard members, then the others in the order of their names.
    private var json: [UInt8] {
        var body = Array("{".utf8)
        Self.append("type", type, to: &body)
        Self.append("title", title, to: &body)
        body.append(contentsOf: ",\"status\":\(status.code)".utf8)
        if let detail { Self.append("detail", detail, to: &body) }
        let standard: Set = ["type", "title", "status", "detail", "instance"]
        for (name, value) in members.sorted(by: { $0.key < $1.key })
        where !standard.contains(name) {
            Self.append(name, value, to: &body)
        }
        body.append(UInt8(ascii: "}"))
        return body
    }

    private static func append(_ name: String, _ value: String, to body: inout [UInt8]) {
        if body.count > 1 { body.append(UInt8(ascii: ",")) }
        appendString(name, to: &body)
        body.append(UInt8(ascii: ":"))
        appendString(value, to: &body)
    }

    /// RFC 8259 section 7: quotation mark, reverse solidus and control characters are escaped.
    private static func appendString(_ text: String, to body: inout [UInt8]) {
        body.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                body.append(UInt8(ascii: "\\"))
                body.append(byte)
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                body.append(contentsOf: (byte < 16 ? "\\u000" : "\\u00").utf8)
                body.append(contentsOf: digits.utf8)
            default:
                body.append(byte)
            }
        }
        body.append(UInt8(ascii: "\""))
    }
}
