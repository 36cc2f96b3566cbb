internal import Foundation

/// What a server is started with.
package struct ServerConfiguration: Sendable {
    /// A name or address of this host.
    package var host: String
    /// 0 picks a free one.
    package var port: Int
    /// Threads that own connections; more than cores gain nothing.
    package var eventLoops: Int
    /// Threads that run the handlers of `Route.Executor.worker`.
    package var workers: Int
    package var limits: Limits

    /// Cores that this process may use.
    package static var coreCount: Int { ProcessInfo.processInfo.activeProcessorCount }

    package init(
        host: String = "127.0.0.1", port: Int = 8080,
        eventLoops: Int = coreCount, workers: Int = max(2, coreCount), limits: Limits = Limits()
    ) {
        self.host = host
        self.port = port
        self.eventLoops = max(1, eventLoops)
        self.workers = max(1, workers)
        self.limits = limits
    }
}
