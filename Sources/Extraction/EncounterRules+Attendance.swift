internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters of which the text names one participant.
extension EncounterRules {
    /// "A took part in the Oceans Conference in Oslo", "A chaired the ministerial session in Oslo":
    /// a forum that one whose country is known attends. For documents that tell of no encounter
    /// between two.
    func byAttendance(_ sentence: Sentence) -> [EncounterDraft] {
        let matches = reading.annotations.encounters.within(sentence.tokens)
        for match in matches where encounter(match).part == .light {
            guard let i = noun(after: match, among: matches, in: sentence),
                isForum(matches[i]), let subject = subject(of: match, sentence)
            else { continue }
            let setting = Setting(reading: reading, sentence: sentence)
            let span = match.tokens.lowerBound..<matches[i].tokens.upperBound
            let parties = discourse.parties(of: subject, in: reading).filter(isOfKnownSide)
            let place = setting.place(after: span.upperBound, of: .summit)
            guard let status = setting.status(of: span, verb: match), status != .cancelled,
                !parties.isEmpty, place != nil
            else { continue }
            var draft = EncounterDraft(
                type: .summit, status: status, parties: parties,
                date: setting.date(near: span, status: status), place: place,
                venue: setting.venue(), evidence: span, rule: .meetingAttended,
                isRecalled: false)
            draft.isForum = true
            draft.sentence = sentence.tokens.lowerBound
            return [draft]
        }
        return []
    }

    private func isForum(_ match: Gazetteer.Match) -> Bool {
        encounter(match).type == .summit || isSession(match)
            || encounter(match).type == .meeting && encounter(match).part == .noun
    }

    private func isOfKnownSide(_ party: Party) -> Bool {
        guard case .member(let i) = party, reading.cast.members[i].office != nil else {
            return false
        }
        return reading.cast.members[i].country != nil
            || reading.cast.members[i].organization != nil
    }
}
