internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Journeys that are told by who received the traveller, or by a clause of their own.
extension EncounterRules {
    /// "thanked B for receiving A in Oslo in May", "recalled having welcomed A in Chad", "thanked
    /// Chad for hosting A": A's visit, over by then.
    func byReception(_ found: Finding, _ sentence: Sentence) -> [EncounterDraft]? {
        guard let verb = found.verb, found.type == .meeting, encounter(verb).frame == .direct,
            case let before = verb.tokens.lowerBound - 1, before > sentence.tokens.lowerBound,
            isPastReception(verb, before), let guest = found.object,
            mentions[guest].allSatisfy({ [.person, .role].contains($0.kind) }),
            let host = destination(behind: guest, sentence) ?? host(before: before, sentence)
        else { return nil }
        let visit = drafts(
            Finding(
                type: .visit, subject: guest, span: verb.tokens, rule: .meetingReceived,
                isRecalled: true, implied: [visited(host)]), sentence, status: .held
        ).map {
            var draft = $0
            // "welcomed B in Oslo", told at a meeting elsewhere.
            draft.isEarlier = draft.isEarlier || discourse.ground.map { $0 != host } ?? false
            return draft
        }
        return visit.isEmpty ? nil : visit
    }

    /// "A received the courtesy call of Minister B": A met B.
    func byReceivedCourtesyCall(
        _ finding: Finding, _ noun: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft]? {
        guard finding.type == .meeting, finding.object == nil,
            reading.words.calls.contains(tokens[noun.tokens.upperBound - 1].word)
        else { return nil }
        return byReceivedVisit(finding, noun, sentence)
    }

    /// "A made the remark at a reception for Minister B", "spoke at a dinner in honour of B":
    /// the one whom the sentence is about, and the guest.
    func byReception(at meal: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft]? {
        let (start, end) = (meal.tokens.lowerBound, meal.tokens.upperBound)
        guard start - 2 > sentence.tokens.lowerBound, end + 1 < sentence.tokens.upperBound,
            reading.words.meals.contains(tokens[end - 1].word),
            (start - 3..<start).clamped(to: sentence.tokens).contains(where: {
                tokens[$0].word == reading.words.at || reading.classes($0).contains(.temporal)
            }),
            let preposition = (end..<end + 8).clamped(to: sentence.tokens).first(where: {
                [reading.words.for, reading.words.of].contains(tokens[$0].word)
            }),
            let guest = reading.mentions(at: preposition + 1, until: sentence.tokens.upperBound),
            mentions[guest].allSatisfy({ [.person, .role].contains($0.kind) }),
            let lead = reading.leadingSubject(of: sentence), lead.count == 1,
            [.person, .role].contains(mentions[lead.lowerBound].kind),
            reading.tokens(of: lead).upperBound < start
        else { return nil }
        let found = drafts(
            Finding(
                type: .meeting, subject: lead, object: guest, span: meal.tokens,
                rule: .meetingNoun, noun: meal), sentence)
        return found.isEmpty ? nil : found
    }

    /// "The ambassador of Chad was summoned to the Ministry of Foreign Affairs of Peru": by Peru,
    /// else by the publisher's country.
    func bySummons(
        _ match: Gazetteer.Match, _ type: Meeting.Kind, _ sentence: Sentence
    ) -> [EncounterDraft] {
        let to = match.tokens.upperBound
        guard tokens[to - 1].word == reading.words.journey.summoned,
            to + 2 < sentence.tokens.upperBound, let guest = subject(of: match, sentence),
            mentions[guest].allSatisfy({ [.person, .role].contains($0.kind) }),
            let side = discourse.parties(of: guest, in: reading).first.flatMap(reading.side)
        else { return [] }
        let ministry =
            reading.mentionIndex(covering: to + 1) ?? reading.mentionIndex(covering: to + 2)
        let host = ministry.flatMap { mentions[$0].country } ?? reading.issuer
        guard tokens[to].word == reading.words.to, let host, side != .country(host) else {
            return []
        }
        return drafts(
            Finding(
                type: type, subject: guest, span: match.tokens, rule: .meetingReceivedBy,
                verb: match, implied: [.country(host)]), sentence)
    }

    /// "for receiving", "for having received", "having received".
    private func isPastReception(_ match: Gazetteer.Match, _ before: Int) -> Bool {
        let words = reading.words
        switch VerbForm(rawValue: match.entry.form) {
        case .gerund?: return tokens[before].word == words.for
        case .past?, .participle?: return tokens[before].word == words.having
        default: return false
        }
    }

    /// "the visit of the King of Norway on 2 May", at a meeting of two of Norway and Peru: to Peru,
    /// where it is none of the two who came.
    func untoldGoal(of visitor: Reading.Group) -> Int? {
        let own = discourse.parties(of: visitor, in: reading)
        guard discourse.isInPerson, sides.count == 2, let side = own.first.flatMap(reading.side),
            own.allSatisfy({
                reading.side(of: $0) == side && !discourse.principals.contains($0)
            }), sides.contains(side), case .country(let to)? = sides.first(where: { $0 != side })
        else { return nil }
        return to
    }

    /// "The state visit of A began today": to the country from which it is told.
    func openedGoal(of visitor: Reading.Group, _ sentence: Sentence) -> Int? {
        let next = reading.tokens(of: visitor).upperBound
        guard next < sentence.tokens.upperBound,
            reading.words.journey.commencing.contains(tokens[next].word),
            case let own = reading.sides(of: discourse.parties(of: visitor, in: reading)),
            own.count == 1
        else { return nil }
        return [countryOfOpening, reading.issuer].compactMap { $0 }
            .first { own[0] != .country($0) }
    }

