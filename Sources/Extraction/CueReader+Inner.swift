internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Reports inside a report, and reports inside the words that they report.
extension CueReader {
    // MARK: Relayed

    /// Whether one who speaks for others reports, "The spokesperson said that Minister Dahl
    /// welcomed X", "The statement said that the two discussed X": what follows is theirs.
    var isRelayed: Bool {
        reports.last.map(isOfRelayer) ?? false
    }

    func isOfRelayer(_ last: Report) -> Bool {
        if let source = last.source, source.contains(where: speaksForOthers) { return true }
        guard last.parties.count == 1, case .member(let i) = last.parties[0] else { return false }
        if discourse.company.count > 1, !discourse.company.contains(last.parties[0]),
            last.cue.kind == .report
        {
            return true
        }
        return reading.cast.members[i].titleWords.contains {
            reading.lexicon.classes(ofWord: $0).contains(.spokesperson)
        }
    }

    private func speaksForOthers(_ token: Int) -> Bool {
        reading.classes(token).contains(.spokesperson)
    }

    /// "…, whereby Minister Dahl stressed X", "…, during which he stressed X": right before the
    /// subject.
    func opensRelative(_ token: Int) -> Bool {
        guard token > sentence.tokens.lowerBound, reading.classes(token).contains(.relative)
        else { return false }
        let isBare = [words.which, words.who, words.that].contains(reading.tokens[token].word)
        return isBare
            ? reading.tokens[token].word == words.which
                && reading.classes(token - 1).contains(.preposition)
                && reading.tokens[token - 1].word != words.of
            : reading.tokens[token - 1].kind == .comma
    }

    /// "A spoke with B, and the two agreed X": those of whose encounter the sentence tells before.
    func ofEncounter(_ own: Reading.Group) -> [Party]? {
        let mention = reading.annotations.mentions[own.lowerBound]
        guard own.count == 1, mention.kind == .together, mention.sides.isEmpty,
            !mention.isFirstPerson, let encounter, encounter.parties.count == 2,
            encounter.evidence.lowerBound < mention.tokens.lowerBound
        else { return nil }
        return encounter.parties
    }

    /// "A met B, with whom he discussed X": A and B, in that order.
    func withWhom(_ own: Reading.Group) -> [Party]? {
        let start = reading.tokens(of: own).lowerBound
        guard start > sentence.tokens.lowerBound + 4, own.count == 1,
            reading.classes(start - 1).contains(.relative),
            reading.tokens[start - 1].word != words.that,
            reading.tokens[start - 2].word == words.with,
            reading.tokens[start - 3].kind == .comma
        else { return nil }
        guard let i = reading.mentionIndex(covering: start - 4) else {
            // "A met B in Lima, with whom he discussed X".
            return encounter.flatMap { $0.parties.count == 2 ? $0.parties : nil }
        }
        let mentions = reading.annotations.mentions
        let subject = mentions[own.lowerBound].kind == .pronoun ? lead ?? own : own
        let parties =
            discourse.parties(of: subject, in: reading)
            + discourse.parties(of: i, in: reading)
        if parties.count == 2, parties[0] != parties[1] { return parties }
        // "His Highness met B, with whom he discussed X": he who met B.
        guard let encounter, encounter.parties.count == 2,
            parties.allSatisfy(encounter.parties.contains)
        else { return nil }
        return encounter.parties
    }

    /// Of what one of those who met relates himself only that several discussed something.
    func relays(_ own: Reading.Group, _ verb: SpeechVerb) -> Bool {
        if isRelayed { return true }
        return verb.act == .discuss && verb.form == .past
            && reading.beforeAdverbs(verb.tokens.lowerBound, from: sentence.tokens.lowerBound)
                .map { reading.mentionIndex(covering: $0) != nil } ?? false
            && discourse.parties(of: own, in: reading).count > 1
    }

