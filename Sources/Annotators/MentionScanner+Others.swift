internal import Lexicons
internal import Text

/// Mentions of those who met together, of pronouns, sides, countries and organisations.
extension MentionScanner {
    /// "they", "both sides", "the two heads of state", "we".
    func together(at i: Int) -> Mention? {
        mayBeTogether(at: i) && !isDollar(i) ? group(at: i) : nil
    }

    /// A first look at the word: a pronoun, or the first of a group in a sentence with one.
    @inline(__always)
    private func mayBeTogether(at i: Int) -> Bool {
        let classes = tokenClasses[i]
        if !classes.isDisjoint(with: [.pluralPronoun, .firstPlural]) { return true }
        guard !present.isDisjoint(with: [.collective, .plural, .attendee]) else {
            return text.tokens[i].word == words.those
        }
        return !classes.isDisjoint(with: [.determiner, .plural])
            || signs.mayBeCollective(at: i) || isName(at: i, .country)
    }

    /// "US$5 million" is no "us".
    private func isDollar(_ i: Int) -> Bool {
        i + 1 < end && text.tokens[i].shape == .upper && text.tokens[i + 1].kind == .symbol
    }

    private func group(at i: Int) -> Mention? {
        let classes = tokenClasses[i]
        var at = i
        var isPlural = false
        while at < end, at - i < 3, text.tokens[at].kind == .word {
            let classes = tokenClasses[at]
            guard !classes.isDisjoint(with: [.determiner, .plural]) else { break }
            isPlural = isPlural || classes.contains(.plural)
            at += 1
        }
        // "the United States" are a country, "the United Nations" a body, not several.
        if at > i, let noun = collectiveNoun(at),
            name(at: at, .country)?.entry.form != CountryForm.name.rawValue,
            name(at: at, .organization).map({ $0.tokens.upperBound < noun }) ?? true
        {
            return ofSides(i, noun)
        }
        if present.contains(.collective), isName(at: skipDeterminer(at), .country),
            let sides = countryList(at, isName: false), let noun = collectiveNoun(sides)
        {
            var mention = Mention(kind: .together, tokens: i..<noun)
            mention.sides = at..<sides
            return mention
        }
        if isPlural, standsAlone(at) { return Mention(kind: .together, tokens: i..<at) }
        let isListed = signs.mayBeCollective(at: i) || text.tokens[i].word == words.those
        if isListed, let listed = counterparts(at: i) { return listed }
        // "experts from Chile and Peru", "the representatives of Chile and Peru".
        if self.classes(at).contains(.attendee), let listed = sides(of: i, at + 1) {
            return listed
        }
        if !classes.isDisjoint(with: [.pluralPronoun, .firstPlural]) {
            return Mention(
                kind: .together, tokens: i..<i + 1,
                isFirstPerson: classes.contains(.firstPlural))
        }
        return nil
    }

    /// "The two will speak again", "both discussed trade": numbers without a noun before a verb.
    private func standsAlone(_ i: Int) -> Bool {
        guard i < end, text.tokens[i].kind == .word else { return false }
        if !classes(i).isDisjoint(with: [.future, .auxiliary, .be]) { return true }
        let word = text.bytes[text.tokens[i].range]
        return text.tokens[i].shape == .lower && word.count > 4
            && word.suffix(2).elementsEqual("ed".utf8)
            && classes(i).isDisjoint(with: [.modifier, .portfolio])
    }

    /// "the leaders", and what follows of "of Chile and Peru".
    private func ofSides(_ i: Int, _ noun: Int) -> Mention {
        sides(of: i, noun) ?? Mention(kind: .together, tokens: i..<noun)
    }

    /// "counterparts from Chile and Peru", "ministers, including those of Chile and Peru", "those
    /// of Chile and Peru": without an article, but of named countries.
    private func counterparts(at i: Int) -> Mention? {
        if text.tokens[i].word == words.those { return sides(of: i, i + 1) }
        guard let noun = collectiveNoun(i) else { return nil }
        if let listed = sides(of: i, noun) { return listed }
        var at = noun
        while at < end, at - noun < 4,
            text.tokens[at].kind == .comma || classes(at).contains(.instance)
        { at += 1 }
        guard at > noun + 1 else { return nil }
        if text.tokens[min(at, end - 1)].word == words.those { at += 1 }
        return sides(of: i, at)
    }

    /// Those of a noun that ends before `noun`, where "of" or "from" and two countries follow.
    private func sides(of i: Int, _ noun: Int) -> Mention? {
        let of = business(noun)
        guard of < end, [words.of, words.from].contains(text.tokens[of].word),
            let sides = countryList(of + 1, isName: true)
        else { return nil }
        var mention = Mention(kind: .together, tokens: i..<sides)
        mention.sides = of + 1..<sides
        return mention
    }

