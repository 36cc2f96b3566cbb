internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// People whom the text names by whom they serve.
extension Cast {
    /// "Joint Secretary, MoD, India Shri A": a country between the comma behind a ministry, no
    /// city, and a name.
    func isApposed(_ country: Mention, _ annotations: Annotations) -> Bool {
        let (start, tokens) = (country.tokens.lowerBound, annotations.text.tokens)
        guard start > 3, country.tokens.count == 1, tokens[start - 1].kind == .comma,
            tokens[start - 2].isCapitalised, annotations.names.covering(start - 2) == nil
        else { return false }
        return tokens[start - 3].kind == .comma || tokens[start - 3].word == of
    }

    /// "Peruvian President Brito's special envoy Jon Dahl": the envoy is of her country.
    mutating func settleOwned(_ annotations: Annotations, _ memberOf: [Int?]) {
        let mentions = annotations.mentions
        for i in mentions.indices.dropLast() where mentions[i].kind == .person {
            let end = mentions[i].tokens.upperBound
            guard let owner = memberOf[i], let member = memberOf[i + 1], owner != member,
                let country = members[owner].country, members[member].country == nil,
                members[member].organization == nil, members[owner].office != nil,
                end < annotations.text.tokens.count,
                annotations.text.tokens[end].kind == .possessive,
                (1...5).contains(mentions[i + 1].tokens.lowerBound - end),
                annotations.encounters.within(end..<mentions[i + 1].tokens.lowerBound).isEmpty
            else { continue }
            members[member].country = country
        }
    }
}
