internal import Annotators
internal import Lexicons
internal import Text

/// Of which country those are whom somebody else calls a counterpart.
extension Cast {
    /// Mentions among which counterparts are looked for.
    private static let counterpartsMax = 200

    /// "Minister Dahl thanked his Peruvian counterpart": of two people the one who is not the
    /// subject is Peruvian, where the text does not say of which country.
    mutating func settleCounterparts(_ annotations: Annotations, _ memberOf: [Int?]) {
        let mentions = annotations.mentions
        for (i, mention) in mentions.prefix(Self.counterpartsMax).enumerated()
        where mention.kind == .country && !mention.title.isEmpty {
            guard let country = mention.country,
                !members.contains(where: { $0.country == country }),
                let subject = subjectMember(before: i, annotations, memberOf),
                members[subject].country != country,
                members.allSatisfy({ $0.country == nil || $0.country == members[subject].country })
            else { continue }
            let others = members.indices.filter { $0 != subject && isOpen($0) }
            guard others.count == 1, !isApposed(mention, by: i + 1, annotations) else { continue }
            members[others[0]].country = country
            members[others[0]].isCountryNamed = true
        }
    }

    /// "Minister Brito met her Chadian counterpart": whoever is named right before the verb is a
    /// woman, whatever her first name.
    mutating func settleWomen(_ annotations: Annotations, _ memberOf: [Int?]) {
        let (tokens, mentions) = (annotations.text.tokens, annotations.mentions)
        let her = lexicon.word("her")
        for (i, mention) in mentions.prefix(Self.counterpartsMax).enumerated()
        where mention.kind == .person {
            let end = mention.tokens.upperBound
            let next = i + 1 < mentions.count ? mentions[i + 1].tokens.lowerBound : tokens.count
            let reach = end..<max(end, min(end + 12, next + 1, tokens.count))
            guard let member = memberOf[i],
                let owner = reach.first(where: { tokens[$0].word == her }),
                !tokens[end..<owner].contains(where: { $0.kind == .stop }),
                (owner + 1..<min(owner + 4, tokens.count)).contains(where: {
                    lexicon.classes(of: tokens[$0]).contains(.counterpart)
                })
            else { continue }
            members[member].isFemale = true
        }
    }

    /// "his counterpart, Ana Brito": a name right behind, which says who that is.
    private func isApposed(_ mention: Mention, by next: Int, _ annotations: Annotations) -> Bool {
        guard next < annotations.mentions.count, annotations.mentions[next].kind == .person else {
            return false
        }
        return annotations.mentions[next].tokens.lowerBound - mention.tokens.upperBound <= 2
    }

    /// The one whom the last mention before in the sentence names, or means by his office.
    private func subjectMember(
        before i: Int, _ annotations: Annotations, _ memberOf: [Int?]
    ) -> Int? {
        guard i > 0 else { return nil }
        let mention = annotations.mentions[i - 1]
        let start = annotations.mentions[i].tokens.lowerBound
        let gap = min(mention.tokens.upperBound, start)..<start
        guard gap.count <= 12,
            !annotations.text.tokens[gap].contains(where: { $0.kind == .stop })
        else { return nil }
        switch mention.kind {
        case .person: return memberOf[i - 1]
        case .role:
            let words = titleWords(of: mention, annotations.text)
            let holders = members.indices.filter { words.isSubset(of: members[$0].titleWords) }
            let exact = holders.first { members[$0].titleWords.count == words.count }
            return exact ?? (holders.count == 1 ? holders[0] : nil)
        default: return nil
        }
    }

    /// "The Prime Minister spoke to President Brito. The Peruvian public …": where only one person
    /// is of no known country, he is of the one that the text speaks of beside its publisher's.
    mutating func settleRemaining(beside issuer: Int?, _ annotations: Annotations) {
        let open = members.indices.filter { isOpen($0) }
        guard let issuer, open.count == 1, !members[open[0]].keys.isEmpty else { return }
        guard members.allSatisfy({ $0.country ?? issuer == issuer }) else { return }
        var (owning, all) = (Tally(), Tally())
        for name in annotations.names.prefix(Self.countriesMax)
        where name.entry.kind == .country && Int(name.entry.index) != issuer {
            all.add(1, to: Int(name.entry.index))
            if isOwning(name, annotations) { owning.add(1, to: Int(name.entry.index)) }
        }
        let partner = partner(of: issuer, annotations)
        let ranked = owning.counts.sorted { ($1.count, $0.row) < ($0.count, $1.row) }
        if let first = ranked.first, first.count >= 2,
            first.count >= 2 * (ranked.dropFirst().first?.count ?? 0),
            all[first.row] >= partner.map({ all[$0] }) ?? 0
        {
            members[open[0]].country = first.row
        } else if let partner, all.counts.allSatisfy({ $0.count <= all[partner] }) {
            members[open[0]].country = partner
        }
    }

    /// Names among which that country is looked for.
    private static let countriesMax = 200

    /// "Peruvian firms", "Peru's firms".
    private func isOwning(_ name: Gazetteer.Match, _ annotations: Annotations) -> Bool {
        let after = name.tokens.upperBound
        return name.entry.form != CountryForm.name.rawValue
            || after < annotations.text.tokens.count
                && annotations.text.tokens[after].kind == .possessive
    }
}
