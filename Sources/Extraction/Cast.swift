internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The people of one document.
struct Cast: Sendable {
    /// A person, under whatever names and titles the document uses.
    struct Member: Sendable {
        /// The fullest name that the document gives.
        var name: String
        /// Keys of the words of all its names.
        var keys: SmallSet<UInt64>
        /// The title as the text words it.
        var role: String?
        var office: Int?
        /// Words of its titles.
        var titleWords: SmallSet<WordID>
        var country: Int?
        var organization: Int?
        /// Row of `Lexicon.people`.
        var person: Int?
        var isFemale: Bool
        /// Named once with a form of address, Mr or Senator, and no title.
        var isAddressed = false
        /// The text itself says of which country.
        var isCountryNamed = false
    }

    var members: [Member] = []
    /// The publisher's holder of an office that another, who is named, holds as well.
    var unnamedHost: Int?
    let lexicon: Lexicon
    let and, by, with: WordID
    private let head, minister, premier: WordID
    let represented, together: WordID
    let a, another, between, `in`, invitation, of, to, `where`: WordID
    /// The members that bear a word in a name, by its key, ascending.
    private var bearers: [UInt64: SmallSet<Int>] = [:]

    /// Few documents are about more people.
    private static let membersReserve = 8
    /// No document is about more people; those that come later are nobody.
    static let membersMax = 500
    /// Nor do more of them share a word of their names.
    static let namesakesMax = 20

    init(lexicon: Lexicon, words: RuleWords) {
        self.lexicon = lexicon
        (and, by, with) = (words.and, words.by, words.with)
        (head, minister, premier) = (words.head, words.minister, words.premier)
        (represented, together) = (words.represented, words.together)
        (a, another, between) = (words.a, words.another, words.between)
        (invitation, of, to, `where`) = (words.invitation, words.of, words.to, words.where)
        `in` = words.in
    }

    /// Takes in the people of a text; gives the member of each mention that names one.
    mutating func add(_ annotations: Annotations) -> [Int?] {
        members.reserveCapacity(Self.membersReserve)
        bearers.reserveCapacity(2 * Self.membersReserve)
        return annotations.mentions.map { mention in
            mention.kind == .person ? add(mention, annotations) : nil
        }
    }

    /// Tokens at the head of a text where an office may stand for somebody without a name.
    static let headTokensMax = 200

    /// "The Prime Minister" whom the document never names: a member without a name, once for
    /// each office that no member holds.
    ///
    /// - Parameter author: the one whom the page names as its own.
    mutating func addUnnamed(_ annotations: Annotations, author: Int? = nil) {
        for mention in annotations.mentions.within(0..<Self.headTokensMax)
        where mention.kind == .role && mention.country == nil && mention.organization == nil {
            guard let office = mention.office, isHigh(office), !isDouble(mention, annotations)
            else { continue }
            let words = titleWords(of: mention, annotations.text)
            if members.contains(where: { words.isSubset(of: $0.titleWords) })
                || !holders(of: mention, in: annotations.text).isEmpty
            {
                continue
            }
            let kind = lexicon.offices[office].office
            let isGeneric = words.contains(head)
            if isOtherTitle(words, kind) { continue }
            if isGeneric,
                members.contains(where: {
                    $0.office.map { lexicon.offices[$0].office == kind } ?? false
                })
            {
                continue
            }
            var newcomer = member(of: mention, annotations)
            if let home = home(of: office) {
                (newcomer.country, newcomer.isCountryNamed) = (home, true)
            }
            if let i = heading(annotations) ?? author,
                members[i].office.map({ lexicon.offices[$0].office == kind }) ?? true
            {
                members[i].role = members[i].role ?? newcomer.role
                members[i].office = members[i].office ?? newcomer.office
                members[i].titleWords.formUnion(newcomer.titleWords)
                continue
            }
            // "The Secretary-General" is name enough.
            newcomer.name = isOfOrganization(newcomer) ? newcomer.role ?? "" : ""
            members.append(newcomer)
        }
    }

