internal import CoreMetrics
internal import HTTP
internal import HTTPTypes
package import Prometheus
internal import Storage

/// What is measured, for those who run the service.
package enum Measurements {
    /// Every family that a module measures or that is read when it is asked for.
    package static let families = [
        MetricFamily(
            "http_requests_total", .counter, "Requests answered, by method, route and status"),
        MetricFamily(
            "http_request_duration_seconds", .histogram(MetricFamily.secondsBuckets),
            "Time from the end of a request to the beginning of its answer"),
        MetricFamily("http_connections", .gauge, "Connections open"),
        MetricFamily(
            "communique_extraction_duration_seconds", .histogram(MetricFamily.secondsBuckets),
            "Time to find the facts of a document"),
        MetricFamily(
            "communique_commit_documents", .histogram([1, 2, 4, 8, 16, 32, 64, 128, 256]),
            "Documents stored together in a commit"),
        MetricFamily("communique_documents", .gauge, "Documents in the store"),
        MetricFamily("communique_facts", .gauge, "Facts in the store, by kind"),
        MetricFamily(
            "communique_store_size_bytes", .gauge,
            "Size of the store on disk, of the file and of its write-ahead log"),
    ]
}

extension Endpoints {
    var metrics: Operation {
        Operation(
            .get, "/metrics", id: "metrics", summary: "Tell what is measured, for Prometheus",
            answers: [Answer(.ok, ["text/plain": "Metrics"])]
        ) { _ in
            let totals = try store.totals()
            gauge("communique_documents", totals.documents)
            gauge("communique_facts", totals.meetings, ("kind", "meeting"))
            gauge("communique_facts", totals.statements, ("kind", "statement"))
            gauge("communique_facts", totals.agreements, ("kind", "agreement"))
            gauge("communique_store_size_bytes", totals.fileBytes, ("file", "database"))
            gauge("communique_store_size_bytes", totals.logBytes, ("file", "log"))
            return Response(
                fields: [
                    .contentType: "text/plain; version=0.0.4; charset=utf-8",
                    .cacheControl: "no-store",
                ], body: Array(registry.text.utf8))
        }
    }

    private func gauge(_ name: String, _ value: Int, _ labels: (String, String)...) {
        Meter(label: name, dimensions: labels, factory: registry).set(value)
    }
}
