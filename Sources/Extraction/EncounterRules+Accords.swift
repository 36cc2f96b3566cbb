internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters that what came of them tells.
extension EncounterRules {
    /// Words between a decision and the place and day of it, at most.
    private static let accordReach = 10

    /// "the plan which the two leaders agreed in Oslo in May", "as agreed by the ministers in Oslo
    /// last year", "the road map agreed in Oslo in May", "the agreements they reached there": who
    /// agreed in a city, on a day other than that of the document, met there.
    func byAccord(_ sentence: Sentence) -> [EncounterDraft] {
        guard discourse.principals.count > 1,
            reading.annotations.dates.stands(in: sentence.tokens),
            reading.annotations.names.within(sentence.tokens).contains(where: {
                $0.entry.kind == .city
            })
        else { return [] }
        for cue in decisions(sentence) {
            let by = agent(after: cue.upperBound, in: sentence)
            let start = by.map { max(cue.upperBound, reading.tokens(of: $0).upperBound) }
            guard
                let span = dayAndCity(after: cue.upperBound, sentence)
                    ?? start.flatMap({ dayAndCity(after: $0, sentence) })
            else { continue }
            let verb = cue.lowerBound
            var finding = Finding(
                type: .meeting, span: cue.lowerBound..<span.upperBound,
                rule: .meetingAgreedThere, implied: sides)
            let subject =
                by ?? reading.subject(of: verb, in: sentence) ?? clauseSubject(verb, sentence)
            if let subject {
                guard
                    mentions[subject].allSatisfy({ $0.kind == .together }) || arePair(subject)
                else { continue }
                let last = tokens[reading.tokens(of: subject).upperBound - 1].word
                if !reading.words.sideWords.contains(last) {
                    finding.subject = subject
                    finding.implied = []
                }
            }
            let found = drafts(finding, sentence, status: .held)
            if let first = found.first, let day = first.date, isPast(day) {
                return found.map(earlier) + again(finding, after: span.upperBound, sentence)
            }
        }
        return []
    }

    /// "by President A of Chad and Prime Minister B of Niger".
    private func arePair(_ group: Reading.Group) -> Bool {
        group.count == 2 && mentions[group].allSatisfy { $0.kind == .person }
            && isAcrossBorders(discourse.parties(of: group, in: reading))
    }

    /// "in Oslo in May, and in Lima in June": once more, right behind the first.
    private func again(
        _ found: Finding, after end: Int, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard
            let and = (end..<end + 2).clamped(to: sentence.tokens).first(where: {
                tokens[$0].word == reading.words.and
            }), let span = dayAndCity(after: and, sentence)
        else { return [] }
        var finding = found
        finding.span = span
        return drafts(finding, sentence, status: .held)
            .filter { $0.date.map(isPast) ?? false }.map(earlier)
    }

    /// The words for a decision that was taken: "agreed", "agreements reached".
    private func decisions(_ sentence: Sentence) -> [Range<Int>] {
        let cues = reading.annotations.cues.within(sentence.tokens).lazy.filter {
            reading.lexicon.cues[Int($0.entry.index)].act == .agree && $0.isPast
        }.map(\.tokens)
        let reached = sentence.tokens.dropFirst().filter {
            reading.words.journey.achieving.contains(tokens[$0].word)
                && reading.words.journey.outcomes.contains(tokens[$0 - 1].word)
        }.map { $0..<$0 + 1 }
        return Array(cues) + reached
    }

    /// "Minister A and Foreign Minister B of Peru agreed to expand trade": two people of whom
    /// one's country has no part in the encounter that the document reports.
    func byPair(_ sentence: Sentence) -> [EncounterDraft] {
        guard let known = discourse.reportedSides,
            !reading.sum(of: sentence).signs.isDisjoint(with: [.accord, .discussion]),
            let lead = reading.leadingSubject(of: sentence), lead.count == 2,
            mentions[lead].allSatisfy({ $0.kind == .person }),
            case let end = reading.tokens(of: lead).upperBound,
            let cue = reading.annotations.cues.within(
                end..<max(end, min(end + 3, sentence.tokens.upperBound))
            ).first, cue.isPast, !isPassive(cue, sentence),
            [.agree, .discuss].contains(reading.lexicon.cues[Int(cue.entry.index)].act),
            !Setting(reading: reading, sentence: sentence).isPluperfect(cue)
        else { return [] }
        let sides = reading.sides(of: discourse.parties(of: lead, in: reading))
        guard sides.count == 2, sides.filter(known.contains).count == 1 else { return [] }
        return drafts(
            Finding(
                type: discourse.isOfCalls ? .call : .meeting, subject: lead,
                span: reading.tokens(of: lead), rule: .meetingSpokenTogether), sentence,
            status: .held
        ).map { draft in
            var draft = draft
            // Day and place in what they agreed on are those of things to come.
            (draft.date, draft.place, draft.status) = (nil, nil, .held)
            return draft
        }
    }