    /// "The Foreign Affairs Minister", of whom the text tells as "Foreign Minister Brito", "the
    /// Premier" of a prime minister: another title of the one named person of that kind.
    private func isOtherTitle(_ words: SmallSet<WordID>, _ kind: String) -> Bool {
        let holders = members.filter {
            $0.office.map { lexicon.offices[$0].office == kind } ?? false && !$0.name.isEmpty
        }
        guard holders.count == 1 else { return false }
        return words.count == 1 && words.contains(premier)
            || kind == "foreign-minister" && words.contains(minister)
                && holders[0].titleWords.contains(minister)
    }

    /// "The Omani side was led by A": A is of that country.
    mutating func settleHeads(_ annotations: Annotations, _ memberOf: [Int?]) {
        let mentions = annotations.mentions
        for i in mentions.indices.dropLast()
        where mentions[i].kind == .country || !mentions[i].sides.isEmpty {
            if mentions[i].kind == .together {
                settleRespective(i, annotations, memberOf)
                continue
            }
            guard let member = memberOf[titled(i + 1, annotations, memberOf)],
                members[member].country == nil, members[member].organization == nil
            else { continue }
            let start = mentions[i].tokens.upperBound
            let gap = start..<max(start, mentions[i + 1].tokens.lowerBound)
            if gap.isEmpty, isApposed(mentions[i], annotations) {
                members[member].country = mentions[i].country
                continue
            }
            guard gap.count <= 6,
                gap.contains(where: { annotations.text.tokens[$0].word == by }),
                isSide(mentions[i], annotations.text)
                    || gap.contains(where: { annotations.text.tokens[$0].word == represented })
            else { continue }
            members[member].country = mentions[i].country
            settleCompanion(i + 2, of: mentions[i].country, annotations, memberOf)
        }
    }

    /// "HE Deputy Premier and Minister of Trade Jon Holm": a form of address before the first
    /// of two offices, and no article.
    private func isAddressed(_ mention: Mention, _ annotations: Annotations) -> Bool {
        let start = mention.tokens.lowerBound
        return start < mention.title.lowerBound
            && annotations.names.starting(at: start)?.entry.kind == .honorific
    }

    /// "Deputy Prime Minister and Minister of Trade Jon Holm": no article before the office of a
    /// deputy, which nobody else is known to hold, or nobody else of the country before it; not
    /// "Foreign Secretary and Minister Holm".
    private func isDeputys(_ mention: Mention, _ annotations: Annotations) -> Bool {
        let (start, title) = (mention.tokens.lowerBound, mention.title.lowerBound)
        guard mention.title.count > 1, let office = mention.office,
            lexicon.offices[office].office == "deputy-head-of-government",
            start == title
                || mention.country != nil
                    && annotations.names.covering(start)?.entry.kind == .country
        else { return false }
        let words = titleWords(of: mention, annotations.text)
        return !members.contains {
            words.isSubset(of: $0.titleWords)
                && (start == title || $0.country == mention.country)
        }
    }

    /// "The Danish Deputy Prime Minister and Minister of Trade Jon Holm": where the first of two
    /// offices comes from.
    mutating func settleDoubles(_ annotations: Annotations, _ memberOf: [Int?]) {
        let mentions = annotations.mentions
        for i in mentions.indices.dropLast() where mentions[i].kind == .role {
            guard let member = memberOf[i + 1], !mentions[i + 1].title.isEmpty,
                mentions[i].tokens.upperBound + 1 == mentions[i + 1].tokens.lowerBound,
                annotations.text.tokens[mentions[i].tokens.upperBound].word == and,
                mentions[i + 1].title.lowerBound == mentions[i + 1].tokens.lowerBound
            else { continue }
            if isAddressed(mentions[i], annotations) || isDeputys(mentions[i], annotations) {
                members[member].titleWords.formUnion(
                    mentions[i].title.map { annotations.text.tokens[$0].word })
            }
            guard let country = mentions[i].country, members[member].country == nil,
                members[member].organization == nil
            else { continue }
            members[member].country = country
        }
    }

