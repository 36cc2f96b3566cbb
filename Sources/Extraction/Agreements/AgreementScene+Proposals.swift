internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What somebody has proposed, told by the noun: "Norway's proposal to open a research station".
extension AgreementScene {
    /// "the initiative to build a clinic", "Peru's proposal for joint patrols", "the proposal of
    /// Norway to hold a forum": proposed, and agreed where both approved it; an initiative is a
    /// plan that somebody follows.
    func proposals() -> [AgreementDraft] {
        drafts(at: .idea) { token in
            guard isProposal(token), let last = proposed(after: token) else { return nil }
            let first = giver(before: token)?.start ?? nounPhraseStart(token)
            let before = reading.annotations.stages.within(max(start, first - 4)..<first).last
            let isApproved =
                before.map {
                    reading.lexicon.stages[Int($0.entry.index)].status == .agreed && isVerb($0)
                } ?? false
            let isPlan = reading.annotations.stages.covering(token) == nil
            return AgreementDraft(
                kind: isPlan ? .plan : .consensus,
                status: isPlan || isApproved ? .agreed : .proposed, parties: joint,
                evidence: first..<max(token + 1, last), rule: .agreementProposal)
        }
    }

    /// A noun that is a stage or an instrument by itself: "proposal", "suggestion", "initiative";
    /// not "the possibility".
    private func isProposal(_ token: Int) -> Bool {
        guard !words(token).contains(.intention), token > start, token + 3 < end else {
            return false
        }
        if let stage = reading.annotations.stages.covering(token) {
            return reading.lexicon.stages[Int(stage.entry.index)].part == .noun
        }
        return reading.annotations.instruments.covering(token)?.tokens.count == 1
            && tokens[token].shape == .lower
    }

    /// The end of "to open a station", "for joint patrols", "of Norway to hold".
    private func proposed(after token: Int) -> Int? {
        var at = token + 1
        if tokens[at].word == reading.words.of || tokens[at].word == reading.words.by,
            let i = reading.mentionIndex(covering: at + 1) ?? reading.mentionIndex(covering: at + 2)
        {
            at = reading.annotations.mentions[i].tokens.upperBound
        }
        guard at + 2 < end else { return nil }
        if tokens[at].word == reading.words.to, let verb = mainVerb(at + 1),
            classes(verb).isDisjoint(with: [.be, .auxiliary, .preposition, .determiner]),
            !words(verb).isDisjoint(with: [.deed, .measure, .founding, .opening]),
            words(verb).isDisjoint(with: [.idle, .encounter])
        {
            return max(verb + 1, reading.clauseEnd(after: verb, in: sentence))
        }
        guard tokens[at].word == reading.words.for else { return nil }
        let last = reading.clauseEnd(after: at + 1, in: sentence)
        let head = at + 1..<max(at + 1, min(last, at + 7))
        let isMeasure = head.contains {
            !words($0).isDisjoint(with: [.mutual, .giftNoun, .aid, .link])
        }
        return isMeasure && !reading.annotations.terms.within(head).isEmpty ? last : nil
    }
}
