internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Of which country those are who head a delegation.
extension Cast {
    /// "the State Visit of President A to Chad in May", in a text of Chad: A is of the country that
    /// it speaks of beside its own.
    mutating func settleGuests(
        of country: Int, _ annotations: Annotations, _ memberOf: [Int?]
    ) {
        for visit in annotations.encounters
        where lexicon.encounters[Int(visit.entry.index)].type == .visit {
            let next = visit.tokens.upperBound
            guard next + 1 < annotations.text.tokens.count,
                annotations.text.tokens[next].word == of,
                case let i = annotations.mentions.index(atOrAfter: next + 1),
                i < annotations.mentions.count,
                annotations.mentions[i].tokens.lowerBound == next + 1, let member = memberOf[i],
                isOpen(member), case let end = annotations.mentions[i].tokens.upperBound,
                annotations.names.within(end..<min(end + 4, annotations.text.tokens.count)).first
                    .flatMap({ row(of: $0) }) == country,
                let home = partner(of: country, annotations)
            else { continue }
            members[member].country = home
        }
    }

    /// "The Omani and Chadian sides were headed by A and B": A of the first, B of the second.
    mutating func settleRespective(
        _ sides: Int, _ annotations: Annotations, _ memberOf: [Int?]
    ) {
        let mentions = annotations.mentions
        let countries = annotations.names.within(mentions[sides].sides)
            .filter { $0.entry.kind == .country }.map { Int($0.entry.index) }
        let heads = sides + 1..<sides + 1 + countries.count
        guard countries.count > 1, heads.upperBound <= mentions.count,
            heads.allSatisfy({ mentions[$0].kind == .person && memberOf[$0] != nil }),
            case let start = mentions[sides].tokens.upperBound,
            case let gap = start..<max(start, mentions[heads.lowerBound].tokens.lowerBound),
            gap.count <= 6, gap.contains(where: { annotations.text.tokens[$0].word == by }),
            head(of: heads.upperBound - 1, annotations) == heads.lowerBound
        else { return }
        for (i, country) in zip(heads, countries) {
            guard let member = memberOf[i], members[member].country == nil,
                members[member].organization == nil
            else { continue }
            members[member].country = country
        }
    }

    /// "The Omani side was led by A, together with B": B as well.
    mutating func settleCompanion(
        _ i: Int, of country: Int?, _ annotations: Annotations, _ memberOf: [Int?]
    ) {
        guard i < annotations.mentions.count, let member = memberOf[i],
            members[member].country == nil, members[member].organization == nil
        else { return }
        let start = annotations.mentions[i - 1].tokens.upperBound
        let gap = start..<max(start, annotations.mentions[i].tokens.lowerBound)
        if gap.count <= 4, gap.contains(where: { annotations.text.tokens[$0].word == together }) {
            members[member].country = country
        }
    }

    /// Words of an office between "by" and a name, at most.
    private static let officeReach = 8

    /// "by Additional Secretary (Europe), Ambassador A": A, behind the office and a comma.
    func titled(_ role: Int, _ annotations: Annotations, _ memberOf: [Int?]) -> Int {
        let (mentions, tokens) = (annotations.mentions, annotations.text.tokens)
        guard mentions[role].kind == .role,
            let person = (role + 1..<min(role + 3, mentions.count)).first(where: {
                mentions[$0].kind == .person
            }), memberOf[person] != nil
        else { return role }
        let gap =
            mentions[role].tokens
            .upperBound..<max(
                mentions[role].tokens.upperBound, mentions[person].tokens.lowerBound)
        guard (1...Self.officeReach).contains(gap.count), let last = gap.last,
            tokens[last].kind == .comma,
            gap.allSatisfy({
                tokens[$0].isCapitalised || tokens[$0].kind != .word
                    || !lexicon.classes(of: tokens[$0])
                        .isDisjoint(with: [.preposition, .determiner, .conjunction])
            }), !gap.contains(where: { tokens[$0].kind == .stop })
        else { return role }
        return person
    }

    /// "the Omani side", "the Oman side".
    func isSide(_ mention: Mention, _ text: TokenizedText) -> Bool {
        let end = min(mention.tokens.upperBound + 1, text.tokens.count)
        return (mention.tokens.lowerBound..<end).contains {
            lexicon.classes(of: text.tokens[$0]).contains(.side)
        }
    }

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

    /// "headed the", "who heads the", "will be heading the", "that of".
    private func leads(
        _ gap: Range<Int>, _ side: Mention, _ annotations: Annotations
    ) -> Bool {
        guard (1...5).contains(gap.count), let last = gap.last, let first = gap.first else {
            return false
        }
        let tokens = annotations.text.tokens
        if tokens[last].word == of, gap.count == 2 {
            return !lexicon.classes(of: tokens[first]).isDisjoint(with: [.relative, .determiner])
        }
        let isDelegation = side.tokens.contains {
            lexicon.classes(of: tokens[$0]).contains(.side)
                && !lexicon.classes(of: tokens[$0]).contains(.counterpart)
        }
        // "received the Chilean delegation": whom one receives.
        guard isDelegation,
            let verb = annotations.encounters.within(gap).first(where: {
                let encounter = lexicon.encounters[Int($0.entry.index)]
                return encounter.part == .light && encounter.type == nil
            })
        else { return false }
        return gap.allSatisfy {
            verb.tokens.contains($0) || tokens[$0].kind == .comma
                || !lexicon.classes(of: tokens[$0])
                    .isDisjoint(with: [.relative, .determiner, .auxiliary, .future, .be])
        }
    }
}
