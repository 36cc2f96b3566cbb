internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Participles that report speech: before their subject, after it, or with one of their own.
extension CueReader {
    func takeGerund(_ verb: SpeechVerb) {
        // "It is worth noting that": the publisher's.
        if let at = beforeAdverbs(verb), words.speech.worthy.contains(reading.tokens[at].word) {
            return
        }
        if judgesIt(verb) { return }
        if let report = joined(verb) ?? ofAll(verb) ?? absolute(verb) ?? remark(verb)
            ?? quotedAs(verb)
        {
            return append(report)
        }
        let isEarly =
            verb.tokens.lowerBound - sentence.tokens.lowerBound <= 3
            || !opening.isEmpty
        if reports.isEmpty, isEarly,
            lead.map({
                reading.tokens(of: $0).lowerBound > verb.tokens.lowerBound
            }) ?? true
        {
            opening.append(verb)
            return
        }
        guard goesOn(verb) else { return }
        if let last = reports.last {
            if let parties = relayedSubject(last, verb) {
                reports.removeLast()
                return append(Report(cue: verb, parties: parties, rule: .statementParticiple))
            }
            append(Report(cue: verb, parties: ownParties(last, verb), rule: .statementParticiple))
        } else if let lead, reading.tokens(of: lead).upperBound <= verb.tokens.lowerBound {
            let parties = parties(of: lead, of: verb)
            if parties.isEmpty { return }
            append(Report(cue: verb, parties: parties, rule: .statementParticiple))
        } else if lead == nil, verb.act == .discuss || verb.kind == .stress,
            !discourse.company.isEmpty, let talk = openingTalk(), talk < verb.tokens.lowerBound
        {
            // "The meeting saw lively discussions, reviewing X".
            append(
                Report(
                    cue: verb, parties: discourse.company, source: talk..<talk + 1,
                    rule: .statementTalksCue))
        }
    }

    /// "condemned the raid, calling it a crime": one judgement with what went before.
    private func judgesIt(_ verb: SpeechVerb) -> Bool {
        let next = verb.tokens.upperBound
        guard !reports.isEmpty || !opening.isEmpty, next + 1 < contentEnd,
            words.speech.judging.contains(reading.tokens[verb.tokens.lowerBound].word)
        else { return false }
        return verb.tokens.contains { reading.tokens[$0].word == words.it }
            || [words.it, words.this, words.them].contains(reading.tokens[next].word)
    }

    /// "The spokesman stated that Minister Dahl opened the call by thanking B": the words of the
    /// subject of the clause that is relayed, where it does nothing else.
    private func relayedSubject(_ last: Report, _ verb: SpeechVerb) -> [Party]? {
        let end = last.cue.tokens.upperBound
        guard isRelayed, let by = beforeAdverbs(verb), reading.tokens[by].word == words.by,
            end + 1 < by, by - end < 24,
            let i = reading.mentionIndex(covering: end)
                ?? reading.mentionIndex(covering: end + 1),
            [.person, .role].contains(reading.annotations.mentions[i].kind)
        else { return nil }
        let parties = discourse.parties(
            of: reading.group(startingWith: i, until: by), in: reading)
        return parties.isEmpty || parties == last.parties ? nil : parties
    }

    /// ", stressing", "while noting", "by commending", "and adding" after a participle.
    private func goesOn(_ verb: SpeechVerb) -> Bool {
        guard let at = beforeAdverbs(verb) else { return false }
        let token = reading.tokens[at]
        // "said that a package, covering cyber defence, would follow".
        if verb.act == .discuss, token.kind == .comma, let last = reports.last,
            isOfClause(last.cue.tokens.upperBound..<max(last.cue.tokens.upperBound, at))
        {
            return false
        }
        // "held a discussion covering X".
        if verb.act == .discuss, at + 1 == verb.tokens.lowerBound,
            reading.classes(at).contains(.talk)
        {
            return true
        }
        if token.kind == .comma || token.kind == .dash || token.kind == .semicolon { return true }
        if token.word == words.while || token.word == words.by { return true }
        // "praised X as well as asking for Y", "besides thanking B".
        if token.word == words.speech.besides || opensAsWell(at) { return true }
        // "The Minister, in noting X, praised Y", "…, after thanking X, …".
        if [words.in, words.after, words.before].contains(token.word),
            at > sentence.tokens.lowerBound, reading.tokens[at - 1].kind == .comma
        {
            return true
        }
        if reports.isEmpty, token.word == words.to || token.word == words.with,
            [.report, .stress, .tell].contains(verb.kind)
        {
            return true
        }
        return reading.classes(at).contains(.conjunction)
            && (reports.last?.cue.form == .gerund || isBehindEncounter(verb))
    }

