/// Percent-decoding (RFC 3986 section 2.1), done once; the result must be UTF-8.
enum PercentDecoding {
    static func decode(
        _ bytes: ArraySlice<UInt8>, plusIsSpace: Bool = false
    ) throws(DecodingError) -> String {
        guard
            bytes.contains(where: {
                $0 == UInt8(ascii: "%") || (plusIsSpace && $0 == UInt8(ascii: "+"))
            })
        else { return String(decoding: bytes, as: UTF8.self) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var position = bytes.startIndex
        while position < bytes.endIndex {
            decoded.append(try octet(of: bytes, at: &position, plusIsSpace: plusIsSpace))
        }
        guard let text = String(validating: decoded, as: UTF8.self) else { throw .malformedTarget }
        return text
    }

    private static func octet(
        of bytes: ArraySlice<UInt8>, at position: inout Int, plusIsSpace: Bool
    ) throws(DecodingError) -> UInt8 {
        let byte = bytes[position]
        position += 1
        if plusIsSpace, byte == UInt8(ascii: "+") { return .space }
        guard byte == UInt8(ascii: "%") else { return byte }
        guard position + 2 <= bytes.endIndex, let high = bytes[position].hexadecimalValue,
            let low = bytes[position + 1].hexadecimalValue
        else { throw .malformedTarget }
        position += 2
        return high << 4 | low
    }
}

/// Paths: decoded, then freed of dot segments (RFC 3986 section 5.2.4), so that an encoded dot is a
/// dot (section 6.2.2.2). An encoded "/" or NUL would mean two things to two readers: refused.
enum PathDecoding {
    static func decode(_ bytes: ArraySlice<UInt8>) throws(DecodingError) -> String {
        let isPlain = !bytes.contains { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: ".") }
        guard !isPlain else { return String(decoding: bytes, as: UTF8.self) }
        let path = try PercentDecoding.decode(bytes)
        let slashes = bytes.count { $0 == UInt8(ascii: "/") }
        guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) == slashes,
            !path.utf8.contains(0)
        else { throw .malformedTarget }
        return path.utf8.contains(UInt8(ascii: ".")) ? removingDotSegments(path) : path
    }

    /// ".." at the root stays at the root.
    private static func removingDotSegments(_ path: String) -> String {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        var kept: [Substring] = []
        for segment in segments {
            switch segment {
            case ".": break
            case "..": _ = kept.popLast()
            default: kept.append(segment)
            }
        }
        let endsInDots = segments.last == "." || segments.last == ".."
        return "/" + kept.joined(separator: "/") + (endsInDots && !kept.isEmpty ? "/" : "")
    }
}

/// Queries as HTML forms write them: `name=value` joined by "&", "+" for a space. A name without
/// "=" has an empty value; empty pieces are skipped.
enum QueryDecoding {
    static func decode(_ bytes: ArraySlice<UInt8>) throws(DecodingError) -> [QueryParameter] {
        guard bytes.consists(of: ByteClass.query) else { throw .malformedTarget }
        var parameters: [QueryParameter] = []
        for piece in bytes.split(separator: UInt8(ascii: "&")) {
            let equals = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
            parameters.append(
                QueryParameter(
                    name: try PercentDecoding.decode(piece[..<equals], plusIsSpace: true),
                    value: try PercentDecoding.decode(
                        piece[equals...].dropFirst(), plusIsSpace: true)))
        }
        return parameters
    }
}
