internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Several documents told in sum.
extension AgreementScene {
    /// "a number of agreements and memorandums on energy": one bundle, and not two.
    func isOneBundle(_ last: AgreementDraft, _ match: Gazetteer.Match, _ name: Int) -> Bool {
        last.kind == .package && kind(of: match) == .package
            && name == match.tokens.lowerBound && isListed(name)
            && last.evidence.upperBound == beforeList(name)
            && reading.annotations.instruments.covering(beforeList(name) - 1) != nil
    }

    /// "two agreements, including a treaty on A and one on B": the named ones alone, where they
    /// are not fewer than the number says.
    func withoutSummary(_ drafts: consuming [AgreementDraft]) -> [AgreementDraft] {
        guard let first = drafts.first, first.kind == .package, drafts.count > 1,
            first.evidence.upperBound <= drafts[1].evidence.lowerBound
        else { return drafts }
        let between = first.evidence.upperBound..<drafts[1].evidence.lowerBound
        if between.contains(where: { tokens[$0].word == reading.words.including }) {
            let isMore = number(in: first.evidence).map { $0 >= drafts.count } ?? false
            return isMore ? drafts : Array(drafts.dropFirst())
        }
        let isWhole = between.contains {
            tokens[$0].kind == .colon || isNamely($0)
                || classes($0).contains(.be) && drafts[1].evidence.lowerBound == $0 + 1
                || words($0).contains(.comprise) && classes($0).contains(.adverb)
        }
        return isWhole ? Array(drafts.dropFirst()) : drafts
    }

    /// "the Strategic Partnership Action Plan", "raised their ties to a strategic partnership": a
    /// part of another name, and what a decision is about.
    func isOfMore(_ match: Gazetteer.Match) -> Bool {
        let name = nameStart(of: match)
        if name > start, tokens[name - 1].word == reading.words.to { return true }
        return match.tokens.upperBound < end
            && (tokens[match.tokens.upperBound].isCapitalised
                || reading.annotations.instruments.starting(at: match.tokens.upperBound) != nil)
    }

    /// "raised their ties to a strategic partnership", "the elevation of relations to": done, where
    /// no decision tells that it will be.
    func raised(_ match: Gazetteer.Match) -> AgreementDraft? {
        let to = nameStart(of: match) - 1
        guard to > start, tokens[to].word == reading.words.to,
            let verb = (max(start, to - 8)..<to).last(where: {
                reading.words.bond.elevating.contains(tokens[$0].word)
            }),
            (verb + 1..<to).allSatisfy({ tokens[$0].kind == .word }),
            verb == start
                || tokens[verb - 1].word != reading.words.to
                    && classes(verb - 1).isDisjoint(with: [.future, .deontic])
        else { return nil }
        return AgreementDraft(
            kind: .consensus, status: .inForce, parties: joint,
            evidence: verb..<max(match.tokens.upperBound, nameEnd(of: match)),
            rule: .agreementStageOfInstrument)
    }

    /// "the meeting of the Joint Committee resulted in the signing of": what it signed, no stage
    /// of its own.
    func isOfSession(_ match: Gazetteer.Match, _ stage: StageWord) -> Bool {
        let verb = stage.tokens.lowerBound
        return kind(of: match) == .mechanism && verb >= match.tokens.upperBound
            && words(verb).contains(.reached) && !classes(verb - 1).contains(.be)
    }

    /// Whether a name goes on a list that ended at a token.
    func isNext(_ name: Int, _ end: Int) -> Bool {
        isListed(name) && (end + 2 >= beforeList(name) || isNamed(name, behind: end))
            || end + 2 >= name && end == self.end
    }

    /// "three papers at the Palace, namely".
    private func isNamed(_ name: Int, behind end: Int) -> Bool {
        end < name && name - end < 9 && isNamely(name - 1)
    }

    /// "The documents signed were a treaty on fishing and": what a bundle is.
    func isEquated(_ name: Int, _ last: AgreementDraft?) -> Bool {
        guard let last, last.kind == .package, name > start, classes(name - 1).contains(.be)
        else { return false }
        return (0..<6).contains(name - last.evidence.upperBound)
    }

    /// How many documents: "six", "11".
    private func number(in range: Range<Int>) -> Int? {
        for token in range {
            if reading.annotations.dates.covering(token) != nil { continue }
            if let count = Self.count(of: tokens[token], in: reading) { return count }
        }
        return nil
    }
}
