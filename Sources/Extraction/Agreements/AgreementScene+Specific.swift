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
        case .plan:
            let last = match.tokens.upperBound
            let behind = last..<max(last, range.upperBound)
            let isOwn = reading.words.bond.designs.contains(tokens[last - 1].word)
            // "the human rights plan", "the plan for ports put forward by Peru": one side's
            if isOwn, tokens[last - 1].shape == .lower, !isCompound(match) {
                return isCarried(last)
                    || isFor(behind) && !behind.contains { tokens[$0].word == reading.words.by }
            }
            if match.entry.form == nounPlural { return isTold && isOfBody(behind) }
            return isTold || isFor(behind) || isCarried(last)
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
            && !endsIn("ly", next) && !endsIn("ing", next)
    }

    /// "on fisheries" behind a name, not "the framework of the trade talks".
    private func isOn(_ behind: Range<Int>) -> Bool {
        behind.first.map { tokens[$0].word == reading.words.on } ?? false && hasTopic(behind)
    }

    /// "the project for clean rivers", "the programme on forests".
    private func isFor(_ behind: Range<Int>) -> Bool {
        behind.first.map { [reading.words.on, reading.words.for].contains(tokens[$0].word) }
            ?? false && hasTopic(behind)
    }

    /// "the programme supported by the Fund".
    private func isCarried(_ next: Int) -> Bool {
        next + 2 < end && tokens[next + 1].word == reading.words.by
            && (endsIn("ed", next) || words(next).contains(.participle))
    }

    /// "the training projects of the institute in Cusco": some that a name tells apart.
    private func isOfBody(_ behind: Range<Int>) -> Bool {
        behind.count > 1 && tokens[behind.lowerBound].word != reading.words.on
            && (behind.contains { tokens[$0].isCapitalised }
                || tokens[behind.lowerBound].word == reading.words.between
                    && behind.contains { classes($0).contains(.plural) })
    }

    private func hasTopic(_ range: Range<Int>) -> Bool {
        !range.isEmpty && reading.annotations.terms.stands(in: range)
    }

    /// "the Bergen agreements", "the Bergen accords of 2019": known by their place.
    func isOfPlace(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        let before = range.lowerBound..<max(range.lowerBound, match.tokens.lowerBound)
        return isOfCity(before) && isDefinite(range)
    }

    /// "the Lima memorandum": named after where it was made.
    func isOfCity(_ before: Range<Int>) -> Bool {
        guard let at = before.last, tokens[at].isCapitalised else { return false }
        return reading.annotations.names.covering(at)?.entry.kind == .city
    }
}
