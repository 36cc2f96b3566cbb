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
        phaseStart = now
        unsentBefore = nil
        deadline = secondsMax(of: current).map { now + Self.nanoseconds($0) } ?? .max
        if case .body = current, let limit = exchange?.deadline, requestBody == nil {
            deadline = min(deadline, limit)
        }
    }

    /// Whether a client that has its answer may stay, since that is not read yet or the limit is
    /// later: what the kernel still holds must shrink by `Limits.writeBytesMin`, or to nothing, in
    /// each `Limits.writeSecondsMax`.
    func isExcused(now: Int64) -> Bool {
        guard let seconds = secondsAfterAnswer else { return false }
        let unsent = transport.bytesUnsent
        if unsent == 0 {
            deadline = phaseStart + Self.nanoseconds(seconds)
        } else if let unsentBefore, unsentBefore - unsent < limits.writeBytesMin {
            return false
        } else {
            unsentBefore = unsent
            deadline = now + Self.nanoseconds(limits.writeSecondsMax)
        }
        return deadline > now
    }

    private var secondsAfterAnswer: Double? {
        switch phase {
        case .idle: limits.idleSecondsMax
        case .lingering: limits.lingerSecondsMax
        default: nil
        }
    }

    private var currentPhase: Phase {
        if isLingering { return .lingering }
        if requests == 0, decoder.isIdle, transport.isHandshaking { return .handshake }
        if outputWaiting > 0 { return .writing(bytesSent / max(1, limits.writeBytesMin)) }
        if isHandling, requestBody == nil || isBodyFull { return .handling(progress) }
        if let bytes = exchange?.bodyBytes { return .body(bytes / max(1, limits.bodyBytesMin)) }
        let isHead = !decoder.isIdle || requests == 0
        return isHead ? .head(afterRequests: requests) : .idle(afterRequests: requests)
    }

    func secondsMax(of phase: Phase) -> Double? {
        switch phase {
        case .handshake: limits.handshakeSecondsMax
        // Earlier, to see whether the last answer is read.
        case .idle: min(limits.idleSecondsMax, limits.writeSecondsMax)
        case .head: limits.headSecondsMax
        case .body: limits.bodyStallSecondsMax
        case .handling: limits.handlerSecondsMax
        case .writing: limits.writeSecondsMax
        case .lingering: limits.lingerSecondsMax
        }
    }
}
