internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The days of a visit of which the text tells only the first or the last.
extension EncounterRules {
    /// "This is my second visit to Chad", "This is your third visit": of the one who speaks, or of
    /// the other one, to the country that is not theirs.
    func byOwnVisit(
        _ found: Finding, _ match: Gazetteer.Match, to place: Int?, _ visitor: Reading.Group?,
        _ sentence: Sentence
    ) -> [EncounterDraft]? {
        let start = match.tokens.lowerBound
        guard
            let owner = (start - 4..<start).clamped(to: sentence.tokens).last(where: {
                reading.words.journey.owners.contains(tokens[$0].word)
            }), isThisOne(match, sentence), discourse.speaker.count == 1,
            let speaker = discourse.speaker.first
        else { return nil }
        let isOther = tokens[owner].word != reading.words.journey.owners[0]
        let others = discourse.principals.filter {
            reading.side(of: $0) != reading.side(of: speaker)
        }
        let guest = isOther ? others.first : speaker
        let host = isOther ? speaker : others.first
        guard let guest,
            case let to = place.map({ Party.country($0) })
                ?? host.flatMap({ reading.side(of: $0) }), case .country(let row)? = to,
            reading.side(of: guest) != .country(row)
        else { return nil }
        var finding = found
        (finding.subject, finding.isRecalled) = (nil, false)
        finding.implied = [guest, visited(row)]
        return drafts(finding, sentence, status: .held)
    }

    /// "After visiting Chad, A will travel to Niger": a journey that is told where it is planned,
    /// unless a day stands here.
    func isBeforePlan(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        guard reading.classes(in: sentence).contains(.future),
            let comma = (match.tokens.upperBound..<sentence.tokens.upperBound).first(where: {
                tokens[$0].kind == .comma
            }), reading.annotations.dates.within(sentence.tokens.lowerBound..<comma).isEmpty
        else { return false }
        return (comma..<sentence.tokens.upperBound).contains {
            reading.classes($0).contains(.future)
        }
    }

    /// "A, Chair of the Council of Ministers, was in Chad": A, for an office between commas.
    func apposing(_ group: Reading.Group, _ verb: Int) -> Reading.Group {
        let last = group.upperBound - 1
        guard mentions[last].kind == .role, mentions[last].tokens.upperBound < verb,
            tokens[mentions[last].tokens.upperBound].kind == .comma, last > 0,
            case let comma = mentions[last].tokens.lowerBound - 1,
            tokens[comma].kind == .comma, mentions[last - 1].kind == .person,
            mentions[last - 1].tokens.upperBound == comma
        else { return group }
        return last - 1..<last
    }

    /// "as she completes her mission in Chad": an envoy's years there.
    func isPosting(_ noun: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let (start, next) = (noun.tokens.lowerBound, noun.tokens.upperBound)
        return noun.tokens.count == 1 && start > sentence.tokens.lowerBound
            && next < sentence.tokens.upperBound
            && reading.words.bond.stationing.contains(tokens[start].word)
            && reading.classes(start - 1).contains(.possessive)
            && reading.classes(next).contains(.locative)
            && !reading.classes(next).contains(.destination)
    }

    /// Words from the verb of a journey to how many days it takes, at most.
    private static let stayReach = 24

    /// "concluded a three-day visit to Chad on 4 May": the days to that one; "arrived in Chad on
    /// 4 May for a three-day visit": the days from it.
    func days(
        to day: DateExpression?, _ visit: Range<Int>, _ sentence: Sentence
    ) -> DateExpression? {
        if let stay = stay(until: visit, day, sentence) { return stay }
        guard let day, day.end == nil, day.start.day != nil else { return day }
        if let stay = stay(behind: visit, around: day, sentence)
            ?? stay(of: visit, from: day, sentence) ?? stay(countedTo: day, visit, sentence)
        {
            return stay
        }
        let journey = reading.words.journey
        let before = (visit.lowerBound - Self.stayReach..<visit.upperBound)
            .clamped(to: sentence.tokens)
        if let end = before.first(where: { journey.ending.contains(tokens[$0].word) }),
            let count = dayCount(in: end + 1..<max(end + 1, before.upperBound)),
            let first = CivilDay(firstOf: day.start).advanced(by: 1 - count).point
        {
            return DateExpression(from: first, to: day.start) ?? day
        }
        let around = (visit.lowerBound - Self.stayReach..<visit.upperBound + Self.stayReach)
            .clamped(to: sentence.tokens)
        guard let start = around.first(where: { isBegun($0) }),
            let count = dayCount(in: start + 1..<max(start + 1, around.upperBound)),
            let last = CivilDay(firstOf: day.start).advanced(by: count - 1).point
        else { return day }
        return DateExpression(from: day.start, to: last) ?? day
    }

