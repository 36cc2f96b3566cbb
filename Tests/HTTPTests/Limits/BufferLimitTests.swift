import Dispatch
import Logging
import Sockets
import Synchronization
import Testing

@testable import HTTP

/// A transport that is never read or written.
private final class NoTransport: Transport {
    let descriptor = Descriptor(owning: -1)
    var isHandshaking: Bool { false }
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer { .endOfStream }
    func write(_ bytes: UnsafeRawBufferPointer) -> Transfer { .endOfStream }
    func endOutput() -> Bool { true }
    func abandon() {}
}

/// What waits in a connection or a stream, at its limit, below and above.
@Suite struct BufferLimitTests {
    @Test("outputBytesMax", arguments: [(9, true), (10, true), (11, false)])
    func outputBytesMax(row: (count: Int, decodes: Bool)) throws {
        var configuration = ServerConfiguration(addresses: [], eventLoops: 1)
        configuration.limits.outputBytesMax = 10
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let service = try Service(configuration, router: try Router([]), logger: logger)
        let connection = Connection(
            NoTransport(), token: Token(rawValue: 0), service: service, now: 0)
        connection.output = Output([UInt8](repeating: 7, count: row.count))
        #expect(connection.canDecode == row.decodes)
        #expect(connection.canRead == row.decodes)
        #expect(connection.wanted.contains(.writable))
    }

    @Test("streamBytesMax of a body", arguments: [(9, true), (10, false), (11, false)])
    func body(row: (count: Int, takesMore: Bool)) throws {
        let calls = Atomic(0)
        let body = RequestBody(bytesMax: 10) { calls.add(1, ordering: .relaxed) }
        #expect(body.append([UInt8](repeating: 7, count: row.count)[...]) == row.takesMore)
        #expect(try body.next()?.count == row.count)
        // Room is told of only to who was told that there is none.
        #expect(calls.load(ordering: .relaxed) == (row.takesMore ? 0 : 1))
    }

    @Test("streamBytesMax of an answer", arguments: [(9, 10), (10, 10), (11, 11)])
    func answer(row: (count: Int, held: Int)) {
        let (begun, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let writer = ResponseWriter(bytesMax: 10) {}
        DispatchQueue.global().async {
            try? writer.write([UInt8](repeating: 7, count: row.count))
            if row.count < 10 { try? writer.write([7]) }
            begun.signal()
            try? writer.write([7])
            done.signal()
        }
        begun.wait()
        #expect(writer.take().bytes.count == row.held)
        #expect(done.wait(timeout: .now() + 20) == .success)
        #expect(writer.take().bytes.count == 1)
    }
}
