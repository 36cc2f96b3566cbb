internal import Annotators
internal import Lexicons
internal import Text

extension Reading {
    /// "the African Union (AU) and Norway": the group goes on behind a short form in brackets.
    func groupOverShortForm(startingWith first: Int, until end: Int) -> Group {
        let mentions = annotations.mentions
        let group = group(startingWith: first, until: end)
        let next = group.upperBound + 1
        guard isShortForm(group.upperBound), next < mentions.count,
            case let close = mentions[next - 1].tokens.upperBound,
            mentions[next].tokens.lowerBound == close + 2,
            mentions[next].tokens.upperBound <= end,
            tokens[close + 1].kind == .comma || tokens[close + 1].word == words.and
        else { return group }
        return first..<self.group(startingWith: next, until: end).upperBound
    }

    /// An organisation in brackets right behind its name.
    private func isShortForm(_ i: Int) -> Bool {
        let mentions = annotations.mentions
        guard i > 0, i < mentions.count, let organization = mentions[i].organization,
            mentions[i].kind == .organization, mentions[i - 1].organization == organization,
            case let (start, end) = (mentions[i].tokens.lowerBound, mentions[i].tokens.upperBound),
            start - 1 == mentions[i - 1].tokens.upperBound, end < tokens.count
        else { return false }
        return tokens[start - 1].kind == .openBracket && tokens[end].kind == .closeBracket
    }

    /// "2. (Peru) Minister A agreed": behind the country in brackets that a paragraph is on.
    func behindHeading(of sentence: Sentence) -> Int? {
        guard sentence.kinds.contains(.openBracket) else { return nil }
        let marks: [Token.Kind] = [.number, .stop, .symbol, .dash]
        guard
            let open = sentence.tokens.prefix(4).first(where: { !marks.contains(tokens[$0].kind) }),
            tokens[open].kind == .openBracket,
            let name = names(at: open + 1), name.entry.kind == .country,
            case let close = name.tokens.upperBound, close + 1 < sentence.tokens.upperBound,
            tokens[close].kind == .closeBracket
        else { return nil }
        return close + 1
    }
}
