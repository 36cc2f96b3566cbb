internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters that a host tells of as an honour, and the journeys of those who are welcomed.
extension EncounterRules {
    /// "A is honoured to welcome B to Lima", "It was a pleasure for me to host B", "I would like to
    /// welcome B": what is told so happens.
    func byHonour(_ found: Finding, _ sentence: Sentence) -> [EncounterDraft]? {
        guard let verb = found.verb, found.type == .meeting, let guest = found.object,
            let to = joint(before: verb, sentence),
            mentions[guest].allSatisfy({ [.person, .role, .together].contains($0.kind) }),
            case let glad = gladness(before: to, sentence),
            case let greeter = greeter(before: to, verb, sentence), glad != nil || greeter != nil
        else { return nil }
        var finding = found
        finding.subject = if let glad { honoured(glad, before: to, sentence) } else { greeter }
        if finding.subject == nil { finding.implied = discourse.speaker }
        let met = drafts(finding, sentence, status: .held)
        return met.isEmpty ? nil : met
    }

    /// Where the words end that an infinitive or "meeting B" hangs on: "pleased to meet B", "a
    /// pleasure meeting B".
    private func joint(before verb: Gazetteer.Match, _ sentence: Sentence) -> Int? {
        let start = verb.tokens.lowerBound
        guard start > sentence.tokens.lowerBound else { return nil }
        if start > sentence.tokens.lowerBound + 1, tokens[start - 1].word == reading.words.to {
            return start - 1
        }
        return isGlad(before: start) ? start : nil
    }

    /// "pleasure meeting".
    func isGlad(before start: Int) -> Bool {
        start > 0 && reading.words.journey.gladness.contains(tokens[start - 1].word)
            && reading.isParticiple(start)
    }

    /// The word for gladness right before "to", "for me" aside, unless somebody only would be glad.
    private func gladness(before to: Int, _ sentence: Sentence) -> Int? {
        let end = actor(before: to).map { mentions[$0].tokens.lowerBound } ?? to
        let reach = (end - 3..<end).clamped(to: sentence.tokens)
        guard
            let glad = reach.last(where: {
                reading.words.journey.gladness.contains(tokens[$0].word)
            }), glad == end - 1 || tokens[glad + 1].word == reading.words.for,
            !(glad - 6..<glad).clamped(to: sentence.tokens).contains(where: {
                !reading.classes($0).isDisjoint(with: [.future, .deontic, .negation])
            })
        else { return nil }
        return glad
    }

    /// The "me" of "a pleasure for me to host B".
    private func actor(before to: Int) -> Int? { reading.mentionIndex(covering: to - 1) }

    /// The one who is glad; nobody where "it" is a pleasure.
    private func honoured(_ glad: Int, before to: Int, _ sentence: Sentence) -> Reading.Group? {
        if let actor = actor(before: to), mentions[actor].kind == .person {
            return actor..<actor + 1
        }
        var at = glad
        while at > sentence.tokens.lowerBound + 1, glad - at < 6,
            reading.mentionIndex(covering: at - 1) == nil, tokens[at - 1].kind == .word,
            reading.annotations.encounters.covering(at - 1).map({ encounter($0).part == .light })
                ?? true
        { at -= 1 }
        return reading.subject(of: at, in: sentence)
    }

    /// "I would like to welcome B": a greeting by the one who speaks.
    private func greeter(
        before to: Int, _ verb: Gazetteer.Match, _ sentence: Sentence
    ) -> Reading.Group? {
        guard reading.words.journey.welcoming.contains(tokens[verb.tokens.lowerBound].word),
            to - 2 > sentence.tokens.lowerBound,
            reading.words.journey.liking.contains(tokens[to - 1].word),
            case let before = (to - 4..<to - 1).clamped(to: sentence.tokens),
            let i = before.lazy.compactMap({ reading.mentionIndex(covering: $0) }).first,
            mentions[i].kind == .firstPerson
        else { return nil }
        return i..<i + 1
    }

    /// "A welcomed B to Lima": B's visit besides, in the town or country.
    func byWelcome(
        _ met: [EncounterDraft], _ found: Finding, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard let verb = found.verb, found.type == .meeting, let guest = found.object,
            met.count == 1, met[0].status == .held, met[0].type == .meeting,
            reading.words.journey.welcoming.contains(tokens[verb.tokens.lowerBound].word),
            mentions[guest].allSatisfy({ $0.kind == .person }),
            case let next = reading.tokens(of: guest).upperBound,
            next < sentence.tokens.upperBound, tokens[next].word == reading.words.to,
            let goal = destination(behind: guest, sentence)
        else { return [] }
        let visits = drafts(
            Finding(
                type: .visit, subject: guest, span: verb.tokens, rule: .meetingWelcoming,
                isRecalled: met[0].isRecalled, implied: [visited(goal)]), sentence, status: .held)
        return visits.map {
            var draft = $0
            (draft.isAside, draft.date) = (true, draft.date ?? met[0].date)
            return draft
        }
    }
}
