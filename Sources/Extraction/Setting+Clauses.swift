internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Clauses that stand within another, and tell of something else.
extension Setting {
    /// Words of such a clause, and between it and the verb it parts from its subject, at most.
    private static let clauseReach = (within: 30, verb: 3)

    /// "A, who is to visit Chad next week, received B": from "who" to the comma before the verb.
    func insertedClause(before verb: Int) -> Range<Int>? {
        guard reading.classes(in: sentence).contains(.relative) else { return nil }
        let between: WordClass = [.adverb, .auxiliary, .be, .future, .temporal, .determiner]
        let near = (verb - Self.clauseReach.verb - 1..<verb).clamped(to: sentence.tokens)
        guard let close = near.last(where: { tokens[$0].kind == .comma }),
            (close + 1..<verb).allSatisfy({
                !reading.classes($0).isDisjoint(with: between)
                    || reading.annotations.dates.covering($0) != nil
            })
        else { return nil }
        let first = max(sentence.tokens.lowerBound + 2, close - Self.clauseReach.within)
        let reach = first..<max(first, close)
        guard
            let open = reach.last(where: {
                tokens[$0].word == reading.words.who || tokens[$0].word == reading.words.which
            }), tokens[open - 1].kind == .comma,
            reading.mentionIndex(covering: open - 2) != nil
        else { return nil }
        return open..<close
    }

    /// "will, together with B, chair": what stands between commas names a companion.
    func isFutureBeforeCompany(_ verb: Int) -> Bool {
        guard verb - 1 > sentence.tokens.lowerBound, tokens[verb - 1].kind == .comma,
            reading.classes(in: sentence).contains(.future)
        else { return false }
        let first = max(sentence.tokens.lowerBound + 1, verb - 1 - Self.clauseReach.within)
        let words = reading.words
        let companies = [words.together, words.journey.along, words.journey.jointly]
        return (first..<max(first, verb - 3)).contains {
            tokens[$0].kind == .comma && reading.classes($0 - 1).contains(.future)
                && companies.contains(tokens[$0 + 1].word)
        }
    }

    /// Whether a day belongs to a clause within that of the encounter: "A, who leaves on Monday,
    /// met B", or, of what is to come, "will meet B, with whom she spoke last week".
    func isOfInnerClause(_ date: Range<Int>, _ span: Range<Int>, _ status: Meeting.Status) -> Bool {
        if date.upperBound <= span.lowerBound {
            return insertedClause(before: span.lowerBound)
                .map { $0.contains(date.lowerBound) } ?? false
        }
        if date.upperBound <= span.upperBound { return isWithinClause(date, of: span) }
        if isBehindSemicolon(date, span) || isOfMainClause(date, behind: span)
            || isBehindOwnClause(date, span)
        {
            return true
        }
        guard status == .planned, span.upperBound < date.lowerBound,
            let open = (span.upperBound..<date.lowerBound).first(where: {
                [reading.words.who, reading.words.whom].contains(tokens[$0].word)
            })
        else { return false }
        return reading.annotations.encounters.within(open..<date.lowerBound).contains {
            reading.lexicon.encounters[Int($0.entry.index)].part == .verb && $0.isPast
        }
    }

    /// "A, who is visiting Chad, will call on B on 3 May": what will be, behind the clause.
    private func isBehindOwnClause(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        guard reading.classes(in: sentence).isSuperset(of: [.relative, .future]),
            (span.lowerBound - 4..<span.lowerBound).clamped(to: sentence.tokens).contains(where: {
                tokens[$0].word == reading.words.who
            }),
            (span.lowerBound - 4..<span.lowerBound).clamped(to: sentence.tokens).allSatisfy({
                !reading.classes($0).contains(.future)
            })
        else { return false }
        return (span.upperBound..<max(span.upperBound, date.lowerBound)).contains {
            reading.classes($0).contains(.future)
        }
    }

    /// "The visit follows that of B to Oslo on 3 May", "the talks came after a meeting in May": the
    /// day of the one before, which a noun or "that" names.
    func isOfFormer(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        let reach = span.upperBound..<max(span.upperBound, date.lowerBound - 1)
        guard
            let verb = reach.prefix(Self.formerReach).first(where: {
                reading.words.journey.succeeding.contains(tokens[$0].word)
            })
        else { return false }
        return (verb + 1..<reach.upperBound).contains {
            tokens[$0].word == reading.words.that
                || reading.annotations.encounters.covering($0) != nil
        }
    }

