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
