internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// When and where: what a sentence says of the circumstances of an encounter.
struct Setting {
    let reading: Reading
    let sentence: Sentence

    var tokens: [Token] { reading.tokens }

    // MARK: Status

    /// Held, planned or cancelled; nil where it is only wished, asked for or denied.
    func status(of span: Range<Int>, verb: Gazetteer.Match?) -> Meeting.Status? {
        if isCancelled(span) { return isStillToBe(after: span.upperBound) ? .planned : .cancelled }
        guard let verb else { return nounStatus(of: span) }
        var start = verb.tokens.lowerBound
        // "is to take place": the verb is two words.
        if start > sentence.tokens.lowerBound, tokens[start - 1].word == reading.words.take {
            start -= 1
        }
        if isMarked(.negation, around: start..<start, 3, 0) || isProposed(start - 1) { return nil }
        // "A, who will leave on Monday, met B": what the clause between them says is no mark of it.
        let own = insertedClause(before: start).map { start - $0.upperBound } ?? 5
        let isFuture = isMarked(.future, around: start..<start, min(own, 5), 0)
        if isFuture || isFutureBeforeCompany(start) { return .planned }
        // "agreed that A should visit Chad".
        if isMarked(.deontic, around: start..<start, 4, 0) {
            return lastCue(before: start)?.act == .agree ? .planned : nil
        }
        switch VerbForm(rawValue: verb.entry.form) {
        case .past?, .participle?:
            return isToBe(before: start) || isSharedBe(before: start) ? .planned : .held
        case .third?:
            return isPlannedPresent(start) || isOfProgramme(start) || goesOnWithPlan(start)
                || isTonight(behind: verb.tokens) ? .planned : .held
        case .gerund? where isReported(before: start): return .held
        case .gerund? where isDebated(start): return .planned
        case .gerund?:
            return isPromised(before: start) || isFronted(span) || isTonight(behind: verb.tokens)
                ? .planned : .held
        default: return infinitiveStatus(start)
        }
    }

    /// "discussed holding talks": right behind the cue.
    private func isDebated(_ gerund: Int) -> Bool {
        reading.annotations.cues.covering(gerund - 1).map {
            reading.lexicon.cues[Int($0.entry.index)].act == .discuss
        } ?? false
    }

    /// "Attending the meeting will be A and B": right behind what a sentence opens with.
    private func isFronted(_ span: Range<Int>) -> Bool {
        span.lowerBound == sentence.tokens.lowerBound
            && isMarked(.future, around: span.upperBound..<span.upperBound, 0, 1)
    }

    /// "the cancelled visit", "the talks were called off".
    func isCancelled(_ span: Range<Int>) -> Bool {
        isMarked(.cancelled, around: span, 6, 32)
            || isCalledOff(from: span.lowerBound, to: span.upperBound)
    }

    /// "A meeting with B, planned for May, was called off", "could not be held", "did not take
    /// place": within thirty-two words.
    private func isCalledOff(from start: Int, to end: Int) -> Bool {
        guard !reading.sum(of: sentence).signs.isDisjoint(with: [.off, .not]) else {
            return false
        }
        let last = min(sentence.tokens.upperBound, end + 32)
        // "decided to hold off consultations with B".
        if start + 1 < end, tokens[start + 1].word == reading.words.off,
            reading.words.journey.cancelling.contains(tokens[start].word)
        {
            return true
        }
        return (end..<max(end, last)).dropFirst().contains {
            tokens[$0].word == reading.words.off
                && reading.words.journey.cancelling.contains(tokens[$0 - 1].word)
                || tokens[$0].word == reading.words.not && failsToBeHeld($0)
        }
    }

    /// "could not be held", "did not take place", "will not take place", where nothing follows.
    private func failsToBeHeld(_ not: Int) -> Bool {
        let isToCome = isMark(not - 1, .future)
        guard isToCome || [reading.words.could, reading.words.did].contains(tokens[not - 1].word)
        else { return false }
        let next = not + 1..<max(not + 1, min(sentence.tokens.upperBound, not + 4))
        return reading.annotations.encounters.within(next).contains {
            reading.lexicon.encounters[Int($0.entry.index)].part == .light
                && (!isToCome || $0.tokens.upperBound + 1 >= sentence.tokens.upperBound
                    || tokens[$0.tokens.upperBound].kind == .comma)
        }
    }

