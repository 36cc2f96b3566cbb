internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Journeys told by what they consist of: "a tour that took A to Chad", "with stops in Oslo".
extension EncounterRules {
    /// Words between a noun and "took", at most.
    private static let takingReach = 7

    /// "ten days of meetings which took A to Chad and Niger", "her tour will also take her to
    /// Chad": one visit each.
    func byTour(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft]? {
        let start = match.tokens.upperBound
        let end = sentence.tokens.upperBound - 2
        let near = start..<max(start, min(start + Self.takingReach, end))
        guard let take = near.first(where: isTaking),
            let (traveller, next) = taken(after: take + 1, sentence), next + 1 < end + 2,
            tokens[next].word == reading.words.to,
            let goal = goal(after: next, sentence), let to = destination(at: goal, sentence)
        else { return nil }
        let isToCome = (start..<take).contains { reading.classes($0).contains(.future) }
        let finding = Finding(
            type: .visit, span: match.tokens.lowerBound..<take + 1, rule: .meetingVisitNoun,
            implied: [traveller, .country(to)])
        let status = isToCome ? Meeting.Status.planned : .held
        let first = drafts(finding, sentence, status: status).map {
            located($0, in: [.country(to)])
        }
        return first + further(finding, after: goal, sentence, status: status)
    }

    /// "the meetings which took A to Chad": a journey, which the noun tells.
    func isJourney(_ verb: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let take = verb.tokens.lowerBound
        guard isTaking(take), take + 1 < sentence.tokens.upperBound,
            let (_, next) = taken(after: take + 1, sentence), next < sentence.tokens.upperBound
        else { return false }
        return tokens[next].word == reading.words.to
    }

    private func isTaking(_ i: Int) -> Bool {
        let word = tokens[i].word
        return word == reading.words.took || word == reading.words.take
            || word == reading.words.takes || word == reading.words.taking
    }

    /// Whom a journey takes: a person named, or "her"; and what follows.
    private func taken(after start: Int, _ sentence: Sentence) -> (Party, Int)? {
        if let i = reading.mentionIndex(covering: start),
            [.person, .role, .pronoun].contains(mentions[i].kind),
            let party = discourse.parties(of: i, in: reading).first
        {
            return (party, mentions[i].tokens.upperBound)
        }
        let isPronoun =
            tokens[start].word == reading.words.her || tokens[start].word == reading.words.him
        guard isPronoun else { return nil }
        let party =
            pronounParty(at: start, besides: [], sentence) ?? discourse.lastSubject
            ?? reading.leadingSubject(of: sentence).flatMap {
                discourse.parties(of: $0, in: reading).first
            }
        return party.map { ($0, start + 1) }
    }

    /// "to Chad", "to the Human Rights Council in Oslo": the place, at most eight words on.
    private func goal(after to: Int, _ sentence: Sentence) -> Int? {
        if destination(at: to + 1, sentence) != nil { return to + 1 }
        let reach = to + 2..<max(to + 2, min(to + 9, sentence.tokens.upperBound - 1))
        return reach.first {
            reading.classes($0).contains(.locative) && destination(at: $0 + 1, sentence) != nil
        }.map { $0 + 1 }
    }

    /// "A visited Chad and Niger", "visited Africa, with stops in Oslo (3 May) and Lima (5 May)":
    /// visits that the sentence tells as one journey.
    func markStops(_ drafts: inout [EncounterDraft], _ sentence: Sentence) {
        guard drafts.count > 1, drafts.allSatisfy({ isStopOfNews($0, sentence) }),
            let traveller = drafts[0].parties.first,
            drafts.allSatisfy({ $0.parties.count == 2 && $0.parties[0] == traveller })
        else { return }
        for i in drafts.indices { drafts[i].isStop = true }
    }

    /// A visit that a sentence at the head of the text reports, whose subject the traveller is.
    private func isStopOfNews(_ draft: EncounterDraft, _ sentence: Sentence) -> Bool {
        guard draft.type == .visit, draft.status == .held, !draft.isRecalled, !draft.isEarlier,
            !draft.isAside, let lead = reading.leadingSubject(of: sentence)
        else { return false }
        return reading.tokens(of: lead).lowerBound - sentence.tokens.lowerBound <= 12
            && reading.tokens(of: lead).upperBound <= draft.evidence.lowerBound
            && draft.parties.first.map {
                discourse.parties(of: lead, in: reading).contains($0)
            } ?? false
    }

