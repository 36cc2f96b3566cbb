internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Nouns of speech that are the subject: "attention was paid to X", "agreement was reached on X".
extension CueReader {
    /// "Concern was voiced over X", "Views were exchanged on X": of those who met, of the agent
    /// where there is one, without those to whom it was addressed.
    func nounReport(_ verb: SpeechVerb) -> Report? {
        guard reports.last.map(isImpersonal) ?? true, !discourse.company.isEmpty
        else { return nil }
        var parties = ofSide() ?? holders(verb)
        var content: Range<Int>?
        var act = verb.act
        let last = verb.tokens.upperBound
        if let agent = agent(after: last) {
            parties = discourse.parties(of: agent, in: reading)
            let start = reading.tokens(of: agent).upperBound
            content = start + 1 < contentEnd ? start + 1..<contentEnd : nil
        } else if last < contentEnd, reading.tokens[last - 1].word == words.to,
            let i = reading.mentionIndex(covering: last)
        {
            let addressed = discourse.parties(of: i, in: reading).map(reading.side)
            let others = parties.filter { !addressed.contains(reading.side(of: $0)) }
            if verb.act != .discuss, others.count == 1 { parties = others }
        } else if let other = hoping(verb) {
            parties = [other]
        }
        if let host = informing(verb) {
            parties = [host]
            act = .state
        }
        if verb.isAfterContent {
            let end = verb.tokens.lowerBound
            let start =
                reports.last.map { afterMarks($0.cue.tokens.upperBound) } ?? clauseStart(end)
            guard start < end else { return nil }
            content = behindSurvey(in: start..<end, verb)..<end
            // "met Minister Lund, to whom support for X was reiterated".
            if let whom = (start..<end).last(where: { reading.tokens[$0].word == words.whom }) {
                content = whom + 1..<end
                if let lead { parties = discourse.parties(of: lead, in: reading) }
            }
        }
        guard !parties.isEmpty else { return nil }
        var verb = verb
        verb.act = act
        // "The importance of X was stressed by A": one alone agrees with nobody.
        if parties.count == 1, verb.act == .agree { verb.act = nil }
        return Report(
            cue: verb, parties: parties, content: content, rule: .statementNounWasVoiced)
    }

    /// Behind commas and conjunctions.
    private func afterMarks(_ token: Int) -> Int {
        var at = token
        while at < contentEnd,
            reading.tokens[at].kind == .comma || reading.classes(at).contains(.conjunction)
        { at += 1 }
        return at
    }

    /// "Detailed information was provided on X": by the one whose encounters the text tells of.
    private func informing(_ verb: SpeechVerb) -> Party? {
        let start = max(sentence.tokens.lowerBound, verb.tokens.lowerBound - 4)
        guard verb.act == .discuss, !verb.isAfterContent,
            [words.speech.provided, words.speech.given]
                .contains(reading.tokens[verb.tokens.lowerBound].word),
            (start..<verb.tokens.lowerBound).contains(where: {
                reading.tokens[$0].word == words.speech.information
            })
        else { return nil }
        return protagonist
    }

    /// Whose view it is in "It was the Minister's view that", "It was his hope that".
    private func holders(_ verb: SpeechVerb) -> [Party] {
        // Not "that small states", which opens the content.
        let named = reading.annotations.mentions.within(verb.tokens.dropLast())
        if !named.isEmpty {
            let parties = discourse.parties(of: named.startIndex..<named.endIndex, in: reading)
            if !parties.isEmpty { return parties }
        }
        if reading.tokens[verb.tokens.lowerBound].kind == .possessive,
            let i = reading.mentionIndex(covering: verb.tokens.lowerBound - 1)
        {
            return discourse.parties(of: i, in: reading)
        }
        let isSingular = verb.tokens.contains {
            reading.classes($0).contains(.possessive) && reading.tokens[$0].word != words.their
        }
        guard isSingular, let last = discourse.lastSubject else { return discourse.company }
        return [last]
    }

    /// "Hope was expressed that Minister Brito would come": not by her.
    private func hoping(_ verb: SpeechVerb) -> Party? {
        let last = verb.tokens.upperBound
        guard verb.act == .request, last < contentEnd,
            reading.tokens[last - 1].word == words.that,
            let i = reading.mentionIndex(covering: last)
        else { return nil }
        let named = discourse.parties(of: i, in: reading).map(reading.side)
        let others = discourse.company.filter { !named.contains(reading.side(of: $0)) }
        return named.count == 1 && others.count == 1 ? others[0] : nil
    }

