internal import HTTPTypes
internal import Sockets

/// One client's connection: what has come, what is to go, and what it waits for. Belongs to one
/// loop.
final class Connection {
    /// What a connection waits for. A new phase, or a new number in it, starts a new time limit.
    enum Phase: Equatable {
        case handshake
        case idle(afterRequests: Int)
        case head(afterRequests: Int)
        case body
        case handling
        /// The number grows with the bytes that the client has taken.
        case writing(Int)
        case lingering
    }

    /// A request whose end has not come.
    struct Exchange {
        var head: RequestHead
        var body: [UInt8] = []
    }

    let token: Token
    let transport: any Transport
    private let limits: Limits
    var peer: PeerAddress?
    var decoder: RequestDecoder
    var exchange: Exchange?
    /// The request that is being answered; nil between requests.
    var answering: RequestHead?
    /// Bytes that were read and cannot be decoded yet.
    var pending: [UInt8] = []
    var output: [UInt8] = []
    var outputSent = 0
    var bytesSent = 0
    var requests = 0
    /// Whether a worker is at the request.
    var isHandling = false
    /// Whether the client sends no more.
    var isInputEnded = false
    /// Whether the connection ends after the output.
    var isLast = false
    var isLingering = false
    /// Whether the peer is still to be told that nothing more comes, when the socket is writable.
    var isEndingOutput = false
    var registered = Interest.readable
    /// What the transport waits for before it can be read.
    var inputInterest = Interest.readable
    /// What the transport waits for while output waits.
    var outputInterest = Interest.writable
    private(set) var phase: Phase
    var deadline: Int64

    init(_ transport: any Transport, token: Token, limits: Limits, now: Int64) {
        self.transport = transport
        self.token = token
        self.limits = limits
        decoder = RequestDecoder(limits: limits)
        phase = transport.isHandshaking ? .handshake : .head(afterRequests: 0)
        deadline = now
        deadline += secondsMax(of: phase).map(Self.nanoseconds) ?? 0
    }

    var outputWaiting: Int { output.count - outputSent }

    var canDecode: Bool {
        !isHandling && !isLast && outputWaiting <= limits.outputBytesMax
    }

    var canRead: Bool {
        !isInputEnded && (isLingering || (canDecode && pending.isEmpty))
    }

    /// Whether nothing of a request or an answer is under way.
    var isQuiet: Bool {
        decoder.isIdle && exchange == nil && !isHandling && outputWaiting == 0
            && pending.isEmpty && !isLingering
    }

    /// What to watch for. A descriptor that is not to be read is only taken off when it reports, so
    /// that a short wait for a worker costs no system call.
    var wanted: Interest {
        var interest: Interest = outputWaiting > 0 ? outputInterest : []
        if isEndingOutput { interest.insert(.writable) }
        if canRead {
            interest.formUnion(inputInterest)
        } else if !isInputEnded, registered.contains(.readable) {
            interest.insert(.readable)
        }
        return interest
    }

    /// Starts the time limit of the phase that the connection has come to, if it is a new one.
    func updatePhase(now: Int64) {
        let current = currentPhase
        guard current != phase else { return }
        phase = current
        deadline = secondsMax(of: current).map { now + Self.nanoseconds($0) } ?? .max
    }

    private var currentPhase: Phase {
        if isLingering { return .lingering }
        if requests == 0, decoder.isIdle, transport.isHandshaking { return .handshake }
        if outputWaiting > 0 { return .writing(bytesSent / max(1, limits.writeBytesMin)) }
        if isHandling { return .handling }
        if exchange != nil { return .body }
        let isHead = !decoder.isIdle || requests == 0
        return isHead ? .head(afterRequests: requests) : .idle(afterRequests: requests)
    }

    private func secondsMax(of phase: Phase) -> Double? {
        switch phase {
        case .handshake: limits.handshakeSecondsMax
        case .idle: limits.idleSecondsMax
        case .head: limits.headSecondsMax
        case .body: limits.bodySecondsMax
        case .handling: nil
        case .writing: limits.writeSecondsMax
        case .lingering: limits.lingerSecondsMax
        }
    }

    static func nanoseconds(_ seconds: Double) -> Int64 {
        Int64(min(seconds, 1e9) * 1e9)
    }
}
