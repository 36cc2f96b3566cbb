import Foundation

/// The checkout that these tests were built from.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct File: Sendable {
        /// Relative to the root: `Sources/Domain/Span.swift`.
        let path: String
        /// Without their line feeds; the last is empty where the file ends in one.
        let lines: [Substring]
    }

    static func file(_ path: String) throws -> File {
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        return File(path: path, lines: lines(of: text))
    }

    static func lines(of text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Paths of all files under a folder, sorted, relative to it; none of hidden ones.
    static func paths(under folder: String) throws -> [String] {
        let folder = root.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: folder.appending(path: path).path, isDirectory: &isFolder)
            return exists && !isFolder.boolValue
                && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }.sorted()
    }

    static func swiftFiles() throws -> [File] {
        try ["Sources", "Tests"].flatMap { folder in
            try paths(under: folder).filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
        }.map(file)
    }

    /// Paths that git tracks; nil in a copy that is no checkout.
    static func trackedPaths() throws -> [String]? {
        guard FileManager.default.fileExists(atPath: root.appending(path: ".git").path) else {
            return nil
        }
        let listing = try run("git", "ls-files", "-z")
        guard listing.status == 0 else { throw RepositoryError.gitFailed(listing.output) }
        return listing.output.split(separator: "\0").map(String.init)
    }

    /// Runs a program of the search path in the root; both its outputs as one.
    static func run(_ program: String, _ arguments: String...) throws -> (
        status: Int32, output: String
    ) {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = root
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }
}

enum RepositoryError: Error {
    case gitFailed(String)
}
