internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Of which country people are whom the text names without one.
extension Cast {
    /// Gives the issuer's country to those of its people, but not to whom these meet.
    ///
    /// - Parameter memberOf: the member that each mention of `annotations` names.
    mutating func settle(issuer: Int?, _ annotations: Annotations, _ memberOf: [Int?]) {
        guard let issuer else { return }
        var met = met(annotations, memberOf, issuer)
        if let (traveller, countries) = journey(annotations, memberOf), let traveller,
            countries.contains(issuer)
        {
            met.insert(traveller)
        }
        for i in members.indices
        where members[i].country == nil && members[i].organization == nil && !met.contains(i)
            && (members[i].role != nil || members[i].isAddressed) && !isOfOrganization(members[i])
        {
            members[i].country =
                isTaken(members[i], issuer) ? partner(of: issuer, annotations) : issuer
        }
    }

    /// Whether somebody else holds the high office in that country: no state has two at a time.
    private func isTaken(_ member: Member, _ country: Int) -> Bool {
        guard let office = member.office, isHigh(office) else { return false }
        let kind = lexicon.offices[office].office
        guard ["head-of-state", "head-of-government", "foreign-minister"].contains(kind) else {
            return false
        }
        return members.contains {
            $0.isCountryNamed && $0.country == country
                && $0.office.map { lexicon.offices[$0].office == kind } ?? false
        }
    }

    /// "relations between Norway and Chile", "the Norway-Chile partnership": the other of the two.
    private func partner(of country: Int, _ annotations: Annotations) -> Int? {
        let names = annotations.names.filter { $0.entry.kind == .country }.prefix(200)
        for (first, second) in zip(names, names.dropFirst())
        where second.tokens.lowerBound - first.tokens.upperBound <= 2 {
            let pair = [Int(first.entry.index), Int(second.entry.index)]
            if pair[0] != pair[1], pair.contains(country) {
                return pair[0] == country ? pair[1] : pair[0]
            }
        }
        return nil
    }

    /// Those whom the text first names as met by one of the issuer's people: "He held talks with
    /// Foreign Minister Brito", "Mr Dahl was received by Prime Minister Galvez".
    private func met(
        _ annotations: Annotations, _ memberOf: [Int?], _ issuer: Int
    ) -> SmallSet<Int> {
        var seen = [Bool](repeating: false, count: members.count)
        var met = SmallSet<Int>()
        for (i, mention) in annotations.mentions.enumerated() {
            guard let member = memberOf[i], !seen[member] else { continue }
            seen[member] = true
            guard i > 0,
                isMet(mention, annotations) || isPaired(i, annotations)
                    || isInviter(mention, annotations),
                isOwn(subject(before: i, annotations), annotations, memberOf, issuer)
            else { continue }
            met.insert(member)
        }
        return met
    }

    /// The last mention before one that is no country: "held the Chile-Peru talks with Minister B".
    private func subject(before i: Int, _ annotations: Annotations) -> Int {
        let start = annotations.mentions[i].tokens.lowerBound
        var at = i - 1
        while at > 0, i - at < 4,
            [.country, .organization].contains(annotations.mentions[at].kind),
            annotations.mentions[at].title.isEmpty,
            start - annotations.mentions[at - 1].tokens.upperBound < 30
        { at -= 1 }
        return passed(at, annotations)
    }

    /// "was received by A and held talks with B": before A, who is met as well.
    private func passed(_ i: Int, _ annotations: Annotations) -> Int {
        var at = i
        while at > 0, i - at < 3, annotations.mentions[at].kind == .person,
            annotations.mentions[at].tokens.lowerBound > 0,
            annotations.text.tokens[annotations.mentions[at].tokens.lowerBound - 1].word == by,
            annotations.mentions[at].tokens.lowerBound
                - annotations.mentions[at - 1].tokens.upperBound < 8
        { at -= 1 }
        return at
    }

