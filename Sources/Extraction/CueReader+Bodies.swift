internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Speakers that are bodies of a country, and what tells whose words are told of it.
extension CueReader {
    /// "Peru strongly condemns the attack", at the head of a sentence: said by saying so.
    func performs(_ verb: SpeechVerb, _ own: Reading.Group) -> Bool {
        verb.tokens.contains { words.speech.performing.contains(reading.tokens[$0].word) }
            && start(of: own) <= sentence.tokens.lowerBound + 1
    }

    /// "Peru's foreign ministry said X", "Norwegian prosecutors have said X", "the Peruvian embassy
    /// added X": a body of a country right before a verb of report speaks for the country.
    func body(_ verb: SpeechVerb) -> Report? {
        guard verb.form.isPast, [.report, .tell, .stress, .concern].contains(verb.kind),
            let at = beforeAuxiliaries(verb), at > sentence.tokens.lowerBound,
            reading.mentionIndex(covering: at) == nil,
            !reading.classes(at).isDisjoint(with: [.institution, .collective, .attendee])
                || words.speech.peers.contains(reading.tokens[at].word),
            let start = owner(of: at), opensClause(start), let country = country(startingAt: start)
        else { return nil }
        return Report(
            cue: verb, parties: [.country(country)], source: start..<at + 1,
            rule: .statementSubjectCue)
    }

    /// The word before a verb, adverbs and auxiliaries aside.
    private func beforeAuxiliaries(_ verb: SpeechVerb) -> Int? {
        var at = beforeAdverbs(verb)
        while let token = at, token > sentence.tokens.lowerBound,
            reading.classes(token).contains(.auxiliary)
        { at = reading.beforeAdverbs(token, from: sentence.tokens.lowerBound) }
        return at
    }

    /// The country, at most four words to the left, to which a body belongs; no word that governs
    /// stands between.
    private func owner(of noun: Int) -> Int? {
        var at = noun - 1
        while at >= sentence.tokens.lowerBound, noun - at <= 5 {
            if let name = reading.annotations.names.covering(at), name.entry.kind == .country {
                return name.tokens.lowerBound
            }
            guard [.word, .possessive].contains(reading.tokens[at].kind),
                reading.classes(at).isDisjoint(with: [.preposition, .conjunction, .relative])
            else { return nil }
            at -= 1
        }
        return nil
    }

    /// At the start of the sentence or behind a mark, the article aside.
    private func opensClause(_ token: Int) -> Bool {
        var at = token
        if at > sentence.tokens.lowerBound, reading.classes(at - 1).contains(.determiner) {
            at -= 1
        }
        return at == sentence.tokens.lowerBound
            || [.comma, .semicolon].contains(reading.tokens[at - 1].kind)
                && reports.isEmpty
    }

    private func country(startingAt token: Int) -> Int? {
        guard let name = reading.annotations.names.starting(at: token),
            name.entry.kind == .country
        else { return nil }
        let after = name.tokens.upperBound
        let isOwner =
            after < sentence.tokens.upperBound && reading.tokens[after].kind == .possessive
        let isName = name.entry.form == CountryForm.name.rawValue
        return isName == isOwner || !isName ? Int(name.entry.index) : nil
    }

    /// "the Peruvian Government", "the Norwegian side": no bare country.
    func isBody(_ own: Reading.Group) -> Bool {
        let mention = reading.annotations.mentions[own.lowerBound]
        return own.count == 1 && mention.kind == .country
            && mention.tokens.contains {
                !reading.classes($0).isDisjoint(with: [.institution, .side])
            }
    }

    /// "It touched upon X", "…, which covered X": a talk of which the words before tell.
    func impersonalTalk(_ verb: SpeechVerb) -> Report? {
        if let report = continued(verb) { return report }
        guard verb.act == .discuss, verb.kind == .discuss, verb.form == .past, reports.isEmpty,
            !discourse.company.isEmpty, let at = beforeAdverbs(verb),
            at == sentence.tokens.lowerBound && reading.tokens[at].word == words.it
                || isOfTalk(which: at)
        else { return nil }
        return Report(
            cue: verb, parties: discourse.company, source: at..<at + 1, rule: .statementTalksCue)
    }

    /// "It also noted X", behind "The Meeting agreed on Y" or "Norway asked for Y": the same.
    private func continued(_ verb: SpeechVerb) -> Report? {
        guard verb.form == .past, reports.isEmpty, !context.itself.isEmpty,
            [.stress, .agree, .support, .concern, .demand].contains(verb.kind),
            let at = beforeAdverbs(verb), at == sentence.tokens.lowerBound,
            reading.tokens[at].word == words.it
        else { return nil }
        return Report(
            cue: verb, parties: context.itself, source: at..<at + 1, rule: .statementTalksCue)
    }

    /// "The consultations, which dealt with X": a relative word right after a noun for talks.
    private func isOfTalk(which at: Int) -> Bool {
        guard at > sentence.tokens.lowerBound + 1,
            [words.which, words.that].contains(reading.tokens[at].word)
        else { return false }
        let noun = reading.tokens[at - 1].kind == .comma ? at - 2 : at - 1
        return (max(sentence.tokens.lowerBound, noun - 6)...noun).contains {
            reading.classes($0).contains(.talk)
        }
    }

