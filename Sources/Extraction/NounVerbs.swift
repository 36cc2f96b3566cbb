internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Verbs that report speech only together with a noun that is their subject.
extension Reading {
    /// "attention was paid to X", "there was agreement on X", "an exchange of views took place
    /// on X", "X was on the agenda".
    func nounVerbs(in sentence: Sentence) -> [SpeechVerb] {
        var found: [SpeechVerb] = []
        let sum = sum(of: sentence)
        let hasPronoun = !sum.signs.isDisjoint(with: [.there, .it])
        let isHeld = !sum.classes.isDisjoint(with: Self.nounVerbClasses) || hasPronoun
        let isOccurrence = sum.signs.contains(.occurrence)
        guard isHeld || isOccurrence else { return found }
        for at in sentence.tokens {
            let classes = annotations.classes[at]
            // Most words are neither.
            if classes.isDisjoint(with: Self.nounVerbClasses), !isOccurrence,
                !hasPronoun || tokens[at].word != words.there && tokens[at].word != words.it
            {
                continue
            }
            let verb: SpeechVerb? =
                if !classes.isDisjoint(with: [.lightParticiple, .voicedParticiple]) {
                    nounPassive(at, in: sentence)
                } else if tokens[at].word == words.there {
                    existential(at, in: sentence)
                } else if tokens[at].word == words.it {
                    identity(at, in: sentence)
                } else if !classes.isDisjoint(with: [.agenda, .topic]) {
                    placed(at, in: sentence)
                } else if !classes.isDisjoint(with: [.utterance, .opinion]) {
                    message(at, in: sentence) ?? made(at, in: sentence)
                        ?? seconded(at, in: sentence)
                } else if let cue = annotations.cues.starting(at: at), isOccurring(cue) {
                    occurrence(cue, in: sentence)
                } else {
                    nil
                }
            if let verb { found.append(verb) }
        }
        return found
    }

    /// Of the words that a noun for speech and its verb are found by.
    private static var nounVerbClasses: WordClass {
        [.lightParticiple, .voicedParticiple, .agenda, .topic, .utterance, .opinion]
    }

    // MARK: Passive

    /// "Emphasis was placed on X", "Gratitude was expressed to A for X", "Readiness to do X was
    /// confirmed".
    private func nounPassive(_ at: Int, in sentence: Sentence) -> SpeechVerb? {
        guard let be = beforeAdverbs(at, from: sentence.tokens.lowerBound),
            classes(be).contains(.be), be > sentence.tokens.lowerBound
        else { return nil }
        let first =
            classes(be - 1).contains(.auxiliary) && be - 1 > sentence.tokens.lowerBound
            ? be - 1 : be
        guard first < be || classes(be).contains(.past),
            let head = nounHead(before: first, voiced: at, in: sentence)
        else { return nil }
        if !isDirect(head.token, first) {
            // "The consultations between Peru and Norway were held in Lima".
            let hasTopic =
                head.act != .discuss
                || (head.token + 1..<max(head.token + 1, first)).contains {
                    classes($0).contains(.about) || tokens[$0].word == words.of
                }
            if !hasTopic { return nil }
            return SpeechVerb(
                tokens: first..<at + 1, form: .participle, kind: .noun, act: head.act,
                isAfterContent: true)
        }
        guard let end = topicStart(after: at, head.act, in: sentence) else { return nil }
        return SpeechVerb(tokens: at..<end, form: .participle, kind: .noun, act: head.act)
    }

    /// The noun of speech that is the subject of a verb at `end`: the first of its clause that
    /// no preposition governs.
    private func nounHead(before end: Int, voiced at: Int, in sentence: Sentence)
        -> (token: Int, act: Statement.Act)?
    {
        var start = end
        while start > sentence.tokens.lowerBound, end - start < 16,
            tokens[start - 1].kind != .comma
        { start -= 1 }
        for i in start..<end where mentionIndex(covering: i) == nil {
            guard let act = nounAct(i, voiced: at) else { continue }
            if !isGoverned(i, from: start) { return (i, act) }
        }
        return start > sentence.tokens.lowerBound
            ? listHead(before: end, voiced: at, in: sentence) : nil
    }

