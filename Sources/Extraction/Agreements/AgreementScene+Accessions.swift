internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What a country joins: a treaty of many, an alliance.
extension AgreementScene {
    /// "Peru's accession to the Ports Convention", "congratulated Peru on its accession to",
    /// "the accession of Peru to".
    func accessions() -> [AgreementDraft] {
        drafts(at: .negotiable) { token in
            guard reading.words.bond.acceding.contains(tokens[token].word),
                tokens[token].shape == .lower, let owner = joiner(token)
            else { return nil }
            let last = joined(behind: owner.to)
            guard last > owner.to + 1 else { return nil }
            return AgreementDraft(
                kind: .treaty, status: accessionStatus(owner.first, last),
                parties: [owner.party], evidence: owner.first..<last, rule: .agreementAccession)
        }
    }

    /// Who joins, the first of the words on it, and the "to" ahead of what is joined.
    private func joiner(_ token: Int) -> (party: Party, first: Int, to: Int)? {
        let next = token + 1
        guard next + 1 < end, token > start else { return nil }
        if tokens[next].word == reading.words.to {
            if tokens[token - 1].kind == .possessive,
                let owner = country(endingAt: token - 1)
            {
                return (owner.party, owner.first, next)
            }
            guard classes(token - 1).contains(.possessive),
                let name = reading.annotations.names.within(max(start, token - 9)..<token)
                    .last(where: { $0.entry.kind == .country })
            else { return nil }
            return (.country(Int(name.entry.index)), token - 1, next)
        }
        guard tokens[next].word == reading.words.of else { return nil }
        let near = next + 1..<min(end, next + 4)
        guard let name = reading.annotations.names.within(near).first,
            name.entry.kind == .country, name.tokens.upperBound + 1 < end,
            tokens[name.tokens.upperBound].word == reading.words.to
        else { return nil }
        let first = classes(token - 1).contains(.determiner) ? token - 1 : token
        return (.country(Int(name.entry.index)), first, name.tokens.upperBound)
    }

    private func country(endingAt token: Int) -> (party: Party, first: Int)? {
        guard token > start, let name = reading.annotations.names.covering(token - 1),
            name.entry.kind == .country
        else { return nil }
        let before = name.tokens.lowerBound - 1
        let isLed = before >= start && classes(before).contains(.determiner)
        return (
            .country(Int(name.entry.index)), isLed ? before : name.tokens.lowerBound
        )
    }

    /// The end of the capitals behind "to" and "to the".
    private func joined(behind to: Int) -> Int {
        var at = classes(to + 1).contains(.determiner) ? to + 2 : to + 1
        guard at < end, tokens[at].isCapitalised else { return to }
        var last = to
        while at < end, at - to < 14 {
            if tokens[at].isCapitalised {
                last = at + 1
            } else if classes(at).isDisjoint(with: [.preposition, .conjunction, .determiner]) {
                break
            }
            at += 1
        }
        return last
    }

    /// What is supported or talked about goes on, what will be is agreed, else it has been done.
    private func accessionStatus(_ first: Int, _ last: Int) -> Agreement.Status {
        let near = max(start, first - 8)..<first
        let isOpen = near.contains {
            reading.words.bond.advocating.contains(tokens[$0].word)
                || !words($0).isDisjoint(with: [.weighing, .bargaining, .wish, .need])
        }
        if isOpen { return .negotiating }
        let behind = last..<max(last, min(end, last + 4))
        return behind.contains { classes($0).contains(.future) } ? .agreed : .inForce
    }
}
