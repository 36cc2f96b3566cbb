internal import Domain
internal import HTTP
internal import HTTPTypes

extension Response {
    /// The answer with a strong validator, `ETag` (RFC 9110, section 8.8.3), from the content
    /// unless it has one already; 304 where `If-None-Match` (section 13.1.2) has it. An answer
    /// that is no success stays as it is.
    func conditional(on fields: HTTPFields) -> Response {
        guard status == .ok else { return self }
        var response = self
        let tag = self.fields[.eTag] ?? Self.tag(of: body)
        response.fields[.eTag] = tag
        response.fields[.cacheControl] = "no-cache"
        guard let given = fields[.ifNoneMatch], Self.matches(given, tag) else { return response }
        response.fields[.contentType] = nil
        return Response(status: .notModified, fields: response.fields)
    }

    /// The same bytes always give the same tag.
    static func tag(of content: [UInt8]) -> String {
        "\"\(ContentHash.sha256Hex(content).prefix(32))\""
    }

    /// Whether a list of tags, or `*`, has this one; a weak tag matches by its opaque part.
    static func matches(_ list: String, _ tag: String) -> Bool {
        list.split(separator: ",").contains { element in
            var given = element.trimming(while: { $0 == " " || $0 == "\t" })
            if given.hasPrefix("W/") { given = given.dropFirst(2) }
            return given == "*" || given == tag
        }
    }
}

extension Substring {
    /// Without the characters at both ends that meet the condition.
    func trimming(while condition: (Character) -> Bool) -> Substring {
        var rest = drop(while: condition)
        while let last = rest.last, condition(last) { rest.removeLast() }
        return rest
    }
}
