internal import Lexicons
internal import Text

/// Titles that one noun gives to several: "the Presidents of Peru and Norway", "ministers Brito and
/// Dahl", "his counterpart of Chile".
extension MentionScanner {
    /// "the foreign ministers of Peru, Ana Rojas, of Malta, Joseph Vella, and of Laos, …" and
    /// "the foreign ministers of Peru and Malta, Ana Rojas and Joseph Vella": one person a
    /// country; all with the title, the first with its words.
    ///
    /// - Parameter last: the mention before, where it is such a one.
    func distributed(at i: Int, after last: Mention?) -> Mention? {
        guard last != nil || signs.mayBeCollective(at: i) || signs.mayBeCollective(at: i + 1)
        else { return nil }
        return sharing(at: i, after: last)
    }

    private func sharing(at i: Int, after last: Mention?) -> Mention? {
        if let last, i - last.tokens.upperBound <= 2 {
            var next = Mention(
                kind: .person, tokens: i..<i, title: last.title, sides: last.sides)
            guard last.sides.isEmpty else { return ofNextSide(i, next) }
            if isOfOneSide(last) {
                next.country = last.country
                return ofSameSide(i, next)
            }
            next.isDistributed = true
            return ofCountry(i, next)
        }
        if let found = ofOneSide(i) ?? ofSeveralSides(i) { return found }
        guard let noun = collectiveNoun(skipDeterminer(i)), noun < end else { return nil }
        var mention = Mention(kind: .person, tokens: i..<i, title: skipDeterminer(i)..<noun)
        // "her counterparts: Joseph Vella of Malta".
        let names = text.tokens[noun].kind == .colon ? noun + 1 : noun
        if let found = ofCountry(noun, mention) ?? ofNobody(names, mention) { return found }
        guard [words.of, words.from].contains(text.tokens[noun].word),
            let sides = countryList(noun + 1, isName: true), sides < end,
            text.tokens[sides].kind == .comma
        else { return nil }
        mention.sides = noun + 1..<sides
        return ofNextSide(sides + 1, mention)
    }

    /// "her Maltese counterparts, Joseph Vella and Lena Borg": all of one country, and the first
    /// with the words before.
    private func ofOneSide(_ i: Int) -> Mention? {
        guard let side = name(at: skipDeterminer(i), .country),
            side.entry.form == CountryForm.adjective.rawValue,
            let noun = collectiveNoun(side.tokens.upperBound), noun < end
        else { return nil }
        let mention = Mention(
            kind: .person, tokens: i..<i, title: side.tokens.upperBound..<noun,
            country: Int(side.entry.index))
        return ofSameSide(text.tokens[noun].kind == .comma ? noun + 1 : noun, mention)
    }

    /// "her Maltese and Lao counterparts, Joseph Vella and Kham Sisouk": one person a country.
    private func ofSeveralSides(_ i: Int) -> Mention? {
        let first = skipDeterminer(i)
        guard let sides = countryList(first, isName: false), let noun = collectiveNoun(sides),
            noun + 1 < end, text.tokens[noun].kind == .comma
        else { return nil }
        return ofNextSide(
            noun + 1,
            Mention(kind: .person, tokens: i..<i, title: sides..<noun, sides: first..<sides))
    }

    /// "her counterparts Joseph Vella (Malta) and Lena Borg of Laos", "Foreign Ministers Ana Rojas
    /// and Joseph Vella": the first with the words before.
    private func ofNobody(_ i: Int, _ start: Mention) -> Mention? {
        guard var mention = ofSameSide(i, start) else { return nil }
        let after = origin(mention.name.upperBound, &mention)
        guard after < end,
            after > mention.name.upperBound || text.tokens[after].kind == .comma
                || text.tokens[after].word == words.and
        else { return nil }
        mention.tokens = start.tokens.lowerBound..<after
        return mention
    }

    private func ofSameSide(_ i: Int, _ start: Mention) -> Mention? {
        var mention = start
        let at = skipHonorifics(i, &mention)
        guard at < end, isNameWord(at), !isName(at: at, .city) else { return nil }
        mention.name = extend(at..<at + 1)
        guard mention.name.count > 1 else { return nil }
        mention.person = name(at: at, .person).map { Int($0.entry.index) }
        mention.tokens = start.tokens.lowerBound..<mention.name.upperBound
        mention.isDistributed = true
        return mention
    }

    /// Whether a plural title behind one country's name is shared.
    private func isOfOneSide(_ mention: Mention) -> Bool {
        mention.title.lowerBound > 0 && mention.country != nil
            && names.covering(mention.title.lowerBound - 1)?.entry.kind == .country
    }

    /// The name at `i`, of the first of the sides that have no person yet.
    private func ofNextSide(_ i: Int, _ start: Mention) -> Mention? {
        var mention = start
        let at = skipHonorifics(i, &mention)
        guard at < end, isNameWord(at), !isName(at: at, .city),
            let side = mention.sides.first(where: { isName(at: $0, .country) }),
            let country = name(at: side, .country)
        else { return nil }
        mention.name = extend(at..<at + 1)
        guard mention.name.count > 1 else { return nil }
        mention.country = Int(country.entry.index)
        mention.person = name(at: at, .person).map { Int($0.entry.index) }
        mention.tokens = start.tokens.lowerBound..<mention.name.upperBound
        mention.sides = country.tokens.upperBound..<mention.sides.upperBound
        mention.isDistributed = mention.sides.contains { isName(at: $0, .country) }
        return mention
    }

    /// "the foreign ministers of Peru Ana Rojas, Chile Eva Vega and Malta Joseph Vella": a name
    /// right behind its country, before the next country or behind the one before.
    private func isInList(_ name: Range<Int>, isNext: Bool) -> Bool {
        guard !isName(at: name.lowerBound) else { return false }
        if isNext { return true }
        let next = name.upperBound
        guard next + 1 < end,
            text.tokens[next].kind == .comma || text.tokens[next].word == words.and
        else { return false }
        return isName(at: skipDeterminer(next + 1), .country)
    }

    /// "of Peru, Ana Rojas" followed by a comma or the end; also "from Peru, Ana Rojas", and
    /// "Chile, Rosa Vega" as the next of them.
    private func ofCountry(_ i: Int, _ start: Mention) -> Mention? {
        guard i + 3 < end else { return nil }
        let isGoverned = [words.of, words.from].contains(text.tokens[i].word)
        guard isGoverned || start.tokens.isEmpty && i > 0 && start.isDistributed,
            let country = name(at: skipDeterminer(isGoverned ? i + 1 : i), .country),
            country.entry.form == CountryForm.name.rawValue,
            country.tokens.upperBound < end
        else { return nil }
        var mention = start
        let isParted = text.tokens[country.tokens.upperBound].kind == .comma
        let at = skipHonorifics(country.tokens.upperBound + (isParted ? 1 : 0), &mention)
        guard at < end, isNameWord(at) else { return nil }
        mention.name = extend(at..<at + 1)
        guard mention.name.count > 1,
            isParted || isInList(mention.name, isNext: start.isDistributed)
        else { return nil }
        mention.country = Int(country.entry.index)
        mention.person = name(at: at, .person).map { Int($0.entry.index) }
        mention.tokens = start.tokens.lowerBound..<mention.name.upperBound
        mention.isDistributed = true
        return mention
    }
}
