import Dispatch
import HTTP
import HTTPTypes
import Synchronization
import Testing

/// Counts, and lets a test wait until something has happened.
private final class Witness: Sendable {
    private let total = Atomic(0)
    let happened = DispatchSemaphore(value: 0)
    var count: Int { total.load(ordering: .sequentiallyConsistent) }
    func add(_ count: Int) { total.add(count, ordering: .sequentiallyConsistent) }

    func wait() -> Bool { happened.wait(timeout: .now() + 20) == .success }
}

@Suite struct StreamingTests {
    static let piece = [UInt8](repeating: 7, count: 65_536)

    /// Says how long the body was, once it has come.
    static let count = Route.streaming(.post, "/count") { _, body in
        var count = 0
        while let bytes = try body.next() { count += bytes.count }
        return Response(body: Array("\(count)".utf8))
    }

    /// Gives back what comes, while it comes.
    static let mirror = Route.streaming(.post, "/mirror") { _, body in
        Response { writer in while let bytes = try body.next() { try writer.write(bytes) } }
    }

    static let numbers = Route(.get, "/numbers") { _ in
        Response(fields: [.contentType: "text/plain"]) { writer in
            for number in 0..<1_000 { try writer.write(Array("\(number)\n".utf8)) }
        }
    }

    static let routes = [count, mirror, numbers, ServerTests.ping]
    static let text = (0..<1_000).map { "\($0)\n" }.joined()

    @Test("a body longer than any that is held is read as it comes")
    func upload() throws {
        try withServer(Self.routes, { $0.limits.bodyBytesMax = 1_000 }) { port, _ in
            let client = try Client(port: port)
            for _ in 0..<2 {
                try client.send(
                    "POST /count HTTP/1.1\r\nHost: h\r\nContent-Length: 6553600\r\n\r\n")
                for _ in 0..<100 { try client.send(Self.piece) }
                #expect(try client.answer().text == "6553600")
            }
            #expect(try client.get("/ping").text == "pong")
        }
    }

    @Test("a request without a body gives its reader the end at once, also in a pipeline")
    func noBody() throws {
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            let request = "POST /count HTTP/1.1\r\nHost: h\r\n\r\n"
            try client.send(request + request + "GET /ping HTTP/1.1\r\nHost: h\r\n\r\n")
            for text in ["0", "0", "pong"] { #expect(try client.answer().text == text) }
        }
    }

