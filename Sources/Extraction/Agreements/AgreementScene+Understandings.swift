internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What leaders are of one mind about, told without what it is.
extension AgreementScene {
    /// "the weighty consensus reached by both presidents", "the common understandings between
    /// the leaders".
    func understandings() -> [AgreementDraft] {
        drafts(at: .accord) { token in
            guard reading.words.pledge.unison.contains(tokens[token].word), token > start,
                token + 2 < end, joint.count > 1, isReachedBetween(token)
            else { return nil }
            let head = nounPhraseStart(token)..<token
            guard let first = head.last(where: { classes($0).contains(.determiner) }),
                !classes(first).contains(.negation),
                ![reading.words.a, reading.words.an].contains(tokens[first].word)
            else { return nil }
            let last = reading.phraseEnd(after: token + 2, in: sentence)
            let comma = (token..<max(token, last)).first { tokens[$0].kind == .comma }
            return AgreementDraft(
                kind: .consensus, status: .agreed, parties: joint,
                evidence: first..<max(token + 1, min(comma ?? last, token + 16)),
                rule: .agreementWasAgreed)
        }
    }

    /// "for holding" of "agreement was reached for holding".
    func isForDoing(_ token: Int) -> Bool {
        token + 1 < end && tokens[token].word == reading.words.for && endsIn("ing", token + 1)
    }

    /// "reached by", "reached in Lima" and, of an important or common one, "between the leaders".
    private func isReachedBetween(_ token: Int) -> Bool {
        let next = token + 1
        if words(next).contains(.reached) { return classes(next + 1).contains(.preposition) }
        return reading.words.pledge.weighty.contains(tokens[token - 1].word)
            && [reading.words.between, reading.words.of].contains(tokens[next].word)
            && !classes(next + 1).isDisjoint(with: [.determiner, .possessive])
    }
}
