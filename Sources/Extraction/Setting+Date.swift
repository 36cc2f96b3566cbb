internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// When: the day that a sentence gives an encounter.
extension Setting {
    /// The date that stands with the encounter: right after it, within it, at the head of the
    /// sentence, or the nearest other.
    ///
    /// What is to come takes no day that has passed.
    ///
    /// - Parameter isDone: what a verb in the past tells takes no day to come.
    func date(
        near span: Range<Int>, status: Meeting.Status = .held, isDone: Bool = false
    ) -> DateExpression? {
        let dates = reading.annotations.dates.within(sentence.tokens)
        if dates.isEmpty { return nil }
        func nearest(_ reference: DateMention.Reference) -> DateExpression? {
            var nearest: (date: DateMention, rank: Int)?
            for date in dates where date.reference == reference {
                let isPast =
                    status == .planned && isOver(date.date)
                    && !(date.isRelative
                        && (follows(span, date.tokens) || followsPlan(span, date.tokens)
                            || date.tokens.upperBound == span.lowerBound))
                let isOther =
                    isPast || isDone && isYetToCome(date.date)
                    || status == .planned
                        && (isOfNews(date, span) || isOfReport(date) || isBefore(date.tokens, span))
                    || isOfAnother(date.tokens, span) || isName(date.tokens)
                    || isOfThing(date.tokens, span) || isOfOwner(date.tokens, span)
                    || isOfInnerClause(date.tokens, span, status) || isOfGuest(date, span, status)
                if isOther { continue }
                let isHead = (dates.count > 1 || status != .held) && isDateline(date.tokens)
                if isHead, status != .held { continue }
                let rank = isHead ? Self.datelineRank : rank(date.tokens, span)
                if nearest.map({ rank < $0.rank }) ?? true { nearest = (date, rank) }
            }
            return nearest.map {
                let date = closer(than: $0.date)
                return days(from: date) ?? placed(date, status)
            }
        }
        // "before the end of the year", "from 3 May": some day of it, that day.
        if status == .planned, let deadline = deadline(behind: span, dates) {
            return placed(deadline, status)
        }
        let point = nearest(.point)
        if let year = year(of: span, dates), point.map({ !$0.isWithin(year) }) ?? true {
            return year
        }
        return point
            ?? (status == .planned ? nearest(.deadline) ?? nearest(.since) : nil)
    }

    /// "spoke today to discuss the visit to come": the day of the document, more than two words
    /// before what is planned.
    private func isOfNews(_ date: DateMention, _ span: Range<Int>) -> Bool {
        date.isRelative && date.date == reading.annotations.anchor
            && span.lowerBound - date.tokens.upperBound > 2
            && reading.annotations.encounters.within(
                sentence.tokens
                    .lowerBound..<max(
                        sentence.tokens.lowerBound, min(span.lowerBound, date.tokens.upperBound + 2)
                    )
            ).contains { $0.isPast }
    }

    /// "discussed the visit to Chad in May": right behind it, so that the past of the sentence's
    /// own verb does not matter.
    private func follows(_ span: Range<Int>, _ date: Range<Int>) -> Bool {
        date.lowerBound >= span.upperBound && date.lowerBound - span.upperBound <= 9
    }

    /// A date in the year that the status of the encounter asks for.
    private func placed(_ mention: DateMention, _ status: Meeting.Status) -> DateExpression {
        switch status {
        case .planned: toCome(mention)
        case .cancelled: bygone(mention)
        case .held: mention.date
        }
    }

    /// A month or day without a year that was read as past, a year later.
    private func toCome(_ mention: DateMention) -> DateExpression {
        let date = mention.date
        if isOver(date), let range = rangeToCome(mention) { return range }
        guard isOver(date), mention.isRelative, date.end == nil,
            mention.tokens.count == (mention.precision == .day ? 2 : 1)
                || isPartOfMonth(mention), date.start.month != nil,
            let next = DateExpression.Point(
                year: date.start.year + 1, month: date.start.month, day: date.start.day)
        else { return date }
        return DateExpression(next)
    }