    /// "held talks in Tunis with Foreign Minister Rouissi": somebody of no known country who is met
    /// in a city of another that the text speaks of is of that one.
    mutating func settleCities(
        issuer: Int?, _ annotations: Annotations, _ memberOf: [Int?]
    ) {
        var named = SmallSet<Int>()
        for name in annotations.names.prefix(400) where name.entry.kind == .country {
            named.insert(Int(name.entry.index))
        }
        for (i, mention) in annotations.mentions.enumerated() where mention.kind == .person {
            guard let member = memberOf[i], members[member].country == nil,
                members[member].organization == nil, members[member].role != nil,
                isMet(mention, annotations),
                let city = city(before: mention, annotations), city != issuer,
                !isCompatriot(i, of: city, annotations, memberOf),
                issuer != nil && named.contains(city) && named.count < 4
                    || isWhere(mention, annotations, city)
            else { continue }
            members[member].country = city
        }
    }

    /// "In Oslo, A of Norway was received by B": who is of that country meets a foreigner there.
    private func isCompatriot(
        _ i: Int, of country: Int, _ annotations: Annotations, _ memberOf: [Int?]
    ) -> Bool {
        guard i > 0, let before = memberOf[i - 1] else { return false }
        return members[before].country == country
    }

    /// "travels on to La Paz, where he will meet Foreign Minister B": B is of where he goes.
    private func isWhere(_ mention: Mention, _ annotations: Annotations, _ there: Int) -> Bool {
        let start = mention.tokens.lowerBound
        guard start > 1 else { return false }
        let reach = max(1, start - 14)..<start
        guard let at = reach.last(where: { annotations.text.tokens[$0].word == `where` }) else {
            return false
        }
        let end = annotations.text.tokens[at - 1].kind == .comma ? at - 1 : at
        return annotations.names.covering(end - 1).flatMap { row(of: $0) } == there
    }

    /// The country of the last city before a mention, at most thirty tokens away, or that which
    /// "where" goes back to.
    private func city(before mention: Mention, _ annotations: Annotations) -> Int? {
        let start = mention.tokens.lowerBound
        let names = annotations.names.within(max(0, start - 30)..<start)
        if let last = names.last, let there = row(of: last), isWhere(mention, annotations, there) {
            return there
        }
        return names.last { $0.entry.kind == .city }.flatMap { row(of: $0) }
    }

    /// How far before a name the verb or noun of an encounter may stand.
    private static let encounterReach = 10

    /// Right after "with", "by" or a verb of an encounter, and one of these not far before.
    private func isMet(_ mention: Mention, _ annotations: Annotations) -> Bool {
        let start = mention.tokens.lowerBound
        let reach = max(0, start - Self.encounterReach)..<start
        guard let encounter = annotations.encounters.within(reach).last else { return false }
        let before = annotations.text.tokens[start - 1].word
        return encounter.tokens.upperBound == start || before == with || before == by
    }

    /// Whether the mention before is one of the issuer's people, as far as is known.
    private func isOwn(
        _ i: Int, _ annotations: Annotations, _ memberOf: [Int?], _ issuer: Int
    ) -> Bool {
        let mention = annotations.mentions[i]
        switch mention.kind {
        case .pronoun, .firstPerson: return true
        case .together: return mention.isFirstPerson
        case .role: return mention.country.map { $0 == issuer } ?? (mention.organization == nil)
        case .person:
            guard let member = memberOf[i] else { return false }
            return members[member].organization == nil
                && members[member].country.map { $0 == issuer } ?? true
        default: return false
        }
    }

    // MARK: From the journey

    /// Sentences at the head of a text where the journey that it reports is looked for.
    private static let journeySentencesMax = 4

