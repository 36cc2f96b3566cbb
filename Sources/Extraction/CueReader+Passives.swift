internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Cues in the passive, and talks that are themselves said to treat of something.
extension CueReader {
    /// After a form of be, adverbs aside.
    func isPassive(_ verb: SpeechVerb) -> Bool {
        guard verb.form.isPast, let at = beforeAdverbs(verb) else { return false }
        return reading.classes(at).contains(.be)
    }

    /// "It was agreed that …", "Trade and energy were also discussed", "X was welcomed by both".
    func passive(_ verb: SpeechVerb) -> Report? {
        guard let at = beforeAdverbs(verb), at > sentence.tokens.lowerBound else { return nil }
        let be = auxiliaries(before: at)
        guard reports.isEmpty || isSecondClause(verb, be) else { return nil }
        if let report = stative(verb, be) ?? informed(verb, be) { return report }
        if let agent = agent(after: verb.tokens.upperBound) {
            return byAgent(verb, agent, be)
        }
        guard !discourse.company.isEmpty, be > sentence.tokens.lowerBound else { return nil }
        if reading.tokens[be - 1].word == words.it,
            contentEnd - verb.tokens.upperBound > 2
        {
            return Report(
                cue: verb, parties: ofSide() ?? impersonal(be), rule: .statementItWasCue)
        }
        let isStressed =
            verb.kind == "stress"
            || verb.kind == "support" && isOfNobody(verb, be)
        guard verb.act == .discuss || isStressed && (!isRunning || isFurther(verb, at)),
            be - sentence.tokens.lowerBound > 1
        else { return nil }
        return Report(
            cue: verb, parties: ofSide() ?? discourse.company,
            content: (reports.isEmpty ? clauseStart(be) : secondStart(be))..<be,
            rule: .statementTopicWasCue)
    }

    /// "The growth in trade was noted with satisfaction.", "The treaty was welcomed.": no people
    /// are the subject, and nothing follows.
    private func isOfNobody(_ verb: SpeechVerb, _ be: Int) -> Bool {
        reading.classes(be).isSuperset(of: [.be, .past]) && verb.tokens.upperBound == contentEnd
            && reading.annotations.mentions.within(sentence.tokens.lowerBound..<be).allSatisfy {
                $0.kind == .country || $0.kind == .organization
            }
    }

    /// "was also emphasised": of those who met, even where somebody's words went before.
    private func isFurther(_ verb: SpeechVerb, _ be: Int) -> Bool {
        be + 1 < verb.tokens.lowerBound && reading.classes(be).contains(.past)
    }

    /// "…, and it was agreed that", "…, and Ukraine was discussed": a clause of its own after a
    /// comma and a conjunction.
    private func isSecondClause(_ verb: SpeechVerb, _ be: Int) -> Bool {
        guard let last = reports.last,
            ["agree", "discuss"].contains(verb.kind) || agent(after: verb.tokens.upperBound) != nil
        else { return false }
        let start = secondStart(be)
        return start > last.cue.tokens.upperBound && start < be
    }

    /// Behind the last comma and conjunction before `token`; `token` itself where there is none.
    private func secondStart(_ token: Int) -> Int {
        var at = token - 1
        while at > sentence.tokens.lowerBound, token - at < 20 {
            if reading.tokens[at - 1].kind == .comma,
                reading.classes(at).contains(.conjunction)
            {
                return at + 1
            }
            at -= 1
        }
        return token
    }

    /// "The leaders were agreed that".
    private func stative(_ verb: SpeechVerb, _ be: Int) -> Report? {
        guard verb.kind == "agree", let own = finder.subject(of: be) else { return nil }
        let parties = discourse.parties(of: own, in: reading)
        guard parties.count > 1 else { return nil }
        return Report(
            cue: verb, parties: parties, source: reading.tokens(of: own),
            rule: .statementSubjectCue)
    }

