import Annotators
import Extraction
import Foundation
import Lexicons
import Testing

/// Each line of each `examples.txt` is one case, named by its file and line.
struct ExamplesTests {
    private static let check = Result { ExampleCheck(lexicon: try Lexicon.embedded()) }
    static let examples = Result { try LexiconExample.all(in: .embedded) }

    @Test func everyFileParses() throws {
        #expect(try Self.examples.get().count > 200)
    }

    @Test(arguments: (try? examples.get()) ?? [])
    func example(_ example: LexiconExample) throws {
        let failure = try Self.check.get().failure(of: example)
        let comment: Comment? = failure.map { "\(example.path):\(example.line): \($0)" }
        if example.mark == .known {
            withKnownIssue { #expect(failure == nil, comment) }
        } else {
            #expect(failure == nil, comment)
        }
    }

    @Test func anExampleFiresEachRule() throws {
        #expect(ExampleCheck.unfired(by: try Self.examples.get()).map(\.rawValue) == [])
    }

    /// Each example is wrong: the check must say so.
    @Test(arguments: [
        "= rule meeting.sung\n+ They sang.",
        "= rule meeting.any-verb\n+ President Ana Brito of Peru left Lima.",
        "= rule meeting.any-verb\n+ President Ana Brito of Peru met [President] Jon Dahl of Chile.",
        "= rule meeting.any-verb\n- President Ana Brito of Peru met President Jon Dahl of Norway.",
        "= rule statement.turn\n? They sang.\n? BRITO: We met.",
    ])
    func findsWrongExamples(_ text: String) throws {
        let example = try #require(try LexiconExample.parse(text, path: "x.txt").first)
        #expect(try Self.check.get().failure(of: example) != nil)
    }
}

extension LexiconExample: CustomTestStringConvertible {
    package var testDescription: String { "\(path):\(line) \(mark.rawValue) \(text)" }
}
