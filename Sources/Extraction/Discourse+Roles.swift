internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Whom an office without a name stands for: "the President", "the Peruvian Foreign Minister".
extension Discourse {
    /// A person of that office: of that country where the phrase says so, a principal before
    /// others, the first named before later ones.
    func role(_ mention: Mention, in reading: Reading) -> Party? {
        if let host = reading.cast.unnamedHost,
            reading.cast.isUnnamedHost(mention, reading.annotations.text)
        {
            return .member(host)
        }
        if let own = ownAbbreviated(mention, in: reading) { return own }
        let words = mention.title.map { reading.tokens[$0].word }
        func fits(_ member: Cast.Member) -> Bool { isOf(mention, member, words) }
        let members = reading.cast.members
        let fitting = ofRank(
            company.filter { party in
                if case .member(let i) = party { fits(members[i]) } else { false }
            }, mention, where: fits, in: reading)
        if let party = charged(fitting, mention, in: reading)
            ?? closest(of: narrowed(fitting, mention, in: reading), in: reading)
        {
            if let other = lesser(than: party, mention, where: fits, in: reading) { return other }
            if let last = introduced(ratherThan: party, mention, where: fits, in: reading) {
                return last
            }
            return exact(mention, ratherThan: party, where: fits, in: reading)
        }
        if let party = company.first(where: { isHead($0, mention, in: reading) }) { return party }
        for case .member(let i) in principals where fits(members[i]) { return .member(i) }
        for case .member(let i) in principals
        where holds(members[i], mention, in: reading) { return .member(i) }
        return members.indices.first { fits(members[$0]) }.map { .member($0) }
            ?? members.indices.first { isStateless(members[$0], words) }.map { .member($0) }
            ?? abbreviated(mention, in: reading) ?? sameOffice(mention, in: reading)
            ?? compatriot(mention, in: reading)
            ?? mention.country.map { .country($0) }
            ?? mention.organization.map { .organization($0) }
            ?? ofGovernment(mention, in: reading)
    }

    /// "A Government Spokesperson", whom nobody names: the publisher's country.
    private func ofGovernment(_ mention: Mention, in reading: Reading) -> Party? {
        guard reading.officeKind(mention.office) == "spokesperson" else { return nil }
        return reading.issuer.map { .country($0) }
    }

    /// Whether a member is of the country and organisation that an office is said to be of, and his
    /// titles have its words.
    private func isOf(_ mention: Mention, _ member: Cast.Member, _ words: [WordID]) -> Bool {
        if let country = mention.country, country != member.country { return false }
        if let organization = mention.organization, organization != member.organization {
            return false
        }
        return words.allSatisfy { member.titleWords.contains($0) }
    }

    /// "DPM/FM": the first of two offices of one person.
    func slashed(_ i: Int, in reading: Reading) -> Mention {
        let mentions = reading.annotations.mentions
        let start = mentions[i].tokens.lowerBound
        guard i > 0, mentions[i - 1].kind == .role, mentions[i - 1].tokens.upperBound + 1 == start,
            reading.tokens[start - 1].kind == .symbol,
            reading.tokens[start].isJoined
                || reading.tokens[start - 1].end == reading.tokens[start].start
        else { return mentions[i] }
        return mentions[i - 1]
    }

    /// "our President", "the Head of our state": the publisher's; "the Taoiseach": of the one
    /// country that has the title.
    func own(_ mention: Mention, in reading: Reading) -> Mention {
        guard mention.country == nil, mention.organization == nil else { return mention }
        var own = mention
        if mention.tokens.contains(where: {
            reading.classes($0).isSuperset(of: [.firstPlural, .possessive])
        }) {
            own.country = reading.issuer
        } else if let home = mention.office.flatMap({ reading.home(of: $0) }) {
            own.country = home
        }
        return own
    }

    /// "DPM", of whom the text says elsewhere "Deputy Prime Minister Holm": a title of one word
    /// with capitals after its first letter stands for the one person who holds such an office or
    /// whose title has these initials; of several for the publisher's own.
    private func abbreviated(_ mention: Mention, in reading: Reading) -> Party? {
        let holders = reading.cast.holders(of: mention, in: reading.annotations.text)
        if holders.count < 2 { return holders.first.map { .member($0) } }
        let members = reading.cast.members
        let home = mention.country ?? reading.issuer
        let own = holders.filter { home != nil && members[$0].country == home }
        return own.count == 1 ? .member(own[0]) : nil
    }

