internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What points to the publisher's country.
extension Issuer {
    /// "…, who is on a visit to our country": the first country of a person that is not the
    /// guest's, outside quotation marks.
    func visited() -> Int? {
        for sentence in body.text.sentences.prefix(Self.sentencesMax) {
            guard let our = ourCountry(in: sentence) else { continue }
            let i = body.mentions.index(atOrAfter: our)
            guard
                let guest = (0..<i).last(where: { memberOf[$0] != nil }).flatMap({
                    memberOf[$0].flatMap { cast.members[$0].country }
                })
            else { continue }
            return cast.members.compactMap(\.country).first { $0 != guest }
        }
        return nil
    }

    /// "to our country", "in our state".
    private func ourCountry(in sentence: Sentence) -> Int? {
        guard body.sentenceClasses[sentence.number].isSuperset(of: [.firstPlural, .possessive])
        else { return nil }
        var isQuoted = false
        for at in sentence.tokens.dropLast() {
            let token = body.text.tokens[at]
            if [.openQuote, .plainQuote].contains(token.kind) { isQuoted = true }
            guard !isQuoted, at > sentence.tokens.lowerBound,
                lexicon.classes(of: token).isSuperset(of: [.firstPlural, .possessive]),
                lexicon.classes(of: body.text.tokens[at - 1]).contains(.preposition)
            else { continue }
            let next = body.text.tokens[at + 1].word
            if next == words.country || next == words.state { return at }
        }
        return nil
    }

    /// The other of two countries or capitals that stand side by side, where one is a
    /// counterpart's, two points each: "between Norway and Chile", "the Norway-Chile partnership".
    func partners() -> Tally {
        let known = knownCountries()
        var scores = Tally()
        var names = 0
        var last: Gazetteer.Match?
        var head: Gazetteer.Match?
        for name in body.names where name.entry.kind == .country || isCapital(name) {
            names += 1
            if names > Self.partnerNamesMax { break }
            if let last, name.tokens.lowerBound - last.tokens.upperBound <= 2,
                last.entry.kind == name.entry.kind
            {
                let pair = (row(of: last), row(of: name))
                // Of three a government names its own first.
                let first = row(of: head ?? last)
                if known.contains(pair.0) != known.contains(pair.1) {
                    let other = known.contains(pair.0) ? pair.1 : pair.0
                    scores.add(2, to: known.contains(first) ? other : first)
                }
                head = head ?? last
            } else {
                head = nil
            }
            last = name
        }
        return scores
    }

    /// "A, who has come to the Hungarian capital", "A visited Chad": where somebody of no known
    /// country is told to be is not his own.
    func destinations() -> SmallSet<Int> {
        var countries = SmallSet<Int>()
        for name in body.names.prefix(Self.partnerNamesMax)
        where name.entry.kind == .country && name.entry.form == CountryForm.adjective.rawValue {
            let next = name.tokens.upperBound
            if next < body.text.tokens.count, body.text.tokens[next].word == words.capital {
                countries.insert(Int(name.entry.index))
            }
        }
        if let (traveller, stops) = cast.journey(body, memberOf),
            traveller.map({ isOwn(cast.members[$0]) }) ?? true
        {
            for stop in stops { countries.insert(stop) }
        }
        return countries
    }

    /// "Oslo and Lima are of one mind".
    func isCapital(_ name: Gazetteer.Match) -> Bool {
        guard name.entry.kind == .city else { return false }
        let city = lexicon.cities[Int(name.entry.index)]
        return city.kind == .capital && lexicon.countryRows[city.country] != nil
    }

    private func row(of name: Gazetteer.Match) -> Int {
        let row = Int(name.entry.index)
        guard name.entry.kind == .city else { return row }
        return lexicon.countryRows[lexicon.cities[row].country] ?? row
    }

    /// Names of countries among which partners are looked for.
    private static let partnerNamesMax = 200

    /// The countries of the people whom the text names.
    func knownCountries() -> SmallSet<Int> {
        var known = SmallSet<Int>()
        for member in cast.members {
            if let country = member.country { known.insert(country) }
        }
        return known
    }

    /// "CANADA, June 24": a country before a mark at the start of one of the first sentences.
    func datelineName() -> Int? {
        for sentence in body.text.sentences.prefix(4) {
            guard let name = body.names.starting(at: sentence.tokens.lowerBound, .country),
                name.entry.form == CountryForm.name.rawValue,
                name.tokens.upperBound < sentence.tokens.upperBound,
                [.comma, .dash].contains(body.text.tokens[name.tokens.upperBound].kind)
            else { continue }
            let after = name.tokens.upperBound + 1
            if body.dates.starting(at: after) != nil { return Int(name.entry.index) }
        }
        return nil
    }

    /// "Norway-Chile" in the first two sentences.
    func compounds() -> [Int] {
        let end =
            body.text.sentences.lazy.filter { !$0.isHeading }.prefix(2)
            .map(\.tokens.upperBound).max() ?? 0
        let names = body.names.within(0..<end).filter { $0.entry.kind == .country }
        return zip(names, names.dropFirst()).flatMap { first, second in
            first.tokens.upperBound == second.tokens.lowerBound
                && body.text.tokens[second.tokens.lowerBound].isJoined
                ? [Int(first.entry.index), Int(second.entry.index)] : []
        }
    }

