internal import Annotators
internal import Lexicons
internal import Text

/// Of which country those are who head a delegation.
extension Cast {
    /// "Vice Minister A headed the Chilean delegation, and State Secretary B that of Peru": each is
    /// of the country right behind.
    mutating func settleLeaders(_ annotations: Annotations, _ memberOf: [Int?]) {
        let mentions = annotations.mentions
        for i in mentions.indices.dropLast() {
            guard let member = memberOf[i], members[member].country == nil,
                members[member].organization == nil, mentions[i + 1].kind == .country,
                mentions[i + 1].tokens.lowerBound >= mentions[i].tokens.upperBound,
                leads(
                    mentions[i].tokens.upperBound..<mentions[i + 1].tokens.lowerBound,
                    mentions[i + 1], annotations)
            else { continue }
            members[member].country = mentions[i + 1].country
        }
    }

    /// "headed the", "that of".
    private func leads(
        _ gap: Range<Int>, _ side: Mention, _ annotations: Annotations
    ) -> Bool {
        guard (1...3).contains(gap.count), let last = gap.last, let first = gap.first else {
            return false
        }
        let tokens = annotations.text.tokens
        if tokens[last].word == of, gap.count == 2 {
            return !lexicon.classes(of: tokens[first]).isDisjoint(with: [.relative, .determiner])
        }
        let isDelegation = side.tokens.contains {
            lexicon.classes(of: tokens[$0]).contains(.side)
        }
        return isDelegation
            && annotations.encounters.covering(first).map { verb in
                let encounter = lexicon.encounters[Int(verb.entry.index)]
                return encounter.part == .light && verb.isPast
            } ?? false
    }
}
