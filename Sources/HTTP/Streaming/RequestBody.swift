internal import Dispatch
internal import Synchronization

/// The body of a request as it comes, for one reader on a thread of its own. No more than
/// `Limits.streamBytesMax` and what one read brings is held: further bytes stay with the client.
package final class RequestBody: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var isEnded = false
        var failure: StreamError?
        var isReaderWaiting = false
        var isFull = false
    }

    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private let bytesMax: Int
    /// Called on the reader's thread when there is room again after `append` said there is none.
    private let makeRoom: @Sendable () -> Void

    init(bytesMax: Int, makeRoom: @escaping @Sendable () -> Void) {
        self.bytesMax = bytesMax
        self.makeRoom = makeRoom
    }

    /// A body that has come already.
    package convenience init(_ bytes: [UInt8]) {
        self.init(bytesMax: .max) {}
        _ = append(bytes[...])
        finish()
    }

    /// Waits for more of the body: never empty, nil at its end. Throws when it will never come.
    package func next() throws(StreamError) -> [UInt8]? {
        while true {
            let (result, hasRoom) = state.withLock { Self.take(&$0) }
            if hasRoom { makeRoom() }
            switch result {
            case .some(let outcome): return try outcome.get()
            case nil: wake.wait()
            }
        }
    }

    private static func take(
        _ state: inout State
    ) -> (result: Result<[UInt8]?, StreamError>?, hasRoom: Bool) {
        if let failure = state.failure { return (.failure(failure), false) }
        if !state.bytes.isEmpty {
            let hadNone = state.isFull
            state.isFull = false
            defer { state.bytes = [] }
            return (.success(state.bytes), hadNone)
        }
        state.isReaderWaiting = !state.isEnded
        return (state.isEnded ? .success(nil) : nil, false)
    }

    /// False when nothing more is to be appended until `makeRoom` is called.
    func append(_ piece: ArraySlice<UInt8>) -> Bool {
        change { state in
            state.bytes.append(contentsOf: piece)
            state.isFull = state.bytes.count >= bytesMax
            return !state.isFull
        }
    }

    func finish() { change { $0.isEnded = true } }

    /// Wakes the reader, who gets the failure instead of what is left.
    func fail(_ failure: StreamError) {
        change { state in
            if !state.isEnded, state.failure == nil { state.failure = failure }
        }
    }

    private func change<Result: Sendable>(_ edit: (inout sending State) -> Result) -> Result {
        let (result, wakesReader) = state.withLock { state in
            defer { state.isReaderWaiting = false }
            return (edit(&state), state.isReaderWaiting)
        }
        if wakesReader { wake.signal() }
        return result
    }
}
