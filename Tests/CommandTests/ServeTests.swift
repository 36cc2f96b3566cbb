import API
import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct ServeTests {
    private let directory: Directory

    init() throws { directory = try Directory() }

    /// A row is what a client may get wrong; nothing of it may be stored or stop the server.
    @Test func badRequestsAreToldApart() throws {
        let server = try ServerProcess(directory: directory)
        let json = ["Content-Type: application/json"]
        let rows: [(String, [String], [UInt8], Int, String)] = [
            ("POST /v1/documents", json, [], 400, "empty-body"),
            ("POST /v1/documents", json, Array("{\"text\":\"a\",}".utf8), 400, "malformed-json"),
            ("POST /v1/documents", json, Array("{\"text\":\"".utf8) + [0xFF], 400, "invalid-utf-8"),
            ("POST /v1/documents", json, Array("{\"text\":1}".utf8), 400, "bad-member"),
            ("POST /v1/documents", json, Array("{\"text\":\" \"}".utf8), 422, "empty-text"),
            (
                "POST /v1/documents", [], Array("{\"text\":\"a\"}".utf8), 415,
                "unsupported-media-type"
            ),
            ("GET /v1/nothing", [], [], 404, "not-found"),
            ("GET /v1/documents/d_none", [], [], 404, "unknown-document"),
            ("PATCH /v1/documents", [], [], 405, "method-not-allowed"),
            ("GET /v1/meetings?country=Narnia", [], [], 400, "unknown-country"),
            ("GET /v1/meetings?planet=Mars", [], [], 400, "unknown-parameter"),
            ("GET /v1/agreements?sector=magic", [], [], 400, "bad-parameter"),
        ]
        for (line, fields, body, status, type) in rows {
            let answer = try server.send(line, fields, body: body)
            #expect(answer.status == status, "\(line)")
            #expect(answer.head.lowercased().contains("content-type: application/problem+json"))
            #expect(try answer.object["type"] as? String == "/problems/\(type)")
        }
        #expect(try server.get("/v1/documents").body == #"{"data":[]}"#)
        #expect(try server.get("/health/ready").status == 200)
    }

    @Test func aBodyOverTheLimitIsRefusedBeforeItIsSent() throws {
        let server = try ServerProcess(directory: directory)
        let connection = try Connection(port: server.port)
        connection.send(
            """
            POST /v1/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n\
            Content-Length: \(APILimits.bodyBytesMax + 1)\r\n\r\nbeginning
            """)
        let answer = try Answer(connection.readToEnd())
        #expect(answer.status == 413)
        #expect(answer.head.lowercased().contains("content-type: application/problem+json"))
        #expect(try server.get("/v1/documents").body == #"{"data":[]}"#)
    }

    @Test func postedTwiceAndAfterARestart() throws {
        let body = #"{"text":"On 4 March 2031 Ada met Bo.","published":"2031-03-04"}"#
        let first = try ServerProcess(directory: directory)
        let created = try first.post("/v1/documents", body)
        let known = try first.post("/v1/documents", body)
        #expect((created.status, known.status) == (201, 200))
        #expect(known.body == created.body)
        first.signal(SIGTERM)
        #expect(first.waitForExit() == 0)

        let second = try ServerProcess(directory: directory)
        let again = try second.post("/v1/documents", body)
        #expect(again.status == 200)
        #expect(again.body == created.body)
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func aSignalLetsTheUploadUnderWayBeAnswered(signal: Int32) throws {
        let server = try ServerProcess(directory: directory)
        let upload = try Connection(port: server.port)
        let idle = try Connection(port: server.port)
        upload.send(Self.uploadHead)
        #expect(upload.read(through: "\r\n\r\n").hasPrefix("HTTP/1.1 100"))
        let start = ContinuousClock.now
        server.signal(signal)
        try server.waitForLog("shutting down")
        upload.send("Ada met Bo.")
        let answer = try Answer(upload.readToEnd())
        #expect(answer.status == 201)
        #expect(server.waitForExit() == 0)
        #expect(ContinuousClock.now - start < .seconds(2))
        #expect(idle.readToEnd().isEmpty)
    }

    @Test func anUploadThatNeverEndsDelaysTheEndForLessThanTwoSeconds() throws {
        let server = try ServerProcess(directory: directory)
        let upload = try Connection(port: server.port)
        upload.send(Self.uploadHead)
        _ = upload.read(through: "\r\n\r\n")
        let start = ContinuousClock.now
        server.signal(SIGTERM)
        #expect(server.waitForExit() == 0)
        #expect(ContinuousClock.now - start < .seconds(2))
    }

    @Test func aSecondSignalEndsAtOnce() throws {
        let server = try ServerProcess(directory: directory)
        let upload = try Connection(port: server.port)
        upload.send(Self.uploadHead)
        _ = upload.read(through: "\r\n\r\n")
        server.signal(SIGTERM)
        try server.waitForLog("shutting down")
        server.signal(SIGTERM)
        #expect(server.waitForExit() == 128 + SIGTERM)
    }

    @Test("failure 4: without descriptors the server waits for one, and goes on")
    func descriptorsRunOut() throws {
        let server = try ServerProcess(arguments: [], directory: directory, descriptorsMax: 40)
        var clients = try (0..<60).map { _ in try Connection(port: server.port) }
        try server.waitForLog("accepting pauses")
        let waiting = try Connection(port: server.port)
        waiting.send("GET /health/live HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        clients[0].send("GET /health/live HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(clients[0].read(through: "\r\n\r\n").hasPrefix("HTTP/1.1 200"))
        clients = []
        #expect(try Answer(waiting.readToEnd()).status == 200)
        #expect(clients.isEmpty)
        server.signal(SIGTERM)
        #expect(server.waitForExit() == 0)
    }

    @Test func theCertificateIsReadAgain() throws {
        let files = ["--tls-certificate", "c.pem", "--tls-key", "k.pem"]
        #expect(try makeCertificate(files) == 0)
        let server = try ServerProcess(arguments: files, directory: directory, scheme: "https")
        server.signal(SIGHUP)
        try server.waitForLog("certificate read again")
        try directory.write("c.pem", "nothing")
        server.signal(SIGHUP)
        try server.waitForLog("certificate not replaced")
        server.signal(SIGTERM)
        #expect(server.waitForExit() == 0)
    }

    private func makeCertificate(_ files: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.currentDirectoryURL = directory.url
        process.standardError = nil
        process.arguments = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
            "-nodes", "-days", "2", "-subj", "/CN=localhost", "-out", files[1], "-keyout", files[3],
        ]
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test func seedsAreStoredOnce() throws {
        let seeds = directory.url.appending(path: "seeds")
        try FileManager.default.createDirectory(at: seeds, withIntermediateDirectories: true)
        try directory.write("seeds/2031-03-04-oslo.txt", "Ada met Bo.\r\n")
        try directory.write("seeds/other.json", #"{"id":"x","text":"Bo met Ada.","title":"T"}"#)
        try directory.write("seeds/notes.md", "no document")
        for _ in 1...2 {
            let server = try ServerProcess("--seed", seeds.path, directory: directory)
            let data = try #require(
                try server.get("/v1/documents").object["data"] as? [[String: Any]])
            #expect(data.map { $0["published"] as? String } == ["2031-03-04", nil])
            #expect(data.map { $0["title"] as? String } == [nil, "T"])
            #expect(data.map { $0["length"] as? Int } == [13, 11])
        }
    }

    @Test func theBinaryAloneServesFromAnyDirectory() throws {
        let binary = directory.url.appending(path: "copy")
        try FileManager.default.copyItem(at: Binary.url, to: binary)
        let server = try ServerProcess(directory: directory, binary: binary)
        let seed = try Data(contentsOf: repository.appending(path: seedPath))
        let answer = try server.post(
            "/v1/extract", String(decoding: seed, as: UTF8.self), type: "text/plain")
        #expect(answer.status == 200)
        #expect(try server.get("/v1/meetings?country=Russia").status == 200)
    }

    private static let uploadHead =
        "POST /v1/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
        + "Content-Length: 11\r\nExpect: 100-continue\r\n\r\n"

    private let seedPath = "seeds/documents/2014-05-20-xi-putin-shanghai.txt"
}
