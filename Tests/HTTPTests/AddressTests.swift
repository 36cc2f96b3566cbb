import Foundation
import Glibc
import HTTP
import HTTPTypes
import Logging
import Sockets
import Testing

@Suite struct AddressTests {
    private let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "u\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    private var path: String { directory.appending(path: "http").path }

    private func curl(_ arguments: String...) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["curl", "--silent", "--insecure", "--max-time", "20"] + arguments
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("one server on IPv4, IPv6 and a Unix socket, which stays in clear under TLS")
    func severalAddresses() throws {
        let certificate = try TestCertificate()
        let configuration = ServerConfiguration(
            addresses: [
                .tcp(host: "127.0.0.1", port: 0), .tcp(host: "::1", port: 0), .unix(path: path),
            ], certificate: certificate.configuration)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = Server(
            configuration: configuration, router: try Router(ServerTests.routes), logger: logger)
        let addresses = try server.start()
        for address in addresses.prefix(2) {
            #expect(try curl("https://\(address)/ping") == "pong", "\(address)")
        }
        #expect(try curl("--unix-socket", path, "http://h/ping") == "pong")
        server.shutDown(within: 5)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("a socket that was left behind is replaced, one in use is not")
    func abandonedSocket() throws {
        var first: Listener? = try Listener(.unix(path: path))
        #expect(throws: SocketError.addressInUse(place: "unix:\(path)")) {
            try Listener(.unix(path: path))
        }
        // What a killed process leaves: the file, and nobody who listens.
        let kept = path + ".kept"
        #expect(link(path, kept) == 0)
        first = nil
        #expect(first == nil)
        #expect(rename(kept, path) == 0)
        let second = try Listener(.unix(path: path))
        #expect(second.address == .unix(path: path))
    }

    @Test("a file that is no socket is left alone")
    func file() throws {
        try Data("kept".utf8).write(to: URL(filePath: path))
        #expect(throws: SocketError.addressInUse(place: "unix:\(path)")) {
            try Listener(.unix(path: path))
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "kept")
    }
}
