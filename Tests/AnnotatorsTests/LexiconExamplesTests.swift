import Annotators
import Domain
import Foundation
import Lexicons
import Testing

/// Each line of each `examples.txt` is one case, named by its file and line.
struct LexiconExamplesTests {
    private static let lexicon = Result { try Lexicon.embedded() }
    static let examples = Result { try load() }

    @Test func everyFileParses() throws {
        #expect(try Self.examples.get().count > 200)
    }

    @Test(arguments: (try? examples.get()) ?? [])
    func example(_ example: LexiconExample) throws {
        let failure = LexiconExampleCheck(lexicon: try Self.lexicon.get()).failure(of: example)
        let comment: Comment? = failure.map { "\(example.path):\(example.line): \($0)" }
        if example.mark == .known {
            withKnownIssue { #expect(failure == nil, comment) }
        } else {
            #expect(failure == nil, comment)
        }
    }

    private static func load() throws -> [LexiconExample] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../seeds/lexicons").standardizedFileURL
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { $0.hasSuffix("examples.txt") }.sorted()
        return try paths.flatMap { path in
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            return try LexiconExample.parse(text, path: path)
        }
    }
}

extension LexiconExample: CustomTestStringConvertible {
    package var testDescription: String { "\(path):\(line) \(mark.rawValue) \(text)" }
}