    /// "The meeting served to review X", "A took the opportunity to thank B": an infinitive
    /// after a word that leads to it.
    func ledTo(_ verb: SpeechVerb) -> Report? {
        guard reports.isEmpty, let to = beforeAdverbs(verb), to > sentence.tokens.lowerBound
        else { return nil }
        if let talk = openingTalk(), talk < to {
            guard isLed(from: talk, to), !discourse.company.isEmpty,
                reading.annotations.mentions.within(talk..<to).allSatisfy({ $0.kind == .together })
            else { return nil }
            return Report(
                cue: verb, parties: discourse.company, source: talk..<talk + 1,
                rule: .statementTalksCue)
        }
        guard let lead, reading.tokens(of: lead).upperBound <= to,
            isLed(from: max(reading.tokens(of: lead).upperBound, to - 6), to)
        else { return nil }
        let parties = discourse.parties(of: lead, in: reading)
        guard !parties.isEmpty else { return nil }
        return Report(
            cue: verb, parties: parties, source: reading.tokens(of: lead),
            rule: .statementEncounterToCue)
    }

    /// A word that leads to an infinitive stands before it, and nothing that is still to come.
    private func isLed(from start: Int, _ to: Int) -> Bool {
        let between = max(start, to - 20)..<max(start, to)
        return between.contains { reading.classes($0).contains(.leadIn) }
            && between.allSatisfy {
                reading.classes($0).isDisjoint(with: [.future, .deontic, .planned])
            }
    }

    /// The talk or occasion that a sentence begins with: "The visit", "This occasion".
    func openingTalk() -> Int? {
        let start = sentence.tokens.lowerBound
        for at in sentence.tokens.prefix(6) {
            if reading.mentionIndex(covering: at) != nil { return nil }
            let classes = reading.classes(at)
            if classes.contains(.be) { return nil }
            if classes.contains(.talk) || at > start && classes.contains(.leadIn) { return at }
            guard isQualifier(at) else { return nil }
        }
        return nil
    }

    /// "A ended her visit with a call for X", "A closed with an appeal to X": a noun of speech
    /// after "with", where nothing else of the sentence reports.
    func closing() -> Report? {
        guard reports.isEmpty, let lead, encounter.map({ $0.type == .visit }) ?? true,
            reading.classes(in: sentence).contains(.utterance)
        else { return nil }
        let start = reading.tokens(of: lead).upperBound
        let end = contentEnd - 1
        guard start < end, !parties(of: lead).isEmpty else { return nil }
        for at in start..<end where reading.tokens[at].word == words.with {
            if quoted.contain(at) { continue }
            guard let noun = closingNoun(after: at, end),
                let act = reading.lexicon.cueNouns[reading.tokens[noun].word]
            else { continue }
            let cue = SpeechVerb(
                tokens: at..<noun + 2, form: .past, kind: .noun, act: act)
            return Report(
                cue: cue, parties: parties(of: lead), source: reading.tokens(of: lead),
                rule: .statementSubjectVerbAndCue)
        }
        return nil
    }

    private func parties(of lead: Reading.Group) -> [Party] {
        discourse.parties(of: lead, in: reading)
    }

    /// "a strong call for": an article, at most two words, the noun and what leads to its topic.
    private func closingNoun(after with: Int, _ end: Int) -> Int? {
        guard reading.classes(with + 1).contains(.determiner) else { return nil }
        let reach = with + 2..<max(with + 2, min(end, with + 5))
        guard
            let noun = reach.first(where: {
                reading.classes($0).contains(.utterance)
                    && reading.lexicon.cueNouns[reading.tokens[$0].word] != nil
            })
        else { return nil }
        return [words.for, words.to, words.that].contains(reading.tokens[noun + 1].word)
            ? noun : nil
    }

    /// "A lively exchange of views on trade took place": where what was discussed begins, behind
    /// "on", or behind the "of" of a discussion.
    private func behindSurvey(in content: Range<Int>, _ verb: SpeechVerb) -> Int {
        guard verb.act == .discuss, content.count > 3,
            let noun = content.prefix(Self.surveyReach).first(where: {
                reading.lexicon.topicNouns[reading.tokens[$0].word] == .discuss
            }),
            let about = (noun + 1..<noun + 4).clamped(to: content.dropLast()).first(where: {
                reading.classes($0).contains(.about)
                    || $0 == noun + 1 && reading.tokens[$0].word == words.of
                        && words.speech.surveys.contains(reading.tokens[noun].word)
            })
        else { return content.lowerBound }
        return about + 1
    }

    /// Words before the noun for a discussion, at most.
    private static let surveyReach = 6
}
