internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Who "he", "the two leaders" and "we" are at one place of a document.
struct Discourse {
    /// Those who met in the meeting that the document reports; empty until it is found.
    var principals: [Party] = []
    /// Those whom the last sentences bring together, where they are others than the principals.
    var companions: [Party] = []
    /// All who have met so far, in the order of the text.
    private(set) var met: [Party] = []
    /// Those who last spoke together in this paragraph, where others are with them: "they".
    var pair: [Party] = []
    /// The last one who alone was the subject of a sentence.
    var lastSubject: Party?
    /// Who speaks, where the text reports or quotes somebody's words.
    var speaker: [Party] = []
    /// Who sent the last message of which the text tells.
    var sender: [Party] = []
    /// What those who met in the meeting that the document reports stand for, if several.
    var reportedSides: [Party]?
    /// The country in which the meeting took place that the document reports.
    var ground: Int?
    /// True where the document announces an encounter.
    var isToCome = false
    /// True where the document reports an encounter in person.
    var isInPerson = false
    /// True where the document reports a call, or speaks of one before it is known what it reports.
    var isOfCalls = false
    /// True where the title speaks of one call or meeting, however many took part.
    var isOfOne = false

    /// True where a speaker is quoted by the text, which is not in his own words.
    var isQuoting = false

    /// True where one of the companions is only heard, and may have met nobody.
    private(set) var isHeard = false

    /// Those whom an encounter brings together here.
    var gathered: [Party] { isHeard ? principals : company }

    /// "The two": those who are together at this place.
    var company: [Party] { companions.isEmpty ? principals : companions }

    /// Those whom a group of mentions stands for, in order, each once.
    func parties(of group: Reading.Group, in reading: Reading) -> [Party] {
        // The most frequent kind.
        if group.count == 1, let member = reading.memberOf[group.lowerBound] {
            return reading.alone[member]
        }
        var parties: [Party] = []
        // At once, and not one after the other.
        if group.count > 1 { parties.reserveCapacity(min(group.count, Self.groupReserve)) }
        for i in group where !isDouble(i, group, in: reading) {
            // Without a list of one.
            if reading.annotations.mentions[i].kind == .person {
                guard let member = reading.memberOf[i] else { continue }
                if !parties.contains(.member(member)) {
                    parties.append(.member(member))
                } else if i > group.lowerBound,
                    let other = namesake(i - 1, besides: parties, in: reading)
                {
                    parties.append(other)
                }
                continue
            }
            let own = self.parties(of: i, in: reading)
            if group.count == 1, isEachOnce(own) { return own }
            if isSecondOffice(i, group, in: reading),
                !isOfAnother(i, than: parties.last, own.last, in: reading)
            {
                if let first = parties.last, case .member = first { continue }
                if let second = own.last, case .member = second { parties = parties.dropLast() }
            }
            for party in own {
                let other =
                    parties.contains(party)
                    ? foreigner(i, party, in: reading)
                        ?? namesake(i, besides: parties, in: reading) : party
                if let other, !parties.contains(other) { parties.append(other) }
            }
        }
        return parties
    }

    private func isEachOnce(_ parties: [Party]) -> Bool {
        parties.indices.allSatisfy { !parties[..<$0].contains(parties[$0]) }
    }

    /// Parties for which room is made; longer lists are rare.
    private static let groupReserve = 4

    /// "President A met the Chilean President": the country of an office without a name that seems
    /// to be of the one whose country nobody tells.
    func foreigner(_ i: Int, _ party: Party, in reading: Reading) -> Party? {
        let mention = reading.annotations.mentions[i]
        guard mention.kind == .role, let country = mention.country, case .member(let j) = party,
            reading.cast.members[j].country != country || !reading.cast.members[j].isCountryNamed
        else { return nil }
        return .country(country)
    }

    /// "the Deputy Prime Minister and Minister of Trade affirmed": a role after "and", without an
    /// article of its own, where one stands before the first.
    private func isSecondOffice(_ i: Int, _ group: Reading.Group, in reading: Reading) -> Bool {
        let mentions = reading.annotations.mentions
        guard i > group.lowerBound, mentions[i].kind == .role, mentions[i - 1].kind == .role,
            mentions[i].country == nil || mentions[i - 1].country == nil
        else { return false }
        let and = mentions[i - 1].tokens.upperBound
        return and + 1 == mentions[i].tokens.lowerBound
            && reading.tokens[and].word == reading.words.and
            && mentions[i].title.lowerBound == mentions[i].tokens.lowerBound
            && mentions[i - 1].title.lowerBound > mentions[i - 1].tokens.lowerBound
    }