    private func nounStatus(of span: Range<Int>) -> Meeting.Status? {
        if wasHeld(after: span.upperBound) || isTelling(at: span.upperBound)
            || isSince(span.lowerBound) || hasOutcome(before: span.lowerBound)
            || hadDone(span.upperBound)
        {
            return .held
        }
        if isProposed(after: span.lowerBound) { return nil }
        if areRemarks(at: span.lowerBound) { return .held }
        if isFrameOfFuture(span) { return .planned }
        if isBehindTemporal(span), !isBeing(after: span.upperBound) { return .held }
        let isPlanned =
            isMarked(.planned, around: span, 12, reachBehind(span))
            || span.contains { isMark($0, .planned) }
            || isMarked(.future, around: span, 4, min(6, reachBehind(span)))
            || isPromised(before: span.lowerBound)
            || isToBe(after: span.upperBound) || isBeing(after: span.upperBound)
            || isSubjectOfFuture(span.upperBound)
            || isScheduled(before: span.lowerBound) || isSummoned(to: span.lowerBound)
            || isOnProgramme(span) || isDay(of: span) || isWhereItWillBeDone(span)
            || isSet(after: span.upperBound)
        if isPlanned { return isHeldAt(span) || isDated(span) ? .held : .planned }
        if isOfPlannedJourney(span) || isOfDeparture(before: span) { return .planned }
        return isWished(before: span.lowerBound) && !isDated(span) ? nil : .held
    }

    /// "whose visit in May had opened a chapter": the pluperfect within eight words, before any
    /// other verb or mark.
    private func hadDone(_ end: Int) -> Bool {
        let near = end..<max(end, min(sentence.tokens.upperBound, end + 8))
        let verb = near.first {
            !reading.classes($0).isDisjoint(with: [.be, .future, .auxiliary, .past])
                || tokens[$0].kind == .comma
        }
        return verb.map { tokens[$0].word == reading.words.had } ?? false
    }

    /// "has moved forward since the summit in May", "since our last talks": right before the noun,
    /// two words of its own aside.
    private func isSince(_ noun: Int) -> Bool {
        let before = (noun - 3..<noun).clamped(to: sentence.tokens)
        return before.contains { tokens[$0].word == reading.words.since }
    }

    /// Eight words behind a noun, or those before "who" or a quotation: "A's talks with B, who
    /// invited him", "said at the meeting: “Chad will help.”".
    private func reachBehind(_ span: Range<Int>) -> Int {
        let near =
            span
            .upperBound..<max(
                span.upperBound, min(sentence.tokens.upperBound, span.upperBound + 8))
        let who = near.first {
            tokens[$0].word == reading.words.who
                || [.colon, .openQuote, .plainQuote].contains(tokens[$0].kind)
        }
        return who.map { $0 - span.upperBound } ?? 8
    }

    /// "agreed at the meeting held in Oslo", "the talks which took place in May".
    private func wasHeld(after end: Int) -> Bool {
        let near = end..<max(end, min(sentence.tokens.upperBound, end + 3))
        guard
            let verb = reading.annotations.encounters.within(near).first(where: {
                reading.lexicon.encounters[Int($0.entry.index)].part == .light
                    && VerbForm(rawValue: $0.entry.form)?.isPast ?? false
            })
        else { return false }
        return (end..<verb.tokens.lowerBound).allSatisfy {
            reading.classes($0).isDisjoint(with: [.be, .future, .planned, .negation])
                && tokens[$0].word != reading.words.to
        }
    }

    /// "the visit of A to Chad in May would be a success": behind names, places and days.
    private func isSubjectOfFuture(_ end: Int) -> Bool {
        let reach = (end..<end + 16).clamped(to: sentence.tokens)
        let next = reach.first {
            !tokens[$0].isCapitalised && reading.annotations.dates.covering($0) == nil
                && reading.mentionIndex(covering: $0) == nil
                && tokens[$0].kind != .dash && tokens[$0].kind != .possessive
                && !reading.words.journey.settlements.contains(tokens[$0].word)
                && reading.classes($0).isDisjoint(with: [
                    .preposition, .determiner, .locative, .destination,
                ])
        }
        return next.map { isMark($0, .future) } ?? false
    }

    /// "the visit of A to Chad, now being arranged": within fourteen words.
    private func isBeing(after end: Int) -> Bool {
        let last = min(sentence.tokens.upperBound - 1, end + 14)
        return (end..<max(end, last)).contains {
            tokens[$0].word == reading.words.being
                && (reading.classes($0 + 1).contains(.planned) || isArranged($0 + 1))
        }
    }

    private func isArranged(_ token: Int) -> Bool {
        reading.words.journey.arranging.contains(tokens[token].word)
            || reading.annotations.encounters.starting(at: token).map {
                reading.lexicon.encounters[Int($0.entry.index)].part == .light
                    && VerbForm(rawValue: $0.entry.form)?.isPast ?? false
            } ?? false
    }

