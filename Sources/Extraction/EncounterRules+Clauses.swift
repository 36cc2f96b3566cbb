internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Those whom another clause or phrase names than that of the encounter.
extension EncounterRules {
    /// "Following the call, A left for Chad", "a videoconference and wished B success", "after the
    /// talks a paper on ties between A and B was signed", "the summit, the aid to Chad": those who
    /// stand behind a noun without having a part in what it names.
    func isOfOtherClause(
        _ group: Reading.Group, after start: Int, _ sentence: Sentence
    ) -> Bool {
        let first = reading.tokens(of: group).lowerBound
        guard start + 1 < first, first <= sentence.tokens.upperBound else { return false }
        if isIndefinite(start)
            || (start..<first).contains(where: { isNextDeed($0, before: first) })
        {
            return true
        }
        guard let link = (start..<first).last(where: { reading.classes($0).contains(.party) }),
            tokens[link].word != reading.words.with, tokens[link].word != reading.words.between
        else { return false }
        return (start..<link).contains { tokens[$0].kind == .comma }
    }

    /// "and wished", "and called for": what somebody did next, unless with them.
    private func isNextDeed(_ and: Int, before first: Int) -> Bool {
        guard tokens[and].word == reading.words.and, and + 1 < first,
            let cue = reading.annotations.cues.starting(at: and + 1), cue.isPast
        else { return false }
        return !(cue.tokens.upperBound..<max(first, cue.tokens.upperBound)).contains {
            tokens[$0].word == reading.words.with
        }
    }

    /// "met B, who arrived in Chad on an official visit": B's journey, of which the verb tells.
    func isOfArrival(_ visit: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = visit.tokens.lowerBound
        let before = (start - 3..<start).clamped(to: sentence.tokens)
        guard before.contains(where: { tokens[$0].word == reading.words.on }),
            let who = (start - 12..<start).clamped(to: sentence.tokens).last(where: {
                tokens[$0].word == reading.words.who
            })
        else { return false }
        return reading.annotations.encounters.within(who..<start).contains {
            encounter($0).type == .visit && encounter($0).part == .verb && $0.isPast
        }
    }

    /// "the discussions between A and B that have taken place since May": those of a while, and
    /// none of a day.
    func isSeries(_ object: Reading.Group?, _ sentence: Sentence) -> Bool {
        guard let object else { return false }
        let end = reading.tokens(of: object).upperBound
        let near = (end..<end + 9).clamped(to: sentence.tokens)
        guard let that = near.prefix(3).first(where: { reading.classes($0).contains(.relative) })
        else { return false }
        return near.contains { $0 > that && tokens[$0].word == reading.words.since }
    }

    /// "After the call, A offered help to Chad": a verb whose subject stands behind a comma tells
    /// nothing of the noun before that.
    func isOfNextSubject(
        _ verb: Gazetteer.Match, behind noun: Gazetteer.Match, _ sentence: Sentence
    ) -> Bool {
        var at = verb.tokens.lowerBound
        while at > noun.tokens.upperBound + 1,
            !reading.classes(at - 1).isDisjoint(with: [.adverb, .auxiliary])
        { at -= 1 }
        guard at - 1 > noun.tokens.upperBound,
            let i = reading.mentionIndex(covering: at - 1),
            [.person, .role, .pronoun].contains(mentions[i].kind)
        else { return false }
        let start = mentions[i].tokens.lowerBound
        return start > noun.tokens.upperBound && tokens[start - 1].kind == .comma
            && !(noun.tokens.upperBound..<start).contains {
                reading.classes($0).contains(.relative)
            }
    }

    /// "The accord will see the two countries build a port": nobody meets whom one sees do
    /// something; whoever is met so has a name or an office.
    func isMerelySeen(_ group: Reading.Group, by verb: Gazetteer.Match) -> Bool {
        reading.words.bond.seeing.contains(tokens[verb.tokens.lowerBound].word)
            && mentions[group].allSatisfy { [.together, .country].contains($0.kind) }
    }
}