    /// "Views on trade, including the tariffs, were also exchanged": a noun at the head of the
    /// sentence, with commas between its topic and the verb.
    private func listHead(before end: Int, voiced at: Int, in sentence: Sentence)
        -> (token: Int, act: Statement.Act)?
    {
        let start = sentence.tokens.lowerBound
        guard end - start < 60,
            let noun = sentence.tokens.prefix(6).first(where: {
                nounAct($0, voiced: at) == .discuss && mentionIndex(covering: $0) == nil
            }), noun + 2 < end, classes(noun + 1).contains(.about),
            !isGoverned(noun, from: start),
            (noun..<end - 1).allSatisfy({
                classes($0).isDisjoint(with: [.past, .present, .future, .deontic, .auxiliary])
            })
        else { return nil }
        return (noun, .discuss)
    }

    private func nounAct(_ noun: Int, voiced at: Int) -> Statement.Act? {
        if classes(at).contains(.voicedParticiple),
            let act = lexicon.cueNouns[tokens[noun].word]
        {
            return act == .state || classes(noun).contains(.deontic) ? .agree : act
        }
        return classes(at).contains(.lightParticiple)
            ? lexicon.topicNouns[tokens[noun].word] : nil
    }

    private func isGoverned(_ noun: Int, from start: Int) -> Bool {
        var at = noun - 1
        while at >= start, noun - at < 6, tokens[at].kind == .word {
            if classes(at).contains(.preposition) { return true }
            at -= 1
        }
        return false
    }

    /// Nothing but "of views" between a noun and its verb.
    private func isDirect(_ noun: Int, _ end: Int) -> Bool {
        guard noun + 1 < end else { return true }
        let isOfNoun =
            tokens[noun + 1].word == words.of && noun + 2 < end
            && (noun + 2..<min(end, noun + 5)).contains {
                lexicon.topicNouns[tokens[$0].word] != nil
            }
        let rest = (isOfNoun ? noun + 2 : noun + 1)..<end
        return rest.allSatisfy { classes($0).isDisjoint(with: [.preposition, .relative]) }
    }

    /// Where the topic begins after a participle: behind "on", "to", "that"; behind the
    /// participle itself where an agent follows.
    private func topicStart(
        after participle: Int, _ act: Statement.Act, in sentence: Sentence
    ) -> Int? {
        let end = sentence.tokens.upperBound
        var at = participle + 1
        while at < end, at - participle < 4, isAdverb(at) { at += 1 }
        guard at + 1 < end else { return nil }
        if tokens[at].word == words.by { return at }
        // "Talks were also held with Minister Dahl on X": people are no topic.
        if tokens[at].word == words.with, isPerson(at + 1) {
            return about(after: at + 1, in: sentence).map { $0 + 1 }
        }
        let leads =
            classes(at).contains(.about)
            || [words.to, words.for, words.that, words.of, words.with].contains(tokens[at].word)
            || act == .commit && tokens[at].word == words.in
            || [.support, .oppose].contains(act) && isCause(at, in: sentence)
        if leads { return isTopic(at + 1) ? at + 1 : nil }
        return about(after: at, in: sentence).map { $0 + 1 }
    }

    /// "at the growth of trade", not "at the meeting".
    private func isCause(_ at: Int, in sentence: Sentence) -> Bool {
        tokens[at].word == words.at
            && (at + 1..<max(at + 1, min(sentence.tokens.upperBound, at + 6))).allSatisfy {
                classes($0).isDisjoint(with: .talk)
                    && annotations.encounters.covering($0) == nil
            }
    }

    private func isPerson(_ token: Int) -> Bool {
        mentionIndex(covering: token).map {
            [.person, .role].contains(annotations.mentions[$0].kind)
        } ?? false
    }

    // MARK: Others

    /// "There was broad agreement that X".
    private func existential(_ there: Int, in sentence: Sentence) -> SpeechVerb? {
        // "There took place an exchange of views on X".
        if let cue = annotations.cues.starting(at: there + 1), isOccurring(cue) {
            return behindOccurrence(cue.tokens, in: sentence)
        }
        let end = min(sentence.tokens.upperBound, there + 12)
        guard
            let be = (there + 1..<max(there + 1, min(end, there + 5))).first(where: {
                classes($0).contains(.be)
            }), classes(there + 1).contains(.past) || !classes(be).contains(.present)
        else { return nil }
        for at in be + 1..<max(be + 1, end) {
            if classes(at).contains(.negation) || tokens[at].kind != .word { return nil }
            guard let act = lexicon.topicNouns[tokens[at].word] else { continue }
            for next in at + 1..<max(at + 1, min(end, at + 4)) {
                let leads =
                    classes(next).contains(.about)
                    || [words.to, words.that].contains(tokens[next].word)
                    || next == at + 1 && isSurvey(at, before: end)
                guard leads, isTopic(next + 1) else { continue }
                return SpeechVerb(tokens: be..<next + 1, form: .past, kind: .noun, act: act)
            }
        }
        return nil
    }

