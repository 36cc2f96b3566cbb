internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Houses and gatherings that are named after a place.
extension Setting {
    /// "at NATO headquarters", "to NATO Headquarters": the house of an organisation after "at" or
    /// "in", or under a name of its own.
    func headquarters() -> String? {
        guard reading.classes(in: sentence).contains(.venue) else { return nil }
        for name in reading.annotations.names.within(sentence.tokens)
        where name.entry.kind == .organization {
            let end = name.tokens.upperBound
            guard end < sentence.tokens.upperBound, reading.classes(end).contains(.venue),
                tokens[end].isCapitalised || isLocated(name.tokens.lowerBound)
            else { continue }
            return reading.text.line(name.tokens.lowerBound..<end + 1)
        }
        return nil
    }

    /// "the Lima Summit", "the Lima Food Security Summit": a city that a summit is named after.
    func namesSummit(_ city: Gazetteer.Match) -> Bool {
        let end = city.tokens.upperBound
        for i in end..<max(end, min(end + 4, sentence.tokens.upperBound)) {
            guard tokens[i].isCapitalised else { return false }
            if let noun = reading.annotations.encounters.covering(i) {
                return reading.lexicon.encounters[Int(noun.entry.index)].type == .summit
            }
        }
        return false
    }

    /// "on the margins of the Lima Security Conference": the city that a forum is named after, at
    /// which, or beside which, others meet.
    func forumCity() -> Int? {
        let cities = reading.annotations.names.within(sentence.tokens).filter {
            $0.entry.kind == .city && isTown($0) && namesForum($0.tokens.upperBound)
        }
        guard let city = cities.first, cities.count == 1 else { return nil }
        let start = city.tokens.lowerBound
        let isThere = (start - 5..<start).clamped(to: sentence.tokens).contains {
            !reading.classes($0).isDisjoint(with: [.circumstance, .locative, .temporal])
        }
        return isThere ? Int(city.entry.index) : nil
    }

    private func namesForum(_ end: Int) -> Bool {
        for i in end..<max(end, min(end + 4, sentence.tokens.upperBound)) {
            guard tokens[i].isCapitalised else { return false }
            if reading.words.journey.forums.contains(tokens[i].word) { return true }
        }
        return false
    }

    /// "in the Lima Trade Corridor": a city that names something else, behind "in" and an article;
    /// no house, and nothing at which people meet.
    func isPartOfName(_ match: Gazetteer.Match) -> Bool {
        let article = match.tokens.lowerBound - 1
        guard match.entry.kind == .city, article > sentence.tokens.lowerBound,
            tokens[article - 1].word == reading.words.in,
            match.tokens.upperBound < sentence.tokens.upperBound
        else { return false }
        let rest =
            match.tokens.upperBound..<min(match.tokens.upperBound + 4, sentence.tokens.upperBound)
        let name = rest.prefix {
            tokens[$0].kind == .word && tokens[$0].isCapitalised
                && reading.annotations.dates.covering($0) == nil
        }
        return !name.isEmpty
            && name.allSatisfy {
                reading.classes($0).isDisjoint(with: [.venue, .institution])
                    && !reading.words.journey.forums.contains(tokens[$0].word)
                    && !reading.words.journey.settlements.contains(tokens[$0].word)
                    && reading.annotations.encounters.covering($0) == nil
                    && reading.mentionIndex(covering: $0) == nil
            }
    }
}
