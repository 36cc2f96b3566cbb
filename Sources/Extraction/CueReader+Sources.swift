internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Speakers whom no verb of speech names, or not it alone.
extension CueReader {
    // MARK: According to

    /// "According to A, X", "X, in the words of A", "X, in A's view": a source without a verb.
    func sourced() -> Report? {
        let sum = reading.sum(of: sentence)
        if sum.signs.contains(.source) {
            for match in reading.annotations.cues.within(sentence.tokens)
            where reading.lexicon.cues[Int(match.entry.index)].kind == .source {
                if quoted.contain(match.tokens.lowerBound) { continue }
                if let report = named(match.tokens) { return report }
            }
        }
        if sum.signs.contains(.as) {
            // At hand, and not through the reading at each word.
            let (tokens, `as`) = (reading.tokens, words.as)
            for at in sentence.tokens where tokens[at].word == `as` {
                if quoted.contain(at) { continue }
                if let report = asSaid(at) { return report }
            }
        }
        if let report = ofLetter() { return report }
        guard sum.classes.contains(.opinion) else { return nil }
        for at in sentence.tokens where reading.classes(at).contains(.opinion) {
            if quoted.contain(at) { continue }
            if let report = owned(at) { return report }
        }
        return nil
    }

    /// The people after a phrase such as "according to"; whom its own pronoun means.
    private func named(_ phrase: Range<Int>) -> Report? {
        if let i = reading.mentionIndex(covering: phrase.upperBound),
            phrase.upperBound < sentence.tokens.upperBound
        {
            let end = reading.annotations.mentions[i].tokens.upperBound
            if relays(reading.annotations.mentions[i].tokens, end) { return nil }
            let parties = discourse.parties(of: i, in: reading)
            return sourced(parties, phrase, from: phrase.lowerBound, to: end)
        }
        let isPlural = phrase.contains {
            [words.their, words.them].contains(reading.tokens[$0].word)
        }
        if !isPlural, isOfSubject(phrase.lowerBound) { return nil }
        let parties = isPlural ? discourse.company : discourse.lastSubject.map { [$0] } ?? []
        let isPronoun = phrase.contains {
            reading.classes($0).contains(.possessive) || reading.tokens[$0].word == words.him
        }
        guard isPlural || isPronoun else { return nil }
        return sourced(parties, phrase, from: phrase.lowerBound, to: phrase.upperBound)
    }

    /// "According to the Ministry, Minister Brito praised X": of an office, what others said.
    private func relays(_ source: Range<Int>, _ comma: Int) -> Bool {
        guard comma + 1 < sentence.tokens.upperBound, reading.tokens[comma].kind == .comma,
            source.contains(where: {
                !reading.classes($0).isDisjoint(with: [.institution, .spokesperson])
            }), let i = reading.mentionIndex(covering: comma + 1),
            case let other = reading.annotations.mentions[i],
            [.person, .role, .together].contains(other.kind)
        else { return false }
        let next = other.tokens.upperBound..<other.tokens.upperBound + Self.relayReach
        return reading.annotations.cues.within(next.clamped(to: sentence.tokens)).contains {
            VerbForm(rawValue: $0.entry.form) == .past
        }
    }

    /// Words from somebody of whom an office tells to what he did, at most.
    private static let relayReach = 5

    /// "Minister Brito told of the port, in her words a success": a cue of the subject before.
    private func isOfSubject(_ phrase: Int) -> Bool {
        guard let lead, reading.tokens(of: lead).upperBound < phrase else { return false }
        let between = reading.tokens(of: lead).upperBound..<phrase
        return reading.annotations.cues.within(between).contains {
            VerbForm(rawValue: $0.entry.form)?.isPast ?? false
        }
    }

