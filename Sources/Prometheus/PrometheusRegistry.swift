package import CoreMetrics
internal import Synchronization

/// Keeps what the modules measure through swift-metrics and writes it in the text format of
/// Prometheus, version 0.0.4.
package final class PrometheusRegistry: MetricsFactory {
    private struct Labels: Hashable {
        let text: String

        init(_ labels: [(String, String)]) {
            text = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
        }

        /// Reverse solidus, quotation mark and line feed.
        private static func escaped(_ value: String) -> String {
            value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
                .replacing("\n", with: "\\n")
        }
    }

    private let families: [MetricFamily]
    private let series = Mutex<[String: [Labels: any Series]]>([:])

    /// With all families that may be measured.
    package init(_ families: [MetricFamily]) { self.families = families }

    /// Everything measured so far, families in the order of their declaration.
    package var text: String {
        let series = series.withLock { $0 }
        var text = ""
        for family in families {
            guard let known = series[family.name] else { continue }
            text += "# HELP \(family.name) \(family.help)\n"
            text += "# TYPE \(family.name) \(family.kind.word)\n"
            for (labels, series) in known.sorted(by: { $0.key.text < $1.key.text }) {
                for sample in series.samples {
                    let all = [labels.text, Labels(sample.labels).text].filter { !$0.isEmpty }
                    let braces = all.isEmpty ? "" : "{\(all.joined(separator: ","))}"
                    text += "\(family.name)\(sample.suffix)\(braces) \(sample.value)\n"
                }
            }
        }
        return text
    }

    /// One and the same for one and the same name and labels.
    private func series<Found: Series>(
        _ label: String, _ dimensions: [(String, String)], _ make: (MetricFamily.Kind) -> Found?
    ) -> Found? {
        guard let family = families.first(where: { $0.name == label }) else { return nil }
        let labels = Labels(dimensions)
        return series.withLock { series in
            if let known = series[label]?[labels] { return known as? Found }
            let new = make(family.kind)
            if let new { series[label, default: [:]][labels] = new }
            return new
        }
    }

    private func histogram(_ label: String, _ dimensions: [(String, String)]) -> HistogramSeries {
        let known = series(label, dimensions) { kind in
            if case .histogram(let bounds) = kind { HistogramSeries(bounds: bounds) } else { nil }
        }
        assert(known != nil, "\(label) is not declared as a histogram")
        return known ?? HistogramSeries(bounds: [])
    }
}

extension PrometheusRegistry {
    package func makeCounter(
        label: String, dimensions: [(String, String)]
    ) -> any CounterHandler {
        let known = series(label, dimensions) { $0 == .counter ? CounterSeries() : nil }
        assert(known != nil, "\(label) is not declared as a counter")
        return known ?? CounterSeries()
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        let known = series(label, dimensions) { $0 == .gauge ? GaugeSeries() : nil }
        assert(known != nil, "\(label) is not declared as a gauge")
        return known ?? GaugeSeries()
    }

    package func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        histogram(label, dimensions)
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(label, dimensions)
    }

    // Series last as long as the process.
    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}
}

extension MetricFamily.Kind {
    fileprivate var word: String {
        switch self {
        case .counter: "counter"
        case .gauge: "gauge"
        case .histogram: "histogram"
        }
    }
}
