internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Visits for which somebody is thanked: "A thanked him for visiting Chad last month".
extension EncounterRules {
    /// "A thanked him for the visit", "thanked the Minister for visiting Chad": whom a past cue
    /// right before "for" thanks, who is not the subject; of two ministers the other one.
    func thankedGuest(before visit: Int, _ sentence: Sentence) -> Party? {
        let reach = (visit - 4..<visit).clamped(to: sentence.tokens)
        guard let cause = reach.last(where: { tokens[$0].word == reading.words.for }),
            let lead = reading.leadingSubject(of: sentence),
            case let after = reading.tokens(of: lead).upperBound, after < cause,
            let cue = reading.annotations.cues.within(after..<cause).last, cue.isPast,
            reading.lexicon.cues[Int(cue.entry.index)].act == .support
        else { return nil }
        let own = discourse.parties(of: lead, in: reading)
        guard let i = reading.mentionIndex(covering: cause - 1) else {
            return cue.tokens.upperBound == cause - 1
                ? pronounParty(at: cause - 1, besides: own, sentence) : nil
        }
        guard [.person, .role, .pronoun].contains(mentions[i].kind),
            cue.tokens.upperBound == mentions[i].tokens.lowerBound
        else { return nil }
        let thanked = discourse.parties(of: i, in: reading).first
        if let thanked, !own.contains(thanked) { return thanked }
        let others = discourse.principals.filter { !own.contains($0) }
        return others.count == 1 ? others[0] : nil
    }

    /// "A thanked him for visiting Chad".
    func byThanks(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        thankedGuest(before: match.tokens.lowerBound, sentence).map {
            let place = destination(at: match.tokens.upperBound, sentence)
            return byThanks(match, to: place, $0, sentence)
        } ?? []
    }

    /// Told in passing: to the country named, else to that of the one who thanks.
    func byThanks(
        _ match: Gazetteer.Match, to place: Int?, _ guest: Party, _ sentence: Sentence
    ) -> [EncounterDraft] {
        var finding = Finding(
            type: .visit, span: match.tokens, rule: .meetingVisitNoun, isRecalled: true,
            implied: [guest])
        guard let place else {
            guard discourse.isInPerson, discourse.principals.contains(guest) else { return [] }
            return stays(finding, of: [guest], sentence)
        }
        finding.implied.append(visited(place))
        return drafts(finding, sentence, status: .held).map {
            var draft = located($0, in: [.country(place)])
            draft.place = draft.place ?? .country(place)
            return draft
        }
    }
}