    /// "The Danish Prime Minister", of whom the text says elsewhere "Prime Minister Holm": the one
    /// person without a country who holds an office that is said to be of one.
    ///
    /// - Parameter isGuestFirst: "I" met the first who is named.
    mutating func settleRoles(_ annotations: Annotations, isGuestFirst: Bool = false) {
        for mention in annotations.mentions.within(0..<Self.headTokensMax)
        where mention.kind == .role {
            guard let country = mention.country, let office = mention.office, isHigh(office)
            else { continue }
            let kind = lexicon.offices[office].office
            let holders = members.indices.filter { i in
                members[i].office.map { lexicon.offices[$0].office == kind } ?? false
            }
            guard !holders.contains(where: { members[$0].country == country }) else { continue }
            let open = holders.filter {
                members[$0].country == nil && members[$0].organization == nil
            }
            if open.count == 1, isGuestFirst || open[0] > 0 { members[open[0]].country = country }
        }
        settleFirst(annotations)
        settleBare(annotations)
    }

    func isHigh(_ office: Int) -> Bool { lexicon.offices[office].rank.contains(.high) }

    func isOfOrganization(_ member: Member) -> Bool {
        member.office.map { lexicon.offices[$0].office == "organisation-head" } ?? false
    }

    private mutating func add(_ mention: Mention, _ annotations: Annotations) -> Int? {
        var newcomer = member(of: mention, annotations)
        complete(&newcomer, family: family(of: mention, annotations.text), on: annotations.anchor)
        if let known = index(of: newcomer) {
            // Those that it bears already are noted.
            if !newcomer.keys.isSubset(of: members[known].keys) { note(newcomer.keys, of: known) }
            merge(newcomer, into: known)
            return known
        }
        guard members.count < Self.membersMax else { return nil }
        completeMinister(&newcomer, annotations, family: family(of: mention, annotations.text))
        members.append(newcomer)
        note(newcomer.keys, of: members.count - 1)
        return members.count - 1
    }

    private mutating func note(_ keys: SmallSet<UInt64>, of member: Int) {
        for key in keys {
            bearers[key, default: SmallSet()].insert(member, countMax: Self.namesakesMax)
        }
    }

    // MARK: Who is who

    private func index(of newcomer: Member) -> Int? {
        if let person = newcomer.person,
            let same = members.lastIndex(where: { $0.person == person })
        {
            return same
        }
        // The last one with that office, of "Mr Brito" the last who is no leader, else the last.
        var same: Int?
        var colleague: Int?
        for key in newcomer.keys {
            for i in bearers[key] ?? SmallSet() where isSame(members[i], newcomer) {
                same = max(same ?? i, i)
                let isColleague =
                    newcomer.office == nil
                    ? newcomer.isAddressed && !isLeader(members[i])
                    : members[i].office == newcomer.office
                if isColleague { colleague = max(colleague ?? i, i) }
            }
        }
        return colleague ?? same
    }

    /// A head of state or a monarch.
    private func isLeader(_ member: Member) -> Bool {
        member.office.map {
            ["head-of-state", "monarch"].contains(lexicon.offices[$0].office)
        } ?? false
    }

    /// All words of one name among those of the other, and nothing that contradicts it.
    private func isSame(_ member: Member, _ newcomer: Member) -> Bool {
        if let a = member.person, let b = newcomer.person, a != b { return false }
        if let a = member.country, let b = newcomer.country, a != b { return false }
        return newcomer.keys.isSubset(of: member.keys) || member.keys.isSubset(of: newcomer.keys)
    }

