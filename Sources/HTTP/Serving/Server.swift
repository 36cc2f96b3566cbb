internal import Dispatch
package import Logging
package import Sockets
internal import Synchronization

/// Why a server was not started, apart from its sockets.
package enum ServerError: Error, Hashable, Sendable {
    case alreadyStarted
}

/// An HTTP/1.1 server over TCP, TLS and Unix sockets: event loops, one a thread, that own the
/// connections.
package final class Server: Sendable {
    private let configuration: ServerConfiguration
    private let router: Router
    private let logger: Logger
    private let service = Mutex<Service?>(nil)
    private let running = DispatchGroup()

    package init(configuration: ServerConfiguration, router: Router, logger: Logger) {
        self.configuration = configuration
        self.router = router
        self.logger = logger
    }

    deinit { shutDown(within: 0) }

    /// Binds, listens and serves; returns the addresses with their real ports. Throws `TLSError` or
    /// `SocketError`, which say what failed and where, or `ServerError.alreadyStarted`; then no
    /// address is listened on.
    package func start() throws -> [ListenAddress] {
        guard self.service.withLock({ $0 == nil }) else { throw ServerError.alreadyStarted }
        let service = try Service(configuration, router: router, logger: logger)
        try service.loadCertificate()
        let listeners = try configuration.addresses.map { try Listener($0) }
        self.service.withLock { $0 = service }
        service.loops[0].mailbox.post(.listen(listeners))
        for index in service.loops.indices {
            // A queue of its own each, so that a loop keeps its thread.
            DispatchQueue(label: "http.loop.\(index)").async(group: running) {
                ConnectionLoop(index: index, service: service).run()
            }
        }
        return listeners.map(\.address)
    }

    /// Reads certificate and key again, for connections from now on; those at hand go on. Throws
    /// `TLSError`, and then the old ones stay in use.
    package func reloadCertificate() throws {
        try service.withLock { $0 }?.loadCertificate()
    }

    /// Accepts no more, closes idle connections, and returns when the answers under way are sent or
    /// the seconds have passed. Does nothing when the server is not running.
    package func shutDown(within seconds: Double) {
        guard let service = service.withLock({ $0.take() }) else { return }
        let deadline = service.clock() + Connection.nanoseconds(seconds)
        service.loops[0].mailbox.post(.drain(until: deadline))
        // The loops keep the deadline themselves; a handler that blocks one must not block the
        // exit.
        if running.wait(timeout: .now() + seconds + 0.5) == .timedOut {
            logger.warning("shut down with requests under way")
        }
    }
}
