internal import HTTPTypes

/// Reads `field-name ":" OWS field-value OWS` (RFC 9112 section 5).
enum FieldLine {
    static func decode(
        _ line: ArraySlice<UInt8>
    ) throws(DecodingError) -> (name: HTTPField.Name, value: ArraySlice<UInt8>) {
        // RFC 9112 section 5.2 (obs-fold) and 2.2 (space before the first field).
        if let first = line.first, first.isBlank { throw .foldedField }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw .malformedField }
        let value = line[(colon + 1)...].trimmingBlanks
        // RFC 9110 section 5.5: CR, LF and NUL are dangerous, other controls are invalid.
        guard value.allSatisfy({ $0 >= .space && $0 != 0x7F || $0 == .horizontalTab }) else {
            throw .malformedField
        }
        return (try decodeName(line[..<colon]), value)
    }

    /// RFC 9112 section 5.1: no space between name and colon; it is no `tchar`.
    private static func decodeName(
        _ bytes: ArraySlice<UInt8>
    ) throws(DecodingError) -> HTTPField.Name {
        if let known = KnownFieldNames.name(of: bytes) { return known }
        guard !bytes.isEmpty, bytes.consists(of: ByteClass.token),
            let name = HTTPField.Name(String(decoding: bytes, as: UTF8.self))
        else { throw .malformedField }
        return name
    }
}

/// Field names that most requests carry, found without making a string.
enum KnownFieldNames {
    private struct Entry {
        let bytes: [UInt8]
        let name: HTTPField.Name
    }

    private static let names: [HTTPField.Name] = [
        .hostOfTarget, .userAgent, .accept, .acceptEncoding, .acceptLanguage, .connection,
        .contentLength,
        .contentType, .transferEncoding, .expect, .ifNoneMatch, .ifModifiedSince, .cacheControl,
        .cookie, .origin, .referer, .upgrade, .authorization,
    ]

    /// By the length of the name.
    private static let table: [[Entry]] = {
        var table = Array(repeating: [Entry](), count: 24)
        for name in names {
            let bytes = Array(name.canonicalName.utf8)
            table[bytes.count].append(Entry(bytes: bytes, name: name))
        }
        return table
    }()

    static func name(of bytes: ArraySlice<UInt8>) -> HTTPField.Name? {
        guard bytes.count < table.count else { return nil }
        return table[bytes.count].first { entry in
            zip(bytes, entry.bytes).allSatisfy { $0.lowercased == $1 }
        }?.name
    }
}

extension HTTPField.Name {
    /// The library knows Host as a part of the request line alone. "Host" is a token.
    static let hostOfTarget = HTTPField.Name("Host")!
}