    /// "Deputy Prime Minister and Foreign Minister Dahl": the first of two offices of one person;
    /// not "FM and Prime Minister Dahl", where FM is another.
    private func isDouble(_ i: Int, _ group: Reading.Group, in reading: Reading) -> Bool {
        let mentions = reading.annotations.mentions
        guard i + 1 < group.upperBound, mentions[i].kind == .role, mentions[i + 1].kind == .person,
            !mentions[i + 1].title.isEmpty
        else { return false }
        let start = mentions[i].tokens.lowerBound
        let and = mentions[i].tokens.upperBound
        guard and + 1 == mentions[i + 1].tokens.lowerBound,
            reading.tokens[and].word == reading.words.and,
            reading.classes(start).isDisjoint(with: [.determiner])
        else { return false }
        guard start == 0 || reading.classes(start - 1).isDisjoint(with: [.determiner])
        else { return false }
        return !isAbbreviated(i, ofAnotherThan: reading.memberOf[i + 1], in: reading)
    }

    func parties(of i: Int, in reading: Reading) -> [Party] {
        let mention = reading.annotations.mentions[i]
        switch mention.kind {
        case .person: return reading.memberOf[i].map { reading.alone[$0] } ?? []
        case .role:
            if let visitor = visiting(mention, in: reading) { return [visitor] }
            return role(own(slashed(i, in: reading), in: reading), in: reading).map { [$0] } ?? []
        case .pronoun: return pronoun(mention, in: reading).map { [$0] } ?? []
        case .firstPerson: return speaker
        case .together: return together(mention, in: reading)
        case .country: return country(mention, in: reading)
        case .organization: return mention.organization.map { [.organization($0)] } ?? []
        }
    }

    /// The same parties, without a country that one of the people stands for.
    func distinct(
        _ parties: [Party], _ others: [Party] = [], _ more: [Party] = [], in reading: Reading
    ) -> [Party] {
        var kept: [Party] = []
        kept.reserveCapacity(parties.count + others.count + more.count)
        var hasCountry = false
        func keep(_ parties: [Party]) {
            for party in parties where !kept.contains(party) {
                kept.append(party)
                if case .country = party { hasCountry = true }
            }
        }
        keep(parties)
        keep(others)
        keep(more)
        if !hasCountry { return kept }
        for i in kept.indices.reversed() {
            if case .country(let row) = kept[i],
                kept.contains(where: { isPerson($0, of: row, in: reading) })
            {
                kept.remove(at: i)
            }
        }
        return kept
    }

    private func isPerson(_ party: Party, of country: Int, in reading: Reading) -> Bool {
        if case .member(let i) = party { reading.cast.members[i].country == country } else { false }
    }

    // MARK: Kinds of mention

    /// Those who met; where the words name the sides, those of them.
    private func together(_ mention: Mention, in reading: Reading) -> [Party] {
        if mention.sides.isEmpty {
            if mention.isFirstPerson, principals.isEmpty { return speaker }
            // "the two ministries": what the two stand for.
            if reading.tokens[mention.tokens.upperBound - 1].word == reading.words.ministries {
                return reading.sides(of: company)
            }
            if !pair.isEmpty, mention.tokens.count == 1,
                reading.classes(mention.tokens.lowerBound).contains(.pluralPronoun)
            {
                return pair
            }
            return counted(mention, in: reading) ?? peers(mention, in: reading)
                ?? colleagues(mention, in: reading)
                ?? envoys(mention, in: reading) ?? company
        }
        // "the ministries of Chad and Niger", "officials of Chad and Niger": nobody who is named.
        let isOfBodies = mention.tokens.prefix { $0 < mention.sides.lowerBound }.contains {
            reading.words.sideWords.contains(reading.tokens[$0].word)
                || reading.lexicon.agreementWord(of: reading.tokens[$0])
                    .isSuperset(of: [.team, .home])
        }
        return reading.annotations.names.within(mention.sides)
            .filter { $0.entry.kind == .country }.map { name in
                let side = Party.country(Int(name.entry.index))
                return isOfBodies ? side : principals.first { reading.side(of: $0) == side } ?? side
            }
    }

    func isPerson(_ party: Party, _ isFemale: Bool, in reading: Reading) -> Bool {
        if case .member(let i) = party {
            isFemale || !reading.cast.members[i].isFemale
        } else {
            false
        }
    }

    private func pronoun(_ mention: Mention, in reading: Reading) -> Party? {
        guard case .member(let i)? = lastSubject else {
            if let lastSubject, let person = person(behind: lastSubject, mention, in: reading) {
                return person
            }
            // "A and B said X. … he added": the first of them.
            return lastSubject ?? company.first { isPerson($0, mention.isFemale, in: reading) }
        }
        if mention.isFemale, !reading.cast.members[i].isFemale {
            return principals.first {
                if case .member(let j) = $0 { reading.cast.members[j].isFemale } else { false }
            } ?? lastSubject
        }
        if !mention.isFemale, reading.cast.members[i].isFemale {
            return principals.first {
                if case .member(let j) = $0 { !reading.cast.members[j].isFemale } else { false }
            } ?? lastSubject
        }
        return lastSubject
    }