    /// "As the President put it, X", "X, as Minister Dahl noted", "As A has often said, X".
    private func asSaid(_ at: Int) -> Report? {
        guard let i = reading.mentionIndex(covering: at + 1),
            at + 1 < sentence.tokens.upperBound
        else { return nil }
        var after = reading.annotations.mentions[i].tokens.upperBound
        // "As Jon Dahl, Foreign Minister of Norway, noted".
        if after + 1 < sentence.tokens.upperBound, reading.tokens[after].kind == .comma,
            reading.annotations.mentions[i].tokens.count > 1,
            reading.annotations.cues.starting(at: after + 1) != nil
        {
            after += 1
        }
        while after < sentence.tokens.upperBound, after - at < 24,
            reading.isAdverb(after) || reading.classes(after).contains(.auxiliary)
        { after += 1 }
        guard let cue = reading.annotations.cues.starting(at: after),
            [.report, .stress].contains(reading.lexicon.cues[Int(cue.entry.index)].kind),
            VerbForm(rawValue: cue.entry.form) != .gerund
        else { return nil }
        return sourced(
            discourse.parties(of: i, in: reading), at..<cue.tokens.upperBound, from: at,
            to: cue.tokens.upperBound)
    }

    /// "in President Brito's view": the people before a noun of opinion.
    private func owned(_ noun: Int) -> Report? {
        var mark = noun - 1
        if mark > sentence.tokens.lowerBound, reading.tokens[mark].word == words.own { mark -= 1 }
        guard mark > sentence.tokens.lowerBound, reading.tokens[mark].kind == .possessive,
            let i = reading.mentionIndex(covering: mark - 1)
        else { return nil }
        let start = reading.annotations.mentions[i].tokens.lowerBound
        guard start > sentence.tokens.lowerBound, reading.tokens[start - 1].word == words.in
        else { return nil }
        let parties = discourse.parties(of: i, in: reading)
        return sourced(parties, start - 1..<noun + 1, from: start - 1, to: noun + 1)
    }

    /// What stands after the source and its comma, before it, or on both its sides.
    func sourced(_ parties: [Party], _ cue: Range<Int>, from start: Int, to end: Int)
        -> Report?
    {
        let last = contentEnd
        let isFirst = start - sentence.tokens.lowerBound <= 2
        let isMarked = end < last && reading.tokens[end].kind == .comma
        let isCut = start > sentence.tokens.lowerBound && isCloser(start - 1)
        guard !parties.isEmpty, isMarked && (isFirst || isCut) || isCut && end >= last
        else { return nil }
        let content = isFirst ? end + 1..<last : contentStart..<(isMarked ? last : start)
        guard content.count > 1 else { return nil }
        let verb = SpeechVerb(tokens: cue, form: .base, kind: .report, act: nil)
        return Report(
            cue: verb, parties: parties, content: content, rule: .statementAccordingTo)
    }

    /// "On the Norwegian side, interest was shown in X", "On the part of Norway, it was noted
    /// that X": the side that the sentence begins with.
    func ofSide() -> [Party]? {
        var at = sentence.tokens.lowerBound
        guard at + 4 < sentence.tokens.upperBound,
            [words.on, words.from, words.for].contains(reading.tokens[at].word)
        else { return nil }
        if reading.tokens[at + 2].word == words.part, reading.tokens[at + 3].word == words.of {
            at += 3
        }
        guard let i = reading.mentionIndex(covering: at + 1),
            [.country, .organization].contains(reading.annotations.mentions[i].kind)
        else { return nil }
        let end = reading.annotations.mentions[i].tokens.upperBound
        guard end < sentence.tokens.upperBound, reading.tokens[end].kind == .comma else {
            return nil
        }
        let parties = discourse.parties(of: i, in: reading)
        return parties.isEmpty ? nil : parties
    }

    // MARK: With

    /// "agreed with B that", "exchanged views with B on": B, who speaks with the subject.
    func partners(of verb: SpeechVerb) -> [Party] {
        if isSeconding(verb) { return seconded(by: verb) }
        if let group = partnerGroup(of: verb) {
            return discourse.parties(of: group, in: reading)
        }
        if counterpartEnd(of: verb) != nil || verb.kind != .express && isFramedByOther(verb) {
            return discourse.company
        }
        let inner = innerPartners(verb)
        guard inner.isEmpty else { return inner }
        if let with = trailingWith(verb), let i = reading.mentionIndex(covering: with + 1) {
            return discourse.parties(of: i, in: reading)
        }
        guard verb.act == .discuss, verb.kind == .discuss, let talk = closingTalk(of: verb) else {
            return []
        }
        return discourse.parties(of: talk.other, in: reading)
    }