    /// "This is her first visit, and I was in Oslo in May": the day of a journey with a subject of
    /// its own.
    func isOfNextJourney(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        reading.annotations.encounters.within(span.upperBound..<date.lowerBound).contains {
            let encounter = reading.lexicon.encounters[Int($0.entry.index)]
            let start = $0.tokens.lowerBound
            guard encounter.type == .visit, encounter.part == .verb, start > span.upperBound + 1,
                let i = reading.mentionIndex(covering: start - 1),
                [.person, .pronoun, .firstPerson].contains(reading.annotations.mentions[i].kind),
                case let and = reading.annotations.mentions[i].tokens.lowerBound - 1,
                and >= span.upperBound
            else { return false }
            return tokens[and].word == reading.words.and || tokens[and].kind == .comma
        }
    }

    /// "invited B to visit Chad and to take part in the summit on 4 May": the day of the event.
    func isOfNextEvent(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        guard span.upperBound + 3 < date.lowerBound else { return false }
        return (span.upperBound..<date.lowerBound - 3).contains { and in
            guard tokens[and].word == reading.words.and else { return false }
            let to = tokens[and + 1].word == reading.words.also ? and + 2 : and + 1
            return tokens[to].word == reading.words.to
                && reading.words.journey.attending.contains(tokens[to + 1].word)
                && tokens[to + 1].word != reading.words.be
        }
    }

    /// "agreed to speak again soon and to meet in Oslo in May": of what "and to" adds.
    func isOfNextPlan(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        (span.upperBound + 1..<max(span.upperBound + 1, date.lowerBound - 2)).contains {
            tokens[$0].word == reading.words.and && tokens[$0 + 1].word == reading.words.to
                && reading.annotations.encounters.starting(at: $0 + 2) != nil
        }
    }

    /// "also met B, and yesterday attended a signing": of the verb right behind, which "and" joins.
    func isOfNextVerb(_ date: Range<Int>) -> Bool {
        let next = date.upperBound
        guard date.lowerBound > sentence.tokens.lowerBound, next < sentence.tokens.upperBound,
            tokens[date.lowerBound - 1].word == reading.words.and
        else { return false }
        return reading.annotations.encounters.starting(at: next)?.isPast ?? false
            || reading.annotations.cues.starting(at: next)?.isPast ?? false
            || tokens[next].shape == .lower && reading.classes(next).contains(.past)
    }

    /// Words from an encounter to the verb that says what was before it, at most.
    private static let formerReach = 8

    /// "my visit follows up on the accords reached in May", "the visit is a chance to go on with
    /// the dialogue that began last year": the day of what was done to something else.
    func isOfDeed(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        let words = reading.words.journey
        guard span.upperBound + 2 < date.lowerBound else { return false }
        return (span.upperBound + 2..<date.lowerBound).contains {
            words.achieving.contains(tokens[$0].word)
                && words.outcomes.contains(tokens[$0 - 1].word)
                || words.beginning.contains(tokens[$0].word)
                    && reading.classes($0 - 1).contains(.relative)
        }
    }

    /// "Welcoming B, A said that ports which opened last year were full": what was said, behind the
    /// participle that the sentence opens with.
    private func isOfMainClause(_ date: Range<Int>, behind span: Range<Int>) -> Bool {
        guard span.lowerBound == reading.opening(of: sentence), span.upperBound < date.lowerBound,
            reading.annotations.encounters.starting(at: span.lowerBound).map({
                VerbForm(rawValue: $0.entry.form) == .gerund
            }) ?? false
        else { return false }
        return (span.lowerBound..<date.lowerBound).contains { comma in
            tokens[comma].kind == .comma
                && reading.annotations.cues.within(comma..<date.lowerBound).contains {
                    $0.isPast && reading.lexicon.cues[Int($0.entry.index)].kind == .report
                }
        }
    }

    /// "met B, who is on a visit from 2 to 5 May", told on the fourth: the days of B's journey.
    func isOfGuest(
        _ date: DateMention, _ span: Range<Int>, _ status: Meeting.Status
    ) -> Bool {
        guard status == .held, date.date.end != nil, date.date.start.day != nil,
            span.upperBound < date.tokens.lowerBound, let anchor = reading.annotations.anchor,
            anchor.isWithin(date.date), anchor.lastDayNumber < date.date.lastDayNumber,
            let who = (span.upperBound..<date.tokens.lowerBound).last(where: {
                tokens[$0].word == reading.words.who
            })
        else { return false }
        let encounters = reading.annotations.encounters
        func isVisit(_ match: Gazetteer.Match) -> Bool {
            reading.lexicon.encounters[Int(match.entry.index)].type == .visit
        }
        return encounters.within(who..<date.tokens.lowerBound).contains(where: isVisit)
            && !encounters.within(span).contains(where: isVisit)
    }

