internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Reports whose speaker or content stands elsewhere than around the cue.
extension CueReader {
    // MARK: Purpose

    /// "A met with B to discuss X", "A called B to express X": what an encounter was for.
    func purpose(_ verb: SpeechVerb) -> Report? {
        if let report = visitPurpose(verb) { return report }
        guard reports.isEmpty, let lead, let encounter, encounter.status == .held,
            encounter.evidence.lowerBound < verb.tokens.lowerBound,
            reading.tokens(of: lead).upperBound <= verb.tokens.lowerBound
        else { return nil }
        let parties = parties(of: lead, of: verb)
        guard !parties.isEmpty else { return nil }
        return Report(
            cue: verb, parties: parties, source: reading.tokens(of: lead),
            rule: .statementEncounterToCue)
    }

    /// "A came to Lima to discuss X": of those who met; "A travelled to Lima to underscore X": his.
    private func visitPurpose(_ verb: SpeechVerb) -> Report? {
        guard reports.isEmpty, encounter == nil, let lead,
            reading.tokens(of: lead).upperBound <= verb.tokens.lowerBound
        else { return nil }
        let span = reading.tokens(of: lead).upperBound..<verb.tokens.lowerBound
        let isVisit = reading.annotations.encounters.within(span).contains {
            let visit = reading.lexicon.encounters[Int($0.entry.index)]
            return visit.part == .verb && visit.type == .visit
                && (VerbForm(rawValue: $0.entry.form) == .past
                    || reading.ends($0.tokens.lowerBound, in: "eled", or: "alled"))
        }
        let parties =
            verb.act == .discuss ? discourse.company : discourse.parties(of: lead, in: reading)
        guard isVisit, !parties.isEmpty, parties.count > 1 || verb.act != .discuss
        else { return nil }
        return Report(
            cue: verb, parties: parties, source: reading.tokens(of: lead),
            rule: .statementEncounterToCue)
    }

    /// "A received B for talks on X": of both, right behind the encounter.
    func talked() -> Report? {
        guard reports.isEmpty, let encounter, encounter.status == .held,
            encounter.parties.count > 1, reading.classes(in: sentence).contains(.talk)
        else { return nil }
        let start = encounter.evidence.lowerBound
        for at in start..<max(start, contentEnd - 3) where reading.tokens[at].word == words.for {
            guard let noun = talkNoun(behind: at),
                let about = reading.about(
                    after: noun + 1, in: sentence)
            else { continue }
            let cue = SpeechVerb(
                tokens: at..<about + 1, form: .past, kind: .discuss, act: .discuss)
            return Report(
                cue: cue, parties: encounter.parties,
                source: lead.map(reading.tokens(of:)), rule: .statementEncounterToCue)
        }
        return nil
    }

    /// "for a first round of talks": at most four words behind the preposition.
    private func talkNoun(behind token: Int) -> Int? {
        let reach = token + 1..<max(token + 1, min(contentEnd, token + 6))
        return reach.prefix { isQualifier($0) || reading.tokens[$0].word == words.of }
            .first { reading.classes($0).contains(.talk) }
    }

    // MARK: After the content

    /// `"…," said Minister Rojas` and "…, he added.": the content stands to the left.
    func inverted(_ verb: SpeechVerb) -> Report? {
        guard verb.form.isPast || verb.form == .third,
            [.report, .stress, .tell].contains(verb.kind) || isLast(verb)
        else { return nil }
        let group = verbFirst(verb) ?? subjectFirst(verb)
        guard let group else { return nil }
        let source = reading.tokens(of: group)
        // "A told B about X, the Kremlin said": the office only relays.
        if !reports.isEmpty, isOffice(source) || isTagOfRelayer(source) { return nil }
        let parties = discourse.parties(of: group, in: reading)
        let content = contentStart..<min(source.lowerBound, verb.tokens.lowerBound)
        guard !parties.isEmpty, content.count > 3,
            reports.isEmpty || isTail(max(source.upperBound, verb.tokens.upperBound))
        else { return nil }
        return Report(
            cue: verb, parties: parties, source: source, content: content,
            rule: .statementContentCue)
    }

