internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Talks that are themselves said to treat of something.
extension CueReader {
    /// "The talks focused on X", "Discussions between A and B also covered X".
    func nominal(_ verb: SpeechVerb) -> Report? {
        if verb.kind == .turn, verb.form != .past, !isToCome(verb) { return nil }
        guard let noun = talkNoun(before: verb.tokens.lowerBound, verb),
            !isOfIssues(noun, verb), verb.act == .discuss || isVoice(noun, verb),
            reports.isEmpty
                || (verb.form == .past || verb.form == .base && isRelayed)
                    && opener(of: noun) != nil
        else { return nil }
        let between = reading.annotations.mentions.within(noun..<verb.tokens.lowerBound)
        var parties = discourse.company
        if between.count > 1 {
            let named = discourse.parties(
                of: between.startIndex..<between.endIndex, in: reading)
            if named.count > 1 { parties = named }
        } else if let other = partner(in: between), !parties.contains(other) {
            let side = reading.side(of: other)
            let own =
                parties.first { $0 == discourse.lastSubject }
                ?? parties.first {
                    side == nil || reading.side(of: $0) != side
                }
            parties = (own.map { [$0] } ?? []) + [other]
        }
        guard !parties.isEmpty else { return nil }
        var cue = verb
        if let naming = naming(after: verb, of: noun) {
            cue.tokens = verb.tokens.lowerBound..<naming
        }
        return Report(
            cue: cue, parties: parties,
            source: (reports.isEmpty ? noun : opener(of: noun) ?? noun)..<noun + 1,
            rule: .statementTalksCue)
    }

    /// "The issues concerned the judges": no talk has treated of them.
    private func isOfIssues(_ noun: Int, _ verb: SpeechVerb) -> Bool {
        reading.tokens[verb.tokens.lowerBound].word == words.speech.concerned
            && !reading.classes(noun).contains(.talk)
    }

    /// "Their talks will concern X".
    private func isToCome(_ verb: SpeechVerb) -> Bool {
        verb.form == .base
            && beforeAdverbs(verb).map { reading.classes($0).contains(.future) } ?? false
    }

    /// "The talks are to cover X", "The discussions are expected to deal with X".
    func plannedTalk(_ verb: SpeechVerb) -> Report? {
        guard verb.act == .discuss, reports.isEmpty, let to = beforeAdverbs(verb),
            to > sentence.tokens.lowerBound + 1
        else { return nil }
        let isPlanned =
            reading.classes(to - 1).contains(.planned)
            || words.intending.contains(reading.tokens[to - 1].word)
        let end = isPlanned ? to - 1 : to
        guard let be = reading.beforeAdverbs(end, from: sentence.tokens.lowerBound),
            reading.classes(be).isSuperset(of: [.be, .present])
        else { return nil }
        return nominal(verb)
    }

    /// "Topics discussed included X", "The issues raised at the meeting include X": the end of the
    /// verb that names what participle and noun only announce.
    private func naming(after verb: SpeechVerb, of noun: Int) -> Int? {
        guard verb.form == .past, beforeAdverbs(verb) == noun else { return nil }
        let start = verb.tokens.upperBound
        let covers = (start..<max(start, min(contentEnd, start + 8)))
            .first { reading.classes($0).contains(.covers) }
        // Not the "is" of "The meeting touched on trade, which is growing".
        return covers.flatMap { at in
            (start..<at).contains {
                reading.tokens[$0].kind == .comma || reading.classes($0).contains(.relative)
            } ? nil : at + 1
        }
    }

    /// "The visit followed up on the summit": one encounter after another, and no words.
    func isSequel(_ verb: SpeechVerb) -> Bool {
        guard verb.tokens.count > 1,
            [words.followed, words.follows].contains(reading.tokens[verb.tokens.lowerBound].word),
            let noun = talkNoun(before: verb.tokens.lowerBound, verb)
        else { return false }
        return reading.annotations.encounters.covering(noun).map {
            reading.lexicon.encounters[Int($0.entry.index)].type == .visit
        } ?? false
    }

    /// "The focus of his talks with Minister Dahl was on X": the one person after "with".
    private func partner(in mentions: ArraySlice<Mention>) -> Party? {
        guard let mention = mentions.first, mention.kind == .person, mentions.count == 1,
            mention.tokens.lowerBound > sentence.tokens.lowerBound,
            reading.tokens[mention.tokens.lowerBound - 1].word == words.with
        else { return nil }
        let parties = discourse.parties(
            of: mentions.startIndex..<mentions.endIndex, in: reading)
        return parties.count == 1 ? parties[0] : nil
    }

    /// "…, and their discussion also covered X", "…, while the talks turned to X", "said that the
    /// talks dwelt on X": a talk right after what opens a clause.
    private func opener(of noun: Int) -> Int? {
        var at = noun - 1
        while at > sentence.tokens.lowerBound, noun - at < 4, isQualifier(at), !opensInner(at),
            !isCue(at)
        { at -= 1 }
        guard at > sentence.tokens.lowerBound else { return nil }
        if isCue(at) { return at + 1 }
        let isSecond =
            opensInner(at) || reading.tokens[at].kind == .semicolon
            || reading.classes(at).contains(.conjunction) && reading.tokens[at - 1].kind == .comma
        return isSecond ? at : nil
    }

    /// "The spokesman said the talks covered X": the verb of one who relays, without "that".
    private func isCue(_ token: Int) -> Bool {
        reports.last?.cue.tokens.last == token && reports.last?.content == nil
            && (isRelayed || isOfWitness)
    }

    private func opensInner(_ token: Int) -> Bool {
        let word = reading.tokens[token].word
        return word == words.while || word == words.that && (isRelayed || isOfWitness)
    }

