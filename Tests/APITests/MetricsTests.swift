import API
import HTTP
import HTTPTypes
import Prometheus
import Storage
import Testing

@Suite struct MetricsTests {
    private let service: Service

    init() throws { service = try Service() }

    private func lines() -> [Substring] { service.get("/metrics").text.split(separator: "\n") }

    @Test func tellsWhatTheStoreHolds() throws {
        _ = try service.store.insert(Fixture.facts, text: "first")
        let lines = lines()
        for line in [
            "communique_documents 1", "communique_facts{kind=\"meeting\"} 1",
            "communique_facts{kind=\"statement\"} 1", "communique_facts{kind=\"agreement\"} 1",
            "communique_commit_documents_count 1", "communique_commit_documents_sum 1",
        ] {
            #expect(lines.contains(line[...]))
        }
        let size = lines.first { $0.hasPrefix("communique_store_size_bytes{file=\"log\"} ") }
        #expect(size.map { !$0.hasSuffix(" 0") } == true)
    }

    @Test func countsExtractions() {
        _ = service.post("/v1/extract", #"{"text": "They met."}"#)
        #expect(lines().contains("communique_extraction_duration_seconds_count 1"))
    }

    @Test func namesEndInTheirUnit() {
        let units = ["_seconds", "_bytes", "_total"]
        let counted: Set = [
            "http_connections", "communique_commit_documents", "communique_documents",
            "communique_facts",
        ]
        for family in Measurements.families {
            let hasUnit = units.contains { family.name.hasSuffix($0) }
            #expect(hasUnit || counted.contains(family.name), "\(family.name)")
            #expect((family.kind == .counter) == family.name.hasSuffix("_total"))
        }
    }

    @Test func mustNotBeKept() {
        let response = service.get("/metrics")
        #expect(response.fields[.cacheControl] == "no-store")
        #expect(response.fields[.eTag] == nil)
        #expect(response.fields[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
    }
}