    /// "in the second week of May", "on 3 and 4 May": days that were read as past, a year later.
    private func rangeToCome(_ mention: DateMention) -> DateExpression? {
        let start = mention.date.start
        guard mention.isRelative, let end = mention.date.end, start.month != nil,
            let anchor = reading.annotations.anchor, start.year >= anchor.start.year - 1,
            !mention.tokens.contains(where: { reading.classes($0).contains(.bygone) }),
            let first = DateExpression.Point(
                year: start.year + 1, month: start.month, day: start.day),
            let last = DateExpression.Point(
                year: end.year + 1, month: end.month, day: end.day)
        else { return nil }
        return DateExpression(from: first, to: last)
    }

    /// "late May", "mid-May", "early May", "first week of May": no year, and no "last May".
    private func isPartOfMonth(_ mention: DateMention) -> Bool {
        if [3, 4, 5].contains(mention.tokens.count), mention.precision == .month {
            return tokens[mention.tokens.upperBound - 2].word == reading.words.of
        }
        return mention.tokens.count == 2 && mention.precision == .month
            && tokens[mention.tokens.lowerBound].kind == .word
            && reading.classes(mention.tokens.lowerBound)
                .isDisjoint(with: [.bygone, .determiner, .planned])
    }

    /// "had been scheduled for May but was called off": the May before.
    private func bygone(_ mention: DateMention) -> DateExpression {
        let date = mention.date
        guard let anchor = reading.annotations.anchor, date.firstDay > anchor.lastDay,
            mention.isRelative, date.end == nil, date.start.month != nil,
            mention.tokens.count == (mention.precision == .day ? 2 : 1),
            sentence.tokens.contains(where: { tokens[$0].word == reading.words.had }),
            let last = DateExpression.Point(
                year: date.start.year - 1, month: date.start.month, day: date.start.day)
        else { return date }
        return DateExpression(last)
    }

    private func isOver(_ date: DateExpression) -> Bool {
        reading.annotations.anchor.map { date.lastDayNumber < $0.firstDayNumber } ?? false
    }

    private func isYetToCome(_ date: DateExpression) -> Bool {
        reading.annotations.anchor.map { date.firstDayNumber > $0.lastDayNumber } ?? false
    }

    /// "was received", "A met": a verb in the past with its auxiliary or right behind a party.
    func isDone(_ verb: Gazetteer.Match) -> Bool {
        let before = verb.tokens.lowerBound - 1
        guard verb.isPast, before >= sentence.tokens.lowerBound else { return false }
        let at = reading.classes(before).contains(.adverb) ? before - 1 : before
        return !reading.classes(at).isDisjoint(with: [.past, .figure])
            || reading.mentionIndex(covering: at) != nil
            || isPerfect(at) || insertedClause(before: verb.tokens.lowerBound) != nil
    }

    /// "has", "have", no "will have".
    func isPerfect(_ at: Int) -> Bool {
        at > sentence.tokens.lowerBound && reading.classes(at).contains(.auxiliary)
            && reading.classes(at).isDisjoint(with: [.be, .future])
            && reading.classes(at - 1).isDisjoint(with: [.future, .deontic])
            && tokens[at - 1].word != reading.words.to
    }

    /// "held talks, following the visit in May": a comma and a word in -ing come between; "the
    /// seventh, the sixth having been held in May": "having" within four words of the comma.
    private func isOfAnother(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        if isOfDeparture(date, before: span) || isOfReturn(date, span) { return true }
        guard span.upperBound < date.lowerBound else { return false }
        if isOfNextClause(date, span) || isOfSigning(date, span) || isOfDeed(date, span)
            || isOfFormer(date, span) || isOfNextJourney(date, span) || isOfNextVerb(date)
            || isOfNextEvent(date, span) || isOfNextPlan(date, span)
            || isOfPurpose(date, from: span.lowerBound)
        {
            return true
        }
        return (span.upperBound..<date.lowerBound - 1).contains { comma in
            tokens[comma].word == reading.words.since
                && reading.annotations.dates.within(comma..<date.lowerBound).isEmpty
                || tokens[comma].kind == .comma
                    && (reading.isParticiple(comma + 1)
                        || (comma + 2..<comma + 5).clamped(to: sentence.tokens).contains {
                            tokens[$0].word == reading.words.having && $0 + 2 < date.lowerBound
                                && reading.annotations.encounters.starting(at: $0 + 2) != nil
                        })
        }
    }

