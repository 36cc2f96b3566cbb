internal import Logging
internal import Sockets
internal import Synchronization

/// What other threads tell an event loop.
enum LoopMessage: Sendable {
    /// Accept from these listeners, for all loops.
    case listen([Listener])
    /// Own this new connection.
    case adopt(Newcomer)
    /// A worker's answer to the request that the connection waits with.
    case answer(Token, Response)
    /// The writer of the answer that the connection waits with has something to take.
    case produced(Token)
    /// The reader of the body that the connection brings has room for more.
    case bodyTaken(Token)
    /// A place for a connection has become free.
    case acceptAgain
    /// Finish what is under way, until this reading of the monotonic clock.
    case drain(until: Int64)
}

/// The part of an event loop that other threads may touch.
struct LoopHandle: Sendable {
    let poller: Poller
    let mailbox: Mailbox<LoopMessage>

    init() throws(SocketError) {
        poller = try Poller()
        mailbox = try Mailbox()
    }
}

/// What the loops of one server share.
final class Service: Sendable {
    let router: Router
    let limits: Limits
    /// With room for the longest body that some route takes.
    let decoderLimits: Limits
    let workers: Workers
    let streams: StreamThreads
    let logger: Logger
    let metrics: RequestMetrics
    let clock: @Sendable () -> Int64
    let loops: [LoopHandle]
    let connectionCount = Atomic(0)
    /// Bytes of bodies and answers in all connections.
    let heldBytes = Atomic(0)
    let isAcceptingPaused = Atomic(false)
    private let peers = Mutex<[PeerAddress: Int]>([:])
    private let certificate: ServerConfiguration.Certificate?
    private let encryption = Mutex<TLSContext?>(nil)

    init(
        _ configuration: ServerConfiguration, router: Router, logger: Logger
    ) throws(SocketError) {
        self.router = router
        self.logger = logger
        metrics = RequestMetrics(configuration.metrics)
        clock = configuration.clock
        let limits = configuration.limits
        self.limits = limits
        var decoderLimits = limits
        let longest = router.routes.map { $0.bodyBytesMax(limits) }.max() ?? 0
        decoderLimits.bodyBytesMax = max(longest, limits.bodyBytesMax)
        self.decoderLimits = decoderLimits
        streams = StreamThreads(countMax: limits.streamsMax)
        certificate = configuration.certificate
        workers = Workers(
            runningMax: configuration.workers, waitingMax: limits.requestsWaitingMax)
        var loops: [LoopHandle] = []
        for _ in 0..<configuration.eventLoops { loops.append(try LoopHandle()) }
        self.loops = loops
    }

    /// Counts a new connection; false if its address has as many as it may.
    func admit(_ peer: PeerAddress?) -> Bool {
        let isAdmitted = peers.withLock { peers in
            guard let peer else { return true }
            guard peers[peer, default: 0] < limits.addressConnectionsMax else { return false }
            peers[peer, default: 0] += 1
            return true
        }
        if isAdmitted {
            connectionCount.add(1, ordering: .relaxed)
            metrics.connectionOpened()
        }
        return isAdmitted
    }

    /// To be called when a connection has gone: lets a paused listener go on.
    func connectionClosed(_ peer: PeerAddress?) {
        connectionCount.subtract(1, ordering: .relaxed)
        metrics.connectionClosed()
        if let peer {
            peers.withLock { peers in
                guard let count = peers[peer] else { return }
                peers[peer] = count > 1 ? count - 1 : nil
            }
        }
        if isAcceptingPaused.exchange(false, ordering: .relaxed) {
            loops[0].mailbox.post(.acceptAgain)
        }
    }
}

extension Service {
    /// Runs a handler; what it fails with goes to the log alone.
    func run(_ route: Route, _ request: Request, _ body: RequestBody? = nil) -> Response {
        let outcome = router.run(route, request, body)
        if let failure = outcome.failure, !(failure is StreamError) {
            logger.error(
                "handler failed",
                metadata: ["route": "\(route.method) \(route.pattern)", "error": "\(failure)"])
        }
        return outcome.response
    }
}

extension Service {
    /// Throws `TLSError`; then what was in use before stays.
    func loadCertificate() throws {
        guard let certificate else { return }
        let context = try TLSContext(certificate: certificate.path, key: certificate.keyPath)
        encryption.withLock { $0 = context }
    }

    /// What encrypts a new connection; nil for one in clear.
    func encryption(of newcomer: Newcomer) -> TLSContext? {
        newcomer.peer == nil ? nil : encryption.withLock { $0 }
    }

    func transport(for newcomer: Newcomer) throws(TLSError) -> any Transport {
        guard let context = encryption(of: newcomer) else {
            return PlainTransport(newcomer.descriptor)
        }
        return try TLSTransport(newcomer.descriptor, context)
    }
}
