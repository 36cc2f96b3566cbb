internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Where the content of each report begins and ends.
extension CueReader {
    /// The content of each report: from its cue to the start of the next.
    func contents() -> [Range<Int>] {
        reports.indices.map { k in
            if let content = reports[k].content { return trim(clipped(content, k)) }
            var next = k + 1 < reports.count ? opening(ofReport: k + 1) : tail ?? readoutEnd
            if next < reports[k].cue.tokens.upperBound, k + 1 < reports.count {
                next = reports[k + 1].cue.tokens.lowerBound
            }
            if reports[k].parties.count > 1, let with = trailingWith(reports[k].cue) {
                next = min(next, with)
            }
            if let with = unnamedWith(reports[k].cue) { next = min(next, with) }
            next = beforeMeeting(reports[k], next)
            let start =
                isWithinClause(k)
                ? reports[k].cue.tokens.lowerBound : afterCue(reports[k].cue, next)
            let first = behindBe(reports[k], start, next)
            let end = min(beforeCredit(reports[k], next), beforeAssent(to: reports[k], next))
            return trim(first..<max(first, end))
        }
    }

    /// "The main topics that they discussed at the meeting were X": behind "were", where a noun for
    /// topics stands before those who discussed them.
    private func behindBe(_ report: Report, _ start: Int, _ end: Int) -> Int {
        guard report.cue.act == .discuss, let source = report.source,
            reading.sum(of: sentence).classes.isSuperset(of: [.be, .topic]),
            (sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, source.lowerBound))
                .contains(where: { reading.classes($0).contains(.topic) }),
            let be = (start..<max(start, min(end - 1, start + 8))).first(where: {
                reading.classes($0).contains(.be)
            }),
            (start..<be).allSatisfy({
                reading.tokens[$0].kind == .word && reading.mentionIndex(covering: $0) == nil
            })
        else { return start }
        return be + 1
    }

    /// "A asked for help with X, and gained support from B": before what came of it, the comma and
    /// "and" with it.
    private func beforeAssent(to report: Report, _ end: Int) -> Int {
        let start = report.cue.tokens.upperBound
        guard report.cue.act == .request,
            let verb = (start + 2..<max(start + 2, end - 1)).first(where: {
                words.speech.obtaining.contains(reading.tokens[$0].word)
                    && reading.tokens[$0 - 1].word == words.and
            }),
            (verb + 1..<min(end, verb + 5)).contains(where: {
                words.speech.assents.contains(reading.tokens[$0].word)
            })
        else { return end }
        return verb - 1
    }

    /// "A welcomed the reform, according to a statement of her office": before whose news it is.
    private func beforeCredit(_ report: Report, _ end: Int) -> Int {
        guard reading.sum(of: sentence).signs.contains(.source) else { return end }
        let start = report.cue.tokens.upperBound
        let credit = reading.annotations.cues.within(start..<max(start, end)).first {
            reading.lexicon.cues[Int($0.entry.index)].kind == .source
                && reading.tokens[$0.tokens.lowerBound - 1].kind == .comma
                && !$0.tokens.contains { reading.classes($0).contains(.possessive) }
        }
        return credit.map { $0.tokens.lowerBound - 1 } ?? end
    }

    /// "A called for trade when meeting with B": before the occasion on which the words fell.
    private func beforeMeeting(_ report: Report, _ end: Int) -> Int {
        let start = report.cue.tokens.upperBound
        let end = min(end, closingTalk(of: report.cue)?.start ?? end)
        guard reading.sum(of: sentence).classes.contains(.clausal) else { return end }
        return (start..<max(start, end - 2)).first { $0 > start + 1 && isWhenMeeting($0) } ?? end
    }

    private func isWhenMeeting(_ at: Int) -> Bool {
        guard reading.tokens[at].word == words.speech.when,
            let verb = reading.annotations.encounters.starting(at: at + 1),
            verb.tokens.upperBound < sentence.tokens.upperBound
        else { return false }
        let isNoun = reading.lexicon.encounters[Int(verb.entry.index)].part == .noun
        return isNoun && reading.tokens[verb.tokens.upperBound].word == words.with
            || VerbForm(rawValue: verb.entry.form) == .gerund
    }

    /// Where the clause of a later report begins, with its frame.
    private func opening(ofReport k: Int) -> Int {
        let start = reports[k].start
        if reports[k].rule == .statementWithSubjectParticiple, start > sentence.tokens.lowerBound,
            reading.tokens[start - 1].word == words.with
        {
            return start - 1
        }
        if let source = reports[k].source {
            return markBeforeFrame(start) ?? comment(of: source, reports[k].cue) ?? start
        }
        guard reports[k].rule == .statementAndVerb else { return start }
        return jointBeforeFrame(reports[k].cue, after: reports[k - 1].cue) ?? start
    }

    private func comment(of source: Range<Int>, _ cue: SpeechVerb) -> Int? {
        guard let i = reading.mentionIndex(covering: source.lowerBound) else { return nil }
        return commented(i..<i + 1, cue)
    }

    /// "said that Oslo had read the list and was open to X": not what the speaker did, but what he
    /// said.
    private func isWithinClause(_ k: Int) -> Bool {
        guard k > 0, reports[k].rule == .statementAndVerb, reports[k].cue.tokens.count > 1,
            reports[k].parties == reports[k - 1].parties,
            [.report, .tell, .stress].contains(reports[k - 1].cue.kind)
        else { return false }
        return reading.classes(reports[k].cue.tokens.lowerBound).isSuperset(of: [.be, .past])
    }

    /// A content after its cue without the clause of the next report.
    private func clipped(_ content: Range<Int>, _ k: Int) -> Range<Int> {
        guard k + 1 < reports.count, content.lowerBound >= reports[k].cue.tokens.upperBound,
            content.contains(reports[k + 1].start), reports[k + 1].content == nil
        else { return content }
        return content.lowerBound..<reports[k + 1].start
    }

    /// Skips what joins a cue to its content: a comma, a colon, "that". The object of a cue
    /// such as "gave an update" or "conveyed condolences" is content.
    private func afterCue(_ cue: SpeechVerb, _ end: Int) -> Int {
        let second = cue.tokens.lowerBound + 1
        let isOwner =
            cue.kind != .noun && cue.tokens.count > 2 && !isSeconding(cue)
            && reading.classes(second).contains(.possessive)
        var at = holdsObject(cue, end) || isOwner ? second : cue.tokens.upperBound
        at = afterRecipient(afterAside(at, cue, end), end)
        if cue.kind == .tell, let topic = topic(after: at, end) { return topic }
        if let partners = partnerGroup(of: cue) {
            at = reading.tokens(of: partners).upperBound
        } else if let counterpart = counterpartEnd(of: cue) {
            at = min(counterpart, end)
        }
        if [.tell, .report].contains(cue.kind), let clause = afterAddressee(at, end) {
            return clause
        }
        at = afterQuotedCue(cue, at, end)
        at = afterOpinion(afterOccasion(at, end), cue, end)
        while at < end,
            reading.tokens[at].kind == .comma || reading.tokens[at].kind == .colon
                || reading.tokens[at].word == words.that
        { at += 1 }
        return at
    }

    /// "“compared notes” on X": behind the mark that closes, and what leads to a topic.
    private func afterQuotedCue(_ cue: SpeechVerb, _ at: Int, _ end: Int) -> Int {
        guard at + 1 < end, at == cue.tokens.upperBound, cue.tokens.lowerBound > 0,
            [.closeQuote, .plainQuote].contains(reading.tokens[at].kind),
            [.openQuote, .plainQuote].contains(reading.tokens[cue.tokens.lowerBound - 1].kind)
        else { return at }
        let isLed =
            cue.act == .discuss
            && (reading.classes(at + 1).contains(.about) || reading.tokens[at + 1].word == words.of)
        return isLed ? at + 2 : at + 1
    }

    /// "extended, on behalf of the King, X": behind two commas that hold at most eight words, of
    /// which a preposition is the first. What a neutral verb reports may itself begin so.
    private func afterAside(_ at: Int, _ cue: SpeechVerb, _ end: Int) -> Int {
        guard at + 3 < end, reading.tokens[at].kind == .comma,
            ![.report, .stress, .tell].contains(cue.kind),
            reading.classes(at + 1).contains(.preposition),
            let comma = (at + 2..<min(end - 1, at + 10)).first(where: {
                reading.tokens[$0].kind == .comma
            })
        else { return at }
        return comma
    }

    /// "conveyed to Minister Brito the greetings of X", "promised Minister Brito that X": behind
    /// those whom the words are for.
    private func afterRecipient(_ at: Int, _ end: Int) -> Int {
        let isLed = at < end && [words.to, words.with].contains(reading.tokens[at].word)
        let first = isLed ? at + 1 : at
        guard first < end, let i = reading.mentionIndex(covering: first),
            [.person, .role, .pronoun].contains(reading.annotations.mentions[i].kind)
        else { return at }
        let after = reading.annotations.mentions[i].tokens.upperBound
        guard after + 1 < end else { return at }
        let isObject =
            isLed && !reading.classes(after).isDisjoint(with: [.determiner, .possessive])
        return isObject || reading.tokens[after].word == words.that ? after : at
    }

    /// "informed Minister Brito of X", "assured her counterpart of X", "briefed him on X": where X
    /// begins, behind those who are told.
    private func topic(after start: Int, _ end: Int) -> Int? {
        let isOwned =
            start + 1 < end && reading.classes(start).contains(.possessive)
            && reading.classes(start + 1).isDisjoint(with: .preposition)
        let first = isOwned ? start + 1 : start
        guard first + 2 < end else { return nil }
        if reading.tokens[first].word == words.about { return first + 1 }
        let told = reading.mentionIndex(covering: first).map {
            reading.tokens(of: reading.group(startingWith: $0, until: end)).upperBound
        }
        // "his counterpart", "him", who are no mentions
        let isTold =
            reading.classes(first).contains(.figure)
            || [words.him, words.her, words.them, words.us].contains(reading.tokens[first].word)
        guard let next = told ?? (isTold ? first + 1 : nil) ?? audienceEnd(first, end)
        else { return nil }
        guard next > start, next + 1 < end,
            reading.tokens[next].word == words.of || reading.classes(next).contains(.about)
        else { return nil }
        return next + 1
    }

    /// "briefed the meeting on X", "briefed participants on X": behind an audience of one noun.
    private func audienceEnd(_ start: Int, _ end: Int) -> Int? {
        let isLed = reading.classes(start).contains(.determiner)
        let noun = isLed ? start + 1 : start
        guard noun + 1 < end, reading.tokens[noun].kind == .word else { return nil }
        let isAudience =
            words.speech.events.contains(reading.tokens[noun].word)
            || !reading.classes(noun).isDisjoint(with: [
                .collective, .attendee, .institution, .talk, .journalist,
            ])
        return isAudience ? noun + 1 : nil
    }

    /// "told her counterpart that": where the clause begins, at most ten words on.
    private func afterAddressee(_ start: Int, _ end: Int) -> Int? {
        guard start < end, reading.tokens[start].word != words.that,
            reading.tokens[start - 1].word != words.that,
            reading.mentionIndex(covering: start) != nil
                || reading.annotations.dates.covering(start) != nil
                || !reading.classes(start).isDisjoint(with: [.determiner, .preposition])
        else { return nil }
        let isFrame = reading.classes(start).contains(.preposition)
        for at in start..<min(end, start + (isFrame ? 24 : 10)) {
            if opensQuotation(at, end) { return at + 1 }
            if reading.tokens[at].word == words.that {
                return at + 1 < end && reading.tokens[at + 1].kind == .comma ? at + 2 : at + 1
            }
            let isPlain =
                reading.tokens[at].kind == .word
                || reading.mentionIndex(covering: at) != nil
                || reading.annotations.dates.covering(at) != nil
                || reading.tokens[at].kind == .comma && at + 1 < end
                    && reading.tokens[at + 1].word == words.that
            let isVerb = !reading.classes(at).isDisjoint(with: [.past, .present, .future])
            let isTopic =
                reading.classes(at).contains(.about)
                && reading.annotations.dates.covering(at) == nil
                && reading.annotations.dates.covering(at + 1) == nil
            guard isPlain, !isVerb, !isTopic else { return nil }
        }
        return nil
    }

    /// "voiced a firm opinion that X": behind the noun for what somebody thinks and its "that".
    private func afterOpinion(_ start: Int, _ cue: SpeechVerb, _ end: Int) -> Int {
        guard cue.kind == .express || cue.kind == .give, start + 3 < end,
            !reading.classes(start).isDisjoint(with: [.determiner, .possessive]),
            let that = (start + 2..<min(end - 1, start + 5)).first(where: {
                reading.tokens[$0].word == words.that
            }), reading.classes(that - 1).contains(.opinion)
        else { return start }
        return that + 1
    }

    /// "said at the start of the talks: “…”".
    private func opensQuotation(_ at: Int, _ end: Int) -> Bool {
        at + 1 < end && reading.tokens[at].kind == .colon
            && [.openQuote, .plainQuote].contains(reading.tokens[at + 1].kind)
    }

    /// "stressed at the meeting the need for X", "warned during the talks that X": behind the
    /// occasion, at most eight words long.
    private func afterOccasion(_ start: Int, _ end: Int) -> Int {
        guard start + 3 < end, !reading.classes(start).isDisjoint(with: [.temporal, .locative]),
            !reading.classes(start + 1).isDisjoint(with: [.determiner, .possessive]),
            let noun = occasion(in: start..<min(end, start + 8)),
            (start..<noun.lowerBound).allSatisfy({
                reading.tokens[$0].kind == .word || reading.tokens[$0].kind == .possessive
            })
        else { return start }
        var at = noun.upperBound
        if at + 1 < end, reading.tokens[at].word == words.with,
            let others = reading.mentions(at: at + 1, until: end)
        {
            at = reading.tokens(of: others).upperBound
        }
        guard at + 1 < end else { return start }
        let isOpened =
            reading.tokens[at].word == words.that || reading.tokens[at].kind == .colon
            || !reading.classes(at).isDisjoint(with: [.determiner, .possessive])
            || reading.mentionIndex(covering: at) != nil
        return isOpened ? at : start
    }

    /// "the talks", or what somebody says there, "her opening remarks", before "that".
    private func occasion(in words: Range<Int>) -> Range<Int>? {
        if let talk = reading.annotations.encounters.within(words)
            .last(where: { reading.lexicon.encounters[Int($0.entry.index)].part == .noun })
        {
            return talk.tokens
        }
        let that = words.first { reading.tokens[$0].word == self.words.that } ?? words.upperBound
        guard that < words.upperBound, that > words.lowerBound + 1,
            reading.classes(that - 1).contains(.utterance)
        else { return nil }
        return that - 1..<that
    }

    private func holdsObject(_ cue: SpeechVerb, _ end: Int) -> Bool {
        guard cue.tokens.count > 1 else { return false }
        let second = cue.tokens.lowerBound + 1
        if cue.kind == .report, cue.act == .state,
            reading.classes(second).contains(.determiner)
        {
            return true
        }
        let after = cue.tokens.upperBound
        guard cue.act == .support,
            (second..<cue.tokens.upperBound).contains(where: {
                reading.lexicon.cueNouns[reading.tokens[$0].word] != nil
            })
        else { return false }
        return after >= end || reading.tokens[after].kind != .word
            || [words.to, words.on].contains(reading.tokens[after].word)
    }

    /// Without the comma and conjunction at its end.
    private func trim(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, !isWell(end - 1),
            reading.tokens[end - 1].kind == .comma
                || reading.tokens[end - 1].kind == .semicolon
                || reading.tokens[end - 1].kind == .dash
                || reading.classes(end - 1).contains(.conjunction)
        { end -= 1 }
        end = beforeRelative(range.lowerBound, end)
        end = beforeJoint(range.lowerBound, end)
        var start = range.lowerBound
        while start < end, reading.tokens[start].kind == .dash { start += 1 }
        return start..<beforeMark(start, end)
    }

    /// "as well" at the end of a sentence.
    private func isWell(_ last: Int) -> Bool {
        last + 1 >= contentEnd && reading.tokens[last].word == words.speech.well
    }

    /// Without what opens the next report: "touched on X, where Minister Dahl stressed Y".
    private func beforeRelative(_ start: Int, _ end: Int) -> Int {
        guard end - start > 3, reading.classes(end - 1).contains(.relative) else { return end }
        let isLed = reading.classes(end - 2).contains(.preposition)
        let comma = isLed ? end - 3 : end - 2
        return comma > start && reading.tokens[comma].kind == .comma ? comma : end
    }

    /// Without the joint of "not only praised X but also asked for Y", "praised X as well as
    /// asking for Y".
    private func beforeJoint(_ start: Int, _ end: Int) -> Int {
        guard end - start > 3 else { return end }
        if reading.tokens[end - 1].word == words.also,
            reading.tokens[end - 2].word == words.speech.but
        {
            return end - 2
        }
        return opensAsWell(end - 1) ? end - 3 : end
    }

    /// Without a closing mark whose opening one lies before: "“welcomed X”".
    private func beforeMark(_ start: Int, _ end: Int) -> Int {
        guard end - 1 > start, reading.tokens[end - 1].kind == .closeQuote,
            !(start..<end).contains(where: { reading.tokens[$0].kind == .openQuote })
        else { return end }
        return end - 1
    }

    /// Where what an office reports in quotation marks ends, before ",” the ministry said".
    private var readoutEnd: Int {
        let end = contentEnd
        guard isReadout,
            let mark = (sentence.tokens.lowerBound..<end).last(where: {
                [.closeQuote, .plainQuote].contains(reading.tokens[$0].kind)
            }), mark > sentence.tokens.lowerBound, isOffice(mark..<end)
        else { return end }
        return mark
    }
}
