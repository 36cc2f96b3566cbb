internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Two holders of one office, of whom the document names only the other.
extension Cast {
    /// "The Prime Minister spoke to the Prime Minister of Norway, Jon Dahl": the publisher's own,
    /// whom the document never names: a member without a name, for whom the bare office stands
    /// from then on.
    mutating func addUnnamedHost(_ annotations: Annotations, _ memberOf: [Int?]) {
        let mentions = annotations.mentions
        let end = mentions.index(atOrAfter: min(Self.headTokensMax, annotations.text.tokens.count))
        for i in 0..<end where unnamedHost == nil && mayBeHost(mentions[i], annotations) {
            guard let office = mentions[i].office,
                let other = counterpart(of: i, annotations, memberOf),
                isOnlyHolder(other, of: lexicon.offices[office].office, annotations.anchor)
            else { continue }
            var host = member(of: mentions[i], annotations)
            host.name = ""
            members.append(host)
            unnamedHost = members.count - 1
        }
    }

    /// "The Prime Minister", "PM": a high office and no word of whose.
    private func mayBeHost(_ mention: Mention, _ annotations: Annotations) -> Bool {
        mention.kind == .role && mention.country == nil && mention.organization == nil
            && mention.office.map(isHigh) ?? false && !isDouble(mention, annotations)
    }

    /// Somebody of the same office whom the holder of another meets in the sentence: his member,
    /// his country, or both.
    private func counterpart(
        of i: Int, _ annotations: Annotations, _ memberOf: [Int?]
    ) -> (member: Int?, country: Int?)? {
        let mentions = annotations.mentions
        let kind = mentions[i].office.map { lexicon.offices[$0].office }
        let start = mentions[i].tokens.lowerBound
        guard let sentence = annotations.text.sentences.first(where: { $0.tokens.contains(start) })
        else { return nil }
        var next = i + 1
        while next < mentions.count, mentions[next].tokens.lowerBound < sentence.tokens.upperBound {
            let other = mentions[next]
            let gap =
                mentions[i].tokens
                .upperBound..<max(
                    mentions[i].tokens.upperBound, other.tokens.lowerBound)
            if other.office.map({ lexicon.offices[$0].office }) == kind,
                other.kind == .person || other.kind == .role && other.country != nil
            {
                return isMet(gap, annotations) && isNamesake(mentions[i], other, annotations.text)
                    ? (memberOf[next], other.country) : nil
            }
            next += 1
        }
        return nil
    }

    /// "spoke this afternoon to", "call with": an encounter and no comma within twelve words.
    private func isMet(_ gap: Range<Int>, _ annotations: Annotations) -> Bool {
        gap.count <= 12 && annotations.encounters.stands(in: gap)
            && gap.allSatisfy {
                ![.comma, .semicolon, .possessive].contains(annotations.text.tokens[$0].kind)
            }
    }

    /// Whether the bare title may be taken for the other's: not "the Federal President".
    private func isNamesake(_ host: Mention, _ other: Mention, _ text: TokenizedText) -> Bool {
        isAbbreviated(host, text)
            || titleWords(of: host, text).isSubset(of: titleWords(of: other, text))
    }

    /// Whether the publisher's own is meant: a title of the same words, or by its initials.
    func isUnnamedHost(_ mention: Mention, _ text: TokenizedText) -> Bool {
        guard let host = unnamedHost, mention.country == nil, mention.organization == nil,
            let office = mention.office, let kind = members[host].office,
            lexicon.offices[office].office == lexicon.offices[kind].office
        else { return false }
        let (own, told) = (members[host].titleWords, titleWords(of: mention, text))
        return own.count == told.count && own.isSubset(of: told)
            || isAbbreviated(mention, text) || isAbbreviated(members[host])
    }

    private func isAbbreviated(_ mention: Mention, _ text: TokenizedText) -> Bool {
        mention.title.count == 1 && text.tokens[mention.title.lowerBound].shape == .upper
    }

    private func isAbbreviated(_ member: Member) -> Bool {
        member.role.map { $0.utf8.allSatisfy { (65...90).contains($0) } } ?? false
    }

    /// Whether no other named person holds, or held at the time, that office.
    private func isOnlyHolder(
        _ other: (member: Int?, country: Int?), of kind: String, _ anchor: DateExpression?
    ) -> Bool {
        members.indices.allSatisfy { i in
            if i == other.member || members[i].name.isEmpty { return true }
            let holds =
                members[i].office.map { lexicon.offices[$0].office == kind } ?? false
                || members[i].person.map {
                    lexicon.people.people[$0].held(kind, on: anchor)
                } ?? false
            return !holds || other.country != nil && members[i].country == other.country
        }
    }
}
