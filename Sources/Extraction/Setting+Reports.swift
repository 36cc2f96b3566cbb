internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// How what a sentence reports stands to the encounter that it names.
extension Setting {
    /// "agreed on trade at a meeting between A and B": where it was agreed, unless it is one to
    /// come.
    func isHeldAt(_ span: Range<Int>) -> Bool {
        let words = reading.words
        let start = max(sentence.tokens.lowerBound, span.lowerBound - 3)
        guard
            let at = (start..<max(start, span.lowerBound)).last(where: {
                tokens[$0].word == words.at
            }), span.upperBound < sentence.tokens.upperBound,
            [words.between, words.with].contains(tokens[span.upperBound].word)
        else { return false }
        return lastCue(before: at)?.act == .agree
            && !isMarked(.planned, around: at..<span.upperBound, 3, 8)
            && !(at..<span.upperBound).contains { isMark($0, .planned) }
            && !isMarked(.future, around: span, 14, 6)
    }

    /// "made the offer during talks with B", "made the remarks when meeting B": whether one who
    /// spoke "made" or "gave" there what he said.
    func areRemarks(at start: Int) -> Bool {
        let near = (start - 4..<start).clamped(to: sentence.tokens)
        guard
            let link = near.last(where: {
                !reading.classes($0).isDisjoint(with: [.preposition, .clausal])
            }), link > sentence.tokens.lowerBound,
            reading.words.journey.remarks.contains(tokens[link - 1].word)
        else { return false }
        let before = (link - 4..<link - 1).clamped(to: sentence.tokens)
        return reading.annotations.encounters.within(before).contains {
            reading.lexicon.encounters[Int($0.entry.index)].part == .light && $0.isPast
        }
    }

    /// "agreed to build on the visit of A to Chad in May 2021": a day in the past with its year,
    /// with nothing but who and where between it and the noun; no more than sixteen words on.
    func isDated(_ span: Range<Int>) -> Bool {
        let end = span.upperBound
        let reach = end..<max(end, min(sentence.tokens.upperBound, end + 16))
        guard
            let date = reading.annotations.dates.within(reach).first(where: {
                $0.reference == .point
            }), !date.isRelative, let anchor = reading.annotations.anchor,
            date.date.lastDayNumber < anchor.firstDayNumber
        else { return false }
        return (end..<date.tokens.lowerBound).allSatisfy {
            reading.mentionIndex(covering: $0) != nil
                || reading.annotations.names.covering($0) != nil
                || tokens[$0].kind == .possessive || tokens[$0].isCapitalised
                || !reading.classes($0).isDisjoint(with: [
                    .preposition, .determiner, .locative, .destination,
                ])
        }
    }

    /// "The embassy announced that the Ambassador had met B": news, told by somebody else.
    func isAnnounced(before had: Int) -> Bool {
        let reach = max(sentence.tokens.lowerBound, had - 16)..<had
        guard let that = reach.last(where: { tokens[$0].word == reading.words.that }),
            reading.annotations.mentions.stands(in: that..<had),
            !reading.annotations.dates.within(had..<sentence.tokens.upperBound)
                .contains(where: { isPast($0.date) })
        else { return false }
        return reading.annotations.cues.within(sentence.tokens.lowerBound..<that).last.map {
            reading.words.announcing.contains(tokens[$0.tokens.lowerBound].word)
        } ?? false
    }

    /// "The programme includes talks with B": within thirty words, a present verb between; "Talks
    /// are on the agenda, among them those with B": within eight.
    func isOnProgramme(_ span: Range<Int>) -> Bool {
        let words = reading.words.journey
        let before = (span.lowerBound - 30..<span.lowerBound).clamped(to: sentence.tokens)
        if let list = before.last(where: { words.itineraries.contains(tokens[$0].word) }) {
            return (list + 1..<span.lowerBound).contains {
                words.containing.contains(tokens[$0].word)
                    || reading.classes($0).isSuperset(of: [.be, .present])
            }
        }
        let after = (span.upperBound..<span.upperBound + 8).clamped(to: sentence.tokens)
        return after.contains { isOnProgramme(at: $0) }
    }

    /// "are also on the programme".
    func isOnProgramme(at be: Int) -> Bool {
        guard reading.classes(be).isSuperset(of: [.be, .present]) else { return false }
        let near = (be + 1..<be + 6).clamped(to: sentence.tokens)
        return near.first { reading.words.journey.itineraries.contains(tokens[$0].word) }
            .map { list in
                (be + 1..<list).contains { tokens[$0].word == reading.words.on }
            } ?? false
    }

    /// "implement the decisions of the summit in Lima", "build on what was agreed at", "honour the
    /// commitments made by both sides at the conference": what an encounter has brought.
    func hasOutcome(before noun: Int) -> Bool {
        let words = reading.words.journey
        let phrase = (noun - 10..<noun).clamped(to: sentence.tokens)
        guard
            let link = phrase.last(where: { reading.classes($0).contains(.preposition) }),
            link > sentence.tokens.lowerBound + 1,
            (link..<noun).allSatisfy({ !isMark($0, .planned) && tokens[$0].kind != .comma })
        else { return false }
        let before = (link - 9..<link).clamped(to: sentence.tokens)
        guard
            let outcome = before.last(where: { words.outcomes.contains(tokens[$0].word) }),
            isAchieved(outcome + 1..<link, with: link)
        else { return false }
        return (outcome - 5..<outcome).clamped(to: sentence.tokens)
            .allSatisfy { !words.securing.contains(tokens[$0].word) }
    }

