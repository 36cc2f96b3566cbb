internal import Annotators
internal import Lexicons
internal import Text

extension Reading {
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
