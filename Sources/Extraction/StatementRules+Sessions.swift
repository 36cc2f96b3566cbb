internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Talks that the text comes back to, behind another encounter.
extension StatementRules {
    /// "A and B led the consultations. A also called on C. The consultations reviewed X. It was
    /// agreed to hold the next round in Lima.": of those whom the text first brought together.
    func returnsToSession(_ sentence: Sentence, _ i: Int) -> Bool {
        let other = companies[i]
        guard !other.isEmpty, i > 1, principals.count > 1, quote == nil,
            let noun = session(of: sentence)
        else { return false }
        let start = max(1, i - Self.sessionReach)
        var first = i
        while first > start, companies[first - 1] == other { first -= 1 }
        // They met in that sentence, or in the one before.
        guard !names(noun, in: first - 1), first == i || !names(noun, in: first) else {
            return false
        }
        return (max(0, first - Self.sessionReach)..<first - 1).contains { names(noun, in: $0) }
    }

    /// Sentences in which others are together, and those before in which the noun is looked for.
    private static let sessionReach = 8
    /// Words before the noun at the head of a sentence.
    private static let sessionHead = 7

    /// The noun for formal talks at the head of the sentence, behind an article, or behind "next".
    private func session(of sentence: Sentence) -> WordID? {
        let sessions = reading.words.speech.sessions
        let start = head(of: sentence)
        if reading.classes(start).contains(.determiner) {
            let last = min(sentence.tokens.upperBound, start + Self.sessionHead)
            for at in start + 1..<max(start + 1, last) {
                guard reading.tokens[at].kind == .word || reading.tokens[at].kind == .number,
                    !reading.classes(at).contains(.preposition)
                else { break }
                if sessions.contains(reading.tokens[at].word) { return reading.tokens[at].word }
            }
        }
        return sentence.tokens.dropFirst().first {
            sessions.contains(reading.tokens[$0].word)
                && reading.tokens[$0 - 1].word == reading.words.speech.next
        }.map { reading.tokens[$0].word }
    }

    private func names(_ noun: WordID, in sentence: Int) -> Bool {
        reading.text.sentences[sentence].tokens.contains { reading.tokens[$0].word == noun }
    }
}
