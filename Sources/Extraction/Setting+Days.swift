internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// When: days that the words around a date tell.
extension Setting {
    /// "is scheduled to attend several events, from an audience with B to talks with C": within
    /// forty words, and nothing that has happened between.
    func isScheduled(before start: Int) -> Bool {
        guard reading.classes(in: sentence).contains(.planned) else { return false }
        let reach = (start - 40..<start - 1).clamped(to: sentence.tokens)
        guard
            let planned = reach.last(where: {
                $0 > sentence.tokens.lowerBound && reading.classes($0).contains(.planned)
                    && reading.classes($0 - 1).isSuperset(of: [.be, .present])
                    && tokens[$0 + 1].word == reading.words.to
            })
        else { return false }
        // "expected" itself is a cue.
        let between = planned + 1..<start
        return !reading.annotations.encounters.within(between).contains {
            $0.isPast && tokens[$0.tokens.lowerBound].word != reading.words.followed
        } && !reading.annotations.cues.within(between).contains { $0.isPast }
    }

    /// "the session is set for May": within eight words of the noun.
    func isSet(after end: Int) -> Bool {
        let reach = (end..<end + 8).clamped(to: sentence.tokens).dropLast().dropFirst()
        return reach.contains {
            reading.words.intending.contains(tokens[$0].word)
                && tokens[$0 + 1].word == reading.words.for
                && reading.classes($0 - 1).isSuperset(of: [.be, .present])
        }
    }

    /// "will then fly to Chad for a meeting with B": what a journey to come is made for.
    func isOfPlannedJourney(_ span: Range<Int>) -> Bool {
        let before = (span.lowerBound - 8..<span.lowerBound).clamped(to: sentence.tokens)
        guard let purpose = before.last(where: { tokens[$0].word == reading.words.for }),
            !(purpose..<span.lowerBound).contains(where: { tokens[$0].kind == .comma })
        else { return false }
        let reach = (purpose - 8..<purpose).clamped(to: sentence.tokens)
        let journey = reading.annotations.encounters.within(reach).last {
            let encounter = reading.lexicon.encounters[Int($0.entry.index)]
            return encounter.type == .visit && encounter.part == .verb
        }
        return journey.map { status(of: $0.tokens, verb: $0) == .planned } ?? false
    }

    /// "The mayors have been called to a meeting", "were summoned to talks": who comes is still to.
    func isSummoned(to start: Int) -> Bool {
        guard
            let to = (start - 3..<start).clamped(to: sentence.tokens).first(where: {
                tokens[$0].word == reading.words.to
            }), to - 2 >= sentence.tokens.lowerBound, reading.classes(to - 2).contains(.be),
            let verb = reading.annotations.encounters.covering(to - 1)
        else { return false }
        return verb.isPast && reading.lexicon.encounters[Int(verb.entry.index)].part == .verb
    }

    /// "the last session (Oslo, May 2023)": the bracket that opens before a city, a comma or dash
    /// and a day.
    func isBracket(_ open: Int) -> Bool {
        guard open + 3 < sentence.tokens.upperBound, tokens[open].kind == .openBracket,
            let name = reading.names(at: open + 1), name.entry.kind == .city,
            case let comma = name.tokens.upperBound, comma + 1 < sentence.tokens.upperBound,
            tokens[comma].kind == .comma || tokens[comma].kind == .dash
        else { return false }
        return reading.annotations.dates.starting(at: comma + 1) != nil
    }

    /// "looks forward to the summit on 3 May and agreed that A should visit Chad": the day of what
    /// stands before it, and a cue between that and the span.
    func isBefore(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        guard date.upperBound < span.lowerBound,
            reading.annotations.cues.stands(in: date.upperBound..<span.lowerBound)
        else { return false }
        let reach = (date.lowerBound - 8..<date.lowerBound).clamped(to: sentence.tokens)
        return reading.annotations.encounters.within(reach).contains {
            [.noun, .object].contains(reading.lexicon.encounters[Int($0.entry.index)].part)
        }
    }

