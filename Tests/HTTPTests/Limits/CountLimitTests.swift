import Dispatch
import HTTP
import HTTPTypes
import Testing

/// Clients that take a number of something, and whether the last of them is served.
struct CountLimitCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    let limit: any WritableKeyPath<Limits, Int> & Sendable
    let isServed: @Sendable (Int, CountStage) throws -> Bool

    init(
        _ name: String, _ limit: any WritableKeyPath<Limits, Int> & Sendable,
        isServed: @escaping @Sendable (Int, CountStage) throws -> Bool
    ) {
        testDescription = name
        self.limit = limit
        self.isServed = isServed
    }
}

/// A server of one loop and one worker, whose handlers `/held` and `/stream` signal `begun` and
/// wait for `gate`.
struct CountStage: Sendable {
    let port: Int
    let begun: DispatchSemaphore
    let gate: DispatchSemaphore

    func client() throws -> Client { try Client(port: port) }
}

@Suite("each limit on a number at, below and above") struct CountLimitTests {
    static let cases: [CountLimitCase] = [
        CountLimitCase("connectionsMax", \.connectionsMax) { count, stage in
            let clients = try (0..<count).map { _ in try stage.client() }
            for client in clients.dropLast() { _ = try client.get("/ping") }
            let last = clients[count - 1]
            try last.send(ping)
            // One loop: were the last accepted, it would be answered among these.
            for _ in 0..<5 { _ = try clients[0].get("/ping") }
            return !last.hasHeardNothing
        },
        CountLimitCase("addressConnectionsMax", \.addressConnectionsMax) { count, stage in
            let clients = try (0..<count).map { _ in try stage.client() }
            for client in clients.dropLast() { _ = try client.get("/ping") }
            return try clients[count - 1].get("/ping").status == 200
        },
        CountLimitCase("requestsPerConnectionMax", \.requestsPerConnectionMax) { count, stage in
            let client = try stage.client()
            for _ in 1..<count { _ = try client.get("/ping") }
            return (try? client.get("/ping"))?.status == 200
        },
        CountLimitCase("requestsWaitingMax", \.requestsWaitingMax) { count, stage in
            let clients = try (0...count).map { _ in try stage.client() }
            for client in clients {
                try client.send("GET /held HTTP/1.1\r\nHost: h\r\n\r\n")
                // The first runs, the others wait; one loop has read each when this is answered.
                if client === clients[0] { stage.begun.wait() }
                _ = try stage.client().get("/ping")
            }
            return clients[count].hasHeardNothing
        },
        CountLimitCase("streamsMax", \.streamsMax) { count, stage in
            let clients = try (0..<count).map { _ in try stage.client() }
            for client in clients {
                try client.send("POST /stream HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\na")
                _ = try stage.client().get("/ping")
            }
            return clients[count - 1].hasHeardNothing
        },
        CountLimitCase("heldBytesMax", \.heldBytesMax) { count, stage in
            let first = try stage.client()
            try first.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\na")
            _ = try stage.client().get("/ping")
            let second = try stage.client()
            let body = String(repeating: "b", count: count - 1)
            try second.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: \(count - 1)\r\n")
            try second.send("\r\n\(body)")
            return try second.answer().status == 200
        },
    ]

    private static let ping = "GET /ping HTTP/1.1\r\nHost: h\r\n\r\n"

    private static func withStage(
        _ edit: (inout Limits) -> Void, body: (CountStage) throws -> Void
    ) throws {
        let (begun, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let held = Route(.get, "/held", on: .worker) { _ in
            begun.signal()
            gate.wait()
            return Response()
        }
        let stream = Route.streaming(.post, "/stream") { _, _ in
            gate.wait()
            return Response()
        }
        let configure = { (configuration: inout ServerConfiguration) in
            configuration.workers = 1
            edit(&configuration.limits)
        }
        try withServer(ServerTests.routes + [held, stream], configure) { port, _ in
            defer { for _ in 0..<10 { gate.signal() } }
            try body(CountStage(port: port, begun: begun, gate: gate))
        }
    }

    @Test(arguments: cases, [(3, true), (4, true), (5, false)])
    func bound(_ row: CountLimitCase, count: (Int, isServed: Bool)) throws {
        try Self.withStage {
            $0[keyPath: row.limit] = 4
        } body: { stage in
            let isServed = try row.isServed(count.0, stage)
            #expect(isServed == count.isServed)
        }
    }
}
