import HTTP
import Synchronization

/// Nanoseconds that pass only when a test says so. Counts how often it is read, which a loop does
/// once a turn.
final class ManualClock: Sendable {
    private let reading = Atomic<Int64>(1_000_000_000_000)
    private let reads = Atomic(0)

    var turns: Int { reads.load(ordering: .relaxed) }

    func advance(nanoseconds: Int64) { reading.add(nanoseconds, ordering: .sequentiallyConsistent) }

    func read() -> Int64 {
        reads.add(1, ordering: .relaxed)
        return reading.load(ordering: .sequentiallyConsistent)
    }
}

extension Limits {
    /// With all times so long that none of them is met in a test.
    static let patient: Limits = {
        var limits = Limits()
        for path in Limits.times { limits[keyPath: path] = 1_000_000 }
        return limits
    }()

    static let times: [any WritableKeyPath<Limits, Double> & Sendable] = [
        \.idleSecondsMax, \.handshakeSecondsMax, \.headSecondsMax, \.bodySecondsMax,
        \.bodyStallSecondsMax, \.handlerSecondsMax, \.writeSecondsMax, \.lingerSecondsMax,
        \.drainHeadSecondsMax,
    ]
}
