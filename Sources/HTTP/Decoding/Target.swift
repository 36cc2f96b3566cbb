internal import HTTPTypes

/// A request target (RFC 9112 section 3.2), decoded once.
package struct Target: Hashable, Sendable {
    /// Begins with "/", or is "*".
    package var path: String
    package var query: [QueryParameter] = []

    static func decode(
        _ bytes: ArraySlice<UInt8>, for method: HTTPRequest.Method
    ) throws(DecodingError) -> Target {
        // RFC 9112 section 3.2.3: authority-form is for CONNECT alone, which asks for a proxy.
        if method == .connect { throw .methodNotImplemented }
        if bytes.first == UInt8(ascii: "/") { return try decodeOrigin(bytes) }
        // RFC 9112 section 3.2.4: asterisk-form is for OPTIONS alone.
        if method == .options, bytes.equals("*") { return Target(path: "*") }
        return try decodeOrigin(try afterAuthority(bytes))
    }

    /// RFC 9112 section 3.2.2: a server must take absolute-form as well.
    private static func afterAuthority(
        _ bytes: ArraySlice<UInt8>
    ) throws(DecodingError) -> ArraySlice<UInt8> {
        let schemes: [StaticString] = ["http://", "https://"]
        guard
            let scheme = schemes.first(where: {
                bytes.prefix($0.utf8CodeUnitCount).equalsIgnoringCase($0)
            })
        else { throw .malformedTarget }
        let rest = bytes.dropFirst(scheme.utf8CodeUnitCount)
        let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
        let authority = rest[..<(end ?? rest.endIndex)]
        // User information is to be seen as an error (RFC 9110 section 4.2.4): "@" is no host byte.
        guard !authority.isEmpty, authority.consists(of: ByteClass.host) else {
            throw .malformedTarget
        }
        return rest[authority.endIndex...]
    }

    /// `absolute-path [ "?" query ]`; an empty path of absolute-form is "/" (RFC 9110 4.2.3).
    private static func decodeOrigin(
        _ bytes: ArraySlice<UInt8>
    ) throws(DecodingError) -> Target {
        let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        let path = bytes[..<mark]
        guard path.consists(of: ByteClass.path) else { throw .malformedTarget }
        var target = Target(path: path.isEmpty ? "/" : try PathDecoding.decode(path))
        if mark < bytes.endIndex {
            target.query = try QueryDecoding.decode(bytes[(mark + 1)...])
        }
        return target
    }
}
