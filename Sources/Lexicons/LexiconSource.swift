internal import CSeeds
internal import Foundation

/// Where the files of a lexicon come from.
package enum LexiconSource: Sendable {
    /// The files that the binary carries.
    case embedded
    /// A directory laid out as `seeds/lexicons`.
    case directory(String)

    /// The text of the file at `path`, relative to the root of the lexicon.
    /// - Throws: `LexiconError.unreadable` where there is no such file or it is no UTF-8.
    package func text(of path: String) throws -> String {
        guard let text = String(validating: try bytes(of: path), as: UTF8.self) else {
            throw LexiconError.unreadable(path: path, reason: "not UTF-8")
        }
        return text
    }

    private func bytes(of path: String) throws -> Data {
        switch self {
        case .embedded:
            guard let bytes = Self.embeddedBytes(path) else {
                throw LexiconError.unreadable(path: path, reason: "not in the binary")
            }
            return bytes
        case .directory(let root):
            do {
                return try Data(contentsOf: URL(filePath: root).appending(path: path))
            } catch {
                throw LexiconError.unreadable(
                    path: "\(root)/\(path)", reason: error.localizedDescription)
            }
        }
    }

    /// The paths of the files of that name, relative to the root of the lexicon, in order.
    /// - Throws: `LexiconError.unreadable` for a directory that cannot be read.
    package func paths(named name: String) throws -> [String] {
        switch self {
        case .embedded:
            return Self.embeddedFiles.map { String(cString: $0.path) }
                .filter { $0.hasSuffix("/\(name)") }.sorted()
        case .directory(let root):
            do {
                return try FileManager.default.subpathsOfDirectory(atPath: root)
                    .filter { $0.hasSuffix("/\(name)") }.sorted()
            } catch {
                throw LexiconError.unreadable(path: root, reason: error.localizedDescription)
            }
        }
    }

    private static var embeddedFiles: UnsafeBufferPointer<seed_file> {
        UnsafeBufferPointer(start: seed_files(), count: seed_files_count())
    }

    private static func embeddedBytes(_ path: String) -> Data? {
        embeddedFiles.first { String(cString: $0.path) == path }.map {
            Data(bytes: $0.bytes, count: $0.length)
        }
    }
}
