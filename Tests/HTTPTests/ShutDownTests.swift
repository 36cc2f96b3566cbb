import Dispatch
import HTTP
import HTTPTypes
import Sockets
import Testing

@Suite("failure 15: a stop stops") struct ShutDownTests {
    private func stop(_ server: Server, within seconds: Double) -> DispatchSemaphore {
        let done = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            server.shutDown(within: seconds)
            done.signal()
        }
        return done
    }

    @Test(arguments: [1, 3])
    func idleConnectionsAreClosedAtOnce(eventLoops: Int) throws {
        try withServer(ServerTests.routes, { $0.eventLoops = eventLoops }) { port, server in
            let clients = try (0..<4).map { _ in try Client(port: port) }
            for client in clients { #expect(try client.get("/ping").text == "pong") }
            let done = stop(server, within: 30)
            for client in clients { #expect(try client.isClosed()) }
            #expect(done.wait(timeout: .now() + 5) == .success)
            #expect(throws: Client.Failure.self) { try Client(port: port) }
        }
    }

    @Test func whatIsUnderWayIsAnswered() throws {
        let (begun, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let held = Route(.get, "/held", on: .worker) { _ in
            begun.signal()
            gate.wait()
            return Response(body: Array("done".utf8))
        }
        try withServer([held, ServerTests.ping, ServerTests.echo]) { port, server in
            let worker = try Client(port: port)
            try worker.send("GET /held HTTP/1.1\r\nHost: h\r\n\r\n")
            begun.wait()
            let upload = try Client(port: port)
            try upload.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nab")
            let idle = try Client(port: port)
            #expect(try idle.get("/ping").text == "pong")
            let done = stop(server, within: 30)
            // Once the idle one is closed the server is draining.
            #expect(try idle.isClosed())
            try upload.send("cd")
            gate.signal()
            for (client, text) in [(upload, "abcd"), (worker, "done")] {
                let answer = try client.answer()
                #expect(answer.text == text)
                #expect(answer.has("connection: close"))
                #expect(try client.isClosed())
            }
            #expect(throws: Client.Failure.self) { try Client(port: port) }
            withExtendedLifetime(idle) {}
            #expect(done.wait(timeout: .now() + 5) == .success)
        }
    }

    @Test func whatDoesNotEndIsCutOff() throws {
        try withServer(ServerTests.routes) { port, server in
            let upload = try Client(port: port)
            try upload.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nab")
            let half = try Client(port: port)
            try half.send("GET /pi")
            #expect(stop(server, within: 0.2).wait(timeout: .now() + 5) == .success)
            #expect(try upload.isClosed())
        }
    }

    @Test func aServerCanStartAgain() throws {
        try withServer(ServerTests.routes) { port, server in
            server.shutDown(within: 1)
            server.shutDown(within: 1)
            #expect(throws: Client.Failure.self) { try Client(port: port) }
            let addresses = try server.start()
            guard case .tcp(_, let second) = addresses.first else {
                Issue.record("\(addresses)")
                return
            }
            #expect(try Client(port: second).get("/ping").text == "pong")
        }
    }
}
