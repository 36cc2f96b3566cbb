internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Who "he", "the two leaders" and "we" are at one place of a document.
struct Discourse {
    /// Those who met in the meeting that the document reports; empty until it is found.
    var principals: [Party] = []
    /// The last one who alone was the subject of a sentence.
    var lastSubject: Party?
    /// Who speaks, where the text reports or quotes somebody's words.
    var speaker: [Party] = []
    /// True where the document reports an encounter in person.
    var isInPerson = false

    /// Those whom a group of mentions stands for, in order, each once.
    func parties(of group: Reading.Group, in reading: Reading) -> [Party] {
        var parties: [Party] = []
        for i in group {
            for party in self.parties(of: i, in: reading) where !parties.contains(party) {
                parties.append(party)
            }
        }
        return parties
    }

    func parties(of i: Int, in reading: Reading) -> [Party] {
        let mention = reading.annotations.mentions[i]
        switch mention.kind {
        case .person: return reading.memberOf[i].map { [.member($0)] } ?? []
        case .role: return role(mention, in: reading).map { [$0] } ?? []
        case .pronoun: return pronoun(mention, in: reading).map { [$0] } ?? []
        case .firstPerson: return speaker
        case .together: return mention.isFirstPerson && principals.isEmpty ? speaker : principals
        case .country: return country(mention, in: reading)
        case .organization: return mention.organization.map { [.organization($0)] } ?? []
        }
    }

    /// The same parties, without a country that one of the people stands for.
    func distinct(_ parties: [Party], in reading: Reading) -> [Party] {
        var kept: [Party] = []
        for party in parties where !kept.contains(party) { kept.append(party) }
        return kept.filter { party in
            guard case .country(let row) = party else { return true }
            return !kept.contains { isPerson($0, of: row, in: reading) }
        }
    }

    private func isPerson(_ party: Party, of country: Int, in reading: Reading) -> Bool {
        if case .member(let i) = party { reading.cast.members[i].country == country } else { false }
    }

    // MARK: Kinds of mention

    /// A person of that office: of that country where the phrase says so, a principal before
    /// others, the first named before later ones.
    private func role(_ mention: Mention, in reading: Reading) -> Party? {
        let words = mention.title.map { reading.tokens[$0].word }
        func fits(_ member: Cast.Member) -> Bool {
            if let country = mention.country, country != member.country { return false }
            if let organization = mention.organization, organization != member.organization {
                return false
            }
            return words.allSatisfy { member.titleWords.contains($0) }
        }
        let members = reading.cast.members
        for case .member(let i) in principals where fits(members[i]) { return .member(i) }
        for case .member(let i) in principals
        where holds(members[i], mention, in: reading) { return .member(i) }
        return members.indices.first { fits(members[$0]) }.map { .member($0) }
            ?? mention.country.map { .country($0) }
            ?? mention.organization.map { .organization($0) }
    }

    private func pronoun(_ mention: Mention, in reading: Reading) -> Party? {
        guard case .member(let i)? = lastSubject else { return lastSubject }
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

    /// Whether a principal whom the document names without a title held the office at the time.
    private func holds(_ member: Cast.Member, _ mention: Mention, in reading: Reading) -> Bool {
        if let country = mention.country, country != member.country { return false }
        guard let row = member.person, let office = mention.office else { return false }
        return reading.lexicon.people.people[row].held(
            reading.lexicon.offices[office].office, on: reading.annotations.anchor)
    }

    private func country(_ mention: Mention, in reading: Reading) -> [Party] {
        guard let country = mention.country else { return [] }
        guard !mention.title.isEmpty else { return [.country(country)] }
        // "his Maltese counterpart": the principal from there.
        return [principals.first { reading.side(of: $0) == .country(country) } ?? .country(country)]
    }

    /// Takes in the one person that a sentence is about, for "he" in the next.
    mutating func follow(_ sentence: Sentence, in reading: Reading) {
        guard let lead = reading.leadingSubject(of: sentence), lead.count == 1,
            let member = reading.memberOf[lead.lowerBound]
        else { return }
        lastSubject = .member(member)
    }
}
