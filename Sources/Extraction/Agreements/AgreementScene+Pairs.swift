internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Two who act together, of whom only the first has a name.
extension AgreementScene {
    /// "Minister Brito and her counterpart": both, though the second is nobody by name.
    func pair(endingAt at: Int) -> Actor? {
        guard !classes(at).isDisjoint(with: [.counterpart, .figure]), tokens[at].shape == .lower,
            let and = (max(start + 1, at - 3)..<max(start + 1, at)).last(where: {
                classes($0).contains(.conjunction)
            }), and + 1 < at, !classes(and + 1).isDisjoint(with: [.possessive, .determiner]),
            let i = reading.mentionIndex(covering: and - 1)
        else { return nil }
        let first = reading.annotations.mentions[i].tokens.lowerBound
        return Actor(parties: joint, isJoint: joint.count > 1, tokens: first..<at + 1)
    }

    /// The same from its first half on: "Minister Brito and her counterpart spoke, agreeing to".
    func pair(startingWith first: Range<Int>) -> Actor? {
        let and = first.upperBound
        guard and + 2 < end, classes(and).contains(.conjunction) else { return nil }
        return (and + 2..<min(end, and + 5)).first { classes($0).contains(.counterpart) }
            .flatMap { pair(endingAt: $0) }
    }
}

extension AgreementScene {
    /// "Norwegian and Peruvian scientists will": those of both who met.
    func bothNationals(before token: Int) -> Actor? {
        guard token > start + 3, words(token - 1).contains(.home),
            let second = reading.annotations.names.covering(token - 2),
            second.entry.kind == .country, second.tokens.lowerBound > start + 1,
            classes(second.tokens.lowerBound - 1).contains(.conjunction),
            let first = reading.annotations.names.covering(second.tokens.lowerBound - 2),
            first.entry.kind == .country, first.tokens.lowerBound >= start
        else { return nil }
        let parties = [first, second].map { Party.country(Int($0.entry.index)) }
        guard
            parties.allSatisfy({ party in joint.contains { reading.side(of: $0) == party } })
        else { return nil }
        return Actor(
            parties: joint, isJoint: true, tokens: first.tokens.lowerBound..<token)
    }
}
