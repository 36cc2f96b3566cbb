internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What those who met settled, told in the passive.
extension CueReader {
    /// "A roadmap was agreed.", "Areas such as mining were identified": by the talks that the text
    /// tells of; not "the plan that was agreed", "was agreed in 2019".
    func isSettled(_ verb: SpeechVerb, _ be: Int) -> Bool {
        let start = clauseStart(be)
        guard reports.isEmpty, start < be, be - start < Self.settledMax,
            reading.classes(be).isSuperset(of: [.be, .past]),
            verb.tokens.upperBound >= contentEnd
                || reading.tokens[verb.tokens.upperBound].word != words.by,
            words.speech.settling.contains(reading.tokens[verb.tokens.lowerBound].word),
            !reading.annotations.dates.stands(in: sentence.tokens)
        else { return false }
        return reading.annotations.mentions.within(start..<be).allSatisfy {
            $0.kind == .country || $0.kind == .organization
        }
            && (start..<be).allSatisfy {
                reading.classes($0).isDisjoint(with: [.relative, .past, .present, .figure])
                    && reading.tokens[$0].word != words.that
                    && reading.tokens[$0].word != words.it
            }
    }

    /// Tokens of what was settled.
    private static let settledMax = 30
}
