internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Goods that one side handed to the other, told by a verb in the past.
extension AgreementScene {
    /// "Norway sent tents to Peru", "the Norwegian side has supplied it with vaccines".
    func handedOver() -> [AgreementDraft] {
        drafts(at: .given) { token in
            guard token > start, token + 1 < end, isActive(token),
                let actor = doer(before: auxiliaryStart(token)), !actor.isJoint,
                let giver = actor.parties.first.flatMap(reading.side),
                joint.contains(where: { reading.side(of: $0) == giver })
            else { return nil }
            let last = reading.phraseEnd(after: token + 1, in: sentence)
            let evidence = token..<max(token + 1, last)
            guard isThing(behind: token, evidence) else { return nil }
            return AgreementDraft(
                kind: .pledge, status: isSince(token) ? .inForce : .completed,
                parties: parties(of: actor, receivingIn: evidence, isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementMoneyGiven)
        }
    }

    /// No passive, and no participle of a name.
    private func isActive(_ verb: Int) -> Bool {
        !(auxiliaryStart(verb)..<verb).contains { classes($0).contains(.be) }
            && classes(verb - 1).isDisjoint(with: [.determiner, .preposition])
    }

    /// Goods or a number of something right behind the verb or behind whom it was given; of aid
    /// by name, such as "technical assistance", whom must be told.
    private func isThing(behind verb: Int, _ evidence: Range<Int>) -> Bool {
        let head = verb + 1..<max(verb + 1, min(evidence.upperBound, verb + 9))
        for at in head {
            if tokens[at].word == reading.words.to, at > verb + 1 { return false }
            if !words(at).isDisjoint(with: [.courtesy, .value])
                || !classes(at).isDisjoint(with: [.talk, .oration])
            {
                return false
            }
            if words(at).contains(.goods) { return true }
            if words(at).contains(.aid) { return !countries(in: evidence).isEmpty }
        }
        return false
    }
}