    /// "It was their common view that X", "It is the hope of both that X": who holds it stands
    /// between.
    private func identity(_ it: Int, in sentence: Sentence) -> SpeechVerb? {
        let end = min(sentence.tokens.upperBound - 1, it + 14)
        guard it + 3 < end, classes(it + 1).contains(.be) else { return nil }
        var act: Statement.Act?
        var isOwned = false
        for at in it + 2..<end {
            if tokens[at].word == words.that {
                guard let act, isOwned else { return nil }
                return SpeechVerb(
                    tokens: it + 1..<at + 1, form: .past, kind: .noun,
                    act: act == .state ? nil : act)
            }
            guard tokens[at].kind == .word || tokens[at].kind == .possessive else { return nil }
            if classes(at).contains(.possessive) || mentionIndex(covering: at) != nil
                || [words.speech.common, words.speech.shared, words.speech.mutual].contains(
                    tokens[at].word)
            {
                isOwned = true
            }
            act =
                act ?? lexicon.cueNouns[tokens[at].word]
                ?? (isOwned ? lexicon.topicNouns[tokens[at].word] : nil)
        }
        return nil
    }

    /// "President Brito's message was that X", "His answer was clear: X": whose it is
    /// stands before.
    private func message(_ noun: Int, in sentence: Sentence) -> SpeechVerb? {
        let end = min(sentence.tokens.upperBound - 2, noun + 6)
        guard noun + 1 < end, classes(noun + 1).contains(.be), let start = possessor(of: noun)
        else { return nil }
        for at in noun + 2..<end {
            if tokens[at].word == words.that || tokens[at].kind == .colon {
                let act = lexicon.cueNouns[tokens[noun].word]
                return SpeechVerb(
                    tokens: start..<at + 1, form: .past, kind: .noun, act: act == .state ? nil : act
                )
            }
            guard tokens[at].kind == .word, mentionIndex(covering: at) == nil else { return nil }
        }
        return nil
    }

    /// "made the sober observation that X", "issued a stern warning against X": at most three words
    /// between the article and the noun, and what leads to the content right behind it.
    private func made(_ noun: Int, in sentence: Sentence) -> SpeechVerb? {
        let next = noun + 1
        guard words.speech.claims.contains(tokens[noun].word),
            next + 1 < sentence.tokens.upperBound,
            [words.that, words.for, words.speech.against, words.of].contains(tokens[next].word)
        else { return nil }
        var at = noun - 1
        while at > sentence.tokens.lowerBound, noun - at < 5, tokens[at].shape == .lower,
            classes(at).isDisjoint(with: [.determiner, .preposition, .conjunction])
        { at -= 1 }
        guard at > sentence.tokens.lowerBound, classes(at).contains(.determiner),
            words.speech.uttering.contains(tokens[at - 1].word)
        else { return nil }
        let act = lexicon.cueNouns[tokens[noun].word]
        let isGerund = ends(at - 1, "ing")
        return SpeechVerb(
            tokens: at - 1..<next + 1, form: isGerund ? .gerund : .past, kind: .report,
            act: act == .state ? nil : act)
    }

    /// "joined Minister Dahl's call for calm", "joined in her appeal for calm": what two ask for.
    private func seconded(_ noun: Int, in sentence: Sentence) -> SpeechVerb? {
        let next = noun + 1
        guard next + 1 < sentence.tokens.upperBound,
            [words.that, words.for, words.to].contains(tokens[next].word),
            let act = lexicon.cueNouns[tokens[noun].word], let owner = possessor(of: noun)
        else { return nil }
        var verb = owner - 1
        if tokens[owner].kind == .possessive, let i = mentionIndex(covering: owner - 1) {
            verb = annotations.mentions[i].tokens.lowerBound - 1
        }
        guard verb > sentence.tokens.lowerBound else { return nil }
        if tokens[verb].word == words.in { verb -= 1 }
        guard verb > sentence.tokens.lowerBound,
            tokens[verb].word == words.speech.seconding
        else { return nil }
        return SpeechVerb(
            tokens: verb..<next + 1, form: .past, kind: .demand, act: act == .state ? nil : act)
    }