    /// "A paid a visit to Chad. He had talks with Minister B": B, of no known country, is of the
    /// one that A visits, where the text leaves out whence A comes, as his own government does.
    mutating func settleVisited(_ annotations: Annotations, _ memberOf: [Int?]) {
        guard let (traveller, countries) = journey(annotations, memberOf),
            traveller.map({ isFromElsewhere($0, countries) }) ?? true
        else { return }
        for (i, mention) in annotations.mentions.enumerated() {
            guard let member = memberOf[i], member != traveller, isOpen(member),
                isMet(mention, annotations) || isInviter(mention, annotations),
                isBy(traveller, i, annotations, memberOf),
                let country = stop(before: mention, countries, annotations)
            else { continue }
            members[member].country = country
        }
    }

    /// Whether a traveller, of whom the text does not say whence he comes, is of none of these.
    private func isFromElsewhere(_ traveller: Int, _ countries: Set<Int>) -> Bool {
        !members[traveller].isCountryNamed
            && members[traveller].country.map { !countries.contains($0) } ?? true
    }

    /// "In Oslo, she met B": the one country of the journey, else the one whose name, or that of
    /// a city of it, is the last of them before B.
    private func stop(
        before mention: Mention, _ countries: Set<Int>, _ annotations: Annotations
    ) -> Int? {
        if countries.count == 1 { return countries.first }
        let start = mention.tokens.lowerBound
        return annotations.names.within(max(0, start - 60)..<start).reversed().lazy
            .compactMap { row(of: $0) }.first(where: countries.contains)
    }

    private func isOpen(_ member: Int) -> Bool {
        members[member].country == nil && members[member].organization == nil
            && members[member].role != nil && !isOfOrganization(members[member])
    }

    /// Whether the mention before is the traveller, "he" or "his".
    private func isBy(
        _ traveller: Int?, _ i: Int, _ annotations: Annotations, _ memberOf: [Int?]
    ) -> Bool {
        guard i > 0, annotations.mentions[i - 1].kind != .pronoun else { return i > 0 }
        guard let traveller else { return annotations.mentions[i - 1].kind == .firstPerson }
        if memberOf[i - 1] == traveller { return true }
        let start = annotations.mentions[i].tokens.lowerBound
        return (max(0, start - Self.encounterReach)..<start).contains {
            lexicon.classes(of: annotations.text.tokens[$0]).contains(.possessive)
        }
    }

    /// The first person of the text and the countries to which the opening tells of a visit; no
    /// person where it says "I".
    func journey(
        _ annotations: Annotations, _ memberOf: [Int?]
    ) -> (traveller: Int?, countries: Set<Int>)? {
        let opening = annotations.text.sentences.lazy.filter { !$0.isHeading }
            .prefix(Self.journeySentencesMax)
        for sentence in opening {
            for match in annotations.encounters.within(sentence.tokens) where isVisit(match) {
                let stops = stops(after: match.tokens.upperBound, sentence, annotations)
                guard !stops.isEmpty else { continue }
                if let first = traveller(before: match, sentence, annotations, memberOf) {
                    return (first, stops)
                }
                if isOfAuthor(match, annotations) { return (nil, stops) }
            }
        }
        return nil
    }

    /// The country or city at most three words on, and those that a list adds to it.
    private func stops(
        after start: Int, _ sentence: Sentence, _ annotations: Annotations
    ) -> Set<Int> {
        var stops: Set<Int> = []
        var at = start
        let rest = start..<max(start, sentence.tokens.upperBound)
        for name in annotations.names.within(rest) {
            guard name.tokens.lowerBound - at <= (stops.isEmpty ? 3 : 12),
                let row = row(of: name),
                stops.isEmpty || isLinked(at..<max(at, name.tokens.lowerBound), annotations)
            else { break }
            stops.insert(row)
            at = name.tokens.upperBound
        }
        return stops
    }

    /// Only dates, brackets, commas, "and", "then" and prepositions.
    private func isLinked(_ gap: Range<Int>, _ annotations: Annotations) -> Bool {
        gap.allSatisfy {
            let token = annotations.text.tokens[$0]
            return token.kind != .word || annotations.dates.covering($0) != nil
                || !lexicon.classes(of: token)
                    .isDisjoint(with: [.conjunction, .preposition, .determiner, .adverb])
        }
    }

