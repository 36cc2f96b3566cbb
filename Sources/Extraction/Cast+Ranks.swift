internal import Annotators
internal import Lexicons
internal import Text

/// Of which country officers are whose post stands before the name.
extension Cast {
    /// Words of a post from its country on, at most.
    private static let postMax = 9

    /// "Malawi's defence adviser, Colonel A", "the Commander of the Zambian Army, General A,": the
    /// country of a post that no lexicon holds, where a form of address follows its comma.
    mutating func settleRanks(_ annotations: Annotations, _ memberOf: [Int?]) {
        let mentions = annotations.mentions
        for i in mentions.indices {
            guard let member = memberOf[i], members[member].isAddressed,
                members[member].country == nil, members[member].organization == nil,
                mentions[i].title.isEmpty, let country = country(ofPostBefore: i, annotations)
            else { continue }
            members[member].country = country
            members[member].isCountryNamed = true
        }
    }

    /// The country of a post in capitals right before the comma, where another comma follows the
    /// name.
    private func country(ofPostBefore i: Int, _ annotations: Annotations) -> Int? {
        let text = annotations.text
        let comma = annotations.mentions[i].tokens.lowerBound - 1
        guard comma > 0, text.tokens[comma].kind == .comma else { return nil }
        let end = annotations.mentions[i].tokens.upperBound
        guard end < text.tokens.count, text.tokens[end].kind == .comma,
            let land = annotations.names.within(max(0, comma - Self.postMax)..<comma)
                .last(where: { $0.entry.kind == .country })
        else { return nil }
        let rest = land.tokens.upperBound..<comma
        let isPost =
            !rest.isEmpty
            && rest.allSatisfy {
                let token = text.tokens[$0]
                return token.isCapitalised || [.openBracket, .closeBracket].contains(token.kind)
                    || !lexicon.classes(of: token).isDisjoint(with: [.preposition, .determiner])
            }
        return isPost ? Int(land.entry.index) : nil
    }
}
