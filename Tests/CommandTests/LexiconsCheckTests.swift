import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct LexiconsCheckTests {
    private let directory: Directory
    private let lexicons: URL

    init() throws {
        directory = try Directory()
        lexicons = directory.url.appending(path: "lexicons")
        try FileManager.default.copyItem(
            at: repository.appending(path: "seeds/lexicons"), to: lexicons)
    }

    private func check() throws -> Binary.Result {
        try Binary.run("lexicons", "check", "--lexicons", lexicons.path, in: directory)
    }

    /// Adds lines to a file; gives the number of the first.
    private func add(_ lines: String, to path: String) throws -> Int {
        let file = lexicons.appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data((text + lines).utf8).write(to: file)
        return text.split(separator: "\n", omittingEmptySubsequences: false).count
    }

    @Test func thoseOfTheRepositoryAreRight() throws {
        let result = try check()
        #expect(result.status == 0)
        #expect(result.lines.count == 1 && result.output.hasSuffix(" examples, 0 faults\n"))
        #expect(try Binary.run("lexicons", "check", in: directory).output == result.output)
    }

    @Test func wrongExamplesAreNamed() throws {
        let line = try add(
            "= rule meeting.any-verb\n+ They sang.\n= country FR\n? [France] sang.\n",
            to: "encounters/examples.txt")
        let result = try check()
        #expect(result.status == 1)
        #expect(
            result.lines.dropLast() == [
                "encounters/examples.txt:\(line + 1): "
                    + "meeting.any-verb does not fire; nothing does",
                "encounters/examples.txt:\(line + 3): this works by now: mark it '+'",
            ])
    }

    @Test func aRuleWithoutAnExampleIsNamed() throws {
        let examples = lexicons.appending(path: "cues/examples.txt")
        let text = try String(contentsOf: examples, encoding: .utf8)
        try Data(text.replacing("\n+ PRESIDENT", with: "\n# + PRESIDENT").utf8).write(to: examples)
        let result = try check()
        #expect(result.status == 1)
        #expect(result.lines.dropLast() == ["no example fires statement.turn"])
    }

    @Test func aWrongTableIsRefused() throws {
        let line = try add("say,report,,own\n", to: "cues/cues.csv")
        let result = try check()
        #expect(result.status == 1)
        #expect(result.errors.contains("cues/cues.csv:\(line): 'say' stands there twice"))
    }
}
