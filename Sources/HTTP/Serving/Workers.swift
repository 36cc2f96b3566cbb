internal import Dispatch
internal import Synchronization

/// A bounded number of threads for handlers that take long, and a bounded queue before them.
final class Workers: Sendable {
    private struct State {
        /// Those that run nothing.
        var queues: [DispatchQueue]
        var waiting: [@Sendable () -> Void] = []
    }

    private let state: Mutex<State>
    private let waitingMax: Int

    /// A serial queue each: Dispatch gives such a thread of its own, but a concurrent one no more
    /// threads than there are cores, even while these wait for the disk or each other.
    init(runningMax: Int, waitingMax: Int) {
        let queues = (0..<runningMax).map { DispatchQueue(label: "http.worker-\($0)") }
        state = Mutex(State(queues: queues))
        self.waitingMax = waitingMax
    }

    /// Runs `work` soon, in the order of submission; false when too much waits already.
    func submit(_ work: @escaping @Sendable () -> Void) -> Bool {
        let (isTaken, queue) = state.withLock { state -> (Bool, DispatchQueue?) in
            guard let queue = state.queues.popLast() else {
                guard state.waiting.count < waitingMax else { return (false, nil) }
                state.waiting.append(work)
                return (true, nil)
            }
            state.waiting.append(work)
            return (true, queue)
        }
        if let queue { queue.async { self.runWaiting(on: queue) } }
        return isTaken
    }

    private func runWaiting(on queue: DispatchQueue) {
        while let work = next(orFree: queue) { work() }
    }

    private func next(orFree queue: DispatchQueue) -> (@Sendable () -> Void)? {
        state.withLock { state in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.queues.append(queue)
            return nil
        }
    }
}
