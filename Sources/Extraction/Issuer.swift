internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The country whose government publishes a document: its own people are named without one.
///
/// From the publisher's name, a seat of government that speaks ("a Downing Street
/// spokesperson"), or the country that title, dateline and the words of its own people point
/// to, those of the other parties aside.
///
/// A class, since the closures of its rules hold it, and would each copy a struct.
final class Issuer {
    let lexicon: Lexicon
    let words: RuleWords
    let title: Annotations?
    let body: Annotations
    let cast: Cast
    /// The member of `cast` that each mention of the body names.
    let memberOf: [Int?]

    init(
        lexicon: Lexicon, words: RuleWords, title: Annotations?, body: Annotations, cast: Cast,
        memberOf: [Int?]
    ) {
        self.lexicon = lexicon
        self.words = words
        self.title = title
        self.body = body
        self.cast = cast
        self.memberOf = memberOf
    }

    /// Sentences of the body that are looked at.
    static let sentencesMax = 60
    /// A single mention of a country is no evidence.
    static let scoreMin = 2

    /// "Norway-Peru": a hyphen or dash behind a country.
    func isCompound(_ name: Gazetteer.Match, _ text: TokenizedText) -> Bool {
        let next = name.tokens.upperBound
        return next + 1 < text.tokens.count
            && (text.tokens[next].isJoined || text.tokens[next].kind == .dash)
    }

    /// Names among which the first of several countries is looked for.
    private static let namesMax = 200
    /// Mentions of a country that prevails over all others.
    static let prevailingMin = 3

    func country(publisher: String?) -> Int? {
        if let named = publisher.flatMap(named) ?? masthead() ?? titled() ?? agency() ?? site() {
            return named
        }
        return letterhead() ?? government() ?? visited() ?? hosting()
            ?? imprint() ?? ownLeader() ?? (lacksCountry() ? pointedTo() ?? compoundHead() : nil)
            ?? idiomatic()
    }

    /// "Foreign Minister A met President B of Chad", where the lexicon knows A: the country of the
    /// only one in office whose country the text itself does not tell, or of several of one.
    private func ownLeader() -> Int? {
        let untold = cast.members.filter {
            $0.country != nil && !$0.isCountryNamed && $0.organization == nil && $0.office != nil
                && $0.country != words.issuer.union
        }
        guard let first = untold.first?.country, untold.allSatisfy({ $0.country == first }),
            isOfMinorPeople(),
            cast.members.contains(where: { $0.isCountryNamed && $0.country != first })
        else { return nil }
        return first
    }

    private func named(_ publisher: String) -> Int? {
        let text = lexicon.tokenize(Array(publisher.utf8))
        let names = lexicon.gazetteer.matches(in: text.tokens)[Int(Gazetteer.Layer.name.rawValue)]
        return names.first { $0.entry.kind == .country }.map { Int($0.entry.index) }
    }

    /// "A Downing Street spokesperson said": within the first six sentences.
    private func government() -> Int? {
        let end = body.text.sentences.prefix(6).last?.tokens.upperBound ?? 0
        let seat = body.names.within(0..<end).first {
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
            [.report, .stress].contains(lexicon.cues[Int($0.entry.index)].kind)
                && VerbForm(rawValue: $0.entry.form)?.isPast ?? false
        } ?? false
    }

    /// A seat of government alone or beside a name in one of the first lines: "10 Downing Street",
    /// "Foreign Office and The Rt Hon Ana Brito MP".
    private func masthead() -> Int? {
        for sentence in body.text.sentences.prefix(5)
        where sentence.isHeading && sentence.tokens.count < 20
            && body.mentions.within(sentence.tokens).allSatisfy({
                $0.kind == .country
                    || $0.kind == .person && $0.title.isEmpty
                        && $0.tokens.lowerBound < $0.name.lowerBound
            })
        {
            let seat = body.names.within(sentence.tokens).first {
                $0.entry.kind == .country && $0.entry.form == CountryForm.government.rawValue
            }
            if let seat { return Int(seat.entry.index) }
        }
        return nil
    }

    /// "Secretary-General Brito of ASEAN met Foreign Minister Dahl of Norway, then Minister Moe":
    /// where an organisation's own comes first, others are of the one country that is named.
    private func hosting() -> Int? {
        guard let first = cast.members.first, first.organization != nil, first.country == nil
        else { return nil }
        let known = Set(cast.members.compactMap(\.country))
        return known.count == 1 ? known.first : nil
    }

    /// "White House Meeting with B": a seat of government that a title begins with, or that stands
    /// right behind "Readout of".
    private func titled() -> Int? {
        guard let title else { return nil }
        let seat = title.names.within(0..<min(4, title.text.tokens.count)).first {
            $0.entry.kind == .country && $0.entry.form == CountryForm.government.rawValue
        }
        return seat.map { Int($0.entry.index) }
    }

    /// Whether all of no known country are mere offices, speak for others, "the Spokesperson, Ms
    /// Brito", or come third or later, as a mere "Mr Dahl".
    private func isOfMinorPeople() -> Bool {
        cast.members.indices.allSatisfy { i in
            let member = cast.members[i]
            return !isOwn(member) || member.name.isEmpty || i > 1 && member.role == nil
                || member.titleWords.contains {
                    lexicon.classes(ofWord: $0).contains(.spokesperson)
                }
        }
    }

