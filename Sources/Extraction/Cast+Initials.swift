internal import Annotators
internal import Lexicons
internal import Text

/// Titles that are written by their initials.
extension Cast {
    /// Those whom "DPM" may stand for, a title of one word with capitals after its first letter:
    /// who hold such an office, or whose title has these initials.
    func holders(of mention: Mention, in text: TokenizedText) -> [Int] {
        guard let office = mention.office, let last = mention.title.last else { return [] }
        let letters = text.bytes[text.tokens[last].range]
        if mention.title.count > 1 {
            return isAbbreviated(letters) ? holders(of: office) : []
        }
        guard letters.dropFirst().contains(where: isCapital) else { return [] }
        let kind = lexicon.offices[office].office
        let named = members.indices.filter { !members[$0].name.isEmpty }
        let spelled = named.filter { hasInitials(members[$0], letters) }
        if spelled.count == 1 { return spelled }
        return named.filter { i in
            members[i].office.map { lexicon.offices[$0].office == kind } ?? false
                || spelled.contains(i)
        }
    }

    /// The "PM" of "Deputy PM": whose other words say which minister that is.
    private func isAbbreviated(_ letters: ArraySlice<UInt8>) -> Bool {
        (2...3).contains(letters.count) && letters.allSatisfy(isCapital)
    }

    /// The named people whose office is of that kind.
    private func holders(of office: Int) -> [Int] {
        let kind = lexicon.offices[office].office
        return members.indices.filter {
            !members[$0].name.isEmpty
                && members[$0].office.map { lexicon.offices[$0].office == kind } ?? false
        }
    }

    /// "MoS" of a "Minister of State for Trade": the capitals of the one begin the other's words.
    private func hasInitials(_ member: Member, _ letters: ArraySlice<UInt8>) -> Bool {
        guard let role = member.role else { return false }
        var isStart = true
        var rest = letters.lazy.filter(isCapital).makeIterator()
        var wanted = rest.next()
        for byte in role.utf8 {
            if isStart, isCapital(byte) {
                guard byte == wanted else { return wanted == nil }
                wanted = rest.next()
            }
            isStart = [32, UInt8(ascii: "-"), UInt8(ascii: "/")].contains(byte)
        }
        return wanted == nil
    }

    /// "Deputy Prime Minister and Foreign Minister Dahl": the first of two offices of one person.
    func isDouble(_ mention: Mention, _ annotations: Annotations) -> Bool {
        let next = annotations.mentions.index(atOrAfter: mention.tokens.upperBound)
        let text = annotations.text
        guard next < annotations.mentions.count, annotations.mentions[next].kind == .person,
            !annotations.mentions[next].title.isEmpty,
            annotations.mentions[next].tokens.lowerBound == mention.tokens.upperBound + 1,
            text.tokens[mention.tokens.upperBound].word == and
        else { return false }
        return !lexicon.classes(of: text.tokens[mention.tokens.lowerBound]).contains(.determiner)
    }

    /// "Additional Secretary (Asia), Ambassador Dahl", "the Foreign Minister of Norway, Senator the
    /// Hon. Dahl": the office before the comma is his too, and he is of its country.
    mutating func settleAppositions(_ annotations: Annotations, _ memberOf: [Int?]) {
        let mentions = annotations.mentions
        let tokens = annotations.text.tokens
        for i in mentions.indices.dropLast() where mentions[i].kind == .role {
            let gap =
                mentions[i].tokens
                .upperBound..<max(
                    mentions[i].tokens.upperBound, mentions[i + 1].tokens.lowerBound)
            guard let member = memberOf[i + 1] else { continue }
            if gap.count == 1, tokens[gap.lowerBound].kind == .comma,
                members[member].country == nil, members[member].organization == nil,
                isOpen(member) || members[member].isAddressed
            {
                members[member].country = mentions[i].country
            }
            guard gap.count > 2, gap.count < 14,
                tokens[gap.lowerBound].kind == .openBracket,
                tokens[gap.upperBound - 1].kind == .comma,
                tokens[gap.upperBound - 2].kind == .closeBracket
            else { continue }
            members[member].titleWords.formUnion(
                mentions[i].title.lazy.map { tokens[$0].word })
        }
    }

    private func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}
