import Glibc
import Sockets
import Testing

@Suite struct PollerTests {
    private func ready(_ poller: Poller) throws -> [Readiness] {
        var batch = ReadinessBatch(capacity: 8)
        try poller.wait(milliseconds: 0, into: &batch)
        return (0..<batch.count).map { batch[$0] }
    }

    @Test func reportsByTokenWhatIsWatched() throws {
        let (near, far) = try socketPair()
        let poller = try Poller()
        try poller.add(near, for: .readable, token: 42)
        #expect(try ready(poller).isEmpty)
        _ = write(far.number, "x", 1)
        #expect(try ready(poller).map(\.token) == [42])
        try poller.change(near, to: .writable, token: 43)
        let reports = try ready(poller)
        #expect(reports.map(\.token) == [43])
        #expect(reports.first?.interest == .writable)
        poller.remove(near)
        #expect(try ready(poller).isEmpty)
    }

    @Test("failure 5: a hang-up is reported although nothing is watched")
    func hangUp() throws {
        let (near, far) = try socketPair()
        let poller = try Poller()
        try poller.add(near, for: [], token: 1)
        _ = shutdown(far.number, Int32(SHUT_RDWR))
        #expect(try ready(poller).map(\.isHungUp) == [true])
    }

    @Test func aDescriptorIsAddedOnce() throws {
        let (near, _) = try socketPair()
        let poller = try Poller()
        try poller.add(near, for: .readable, token: 1)
        #expect(throws: SocketError.system(call: "epoll_ctl", code: EEXIST)) {
            try poller.add(near, for: .readable, token: 2)
        }
    }

    @Test func messagesWakeThePollerAndComeInOrder() throws {
        let mailbox = try Mailbox<Int>()
        let poller = try Poller()
        try poller.add(mailbox.descriptor, for: .readable, token: 9)
        for number in 1...3 { mailbox.post(number) }
        #expect(try ready(poller).map(\.token) == [9])
        #expect(mailbox.drain() == [1, 2, 3])
        #expect(try ready(poller).isEmpty)
        mailbox.post(4)
        #expect(try ready(poller).count == 1)
        #expect(mailbox.drain() == [4])
    }
}
