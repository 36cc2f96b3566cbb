internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters that followed or preceded others.
extension EncounterRules {
    /// "The meeting was followed by talks between A and B": another one, on the same day.
    private func further(_ finding: Finding, _ sentence: Sentence) -> [EncounterDraft] {
        var finding = finding
        finding.rule = .meetingFollowed
        finding.isRecalled = false
        // "A meeting with B followed", "followed by a meeting with B": of the one whom the text is
        // about.
        if finding.subject == nil {
            let isClosing = finding.noun.map { closes($0, sentence) } ?? false
            if isClosing || isWithAnother(finding) {
                finding.implied = partner(of: finding, sentence)
            }
        }
        let isToCome =
            Setting(reading: reading, sentence: sentence)
            .isScheduled(before: finding.span.lowerBound)
        return drafts(finding, sentence, status: isToCome ? .planned : nil)
    }

    /// "held talks with B, followed by a lunch with C": with one who was not there before; not
    /// "held talks, followed by a lunch, with B".
    private func isWithAnother(_ finding: Finding) -> Bool {
        guard let object = finding.object, isOneSided(object),
            finding.span.upperBound < tokens.count, tokens[finding.span.upperBound].kind != .comma
        else { return false }
        return !discourse.parties(of: object, in: reading).contains(
            where: discourse.principals.contains)
    }

    /// "The meeting was followed by talks with B", "by a working dinner": of both where nobody is
    /// named; nil where it is not said to have been held.
    func byFollowing(
        _ finding: Finding, _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft]? {
        // "will hold talks with B, followed by a luncheon at the Élysée": part of what is planned.
        let isWithNobody = finding.object.map { mentions[$0].allSatisfy { $0.kind == .country } }
        if isWithNobody ?? true, finding.type != .ceremony,
            follows(reading.words.followed, match, sentence),
            isPlanned(before: match.tokens.lowerBound, sentence)
        {
            return []
        }
        if finding.object != nil { return further(finding, sentence) }
        if follows(reading.words.preceded, match, sentence) {
            var finding = finding
            finding.implied = sides
            return further(finding, sentence).filter { $0.date != nil || $0.dayShift != nil }
        }
        guard finding.subject == nil, match.entry.form != nounPlural, finding.type != .ceremony,
            discourse.principals.count == 2,
            Setting(reading: reading, sentence: sentence)
                .status(of: match.tokens, verb: nil) == .held
        else { return nil }
        var finding = finding
        finding.implied = discourse.principals
        return further(finding, sentence)
    }

    /// After "followed by", "preceded on 3 May by", at most three words back.
    func isFurther(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        follows(reading.words.followed, match, sentence)
            || follows(reading.words.preceded, match, sentence) || closes(match, sentence)
            || isSucceeding(match, sentence)
    }

    /// Whether an encounter that the sentence tells before is yet to come: "will" before its verb.
    private func isPlanned(before noun: Int, _ sentence: Sentence) -> Bool {
        guard reading.classes(in: sentence).contains(.future) else { return false }
        let before = sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, noun)
        return reading.annotations.encounters.within(before).contains { match in
            let start = match.tokens.lowerBound
            return encounter(match).part != .noun
                && (start - 3..<start).clamped(to: sentence.tokens).contains {
                    reading.classes($0).contains(.future)
                }
        }
    }

    private func follows(_ word: WordID, _ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        let reach = (start - 4..<start).clamped(to: sentence.tokens)
        guard let by = reach.last(where: { tokens[$0].word == reading.words.by }) else {
            return false
        }
        let before = (by - 7..<by).clamped(to: sentence.tokens)
        guard let verb = before.last(where: { tokens[$0].word == word }) else { return false }
        return (verb + 1..<by).allSatisfy {
            reading.annotations.dates.covering($0) != nil
                || reading.words.dayParts.contains(tokens[$0].word)
                || !reading.classes($0)
                    .isDisjoint(with: [.determiner, .preposition, .adverb, .clausal, .temporal])
        }
    }
}
