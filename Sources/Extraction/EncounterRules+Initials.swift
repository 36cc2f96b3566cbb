internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Events that a text calls by their initials alone.
extension EncounterRules {
    /// "COP29, which will be held in Oslo in May", "TIPAD V, to be held in Lima": initials, a
    /// numeral, and right behind them that it is held, with a city or a day.
    func byInitialsOfForum(_ sentence: Sentence) -> [EncounterDraft] {
        guard !sentence.isHeading, sides.count > 1 else { return [] }
        for name in sentence.tokens.dropLast(3)
        where tokens[name].kind == .word && tokens[name].shape == .upper
            && tokens[name].range.count > 2
        {
            guard let (verb, isToCome) = holding(after: name, sentence) else { continue }
            let end = verb.tokens.upperBound
            let near = (end..<end + 8).clamped(to: sentence.tokens)
            let isPlaced = reading.annotations.names.within(near).contains {
                $0.entry.kind == .city
            }
            guard isPlaced || reading.annotations.dates.stands(in: near) else { continue }
            return drafts(
                Finding(
                    type: .summit, span: name..<end, rule: .meetingForum, isRecalled: true,
                    implied: sides), sentence, status: isToCome ? .planned : .held
            ).filter { $0.date != nil || $0.place != nil }.map {
                var draft = $0
                draft.isForum = true
                return draft
            }
        }
        return []
    }

    /// "(V), to be held", "which will take place", "scheduled to be held", "held": past a comma
    /// and words of will, within seven words.
    private func holding(
        after name: Int, _ sentence: Sentence
    ) -> (verb: Gazetteer.Match, isToCome: Bool)? {
        var at = name + 1
        var (isToCome, isMarked) = (false, false)
        let last = min(name + 8, sentence.tokens.upperBound)
        while at < last {
            if let verb = reading.annotations.encounters.starting(at: at),
                encounter(verb).part == .light
            {
                return isToCome || isMarked && verb.isPast ? (verb, isToCome) : nil
            }
            let classes = reading.classes(at)
            let isWill =
                !classes.isDisjoint(with: [.future, .planned])
                || tokens[at].word == reading.words.to
            isToCome = isToCome || isWill
            isMarked = isMarked || tokens[at].kind == .comma || classes.contains(.relative)
            guard
                isWill || tokens[at].kind == .comma || tokens[at].kind == .number
                    || at == name + 1 && tokens[at].kind == .word && tokens[at].isCapitalised
                    || !classes.isDisjoint(with: [.relative, .be, .auxiliary])
            else { return nil }
            at += 1
        }
        return nil
    }
}