    /// Nothing before "of" and "from", and "reached between them" and the like before the others.
    private func isAchieved(_ between: Range<Int>, with link: Int) -> Bool {
        guard
            let verb = between.first(where: {
                reading.words.journey.achieving.contains(tokens[$0].word)
            })
        else {
            return between.isEmpty
                && [reading.words.of, reading.words.from].contains(tokens[link].word)
        }
        return verb - between.lowerBound < 2
            && between.allSatisfy {
                $0 <= verb || reading.mentionIndex(covering: $0) != nil
                    || reading.annotations.dates.covering($0) != nil
                    || !reading.classes($0).isDisjoint(with: [.preposition, .determiner, .plural])
            }
    }

    /// "The meeting reviewed future plans": a past cue right behind the noun.
    func isTelling(at noun: Int) -> Bool {
        var end = noun
        while end < min(noun + 3, sentence.tokens.upperBound), isAside(end) { end += 1 }
        guard end < sentence.tokens.upperBound,
            let cue = reading.annotations.cues.starting(at: end), cue.isPast
        else { return false }
        return [.discuss, .agree].contains(reading.lexicon.cues[Int(cue.entry.index)].act)
    }

    /// "also", "has also".
    private func isAside(_ token: Int) -> Bool {
        reading.classes(token).contains(.adverb) || isPerfect(token)
    }

    /// "will visit Chad, the office announced Tuesday": the day of the announcement.
    func isOfReport(_ date: DateMention) -> Bool {
        var end = date.tokens.lowerBound
        if end > sentence.tokens.lowerBound, tokens[end - 1].word == reading.words.on { end -= 1 }
        guard date.isRelative, end > sentence.tokens.lowerBound,
            let cue = reading.annotations.cues.covering(end - 1), cue.tokens.upperBound == end
        else { return false }
        return reading.lexicon.cues[Int(cue.entry.index)].kind == .report && cue.isPast
            || reading.words.announcing.contains(tokens[cue.tokens.lowerBound].word)
    }

    /// "A said in Oslo after meeting B": what was said follows it.
    func isReported(before gerund: Int) -> Bool {
        let after = gerund - 1
        guard after > sentence.tokens.lowerBound, tokens[after].word == reading.words.after,
            let cue = reading.annotations.cues.within(
                (after - 8..<after).clamped(to: sentence.tokens)
            ).last
        else { return false }
        return cue.isPast
            && (cue.tokens.upperBound..<after).allSatisfy {
                reading.classes($0).isDisjoint(with: [.future, .planned, .deontic])
                    && tokens[$0].word != reading.words.to
            }
    }

    /// "proposed that the next session be held in Oslo": a plain "be" behind a request.
    func isProposed(_ be: Int) -> Bool {
        guard be > sentence.tokens.lowerBound + 1, tokens[be].word == reading.words.be,
            tokens[be - 1].word != reading.words.to,
            reading.classes(be - 1).isDisjoint(with: [.future, .deontic, .auxiliary, .wish])
        else { return false }
        return lastCue(before: be)?.act == .request
    }

    /// "proposed that the next session of the commission be held": within ten words.
    func isProposed(after end: Int) -> Bool {
        guard reading.classes(in: sentence).contains(.be) else { return false }
        let reach = end..<max(end, min(sentence.tokens.upperBound - 1, end + 10))
        return reach.contains {
            tokens[$0].word == reading.words.be && isProposed($0)
                && reading.annotations.encounters.starting(at: $0 + 1) != nil
        }
    }

    /// "the possible dates of a visit by A": at most five words before the noun.
    func isDay(of span: Range<Int>) -> Bool {
        let words = reading.words
        return (span.lowerBound - 5..<span.lowerBound - 1).clamped(to: sentence.tokens).contains {
            words.journey.timings.contains(tokens[$0].word)
                && (tokens[$0 + 1].word == words.of || tokens[$0 + 1].word == words.for)
        }
    }

    /// "left Oslo on Monday to take part in the summit": within twelve words, no cue between.
    func hasLeft(before start: Int) -> Bool {
        guard start > sentence.tokens.lowerBound, tokens[start - 1].word == reading.words.to,
            let left = (start - 12..<start).clamped(to: sentence.tokens).last(where: {
                reading.words.journey.arriving.contains(tokens[$0].word)
            }), left > sentence.tokens.lowerBound
        else { return false }
        return !reading.annotations.cues.stands(in: left + 1..<start)
            && !isMarked(.future, around: left..<left, 4, 0)
            && !isMarked(.planned, around: left..<left, 4, 0)
            && tokens[left - 1].word != reading.words.to
    }

    /// "left Oslo on 3 May to attend the summit": the day on which one left, and not yet met.
    func isOfDeparture(_ date: Range<Int>, before span: Range<Int>) -> Bool {
        guard date.upperBound <= span.lowerBound, hasLeft(before: span.lowerBound) else {
            return false
        }
        let left = (date.lowerBound - 8..<date.lowerBound).clamped(to: sentence.tokens)
        return left.contains { reading.words.journey.arriving.contains(tokens[$0].word) }
            && (date.upperBound..<span.lowerBound).contains {
                tokens[$0].word == reading.words.to
            }
    }

    /// "reported on his visit to Chad upon his return home on 3 May": the day on which one came
    /// back, "on", "upon" or "after" before the word for that.
    func isOfReturn(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        let start = max(span.upperBound, date.lowerBound - 12)
        guard start < date.lowerBound else { return false }
        return (start..<date.lowerBound).contains {
            let words = reading.words
            return tokens[$0].word == words.journey.homecoming
                && (max(start, $0 - 4)..<$0).contains {
                    [words.on, words.journey.upon, words.after].contains(tokens[$0].word)
                }
        }
    }

    /// News is told within this many days.
    private static let newsDaysMax = 7

    private func isPast(_ date: DateExpression) -> Bool {
        reading.annotations.anchor.map { date.days(until: $0) > Self.newsDaysMax } ?? false
    }
}
