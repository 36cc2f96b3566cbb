internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Cues in the passive.
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
        if reports.isEmpty, let report = announcedLast(verb) { return report }
        guard reports.isEmpty || isSecondClause(verb, be) else { return nil }
        if reading.tokens[be - 1].word == words.to, verb.act == .discuss || isMentioned(verb) {
            return toBeDiscussed(verb, be)
        }
        if let report = stative(verb, be) ?? informed(verb, be) { return report }
        if let agent = agent(after: verb.tokens.upperBound) {
            return byAgent(verb, agent, be)
        }
        guard !discourse.company.isEmpty, be > sentence.tokens.lowerBound else { return nil }
        if isRemark(verb, be) { return nil }
        if reading.tokens[be - 1].word == words.it,
            contentEnd - verb.tokens.upperBound > 1
        {
            return Report(
                cue: verb, parties: ofSide() ?? impersonal(be), rule: .statementItWasCue)
        }
        // Nobody's words go on but those of all.
        let isOfSeveral = discourse.speaker.count > 1
        let isStressed =
            verb.kind == .stress || isMentioned(verb)
            || ([.support, .demand].contains(verb.kind) || isCondemned(verb))
                && isOfNobody(verb, be)
            || verb.kind == .agree && isSettled(verb, be)
        var verb = verb
        if isMentioned(verb) { verb.act = .discuss }
        let isFree = !isRunning || isOfSeveral || isFurther(verb, at)
        guard verb.act == .discuss || isStressed && isFree,
            be - sentence.tokens.lowerBound > 1 || verb.act == .discuss && opensWithTopic
        else { return nil }
        let start = reports.isEmpty ? clauseStart(be) : secondStart(be)
        return Report(
            cue: verb, parties: ofSide() ?? discourse.company,
            content: start..<max(start, isListed(after: verb) ? contentEnd : be),
            rule: .statementTopicWasCue)
    }

    /// "The port is to open in June, it was announced.": of those who met, at the end.
    func announcedLast(_ verb: SpeechVerb) -> Report? {
        guard verb.tokens.upperBound >= contentEnd, let at = beforeAdverbs(verb),
            !discourse.company.isEmpty
        else { return nil }
        let it = auxiliaries(before: at) - 1
        guard it - contentStart > 3, reading.tokens[it].word == words.it, isCloser(it - 1)
        else { return nil }
        return Report(
            cue: verb, parties: discourse.company, content: contentStart..<it - 1,
            rule: .statementItWasCue)
    }

    /// "It should be noted that", the publisher's; "it is expected to be signed", of a thing.
    private func isRemark(_ verb: SpeechVerb, _ be: Int) -> Bool {
        let last = verb.tokens.upperBound
        if reading.tokens[be - 1].word == words.it {
            if isReminder(verb, be) { return true }
            return verb.kind != .agree
                && (reading.tokens[last - 1].word == words.to
                    || last < contentEnd && reading.tokens[last].word == words.to)
        }
        return reading.classes(be - 1).contains(.deontic) && be - 2 >= sentence.tokens.lowerBound
            && reading.tokens[be - 2].word == words.it
            && [.stress, .report, .tell].contains(verb.kind)
    }

    /// "It is recalled that", "It is hoped that", in the present: the publisher's.
    private func isReminder(_ verb: SpeechVerb, _ be: Int) -> Bool {
        let word = reading.tokens[verb.tokens.lowerBound].word
        return reading.classes(be).isSuperset(of: [.be, .present])
            && (reading.words.speech.reminding.contains(word)
                || !isRunning && reading.words.speech.expecting.contains(word))
    }

    /// "The attack was strongly condemned": by all; an offer is rejected by one.
    private func isCondemned(_ verb: SpeechVerb) -> Bool {
        verb.tokens.contains { reading.tokens[$0].word == words.speech.condemned }
    }

    /// "Fishing was mentioned": as "was touched upon".
    private func isMentioned(_ verb: SpeechVerb) -> Bool {
        verb.tokens.count == 1
            && reading.tokens[verb.tokens.lowerBound].word == words.speech.mentioned
    }

    /// "Trade was discussed": one word, and nobody's pronoun.
    private var opensWithTopic: Bool {
        let start = sentence.tokens.lowerBound
        let others: WordClass = [.determiner, .relative, .preposition, .conjunction, .auxiliary]
        guard reading.tokens[start].kind == .word, reading.tokens[start].word != words.it,
            reading.classes(start).isDisjoint(with: others), !reading.isAdverb(start)
        else { return false }
        return reading.mentionIndex(covering: start).map {
            reading.annotations.mentions[$0].kind == .country
        } ?? true
    }

    /// "Many issues were discussed, including X": what was talked about goes on after the verb.
    private func isListed(after verb: SpeechVerb) -> Bool {
        let comma = verb.tokens.upperBound
        return comma + 2 < contentEnd && verb.act == .discuss
            && reading.tokens[comma].kind == .comma
            && reading.classes(comma + 1).contains(.instance)
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
        if isIt(be - 1), reports.last.map(isImpersonal) ?? false { return true }
        guard let last = reports.last,
            [.agree, .discuss].contains(verb.kind) || agent(after: verb.tokens.upperBound) != nil
                || joint(before: be) != nil
        else { return false }
        let start = secondStart(be)
        return start > last.cue.tokens.upperBound && start < be
    }

    /// "it" at the start of a clause: "X was discussed and it was stressed that Y".
    private func isIt(_ token: Int) -> Bool {
        guard token > sentence.tokens.lowerBound, reading.tokens[token].word == words.it
        else { return false }
        return reading.tokens[token - 1].kind == .comma
            || reading.classes(token - 1).contains(.conjunction)
    }

    /// In the passive, of all who met.
    func isImpersonal(_ report: Report) -> Bool {
        switch report.rule {
        case .statementTopicWasCue, .statementItWasCue, .statementNounWasVoiced,
            .statementTopicArose:
            report.parties.count > 1
        default: false
        }
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
        return joint(before: token).map { $0 + 1 } ?? token
    }

    /// "Trade was discussed and the need for X was stressed": the conjunction right behind the
    /// passive of a topic, at most six words on.
    private func joint(before token: Int) -> Int? {
        guard let last = reports.last, isImpersonal(last), let topic = last.content,
            topic.upperBound <= last.cue.tokens.lowerBound
        else { return nil }
        let start = last.cue.tokens.upperBound
        let reach = start..<max(start, min(token - 1, start + 7))
        return reach.prefix { reading.tokens[$0].kind == .word }.first {
            reading.classes($0).contains(.conjunction)
        }
    }

    /// "The leaders were agreed that".
    private func stative(_ verb: SpeechVerb, _ be: Int) -> Report? {
        guard verb.kind == .agree, let own = finder.subject(of: be) else { return nil }
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
        guard [.tell, .support, .demand].contains(verb.kind), agent(after: next) == nil,
            contentEnd - next > 1, verb.kind == .tell || addresses(verb),
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
            verb.kind == .demand
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
        if let start = clause(ofIt: be, after: source.upperBound) { content = start..<contentEnd }
        let isAfter = content.lowerBound > be
        if !isAfter, verb.kind == .support, be > sentence.tokens.lowerBound,
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
        return [.tell, .demand, .support].contains(verb.kind) && classes.contains(.preposition)
            && !classes.contains(.locative)
    }

    /// "It was stated by A during talks with B that X", "It was shown by A how X": where X begins.
    private func clause(ofIt be: Int, after end: Int) -> Int? {
        guard be > sentence.tokens.lowerBound, contentEnd - end > 3,
            reading.tokens[be - 1].word == words.it
        else { return nil }
        let reach = end..<min(contentEnd - 2, end + Self.agentReach)
        return reach.first {
            reading.tokens[$0].word == words.that
                || words.speech.asking.contains(reading.tokens[$0].word)
        }.map { reading.tokens[$0].word == words.that ? $0 + 1 : $0 }
    }

    /// Tokens behind the one by whom something was said, before the clause.
    private static let agentReach = 24

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
        if let relative = relativeStart(token) { return relative }
        // "With Minister Brito: fishing was discussed".
        if let colon = reading.sum(of: sentence).colon, colon > start, colon + 1 < token {
            return colon + 1
        }
        let isFramed = !reading.classes(start).isDisjoint(with: [.preposition, .temporal])
        guard isFramed, token > start else { return start }
        guard var comma = (start..<token).first(where: { reading.tokens[$0].kind == .comma }) else {
            return frameEnd(start, token) ?? start
        }
        // "In Lima, at the meeting with Minister Dahl, the port was discussed".
        while comma + 1 < token,
            !reading.classes(comma + 1).isDisjoint(with: [.preposition, .temporal]),
            let next = (comma + 1..<token).first(where: { reading.tokens[$0].kind == .comma })
        { comma = next }
        return comma + 1
    }

    /// "During the talks the port was discussed", "In the course of the meeting issues of trade
    /// were raised": behind the talks of a frame without a comma, at most six words long.
    private func frameEnd(_ start: Int, _ token: Int) -> Int? {
        let reach = start + 1..<max(start + 1, min(start + 7, token - 1))
        guard let talk = reach.first(where: { reading.classes($0).contains(.talk) }),
            !(start..<talk).contains(where: { reading.mentionIndex(covering: $0) != nil }),
            reading.tokens[talk + 1].kind == .word,
            reading.classes(talk + 1).isDisjoint(with: [.preposition, .conjunction, .be])
        else { return nil }
        return talk + 1
    }

    /// "held talks, at which the port was discussed": behind "which", where a comma and a
    /// preposition of place or time stand before it.
    private func relativeStart(_ token: Int) -> Int? {
        let start = sentence.tokens.lowerBound
        guard
            let which = (start..<token).last(where: {
                reading.classes($0).contains(.relative)
            }), which - 2 > start, reading.tokens[which].word != words.that,
            !reading.classes(which - 1).isDisjoint(with: [.locative, .temporal]),
            reading.tokens[which - 2].kind == .comma
        else { return nil }
        return which + 1
    }

    /// The same in a later clause: behind the conjunction after the last report.
    private func clauseStart(_ token: Int, after last: Report?) -> Int {
        guard let last, last.cue.tokens.upperBound < token else { return clauseStart(token) }
        return max(last.cue.tokens.upperBound, secondStart(token))
    }
}
