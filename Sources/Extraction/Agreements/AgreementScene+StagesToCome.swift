internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What is told of an instrument that is not there yet.
extension AgreementScene {
    /// "will be signed" and "is expected to be signed" are agreed, "should be signed" proposed, of
    /// a text that "could be finalised" or "is envisaged to be signed" the talks go on, and what
    /// "will be ratified" or "will enter into force" is signed.
    func toCome(
        _ status: Agreement.Status, _ stage: Gazetteer.Match, _ between: Range<Int>
    ) -> Agreement.Status? {
        if let denied = denied(status, before: between) { return denied }
        let near = between.suffix(6)
        let isOpen = near.contains {
            !classes($0).isDisjoint(with: .unreal) || tokens[$0].word == reading.words.to
        }
        if isRatified(stage), isOpen { return .signed }
        // "hoped that the negotiations would be concluded"
        if isOpen, between.contains(where: { words($0).contains(.bargaining) }),
            !between.contains(where: { tokens[$0].kind == .comma })
        {
            return .negotiating
        }
        let isDeontic = near.contains { classes($0).contains(.deontic) }
        if isDeontic || isSubjunctive(between), isDecided(before: between.lowerBound) {
            return status == .negotiating ? .negotiating : .agreed
        }
        if isDeontic || near.contains(where: { words($0).contains(.need) }) { return .proposed }
        if isSubjunctive(between) || near.contains(where: { classes($0).contains(.wish) }) {
            return status == .negotiating ? .negotiating : .proposed
        }
        let isArranged = near.dropLast().contains {
            tokens[$0].word == reading.words.to && classes($0 + 1).contains(.be)
        }
        guard isArranged || between.contains(where: { classes($0).contains(.future) }) else {
            return nil
        }
        switch status {
        case .signed:
            if isHoped(before: between.lowerBound) { return .proposed }
            return isForeseen(between) || isConcluded(stage) ? .negotiating : .agreed
        case .agreed where isArranged && isInitialled(stage): return .negotiating
        case .inForce where entersIntoForce(stage) && !isHoped(before: between.lowerBound):
            return .signed
        case .inForce:
            let isHope = stage.tokens.count == 1 && isHoped(before: between.lowerBound)
            return isHope ? .proposed : .agreed
        case .negotiating: return .negotiating
        case .completed: return .inForce
        default: return .proposed
        }
    }

    /// "is envisaged to be signed", "It is foreseen that the treaty will be signed".
    private func isForeseen(_ between: Range<Int>) -> Bool {
        func isOne(_ token: Int) -> Bool {
            reading.words.bond.foreseeing.contains(tokens[token].word)
        }
        if between.suffix(4).contains(where: isOne) { return true }
        return (start..<max(start, min(between.lowerBound, start + 6))).contains {
            isOne($0) && tokens[$0 + 1].word == reading.words.that
        }
    }

    /// "welcomed the forthcoming signing of".
    func isForthcoming(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        return first > start && words(first - 1).isSuperset(of: [.pending, .nth])
    }

    /// "is to be concluded".
    private func isConcluded(_ stage: Gazetteer.Match) -> Bool {
        tokens[stage.tokens.lowerBound].word == reading.words.bond.concluded
    }

    /// "is due to be initialled".
    private func isInitialled(_ stage: Gazetteer.Match) -> Bool {
        [reading.words.bond.initialled, reading.words.bond.initialed]
            .contains(tokens[stage.tokens.lowerBound].word)
    }

    /// "will enter into force": it has been signed.
    private func entersIntoForce(_ stage: Gazetteer.Match) -> Bool {
        stage.tokens.count == 3 && tokens[stage.tokens.lowerBound + 1].word == reading.words.into
    }

    /// "It was agreed that a committee should be set up", "resolved by both that".
    private func isDecided(before token: Int) -> Bool {
        let near = max(start, token - 18)..<max(start, token)
        guard let that = near.last(where: { tokens[$0].word == reading.words.that }) else {
            return false
        }
        return reading.annotations.stages.within(max(start, that - 8)..<that).contains {
            let stage = reading.lexicon.stages[Int($0.entry.index)]
            return stage.part == .decision && stage.status == .agreed && isVerb($0)
                && $0.tokens.allSatisfy { words($0).isDisjoint(with: [.vow, .planning, .wish]) }
        }
    }

    /// "agreed that the treaty be finalised": a "be" of its own.
    private func isSubjunctive(_ between: Range<Int>) -> Bool {
        guard let be = between.last, be > start, tokens[be].word == reading.words.be
        else { return false }
        return tokens[be - 1].word != reading.words.to
            && classes(be - 1).isDisjoint(with: [.future, .deontic, .auxiliary, .wish, .adverb])
    }

    /// "hopes that the treaty will be signed".
    func isHoped(before token: Int) -> Bool {
        (max(start, token - 12)..<max(start, token)).contains { classes($0).contains(.wish) }
    }
}