    /// "Trade must grow, he urged.": any verb of speech that ends the sentence.
    private func isLast(_ verb: SpeechVerb) -> Bool {
        guard [.offer, .demand, .concern, .agree].contains(verb.kind), verb.form.isPast,
            verb.tokens.count == 1, sentence.tokens.lowerBound < verb.tokens.lowerBound - 3,
            reading.mentionIndex(covering: verb.tokens.lowerBound - 1) != nil
        else { return false }
        return (verb.tokens.upperBound..<sentence.tokens.upperBound).allSatisfy {
            reading.tokens[$0].kind != .word
        }
    }

    /// "China supports X and has built Y, A said.", "The two sides had agreed on X, A said.": those
    /// of the clauses before do not speak themselves, unless one person does; one who has not met
    /// anybody does not either, "King Olav hopes to see the port, A said.".
    func isOverruled(by report: Report) -> Bool {
        let isOfMet =
            report.parties.count == 1 && discourse.company.contains(report.parties[0])
        return reports.allSatisfy { earlier in
            earlier.parties.count > 1 || isOfMet && isOfPronoun(earlier)
                || earlier.parties.allSatisfy {
                    if case .member = $0 {
                        isOfMet && !discourse.company.contains($0)
                            && !discourse.principals.contains($0)
                    } else {
                        true
                    }
                }
        }
    }

    /// "He often stressed that X, A said.": he is somebody of whom A tells.
    private func isOfPronoun(_ report: Report) -> Bool {
        guard let source = report.source, source.lowerBound == sentence.tokens.lowerBound,
            let i = reading.mentionIndex(covering: source.lowerBound)
        else { return false }
        return reading.annotations.mentions[i].kind == .pronoun
    }

    private func verbFirst(_ verb: SpeechVerb) -> Reading.Group? {
        guard isCloser(verb.tokens.lowerBound - 1),
            verb.tokens.upperBound < sentence.tokens.upperBound,
            let i = reading.mentionIndex(covering: verb.tokens.upperBound)
        else { return nil }
        let group = reading.group(startingWith: i, until: sentence.tokens.upperBound)
        let end = reading.tokens(of: group).upperBound
        let isQuote = reading.tokens[verb.tokens.lowerBound - 1].kind != .comma
        return isQuote || isTail(end) || isAside(verb, group, end) ? group : nil
    }

    /// "X, said Minister Dahl on Friday in a call with B": circumstances of any length.
    private func isAside(_ verb: SpeechVerb, _ group: Reading.Group, _ end: Int) -> Bool {
        guard verb.kind == .report, verb.form == .past, verb.tokens.count == 1, group.count == 1,
            verb.tokens.lowerBound - contentStart > 4, end < contentEnd,
            [.person, .role].contains(reading.annotations.mentions[group.lowerBound].kind)
        else { return false }
        return reading.classes(end).contains(.preposition)
            || reading.annotations.dates.covering(end) != nil
    }

    private func subjectFirst(_ verb: SpeechVerb) -> Reading.Group? {
        guard let at = beforeAdverbs(verb), let i = reading.mentionIndex(covering: at)
        else { return nil }
        let whole = reading.group(endingWith: i, from: sentence.tokens.lowerBound)
        let group = isApart(whole) ? i..<i + 1 : whole
        let start = reading.tokens(of: group).lowerBound
        guard start > sentence.tokens.lowerBound, isCloser(start - 1),
            isTail(addresseeEnd(verb)) && !isTopic(addresseeEnd(verb), of: verb)
                || isCircumstance(addresseeEnd(verb), of: verb, start)
        else { return nil }
        return group
    }

    /// "told her about X": no circumstance, but what was told.
    private func isTopic(_ token: Int, of verb: SpeechVerb) -> Bool {
        verb.kind == .tell && reading.tokens.indices.contains(token)
            && [words.about, words.of].contains(reading.tokens[token].word)
    }

    /// "Ties were in the interest of both countries, Minister Brito said": a comma alone parts the
    /// last of a group from the others, which a preposition governs.
    private func isApart(_ group: Reading.Group) -> Bool {
        guard group.count > 1 else { return false }
        let start = reading.annotations.mentions[group.upperBound - 1].tokens.lowerBound
        return reading.tokens[start - 1].kind == .comma && finder.governor(of: group) != nil
    }

