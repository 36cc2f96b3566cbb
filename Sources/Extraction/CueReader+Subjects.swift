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
        guard verb.form.isPast, let at = beforeAdverbs(verb), !discourse.company.isEmpty,
            !reading.classes(at).isDisjoint(with: [.collective, .attendee])
                || isTwo(at)
        else { return nil }
        return Report(
            cue: verb, parties: discourse.company, source: at..<at + 1,
            rule: .statementParticipantsCue)
    }

    /// "The two reviewed X".
    private func isTwo(_ at: Int) -> Bool {
        reading.classes(at).contains(.plural) && at > sentence.tokens.lowerBound
            && reading.classes(at - 1).contains(.determiner)
    }

    /// "the guest said", "the Norwegian leader noted", "the head of state added": in small
    /// letters the one of that country, the one who came, or the one who spoke last.
    func figure(_ verb: SpeechVerb) -> Report? {
        guard verb.form.isPast, let at = beforeAdverbs(verb), at > sentence.tokens.lowerBound,
            let noun = figureNoun(endingAt: at)
        else { return nil }
        var start = noun
        while start > sentence.tokens.lowerBound, noun - start < 4,
            !reading.classes(start).contains(.determiner)
        { start -= 1 }
        guard reading.classes(start).contains(.determiner),
            let party = party(of: noun, from: start)
        else { return nil }
        let isAfter =
            start - contentStart > 3 && isCloser(start - 1)
            && isTail(verb.tokens.upperBound)
        return Report(
            cue: verb, parties: [party], source: start..<at + 1,
            content: isAfter ? contentStart..<start : nil, rule: .statementFigureCue)
    }

    /// The noun for somebody at `at`, or two words before in "head of state".
    private func figureNoun(endingAt at: Int) -> Int? {
        func isFigure(_ token: Int) -> Bool {
            reading.classes(token).contains(.figure) && reading.tokens[token].shape == .lower
        }
        if isFigure(at) { return at }
        guard at - 2 > sentence.tokens.lowerBound, reading.tokens[at - 1].word == words.of,
            isFigure(at - 2)
        else { return nil }
        return at - 2
    }

    private func party(of noun: Int, from start: Int) -> Party? {
        let name = reading.annotations.names.matches.within(start..<noun)
            .first { $0.entry.kind == .country }
        if let name {
            let side = Party.country(Int(name.entry.index))
            return discourse.company.first { reading.side(of: $0) == side } ?? side
        }
        let isHost = reading.tokens[noun].word == words.host
        if isHost || reading.classes(noun).contains(.visitor),
            let party = discourse.visitor(isHost: isHost, in: reading)
        {
            return party
        }
        return discourse.lastSubject
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
