internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Speakers whom no mention right before the verb names.
extension CueReader {
    /// "…, who thanked A": the people before the relative word.
    func relative(_ verb: SpeechVerb) -> Report? {
        guard let at = beforeAdverbs(verb), at > sentence.tokens.lowerBound + 1,
            reading.tokens[at].word == words.who, reading.tokens[at - 1].kind == .comma,
            let i = reading.mentionIndex(covering: at - 2)
        else { return nil }
        let parties = discourse.parties(of: i, in: reading)
        guard !parties.isEmpty else { return nil }
        return Report(
            cue: verb, parties: parties, source: reading.annotations.mentions[i].tokens,
            rule: .statementWhoCue)
    }

    /// "Delegation members discussed X", "Participants stressed X": those who met.
    func collective(_ verb: SpeechVerb) -> Report? {
        guard verb.form.isPast, let at = beforeAdverbs(verb), !discourse.principals.isEmpty,
            !reading.classes(at).isDisjoint(with: [.collective, .attendee])
        else { return nil }
        return Report(
            cue: verb, parties: discourse.principals, source: at..<at + 1,
            rule: .statementParticipantsCue)
    }

    /// "the guest said", "the minister noted": in small letters the one who spoke last.
    func figure(_ verb: SpeechVerb) -> Report? {
        guard verb.form.isPast, let at = beforeAdverbs(verb), at > sentence.tokens.lowerBound,
            reading.classes(at).contains(.figure), reading.tokens[at].shape == .lower,
            let last = discourse.lastSubject
        else { return nil }
        var start = at
        while start > sentence.tokens.lowerBound, at - start < 4,
            !reading.classes(start).contains(.determiner)
        { start -= 1 }
        guard reading.classes(start).contains(.determiner) else { return nil }
        let isAfter =
            start - contentStart > 3 && isCloser(start - 1)
            && isTail(verb.tokens.upperBound)
        return Report(
            cue: verb, parties: [last], source: start..<at + 1,
            content: isAfter ? contentStart..<start : nil, rule: .statementFigureCue)
    }

    /// Those who discussed: all who met where the sentence tells of the encounter first.
    func parties(of group: Reading.Group, of verb: SpeechVerb) -> [Party] {
        if verb.act == .discuss, let encounter,
            encounter.evidence.lowerBound < verb.tokens.lowerBound
        {
            return encounter.parties
        }
        return discourse.parties(of: group, in: reading)
    }
}
