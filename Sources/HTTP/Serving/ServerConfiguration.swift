package import CoreMetrics
internal import Foundation
package import Sockets

/// What a server is started with.
package struct ServerConfiguration: Sendable {
    /// PEM files: the certificates, the server's first, and the unencrypted key.
    package struct Certificate: Hashable, Sendable {
        package var path: String
        package var keyPath: String

        package init(path: String, keyPath: String) {
            self.path = path
            self.keyPath = keyPath
        }
    }

    package var addresses: [ListenAddress]
    /// With one, TCP is encrypted throughout; Unix sockets stay in clear.
    package var certificate: Certificate?
    /// Threads that own connections; more than cores gain nothing.
    package var eventLoops: Int
    /// Threads that run the handlers of `Route.Executor.worker`.
    package var workers: Int
    package var limits: Limits
    /// Nanoseconds that never go back, asked once a turn of a loop; all time limits go by it.
    package var clock: @Sendable () -> Int64 = Clock.monotonicNanoseconds

    /// Where requests and connections are counted.
    package var metrics: any MetricsFactory = NOOPMetricsHandler.instance

    /// Cores that this process may use.
    package static var coreCount: Int { ProcessInfo.processInfo.activeProcessorCount }

    package init(
        addresses: [ListenAddress], certificate: Certificate? = nil,
        eventLoops: Int = coreCount, workers: Int = max(2, coreCount), limits: Limits = Limits()
    ) {
        self.addresses = addresses
        self.certificate = certificate
        self.eventLoops = max(1, eventLoops)
        self.workers = max(1, workers)
        self.limits = limits
    }
}
