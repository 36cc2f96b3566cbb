internal import Foundation
internal import Synchronization

/// Threads for bodies and answers that stream: each waits for its client, so none may be one of the
/// few workers.
final class StreamThreads: Sendable {
    private let count = Atomic(0)
    private let countMax: Int

    init(countMax: Int) {
        self.countMax = countMax
    }

    /// Runs `work` at once on a thread of its own; false when there are too many.
    func submit(_ work: @escaping @Sendable () -> Void) -> Bool {
        guard count.add(1, ordering: .relaxed).newValue <= countMax else {
            count.subtract(1, ordering: .relaxed)
            return false
        }
        Thread.detachNewThread {
            work()
            self.count.subtract(1, ordering: .relaxed)
        }
        return true
    }
}
