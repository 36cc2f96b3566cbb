internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Visits that an invitation promises.
extension EncounterRules {
    /// How far before the journey the word for the invitation may stand.
    private static let invitationReach = 14

    /// "An invitation to visit Chad was conveyed to B", "B accepted an invitation to come to
    /// Chad", "handed over a letter inviting B to pay a visit to Chad": a visit to come. The guest
    /// is the person named last before the journey or as the one to whom the invitation went,
    /// else the principal of the other side.
    ///
    /// - Parameter journey: the words of the journey, up to its preposition.
    func byInvitationNoun(
        _ journey: Range<Int>, to country: Int, _ sentence: Sentence
    ) -> [EncounterDraft] {
        let start = max(sentence.tokens.lowerBound, journey.lowerBound - Self.invitationReach)
        guard
            let invitation = (start..<max(start, journey.lowerBound)).last(where: isInvitation),
            let guest = invitee(invitation, journey, country, sentence)
        else { return [] }
        var found = drafts(
            Finding(
                type: .visit, span: invitation..<journey.upperBound, rule: .meetingInvitation,
                implied: [guest, visited(country)]), sentence, status: .planned)
        for i in found.indices {
            found[i].place = found[i].place ?? .country(country)
        }
        return found
    }

    /// "inviting him to Chad in June": of those at hand the one who is not of Chad.
    func byBiddenPronoun(
        _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft]? {
        let him = match.tokens.upperBound
        guard him + 2 < sentence.tokens.upperBound, tokens[him + 1].word == reading.words.to,
            let country = destination(at: him + 2, sentence)
        else { return nil }
        let own = discourse.principals.filter { !isElsewhere($0, country) }
        guard
            let guest = pronounParty(at: him, besides: own, sentence) ?? addressee(at: him),
            isElsewhere(guest, country)
        else { return nil }
        return promised(match.tokens, guest, country, sentence)
    }

    /// "I invite you to Chad": the other one of the two who meet.
    private func addressee(at you: Int) -> Party? {
        guard tokens[you].word == reading.words.speech.you, discourse.speaker.count == 1 else {
            return nil
        }
        let others = discourse.principals.filter { !discourse.speaker.contains($0) }
        return others.count == 1 && discourse.principals.count == 2 ? others[0] : nil
    }

    /// "invited B to the next summit, to be held in Oslo in May": an encounter to come of the two,
    /// within eight words of the guest, of which the sentence tells a city.
    func byInvitationToForum(
        _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft]? {
        guard !isPassive(match, sentence),
            let guest = reading.directObject(after: match.tokens.upperBound, in: sentence),
            mentions[guest].allSatisfy({ [.person, .role].contains($0.kind) })
        else { return nil }
        let to = reading.tokens(of: guest).upperBound
        let reach = to..<max(to, min(to + 8, sentence.tokens.upperBound))
        guard to + 1 < sentence.tokens.upperBound, tokens[to].word == reading.words.to,
            reading.classes(to + 1).contains(.determiner),
            let noun = reading.annotations.encounters.within(reach).first,
            [.summit, .meeting].contains(encounter(noun).type), encounter(noun).part == .noun,
            let host = subject(of: match, sentence),
            case .city? = Setting(reading: reading, sentence: sentence)
                .place(after: noun.tokens.upperBound, of: .summit)
        else { return nil }
        return drafts(
            Finding(
                type: encounter(noun).type ?? .summit, subject: host, object: guest,
                span: match.tokens.lowerBound..<noun.tokens.upperBound,
                rule: .meetingInvitedToCountry), sentence, status: .planned)
    }

    /// "A has accepted an invitation to Chad": no verb tells of the journey.
    func byBareInvitation(_ sentence: Sentence) -> [EncounterDraft] {
        guard reading.sum(of: sentence).signs.contains(.invitation) else { return [] }
        for i in sentence.tokens.dropLast(2)
        where tokens[i].word == reading.words.invitation
            && tokens[i + 1].word == reading.words.to
        {
            guard let country = destination(at: i + 2, sentence), isWhole(i + 2, sentence),
                !isSent(i, to: country, sentence),
                let guest = invitee(i, i..<i + 1, country, sentence)
            else { continue }
            return promised(i..<i + 1, guest, country, sentence)
        }
        for i in sentence.tokens.dropLast(2) where tokens[i].word == reading.words.invitation {
            if case let found = byInvitationToSummit(i, sentence), !found.isEmpty { return found }
        }
        return []
    }