    private mutating func merge(_ newcomer: Member, into i: Int) {
        if newcomer.name.utf8.count > members[i].name.utf8.count,
            newcomer.keys.count > members[i].keys.count || members[i].keys.count == 1
        {
            members[i].name = newcomer.name
        }
        members[i].keys.formUnion(newcomer.keys)
        members[i].titleWords.formUnion(newcomer.titleWords)
        members[i].role = members[i].role ?? newcomer.role
        members[i].office = members[i].office ?? newcomer.office
        members[i].country = members[i].country ?? newcomer.country
        members[i].organization = members[i].organization ?? newcomer.organization
        members[i].person = members[i].person ?? newcomer.person
        members[i].isFemale = members[i].isFemale || newcomer.isFemale
        members[i].isCountryNamed = members[i].isCountryNamed || newcomer.isCountryNamed
        members[i].isAddressed = members[i].isAddressed || newcomer.isAddressed
    }

    // MARK: What a mention says

    func member(of mention: Mention, _ annotations: Annotations) -> Member {
        let text = annotations.text
        var keys = SmallSet<UInt64>(minimumCapacity: mention.name.count)
        for i in mention.name where text.tokens[i].isCapitalised { keys.insert(text.nameKey(i)) }
        return Member(
            name: text.line(mention.name), keys: keys,
            role: mention.title.isEmpty ? nil : text.line(mention.title),
            office: mention.office ?? throne(of: mention, text),
            titleWords: titleWords(of: mention, text),
            country: mention.country, organization: mention.organization, person: mention.person,
            isFemale: mention.isFemale || hasFemaleName(mention, text),
            isAddressed: mention.isAuthor
                || mention.title.isEmpty
                    && mention.tokens.lowerBound < mention.name.lowerBound,
            isCountryNamed: mention.country != nil)
    }

    /// "King Abdullah II": the office that the name itself begins with.
    private func throne(of mention: Mention, _ text: TokenizedText) -> Int? {
        guard mention.title.isEmpty, mention.person != nil, mention.name.count > 1 else {
            return nil
        }
        return lexicon.thrones[text.tokens[mention.name.lowerBound].word]
    }

    /// "Ana Brito", "BRITO Ana".
    private func hasFemaleName(_ mention: Mention, _ text: TokenizedText) -> Bool {
        guard let first = mention.name.first, mention.name.count > 1 else { return false }
        let isFamilyFirst =
            text.tokens[first].shape == .upper && text.tokens[first].range.count > 2
            && text.tokens[first + 1].shape == .capitalised
        return lexicon.femaleNames.contains(text.tokens[isFamilyFirst ? first + 1 : first].word)
    }

    func titleWords(of mention: Mention, _ text: TokenizedText) -> SmallSet<WordID> {
        var words = SmallSet<WordID>(minimumCapacity: mention.title.count)
        for i in mention.title { words.insert(text.tokens[i].word) }
        if mention.office == nil, throne(of: mention, text) != nil {
            words.insert(text.tokens[mention.name.lowerBound].word)
        }
        // "the Chair of the Union, President Ana Brito": of both offices.
        let first = mention.tokens.lowerBound
        let ahead = first..<max(first, min(mention.title.lowerBound, mention.name.lowerBound))
        if let comma = ahead.first(where: { text.tokens[$0].kind == .comma }) {
            for i in ahead.lowerBound..<comma where text.tokens[i].isCapitalised {
                words.insert(text.tokens[i].word)
            }
        }
        // "Prince Omar Salem, Crown Prince and Prime Minister": of royals the office behind the
        // name too.
        let end = mention.name.upperBound
        let behind = end..<max(end, mention.tokens.upperBound)
        if !mention.name.isEmpty, mention.title.upperBound <= mention.name.lowerBound,
            mention.office.map({ lexicon.offices[$0].office == "monarch" }) ?? false
        {
            for i in behind where text.tokens[i].isCapitalised { words.insert(text.tokens[i].word) }
        }
        return words
    }
}
