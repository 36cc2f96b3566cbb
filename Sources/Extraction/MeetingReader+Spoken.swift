internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters that the text tells by what two did together.
extension MeetingReader {
    /// "A and B discussed trade.": two who do something together have met; by telephone where
    /// the text speaks of a call.
    func spokenTogether(in body: [Sentence]) -> EncounterDraft? {
        let rules = EncounterRules(reading: reading, discourse: Discourse())
        for sentence in body.prefix(8)
        where !sentence.tokens.contains(where: { reading.classes($0).contains(.attendance) }) {
            if isRoll(sentence) || isAppearance(sentence, rules) { continue }
            if EncounterRules.isSigned(sentence, of: reading),
                let signing = rules.bySigning(sentence).first
            {
                return signing
            }
            guard let group = reading.leadingSubject(of: sentence), group.count > 1,
                !isLastTime(after: reading.tokens(of: group).upperBound)
            else { continue }
            let parties = rules.discourse.parties(of: group, in: reading)
            let people = parties.filter { if case .member = $0 { true } else { false } }
            guard people.count > 1, rules.isAcrossBorders(people)
            else { continue }
            let noun = occasion(in: sentence) ?? occasionTold(of: body, besides: sentence, group)
            let type: Meeting.Kind = noun.flatMap { self.type(at: $0) } ?? .meeting
            let isToCome = isFuture(reading.tokens(of: group).upperBound, sentence)
            let date = isToCome || !isOfTopic(group, sentence) ? day(near: group, sentence) : nil
            return EncounterDraft(
                type: type, status: isToCome ? .planned : .held, parties: people, date: date,
                place: type == .call || date == nil ? nil : datedCity(in: sentence),
                evidence: noun ?? reading.tokens(of: group), rule: .meetingSpokenTogether,
                isRecalled: false)
        }
        return nil
    }

    private func day(near group: Reading.Group, _ sentence: Sentence) -> DateExpression? {
        Setting(reading: reading, sentence: sentence).date(near: reading.tokens(of: group))
    }

    /// "discussed the summit to be held in Oslo in May", "what the vote on 4 June will bring": no
    /// day before what is to come, or a day to come itself.
    private func isOfTopic(_ group: Reading.Group, _ sentence: Sentence) -> Bool {
        let dates = reading.annotations.dates.within(sentence.tokens)
        guard let first = dates.first, let last = dates.last else { return false }
        let end = reading.tokens(of: group).upperBound
        if let anchor = reading.annotations.anchor, first.tokens.lowerBound >= end,
            dates.allSatisfy({ $0.date.firstDayNumber > anchor.lastDayNumber })
        {
            return true
        }
        if first.tokens.lowerBound >= end, isBeforeVerb(last.tokens.upperBound, sentence) {
            return true
        }
        return (end..<max(end, last.tokens.lowerBound)).contains { at in
            first.tokens.lowerBound > at
                && (!reading.classes(at).isDisjoint(with: [.future, .planned])
                    || reading.tokens[at].word == reading.words.to
                        && at + 1 < sentence.tokens.upperBound
                        && reading.classes(at + 1).contains(.be))
        }
    }

    /// "on 4 May in Oslo should bring": a verb of the topic behind the day and its place.
    private func isBeforeVerb(_ start: Int, _ sentence: Sentence) -> Bool {
        let rest = (start..<start + 5).clamped(to: sentence.tokens)
        let next = rest.first {
            !reading.classes($0).contains(.locative)
                && reading.annotations.names.covering($0) == nil
        }
        return next.map {
            !reading.classes($0).isDisjoint(with: [.future, .deontic, .be, .auxiliary])
        } ?? false
    }

    /// The noun that says what they met at; no summit that they only speak of.
    private func occasionTold(
        of body: [Sentence], besides sentence: Sentence, _ group: Reading.Group
    ) -> Range<Int>? {
        guard let noun = encounterNoun(in: body, isNoun: true) else { return nil }
        let isTopic =
            noun.lowerBound >= reading.tokens(of: group).upperBound
            && noun.upperBound <= sentence.tokens.upperBound && type(at: noun) == .summit
        return isTopic ? nil : noun
    }

    /// "In the framework of the summit in Oslo, A met B": what two people did there, told in the
    /// same sentence, in place of the event of the two sides.
    func inFront(_ first: EncounterDraft, _ found: [EncounterDraft]) -> EncounterDraft {
        guard first.type == .summit, [.meetingSidesNoun, .meetingForum].contains(first.rule)
        else { return first }
        return found.first {
            [.meeting, .talks].contains($0.type) && $0.parties.count == 2
                && $0.parties.allSatisfy { if case .member = $0 { true } else { false } }
        } ?? first
    }

    /// "Participants include A and B": who comes, not what they do.
    private func isRoll(_ sentence: Sentence) -> Bool {
        reading.classes(reading.opening(of: sentence)).isSuperset(of: [.attendee, .collective])
    }

    /// "discussed a visit during a telephone call": what they did it at.
    private func occasion(in sentence: Sentence) -> Range<Int>? {
        reading.annotations.encounters.within(sentence.tokens).first {
            let encounter = reading.lexicon.encounters[Int($0.entry.index)]
            let start = $0.tokens.lowerBound
            guard encounter.part == .noun, encounter.type != .visit,
                start > sentence.tokens.lowerBound + 1
            else { return false }
            return reading.classes(start - 1).contains(.determiner)
                && reading.classes(start - 2).contains(.temporal)
        }?.tokens
    }

    /// "will", past a comma and adverbs.
    private func isFuture(_ start: Int, _ sentence: Sentence) -> Bool {
        var at = start
        while at < sentence.tokens.upperBound,
            reading.tokens[at].kind == .comma || reading.classes(at).contains(.adverb)
        { at += 1 }
        return at < sentence.tokens.upperBound && reading.classes(at).contains(.future)
    }

    private func type(at noun: Range<Int>) -> Meeting.Kind? {
        reading.annotations.encounters.starting(at: noun.lowerBound).flatMap {
            reading.lexicon.encounters[Int($0.entry.index)].type
        }.flatMap { $0 == .ceremony || $0 == .visit ? .meeting : $0 }
    }
}
