import Dispatch
import HTTP
import HTTPTypes
import Sockets
import Synchronization
import Testing

/// What answers should be is told by `Router`; these tests look at connections.
@Suite struct ServerTests {
    static let ping = Route(.get, "/ping") { _ in Response(body: Array("pong".utf8)) }
    static let echo = Route(.post, "/echo") { Response(body: $0.body) }
    static let slowEcho = Route(.post, "/work", on: .worker) { Response(body: $0.body) }
    static let routes = [ping, echo, slowEcho]

    @Test(arguments: [1, 3])
    func manyRequestsOnManyConnections(eventLoops: Int) throws {
        try withServer(Self.routes, { $0.eventLoops = eventLoops }) { port, _ in
            let clients = try (0..<5).map { _ in try Client(port: port) }
            for _ in 0..<3 {
                for client in clients { #expect(try client.get("/ping").text == "pong") }
            }
        }
    }

    @Test func answersAsTheRouterDoes() throws {
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            let missing = try client.get("/nowhere")
            #expect(missing.status == 404)
            #expect(missing.has("Content-Type: application/problem+json"))
            let head = try client.get("/ping", isHead: true)
            #expect(head.has("content-length: 4"))
            #expect(try client.get("/ping").has("content-length: 4"))
        }
    }

    @Test("failures 7 and 8: large bodies, read or not", arguments: ["/echo", "/work", "/ping"])
    func largeBodies(path: String) throws {
        let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            try client.send("POST \(path) HTTP/1.1\r\nHost: h\r\nContent-Length: 3000000\r\n\r\n")
            try client.send(body)
            let answer = try client.answer()
            #expect(path == "/ping" ? answer.status == 405 : answer.body == body)
            #expect(try client.get("/ping").text == "pong")
        }
    }

    @Test func chunkedBody() throws {
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            try client.send("POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
            try client.send("3\r\nabc\r\n")
            try client.send("2;x=y\r\nde\r\n0\r\nTrailer: 1\r\n\r\n")
            #expect(try client.answer().text == "abcde")
        }
    }

    @Test("failure 9: a client that does not read is not worked for without end")
    func backPressure() throws {
        let calls = Mutex(0)
        let big = Route(.get, "/big") { _ in
            calls.withLock { $0 += 1 }
            return Response(body: [UInt8](repeating: 7, count: 1_000_000))
        }
        try withServer([big, Self.ping]) { port, _ in
            let client = try Client(port: port, receiveBufferBytes: 4_096)
            let request = "GET /big HTTP/1.1\r\nHost: h\r\n\r\n"
            try client.send(String(repeating: request, count: 60))
            // The one loop has come round when it answers another client.
            for _ in 0..<5 { #expect(try Client(port: port).get("/ping").text == "pong") }
            #expect(calls.withLock { $0 } < 20)
            for _ in 0..<60 { #expect(try client.answer().body.count == 1_000_000) }
            #expect(calls.withLock { $0 } == 60)
        }
    }

    @Test("failure 9: no more is read than can be answered")
    func inputIsBounded() throws {
        let (begun, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let held = Route(.get, "/held", on: .worker) { _ in
            begun.signal()
            gate.wait()
            return Response()
        }
        try withServer([held, Self.ping]) { port, _ in
            let (client, other) = (try Client(port: port), try Client(port: port))
            try client.send("GET /held HTTP/1.1\r\nHost: h\r\n\r\n")
            begun.wait()
            let block = Array(String(repeating: "GET /ping HTTP/1.0\r\n\r\n", count: 3_000).utf8)
            var (sent, refusals) = (0, 0)
            // What the kernel holds for both ends stays below the bound.
            while refusals < 5, sent < 64 * 1_048_576 {
                let count = client.sendNow(block)
                sent += count
                refusals = count == 0 ? refusals + 1 : 0
                _ = try other.get("/ping")
            }
            #expect(refusals == 5)
            gate.signal()
            #expect(try client.answer().status == 200)
        }
    }

    @Test("failure 8: who goes on sending after a refusal can read it still")
    func refusedUpload() throws {
        try withServer(Self.routes, { $0.limits.bodyBytesMax = 10 }) { port, _ in
            let client = try Client(port: port)
            try client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 4000000\r\n\r\n")
            try client.send([UInt8](repeating: 1, count: 4_000_000))
            #expect(try client.answer().status == 413)
            client.endOutput()
            #expect(try client.isClosed())
        }
    }

    @Test("failure 10: who leaves in the middle of a body leaves nothing behind")
    func clientLeaves() throws {
        try withServer(Self.routes, { $0.limits.connectionsMax = 1 }) { port, _ in
            for leavesByReset in [false, true] {
                let client = try Client(port: port)
                try client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nab")
                if leavesByReset { client.abort() }
            }
            #expect(try Client(port: port).get("/ping").text == "pong")
        }
    }

    @Test(
        "failure 11: after lost framing comes one answer and the end",
        arguments: [
            ("GET / HTTP/1.1\r\n\r\nGET /ping HTTP/1.1\r\nHost: h\r\n\r\n", 400),
            ("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999\r\n\r\n", 413),
            ("GET / HTTP/2.0\r\n\r\n", 505), ("CONNECT h:1 HTTP/1.1\r\n\r\n", 501),
            ("GET /\(String(repeating: "a", count: 9_000)) HTTP/1.1\r\n", 414),
            ("GET / HTTP/1.1\r\nA: \(String(repeating: "a", count: 9_000))\r\n", 431),
            ("GET / HTTP/1.1\r\nHost: h\r\nExpect: x\r\n\r\n", 417),
        ])
    func lostFraming(text: String, status: Int) throws {
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            try client.send(text)
            let answer = try client.answer()
            #expect(answer.status == status)
            #expect(answer.has("connection: close"))
            #expect(answer.has("Content-Type: application/problem+json"))
            #expect(try client.isClosed())
        }
    }

    @Test("failure 12: pipelined requests are answered in order, by loop and workers alike")
    func pipeline() throws {
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            var text = ""
            for number in 100..<160 {
                let path = number % 2 == 0 ? "/work" : "/echo"
                text += "POST \(path) HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\n\(number)"
            }
            try client.send(text)
            client.endOutput()
            for number in 100..<160 { #expect(try client.answer().text == "\(number)") }
            #expect(try client.isClosed())
        }
    }

    @Test(
        "failure 12: the client says whether the connection is kept",
        arguments: [
            ("HTTP/1.1", "", true), ("HTTP/1.1", "Connection: close\r\n", false),
            ("HTTP/1.0", "", false), ("HTTP/1.0", "Connection: keep-alive\r\n", true),
        ])
    func keepAlive(version: String, fields: String, isKept: Bool) throws {
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            try client.send("GET /ping \(version)\r\nHost: h\r\n\(fields)\r\n")
            let answer = try client.answer()
            #expect(answer.has("connection: close") == !isKept)
            #expect(answer.has("connection: keep-alive") == (isKept && version == "HTTP/1.0"))
            if isKept {
                #expect(try client.get("/ping").text == "pong")
            } else {
                #expect(try client.isClosed())
            }
        }
    }

    @Test("failure 13: a client that asks is told to go on, or why not")
    func continues() throws {
        try withServer(Self.routes, { $0.limits.bodyBytesMax = 5 }) { port, _ in
            let client = try Client(port: port)
            let head = "POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: "
            try client.send(head + "3\r\n\r\n")
            #expect(try client.answer().head == "HTTP/1.1 100 Continue\r\n\r\n")
            try client.send("abc")
            #expect(try client.answer().text == "abc")
            try client.send(head + "3\r\n\r\nabc")
            #expect(try client.answer().text == "abc")
            try client.send(head + "6\r\n\r\n")
            #expect(try client.answer().status == 413)
        }
    }

    @Test("Upgrade: h2c is answered as HTTP/1.1")
    func upgrade() throws {
        try withServer(Self.routes) { port, _ in
            let client = try Client(port: port)
            try client.send(
                "GET /ping HTTP/1.1\r\nHost: h\r\nConnection: Upgrade, HTTP2-Settings\r\n")
            try client.send("Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAA\r\n\r\n")
            #expect(try client.answer().text == "pong")
            #expect(try client.get("/ping").text == "pong")
        }
    }

    @Test("SIGPIPE: a client that leaves before its answer does not end the server")
    func leavesBeforeAnswer() throws {
        try withServer(Self.routes) { port, _ in
            for _ in 0..<20 {
                let client = try Client(port: port)
                try client.send("GET /ping HTTP/1.1\r\nHost: h\r\n\r\n")
                client.abort()
            }
            #expect(try Client(port: port).get("/ping").text == "pong")
        }
    }

    @Test("failure 3: a late answer does not reach who got the descriptor since")
    func lateAnswer() throws {
        let (begun, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let held = Route(.get, "/held", on: .worker) { _ in
            begun.signal()
            gate.wait()
            return Response(body: Array("late".utf8))
        }
        try withServer([held, Self.ping], { $0.limits.connectionsMax = 1 }) { port, _ in
            var first: Client? = try Client(port: port)
            try first?.send("GET /held HTTP/1.1\r\nHost: h\r\n\r\n")
            begun.wait()
            first?.abort()
            first = nil
            // With one place only, the second is accepted once the first is gone.
            let second = try Client(port: port)
            #expect(try second.get("/ping").text == "pong")
            gate.signal()
            for _ in 0..<5 { #expect(try second.get("/ping").text == "pong") }
        }
    }

    @Test("a port that is taken is an error of start")
    func bindFailure() throws {
        try withServer(Self.routes) { port, server in
            let place = "127.0.0.1:\(port)"
            #expect(throws: SocketError.addressInUse(place: place)) {
                try withServer(
                    Self.routes, { $0.addresses = [.tcp(host: "127.0.0.1", port: port)] }
                ) { _, _ in }
            }
            #expect(throws: ServerError.alreadyStarted) { try server.start() }
        }
    }
}
