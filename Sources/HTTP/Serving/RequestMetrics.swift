internal import CoreMetrics
internal import HTTPTypes
internal import Sockets
internal import Synchronization

/// Counts requests by method, route and status, and times them by method and route. The route is
/// its pattern, so that there are not more series than routes allow; what reaches no route, or is
/// no request, is of the route `none`.
final class RequestMetrics: Sendable {
    private struct Key: Hashable {
        let route: ObjectIdentifier?
        let method: HTTPRequest.Method?
        let status: Int
    }

    private struct Series: Sendable {
        let requests: Counter
        let duration: Timer
    }

    /// What a request of any kind that there has been is counted in.
    private struct Known: Sendable {
        var series: [Key: Series] = [:]
        /// That of the request before, as whose kind the next one often is.
        var last: (key: Key, series: Series)?
    }

    private let factory: any MetricsFactory
    /// Nothing is looked up or timed where nobody counts.
    private let isOn: Bool
    private let known = Mutex(Known())
    private let connections: Meter

    init(_ factory: any MetricsFactory) {
        self.factory = factory
        isOn = !(factory is NOOPMetricsHandler)
        connections = Meter(label: "http_connections", factory: factory)
        connections.set(0)
    }

    /// The system's own clock in nanoseconds; nil where nobody counts.
    func now() -> Int64? { isOn ? Clock.monotonicNanoseconds() : nil }

    func connectionOpened() { connections.increment() }

    func connectionClosed() { connections.decrement() }

    /// An answer that begins now; `form` is nil for an answer to what is no request.
    func count(_ form: AnswerForm?, _ status: HTTPResponse.Status) {
        guard isOn else { return }
        let method = form.flatMap { Router.knownMethods.contains($0.method) ? $0.method : nil }
        let key = Key(
            route: form?.route.map { ObjectIdentifier($0) }, method: method, status: status.code)
        let series = known.withLock { known in
            if let last = known.last, last.key == key { return last.series }
            let series = known.series[key] ?? newSeries(form?.route, method, status)
            known.series[key] = series
            known.last = (key, series)
            return series
        }
        series.requests.increment()
        if let end = form?.end {
            series.duration.recordNanoseconds(Clock.monotonicNanoseconds() - end)
        }
    }

    private func newSeries(
        _ route: Route?, _ method: HTTPRequest.Method?, _ status: HTTPResponse.Status
    ) -> Series {
        let labels = [
            ("method", method?.rawValue ?? "other"), ("route", route?.pattern ?? "none"),
        ]
        return Series(
            requests: Counter(
                label: "http_requests_total", dimensions: labels + [("status", "\(status.code)")],
                factory: factory),
            duration: Timer(
                label: "http_request_duration_seconds", dimensions: labels, factory: factory))
    }
}