    /// "the summit between A and B, to be held in Oslo": within twelve words.
    private func isToBe(after end: Int) -> Bool {
        let last = min(sentence.tokens.upperBound - 1, end + 12)
        return (end..<max(end, last)).contains {
            tokens[$0].word == reading.words.to && reading.classes($0 + 1).contains(.be)
        }
    }

    /// "to visit", "to meet": promised, wished, or the end of a journey.
    private func infinitiveStatus(_ start: Int) -> Meeting.Status? {
        guard start > sentence.tokens.lowerBound, tokens[start - 1].word == reading.words.to else {
            // "suggested the two sides convene the session": no more than a wish.
            if isMarked(.wish, around: start..<start, 2, 0) || isAsked(before: start) {
                return nil
            }
            let isShared = (sentence.tokens.lowerBound..<start).suffix(40).contains {
                reading.classes($0).contains(.future)
            }
            return isShared || isScheduled(before: start) ? .planned : .held
        }
        if isPromised(before: start) || isHeadline(infinitive: start) { return .planned }
        if isWished(before: start) { return nil }
        return journeyStatus(before: start)
    }

    /// "urged Chad to stop and hold talks"; no "will call on B and hold talks with C", where the
    /// same words tell of a meeting.
    private func isAsked(before start: Int) -> Bool {
        let window = max(sentence.tokens.lowerBound, start - 14)..<start
        guard let cue = reading.annotations.cues.within(window).last,
            reading.lexicon.cues[Int(cue.entry.index)].act == .request
        else { return false }
        let call = reading.annotations.encounters.covering(cue.tokens.lowerBound)
        let isCall = call.map {
            let encounter = reading.lexicon.encounters[Int($0.entry.index)]
            return encounter.part == .verb && encounter.frame == .direct
        }
        return !(isCall ?? false)
            || (cue.tokens.upperBound..<max(cue.tokens.upperBound, start))
                .contains { tokens[$0].word == reading.words.to }
    }

    /// "the meetings to be held with B".
    func isToBe(before start: Int) -> Bool {
        start >= sentence.tokens.lowerBound + 2 && reading.classes(start - 1).contains(.be)
            && tokens[start - 2].word == reading.words.to
    }

    /// "President A to meet B" as a heading: right behind who is to act.
    private func isHeadline(infinitive start: Int) -> Bool {
        sentence.isHeading && start >= sentence.tokens.lowerBound + 2
            && reading.mentionIndex(covering: start - 2) != nil
    }

    /// "travelled to Oslo to meet B", "will use the visit to Oslo to meet B": that of a journey
    /// made to do so, where nobody is told to have said anything in between.
    private func journeyStatus(before start: Int) -> Meeting.Status? {
        let journey = reading.annotations.encounters.within(sentence.tokens.lowerBound..<start)
            .last {
                let encounter = reading.lexicon.encounters[Int($0.entry.index)]
                return encounter.type == .visit
                    && (encounter.part == .verb
                        || isMarked(.future, around: $0.tokens, 3, 0))
            }
        guard let journey else { return hasLeft(before: start) ? .held : nil }
        if journey.isPast { return .held }
        let between = journey.tokens.upperBound..<max(journey.tokens.upperBound, start)
        return isMarked(.future, around: journey.tokens, 3, 0)
            && !reading.annotations.cues.stands(in: between) ? .planned : nil
    }

    /// "agreed to", "invited B to", "looks forward to", "is scheduled to".
    private func isPromised(before start: Int) -> Bool {
        if isMarked(.wish, around: start..<start, 6, 0) { return false }
        if isMarked(.planned, around: start..<start, 12, 0) { return true }
        // "is to meet", "is also going to meet".
        if start >= sentence.tokens.lowerBound + 3, tokens[start - 1].word == reading.words.to,
            reading.classes(start - 2).contains(.be) || isIntended(start - 2)
        {
            return true
        }
        guard let cue = governingCue(before: start) else { return false }
        return cue.act == .agree || cue.act == .commit
    }

    /// "is set", "is also going": in the present, an adverb aside.
    private func isIntended(_ token: Int) -> Bool {
        guard reading.words.intending.contains(tokens[token].word) else { return false }
        let be = reading.isAdverb(token - 1) ? token - 2 : token - 1
        return be >= sentence.tokens.lowerBound
            && reading.classes(be).isSuperset(of: [.be, .present])
    }

