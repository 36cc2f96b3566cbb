internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Instruments that the text names without a word for their stage: standing ones.
extension AgreementScene {
    /// "the Peru-Chile Free Trade Agreement", "a further working group on water", "existing working
    /// groups": in force. A name alone is a topic where nothing ties it to the principals.
    func named() -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        for match in reading.annotations.instruments.within(sentence.tokens)
        where !isStageWord(match) {
            let range = nameStart(of: match)..<nameEnd(of: match)
            let kind = kind(of: match)
            let isNext = drafts.last.map { follows(range, $0, kind) } ?? false
            guard isNext || isStanding(match, range, kind) else { continue }
            drafts.append(
                AgreementDraft(
                    kind: kind, status: .inForce, parties: parties(namedIn: range),
                    evidence: range, key: nameKey(of: match), isNamedOnly: true,
                    rule: .agreementNamedInstrument))
        }
        return drafts
    }

    /// "the Peru-Chile dialogue on trade, a further working group on water".
    private func follows(_ range: Range<Int>, _ last: AgreementDraft, _ kind: Agreement.Kind)
        -> Bool
    {
        kind == last.kind && last.evidence.upperBound + 2 >= range.lowerBound
            && isListed(range.lowerBound) && range.contains { words($0).contains(.distinct) }
    }

    private func isStanding(
        _ match: Gazetteer.Match, _ range: Range<Int>, _ kind: Agreement.Kind
    ) -> Bool {
        if [.consensus, .pledge, .target, .jointStatement].contains(kind) { return false }
        let before = range.lowerBound..<match.tokens.lowerBound
        if before.contains(where: { words($0).contains(.pending) || isIndefinite($0) }) {
            return false
        }
        let isTitle = tokens[match.tokens.upperBound - 1].isCapitalised
        let isOurs = isBetweenPrincipals(range)
        if isOurs, isTitle { return true }
        let isExisting = before.contains { words($0).contains(.existing) }
        if isExisting, kind == .mechanism { return true }
        return isOurs && kind == .mechanism && match.entry.form != nounPlural
    }

    private func isIndefinite(_ token: Int) -> Bool {
        [reading.words.a, reading.words.an, reading.words.no].contains(tokens[token].word)
    }

    /// Names a principal's country beside another, or calls itself bilateral.
    private func isBetweenPrincipals(_ range: Range<Int>) -> Bool {
        let named = countries(in: range)
        let principals = Set(
            joint.compactMap { party in
                if case .country(let row)? = reading.side(of: party) { row } else { nil }
            })
        return named.count > 1 && !named.isDisjoint(with: principals)
            || range.contains { words($0).contains(.mutual) }
    }

    /// The end of a name: what "on", "between" and "of" add to it.
    private func nameEnd(of match: Gazetteer.Match) -> Int {
        var at = match.tokens.upperBound
        while at < end, at - match.tokens.upperBound < 14,
            tokens[at].kind == .word && tokens[at].isCapitalised
                || classes(at).contains(.determiner) && at > match.tokens.upperBound
        { at += 1 }
        guard at < end,
            [
                reading.words.on, reading.words.between, reading.words.for, reading.words.of,
            ].contains(tokens[at].word)
        else { return at }
        return max(at, min(phraseEnd(of: match), at + 16))
    }
}