    /// "presented a vase to Minister Dahl": a gift and no words, where no noun for words or plans
    /// stands between and nothing follows.
    func isHandover(_ verb: SpeechVerb) -> Bool {
        guard verb.tokens.count == 1,
            reading.tokens[verb.tokens.lowerBound].word == words.speech.presented
        else { return false }
        let start = verb.tokens.upperBound
        guard
            let to = (start..<min(contentEnd, start + 12)).first(where: {
                reading.tokens[$0].word == words.to
            }), let i = reading.mentionIndex(covering: to + 1),
            [.person, .role].contains(reading.annotations.mentions[i].kind),
            !reading.annotations.instruments.stands(in: start..<to)
        else { return false }
        return (start..<to).allSatisfy {
            reading.lexicon.cueNouns[reading.tokens[$0].word] == nil
                && reading.lexicon.topicNouns[reading.tokens[$0].word] == nil
                && reading.classes($0).isDisjoint(with: [.utterance, .opinion, .topic])
        }
    }

    /// "In reply to Minister Dahl's concern over X, A drew attention to Y": a noun of speech of the
    /// one who is answered.
    func answered() -> Report? {
        let start = sentence.tokens.lowerBound
        guard start + 6 < contentEnd, reading.tokens[start].word == words.in,
            [words.speech.reply, words.speech.response].contains(reading.tokens[start + 1].word),
            reading.tokens[start + 2].word == words.to,
            let i = reading.mentionIndex(covering: start + 3)
        else { return nil }
        let mark = reading.annotations.mentions[i].tokens.upperBound
        guard mark + 3 < contentEnd, reading.tokens[mark].kind == .possessive,
            let noun = (mark + 1..<mark + 3).first(where: {
                reading.lexicon.cueNouns[reading.tokens[$0].word] != nil
            }), noun + 2 < contentEnd, reading.classes(noun + 1).contains(.preposition),
            let comma = (noun + 2..<contentEnd).first(where: {
                reading.tokens[$0].kind == .comma
            })
        else { return nil }
        let parties = discourse.parties(of: i, in: reading)
        guard parties.count == 1 else { return nil }
        let cue = SpeechVerb(
            tokens: noun..<noun + 2, form: .past, kind: .noun,
            act: reading.lexicon.cueNouns[reading.tokens[noun].word])
        return Report(
            cue: cue, parties: parties, source: reading.annotations.mentions[i].tokens,
            content: noun + 2..<comma, rule: .statementRemarkBy)
    }

    /// "to not only thank B", "to also thank B".
    func leadsToInfinitive(_ verb: SpeechVerb) -> Bool {
        guard var at = beforeAdverbs(verb) else { return false }
        if at > sentence.tokens.lowerBound, reading.classes(at).contains(.negation),
            at + 1 < verb.tokens.lowerBound
        {
            at -= 1
        }
        return reading.tokens[at].word == words.to
    }

    /// "The president held a meeting with B and thanked her": in small letters at the head of the
    /// sentence, before its first verb.
    func leadingFigure(_ verb: SpeechVerb) -> Report? {
        guard isCoordinated(verb), verb.form.isPast, reports.isEmpty else { return nil }
        var start = sentence.tokens.lowerBound
        if let comma = sentence.tokens.prefix(8).first(where: {
            reading.tokens[$0].kind == .comma
        }), reading.classes(comma + 1).contains(.determiner) {
            start = comma + 1
        }
        guard start + 2 < verb.tokens.lowerBound, reading.classes(start).contains(.determiner),
            let noun = (start + 1..<start + 3).first(where: {
                reading.classes($0).contains(.figure) && reading.tokens[$0].shape == .lower
            }), reading.mentionIndex(covering: start) == nil,
            isEvent(noun + 1, before: verb.tokens.lowerBound),
            let party = party(of: noun, in: start..<noun + 1)
        else { return nil }
        return Report(
            cue: verb, parties: [party], source: start..<noun + 1,
            rule: .statementSubjectVerbAndCue)
    }

    /// Whether the first people of the sentence stand at its head, and are no object.
    var isLeadFirst: Bool {
        guard let lead else { return false }
        return reading.tokens(of: lead).lowerBound - sentence.tokens.lowerBound <= 1
    }

    /// A verb of an encounter in the past, adverbs aside.
    private func isEvent(_ token: Int, before end: Int) -> Bool {
        var at = token
        while at < end, reading.isAdverb(at) { at += 1 }
        return at < end
            && reading.annotations.encounters.starting(at: at).map {
                VerbForm(rawValue: $0.entry.form)?.isPast ?? false
            } ?? false
    }

    /// Those whom a verb and its topic hold between them: "had an exchange of views with B on X".
    func innerPartners(_ verb: SpeechVerb) -> [Party] {
        guard verb.act == .discuss, verb.tokens.count > 3 else { return [] }
        for at in verb.tokens.dropLast() where reading.tokens[at].word == words.with {
            guard let i = reading.mentionIndex(covering: at + 1) else { continue }
            return discourse.parties(
                of: reading.group(startingWith: i, until: verb.tokens.upperBound), in: reading)
        }
        return []
    }

    /// "A met B, where he reiterated X": the one person who is the subject of the sentence, and
    /// not who spoke before it.
    func ofLead(_ own: Reading.Group) -> [Party]? {
        let mention = reading.annotations.mentions[own.lowerBound]
        guard own.count == 1, mention.kind == .pronoun, reports.isEmpty, let lead,
            lead.count == 1, lead.upperBound <= own.lowerBound,
            case .member(let i)? = reading.memberOf[lead.lowerBound].map({ Party.member($0) }),
            reading.cast.members[i].isFemale == mention.isFemale,
            reading.tokens(of: own).lowerBound > sentence.tokens.lowerBound,
            reading.classes(reading.tokens(of: own).lowerBound - 1).contains(.relative)
                || reading.tokens[reading.tokens(of: own).lowerBound - 1].word == words.where
        else { return nil }
        return [.member(i)]
    }
}