    /// "after talks with B, A said that he would visit Chad": over, where "after" or "following"
    /// stands right before, an article or owner aside, and what will be is told behind.
    func isOver(before span: Range<Int>) -> Bool {
        guard reading.classes(in: sentence).contains(.future) else { return false }
        return (span.lowerBound - 3..<span.lowerBound).clamped(to: sentence.tokens).contains {
            tokens[$0].word == reading.words.after || tokens[$0].word == reading.words.following
        }
            && (span.upperBound..<max(span.upperBound, sentence.tokens.upperBound)).contains {
                reading.classes($0).contains(.future)
            }
    }

    /// "thanked B for her lead in this spring's session": the day of what stands behind it, which
    /// is the encounter itself only within six words.
    func isOfOwner(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        let end = date.upperBound
        guard end < sentence.tokens.upperBound, tokens[end].kind == .possessive else {
            return false
        }
        return !span.overlaps(date) && !(end..<end + 6).contains(span.lowerBound)
    }

    /// "the 2009 State Visit", "his 2014 visit", "the 2017 Chad-Niger summit": the year that its
    /// name begins with.
    func year(of span: Range<Int>, _ dates: ArraySlice<DateMention>) -> DateExpression? {
        dates.last {
            $0.reference == .attribute && $0.tokens.upperBound <= span.lowerBound
                && ($0.tokens.upperBound..<span.lowerBound).allSatisfy {
                    tokens[$0].kind != .word || tokens[$0].isCapitalised
                } && span.lowerBound - $0.tokens.upperBound <= 4
        }?.date
    }

    /// "is to visit Chad before the end of the year": the end of that, at most four words behind.
    func deadline(behind span: Range<Int>, _ dates: ArraySlice<DateMention>) -> DateMention? {
        dates.first {
            $0.reference == .deadline && $0.tokens.lowerBound >= span.upperBound
                && $0.tokens.lowerBound - span.upperBound <= 4
        }
    }

    /// "the next session of the council, which is likely to be held in Oslo in May": at most six
    /// words behind a verb that tells what is to come.
    func followsPlan(_ span: Range<Int>, _ date: Range<Int>) -> Bool {
        guard span.upperBound < date.lowerBound else { return false }
        let near = max(span.upperBound, date.lowerBound - 6)..<date.lowerBound
        return reading.annotations.encounters.within(near).contains {
            reading.lexicon.encounters[Int($0.entry.index)].part == .light
                && (isToBe(before: $0.tokens.lowerBound)
                    || isMarked(.future, around: $0.tokens, 4, 0)
                    || isMarked(.deontic, around: $0.tokens, 4, 0))
        }
    }

    /// "Following the first round in May, a second was held": of another that is named within six
    /// words before the day.
    func namesAnother(before date: Range<Int>, _ span: Range<Int>) -> Bool {
        let reach = (date.lowerBound - 6..<date.lowerBound).clamped(to: sentence.tokens)
        return reading.annotations.encounters.within(reach).contains {
            [.noun, .object].contains(reading.lexicon.encounters[Int($0.entry.index)].part)
                && !$0.tokens.overlaps(span)
        }
    }

    /// "the forum, which Oslo is to host in May", "the session, the next of which will be held in
    /// May": a clause of the encounter's own, with no noun or verb of another.
    func tellsWhen(_ clause: Range<Int>) -> Bool {
        let matches = reading.annotations.encounters.within(clause)
        return !matches.isEmpty
            && matches.allSatisfy {
                reading.lexicon.encounters[Int($0.entry.index)].part == .light
            }
    }

