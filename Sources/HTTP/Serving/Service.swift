internal import Logging
internal import Sockets
internal import Synchronization

/// What other threads tell an event loop.
enum LoopMessage: Sendable {
    /// Accept from this listener, for all loops.
    case listen(Listener)
    /// Own this new connection.
    case adopt(Descriptor)
    /// A worker's answer to the request that the connection waits with.
    case answer(Token, Response)
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
    let workers: Workers
    let logger: Logger
    let loops: [LoopHandle]
    let connectionCount = Atomic(0)
    let isAcceptingPaused = Atomic(false)

    init(
        _ configuration: ServerConfiguration, router: Router, logger: Logger
    ) throws(SocketError) {
        self.router = router
        self.logger = logger
        limits = configuration.limits
        workers = Workers(
            runningMax: configuration.workers, waitingMax: limits.requestsWaitingMax)
        var loops: [LoopHandle] = []
        for _ in 0..<configuration.eventLoops { loops.append(try LoopHandle()) }
        self.loops = loops
    }

    /// To be called when a connection has gone: lets a paused listener go on.
    func connectionClosed() {
        connectionCount.subtract(1, ordering: .relaxed)
        if isAcceptingPaused.exchange(false, ordering: .relaxed) {
            loops[0].mailbox.post(.acceptAgain)
        }
    }
}

extension Service {
    /// Runs a handler; what it fails with goes to the log alone.
    func run(_ route: Route, _ request: Request) -> Response {
        let outcome = router.run(route, request)
        if let failure = outcome.failure {
            logger.error(
                "handler failed",
                metadata: ["route": "\(route.method) \(route.pattern)", "error": "\(failure)"])
        }
        return outcome.response
    }
}
