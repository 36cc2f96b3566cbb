internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// A verb that may report speech: a cue of the lexicon, or a verb of meeting or speaking with
/// its topic ("held talks with A on X", "spoke at length about X").
struct SpeechVerb {
    var tokens: Range<Int>
    var form: VerbForm
    /// As in `Cue`.
    var kind: Cue.Kind
    var act: Statement.Act?
    /// "announced": what one's own side will do.
    var isAnnouncement = false
    /// The content stands before it.
    var isAfterContent = false
}

extension Reading {
    /// The verbs of a sentence that may report speech, in order.
    func speechVerbs(in sentence: Sentence) -> [SpeechVerb] {
        var verbs: [SpeechVerb] = []
        findSpeechVerbs(in: sentence, &verbs)
        return verbs
    }

    /// The same into a list, in place of what it holds.
    func findSpeechVerbs(in sentence: Sentence, _ cues: inout [SpeechVerb]) {
        if !cues.isEmpty { cues.removeAll(keepingCapacity: true) }
        for i in annotations.cues.numbers(within: sentence.tokens) {
            if let verb = speechVerb(annotations.cues[i]) { cues.append(verb) }
        }
        fuseWishes(&cues)
        let nouns = nounVerbs(in: sentence)
        let others = topicVerbs(in: sentence).joined(nouns)
        if others.isEmpty { return }
        cues.removeAll { cue in nouns.contains { $0.tokens.overlaps(cue.tokens) } }
        cues += others
        cues.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// "wished to underline X", "would like to thank A": what somebody wants to say, he says.
    private func fuseWishes(_ cues: inout [SpeechVerb]) {
        guard cues.count > 1 else { return }
        for i in cues.indices.dropLast().reversed() {
            let (wish, verb) = (cues[i], cues[i + 1])
            guard wish.act == .commit, verb.form == .base,
                wish.tokens.upperBound == verb.tokens.lowerBound,
                [.report, .stress, .support, .concern, .express].contains(verb.kind),
                wish.tokens.contains(where: {
                    classes($0).contains(.wish) && classes($0).contains(.leadIn)
                })
            else { continue }
            cues[i] = verb
            cues[i].tokens = wish.tokens.lowerBound..<verb.tokens.upperBound
            cues[i].form = wish.form
            cues.remove(at: i + 1)
        }
    }

    private func speechVerb(_ match: Gazetteer.Match) -> SpeechVerb? {
        guard let form = VerbForm(rawValue: match.entry.form) else { return nil }
        let cue = lexicon.cues[Int(match.entry.index)]
        switch cue.kind {
        case .give where !givesWords(after: match.tokens.upperBound) || isMeeting(match):
            return nil
        case .source, .chrome, .end, .occur, .other: return nil
        case .close where takesObject(match): return nil
        // What somebody intends today is told of him.
        case .plan where form == .base || form == .third: return nil
        default: break
        }
        if cue.act == .discuss, match.tokens.count > 1,
            classes(match.tokens.upperBound - 1).contains(.about),
            isCircumstance(match.tokens.upperBound)
        {
            return nil
        }
        if isVisit(match) || addressesEvent(match) { return nil }
        let act = cue.kind == .arise ? .discuss : cue.act
        let isAnnouncement = cue.kind == .announce
        var kind = cue.kind == .close || isAnnouncement ? .report : cue.kind
        if kind == .plan { kind = .offer }
        return SpeechVerb(
            tokens: match.tokens, form: form, kind: kind, act: act, isAnnouncement: isAnnouncement)
    }

    /// "called on Minister Dahl at his office" is a meeting, "called on Minister Dahl to act" a
    /// request.
    private func isVisit(_ match: Gazetteer.Match) -> Bool {
        guard match.tokens.count > 1,
            annotations.encounters.starting(at: match.tokens.lowerBound)
                .map({ $0.tokens == match.tokens }) ?? false
        else { return false }
        // "called on and was treated to tea by Minister Dahl".
        if match.tokens.upperBound < tokens.count,
            classes(match.tokens.upperBound).contains(.conjunction)
        {
            return true
        }
        guard let i = mentionIndex(covering: match.tokens.upperBound),
            [.person, .role].contains(annotations.mentions[i].kind)
        else { return isGuest(match.tokens.upperBound) || isHim(match.tokens.upperBound) }
        let group = group(startingWith: i, until: tokens.count)
        let end = tokens(of: group).upperBound
        return end >= tokens.count || tokens[end].word != words.to
    }

    /// "addressed several side events", "addressed the ministerial meeting of X": a speech before
    /// an audience. A meeting still to come is a topic, "addressed the next session".
    private func addressesEvent(_ match: Gazetteer.Match) -> Bool {
        let start = match.tokens.upperBound
        guard match.tokens.count == 1,
            words.speech.addressing.contains(tokens[match.tokens.lowerBound].word)
        else { return false }
        for at in start..<max(start, min(tokens.count, start + 7)) {
            guard tokens[at].kind == .word || tokens[at].kind == .number,
                tokens[at].word != words.next,
                classes(at).isDisjoint(with: [.preposition, .conjunction, .relative, .planned])
            else { return false }
            if words.speech.events.contains(tokens[at].word), !isNounBehind(at) { return true }
        }
        return false
    }

    /// "the meeting venue": a further noun follows.
    private func isNounBehind(_ token: Int) -> Bool {
        let next = token + 1
        return next < tokens.count && tokens[next].kind == .word
            && classes(next).isDisjoint(with: [.preposition, .conjunction, .relative])
            && annotations.dates.covering(next) == nil && !isAdverb(next)
            && !ends(next, in: "ed", or: "ing")
    }

    /// "concluded in Lima a tour": what ends is no speech; "concluded that" is.
    private func takesObject(_ match: Gazetteer.Match) -> Bool {
        let next = match.tokens.upperBound
        return next < tokens.count && tokens[next].kind == .word && tokens[next].word != words.that
            && (mentionIndex(covering: next) == nil || classes(next).contains(.determiner))
    }

    /// "paid a courtesy call on": a longer verb of an encounter begins here.
    private func isMeeting(_ match: Gazetteer.Match) -> Bool {
        annotations.encounters.starting(at: match.tokens.lowerBound).map {
            $0.tokens.count > match.tokens.count
                && lexicon.encounters[Int($0.entry.index)].part == .verb
        } ?? false
    }

    /// "gave a detailed account": a noun of speech within six words, before any mark.
    private func givesWords(after start: Int) -> Bool {
        (start..<min(tokens.count, start + 6)).prefix {
            tokens[$0].kind == .word || tokens[$0].kind == .possessive
        }.contains { lexicon.cueNouns[tokens[$0].word] != nil }
    }

    // MARK: Verbs with a topic

    private func topicVerbs(in sentence: Sentence) -> [SpeechVerb] {
        var verbs: [SpeechVerb] = []
        for i in annotations.encounters.numbers(within: sentence.tokens) {
            if let verb = topicVerb(annotations.encounters[i], in: sentence) { verbs.append(verb) }
        }
        return verbs.joined(agendaVerbs(in: sentence))
    }

    private func topicVerb(_ match: Gazetteer.Match, in sentence: Sentence) -> SpeechVerb? {
        guard let form = VerbForm(rawValue: match.entry.form),
            annotations.cues.covering(match.tokens.lowerBound) == nil
        else { return nil }
        let encounter = lexicon.encounters[Int(match.entry.index)]
        var start = match.tokens.upperBound
        switch encounter.part {
        case .noun, .object: return nil
        case .verb:
            if let verdict = verdict(match, form, in: sentence) { return verdict }
            if match.tokens.count == 1, encounter.type != .call { return nil }
            if encounter.type == .visit || encounter.type == .ceremony { return nil }
        case .light:
            // "engaged in a frank discussion of X", "undertook a full review of X".
            if let of = survey(after: start, in: sentence) {
                return SpeechVerb(
                    tokens: match.tokens.lowerBound..<of + 1, form: form, kind: .discuss,
                    act: .discuss)
            }
            guard let noun = talk(after: start, in: sentence) else { return nil }
            start = noun + 1
        }
        guard let about = about(after: start, in: sentence) else { return nil }
        return SpeechVerb(
            tokens: match.tokens.lowerBound..<about + 1, form: form, kind: .discuss,
            act: .discuss)
    }

    /// The "of" right behind a noun for a discussion of something, within six words and no name
    /// between.
    private func survey(after start: Int, in sentence: Sentence) -> Int? {
        let end = min(sentence.tokens.upperBound - 2, start + 6)
        guard start < end, sum(of: sentence).signs.contains(.survey),
            let noun = (start..<end).first(where: {
                words.speech.surveys.contains(tokens[$0].word)
            }), tokens[noun + 1].word == words.of, isTopic(noun + 2),
            (start...noun).allSatisfy({
                tokens[$0].kind == .word && mentionIndex(covering: $0) == nil
            })
        else { return nil }
        return noun + 1
    }

    /// The noun for talks within eight words, no name between.
    private func talk(after start: Int, in sentence: Sentence) -> Int? {
        let end = min(sentence.tokens.upperBound, start + 8)
        let noun = (start..<max(start, end)).first { classes($0).contains(.talk) }
        return noun.flatMap { noun in
            (start...noun).allSatisfy { mentionIndex(covering: $0) == nil } ? noun : nil
        }
    }

    /// The "on" or "about" before a topic: not the one of a date or an occasion. People may stand
    /// between, and commas beside them.
    func about(after start: Int, in sentence: Sentence) -> Int? {
        var end = min(sentence.tokens.upperBound - 1, start + 16)
        var at = start
        while at < end {
            if let i = mentionIndex(covering: at) {
                let next = annotations.mentions[i].tokens.upperBound
                end = min(sentence.tokens.upperBound - 1, end + next - at, start + 48)
                at = next
                continue
            }
            if classes(at).contains(.about), isTopic(at + 1), !isNamed(at) { return at }
            switch tokens[at].kind {
            case .comma:
                guard at > start, mentionIndex(covering: at - 1) != nil,
                    mentionIndex(covering: at + 1) != nil || classes(at + 1).contains(.about)
                else { return nil }
            case .semicolon, .colon, .stop: return nil
            default: break
            }
            let isCue =
                annotations.cues.starting(at: at) != nil
                && !classes(at - 1).contains(.determiner)
            if isCue || !classes(at).isDisjoint(with: [.relative, .conjunction]) { return nil }
            at += 1
        }
        return nil
    }

    /// "the Commission on Trade": capitals on both sides are a name, unless a person's stands
    /// before.
    private func isNamed(_ at: Int) -> Bool {
        at > 0 && at + 1 < tokens.count && tokens[at - 1].shape == .capitalised
            && tokens[at + 1].shape == .capitalised
            && mentionIndex(covering: at - 1).map {
                ![.person, .role].contains(annotations.mentions[$0].kind)
                    && classes(at - 1).contains(.institution)
            } ?? true
    }

    /// "spoke on the phone", "met on Monday".
    private func isCircumstance(_ token: Int) -> Bool {
        var at = token
        while at + 1 < tokens.count, classes(at).contains(.determiner) { at += 1 }
        return at < tokens.count
            && (annotations.dates.covering(at) != nil
                || classes(at).contains(.circumstance) && !isCourse(at))
    }

    func isTopic(_ token: Int) -> Bool {
        var at = token
        while at + 1 < tokens.count, classes(at).contains(.determiner) { at += 1 }
        return at < tokens.count && tokens[at].kind == .word
            && annotations.dates.covering(at) == nil
            && (!classes(at).contains(.circumstance) || isCourse(at)) && !isOfSomebody(at)
    }

    /// "views on the course of the repairs": how something goes is a topic.
    private func isCourse(_ token: Int) -> Bool {
        tokens[token].word == words.speech.course && token + 1 < tokens.count
            && tokens[token + 1].word == words.of
    }

    /// "spoke on the Peruvian side's initiative": a circumstance that somebody has.
    private func isOfSomebody(_ token: Int) -> Bool {
        guard let i = mentionIndex(covering: token) else { return false }
        let mark = annotations.mentions[i].tokens.upperBound
        return mark + 1 < tokens.count && tokens[mark].kind == .possessive
            && classes(mark + 1).contains(.circumstance)
    }
}