    /// "B, who arrived on Monday, was received by A", all of which is the span.
    private func isWithinClause(_ date: Range<Int>, of span: Range<Int>) -> Bool {
        guard span.lowerBound < date.lowerBound,
            let open = (span.lowerBound + 1..<date.lowerBound).last(where: {
                tokens[$0].word == reading.words.who || tokens[$0].word == reading.words.which
            }), tokens[open - 1].kind == .comma
        else { return false }
        let close = (open..<span.upperBound).first { tokens[$0].kind == .comma }
        return close.map { $0 >= date.upperBound } ?? false
    }

    /// "The meeting was called off; the two will speak next week": of another verb's encounter.
    private func isBehindSemicolon(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        guard span.upperBound < date.lowerBound,
            let mark = (span.upperBound..<date.lowerBound).first(where: {
                tokens[$0].kind == .semicolon
            })
        else { return false }
        return reading.annotations.encounters.within(mark..<date.lowerBound).contains {
            reading.lexicon.encounters[Int($0.entry.index)].part == .verb
        }
    }

    /// Six words before and twelve behind, no semicolon between.
    func ownClause(of span: Range<Int>) -> Range<Int> {
        let before = (span.lowerBound - 6..<span.lowerBound).clamped(to: sentence.tokens)
        let behind = (span.upperBound..<span.upperBound + 12).clamped(to: sentence.tokens)
        let start = before.last { tokens[$0].kind == .semicolon }.map { $0 + 1 }
        let end = behind.first { tokens[$0].kind == .semicolon }
        let (first, last) = (start ?? before.lowerBound, end ?? behind.upperBound)
        return first..<max(first, last)
    }

    /// "during talks with B": right behind the word, and nothing to come between the two or behind.
    func isBehindTemporal(_ span: Range<Int>) -> Bool {
        let near = (span.lowerBound - 3..<span.lowerBound).clamped(to: sentence.tokens)
        guard let link = near.last(where: { reading.classes($0).contains(.temporal) }) else {
            return false
        }
        return !isMarked(.planned, around: span, span.lowerBound - link, 3)
    }

    /// "During her visit to Chad, she will meet B": at the head of a sentence whose verb, behind
    /// the comma, tells of what is to come.
    func isFrameOfFuture(_ span: Range<Int>) -> Bool {
        let first = reading.opening(of: sentence)
        guard reading.classes(in: sentence).contains(.future), span.lowerBound - first <= 5,
            span.lowerBound > first,
            !reading.classes(first).isDisjoint(with: [.temporal, .locative]),
            tokens[first].word != reading.words.after,
            tokens[first].word != reading.words.following,
            let comma = (span.upperBound..<span.upperBound + 10).clamped(to: sentence.tokens)
                .first(where: { tokens[$0].kind == .comma })
        else { return false }
        let rest = comma..<max(comma, sentence.tokens.upperBound)
        guard
            let will = rest.prefix(Self.futureReach).first(where: {
                reading.classes($0).contains(.future)
            })
        else { return false }
        return reading.annotations.cues.within(comma..<will).isEmpty
            && (comma + 1..<will).allSatisfy {
                reading.classes($0).isDisjoint(with: [.past, .relative])
                    && tokens[$0].kind != .comma
            }
    }

    /// Words from the comma behind a frame to "will", at most.
    private static let futureReach = 8

    /// "Relations will be reviewed at the meeting between A and B": announced, where nobody is told
    /// to have said so.
    func isWhereItWillBeDone(_ span: Range<Int>) -> Bool {
        guard reading.classes(in: sentence).contains(.future) else { return false }
        let near = (span.lowerBound - 3..<span.lowerBound).clamped(to: sentence.tokens)
        guard let at = near.last(where: { tokens[$0].word == reading.words.at }) else {
            return false
        }
        let reach = (at - 16..<at - 1).clamped(to: sentence.tokens)
        guard
            let will = reach.last(where: {
                reading.classes($0).contains(.future) && reading.classes($0 + 1).contains(.be)
            }), !(will..<at).contains(where: { tokens[$0].kind == .comma })
        else { return false }
        return !reading.annotations.cues.within(sentence.tokens.lowerBound..<will).contains {
            $0.isPast
        }
    }
}
