internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What somebody is to say at an encounter to come.
extension CueReader {
    /// "Minister Brito will express her thanks for X", "She will also convey that X": of one
    /// person, and no words of a speech that goes on.
    func isForecast(_ verb: SpeechVerb) -> Bool {
        guard !isRunning, isWords(verb), let will = beforeAdverbs(verb),
            reading.classes(will).contains(.future), will > sentence.tokens.lowerBound
        else { return false }
        return isPerson(endingAt: will - 1)
    }

    /// "Minister Brito is scheduled to confirm that X".
    func scheduled(_ verb: SpeechVerb) -> Report? {
        guard reports.isEmpty, isWords(verb), let lead, lead.count == 1,
            let to = beforeAdverbs(verb), to - 2 > sentence.tokens.lowerBound,
            reading.classes(to - 1).contains(.planned)
        else { return nil }
        var be = to - 2
        while be > sentence.tokens.lowerBound, reading.isAdverb(be) { be -= 1 }
        guard reading.classes(be).isSuperset(of: [.be, .present]),
            be > sentence.tokens.lowerBound, isPerson(endingAt: be - 1)
        else { return nil }
        let parties = discourse.parties(of: lead, in: reading)
        guard parties.count == 1 else { return nil }
        return Report(
            cue: verb, parties: parties, source: reading.tokens(of: lead),
            rule: .statementSubjectCue)
    }

    /// A verb of speech before "that", or one with the noun of what is expressed; not "brief the
    /// Council", "observe the vote".
    private func isWords(_ verb: SpeechVerb) -> Bool {
        let after = verb.tokens.upperBound
        let isClause =
            reading.tokens[after - 1].word == words.that
            || after < contentEnd && reading.tokens[after].word == words.that
        return isClause && [.report, .tell, .stress].contains(verb.kind)
            || [.support, .concern].contains(verb.kind) && verb.tokens.count > 1
    }

    private func isPerson(endingAt token: Int) -> Bool {
        guard let i = reading.mentionIndex(covering: token) else { return false }
        let mention = reading.annotations.mentions[i]
        return [.person, .role, .pronoun].contains(mention.kind) && !mention.isFirstPerson
    }
}