    /// "A said that during talks with B, both agreed X": whether a frame that tells of an encounter
    /// opens what one reports, right before `token`.
    func isFramed(_ token: Int) -> Bool {
        guard reports.count == 1, let last = reports.last, last.content == nil,
            [.report, .tell, .stress].contains(last.cue.kind),
            token > last.cue.tokens.upperBound + 3, reading.tokens[token - 1].kind == .comma
        else { return false }
        var at = last.cue.tokens.upperBound
        if reading.tokens[at].word == words.that { at += 1 }
        if reading.tokens[at].kind == .comma { at += 1 }
        guard at < token - 1, !reading.classes(at).isDisjoint(with: [.temporal, .locative]) else {
            return false
        }
        let frame = at..<token - 1
        return reading.annotations.encounters.stands(in: frame)
            && frame.allSatisfy {
                reading.classes($0).isDisjoint(with: [.past, .present, .future, .deontic])
            }
    }

    /// Where the subject of a clause begins: "they both", "together they".
    func start(of own: Reading.Group) -> Int {
        let start = reading.tokens(of: own).lowerBound
        guard start > sentence.tokens.lowerBound else { return start }
        let isBoth =
            reading.tokens[start].word == words.both
            && reading.classes(start - 1).contains(.pluralPronoun)
        return isBoth || reading.tokens[start - 1].word == words.together ? start - 1 : start
    }

    /// Of several who discussed or agreed on something.
    func isOfSeveral(_ own: Reading.Group, _ verb: SpeechVerb) -> Bool {
        (verb.act == .discuss || verb.act == .agree) && verb.form == .past
            && discourse.parties(of: own, in: reading).count > 1
    }

    /// The discussion that a source tells of, "According to A, X was discussed", "According to A,
    /// the two discussed X": of those who met.
    func discussed(in report: Report) -> Report? {
        guard let content = report.content, discourse.company.count > 1 else { return nil }
        for verb in reading.speechVerbs(in: sentence)
        where verb.act == .discuss && content.lowerBound < verb.tokens.lowerBound
            && content.contains(verb.tokens.lowerBound) && !quoted.contain(verb.tokens.lowerBound)
        {
            if let report = discussed(verb, content) { return report }
        }
        return nil
    }

    private func discussed(_ verb: SpeechVerb, _ content: Range<Int>) -> Report? {
        if verb.kind == .noun, !verb.isAfterContent, verb.tokens.upperBound < content.upperBound {
            return Report(
                cue: verb, parties: discourse.company,
                content: verb.tokens.upperBound..<content.upperBound,
                rule: .statementNounWasVoiced)
        }
        if isPassive(verb), let be = beforeAdverbs(verb),
            reading.classes(be).isDisjoint(with: [.future, .present])
        {
            let end = auxiliaries(before: be)
            guard
                (end...be).allSatisfy({
                    reading.classes($0).isDisjoint(with: [.future, .deontic])
                })
            else { return nil }
            let start = afterFrames(content.lowerBound, end)
            guard start < end else { return nil }
            let isLast = verb.tokens.upperBound >= content.upperBound
            return Report(
                cue: verb, parties: discourse.company,
                content: start..<(isLast ? end : content.upperBound),
                rule: .statementTopicWasCue)
        }
        guard verb.form == .past, verb.tokens.upperBound < content.upperBound,
            let own = finder.subject(of: verb.tokens.lowerBound)
        else { return nil }
        let parties = discourse.parties(of: own, in: reading)
        guard parties.count > 1 else { return nil }
        return Report(
            cue: verb, parties: parties, source: reading.tokens(of: own),
            content: verb.tokens.upperBound..<content.upperBound, rule: .statementSubjectCue)
    }

    /// Behind "during the meeting," and "in particular,".
    private func afterFrames(_ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end,
            !reading.classes(at).isDisjoint(with: [.preposition, .temporal])
                || reading.isAdverb(at),
            let comma = (at..<end).first(where: { reading.tokens[$0].kind == .comma })
        { at = comma + 1 }
        return at
    }

    // MARK: Introduced

