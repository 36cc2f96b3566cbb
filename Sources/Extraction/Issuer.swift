internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The country whose government publishes a document: its own people are named without one.
///
/// From the publisher's name, a seat of government that speaks ("a Downing Street
/// spokesperson"), or the country that title, dateline and the words of its own people point
/// to, those of the other parties aside.
struct Issuer {
    let lexicon: Lexicon
    let title: Annotations?
    let body: Annotations
    let cast: Cast
    /// The member of `cast` that each mention of the body names.
    let memberOf: [Int?]

    /// Sentences of the body that are looked at.
    static let sentencesMax = 60
    /// A single mention of a country is no evidence.
    static let scoreMin = 2
    /// Mentions of a country that prevails over all others.
    static let prevailingMin = 3

    func country(publisher: String?) -> Int? {
        publisher.flatMap(named) ?? masthead() ?? government()
            ?? (lacksCountry() ? pointedTo() : nil)
    }

    private func named(_ publisher: String) -> Int? {
        let text = lexicon.tokenize(Array(publisher.utf8))
        let names = lexicon.gazetteer.matches(in: text.tokens)[Int(Gazetteer.Layer.name.rawValue)]
        return names.first { $0.entry.kind == .country }.map { Int($0.entry.index) }
    }

    /// "A Downing Street spokesperson said": within the first four sentences.
    private func government() -> Int? {
        let end = body.text.sentences.prefix(4).last?.tokens.upperBound ?? 0
        let seat = body.names.matches.within(0..<end).first {
            guard $0.entry.kind == .country,
                $0.entry.form == CountryForm.government.rawValue
            else { return false }
            return speaks($0.tokens.upperBound)
        }
        return seat.map { Int($0.entry.index) }
    }

    /// One who speaks for others within two words, "a Downing Street spokesperson", or a cue of
    /// reporting, "the Élysée announced".
    private func speaks(_ after: Int) -> Bool {
        let end = min(body.text.tokens.count, after + 2)
        if (after..<max(after, end)).contains(where: {
            lexicon.classes(of: body.text.tokens[$0]).contains(.spokesperson)
        }) {
            return true
        }
        return body.cues.starting(at: after).map {
            ["report", "stress"].contains(lexicon.cues[Int($0.entry.index)].kind)
                && VerbForm(rawValue: $0.entry.form)?.isPast ?? false
        } ?? false
    }

    /// A seat of government alone in one of the first lines: "10 Downing Street".
    private func masthead() -> Int? {
        for sentence in body.text.sentences.prefix(5)
        where sentence.isHeading && sentence.tokens.count < 12
            && body.mentions.within(sentence.tokens).allSatisfy({ $0.kind == .country })
        {
            let seat = body.names.matches.within(sentence.tokens).first {
                $0.entry.kind == .country && $0.entry.form == CountryForm.government.rawValue
            }
            if let seat { return Int(seat.entry.index) }
        }
        return nil
    }

    private func lacksCountry() -> Bool {
        cast.members.contains { isOwn($0) }
    }

    private func isOwn(_ member: Cast.Member) -> Bool {
        member.country == nil && member.organization == nil
            && (member.role != nil || member.isAddressed)
    }

    // MARK: Evidence

    private func pointedTo() -> Int? {
        let others = counterparts().union(colleagues())
        var scores = partners()
        let heading = title.map { countries(in: $0, 0..<$0.text.tokens.count, weight: 1) } ?? [:]
        let rest = heading.filter { !others.contains($0.key) }
        if rest.count == 1 { for country in rest.keys { scores[country, default: 0] += 3 } }
        if let country = datelineName() { scores[country, default: 0] += 6 }
        if let city = datelineCountry() { scores[city, default: 0] += 3 }
        for country in others.isEmpty ? [] : compounds() { scores[country, default: 0] += 2 }
        for (country, score) in isGuestFirst ? opening() : [:] {
            scores[country, default: 0] += score
        }
        for (country, score) in spoken() { scores[country, default: 0] += score }
        for sentence in ownSentences() {
            for (country, score) in countries(in: body, sentence.tokens, weight: 2) {
                scores[country, default: 0] += score
            }
        }
        return scores.filter { $0.value >= Self.scoreMin && !others.contains($0.key) }
            .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? prevailing(others)
    }

    /// The country that the text names by far the most often, the other parties aside.
    private func prevailing(_ others: Set<Int>) -> Int? {
        guard !others.isEmpty, let last = body.text.sentences.prefix(Self.sentencesMax).last else {
            return nil
        }
        var counts: [Int: Int] = [:]
        for name in body.names.matches.within(0..<last.tokens.upperBound)
        where name.entry.kind == .country && !others.contains(Int(name.entry.index)) {
            counts[Int(name.entry.index), default: 0] += 1
        }
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first, first.value >= Self.prevailingMin,
            first.value >= 2 * (ranked.dropFirst().first?.value ?? 0)
        else { return nil }
        return first.key
    }

    /// The other of two countries that stand side by side, where one is a counterpart's:
    /// "between Norway and Chile", "the Norway-Chile partnership", twice at most.
    private func partners() -> [Int: Int] {
        let known = Set(cast.members.compactMap(\.country))
        let names = body.names.matches.filter { $0.entry.kind == .country }.prefix(200)
        var scores: [Int: Int] = [:]
        for (first, second) in zip(names, names.dropFirst())
        where second.tokens.lowerBound - first.tokens.upperBound <= 2 {
            let pair = [Int(first.entry.index), Int(second.entry.index)]
            let others = pair.filter { !known.contains($0) }
            if others.count == 1 { scores[others[0], default: 0] += 2 }
        }
        return scores.mapValues { min($0, 4) }
    }

