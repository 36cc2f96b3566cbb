internal import Annotators
internal import Lexicons
internal import Text

/// "The delegation underscored X": of which country it is.
extension CueReader {
    /// Tokens at the head of a text among which a delegation is introduced.
    private static let headMax = 400

    /// Delegation, team: no counterpart.
    func isDelegation(_ token: Int) -> Bool {
        reading.classes(token).contains(.side)
            && reading.classes(token).isDisjoint(with: [.figure, .counterpart])
            && reading.tokens[token].shape == .lower
            && reading.classes(token).contains(.institution)
    }

    /// The country or the head of the delegation where the text first tells of one: "a Peruvian
    /// trade delegation", "a delegation led by Minister Dahl".
    func delegation(_ noun: Int) -> Party? {
        let word = reading.tokens[noun].word
        for at in 0..<min(noun, Self.headMax) where reading.tokens[at].word == word {
            let before = reading.annotations.names.within(max(0, at - 4)..<at)
            if let name = before.last(where: { isFree($0) }) {
                return .country(Int(name.entry.index))
            }
            let after = reading.annotations.mentions.within(at + 1..<min(noun, at + 16))
            let head = after.first { [.person, .country].contains($0.kind) }
            guard let head, reading.classes(at + 1).contains(.preposition) || isLed(at + 1)
            else { continue }
            if let country = head.country { return .country(country) }
            let i = reading.mentionIndex(covering: head.tokens.lowerBound)
            if let party = i.flatMap({ discourse.parties(of: $0, in: reading).first }) {
                return reading.side(of: party) ?? party
            }
        }
        return nil
    }

    /// A country that no preposition governs.
    private func isFree(_ name: Gazetteer.Match) -> Bool {
        name.entry.kind == .country
            && (name.tokens.lowerBound == 0
                || !reading.classes(name.tokens.lowerBound - 1).contains(.preposition))
    }

    /// "led by", "headed by".
    private func isLed(_ token: Int) -> Bool {
        token + 1 < reading.tokens.count && reading.tokens[token + 1].word == words.by
    }
}
