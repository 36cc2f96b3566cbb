internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What looks like an encounter and is none.
extension EncounterRules {
    /// "a pact called the Chad-Niger Agreement": nobody telephones a country.
    func isCountry(_ object: Reading.Group?) -> Bool {
        object.map {
            mentions[$0].allSatisfy { $0.kind == .country && $0.title.isEmpty }
        } ?? false
    }

    /// "signed a plan of consultations for 2024–2026", "the programme of political consultations
    /// between the ministries": a paper; adjectives at most.
    func isOfPlan(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        var of = match.tokens.lowerBound - 1
        while of > sentence.tokens.lowerBound, match.tokens.lowerBound - of < 4,
            tokens[of].kind == .word, tokens[of].word != reading.words.of,
            reading.classes(of).isDisjoint(with: [.preposition, .conjunction, .be])
        { of -= 1 }
        return of > sentence.tokens.lowerBound && tokens[of].word == reading.words.of
            && reading.words.bond.plans.contains(tokens[of - 1].word)
            && !isHeld(match, within: 14, sentence)
    }

    /// "the consultation mechanism", "ASEAN's dialogue partners", "round-the-clock", "the exchange
    /// of seeds": no talks.
    func isDescribing(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = match.tokens.upperBound
        guard next < sentence.tokens.upperBound else { return false }
        if reading.words.journey.described.contains(tokens[next].word) { return true }
        let isCompound =
            tokens[next].isJoined
            || tokens[next].kind == .dash && next + 1 < tokens.count
                && tokens[next + 1].isJoined
        return isCompound && match.tokens.count == 1 && tokens[next - 1].shape == .lower
            || isExchangeOfThings(match, sentence)
    }

    /// "the exchange of prisoners", "an exchange of notes with Chad": where views are exchanged the
    /// whole is the word for the encounter.
    private func isExchangeOfThings(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let of = match.tokens.upperBound
        return match.tokens.count == 1 && of + 1 < sentence.tokens.upperBound
            && reading.words.journey.exchanging.contains(tokens[of - 1].word)
            && tokens[of].word == reading.words.of
            && !reading.words.journey.views.contains(tokens[of + 1].word)
    }

    /// "Is a visit to Chad planned?": nothing is told.
    func isQuestion(_ sentence: Sentence) -> Bool {
        guard let last = sentence.tokens.last, tokens[last].kind == .stop else { return false }
        return reading.text.bytes[tokens[last].range].contains(UInt8(ascii: "?"))
    }
}
