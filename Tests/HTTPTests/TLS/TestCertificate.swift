import Foundation
import HTTP

/// A self-signed certificate for localhost in a directory of its own, made by `openssl`.
final class TestCertificate {
    struct Failure: Error { var output: String }

    let directory: URL
    var path: String { directory.appending(path: "certificate.pem").path }
    var keyPath: String { directory.appending(path: "key.pem").path }
    var configuration: ServerConfiguration.Certificate {
        ServerConfiguration.Certificate(path: path, keyPath: keyPath)
    }

    init(serial: Int = 1) throws {
        directory = FileManager.default.temporaryDirectory
            .appending(path: "certificate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try make(serial: serial)
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// Puts another certificate and key in the same files.
    func make(serial: Int) throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
            "-nodes", "-days", "2", "-subj", "/CN=localhost", "-set_serial", "\(serial)",
            "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", keyPath, "-out",
            path,
        ]
        process.standardError = output
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(output: text) }
    }
}
