internal import Annotators
internal import Lexicons
internal import Text

/// "The three ministers", "both calls": those of several encounters.
extension Discourse {
    /// "Minister Brito praised the port. Peru was the first to use it. She thanked B": behind a
    /// country the one of it who spoke.
    func person(behind side: Party, _ pronoun: Mention, in reading: Reading) -> Party? {
        guard speaker.count == 1, reading.side(of: speaker[0]) == side,
            isPerson(speaker[0], pronoun.isFemale, in: reading)
        else { return nil }
        return speaker[0]
    }

    /// Those whom a number means that is not the number of those who are together: all who have
    /// met where they are as many, else the first and the last of them.
    func counted(_ mention: Mention, in reading: Reading) -> [Party]? {
        let start = mention.tokens.lowerBound
        let after = mention.tokens.upperBound
        if mention.tokens.count == 1, reading.tokens[start].word == reading.words.both {
            let isOfTalks = reading.annotations.encounters.starting(at: after).map {
                reading.lexicon.encounters[Int($0.entry.index)].part == .noun
            }
            return isOfTalks ?? false && met.count == 3 ? met : nil
        }
        guard let number = number(in: mention.tokens, reading), company.count != number
        else { return nil }
        if met.count == number { return met }
        if let all = assembled(number, mention, in: reading) { return all }
        guard met.count > number else { return nil }
        let isAll = reading.tokens[start].word == reading.words.all
        return isAll && met.count == number + 1
            ? Array(met.dropFirst()) : [met[0]] + met.suffix(number - 1)
    }

    /// "The three Ministers", where fewer are known to have met: all of that title whom the text
    /// names before, where they are as many.
    private func assembled(
        _ number: Int, _ mention: Mention, in reading: Reading
    ) -> [Party]? {
        guard company.count < number, let title = reading.singular(mention.tokens.upperBound - 1)
        else { return nil }
        let mentions = reading.annotations.mentions.prefix(Self.namedMax)
        var all: [Party] = []
        for i in mentions.indices {
            if mentions[i].tokens.lowerBound >= mention.tokens.lowerBound { break }
            guard let member = reading.memberOf[i], !all.contains(.member(member)),
                reading.cast.members[member].titleWords.contains(title)
            else { continue }
            all.append(.member(member))
        }
        return all.count == number && company.allSatisfy(all.contains)
            && reading.isOfSeveralSides(all) ? all : nil
    }

    /// Mentions that are looked at for those whom a number means.
    private static let namedMax = 60

    /// "The two Presidents", "both Prime Ministers", where others are together with them: those
    /// whose titles have these words.
    func peers(_ mention: Mention, in reading: Reading) -> [Party]? {
        let words = reading.words
        guard mention.tokens.count > 1 else { return nil }
        guard company.count > 2 else { return otherPeer(mention, in: reading) }
        // "The two heads of state".
        let noun = mention.tokens.first { reading.tokens[$0].word == words.of }.map { $0 - 1 }
        guard let singular = reading.singular(noun ?? mention.tokens.upperBound - 1)
        else { return nil }
        let name = reading.annotations.names.within(mention.tokens)
            .first { $0.entry.kind == .country }
        let country = name.map { Int($0.entry.index) }
        let title =
            mention.tokens.dropLast().filter {
                reading.classes($0).isDisjoint(with: [.determiner, .plural])
                    && !(name?.tokens.contains($0) ?? false)
            }.map { reading.tokens[$0].word } + [singular]
        let isOfLeaders = singular == words.speech.leader || singular == words.head
        let members = reading.cast.members
        let holders = company.filter { party in
            guard case .member(let i) = party, country == nil || members[i].country == country
            else { return false }
            if isOfLeaders {
                let kind = reading.officeKind(members[i].office) ?? ""
                return Self.heads.contains(kind)
                    && (noun == nil || kind != "head-of-government")
            }
            return title.allSatisfy { members[i].titleWords.contains($0) }
        }
        let peers = holders.filter { !isDeputy($0, in: reading) }
        let found = peers.count > 1 ? peers : holders
        let isTwo = mention.tokens.contains {
            [words.two, words.both].contains(reading.tokens[$0].word)
        }
        guard found.count > 1, !isOfLeaders || isTwo, found.count < company.count,
            !isTwo || found.count == 2
        else { return nil }
        return found
    }

