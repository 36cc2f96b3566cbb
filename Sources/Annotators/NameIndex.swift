package import Lexicons
internal import Text

/// The matches of the name layer, found by the token where they begin.
package struct NameIndex: Sendable {
    package let matches: [Gazetteer.Match]
    private let startingAt: [Int32]

    package init(_ matches: [Gazetteer.Match], tokens: Int) {
        self.matches = matches
        var startingAt = [Int32](repeating: -1, count: tokens + 1)
        for (i, match) in matches.enumerated() {
            startingAt[match.tokens.lowerBound] = Int32(i)
        }
        self.startingAt = startingAt
    }

    /// Whether a name begins at a token.
    package func begins(at token: Int) -> Bool {
        token < startingAt.count && startingAt[token] >= 0
    }

    /// The name that begins at a token.
    package func match(at token: Int) -> Gazetteer.Match? {
        guard token < startingAt.count else { return nil }
        let i = startingAt[token]
        return i < 0 ? nil : matches[Int(i)]
    }

    package func match(at token: Int, _ kind: Gazetteer.Kind) -> Gazetteer.Match? {
        match(at: token).flatMap { $0.entry.kind == kind ? $0 : nil }
    }
}
