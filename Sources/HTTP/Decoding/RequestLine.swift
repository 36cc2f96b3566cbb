internal import HTTPTypes

/// Reads `method SP request-target SP HTTP-version` (RFC 9112 section 3).
enum RequestLine {
    /// The line comes without its end. Only single spaces part the three: section 3 lets a
    /// recipient be lenient, but then two of them may see different targets.
    static func decode(_ line: ArraySlice<UInt8>) throws(DecodingError) -> RequestHead {
        guard let first = line.firstIndex(of: .space),
            let second = line[(first + 1)...].firstIndex(of: .space), second > first + 1
        else { throw .malformedRequestLine }
        let target = line[(first + 1)..<second]
        let isOldVersion = try decodeVersion(line[(second + 1)...])
        let method = try decodeMethod(line[..<first])
        return RequestHead(
            method: method, target: try Target.decode(target, for: method),
            isOldVersion: isOldVersion)
    }

    /// RFC 9112 section 2.3: `HTTP/` DIGIT `.` DIGIT, case-sensitive. A higher minor version is
    /// read as 1.1 (RFC 9110 section 2.5), another major version is refused (RFC 9110 section
    /// 15.6.6).
    private static func decodeVersion(
        _ bytes: ArraySlice<UInt8>
    ) throws(DecodingError) -> Bool {
        let start = bytes.startIndex
        guard !bytes.contains(.space) else { throw .malformedRequestLine }
        guard bytes.count == 8, bytes.prefix(5).equals("HTTP/"), bytes[start + 5].isDigit,
            bytes[start + 6] == UInt8(ascii: "."), bytes[start + 7].isDigit
        else { throw .malformedVersion }
        guard bytes[start + 5] == UInt8(ascii: "1") else { throw .versionNotSupported }
        return bytes[start + 7] == UInt8(ascii: "0")
    }

    /// RFC 9110 section 9.1: a token, case-sensitive. What no route knows is refused later.
    private static func decodeMethod(
        _ bytes: ArraySlice<UInt8>
    ) throws(DecodingError) -> HTTPRequest.Method {
        if bytes.equals("GET") { return .get }
        if bytes.equals("POST") { return .post }
        guard !bytes.isEmpty, bytes.consists(of: ByteClass.token),
            let method = HTTPRequest.Method(String(decoding: bytes, as: UTF8.self))
        else { throw .malformedMethod }
        return method
    }
}
