internal import Lexicons
internal import Text

/// Names whose first word is a plain word elsewhere: "Per Holm", "Will Carver", "He Wenbo".
extension MentionScanner {
    /// Such a word with a capital inside a sentence of small letters, and a name behind it that
    /// small letters or a comma follow: no headline, where every word has a capital.
    func isPlainName(_ i: Int) -> Bool {
        guard !isHeading, i > start, i + 2 < end, text.tokens[i].shape == .capitalised,
            !text.tokens[i].isJoined, !isName(at: i), isNameWord(i + 1), !isName(at: i + 1, .city),
            tokenClasses[i].isDisjoint(with: [.determiner, .conjunction]),
            ![words.of, words.for, words.with].contains(text.tokens[i].word)
        else { return false }
        var next = i + 2
        while next < end, next < i + 5, isNameWord(next) { next += 1 }
        guard next < end else { return false }
        return text.tokens[next].shape == .lower || text.tokens[next].kind == .comma
    }

    /// "met in Los Robles Lena Holm, Minister of Trade": a further word of a city.
    func isWithinCity(_ i: Int) -> Bool {
        guard i > start, text.tokens[i - 1].isCapitalised, let name = names.covering(i) else {
            return false
        }
        return name.entry.kind == .city && name.tokens.lowerBound < i
    }

    /// "met Per Holm, Minister of Trade": behind a word in small letters.
    func isBarePlainName(_ i: Int) -> Bool {
        text.tokens[i].shape == .capitalised && i > start && text.tokens[i - 1].shape == .lower
            && text.tokens[i - 1].kind == .word && isPlainName(i)
    }
}
