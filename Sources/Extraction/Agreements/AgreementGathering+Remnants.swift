internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

extension AgreementScene {
    /// Without decisions of which nothing is left but the way to what another agreement tells:
    /// "agreed that their teams would work at pace to" ahead of "conclude the treaty".
    func withoutRemnants(_ drafts: consuming [AgreementDraft]) -> [AgreementDraft] {
        guard drafts.contains(where: { $0.kind == .consensus }) else { return drafts }
        var kept: [AgreementDraft] = []
        kept.reserveCapacity(drafts.count)
        for i in drafts.indices {
            if i + 1 < drafts.count, isRemnant(drafts[i], before: drafts[i + 1]) { continue }
            kept.append(drafts[i])
        }
        return kept
    }

    private func isRemnant(_ draft: AgreementDraft, before next: AgreementDraft) -> Bool {
        guard draft.kind == .consensus, draft.evidence.upperBound == next.evidence.lowerBound,
            [.treaty, .memorandum, .contract].contains(next.kind),
            [.negotiating, .proposed, .agreed].contains(next.status),
            let last = draft.evidence.last, leadsOn(last)
        else { return false }
        // "agreed to send a team, and to conclude", "to meet in May to conclude": deeds as well
        return !draft.evidence.dropLast().contains {
            tokens[$0].kind == .comma || classes($0).contains(.conjunction)
                || words($0).contains(.founding) && !words($0).contains(.start)
        }
            && !reading.annotations.encounters.within(draft.evidence).contains {
                words($0.tokens.upperBound - 1).isDisjoint(with: .team)
            }
            && reading.sectorSet(in: draft.evidence).allSatisfy { $0 == .diplomacy }
    }

    /// "to", "for the", "early", "commence": a phrase that is not at its end.
    private func leadsOn(_ token: Int) -> Bool {
        let word = tokens[token].word
        return [reading.words.to, reading.words.for, reading.words.of].contains(word)
            || reading.words.bond.aiming.contains(word)
            || classes(token).contains(.determiner)
            || !words(token).isDisjoint(with: [.pending, .start, .existing])
    }
}
