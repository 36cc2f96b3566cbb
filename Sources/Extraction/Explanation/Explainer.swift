internal import Domain
internal import Text

/// Lays the facts of a document beside its sentences.
struct Explainer {
    let reading: Reading
    let assembly: Assembly
    let drafts: FactDrafts
    /// What became of `drafts`, one by one.
    let facts: Facts
    let fates: SentenceFates
    /// The text as it came, with the menus of its page.
    let page: [UInt8]

    func sentences() -> [ExplainedSentence] {
        let evidence = evidence()
        let mentions = SentenceMentions(reading: reading, assembly: assembly)
        var sentences: [ExplainedSentence] = []
        var end = 0
        for (i, sentence) in reading.text.sentences.enumerated() {
            let bytes = reading.text.byteRange(sentence.tokens)
            sentences += menu(end..<bytes.lowerBound)
            sentences.append(
                ExplainedSentence(
                    words: assembly.quote(sentence.tokens), fate: fates.fates[i],
                    evidence: evidence[i], mentions: mentions.all(in: sentence)))
            end = bytes.upperBound
        }
        return sentences + menu(end..<page.count)
    }

    /// The lines of a menu between two sentences, which are none themselves.
    private func menu(_ gap: Range<Int>) -> [ExplainedSentence] {
        guard page[gap] != reading.text.bytes[gap] else { return [] }
        return page[gap].split { $0 == 10 || $0 == 13 }.compactMap { line in
            guard let first = line.firstIndex(where: { $0 > 32 }),
                let last = line.lastIndex(where: { $0 > 32 })
            else { return nil }
            return ExplainedSentence(
                words: assembly.quote(bytes: first..<last + 1, of: page), fate: .narration)
        }
    }

    /// By sentence.
    private func evidence() -> [[FactEvidence]] {
        let sentences = reading.text.sentences
        var evidence = [[FactEvidence]](repeating: [], count: sentences.count)
        func add(_ fact: String, _ rule: String, _ spans: [Range<Int>]) {
            var seen: Set<Range<Int>> = []
            for span in spans where seen.insert(span).inserted {
                for i in sentences.indices(touching: span) {
                    let words = assembly.quote(span.clamped(to: sentences[i].tokens))
                    evidence[i].append(FactEvidence(fact: fact, rule: rule, words: words))
                }
            }
        }
        for (draft, fact) in zip(drafts.encounters, facts.meetings) {
            add(fact.id, fact.rule, [draft.evidence] + draft.repeated)
        }
        for (draft, fact) in zip(drafts.statements, facts.statements) {
            add(fact.id, fact.rule, [draft.content])
        }
        for (draft, fact) in zip(drafts.agreements, facts.agreements) {
            add(fact.id, fact.rule, [draft.evidence] + draft.repeated)
        }
        return evidence
    }
}
