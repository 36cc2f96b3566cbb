import Foundation
import Testing

/// `communique serve` on a free port, with its database in a directory of its own. It is killed
/// when it goes, if it still runs.
final class ServerProcess {
    let directory: Directory
    let port: Int
    private let process = Process()
    private let errors = Pipe()

    /// Returns when the server has said that it listens.
    convenience init(
        _ arguments: String..., directory: Directory, binary: URL = Binary.url
    ) throws {
        try self.init(arguments: arguments, directory: directory, binary: binary)
    }

    init(
        arguments: [String], directory: Directory, binary: URL = Binary.url,
        scheme: String = "http", descriptorsMax: Int = 1_024
    ) throws {
        self.directory = directory
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments =
            ["-c", "ulimit -n \(descriptorsMax); exec \"$0\" \"$@\"", binary.path]
            + ["serve", "--port", "0"] + arguments
        process.currentDirectoryURL = directory.url
        process.environment = [:]
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let line = try Self.line(of: output.fileHandleForReading)
        let prefix = "listening on \(scheme)://127.0.0.1:"
        try #require(line.hasPrefix(prefix))
        port = try #require(Int(line.dropFirst(prefix.count)))
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Waits for a line of the log with these words.
    func waitForLog(_ words: String) throws {
        while !(try Self.line(of: errors.fileHandleForReading)).contains(words) {}
    }

    /// Waits for the end; the exit code, or 128 and the number of the signal that ended it.
    func waitForExit() -> Int32 {
        process.waitUntilExit()
        let status = process.terminationStatus
        return process.terminationReason == .uncaughtSignal ? 128 + status : status
    }

    /// Throws at the end of the input, since the line that is waited for never comes.
    private static func line(of handle: FileHandle) throws -> String {
        var bytes: [UInt8] = []
        while bytes.last != UInt8(ascii: "\n") {
            bytes += try #require(try handle.read(upToCount: 1), "no further line")
        }
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }
}

extension ServerProcess {
    /// One request on a connection of its own; the whole answer.
    func send(
        _ requestLine: String, _ fields: [String] = [], body: [UInt8] = []
    ) throws -> Answer {
        let connection = try Connection(port: port)
        let length = "Content-Length: \(body.count)"
        let head = ["\(requestLine) HTTP/1.1", "Host: localhost", "Connection: close", length]
        connection.send(Array(((head + fields).joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
        return try Answer(connection.readToEnd())
    }

    func get(_ target: String) throws -> Answer { try send("GET \(target)") }

    func post(_ target: String, _ body: String, type: String = "application/json") throws -> Answer
    {
        try send("POST \(target)", ["Content-Type: \(type)"], body: Array(body.utf8))
    }
}

/// An answer taken apart.
struct Answer {
    let status: Int
    let head: String
    let body: String

    init(_ text: String) throws {
        let end = try #require(text.range(of: "\r\n\r\n"), "no head in: \(text)")
        head = String(text[..<end.lowerBound])
        body = String(text[end.upperBound...])
        status = try #require(Int(head.dropFirst("HTTP/1.1 ".count).prefix(3)))
    }

    var object: [String: Any] {
        get throws {
            let value = try JSONSerialization.jsonObject(with: Data(body.utf8))
            return try #require(value as? [String: Any])
        }
    }
}
