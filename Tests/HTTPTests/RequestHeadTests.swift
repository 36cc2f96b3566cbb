import HTTP
import HTTPTypes
import Testing

@Suite struct RequestHeadTests {
    private func head(_ line: String, _ fields: String = "") throws -> RequestHead {
        let transcript = Transcript("\(line)\r\nHost: h\r\n\(fields)\r\n")
        #expect(transcript.error == nil)
        return try #require(transcript.exchanges.first).head
    }

    @Test(arguments: [
        ("/", "/"), ("/a/b", "/a/b"), ("/a//b", "/a//b"), ("/a/", "/a/"),
        ("/%61%20b", "/a b"), ("/%C3%A9", "/é"), ("/a%252Fb", "/a%2Fb"), ("/a+b", "/a+b"),
        ("/a/./b", "/a/b"), ("/a/../b", "/b"), ("/../../b", "/b"), ("/a/%2e%2E/b", "/b"),
        ("/a/..", "/"), ("/a/b/..", "/a/"), ("/a/.", "/a/"), ("/...", "/..."), ("/a..b", "/a..b"),
        ("http://x.example", "/"), ("HTTP://x:80/p", "/p"), ("https://[::1]:8/p", "/p"),
        ("http://x?q=1", "/"),
    ])
    func path(target: String, path: String) throws {
        #expect(try head("GET \(target) HTTP/1.1").target.path == path)
    }

    @Test(arguments: [
        ("", []), ("?", []), ("?a=b", ["a=b"]), ("?a=b&c=d", ["a=b", "c=d"]),
        ("?a", ["a="]), ("?=b", ["=b"]), ("?a=b=c", ["a=b=c"]), ("?&&a=1&", ["a=1"]),
        ("?q=gas+price%2B", ["q=gas price+"]), ("?%61%26=%3D", ["a&=="]),
        ("?a=1&a=2", ["a=1", "a=2"]),
        ("?a=/?:@", ["a=/?:@"]), ("?q=\"oil\"", ["q=\"oil\""]),
    ])
    func query(text: String, parameters: [String]) throws {
        let query = try head("GET /\(text) HTTP/1.1").target.query
        #expect(query.map { "\($0.name)=\($0.value)" } == parameters)
    }

    @Test(arguments: [
        ("HTTP/1.1", "", true), ("HTTP/1.1", "Connection: close\r\n", false),
        ("HTTP/1.1", "Connection: upgrade, CLOSE\r\n", false),
        ("HTTP/1.1", "Connection: closer\r\n", true), ("HTTP/1.0", "", false),
        ("HTTP/1.0", "Connection: Keep-Alive\r\n", true),
        ("HTTP/1.0", "Connection: keep-alive, close\r\n", false),
    ])
    func keepsAlive(version: String, fields: String, expected: Bool) throws {
        #expect(try head("GET / \(version)", fields).keepsAlive == expected)
    }

    @Test(arguments: [
        ("HTTP/1.1", "Content-Length: 1\r\nExpect: 100-Continue\r\n", true),
        ("HTTP/1.1", "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n", true),
        ("HTTP/1.1", "Content-Length: 0\r\nExpect: 100-continue\r\n", false),
        ("HTTP/1.1", "Content-Length: 1\r\n", false),
        ("HTTP/1.0", "Content-Length: 1\r\nExpect: 100-continue\r\n", false),
    ])
    func expectsContinue(version: String, fields: String, expected: Bool) throws {
        #expect(try head("POST / \(version)", fields).expectsContinue == expected)
    }

    @Test func fieldsKeepOrderAndValues() throws {
        let fields = try head("GET / HTTP/1.1", "ACCEPT: a\r\nX-One:\t b c \t\r\nAccept: d\r\n")
            .fields
        #expect(fields.map(\.name.canonicalName) == ["host", "accept", "x-one", "accept"])
        #expect(fields[.accept] == "a, d")
        let name = try #require(HTTPField.Name("x-one"))
        #expect(fields[name] == "b c")
    }

    @Test("bytes beyond ASCII are kept, UTF-8 or not (RFC 9110 section 5.5)")
    func opaqueValues() throws {
        for value: [UInt8] in [[0xE9], Array("é".utf8), [0x61, 0xFF, 0x80]] {
            let text = Array("GET / HTTP/1.1\r\nHost: h\r\nX: ".utf8) + value
            let transcript = Transcript([(text + Array("\r\n\r\n".utf8))[...]])
            let field = try #require(transcript.exchanges.first?.head.fields.last)
            #expect(field.withUnsafeBytesOfValue { Array($0) } == value)
        }
    }

    @Test(arguments: ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW", "get"])
    func method(name: String) throws {
        #expect(try head("\(name) / HTTP/1.1").method.rawValue == name)
    }
}
