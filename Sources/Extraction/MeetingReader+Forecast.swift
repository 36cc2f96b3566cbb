internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters to come that the text speaks of again as "the meeting".
extension MeetingReader {
    /// "A is to meet B today. The audience follows his arrival on Saturday.": what the sentences
    /// before promise, where only a noun tells of it later.
    func foretold(
        _ found: EncounterDraft, _ body: [Sentence], _ prospects: [Party]
    ) -> EncounterDraft {
        guard found.isRecalled, found.status == .held, found.type != .visit else { return found }
        let before = body.filter { $0.tokens.lowerBound < found.sentence }
        guard !before.isEmpty, let plan = planned(in: before, prospects), plan.type != .visit,
            reading.isOfSeveralSides(plan.parties), isNear(plan),
            found.parties.allSatisfy({ isSide($0) || plan.parties.contains($0) }),
            reading.sides(of: found.parties).allSatisfy(reading.sides(of: plan.parties).contains)
        else { return found }
        return plan
    }

    /// "Minister A meets B" above "On Friday, Minister A will meet B in Oslo.": what one of the
    /// first two sentences promises of the same two, before anything that was done.
    func plan(
        of heading: EncounterDraft, _ body: [Sentence], _ prospects: [Party]
    ) -> EncounterDraft? {
        guard heading.status == .held, heading.date == nil, heading.type != .visit,
            let plan = planned(in: Array(body.prefix(2)), prospects), plan.status == .planned,
            plan.rule != .meetingTogetherVerb, plan.rule != .meetingSidesNoun,
            plan.type == heading.type || plan.type == .talks || heading.type == .talks,
            reading.sides(of: plan.parties).allSatisfy(reading.sides(of: heading.parties).contains),
            plan.parties.count == heading.parties.count,
            let first = body.first?.tokens.lowerBound, first <= plan.evidence.lowerBound
        else { return nil }
        let before = first..<plan.evidence.lowerBound
        return reading.annotations.cues.within(before).contains { $0.isPast } ? nil : plan
    }

    private func isSide(_ party: Party) -> Bool {
        if case .member = party { false } else { true }
    }

    /// On a day at most this many days after the document's.
    private static let forecastDaysMax = 31

    private func isNear(_ plan: EncounterDraft) -> Bool {
        guard let anchor = reading.annotations.anchor, let date = plan.date else { return false }
        return (0...Self.forecastDaysMax).contains(
            date.firstCivilDay.number - anchor.firstCivilDay.number)
    }

    /// "They took place on 3 May", "A had a series of meetings on 3 May": the day that one of the
    /// first sentences gives what others tell of, if it is past or the document's own.
    func toldDay() -> DateExpression? {
        guard let anchor = reading.annotations.anchor else { return nil }
        for sentence in reading.text.sentences.prefix(6) where !sentence.isHeading {
            guard let verb = heldAlone(in: sentence) else { continue }
            let date = Setting(reading: reading, sentence: sentence)
                .date(near: verb, isDone: true)
            if let date, date.start.day != nil,
                (0...Self.forecastDaysMax)
                    .contains(date.days(until: anchor))
            {
                return date
            }
        }
        return nil
    }

    /// "During the meeting, which was held at the ministry in Oslo, they spoke of fish", "The talks
    /// took place in Oslo": where one of the first sentences says that what others tell of was.
    func toldPlace(_ draft: EncounterDraft) -> EncounterDraft.PlaceDraft? {
        guard draft.type == .meeting || draft.type == .talks else { return nil }
        for sentence in reading.text.sentences.prefix(8)
        where !sentence.isHeading && sentence.tokens.lowerBound > draft.evidence.upperBound {
            guard let verb = heldThere(in: sentence),
                reading.annotations.dates.within(sentence.tokens).allSatisfy({
                    draft.date?.isWithin($0.date) ?? true
                })
            else { continue }
            let place = Setting(reading: reading, sentence: sentence)
                .place(after: verb.upperBound, of: .meeting)
            switch place {
            case .city?, .building?: return place
            default: return nil
            }
        }
        return nil
    }

    /// The "held" behind "the meeting" or "their talks" at the head of a sentence, with "in" or
    /// "at" right behind.
    private func heldThere(in sentence: Sentence) -> Range<Int>? {
        let head = sentence.tokens.prefix(6)
        let matches = reading.annotations.encounters.within(sentence.tokens.prefix(14))
        guard
            let noun = matches.first(where: {
                let encounter = reading.lexicon.encounters[Int($0.entry.index)]
                return encounter.part == .noun
                    && (encounter.type == .meeting || encounter.type == .talks)
                    && head.contains($0.tokens.lowerBound)
            }), isDefinite(before: noun.tokens.lowerBound, sentence),
            let verb = matches.first(where: {
                reading.lexicon.encounters[Int($0.entry.index)].part == .light
                    && $0.tokens.lowerBound >= noun.tokens.upperBound
                    && $0.tokens.upperBound < sentence.tokens.upperBound
                    && reading.classes($0.tokens.upperBound).contains(.locative)
                    && ($0.isPast || isTook($0.tokens.lowerBound - 1))
            }), verb.tokens.lowerBound - noun.tokens.upperBound <= 4,
            (noun.tokens.upperBound..<verb.tokens.lowerBound).allSatisfy({
                reading.tokens[$0].kind != .word || isTook($0)
                    || !reading.classes($0).isDisjoint(with: [.relative, .be, .auxiliary, .adverb])
            })
        else { return nil }
        return verb.tokens
    }