    private func traveller(
        before match: Gazetteer.Match, _ sentence: Sentence, _ annotations: Annotations,
        _ memberOf: [Int?]
    ) -> Int? {
        let first = annotations.mentions.index(atOrAfter: sentence.tokens.lowerBound)
        let last = annotations.mentions.index(atOrAfter: match.tokens.lowerBound)
        let people = (first..<max(first, last)).compactMap { memberOf[$0] }
        return Set(people).count == 1 ? people[0] : nil
    }

    /// "I visited Chad": right before the verb.
    private func isOfAuthor(_ match: Gazetteer.Match, _ annotations: Annotations) -> Bool {
        let i = annotations.mentions.index(atOrAfter: match.tokens.lowerBound) - 1
        return i >= 0 && annotations.mentions[i].kind == .firstPerson
            && match.tokens.lowerBound - annotations.mentions[i].tokens.upperBound <= 2
    }

    private func isVisit(_ match: Gazetteer.Match) -> Bool {
        let encounter = lexicon.encounters[Int(match.entry.index)]
        return encounter.type == .visit && encounter.part != .object && encounter.part != .light
    }

    private func row(of place: Gazetteer.Match) -> Int? {
        if place.entry.kind == .country {
            return place.entry.form == CountryForm.name.rawValue ? Int(place.entry.index) : nil
        }
        guard place.entry.kind == .city else { return nil }
        return lexicon.countryRows[lexicon.cities[Int(place.entry.index)].country]
    }

    // MARK: From the encounters

    /// "She was also received by Prime Minister Lund": somebody of no known country whom one of
    /// another meets is of the country visited, where several are of that in which they meet.
    mutating func settleHosts(_ encounters: [EncounterDraft]) {
        guard let main = encounters.first else { return }
        var countries = Set(main.parties.compactMap(country(of:)))
        let visits = encounters.filter { $0.type == .visit }
        for visit in visits { countries.formUnion(visit.parties.compactMap(country(of:))) }
        for draft in encounters where draft.parties.count >= 2 {
            guard draft.parties.count > 2 else {
                settle(draft.parties[0], across: draft.parties[1], draft, countries, visits)
                settle(draft.parties[1], across: draft.parties[0], draft, countries, visits)
                continue
            }
            let known = Set(draft.parties.compactMap(country(of:)))
            guard known.count == 1,
                let one = draft.parties.first(where: { country(of: $0) != nil })
            else { continue }
            for party in draft.parties { settle(party, across: one, draft, countries, visits) }
        }
    }

    private mutating func settle(
        _ party: Party, across other: Party, _ draft: EncounterDraft, _ countries: Set<Int>,
        _ visits: [EncounterDraft]
    ) {
        guard case .member(let i) = party, members[i].country == nil,
            members[i].organization == nil, !isOfOrganization(members[i]),
            let met = country(of: other), countries.contains(met)
        else { return }
        let others = countries.subtracting([met])
        let place = place(of: draft).flatMap { others.contains($0) ? $0 : nil }
        guard let country = place ?? (others.count == 1 ? others.first : nil),
            !visits.contains(where: { isOwn($0, party) && self.place(of: $0) == country })
        else { return }
        members[i].country = country
    }

    /// Whose journey it is: nobody is of where he travels, nor of where "I" do, who am not named.
    private func isOwn(_ visit: EncounterDraft, _ traveller: Party) -> Bool {
        visit.parties.contains(traveller)
            || visit.status == .planned && visit.parties.count < 2
    }

    /// The country in which an encounter took place.
    func place(of draft: EncounterDraft) -> Int? {
        switch draft.place {
        case .city(let row)?: lexicon.countryRows[lexicon.cities[row].country]
        case .country(let row)?: row
        default: nil
        }
    }

    private func country(of party: Party) -> Int? {
        switch party {
        case .member(let i): members[i].country
        case .country(let row): row
        case .organization: nil
        }
    }
}