    /// "The two Ministers" where Minister A met President B: A and the only minister whom the text
    /// names of B's country.
    private func otherPeer(_ mention: Mention, in reading: Reading) -> [Party]? {
        let members = reading.cast.members
        func isHead(_ party: Party) -> Bool {
            guard case .member(let i) = party else { return false }
            return reading.officeKind(members[i].office).map(Self.heads.contains) ?? false
        }
        // No "EAM", who is a minister too, meets one here.
        guard company.count == 2, isHead(company[0]) != isHead(company[1]),
            mention.tokens.contains(where: {
                [reading.words.two, reading.words.both].contains(reading.tokens[$0].word)
            }), let title = reading.singular(mention.tokens.upperBound - 1)
        else { return nil }
        func holds(_ party: Party) -> Bool {
            guard case .member(let i) = party else { return false }
            return members[i].titleWords.contains(title) && !isDeputy(party, in: reading)
        }
        guard let holder = company.first(where: holds),
            let other = company.first(where: { !holds($0) }), isHead(other),
            case .member(let i) = other
        else { return nil }
        let peers = members.indices.filter {
            !members[$0].name.isEmpty && holds(.member($0)) && .member($0) != holder
                && members[$0].country.map { members[i].country ?? $0 == $0 } ?? true
                && reading.side(of: .member($0)) != reading.side(of: holder)
        }
        guard peers.count == 1 else { return nil }
        return company.map { $0 == other ? .member(peers[0]) : $0 }
    }

    private static let heads: Set<String> = ["head-of-state", "head-of-government", "monarch"]

    /// "The two foreign ministers", where of those who met so far only the countries are known:
    /// the two of these whom the text names as such.
    func colleagues(_ mention: Mention, in reading: Reading) -> [Party]? {
        guard company.contains(where: { if case .country = $0 { true } else { false } }),
            let kind = kind(of: mention, reading)
        else { return nil }
        let sides = reading.sides(of: company)
        let holders = reading.cast.members.indices.filter { i in
            reading.officeKind(reading.cast.members[i].office) == kind
                && reading.cast.members[i].country.map { sides.contains(.country($0)) } ?? false
        }.map { Party.member($0) }
        return holders.count == 2 && reading.isOfSeveralSides(holders) ? holders : nil
    }

    /// "The Ambassadors", received by a minister or president: all envoys whom the text names, and
    /// not the host.
    func envoys(_ mention: Mention, in reading: Reading) -> [Party]? {
        let last = reading.tokens[mention.tokens.upperBound - 1].word
        guard reading.words.speech.envoys.contains(last) else { return nil }
        let envoys = reading.cast.members.indices.filter { reading.isAmbassador(.member($0)) }
        // "The two heads of state": most texts name no envoys.
        guard envoys.count > 1 else { return nil }
        let hosts = company.filter { party in
            !reading.isAmbassador(party)
        }
        guard !hosts.isEmpty else { return nil }
        let own = hosts.compactMap { reading.side(of: $0) }
        let guests = envoys.map { Party.member($0) }
            .filter { reading.side(of: $0).map { !own.contains($0) } ?? true }
        return guests.count > 1 ? guests : nil
    }

    private func kind(of mention: Mention, _ reading: Reading) -> String? {
        let words = reading.words
        for at in mention.tokens {
            switch reading.tokens[at].word {
            case words.foreign: return "foreign-minister"
            case words.prime: return "head-of-government"
            case words.presidents: return "head-of-state"
            default: continue
            }
        }
        return nil
    }

    /// Three to five.
    private func number(in tokens: Range<Int>, _ reading: Reading) -> Int? {
        let words = reading.words
        for at in tokens {
            switch reading.tokens[at].word {
            case words.three, words.speech.trio: return 3
            case words.four: return 4
            case words.five: return 5
            default: continue
            }
        }
        return nil
    }
}
