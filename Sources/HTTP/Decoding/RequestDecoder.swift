internal import HTTPTypes

/// Requests out of the bytes of one connection (RFC 9112). A value: it reads no socket and no
/// clock, and what it yields does not depend on how the bytes are cut.
package struct RequestDecoder: Sendable {
    package enum Event: Hashable, Sendable {
        /// With the framing `length(0)` this is the whole request, and no `end` follows.
        case head(RequestHead)
        /// The next piece of the body, never empty.
        case body(ArraySlice<UInt8>)
        /// The request is whole; the next byte begins another.
        case end
    }

    private enum State {
        case requestLine
        case fields(RequestHead, FramingFields)
        case content(left: Int)
        case chunks(ChunkedBody)
        case trailers
        case failed(DecodingError)
    }

    private let limits: Limits
    private var state = State.requestLine
    private var lines = LineAssembler()
    private var fieldCount = 0
    private var fieldBytes = 0
    private var hasSkippedLine = false

    package init(limits: Limits) {
        self.limits = limits
    }

    /// Whether no byte of an unfinished request has come.
    package var isIdle: Bool {
        if case .requestLine = state { return !lines.isUnfinished }
        return false
    }

    /// Takes one event off the front of `input`; nil when all of it is taken and more is needed.
    /// After an error the same error is thrown for ever.
    package mutating func next(
        from input: inout ArraySlice<UInt8>
    ) throws(DecodingError) -> Event? {
        do {
            return try step(&input)
        } catch {
            state = .failed(error)
            throw error
        }
    }

    private mutating func step(
        _ input: inout ArraySlice<UInt8>
    ) throws(DecodingError) -> Event? {
        switch state {
        case .requestLine: return try readRequestLine(&input)
        case .fields(let head, let framing): return try readFields(&input, head, framing)
        case .content(let left): return readContent(&input, left)
        case .chunks(let chunks): return try readChunks(&input, chunks)
        case .trailers: return try readTrailers(&input)
        case .failed(let error): throw error
        }
    }

    private mutating func readRequestLine(
        _ input: inout ArraySlice<UInt8>
    ) throws(DecodingError) -> Event? {
        while true {
            guard
                let line = try lines.next(
                    from: &input, bytesMax: limits.requestLineBytesMax,
                    tooLong: .requestLineTooLong)
            else { return nil }
            // RFC 9112 section 2.2: one empty line before a request is to be ignored.
            if line.isEmpty, !hasSkippedLine {
                hasSkippedLine = true
                continue
            }
            return try readFields(&input, try RequestLine.decode(line), FramingFields())
        }
    }

    private mutating func readFields(
        _ input: inout ArraySlice<UInt8>, _ begun: RequestHead, _ noted: FramingFields
    ) throws(DecodingError) -> Event? {
        var head = begun
        var framing = noted
        // The state holds no second reference to the fields while they grow.
        state = .requestLine
        while let line = try nextFieldLine(&input) {
            if line.isEmpty {
                try framing.complete(&head, bodyBytesMax: limits.bodyBytesMax)
                beginBody(head.framing)
                return .head(head)
            }
            let (name, value) = try FieldLine.decode(line)
            if let role = name.role { try framing.note(role, value) }
            head.fields.append(FieldLine.field(name.name, value))
        }
        state = .fields(head, framing)
        return nil
    }

    /// Counts the fields of a head or trailer section against their limits.
    private mutating func nextFieldLine(
        _ input: inout ArraySlice<UInt8>
    ) throws(DecodingError) -> ArraySlice<UInt8>? {
        // The end of a line counts two bytes; the empty line that ends the section counts nothing.
        let left = max(0, limits.headerBytesMax - fieldBytes - 2)
        let isFieldBound = limits.fieldBytesMax <= left
        guard
            let line = try lines.next(
                from: &input, bytesMax: isFieldBound ? limits.fieldBytesMax : left,
                tooLong: isFieldBound ? .fieldTooLong : .headerTooLarge)
        else { return nil }
        if line.isEmpty {
            fieldCount = 0
            fieldBytes = 0
        } else {
            fieldCount += 1
            fieldBytes += line.count + 2
            guard fieldCount <= limits.fieldCountMax else { throw .tooManyFields }
        }
        return line
    }

    private mutating func beginBody(_ framing: Framing) {
        hasSkippedLine = false
        switch framing {
        case .length(0): state = .requestLine
        case .length(let length): state = .content(left: length)
        case .chunked: state = .chunks(ChunkedBody())
        }
    }

    private mutating func readContent(_ input: inout ArraySlice<UInt8>, _ left: Int) -> Event? {
        if left == 0 {
            state = .requestLine
            return .end
        }
        guard !input.isEmpty else { return nil }
        let piece = input.prefix(left)
        input = input[piece.endIndex...]
        state = .content(left: left - piece.count)
        return .body(piece)
    }

    private mutating func readChunks(
        _ input: inout ArraySlice<UInt8>, _ begun: ChunkedBody
    ) throws(DecodingError) -> Event? {
        var chunks = begun
        let step = try chunks.next(from: &input, lines: &lines, limits: limits)
        state = .chunks(chunks)
        switch step {
        case nil: return nil
        case .bytes(let piece): return .body(piece)
        case .trailers:
            state = .trailers
            return try readTrailers(&input)
        }
    }

    /// RFC 9112 section 7.1.2: trailer fields are checked like others, and discarded.
    private mutating func readTrailers(
        _ input: inout ArraySlice<UInt8>
    ) throws(DecodingError) -> Event? {
        while let line = try nextFieldLine(&input) {
            if line.isEmpty {
                state = .requestLine
                return .end
            }
            _ = try FieldLine.decode(line)
        }
        return nil
    }
}
