internal import Sockets

extension Connection {
    /// What a connection waits for. A new phase, or a new number in it, starts a new time limit.
    enum Phase: Equatable {
        case handshake
        case idle(afterRequests: Int)
        case head(afterRequests: Int)
        /// The number grows with the bytes that have come.
        case body(Int)
        /// The number grows with what a stream moves.
        case handling(Int)
        /// The number grows with the bytes that the client has taken.
        case writing(Int)
        case lingering
    }

    /// Starts the time limit of the phase that the connection has come to, if it is a new one.
    func updatePhase(now: Int64) {
        let current = currentPhase
        guard current != phase else { return }
        phase = current
        deadline = secondsMax(of: current).map { now + Self.nanoseconds($0) } ?? .max
        if case .body = current, let exchange, requestBody == nil {
            deadline = min(deadline, exchange.deadline)
        }
    }

    private var currentPhase: Phase {
        if isLingering { return .lingering }
        if requests == 0, decoder.isIdle, transport.isHandshaking { return .handshake }
        if outputWaiting > 0 { return .writing(bytesSent / max(1, limits.writeBytesMin)) }
        if isHandling, requestBody == nil || isBodyFull { return .handling(progress) }
        if let exchange { return .body(exchange.bodyBytes / max(1, limits.bodyBytesMin)) }
        let isHead = !decoder.isIdle || requests == 0
        return isHead ? .head(afterRequests: requests) : .idle(afterRequests: requests)
    }

    func secondsMax(of phase: Phase) -> Double? {
        switch phase {
        case .handshake: limits.handshakeSecondsMax
        case .idle: limits.idleSecondsMax
        case .head: limits.headSecondsMax
        case .body: limits.bodyStallSecondsMax
        case .handling: limits.handlerSecondsMax
        case .writing: limits.writeSecondsMax
        case .lingering: limits.lingerSecondsMax
        }
    }
}
