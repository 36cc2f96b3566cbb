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
            let first = min(nameStart(of: match), match.tokens.lowerBound)
            let range = first..<max(match.tokens.upperBound, nameEnd(of: match))
            let kind = kind(of: match)
            let isNext = drafts.last.map { follows(range, $0, kind) } ?? false
            guard isNext || isStanding(match, range, kind) else { continue }
            drafts.append(
                AgreementDraft(
                    kind: kind, status: kind == .jointStatement ? .agreed : .inForce,
                    parties: parties(namedIn: range),
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
        if [.consensus, .pledge, .target, .package].contains(kind) { return false }
        let before = range.lowerBound..<max(range.lowerBound, match.tokens.lowerBound)
        if before.contains(where: { words($0).contains(.pending) || isIndefinite($0) }) {
            return false
        }
        // "the Charter of the United Nations" is a common measure, no business of these two.
        if words(match.tokens.upperBound - 1).contains(.value) { return false }
        let isTitle = tokens[match.tokens.upperBound - 1].isCapitalised
        if kind == .mechanism { return isStandingBody(match, range, isTitle) }
        if kind == .jointStatement, !isTitle { return false }
        if isTitle, isBetweenPrincipals(range) || isTitled(match, range) { return true }
        if isOfCity(before), isDefinite(range) { return true }
        return kind != .plan && isDated(match, range)
    }

    /// "the Peru-Chile dialogue", "the Joint Working Group on Water", "existing working groups".
    private func isStandingBody(
        _ match: Gazetteer.Match, _ range: Range<Int>, _ isTitle: Bool
    ) -> Bool {
        let isOurs = isBetweenPrincipals(range)
        if isOurs, isTitle || match.entry.form != nounPlural { return true }
        let before = range.lowerBound..<max(range.lowerBound, match.tokens.lowerBound)
        if before.contains(where: { words($0).contains(.existing) }) { return true }
        return isTitle && match.tokens.count > 1 && isDefinite(range)
            && tokens[match.tokens.lowerBound].isCapitalised
    }

    /// "the Lima Declaration", "the Memorandum of Understanding of 2004", "the Agreement on Water":
    /// capitals and something that tells which; "the Agreement" alone is one named before.
    private func isTitled(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        if isOrganization(match) || isNorm(range.lowerBound) { return false }
        if match.tokens.count > 1, tokens[match.tokens.lowerBound].isCapitalised {
            return isDefinite(range)
        }
        let before = range.lowerBound..<max(range.lowerBound, match.tokens.lowerBound)
        let isNamed = before.contains { at in
            tokens[at].isCapitalised && at > start && classes(at).isDisjoint(with: .determiner)
                && tokens[at].kind == .word
        }
        return isNamed || range.upperBound > match.tokens.upperBound && isDefinite(range)
    }

    /// "the Lima memorandum": named after where it was made.
    private func isOfCity(_ before: Range<Int>) -> Bool {
        guard let at = before.last, tokens[at].isCapitalised else { return false }
        return reading.annotations.names.covering(at)?.entry.kind == .city
    }

    /// "the 1994 peace treaty", "the treaty of 1994", "the agreement in force since May".
    private func isDated(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        guard isDefinite(range) else { return false }
        let near = range.lowerBound..<min(end, match.tokens.upperBound + 5)
        guard let date = reading.annotations.dates.within(near).first else { return false }
        if date.tokens.upperBound <= match.tokens.lowerBound { return true }
        return (match.tokens.upperBound..<max(match.tokens.upperBound, date.tokens.lowerBound))
            .allSatisfy { !classes($0).isDisjoint(with: [.preposition, .clausal]) || isForce($0) }
    }

    private func isForce(_ token: Int) -> Bool {
        reading.annotations.stages.covering(token) != nil
            || [reading.words.force, reading.words.effect].contains(tokens[token].word)
    }

    private func isDefinite(_ range: Range<Int>) -> Bool {
        guard let first = range.first, classes(first).contains(.determiner) else {
            return range.lowerBound > start && !isIndefinite(range.lowerBound - 1)
                && classes(range.lowerBound - 1).contains(.preposition)
        }
        return !isIndefinite(first)
    }

    /// "in accordance with the Law of the Sea Convention": what everybody is held to, no bond
    /// between these two.
    private func isNorm(_ token: Int) -> Bool {
        (max(start, token - 6)..<token).contains { words($0).contains(.norm) }
    }

    /// The name of an organisation, such as a council of the United Nations, is no instrument.
    private func isOrganization(_ match: Gazetteer.Match) -> Bool {
        let name = reading.annotations.names.covering(match.tokens.upperBound - 1)
        return name?.entry.kind == .organization
    }

    private func isIndefinite(_ token: Int) -> Bool {
        [reading.words.a, reading.words.an, reading.words.no].contains(tokens[token].word)
    }

    /// Names a principal's country beside another, or calls itself bilateral.
    private func isBetweenPrincipals(_ range: Range<Int>) -> Bool {
        if isBetweenSides(range) { return true }
        let named = countries(in: range)
        let principals = Set(
            joint.compactMap { party in
                if case .country(let row)? = reading.side(of: party) { row } else { nil }
            })
        return named.count > 1 && !named.isDisjoint(with: principals)
            || range.contains { words($0).contains(.mutual) }
    }

    /// "between the two countries": those who met.
    private func isBetweenSides(_ range: Range<Int>) -> Bool {
        guard let at = range.first(where: { tokens[$0].word == reading.words.between }),
            at + 1 < end
        else { return false }
        return (at + 1..<min(end, at + 3)).contains {
            guard let i = reading.mentionIndex(covering: $0) else { return false }
            return reading.annotations.mentions[i].kind == .together
        }
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