    /// "PM thanked X", as pages of one country call their own; "the PM" may be another's.
    private func ownAbbreviated(_ mention: Mention, in reading: Reading) -> Party? {
        guard mention.tokens.count == 1, mention.title.count == 1, mention.country == nil,
            let issuer = reading.issuer, reading.tokens[mention.title.lowerBound].shape == .upper,
            let own = abbreviated(mention, in: reading), reading.side(of: own) == .country(issuer)
        else { return nil }
        return own
    }

    /// "The Deputy Premier", of whom the text says elsewhere "Deputy Prime Minister Holm": the one
    /// person of that high office, of that country where the phrase says so.
    private func sameOffice(_ mention: Mention, in reading: Reading) -> Party? {
        guard let kind = reading.officeKind(mention.office),
            mention.office.map(reading.cast.isHigh) ?? false
        else { return nil }
        func holds(_ party: Party) -> Bool {
            guard case .member(let i) = party else { return false }
            let member = reading.cast.members[i]
            return reading.officeKind(member.office) == kind && !member.name.isEmpty
                && (mention.country == nil || mention.country == member.country)
        }
        let near = company.filter(holds)
        if near.count == 1 { return near[0] }
        let all = reading.cast.members.indices.map { Party.member($0) }.filter(holds)
        return all.count == 1 ? all[0] : nil
    }

    /// "The Peruvian Foreign Minister", whom the text names "Minister Brito": the one principal of
    /// that country, unless he holds an office of another kind.
    private func compatriot(_ mention: Mention, in reading: Reading) -> Party? {
        guard let country = mention.country else { return nil }
        func people(of home: Int?) -> [Party] {
            company.filter { party in
                guard case .member(let i) = party else { return false }
                let member = reading.cast.members[i]
                return member.country == home && member.organization == nil
            }
        }
        let named = people(of: country)
        let own = named.isEmpty ? people(of: nil) : named
        guard own.count == 1, case .member(let i) = own[0] else { return nil }
        let known = reading.officeKind(reading.cast.members[i].office)
        let told = reading.officeKind(mention.office)
        let isLeader =
            mention.title.last.map {
                reading.tokens[$0].word == reading.words.speech.leader
            } ?? false
        // "The top diplomat", of a deputy prime minister who is foreign minister too.
        let isBoth =
            told == "foreign-minister"
            && reading.cast.members[i].titleWords.contains(reading.words.foreign)
        let isOpen =
            isLeader && reading.isLeader(reading.cast.members[i].office) || known == nil
            || told == nil
            || known == "minister" || told == "minister" || isBoth
        let isOfMinistry = known == "foreign-minister" && isHeadOfMinistry(mention, in: reading)
        return isOpen || isOfMinistry || known == told ? own[0] : nil
    }

    /// "The Head of the Farnesina": of the seat of a government.
    private func isHeadOfMinistry(_ mention: Mention, in reading: Reading) -> Bool {
        guard mention.title.count == 1, let title = mention.title.first,
            reading.tokens[title].word == reading.words.head
        else { return false }
        return reading.annotations.names.within(mention.tokens).contains {
            $0.entry.kind == .country && $0.entry.form == CountryForm.government.rawValue
        }
    }

    /// "The Foreign Minister" is no vice minister where a foreign minister spoke last.
    private func exact(
        _ mention: Mention, ratherThan party: Party, where fits: (Cast.Member) -> Bool,
        in reading: Reading
    ) -> Party {
        guard let kind = reading.officeKind(mention.office), case .member(let i) = party,
            case .member(let j)? = lastSubject,
            reading.officeKind(reading.cast.members[i].office) != kind,
            reading.officeKind(reading.cast.members[j].office) == kind,
            fits(reading.cast.members[j])
        else { return party }
        return .member(j)
    }

    /// "The Minister" is nobody whom the text names only later, where the one spoken of last fits.
    private func introduced(
        ratherThan party: Party, _ mention: Mention, where fits: (Cast.Member) -> Bool,
        in reading: Reading
    ) -> Party? {
        guard case .member(let i) = party, case .member(let j)? = lastSubject, i != j,
            mention.country == nil, fits(reading.cast.members[j]),
            !reading.cast.members[j].name.isEmpty
        else { return nil }
        let mentions = reading.annotations.mentions
        let before = mentions.indices.prefix(Self.mentionsMax).prefix {
            mentions[$0].tokens.lowerBound < mention.tokens.lowerBound
        }
        let isWhole = before.count < Self.mentionsMax
        return isWhole && !before.contains { reading.memberOf[$0] == i } ? .member(j) : nil
    }

    /// "The Chilean Foreign Minister": a foreign minister whose country the text does not tell.
    private func isStateless(_ member: Cast.Member, _ words: [WordID]) -> Bool {
        member.country == nil && member.organization == nil && !words.isEmpty
            && words.allSatisfy { member.titleWords.contains($0) }
    }

