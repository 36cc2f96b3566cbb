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
        /// The value of Date.
        var date: [UInt8]
        /// Whether the client may send another request.
        var keepsAlive: Bool
        /// Whether the client speaks HTTP/1.0, and has to be told that the connection is kept.
        var isOldVersion: Bool
        /// Whether the request was HEAD: the length is told, the body is not sent.
        var isHead: Bool
    }

    /// Appends the whole response. On a throw `output` is as it was.
    static func append(
        _ response: Response, _ context: Context, to output: inout [UInt8]
    ) throws(EncodingError) {
        let start = output.count
        do {
            appendStatusLine(response.status, to: &output)
            try appendFields(response, context, to: &output)
            if permitsBody(response.status), !context.isHead {
                output.append(contentsOf: response.body)
            }
        } catch {
            output.removeSubrange(start...)
            throw error
        }
    }

    /// Whether a producer's body follows, in chunks or to the end of the connection.
    static func streams(_ response: Response, _ context: Context) -> Bool {
        response.producer != nil && !context.isHead && permitsBody(response.status)
    }

    /// Appends a piece of a chunked body (RFC 9112 section 7.1); an empty one would be its end.
    static func appendChunk(_ bytes: [UInt8], to output: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        output.append(contentsOf: String(bytes.count, radix: 16).utf8)
        output.append(contentsOf: "\r\n".utf8)
        output.append(contentsOf: bytes)
        output.append(contentsOf: "\r\n".utf8)
    }

    /// RFC 9112 section 6.3: these end with their head, whatever their fields say.
    private static func permitsBody(_ status: HTTPResponse.Status) -> Bool {
        status.code >= 200 && status.code != 204 && status.code != 304
    }

    private static func appendStatusLine(
        _ status: HTTPResponse.Status, to output: inout [UInt8]
    ) {
        if status == .ok {
            output.append(contentsOf: "HTTP/1.1 200 OK\r\n".utf8)
        } else {
            output.append(contentsOf: "HTTP/1.1 \(status.code) \(status.reasonPhrase)\r\n".utf8)
        }
    }

    private static func appendFields(
        _ response: Response, _ context: Context, to output: inout [UInt8]
    ) throws(EncodingError) {
        output.append(contentsOf: "date: ".utf8)
        output.append(contentsOf: context.date)
        output.append(contentsOf: "\r\n".utf8)
        var declaredLength: String?
        for field in response.fields {
            switch field.name {
            case .contentLength: declaredLength = field.value
            // The server alone decides on framing and connection.
            case .transferEncoding, .connection, .date: break
            default: try append(field, to: &output)
            }
        }
        if response.producer == nil {
            appendLength(of: response, declared: context.isHead ? declaredLength : nil, to: &output)
        } else if streams(response, context), !context.isOldVersion {
            output.append(contentsOf: "transfer-encoding: chunked\r\n".utf8)
        }
        if !context.keepsAlive {
            output.append(contentsOf: "connection: close\r\n\r\n".utf8)
        } else if context.isOldVersion {
            output.append(contentsOf: "connection: keep-alive\r\n\r\n".utf8)
        } else {
            output.append(contentsOf: "\r\n".utf8)
        }
    }

    /// RFC 9110 section 8.6: no length with 1xx, 204 and here 304. A declared one counts when the
    /// body is empty.
    private static func appendLength(
        of response: Response, declared: String?, to output: inout [UInt8]
    ) {
        guard permitsBody(response.status) else { return }
        let count = response.body.isEmpty ? declared.flatMap { Int($0) } ?? 0 : response.body.count
        output.append(contentsOf: "content-length: ".utf8)
        appendNumber(count, to: &output)
        output.append(contentsOf: "\r\n".utf8)
    }

    private static func append(
        _ field: HTTPField, to output: inout [UInt8]
    ) throws(EncodingError) {
        output.append(contentsOf: field.name.rawName.utf8)
        output.append(contentsOf: ": ".utf8)
        let start = output.count
        field.withUnsafeBytesOfValue { output.append(contentsOf: $0) }
        for byte in output[start...]
        where byte == .carriageReturn || byte == .lineFeed || byte == 0 {
            throw .lineBreakInField(field.name.canonicalName)
        }
        output.append(contentsOf: "\r\n".utf8)
    }

    private static func appendNumber(_ number: Int, to output: inout [UInt8]) {
        if number >= 10 { appendNumber(number / 10, to: &output) }
        output.append(0x30 + UInt8(number % 10))
    }
}
