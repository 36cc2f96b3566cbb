internal import API
package import Domain
internal import Foundation

/// Documents that lie in files.
package enum DocumentFile {
    /// Suffixes of files that hold one document each.
    package static let suffixes = ["txt", "json", "html", "htm"]

    /// The files of a directory with one of these suffixes, by name; of a file itself alone.
    package static func paths(at path: String, suffixes: [String]) throws -> [String] {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw CommandError.unreadable(path: path, reason: "there is no such file or directory")
        }
        guard isDirectory.boolValue else { return [path] }
        let names = try contents(of: path)
        return names.filter { name in suffixes.contains { name.hasSuffix(".\($0)") } }
            .sorted().map { "\(path)/\($0)" }
    }

    /// `.json` holds the fields of a document, `.html` and `.htm` are pages, anything else is a
    /// text as it stands; pages and texts were published on the day that begins the file name, if
    /// one does.
    package static func document(at path: String) throws -> DocumentInput {
        try document(try bytes(of: path), from: path)
    }

    /// Standard input to its end, which is a text.
    static func standardInput() throws -> DocumentInput {
        let origin = "standard input"
        do {
            let bytes = try FileHandle.standardInput.readToEnd() ?? Data()
            return try document(Array(bytes), from: origin)
        } catch let error as CocoaError {
            throw CommandError.unreadable(path: origin, reason: error.localizedDescription)
        }
    }

    /// A line of the NDJSON file at `path`.
    static func document(_ line: InputLine, from path: String) throws -> DocumentInput {
        do {
            return try ExtractionLine.document(line)
        } catch let error as RequestError {
            throw CommandError.notADocument(path: "\(path):\(line.number)", reason: error.reason)
        }
    }

    private static func document(_ bytes: [UInt8], from path: String) throws -> DocumentInput {
        do {
            if path.hasSuffix(".json") { return try DocumentBody.json(bytes, acceptsID: true) }
            var input =
                isPage(path)
                ? try DocumentBody.html(bytes) : DocumentInput(text: try DocumentBody.text(bytes))
            input.published = published(path: path) ?? input.published
            return input
        } catch let error as RequestError {
            throw CommandError.notADocument(path: path, reason: error.reason)
        }
    }

    private static func isPage(_ path: String) -> Bool {
        path.hasSuffix(".html") || path.hasSuffix(".htm")
    }

    static func bytes(of path: String) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw CommandError.unreadable(path: path, reason: error.localizedDescription)
        }
    }

    private static func contents(of path: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw CommandError.unreadable(path: path, reason: error.localizedDescription)
        }
    }

    private static func published(path: String) -> DateExpression? {
        let name = (path as NSString).lastPathComponent
        guard let next = name.dropFirst(10).first, !next.isNumber else { return nil }
        return DateExpression.Point(edtf: name.prefix(10)).map { DateExpression($0) }
    }
}