    /// "decided to conclude a treaty and to hold talks": the cue that governs both infinitives.
    private func governingCue(before start: Int) -> Cue? {
        guard start - 2 > sentence.tokens.lowerBound, tokens[start - 1].word == reading.words.to,
            tokens[start - 2].word == reading.words.and
        else { return lastCue(before: start) }
        let window = max(sentence.tokens.lowerBound + 1, start - 40)..<start
        return reading.annotations.cues.within(window).last {
            tokens[$0.tokens.lowerBound - 1].word != reading.words.to
        }.map { reading.lexicon.cues[Int($0.entry.index)] }
    }

    /// "urged B to", "expressed readiness to", "discussed a".
    private func isWished(before start: Int) -> Bool {
        if isMarked(.wish, around: start..<start, 6, 0) { return true }
        guard let cue = lastCue(before: start) else { return false }
        return cue.act == .request || cue.act == .commit
    }

    func lastCue(before start: Int) -> Cue? {
        let window = max(sentence.tokens.lowerBound, start - 14)..<start
        return reading.annotations.cues.numbers(within: window).last.map {
            reading.lexicon.cues[Int(reading.annotations.cues[$0].entry.index)]
        }
    }

    /// "will", "would", "is to" right before.
    func isToCome(_ span: Range<Int>) -> Bool {
        isMarked(.future, around: span, 4, 0) || isMarked(.planned, around: span, 4, 0)
    }

    /// "is to meet", "meets tomorrow".
    private func isPlannedPresent(_ start: Int) -> Bool {
        isMarked(.planned, around: start..<start, 4, 0)
    }

    /// "had met": before what the document reports.
    func isPluperfect(_ verb: Gazetteer.Match) -> Bool {
        let start = verb.tokens.lowerBound
        let had = (max(sentence.tokens.lowerBound, start - 3)..<start).last {
            tokens[$0].word == reading.words.had
        }
        return had.map { !isAnnounced(before: $0) } ?? false
    }

    /// Words for telephone or video in what tells of the encounter or around it.
    func isRemote(_ span: Range<Int>) -> Bool {
        span.contains { reading.classes($0).contains(.remote) }
            || isMarked(.remote, around: ownClause(of: span)) && !isOfAnotherCall(behind: span)
    }

    /// "had met in May and spoken by telephone since": the only word for it is another verb's.
    private func isOfAnotherCall(behind span: Range<Int>) -> Bool {
        let near = (span.lowerBound - 6..<span.upperBound + 12).clamped(to: sentence.tokens)
        guard span.upperBound + 1 < near.upperBound else { return false }
        return near.allSatisfy { token in
            guard reading.classes(token).contains(.remote) else { return true }
            let before = (token - 4..<token + 1).clamped(to: span.upperBound + 1..<near.upperBound)
            return reading.annotations.encounters.within(before).contains {
                reading.lexicon.encounters[Int($0.entry.index)].part == .verb
            }
        }
    }

    /// "held a meeting with B over the telephone", past B's title.
    func isRemote(after end: Int) -> Bool {
        guard reading.classes(in: sentence).contains(.remote) else { return false }
        let last = min(sentence.tokens.upperBound, end + 14)
        let stop =
            (end..<max(end, last)).first {
                tokens[$0].kind == .stop || tokens[$0].kind == .semicolon
                    || !reading.classes($0).isDisjoint(with: [.conjunction, .relative])
            } ?? last
        return (end..<max(end, stop)).contains {
            reading.classes($0).contains(.remote) && $0 > sentence.tokens.lowerBound + 1
                && !reading.classes($0 - 1).union(reading.classes($0 - 2))
                    .isDisjoint(with: [.preposition])
        }
    }

    func isMarked(
        _ wordClass: WordClass, around span: Range<Int>, _ before: Int, _ after: Int
    ) -> Bool {
        guard reading.classes(in: sentence).contains(wordClass) else { return false }
        let start = max(sentence.tokens.lowerBound, span.lowerBound - before)
        let end = min(sentence.tokens.upperBound, span.upperBound + after)
        return (start..<max(start, span.lowerBound)).contains { isMark($0, wordClass) }
            || (span.upperBound..<max(span.upperBound, end)).contains { isMark($0, wordClass) }
    }

    private func isMarked(_ wordClass: WordClass, around clause: Range<Int>) -> Bool {
        reading.classes(in: sentence).contains(wordClass)
            && clause.contains { isMark($0, wordClass) }
    }

    /// "at the invitation of A" is no plan.
    func isMark(_ i: Int, _ wordClass: WordClass) -> Bool {
        guard reading.classes(i).contains(wordClass) else { return false }
        return tokens[i].word != reading.words.invitation || i + 1 >= sentence.tokens.upperBound
            || tokens[i + 1].word == reading.words.to
    }
}
