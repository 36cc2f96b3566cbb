import HTTPTypes
import Sockets
import Testing

@testable import HTTP

/// Takes so many bytes a call, of both pieces or of one only, as a layer that encrypts does.
private class NarrowTransport: Transport {
    let descriptor = Descriptor(owning: -1)
    let bytesMax: Int
    var taken: [UInt8] = []
    var calls = 0

    init(bytesMax: Int) { self.bytesMax = bytesMax }

    var isHandshaking: Bool { false }
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer { .endOfStream }
    func write(_ bytes: UnsafeRawBufferPointer) -> Transfer {
        calls += 1
        taken += bytes.prefix(bytesMax)
        return .bytes(min(bytes.count, bytesMax))
    }
    func write(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Transfer {
        write(first.isEmpty ? second : first)
    }
    func endOutput() -> Bool { true }
    func abandon() {}
}

private final class GatheringTransport: NarrowTransport {
    override func write(
        _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer
    ) -> Transfer {
        (Array(first) + Array(second)).withUnsafeBytes { write($0) }
    }
}

@Suite struct OutputTests {
    private static let head = Array("head:".utf8)
    private static let body = Array("the body".utf8)

    @Test("partial writes on either side of the border and across it", arguments: 1...14)
    func partialWrites(bytesMax: Int) {
        for transport in [
            NarrowTransport(bytesMax: bytesMax), GatheringTransport(bytesMax: bytesMax),
        ] {
            var output = Output(Self.head, body: Self.body)
            while output.waiting > 0 {
                let (before, sent) = (output.waiting, transport.taken.count)
                guard case .bytes(let count) = output.write(to: transport) else { break }
                #expect(count == transport.taken.count - sent)
                #expect(output.waiting == before - count)
            }
            #expect(transport.taken == Self.head + Self.body)
        }
    }

    @Test func headAndBodyGoInOneCall() {
        var output = Output(Self.head, body: Self.body)
        let transport = GatheringTransport(bytesMax: 100)
        #expect(output.write(to: transport) == .bytes(13))
        #expect(transport.calls == 1)
        #expect(output.waiting == 0)
    }

    @Test func nothingIsAddedWhileABodyWaits() {
        var output = Output(Self.head, body: Self.body)
        #expect(!output.isOpen)
        output.removeAll()
        #expect(output.isOpen && output.waiting == 0)
    }

    @Test(
        "bodies at the size to which they are copied, below and above, pipelined",
        arguments: [-1, 0, 1])
    func pipelined(difference: Int) throws {
        let count = Output.copiedBodyBytesMax + difference
        let body = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
        let large = Route(.get, "/large") { _ in Response(body: body) }
        let late = Route(.get, "/late", on: .worker) { _ in Response(body: body) }
        try withServer([large, late, ServerTests.ping]) { port, _ in
            let client = try Client(port: port, receiveBufferBytes: 4_096)
            let requests = ["GET /large", "HEAD /large", "GET /ping", "GET /late", "GET /ping"]
            let round = requests.map { "\($0) HTTP/1.1\r\nHost: h\r\n\r\n" }.joined()
            try client.send(String(repeating: round, count: 40))
            for _ in 0..<40 {
                #expect(try client.answer().body == body)
                #expect(try client.answer(isHead: true).has("content-length: \(count)"))
                #expect(try client.answer().text == "pong")
                #expect(try client.answer().body == body)
                #expect(try client.answer().text == "pong")
            }
        }
    }
}
