import Foundation
import Testing

/// The executable as it was built beside these tests.
enum Binary {
    static let url = URL(fileURLWithPath: CommandLine.arguments[0])
        .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "communique")

    struct Result {
        let status: Int32
        let output: String
        let errors: String

        /// The lines of the output, without the end of the last one.
        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    static func run(
        _ arguments: String..., input: String = "", in directory: Directory
    ) throws -> Result {
        try run(arguments: arguments, input: Array(input.utf8), in: directory)
    }

    /// Runs it to its end in `directory`, with `input` as standard input.
    static func run(
        arguments: [String], input: [UInt8] = [], in directory: Directory, binary: URL = url
    ) throws -> Result {
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.currentDirectoryURL = directory.url
        process.environment = [:]
        // Files, since a pipe that nobody reads meanwhile would stop the process.
        process.standardInput = try directory.write("stdin", input)
        process.standardOutput = try directory.handle("stdout")
        process.standardError = try directory.handle("stderr")
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: try directory.text("stdout"),
            errors: try directory.text("stderr"))
    }
}

/// A directory of its own for each test, which goes when it goes.
final class Directory: Sendable {
    let url = FileManager.default.temporaryDirectory
        .appending(path: "communique-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }

    /// Writes the file and opens it for reading.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> FileHandle {
        try Data(bytes).write(to: url.appending(path: name))
        return try FileHandle(forReadingFrom: url.appending(path: name))
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> FileHandle {
        try write(name, Array(text.utf8))
    }

    /// An empty file for writing.
    func handle(_ name: String) throws -> FileHandle {
        try Data().write(to: url.appending(path: name))
        return try FileHandle(forWritingTo: url.appending(path: name))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
    }
}

extension Binary.Result {
    /// Each line of the output as an object of JSON.
    var objects: [[String: Any]] {
        get throws {
            try lines.map { line in
                try #require(
                    JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            }
        }
    }
}

/// The folder of the package.
let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
