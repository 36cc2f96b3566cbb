internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Journeys and invitations that a verb tells of.
extension EncounterRules {
    /// "A visited Chad", "A travelled to Oslo": the traveller and the country.
    func byJourney(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        if reading.words.journey.sending.contains(tokens[match.tokens.lowerBound].word) {
            return bySending(sentence, isTold: true)
        }
        if isMereGerund(match, sentence) {
            let awaited = byAwaited(match, sentence)
            return awaited.isEmpty ? byThanks(match, sentence) : awaited
        }
        if isBefore(match) { return byDeparture(match, sentence) }
        if isAfter(match), isBeforePlan(match, sentence) { return [] }
        let frame = encounter(match).frame
        if frame == .place, isPassive(match, sentence) { return byVisited(match, sentence) }
        let isStay = frame == .stay || frame == .onward
        guard let goal = goal(of: match, sentence),
            let country = here(match) ?? destination(at: goal, sentence)
        else {
            return frame == .place ? byCall(match, sentence) : []
        }
        // "B, who is in the Chadian capital": where one happens to be.
        if isStay,
            tokens[goal...].prefix(4)
                .contains(where: { $0.word == reading.words.capital })
        {
            return []
        }
        if frame == .onward, sides.contains(.country(country)) { return [] }
        if let guest = bidden(before: match, sentence) {
            return drafts(
                Finding(
                    type: .visit, span: match.tokens, rule: .meetingVisited, verb: match,
                    implied: [guest, visited(country)]), sentence)
        }
        let teams =
            isStay && !Setting(reading: reading, sentence: sentence).isToCome(match.tokens)
            ? [] : travellers(match, to: country, sentence)
        if !teams.isEmpty { return drafts(byTeams(match, teams + [.country(country)]), sentence) }
        guard
            let subject = isStay ? nearSubject(match, sentence) : subject(of: match, sentence),
            mentions[subject].contains(where: { $0.kind != .together }) || isOfSides(subject)
        else { return invitedTo(match, sentence) }
        let finding = Finding(
            type: .visit, subject: subject, span: match.tokens, rule: .meetingVisited,
            verb: match, implied: [visited(country)])
        let isExpected =
            match.tokens.contains { reading.classes($0).contains(.planned) }
            || frame == .onward && VerbForm(rawValue: match.entry.form) == .gerund
        let found =
            drafts(finding, sentence, status: isExpected ? .planned : nil)
            + further(finding, after: goal, sentence)
        let isToCome =
            found.isEmpty
            && (isBidden(match, to: country, sentence) || isHoped(match, sentence))
        let told = isToCome ? drafts(finding, sentence, status: .planned) : found
        return told.isEmpty
            ? invitedTo(match, sentence) : arrived(told, in: country, match, sentence)
    }

    /// The visits that a verb tells of, the first of them in its country.
    private func arrived(
        _ visits: [EncounterDraft], in country: Int, _ match: Gazetteer.Match,
        _ sentence: Sentence
    ) -> [EncounterDraft] {
        visits.enumerated().map { i, draft in
            var draft = draft
            if i == 0 {
                if let goal = goal(of: match, sentence), goal > match.tokens.upperBound {
                    draft.place = city(at: goal)
                }
                draft = located(draft, in: [.country(country)])
                draft.place = draft.place ?? .country(country)
            }
            draft.isAside = draft.isAside || isAfter(match)
            draft.isEarlier = draft.isEarlier || isOfOtherTime(draft, match)
            if draft.status == .held, isInserted(match, sentence) {
                (draft.date, draft.isAside) = (nil, true)
            }
            return draft
        }
    }

    /// "by visiting Chad", "of travelling to Chad": no journey is told.
    private func isMereGerund(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        var before = match.tokens.lowerBound - 1
        // "is currently visiting".
        while before > sentence.tokens.lowerBound, reading.classes(before).contains(.adverb) {
            before -= 1
        }
        guard VerbForm(rawValue: match.entry.form) == .gerund,
            before >= sentence.tokens.lowerBound, !reading.classes(before).contains(.be),
            !isAfter(match), !isBefore(match)
        else { return false }
        return tokens[before].word != reading.words.to
            || Setting(reading: reading, sentence: sentence)
                .status(of: match.tokens, verb: match) != .planned
    }

