import Glibc
import Sockets
import Testing

@Suite struct TransportTests {
    private func read(_ transport: PlainTransport) -> (Transfer, [UInt8]) {
        var buffer = [UInt8](repeating: 0, count: 16)
        let transfer = buffer.withUnsafeMutableBytes { transport.read(into: $0) }
        if case .bytes(let count) = transfer { return (transfer, Array(buffer[..<count])) }
        return (transfer, [])
    }

    @Test func readsWhatComesThenWaitsThenEnds() throws {
        var (near, far): (Descriptor, Descriptor?) = try socketPair()
        let transport = PlainTransport(near)
        #expect(read(transport).0 == .wouldBlock(until: .readable))
        _ = write(try #require(far).number, "abc", 3)
        #expect(read(transport) == (.bytes(3), Array("abc".utf8)))
        far = nil
        #expect(read(transport).0 == .endOfStream)
        near = transport.descriptor
    }

    @Test func writesUntilThePeerTakesNoMore() throws {
        let (near, far) = try socketPair()
        let transport = PlainTransport(near)
        let block = [UInt8](repeating: 1, count: 65_536)
        var last = Transfer.endOfStream
        for _ in 0..<1_000 where last != .wouldBlock(until: .writable) {
            last = block.withUnsafeBytes { transport.write($0) }
        }
        #expect(last == .wouldBlock(until: .writable))
        #expect(far.number >= 0)
    }

    @Test("two pieces go in order in one call", arguments: [(0, 9), (9, 0), (9, 9)])
    func twoPieces(first: Int, second: Int) throws {
        let (near, far) = try socketPair()
        let transport = PlainTransport(near)
        let bytes = (0..<first + second).map { UInt8($0) }
        let transfer = bytes.withUnsafeBytes {
            transport.write(.init(rebasing: $0[..<first]), .init(rebasing: $0[first...]))
        }
        #expect(transfer == .bytes(bytes.count))
        var received = [UInt8](repeating: 0, count: bytes.count)
        #expect(recv(far.number, &received, bytes.count, 0) == bytes.count)
        #expect(received == bytes)
    }

    @Test("what a full peer did not take of two pieces follows")
    func partOfTwoPieces() throws {
        let (near, far) = try socketPair()
        let transport = PlainTransport(near)
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        var (sent, received) = (0, [UInt8]())
        while received.count < bytes.count {
            let transfer = bytes.withUnsafeBytes { bytes in
                let border = min(sent + 1_500, bytes.count)
                return transport.write(
                    .init(rebasing: bytes[sent..<border]), .init(rebasing: bytes[border...]))
            }
            if case .bytes(let count) = transfer { sent += count }
            var buffer = [UInt8](repeating: 0, count: 1_000)
            let count = recv(far.number, &buffer, buffer.count, 0)
            received += buffer[..<count]
        }
        #expect(received == bytes)
    }

    @Test("SIGPIPE: a peer that has gone is a failure, not the end of the process")
    func peerGone() throws {
        var (near, far): (Descriptor, Descriptor?) = try socketPair()
        let transport = PlainTransport(near)
        far = nil
        #expect(far == nil)
        let transfer = [1, 2, 3].withUnsafeBytes { transport.write($0) }
        #expect(transfer == .failed(EPIPE))
        near = transport.descriptor
    }

    @Test func endOfOutputReachesThePeer() throws {
        let (near, far) = try socketPair()
        #expect(PlainTransport(near).endOutput())
        var byte: UInt8 = 0
        #expect(Glibc.read(far.number, &byte, 1) == 0)
    }
}