    /// "CANADA, June 24": a country before a mark at the start of one of the first sentences.
    private func datelineName() -> Int? {
        for sentence in body.text.sentences.prefix(4) {
            guard let name = body.names.match(at: sentence.tokens.lowerBound, .country),
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
    private func compounds() -> [Int] {
        let end =
            body.text.sentences.lazy.filter { !$0.isHeading }.prefix(2)
            .map(\.tokens.upperBound).max() ?? 0
        let names = body.names.matches.within(0..<end).filter { $0.entry.kind == .country }
        return zip(names, names.dropFirst()).flatMap { first, second in
            first.tokens.upperBound == second.tokens.lowerBound
                && body.text.tokens[second.tokens.lowerBound].isJoined
                ? [Int(first.entry.index), Int(second.entry.index)] : []
        }
    }

    /// "to Chile", "in Chile": the name of a country after a preposition is no sign of one's
    /// own, unless something is said to belong to it.
    private func isGoverned(_ name: Gazetteer.Match, in text: TokenizedText) -> Bool {
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

    /// Countries that the text names without a preposition before them, three times at most.
    private func spoken() -> [Int: Int] {
        let end = body.text.sentences.prefix(Self.sentencesMax).last?.tokens.upperBound ?? 0
        return countries(in: body, 0..<end, weight: 2).mapValues { min($0, 3) }
    }

    /// Whether the first person named is of a known country: those without are the hosts.
    private var isGuestFirst: Bool {
        cast.members.first.map { $0.country != nil } ?? false
    }

    /// Countries and capitals that the first two sentences name, one each.
    private func opening() -> [Int: Int] {
        let end =
            body.text.sentences.lazy.filter { !$0.isHeading }.prefix(2)
            .map(\.tokens.upperBound).max() ?? 0
        var scores: [Int: Int] = [:]
        for name in body.names.matches.within(0..<end) {
            switch name.entry.kind {
            case .country: scores[Int(name.entry.index), default: 0] += 1
            case .city:
                let city = lexicon.cities[Int(name.entry.index)]
                guard city.kind == .capital, let row = lexicon.countryRows[city.country] else {
                    continue
                }
                scores[row, default: 0] += 1
            default: break
            }
        }
        let known = Set(cast.members.compactMap(\.country))
        return scores.filter { !known.contains($0.key) }.mapValues { min($0, 2) }
    }

    /// Countries of a range; those with a possessive count `weight`, the others one.
    private func countries(
        in annotations: Annotations, _ range: Range<Int>, weight: Int
    ) -> [Int: Int] {
        var scores: [Int: Int] = [:]
        for name in annotations.names.matches.within(range) where name.entry.kind == .country {
            let after = name.tokens.upperBound
            if weight > 1, isGoverned(name, in: annotations.text) { continue }
            let isOwner =
                after < annotations.text.tokens.count
                && annotations.text.tokens[after].kind == .possessive
            scores[Int(name.entry.index), default: 0] += isOwner ? weight : 1
        }
        return scores
    }

    /// "My Peruvian colleague", "his counterpart from Peru": no countries of one's own.
    private func colleagues() -> Set<Int> {
        Set(
            body.mentions.prefix(200).compactMap {
                $0.kind == .country && !$0.title.isEmpty ? $0.country : nil
            })
    }

    /// The country of the first person who has one: the other side of the first encounter.
    /// Where somebody else of a known country comes first, all known countries.
    private func counterparts() -> Set<Int> {
        let known = cast.members.filter { $0.country != nil || isOwn($0) }
        guard let first = known.first, isOwn(first),
            let other = known.first(where: { $0.country != nil })?.country
        else { return Set(cast.members.compactMap(\.country)) }
        return Set(known.filter(\.isCountryNamed).compactMap(\.country)).union([other])
    }

    /// Sentences that begin with somebody of no known country, and those that go on with "he"
    /// or without a person in the same paragraph.
    private func ownSentences() -> [Sentence] {
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
            let words = mention.title.map { body.text.tokens[$0].word }
            let holder = cast.members.first { member in
                words.allSatisfy { member.titleWords.contains($0) }
            }
            return holder.map(isOwn) ?? false
        case .together: return false
        case .pronoun, .firstPerson, .country, .organization: return nil
        }
    }

    /// The country of the city that one of the first sentences begins with, or the country
    /// itself: "CHILE, June 24 - ".
    private func datelineCountry() -> Int? {
        for sentence in body.text.sentences.prefix(3) {
            if let country = countryLine(sentence) { return country }
            guard let city = body.names.match(at: sentence.tokens.lowerBound, .city) else {
                continue
            }
            return lexicon.countryRows[lexicon.cities[Int(city.entry.index)].country]
        }
        return nil
    }

    private func countryLine(_ sentence: Sentence) -> Int? {
        guard let name = body.names.match(at: sentence.tokens.lowerBound, .country),
            name.entry.form == CountryForm.name.rawValue
        else { return nil }
        let after = name.tokens.upperBound
        let rest = after..<max(after, min(after + 8, sentence.tokens.upperBound))
        let hasDash = rest.contains { body.text.tokens[$0].kind == .dash }
        return hasDash && !body.dates.within(rest).isEmpty ? Int(name.entry.index) : nil
    }
}
