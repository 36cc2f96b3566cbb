internal import Annotators
internal import Lexicons
internal import Text

/// Where somebody is received, between the verb and its object.
extension Reading {
    /// Past "the Government Palace", "her office", "the headquarters of the Ministry of Trade".
    func skipVenue(_ start: Int, _ end: Int) -> Int? {
        var at = start
        var last = house(start)
        if let last { at = last }
        while at < end, tokens[at].kind == .word || tokens[at].kind == .possessive,
            mentionIndex(covering: at) == nil || names(at: at)?.entry.kind == .city
        {
            let classes = classes(at)
            let isOffice = classes.contains(.institution) && tokens[at].isCapitalised
            if classes.contains(.venue) || isOffice || last != nil && tokens[at].isCapitalised {
                last = at + 1
            } else if !tokens[at].isCapitalised, tokens[at].kind == .word,
                classes.isDisjoint(with: [.determiner, .modifier]), tokens[at].word != words.of
            {
                break
            }
            at += 1
        }
        return last
    }

    /// Past "the Planalto Palace", "10 Downing Street": a seat of government that is a place too.
    private func house(_ start: Int) -> Int? {
        let at = classes(start).contains(.determiner) ? start + 1 : start
        guard let name = names(at: at), name.entry.kind == .country,
            name.entry.form == CountryForm.government.rawValue
        else { return nil }
        let next = name.tokens.upperBound
        return classes(next).contains(.venue) ? next + 1 : next
    }
}
