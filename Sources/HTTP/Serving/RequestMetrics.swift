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

    private let factory: any MetricsFactory
    private let series = Mutex<[Key: Series]>([:])
    private let connections: Meter

    init(_ factory: any MetricsFactory) {
        self.factory = factory
        connections = Meter(label: "http_connections", factory: factory)
        connections.set(0)
    }

    func connectionOpened() { connections.increment() }

    func connectionClosed() { connections.decrement() }

    /// An answer that begins now; `form` is nil for an answer to what is no request.
    func count(_ form: AnswerForm?, _ status: HTTPResponse.Status) {
        let method = form.flatMap { Router.knownMethods.contains($0.method) ? $0.method : nil }
        let key = Key(
            route: form?.route.map { ObjectIdentifier($0) }, method: method, status: status.code)
        let series = series.withLock { all in
            if let known = all[key] { return known }
            let new = newSeries(form?.route, method, status)
            all[key] = new
            return new
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
