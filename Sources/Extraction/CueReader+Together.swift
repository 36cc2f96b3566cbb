internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Words that somebody shares with another, and words told while they go on.
extension CueReader {
    /// "The President is calling for X", "They have been pressing for X": what somebody asks for or
    /// warns of. Where words go on, the speaker before says so.
    func progressive(_ verb: SpeechVerb) -> SpeechVerb? {
        guard [.demand, .concern].contains(verb.kind), reports.isEmpty,
            let be = beforeAdverbs(verb), reading.classes(be).contains(.be),
            let own = finder.subject(of: verb.tokens.lowerBound),
            !reading.annotations.mentions[own].contains(where: \.isFirstPerson)
        else { return nil }
        var verb = verb
        verb.form = isRunning ? .third : .past
        return verb
    }

    /// "A joined B in calling for X": both call for it.
    func joined(_ verb: SpeechVerb) -> Report? {
        guard let at = beforeAdverbs(verb), reading.tokens[at].word == words.in,
            at > sentence.tokens.lowerBound + 1, let i = reading.mentionIndex(covering: at - 1)
        else { return nil }
        let others = reading.group(endingWith: i, from: sentence.tokens.lowerBound)
        let join = reading.tokens(of: others).lowerBound - 1
        guard join > sentence.tokens.lowerBound,
            reading.tokens[join].word == words.speech.seconding,
            let own = finder.subject(of: join)
        else { return nil }
        let parties = with(
            discourse.parties(of: others, in: reading), discourse.parties(of: own, in: reading))
        guard !parties.isEmpty else { return nil }
        return Report(
            cue: verb, parties: parties, source: reading.tokens(of: own),
            rule: .statementParticiple)
    }

    /// "with both underlining that X", ", each noting X": all of those who spoke before.
    func ofAll(_ verb: SpeechVerb) -> Report? {
        var all = verb.tokens.lowerBound - 1
        while all > sentence.tokens.lowerBound + 1, reading.isAdverb(all),
            !words.speech.all.contains(reading.tokens[all].word)
        { all -= 1 }
        guard all > sentence.tokens.lowerBound + 1,
            words.speech.all.contains(reading.tokens[all].word)
        else { return nil }
        let parties = reports.last.map(\.parties) ?? discourse.company
        let isLed = reading.tokens[all - 1].word == words.with
        guard isLed || reading.tokens[all - 1].kind == .comma, parties.count > 1 else {
            return nil
        }
        return Report(
            cue: verb, parties: parties, source: all..<all + 1,
            rule: .statementWithSubjectParticiple)
    }

    /// "A met B to discuss X, and with C to stress Y": what a further encounter was for.
    func furtherPurpose(_ verb: SpeechVerb) -> Report? {
        guard let last = reports.last, last.rule == .statementEncounterToCue, let lead,
            let to = beforeAdverbs(verb), to > last.cue.tokens.upperBound + 1,
            let i = reading.mentionIndex(covering: to - 1),
            [.person, .role].contains(reading.annotations.mentions[i].kind)
        else { return nil }
        let others = reading.group(endingWith: i, from: last.cue.tokens.upperBound)
        var start = reading.tokens(of: others).lowerBound
        if reading.tokens[start - 1].word == words.with { start -= 1 }
        guard start - 1 > last.cue.tokens.upperBound,
            reading.classes(start - 1).contains(.conjunction)
        else { return nil }
        let own = discourse.parties(of: lead, in: reading)
        let parties =
            verb.act == .discuss
            ? with(discourse.parties(of: others, in: reading), own) : own
        guard !parties.isEmpty else { return nil }
        return Report(
            cue: verb, parties: parties, source: start..<to, rule: .statementEncounterToCue)
    }

    /// "A called B to thank her for X and to discuss Y": another purpose of one encounter.
    func joinedPurpose(_ verb: SpeechVerb) -> Report? {
        guard let last = reports.last, last.rule == .statementEncounterToCue, let lead,
            let to = beforeAdverbs(verb), to > last.cue.tokens.upperBound + 1,
            reading.classes(to - 1).contains(.conjunction)
                || reading.tokens[to - 1].kind == .comma
        else { return nil }
        let parties = parties(of: lead, of: verb)
        guard !parties.isEmpty else { return nil }
        return Report(
            cue: verb, parties: parties, source: to..<verb.tokens.lowerBound,
            rule: .statementEncounterToCue)
    }

    /// "joined Minister Dahl's call for X".
    func isSeconding(_ verb: SpeechVerb) -> Bool {
        verb.tokens.count > 2
            && reading.tokens[verb.tokens.lowerBound].word == words.speech.seconding
    }

    /// Whose call it is: those whom the words between name, else all who met.
    func seconded(by verb: SpeechVerb) -> [Party] {
        let named = reading.annotations.mentions.within(verb.tokens).first {
            [.person, .role, .country, .organization].contains($0.kind)
        }
        guard let named, let i = reading.mentionIndex(covering: named.tokens.lowerBound) else {
            return discourse.company
        }
        return discourse.parties(of: i, in: reading)
    }
}
