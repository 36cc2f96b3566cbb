internal import Logging
internal import Sockets
internal import Synchronization

/// The listener, on the one loop that accepts for all.
struct Acceptor {
    let listener: Listener
    var nextLoop = 0
    /// Whether the listener is left unwatched, as no connection can be taken.
    var isPaused = false
}

extension ConnectionLoop {
    /// Connections accepted in one turn, so that those at hand are served as well.
    private static var acceptsPerTurnMax: Int { 64 }

    func listen(_ listener: Listener) {
        do {
            try handle.poller.add(
                listener.descriptor, for: .readable, token: Self.listenerToken)
            acceptor = Acceptor(listener: listener)
        } catch {
            service.logger.critical("cannot watch the listener", metadata: ["error": "\(error)"])
        }
    }

    func acceptClients() {
        for _ in 0..<Self.acceptsPerTurnMax {
            guard let listener = acceptor?.listener, acceptor?.isPaused == false else { return }
            let count = service.connectionCount.load(ordering: .relaxed)
            guard count < service.limits.connectionsMax else {
                return pauseAccepting("connectionsMax")
            }
            switch listener.accept() {
            case .connection(let descriptor): distribute(descriptor)
            case .aborted: continue
            case .none: return
            case .exhausted(let code): return pauseAccepting("errno \(code)")
            }
        }
    }

    /// Hands new connections to the loops in turn.
    private func distribute(_ descriptor: Descriptor) {
        service.connectionCount.add(1, ordering: .relaxed)
        let target = acceptor?.nextLoop ?? index
        acceptor?.nextLoop = (target + 1) % service.loops.count
        if target == index {
            adopt(descriptor)
        } else {
            service.loops[target].mailbox.post(.adopt(descriptor))
        }
    }

    func adopt(_ descriptor: Descriptor) {
        let connection = connections.insert { token in
            Connection(
                PlainTransport(descriptor), token: token, limits: service.limits, now: now)
        }
        do {
            try handle.poller.add(descriptor, for: .readable, token: connection.token.rawValue)
            if drainDeadline != nil { hurry(connection) }
        } catch {
            service.logger.error("cannot watch a connection", metadata: ["error": "\(error)"])
            close(connection)
        }
    }

    /// Leaves the listener unwatched until a connection closes or a tick passes: without
    /// descriptors it would be ready for ever.
    private func pauseAccepting(_ reason: String) {
        guard var acceptor, !acceptor.isPaused else { return }
        service.logger.warning("accepting pauses", metadata: ["reason": "\(reason)"])
        acceptor.isPaused = true
        self.acceptor = acceptor
        watchListener(for: [])
        service.isAcceptingPaused.store(true, ordering: .relaxed)
    }

    func resumeAccepting() {
        guard acceptor?.isPaused == true else { return }
        acceptor?.isPaused = false
        watchListener(for: .readable)
        acceptClients()
    }

    private func watchListener(for interest: Interest) {
        guard let acceptor else { return }
        do {
            try handle.poller.change(
                acceptor.listener.descriptor, to: interest, token: Self.listenerToken)
        } catch {
            service.logger.critical("cannot watch the listener", metadata: ["error": "\(error)"])
        }
    }

    /// Takes in who waits already, then accepts no more, closes what is idle and lets the rest
    /// finish.
    func drain(until deadline: Int64) {
        guard drainDeadline == nil else { return }
        drainDeadline = deadline
        nextTick = now
        if let acceptor {
            acceptClients()
            handle.poller.remove(acceptor.listener.descriptor)
            self.acceptor = nil
            for loop in service.loops.dropFirst() { loop.mailbox.post(.drain(until: deadline)) }
        }
        for connection in connections.elements {
            // A request may lie in the socket unread.
            read(connection)
            if connection.isQuiet, connection.requests > 0 {
                close(connection)
            } else {
                hurry(connection)
            }
        }
    }

    /// A request that has hardly begun gets little time once the server drains.
    private func hurry(_ connection: Connection) {
        guard case .head = connection.phase else { return }
        let limit = now + Connection.nanoseconds(service.limits.drainHeadSecondsMax)
        connection.deadline = min(connection.deadline, limit)
    }
}