    /// "The Minister of Manpower": of several ministers the one of whom the text says what he is in
    /// charge of.
    private func charged(_ parties: [Party], _ mention: Mention, in reading: Reading) -> Party? {
        guard parties.count > 1 || parties.isEmpty, company.count > 1,
            mention.title.upperBound + 1 < mention.tokens.upperBound,
            let charge = (mention.title.upperBound..<mention.tokens.upperBound).first(where: {
                reading.tokens[$0].isCapitalised && reading.annotations.names.covering($0) == nil
            })
        else { return nil }
        let word = reading.tokens[charge].word
        let holders = company.filter { party in
            guard case .member(let member) = party else { return false }
            return reading.annotations.mentions.prefix(Self.mentionsMax).indices.contains { i in
                reading.memberOf[i] == member
                    && reading.annotations.mentions[i].tokens.contains {
                        reading.tokens[$0].word == word
                    }
            }
        }
        return holders.count == 1 ? holders[0] : nil
    }

    /// Mentions that are looked at for what somebody is in charge of.
    private static let mentionsMax = 100

    /// "The Minister" is none of several who is a prime minister, "the Prime Minister" no crown
    /// prince who is one too.
    private func narrowed(_ parties: [Party], _ mention: Mention, in reading: Reading) -> [Party] {
        guard parties.count > 1, let kind = reading.officeKind(mention.office) else {
            return parties
        }
        let spelled = alike(parties, mention, in: reading)
        let same = spelled.filter { party in
            guard case .member(let i) = party else { return false }
            let other = reading.officeKind(reading.cast.members[i].office)
            return other == kind || kind != "head-of-government" && other != "head-of-government"
        }
        return same.isEmpty ? spelled : same
    }

    /// "The Norwegian Minister", after words of the Prime Minister of Norway: the one minister of
    /// that country who met before.
    private func lesser(
        than party: Party, _ mention: Mention, where fits: (Cast.Member) -> Bool,
        in reading: Reading
    ) -> Party? {
        let members = reading.cast.members
        guard mention.country != nil, case .member(let i) = party,
            let kind = reading.officeKind(mention.office), kind != "head-of-government",
            reading.officeKind(members[i].office) == "head-of-government"
        else { return nil }
        let others = distinct(principals, met, in: reading).filter { other in
            guard other != party, case .member(let j) = other else { return false }
            return fits(members[j])
                && reading.officeKind(members[j].office) != "head-of-government"
        }
        return others.count == 1 ? others[0] : nil
    }

    /// "The head of state": by the kind of the office, whatever its title.
    private func isHead(_ party: Party, _ mention: Mention, in reading: Reading) -> Bool {
        guard case .member(let i) = party, let kind = reading.officeKind(mention.office),
            mention.title.contains(where: { reading.tokens[$0].word == reading.words.head })
        else { return false }
        let member = reading.cast.members[i]
        if let country = mention.country, country != member.country { return false }
        let known = reading.officeKind(member.office)
        return known == kind || kind == "head-of-state" && known == "monarch"
    }

    /// Of several with one office the publisher's own, else the one who spoke last.
    private func closest(of parties: [Party], in reading: Reading) -> Party? {
        guard parties.count > 1 else { return parties.first }
        let own = reading.issuer.map { Party.country($0) }
        return parties.first { own != nil && reading.side(of: $0) == own }
            ?? parties.first { $0 == lastSubject } ?? parties.first
    }

    /// Whether a principal whom the document names without such a title held the office then.
    private func holds(_ member: Cast.Member, _ mention: Mention, in reading: Reading) -> Bool {
        if let country = mention.country, country != member.country { return false }
        guard let row = member.person, let office = mention.office else { return false }
        // "The Prime Minister" is no guest who is called "President", though he is both.
        if reading.isLeader(member.office) {
            return reading.officeKind(member.office) == reading.officeKind(office)
        }
        return reading.lexicon.people.people[row].held(
            reading.lexicon.offices[office].office, on: reading.annotations.anchor)
    }
}

extension Reading {
    /// The one country that has an office, where nobody of another is said to hold it.
    func home(of office: Int) -> Int? {
        cast.home(of: office)
    }

    /// Whether the holder of an office is "the Norwegian leader".
    func isLeader(_ office: Int?) -> Bool {
        office.map { lexicon.offices[$0].rank.contains(.leader) } ?? false
    }

    func isAmbassador(_ party: Party) -> Bool {
        guard case .member(let i) = party else { return false }
        return officeKind(cast.members[i].office) == "ambassador"
    }

    /// The kind of an office: head-of-state, foreign-minister.
    func officeKind(_ office: Int?) -> String? {
        office.map { lexicon.offices[$0].office }
    }
}
