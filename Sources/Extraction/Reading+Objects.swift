internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What may stand between a verb and whom it tells of.
extension Reading {
    /// Past "the same day", "the afternoon", "the same evening", behind a preposition.
    func skipDayPart(_ start: Int, _ end: Int) -> Int? {
        var at = start
        while at < end, at - start < 2,
            classes(at).contains(.determiner) || tokens[at].word == words.journey.same
        { at += 1 }
        guard at < end, words.dayParts.contains(tokens[at].word) else { return nil }
        return at + 1
    }

    /// A comma, or the "Excellencies" and colon of "met with their Excellencies: A, B and C".
    func leadsToList(_ at: Int, _ end: Int) -> Bool {
        if tokens[at].kind == .comma || words.journey.excellencies.contains(tokens[at].word) {
            return true
        }
        return tokens[at].kind == .colon && at + 1 < end && mentionIndex(covering: at + 1) != nil
    }
}
