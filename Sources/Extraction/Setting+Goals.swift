internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Where a visit goes.
extension Setting {
    /// "She will call on the President. She leaves for Chad the same evening.": the present right
    /// behind a sentence on what is to come, within eight words, before any past.
    func goesOnWithPlan(_ verb: Int) -> Bool {
        guard !sentence.isHeading, verb - sentence.tokens.lowerBound <= 8,
            let i = reading.sentenceIndex(around: verb..<verb + 1), i > 0,
            case let before = reading.text.sentences[i - 1], !before.isHeading,
            reading.classes(in: before).contains(.future)
        else { return false }
        return !reading.annotations.encounters.within(before.tokens).contains { $0.isPast }
            && !reading.annotations.cues.within(before.tokens).contains { $0.isPast }
            && !reading.annotations.cues.within(sentence.tokens).contains { $0.isPast }
    }

    /// "She will hold talks with B and be received by C": a bare "be" behind "and" or a comma
    /// shares the "will" before it.
    func isSharedBe(before verb: Int) -> Bool {
        var be = verb - 1
        while be > sentence.tokens.lowerBound, reading.classes(be).contains(.adverb) { be -= 1 }
        guard be > sentence.tokens.lowerBound, tokens[be].word == reading.words.be else {
            return false
        }
        var and = be - 1
        while and > sentence.tokens.lowerBound, reading.classes(and).contains(.adverb) { and -= 1 }
        return (tokens[and].word == reading.words.and || tokens[and].kind == .comma)
            && (sentence.tokens.lowerBound..<and).suffix(40).contains {
                isMark($0, .future)
            }
    }

    /// "10.30: Ms Brito receives Mr Dahl": a line that opens with an hour and a colon, within six
    /// marks and numbers, tells in the present what a programme holds.
    func isOfProgramme(_ verb: Int) -> Bool {
        let head = sentence.tokens.prefix(7)
        guard let first = head.first, tokens[first].kind == .number,
            let end = head.first(where: { tokens[$0].kind == .word }), end < verb, end - first > 1
        else { return false }
        return tokens[end - 1].kind == .colon
    }

    /// Words from the first of a visit to the country that it goes to, at most.
    private static let goalReach = 8
    /// Words from a country to the town of the event that one comes for, at most.
    private static let purposeReach = 20

    /// "leaves for Chad tonight", "is travelling to Chad this evening": the present, of what is
    /// still to come on the day of the document.
    func isTonight(behind verb: Range<Int>) -> Bool {
        let journey = reading.words.journey
        let end = verb.upperBound
        let reach = end..<max(end, min(end + Self.nightReach, sentence.tokens.upperBound))
        return reach.contains {
            journey.nights.contains(tokens[$0].word)
                && (tokens[$0].word == journey.nightfall
                    || $0 > end && tokens[$0 - 1].word == reading.words.this)
        }
    }

    /// Words from a verb to "tonight", at most.
    private static let nightReach = 8

    /// "is leaving tonight for Chad on a two-day visit": what one leaves for.
    func isOfDeparture(before noun: Range<Int>) -> Bool {
        let reach = (noun.lowerBound - 12..<noun.lowerBound).clamped(to: sentence.tokens)
        guard
            let verb = reach.last(where: {
                reading.words.journey.departing.contains(tokens[$0].word)
            }), !reading.words.journey.departed.contains(tokens[verb].word)
        else { return false }
        return isTonight(behind: verb..<verb + 1)
    }

    /// What ends a clause.
    private static let clauseMarks: [Token.Kind] = [
        .comma, .semicolon, .colon, .stop, .dash, .openBracket, .openQuote, .plainQuote,
    ]

    /// "on a visit to Chad, held talks in Oslo": a country right behind the word for the visit,
    /// whatever towns the sentence names elsewhere.
    func goal(behind start: Int) -> EncounterDraft.PlaceDraft? {
        let reach = start..<max(start, min(start + Self.goalReach, sentence.tokens.upperBound))
        if reading.sum(of: sentence).signs.contains(.capital),
            let city = capital(in: reach, .visit)
        {
            return .city(city)
        }
        guard
            let name = reading.annotations.names.within(reach).first(where: {
                ($0.entry.kind == .city || $0.entry.kind == .country) && isLocative($0, of: .visit)
            }), name.entry.kind == .country
        else { return nil }
        let (row, end) = (Int(name.entry.index), name.tokens.upperBound)
        // "to Chad's capital".
        if end < sentence.tokens.upperBound, tokens[end].kind == .possessive { return nil }
        return town(ofPurposeBehind: end, in: row).map { .city($0) } ?? .country(row)
    }

    /// "for a session, held in Lima": the comma right before that.
    private func isHeld(behind comma: Int) -> Bool {
        guard tokens[comma].kind == .comma, comma + 1 < sentence.tokens.upperBound,
            let verb = reading.annotations.encounters.starting(at: comma + 1)
        else { return false }
        return verb.isPast && reading.lexicon.encounters[Int(verb.entry.index)].part == .light
    }