    /// "A was informed about X", "A was thanked for X", "A was urged to do X": by the other of
    /// the two.
    private func informed(_ verb: SpeechVerb, _ be: Int) -> Report? {
        let next = verb.tokens.upperBound
        guard ["tell", "support", "demand"].contains(verb.kind), agent(after: next) == nil,
            contentEnd - next > 1, verb.kind == "tell" || addresses(verb),
            let own = finder.subject(of: be)
        else { return nil }
        let told = discourse.parties(of: own, in: reading)
        let sides = told.map(reading.side)
        let others = discourse.company.filter {
            !told.contains($0) && !sides.contains(reading.side(of: $0))
        }
        guard told.count == 1, others.count == 1, told.allSatisfy(isOfCompany) else { return nil }
        return Report(cue: verb, parties: others, rule: .statementPassiveBy)
    }

    /// "was thanked for", "was congratulated on", "was asked to", of people in the past.
    private func addresses(_ verb: SpeechVerb) -> Bool {
        let next = reading.tokens[verb.tokens.upperBound].word
        let leads =
            verb.kind == "demand"
            ? next == words.to : [words.for, words.on].contains(next)
        return leads && reading.mentionIndex(covering: verb.tokens.upperBound + 1) == nil
    }

    /// One of those who met, or a side of theirs.
    private func isOfCompany(_ party: Party) -> Bool {
        discourse.company.contains {
            $0 == party || reading.side(of: $0) == reading.side(of: party)
        }
    }

    /// "It is hoped that": whose words go on; "It was agreed that": those who met.
    private func impersonal(_ be: Int) -> [Party] {
        let isPresent = reading.classes(be).contains(.present)
        return isPresent && !discourse.speaker.isEmpty ? discourse.speaker : discourse.company
    }

    /// "X was welcomed by A"; what A asked or told somebody follows: "B was urged by A to join".
    private func byAgent(_ verb: SpeechVerb, _ agent: Reading.Group, _ be: Int) -> Report? {
        let parties = discourse.parties(of: agent, in: reading)
        guard !parties.isEmpty else { return nil }
        let source = reading.tokens(of: agent)
        var content = clauseStart(be, after: reports.last)..<be
        if followsAgent(verb, source.upperBound) {
            content = source.upperBound + 1..<contentEnd
        }
        let isAfter = content.lowerBound > be
        if !isAfter, verb.kind == "support", be > sentence.tokens.lowerBound,
            let i = reading.mentionIndex(covering: be - 1),
            [.person, .role, .pronoun, .together].contains(reading.annotations.mentions[i].kind)
        {
            return nil
        }
        let isPrevious =
            !isAfter && be - sentence.tokens.lowerBound == 1
            && [words.this, words.that, words.it].contains(reading.tokens[be - 1].word)
        return Report(
            cue: verb, parties: parties, source: source, content: content,
            isOfPrevious: isPrevious, rule: .statementPassiveBy)
    }

    /// "It was agreed by both that X", "B was urged by A to join": the content comes last.
    private func followsAgent(_ verb: SpeechVerb, _ end: Int) -> Bool {
        guard contentEnd - end > 2 else { return false }
        if reading.tokens[end].word == words.that { return true }
        let classes = reading.classes(end)
        return ["tell", "demand", "support"].contains(verb.kind) && classes.contains(.preposition)
            && !classes.contains(.locative)
    }

    func agent(after token: Int) -> Reading.Group? {
        guard token + 1 < sentence.tokens.upperBound, reading.tokens[token].word == words.by,
            let i = reading.mentionIndex(covering: token + 1)
        else { return nil }
        return reading.group(startingWith: i, until: sentence.tokens.upperBound)
    }

    /// The first of the auxiliaries that end at `token`: "have been".
    func auxiliaries(before token: Int) -> Int {
        var be = token
        while be > sentence.tokens.lowerBound + 1,
            !reading.classes(be - 1).isDisjoint(with: [.auxiliary, .future])
        { be -= 1 }
        return be
    }

    /// Where the clause begins whose verb stands at `token`: after a frame such as "In Lima,".
    func clauseStart(_ token: Int) -> Int {
        let start = sentence.tokens.lowerBound
        let isFramed = !reading.classes(start).isDisjoint(with: [.preposition, .temporal])
        guard isFramed, token > start else { return start }
        return (start..<token).first { reading.tokens[$0].kind == .comma }.map { $0 + 1 } ?? start
    }

