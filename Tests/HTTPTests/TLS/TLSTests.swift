import CLibSSL
import Dispatch
import Foundation
import HTTP
import HTTPTypes
import Sockets
import Testing

@Suite struct TLSTests {
    private func withTLSServer<Result>(
        _ routes: [Route] = ServerTests.routes,
        _ edit: (inout ServerConfiguration) -> Void = { _ in },
        body: (Int, Server, TestCertificate) throws -> Result
    ) throws -> Result {
        let certificate = try TestCertificate()
        let configure = { (configuration: inout ServerConfiguration) in
            configuration.certificate = certificate.configuration
            edit(&configuration)
        }
        return try withServer(routes, configure) { try body($0, $1, certificate) }
    }

    @Test(arguments: [TLS1_2_VERSION, TLS1_3_VERSION], [1, 3])
    func answersEncrypted(version: Int32, eventLoops: Int) throws {
        try withTLSServer(ServerTests.routes, { $0.eventLoops = eventLoops }) { port, _, _ in
            for _ in 0..<3 {
                let client = try TLSClient(port: port, .init(versionMax: version))
                #expect(client.version == version)
                for _ in 0..<3 { #expect(try client.get("/ping").text == "pong") }
            }
        }
    }

    @Test("old versions, weak ciphers and foreign protocols are refused")
    func refusals() throws {
        let rows: [TLSClient.Options] = [
            .init(versionMax: TLS1_VERSION), .init(versionMax: TLS1_1_VERSION),
            .init(versionMax: TLS1_2_VERSION, ciphers: "AES128-GCM-SHA256"),
            .init(versionMax: TLS1_2_VERSION, ciphers: "ECDHE-ECDSA-AES128-SHA"),
            .init(protocols: "\u{2}h2"), .init(protocols: "\u{8}http/1.2"),
        ]
        try withTLSServer { port, _, _ in
            for row in rows {
                #expect(throws: TLSClient.Failure.self) { try TLSClient(port: port, row) }
            }
            let near = TLSClient.Options(
                versionMax: TLS1_2_VERSION, ciphers: "ECDHE-ECDSA-AES128-GCM-SHA256",
                protocols: "\u{2}h2\u{8}http/1.1")
            let taken = try TLSClient(port: port, near)
            #expect(try taken.get("/ping").text == "pong")
            let old = try TLSClient(port: port, .init(protocols: "\u{2}h2\u{8}http/1.0"))
            #expect(try old.get("/ping").text == "pong")
        }
    }

    @Test("a client that comes again resumes", arguments: [TLS1_2_VERSION, TLS1_3_VERSION])
    func resumption(version: Int32) throws {
        try withTLSServer(ServerTests.routes, { $0.eventLoops = 2 }) { port, _, _ in
            let first = try TLSClient(port: port, .init(versionMax: version))
            #expect(try first.get("/ping").text == "pong")
            #expect(!first.isResumed)
            let options = TLSClient.Options(versionMax: version, session: first.session)
            let second = try TLSClient(port: port, options)
            #expect(second.isResumed)
            #expect(try second.get("/ping").text == "pong")
        }
    }

    @Test(
        "failure 1: who does not finish the handshake stops nobody, and loses the connection",
        arguments: ["", "\u{16}\u{3}\u{1}", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}"])
    func silentHandshake(beginning: String) throws {
        let edit: (inout ServerConfiguration) -> Void = { $0.limits.handshakeSecondsMax = 0.2 }
        try withTLSServer(ServerTests.routes, edit) { port, server, _ in
            let silent = try (0..<10).map { _ in try Client(port: port) }
            for client in silent { try client.send(beginning) }
            #expect(try TLSClient(port: port).get("/ping").text == "pong")
            for client in silent { #expect(try client.isClosed()) }
        }
    }

    @Test("failure 1: a handshake under way does not hold up the end")
    func shutDownDuringHandshake() throws {
        try withTLSServer { port, server, _ in
            let silent = try Client(port: port)
            let idle = try TLSClient(port: port)
            #expect(try idle.get("/ping").text == "pong")
            let start = ContinuousClock.now
            server.shutDown(within: 30)
            #expect(ContinuousClock.now - start < .seconds(5))
            #expect(idle.isClosedByNotice())
            #expect(try silent.isClosed())
        }
    }

    @Test("failure 2: large answers arrive whole, slowly read and from many threads")
    func largeAnswers() throws {
        let body = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0 / 3) }
        let big = Route(.get, "/big", on: .worker) { _ in Response(body: body) }
        try withTLSServer([big, ServerTests.echo], { $0.eventLoops = 2 }) { port, _, _ in
            let group = DispatchGroup()
            for _ in 0..<4 {
                DispatchQueue.global().async(group: group) {
                    do {
                        let client = try TLSClient(port: port)
                        for _ in 0..<3 { #expect(try client.get("/big").body == body) }
                    } catch {
                        Issue.record(error)
                    }
                }
            }
            #expect(group.wait(timeout: .now() + 60) == .success)
        }
    }

    @Test("failure 2: a body of many records is read to its end")
    func largeUpload() throws {
        try withTLSServer { port, _, _ in
            let client = try TLSClient(port: port)
            let body = String(repeating: "0123456789", count: 100_000)
            try client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\n")
            try client.send(body)
            #expect(try client.answer().text == body)
        }
    }

    @Test("the end is said by close_notify, whoever ends")
    func farewell() throws {
        try withTLSServer { port, _, _ in
            let last = try TLSClient(port: port)
            try last.send("GET /ping HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
            #expect(try last.answer().text == "pong")
            #expect(last.isClosedByNotice())
            let leaving = try TLSClient(port: port)
            #expect(try leaving.get("/ping").text == "pong")
            leaving.sendCloseNotify()
            #expect(leaving.isClosedByNotice())
        }
    }

    @Test("a new certificate is for new connections, those at hand go on")
    func reload() throws {
        try withTLSServer { port, server, certificate in
            let old = try TLSClient(port: port)
            #expect(old.serial == 1)
            try certificate.make(serial: 2)
            try server.reloadCertificate()
            #expect(try TLSClient(port: port).serial == 2)
            #expect(try old.get("/ping").text == "pong")
            try "nothing".write(toFile: certificate.path, atomically: true, encoding: .utf8)
            #expect(throws: TLSError.self) { try server.reloadCertificate() }
            #expect(try TLSClient(port: port).serial == 2)
        }
    }

    @Test("clear text on an encrypted port is no request")
    func clearText() throws {
        try withTLSServer { port, _, _ in
            let client = try Client(port: port)
            try client.send("GET /ping HTTP/1.1\r\nHost: h\r\n\r\n")
            #expect(throws: Client.Failure.self) { try client.answer() }
            #expect(try TLSClient(port: port).get("/ping").text == "pong")
        }
    }

    @Test("SIGPIPE: a client that leaves before its answer does not end the server")
    func leavesBeforeAnswer() throws {
        let big = Route(.get, "/big") { _ in Response(body: .init(repeating: 7, count: 3_000_000)) }
        try withTLSServer([big, ServerTests.ping]) { port, _, _ in
            for _ in 0..<10 {
                try TLSClient(port: port).send("GET /big HTTP/1.1\r\nHost: h\r\n\r\n")
            }
            #expect(try TLSClient(port: port).get("/ping").text == "pong")
        }
    }
}