    /// "to Chile", "in Chile": the name of a country after a preposition is no sign of one's
    /// own, unless something is said to belong to it.
    func isGoverned(_ name: Gazetteer.Match, in text: TokenizedText) -> Bool {
        guard name.entry.form == CountryForm.name.rawValue else { return false }
        let after = name.tokens.upperBound
        if after < text.tokens.count, text.tokens[after].kind == .possessive { return false }
        var before = name.tokens.lowerBound - 1
        while before > 0, lexicon.classes(of: text.tokens[before]).contains(.determiner) {
            before -= 1
        }
        // "between Norway and Chile", "of Norway" leave it open.
        return before >= 0
            && !lexicon.classes(of: text.tokens[before]).isDisjoint(with: [.destination, .locative])
    }

    /// Countries that the text names without a preposition before them.
    func spoken() -> Tally {
        let end = body.text.sentences.prefix(Self.sentencesMax).last?.tokens.upperBound ?? 0
        return countries(in: body, 0..<end, weight: 2)
    }

    /// Whether the first person named is of a known country: those without are the hosts.
    var isGuestFirst: Bool {
        cast.members.first.map { $0.country != nil } ?? false
    }

    /// Up to the end of the first two sentences.
    var openingTokens: Range<Int> {
        0..<(body.text.sentences.lazy.filter { !$0.isHeading }.prefix(2)
            .map(\.tokens.upperBound).max() ?? 0)
    }

    /// Countries and capitals that the first two sentences name, one each.
    func opening() -> Tally {
        let known = knownCountries()
        var scores = Tally()
        for name in body.names.within(openingTokens) {
            switch name.entry.kind {
            case .country:
                let row = Int(name.entry.index)
                if !known.contains(row) { scores.add(1, to: row) }
            case .city:
                let city = lexicon.cities[Int(name.entry.index)]
                guard city.kind == .capital, let row = lexicon.countryRows[city.country],
                    !known.contains(row)
                else { continue }
                scores.add(1, to: row)
            default: break
            }
        }
        return scores
    }

    /// Countries of a range; those with a possessive count `weight`, the others one.
    func countries(
        in annotations: Annotations, _ range: Range<Int>, weight: Int
    ) -> Tally {
        let text = annotations.text
        var scores = Tally()
        var governed = -1
        for name in annotations.names.within(range) where name.entry.kind == .country {
            let after = name.tokens.upperBound
            // "to Niger and Chad" governs both.
            let isListed = governed > 0 && name.tokens.lowerBound - governed <= 2
            if weight > 1,
                isListed || isGoverned(name, in: text)
                    || isTopic(name, annotations) || opensGuests(name, annotations)
            {
                governed = after
                continue
            }
            let isOwner = after < text.tokens.count && text.tokens[after].kind == .possessive
            scores.add(isOwner ? weight : 1, to: Int(name.entry.index))
        }
        return scores
    }

    /// "discussed Chad", "condemned Chad": no sign of one's own either.
    private func isTopic(_ name: Gazetteer.Match, _ annotations: Annotations) -> Bool {
        let after = name.tokens.upperBound
        guard name.entry.form == CountryForm.name.rawValue, name.tokens.lowerBound > 0,
            after >= annotations.text.tokens.count
                || annotations.text.tokens[after].kind != .possessive
        else { return false }
        return annotations.cues.covering(name.tokens.lowerBound - 1).map {
            [Cue.Kind.discuss, .concern].contains(lexicon.cues[Int($0.entry.index)].kind)
        } ?? false
    }

    /// "My Peruvian colleague", "his counterpart from Peru", in the first sentences "met with the
    /// President of Peru": no countries of one's own.
    func colleagues() -> SmallSet<Int> {
        var countries = SmallSet<Int>()
        let head = body.text.sentences.prefix(6).last?.tokens.upperBound ?? 0
        for mention in body.mentions.prefix(200) {
            guard let country = mention.country,
                mention.kind == .country && !mention.title.isEmpty
                    || mention.kind == .role && mention.tokens.lowerBound < head && isMet(mention)
            else { continue }
            countries.insert(country)
        }
        if let title { countries.formUnion(guests(in: title)) }
        return countries
    }

    /// "met with the Secretary General of the Ministry of Fisheries of Chile": right after "with".
    private func isMet(_ mention: Mention) -> Bool {
        var before = mention.tokens.lowerBound - 1
        while before > 0, lexicon.classes(of: body.text.tokens[before]).contains(.determiner) {
            before -= 1
        }
        return before > 0
            && (body.text.tokens[before].word == cast.with
                || body.encounters.covering(before).map {
                    lexicon.encounters[Int($0.entry.index)].part == .verb
                } ?? false)
    }

