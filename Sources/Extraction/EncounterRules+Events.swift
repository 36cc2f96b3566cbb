internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Invitations to an event: "invited B to attend the Snow Festival in Oslo in July".
extension EncounterRules {
    /// Words between an invitation and the event, or the event and its place, at most.
    private static let eventReach = 14

    /// "invited B to attend the Snow Festival in Oslo in July", "invited my colleague to be the
    /// guest of honour at the festival next July": a visit on a day to come, to the place told or
    /// else to where the host is at home.
    func byInvitationToEvent(
        _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard !isPassive(match, sentence), let host = subject(of: match, sentence),
            case let hosts = discourse.parties(of: host, in: reading),
            let (guests, to) = invited(after: match.tokens.upperBound, by: hosts, sentence),
            to + 2 < sentence.tokens.upperBound, tokens[to].word == reading.words.to,
            reading.words.journey.attending.contains(tokens[to + 1].word)
        else { return [] }
        let rest = to + 2..<min(to + 2 + Self.eventReach, sentence.tokens.upperBound)
        guard
            !reading.annotations.encounters.within(rest).contains(where: {
                isNoun($0) && encounter($0).type != .visit
            })
        else { return [] }
        let place = eventPlace(in: rest, sentence)
        guard let country = place?.country ?? homeCountry(of: hosts) else { return [] }
        return drafts(
            Finding(
                type: .visit, span: match.tokens.lowerBound..<to + 2,
                rule: .meetingInvitedToCountry, implied: guests + [.country(country)]), sentence,
            status: .planned
        ).filter { isToCome($0.date) }.map {
            var draft = $0
            draft.place = place?.draft ?? .country(country)
            return draft
        }
    }

    /// Whom one invites, and what follows.
    private func invited(
        after start: Int, by hosts: [Party], _ sentence: Sentence
    ) -> ([Party], Int)? {
        if let party = pronounParty(at: start, besides: hosts, sentence) {
            return ([party], start + 1)
        }
        if let party = guest(at: start, besides: hosts, sentence) {
            let reach = start + 2..<min(start + 4, sentence.tokens.upperBound)
            return reach.first { tokens[$0].word == reading.words.to }.map { ([party], $0) }
        }
        guard let group = reading.directObject(after: start, in: sentence),
            mentions[group].allSatisfy({ [.person, .role].contains($0.kind) })
        else { return nil }
        return (discourse.parties(of: group, in: reading), reading.tokens(of: group).upperBound)
    }

    private func eventPlace(
        in range: Range<Int>, _ sentence: Sentence
    ) -> (draft: EncounterDraft.PlaceDraft, country: Int)? {
        guard
            let at = range.dropLast().first(where: {
                reading.classes($0).contains(.locative) && destination(at: $0 + 1, sentence) != nil
            }), let country = destination(at: at + 1, sentence)
        else { return nil }
        return (city(at: at + 1) ?? .country(country), country)
    }

    private func homeCountry(of hosts: [Party]) -> Int? {
        guard case .country(let row)? = hosts.first.flatMap(reading.side(of:)) else { return nil }
        return row
    }

    /// "handed over an invitation to the Ocean Summit, which will be held in Oslo in July": of the
    /// guest and the country of the city.
    func byInvitationToSummit(_ invitation: Int, _ sentence: Sentence) -> [EncounterDraft] {
        let end = min(invitation + Self.eventReach, sentence.tokens.upperBound)
        guard
            let noun = reading.annotations.encounters.within(invitation..<end).first(where: {
                isNoun($0) && encounter($0).type == .summit
            }),
            (invitation..<noun.tokens.lowerBound).contains(where: {
                tokens[$0].word == reading.words.to
            }),
            let place = eventPlace(
                in: noun.tokens
                    .upperBound..<min(
                        noun.tokens.upperBound + Self.eventReach, sentence.tokens.upperBound),
                sentence),
            let guest = invitee(invitation, invitation..<invitation + 1, place.country, sentence)
        else { return [] }
        return drafts(
            Finding(
                type: .summit, span: invitation..<noun.tokens.upperBound, rule: .meetingInvitation,
                noun: noun, implied: [guest, .country(place.country)]), sentence, status: .planned
        ).map {
            var draft = $0
            draft.place = place.draft
            return draft
        }
    }
}