    /// Somebody of no known country, or one who says "I" in the first sentences.
    private func lacksCountry() -> Bool {
        if cast.members.contains(where: isOwn) { return true }
        let end = body.text.sentences.prefix(6).last?.tokens.upperBound ?? 0
        return body.mentions.within(0..<end).contains {
            $0.kind == .firstPerson
                && lexicon.classes(of: body.text.tokens[$0.tokens.lowerBound])
                    .contains(.firstSingular)
        }
    }

    func isOwn(_ member: Cast.Member) -> Bool {
        member.country == nil && member.organization == nil
            && (member.role != nil || member.isAddressed)
    }

    // MARK: Evidence

    private func pointedTo() -> Int? {
        let destinations = destinations()
        var guests = colleagues()
        guests.formUnion(destinations)
        if let guest = firstGuest() { guests.insert(guest) }
        if let union = words.issuer.union { guests.insert(union) }
        var others = counterparts()
        others.formUnion(guests)
        var scores = Tally()
        scores.add(partners(), countMax: 4)
        let heading = title.map { countries(in: $0, 0..<$0.text.tokens.count, weight: 1) }
        let rest = heading?.counts.filter { !others.contains($0.row) } ?? []
        if rest.count == 1 { scores.add(3, to: rest[0].row) }
        if let country = datelineName() { scores.add(6, to: country) }
        if let city = datelineCountry() { scores.add(3, to: city) }
        for country in others.isEmpty ? [] : compounds() { scores.add(2, to: country) }
        if isGuestFirst { scores.add(opening(), countMax: 2) }
        if let here = hostCountry() ?? guestDestination() { scores.add(6, to: here) }
        if !destinations.isEmpty {
            scores.add(countries(in: body, openingTokens, weight: 2), countMax: 2)
        }
        scores.add(spoken(), countMax: 3)
        scores.add(stances(), countMax: 4)
        scores.add(heralds(), countMax: 3)
        scores.add(accreditations(), countMax: 3)
        scores.add(homecomings(), countMax: 4)
        scores.add(spellings(), countMax: 6)
        for sentence in ownSentences() {
            scores.add(countries(in: body, sentence.tokens, weight: 2))
        }
        let likely = scores.counts.filter {
            $0.count >= Self.scoreMin && !others.contains($0.row)
        }
        guard let most = likely.map(\.count).max() else {
            return prevailing(others) ?? sole(others)
        }
        if let own = outweighing(most, scores, guests) { return own }
        return namedFirst(of: likely.filter { $0.count == most }.map(\.row))
    }

    /// "the Ambassador of Peru to Chile" beside "Vice Minister Brito": the country of one who is
    /// named with it, but is no guest, where three times as much speaks for it as for any other.
    private func outweighing(_ most: Int, _ scores: Tally, _ guests: SmallSet<Int>) -> Int? {
        let own = scores.counts.filter { !guests.contains($0.row) }.max { $0.count < $1.count }
        return own.flatMap { $0.count >= 3 * most ? $0.row : nil }
    }

    /// "the Norway-Peru-Chile Dialogue": of several countries for which as much speaks, the one
    /// that title or text name first in a compound, as a government names its own, else the one
    /// that the text first names without a preposition.
    private func namedFirst(of rows: [Int]) -> Int? {
        guard rows.count > 1 else { return rows.first }
        for annotations in [title, body] {
            let first = annotations?.names.prefix(Self.namesMax).first {
                $0.entry.kind == .country && rows.contains(Int($0.entry.index))
            }
            if let first, let annotations, isCompound(first, annotations.text) {
                return Int(first.entry.index)
            }
        }
        let first = body.names.prefix(Self.namesMax).first {
            $0.entry.kind == .country && rows.contains(Int($0.entry.index)) && isActor($0)
        }
        return first.map { Int($0.entry.index) } ?? rows.min()
    }

    /// "that Norway valued", "Norway's aim": the name of a country, and no preposition before it.
    private func isActor(_ name: Gazetteer.Match) -> Bool {
        let before = name.tokens.lowerBound - 1
        return name.entry.form == CountryForm.name.rawValue
            && (before < 0
                || lexicon.classes(of: body.text.tokens[before])
                    .isDisjoint(with: [.preposition, .conjunction]))
    }

    /// The country that the text names by far the most often, the other parties aside.
    private func prevailing(_ others: SmallSet<Int>) -> Int? {
        guard !others.isEmpty, let last = body.text.sentences.prefix(Self.sentencesMax).last else {
            return nil
        }
        var tally = Tally()
        for name in body.names.within(0..<last.tokens.upperBound)
        where name.entry.kind == .country && !others.contains(Int(name.entry.index)) {
            tally.add(1, to: Int(name.entry.index))
        }
        let ranked = tally.counts.sorted { ($1.count, $0.row) < ($0.count, $1.row) }
        guard let first = ranked.first, first.count >= Self.prevailingMin,
            first.count >= 2 * (ranked.dropFirst().first?.count ?? 0)
        else { return nil }
        return first.row
    }
}

/// Those that the search for the publisher's country alone asks for.
struct IssuerWords: Sendable {
    /// New York, Geneva: where organisations have their seats.
    let forumTowns: WordSet
    /// Return, back: what one does to one's own city.
    let returning: WordSet
    /// Stance, readiness: what a government has.
    let stances: WordSet
    /// Row of the European Union, whose people are named with their office there.
    let union: Int?

    init(lexicon: Lexicon) {
        forumTowns = WordSet(lexicon.words(of: .forumTown))
        returning = WordSet(lexicon.words(of: .returning))
        stances = WordSet(lexicon.words(of: .stance))
        union = CountryCode("EU").flatMap { lexicon.countryRows[$0] }
    }
}
