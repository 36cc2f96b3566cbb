internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Two holders of offices that stand together: "the President and Vice President", "the Vice
/// Minister and the Vice-Minister".
extension Discourse {
    /// Takes in those who spoke together, where others are together with them.
    mutating func pairUp(_ parties: [Party]) {
        let isOfPeople = parties.allSatisfy { if case .member = $0 { true } else { false } }
        let isAll = parties.count == company.count && parties.allSatisfy(company.contains)
        pair = isOfPeople && !isAll ? parties : []
    }

    /// "The President and Vice President": the second of two offices behind one article, where
    /// another than the holder of the first holds it, who does not.
    func isOfAnother(
        _ i: Int, than first: Party?, _ second: Party?, in reading: Reading
    ) -> Bool {
        guard case .member(let a)? = first, case .member(let b)? = second, a != b
        else { return false }
        let mention = reading.annotations.mentions[i]
        let words = mention.title.map { reading.tokens[$0].word }
        let members = reading.cast.members
        let isFirsts = words.allSatisfy { members[a].titleWords.contains($0) }
        // "The Vice President and President" are two.
        if isFirsts, !isDeputy(.member(a), in: reading) || isDeputy(.member(b), in: reading) {
            return false
        }
        let isHolder =
            words.allSatisfy { members[b].titleWords.contains($0) }
            || reading.officeKind(mention.office) == reading.officeKind(members[b].office)
        return isHolder && (isFirsts || !isSaid(of: a, words, in: reading))
    }

    /// "Ana Brito, Deputy Premier and Minister of Trade", "Deputy Premier and Minister of Trade
    /// Brito": whether an office stands beside the name of one who holds another too.
    private func isSaid(of member: Int, _ words: [WordID], in reading: Reading) -> Bool {
        let mentions = reading.annotations.mentions
        return mentions.prefix(Self.pairMentionsMax).indices.contains { i in
            guard reading.memberOf[i] == member else { return false }
            let start = mentions[i].tokens.lowerBound
            let end = mentions[i].tokens.upperBound
            let before = i > 0 && mentions[i - 1].kind == .role ? i - 1 : nil
            let after = i + 1 < mentions.count && mentions[i + 1].kind == .role ? i + 1 : nil
            var phrase = mentions[i].tokens
            if let before, mentions[before].tokens.upperBound + 1 == start {
                phrase = mentions[before].tokens.lowerBound..<end
            }
            if let after, mentions[after].tokens.lowerBound == end + 1,
                reading.tokens[end].word == reading.words.and
            {
                phrase = phrase.lowerBound..<mentions[after].tokens.upperBound
            }
            return words.allSatisfy { word in
                phrase.contains { reading.tokens[$0].word == word }
            }
        }
    }

    /// Mentions that are looked at for a second office.
    private static let pairMentionsMax = 60

    /// "The Vice Minister and the Vice-Minister": another of the company who holds an office that
    /// one of the parties before it holds too.
    func namesake(_ i: Int, besides parties: [Party], in reading: Reading) -> Party? {
        let mention = reading.annotations.mentions[i]
        guard mention.kind == .role, mention.title.lowerBound > mention.tokens.lowerBound,
            mention.country == nil, mention.organization == nil
        else { return nil }
        let words = mention.title.map { reading.tokens[$0].word }
        let members = reading.cast.members
        let others = company.filter { party in
            guard case .member(let j) = party, !parties.contains(party) else { return false }
            return words.allSatisfy { members[j].titleWords.contains($0) }
        }
        return others.count == 1 ? others[0] : nil
    }

    /// "FM and Prime Minister Dahl": a title in capitals that is of another than the next.
    func isAbbreviated(_ i: Int, ofAnotherThan member: Int?, in reading: Reading) -> Bool {
        let mention = reading.annotations.mentions[i]
        guard let member, mention.title.count == 1,
            reading.tokens[mention.title.lowerBound].shape == .upper,
            case .member(let holder)? = role(mention, in: reading)
        else { return false }
        return holder != member && !reading.cast.members[holder].name.isEmpty
    }

    /// The one person of a country whom the text names.
    func onlyOne(of country: Int, in reading: Reading) -> Party? {
        let members = reading.cast.members
        let people = members.indices.filter {
            members[$0].country == country && !members[$0].name.isEmpty
        }
        return people.count == 1 ? .member(people[0]) : nil
    }

    // MARK: Ranks

    /// "The President" is no vice president where another of the company is president, nor where
    /// the text names one and only a vice president is here.
    func ofRank(
        _ parties: [Party], _ mention: Mention, where fits: (Cast.Member) -> Bool,
        in reading: Reading
    ) -> [Party] {
        guard parties.contains(where: { isDeputy($0, in: reading) }),
            let kind = reading.officeKind(mention.office), !isDeputy(kind)
        else { return parties }
        let peers = parties.filter { !isDeputy($0, in: reading) }
        if !peers.isEmpty { return peers }
        let members = reading.cast.members
        let other = members.indices.first {
            reading.officeKind(members[$0].office) == kind && fits(members[$0])
                && !members[$0].name.isEmpty
        }
        return other.map { [.member($0)] } ?? parties
    }

    func isDeputy(_ party: Party, in reading: Reading) -> Bool {
        guard case .member(let i) = party else { return false }
        return reading.officeKind(reading.cast.members[i].office).map(isDeputy) ?? false
    }

    private func isDeputy(_ kind: String) -> Bool { Self.deputies.contains(kind) }

    private static let deputies: Set<String> = [
        "deputy-head-of-state", "deputy-head-of-government", "deputy-minister",
    ]

    /// "The Vice-Minister" of a vice minister and a vice-minister: those whose title is spelled
    /// with a hyphen too, or without one too.
    func alike(_ parties: [Party], _ mention: Mention, in reading: Reading) -> [Party] {
        guard mention.title.count > 1 else { return parties }
        let isHyphened = mention.title.contains { reading.tokens[$0].isJoined }
        let same = parties.filter { party in
            guard case .member(let i) = party else { return false }
            let role = reading.cast.members[i].role
            return role?.utf8.contains(UInt8(ascii: "-")) ?? false == isHyphened
        }
        return same.isEmpty ? parties : same
    }
}

extension Reading {
    /// "The President and Vice President both noted": right behind those whom it means.
    func isBoth(_ i: Int) -> Bool {
        let both = annotations.mentions[i].tokens
        return both.count == 1 && tokens[both.lowerBound].word == words.both && i > 0
            && annotations.mentions[i - 1].tokens.upperBound == both.lowerBound
            && group(endingWith: i - 1, from: 0).count > 1
    }

    /// The word of which one is the plural: president, secretary.
    func singular(_ token: Int) -> WordID? {
        var bytes = Array(text.bytes[tokens[token].range])
        guard bytes.count > 3, bytes.removeLast() == UInt8(ascii: "s") else { return nil }
        if bytes.suffix(2).elementsEqual("ie".utf8) {
            bytes[(bytes.count - 2)...] = [UInt8(ascii: "y")]
        }
        return lexicon.word(String(decoding: bytes, as: UTF8.self))
    }
}