    /// Past "of the foreign ministries" of "the directors of the foreign ministries of Chile and
    /// Peru".
    private func ministries(_ noun: Int) -> Int? {
        guard noun + 2 < end, [words.of, words.from, words.at].contains(text.tokens[noun].word)
        else { return nil }
        let start = skipDeterminer(noun + 1)
        guard start < end, !isName(at: start, .country), let bodies = collectiveNoun(start),
            bodies < end, text.tokens[bodies].word == words.of
        else { return nil }
        return bodies
    }

    /// Past "of Foreign Affairs" of "the ministries of Foreign Affairs of Chile and Peru".
    private func business(_ noun: Int) -> Int {
        if let bodies = ministries(noun) { return bodies }
        guard noun + 2 < end, [words.of, words.for].contains(text.tokens[noun].word),
            classes(noun + 1).contains(.portfolio)
        else { return noun }
        var at = noun + 1
        while at < end, at - noun < 6,
            classes(at).contains(.portfolio) || text.tokens[at].word == words.and
        { at += 1 }
        return at
    }

    /// The end of two or more countries in a list: "Chile, Peru and the United States", "Chilean
    /// and Peruvian".
    func countryList(_ i: Int, isName: Bool) -> Int? {
        var at = i
        var count = 0
        while let next = country(skipDeterminer(at), isName: isName) {
            count += 1
            let list = skipListMarks(next)
            guard list > next, country(skipDeterminer(list), isName: isName) != nil else {
                return count > 1 ? next : nil
            }
            at = list
        }
        return nil
    }

    private func country(_ i: Int, isName: Bool) -> Int? {
        guard i < end, let match = name(at: i, .country) else { return nil }
        let form = match.entry.form
        return (form == CountryForm.name.rawValue) == isName ? match.tokens.upperBound : nil
    }

    private func skipListMarks(_ i: Int) -> Int {
        var at = i
        if at < end, text.tokens[at].kind == .comma { at += 1 }
        if at < end, text.tokens[at].word == words.and { at += 1 }
        return at
    }

    /// The end of a noun for those who met, with the words that qualify it: "foreign
    /// ministers", "leaders of Chile and Peru", "heads of state".
    func collectiveNoun(_ i: Int) -> Int? {
        guard i < end, signs.mayBeCollective(at: i) else { return nil }
        var at = i
        while at < end, at - i < MentionSigns.collectiveWordsMax, text.tokens[at].kind == .word {
            let classes = tokenClasses[at]
            if classes.contains(.collective) { return at + 1 }
            guard
                classes.isSubset(of: [.portfolio, .institution, .starter, .modifier])
                    || at > i && joinsPortfolios(at)
            else { return nil }
            at += 1
        }
        return nil
    }

    /// The "and" of "foreign and defence ministers".
    private func joinsPortfolios(_ and: Int) -> Bool {
        text.tokens[and].word == words.and && classes(and - 1).contains(.portfolio)
            && classes(and + 1).contains(.portfolio)
    }

    @inline(__always)
    func pronoun(at i: Int) -> Mention? {
        let classes = tokenClasses[i]
        guard !classes.isDisjoint(with: [.singularPronoun, .firstSingular]) else { return nil }
        return pronoun(i, classes)
    }

    private func pronoun(_ i: Int, _ classes: WordClass) -> Mention? {
        if classes.contains(.singularPronoun) {
            return Mention(
                kind: .pronoun, tokens: i..<i + 1, isFemale: classes.contains(.female))
        }
        guard classes.contains(.firstSingular), text.tokens[i].isCapitalised else { return nil }
        return Mention(kind: .firstPerson, tokens: i..<i + 1, isFirstPerson: true)
    }

    /// "the Chinese side", "the Russian delegation", "Peruvian cabinet ministers".
    func side(at i: Int) -> Mention? {
        let start = skipModifiers(skipDeterminer(i))
        guard let match = name(at: start, .country),
            match.entry.form == CountryForm.adjective.rawValue
                || match.entry.form == CountryForm.demonym.rawValue
                || match.entry.form == CountryForm.name.rawValue
                    && text.tokens[start].shape == .upper
        else { return delegation(at: i) }
        return side(of: match, from: i)
    }

