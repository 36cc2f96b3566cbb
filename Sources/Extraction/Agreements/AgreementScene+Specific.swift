internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Instruments that a text names in small letters by what they are about.
extension AgreementScene {
    /// "the fisheries agreement", "the agreement on fisheries", "the railway project", "the
    /// vocational training programme": one that both know of; not "the agreement" or "the new
    /// plan" alone.
    func isSpecific(
        _ match: Gazetteer.Match, _ range: Range<Int>, _ kind: Agreement.Kind
    ) -> Bool {
        guard !isModifier(match), !isOrganization(match), !isNorm(range.lowerBound),
            isOfThese(range)
        else { return false }
        let before = range.lowerBound..<max(range.lowerBound, match.tokens.lowerBound)
        let isTold = isCompound(match) || hasTopic(before)
        switch kind {
        case .treaty, .memorandum:
            let last = match.tokens.upperBound
            return isTold || isOn(last..<max(last, range.upperBound))
        case .plan: return isTold && match.entry.form != nounPlural
        default: return false
        }
    }

    /// Names no country but those who met: "Iran's nuclear programme" is no business of theirs.
    private func isOfThese(_ range: Range<Int>) -> Bool {
        countries(in: range).allSatisfy { row in
            joint.contains { reading.side(of: $0) == .country(row) }
        }
    }

    /// "free trade agreement": a phrase that says what it is about, by its last word a document.
    private func isCompound(_ match: Gazetteer.Match) -> Bool {
        match.tokens.count > 1 && hasTopic(match.tokens)
    }

    /// "the project office": the word before another noun.
    private func isModifier(_ match: Gazetteer.Match) -> Bool {
        let next = match.tokens.upperBound
        return next < end && tokens[next].kind == .word && classes(next).isEmpty
            && reading.annotations.cues.covering(next) == nil
            && reading.annotations.stages.covering(next) == nil
            && words(next).isDisjoint(with: .participle) && !endsIn("ed", next)
            && !endsIn("ly", next)
    }

    /// "on fisheries" behind a name, not "the framework of the trade talks".
    private func isOn(_ behind: Range<Int>) -> Bool {
        behind.first.map { tokens[$0].word == reading.words.on } ?? false && hasTopic(behind)
    }

    private func hasTopic(_ range: Range<Int>) -> Bool {
        !range.isEmpty && reading.annotations.terms.stands(in: range)
    }
}
