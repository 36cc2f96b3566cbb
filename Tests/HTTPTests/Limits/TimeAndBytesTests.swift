import Dispatch
import HTTP
import Testing

/// Time limits that depend on more than the time.
@Suite struct TimeAndBytesTests {
    @Test(
        "bodyBytesMin buys time, less does not",
        arguments: [(999, false), (1_000, true), (1_001, true)])
    func bodyBytesMin(row: (count: Int, isKept: Bool)) throws {
        let clock = ManualClock()
        try TimeLimitTests.withStage(clock) {
            $0.bodyStallSecondsMax = 100
            $0.bodyBytesMin = 1_000
        } body: { stage, _ in
            try stage.client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 9999\r\n\r\n")
            try stage.comeRound()
            clock.advance(nanoseconds: 60_000_000_000)
            try stage.client.send([UInt8](repeating: 7, count: row.count))
            try stage.comeRound()
            clock.advance(nanoseconds: 60_000_000_000)
            try stage.comeRound()
            #expect(stage.client.hasHeardNothing == row.isKept)
        }
    }

    @Test(
        "writeBytesMin buys time, less does not",
        arguments: [(1, true), (TimeLimitTests.bigBytes, false)])
    func writeBytesMin(row: (count: Int, isKept: Bool)) throws {
        let clock = ManualClock()
        try TimeLimitTests.withStage(clock) {
            $0.writeSecondsMax = 100
            $0.writeBytesMin = row.count
        } body: { stage, _ in
            try stage.client.send("GET /big HTTP/1.1\r\nHost: h\r\n\r\n")
            try stage.comeRound()
            clock.advance(nanoseconds: 60_000_000_000)
            // More than the kernel holds for both ends, so that the server has gone on.
            _ = try stage.client.peek { $0.count < 15_000_000 }
            try stage.comeRound()
            clock.advance(nanoseconds: 60_000_000_000)
            try stage.comeRound()
            #expect(
                ((try? stage.client.answer())?.body.count == TimeLimitTests.bigBytes) == row.isKept)
        }
    }

    /// The clock stands at the first look at the idle client, then at the second.
    @Test(
        "writeSecondsMax counts for an answer that waits in the kernel as well",
        arguments: [(-1, true), (0, false), (1, false)] as [(Int64, Bool)])
    func unreadInTheKernel(difference: (nanoseconds: Int64, isKept: Bool)) throws {
        let clock = ManualClock()
        try TimeLimitTests.withStage(clock) {
            $0.writeSecondsMax = 100
        } body: { stage, _ in
            try stage.client.send("GET /small HTTP/1.1\r\nHost: h\r\n\r\n")
            try stage.comeRound()
            for nanoseconds in [0, difference.nanoseconds] {
                clock.advance(nanoseconds: 100_000_000_000 + nanoseconds)
                try stage.comeRound()
            }
            let body = (try? stage.client.answer())?.body
            #expect((body?.count == TimeLimitTests.smallBytes) == difference.isKept)
        }
    }

    @Test(
        "drainHeadSecondsMax",
        arguments: [(-1, true), (0, false), (1, false)] as [(Int64, Bool)])
    func drainHead(difference: (nanoseconds: Int64, isKept: Bool)) throws {
        let clock = ManualClock()
        try TimeLimitTests.withStage(clock) {
            $0.drainHeadSecondsMax = 100
        } body: { stage, server in
            let (mirror, idle) = (try Client(port: stage.port), try Client(port: stage.port))
            try mirror.send("POST /mirror HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n")
            try mirror.send("\r\n1\r\na\r\n")
            #expect(try mirror.chunk() == [97])
            try stage.client.send("GET /pi")
            _ = try idle.get("/ping")
            DispatchQueue.global().async { server.shutDown(within: 1_000) }
            // The server drains once the idle one is closed.
            #expect(try idle.isClosed())
            clock.advance(nanoseconds: 100_000_000_000 + difference.nanoseconds)
            // Each turn looks at the limits last, so that the second comes after the first has.
            for _ in 0..<2 {
                try mirror.send("1\r\nb\r\n")
                #expect(try mirror.chunk() == [98])
            }
            #expect(stage.client.hasHeardNothing == difference.isKept)
            try mirror.send("0\r\n\r\n")
            #expect(try mirror.chunk() == [])
        }
    }
}
