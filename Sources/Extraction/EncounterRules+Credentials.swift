internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Credentials that are received where something stands between the verb and them.
extension EncounterRules {
    /// Words between the verb and the credentials, at most.
    private static let credentialsReach = 18

    /// "A received today at the Ministry a copy of the credentials of B": a ceremony with each of
    /// the envoys whom the words behind "of" or "from" name.
    func byCredentials(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft]? {
        let words = reading.words
        let start = match.tokens.upperBound
        guard !isPassive(match, sentence), let subject = subject(of: match, sentence),
            let noun = (start..<start + Self.credentialsReach).clamped(to: sentence.tokens).first(
                where: { [words.credence, words.credentials].contains(tokens[$0].word) }),
            (start..<noun).allSatisfy({ !isOfSomebody($0) }),
            let of = (noun + 1..<noun + 4).clamped(to: sentence.tokens).first(where: {
                [words.of, words.from, words.by].contains(tokens[$0].word)
            }),
            let envoys = reading.directObject(after: of + 1, in: sentence),
            mentions[envoys].contains(where: { [.person, .role].contains($0.kind) })
        else { return nil }
        return drafts(
            Finding(
                type: .ceremony, subject: subject, object: envoys,
                span: match.tokens.lowerBound..<noun + 1, rule: .meetingDirectVerb, verb: match),
            sentence)
    }

    /// Somebody who stands before the credentials: "received B, who handed over his credentials".
    private func isOfSomebody(_ token: Int) -> Bool {
        reading.mentionIndex(covering: token).map {
            [.person, .pronoun, .together].contains(mentions[$0].kind)
                && !reading.classes(token).contains(.possessive)
        } ?? false
    }
}