    /// "Norway called on all to extend an invitation to Chad": it is Chad that is invited.
    private func isSent(_ invitation: Int, to country: Int, _ sentence: Sentence) -> Bool {
        guard let sent = reading.annotations.encounters.covering(invitation),
            sent.tokens.upperBound > invitation + 1, encounter(sent).frame == .invite
        else { return false }
        let to = sent.tokens.lowerBound - 1
        if to > sentence.tokens.lowerBound, tokens[to].word == reading.words.to { return true }
        guard let lead = reading.leadingSubject(of: sentence)
        else { return false }
        return discourse.parties(of: lead, in: reading).allSatisfy { isElsewhere($0, country) }
    }

    /// "to Chad", no "to Chad firms": what follows a place is no noun.
    private func isWhole(_ start: Int, _ sentence: Sentence) -> Bool {
        let at = reading.classes(start).contains(.determiner) ? start + 1 : start
        guard let name = reading.names(at: at) else { return true }
        let next = name.tokens.upperBound
        guard next < sentence.tokens.upperBound, tokens[next].kind == .word else { return true }
        return !reading.classes(next)
            .isDisjoint(with: [.preposition, .conjunction, .adverb, .relative, .auxiliary, .be])
            || reading.annotations.dates.covering(next) != nil
    }

    private func promised(
        _ span: Range<Int>, _ guest: Party, _ country: Int, _ sentence: Sentence
    ) -> [EncounterDraft] {
        drafts(
            Finding(
                type: .visit, span: span, rule: .meetingInvitation,
                implied: [guest, visited(country)]), sentence, status: .planned
        ).map {
            var draft = $0
            draft.place = draft.place ?? .country(country)
            return draft
        }
    }

    private func isInvitation(_ token: Int) -> Bool {
        let word = tokens[token].word
        return word == reading.words.invitation || word == reading.words.inviting
            || word == reading.words.invited || isOffer(token)
    }

    /// "the minister's offer to come", "his offer to visit": by whom it was made.
    private func isOffer(_ token: Int) -> Bool {
        guard token > 0, token + 1 < tokens.count, tokens[token].word == reading.words.offer else {
            return false
        }
        return tokens[token + 1].word == reading.words.to
            && (tokens[token - 1].kind == .possessive
                || reading.classes(token - 1).contains(.possessive))
    }

    func invitee(
        _ invitation: Int, _ journey: Range<Int>, _ country: Int, _ sentence: Sentence
    ) -> Party? {
        let between = person(
            in: invitation + 1..<max(invitation + 1, journey.lowerBound), notOf: country)
        let end = min(sentence.tokens.upperBound, journey.upperBound + 14)
        let after = (journey.upperBound..<max(journey.upperBound, end)).first {
            tokens[$0].word == reading.words.to
                && reading.mentionIndex(covering: $0 + 1) != nil
        }
        return between
            ?? after.flatMap { person(in: $0 + 1..<$0 + 2, notOf: country) }
            ?? reading.leadingSubject(of: sentence).flatMap { lead in
                reading.tokens(of: lead).upperBound <= invitation
                    ? person(in: reading.tokens(of: lead), notOf: country) : nil
            } ?? discourse.principals.first { isElsewhere($0, country) }
            ?? discourse.principals.first { reading.side(of: $0) == nil }
    }

    /// The last person that a range names who is not of a country.
    private func person(in range: Range<Int>, notOf country: Int) -> Party? {
        let first = mentions.index(atOrAfter: range.lowerBound)
        let last = mentions.index(atOrAfter: range.upperBound)
        return (first..<max(first, last)).reversed().lazy
            .filter { [.person, .role, .pronoun].contains(mentions[$0].kind) }
            .flatMap { discourse.parties(of: $0, in: reading) }
            .first { isElsewhere($0, country) }
    }

    private func isElsewhere(_ party: Party, _ country: Int) -> Bool {
        reading.side(of: party).map { $0 != .country(country) } ?? false
    }
}
