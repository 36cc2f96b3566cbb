internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What a relative clause says of the further way of an instrument.
extension AgreementScene {
    /// "the treaty, which was signed in May and has now entered into force": the second of two
    /// stages, behind "and" and an auxiliary.
    func furthered(_ stage: Gazetteer.Match, _ between: Range<Int>) -> StageWord? {
        guard between.contains(where: { classes($0).contains(.relative) }) else { return nil }
        let last = stage.tokens.upperBound
        let near = last..<max(last, min(end - 1, last + 10))
        guard
            let and = near.first(where: {
                tokens[$0].word == reading.words.and && classes($0 + 1).contains(.auxiliary)
            }), !(last..<and).contains(where: { !classes($0).isDisjoint(with: .finite) })
        else { return nil }
        return reading.annotations.stages.within(and + 2..<max(and + 2, min(end, and + 6)))
            .first { stage in
                reading.lexicon.stages[Int(stage.entry.index)].part == .verb
                    && (and + 1..<max(and + 1, stage.tokens.lowerBound)).allSatisfy {
                        !classes($0).isDisjoint(with: [.auxiliary, .be, .adverb])
                    }
            }
            .map {
                let entry = reading.lexicon.stages[Int($0.entry.index)]
                return StageWord(tokens: $0.tokens, status: reached(entry, $0))
            }
    }

    /// "the treaty that they intend to sign in Lima" is agreed, the one that they hope to sign
    /// proposed, and the one that they hope to conclude under negotiation.
    func planned(
        _ stage: Gazetteer.Match, _ status: Agreement.Status, _ form: VerbForm,
        _ between: Range<Int>
    ) -> StageWord? {
        guard form == .base, status == .signed, let to = between.last,
            tokens[to].word == reading.words.to, to > start,
            !words(to - 1).isDisjoint(with: [.planning, .wish]),
            between.prefix(2).contains(where: { classes($0).contains(.relative) })
        else { return nil }
        if words(to - 1).contains(.planning) {
            return StageWord(tokens: stage.tokens, status: .agreed)
        }
        let isOpen = tokens[stage.tokens.lowerBound].word == reading.words.conclude
        return StageWord(tokens: stage.tokens, status: isOpen ? .negotiating : .proposed)
    }
}
