internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// When and where: what a sentence says of the circumstances of an encounter.
struct Setting {
    let reading: Reading
    let sentence: Sentence

    private var tokens: [Token] { reading.tokens }

    /// Planned where the words before it, or right after it, speak of what is to come.
    func status(of span: Range<Int>) -> Meeting.Status {
        let lexicon = reading.lexicon
        let before = max(sentence.tokens.lowerBound, span.lowerBound - 12)..<span.lowerBound
        let after = span.upperBound..<min(sentence.tokens.upperBound, span.upperBound + 8)
        let marks = Array(before) + Array(after)
        if marks.contains(where: { lexicon.classes(of: tokens[$0]).contains(.cancelled) }) {
            return .cancelled
        }
        let isPlanned =
            marks.contains { lexicon.classes(of: tokens[$0]).contains(.planned) }
            || before.contains { lexicon.classes(of: tokens[$0]).contains(.future) }
        return isPlanned ? .planned : .held
    }

    /// The nearest date of the sentence, those after the encounter before those ahead of it.
    func date(near span: Range<Int>, status: Meeting.Status) -> DateExpression? {
        let dates = reading.annotations.dates.within(sentence.tokens).filter {
            $0.reference == .point
        }
        let after = dates.first { $0.tokens.lowerBound >= span.lowerBound }
        let before = dates.last { $0.tokens.upperBound <= span.lowerBound }
        return (after ?? before)?.date
    }

    /// The first city named with "in" or "at", else the country.
    func place(after start: Int, of type: Meeting.Kind) -> EncounterDraft.PlaceDraft? {
        let places = reading.annotations.names.matches.within(sentence.tokens).filter {
            isLocative($0, of: type)
        }
        let ordered =
            places.filter { $0.tokens.lowerBound >= start }
            + places.filter { $0.tokens.lowerBound < start }
        let city = ordered.first { $0.entry.kind == .city }
        let country = ordered.first { $0.entry.kind == .country }
        return city.map { .city(Int($0.entry.index)) }
            ?? country.map { .country(Int($0.entry.index)) }
    }

    private func isLocative(_ match: Gazetteer.Match, of type: Meeting.Kind) -> Bool {
        guard
            match.entry.kind == .city
                || match.entry.kind == .country && match.entry.form == CountryForm.name.rawValue
        else { return false }
        var before = match.tokens.lowerBound - 1
        if before >= sentence.tokens.lowerBound,
            reading.classes(before).contains(.determiner)
        {
            before -= 1
        }
        guard before >= sentence.tokens.lowerBound else { return false }
        let allowed: WordClass =
            type == .visit || type == .summit
            ? [.locative, .destination] : .locative
        return !reading.classes(before).isDisjoint(with: allowed)
    }

    /// The name of a building: capitalised words that end in Hotel, Palace, Center, after "at"
    /// or "of the".
    func venue() -> String? {
        var last: Range<Int>?
        var start: Int?
        for i in sentence.tokens {
            let token = tokens[i]
            let isName =
                token.kind == .word && token.isCapitalised
                && reading.names(at: i)?.entry.kind != .person
                && reading.mentionIndex(covering: i) == nil
            if isName {
                start = start ?? i
                if let start, i > start, reading.classes(i).contains(.venue) {
                    last = start..<i + 1
                }
            } else {
                if last != nil { break }
                start = nil
            }
        }
        guard let last, last.lowerBound > sentence.tokens.lowerBound,
            !reading.classes(last.lowerBound - 1).isDisjoint(with: [.preposition, .determiner])
        else { return nil }
        return reading.text.line(last)
    }
}