    /// "A began the day meeting with B, and discussing X".
    private func isBehindEncounter(_ verb: SpeechVerb) -> Bool {
        guard verb.act == .discuss, reports.isEmpty, let encounter else { return false }
        return encounter.status == .held
            && encounter.evidence.lowerBound < verb.tokens.lowerBound
    }

    /// The last word of "as well as".
    func opensAsWell(_ last: Int) -> Bool {
        last > sentence.tokens.lowerBound + 1 && reading.tokens[last].word == words.as
            && reading.tokens[last - 1].word == words.speech.well
    }

    /// "that", and no finite verb yet: the noun before a comma is the subject of a clause.
    func isOfClause(_ words: Range<Int>) -> Bool {
        guard let that = words.first(where: { reading.tokens[$0].word == self.words.that })
        else { return false }
        return (that..<words.upperBound).allSatisfy {
            reading.classes($0).isDisjoint(with: [.past, .present, .future, .deontic])
                && reading.annotations.cues.starting(at: $0) == nil
        }
    }

    /// "A was quoted by the agency as saying", "The agency quoted A as saying".
    private func quotedAs(_ verb: SpeechVerb) -> Report? {
        let at = verb.tokens.lowerBound - 1
        guard at - 3 > sentence.tokens.lowerBound, reports.isEmpty,
            reading.tokens[at].word == words.as,
            let quoted = (max(sentence.tokens.lowerBound + 1, at - 12)..<at).last(where: {
                reading.ends($0, in: "uoted", or: "ited") && reading.tokens[$0].shape == .lower
            })
        else { return nil }
        let isPassive = reading.classes(quoted - 1).contains(.be)
        let own =
            isPassive
            ? finder.subject(of: quoted)
            : reading.mentionIndex(covering: at - 1).flatMap {
                let group = reading.group(endingWith: $0, from: quoted + 1)
                return reading.tokens(of: group).lowerBound > quoted ? group : nil
            }
        guard let own else { return nil }
        let source = reading.tokens(of: own)
        // "“…,” the agency quoted her as saying.": nothing follows.
        let end =
            verb.tokens.upperBound < contentEnd
            ? source.lowerBound
            : (contentStart..<max(contentStart, quoted)).last(where: self.quoted.end)
                ?? source.lowerBound
        let isAfter = end > contentStart && (end < quoted || self.quoted.end(at: end - 1))
        let parties = discourse.parties(of: own, in: reading)
        guard !parties.isEmpty else { return nil }
        return Report(
            cue: verb, parties: parties, source: source,
            content: isAfter ? contentStart..<end : nil,
            rule: isAfter ? .statementContentCue : .statementSubjectCue)
    }

    /// "with the Prime Minister setting out how …", ", both accepting that …": the people right
    /// before the participle.
    private func absolute(_ verb: SpeechVerb) -> Report? {
        guard let at = beforeAdverbs(verb) else { return nil }
        guard let last = reading.mentionIndex(covering: at) else { return absolute(verb, at) }
        let group = reading.group(endingWith: last, from: sentence.tokens.lowerBound)
        let start = reading.tokens(of: group).lowerBound
        guard start > sentence.tokens.lowerBound, !reports.isEmpty || lead == nil || lead != group,
            reading.tokens[start - 1].word == words.with
                || reading.tokens[start - 1].kind == .comma
        else { return nil }
        let parties = discourse.parties(of: group, in: reading)
        guard !parties.isEmpty else { return nil }
        return Report(
            cue: verb, parties: with(partners(of: verb), parties),
            source: reading.tokens(of: group), rule: .statementWithSubjectParticiple)
    }

    /// "with His Majesty expressing thanks", "with the premier noting X": without a name.
    private func absolute(_ verb: SpeechVerb, _ at: Int) -> Report? {
        guard let noun = figureNoun(endingAt: at),
            let with = (max(sentence.tokens.lowerBound, noun - 3)..<noun).last(where: {
                reading.tokens[$0].word == words.with
            }), with + 1 < noun, let party = party(of: noun, in: with + 1..<at + 1)
        else { return nil }
        return Report(
            cue: verb, parties: [party], source: with + 1..<at + 1,
            rule: .statementWithSubjectParticiple)
    }

    /// "Looking forward to hosting him." without any subject: the one of whom a post tells.
    private var poster: [Party] {
        guard let protagonist, opening[0].act == .commit, opening.count == 1,
            opening[0].tokens.lowerBound - sentence.tokens.lowerBound <= 1
        else { return [] }
        return [protagonist]
    }

    /// Participles before the subject belong to the subject that follows.
    func settleOpening() {
        guard !opening.isEmpty, !isSpeech else { return }
        let parties =
            reports.first?.parties
            ?? lead.map { discourse.parties(of: $0, in: reading) } ?? poster
        guard !parties.isEmpty else { return }
        let first = opening.map {
            Report(cue: $0, parties: parties, rule: .statementParticipleSubject)
        }
        reports = first + reports
    }
}
