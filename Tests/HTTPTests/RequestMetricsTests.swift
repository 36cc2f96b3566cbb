import HTTP
import HTTPTypes
import Prometheus
import Testing

@Suite struct RequestMetricsTests {
    @Test func countsByRouteMethodAndStatus() throws {
        let registry = PrometheusRegistry([
            MetricFamily("http_requests_total", .counter, "Requests"),
            MetricFamily("http_request_duration_seconds", .histogram([]), "Durations"),
            MetricFamily("http_connections", .gauge, "Connections"),
        ])
        let element = Route(.get, "/element/{id}", on: .worker) { _ in Response() }
        try withServer([ServerTests.ping, element], { $0.metrics = registry }) { port, _ in
            let client = try Client(port: port)
            for path in ["/ping", "/ping", "/element/1", "/element/2", "/none"] {
                _ = try client.get(path)
            }
            try client.send("BREW /ping HTTP/1.1\r\nHost: h\r\n\r\n")
            _ = try client.answer()
            #expect(registry.text.contains("\nhttp_connections 1\n"))
            let broken = try Client(port: port)
            try broken.send("\u{1}\r\n\r\n")
            _ = try broken.readToEnd()
        }
        let lines = registry.text.split(separator: "\n")
        #expect(
            lines.filter { $0.hasPrefix("http_requests_total") } == [
                #"http_requests_total{method="GET",route="/element/{id}",status="200"} 2"#,
                #"http_requests_total{method="GET",route="/ping",status="200"} 2"#,
                #"http_requests_total{method="GET",route="none",status="404"} 1"#,
                #"http_requests_total{method="other",route="none",status="400"} 1"#,
                #"http_requests_total{method="other",route="none",status="501"} 1"#,
            ])
        let timed = "http_request_duration_seconds_count"
        #expect(lines.contains(#"\#(timed){method="GET",route="/element/{id}"} 2"#))
        #expect(lines.contains(#"\#(timed){method="GET",route="none"} 1"#))
    }
}
