internal import Annotators
internal import Text

extension Reading {
    /// "with long-ruling President B", "with the city's mayor B": small words of no class, with a
    /// hyphen or with a possessive before a person.
    func isAttribute(_ token: Int) -> Bool {
        let next = token + 1
        guard next + 1 < tokens.count else { return false }
        let isOwner = tokens[token].kind == .possessive
        guard isOwner || tokens[token].kind == .word && tokens[token].shape == .lower else {
            return false
        }
        if tokens[next].isJoined { return !isOwner && isAttribute(next) }
        if tokens[next].kind == .possessive { return !isOwner && isAttribute(next) }
        guard isOwner || tokens[token].isJoined || classes(token).isEmpty,
            let i = mentionIndex(covering: next)
        else { return false }
        return annotations.mentions[i].kind == .person
            && annotations.mentions[i].tokens.lowerBound == next
    }

    /// The "city's" of "met the city's mayor B".
    func isOwner(_ token: Int) -> Bool {
        let isPossessive =
            tokens[token].kind == .possessive
            || token + 1 < tokens.count && tokens[token + 1].kind == .possessive
        return isPossessive && isAttribute(token)
    }
}
