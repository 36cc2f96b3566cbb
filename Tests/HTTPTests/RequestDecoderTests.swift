import HTTP
import HTTPTypes
import Testing

/// A request that is refused, and why.
struct Refused: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var error: DecodingError
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ error: DecodingError) {
        (self.name, self.text, self.error) = (name, text, error)
    }

    /// With a request line and a Host before the fields.
    init(_ name: String, fields: String, _ error: DecodingError) {
        self.init(name, "POST / HTTP/1.1\r\nHost: h\r\n\(fields)\r\n\r\n", error)
    }

    /// With a chunked body.
    init(_ name: String, chunks: String, _ error: DecodingError) {
        let head = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
        self.init(name, head + chunks, error)
    }
}

/// Requests that are taken, with the bodies that they carry.
struct Taken: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var bodies: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ bodies: [String] = [""]) {
        (self.name, self.text, self.bodies) = (name, text, bodies)
    }
}

@Suite struct RequestDecoderTests {
    static let chunked = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n\r\n"

    static let taken: [Taken] = [
        Taken("plain", "GET / HTTP/1.1\r\nHost: h\r\n\r\n"),
        Taken("old version without Host", "GET / HTTP/1.0\r\n\r\n"),
        Taken("later minor version", "GET / HTTP/1.7\r\nHost: h\r\n\r\n"),
        Taken("one empty line before", "\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n"),
        Taken("absolute form", "GET http://h:80/a?b=c HTTP/1.1\r\nHost: h\r\n\r\n"),
        Taken("asterisk form", "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n"),
        Taken("empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
        Taken("length", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc", ["abc"]),
        Taken("zero length", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n"),
        Taken(
            "leading zeros", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0003\r\n\r\nabc",
            ["abc"]),
        Taken(
            "pipeline",
            "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nabGET / HTTP/1.0\r\n\r\n",
            ["ab", ""]),
        Taken("chunks", chunked + "3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n", ["abc0123456789"]),
        Taken("chunk extensions", chunked + "3;a=b;c=\"d\"\r\nabc\r\n0;z\r\n\r\n", ["abc"]),
        Taken("trailers", chunked + "1\r\na\r\n0\r\nX-Sum: 1\r\nX-Two: 2\r\n\r\n", ["a"]),
        Taken("no chunk but the last", chunked + "000\r\n\r\n"),
        Taken(
            "chunks then another", chunked + "1\r\na\r\n0\r\n\r\nGET / HTTP/1.0\r\n\r\n",
            ["a", ""]),
    ]

    static let refusedLines: [Refused] = [
        Refused("bare LF", "GET / HTTP/1.1\nHost: h\r\n\r\n", .bareLineFeed),
        Refused("bare LF in fields", "GET / HTTP/1.1\r\nHost: h\n\r\n", .bareLineFeed),
        Refused("bare CR in target", "GET /\ra HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("two empty lines before", "\r\n\r\nGET / HTTP/1.1\r\n\r\n", .malformedRequestLine),
        Refused("two spaces", "GET  / HTTP/1.1\r\n\r\n", .malformedRequestLine),
        Refused("space in target", "GET /a b HTTP/1.1\r\n\r\n", .malformedRequestLine),
        Refused("tab for space", "GET\t/ HTTP/1.1\r\n\r\n", .malformedRequestLine),
        Refused("trailing space", "GET / HTTP/1.1 \r\n\r\n", .malformedRequestLine),
        Refused("HTTP/0.9", "GET /\r\n\r\n", .malformedRequestLine),
        Refused("no target", "GET HTTP/1.1\r\n\r\n", .malformedRequestLine),
        Refused("lower-case version", "GET / http/1.1\r\n\r\n", .malformedVersion),
        Refused("short version", "GET / HTTP/1\r\n\r\n", .malformedVersion),
        Refused("long version", "GET / HTTP/1.10\r\n\r\n", .malformedVersion),
        Refused("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\n", .versionNotSupported),
        Refused("bad method", "G@T / HTTP/1.1\r\n\r\n", .malformedMethod),
        Refused("empty method", " / HTTP/1.1\r\n\r\n", .malformedMethod),
        Refused("CONNECT", "CONNECT h:443 HTTP/1.1\r\n\r\n", .methodNotImplemented),
        Refused("asterisk for GET", "GET * HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("authority for GET", "GET h:80 HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("other scheme", "GET ftp://h/ HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("no authority", "GET http:///a HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("user information", "GET http://u@h/ HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("fragment", "GET /a#b HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("raw UTF-8", "GET /é HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("NUL in target", "GET /\0 HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("encoded NUL", "GET /%00 HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("encoded slash", "GET /a%2Fb HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("half an escape", "GET /%4 HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("no escape", "GET /%zz HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("escape that is not UTF-8", "GET /%ff HTTP/1.1\r\n\r\n", .malformedTarget),
        Refused("bad escape in query", "GET /?a=%f HTTP/1.1\r\n\r\n", .malformedTarget),
    ]

    static let refusedFields: [Refused] = [
        Refused("no Host", "GET / HTTP/1.1\r\n\r\n", .missingHost),
        Refused("two Hosts", fields: "Host: h", .repeatedHost),
        Refused("bad Host", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", .malformedHost),
        Refused("Host with path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", .malformedHost),
        Refused("space before first", "GET / HTTP/1.1\r\n Host: h\r\n\r\n", .foldedField),
        Refused("folded", fields: "A: b\r\n c", .foldedField),
        Refused("space before colon", fields: "A : b", .malformedField),
        Refused("no colon", fields: "A", .malformedField),
        Refused("no name", fields: ": b", .malformedField),
        Refused("bad name", fields: "A(: b", .malformedField),
        Refused("NUL in value", fields: "A: b\0", .malformedField),
        Refused("bare CR in value", fields: "A: b\rc", .malformedField),
        Refused("control in value", fields: "A: \u{1}", .malformedField),
        Refused("negative length", fields: "Content-Length: -1", .malformedContentLength),
        Refused("signed length", fields: "Content-Length: +1", .malformedContentLength),
        Refused("hexadecimal length", fields: "Content-Length: 0x1", .malformedContentLength),
        Refused("spaced length", fields: "Content-Length: 1 1", .malformedContentLength),
        Refused("list of lengths", fields: "Content-Length: 1, 1", .malformedContentLength),
        Refused("empty length", fields: "Content-Length:", .malformedContentLength),
        Refused(
            "two lengths", fields: "Content-Length: 1\r\ncontent-length: 1",
            .repeatedContentLength),
        Refused(
            "length beyond integers", fields: "Content-Length: 99999999999999999999",
            .bodyTooLarge),
        Refused(
            "length and coding", fields: "Content-Length: 1\r\nTransfer-Encoding: chunked",
            .lengthAndTransferCoding),
        Refused(
            "coding and length", fields: "Transfer-Encoding: chunked\r\nContent-Length: 1",
            .lengthAndTransferCoding),
        Refused(
            "coding not last", fields: "Transfer-Encoding: chunked, gzip",
            .malformedTransferCoding),
        Refused("identity", fields: "Transfer-Encoding: identity", .malformedTransferCoding),
        Refused("near chunked", fields: "Transfer-Encoding: xchunked", .malformedTransferCoding),
        Refused(
            "twice chunked", fields: "Transfer-Encoding: chunked, chunked", .malformedTransferCoding
        ),
        Refused(
            "two codings", fields: "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
            .malformedTransferCoding),
        Refused("gzip", fields: "Transfer-Encoding: gzip, chunked", .transferCodingNotImplemented),
        Refused(
            "coding in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
            .transferCodingInOldVersion),
        Refused("other expectation", fields: "Expect: 200-ok", .expectationNotMet),
    ]

    static let refusedChunks: [Refused] = [
        Refused("no size", chunks: "\r\n", .malformedChunk),
        Refused("negative size", chunks: "-1\r\n", .malformedChunk),
        Refused("prefixed size", chunks: "0x1\r\n", .malformedChunk),
        Refused("space before size", chunks: " 1\r\n", .malformedChunk),
        Refused("space after size", chunks: "1 \r\n", .malformedChunk),
        Refused("not a digit", chunks: "g\r\n", .malformedChunk),
        Refused("huge size", chunks: "ffffffffffffffffffff\r\n", .bodyTooLarge),
        Refused("chunk longer than said", chunks: "1\r\nab\r\n", .malformedChunk),
        Refused("chunk end by LF", chunks: "1\r\na\n", .bareLineFeed),
        Refused("size line by LF", chunks: "1\na\r\n", .bareLineFeed),
        Refused("control in extension", chunks: "1;\u{1}\r\n", .malformedChunk),
        Refused("bad trailer", chunks: "0\r\nA : b\r\n\r\n", .malformedField),
        Refused("folded trailer", chunks: "0\r\nA: b\r\n c\r\n\r\n", .foldedField),
    ]

    @Test(arguments: taken)
    func takes(_ row: Taken) {
        let whole = Transcript(row.text)
        #expect(whole.error == nil)
        #expect(whole.exchanges.map { String(decoding: $0.body, as: UTF8.self) } == row.bodies)
        #expect(whole.exchanges.map(\.isWhole) == row.bodies.map { _ in true })
        for pieces in allSplits(Array(row.text.utf8)) { #expect(Transcript(pieces) == whole) }
    }

    @Test("failure 11", arguments: refusedLines + refusedFields + refusedChunks)
    func refuses(_ row: Refused) {
        let whole = Transcript(row.text)
        #expect(whole.error == row.error)
        for pieces in allSplits(Array(row.text.utf8)) { #expect(Transcript(pieces) == whole) }
    }

    @Test func anErrorStays() {
        var decoder = RequestDecoder(limits: Limits())
        var bad = Array("bad\r\n".utf8)[...]
        #expect(throws: DecodingError.malformedRequestLine) { try decoder.next(from: &bad) }
        var good = Array("GET / HTTP/1.0\r\n\r\n".utf8)[...]
        #expect(throws: DecodingError.malformedRequestLine) { try decoder.next(from: &good) }
    }

    @Test("failure 12: what one request said is forgotten by the next")
    func stateIsNotShared() {
        let first =
            "POST / HTTP/1.1\r\nHost: a\r\nX: 1\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx"
        let both = Transcript(first + "GET / HTTP/1.1\r\nHost: b\r\n\r\n").exchanges
        #expect(both.map(\.head.keepsAlive) == [false, true])
        #expect(both.map(\.head.framing) == [.length(1), .length(0)])
        #expect(both.last?.head.fields.count == 1)
    }
}
