internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What was put off and is still to come.
extension Setting {
    /// "the talks, postponed twice, will be held in May", "deferred in April, may now take place":
    /// a verb of holding behind the delay, within thirty-two words of the noun.
    func isStillToBe(after end: Int) -> Bool {
        let reach = end..<max(end, min(sentence.tokens.upperBound - 1, end + 32))
        guard let delay = reach.first(where: { isMark($0, .cancelled) }) else { return false }
        return (delay + 1..<max(delay + 1, reach.upperBound)).contains(where: isToBeHeld)
    }

    /// The "will" of "will be held", no "will not take place".
    private func isToBeHeld(_ mark: Int) -> Bool {
        guard isMark(mark, .future) || tokens[mark].word == reading.words.may else { return false }
        let next = (mark + 1..<mark + 6).clamped(to: sentence.tokens)
        if next.prefix(3).contains(where: { reading.classes($0).contains(.negation) }) {
            return false
        }
        return reading.annotations.encounters.within(next).contains {
            reading.lexicon.encounters[Int($0.entry.index)].part == .light
        }
    }
}
