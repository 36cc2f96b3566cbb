internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Those who are named as companions of the subject: "A, together with B, held a meeting".
extension EncounterRules {
    /// Words from "together with" to the verb, at most.
    private static let companionReach = 32

    /// "A, together with B, chaired the session": B, between commas or dashes right before the
    /// verb; "A, along with her counterparts of the club -- Chad and Niger -- held a meeting": Chad
    /// and Niger.
    func companion(of verb: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        var end = verb.tokens.lowerBound - 1
        // "A, together with B, will chair", "has chaired".
        while end > sentence.tokens.lowerBound + 2,
            !reading.classes(end).isDisjoint(with: [.future, .auxiliary, .adverb])
        { end -= 1 }
        guard end > sentence.tokens.lowerBound + 2, isPause(end) else { return nil }
        let reach =
            max(sentence.tokens.lowerBound + 2, end - Self.companionReach)..<end
        guard
            let with = reach.last(where: {
                tokens[$0].word == reading.words.with && isPause($0 - 2) && isTogether($0 - 1)
            })
        else { return nil }
        if let listed = listed(before: end, after: with) { return listed }
        guard
            let group = reading.mentions(at: with + 1, until: end + 1)
                ?? reading.mentions(at: with + 2, until: end + 1)
        else { return nil }
        return reading.tokens(of: group).upperBound >= end ? group : nil
    }

    /// With the one whom the subject names beside itself, where nobody stands behind the noun.
    func accompany(
        _ finding: inout Finding, _ verb: Gazetteer.Match, _ sentence: Sentence
    ) {
        guard finding.object.map(areCountries) ?? true,
            let companion = companion(of: verb, sentence) ?? companionAlone(of: verb, sentence)
        else { return }
        finding.object = companion
        finding.subject =
            earlierSubject(reading.tokens(of: companion).lowerBound, sentence) ?? finding.subject
    }

    /// The B of "A together with B co-chaired the session": no comma on either side.
    private func companionAlone(
        of verb: Gazetteer.Match, _ sentence: Sentence
    ) -> Reading.Group? {
        guard let last = reading.mentionIndex(covering: verb.tokens.lowerBound - 1) else {
            return nil
        }
        let group = reading.group(endingWith: last, from: sentence.tokens.lowerBound)
        var with = reading.tokens(of: group).lowerBound - 1
        if with > sentence.tokens.lowerBound, reading.classes(with).contains(.determiner) {
            with -= 1
        }
        guard with > sentence.tokens.lowerBound + 1, tokens[with].word == reading.words.with,
            isTogether(with - 1), reading.mentionIndex(covering: with - 2) != nil
        else { return nil }
        return group
    }

    /// "the Commission Chad-Niger": of which sides a body is, and not who met.
    private func areCountries(_ group: Reading.Group) -> Bool {
        mentions[group].allSatisfy { $0.kind == .country && $0.title.isEmpty }
    }

    /// The countries of "-- Chad and Niger --".
    private func listed(before end: Int, after with: Int) -> Reading.Group? {
        var close = end
        // "--" is two.
        while close > with + 1, tokens[close - 1].kind == .dash { close -= 1 }
        guard tokens[end].kind == .dash, let last = reading.mentionIndex(covering: close - 1)
        else { return nil }
        let group = reading.group(endingWith: last, from: with)
        let start = reading.tokens(of: group).lowerBound
        return start > with && tokens[start - 1].kind == .dash
            && mentions[group].allSatisfy { $0.kind == .country } ? group : nil
    }

    private func isPause(_ i: Int) -> Bool {
        tokens[i].kind == .comma || tokens[i].kind == .dash
    }

    /// "together", "along", "jointly".
    private func isTogether(_ i: Int) -> Bool {
        let word = tokens[i].word
        return word == reading.words.together || word == reading.words.journey.along
            || word == reading.words.journey.jointly
    }

    /// "chaired together with B, Minister of Trade, the second session": the token at which the
    /// verb's own object begins.
    func objectStart(after end: Int, _ sentence: Sentence) -> Int {
        guard let group = companion(after: end, sentence) else { return end }
        let (next, last) = (reading.tokens(of: group).upperBound, sentence.tokens.upperBound)
        return next < last && tokens[next].kind == .comma ? next + 1 : next
    }

    /// The B of "chaired together with B the second session", "co-chaired with B the session".
    func companion(behind verb: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        companion(after: verb.tokens.upperBound, sentence)
    }

    private func companion(after end: Int, _ sentence: Sentence) -> Reading.Group? {
        let last = sentence.tokens.upperBound
        guard end + 2 < last else { return nil }
        let with = isTogether(end) ? end + 1 : end
        guard tokens[with].word == reading.words.with else { return nil }
        return reading.mentions(at: with + 1, until: last)
            ?? (with + 2 < last ? reading.mentions(at: with + 2, until: last) : nil)
    }
}
