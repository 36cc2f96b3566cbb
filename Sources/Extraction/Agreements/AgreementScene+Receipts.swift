internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Gifts told of by who gets them, or by where they stand ready.
extension AgreementScene {
    /// "The agency will receive Norwegian funding", "Peru will receive boats from Norway".
    func receipts() -> [AgreementDraft] {
        draftsAtFutures { token in
            guard let verb = skipAdverbs(token + 1), verb + 2 < end, endsIn("ceive", verb),
                getsAid(verb)
            else { return nil }
            let first = nounPhraseStart(token)
            let last = max(verb + 2, reading.phraseEnd(after: verb + 1, in: sentence))
            guard first < token, !isWished(before: first),
                let giver = giverNamed(in: verb + 1..<min(last, verb + 24))
                    ?? speaker(promising: first..<token)
            else { return nil }
            let evidence = first..<last
            return AgreementDraft(
                kind: .pledge, status: .agreed,
                parties: parties(
                    of: Actor(parties: [giver], isJoint: false), receivingIn: evidence,
                    isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementIsDone)
        }
    }

    /// Money, a number of something, goods or aid within eight words.
    private func getsAid(_ verb: Int) -> Bool {
        let head = verb + 1..<min(end, verb + 9)
        return reading.annotations.quantities.within(head).contains { $0.unit != "percent" }
            || head.contains { !words($0).isDisjoint(with: [.aid, .goods]) }
    }

    /// Who speaks, where he tells what the other side will get: "said that Peru would receive".
    private func speaker(promising subject: Range<Int>) -> Party? {
        guard speakers.count == 1, let side = reading.side(of: speakers[0]),
            let receiver = giverNamed(in: subject), reading.side(of: receiver) != side
        else { return nil }
        return speakers[0]
    }

    /// The one of those who met that a range names.
    func giverNamed(in range: Range<Int>) -> Party? {
        let named = countries(in: range)
        return joint.first { party in
            if case .country(let row)? = reading.side(of: party) {
                named.contains(row)
            } else {
                false
            }
        }
    }

    /// "Norway is making 3 million euros available", "makes boats available to the coast guard".
    func availabilities() -> [AgreementDraft] {
        drafts(at: .existing) { token in
            guard endsIn("ailable", token),
                let verb = (max(start + 1, token - 14)..<max(start + 1, token)).last(where: {
                    endsIn("king", $0) || endsIn("kes", $0)
                }), givesThing(verb + 1..<token)
            else { return nil }
            let isGoingOn = classes(verb - 1).contains(.be) && verb > start + 1
            guard let actor = doer(before: isGoingOn ? verb - 1 : verb), !actor.isJoint,
                let first = actor.tokens?.lowerBound
            else { return nil }
            let last = max(token + 1, reading.phraseEnd(after: token + 1, in: sentence))
            let evidence = first..<last
            return AgreementDraft(
                kind: .pledge, status: .inForce,
                parties: parties(of: actor, receivingIn: evidence, isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementIsGiving)
        }
    }

    private func givesThing(_ range: Range<Int>) -> Bool {
        reading.annotations.quantities.stands(in: range)
            || range.contains { !words($0).isDisjoint(with: [.aid, .goods]) }
    }
}
