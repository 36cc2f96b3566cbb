internal import HTTPTypes

/// Reads `field-name ":" OWS field-value OWS` (RFC 9112 section 5).
enum FieldLine {
    static func decode(
        _ line: ArraySlice<UInt8>
    ) throws(DecodingError) -> (name: FieldName, value: ArraySlice<UInt8>) {
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

    /// Bytes beyond ASCII are kept as they are (RFC 9110 section 5.5), whatever they mean.
    static func field(_ name: HTTPField.Name, _ value: ArraySlice<UInt8>) -> HTTPField {
        value.allSatisfy { $0 < 0x80 }
            ? HTTPField(name: name, value: String(decoding: value, as: UTF8.self))
            : HTTPField(name: name, value: value)
    }

    /// RFC 9112 section 5.1: no space between name and colon; it is no `tchar`.
    private static func decodeName(_ bytes: ArraySlice<UInt8>) throws(DecodingError) -> FieldName {
        if let known = KnownFieldNames.name(of: bytes) { return known }
        guard !bytes.isEmpty, bytes.consists(of: ByteClass.token),
            let name = HTTPField.Name(String(decoding: bytes, as: UTF8.self))
        else { throw .malformedField }
        return FieldName(name: name, role: nil)
    }
}

/// The name of a field, and what it has to do with framing.
struct FieldName: Sendable {
    enum Role: Sendable { case host, contentLength, transferEncoding, connection, expect }

    let name: HTTPField.Name
    let role: Role?
}

/// Field names that most requests carry, found without making a string. All that have a role are
/// among them.
enum KnownFieldNames {
    private struct Entry {
        let bytes: [UInt8]
        let name: FieldName

        init(_ name: HTTPField.Name, _ role: FieldName.Role? = nil) {
            bytes = Array(name.canonicalName.utf8)
            self.name = FieldName(name: name, role: role)
        }
    }

    private static let entries: [Entry] =
        [
            Entry(.hostOfTarget, .host), Entry(.contentLength, .contentLength),
            Entry(.transferEncoding, .transferEncoding), Entry(.connection, .connection),
            Entry(.expect, .expect),
        ]
        + [
            .userAgent, .accept, .acceptEncoding, .acceptLanguage, .contentType, .ifNoneMatch,
            .ifModifiedSince, .cacheControl, .cookie, .origin, .referer, .upgrade, .authorization,
        ].map { Entry($0) }

    /// By the length of the name.
    private static let table: [[Entry]] = {
        var table = Array(repeating: [Entry](), count: 24)
        for entry in entries { table[entry.bytes.count].append(entry) }
        return table
    }()

    static func name(of bytes: ArraySlice<UInt8>) -> FieldName? {
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