    /// "took place".
    private func isTook(_ token: Int) -> Bool { reading.tokens[token].word == reading.words.took }

    /// "the", "their" right before the noun: no "a meeting", and no "previous" one.
    private func isDefinite(before noun: Int, _ sentence: Sentence) -> Bool {
        guard noun > sentence.tokens.lowerBound else { return false }
        let words = reading.words
        return reading.classes(noun - 1).contains(.possessive)
            || reading.classes(noun - 1).contains(.determiner)
                && ![words.a, words.an, words.another].contains(reading.tokens[noun - 1].word)
    }

    /// "A said on Friday that … A made the remarks when meeting B": the day of what A said there.
    func remarksDay(_ draft: EncounterDraft) -> DateExpression? {
        guard let i = reading.sentenceIndex(around: draft.evidence), i > 0 else { return nil }
        let sentences = reading.text.sentences
        guard
            Setting(reading: reading, sentence: sentences[i])
                .areRemarks(at: draft.evidence.lowerBound)
        else { return nil }
        for sentence in sentences[max(0, i - 3)..<i] where !sentence.isHeading {
            let day = reading.annotations.dates.within(sentence.tokens).first {
                $0.precision == .day && $0.isRelative && isSaid(before: $0.tokens.lowerBound)
            }
            if let day { return day.date }
        }
        return nil
    }

    /// A past cue right before "on" and a day.
    private func isSaid(before day: Int) -> Bool {
        guard day > 1 else { return false }
        let end = reading.tokens[day - 1].word == reading.words.on ? day - 2 : day - 1
        return reading.annotations.cues.covering(end).map(\.isPast) ?? false
    }

    /// The verb behind "It" or "They" at the head of a sentence, or one with several meetings of
    /// which the sentence names no partner.
    private func heldAlone(in sentence: Sentence) -> Range<Int>? {
        let matches = reading.annotations.encounters.within(sentence.tokens)
        guard
            let verb = matches.first(where: {
                reading.lexicon.encounters[Int($0.entry.index)].part == .light && $0.isPast
            })
        else { return nil }
        let first = reading.opening(of: sentence)
        let isAnaphor =
            reading.tokens[first].word == reading.words.it
            || reading.mentionIndex(covering: first).map {
                reading.annotations.mentions[$0].kind == .together
                    && reading.annotations.mentions[$0].tokens.count == 1
            } ?? false
        if isAnaphor, verb.tokens.lowerBound - first <= 3,
            !matches.contains(where: { $0.entry.form == nounPlural })
        {
            return verb.tokens
        }
        let isSeries =
            matches.contains {
                let encounter = reading.lexicon.encounters[Int($0.entry.index)]
                return $0.entry.form == nounPlural && encounter.part == .noun
                    && [.meeting, .call].contains(encounter.type)
                    && $0.tokens.lowerBound > verb.tokens.lowerBound
            }
            && !sentence.tokens.contains {
                reading.tokens[$0].word == reading.words.with
                    || reading.tokens[$0].word == reading.words.between
            }
        return isSeries ? verb.tokens : nil
    }

    /// "A and B discussed fish in Oslo on Tuesday", "Today in Oslo, A and B agreed": a city right
    /// before or behind a day.
    func datedCity(in sentence: Sentence) -> EncounterDraft.PlaceDraft? {
        for city in reading.annotations.names.within(sentence.tokens)
        where city.entry.kind == .city && city.tokens.lowerBound > sentence.tokens.lowerBound {
            let (before, next) = (city.tokens.lowerBound - 1, city.tokens.upperBound)
            guard reading.classes(before).contains(.locative),
                next + 1 < sentence.tokens.upperBound
            else { continue }
            if before > sentence.tokens.lowerBound,
                let date = reading.annotations.dates.covering(before - 1), date.precision == .day
            {
                return .city(Int(city.entry.index))
            }
            let day = reading.tokens[next].word == reading.words.on ? next + 1 : next
            if let date = reading.annotations.dates.starting(at: day), date.precision == .day {
                return .city(Int(city.entry.index))
            }
        }
        return nil
    }

    /// "A and B last met in May": before what the document reports.
    func isLastTime(after end: Int) -> Bool {
        reading.classes(end).contains(.bygone)
            && reading.annotations.encounters.starting(at: end + 1)?.isPast ?? false
    }
}