    /// The agency, office, side or people behind a country.
    func side(of match: Gazetteer.Match, from i: Int) -> Mention? {
        if let agency = agency(after: match.tokens.upperBound) {
            return Mention(kind: .country, tokens: i..<agency, country: Int(match.entry.index))
        }
        if let figure = figure(after: match.tokens.upperBound) {
            return Mention(
                kind: .role, tokens: i..<figure.upperBound, title: figure,
                country: Int(match.entry.index))
        }
        var at = match.tokens.upperBound
        while at < end, at - match.tokens.upperBound < 3, text.tokens[at].kind == .word {
            // "his Peruvian hosts" are those whom he met.
            let isOfOthers = classes(at).contains(.attendee) && !isOwned(i)
            if isOfOthers || !classes(at).isDisjoint(with: [.side, .collective]) {
                return Mention(
                    kind: .country, tokens: i..<at + 1, country: Int(match.entry.index))
            }
            guard classes(at).subtracting([.portfolio, .institution]).isEmpty,
                !isName(at: at)
            else {
                return nil
            }
            at += 1
        }
        return nil
    }

    /// "his" at a token or right before it.
    private func isOwned(_ i: Int) -> Bool {
        classes(i).contains(.possessive) || i > start && classes(i - 1).contains(.possessive)
    }

    /// "the Peruvian foreign minister", "Peru's top diplomat": the words in small letters after a
    /// country that name somebody, at most four, where no name follows.
    func figure(after start: Int) -> Range<Int>? {
        guard present.contains(.figure) else { return nil }
        var last: Int?
        for at in start..<max(start, min(end, start + 4)) {
            guard text.tokens[at].kind == .word, text.tokens[at].shape == .lower,
                tokenClasses[at].isDisjoint(with: .neverFigure)
            else { break }
            if tokenClasses[at].contains(.figure), !tokenClasses[at].contains(.portfolio) {
                last = at
            }
        }
        guard let last else { return nil }
        let next = last + 1
        let name = next < end && text.tokens[next].kind == .comma ? next + 1 : next
        guard name >= end || !text.tokens[name].isCapitalised, !isName(at: min(next, end - 1)),
            classes(next).isDisjoint(with: [.institution, .collective])
        else { return nil }
        return start..<next
    }

    /// Words of the name of an agency, at most.
    private static let agencyWordsMax = 6

    /// "the Peruvian Federal Police Directorate", "Peru National Crime Agency": the end of the body
    /// of a country whose capitals stand right behind it.
    func agency(after start: Int) -> Int? {
        guard present.contains(.institution) else { return nil }
        var at = start
        var last: Int?
        while at < end, at - start < Self.agencyWordsMax, text.tokens[at].kind == .word,
            text.tokens[at].shape == .capitalised, !isName(at: at)
        {
            last = classes(at).contains(.institution) ? at + 1 : nil
            at += 1
        }
        guard let last, last == at, last - start > 1 else { return nil }
        return at < end && (isName(at: at) || text.tokens[at].kind == .possessive) ? nil : last
    }

    /// "the head of Peruvian diplomacy", "the leader of the Peruvian delegation": whose he is
    /// stands behind "of".
    func heading(at i: Int, known: NameKeys) -> Mention? {
        guard present.contains(.figure), i + 4 < end, tokenClasses[i + 1].contains(.figure),
            text.tokens[i + 2].word == words.of
        else { return nil }
        let owner = skipDeterminer(i + 3)
        guard let match = name(at: owner, .country),
            match.entry.form == CountryForm.adjective.rawValue,
            match.tokens.upperBound < end
        else { return nil }
        let last = match.tokens.upperBound
        guard text.tokens[last].kind == .word, text.tokens[last].shape == .lower,
            classes(last).isDisjoint(with: .neverFigure)
        else { return nil }
        var mention = Mention(
            kind: .role, tokens: i..<last + 1, title: i + 1..<i + 2,
            country: Int(match.entry.index))
        // "the head of the Peruvian delegation, Ana Brito,".
        guard let name = apposedName(last + 1, known: known, &mention) else { return mention }
        return finish(mention, name: name, from: i)
    }

    /// A country or organisation by its name, the article included.
    func place(at i: Int) -> Mention? {
        let start = text.tokens[i].word == words.the ? i + 1 : i
        guard start < end, let match = name(at: start) else { return nil }
        switch match.entry.kind {
        case .country:
            guard
                [CountryForm.name.rawValue, CountryForm.government.rawValue]
                    .contains(match.entry.form)
            else { return nil }
            let owned = match.tokens.upperBound
            if match.entry.form == CountryForm.name.rawValue, let agency = agency(after: owned) {
                return Mention(
                    kind: .country, tokens: i..<agency, country: Int(match.entry.index))
            }
            let figure =
                owned < end && text.tokens[owned].kind == .possessive
                ? figure(after: owned + 1) : nil
            return Mention(
                kind: figure == nil ? .country : .role,
                tokens: i..<(figure?.upperBound ?? owned), title: figure ?? 0..<0,
                country: Int(match.entry.index))
        case .organization:
            return Mention(
                kind: .organization, tokens: i..<ownBody(match),
                organization: Int(match.entry.index))
        default: return nil
        }
    }
}
