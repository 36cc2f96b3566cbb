internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// People of no known country who are named side by side with those whom they meet.
extension Cast {
    /// Words between the noun of an encounter and the first of two, at most.
    private static let pairReach = 12

    /// "talks between President A and President B", "In a separate call, A and B took stock": B,
    /// right behind "and" and one's own.
    func isPaired(_ i: Int, _ annotations: Annotations) -> Bool {
        let mentions = annotations.mentions
        let tokens = annotations.text.tokens
        let and = mentions[i].tokens.lowerBound - 1
        guard i > 0, and > 0, and == mentions[i - 1].tokens.upperBound,
            tokens[and].word == self.and,
            [.person, .role, .pronoun].contains(mentions[i - 1].kind)
        else { return false }
        let first = mentions[i - 1].tokens.lowerBound
        let reach = max(0, first - Self.pairReach)..<first
        guard let noun = annotations.encounters.within(reach).last(where: isTalk) else {
            return false
        }
        let end = noun.tokens.upperBound
        if first > end, tokens[end].word == between { return first - end <= 2 }
        let before = max(0, noun.tokens.lowerBound - 3)..<noun.tokens.lowerBound
        return (end..<first).contains { tokens[$0].kind == .comma }
            && before.contains { tokens[$0].word == a || tokens[$0].word == another }
    }

    private func isTalk(_ match: Gazetteer.Match) -> Bool {
        let encounter = lexicon.encounters[Int(match.entry.index)]
        return encounter.part == .noun
            && [.call, .meeting, .talks, .summit].contains(encounter.type)
    }

    /// "A paid a visit at the invitation of Minister B": B, who is at home there.
    func isInviter(_ mention: Mention, _ annotations: Annotations) -> Bool {
        let start = mention.tokens.lowerBound
        let tokens = annotations.text.tokens
        return start > 1 && tokens[start - 1].word == of && tokens[start - 2].word == invitation
    }
}