    /// The same in a later clause: behind the conjunction after the last report.
    private func clauseStart(_ token: Int, after last: Report?) -> Int {
        guard let last, last.cue.tokens.upperBound < token else { return clauseStart(token) }
        return max(last.cue.tokens.upperBound, secondStart(token))
    }

    // MARK: Talks

    /// "The talks focused on X", "Discussions between A and B also covered X".
    func nominal(_ verb: SpeechVerb) -> Report? {
        if verb.kind == "turn", verb.form != .past { return nil }
        guard let noun = talkNoun(before: verb.tokens.lowerBound, verb),
            verb.act == .discuss || isVoice(noun, verb),
            reports.isEmpty || verb.form == .past && opener(of: noun) != nil
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
        return Report(
            cue: verb, parties: parties,
            source: (reports.isEmpty ? noun : opener(of: noun) ?? noun)..<noun + 1,
            rule: .statementTalksCue)
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
        while at > sentence.tokens.lowerBound, noun - at < 4, isQualifier(at), !opensInner(at) {
            at -= 1
        }
        guard at > sentence.tokens.lowerBound else { return nil }
        let isSecond =
            opensInner(at) || reading.tokens[at].kind == .semicolon
            || reading.classes(at).contains(.conjunction) && reading.tokens[at - 1].kind == .comma
        return isSecond ? at : nil
    }

    private func opensInner(_ token: Int) -> Bool {
        let word = reading.tokens[token].word
        return word == words.while || word == words.that && isRelayed
    }

    /// "The meeting highlighted X": the talk itself speaks, right before a verb in the past.
    private func isVoice(_ noun: Int, _ verb: SpeechVerb) -> Bool {
        ["stress", "agree", "support", "concern"].contains(verb.kind) && verb.form == .past
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
        let isAgenda = verb.kind == "agenda"
        let start = max(sentence.tokens.lowerBound, token - (isAgenda ? 28 : 16))
        let nouns: WordClass = isAgenda ? [.talk, .topic, .agenda] : [.talk, .topic]
        for at in (start..<token).reversed() {
            let isNoun =
                !reading.classes(at).isDisjoint(with: nouns)
                || isAgenda && reading.lexicon.topicNouns[reading.tokens[at].word] != nil
            guard isNoun else { continue }
            var before = at - 1
            while before >= start, at - before < 5, isQualifier(before) { before -= 1 }
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

    /// "Also discussed were X": the participle first.
    func fronted(_ verb: SpeechVerb) -> Report? {
        let be = verb.tokens.upperBound
        guard verb.form.isPast, be + 1 < sentence.tokens.upperBound,
            reading.classes(be).isSuperset(of: [.be, .past]), !discourse.company.isEmpty,
            (sentence.tokens.lowerBound..<verb.tokens.lowerBound).allSatisfy(reading.isAdverb)
        else { return nil }
        var cue = verb
        cue.tokens = verb.tokens.lowerBound..<be + 1
        return Report(cue: cue, parties: discourse.company, rule: .statementTopicWasCue)
    }

    /// "Housing came up too", "Trade was on the agenda": what is talked about comes first.
    func arising(_ verb: SpeechVerb) -> Report? {
        guard verb.form.isPast, reports.isEmpty, !discourse.company.isEmpty else { return nil }
        var end = verb.tokens.lowerBound
        while end > sentence.tokens.lowerBound,
            reading.isAdverb(end - 1) || reading.classes(end - 1).contains(.auxiliary)
        { end -= 1 }
        let content = clauseStart(end)..<end
        guard !content.isEmpty else { return nil }
        if let i = reading.mentionIndex(covering: end - 1),
            [.person, .role, .pronoun, .together].contains(reading.annotations.mentions[i].kind)
        {
            return nil
        }
        return Report(
            cue: verb, parties: discourse.company, content: content, rule: .statementTopicArose)
    }
}