    /// "Ambassador Holm stressed that the meeting covered X": one who was not there reports.
    private var isOfWitness: Bool {
        guard let last = reports.last, last.cue.kind == .stress, last.parties.count == 1,
            case .member = last.parties[0]
        else { return false }
        return discourse.company.count > 1 && !discourse.company.contains(last.parties[0])
    }

    /// "The meeting highlighted X": the talk itself speaks, right before a verb in the past.
    private func isVoice(_ noun: Int, _ verb: SpeechVerb) -> Bool {
        [.stress, .agree, .support, .concern].contains(verb.kind) && verb.form == .past
            && beforeAside(verb) == noun && reading.classes(noun).contains(.talk)
    }

    /// The word before a verb, adverbs aside; where two commas hold an insertion of at most
    /// sixteen words, "The meeting, held in Lima, noted X", the word before the first.
    private func beforeAside(_ verb: SpeechVerb) -> Int? {
        guard let at = beforeAdverbs(verb), reading.tokens[at].kind == .comma else {
            return beforeAdverbs(verb)
        }
        let start = max(sentence.tokens.lowerBound, at - 17)
        let comma = (start..<at).first { reading.tokens[$0].kind == .comma }
        return comma.flatMap { $0 > start ? $0 - 1 : nil }
    }

    /// The nearest noun for talks or topics to the left that no preposition governs; of an
    /// agenda one at the start of the sentence may, "Among the topics were X", "High on the
    /// agenda was X".
    private func talkNoun(before token: Int, _ verb: SpeechVerb) -> Int? {
        let isAgenda = verb.kind == .agenda
        let start = max(sentence.tokens.lowerBound, token - (isAgenda ? 28 : 16))
        let nouns: WordClass = isAgenda ? [.talk, .topic, .agenda] : [.talk, .topic]
        for at in (start..<token).reversed() {
            let isNoun =
                !reading.classes(at).isDisjoint(with: nouns)
                || isAgenda && reading.lexicon.topicNouns[reading.tokens[at].word] != nil
            guard isNoun else { continue }
            var before = at - 1
            while before >= start, at - before < 5, isQualifier(before) {
                before -= 1
                if reading.classes(before + 1).contains(.determiner) { break }
            }
            if before < sentence.tokens.lowerBound { return at }
            if !reading.classes(before).contains(.preposition) { return at }
            if isAgenda, before - sentence.tokens.lowerBound <= 2,
                reading.mentionIndex(covering: sentence.tokens.lowerBound) == nil
            {
                return at
            }
        }
        return nil
    }

    func isQualifier(_ token: Int) -> Bool {
        let kind = reading.tokens[token].kind
        guard kind == .word || kind == .possessive || kind == .number else { return false }
        return !reading.classes(token).contains(.preposition)
    }

    /// "Also discussed were X", "Discussed, too, were X": the participle first.
    func fronted(_ verb: SpeechVerb) -> Report? {
        guard verb.form.isPast,
            (sentence.tokens.lowerBound..<verb.tokens.lowerBound).allSatisfy(reading.isAdverb)
        else { return nil }
        let be = beAfterAdjunct(afterInsertion(verb.tokens.upperBound))
        guard be + 1 < sentence.tokens.upperBound,
            reading.classes(be).isSuperset(of: [.be, .past]), !discourse.company.isEmpty
        else { return nil }
        var cue = verb
        cue.tokens = verb.tokens.lowerBound..<be + 1
        return Report(cue: cue, parties: discourse.company, rule: .statementTopicWasCue)
    }

    /// The token behind ", too,"; the token itself where there is none.
    private func afterInsertion(_ token: Int) -> Int {
        guard token + 3 < contentEnd, reading.tokens[token].kind == .comma,
            reading.isAdverb(token + 1), reading.tokens[token + 2].kind == .comma
        else { return token }
        return token + 3
    }

    /// "Also addressed during the talks were X": the verb behind at most six words that a
    /// preposition opens; the token itself where there are none.
    private func beAfterAdjunct(_ token: Int) -> Int {
        guard token < contentEnd, reading.classes(token).contains(.preposition) else {
            return token
        }
        return (token + 1..<min(contentEnd, max(token + 1, token + 7))).first {
            reading.classes($0).isSuperset(of: [.be, .past])
        } ?? token
    }

    /// "Housing came up too", "Trade was on the agenda": what is talked about comes first.
    func arising(_ verb: SpeechVerb) -> Report? {
        guard verb.form.isPast, reports.isEmpty else { return nil }
        let parties = between(after: verb) ?? discourse.company
        guard !parties.isEmpty else { return nil }
        var end = verb.tokens.lowerBound
        while end > sentence.tokens.lowerBound,
            reading.isAdverb(end - 1)
                || !reading.classes(end - 1).isDisjoint(with: [.auxiliary, .future])
        { end -= 1 }
        let content = clauseStart(end)..<end
        guard !content.isEmpty else { return nil }
        if let i = reading.mentionIndex(covering: end - 1),
            [.person, .role, .pronoun, .together].contains(reading.annotations.mentions[i].kind)
        {
            return nil
        }
        return Report(
            cue: verb, parties: parties, content: content, rule: .statementTopicArose)
    }

    /// "… was the main topic of the talks between Minister Brito and Minister Dahl": those two.
    private func between(after verb: SpeechVerb) -> [Party]? {
        let start = verb.tokens.upperBound
        guard
            let between = (start..<max(start, min(contentEnd - 1, start + 8))).first(where: {
                reading.tokens[$0].word == words.between
            }), let i = reading.mentionIndex(covering: between + 1)
        else { return nil }
        let group = reading.group(startingWith: i, until: sentence.tokens.upperBound)
        let parties = discourse.parties(of: group, in: reading)
        return parties.count > 1 ? parties : nil
    }
}
