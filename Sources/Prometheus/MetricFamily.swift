/// What is measured under one name, as Prometheus has it. The name ends in its unit, and that of a
/// counter in `_total`.
package struct MetricFamily: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case counter, gauge
        /// With the upper bounds of its buckets, rising, without the infinite one.
        case histogram([Double])
    }

    package let name: String
    package let kind: Kind
    /// What it tells, as a sentence without full stop.
    package let help: String

    package init(_ name: String, _ kind: Kind, _ help: String) {
        self.name = name
        self.kind = kind
        self.help = help
    }

    /// From half a millisecond to ten seconds.
    package static let secondsBuckets = [
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
    ]
}
