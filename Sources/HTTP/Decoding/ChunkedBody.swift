/// Takes a chunked body apart (RFC 9112 section 7.1).
struct ChunkedBody: Sendable {
    enum Step {
        case bytes(ArraySlice<UInt8>)
        /// The last chunk has come; trailer fields follow.
        case trailers
    }

    private enum State {
        case size
        case content(left: Int)
        case contentEnd
    }

    private var state = State.size
    private var bodyBytes = 0
    private var extensionBytes = 0

    /// Takes the next step off the front of `input`; nil when more input is needed.
    mutating func next(
        from input: inout ArraySlice<UInt8>, lines: inout LineAssembler, limits: Limits
    ) throws(DecodingError) -> Step? {
        while true {
            switch state {
            case .size:
                guard
                    let line = try lines.next(
                        from: &input, bytesMax: limits.chunkLineBytesMax,
                        tooLong: .chunkLineTooLong)
                else { return nil }
                let size = try decodeSize(line, limits: limits)
                if size == 0 { return .trailers }
                state = .content(left: size)
            case .content(let left):
                guard !input.isEmpty else { return nil }
                let piece = input.prefix(left)
                input = input[piece.endIndex...]
                state = piece.count == left ? .contentEnd : .content(left: left - piece.count)
                return .bytes(piece)
            case .contentEnd:
                guard
                    let line = try lines.next(from: &input, bytesMax: 0, tooLong: .malformedChunk)
                else { return nil }
                assert(line.isEmpty)
                state = .size
            }
        }
    }

    /// `chunk-size [ chunk-ext ]`: 1*HEXDIG, no sign, no prefix, no space around it. Extensions are
    /// skipped (section 7.1.1), their bytes are counted, and controls in them refused.
    private mutating func decodeSize(
        _ line: ArraySlice<UInt8>, limits: Limits
    ) throws(DecodingError) -> Int {
        let digits = line.prefix { $0.hexadecimalValue != nil }
        let rest = line[digits.endIndex...]
        guard !digits.isEmpty, rest.isEmpty || rest.first == UInt8(ascii: ";"),
            rest.allSatisfy({ $0 >= .space && $0 != 0x7F || $0 == .horizontalTab })
        else { throw .malformedChunk }
        extensionBytes += rest.count
        guard extensionBytes <= limits.chunkExtensionBytesMax else {
            throw .chunkExtensionsTooLarge
        }
        var size = 0
        for digit in digits {
            // The body's limit keeps the sum far from overflow.
            size = size << 4 | Int(digit.hexadecimalValue ?? 0)
            guard bodyBytes + size <= limits.bodyBytesMax else { throw .bodyTooLarge }
        }
        bodyBytes += size
        return size
    }
}
