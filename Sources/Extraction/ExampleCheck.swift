package import Annotators
internal import Domain
package import Lexicons

/// Checks the lines of `examples.txt` files against a lexicon: what a text names, and, for
/// `= rule` lines, the facts that a rule reads from it.
package struct ExampleCheck: Sendable {
    private let names: LexiconExampleCheck
    private let pipeline: Pipeline

    package init(lexicon: Lexicon) {
        names = LexiconExampleCheck(lexicon: lexicon)
        pipeline = Pipeline(lexicon: lexicon)
    }

    /// What is wrong with an example, known failures aside; nil where it is as its mark says.
    package func fault(of example: LexiconExample) -> String? {
        let failure = failure(of: example)
        guard example.mark == .known else { return failure }
        return failure == nil ? "this works by now: mark it '+'" : nil
    }

    /// What is wrong with the example as it stands; nil where it holds. A `?` example fails
    /// like a `+` one.
    package func failure(of example: LexiconExample) -> String? {
        guard example.kind == .rule else { return names.failure(of: example) }
        guard Rule(rawValue: example.value) != nil else { return "there is no such rule" }
        let facts = pipeline.extract(
            DocumentInput(text: example.text, title: example.title, published: example.anchor))
        let found = facts.grounds.filter { $0.rule == example.value }.map(\.words)
        if example.mark == .absent {
            return found.first.map { "'\($0)' fires \(example.value)" }
        }
        let text = Array(example.text.utf8)
        let expected = example.marked.map { String(decoding: text[$0], as: UTF8.self) }
        if !found.isEmpty, expected.allSatisfy(found.contains) { return nil }
        let others = facts.grounds.map { "\($0.rule) '\($0.words)'" }.joined(separator: ", ")
        return "\(example.value) does not fire; " + (others.isEmpty ? "nothing does" : others)
    }

    /// The rules that no example of `examples` fires.
    package static func unfired(by examples: [LexiconExample]) -> [Rule] {
        let fired = Set(
            examples.filter { $0.kind == .rule && $0.mark == .found }.map(\.value))
        return Rule.allCases.filter { !fired.contains($0.rawValue) }
    }
}

extension Facts {
    /// Each fact's rule with the words that the fact rests on.
    fileprivate var grounds: [(rule: String, words: String)] {
        meetings.flatMap { meeting in meeting.evidence.map { (meeting.rule, $0.text) } }
            + statements.map { ($0.rule, $0.content.text) }
            + agreements.flatMap { agreement in
                agreement.evidence.map { (agreement.rule, $0.text) }
            }
    }
}
