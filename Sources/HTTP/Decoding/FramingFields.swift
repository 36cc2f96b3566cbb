/// Gathers the fields that decide where a request ends, and decides (RFC 9112 section 6.3).
/// Whatever two recipients could read in two ways is refused, so that nothing can be smuggled past
/// a proxy.
struct FramingFields: Sendable {
    private var hosts = 0
    private var length: Int?
    private var isChunked = false
    private var close = false
    private var keepAlive = false
    private var expectsContinue = false

    mutating func note(
        _ role: FieldName.Role, _ value: ArraySlice<UInt8>
    ) throws(DecodingError) {
        switch role {
        case .host: try noteHost(value)
        case .contentLength: try noteLength(value)
        case .transferEncoding: try noteTransferCoding(value)
        case .connection: noteConnection(value)
        case .expect: try noteExpectation(value)
        }
    }

    /// Completes the head with what the fields decide.
    func complete(_ head: inout RequestHead, bodyBytesMax: Int) throws(DecodingError) {
        // RFC 9112 section 3.2: exactly one Host in HTTP/1.1; repeated ones were refused before.
        guard hosts == 1 || head.isOldVersion else { throw .missingHost }
        if isChunked {
            // RFC 9112 section 6.1: not in HTTP/1.0, and not beside a length.
            if head.isOldVersion { throw .transferCodingInOldVersion }
            if length != nil { throw .lengthAndTransferCoding }
            head.framing = .chunked
        } else if let length {
            guard length <= bodyBytesMax else { throw .bodyTooLarge }
            head.framing = .length(length)
        }
        // RFC 9112 section 9.3.
        head.keepsAlive = !close && (keepAlive || !head.isOldVersion)
        // RFC 9110 section 10.1.1: not of an HTTP/1.0 client, and not without a body.
        let hasBody = head.framing != .length(0)
        head.expectsContinue = expectsContinue && hasBody && !head.isOldVersion
    }

    private mutating func noteHost(_ value: ArraySlice<UInt8>) throws(DecodingError) {
        hosts += 1
        guard hosts == 1 else { throw .repeatedHost }
        guard value.consists(of: ByteClass.host) else { throw .malformedHost }
    }

    /// RFC 9110 section 8.6: `1*DIGIT`. A list of equal lengths may be refused, and is.
    private mutating func noteLength(_ value: ArraySlice<UInt8>) throws(DecodingError) {
        guard length == nil else { throw .repeatedContentLength }
        guard !value.isEmpty, value.allSatisfy(\.isDigit) else { throw .malformedContentLength }
        var sum = 0
        for digit in value {
            let (product, overflow) = sum.multipliedReportingOverflow(by: 10)
            guard !overflow, product <= Int.max - 9 else { throw .bodyTooLarge }
            sum = product + Int(digit - 0x30)
        }
        length = sum
    }

    /// RFC 9112 section 6.1: "chunked" once and last; other codings are not implemented.
    private mutating func noteTransferCoding(
        _ value: ArraySlice<UInt8>
    ) throws(DecodingError) {
        guard !isChunked else { throw .malformedTransferCoding }
        let codings = value.split(separator: UInt8(ascii: ",")).map(\.trimmingBlanks)
        guard let last = codings.last, last.equalsIgnoringCase("chunked") else {
            throw .malformedTransferCoding
        }
        guard codings.count == 1 else {
            let isRepeated = codings.dropLast().contains { $0.equalsIgnoringCase("chunked") }
            throw isRepeated ? .malformedTransferCoding : .transferCodingNotImplemented
        }
        isChunked = true
    }

    /// RFC 9110 section 7.6.1. "Upgrade" needs no answer (section 7.8): the request is answered as
    /// it stands.
    private mutating func noteConnection(_ value: ArraySlice<UInt8>) {
        for option in value.split(separator: UInt8(ascii: ",")).map(\.trimmingBlanks) {
            if option.equalsIgnoringCase("close") { close = true }
            if option.equalsIgnoringCase("keep-alive") { keepAlive = true }
        }
    }

    private mutating func noteExpectation(_ value: ArraySlice<UInt8>) throws(DecodingError) {
        guard value.equalsIgnoringCase("100-continue") else { throw .expectationNotMet }
        expectsContinue = true
    }
}
