import Foundation
import Testing

/// The calls of the README are run against the service that its first command starts, and give
/// the answers printed below them. `UPDATE_README` in the environment writes the answers anew.
@Suite(.timeLimit(.minutes(5))) struct ReadmeTests {
    private let url = repository.appending(path: "README.md")
    private let seeds = repository.appending(path: "seeds/documents").path

    @Test func theCallsGiveTheirAnswers() throws {
        let readme = try String(contentsOf: url, encoding: .utf8)
        let directory = try Directory()
        let server = try ServerProcess("--seed", seeds, directory: directory)
        var rewritten = readme
        let calls = Self.calls(in: readme)
        #expect(calls.count == 4)
        for call in calls {
            let answer = try Self.run(call.command, port: server.port, in: directory)
            let text = try JSONLayout.text(of: answer)
            rewritten = rewritten.replacing(call.block, with: call.block(answer: text))
        }
        if ProcessInfo.processInfo.environment["UPDATE_README"] != nil {
            try rewritten.write(to: url, atomically: true, encoding: .utf8)
        } else {
            #expect(Self.withoutVersion(rewritten) == Self.withoutVersion(readme))
        }
    }

    /// A command and the answer below it.
    private struct Call {
        let command: String
        let answer: String

        var block: String { block(answer: answer) }

        func block(answer: String) -> String {
            "```sh\n\(command)```\n\n```json\n\(answer)```\n"
        }
    }

    private static func calls(in readme: String) -> [Call] {
        readme.matches(of: /```sh\n(curl[^`]*)```\n\n```json\n([^`]*)```\n/)
            .map { Call(command: String($0.1), answer: String($0.2)) }
    }

    private static func run(_ command: String, port: Int, in directory: Directory) throws -> String
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command.replacing("127.0.0.1:8080", with: "127.0.0.1:\(port)")]
        process.standardOutput = try directory.handle("answer")
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return try directory.text("answer")
    }

    /// Every edit of a lexicon changes its version; that alone does not make an answer untrue.
    private static func withoutVersion(_ text: String) -> String {
        text.replacing(/lexicons\.[0-9a-f]{8}/, with: "lexicons")
    }
}
