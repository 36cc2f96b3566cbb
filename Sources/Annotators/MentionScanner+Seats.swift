internal import Domain
internal import Lexicons
internal import Text

/// Capitals that speak for their countries.
extension MentionScanner {
    /// "Lima urged Oslo to wait", "Oslo and Lima have reaffirmed X": the country whose capital is
    /// the subject of a reporting cue. "The embassy in Lima said" is none.
    func seat(at i: Int) -> Mention? {
        guard let match = name(at: i, .city), isFree(i), speaks(match.tokens.upperBound)
        else { return nil }
        let city = lexicon.cities[Int(match.entry.index)]
        guard city.kind == .capital, let country = lexicon.countryRows[city.country],
            !isShared(city)
        else { return nil }
        return Mention(kind: .country, tokens: match.tokens, country: country)
    }

    /// "The Minister of Foreign Affairs, Senator Ana Brito, received": a name of two words or more
    /// behind a comma and a rank, before another comma or a stop.
    func rankedName(_ comma: Int, known: NameKeys) -> Range<Int>? {
        guard comma + 3 < end, text.tokens[comma].kind == .comma,
            let rank = name(at: comma + 1, .office), rank.tokens.count == 1,
            let name = name(rank.tokens.upperBound, known: known, needsTitle: false),
            name.count > 1,
            name.upperBound >= end || [.comma, .stop].contains(text.tokens[name.upperBound].kind)
        else { return nil }
        return name
    }

    /// "at the invitation of the Minister of Trade of Peru, Ambassador Ana Brito, …": a minister of
    /// a country, who may be of that rank in the middle of a sentence too.
    func isMinisterOf(_ mention: Mention) -> Bool {
        mention.office.map {
            lexicon.offices[$0].office.hasSuffix("minister")
                && (mention.country != nil || lexicon.offices[$0].country != nil)
        } ?? false
    }

    /// Past the "in Lima" of "the Ambassador of Norway in Lima, Jon Dahl": where an envoy sits,
    /// with his name behind it; past the "to Chad" of "the Head of the UN Mission to Chad, Jon
    /// Dahl".
    func seated(_ i: Int, _ mention: inout Mention, known: NameKeys) -> Int {
        guard i + 2 < end,
            mention.country != nil && classes(i).contains(.locative) && isEnvoy(mention)
                || isMission(before: i),
            let seat = name(at: i + 1, .city) ?? name(at: i + 1, .country)
        else { return i }
        let after = seat.tokens.upperBound
        var named = mention
        let isNamed =
            name(skipHonorifics(after, &named), known: known, needsTitle: false) != nil
            || apposedName(after, known: known, &named) != nil
            || after + 1 < end && text.tokens[after].kind == .comma
                && isName(at: after + 1, .office)
        return isNamed ? after : i
    }

    /// "Mission to", "Office in": a body of more than one word, and where it is.
    private func isMission(before i: Int) -> Bool {
        i > start + 1 && text.tokens[i - 1].isCapitalised && classes(i - 1).contains(.institution)
            && text.tokens[i - 2].isCapitalised
            && (text.tokens[i].word == words.to || text.tokens[i].word == words.in)
    }

    /// Brussels speaks for the European Union and for Belgium.
    private func isShared(_ city: City) -> Bool {
        lexicon.countries.contains {
            $0.capital == city.name && $0.code != city.country && $0.until == nil
        }
    }

    /// At the start of a clause, and not in a list that a preposition governs.
    private func isFree(_ i: Int) -> Bool {
        guard i > start else { return true }
        let before = text.tokens[i - 1]
        guard before.kind == .word else {
            return before.kind != .possessive && before.kind != .openBracket
        }
        if before.word == words.and {
            return (max(start, i - 6)..<i - 1).allSatisfy {
                classes($0).isDisjoint(with: .preposition)
            }
        }
        return !classes(i - 1).isDisjoint(with: [.conjunction, .relative])
            || cues.covering(i - 1) != nil
    }

    /// Whether a cue follows, adverbs and auxiliaries aside, or another capital of which that is
    /// so.
    private func speaks(_ after: Int) -> Bool {
        var at = after
        while at < end, at - after < 4, !classes(at).isDisjoint(with: [.adverb, .auxiliary]) {
            at += 1
        }
        guard at < end else { return false }
        if at == after, text.tokens[at].word == words.and, let other = name(at: at + 1, .city) {
            return speaks(other.tokens.upperBound)
        }
        guard text.tokens[at].shape == .lower, let cue = cues.starting(at: at) else {
            return false
        }
        return VerbForm(rawValue: cue.entry.form).map { $0 != .gerund } ?? false
            && lexicon.cues[Int(cue.entry.index)].kind.isSpoken
    }
}