    /// "welcomed the first visit of A and praised the vote of last May": what somebody said next.
    private func isOfNextClause(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        let cues = reading.annotations.cues
        guard
            let next = cues.within(span.upperBound..<date.lowerBound).first(where: {
                $0.isPast && $0.tokens.lowerBound > span.upperBound
                    && tokens[$0.tokens.lowerBound - 1].word == reading.words.and
            })
        else { return false }
        return reading.lexicon.cues[Int(next.entry.index)].act != .discuss
            && cues.within(sentence.tokens.lowerBound..<span.lowerBound).contains { $0.isPast }
    }

    /// "under the Memorandum of May 2004": the date of what stands before "of".
    private func isOfThing(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        let of = date.lowerBound - 1
        guard of > sentence.tokens.lowerBound, tokens[of].word == reading.words.of else {
            return false
        }
        let isEncounter = reading.annotations.encounters.covering(of - 1) != nil
        return !isEncounter && tokens[of - 1].isCapitalised && !span.contains(of - 1)
    }

    /// "Jan Novak".
    private func isName(_ date: Range<Int>) -> Bool {
        reading.mentionIndex(covering: date.lowerBound).map {
            reading.annotations.mentions[$0].name.contains(date.lowerBound)
        } ?? false
    }

    /// Behind any other date of the sentence.
    private static let datelineRank = 1000

    /// "OSLO, 3 May 2024 – ": capitals, commas and brackets at the head of the sentence, then the
    /// date, then a dash within four words.
    private func isDateline(_ date: Range<Int>) -> Bool {
        let head = sentence.tokens.lowerBound..<date.lowerBound
        guard head.count <= 8,
            head.allSatisfy({ tokens[$0].kind != .word || tokens[$0].isCapitalised }),
            head.allSatisfy({ reading.classes($0).isDisjoint(with: [.preposition]) })
        else { return false }
        let end = max(date.upperBound, sentence.tokens.upperBound)
        let next = date.upperBound..<min(date.upperBound + 5, end)
        guard
            let dash = next.first(where: { tokens[$0].kind == .dash || tokens[$0].kind == .colon })
        else { return false }
        return (date.upperBound..<dash).allSatisfy {
            tokens[$0].kind != .word || tokens[$0].isCapitalised
        }
    }

    private func rank(_ date: Range<Int>, _ span: Range<Int>) -> Int {
        if date.lowerBound >= span.lowerBound, date.upperBound <= span.upperBound { return 0 }
        if date.lowerBound >= span.upperBound {
            let gap = date.lowerBound - span.upperBound
            let which = (span.upperBound..<date.lowerBound).first {
                reading.classes($0).contains(.relative)
            }
            let isElsewhere = which.map { !tellsWhen($0..<date.lowerBound) } ?? false
            return gap + (isElsewhere ? 30 : 0)
        }
        let isFrame = date.lowerBound - sentence.tokens.lowerBound <= 2
        let gap = span.lowerBound - date.upperBound
        if isFrame { return min(gap, 6) }
        let isApart = (date.upperBound..<max(date.upperBound, span.lowerBound)).contains {
            reading.classes($0).contains(.relative) || reading.tokens[$0].kind == .semicolon
                || reading.tokens[$0].kind == .comma
                    && (reading.tokens[$0 + 1].word == reading.words.and
                        || namesAnother(before: date, span))
        }
        return gap + (isApart ? 12 : 3)
    }
}
