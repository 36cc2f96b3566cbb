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
        settleSent(by: issuer, annotations, memberOf)
        let journey = journey(annotations, memberOf)
        let isAway = journey.map { !$0.countries.contains(issuer) } ?? false
        var met = met(annotations, memberOf, issuer, isAway: isAway)
        if let traveller = journey?.traveller, !isAway { met.insert(traveller) }
        settleGuests(of: issuer, annotations, memberOf)
        for i in members.indices
        where members[i].country == nil && members[i].organization == nil && !met.contains(i)
            && (members[i].role != nil || members[i].isAddressed) && !isOfOrganization(members[i])
        {
            members[i].country =
                isTaken(members[i], issuer) ? partner(of: issuer, annotations) : issuer
        }
    }

    /// Whether somebody else, named before, holds the high office in that country: no state has
    /// two at a time.
    private func isTaken(_ member: Member, _ country: Int) -> Bool {
        guard let office = member.office, isHigh(office) else { return false }
        let kind = lexicon.offices[office].office
        guard ["head-of-state", "head-of-government", "foreign-minister"].contains(kind) else {
            return false
        }
        return members.contains {
            $0.country == country && !$0.keys.isEmpty
                && !$0.keys.contains(where: member.keys.contains)
                && $0.office.map { lexicon.offices[$0].office == kind } ?? false
        }
    }

    /// "relations between Norway and Chile", "the Norway-Chile partnership": the other of the two.
    func partner(of country: Int, _ annotations: Annotations) -> Int? {
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
    /// Foreign Minister Brito", "Mr Dahl was received by Prime Minister Galvez". Those listed with
    /// one of a known country are of that one: "met with the Peruvian Minister A and Minister B".
    ///
    /// - Parameter isAway: whether the text tells of a journey to elsewhere, so that "the
    ///   ministers" who meet somebody are guests.
    private mutating func met(
        _ annotations: Annotations, _ memberOf: [Int?], _ issuer: Int, isAway: Bool
    ) -> SmallSet<Int> {
        var seen = [Bool](repeating: false, count: members.count)
        var met = SmallSet<Int>()
        for (i, mention) in annotations.mentions.enumerated() {
            guard let member = memberOf[i], !seen[member] else { continue }
            seen[member] = true
            let head = head(of: i, annotations)
            let isListed = head < i && isMet(annotations.mentions[head], annotations)
            guard i > 0, !isListed || head > 0,
                isListed || isMet(mention, annotations) || isPaired(i, annotations)
                    || isInviter(mention, annotations)
            else { continue }
            let subject = subject(before: isListed ? head : i, annotations)
            if isAway && annotations.mentions[subject].kind == .together
                || isOwn(subject, annotations, memberOf, issuer)
            {
                met.insert(member)
                if isListed, isOpen(member), let first = memberOf[head] {
                    members[member].country = members[first].country
                }
            }
        }
        return met
    }

    /// "President A" for B and C of "met with President A, Minister B and Minister C".
    func head(of i: Int, _ annotations: Annotations) -> Int {
        var at = i
        while at > 0, i - at < 8, annotations.mentions[at - 1].kind == .person,
            isListed(at, annotations, needsAnd: at == i && !isListed(i + 1, annotations))
        { at -= 1 }
        return at
    }

    /// Whether only "and", a comma or both stand before a person and the one before.
    private func isListed(
        _ i: Int, _ annotations: Annotations, needsAnd: Bool = false
    ) -> Bool {
        let mentions = annotations.mentions
        guard i > 0, i < mentions.count, mentions[i].kind == .person else { return false }
        let end = mentions[i - 1].tokens.upperBound
        let gap = annotations.text.tokens[end..<max(end, mentions[i].tokens.lowerBound)]
        return (1...2).contains(gap.count)
            && gap.allSatisfy { $0.kind == .comma || $0.word == and }
            && (!needsAnd || gap.contains { $0.word == and })
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

    /// "was received by A and held talks with B", "called on A, and held talks with B": before A,
    /// who is met as well.
    private func passed(_ i: Int, _ annotations: Annotations) -> Int {
        var at = i
        while at > 0, i - at < 3, annotations.mentions[at].kind == .person,
            annotations.mentions[at].tokens.lowerBound > 0,
            annotations.text.tokens[annotations.mentions[at].tokens.lowerBound - 1].word == by
                || at == i && isMet(annotations.mentions[at], annotations),
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
                    || isWhere(mention, annotations, city) || isHere(mention, annotations)
                    || named.contains(city) && isSet(mention, annotations, city)
            else { continue }
            members[member].country = city
        }
    }

    /// "In Oslo, A of Norway was received by B": who is of that country meets a foreigner there.
    private func isCompatriot(
        _ i: Int, of country: Int, _ annotations: Annotations, _ memberOf: [Int?]
    ) -> Bool {
        var at = i - 1
        // "Minister A of Norway went to Chad. He met B": A.
        while at > 0, i - at < 4, [.pronoun, .country].contains(annotations.mentions[at].kind) {
            at -= 1
        }
        guard at >= 0, let before = memberOf[at], !isMet(annotations.mentions[at], annotations)
        else { return false }
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

    /// "LIMA, May 3 - Minister A met President B here": where the dateline stands.
    private func isHere(_ mention: Mention, _ annotations: Annotations) -> Bool {
        let here = lexicon.word("here")
        let end = min(annotations.text.tokens.count, mention.tokens.upperBound + 6)
        return (mention.tokens.upperBound..<max(mention.tokens.upperBound, end)).contains {
            annotations.text.tokens[$0].word == here
        }
    }

    /// "In Praia, at a meeting with Minister B": a sentence that begins with a city and a comma.
    private func isSet(_ mention: Mention, _ annotations: Annotations, _ there: Int) -> Bool {
        let start = mention.tokens.lowerBound
        guard
            let city = annotations.names.within(max(0, start - 20)..<start)
                .last(where: { $0.entry.kind == .city }), row(of: city) == there,
            let sentence = annotations.text.sentences.first(where: { $0.tokens.contains(start) }),
            city.tokens.lowerBound == sentence.tokens.lowerBound + 1,
            city.tokens.upperBound < start
        else { return false }
        return annotations.text.tokens[city.tokens.upperBound].kind == .comma
            && lexicon.classes(of: annotations.text.tokens[sentence.tokens.lowerBound])
                .contains(.locative)
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
    static let encounterReach = 10

    /// Right after "with", "by" or a verb of an encounter, and one of these not far before.
    func isMet(_ mention: Mention, _ annotations: Annotations) -> Bool {
        let start = opening(of: mention, annotations)
        let reach = max(0, start - Self.encounterReach)..<start
        guard let encounter = annotations.encounters.within(reach).last else { return false }
        let before = annotations.text.tokens[start - 1].word
        return encounter.tokens.upperBound == start || before == with || before == by
    }

    /// Where the words for somebody begin: with the first of two offices, "Deputy Premier and
    /// Foreign Minister Brito".
    private func opening(of mention: Mention, _ annotations: Annotations) -> Int {
        let start = mention.tokens.lowerBound
        let i = annotations.mentions.index(atOrAfter: start)
        guard i > 0, mention.title.lowerBound == start, annotations.mentions[i - 1].kind == .role,
            annotations.mentions[i - 1].tokens.upperBound + 1 == start,
            annotations.text.tokens[start - 1].word == and
        else { return start }
        return annotations.mentions[i - 1].tokens.lowerBound
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

    // MARK: From the encounters

    /// "She was also received by Prime Minister Lund": somebody of no known country whom one of
    /// another meets is of the country visited, where several are of that in which they meet.
    mutating func settleHosts(_ encounters: [EncounterDraft]) {
        // Mostly all are of known countries.
        guard let main = encounters.first,
            encounters.contains(where: { $0.parties.contains { country(of: $0) == nil } })
        else { return }
        var countries = Set(main.parties.compactMap(country(of:)))
        // By their numbers, since drafts are long to copy.
        for i in encounters.indices where encounters[i].type == .visit {
            countries.formUnion(encounters[i].parties.compactMap(country(of:)))
        }
        for i in encounters.indices where encounters[i].parties.count >= 2 {
            let parties = encounters[i].parties
            guard parties.count > 2 else {
                settle(parties[0], across: parties[1], i, encounters, countries)
                settle(parties[1], across: parties[0], i, encounters, countries)
                continue
            }
            let known = Set(parties.compactMap(country(of:)))
            guard known.count == 1, let one = parties.first(where: { country(of: $0) != nil })
            else { continue }
            for party in parties { settle(party, across: one, i, encounters, countries) }
        }
    }

    private mutating func settle(
        _ party: Party, across other: Party, _ k: Int, _ encounters: [EncounterDraft],
        _ countries: Set<Int>
    ) {
        guard case .member(let i) = party, members[i].country == nil,
            members[i].organization == nil, !isOfOrganization(members[i]),
            let met = country(of: other), countries.contains(met)
        else { return }
        let others = countries.subtracting([met])
        let place = place(of: encounters[k]).flatMap { others.contains($0) ? $0 : nil }
        guard let country = place ?? (others.count == 1 ? others.first : nil),
            !encounters.contains(where: {
                $0.type == .visit && isOwn($0, party) && self.place(of: $0) == country
            })
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
