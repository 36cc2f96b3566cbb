internal import Annotators
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
        let sentences = reading.text.sentences.enumerated().map { i, sentence in
            ExplainedSentence(
                words: assembly.quote(sentence.tokens), fate: fates.fates[i],
                evidence: evidence[i], mentions: mentions.all(in: sentence))
        }
        let menu = reading.annotations.menu.map { line in
            ExplainedSentence(words: assembly.quote(bytes: line, of: page), fate: .narration)
        }
        return (sentences + menu).sorted { $0.words.span.start < $1.words.span.start }
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