    /// Before what the document reports.
    private func earlier(_ draft: EncounterDraft) -> EncounterDraft {
        var draft = draft
        draft.isRecalled = true
        draft.isEarlier = true
        return draft
    }

    /// "in Oslo in May", "last year in Oslo", right after the decision.
    private func dayAndCity(after start: Int, _ sentence: Sentence) -> Range<Int>? {
        let end = min(sentence.tokens.upperBound, start + Self.accordReach)
        guard start + 1 < end else { return nil }
        let names = reading.annotations.names.within(start..<end)
        guard
            let city = names.first(where: {
                $0.entry.kind == .city && $0.tokens.lowerBound > start
                    && reading.classes($0.tokens.lowerBound - 1).contains(.locative)
            }),
            let date = reading.annotations.dates.within(start..<end).first(where: {
                $0.reference == .point
            })
        else { return nil }
        let whole = start..<max(city.tokens.upperBound, date.tokens.upperBound)
        let isOther =
            whole.contains(where: isOfWill) || reading.annotations.encounters.stands(in: whole)
        return isOther ? nil : whole
    }

    /// "agreed to meet in Oslo in May", "agreed that experts should meet": what is to be done.
    private func isOfWill(_ token: Int) -> Bool {
        [reading.words.to, reading.words.that].contains(tokens[token].word)
            || !reading.classes(token).isDisjoint(with: [.future, .deontic])
    }

    /// Before the day of the document, and not in its month.
    private func isPast(_ date: DateExpression) -> Bool {
        guard let anchor = reading.annotations.anchor else { return true }
        return date.lastDay < anchor.firstDay
    }

    /// "the sixth having been held in Oslo in May", "the latest of which took place in Oslo", "the
    /// last one was held in May": of the two sides, with a day.
    func byEllipsis(_ verb: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let words = reading.words
        let links = [words.having, words.took, words.take, words.to]
        var at = verb.tokens.lowerBound - 1
        while at > sentence.tokens.lowerBound,
            links.contains(tokens[at].word)
                || !reading.classes(at).isDisjoint(with: [.auxiliary, .be, .adverb, .future])
        { at -= 1 }
        let before = at + 1..<max(at + 1, verb.tokens.lowerBound)
        let isToCome = before.contains {
            tokens[$0].word == words.to || reading.classes($0).contains(.future)
        }
        guard
            isToCome || VerbForm(rawValue: verb.entry.form)?.isPast ?? false
                || before.contains(where: { tokens[$0].word == words.took })
        else { return [] }
        guard at > sentence.tokens.lowerBound, isOneOfSeveral(at, sentence), sides.count > 1
        else { return [] }
        let found = drafts(
            Finding(
                type: .meeting, span: at..<verb.tokens.upperBound, rule: .meetingSidesNoun,
                isRecalled: true, implied: sides), sentence, status: isToCome ? .planned : .held
        ).filter { $0.date != nil }
        return isToCome ? found : found.map(earlier)
    }

    /// "A first round was held in Oslo, and a second is planned for Lima in May": of the two
    /// sides, with a day.
    func byPlannedRound(_ sentence: Sentence) -> [EncounterDraft] {
        guard reading.classes(in: sentence).isSuperset(of: [.planned, .be]), sides.count > 1,
            reading.annotations.dates.stands(in: sentence.tokens),
            let planned = sentence.tokens.dropFirst(3).first(where: {
                reading.classes($0).contains(.planned) && reading.classes($0 - 1).contains(.be)
                    && isNumeral($0 - 2) && reading.classes($0 - 3).contains(.determiner)
            }),
            reading.annotations.encounters.within(sentence.tokens.lowerBound..<planned).contains(
                where: { isNoun($0) && encounter($0).type == .talks })
        else { return [] }
        return drafts(
            Finding(
                type: .talks, span: planned - 2..<planned + 1, rule: .meetingSidesNoun,
                isRecalled: true, implied: sides), sentence, status: .planned
        ).filter { isToCome($0.date) }
    }

    /// Words from another of a series to its place and its day, at most.
    private static let seriesReach = 8

