internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Journeys whose verb and goal a day, or the place of departure, stands between.
extension EncounterRules {
    /// Words from the verb to the goal, at most.
    private static let departureReach = 12

    /// "A will depart Oslo on Friday for Lima", "A is travelling today to Lima": the traveller and
    /// the country of the goal.
    func byDeparting(_ sentence: Sentence) -> [EncounterDraft] {
        guard reading.sum(of: sentence).signs.contains(.departure) else { return [] }
        for verb in sentence.tokens
        where reading.words.journey.departing.contains(tokens[verb].word) {
            guard let to = goalOfDeparture(behind: verb, sentence),
                let country = destination(at: to + 1, sentence),
                let status = statusOfDeparture(verb, sentence),
                let subject = clauseSubject(verb, sentence)
                    ?? reading.subject(of: verb, in: sentence),
                mentions[subject].contains(where: {
                    [.person, .role, .pronoun].contains($0.kind)
                })
            else { continue }
            return drafts(
                Finding(
                    type: .visit, subject: subject, span: verb..<to + 2, rule: .meetingVisited,
                    implied: [visited(country)]), sentence, status: status
            ).map {
                var draft = $0
                draft.place = city(at: to + 1) ?? .country(country)
                return draft
            }
        }
        return []
    }

    /// The "for" or "to" behind a verb of departure and nothing but a day, a town and small words.
    private func goalOfDeparture(behind verb: Int, _ sentence: Sentence) -> Int? {
        let end = min(verb + Self.departureReach, sentence.tokens.upperBound - 1)
        var at = verb + 1
        while at < end {
            let isGoal = [reading.words.for, reading.words.to].contains(tokens[at].word)
            if isGoal, reading.annotations.dates.covering(at) == nil { break }
            guard isCircumstance(at), tokens[at].kind != .comma,
                !reading.classes(at).contains(.conjunction)
            else { return nil }
            at += 1
        }
        return at < end && at > verb + 1 ? at : nil
    }

    /// Held of a verb in the past, to come of one with "will", or with "is" and in -ing.
    private func statusOfDeparture(_ verb: Int, _ sentence: Sentence) -> Meeting.Status? {
        if reading.words.journey.departed.contains(tokens[verb].word) { return .held }
        let setting = Setting(reading: reading, sentence: sentence)
        if setting.isToCome(verb..<verb + 1) { return .planned }
        guard reading.isParticiple(verb) else { return nil }
        return (verb - 3..<verb).clamped(to: sentence.tokens).contains {
            reading.classes($0).contains(.be)
        } ? .planned : nil
    }
}