    /// "made her first visit to Africa, with stops in Oslo (3 May) and Lima", "toured Europe,
    /// stopping in Oslo": one visit each, of the one whom the sentence is about.
    func byStops(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft]? {
        let start = match.tokens.lowerBound
        guard start > sentence.tokens.lowerBound,
            tokens[start - 1].word == reading.words.with
                || tokens[start - 1].kind == .comma && reading.isParticiple(start)
                || start > sentence.tokens.lowerBound + 1
                    && tokens[start - 2].word == reading.words.with,
            let to = visited(after: match.tokens.upperBound - (isNoun(match) ? 0 : 1), sentence)
                ?? (isNoun(match) ? nil : destination(at: match.tokens.upperBound, sentence)),
            let lead = reading.leadingSubject(of: sentence),
            reading.tokens(of: lead).upperBound <= start,
            mentions[lead].contains(where: { [.person, .role, .pronoun].contains($0.kind) })
        else { return nil }
        let setting = Setting(reading: reading, sentence: sentence)
        let status: Meeting.Status = setting.isToCome(start..<start) ? .planned : .held
        let finding = Finding(
            type: .visit, subject: lead, span: match.tokens, rule: .meetingVisitNoun,
            implied: [.country(to)])
        let first = drafts(finding, sentence, status: status).map {
            located($0, in: [.country(to)])
        }
        return first
            + further(finding, after: match.tokens.upperBound, sentence, status: status)
    }

    /// "After completing her visit to Chad, A will go on to Niger on 4 May": that day is another's.
    func isOver(_ visit: Finding, _ sentence: Sentence) -> Bool {
        let (start, end) = (visit.span.lowerBound, visit.span.upperBound)
        guard start > sentence.tokens.lowerBound, let verb = visit.verb,
            VerbForm(rawValue: verb.entry.form) == .gerund,
            reading.words.journey.around.contains(tokens[start - 1].word),
            let comma = (end..<sentence.tokens.upperBound).first(where: {
                tokens[$0].kind == .comma
            })
        else { return false }
        return !reading.annotations.dates.stands(in: start..<comma)
    }

    /// "A planned stop in Chad had to be cancelled": of the one whose journey the document tells.
    func byStop(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        if let next = byNextStop(match, sentence) { return next }
        guard let to = visited(after: match.tokens.upperBound, sentence),
            let traveller = discourse.principals.first(where: {
                reading.side(of: $0) != .country(to)
            }), isCalledOff(match, sentence)
        else { return [] }
        return drafts(
            Finding(
                type: .visit, span: match.tokens, rule: .meetingVisitNoun, noun: match,
                implied: [traveller, .country(to)]), sentence)
    }

    /// "His next stop is Chad", "the last stop of his tour will be Oslo": within six words.
    private func byNextStop(
        _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft]? {
        let start = match.tokens.upperBound
        let reach = start..<max(start, min(start + 6, sentence.tokens.upperBound - 1))
        guard let be = reach.first(where: { reading.classes($0).contains(.be) }),
            let to = destination(at: be + 1, sentence),
            let traveller =
                (owner(of: match, sentence).map {
                    discourse.parties(of: $0, in: reading)
                } ?? discourse.lastSubject.map { [$0] } ?? discourse.principals).first,
            reading.side(of: traveller) != .country(to)
        else { return nil }
        let before = max(sentence.tokens.lowerBound, match.tokens.lowerBound - 3)..<be
        let isToCome = before.contains {
            !reading.classes($0).isDisjoint(with: [.planned, .future])
        }
        return drafts(
            Finding(
                type: .visit, span: match.tokens.lowerBound..<be + 2, rule: .meetingVisitNoun,
                noun: match, implied: [traveller, .country(to)]), sentence,
            status: isToCome ? .planned : .held
        ).map {
            var draft = $0
            draft.place = city(at: be + 1) ?? .country(to)
            return draft
        }
    }
}