    /// "A paid a visit to Minister B", "A visited him in his office": a meeting.
    private func byCall(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        guard let guest = subject(of: match, sentence) else { return [] }
        var finding = Finding(
            type: .meeting, subject: guest, span: match.tokens, rule: .meetingDirectVerb,
            verb: match)
        let host = reading.mentions(
            at: match.tokens.upperBound, until: sentence.tokens.upperBound)
        if let host, [.person, .role].contains(mentions[host.lowerBound].kind) {
            finding.object = host
        } else if let host = pronounObject(finding, .direct, sentence) {
            finding.implied = [host]
        } else {
            return []
        }
        return drafts(finding, sentence)
    }

    /// "after visiting Chad", "following".
    private func isAfter(_ match: Gazetteer.Match) -> Bool {
        guard match.tokens.lowerBound > 0,
            VerbForm(rawValue: match.entry.form) == .gerund
        else { return false }
        return tokens[match.tokens.lowerBound - 1].word == reading.words.after
    }

    /// "before leaving for Chad".
    private func isBefore(_ match: Gazetteer.Match) -> Bool {
        match.tokens.lowerBound > 0 && VerbForm(rawValue: match.entry.form) == .gerund
            && tokens[match.tokens.lowerBound - 1].word == reading.words.before
    }

    /// "A will meet B before leaving for Chad on Thursday": of A, as is told of the meeting, with
    /// the day that stands right behind.
    private func byDeparture(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let end = match.tokens.upperBound
        guard let country = destination(at: end, sentence),
            let lead = reading.leadingSubject(of: sentence),
            reading.tokens(of: lead).upperBound < match.tokens.lowerBound,
            mentions[lead].allSatisfy({ [.person, .role, .pronoun].contains($0.kind) })
        else { return [] }
        let before = sentence.tokens.lowerBound..<match.tokens.lowerBound
        let isToCome = before.contains {
            !reading.classes($0).isDisjoint(with: [.future, .planned])
        }
        guard
            isToCome || encounter(match).frame == .onward
                || reading.annotations.dates.stands(
                    in: end..<min(end + 5, sentence.tokens.upperBound))
        else { return [] }
        return drafts(
            Finding(
                type: .visit, subject: lead, span: match.tokens, rule: .meetingVisited, verb: match,
                implied: [.country(country)]), sentence, status: isToCome ? .planned : .held
        ).map { located($0, in: [.country(country)]) }
    }

    /// "In May, Oslo was visited by Minister A".
    private func byVisited(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        var at = match.tokens.lowerBound - 1
        while at > sentence.tokens.lowerBound,
            !reading.classes(at).isDisjoint(with: [.auxiliary, .adverb])
        { at -= 1 }
        guard at >= sentence.tokens.lowerBound, let name = reading.annotations.names.covering(at),
            let country = destination(at: name.tokens.lowerBound, sentence),
            let traveller = agent(after: match.tokens.upperBound, in: sentence)
        else { return [] }
        return drafts(
            Finding(
                type: .visit, subject: traveller, span: match.tokens, rule: .meetingVisited,
                verb: match, implied: [.country(country)]), sentence
        ).map {
            var draft = $0
            draft.place =
                name.entry.kind == .city ? .city(Int(name.entry.index)) : .country(country)
            return draft
        }
    }

    private func byTeams(_ match: Gazetteer.Match, _ parties: [Party]) -> Finding {
        Finding(
            type: .visit, span: match.tokens, rule: .meetingVisited, verb: match,
            isRecalled: true, implied: parties)
    }

