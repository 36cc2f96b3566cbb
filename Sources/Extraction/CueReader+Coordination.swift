internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Further verbs of one subject.
extension CueReader {
    /// ", welcomed …", "and agreed to …", "but called on …": the same subject goes on.
    func isCoordinated(_ verb: SpeechVerb) -> Bool {
        guard let at = beforeAdverbs(verb) else { return false }
        // "said that Norway, too, was ready to help".
        if reading.tokens[at].kind == .comma, let last = reports.last?.cue.tokens.upperBound,
            reading.classes(verb.tokens.lowerBound).contains(.be),
            isOfClause(last..<max(last, at))
        {
            return false
        }
        if reading.tokens[at].kind == .comma || reading.tokens[at].kind == .semicolon {
            return true
        }
        return reading.classes(at).contains(.conjunction) || isBehindWho(verb)
            || reports.last.flatMap { jointBeforeFrame(verb, after: $0.cue) } != nil
    }

    /// "… and in this context asked for X": the conjunction before at most five words that a
    /// preposition opens and that name nobody.
    func jointBeforeFrame(_ verb: SpeechVerb, after last: SpeechVerb) -> Int? {
        guard verb.form.isPast, let end = beforeAdverbs(verb) else { return nil }
        let start = max(last.tokens.upperBound + 1, end - 5)
        guard start < end,
            let joint = (start..<end).last(where: {
                reading.classes($0).contains(.conjunction)
            }), joint + 1 < end, reading.classes(joint + 1).contains(.preposition)
        else { return nil }
        let isFrame = (joint + 1...end).allSatisfy { at in
            reading.tokens[at].kind == .word && reading.annotations.cues.starting(at: at) == nil
                && reading.mentionIndex(covering: at) == nil
        }
        return isFrame && reading.annotations.cues.covering(joint) == nil ? joint : nil
    }

    /// "…; in this regard the two Presidents welcomed X": the semicolon before a frame of at most
    /// eight words that a preposition or an adverb opens and that names nobody.
    func markBeforeFrame(_ subject: Int) -> Int? {
        let start = max(sentence.tokens.lowerBound + 1, subject - 10)
        guard subject > start,
            let mark = (start..<subject).last(where: { reading.tokens[$0].kind == .semicolon }),
            mark + 1 < subject,
            !reading.classes(mark + 1).isDisjoint(with: [.preposition, .temporal, .locative])
                || reading.isAdverb(mark + 1)
        else { return nil }
        let isFrame = (mark + 1..<subject).allSatisfy { at in
            guard reading.annotations.cues.starting(at: at) == nil else { return false }
            guard let i = reading.mentionIndex(covering: at) else { return true }
            return [.country, .organization].contains(reading.annotations.mentions[i].kind)
        }
        return isFrame ? mark : nil
    }

    func agreesInTense(_ verb: SpeechVerb, _ last: SpeechVerb) -> Bool {
        if verb.form.isPast { return last.form.isPast || last.form == .gerund }
        // "welcomed X and set out Y".
        let first = reading.tokens[verb.tokens.lowerBound].word
        if last.form.isPast, verb.form == .base, reading.lexicon.invariantVerbs.contains(first) {
            return true
        }
        return !last.form.isPast && last.form != .gerund && verb.form == last.form
    }

    /// "the measures agreed in May": a participle right after a noun that is no mention.
    func isReduced(_ verb: SpeechVerb) -> Bool {
        let after = verb.tokens.upperBound
        guard after < sentence.tokens.upperBound else { return true }
        if isCoordinated(verb) { return false }
        return reading.classes(after).contains(.preposition)
            && ![words.to, words.on, words.for].contains(reading.tokens[after].word)
    }
}
