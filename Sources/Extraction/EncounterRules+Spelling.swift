internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Words that are spelled as a light verb and are none.
extension EncounterRules {
    /// The "head" of "the head of state".
    func isSpelledAsVerb(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        if start == sentence.tokens.lowerBound, isOfThosePresent(match, sentence) { return true }
        guard match.tokens.count == 1, start > sentence.tokens.lowerBound else { return false }
        // "as hosts of the conference", "as chair of the forum".
        if start + 1 < sentence.tokens.upperBound,
            tokens[start + 1].word == reading.words.of,
            [.base, .third].contains(VerbForm(rawValue: match.entry.form))
        {
            return true
        }
        guard VerbForm(rawValue: match.entry.form) == .base else { return false }
        return reading.classes(start - 1).contains(.determiner) || tokens[start].isCapitalised
    }

    /// "Attending the meetings were A and B": who was there at what is told elsewhere.
    private func isOfThosePresent(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        guard VerbForm(rawValue: match.entry.form) == .gerund,
            reading.words.journey.joining.contains(tokens[match.tokens.lowerBound].word)
        else { return false }
        let near = (match.tokens.upperBound..<match.tokens.upperBound + 6)
            .clamped(to: sentence.tokens)
        return near.contains { reading.classes($0).isSuperset(of: [.be, .past]) }
    }

    /// The "had" of "had held", and of "had opened the door to talks"; the "are on" of "are on the
    /// agenda".
    func isAuxiliary(
        _ match: Gazetteer.Match, _ matches: ArraySlice<Gazetteer.Match>, _ sentence: Sentence
    ) -> Bool {
        let setting = Setting(reading: reading, sentence: sentence)
        if isBeforeParticiple(match, sentence)
            || setting.isOnProgramme(at: match.tokens.lowerBound)
        {
            return true
        }
        guard
            let next = matches.first(where: {
                $0.tokens.lowerBound == match.tokens.upperBound
            })
        else { return false }
        return ![.noun, .object].contains(encounter(next).part)
            && VerbForm(rawValue: next.entry.form)?.isPast == true
    }

    /// "have kept up talks", "had opened a path", "had begun and will continue": a word that
    /// governs something right behind a form of "have".
    private func isBeforeParticiple(_ have: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = have.tokens.upperBound
        guard have.tokens.count == 1, next + 2 < sentence.tokens.upperBound,
            reading.classes(next - 1).contains(.auxiliary),
            tokens[next].kind == .word, !tokens[next].isCapitalised,
            reading.classes(next).isDisjoint(with: [.determiner, .adverb, .preposition, .be]),
            reading.annotations.encounters.covering(next) == nil
        else { return false }
        if tokens[next + 1].word == reading.words.journey.up { return true }
        if reading.classes(next + 1).contains(.determiner) { return true }
        return tokens[next + 1].word == reading.words.and
            && !reading.classes(next + 2).isDisjoint(with: [.auxiliary, .future, .deontic])
    }

    /// "The meeting opened with the Minister conveying greetings": what was done first.
    func isBegunWith(_ noun: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let verb = noun.tokens.upperBound
        guard verb + 1 < sentence.tokens.upperBound, tokens[verb + 1].word == reading.words.with
        else { return false }
        return reading.words.journey.beginning.contains(tokens[verb].word)
    }

    /// "a call for", "the call on": no encounter; "an exchange of fire": none of words.
    func isOtherUse(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = match.tokens.upperBound
        guard match.tokens.count == 1, next < sentence.tokens.upperBound else { return false }
        if tokens[match.tokens.lowerBound].word == reading.words.exchange,
            tokens[next].word == reading.words.of
        {
            return !(next + 1..<min(next + 5, sentence.tokens.upperBound)).contains {
                reading.classes($0).contains(.opinion)
            }
        }
        if isNamesake(match, sentence) { return true }
        guard encounter(match).type == .call else { return false }
        return tokens[next].word == reading.words.for || tokens[next].word == reading.words.on
    }

    /// "the Year of Youth Exchange", "the port call of a frigate": within three words.
    func isNamesake(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        guard start > sentence.tokens.lowerBound, encounter(match).type != .visit else {
            return false
        }
        let next = match.tokens.upperBound
        // "a speech at the Forum Secretariat": a body that has its name from a forum.
        if encounter(match).type == .summit, next < sentence.tokens.upperBound,
            tokens[next].isCapitalised, tokens[next - 1].isCapitalised,
            reading.classes(next).contains(.institution)
        {
            return true
        }
        if encounter(match).type == .call {
            return reading.words.journey.otherCalls.contains(tokens[start - 1].word)
        }
        return (max(sentence.tokens.lowerBound + 1, start - 3)..<start).contains {
            // "two days of talks" are talks.
            tokens[$0].word == reading.words.of && tokens[$0 - 1].isCapitalised
                && reading.words.journey.years.contains(tokens[$0 - 1].word)
        }
    }
}