    /// Whom one visits in a country: the organisation, or the Union, with which the document's
    /// meeting is held there, where it is none of those who meet.
    func visited(_ country: Int) -> Party {
        guard discourse.ground == country, discourse.principals.count > 1 else {
            return .country(country)
        }
        let sides = sides
        guard !sides.contains(.country(country)),
            let body = sides.first(where: isBody)
        else { return .country(country) }
        return body
    }

    private func isBody(_ side: Party) -> Bool {
        switch side {
        case .organization: true
        case .country(let row): reading.lexicon.countries[row].code == CountryCode("EU")
        case .member: false
        }
    }

    private func invitedTo(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        destination(at: match.tokens.upperBound, sentence).map {
            byInvitationNoun(match.tokens, to: $0, sentence)
        } ?? []
    }

    /// "A hopes to visit Chad in May", "A might travel to Chad in May": the traveller's own wish,
    /// with a day to come.
    private func isHoped(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        let before = max(sentence.tokens.lowerBound, start - 3)..<start
        guard before.contains(where: { reading.classes($0).contains(.wish) }),
            !before.contains(where: { reading.classes($0).contains(.negation) })
        else { return false }
        return Setting(reading: reading, sentence: sentence)
            .date(near: match.tokens, status: .planned) != nil
    }

    /// "A asked B to visit Chad", where A is of Chad: an invitation.
    private func isBidden(
        _ match: Gazetteer.Match, to country: Int, _ sentence: Sentence
    ) -> Bool {
        guard tokens[max(match.tokens.lowerBound - 1, 0)].word == reading.words.to,
            let lead = reading.leadingSubject(of: sentence)
        else { return false }
        return discourse.parties(of: lead, in: reading)
            .contains { reading.side(of: $0) == .country(country) }
    }

