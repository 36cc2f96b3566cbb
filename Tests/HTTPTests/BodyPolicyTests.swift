import Dispatch
import HTTP
import HTTPTypes
import Testing

/// What is decided before a body comes, and limits on bodies and handlers.
@Suite struct BodyPolicyTests {
    static let required = Route(.post, "/required", body: .init(isRequired: true)) {
        Response(body: $0.body)
    }
    static let small = Route(.post, "/small", body: .init(bytesMax: 3)) { Response(body: $0.body) }
    static let routes = ServerTests.routes + [required, small]

    /// A row is a request that waits for leave, and what it is told.
    @Test(
        "failure 13: leave is given after route and limits, a refusal needs no upload",
        arguments: [
            ("POST /echo", "Content-Length: 3", 100), ("POST /small", "Content-Length: 3", 100),
            ("POST /small", "Content-Length: 4", 413), ("POST /nowhere", "Content-Length: 3", 404),
            ("POST /ping", "Content-Length: 3", 405), ("BREW /echo", "Content-Length: 3", 501),
            ("POST /nowhere", "Transfer-Encoding: chunked", 404),
            ("POST /echo", "Transfer-Encoding: chunked", 100),
            ("POST /echo", "Content-Length: 99999999", 413),
        ])
    func leave(line: String, field: String, status: Int) throws {
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            try client.send(
                "\(line) HTTP/1.1\r\nHost: h\r\n\(field)\r\nExpect: 100-continue\r\n\r\n")
            let answer = try client.answer()
            #expect(answer.status == status)
            guard status != 100 else { return }
            #expect(answer.has("connection: close"))
            client.endOutput()
            #expect(try client.isClosed())
        }
    }

    @Test(
        "411 where a body is due and nothing says how long it is",
        arguments: [
            ("/required", "", 411), ("/required", "Content-Length: 0\r\n", 200),
            ("/required", "Content-Length: 2\r\n", 200), ("/echo", "", 200),
        ])
    func lengthRequired(path: String, field: String, status: Int) throws {
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            let body = field.contains("2") ? "ab" : ""
            try client.send("POST \(path) HTTP/1.1\r\nHost: h\r\n\(field)\r\n\(body)")
            let answer = try client.answer()
            #expect(answer.status == status)
            // Nothing was lost of the framing.
            #expect(try client.get("/ping").text == "pong")
        }
    }

    @Test("bytesMax of a route", arguments: [(2, 200), (3, 200), (4, 413)], [true, false])
    func routeBytesMax(row: (Int, Int), isChunked: Bool) throws {
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            let body = String(repeating: "a", count: row.0)
            let framing =
                isChunked
                ? "Transfer-Encoding: chunked\r\n\r\n\(row.0)\r\n\(body)\r\n0\r\n\r\n"
                : "Content-Length: \(row.0)\r\n\r\n\(body)"
            try client.send("POST /small HTTP/1.1\r\nHost: h\r\n\(framing)")
            #expect(try client.answer().status == row.1)
        }
    }

    @Test("heldBytesMax: bodies of all connections together", arguments: [(29, 200), (31, 503)])
    func heldBytesMax(bytes: Int, status: Int) throws {
        try withServer(Self.routes, { $0.limits.heldBytesMax = 100 }) { port, _ in
            let first = try Client(port: port)
            try first.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 80\r\n\r\n")
            try first.send(String(repeating: "a", count: 70))
            // One loop: the first is read when this is answered.
            _ = try Client(port: port).get("/ping")
            let second = try Client(port: port)
            let body = String(repeating: "b", count: bytes)
            try second.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: \(bytes)\r\n\r\n")
            try second.send(body)
            let answer = try second.answer()
            #expect(answer.status == status)
            #expect(answer.has("Retry-After: 1") == (status == 503))
            try first.send(String(repeating: "a", count: 10))
            #expect(try first.answer().status == 200)
            // What was held is given back.
            let third = try Client(port: port)
            try third.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\n")
            try third.send(String(repeating: "c", count: 100))
            #expect(try third.answer().status == 200)
        }
    }

    @Test(
        "heldBytesMax: answers that nobody reads are not added to without end",
        arguments: [(1_000, 503), (100_000_000, 200)])
    func unreadAnswers(heldBytesMax: Int, status: Int) throws {
        let big = Route(.get, "/big", on: .worker) { _ in
            Response(body: [UInt8](repeating: 7, count: 20_000_000))
        }
        let edit: (inout ServerConfiguration) -> Void = {
            $0.workers = 1
            $0.limits.heldBytesMax = heldBytesMax
        }
        let head = "POST /work HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\na"
        try withServer([big] + Self.routes, edit) { port, _ in
            let slow = try Client(port: port, receiveBufferBytes: 4_096)
            func work() throws -> Int? {
                let client = try Client(port: port)
                try client.send(head)
                return try client.answer().status
            }
            try slow.send("GET /big HTTP/1.1\r\nHost: h\r\n\r\n")
            _ = try Client(port: port).get("/ping")
            // One worker: when this is answered, the large answer waits.
            _ = try work()
            #expect(try work() == status)
            #expect(try Client(port: port).get("/ping").text == "pong")
            #expect(try slow.answer().body.count == 20_000_000)
            // What was held is given back.
            #expect(try work() == 200)
        }
    }

    @Test(
        "failure 14: a body that trickles is too slow, held or streamed",
        arguments: ["/echo", "/count"])
    func bodyRate(path: String) throws {
        let edit: (inout ServerConfiguration) -> Void = {
            $0.limits.bodyStallSecondsMax = 0.2
            $0.limits.bodyBytesMin = 1_000_000
        }
        try withServer(Self.routes + [StreamingTests.count], edit) { port, _ in
            let (slow, other) = (try Client(port: port), try Client(port: port))
            try slow.send("POST \(path) HTTP/1.1\r\nHost: h\r\nContent-Length: 10000000\r\n\r\n")
            // A byte at a time, more often than the limit, until the answer is there.
            while !slow.hasAnswer {
                if slow.sendNow([7]) == 0 { break }
                _ = try other.get("/ping")
            }
            #expect(try slow.answer().status == 408)
        }
    }

    @Test("a handler over its time is answered for, and told if it has begun")
    func handlerSecondsMax() throws {
        let (begun, told) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let endless = Route(.get, "/endless", on: .worker) { request in
            begun.signal()
            while request.cancellation?.isRequested == false {}
            told.signal()
            return Response()
        }
        let edit: (inout ServerConfiguration) -> Void = { $0.limits.handlerSecondsMax = 0.1 }
        try withServer([endless, ServerTests.slowEcho], edit) { port, _ in
            // A request that no thread has taken up when its time is over is never begun.
            let hasBegun = try (0..<50).contains { _ in
                let client = try Client(port: port)
                let answer = try client.get("/endless")
                #expect(answer.status == 503)
                #expect(answer.has("Retry-After: 10"))
                client.endOutput()
                #expect(try client.isClosed())
                return begun.wait(timeout: .now()) == .success
            }
            try #require(hasBegun)
            #expect(told.wait(timeout: .now() + 20) == .success)
        }
    }
}
