internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What else was agreed, where another family read the first of it.
extension AgreementScene {
    /// "decided to conclude the negotiations on a treaty and to hold consultations": the second
    /// deed.
    func continuations() -> [AgreementDraft] {
        draftsAtStages { match in
            let stage = reading.lexicon.stages[Int(match.entry.index)]
            guard stage.part == .decision, stage.status == .agreed, isVerb(match),
                let first = afterParticle(match), tokens[first - 1].word != reading.words.that,
                let to = further(after: first), let verb = mainVerb(to + 1)
            else { return nil }
            let actor = actor(of: match.tokens.lowerBound)
            guard actor.isJoint else { return nil }
            return AgreementDraft(
                kind: .consensus, status: .agreed, parties: joint,
                evidence: to..<max(verb + 1, reading.clauseEnd(after: verb, in: sentence)),
                rule: .agreementAgreedTo)
        }
    }

    /// The "to" of "and to hold", within forty words.
    private func further(after first: Int) -> Int? {
        let window = first + 3..<max(first + 3, min(end - 3, first + 40))
        return window.first { at in
            guard tokens[at].word == reading.words.to, classes(at - 1).contains(.conjunction),
                let verb = mainVerb(at + 1), verb < end
            else { return false }
            return (words(verb).isDisjoint(with: .idle) || words(verb).contains(.start))
                && (classes(verb).isEmpty || words(verb).contains(.visiting))
        }
    }
}
