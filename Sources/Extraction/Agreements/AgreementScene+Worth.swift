internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Deals with their price, and support for a candidate.
extension AgreementScene {
    /// "conveyed Norway's support for the candidature of Peru": a vote that is promised.
    func candidacies() -> [AgreementDraft] {
        drafts(at: .candidacy) { token in
            let window = max(start + 1, token - 10)..<max(start + 1, token)
            guard let aid = window.last(where: isBacking), aid + 1 < end,
                !isWished(before: aid),
                isBackingVerb(aid)
                    || [reading.words.for, reading.words.to, reading.words.of].contains(
                        tokens[aid + 1].word)
            else { return nil }
            let isVerb = isBackingVerb(aid)
            let owner = giver(before: aid)
            guard owner != nil || speakers.count == 1 else { return nil }
            let parties = owner.map { [Party.country($0.row)] } ?? speakers
            let first =
                owner?.start ?? (!isVerb && classes(aid - 1).contains(.possessive) ? aid - 1 : aid)
            let last = max(token + 1, reading.phraseEnd(after: token + 1, in: sentence))
            let evidence = first..<last
            return AgreementDraft(
                kind: .pledge, status: .agreed,
                parties: self.parties(
                    of: Actor(parties: parties, isJoint: false), receivingIn: evidence,
                    isGift: true),
                evidence: evidence, rule: .agreementVotesFor)
        }
    }

    private func isBackingVerb(_ token: Int) -> Bool {
        words(token).contains(.keeping) && !words(token).contains(.aid)
    }

    /// "support for", or "supports" and "backed" of a country.
    private func isBacking(_ token: Int) -> Bool {
        words(token).contains(.aid)
            || words(token).contains(.keeping) && token > start && giver(before: token) != nil
                && (endsIn("s", token) || endsIn("ed", token))
    }

    /// "contracts worth 8 million euros", "a loan of 5 million euros", "a 5 million euro loan".
    func valued() -> [AgreementDraft] {
        instrumentNumbers.compactMap { i in
            let match = reading.annotations.instruments[i]
            let kind = reading.lexicon.instruments[Int(match.entry.index)].kind
            guard kind == .contract, !isStageWord(match),
                let value = value(after: match.tokens.upperBound)
            else { return nil }
            let first = min(nameStart(of: match), match.tokens.lowerBound)
            let last = max(value.tokens.upperBound, phraseEnd(of: match))
            let isLoan = words(match.tokens.upperBound - 1).contains(.aid)
            return AgreementDraft(
                kind: self.kind(of: match) == .package && !isLoan ? .package : .contract,
                status: isLoan && !isToCome(first) ? .inForce : .agreed,
                parties: parties(namedIn: first..<last),
                target: Target(
                    metric: nil, value: value.value, unit: value.unit, by: nil),
                evidence: first..<last, rule: .agreementWorth)
        }
    }

    /// "Norway's assistance to Peru amounts to 20 million euros": help under way.
    func amounting() -> [AgreementDraft] {
        drafts(at: .worth) { token in
            guard endsIn("s", token) || endsIn("ed", token), token > start + 1,
                let quantity = reading.annotations.quantities.within(
                    token..<max(token, min(end, token + 6))
                ).first, isMoney(quantity)
            else { return nil }
            let window = max(start + 1, token - 9)..<token
            guard let aid = window.last(where: { words($0).contains(.aid) }),
                let owner = giver(before: aid) ?? giver(before: aid - 1),
                joint.contains(where: { reading.side(of: $0) == .country(owner.row) })
            else { return nil }
            let evidence = owner.start..<quantity.tokens.upperBound
            return AgreementDraft(
                kind: .pledge, status: .inForce,
                parties: parties(
                    of: Actor(parties: [.country(owner.row)], isJoint: false),
                    receivingIn: evidence, isGift: true),
                target: self.quantity(in: evidence), evidence: evidence, rule: .agreementAidOf)
        }
    }

    /// "will provide a loan of".
    private func isToCome(_ token: Int) -> Bool {
        (max(start, token - 5)..<token).contains { classes($0).contains(.future) }
    }

    private func value(after token: Int) -> QuantityMention? {
        let near = token..<max(token, min(end, token + 4))
        guard near.contains(where: { words($0).contains(.worth) }),
            let quantity = reading.annotations.quantities.within(
                token..<max(token, min(end, token + 8))
            ).first, isMoney(quantity)
        else { return nil }
        return quantity
    }
}
