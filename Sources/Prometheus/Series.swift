internal import CoreMetrics
internal import Synchronization

/// The values of one family under one set of labels.
protocol Series: AnyObject, Sendable {
    /// Each sample with what stands after the name of the family, its own labels and its value.
    var samples: [(suffix: String, labels: [(String, String)], value: String)] { get }
}

/// Only grows.
final class CounterSeries: Series, CounterHandler {
    private let value = Atomic<Int64>(0)

    func increment(by amount: Int64) { value.add(amount, ordering: .relaxed) }

    func reset() { value.store(0, ordering: .relaxed) }

    var samples: [(suffix: String, labels: [(String, String)], value: String)] {
        [("", [], String(value.load(ordering: .relaxed)))]
    }
}

/// Goes up and down.
final class GaugeSeries: Series, MeterHandler {
    private let value = Mutex(0.0)

    func set(_ value: Int64) { set(Double(value)) }

    func set(_ value: Double) { self.value.withLock { $0 = value } }

    func increment(by amount: Double) { value.withLock { $0 += amount } }

    func decrement(by amount: Double) { value.withLock { $0 -= amount } }

    var samples: [(suffix: String, labels: [(String, String)], value: String)] {
        [("", [], text(of: value.withLock { $0 }))]
    }
}

/// How many values were at most as large as each bound. Times are in seconds.
final class HistogramSeries: Series, RecorderHandler, TimerHandler {
    private struct State {
        /// A bucket for each bound, and one for what is above all.
        var counts: [Int]
        var sum = 0.0
    }

    private let bounds: [Double]
    private let state: Mutex<State>

    init(bounds: [Double]) {
        self.bounds = bounds
        state = Mutex(State(counts: Array(repeating: 0, count: bounds.count + 1)))
    }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let bucket = bounds.firstIndex { value <= $0 } ?? bounds.count
        state.withLock { state in
            state.counts[bucket] += 1
            state.sum += value
        }
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

    var samples: [(suffix: String, labels: [(String, String)], value: String)] {
        let state = state.withLock { $0 }
        var total = 0
        var samples = zip(bounds.map(text) + ["+Inf"], state.counts).map { bound, count in
            total += count
            return ("_bucket", [("le", bound)], String(total))
        }
        samples.append(("_sum", [], text(of: state.sum)))
        samples.append(("_count", [], String(total)))
        return samples
    }
}

/// Whole numbers without a fraction.
private func text(of value: Double) -> String {
    Int(exactly: value).map { String($0) } ?? "\(value)"
}