    /// "The first round was held in Oslo in 2019 and the second in Lima in 2021": another of what
    /// the sentence tells first, without a verb, with a place and a day of its own.
    func byNextOfSeries(_ sentence: Sentence, after drafts: [EncounterDraft]) -> [EncounterDraft] {
        guard let first = drafts.last, first.date != nil, [.talks, .meeting].contains(first.type),
            reading.annotations.dates.within(sentence.tokens).count > 1,
            let next =
                (first.evidence.upperBound
                + 2..<max(
                    first.evidence.upperBound + 2, sentence.tokens.upperBound - 3
                )).first(where: { isElliptic($0, sentence) })
        else { return [] }
        let near = next..<min(next + Self.seriesReach, sentence.tokens.upperBound)
        guard let date = reading.annotations.dates.within(near).first,
            !reading.annotations.encounters.stands(in: next..<date.tokens.lowerBound)
        else { return [] }
        return self.drafts(
            Finding(
                type: first.type, span: next..<date.tokens.upperBound, rule: .meetingSidesNoun,
                isRecalled: true, implied: first.parties), sentence, status: .held
        ).filter { $0.date == date.date && $0.date != first.date }
    }

    /// "and the second in", "the third on": a numeral and an article between a conjunction or
    /// comma and a preposition.
    private func isElliptic(_ numeral: Int, _ sentence: Sentence) -> Bool {
        guard
            reading.classes(numeral + 1).contains(.locative)
                || tokens[numeral + 1].word == reading.words.on
        else { return false }
        // "met in Oslo in May and again in Lima in June".
        if tokens[numeral].word == reading.words.journey.again {
            return tokens[numeral - 1].word == reading.words.and
        }
        if tokens[numeral].word == reading.words.and { return isAndInCity(numeral, sentence) }
        return isNumeral(numeral) && reading.classes(numeral - 1).contains(.determiner)
            && (tokens[numeral - 2].kind == .comma
                || reading.classes(numeral - 2).contains(.conjunction)
                || reading.annotations.encounters.covering(numeral - 2).map {
                    encounter($0).part == .light
                } ?? false)
    }

    /// "met in Oslo in March and in Lima in May": a town and a day right behind "and".
    private func isAndInCity(_ and: Int, _ sentence: Sentence) -> Bool {
        guard let name = reading.names(at: and + 2), name.entry.kind == .city,
            case let next = name.tokens.upperBound, next + 1 < sentence.tokens.upperBound,
            reading.annotations.dates.stands(in: max(and - 4, sentence.tokens.lowerBound)..<and)
        else { return false }
        return reading.annotations.dates.starting(at: next) != nil
            || reading.annotations.dates.starting(at: next + 1) != nil
    }

    /// "the sixth", "the last one", "the previous edition", "the latest of which".
    private func isOneOfSeveral(_ token: Int, _ sentence: Sentence) -> Bool {
        let word = tokens[token].word
        if isNumeral(token) || word == reading.words.next {
            return reading.classes(token - 1).contains(.determiner)
        }
        if word == reading.words.one || word == reading.words.edition {
            return reading.classes(token - 1).contains(.bygone) || isNumeral(token - 1)
                || tokens[token - 1].word == reading.words.next
        }
        guard word == reading.words.which, token > sentence.tokens.lowerBound + 2 else {
            return false
        }
        return tokens[token - 1].word == reading.words.of
            && (reading.classes(token - 2).contains(.bygone) || isNumeral(token - 2))
    }

    /// "A opened, together with B, a school", "the centre that they inaugurated together": an
    /// appearance of all of them.
    func byOpening(_ verb: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let word = tokens[verb.tokens.lowerBound].word
        guard verb.tokens.count == 1,
            word == reading.words.opened || word == reading.words.inaugurated,
            let subject = subject(of: verb, sentence)
        else { return [] }
        let start = verb.tokens.upperBound
        let near = start..<max(start, min(start + 14, sentence.tokens.upperBound))
        guard
            let together = near.first(where: {
                tokens[$0].word == reading.words.together
                    || tokens[$0].word == reading.words.journey.jointly
            })
        else { return [] }
        let other =
            together + 1 < sentence.tokens.upperBound
                && tokens[together + 1].word == reading.words.with
            ? reading.mentions(at: together + 2, until: sentence.tokens.upperBound)
                ?? reading.mentions(at: together + 3, until: sentence.tokens.upperBound) : nil
        return drafts(
            Finding(
                type: .ceremony, subject: subject, object: other,
                span: verb.tokens.lowerBound..<together + 1, rule: .meetingCeremonyVerb,
                verb: verb), sentence)
    }
}
