import CoreMetrics
import Prometheus
import Testing

@Suite struct PrometheusRegistryTests {
    private let registry = PrometheusRegistry([
        MetricFamily("size_bytes", .gauge, "How large"),
        MetricFamily("requests_total", .counter, "How many"),
        MetricFamily("wait_seconds", .histogram([0.1, 1]), "How long"),
        MetricFamily("unused_total", .counter, "Never measured"),
    ])

    @Test func writesFamiliesInTheirOrderAndSeriesByLabel() {
        for (route, count) in [("/b", 2), ("/a", 1)] {
            Counter(label: "requests_total", dimensions: [("route", route)], factory: registry)
                .increment(by: count)
        }
        Meter(label: "size_bytes", factory: registry).set(0.5)
        #expect(
            registry.text == """
                # HELP size_bytes How large
                # TYPE size_bytes gauge
                size_bytes 0.5
                # HELP requests_total How many
                # TYPE requests_total counter
                requests_total{route="/a"} 1
                requests_total{route="/b"} 2

                """)
    }

    @Test func bucketsCountWhatIsAtMostTheirBound() {
        let timer = Timer(
            label: "wait_seconds", dimensions: [("method", "GET")], factory: registry)
        for milliseconds in [50, 100, 101, 1_000, 2_000] as [Int64] {
            timer.recordNanoseconds(milliseconds * 1_000_000)
        }
        #expect(
            registry.text == """
                # HELP wait_seconds How long
                # TYPE wait_seconds histogram
                wait_seconds_bucket{method="GET",le="0.1"} 2
                wait_seconds_bucket{method="GET",le="1"} 4
                wait_seconds_bucket{method="GET",le="+Inf"} 5
                wait_seconds_sum{method="GET"} 3.251
                wait_seconds_count{method="GET"} 5

                """)
    }

    @Test func sameNameAndLabelsAreOneSeries() {
        for _ in 0..<2 { Counter(label: "requests_total", factory: registry).increment() }
        #expect(registry.text.contains("\nrequests_total 2\n"))
    }

    @Test func gaugesGoUpAndDown() {
        let gauge = Meter(label: "size_bytes", factory: registry)
        gauge.increment(by: 3)
        gauge.decrement()
        #expect(registry.text.contains("\nsize_bytes 2\n"))
    }

    @Test func labelsAreEscaped() {
        Counter(
            label: "requests_total", dimensions: [("path", "a\"b\\c\nd")], factory: registry
        ).increment()
        #expect(registry.text.contains(#"{path="a\"b\\c\nd"} 1"#))
    }
}
