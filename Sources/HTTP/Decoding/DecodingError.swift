internal import HTTPTypes

/// Why bytes are not a request that this server takes. After one of these the framing is lost and
/// the connection is of no more use.
package enum DecodingError: Error, Hashable, Sendable {
    case bareLineFeed, requestLineTooLong, malformedRequestLine, malformedMethod
    case malformedTarget, malformedVersion, versionNotSupported, methodNotImplemented
    case fieldTooLong, headerTooLarge, tooManyFields, foldedField, malformedField
    case missingHost, repeatedHost, malformedHost
    case malformedContentLength, repeatedContentLength, lengthAndTransferCoding
    case malformedTransferCoding, transferCodingNotImplemented, transferCodingInOldVersion
    case expectationNotMet, bodyTooLarge
    case malformedChunk, chunkLineTooLong, chunkExtensionsTooLarge
}

extension DecodingError {
    package var problem: Problem {
        Problem(
            type: "/problems/\(kind.type)", title: kind.title, status: kind.status, detail: detail)
    }

    private struct Kind {
        var type: String
        var title: String
        var status: HTTPResponse.Status
    }

    private var kind: Kind {
        switch self {
        case .requestLineTooLong:
            Kind(type: "uri-too-long", title: "The request line is too long", status: .uriTooLong)
        case .fieldTooLong, .headerTooLarge, .tooManyFields:
            Kind(
                type: "header-too-large", title: "The header fields are too large",
                status: .requestHeaderFieldsTooLarge)
        case .bodyTooLarge:
            Kind(
                type: "content-too-large", title: "The body is too large", status: .contentTooLarge)
        case .expectationNotMet:
            Kind(
                type: "expectation-failed", title: "The expectation cannot be met",
                status: .expectationFailed)
        case .methodNotImplemented:
            Kind(
                type: "method-not-implemented", title: "The server does not know the method",
                status: .notImplemented)
        case .transferCodingNotImplemented:
            Kind(
                type: "transfer-coding-not-implemented",
                title: "The server does not know the transfer coding", status: .notImplemented)
        case .versionNotSupported:
            Kind(
                type: "version-not-supported", title: "The server speaks HTTP/1.1 and 1.0",
                status: .httpVersionNotSupported)
        default:
            Kind(
                type: "malformed-request", title: "The request breaks the rules of HTTP",
                status: .badRequest)
        }
    }

    private var detail: String {
        switch self {
        case .bareLineFeed: "a line ends without CR LF"
        case .requestLineTooLong: "the request line is over its limit"
        case .malformedRequestLine: "the request line is not 'method target version'"
        case .malformedMethod: "the method is not a token"
        case .malformedTarget: "the request target is not valid"
        case .malformedVersion: "the protocol version is not valid"
        case .versionNotSupported: "the major version is not 1"
        case .methodNotImplemented: "the server is no proxy"
        case .fieldTooLong: "a header field is over its limit"
        case .headerTooLarge: "the header section is over its limit"
        case .tooManyFields: "there are too many header fields"
        case .foldedField: "a header field is folded over lines"
        case .malformedField: "a header field is not 'name: value'"
        case .missingHost: "the Host field is missing"
        case .repeatedHost: "the Host field is repeated"
        case .malformedHost: "the Host field is not valid"
        default: framingDetail
        }
    }

    private var framingDetail: String {
        switch self {
        case .malformedContentLength: "Content-Length is not a number"
        case .repeatedContentLength: "Content-Length is repeated"
        case .lengthAndTransferCoding: "Content-Length and Transfer-Encoding exclude each other"
        case .malformedTransferCoding: "Transfer-Encoding does not end in a single 'chunked'"
        case .transferCodingNotImplemented: "the only transfer coding known here is 'chunked'"
        case .transferCodingInOldVersion: "HTTP/1.0 has no Transfer-Encoding"
        case .expectationNotMet: "the only expectation known here is '100-continue'"
        case .bodyTooLarge: "the body is over its limit"
        case .malformedChunk: "a chunk is not valid"
        case .chunkLineTooLong: "a chunk-size line is over its limit"
        case .chunkExtensionsTooLarge: "the chunk extensions are over their limit"
        default: "the request is not valid"
        }
    }
}
