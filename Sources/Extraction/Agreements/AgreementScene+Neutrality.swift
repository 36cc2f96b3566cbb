internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Goals that are no figure: "net zero by 2050".
extension AgreementScene {
    /// "Peru's commitment to reach net zero by 2050", "is committed to carbon neutrality by 2060".
    func neutralities() -> [AgreementDraft] {
        guard sum.parts.contains(.commitment) || sum.parts.contains(.intention) || hasStage,
            reading.annotations.dates.within(sentence.tokens)
                .contains(where: { $0.reference == .deadline })
        else { return [] }
        // Found first: a list of drafts that are mostly nil is long to make.
        let goals = sentence.tokens.filter {
            reading.words.bond.neutrality.contains(tokens[$0].word)
        }
        return goals.compactMap { goal in
            guard goal + 1 < end,
                let year = reading.annotations.dates.within(goal + 1..<min(end, goal + 7))
                    .first(where: { $0.reference == .deadline }),
                let lead = goalLead(before: goal), !isWished(before: lead)
            else { return nil }
            let owner = giver(before: lead)
            let behind = countries(in: lead..<goal).map { Party.country($0) }
            let actor =
                owner.map { Actor(parties: [.country($0.row)], isJoint: false) }
                ?? (behind.isEmpty ? actor(of: lead) : Actor(parties: behind, isJoint: false))
            let first = owner?.start ?? lead
            return AgreementDraft(
                kind: .target, status: .agreed, parties: actor.isJoint ? joint : actor.parties,
                evidence: first..<max(goal + 1, year.tokens.upperBound), rule: .agreementGoal)
        }
    }

    /// "commitment", "aim", "is committed to" at most twelve words before a goal.
    private func goalLead(before goal: Int) -> Int? {
        let near = max(start, goal - 12)..<goal
        if let noun = near.last(where: { !words($0).isDisjoint(with: [.commitment, .intention]) }) {
            return noun
        }
        return reading.annotations.stages.within(near).last {
            let stage = reading.lexicon.stages[Int($0.entry.index)]
            return stage.part == .decision && stage.status == .agreed && isVerb($0)
        }?.tokens.lowerBound
    }
}