    /// "came to Peru to attend a forum in Lima", "is in Peru for a summit in Lima": the town, no
    /// comma before it.
    private func town(ofPurposeBehind end: Int, in country: Int) -> Int? {
        let reach = end..<max(end, min(end + Self.purposeReach, sentence.tokens.upperBound))
        let stop =
            reach.first {
                Self.clauseMarks.contains(tokens[$0].kind) && !isHeld(behind: $0)
            } ?? reach.upperBound
        guard end < stop else { return nil }
        let code = reading.lexicon.countries[country].code
        return reading.annotations.names.within(end..<stop).first {
            $0.entry.kind == .city && isLocative($0, of: .meeting)
                && reading.lexicon.cities[Int($0.entry.index)].country == code
        }.map { Int($0.entry.index) }
    }

    /// Words from another encounter to its place and its day, at most.
    private static let otherReach = 8

    /// "met to review what was decided at the second session in Lima in 2018": the place and the
    /// day of what those who met were to speak of.
    func isOfPurpose(_ circumstance: Range<Int>, from start: Int) -> Bool {
        let encounters = reading.annotations.encounters
        if isOfDayToCome(circumstance, from: start)
            || isOfFormerSession(circumstance.lowerBound, from: start)
            || isBeforeDayToCome(circumstance, from: start)
        {
            return true
        }
        guard let verb = encounters.covering(start), verb.isPast,
            case let met = reading.lexicon.encounters[Int(verb.entry.index)],
            met.part == .verb, met.type == .meeting,
            verb.tokens.upperBound < circumstance.lowerBound,
            let to = (verb.tokens.upperBound..<circumstance.lowerBound).first(where: isInfinitive)
        else { return false }
        let near = max(to + 2, circumstance.lowerBound - Self.otherReach)
        return encounters.within(near..<max(near, circumstance.lowerBound)).contains { other in
            let first = other.tokens.lowerBound
            return [.noun, .object].contains(
                reading.lexicon.encounters[Int(other.entry.index)].part)
                && (first - 3..<first).clamped(to: sentence.tokens).contains {
                    reading.classes($0).contains(.determiner)
                        && ![reading.words.a, reading.words.an].contains(tokens[$0].word)
                }
        }
    }

    /// "received B ahead of the conference in Lima on 3 May": the place of what is yet to come.
    private func isBeforeDayToCome(_ place: Range<Int>, from start: Int) -> Bool {
        guard place.lowerBound > start, let anchor = reading.annotations.anchor,
            let verb = reading.annotations.encounters.covering(start), verb.isPast,
            reading.lexicon.encounters[Int(verb.entry.index)].frame != nil,
            !(start - 3..<start).clamped(to: sentence.tokens).contains(where: {
                reading.classes($0).contains(.future)
            }),
            let day = reading.annotations.dates.within(
                (place.upperBound..<place.upperBound + 4).clamped(to: sentence.tokens)
            ).first, day.reference == .point
        else { return false }
        return day.date.firstDayNumber > anchor.lastDayNumber
            && !(place.upperBound..<day.tokens.lowerBound).contains {
                tokens[$0].kind == .comma || reading.classes($0).contains(.conjunction)
            }
    }

    /// "chaired the third session, the second having been held in Lima": where that was.
    private func isOfFormerSession(_ place: Int, from start: Int) -> Bool {
        guard let own = reading.annotations.encounters.covering(start),
            reading.lexicon.encounters[Int(own.entry.index)].part != .noun,
            let verb = reading.annotations.encounters.covering(place - 2),
            reading.lexicon.encounters[Int(verb.entry.index)].part == .light
        else { return false }
        return (verb.tokens.lowerBound - 2..<verb.tokens.lowerBound).clamped(to: sentence.tokens)
            .contains { tokens[$0].word == reading.words.having }
    }

    /// "talked about setting a date for the commission in Lima": where that will be, of which
    /// nothing tells but a noun.
    private func isOfDayToCome(_ circumstance: Range<Int>, from start: Int) -> Bool {
        let first = max(start, circumstance.lowerBound - Self.dayReach)
        guard first + 1 < circumstance.lowerBound,
            let day = (first..<circumstance.lowerBound - 1).last(where: {
                reading.words.journey.timings.contains(tokens[$0].word)
                    && tokens[$0 + 1].word == reading.words.for
            })
        else { return false }
        return reading.annotations.encounters.within(day..<circumstance.lowerBound).allSatisfy {
            [.noun, .object].contains(reading.lexicon.encounters[Int($0.entry.index)].part)
        }
    }

    /// Words from "a date for" to the place of what it is for, at most.
    private static let dayReach = 12

    /// "to review": no "to attend" or "to hold", which tell of what those who met did there.
    private func isInfinitive(_ to: Int) -> Bool {
        let next = to + 1
        guard tokens[to].word == reading.words.to, next < sentence.tokens.upperBound else {
            return false
        }
        return !tokens[next].isCapitalised && tokens[next].kind == .word
            && reading.classes(next).isDisjoint(with: [.determiner, .possessive])
            && reading.annotations.encounters.covering(next) == nil
            && !reading.words.journey.attending.contains(tokens[next].word)
            && reading.mentionIndex(covering: next) == nil
    }
}
