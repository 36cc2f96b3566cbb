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

    private func isInvitation(_ token: Int) -> Bool {
        let word = tokens[token].word
        return word == reading.words.invitation || word == reading.words.inviting
            || word == reading.words.invited
    }

    private func invitee(
        _ invitation: Int, _ journey: Range<Int>, _ country: Int, _ sentence: Sentence
    ) -> Party? {
        let between = person(in: invitation + 1..<journey.lowerBound, notOf: country)
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
