internal import Lexicons
internal import Text

/// Those whom a title names as the author of a text, by a name that nobody knows.
extension MentionScanner {
    /// Lines at the head of a text that may name its author.
    static let headingsMax = 6
    /// Words between an author and the noun for what is said.
    private static let gapMax = 4
    /// Tokens from a name to the handle behind it.
    private static let handleMax = 6

    /// "Holm Speaks After Talks", "Holm's Remarks After Talks", "Remarks by Holm", "Holm: Remarks
    /// after Talks", "By Lena Holm".
    func author(_ name: Range<Int>) -> Mention? {
        let i = name.lowerBound
        let isPost = i == 0 && name.count > 1 && isBeforeHandle(name.upperBound)
        guard isHeading || isPost, name.count <= Self.gapMax, !isName(at: i),
            lexicon.calendarWord(of: text.tokens[i]).kind == .none,
            name.allSatisfy({ classes($0).isSubset(of: .particle) }),
            isPost || (i == start ? opensWords(behind: name.upperBound) : isBehindBy(name))
        else { return nil }
        var mention = Mention(kind: .person, tokens: name, name: name)
        mention.isAuthor = true
        return mention
    }

    /// "Lena Holm / Лена Хольм @lenaholm": a sign with a word right behind it, within a few tokens
    /// or on the next line, at the head of a post.
    private func isBeforeHandle(_ next: Int) -> Bool {
        let reach = next..<max(next, min(text.tokens.count - 1, next + Self.handleMax))
        for at in reach where text.tokens[at].kind == .symbol {
            if text.tokens[at + 1].kind == .word, text.tokens[at].end == text.tokens[at + 1].start {
                return true
            }
            if at > next { return false }
        }
        return false
    }

    /// "Speaks", "'s Opening Remarks", ": Remarks".
    private func opensWords(behind next: Int) -> Bool {
        guard next < end else { return false }
        if words.speaking.contains(text.tokens[next].word) { return true }
        guard [.possessive, .colon].contains(text.tokens[next].kind) else { return false }
        return (next + 1..<min(end, next + 1 + Self.gapMax)).contains(where: isOration)
    }

    /// "Opening remarks by Lena Holm", "By Lena Holm" as a line.
    private func isBehindBy(_ name: Range<Int>) -> Bool {
        let by = name.lowerBound - 1
        guard by >= start, text.tokens[by].word == words.by else { return false }
        if by == start { return name.count > 1 && name.upperBound == end }
        return (max(start, by - Self.gapMax)..<by).contains(where: isOration)
    }

    private func isOration(_ token: Int) -> Bool { classes(token).contains(.oration) }
}