    /// "Minister Brito discussed fishing with Minister Dahl, thanking Norway": what one of two who
    /// discussed says further is his own.
    func ownParties(_ last: Report, _ verb: SpeechVerb) -> [Party] {
        guard last.parties.count > 1, last.cue.act == .discuss,
            ![.discuss, .agree].contains(verb.act),
            let source = last.source ?? reports.last(where: { $0.source != nil })?.source
        else { return last.parties }
        let mentions = reading.annotations.mentions.within(source)
        guard mentions.count == 1, let mention = mentions.first, mention.kind != .together,
            let i = reading.mentionIndex(covering: mention.tokens.lowerBound)
        else { return last.parties }
        let own = discourse.parties(of: i, in: reading)
        return own.count == 1 && last.parties.contains(own[0]) ? own : last.parties
    }

    /// "In his talks with B, Minister Dahl touched upon X": of those who speak the one whom the
    /// sentence has as its subject, for "he" in the next.
    func teller(of report: Report) -> Party? {
        guard report.cue.act == .discuss, let source = report.source,
            case let mentions = reading.annotations.mentions.within(source), mentions.count == 1,
            let own = mentions.first, own.kind == .person || own.kind == .role,
            let i = reading.mentionIndex(covering: own.tokens.lowerBound)
        else { return nil }
        return reading.memberOf[i].map { .member($0) }
    }

    /// "discussed fishing and trade with Minister Dahl in Lima": where "with" and the other begin
    /// that end what one discussed; not "discussed his meeting with Minister Dahl".
    func trailingWith(_ verb: SpeechVerb) -> Int? {
        guard verb.act == .discuss, verb.kind == .discuss, verb.form.isPast else { return nil }
        let start = verb.tokens.upperBound
        for at in start..<max(start, contentEnd - 1) {
            if !reading.classes(at).isDisjoint(with: [.past, .present, .future, .relative])
                || reading.annotations.cues.starting(at: at).map({
                    VerbForm(rawValue: $0.entry.form) == .past
                }) ?? false
            {
                return nil
            }
            guard at > start, reading.tokens[at].word == words.with else { continue }
            return isOther(behind: at) ? at : nil
        }
        return nil
    }

    /// A person of office behind "with", who ends the clause, and no noun before it that itself
    /// goes with people.
    private func isOther(behind with: Int) -> Bool {
        guard reading.annotations.encounters.covering(with - 1) == nil,
            reading.annotations.instruments.covering(with - 1) == nil,
            reading.classes(with - 1).isDisjoint(with: [.talk, .preposition]),
            let i = reading.mentionIndex(covering: with + 1),
            [.person, .role].contains(reading.annotations.mentions[i].kind)
        else { return false }
        let end = reading.annotations.mentions[i].tokens.upperBound
        guard end < contentEnd else { return true }
        return reading.tokens[end].kind == .comma || reading.tokens[end].kind == .openBracket
            || !reading.classes(end).isDisjoint(with: [.preposition, .conjunction, .temporal])
    }

    /// "With Minister Dahl, Minister Brito discussed X": both, whom the frame brings together.
    private func isFramedByOther(_ verb: SpeechVerb) -> Bool {
        guard [.agree, .discuss].contains(verb.act), discourse.company.count == 2,
            reports.isEmpty, let with = framingWith(verb),
            let i = reading.mentionIndex(covering: with + 1)
        else { return false }
        return discourse.company.contains { discourse.parties(of: i, in: reading).contains($0) }
    }

    /// The "with" at the head of the sentence; of a discussion also that of "In a call with
    /// Minister Dahl, Minister Brito discussed X".
    private func framingWith(_ verb: SpeechVerb) -> Int? {
        let start = sentence.tokens.lowerBound
        if reading.tokens[start].word == words.with { return start }
        // "Meeting with Minister Dahl, Minister Brito discussed X".
        if verb.act == .discuss, start + 1 < contentEnd,
            reading.tokens[start + 1].word == words.with,
            reading.classes(start).contains(.talk)
        {
            return start + 1
        }
        guard verb.act == .discuss,
            !reading.classes(start).isDisjoint(with: [.preposition, .temporal, .locative])
        else { return nil }
        let reach = start + 1..<max(start + 1, min(verb.tokens.lowerBound, start + 9))
        guard let talk = reach.first(where: { reading.classes($0).contains(.talk) }) else {
            return nil
        }
        return (talk..<reach.upperBound).prefix { reading.tokens[$0].kind == .word }
            .first { reading.tokens[$0].word == words.with }
    }

