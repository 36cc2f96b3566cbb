internal import HTTPTypes

/// Why a response is not sent as it stands.
package enum EncodingError: Error, Hashable, Sendable {
    /// The value of this field would end its line (RFC 9110 section 5.5).
    case lineBreakInField(String)
}

/// Writes responses as HTTP/1.1 (RFC 9112 section 4).
struct ResponseEncoder {
    /// What the connection adds to a response.
    struct Context {
        /// The Date field with its end.
        var dateLine: [UInt8]
        /// Whether the client may send another request.
        var keepsAlive: Bool
        /// Whether the client speaks HTTP/1.0, and has to be told that the connection is kept.
        var isOldVersion: Bool
        /// Whether the request was HEAD: the length is told, the body is not sent.
        var isHead: Bool
    }

    /// Appends all but the body. On a throw `output` is as it was.
    static func appendHead(
        _ response: Response, _ context: Context, to output: inout [UInt8]
    ) throws(EncodingError) {
        let start = output.count
        do {
            appendStatusLine(response.status, to: &output)
            try appendFields(response, context, to: &output)
        } catch {
            output.removeSubrange(start...)
            throw error
        }
    }

    /// What follows the head at once; nothing where a producer's body does.
    static func body(_ response: Response, _ context: Context) -> [UInt8] {
        permitsBody(response.status) && !context.isHead ? response.body : []
    }

    /// Whether a producer's body follows, in chunks or to the end of the connection.
    static func streams(_ response: Response, _ context: Context) -> Bool {
        response.producer != nil && !context.isHead && permitsBody(response.status)
    }

    /// Appends a piece of a chunked body (RFC 9112 section 7.1); an empty one would be its end.
    static func appendChunk(_ bytes: [UInt8], to output: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        output.append(contentsOf: String(bytes.count, radix: 16).utf8)
        output.append("\r\n")
        output.append(contentsOf: bytes)
        output.append("\r\n")
    }

    /// RFC 9112 section 6.3: these end with their head, whatever their fields say.
    private static func permitsBody(_ status: HTTPResponse.Status) -> Bool {
        status.code >= 200 && status.code != 204 && status.code != 304
    }

    private static func appendStatusLine(
        _ status: HTTPResponse.Status, to output: inout [UInt8]
    ) {
        if status == .ok {
            output.append("HTTP/1.1 200 OK\r\n")
        } else {
            output.append(contentsOf: "HTTP/1.1 \(status.code) \(status.reasonPhrase)\r\n".utf8)
        }
    }

    private static func appendFields(
        _ response: Response, _ context: Context, to output: inout [UInt8]
    ) throws(EncodingError) {
        output.append(contentsOf: context.dateLine)
        var declaredLength: String?
        for index in response.fields.indices {
            let field = response.fields[index]
            guard isReserved(field.name.canonicalName) else {
                try append(field, to: &output)
                continue
            }
            if field.name == .contentLength { declaredLength = field.value }
        }
        if response.producer == nil {
            appendLength(of: response, declared: context.isHead ? declaredLength : nil, to: &output)
        } else if streams(response, context), !context.isOldVersion {
            output.append("transfer-encoding: chunked\r\n")
        }
        if !context.keepsAlive {
            output.append("connection: close\r\n\r\n")
        } else if context.isOldVersion {
            output.append("connection: keep-alive\r\n\r\n")
        } else {
            output.append("\r\n")
        }
    }

    /// Whether the server alone decides on this field, since it is of framing or connection. Names
    /// are told apart by their lengths first.
    private static func isReserved(_ name: String) -> Bool {
        switch name.utf8.count {
        case 4: name == "date"
        case 10: name == "connection"
        case 14: name == "content-length"
        case 17: name == "transfer-encoding"
        default: false
        }
    }

    /// RFC 9110 section 8.6: no length with 1xx, 204 and here 304. A declared one counts when the
    /// body is empty.
    private static func appendLength(
        of response: Response, declared: String?, to output: inout [UInt8]
    ) {
        guard permitsBody(response.status) else { return }
        let count = response.body.isEmpty ? declared.flatMap { Int($0) } ?? 0 : response.body.count
        output.append("content-length: ")
        appendNumber(count, to: &output)
        output.append("\r\n")
    }

    private static func append(
        _ field: HTTPField, to output: inout [UInt8]
    ) throws(EncodingError) {
        output.append(contentsOf: field.name.rawName.utf8)
        output.append(": ")
        let isOneLine = field.withUnsafeBytesOfValue { bytes in
            output.append(contentsOf: bytes)
            return !bytes.contains { $0 == .carriageReturn || $0 == .lineFeed || $0 == 0 }
        }
        guard isOneLine else { throw .lineBreakInField(field.name.canonicalName) }
        output.append("\r\n")
    }

    private static func appendNumber(_ number: Int, to output: inout [UInt8]) {
        if number >= 10 { appendNumber(number / 10, to: &output) }
        output.append(0x30 + UInt8(number % 10))
    }
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