    /// The people or the "his" that a noun within four words belongs to.
    private func possessor(of noun: Int) -> Int? {
        for at in (max(0, noun - 4)..<noun).reversed() {
            if classes(at).contains(.possessive) { return at }
            if tokens[at].kind == .possessive, at > 0, mentionIndex(covering: at - 1) != nil {
                return at
            }
            guard tokens[at].kind == .word else { return nil }
        }
        return nil
    }

    private func isOccurring(_ match: Gazetteer.Match) -> Bool {
        lexicon.cues[Int(match.entry.index)].kind == .occur
            && VerbForm(rawValue: match.entry.form) == .past
    }

    /// "An exchange of views took place on X": a verb of kind `occur` after a noun for talks.
    private func occurrence(_ match: Gazetteer.Match, in sentence: Sentence) -> SpeechVerb? {
        let at = match.tokens.lowerBound
        guard
            let noun = (max(sentence.tokens.lowerBound, at - 12)..<at).first(where: {
                [.discuss, .agree].contains(lexicon.topicNouns[tokens[$0].word])
                    && !isGoverned($0, from: sentence.tokens.lowerBound)
            })
        else { return nil }
        let act = lexicon.topicNouns[tokens[noun].word]
        if !isDirect(noun, at) {
            guard
                (noun + 1..<at).contains(where: { classes($0).contains(.about) })
                    || isSurvey(noun, before: at)
            else { return nil }
            return SpeechVerb(
                tokens: match.tokens, form: .past, kind: .noun, act: act,
                isAfterContent: true)
        }
        return about(after: match.tokens.upperBound, in: sentence).map {
            SpeechVerb(tokens: at..<$0 + 1, form: .past, kind: .noun, act: act)
        }
    }

    private func behindOccurrence(_ verb: Range<Int>, in sentence: Sentence) -> SpeechVerb? {
        let reach = verb.upperBound..<min(sentence.tokens.upperBound, verb.upperBound + 8)
        guard
            let noun = reach.first(where: {
                lexicon.topicNouns[tokens[$0].word] == .discuss && mentionIndex(covering: $0) == nil
            })
        else { return nil }
        return about(after: noun + 1, in: sentence).map {
            SpeechVerb(
                tokens: verb.lowerBound..<$0 + 1, form: .past, kind: .noun, act: .discuss)
        }
    }

    /// "a discussion of trade took place".
    private func isSurvey(_ noun: Int, before end: Int) -> Bool {
        noun + 2 < end && tokens[noun + 1].word == words.of
            && words.speech.surveys.contains(tokens[noun].word)
    }

    /// "X was at the centre of the talks", "X was among the topics discussed".
    private func placed(_ at: Int, in sentence: Sentence) -> SpeechVerb? {
        let end = sentence.tokens.upperBound
        let isPlain = classes(at).isSuperset(of: [.agenda, .topic])
        let isOfTalks = (at + 1..<max(at + 1, min(end, at + 6))).contains {
            classes($0).contains(.talk)
                || annotations.cues.starting(at: $0).map {
                    lexicon.cues[Int($0.entry.index)].act == .discuss
                } ?? false
        }
        guard isPlain && end - at < 16 || isOfTalks && end - at < 60 else { return nil }
        var be = at - 1
        while be > sentence.tokens.lowerBound, at - be < 9, !classes(be).contains(.be) {
            if tokens[be].kind != .word || mentionIndex(covering: be) != nil { return nil }
            be -= 1
        }
        guard be > sentence.tokens.lowerBound, classes(be).isSuperset(of: [.be, .past]),
            (sentence.tokens.lowerBound..<be).suffix(12).allSatisfy({
                classes($0).isDisjoint(with: [.topic, .agenda])
            })
        else { return nil }
        return SpeechVerb(tokens: be..<be + 1, form: .past, kind: .arise, act: .discuss)
    }
}
