internal import Logging
internal import Sockets

/// One thread's share of the connections. Everything in it is touched by that thread alone; others
/// reach it through the mailbox of its handle, which is read after each batch of readiness and
/// never within one.
///
/// What every request touches is exempt from exclusivity checks at run time, which cost 4 % of a
/// small answer (also in `Connection`). It is safe: no other thread is there, and what is called
/// while such a value is accessed (its own methods, the transport, the poller) knows neither loop
/// nor connection, so that it cannot come back to the value.
final class ConnectionLoop {
    /// Tokens with the highest bit set never name a connection.
    private static let mailboxToken = UInt64.max
    /// The others count up from here.
    static let firstListenerToken: UInt64 = 1 << 63

    let index: Int
    let handle: LoopHandle
    let service: Service
    var acceptor: Acceptor?
    @exclusivity(unchecked) var connections = SlotTable<Connection>()
    /// Where every connection is read to, and every answer begun: idle connections hold no buffer.
    @exclusivity(unchecked) var readBuffer = [UInt8](repeating: 0, count: 65_536)
    @exclusivity(unchecked) var spareOutput: [UInt8] = []
    @exclusivity(unchecked) var date = DateText()
    var now: Int64
    var drainDeadline: Int64?
    @exclusivity(unchecked) private var batch = ReadinessBatch()
    var nextTick: Int64 = 0

    init(index: Int, service: Service) {
        self.index = index
        self.service = service
        handle = service.loops[index]
        now = service.clock()
    }

    /// Runs until it is told to drain and all its connections are closed.
    func run() {
        do {
            try handle.poller.add(
                handle.mailbox.descriptor, for: .readable, token: Self.mailboxToken)
            while !isFinished { try turn() }
        } catch {
            service.logger.critical("event loop stopped", metadata: ["error": "\(error)"])
        }
        for connection in connections.elements { close(connection) }
    }

    private var isFinished: Bool {
        guard let drainDeadline else { return false }
        return connections.count == 0 || now >= drainDeadline
    }

    private func turn() throws {
        try handle.poller.wait(milliseconds: timeout, into: &batch)
        now = service.clock()
        date.update(unixSeconds: Clock.unixSeconds())
        var hasMessages = false
        var hasClients = false
        for position in 0..<batch.count {
            let readiness = batch[position]
            switch readiness.token {
            case Self.mailboxToken: hasMessages = true
            case Self.firstListenerToken...: hasClients = true
            default: handleReadiness(readiness)
            }
        }
        if hasClients { acceptClients() }
        if hasMessages {
            for message in handle.mailbox.drain() { receive(message) }
        }
        if now >= nextTick { tick() }
    }

    /// Milliseconds until the next look at the time limits; for ever while there is nobody to
    /// limit.
    private var timeout: Int32 {
        let isWatching = connections.count > 0 || acceptor?.isPaused == true
        guard isWatching || drainDeadline != nil else { return -1 }
        return Int32(clamping: max(0, (nextTick - now) / 1_000_000 + 1))
    }

    private func tick() {
        let seconds = drainDeadline == nil ? service.limits.tickSeconds : 0.02
        nextTick = now + Connection.nanoseconds(seconds)
        for connection in connections.elements where connection.deadline <= now {
            expire(connection)
        }
        resumeAccepting()
    }

    private func receive(_ message: LoopMessage) {
        switch message {
        case .listen(let listeners): listen(listeners)
        case .adopt(let newcomer): adopt(newcomer)
        case .answer(let token, let response): answer(token, response)
        case .produced(let token): pump(token)
        case .bodyTaken(let token): takeMore(token)
        case .acceptAgain: resumeAccepting()
        case .drain(let deadline): drain(until: deadline)
        }
    }

    private func handleReadiness(_ readiness: Readiness) {
        guard let connection = connections[Token(rawValue: readiness.token)] else { return }
        // A hang-up that cannot be read off would be reported without end.
        if readiness.isHungUp, !connection.canRead || !readiness.interest.contains(.readable) {
            return close(connection)
        }
        if connection.outputWaiting > 0, readiness.interest.contains(connection.outputInterest) {
            advance(connection, [])
        }
        if connection.isEndingOutput, readiness.interest.contains(.writable) {
            endOutput(connection)
            settle(connection)
        }
        let awaited = connection.inputInterest.union(.readable)
        if !readiness.interest.isDisjoint(with: awaited), !connection.isClosed { read(connection) }
    }

    /// A closed connection is removed from the poller first, then let go.
    func close(_ connection: Connection) {
        guard !connection.isClosed else { return }
        connection.isClosed = true
        connection.cancelWork()
        hold(0, for: connection)
        connection.transport.abandon()
        handle.poller.remove(connection.transport.descriptor)
        connections.remove(connection.token)
        service.connectionClosed(connection.peer)
    }
}
