internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Rounds of consultations and sessions of commissions to come, which those who agree on them leave
/// to others.
extension EncounterRules {
    /// Consultations and commissions to come, which others than the principals will hold.
    func isInstitutional(
        _ noun: Gazetteer.Match, _ finding: Finding, _ sentence: Sentence
    ) -> Bool {
        guard noun.tokens.count > 1 else { return false }
        return isPlannedTogether(finding, sentence)
    }

    /// "Both sides decided to hold another round", "to convene the next FOC": left to officials.
    func leftToOfficials(
        _ drafts: [EncounterDraft], _ noun: Gazetteer.Match, _ finding: Finding,
        _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard finding.object == nil, isRound(noun.tokens.lowerBound),
            isPlannedTogether(finding, sentence)
        else { return drafts }
        return drafts.map {
            var draft = $0
            draft.isOfOfficials = true
            return draft
        }
    }

    /// Talks that "both sides" will hold.
    private func isPlannedTogether(_ finding: Finding, _ sentence: Sentence) -> Bool {
        guard finding.type == .talks, let subject = finding.subject,
            mentions[subject].contains(where: { $0.kind == .together }), !sides.isEmpty,
            !mentions[subject].contains(where: {
                $0.kind == .together && discourse.colleagues($0, in: reading) != nil
            })
        else { return false }
        return Setting(reading: reading, sentence: sentence)
            .status(of: finding.span, verb: finding.verb) == .planned
    }

    /// Consultations and rounds of them, the initials of some among them.
    private func isRound(_ noun: Int) -> Bool {
        tokens[noun].shape == .upper || reading.words.bond.consulting.contains(tokens[noun].word)
            || reading.lexicon.agreementWord(of: tokens[noun]).contains(.series)
    }
}
