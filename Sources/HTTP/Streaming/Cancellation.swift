internal import Synchronization

/// Whether the answer to a request is still wanted. Long work looks now and then.
package final class Cancellation: Sendable {
    private let flag = Atomic(false)

    package init() {}

    /// The client has gone, or its time is up.
    package var isRequested: Bool { flag.load(ordering: .relaxed) }

    func request() { flag.store(true, ordering: .relaxed) }
}

/// Why a body cannot be read to its end, or an answer not be written.
package enum StreamError: Error, Hashable, Sendable {
    /// The client has gone, or its time is up, or the server ends.
    case cancelled
    /// The body is longer than the route takes.
    case bodyTooLarge
}
