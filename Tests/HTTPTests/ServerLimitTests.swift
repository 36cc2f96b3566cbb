import Dispatch
import HTTP
import HTTPTypes
import Testing

@Suite struct ServerLimitTests {
    @Test(
        "failure 14: half a request is told that its time is up",
        arguments: [
            "GET /ping HTTP/1.1\r\nHo", "P",
            "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab",
            "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n",
        ])
    func halfRequests(text: String) throws {
        let edit: (inout ServerConfiguration) -> Void = {
            $0.limits.headSecondsMax = 0.1
            $0.limits.bodySecondsMax = 0.1
        }
        try withServer(ServerTests.routes, edit) { port, _ in
            let client = try Client(port: port)
            try client.send(text)
            let answer = try client.answer()
            #expect(answer.status == 408)
            #expect(answer.has("connection: close"))
            #expect(try client.isClosed())
        }
    }

    @Test("failure 14: silence ends the connection without a word", arguments: [true, false])
    func silence(afterRequest: Bool) throws {
        let edit: (inout ServerConfiguration) -> Void = {
            $0.limits.headSecondsMax = afterRequest ? 60 : 0.1
            $0.limits.idleSecondsMax = afterRequest ? 0.1 : 60
        }
        try withServer(ServerTests.routes, edit) { port, _ in
            let client = try Client(port: port)
            if afterRequest { #expect(try client.get("/ping").text == "pong") }
            #expect(try client.isClosed())
        }
    }

    @Test("failure 14: who does not read loses the connection")
    func slowReader() throws {
        let big = Route(.get, "/big") { _ in Response(body: .init(repeating: 7, count: 20_000_000))
        }
        let edit: (inout ServerConfiguration) -> Void = {
            $0.limits.writeSecondsMax = 0.1
            $0.limits.connectionsMax = 1
        }
        try withServer([big, ServerTests.ping], edit) { port, _ in
            let slow = try Client(port: port, receiveBufferBytes: 4_096)
            try slow.send("GET /big HTTP/1.1\r\nHost: h\r\n\r\n")
            // There is one place, so the second is answered only when the first has lost it.
            #expect(try Client(port: port).get("/ping").text == "pong")
            #expect(throws: Client.Failure.self) { try slow.answer() }
        }
    }

    @Test("who says nothing more after the last answer is closed in the end")
    func linger() throws {
        let edit: (inout ServerConfiguration) -> Void = {
            $0.limits.lingerSecondsMax = 0.1
            $0.limits.connectionsMax = 1
        }
        try withServer(ServerTests.routes, edit) { port, _ in
            let first = try Client(port: port)
            try first.send("bad\r\n")
            #expect(try first.answer().status == 400)
            #expect(try Client(port: port).get("/ping").text == "pong")
            #expect(try first.isClosed())
        }
    }

    @Test("failure 4: over connectionsMax clients wait until a place is free")
    func connectionsMax() throws {
        try withServer(ServerTests.routes, { $0.limits.connectionsMax = 2 }) { port, _ in
            let first = try Client(port: port)
            var second: Client? = try Client(port: port)
            #expect(try first.get("/ping").text == "pong")
            #expect(try second?.get("/ping").text == "pong")
            let third = try Client(port: port)
            try third.send("GET /ping HTTP/1.1\r\nHost: h\r\n\r\n")
            // One loop: were the third accepted, it would be answered among these.
            for _ in 0..<5 { #expect(try first.get("/ping").text == "pong") }
            #expect(!third.hasAnswer)
            second = nil
            #expect(try third.answer().text == "pong")
            #expect(second == nil)
        }
    }

    @Test("over addressConnectionsMax a client is told so and let go")
    func addressConnectionsMax() throws {
        let edit: (inout ServerConfiguration) -> Void = { $0.limits.addressConnectionsMax = 2 }
        try withServer(ServerTests.routes, edit) { port, _ in
            let first = try Client(port: port)
            var second: Client? = try Client(port: port)
            for client in [first, second] { #expect(try client?.get("/ping").text == "pong") }
            let third = try Client(port: port)
            let refusal = try third.answer()
            #expect(refusal.status == 503)
            #expect(refusal.has("Retry-After: 1"))
            #expect(try third.isClosed())
            try second?.send("GET /ping HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
            #expect(try second?.answer().text == "pong")
            second?.endOutput()
            #expect(try second?.isClosed() == true)
            second = nil
            // One loop: it has seen the end of the second when it answers the first once more.
            #expect(try first.get("/ping").text == "pong")
            #expect(try Client(port: port).get("/ping").text == "pong")
        }
    }

    @Test func requestsPerConnectionMax() throws {
        try withServer(ServerTests.routes, { $0.limits.requestsPerConnectionMax = 3 }) { port, _ in
            let client = try Client(port: port)
            for _ in 0..<2 { #expect(try !client.get("/ping").has("connection: close")) }
            #expect(try client.get("/ping").has("connection: close"))
            #expect(try client.isClosed())
        }
    }

    @Test("over requestsWaitingMax clients are told to come again")
    func overload() throws {
        let (begun, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let held = Route(.get, "/held", on: .worker) { _ in
            begun.signal()
            gate.wait()
            return Response()
        }
        let edit: (inout ServerConfiguration) -> Void = {
            $0.workers = 1
            $0.limits.requestsWaitingMax = 1
        }
        try withServer([held], edit) { port, _ in
            let clients = try (0..<3).map { _ in try Client(port: port) }
            try clients[0].send("GET /held HTTP/1.1\r\nHost: h\r\n\r\n")
            begun.wait()
            try clients[1].send("GET /held HTTP/1.1\r\nHost: h\r\n\r\n")
            // One loop: it has read the second request when it answers this one.
            #expect(try Client(port: port).get("/nowhere").status == 404)
            let refused = try clients[2].get("/held")
            #expect(refused.status == 503)
            #expect(refused.has("Retry-After: 1"))
            gate.signal()
            gate.signal()
            for client in clients[..<2] { #expect(try client.answer().status == 200) }
        }
    }
}
