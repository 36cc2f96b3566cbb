internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What somebody will do on a journey or at a meeting, which is no promise.
extension AgreementScene {
    /// "will head the delegation", "will deliver a lecture", "will stop in Lima", "will discuss
    /// fishing": the programme of a journey.
    func isProgramme(_ verb: Int) -> Bool {
        guard verb + 1 < end, !joinsMission(verb) else { return false }
        let word = tokens[verb].word
        if reading.words.bond.stopping.contains(word) {
            return classes(verb + 1).contains(.preposition) && !isOfSector(verb)
        }
        if reading.words.bond.treating.contains(word) { return !endsIn("ing", verb + 1) }
        guard reading.words.bond.staging.contains(word) else { return false }
        let last = min(reading.phraseEnd(after: verb + 1, in: sentence), verb + 8)
        let object = verb + 1..<max(verb + 1, last)
        return object.contains {
            reading.words.bond.occasions.contains(tokens[$0].word)
                && (words(verb).isDisjoint(with: .founding) || words($0).isDisjoint(with: .link))
                || !classes($0).isDisjoint(with: [.talk, .oration])
        }
            || words(verb).isDisjoint(with: [.founding, .keeping, .giving])
                && reading.annotations.encounters.stands(in: object)
    }

    /// "its nuclear programme", "the trade outlook": what one side has or all see coming, and no
    /// plan of both.
    func isProspect(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        let last = match.tokens.upperBound - 1
        if tokens[last].shape == .lower, reading.words.bond.prospects.contains(tokens[last].word),
            match.tokens.count == 1 || !reading.annotations.dates.stands(in: range)
        {
            return true
        }
        return (range.lowerBound..<max(range.lowerBound, last)).contains {
            reading.words.bond.arms.contains(tokens[$0].word)
        }
    }

    /// "adopted by the council", "members of the committee": who acts or whose people are meant.
    func isBehind(_ name: Int, _ match: Gazetteer.Match) -> Bool {
        guard name > start + 1, tokens[match.tokens.upperBound - 1].kind == .word else {
            return false
        }
        if tokens[name - 1].word == reading.words.of {
            return reading.words.bond.members.contains(tokens[name - 2].word)
                || reading.words.bond.seats.contains(tokens[name - 2].word)
        }
        return tokens[name - 1].word == reading.words.by
            && reading.annotations.stages.covering(name - 2) != nil
            && classes(name).contains(.determiner)
            && ![reading.words.a, reading.words.an].contains(tokens[name].word)
    }

    /// "take part in the training mission", "join the operation off the coast": a contribution,
    /// and no attendance.
    func joinsMission(_ verb: Int) -> Bool {
        guard reading.words.journey.attending.contains(tokens[verb].word), verb + 2 < end else {
            return false
        }
        let near = verb + 1..<min(end, verb + 4)
        let tie = near.first { tokens[$0].word == reading.words.in }
        let first = tie.map { $0 + 1 } ?? verb + 1
        return isOfMission(first) && !reading.annotations.encounters.stands(in: verb + 1..<first)
    }

    /// "to serve as a hub", "to act as a mediator": a part that one offers to play.
    func servesAs(_ verb: Int) -> Bool {
        verb + 2 < end && reading.words.bond.serving.contains(tokens[verb].word)
            && tokens[verb + 1].word == reading.words.as
    }
}
