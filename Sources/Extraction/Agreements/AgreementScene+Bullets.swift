internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Lines of a fact sheet: "• Launching a Ports Dialogue", "• 5 million euros for divers".
extension AgreementScene {
    /// Behind a bullet, a number with its stop, or a bracket.
    var itemStart: Int {
        guard sentence.tokens.count > 3 else { return start }
        switch tokens[start].kind {
        case .symbol, .dash: return start + 1
        case .number where tokens[start + 1].kind == .stop: return start + 2
        case .openBracket where tokens[start + 2].kind == .closeBracket: return start + 3
        default: return start
        }
    }

    /// "Launching a Ports Dialogue", "• Signing of a treaty": the deed that a line tells of.
    func opensLine(_ match: Gazetteer.Match) -> Bool {
        match.tokens.lowerBound == itemStart
    }

    /// "• 5 million euros for divers", "• New investment of 20 million euros in ports": a sum and
    /// what it is for, without a verb.
    func listedSums() -> [AgreementDraft] {
        let first = itemStart
        guard first == start + 1, !sum.classes.contains(.auxiliary), joint.count > 1,
            let i = quantityNumbers.first,
            case let money = reading.annotations.quantities[i], isMoney(money),
            (first..<first + 5).contains(money.tokens.lowerBound),
            money.tokens.upperBound + 1 < end,
            (first..<money.tokens.lowerBound).allSatisfy(isAheadOfSum),
            isPurpose(money.tokens.upperBound)
        else { return [] }
        let last = max(
            money.tokens.upperBound + 1, reading.clauseEnd(after: first, in: sentence))
        return [
            AgreementDraft(
                kind: .pledge, status: .agreed, parties: joint, target: quantity(in: first..<last),
                evidence: first..<last, rule: .agreementAnnouncedAid)
        ]
    }

    /// "New", "up to", "investment of", "a further": no verb.
    private func isAheadOfSum(_ token: Int) -> Bool {
        tokens[token].kind == .word && !isPast(word: token)
            && classes(token).isDisjoint(with: [
                .be, .auxiliary, .pluralPronoun, .singularPronoun, .firstPlural, .negation,
            ])
    }

    private func isPast(word token: Int) -> Bool {
        words(token).contains(.given) || endsIn("ed", token)
    }

    /// "for", "to", "in", "toward", or help: "in new assistance", "grant".
    private func isPurpose(_ token: Int) -> Bool {
        classes(token).contains(.preposition) && tokens[token].word != reading.words.of
            || !words(token).isDisjoint(with: [.aid, .giftNoun])
    }
}
