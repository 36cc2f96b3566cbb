import HTTPTypes
import Testing

@testable import HTTP

@Suite struct ResponseEncoderTests {
    private func encode(
        _ response: Response, keepsAlive: Bool = true, isOldVersion: Bool = false,
        isHead: Bool = false
    ) throws -> String {
        let context = ResponseEncoder.Context(
            dateLine: Array("date: now\r\n".utf8), keepsAlive: keepsAlive,
            isOldVersion: isOldVersion,
            isHead: isHead)
        var output = Output()
        try output.append(response, context)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    private let body = Array("abc".utf8)

    @Test func addsDateAndLength() throws {
        #expect(
            try encode(Response(fields: [.contentType: "a/b"], body: body))
                == "HTTP/1.1 200 OK\r\ndate: now\r\nContent-Type: a/b\r\n"
                + "content-length: 3\r\n\r\nabc"
        )
    }

    @Test(arguments: [
        (HTTPResponse.Status.noContent, "HTTP/1.1 204 No Content\r\ndate: now\r\n\r\n"),
        (.notModified, "HTTP/1.1 304 Not Modified\r\ndate: now\r\n\r\n"),
    ])
    func someAnswersHaveNoBody(status: HTTPResponse.Status, text: String) throws {
        #expect(try encode(Response(status: status, body: body)) == text)
        #expect(try encode(Response(status: status, fields: [.contentLength: "9"])) == text)
    }

    @Test func headTellsTheLengthOnly() throws {
        let text = "HTTP/1.1 200 OK\r\ndate: now\r\ncontent-length: 3\r\n\r\n"
        #expect(try encode(Response(body: body), isHead: true) == text)
        #expect(try encode(Response(fields: [.contentLength: "3"]), isHead: true) == text)
    }

    @Test func framingFieldsOfHandlersAreLeftOut() throws {
        let fields: HTTPFields = [
            .contentLength: "99", .transferEncoding: "chunked", .connection: "close",
            .date: "then",
        ]
        #expect(
            try encode(Response(fields: fields))
                == "HTTP/1.1 200 OK\r\ndate: now\r\ncontent-length: 0\r\n\r\n")
    }

    @Test(arguments: [
        (false, false, "connection: close\r\n"), (false, true, "connection: close\r\n"),
        (true, true, "connection: keep-alive\r\n"), (true, false, ""),
    ])
    func tellsWhetherTheConnectionIsKept(keepsAlive: Bool, isOldVersion: Bool, line: String) throws
    {
        let text = try encode(Response(), keepsAlive: keepsAlive, isOldVersion: isOldVersion)
        #expect(text == "HTTP/1.1 200 OK\r\ndate: now\r\ncontent-length: 0\r\n\(line)\r\n")
    }

    @Test(
        "a value with a line break adds no field", arguments: ["a\r\nX: y", "a\nX: y", "a\rX: y"])
    func lineBreaks(value: String) throws {
        let name = try #require(HTTPField.Name("location"))
        let field = HTTPField(name: name, value: value)
        var fields = HTTPFields()
        fields.append(field)
        let text = try encode(Response(fields: fields))
        #expect(text.split(separator: "\r\n").count == 4)
        #expect(!text.contains("\nX:"))
        #expect(!text.contains("\rX:"))
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (951_868_799, "Tue, 29 Feb 2000 23:59:59 GMT"),
        (951_868_800, "Wed, 01 Mar 2000 00:00:00 GMT"),
        (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
        (1_735_689_599, "Tue, 31 Dec 2024 23:59:59 GMT"),
    ])
    func date(second: Int64, text: String) {
        #expect(DateText.format(unixSeconds: second) == text)
    }
}