    /// "a two-day visit to Chad from 4 May", "beginning tomorrow": as many days from that one.
    private func stay(
        of visit: Range<Int>, from day: DateExpression, _ sentence: Sentence
    ) -> DateExpression? {
        let near = (visit.lowerBound - 5..<visit.upperBound).clamped(to: sentence.tokens)
        guard let count = dayCount(in: near),
            let first = reading.annotations.dates.within(
                (visit.upperBound..<visit.upperBound + 8).clamped(to: sentence.tokens)
            ).first, first.date == day, case let before = first.tokens.lowerBound - 1,
            before >= visit.upperBound,
            tokens[before].word == reading.words.from || isBegun(before)
                || isBegun(first.tokens.lowerBound),
            let last = CivilDay(firstOf: day.start).advanced(by: count - 1).point
        else { return nil }
        return DateExpression(from: day.start, to: last)
    }

    /// "On 3 May A met B, who is on a visit to Chad from 2 to 5 May": the days behind the visit.
    private func stay(
        behind visit: Range<Int>, around day: DateExpression, _ sentence: Sentence
    ) -> DateExpression? {
        let end = visit.upperBound
        let reach = end..<max(end, min(end + Self.stayReach, sentence.tokens.upperBound))
        let other = reading.annotations.encounters.within(reach).first {
            !isOfSame($0, visit)
        }?.tokens.lowerBound
        return reading.annotations.dates.within(end..<(other ?? reach.upperBound)).first {
            isOfDays($0) && day.isWithin($0.date)
        }?.date
    }

    /// "from 2 to 5 May", no "this week".
    private func isOfDays(_ mention: DateMention) -> Bool {
        mention.date.end != nil && mention.date.start.day != nil
            && mention.tokens.contains { tokens[$0].kind == .number }
    }

    /// "came to Chad for a visit from 2 to 5 May": the noun of the journey that a verb tells of.
    private func isOfSame(_ match: Gazetteer.Match, _ visit: Range<Int>) -> Bool {
        let start = match.tokens.lowerBound
        return encounter(match).type == .visit && encounter(match).part != .verb
            && (start - 4..<start).clamped(to: visit.upperBound..<max(visit.upperBound, start))
                .contains {
                    tokens[$0].word == reading.words.for || tokens[$0].word == reading.words.on
                }
    }

    /// "is in Chad until Sunday", told today: from then to that day, right behind the country.
    private func stay(
        until visit: Range<Int>, _ day: DateExpression?, _ sentence: Sentence
    ) -> DateExpression? {
        let end = visit.upperBound
        let reach = end..<max(end, min(end + Self.untilReach, sentence.tokens.upperBound))
        guard let anchor = reading.annotations.anchor, day ?? anchor == anchor,
            anchor.end == nil, anchor.start.day != nil,
            let last = reading.annotations.dates.within(reach).first(where: {
                $0.reference == .deadline && $0.precision == .day && $0.date.end == nil
            }), isUntil(last.tokens),
            (1...Self.untilDaysMax).contains(anchor.days(until: last.date)),
            visit.lowerBound > sentence.tokens.lowerBound,
            (visit.lowerBound - 3..<visit.upperBound).clamped(to: sentence.tokens).contains(where: {
                reading.classes($0).isSuperset(of: [.be, .present])
            })
        else { return nil }
        return DateExpression(from: anchor.start, to: last.date.start)
    }

    /// Words from a visit to the day until which it lasts, and its days, at most.
    private static let (untilReach, untilDaysMax) = (10, 14)

    private func isUntil(_ date: Range<Int>) -> Bool {
        reading.words.journey.until == tokens[date.lowerBound].word
            || date.lowerBound > 0
                && tokens[date.lowerBound - 1].word == reading.words.journey.until
    }

