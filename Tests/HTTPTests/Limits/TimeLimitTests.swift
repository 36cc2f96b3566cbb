import Dispatch
import HTTP
import HTTPTypes
import Testing

/// A client in a state that lasts for a limited time, under a clock that the test moves.
struct TimeStage {
    let port: Int
    let client: Client
    let gate: DispatchSemaphore

    /// The one loop has taken in what was sent and looked at its limits when this returns.
    func comeRound() throws { #expect(try Client(port: port).get("/ping").text == "pong") }
}

struct TimeLimitCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    let limit: any WritableKeyPath<Limits, Double> & Sendable
    /// Brings the client into the state.
    let begin: @Sendable (TimeStage) throws -> Void
    /// Whether the server keeps the connection as it was.
    let isKept: @Sendable (TimeStage) throws -> Bool

    init(
        _ name: String, _ limit: any WritableKeyPath<Limits, Double> & Sendable,
        _ begin: @escaping @Sendable (TimeStage) throws -> Void,
        isKept: @escaping @Sendable (TimeStage) throws -> Bool = { $0.client.hasHeardNothing }
    ) {
        testDescription = name
        self.limit = limit
        self.begin = begin
        self.isKept = isKept
    }
}

@Suite("failure 14: each time limit at, below and above") struct TimeLimitTests {
    static let cases: [TimeLimitCase] = [
        TimeLimitCase("head that never begins", \.headSecondsMax) { _ in },
        TimeLimitCase("head that never ends", \.headSecondsMax) { try $0.client.send("GET /p") },
        TimeLimitCase("silence after an answer", \.idleSecondsMax) { stage in
            _ = try stage.client.get("/ping")
        },
        TimeLimitCase("body as a whole", \.bodySecondsMax) { try $0.client.send(half) },
        TimeLimitCase("body without progress", \.bodyStallSecondsMax) { try $0.client.send(half) },
        TimeLimitCase("streamed body without progress", \.bodyStallSecondsMax) {
            try $0.client.send("POST /count HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nab")
        },
        TimeLimitCase("handler", \.handlerSecondsMax) {
            try $0.client.send("GET /held HTTP/1.1\r\nHost: h\r\n\r\n")
        },
        TimeLimitCase("streamed answer without progress", \.handlerSecondsMax) { stage in
            try stage.client.send("GET /stuck HTTP/1.1\r\nHost: h\r\n\r\n")
            // So that only the rest of the answer is to come.
            _ = try stage.client.answer()
        },
        TimeLimitCase("answer that is not read", \.writeSecondsMax) {
            try $0.client.send("GET /big HTTP/1.1\r\nHost: h\r\n\r\n")
        } isKept: {
            (try? $0.client.answer())?.body.count == bigBytes
        },
        TimeLimitCase("input after the last answer", \.lingerSecondsMax) { stage in
            try stage.client.send("bad\r\n")
            _ = try stage.client.answer()
        } isKept: { stage in
            // Who has lost the connection gets a reset for the first byte.
            (0..<2).allSatisfy { _ in stage.client.sendNow([0]) == 1 }
        },
    ]
    static let half = "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nab"
    static let bigBytes = 20_000_000
    /// More than a client with a small buffer takes, less than the kernel takes of the server.
    static let smallBytes = 14_000

    static func routes(_ gate: DispatchSemaphore) -> [Route] {
        let held = Route(.get, "/held", on: .worker) { _ in
            gate.wait()
            return Response()
        }
        let stuck = Route(.get, "/stuck") { _ in Response { _ in gate.wait() } }
        let big = Route(.get, "/big") { _ in
            Response(body: [UInt8](repeating: 7, count: bigBytes))
        }
        let small = Route(.get, "/small") { _ in
            Response(body: [UInt8](repeating: 7, count: smallBytes))
        }
        return ServerTests.routes
            + [held, stuck, big, small, StreamingTests.count, StreamingTests.mirror]
    }

    /// Runs `body` with a server whose limits are those of `edit` and whose clock is `clock`.
    static func withStage(
        _ clock: ManualClock, _ edit: (inout Limits) -> Void,
        body: (TimeStage, Server) throws -> Void
    ) throws {
        let gate = DispatchSemaphore(value: 0)
        defer { gate.signal() }
        var limits = Limits.patient
        edit(&limits)
        let configure = { (configuration: inout ServerConfiguration) in
            configuration.limits = limits
            configuration.clock = { clock.read() }
        }
        try withServer(routes(gate), configure) { port, server in
            let client = try Client(port: port, receiveBufferBytes: 4_096)
            try body(TimeStage(port: port, client: client, gate: gate), server)
        }
    }

    @Test(arguments: cases, [(-1, true), (0, false), (1, false)] as [(Int64, Bool)])
    func bound(_ row: TimeLimitCase, difference: (nanoseconds: Int64, isKept: Bool)) throws {
        let clock = ManualClock()
        try Self.withStage(clock) {
            $0[keyPath: row.limit] = 100
        } body: { stage, _ in
            try row.begin(stage)
            try stage.comeRound()
            clock.advance(nanoseconds: 100_000_000_000 + difference.nanoseconds)
            try stage.comeRound()
            #expect(try row.isKept(stage) == difference.isKept)
        }
    }

    @Test(
        "handshakeSecondsMax",
        arguments: [(-1, true), (0, false), (1, false)] as [(Int64, Bool)],
        ["", "\u{16}\u{3}\u{1}"])
    func handshake(difference: (nanoseconds: Int64, isKept: Bool), beginning: String) throws {
        let clock = ManualClock()
        let certificate = try TestCertificate()
        let configure = { (configuration: inout ServerConfiguration) in
            configuration.certificate = certificate.configuration
            configuration.limits = .patient
            configuration.limits.handshakeSecondsMax = 100
            configuration.clock = { clock.read() }
        }
        try withServer(ServerTests.routes, configure) { port, _ in
            let client = try Client(port: port)
            try client.send(beginning)
            #expect(try TLSClient(port: port).get("/ping").text == "pong")
            clock.advance(nanoseconds: 100_000_000_000 + difference.nanoseconds)
            #expect(try TLSClient(port: port).get("/ping").text == "pong")
            #expect(client.hasHeardNothing == difference.isKept)
        }
    }
}
