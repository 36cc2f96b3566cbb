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
        noun.tokens.count > 1 && isTogether(finding)
            && Setting(reading: reading, sentence: sentence)
                .status(of: finding.span, verb: finding.verb) == .planned
    }

    /// "Both sides decided to hold another round", "to convene the next FOC": left to officials.
    func leftToOfficials(
        _ drafts: [EncounterDraft], _ noun: Gazetteer.Match, _ finding: Finding
    ) -> [EncounterDraft] {
        guard finding.object == nil, isRound(noun.tokens.lowerBound), isTogether(finding) else {
            return drafts
        }
        return drafts.map {
            var draft = $0
            draft.isOfOfficials = draft.status == .planned
            return draft
        }
    }

    /// Talks of "both sides", no ministers or other colleagues.
    private func isTogether(_ finding: Finding) -> Bool {
        guard finding.type == .talks, let subject = finding.subject, !sides.isEmpty else {
            return false
        }
        let together = mentions[subject].filter { $0.kind == .together }
        return !together.isEmpty
            && together.allSatisfy { discourse.colleagues($0, in: reading) == nil }
    }

    /// Consultations and rounds of them, the initials of some among them.
    private func isRound(_ noun: Int) -> Bool {
        tokens[noun].shape == .upper || reading.words.bond.consulting.contains(tokens[noun].word)
            || reading.lexicon.agreementWord(of: tokens[noun]).contains(.series)
    }
}