    /// "the commission set up under the treaty signed in Oslo in May": the day and the place of a
    /// signing, told right behind the name of what was signed.
    func isOfSigning(_ circumstance: Range<Int>, _ span: Range<Int>) -> Bool {
        guard span.upperBound < circumstance.lowerBound else { return false }
        let near = max(span.upperBound + 1, circumstance.lowerBound - 7)..<circumstance.lowerBound
        guard !near.isEmpty else { return false }
        return reading.annotations.stages.within(near).contains {
            let verb = $0.tokens.lowerBound
            return reading.lexicon.stages[Int($0.entry.index)].status == .signed
                && VerbForm(rawValue: $0.entry.form)?.isPast ?? false
                && (verb - 6..<verb).clamped(to: span.upperBound..<verb).contains {
                    reading.annotations.instruments.covering($0) != nil
                }
                && tokens[verb - 1].kind == .word
                && reading.classes(verb - 1).isDisjoint(with: [.be, .auxiliary, .conjunction])
                && reading.annotations.cues.covering(verb - 1) == nil
        }
    }

    /// "earlier this week, on Monday", "last month, on 3 May": the day right behind, which says
    /// when in that time.
    func closer(than mention: DateMention) -> DateMention {
        var at = mention.tokens.upperBound
        if at < sentence.tokens.upperBound, tokens[at].kind == .comma { at += 1 }
        if at < sentence.tokens.upperBound, tokens[at].word == reading.words.on { at += 1 }
        guard mention.precision != .day || mention.date.end != nil,
            at > mention.tokens.upperBound, at < sentence.tokens.upperBound,
            let day = reading.annotations.dates.starting(at: at), day.precision == .day,
            day.date.isWithin(mention.date)
        else { return mention }
        return day
    }

    /// "on Thursday and Friday": from the first to the last of two days in a row.
    func days(from mention: DateMention) -> DateExpression? {
        let dates = reading.annotations.dates
        let (start, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        guard mention.precision == .day, mention.date.end == nil else { return nil }
        if end + 1 < sentence.tokens.upperBound, tokens[end].word == reading.words.and,
            let next = dates.starting(at: end + 1)
        {
            return run(mention, next)
        }
        if let range = range(endingWith: mention) ?? range(startingWith: mention) { return range }
        guard start - 2 >= sentence.tokens.lowerBound,
            tokens[start - 1].word == reading.words.and,
            let previous = dates.covering(start - 2)
        else { return nil }
        return run(previous, mention)
    }

    /// "from Monday to Wednesday", of which that is the Wednesday.
    private func range(endingWith last: DateMention) -> DateExpression? {
        let to = last.tokens.lowerBound - 1
        guard to - 2 >= sentence.tokens.lowerBound, isUpTo(to),
            let first = reading.annotations.dates.covering(to - 1),
            first.tokens.lowerBound > sentence.tokens.lowerBound,
            tokens[first.tokens.lowerBound - 1].word == reading.words.from
                || first.reference == .since
        else { return nil }
        return range(first, last)
    }

    /// "from Monday to Wednesday", of which that is the Monday.
    private func range(startingWith first: DateMention) -> DateExpression? {
        let (from, to) = (first.tokens.lowerBound - 1, first.tokens.upperBound)
        guard to + 1 < sentence.tokens.upperBound, isUpTo(to),
            let last = reading.annotations.dates.starting(at: to + 1),
            first.reference == .since
                || from >= sentence.tokens.lowerBound && tokens[from].word == reading.words.from
        else { return nil }
        return range(first, last)
    }

    private func isUpTo(_ token: Int) -> Bool {
        tokens[token].word == reading.words.to
    }

    /// From one day to a later one.
    private func range(_ first: DateMention, _ last: DateMention) -> DateExpression? {
        guard first.precision == .day, last.precision == .day, first.date.end == nil,
            last.date.end == nil, first.date.firstDayNumber < last.date.firstDayNumber,
            first.date.days(until: last.date) <= Self.visitDaysMax
        else { return nil }
        return DateExpression(from: first.date.start, to: last.date.start)
    }

    /// Days between the first and the last of a visit, at most.
    private static let visitDaysMax = 31

    private func run(_ first: DateMention, _ last: DateMention) -> DateExpression? {
        guard first.precision == .day, last.precision == .day, first.date.end == nil,
            last.date.end == nil, first.reference == .point, last.reference == .point,
            first.date.days(until: last.date) == 1
        else { return nil }
        return DateExpression(from: first.date.start, to: last.date.start)
    }
}
