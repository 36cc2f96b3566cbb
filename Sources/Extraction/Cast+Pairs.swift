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

    /// "I met Prime Minister A and Foreign Minister B of Fiji": of those whom somebody met, one
    /// without a country right before another of another office whose country stands behind.
    mutating func settlePairs(_ annotations: Annotations, _ memberOf: [Int?]) {
        let mentions = annotations.mentions
        for i in mentions.indices.dropLast() where mentions[i + 1].country != nil {
            let (first, second) = (mentions[i], mentions[i + 1])
            guard let member = memberOf[i], members[member].country == nil,
                members[member].organization == nil, let other = memberOf[i + 1],
                other != member, second.title.lowerBound == second.tokens.lowerBound,
                !second.title.isEmpty, second.tokens.upperBound > second.name.upperBound,
                annotations.text.tokens[second.name.upperBound].word == of,
                first.tokens.upperBound + 1 == second.tokens.lowerBound,
                annotations.text.tokens[first.tokens.upperBound].word == and,
                let office = first.office, let next = second.office,
                lexicon.offices[office].office != lexicon.offices[next].office,
                i > 0, mentions[i - 1].kind != .firstPerson, isMet(first, annotations)
            else { continue }
            members[member].country = second.country
            members[member].isCountryNamed = true
        }
    }

    /// "held talks with Norwegian Premier A and Minister B": of those whom somebody met, one
    /// without a country right behind another whose country stands before the office.
    mutating func settleFollowers(_ annotations: Annotations, _ memberOf: [Int?]) {
        let mentions = annotations.mentions
        for i in mentions.indices.dropFirst() where mentions[i].country == nil {
            let (first, second) = (mentions[i - 1], mentions[i])
            guard first.kind == .person, second.kind == .person, let country = first.country,
                let member = memberOf[i], members[member].country == nil,
                members[member].organization == nil, memberOf[i - 1] != member,
                first.title.lowerBound > first.tokens.lowerBound, !second.title.isEmpty,
                second.title.lowerBound == second.tokens.lowerBound,
                joins(first.tokens.upperBound, second.tokens.lowerBound, annotations),
                isMet(first, annotations)
            else { continue }
            members[member].country = country
        }
    }

    /// "and", a comma before it or none.
    private func joins(_ start: Int, _ end: Int, _ annotations: Annotations) -> Bool {
        let tokens = annotations.text.tokens
        guard (1...2).contains(end - start), tokens[end - 1].word == and else { return false }
        return end - start == 1 || tokens[start].kind == .comma
    }

    /// "A paid a visit at the invitation of Minister B": B, who is at home there.
    func isInviter(_ mention: Mention, _ annotations: Annotations) -> Bool {
        let start = mention.tokens.lowerBound
        let tokens = annotations.text.tokens
        return start > 1 && tokens[start - 1].word == of && tokens[start - 2].word == invitation
    }
}
