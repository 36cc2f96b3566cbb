internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Judgements of something.
extension Reading {
    /// Words of what is judged and of the judgement, at most.
    private static let verdictReach = 24

    /// "called the attack unacceptable", "called the pact a milestone".
    func verdict(
        _ match: Gazetteer.Match, _ form: VerbForm, in sentence: Sentence
    ) -> SpeechVerb? {
        guard isVerdict(match, in: sentence) else { return nil }
        return SpeechVerb(tokens: match.tokens, form: form, kind: .report, act: .state)
    }

    /// Whether "called" tells of a judgement and of no call.
    func isVerdict(_ match: Gazetteer.Match, in sentence: Sentence) -> Bool {
        let start = match.tokens.upperBound
        let end = min(sentence.tokens.upperBound, start + Self.verdictReach)
        guard match.tokens.count == 1, tokens[start - 1].word == words.called, start + 1 < end,
            classes(start).isDisjoint(with: [.preposition, .past])
        else { return false }
        let isPerson =
            mentionIndex(covering: start).map {
                [.person, .role].contains(annotations.mentions[$0].kind)
            } ?? false
        for at in start + 1..<end {
            if [.comma, .semicolon, .stop].contains(tokens[at].kind) { return false }
            if endsVerdict(at, end) || !isPerson && opensVerdict(at, after: start) { return true }
        }
        return false
    }

    /// "exemplary", which no noun follows.
    private func endsVerdict(_ at: Int, _ end: Int) -> Bool {
        guard words.speech.verdicts.contains(tokens[at].word),
            classes(at - 1).isDisjoint(with: [.determiner, .preposition])
        else { return false }
        return at + 1 >= end || tokens[at + 1].kind != .word
            || !classes(at + 1).isDisjoint(with: [.preposition, .conjunction, .relative])
    }

    /// "a milestone", right behind what is judged; a quotation mark may stand between.
    private func opensVerdict(_ at: Int, after start: Int) -> Bool {
        guard [words.a, words.an].contains(tokens[at].word) else { return false }
        let isQuoted = [.openQuote, .plainQuote].contains(tokens[at - 1].kind)
        let before = isQuoted ? at - 2 : at - 1
        return before >= start && tokens[before].kind == .word
            && classes(before).isDisjoint(with: [.preposition, .conjunction, .determiner, .adverb])
            && annotations.dates.covering(at) == nil && !isLater(at)
    }

    /// "a day later".
    private func isLater(_ article: Int) -> Bool {
        let next = article + 2
        return next < tokens.count && [words.later, words.earlier].contains(tokens[next].word)
    }

    /// "called on him at his office", "called on them, and"; not "called on him to act", "called on
    /// her government".
    func isHim(_ token: Int) -> Bool {
        guard token < tokens.count,
            [words.him, words.her, words.them].contains(tokens[token].word)
        else { return false }
        let next = token + 1
        return next >= tokens.count || tokens[next].kind != .word
            || classes(next).contains(.preposition) && tokens[next].word != words.to
    }

    /// "called on the visiting dignitary".
    func isGuest(_ start: Int) -> Bool {
        start + 2 < tokens.count && classes(start).contains(.determiner)
            && classes(start + 1).contains(.visitor) && classes(start + 2).contains(.figure)
            && (start + 3 >= tokens.count || tokens[start + 3].word != words.to)
    }
}
