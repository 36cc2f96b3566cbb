internal import Dispatch
internal import Synchronization

/// A bounded number of threads for handlers that take long, and a bounded queue before them.
final class Workers: Sendable {
    private struct State {
        var running = 0
        var waiting: [@Sendable () -> Void] = []
    }

    private let queue = DispatchQueue(label: "http.workers", attributes: .concurrent)
    private let state = Mutex(State())
    private let runningMax: Int
    private let waitingMax: Int

    init(runningMax: Int, waitingMax: Int) {
        self.runningMax = runningMax
        self.waitingMax = waitingMax
    }

    /// Runs `work` soon, in the order of submission; false when too much waits already.
    func submit(_ work: @escaping @Sendable () -> Void) -> Bool {
        let (isTaken, startsThread) = state.withLock { state in
            guard state.running == runningMax else {
                state.running += 1
                state.waiting.append(work)
                return (true, true)
            }
            guard state.waiting.count < waitingMax else { return (false, false) }
            state.waiting.append(work)
            return (true, false)
        }
        if startsThread { queue.async { self.runWaiting() } }
        return isTaken
    }

    private func runWaiting() {
        while let work = next() { work() }
    }

    private func next() -> (@Sendable () -> Void)? {
        state.withLock { state in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.running -= 1
            return nil
        }
    }
}
