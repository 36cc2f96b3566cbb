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
        guard let day, day.end == nil, day.start.day != nil else { return day }
        if let stay = stay(behind: visit, around: day, sentence)
            ?? stay(of: visit, from: day, sentence)
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
        let other = reading.annotations.encounters.within(reach).first?.tokens.lowerBound
        return reading.annotations.dates.within(end..<(other ?? reach.upperBound)).first {
            $0.precision == .day && $0.date.end != nil && day.isWithin($0.date)
        }?.date
    }

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