    /// Speakers and those who speak with them, each once.
    func with(_ partners: [Party], _ parties: [Party]) -> [Party] {
        partners.isEmpty ? parties : discourse.distinct(parties, partners, in: reading)
    }

    /// "agreed with her colleague that", "discussed with his counterpart X": the end of words
    /// without a name for the other of two who met.
    func counterpartEnd(of verb: SpeechVerb) -> Int? {
        guard verb.kind == .agree || verb.kind == .discuss, discourse.company.count == 2 else {
            return nil
        }
        var at = verb.tokens.upperBound
        if at < contentEnd, reading.tokens[at].word == words.with { at += 1 }
        guard at + 2 < contentEnd, reading.tokens[at - 1].word == words.with,
            reading.classes(at).contains(.determiner), reading.mentionIndex(covering: at) == nil
        else { return nil }
        return (at + 1..<min(contentEnd - 1, at + 4)).first {
            reading.classes($0).contains(.counterpart)
        }.map { $0 + 1 }
    }

    func partnerGroup(of verb: SpeechVerb) -> Reading.Group? {
        guard verb.kind == .agree || verb.kind == .discuss || verb.kind == .stress else {
            return nil
        }
        var at = verb.tokens.upperBound
        if at < sentence.tokens.upperBound, reading.tokens[at].word == words.with { at += 1 }
        guard at + 1 < sentence.tokens.upperBound, reading.tokens[at - 1].word == words.with,
            let i = reading.mentionIndex(covering: at)
        else { return nil }
        let group = withoutTogether(
            reading.group(startingWith: i, until: sentence.tokens.upperBound))
        let end = reading.tokens(of: group).upperBound
        guard end < contentEnd, reading.tokens[end].kind == .word || isApposed(group, to: verb)
        else { return nil }
        return group
    }

    /// "discussed with Jon Dahl, Foreign Minister of Norway, the port": a comma ends the partner
    /// where another stands inside.
    private func isApposed(_ group: Reading.Group, to verb: SpeechVerb) -> Bool {
        let end = reading.tokens(of: group).upperBound
        guard verb.act == .discuss, reading.tokens[end].kind == .comma, end + 2 < contentEnd,
            let last = group.last,
            reading.annotations.mentions[last].tokens.contains(where: {
                reading.tokens[$0].kind == .comma
            })
        else { return false }
        return reading.tokens[end + 1].kind == .word
            && reading.classes(end + 1).isDisjoint(with: [
                .preposition, .conjunction, .relative, .auxiliary,
            ])
    }

    /// "agreed with Chile, and the leaders": these are no partners.
    private func withoutTogether(_ group: Reading.Group) -> Reading.Group {
        let mentions = reading.annotations.mentions
        let end = (group.lowerBound + 1..<max(group.lowerBound + 1, group.upperBound)).first {
            mentions[$0].kind == .together
        }
        return group.lowerBound..<(end ?? group.upperBound)
    }

    // MARK: Remark by

    /// "a remark by A praising X", "a letter from A thanking B": the one who spoke before his
    /// participle.
    func remark(_ verb: SpeechVerb) -> Report? {
        let at = verb.tokens.lowerBound - 1
        guard at > sentence.tokens.lowerBound + 1, let i = reading.mentionIndex(covering: at)
        else { return nil }
        let start = reading.annotations.mentions[i].tokens.lowerBound
        guard start > sentence.tokens.lowerBound + 1,
            [words.by, words.from, words.of].contains(reading.tokens[start - 1].word),
            reading.classes(start - 2).contains(.utterance)
        else { return nil }
        let parties = discourse.parties(of: i, in: reading)
        guard !parties.isEmpty else { return nil }
        return Report(
            cue: verb, parties: parties, source: reading.annotations.mentions[i].tokens,
            rule: .statementRemarkBy)
    }
}
