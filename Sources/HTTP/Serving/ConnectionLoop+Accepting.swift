internal import Logging
internal import Sockets
internal import Synchronization

/// The listeners, on the one loop that accepts for all.
struct Acceptor {
    let listeners: [Listener]
    var nextLoop = 0
    /// Whether the listeners are left unwatched, as no connection can be taken.
    var isPaused = false
}

/// A connection that has just been accepted.
struct Newcomer: Sendable {
    let descriptor: Descriptor
    /// Nil for a Unix socket.
    let peer: PeerAddress?
}

extension ConnectionLoop {
    /// Connections accepted in one turn, so that those at hand are served as well.
    private static var acceptsPerTurnMax: Int { 64 }

    private static func token(ofListener index: Int) -> UInt64 {
        firstListenerToken | UInt64(index)
    }

    func listen(_ listeners: [Listener]) {
        do {
            for (index, listener) in listeners.enumerated() {
                try handle.poller.add(
                    listener.descriptor, for: .readable, token: Self.token(ofListener: index))
            }
            acceptor = Acceptor(listeners: listeners)
        } catch {
            service.logger.critical("cannot watch a listener", metadata: ["error": "\(error)"])
        }
    }

    func acceptClients() {
        for listener in acceptor?.listeners ?? [] { acceptClients(of: listener) }
    }

    private func acceptClients(of listener: Listener) {
        for _ in 0..<Self.acceptsPerTurnMax {
            guard acceptor?.isPaused == false else { return }
            let count = service.connectionCount.load(ordering: .relaxed)
            guard count < service.limits.connectionsMax else {
                return pauseAccepting("connectionsMax")
            }
            switch listener.accept() {
            case .connection(let descriptor, let peer):
                admit(Newcomer(descriptor: descriptor, peer: peer))
            case .aborted: continue
            case .none: return
            case .exhausted(let code): return pauseAccepting("errno \(code)")
            }
        }
    }

    /// Hands new connections to the loops in turn. One over the share of its address is closed at
    /// once, in clear and with a word why.
    private func admit(_ newcomer: Newcomer) {
        guard service.admit(newcomer.peer) else {
            service.logger.debug("too many connections of one address")
            if service.encryption(of: newcomer) == nil {
                PlainTransport(newcomer.descriptor).refuse(Problem.tooManyConnections, date.line)
            }
            return
        }
        let target = acceptor?.nextLoop ?? index
        acceptor?.nextLoop = (target + 1) % service.loops.count
        if target == index {
            adopt(newcomer)
        } else {
            service.loops[target].mailbox.post(.adopt(newcomer))
        }
    }

    func adopt(_ newcomer: Newcomer) {
        do {
            let transport = try service.transport(for: newcomer)
            let connection = connections.insert { token in
                Connection(transport, token: token, service: service, now: now)
            }
            connection.peer = newcomer.peer
            watch(newcomer: connection)
        } catch {
            service.logger.error("no place for a connection", metadata: ["error": "\(error)"])
            service.connectionClosed(newcomer.peer)
        }
    }

    private func watch(newcomer connection: Connection) {
        do {
            let descriptor = connection.transport.descriptor
            try handle.poller.add(descriptor, for: .readable, token: connection.token.rawValue)
            if drainDeadline != nil { hurry(connection) }
        } catch {
            service.logger.error("cannot watch a connection", metadata: ["error": "\(error)"])
            close(connection)
        }
    }

    /// Leaves the listeners unwatched until a connection closes or a tick passes: without
    /// descriptors they would be ready for ever.
    private func pauseAccepting(_ reason: String) {
        guard acceptor?.isPaused == false else { return }
        service.logger.warning("accepting pauses", metadata: ["reason": "\(reason)"])
        acceptor?.isPaused = true
        watchListeners(for: [])
        service.isAcceptingPaused.store(true, ordering: .relaxed)
    }

    func resumeAccepting() {
        guard acceptor?.isPaused == true else { return }
        acceptor?.isPaused = false
        watchListeners(for: .readable)
        acceptClients()
    }

    private func watchListeners(for interest: Interest) {
        for (index, listener) in (acceptor?.listeners ?? []).enumerated() {
            do {
                try handle.poller.change(
                    listener.descriptor, to: interest, token: Self.token(ofListener: index))
            } catch {
                service.logger.critical("cannot watch a listener", metadata: ["error": "\(error)"])
            }
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
            for listener in acceptor.listeners { handle.poller.remove(listener.descriptor) }
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
        switch connection.phase {
        case .head, .handshake:
            let limit = now + Connection.nanoseconds(service.limits.drainHeadSecondsMax)
            connection.deadline = min(connection.deadline, limit)
        default: break
        }
    }
}

extension PlainTransport {
    /// One try, without waiting for what the client has to say.
    fileprivate func refuse(_ problem: Problem, _ dateLine: [UInt8]) {
        var output = Output()
        let context = ResponseEncoder.Context(
            dateLine: dateLine, keepsAlive: false, isOldVersion: false, isHead: false)
        guard (try? output.append(problem.response, context)) != nil else { return }
        _ = output.write(to: self)
        _ = endOutput()
    }
}
