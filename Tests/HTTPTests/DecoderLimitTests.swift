import HTTP
import Testing

/// A request whose size in one respect is a number, and the limit on it.
struct Bounded: Sendable, CustomTestStringConvertible {
    var name: String
    var error: DecodingError
    var limits: @Sendable (Int) -> Limits
    var text: @Sendable (Int) -> String
    var testDescription: String { name }

    init(
        _ name: String, _ error: DecodingError,
        _ limit: any WritableKeyPath<Limits, Int> & Sendable,
        _ text: @escaping @Sendable (Int) -> String
    ) {
        self.name = name
        self.error = error
        self.text = text
        limits = { bound in
            var limits = Limits()
            limits[keyPath: limit] = bound
            return limits
        }
    }
}

@Suite struct DecoderLimitTests {
    static let head = "POST / HTTP/1.1\r\nHost: h\r\n"
    static let chunked = head + "Transfer-Encoding: chunked\r\n\r\n"

    static let rows: [Bounded] = [
        Bounded("requestLineBytesMax", .requestLineTooLong, \.requestLineBytesMax) {
            "GET /\(String(repeating: "a", count: $0 - 14)) HTTP/1.1\r\nHost: h\r\n\r\n"
        },
        Bounded("fieldBytesMax", .fieldTooLong, \.fieldBytesMax) {
            head + "A: \(String(repeating: "a", count: $0 - 3))\r\n\r\n"
        },
        // "Host: h" is nine bytes with its line end, the other field five and its value.
        Bounded("headerBytesMax", .headerTooLarge, \.headerBytesMax) {
            head + "A: \(String(repeating: "a", count: $0 - 14))\r\n\r\n"
        },
        Bounded("fieldCountMax", .tooManyFields, \.fieldCountMax) {
            head + String(repeating: "A: b\r\n", count: $0 - 1) + "\r\n"
        },
        Bounded("fieldCountMax of trailers", .tooManyFields, \.fieldCountMax) {
            chunked + "0\r\n" + String(repeating: "A: b\r\n", count: $0) + "\r\n"
        },
        Bounded("bodyBytesMax by length", .bodyTooLarge, \.bodyBytesMax) {
            head + "Content-Length: \($0)\r\n\r\n" + String(repeating: "a", count: $0)
        },
        Bounded("bodyBytesMax by chunks", .bodyTooLarge, \.bodyBytesMax) {
            let rest = String($0 - 1, radix: 16)
            return chunked + "1\r\na\r\n\(rest)\r\n" + String(repeating: "a", count: $0 - 1)
                + "\r\n0\r\n\r\n"
        },
        Bounded("chunkLineBytesMax", .chunkLineTooLong, \.chunkLineBytesMax) {
            chunked + "0;\(String(repeating: "a", count: $0 - 2))\r\n\r\n"
        },
        Bounded("chunkExtensionBytesMax", .chunkExtensionsTooLarge, \.chunkExtensionBytesMax) {
            chunked + "1;bcd\r\na\r\n0;\(String(repeating: "a", count: $0 - 5))\r\n\r\n"
        },
    ]

    @Test("failure 14: one below, at and one above", arguments: rows, [30, 64])
    func bound(_ row: Bounded, limit: Int) {
        for (size, error) in [(limit - 1, nil), (limit, nil), (limit + 1, row.error)] {
            let text = row.text(size)
            let whole = Transcript(text, limits: row.limits(limit))
            #expect(whole.error == error)
            #expect(error != nil || whole.exchanges.first?.isWhole == true)
            for pieces in allSplits(Array(text.utf8)) {
                #expect(Transcript(pieces, limits: row.limits(limit)) == whole)
            }
        }
    }

    @Test("a line without end is refused before it ends")
    func endless() {
        var limits = Limits()
        limits.requestLineBytesMax = 100
        #expect(
            Transcript(String(repeating: "a", count: 102), limits: limits).error
                == .requestLineTooLong)
        #expect(Transcript(String(repeating: "a", count: 100), limits: limits).error == nil)
    }
}