    /// "She was in Chad", "B, who was in Chad": a person right before the verb.
    private func nearSubject(
        _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> Reading.Group? {
        let start = match.tokens.lowerBound
        if start > sentence.tokens.lowerBound, tokens[start - 1].word == reading.words.to,
            let actor = reading.mentionIndex(covering: start - 2)
        {
            return actor..<actor + 1
        }
        let subject =
            clauseSubject(start, sentence) ?? leadingDelegate(before: start, sentence)
            ?? reading.subject(of: start, in: sentence) ?? companion(start, sentence)
            ?? intender(start, sentence) ?? beforeInsertion(start, sentence)
        return subject.map { apposing($0, start) }.flatMap { group in
            let people = mentions[group].prefix { [.person, .role, .pronoun].contains($0.kind) }
            return people.isEmpty ? speaker(group) : group.prefix(people.count)
        }
    }

    /// "A, chair of the council, was in Chad": A, at the head of the sentence, with nobody else
    /// named between the two commas.
    private func beforeInsertion(_ start: Int, _ sentence: Sentence) -> Reading.Group? {
        guard start > sentence.tokens.lowerBound, tokens[start - 1].kind == .comma,
            let lead = reading.leadingSubject(of: sentence)
        else { return nil }
        let next = reading.tokens(of: lead).upperBound
        return next < start - 1 && start - next <= 16 && tokens[next].kind == .comma
            && (next..<start).allSatisfy { reading.mentionIndex(covering: $0) == nil }
            ? lead : nil
    }

    /// "A and her delegation will stop in Dakar": A, at the head of the sentence.
    private func companion(_ start: Int, _ sentence: Sentence) -> Reading.Group? {
        guard let lead = reading.leadingSubject(of: sentence),
            reading.tokens(of: lead).lowerBound - sentence.tokens.lowerBound <= 2
        else { return nil }
        let next = reading.tokens(of: lead).upperBound
        return next < start && start - next <= 10 && tokens[next].word == reading.words.and
            ? lead : nil
    }

    /// "who arrived here on Monday": where one is a guest, else the publisher's own country.
    private func here(_ verb: Gazetteer.Match) -> Int? {
        verb.tokens.count > 1
            && verb.tokens.dropFirst().contains { tokens[$0].word == reading.words.here }
            ? discourse.ground ?? ownCountry : nil
    }

    /// "our country": the publisher's, else that of the first principal.
    private var ownCountry: Int? {
        if let issuer = reading.issuer, sides.isEmpty || sides.contains(.country(issuer)) {
            return issuer
        }
        guard case .country(let row)? = discourse.principals.first.flatMap(reading.side(of:))
        else { return nil }
        return row
    }

    /// The country of the place that begins at a token, the article aside.
    func destination(at start: Int, _ sentence: Sentence) -> Int? {
        var at = start
        if at + 1 < sentence.tokens.upperBound, reading.classes(at).contains(.firstPlural),
            tokens[at + 1].word == reading.words.country
        {
            return ownCountry
        }
        // "The Hague" has its own.
        if at < sentence.tokens.upperBound, reading.classes(at).contains(.determiner),
            reading.names(at: at) == nil
        {
            at += 1
        }
        if at > start, at < sentence.tokens.upperBound,
            tokens[at].word == reading.words.country
        {
            return isOfNone(at + 1, sentence) ? host(of: sentence) : nil
        }
        guard at < sentence.tokens.upperBound, let name = reading.names(at: at) else { return nil }
        switch name.entry.kind {
        case .country where name.entry.form == CountryForm.name.rawValue:
            return Int(name.entry.index)
        // "the Norwegian capital".
        case .country where isCapital(name.tokens.upperBound, sentence):
            return Int(name.entry.index)
        case .city:
            let city = reading.lexicon.cities[Int(name.entry.index)]
            return reading.lexicon.countryRows[city.country]
        default: return nil
        }
    }

    private func isCapital(_ token: Int, _ sentence: Sentence) -> Bool {
        token < sentence.tokens.upperBound && tokens[token].word == reading.words.capital
    }

    /// "the country", no "the country of his birth", "the country's north".
    private func isOfNone(_ next: Int, _ sentence: Sentence) -> Bool {
        guard next < sentence.tokens.upperBound else { return true }
        return tokens[next].word != reading.words.of && tokens[next].kind != .possessive
            && reading.classes(next).isDisjoint(with: [.relative])
    }

    /// "the country" in which the meeting took place, else the publisher's.
    private func host(of sentence: Sentence) -> Int? {
        guard let country = discourse.ground ?? reading.issuer, sides.contains(.country(country))
        else { return nil }
        return country
    }

    /// "A invited B to Chad", "A invited B to Chad for the summit in May".
    func byInvitation(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let rest = match.tokens.upperBound..<sentence.tokens.upperBound
        let occasion = reading.annotations.encounters.within(rest).first
        let type = occasion.flatMap { encounter($0).part == .noun ? encounter($0).type : nil }
        if let bidden = byBiddenPronoun(match, sentence) { return bidden }
        if let forum = byInvitationToForum(match, sentence) { return forum }
        if case let event = byInvitationToEvent(match, sentence), !event.isEmpty { return event }
        guard occasion == nil || type != nil && type != .visit,
            let guest = guest(of: match, sentence),
            let to = rest.first(where: {
                $0 >= reading.tokens(of: guest).upperBound && tokens[$0].word == reading.words.to
            }), let country = destination(at: to + 1, sentence)
        else { return [] }
        return drafts(
            Finding(
                type: type ?? .visit,
                subject: isPassive(match, sentence) ? nil : subject(of: match, sentence),
                object: guest,
                span: match.tokens.lowerBound..<(occasion ?? match).tokens.upperBound,
                rule: .meetingInvitedToCountry, implied: [visited(country)]), sentence,
            status: .planned)
    }

    /// Whom one invites; "B has been invited to Chad": B, a person.
    private func guest(
        of invitation: Gazetteer.Match, _ sentence: Sentence
    ) -> Reading.Group? {
        guard isPassive(invitation, sentence) else {
            return reading.directObject(after: invitation.tokens.upperBound, in: sentence)
        }
        return nearSubject(invitation, sentence)
    }
}