    /// "The Minister was hopeful: “We will sign.”": a quotation right after a colon that no verb
    /// of speech leads to is of the subject.
    func introduced() -> Report? {
        guard reading.sum(of: sentence).colon != nil else { return nil }
        let colon = sentence.tokens.dropLast().first { at in
            reading.tokens[at].kind == .colon && !quoted.contain(at)
                && [.openQuote, .plainQuote].contains(reading.tokens[at + 1].kind)
        }
        guard let colon, colon + 4 < contentEnd, colon > sentence.tokens.lowerBound + 2 else {
            return nil
        }
        var parties = reports.last?.parties ?? []
        if let last = reports.last, [.report, .stress, .tell].contains(last.cue.kind) {
            return nil
        }
        if parties.count != 1, let lead, reading.tokens(of: lead).upperBound <= colon {
            parties = discourse.parties(of: lead, in: reading)
        }
        guard parties.count == 1 else { return nil }
        let cue = SpeechVerb(tokens: colon..<colon + 1, form: .past, kind: .report, act: nil)
        return Report(cue: cue, parties: parties, rule: .statementSubjectVerbAndCue)
    }

    /// "Minister Brito told reporters.", "she said on Monday.": nothing but who speaks, to whom and
    /// when.
    func isTag(_ report: Report) -> Bool {
        guard reports.count == 1, [.report, .stress, .tell].contains(report.cue.kind),
            report.cue.form.isPast, let source = report.source,
            source.lowerBound == sentence.tokens.lowerBound
        else { return false }
        let end = report.cue.tokens.upperBound
        return isTail(addresseeEnd(report.cue))
            || end + 1 >= contentEnd && reading.classes(end).contains(.journalist)
    }

    // MARK: Interrupted

    /// "Trade, he noted, has doubled": subject and cue between two commas, inside the words.
    func interrupts(_ verb: SpeechVerb, _ source: Range<Int>) -> Bool {
        let end = verb.tokens.upperBound
        guard [.report, .stress, .agree].contains(verb.kind), verb.form == .past,
            end + 2 < contentEnd,
            source.lowerBound > contentStart,
            [.comma, .dash].contains(reading.tokens[end].kind),
            reading.tokens[source.lowerBound - 1].kind == reading.tokens[end].kind
        else { return false }
        if reading.tokens[end].kind == .dash { return true }
        let frame: WordClass = [.preposition, .temporal, .conjunction, .relative]
        return reading.classes(contentStart).isDisjoint(with: frame)
            && (!reading.isAdverb(contentStart) || reading.tokens[contentStart].word == words.there)
            && !reading.ends(contentStart, in: "ing", or: "ed")
    }

    /// "Norway and Peru, Minister Dahl said, will help": the last of a list, whose comma and verb
    /// stand between two commas.
    func inserted(_ group: Reading.Group, _ verb: SpeechVerb) -> Reading.Group? {
        guard group.count > 1, let last = group.last else { return nil }
        let mentions = reading.annotations.mentions
        let source = mentions[last].tokens
        guard [.person, .role, .pronoun].contains(mentions[last].kind),
            [.country, .organization].contains(mentions[last - 1].kind),
            mentions[last - 1].tokens.upperBound + 1 == source.lowerBound,
            interrupts(verb, source)
        else { return nil }
        return last..<last + 1
    }

    // MARK: Comments

    /// "proposed a fund, an idea which Minister Dahl welcomed as timely", "…, a plan that he said
    /// would help": where what somebody else said of it begins.
    func commented(_ own: Reading.Group, _ verb: SpeechVerb) -> Int? {
        let start = reading.tokens(of: own).lowerBound
        guard own.count == 1, verb.form == .past, verb.kind != .other,
            start - 3 > sentence.tokens.lowerBound,
            [.person, .role].contains(reading.annotations.mentions[own.lowerBound].kind),
            [words.which, words.that].contains(reading.tokens[start - 1].word),
            verb.tokens.upperBound + 1 < contentEnd,
            !(verb.tokens.upperBound..<contentEnd).contains(where: {
                reading.tokens[$0].kind == .comma
            })
        else { return nil }
        if reading.tokens[start - 2].kind == .comma { return start - 2 }
        let noun = start - 2
        guard
            let article = (max(sentence.tokens.lowerBound + 1, noun - 4)..<noun).last(where: {
                [words.a, words.an].contains(reading.tokens[$0].word)
            }), reading.tokens[article - 1].kind == .comma
        else { return nil }
        return article - 1
    }