    /// "Visit by the Peace Adviser of Chile", "Visit of a delegation from Chile": in a title.
    private func guests(in title: Annotations) -> [Int] {
        let visit = title.encounters.first {
            let known = lexicon.encounters[Int($0.entry.index)]
            return known.type == .visit && known.part == .noun
        }
        guard let visit, visit.tokens.upperBound < title.text.tokens.count,
            lexicon.classes(of: title.text.tokens[visit.tokens.upperBound]).contains(.preposition),
            !lexicon.classes(of: title.text.tokens[visit.tokens.upperBound])
                .contains(.destination)
        else { return [] }
        let end = (visit.tokens.upperBound..<title.text.tokens.count).first {
            $0 > visit.tokens.upperBound
                && lexicon.classes(of: title.text.tokens[$0])
                    .isSuperset(of: [.destination, .preposition])
        }
        let rest = visit.tokens.upperBound..<(end ?? title.text.tokens.count)
        return title.names.within(rest).filter { $0.entry.kind == .country }
            .map { Int($0.entry.index) }
    }

    /// The country of the first person who has one: the other side of the first encounter.
    /// Where somebody else of a known country comes first, all known countries.
    func counterparts() -> SmallSet<Int> {
        let members = cast.members
        guard let other = firstGuest() else { return knownCountries() }
        var countries = SmallSet<Int>()
        countries.insert(other)
        // One's own ambassador may be named with the country that the dateline stands in.
        let here = datelineCountry()
        for member in members where member.isCountryNamed {
            guard let country = member.country, country == other || country != here else {
                continue
            }
            countries.insert(country)
        }
        return countries
    }

    /// The country of the first person who has one, behind somebody who has none.
    func firstGuest() -> Int? {
        guard let first = cast.members.first(where: { $0.country != nil || isOwn($0) }),
            isOwn(first)
        else { return nil }
        return cast.members.first { $0.country != nil }?.country
    }

    /// Sentences that begin with somebody of no known country, and those that go on with "he"
    /// or without a person in the same paragraph.
    func ownSentences() -> [Sentence] {
        var found: [Sentence] = []
        var isOwnSpeech = false
        for sentence in body.text.sentences.prefix(Self.sentencesMax) {
            let i = body.mentions.index(atOrAfter: sentence.tokens.lowerBound)
            if i < body.mentions.count,
                body.mentions[i].tokens.lowerBound < sentence.tokens.upperBound
            {
                isOwnSpeech = speaksOwn(i) ?? isOwnSpeech
            }
            if isOwnSpeech { found.append(sentence) }
        }
        return found
    }

    /// Nil where the mention leaves open who speaks.
    private func speaksOwn(_ i: Int) -> Bool? {
        let mention = body.mentions[i]
        switch mention.kind {
        case .person: return memberOf[i].map { isOwn(cast.members[$0]) } ?? false
        case .role:
            if isOfCountry(mention) { return false }
            let holder = cast.members.first { member in
                mention.title.allSatisfy { member.titleWords.contains(body.text.tokens[$0].word) }
            }
            return holder.map(isOwn) ?? false
        case .together: return false
        case .pronoun, .firstPerson, .country, .organization: return nil
        }
    }

    /// "the Foreign Minister of Chile": the country after the title.
    private func isOfCountry(_ mention: Mention) -> Bool {
        guard mention.country != nil else { return false }
        let rest =
            mention.title.upperBound..<max(mention.title.upperBound, mention.tokens.upperBound)
        return body.names.within(rest).contains { $0.entry.kind == .country }
    }

    /// The country of the city that one of the first sentences begins with, or the country
    /// itself: "CHILE, June 24 - ".
    func datelineCountry() -> Int? {
        for sentence in body.text.sentences.prefix(3) {
            if let country = countryLine(sentence) { return country }
            if let city = firstCity(sentence) { return city }
        }
        // "Oslo, 3 May 2024" below the text.
        for sentence in body.text.sentences.suffix(3) where sentence.tokens.count <= 8 {
            if let city = firstCity(sentence) { return city }
        }
        return nil
    }

    /// The country of the city that a sentence begins with, unless all the world meets there.
    private func firstCity(_ sentence: Sentence) -> Int? {
        guard let city = body.names.starting(at: sentence.tokens.lowerBound, .city),
            !isForum(city)
        else { return nil }
        return cast.row(of: city)
    }

    /// New York, Geneva: where organisations have their seats.
    func isForum(_ city: Gazetteer.Match) -> Bool {
        guard let last = city.tokens.last else { return false }
        return words.issuer.forumTowns.contains(body.text.tokens[last].word)
    }

    func countryLine(_ sentence: Sentence) -> Int? {
        guard let name = body.names.starting(at: sentence.tokens.lowerBound, .country),
            name.entry.form == CountryForm.name.rawValue
        else { return nil }
        let after = name.tokens.upperBound
        let rest = after..<max(after, min(after + 8, sentence.tokens.upperBound))
        let hasDash = rest.contains { body.text.tokens[$0].kind == .dash }
        return hasDash && body.dates.stands(in: rest) ? Int(name.entry.index) : nil
    }
}
