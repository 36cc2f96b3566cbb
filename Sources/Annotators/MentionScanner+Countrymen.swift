internal import Lexicons
internal import Text

/// Those whom only their country introduces.
extension MentionScanner {
    /// "met with Lena Holm of Norway, Jon Dahl of Peru and Ana Rojas (Malta)": names of two to
    /// four words that nobody knows, behind "with", "met" or "including", or next in a list of
    /// such.
    func countryman(_ name: Range<Int>) -> Mention? {
        let i = name.lowerBound
        guard (2...4).contains(name.count), i > start, !isHeading, isMetBefore(i),
            !text.tokens[i].isJoined, !isName(at: i), !text.tokens[i - 1].isCapitalised,
            lexicon.calendarWord(of: text.tokens[i]).kind == .none,
            name.allSatisfy({
                classes($0).isSubset(of: .particle) || $0 == i && isBarePlainName(i)
            })
        else { return nil }
        var mention = Mention(kind: .person, tokens: name, name: name)
        let after = origin(name.upperBound, &mention)
        guard after > name.upperBound, mention.country != nil, mention.organization == nil,
            after >= end || text.tokens[after].kind != .word || !text.tokens[after].isCapitalised
        else { return nil }
        mention.tokens = i..<after
        return mention
    }

    /// "with", "met", "including"; a comma or "and" behind the country of the one before.
    private func isMetBefore(_ i: Int) -> Bool {
        let before = i - 1
        if [words.with, words.met, words.meet].contains(text.tokens[before].word)
            || classes(before).contains(.instance)
        {
            return text.tokens[before].shape == .lower
        }
        var at = before
        while at > start, before - at < 2,
            text.tokens[at].kind == .comma || text.tokens[at].word == words.and
        { at -= 1 }
        guard at < before else { return false }
        if text.tokens[at].kind == .closeBracket { at -= 1 }
        guard let side = names.covering(at), side.entry.kind == .country,
            side.tokens.lowerBound > start + 1
        else { return false }
        var of = side.tokens.lowerBound - 1
        if classes(of).contains(.determiner) { of -= 1 }
        return of > start && text.tokens[of - 1].isCapitalised
            && (text.tokens[of].word == words.of || text.tokens[of].kind == .openBracket)
    }
}
