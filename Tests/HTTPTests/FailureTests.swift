import Dispatch
import Foundation
import HTTP
import HTTPTypes
import Sockets
import Testing

/// Failures of other servers that have no better place.
@Suite struct FailureTests {
    @Test("failure 5: who hangs up while a worker answers does not make the loop spin")
    func hangUp() throws {
        let (begun, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let held = Route(.get, "/held", on: .worker) { _ in
            begun.signal()
            gate.wait()
            return Response()
        }
        let clock = ManualClock()
        let configure = { (configuration: inout ServerConfiguration) in
            configuration.limits = .patient
            configuration.clock = { clock.read() }
        }
        try withServer([held, ServerTests.ping], configure) { port, _ in
            defer { for _ in 0..<2 { gate.signal() } }
            let (half, gone, other) = (
                try Client(port: port), try Client(port: port), try Client(port: port)
            )
            for client in [half, gone] {
                try client.send("GET /held HTTP/1.1\r\nHost: h\r\n\r\n")
                begun.wait()
            }
            half.endOutput()
            gone.endOutput()
            _ = try other.get("/ping")
            let before = clock.turns
            for _ in 0..<100 { _ = try other.get("/ping") }
            // A request a turn, and a few for the end of waiting and of input.
            #expect(clock.turns - before < 130)
        }
    }

    @Test("failure 6: no Dispatch source watches a descriptor")
    func noDispatchSource() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
        for module in ["HTTP", "Sockets"] {
            let paths = FileManager.default.enumerator(
                at: sources.appending(path: module), includingPropertiesForKeys: nil)
            let files = (paths?.compactMap { $0 as? URL } ?? [])
                .filter { $0.pathExtension == "swift" }
            #expect(!files.isEmpty)
            for file in files {
                let text = try String(contentsOf: file, encoding: .utf8)
                #expect(!text.contains("DispatchSource"), "\(file.lastPathComponent)")
            }
        }
    }
}
