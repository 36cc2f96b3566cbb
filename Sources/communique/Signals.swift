internal import Dispatch
internal import Foundation
internal import Synchronization

/// SIGHUP, SIGTERM and SIGINT from the moment of creation on. The first of the last two is told, a
/// second one ends the process at once with the code that shells give, 128 and the signal's number.
final class Signals: Sendable {
    /// The numbers, as they come.
    let all: AsyncStream<Int32>
    private let sources: Mutex<[any DispatchSourceSignal]>

    init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Int32.self)
        let queue = DispatchQueue(label: "signals")
        let count = Counter()
        all = stream
        sources = Mutex(
            [SIGHUP, SIGTERM, SIGINT].map { number in
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
                source.setEventHandler {
                    guard number == SIGHUP || count.next() == 1 else { _exit(128 + number) }
                    continuation.yield(number)
                }
                source.resume()
                return source
            })
    }
}

private final class Counter: Sendable {
    private let count = Atomic(0)

    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