    /// "X, Minister Brito told Minister Dahl on Friday, as the two met": circumstances of any
    /// length after a clause that stands before subject and verb.
    private func isCircumstance(_ end: Int, of verb: SpeechVerb, _ source: Int) -> Bool {
        let start = contentStart
        guard verb.form == .past, [.report, .tell].contains(verb.kind), verb.tokens.count == 1,
            source - start > 5, end < contentEnd, reports.isEmpty,
            reading.tokens[end].kind == .comma || reading.classes(end).contains(.preposition)
                || reading.annotations.dates.covering(end) != nil
        else { return false }
        let isComma = reading.tokens[end].kind == .comma && end + 1 < contentEnd
        // "Ten ships came, she said, and four left".
        if isComma, reading.classes(end + 1).contains(.conjunction) { return false }
        // "The port is open, she told Minister Dahl, who said that".
        let isRelative = isComma && reading.tokens[end + 1].word == words.who
        let frame: WordClass = [.preposition, .temporal, .conjunction, .relative]
        let isClause = (start..<source).contains {
            !reading.classes($0).isDisjoint(
                with: [.past, .present, .future, .deontic, .leadIn])
                || reading.annotations.cues.starting(at: $0) != nil
        }
        return isClause && reading.classes(start).isDisjoint(with: frame)
            && !reading.isAdverb(start) && !reading.ends(start, in: "ing", or: "ed")
            && (isRelative
                || !(end..<min(contentEnd, end + 10)).contains {
                    reading.tokens[$0].word == words.that
                })
    }

    /// A ministry, a press service, the Kremlin.
    func isOffice(_ source: Range<Int>) -> Bool {
        source.contains {
            !reading.classes($0).isDisjoint(with: [.institution, .spokesperson])
        } && !reading.annotations.mentions.within(source).contains { $0.kind == .person }
    }

    /// "she told him", "he told a regular briefing": behind those to whom a verb of telling is
    /// addressed, at most five words without a verb; the end of other verbs.
    func addresseeEnd(_ verb: SpeechVerb) -> Int {
        var at = verb.tokens.upperBound
        guard verb.kind == .tell, at < contentEnd else { return at }
        if let i = reading.mentionIndex(covering: at) {
            return reading.tokens(
                of: reading.group(startingWith: i, until: sentence.tokens.upperBound)
            ).upperBound
        }
        if reading.tokens[at].word == words.him || reading.tokens[at].word == words.her
            || reading.tokens[at].word == words.them
        {
            return at + 1
        }
        guard reading.classes(at).contains(.determiner) else { return at }
        while at < contentEnd, at - verb.tokens.upperBound < 5, reading.tokens[at].kind == .word,
            reading.tokens[at].word != words.that
        { at += 1 }
        let isWhole = at >= contentEnd || reading.tokens[at].kind == .comma
        return isWhole ? at : verb.tokens.upperBound
    }

    func isCloser(_ token: Int) -> Bool {
        guard token >= sentence.tokens.lowerBound else { return false }
        switch reading.tokens[token].kind {
        case .comma, .closeQuote, .plainQuote: return true
        // "…”, – said Minister Dahl".
        case .dash:
            return token > sentence.tokens.lowerBound
                && [.comma, .closeQuote, .plainQuote].contains(reading.tokens[token - 1].kind)
        // "'…,' said Minister Dahl".
        case .symbol:
            return token > sentence.tokens.lowerBound + 1
                && reading.tokens[token - 1].kind == .comma
                && reading.tokens[sentence.tokens.lowerBound].kind == .symbol
        default: return false
        }
    }

    /// The end of the sentence, at most six words away, or a participle after a comma.
    func isTail(_ token: Int) -> Bool {
        let end = sentence.tokens.upperBound
        guard token < end else { return true }
        switch reading.tokens[token].kind {
        case .stop: return true
        case .comma:
            guard let next = reading.annotations.cues.index(atOrAfter: token + 1) as Int?,
                next < reading.annotations.cues.endIndex
            else { return false }
            let cue = reading.annotations.cues[next]
            return cue.entry.form == VerbForm.gerund.rawValue
                && cue.tokens.lowerBound <= token + 3
        case .word:
            return end - token <= 7 && reading.tokens[token].word != words.that
                && reading.classes(token).contains(.preposition)
                && (token..<end).allSatisfy {
                    reading.classes($0).isDisjoint(
                        with: [.past, .present, .future, .deontic])
                }
        default: return false
        }
    }
}
