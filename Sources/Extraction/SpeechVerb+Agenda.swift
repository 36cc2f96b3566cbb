internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Verbs behind a noun for what talks treat of.
extension Reading {
    /// "The agenda included X", "The topics were X", "At the heart of the talks was X", "The focus
    /// was on X": the verb after a noun for the agenda.
    func agendaVerbs(in sentence: Sentence) -> [SpeechVerb] {
        let classes = classes(in: sentence)
        guard classes.contains(.covers),
            !classes.isDisjoint(with: [.topic, .agenda]) || opensWithTalk(sentence, classes)
        else { return [] }
        var topic: Int?
        var isOfTalk = false
        var found: [SpeechVerb] = []
        for at in sentence.tokens {
            let classes = self.classes(at)
            let isOpen = topic.map { !self.classes($0).contains(.topic) } ?? true
            if classes.contains(.topic) || isOpen && classes.contains(.agenda)
                || isOpen && isStressed(at) || isOpeningTalk(at, in: sentence)
            {
                topic = at
                isOfTalk = false
            }
            guard let head = topic, at - head <= (isOfTalk ? 24 : 10) else { continue }
            if classes.contains(.talk) { isOfTalk = true }
            let isOther =
                !isOfTalk
                && mentionIndex(covering: at).map {
                    annotations.mentions[$0].kind != .together
                } ?? false
            if isOther || tokens[at].kind == .comma { topic = nil }
            guard classes.contains(.covers), annotations.cues.covering(at) == nil,
                !leadsToCue(at + 1, sentence.tokens.upperBound)
            else { continue }
            // "the issues concerned".
            if tokens[at].word == words.speech.concerned, !isOpeningTalk(head, in: sentence) {
                continue
            }
            if let topic, let end = agendaEnd(at, head: topic, isOfTalk, in: sentence) {
                found.append(
                    SpeechVerb(tokens: at..<end, form: .past, kind: .agenda, act: .discuss))
            }
            topic = nil
        }
        return found
    }

    private func opensWithTalk(_ sentence: Sentence, _ classes: WordClass) -> Bool {
        classes.contains(.talk)
            && sentence.tokens.prefix(5).contains { isOpeningTalk($0, in: sentence) }
    }

    /// "Discussions also included X", "Overall, the talks included X", "The conversation was about
    /// X": what is talked about, at the head of the sentence and right before a verb.
    private func isOpeningTalk(_ noun: Int, in sentence: Sentence) -> Bool {
        guard lexicon.topicNouns[tokens[noun].word] == .discuss, classes(noun).contains(.talk),
            noun - sentence.tokens.lowerBound < 5
        else { return false }
        var at = noun + 1
        while at < sentence.tokens.upperBound, at - noun < 4, isAdverb(at) { at += 1 }
        guard at < sentence.tokens.upperBound, classes(at).contains(.covers),
            classes(at).isDisjoint(with: .be) || isAbout(at + 1, in: sentence)
        else { return false }
        return !tokens[noun].isCapitalised || noun == sentence.tokens.lowerBound
    }

    /// "was mainly about".
    private func isAbout(_ token: Int, in sentence: Sentence) -> Bool {
        var at = token
        while at < sentence.tokens.upperBound, at - token < 3, isAdverb(at) { at += 1 }
        return at < sentence.tokens.upperBound && tokens[at].word == words.about
    }

    /// Emphasis, accent: nouns that take their topic with "on".
    private func isStressed(_ token: Int) -> Bool {
        lexicon.topicNouns[tokens[token].word].map { $0 == .agree } ?? false
    }

    /// Where the cue ends: a focus needs the talks that it is of, or "on" before its topic.
    private func agendaEnd(_ verb: Int, head: Int, _ isOfTalk: Bool, in sentence: Sentence)
        -> Int?
    {
        var end = verb + 1
        while end < sentence.tokens.upperBound, end - verb < 4, isAdverb(end) { end += 1 }
        let hasAbout =
            end + 1 < sentence.tokens.upperBound && classes(end).contains(.about)
            && classes(verb).contains(.be) && lexicon.topicNouns[tokens[head].word] != nil
        if hasAbout { return end + 1 }
        // "At the centre of the talks stood X"; an issue stands out.
        if tokens[verb].word == words.speech.stood {
            return classes(head).contains(.agenda) && isOfTalk ? verb + 1 : nil
        }
        return classes(head).contains(.topic) || isOpeningTalk(head, in: sentence)
            || classes(head).contains(.agenda) && (isOfTalk || isFronted(verb, head, in: sentence))
            ? verb + 1 : nil
    }

    /// "Also on the table were X", "In the focus of attention were X": nothing but adverbs and the
    /// phrase before the verb.
    private func isFronted(_ verb: Int, _ head: Int, in sentence: Sentence) -> Bool {
        let isOfAttention =
            verb == head + 3 && tokens[head + 1].word == words.of
            && tokens[head + 2].word == words.speech.attention
        guard verb == head + 1 || isOfAttention, head - sentence.tokens.lowerBound <= 4, head >= 2,
            classes(verb).isSuperset(of: [.be, .past])
        else { return false }
        let on = beforeAdverbs(head - 1, from: sentence.tokens.lowerBound) ?? head - 2
        return classes(head - 1).contains(.determiner) && classes(on).contains(.preposition)
            && (sentence.tokens.lowerBound..<on).allSatisfy { isAdverb($0) }
    }

    /// "were also discussed", "were exchanged": a cue after adverbs.
    private func leadsToCue(_ start: Int, _ end: Int) -> Bool {
        var at = start
        while at < end, at - start < 4, isAdverb(at) { at += 1 }
        if annotations.cues.starting(at: at) != nil { return true }
        return at < end && classes(at).contains(.lightParticiple)
            && classes(start - 1).contains(.be)
    }
}
