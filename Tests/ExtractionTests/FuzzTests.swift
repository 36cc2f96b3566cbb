import Domain
import Extraction
import Foundation
import Lexicons
import TestSupport
import Testing

/// Any text at all ends in an answer whose quotes are in the text.
///
/// `.ci/fuzz` makes a million.
@Suite struct FuzzTests {
    @Test func inputs() throws {
        let pipeline = Pipeline(lexicon: try Lexicon.embedded())
        let corpus = try TextCorpus()
        var facts = 0
        for seed in FuzzRun(inputs: 1_500).seeds {
            var generator = TextGenerator(corpus: corpus, chance: SeededChance(seed: seed))
            let input = DocumentInput(
                text: generator.text(), title: generator.title(),
                published: DateExpression(edtf: "2024-02-29"))
            let found = pipeline.extract(input)
            if !QuoteCheck(text: input.text).holds(for: found) {
                Issue.record("seed \(seed): a quote that is not in the text")
            }
            facts += found.statements.count + found.meetings.count + found.agreements.count
        }
        // Facts are found often, else the generator is of no use.
        #expect(facts > 0)
    }
}

/// Whether the quotes of facts are the words at their offsets.
struct QuoteCheck {
    private let scalars: String.UnicodeScalarView

    init(text: String) { scalars = text.unicodeScalars }

    func holds(for facts: Facts) -> Bool {
        let quotes =
            facts.meetings.flatMap(\.evidence) + facts.agreements.flatMap(\.evidence)
            + facts.statements.flatMap { [$0.content, $0.source, $0.cue].compactMap(\.self) }
        let points = quotes.isEmpty ? [] : Array(scalars)
        return quotes.allSatisfy { quote in
            let span = quote.span
            return span.start < span.end && span.end <= points.count
                && points[span.start..<span.end].elementsEqual(quote.text.unicodeScalars)
        }
    }
}

/// Readouts to cut and to splice.
struct TextCorpus {
    let texts: [[UInt8]]

    init() throws {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let seeds = root.appending(path: "seeds/documents")
        let documents = try FileManager.default
            .contentsOfDirectory(at: seeds, includingPropertiesForKeys: nil)
            .sorted { $0.path() < $1.path() }
        texts =
            try [EvaluationTests.own, EvaluationTests.learned, EvaluationTests.opened]
            .flatMap(Gold.read)
            .map { Array($0.text.utf8) }
            + documents.filter { $0.pathExtension == "txt" }
            .map { Array(try String(contentsOf: $0, encoding: .utf8).utf8) }
    }
}

/// Random bytes, random Unicode, and readouts cut, spliced, doubled and spoilt.
struct TextGenerator {
    let corpus: TextCorpus
    var chance: SeededChance

    private static let spoilers = [
        "\n\n", "\n", "\r\n", "\0", "\u{FEFF}", "\u{202E}", "\u{1F91D}", "e\u{301}", "“", "”", "\"",
        "(", ")", ":", ";", " - ", "…", ".", ", ", "President ", "said ", " met with ", "the two ",
        "agreed to ", "20 May 2014", "99999999999999999999", "1.5 billion ", "'s ", "Mr. ",
    ].map { Array($0.utf8) }

    mutating func text() -> String {
        var bytes: [UInt8]
        switch number(0...9) {
        case 0: bytes = (0..<number(0...2_000)).map { _ in UInt8(number(0...255)) }
        case 1: return unicode(length: number(0...800))
        case 2...5: bytes = piece() + piece()
        default: bytes = piece()
        }
        for _ in 0..<number(0...6) { spoil(&bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A heading now and then, of any text.
    mutating func title() -> String? {
        number(0...3) == 0 ? String(decoding: piece().prefix(120), as: UTF8.self) : nil
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &chance)
    }

    /// Scalars of all planes.
    private mutating func unicode(length: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<length {
            let value = number(0...3) == 0 ? number(0...0x10FFFF) : number(0...0x24FF)
            if let scalar = UnicodeScalar(UInt32(value)) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    /// Up to 1,500 bytes of a readout, cut anywhere.
    private mutating func piece() -> [UInt8] {
        let text = corpus.texts[number(0...corpus.texts.count - 1)]
        let start = number(0...2) == 0 ? 0 : number(0...text.count)
        return Array(text[start..<min(text.count, start + number(0...1_500))])
    }

    private mutating func spoil(_ bytes: inout [UInt8]) {
        let at = number(0...bytes.count)
        let end = number(at...min(bytes.count, at + 60))
        switch number(0...4) {
        case 0: bytes.removeSubrange(at..<end)
        case 1: bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
        case 2: bytes.insert(contentsOf: Self.spoilers[number(0...Self.spoilers.count - 1)], at: at)
        case 3: if at < bytes.count { bytes[at] ^= 1 << UInt8(number(0...7)) }
        default: bytes.insert(contentsOf: bytes.suffix(end - at), at: at)
        }
    }
}
