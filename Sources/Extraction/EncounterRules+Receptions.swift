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
                isRecalled: true, implied: [visited(host)]), sentence, status: .held)
        return visit.isEmpty ? nil : visit
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

    private func destination(behind guest: Reading.Group, _ sentence: Sentence) -> Int? {
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