    /// "…, reported the press service", "…, said the ministry": at the end, whose news it is.
    private func isOfOffice(_ words: Range<Int>) -> Bool {
        words.count > 1 && words.count < 9
            && (reading.classes(words.lowerBound).contains(.determiner)
                || isCountryOwner(words.lowerBound))
            && words.contains {
                !reading.classes($0).isDisjoint(with: [.institution, .spokesperson])
            }
            && reading.annotations.mentions.within(words).allSatisfy {
                [.country, .organization].contains($0.kind)
            }
    }

    /// The "Norway" of "Norway's Ministry of Trade".
    private func isCountryOwner(_ token: Int) -> Bool {
        guard let name = reading.names(at: token), name.entry.kind == .country,
            name.tokens.upperBound < sentence.tokens.upperBound
        else { return false }
        return reading.tokens[name.tokens.upperBound].kind == .possessive
    }

    /// Whether a verb only says whose news the sentence is; the words end before it.
    func isTagOfOffice(_ verb: SpeechVerb) -> Bool {
        guard verb.kind == .report,
            reading.tokens[verb.tokens.lowerBound - 1].kind == .comma,
            case let teller = verb.tokens.upperBound..<max(verb.tokens.upperBound, contentEnd),
            isOfOffice(teller) || teller.count < 9 && isTagOfRelayer(teller)
        else { return false }
        tail = verb.tokens.lowerBound
        return true
    }

    /// "agreed to build a port, the royal press service said on Monday": the words end before it.
    func isNewsOfOffice(_ verb: SpeechVerb) -> Bool {
        guard verb.kind == .report, verb.form.isPast, let last = reports.last,
            let noun = beforeAdverbs(verb),
            let comma = (last.cue.tokens.upperBound..<max(last.cue.tokens.upperBound, noun))
                .last(where: { reading.tokens[$0].kind == .comma }),
            isOfOffice(comma + 1..<noun + 1)
        else { return false }
        let end = verb.tokens.upperBound
        guard
            end >= contentEnd
                || !reading.annotations.dates.within(end..<min(contentEnd, end + 3)).isEmpty
                || !reading.classes(end).isDisjoint(with: [.temporal, .locative])
        else { return false }
        tail = comma
        return true
    }

    /// Right behind the mark that closes a quotation, or a comma after it.
    func isBehindQuote(_ source: Range<Int>) -> Bool {
        let mark = source.lowerBound - 1
        return quoted.end(at: mark)
            || mark > sentence.tokens.lowerBound && reading.tokens[mark].kind == .comma
                && quoted.end(at: mark - 1)
    }

    /// "“…,” she told him.", "“…,” she told the Daily News, adding that", "“…”, she said in Lima":
    /// to whom or where, and no more words before the next mark.
    func endsBehindQuote(_ verb: SpeechVerb) -> Bool {
        if verb.kind == .tell, addresseeEnd(verb) >= contentEnd { return true }
        let start = verb.tokens.upperBound
        guard start < contentEnd, reading.tokens[start].kind == .word else { return false }
        let rest = (start..<contentEnd).prefix { reading.tokens[$0].kind == .word }
        let isPhrase =
            !reading.classes(start).isDisjoint(with: [.preposition, .locative, .temporal])
            || verb.kind == .tell
        return isPhrase && rest.count < Self.tailMax
            && rest.allSatisfy { reading.tokens[$0].word != words.that }
            && rest.dropFirst().allSatisfy { reading.annotations.cues.starting(at: $0) == nil }
    }

    /// Words behind a quotation and its verb that say to whom or where.
    private static let tailMax = 12

    /// "'The port is open,' the President emphasized": between plain single quotation marks.
    func isSingleQuoted(_ source: Range<Int>) -> Bool {
        let mark = source.lowerBound - 1
        return mark > sentence.tokens.lowerBound + 2 && reading.tokens[mark].kind == .symbol
            && isCloser(mark)
    }

    /// "Minister Brito likewise touch upon X": a base form after one person is a slip of the
    /// pen, nobody's words.
    func isMisspelt(_ verb: SpeechVerb, _ own: Reading.Group) -> Bool {
        guard verb.form == .base, own.count == 1 else { return false }
        let mention = reading.annotations.mentions[own.lowerBound]
        return [.person, .role].contains(mention.kind) && mention.country == nil
            || mention.kind == .person
    }
}