    /// "Oslo, 3 May 2024", "OSLO – ": that of the city which opens one of the first two lines.
    private var countryOfOpening: Int? {
        reading.text.sentences.prefix(2).lazy.compactMap { line in
            guard
                let city = reading.annotations.names.starting(at: line.tokens.lowerBound, .city),
                city.tokens.upperBound < line.tokens.upperBound,
                [.comma, .dash].contains(tokens[city.tokens.upperBound].kind)
            else { return nil }
            return reading.lexicon.countryRows[
                reading.lexicon.cities[Int(city.entry.index)].country]
        }.first
    }

    /// "A will host B, on a working visit": B's journey to A's country, beside the meeting.
    func byHostedVisit(
        _ noun: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft]? {
        let start = noun.tokens.lowerBound
        let before = (start - 3..<start).clamped(to: sentence.tokens)
        guard encounter(noun).type == .visit,
            let on = before.last(where: { tokens[$0].word == reading.words.on }),
            visited(after: noun.tokens.upperBound, sentence) == nil,
            let verb = reading.annotations.encounters.within(
                (start - 30..<on).clamped(to: sentence.tokens)
            ).last(where: {
                encounter($0).frame == .direct && encounter($0).type == .meeting
                    && !isPassive($0, sentence)
            }),
            let guest = reading.directObject(after: verb.tokens.upperBound, in: sentence),
            mentions[guest].contains(where: { $0.kind == .person }),
            (on - 1...on).contains(reading.tokens(of: guest).upperBound),
            let subject = subject(of: verb, sentence),
            case .country(let home)? = discourse.parties(of: subject, in: reading).first
                .flatMap(reading.side),
            let status = Setting(reading: reading, sentence: sentence)
                .status(of: verb.tokens, verb: verb)
        else { return nil }
        return drafts(
            Finding(
                type: .visit, subject: guest, span: noun.tokens, rule: .meetingVisitNoun,
                implied: [.country(home)]), sentence, status: status
        ).map {
            var draft = $0
            draft.place = .country(home)
            return draft
        }
    }

    /// "In the course of his visit, A also opened a school": A, behind the comma, where nobody
    /// stands before it.
    func laterOwner(of match: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let (first, end) = (reading.opening(of: sentence), match.tokens.upperBound)
        guard
            let comma = (end..<end + Self.ownedReach).clamped(to: sentence.tokens)
                .first(where: { tokens[$0].kind == .comma }),
            comma == end || visited(after: end, sentence) != nil,
            match.tokens.lowerBound - first <= 6,
            (first..<match.tokens.lowerBound).contains(where: {
                tokens[$0].word == reading.words.his || tokens[$0].word == reading.words.her
            }), let lead = reading.leadingSubject(of: sentence), lead.count == 1,
            [.person, .role].contains(mentions[lead.lowerBound].kind)
                || comma > end && mentions[lead.lowerBound].kind == .pronoun,
            reading.tokens(of: lead).lowerBound == comma + 1
        else { return traveller(inCourseOf: match, sentence) }
        return lead
    }

    /// Words from "his visit" to the comma behind the place of it, at most.
    private static let ownedReach = 7

    /// Told as recent, or with its day.
    func byUntoldGoal(
        _ found: Finding, of visitor: Reading.Group, to goal: Int, _ isRecent: Bool,
        _ sentence: Sentence
    ) -> [EncounterDraft] {
        var finding = found
        finding.implied = [.country(goal)]
        return drafts(finding, sentence).compactMap {
            guard isRecent || $0.date != nil || $0.status == .planned else { return nil }
            var draft = $0
            draft.place = .country(goal)
            draft.isEarlier = draft.isEarlier || isRecent
            return draft
        }
    }

    func destination(behind guest: Reading.Group, _ sentence: Sentence) -> Int? {
        let next = reading.tokens(of: guest).upperBound
        guard next + 1 < sentence.tokens.upperBound,
            !reading.classes(next).isDisjoint(with: [.locative, .destination])
        else { return nil }
        return destination(at: next + 1, sentence)
    }

    /// "thanked Chad for": a country right before.
    private func host(before start: Int, _ sentence: Sentence) -> Int? {
        guard tokens[start].word == reading.words.for, start > sentence.tokens.lowerBound,
            let i = reading.mentionIndex(covering: start - 1), mentions[i].kind == .country
        else { return nil }
        return mentions[i].country
    }

    /// "the visit of A, which will be paid to Chad in May", "A's visit, which is to take place in
    /// Oslo": the place in the clause that begins right there.
    func visited(inClauseAt start: Int, _ sentence: Sentence) -> Int? {
        let which = start + 1
        guard which < sentence.tokens.upperBound, tokens[start].kind == .comma,
            tokens[which].word == reading.words.which
        else { return nil }
        let reach = (which + 1..<which + 7).clamped(to: sentence.tokens)
        guard
            let to = reach.first(where: {
                !reading.classes($0).isDisjoint(with: [.locative, .destination])
                    && destination(at: $0 + 1, sentence) != nil
            }),
            reading.annotations.encounters.within(which..<to).contains(where: {
                encounter($0).part == .light
            })
        else { return nil }
        return destination(at: to + 1, sentence)
    }
}