    /// "On the second day of a three-day visit to Chad, A met B today": the days around that.
    private func stay(
        countedTo day: DateExpression, _ visit: Range<Int>, _ sentence: Sentence
    ) -> DateExpression? {
        let before = (visit.lowerBound - Self.stayReach..<visit.lowerBound)
            .clamped(to: sentence.tokens)
        guard
            let number = before.dropLast(2).last(where: {
                reading.lexicon.calendarWord(of: tokens[$0]).kind == .ordinal
                    && isDay($0 + 1) && tokens[$0 + 2].word == reading.words.of
            }), let count = dayCount(in: number + 2..<visit.upperBound),
            case let nth = reading.lexicon.calendarWord(of: tokens[number]).value,
            (1...count).contains(nth),
            let first = CivilDay(firstOf: day.start).advanced(by: 1 - nth).point,
            let last = CivilDay(firstOf: day.start).advanced(by: count - nth).point
        else { return nil }
        return DateExpression(from: first, to: last)
    }

    private func isDay(_ token: Int) -> Bool {
        let word = reading.lexicon.calendarWord(of: tokens[token])
        return word.kind == .unit && word.value == 1
    }

    /// "As part of his visit to Chad, Minister A met B", "On the first day of a visit to Chad, A":
    /// A, who stands first behind the phrase that opens the sentence and names where to.
    func traveller(inCourseOf match: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let (first, start) = (reading.opening(of: sentence), match.tokens.lowerBound)
        guard start > first, start - first <= Self.courseReach,
            let of = (first..<start).first(where: { tokens[$0].word == reading.words.of }),
            of > first,
            reading.words.journey.courses.contains(tokens[of - 1].word)
                || isDay(of - 1),
            visited(after: match.tokens.upperBound, sentence) != nil,
            let lead = reading.leadingSubject(of: sentence), lead.count == 1,
            reading.memberOf[lead.lowerBound] != nil,
            reading.tokens(of: lead).lowerBound > match.tokens.upperBound
        else { return nil }
        return lead
    }

    /// Words before a visit in the phrase that opens a sentence, at most.
    private static let courseReach = 10

    /// "A met B during the latter's visit", "during the visit of the latter": the last one named
    /// before.
    func latter(by noun: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let (start, end) = (noun.tokens.lowerBound, noun.tokens.upperBound)
        let near = (start - 4..<end + 3).clamped(to: sentence.tokens)
        guard
            let word = near.first(where: {
                tokens[$0].word == reading.words.speech.latter
                    && ($0 + 1 < start && tokens[$0 + 1].kind == .possessive
                        || $0 > end && tokens[end].word == reading.words.of)
            })
        else { return nil }
        let first = mentions.index(atOrAfter: sentence.tokens.lowerBound)
        let next = max(first, mentions.index(atOrAfter: word))
        return (first..<next).last { mentions[$0].kind == .person }.map { $0..<$0 + 1 }
    }

    /// "arrived", "began": what one does on the first day, no "left" and "embarked for".
    private func isBegun(_ token: Int) -> Bool {
        reading.words.journey.commencing.contains(tokens[token].word)
    }

    /// The three of "three-day", "three day" and "3-day".
    private func dayCount(in range: Range<Int>) -> Int? {
        range.dropFirst().lazy.filter { tokens[$0].word == reading.words.dayParts[0] }
            .compactMap { count(at: $0 - 1) }.first
    }

    /// Two to ten, by a word or in figures.
    private func count(at token: Int) -> Int? {
        if let index = reading.words.numerals.firstIndex(of: tokens[token].word) {
            return index + 2
        }
        let figures = reading.text.bytes[tokens[token].range]
        guard tokens[token].kind == .number, figures.count == 1, let figure = figures.first,
            (UInt8(ascii: "2")...UInt8(ascii: "9")).contains(figure)
        else { return nil }
        return Int(figure - UInt8(ascii: "0"))
    }

    func city(at token: Int) -> EncounterDraft.PlaceDraft? {
        guard let name = reading.names(at: token), name.entry.kind == .city else { return nil }
        return .city(Int(name.entry.index))
    }

    /// "of A".
    func visitor(after start: Int, _ sentence: Sentence) -> Reading.Group? {
        guard start + 1 < sentence.tokens.upperBound, tokens[start].word == reading.words.of
        else { return nil }
        return reading.mentions(at: start + 1, until: sentence.tokens.upperBound)
    }
}
