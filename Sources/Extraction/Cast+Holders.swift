internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What the lexicon knows of people: who "President Putin" is, and of which country.
extension Cast {
    /// Adds what the lexicon knows: country and gender, and who "President Putin" is.
    func complete(_ member: inout Member, family: WordID?, on anchor: DateExpression?) {
        member.person = member.person ?? holder(of: member, family: family, on: anchor)
        if member.country == nil, member.organization == nil, let office = member.office {
            member.country = lexicon.offices[office].country.flatMap { lexicon.countryRows[$0] }
        }
        guard let row = member.person else { return }
        // By its number: a person is long to copy.
        let people = lexicon.people.people
        if member.organization == nil,
            let organization = people[row].terms.organization(on: anchor)
        {
            member.organization = lexicon.organizations.firstIndex { $0.id == organization }
            // The European Union is a party of its own and stands among the countries.
            if member.organization == nil, let code = CountryCode(organization) {
                member.country = member.country ?? lexicon.countryRows[code]
            }
        }
        if member.country == nil, member.organization == nil, !isOfOrganization(member) {
            member.country = people[row].country.flatMap { lexicon.countryRows[$0] }
        }
        member.isFemale = member.isFemale || people[row].gender == .female
    }

    /// "Secretary Blinken", whom nothing before names: a minister of whichever ministry.
    func completeMinister(
        _ member: inout Member, _ annotations: Annotations, family: WordID?
    ) {
        guard member.person == nil, let office = member.office,
            lexicon.offices[office].office == "minister"
        else { return }
        let anchor = annotations.anchor
        member.person = holder(of: member, family: family) { person in
            person.terms.contains { $0.office.hasSuffix("-minister") && $0.covers(anchor) }
        }
        complete(&member, family: nil, on: anchor)
    }

    func family(of mention: Mention, _ text: TokenizedText) -> WordID? {
        mention.name.last { text.tokens[$0].kind == .word }.map { text.tokens[$0].word }
    }

    /// Whether the names that the text gives begin like those of a person: "President Boris
    /// Yeltsin" is no Vladimir.
    private func mayBe(_ person: Person, _ member: Member) -> Bool {
        let given = initials(member.name)
        if given.isEmpty { return true }
        let names = initials(person.name)
        return given.contains(where: names.contains)
    }

    /// The first bytes of all words but the last, ASCII case aside.
    private func initials(_ name: String) -> SmallSet<UInt8> {
        var initials = SmallSet<UInt8>()
        var last: UInt8?
        var isStart = true
        for byte in name.utf8 {
            if isStart, byte != 32 {
                if let last { initials.insert(last) }
                last = byte | 32
            }
            isStart = byte == 32
        }
        return initials
    }

    /// The one person of that family name who held that office at the time.
    private func holder(
        of member: Member, family: WordID?, on anchor: DateExpression?
    ) -> Int? {
        guard let office = member.office.map({ lexicon.offices[$0].office }) else { return nil }
        return holder(of: member, family: family) { $0.held(office, on: anchor) }
    }

    /// The one of that family name and country of whom something holds.
    private func holder(
        of member: Member, family: WordID?, where isHolder: (Person) -> Bool
    ) -> Int? {
        guard let family, let namesakes = lexicon.people.byFamily[family] else { return nil }
        let country = member.country.map { lexicon.codes[$0] }
        var holder: Int?
        for row in namesakes {
            let person = lexicon.people.people[row]
            guard country == nil || person.country == country,
                isHolder(person), mayBe(person, member)
            else { continue }
            if holder != nil { return nil }
            holder = row
        }
        return holder
    }
}

extension Person {
    /// Whether a term of that office covers the date; any term where no date is known.
    func held(_ office: String, on date: DateExpression?) -> Bool {
        terms.contains { $0.office == office && $0.covers(date) }
    }
}

extension [Term] {
    /// The organisation that the person headed on the date.
    func organization(on date: DateExpression?) -> String? {
        first { $0.organization != nil && $0.covers(date) }?.organization
    }
}

extension Term {
    /// An open end covers everything on its side.
    func covers(_ date: DateExpression?) -> Bool {
        guard let date else { return true }
        if let from, from.firstDayNumber > date.lastDayNumber { return false }
        if let until, until.lastDayNumber < date.firstDayNumber { return false }
        return true
    }
}
