internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What several will do, and what one of them says for both.
extension AgreementScene {
    /// "will provide 5 million euros", "send tents": of many too, each gives what is his.
    func gives(_ content: Range<Int>) -> Bool {
        guard let first = content.first, let verb = mainVerb(first) else { return false }
        let isGift =
            words(verb).contains(.gift) && words(verb).isDisjoint(with: [.keeping, .measure])
            || words(verb).contains(.giving)
        return isGift
            && (reading.annotations.quantities.stands(in: content)
                || content.contains { !words($0).isDisjoint(with: [.goods, .aid]) })
            || reading.annotations.quantities.within(content).contains(where: isMoney)
    }

    /// "We will make it easier for firms from both countries", said by one of two who met.
    func isOfUsBoth(_ actor: Actor, _ content: Range<Int>) -> Bool {
        guard joint.count > 1, let subject = actor.tokens,
            (subject.lowerBound..<subject.upperBound).contains(where: {
                classes($0).contains(.firstPlural)
            })
        else { return false }
        return reading.annotations.mentions.within(content).contains { mention in
            mention.kind == .together
                && mention.tokens.contains { reading.words.bond.sides.contains(tokens[$0].word) }
        }
    }

    /// "confirmed that the President will visit Norway": a journey told, nothing agreed.
    func isVisitTold(_ match: Gazetteer.Match, _ content: Range<Int>) -> Bool {
        guard words(match.tokens.lowerBound).isDisjoint(with: [.concord, .accord]),
            case let clause = match.tokens.upperBound
                - 1..<max(
                    match.tokens.upperBound, min(content.upperBound, match.tokens.upperBound + 16)),
            let that = clause.prefix(2).first(where: { tokens[$0].word == reading.words.that }),
            let future = clause.first(where: { $0 > that && classes($0).contains(.future) }),
            let verb = skipAdverbs(future + 1)
        else { return false }
        return isJourney(verb)
            || words(verb).contains(.encounter)
                && reading.annotations.names.covering(verb + 1) != nil
    }
}