    private func country(_ mention: Mention, in reading: Reading) -> [Party] {
        guard let country = mention.country else { return [] }
        guard !mention.title.isEmpty else { return reading.words.countryAlone[country] }
        // "his Maltese counterpart": the principal from there, else one who met before.
        let side = Party.country(country)
        return [
            principals.first { reading.side(of: $0) == side }
                ?? met.last { reading.side(of: $0) == side }
                ?? onlyOne(of: country, in: reading) ?? side
        ]
    }

    /// Takes in the one person that a sentence is about, for "he" in the next.
    mutating func follow(_ sentence: Sentence, in reading: Reading) {
        let words = TurnReader.words(of: sentence, reading)
        guard let lead = reading.leadingSubject(of: words) else {
            lastSubject = owner(in: words, reading) ?? lastSubject
            return
        }
        let named = lead.count == 1 ? reading.memberOf[lead.lowerBound] : nil
        if let member = named ?? apposed(to: lead.lowerBound, in: reading) {
            lastSubject = .member(member)
        } else if lead.count == 1, reading.annotations.mentions[lead.lowerBound].kind == .role {
            // "The Foreign Secretary went to Lima. He met B": of whom nobody tells the name.
            let own = parties(of: lead, in: reading)
            if own.count == 1 { lastSubject = own[0] }
        }
    }

    /// "The visit of Minister A to Chad has two parts": the only one named, behind "of".
    private func owner(in sentence: Sentence, _ reading: Reading) -> Party? {
        let mentions = reading.annotations.mentions
        let people = mentions.numbers(within: sentence.tokens).filter {
            mentions[$0].kind == .person
        }
        guard people.count == 1, let member = reading.memberOf[people[0]],
            case let before = mentions[people[0]].tokens.lowerBound - 1,
            before >= sentence.tokens.lowerBound, reading.tokens[before].word == reading.words.of
        else { return nil }
        return .member(member)
    }

    /// "The head of the department, Minister Dahl,": the person right after a role and a comma.
    private func apposed(to i: Int, in reading: Reading) -> Int? {
        let mentions = reading.annotations.mentions
        guard mentions[i].kind == .role, i + 1 < mentions.count,
            mentions[i + 1].tokens.lowerBound == mentions[i].tokens.upperBound + 1,
            reading.tokens[mentions[i].tokens.upperBound].kind == .comma
        else { return nil }
        return reading.memberOf[i + 1]
    }

    // MARK: Who is together

    /// Takes in several who did something together: "they" are those from now on.
    mutating func join(_ parties: [Party], in reading: Reading) {
        guard parties.contains(where: principals.contains),
            parties.allSatisfy({ if case .member = $0 { true } else { false } }),
            reading.isOfSeveralSides(parties)
        else { return }
        let isSame =
            parties.allSatisfy(principals.contains) && principals.allSatisfy(parties.contains)
        companions = isSame ? [] : parties
        isHeard = false
        note(principals)
        note(parties)
    }

    /// From here on "the two leaders" are these.
    mutating func gather(_ parties: [Party]) {
        note(principals)
        principals = parties
        companions = []
        isHeard = false
        note(parties)
    }

    private mutating func note(_ parties: [Party]) {
        for party in parties where met.count < Self.metMax && !met.contains(party) {
            met.append(party)
        }
    }

    /// Nobody meets more in one document; those that come later are not counted.
    private static let metMax = 24

    /// Takes in one who speaks: where he belongs to neither side of those who are together, he
    /// has taken the place of the guest.
    mutating func hear(_ party: Party, in reading: Reading) {
        guard company.count == 2, !company.contains(party), case .member = party,
            let side = reading.side(of: party),
            !company.contains(where: { reading.side(of: $0) == side })
        else { return }
        let own = reading.issuer.map { Party.country($0) }
        let host = company.first { own != nil && reading.side(of: $0) == own } ?? company[0]
        companions = [host, party]
        isHeard = true
    }

    /// "The visiting Minister", "the guest Minister".
    private func visiting(_ mention: Mention, in reading: Reading) -> Party? {
        let before =
            mention.tokens
            .lowerBound..<max(
                mention.tokens.lowerBound, mention.title.lowerBound)
        guard mention.country == nil,
            before.contains(where: { reading.classes($0).contains(.visitor) })
        else { return nil }
        return visitor(isHost: false, in: reading)
    }

    /// The one of two who came, "the guest", or the other, "the host".
    func visitor(isHost: Bool, in reading: Reading) -> Party? {
        guard company.count == 2 else { return nil }
        func first(of country: Int?) -> Party? {
            country.flatMap { row in company.first { reading.side(of: $0) == .country(row) } }
        }
        let host = first(of: ground) ?? first(of: reading.issuer) ?? company[0]
        return isHost ? host : company.first { $0 != host }
    }
}