    @Test("an answer in pieces is chunked, and the connection kept")
    func chunks() throws {
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            for _ in 0..<3 {
                try client.send("GET /numbers HTTP/1.1\r\nHost: h\r\n\r\n")
                let (head, body) = try client.chunkedAnswer()
                #expect(head.contains("\r\ntransfer-encoding: chunked\r\n"))
                #expect(!head.contains("content-length"))
                #expect(String(decoding: body, as: UTF8.self) == Self.text)
            }
            let head = try client.get("/numbers", isHead: true)
            #expect(head.has("Content-Type: text/plain"))
            #expect(try client.get("/ping").text == "pong")
        }
    }

    @Test("HTTP/1.0 has no chunks: the end of the connection is the end (RFC 9112 section 6.3)")
    func oldVersion() throws {
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            try client.send("GET /numbers HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            let text = String(decoding: try client.readToEnd(), as: UTF8.self)
            #expect(text.hasSuffix("\r\n\r\n" + Self.text))
            #expect(text.contains("\r\nconnection: close\r\n"))
            #expect(!text.contains("transfer-encoding"))
        }
    }

    @Test("input and output stream at the same time")
    func both() throws {
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            try client.send(
                "POST /mirror HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
            try client.send("3\r\nabc\r\n")
            #expect(try client.chunk() == Array("abc".utf8))
            try client.send("2\r\nde\r\n")
            #expect(try client.chunk() == Array("de".utf8))
            try client.send("0\r\n\r\n")
            #expect(try client.chunk() == [])
            #expect(try client.get("/ping").text == "pong")
        }
    }

    @Test("failure 9: a body that nobody reads stays with the client")
    func bodyBackPressure() throws {
        let gate = Witness()
        let slow = Route.streaming(.post, "/slow") { _, body in
            _ = gate.wait()
            var count = 0
            while let bytes = try body.next() { count += bytes.count }
            return Response(body: Array("\(count)".utf8))
        }
        try withServer([slow, ServerTests.ping]) { port, _ in
            let (client, other) = (try Client(port: port), try Client(port: port))
            try client.send("POST /slow HTTP/1.1\r\nHost: h\r\nContent-Length: 67108864\r\n\r\n")
            let (sent, isRefused) = try Self.fill(client, other, bytesMax: 67_108_864)
            #expect(isRefused)
            gate.happened.signal()
            var left = 67_108_864 - sent
            while left > 0 {
                try client.send(Array(Self.piece.prefix(left)))
                left -= Self.piece.count
            }
            #expect(try client.answer().text == "67108864")
        }
    }

    /// Sends until the connection takes nothing while the server has come round again and again.
    private static func fill(
        _ client: Client, _ other: Client, bytesMax: Int
    ) throws -> (Int, Bool) {
        var (sent, refusals) = (0, 0)
        while refusals < 5, sent + piece.count <= bytesMax {
            let count = client.sendNow(piece)
            sent += count
            refusals = count == 0 ? refusals + 1 : 0
            _ = try other.get("/ping")
        }
        return (sent, refusals == 5)
    }

    @Test("failure 9: an answer that nobody reads is not made without end")
    func answerBackPressure() throws {
        let made = Witness()
        let endless = Route(.get, "/endless") { _ in
            Response { writer in
                defer { made.happened.signal() }
                while true {
                    try writer.write(Self.piece)
                    made.add(1)
                }
            }
        }
        try withServer([endless, ServerTests.ping], { $0.limits.writeSecondsMax = 0.5 }) {
            port, _ in
            let client = try Client(port: port, receiveBufferBytes: 4_096)
            try client.send("GET /endless HTTP/1.1\r\nHost: h\r\n\r\n")
            // The producer ends when the client has lost the connection.
            #expect(made.wait())
            #expect(made.count < 200)
            #expect(try Client(port: port).get("/ping").text == "pong")
        }
    }

    @Test("failure 10: a client that leaves ends reader and producer", arguments: [true, false])
    func clientLeaves(isUpload: Bool) throws {
        let (begun, ended) = (Witness(), Witness())
        let upload = Route.streaming(.post, "/upload") { _, body in
            begun.happened.signal()
            defer { ended.happened.signal() }
            while try body.next() != nil {}
            ended.add(1)
            return Response()
        }
        let download = Route(.get, "/download") { _ in
            Response { writer in
                begun.happened.signal()
                defer { ended.happened.signal() }
                while true { try writer.write(Self.piece) }
            }
        }
        try withServer([upload, download, ServerTests.ping]) { port, _ in
            var client: Client? = try Client(port: port)
            let line = isUpload ? "POST /upload" : "GET /download"
            let length = isUpload ? "Content-Length: 100\r\n" : ""
            try client?.send("\(line) HTTP/1.1\r\nHost: h\r\n\(length)\r\n")
            #expect(begun.wait())
            client?.abort()
            client = nil
            #expect(ended.wait())
            #expect(ended.count == 0)
            #expect(client == nil)
            #expect(try Client(port: port).get("/ping").text == "pong")
        }
    }

    @Test("an answer that breaks off does not look whole")
    func producerFails() throws {
        struct Failure: Error {}
        let broken = Route(.get, "/broken") { _ in
            Response { writer in
                try writer.write(Array("part".utf8))
                throw Failure()
            }
        }
        try withServer([broken]) { port, _ in
            let client = try Client(port: port)
            try client.send("GET /broken HTTP/1.1\r\nHost: h\r\n\r\n")
            let text = String(decoding: try client.readToEnd(), as: UTF8.self)
            #expect(!text.hasSuffix("0\r\n\r\n"))
        }
    }

    @Test("streamsMax: one more is told to come again")
    func streamsMax() throws {
        let (begun, gate) = (Witness(), Witness())
        let held = Route.streaming(.post, "/held") { _, _ in
            begun.happened.signal()
            _ = gate.wait()
            return Response()
        }
        try withServer([held], { $0.limits.streamsMax = 2 }) { port, _ in
            let clients = try (0..<3).map { _ in try Client(port: port) }
            let head = "POST /held HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\na"
            for client in clients[..<2] {
                try client.send(head)
                #expect(begun.wait())
            }
            try clients[2].send(head)
            #expect(try clients[2].answer().status == 503)
            for _ in 0..<2 { gate.happened.signal() }
            for client in clients[..<2] { #expect(try client.answer().status == 200) }
        }
    }

    @Test("streamedBodyBytesMax", arguments: [(9, 200), (10, 200), (11, 413)], [true, false])
    func streamedBodyBytesMax(row: (Int, Int), isChunked: Bool) throws {
        try withServer(Self.routes, { $0.limits.streamedBodyBytesMax = 10 }) { port, _ in
            let client = try Client(port: port)
            let body = String(repeating: "a", count: row.0)
            let head = "POST /count HTTP/1.1\r\nHost: h\r\n"
            if isChunked {
                let size = String(row.0, radix: 16)
                try client.send(head + "Transfer-Encoding: chunked\r\n\r\n\(size)\r\n\(body)\r\n")
                try client.send("0\r\n\r\n")
            } else {
                try client.send(head + "Content-Length: \(row.0)\r\n\r\n\(body)")
            }
            #expect(try client.answer().status == row.1)
        }
    }

    @Test("in process the same routes answer the same")
    func inProcess() throws {
        let router = try Router(Self.routes)
        let request = Request(method: .post, path: "/mirror", body: Array("abc".utf8))
        #expect(try router.respond(to: request).wholeBody() == Array("abc".utf8))
        let numbers = router.respond(to: Request(path: "/numbers"))
        #expect(try numbers.wholeBody() == Array(Self.text.utf8))
    }
}

extension Client {
    /// The next chunk of an answer, with the head before it skipped; empty for the last.
    func chunk() throws -> [UInt8] {
        if try peek(while: { !$0.contains(13) }).starts(with: "HTTP".utf8) { _ = try answer() }
        let line = String(
            decoding: try peek { !$0.contains(10) }.prefix { $0 != 13 }, as: UTF8.self)
        let size = Int(line, radix: 16) ?? 0
        return Array(
            try take(line.utf8.count + 2 + size + 2).dropFirst(line.utf8.count + 2).dropLast(2))
    }

    func chunkedAnswer() throws -> (head: String, body: [UInt8]) {
        let head = try answer(isHead: true).head
        var body: [UInt8] = []
        while true {
            let piece = try chunk()
            if piece.isEmpty { return (head, body) }
            body += piece
        }
    }
}
