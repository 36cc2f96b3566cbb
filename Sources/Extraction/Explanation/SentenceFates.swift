internal import Annotators
internal import Domain
internal import Text

/// What became of each sentence of a document.
///
/// A sentence on whose words a fact rests is a `fact`. Any other is `narration` when it
///
/// - holds none of the `FactSigns`, or
/// - is a heading, which ends without a full stop and makes up a paragraph: a title, a dateline,
///   a menu; not an entry of a list, and not the last sentence of several, or
/// - ends in a colon and leads to a sentence that bears a fact: the head of a list.
///
/// What is left is `notUnderstood`.
struct SentenceFates {
    let fates: [ExplainedSentence.Fate]
    /// Lines of the page's menus, which are understood.
    private let menuLines: Int

    init(reading: Reading, drafts: FactDrafts) {
        let sentences = reading.text.sentences
        menuLines = reading.annotations.menu.count
        let bearsFact = Self.bearsFact(sentences, drafts)
        let signs = FactSigns(reading: reading)
        let carryOver = CarryOver(reading: reading)
        fates = sentences.indices.map { i in
            if bearsFact[i] { return .fact }
            if sentences.isHeading(i, carryOver) { return .narration }
            let leads = i + 1 < sentences.count && bearsFact[i + 1]
            if leads, carryOver.opensList(sentences[i]) { return .narration }
            return signs.stand(in: sentences[i]) ? .notUnderstood : .narration
        }
    }

    /// Whether a fact rests on each sentence. Linear however far the facts reach: what begins and
    /// ends is counted, and the sentences between follow from it.
    private static func bearsFact(_ sentences: [Sentence], _ drafts: FactDrafts) -> [Bool] {
        var changes = [Int](repeating: 0, count: sentences.count + 1)
        // Most spans stand in the sentence of the last one or soon after it.
        var last = 0
        drafts.forEachSpan { span in
            let touched = sentences.indices(touching: span, near: last)
            last = touched.lowerBound
            changes[touched.lowerBound] += 1
            changes[touched.upperBound] -= 1
        }
        var open = 0
        return changes.dropLast().map { change in
            open += change
            return open > 0
        }
    }

    /// The share of sentences that are understood, menu lines among them, in thousandths rounded
    /// down, so that 1 means all of them; nil of a text without sentences.
    var coverage: Double? {
        guard !fates.isEmpty else { return nil }
        let explained = fates.count { $0 != .notUnderstood } + menuLines
        return Double(1000 * explained / (fates.count + menuLines)) / 1000
    }
}

extension [Sentence] {
    /// The sentences that hold a token of `span`, found by binary search, but where it lies in the
    /// one at `near` or the next.
    func indices(touching span: Range<Int>, near: Int = 0) -> Range<Int> {
        guard !span.isEmpty else { return 0..<0 }
        for i in near..<Swift.min(near + 2, count)
        where self[i].tokens.contains(span.lowerBound)
            && span.upperBound <= self[i].tokens.upperBound
        {
            return i..<i + 1
        }
        return index(holding: span.lowerBound)..<index(holding: span.upperBound - 1) + 1
    }

    private func index(holding token: Int) -> Int {
        var low = 0
        var high = count - 1
        while low < high {
            let middle = (low + high) / 2
            if self[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether the sentence at `i` is what the rules for statements pass over as a heading.
    fileprivate func isHeading(_ i: Int, _ carryOver: CarryOver) -> Bool {
        guard self[i].isHeading, !carryOver.isEntry(self[i]) else { return false }
        return i == 0 || self[i - 1].paragraph != self[i].paragraph
    }
}
