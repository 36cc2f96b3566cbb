internal import Annotators
internal import ArgumentParser
internal import Extraction
internal import Lexicons

struct LexiconsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicons", abstract: "Work on what the engine knows.",
        subcommands: [Check.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check lexicons and their examples.",
            discussion: """
                Loads the lexicons, which refuses what cannot be right (unknown columns, double or \
                dangling identifiers, names of two entities), then runs the lines of every \
                examples.txt, and sees to it that an example fires each rule. Every fault is \
                printed with its file and line; the exit code is 1 where there is one.

                EXAMPLE
                  communique lexicons check --lexicons seeds/lexicons
                """)

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let settings = try await common.settings()
            let source = try settings.path(.lexicons).map(LexiconSource.directory) ?? .embedded
            let check = ExampleCheck(lexicon: try Engine.lexicon(settings))
            let examples = try Self.examples(source)
            var faults = examples.compactMap { example in
                check.fault(of: example).map { "\(example.path):\(example.line): \($0)" }
            }
            faults += ExampleCheck.unfired(by: examples).map { "no example fires \($0.rawValue)" }
            faults.forEach { print($0) }
            print("\(examples.count) examples, \(faults.count) faults")
            if !faults.isEmpty { throw ExitCode(1) }
        }

        private static func examples(_ source: LexiconSource) throws -> [LexiconExample] {
            do {
                return try LexiconExample.all(in: source)
            } catch {
                throw CommandError.badLexicon(path: "examples", reason: "\(error)")
            }
        }
    }
}
