import Domain
import Extraction
import Foundation
import Lexicons
import Testing

/// The figures that the engine reaches on annotated documents; none may fall.
@Suite struct EvaluationTests {
    /// The least that a figure may be on a file of annotated documents.
    struct Floor: Sendable, CustomTestStringConvertible {
        var figure: String
        var least: Double
        var testDescription: String { "\(figure) at least \(least)" }

        init(_ figure: String, _ least: Double) {
            self.figure = figure
            self.least = least
        }
    }

    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let corpus = root.appending(path: "Tests/ExtractionTests/Corpus")
    /// Eight short readouts that the engine was begun with.
    static let own = corpus.appending(path: "own.jsonl")
    /// Readouts after the manner of many issuers, read while the rules were written.
    static let learned = corpus.appending(path: "learned.jsonl")
    /// Others that were held back at first and read later.
    static let opened = corpus.appending(path: "opened.jsonl")
    /// Others, of which misses were read in the end, and one construction mended.
    static let seen = corpus.appending(path: "seen.jsonl")
    /// Others, whose texts and misses nobody read while rules were written: they tell how the
    /// engine does on what it has not seen, and are of no more use once somebody has.
    static let held = corpus.appending(path: "held.jsonl")
    /// Others of a later hand, read as `learned` was.
    static let recent = corpus.appending(path: "recent.jsonl")
    /// Others of that hand, which nobody read.
    static let fresh = corpus.appending(path: "fresh.jsonl")
    /// Annotated real documents, which are not ours to publish: beside the repository where the
    /// project is developed, nowhere else.
    static let annotated = root.appending(path: "../shared/eval/dev")
    static var hasAnnotated: Bool {
        FileManager.default.fileExists(atPath: annotated.path(percentEncoded: false))
    }

    private static let lexicon = Result { try Lexicon.embedded() }

    static func tally(_ files: [URL]) throws -> Tally {
        let pipeline = Pipeline(lexicon: try lexicon.get())
        var scorer = Scorer()
        for gold in try files.flatMap(Gold.read) {
            scorer.score(gold, pipeline.extract(gold.input))
        }
        return scorer.tally
    }

    private func expect(_ floors: [Floor], of tally: Tally) {
        let shares: Set = [
            "meetings.date", "meetings.place", "meetings.status", "act", "agreements.status",
            "agreements.kind", "agreements.target",
        ]
        for floor in floors {
            let value =
                shares.contains(floor.figure)
                ? tally.accuracy(floor.figure) : tally.f1(floor.figure)
            #expect(value >= floor.least, "\(floor.figure) is \(value)")
        }
    }

    @Test func readoutsOfOurOwnWording() throws {
        expect(
            [
                Floor("meetings", 0.99), Floor("principals", 0.98), Floor("attribution", 0.96),
                Floor("act", 0.9), Floor("agreements", 0.95),
            ], of: try Self.tally([Self.own]))
    }

    @Test func readoutsAfterManyIssuers() throws {
        expect(
            [
                Floor("meetings", 0.865), Floor("principals", 0.92), Floor("attribution", 0.938),
                Floor("act", 0.89), Floor("agreements", 0.91), Floor("agreements.sectors", 0.85),
            ], of: try Self.tally([Self.learned]))
    }

    @Test func readoutsThatWereHeldBack() throws {
        expect(
            [
                Floor("meetings", 0.882), Floor("principals", 0.87), Floor("attribution", 0.935),
                Floor("act", 0.93), Floor("agreements", 0.93), Floor("agreements.sectors", 0.85),
            ], of: try Self.tally([Self.opened]))
    }

    /// With those of which somebody has read what was missed since.
    @Test func readoutsThatFewRead() throws {
        expect(
            [
                Floor("meetings", 0.834), Floor("principals", 0.905), Floor("attribution", 0.905),
                Floor("act", 0.925), Floor("agreements", 0.84), Floor("agreements.sectors", 0.824),
            ], of: try Self.tally([Self.held, Self.seen]))
    }

    @Test func readoutsThatNobodyRead() throws {
        expect(
            [
                Floor("meetings", 0.84), Floor("principals", 0.895), Floor("attribution", 0.924),
                Floor("act", 0.93), Floor("agreements", 0.83), Floor("agreements.sectors", 0.8),
            ], of: try Self.tally([Self.held]))
    }

    @Test func readoutsOfALaterHandThatNobodyRead() throws {
        expect(
            [
                Floor("meetings", 0.834), Floor("principals", 0.89), Floor("attribution", 0.942),
                Floor("act", 0.93), Floor("agreements", 0.832), Floor("agreements.sectors", 0.807),
            ], of: try Self.tally([Self.fresh]))
    }

    @Test func readoutsOfALaterHand() throws {
        expect(
            [
                Floor("meetings", 0.912), Floor("principals", 0.908), Floor("attribution", 0.96),
                Floor("act", 0.9), Floor("agreements", 0.866), Floor("agreements.sectors", 0.86),
            ], of: try Self.tally([Self.recent]))
    }

    @Test(.enabled(if: hasAnnotated)) func shanghaiTalksOf2014() throws {
        expect(
            [
                Floor("meetings", 1), Floor("meetings.date", 1), Floor("meetings.place", 1),
                Floor("meetings.status", 1), Floor("principals", 1), Floor("attribution", 0.97),
                Floor("act", 0.8), Floor("agreements", 1), Floor("agreements.sectors", 0.95),
                Floor("agreements.target", 1),
            ], of: try Self.tally([Self.annotated.appending(path: "seed.jsonl")]))
    }

    @Test(.enabled(if: hasAnnotated)) func documentsOfManyGovernments() throws {
        let files = ["us.jsonl", "world.jsonl"].map { Self.annotated.appending(path: $0) }
        expect(
            [
                Floor("meetings", 0.94), Floor("meetings.date", 0.98),
                Floor("meetings.place", 0.99), Floor("meetings.status", 0.97),
                Floor("principals", 0.99),
                Floor("attribution", 0.98), Floor("act", 0.9), Floor("agreements", 0.86),
                Floor("agreements.status", 0.98), Floor("agreements.kind", 0.95),
                Floor("agreements.sectors", 0.84),
            ], of: try Self.tally(files))
    }
}
