internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Sums that are agreed, doubled or stood by, and documents that are told of beside them.
extension AgreementScene {
    /// "agreed a £40 million package to": money right behind the verb; a document behind "as well
    /// as" is one of its own.
    func agreedSum(_ start: Int, _ content: Range<Int>) -> AgreementDraft? {
        guard let first = content.first, first > start, words(first - 1).contains(.concord),
            let sum = money(in: first..<min(content.upperBound, first + 5))
        else { return nil }
        let rest = sum.tokens.upperBound..<max(sum.tokens.upperBound, content.upperBound)
        let last = besideStart(rest) ?? content.upperBound
        let evidence = start..<max(sum.tokens.upperBound, last)
        let next = sum.tokens.upperBound..<max(sum.tokens.upperBound, min(end, last, first + 8))
        let isDeal = reading.annotations.instruments.within(next).contains {
            kind(of: $0) == .contract
        }
        return AgreementDraft(
            kind: isDeal ? .contract : .pledge, status: .agreed, parties: joint,
            target: ofYear(evidence), evidence: evidence, rule: .agreementAgreedTo)
    }

    private func money(in range: Range<Int>) -> QuantityMention? {
        guard !range.isEmpty else { return nil }
        return reading.annotations.quantities.within(range).first(where: isMoney)
    }

    /// Where ", as well as a new compact" begins.
    private func besideStart(_ range: Range<Int>) -> Int? {
        for match in reading.annotations.instruments.within(range) {
            let name = nameStart(of: match)
            guard name - 3 > range.lowerBound, isAsWellAs(name) else { continue }
            return tokens[name - 4].kind == .comma ? name - 4 : name - 3
        }
        return nil
    }

    /// The stage of an instrument that no word right beside it tells.
    func unstaged(_ match: Gazetteer.Match, _ name: Int) -> StageWord? {
        stageOfList(after: match) ?? exchange(match) ?? besideSum(name)
    }

    /// "agreed a £40 million package, as well as a new compact".
    private func besideSum(_ name: Int) -> StageWord? {
        guard hasQuantity, isAsWellAs(name), isUnspecific(name) else { return nil }
        let verb = reading.annotations.stages.within(start..<name).last {
            $0.tokens.count == 1 && words($0.tokens.lowerBound).contains(.concord)
        }
        guard let verb else { return nil }
        let next = verb.tokens.upperBound
        guard money(in: next..<max(next, min(name, next + 5))) != nil else { return nil }
        return StageWord(tokens: verb.tokens, status: .agreed)
    }

    /// "an exchange of notes on": the noun is the act.
    private func exchange(_ match: Gazetteer.Match) -> StageWord? {
        let first = match.tokens.lowerBound
        guard tokens[first].word == reading.words.exchange, match.tokens.count > 2,
            tokens[first + 1].word == reading.words.of
        else { return nil }
        return StageWord(tokens: match.tokens, status: .signed)
    }

    /// "its commitment to a $120 million fund": the sum right behind.
    func sum(behind commitment: Int) -> Target? {
        guard hasQuantity, commitment + 3 < end,
            tokens[commitment + 1].word == reading.words.to, isUnspecific(commitment + 2),
            !(max(start, commitment - 4)..<commitment).contains(where: {
                words($0).contains(.announce)
            }), let sum = money(in: commitment + 2..<min(end, commitment + 7))
        else { return nil }
        return quantity(in: sum.tokens)
    }

    /// "The hospital will be built with a grant of": told of by what it pays for.
    func isMeansOfWork(_ noun: Int) -> Bool {
        noun > start + 3 && !futures.isEmpty && isUnspecific(noun - 1)
            && tokens[noun - 2].word == reading.words.with && words(noun - 3).contains(.done)
    }

    /// "doubles its contribution to the Fund to $20 million".
    func enlargements() -> [AgreementDraft] {
        quantityNumbers.compactMap { i in
            let sum = reading.annotations.quantities[i]
            let to = sum.tokens.lowerBound - 1
            guard isMoney(sum), to > start + 2, tokens[to].word == reading.words.to,
                let verb = (max(start + 1, to - 16)..<to).last(where: {
                    reading.words.bond.enlarging.contains(tokens[$0].word)
                }), classes(verb + 1).contains(.possessive), !classes(verb - 1).contains(.be),
                (verb + 2..<max(verb + 2, to)).contains(where: { words($0).contains(.aid) })
            else { return nil }
            let last = max(
                sum.tokens.upperBound,
                reading.phraseEnd(after: sum.tokens.upperBound, in: sentence))
            let evidence = verb..<last
            let actor = actor(of: verb)
            guard !actor.parties.isEmpty else { return nil }
            return AgreementDraft(
                kind: .pledge, status: classes(verb - 1).contains(.auxiliary) ? .inForce : .agreed,
                parties: parties(of: actor, receivingIn: evidence, isGift: true),
                target: quantity(in: sum.tokens), evidence: evidence, rule: .agreementAidRises)
        }
    }

    /// "The memorandum on ports established a framework for": what a document brings, no other
    /// document.
    func isOwnEffect(_ match: Gazetteer.Match, _ name: Int, _ stage: StageWord) -> Bool {
        guard stage.status == .inForce, stage.tokens.upperBound == name,
            tokens[match.tokens.upperBound - 1].word == reading.words.bond.framework,
            isUnspecific(name)
        else { return false }
        return reading.annotations.instruments.within(start..<stage.tokens.lowerBound).contains {
            let verb = stage.tokens.lowerBound
            return [.treaty, .memorandum].contains(kind(of: $0))
                && ($0.tokens.upperBound == verb || phraseEnd(of: $0) >= verb - 1)
        }
    }

    /// "A memorandum on ports will help": one that there is to be, told of by what it does.
    func effective(
        _ match: Gazetteer.Match, _ range: Range<Int>, _ kind: Agreement.Kind
    ) -> Agreement.Status? {
        guard kind == .memorandum, speakers.count != 1, range.lowerBound - start < 2,
            isUnspecific(range.lowerBound), !futures.isEmpty
        else { return nil }
        let last = max(range.upperBound, phraseEnd(of: match))
        guard last < end, classes(last).contains(.future), let verb = skipAdverbs(last + 1),
            verb < end, !classes(verb).contains(.be), !classes(verb).contains(.negation)
        else { return nil }
        return .agreed
    }
}
