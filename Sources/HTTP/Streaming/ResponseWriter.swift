internal import Dispatch
internal import Synchronization

/// Takes the body of an answer while it is made, from one writer on a thread of its own. What the
/// client has not taken is held up to `Limits.streamBytesMax`; then the writer waits.
package final class ResponseWriter: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var end: End?
        var isCancelled = false
        var isWriterWaiting = false
        /// Whether the other side knows that there is something to take.
        var isAnnounced = false
    }

    enum End: Sendable {
        case complete
        /// The producer failed: the client must not take what it has for the whole.
        case broken
    }

    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private let bytesMax: Int
    private let announce: @Sendable () -> Void

    init(bytesMax: Int, announce: @escaping @Sendable () -> Void) {
        self.bytesMax = bytesMax
        self.announce = announce
    }

    /// Waits until there is room. Throws `cancelled` when nobody reads any more.
    package func write(_ bytes: [UInt8]) throws(StreamError) {
        guard !bytes.isEmpty else { return }
        while true {
            let outcome = state.withLock { Self.put(bytes, into: &$0, bytesMax: bytesMax) }
            switch outcome {
            case .cancelled: throw .cancelled
            case .taken(let isNews):
                if isNews { announce() }
                return
            case .full: wake.wait()
            }
        }
    }

    /// Whether the rest of the answer is of no use.
    package var isCancelled: Bool { state.withLock { $0.isCancelled } }

    private enum Outcome {
        case taken(isNews: Bool)
        case full, cancelled
    }

    private static func put(
        _ bytes: [UInt8], into state: inout State, bytesMax: Int
    ) -> Outcome {
        guard !state.isCancelled else { return .cancelled }
        guard state.bytes.count < bytesMax else {
            state.isWriterWaiting = true
            return .full
        }
        state.bytes.append(contentsOf: bytes)
        defer { state.isAnnounced = true }
        return .taken(isNews: !state.isAnnounced)
    }

    func finish(_ end: End) {
        let isNews = state.withLock { state in
            state.end = end
            defer { state.isAnnounced = true }
            return !state.isAnnounced
        }
        if isNews { announce() }
    }

    /// What has been written since the last call, and whether nothing follows.
    func take() -> (bytes: [UInt8], end: End?) {
        let (bytes, end, wakesWriter) = state.withLock { state in
            defer {
                state.bytes = []
                state.isAnnounced = false
                state.isWriterWaiting = false
            }
            return (state.bytes, state.end, state.isWriterWaiting)
        }
        if wakesWriter { wake.signal() }
        return (bytes, end)
    }

    func cancel() {
        let wakesWriter = state.withLock { state in
            state.isCancelled = true
            state.bytes = []
            defer { state.isWriterWaiting = false }
            return state.isWriterWaiting
        }
        if wakesWriter { wake.signal() }
    }
}
