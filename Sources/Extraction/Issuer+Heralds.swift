internal import Annotators
internal import Lexicons
internal import Text

/// Who brings the news, who is accredited to whom, and whither people return.
extension Issuer {
    /// Tokens at either end of a text where an agency signs.
    private static let headMax = 80
    private static let tailMax = 8

    /// "LIMA, 3 May (ANDINA) -", "/TASS/": the country of an agency behind the city or day of a
    /// dateline, between slashes, or at the end.
    func agency() -> Int? {
        let count = body.text.tokens.count
        let head = 0..<min(count, Self.headMax)
        let tail = max(head.upperBound, count - Self.tailMax)..<count
        return signature(head) ?? signature(tail)
    }

    private func signature(_ tokens: Range<Int>) -> Int? {
        for token in tokens where maySign(token) {
            if let country = lexicon.agencies[body.text.tokens[token].word] { return country }
        }
        return nil
    }

    /// Whether a token is spelled as an agency and stands where one signs.
    private func maySign(_ i: Int) -> Bool {
        let token = body.text.tokens[i]
        guard token.isCapitalised, token.shape == .upper || token.range.count > 4 else {
            return false
        }
        if kind(i - 1) == .symbol || kind(i + 1) == .symbol { return true }
        if body.names.starting(at: i + 1, .city) != nil { return true }
        if kind(i - 1) == .dash { return i + Self.tailMax > body.text.tokens.count }
        // "(ANDINA)", "Lima, ANDINA -", but not "the Andean Plan (AP)".
        let isBracketed = kind(i - 1) == .openBracket
        return (isBracketed || kind(i + 1) == .dash) && isDateline(isBracketed ? i - 2 : i - 1)
    }

    private func kind(_ i: Int) -> Token.Kind? {
        body.text.tokens.indices.contains(i) ? body.text.tokens[i].kind : nil
    }

    /// A city, a day, the year behind it or the comma or dash behind either; or nothing.
    private func isDateline(_ last: Int) -> Bool {
        var at = last
        if let kind = kind(at), [.comma, .dash].contains(kind) { at -= 1 }
        return at < 0 || kind(at) == .number || body.dates.covering(at) != nil
            || body.names.covering(at)?.entry.kind == .city
    }

    /// "The Norwegian Foreign Ministry announced", "the Ministry of Trade of Norway said": a body
    /// of a country that tells the news, in the first six sentences.
    func heralds() -> Tally {
        let end = body.text.sentences.prefix(6).last?.tokens.upperBound ?? 0
        var scores = Tally()
        for mention in body.mentions.within(0..<end) where mention.kind == .country {
            guard let country = mention.country,
                (max(0, mention.tokens.lowerBound - 6)..<mention.tokens.upperBound)
                    .contains(where: isInstitution),
                let cue = body.cues.starting(at: mention.tokens.upperBound),
                [.report, .announce].contains(lexicon.cues[Int(cue.entry.index)].kind)
            else { continue }
            scores.add(3, to: country)
        }
        return scores
    }

    private func isInstitution(_ token: Int) -> Bool {
        body.text.tokens[token].isCapitalised
            && lexicon.classes(of: body.text.tokens[token]).contains(.institution)
    }

    /// "the Ambassador of Peru to Norway", "accredited to Norway": where an envoy serves.
    func accreditations() -> Tally {
        var scores = Tally()
        for mention in body.mentions.prefix(Self.envoysMax) {
            guard mention.country != nil, let office = mention.office,
                lexicon.offices[office].office == "ambassador",
                case let start = mention.title.lowerBound,
                case let end = min(body.text.tokens.count, mention.title.upperBound + 8),
                let to = (start..<max(start, end)).first(where: {
                    body.text.tokens[$0].word == cast.to
                }), let there = country(behind: to), there != mention.country
            else { continue }
            scores.add(3, to: there)
        }
        return scores
    }

    /// Mentions among which envoys are looked for.
    private static let envoysMax = 100

    /// The name of a country right behind a preposition and an article.
    private func country(behind preposition: Int) -> Int? {
        var at = preposition + 1
        if at < body.text.tokens.count,
            lexicon.classes(of: body.text.tokens[at]).contains(.determiner)
        {
            at += 1
        }
        guard let name = body.names.starting(at: at, .country) else { return nil }
        return cast.row(of: name)
    }

    /// "He will return to Oslo on Tuesday", "came back to Lima": the country of the city, four
    /// points.
    func homecomings() -> Tally {
        let end = body.text.sentences.prefix(Self.sentencesMax).last?.tokens.upperBound ?? 0
        var scores = Tally()
        for name in body.names.within(0..<end) where name.entry.kind == .city {
            let at = name.tokens.lowerBound
            guard at > 1, words.issuer.returning.contains(body.text.tokens[at - 2].word),
                [cast.to, cast.in].contains(body.text.tokens[at - 1].word),
                let country = cast.row(of: name)
            else { continue }
            scores.add(4, to: country)
        }
        return scores
    }

    /// "President Işık": the country in whose readouts alone names are spelled with a letter of the
    /// name of one who has no other, six points.
    func spellings() -> Tally {
        var scores = Tally()
        for member in cast.members where isOwn(member) && !member.name.utf8.allSatisfy({ $0 < 128 })
        {
            for letter in member.name {
                if let country = lexicon.letters[letter] {
                    scores.add(6, to: country)
                    break
                }
            }
        }
        return scores
    }

    /// Where nothing else speaks for anyone: the only country, the other parties aside, to which
    /// something is said to belong or in whose capital something takes place.
    func sole(_ others: SmallSet<Int>) -> Int? {
        guard !others.isEmpty, let last = body.text.sentences.prefix(Self.sentencesMax).last else {
            return nil
        }
        var found: Int?
        for name in body.names.within(0..<last.tokens.upperBound) {
            guard let country = belongs(name), !others.contains(country) else { continue }
            if found ?? country != country { return nil }
            found = country
        }
        return found
    }

    /// "Norwegian firms", "Norway's firms", "in Oslo".
    private func belongs(_ name: Gazetteer.Match) -> Int? {
        switch name.entry.kind {
        case .country:
            let after = name.tokens.upperBound
            let isOwner =
                name.entry.form != CountryForm.name.rawValue
                || after < body.text.tokens.count && body.text.tokens[after].kind == .possessive
            return isOwner ? Int(name.entry.index) : nil
        case .city:
            let before = name.tokens.lowerBound - 1
            guard lexicon.cities[Int(name.entry.index)].kind == .capital, before >= 0,
                !isForum(name),
                lexicon.classes(of: body.text.tokens[before]).contains(.locative)
            else { return nil }
            return cast.row(of: name)
        default: return nil
        }
    }
}
