internal import Lexicons
internal import Text

/// The titles behind a name.
extension MentionScanner {
    /// "Senator Ruiz, Chairman of the Senate of Peru,": what the second office says of where the
    /// person comes from.
    func apposedOffice(_ at: Int, _ mention: inout Mention) -> Int {
        var other = mention
        other.title = 0..<0
        let after = apposedTitle(at, &other)
        guard after > at, closesInsertion(after) || text.tokens[after].kind == .comma,
            !opensNext(after, mention)
        else { return at }
        mention.country = other.country
        mention.organization = other.organization
        return after
    }

    /// "Federal Councillor Holm, the head of the Federal Department of Foreign Affairs, and": the
    /// end of a second office between commas that is of the same country by itself.
    func ownOffice(_ at: Int, _ mention: Mention) -> Int {
        guard at < end, text.tokens[at].kind == .comma else { return at }
        var other = mention
        (other.title, other.country) = (0..<0, nil)
        let after = apposedTitle(at, &other)
        return after > at && after < end && text.tokens[after].kind == .comma
            && other.country == mention.country && other.title.count > 2
            && !opensNext(after, mention) ? after : at
    }

    /// "the Chair of the African Union, Ana Brito, President of Peru,": where one comes from who
    /// heads an organisation; another person's office has an article, or a name behind it.
    func homeOffice(_ at: Int, _ mention: inout Mention) -> Int {
        guard at + 1 < end, text.tokens[at].kind == .comma, skipDeterminer(at + 1) == at + 1
        else { return at }
        var home = mention
        let after = apposedOffice(at, &home)
        var other = home
        guard after > at, home.country != nil, apposedName(after, known: .none, &other) == nil
        else { return at }
        mention = home
        return after
    }

    /// "the Chair of the African Union, President Ana Brito of Peru,": the one person who leads a
    /// body and holds an office at home; "the Chair of the African Union, President A, and B" are
    /// a list.
    func holder(of mention: Mention, behind comma: Int, known: NameKeys) -> Mention? {
        guard mention.organization != nil || isOfBody(mention), comma + 1 < end,
            text.tokens[comma].kind == .comma,
            var holder = titled(at: comma + 1, known: known, isApposed: true),
            holder.kind == .person, !holder.title.isEmpty, holder.country != nil,
            case let next = holder.tokens.upperBound, closesApposition(next),
            next + 1 >= end || text.tokens[next].kind != .comma
                || text.tokens[next + 1].word != words.and && !text.tokens[next + 1].isCapitalised
        else { return nil }
        holder.tokens = mention.tokens.lowerBound..<next
        return holder
    }

    /// "NATO Secretary General": whose title names what he heads.
    func isOfBody(_ mention: Mention) -> Bool {
        mention.office.map { lexicon.offices[$0].office == "organisation-head" } ?? false
    }

    /// ", Minister of Trade of Peru" behind a name, "(Minister of Trade of Peru)", and without a
    /// mark "Ms. Ana Brito Minister of Trade of Peru".
    func apposedTitle(_ at: Int, _ mention: inout Mention) -> Int {
        guard opensApposition(at) else { return at }
        let isDirect = text.tokens[at].kind == .word
        var titled = mention
        let start = skipModifiers(skipDeterminer(isDirect ? at : pastWhoIs(at + 1)))
        let titleStart = skipModifiers(qualifier(start, &titled))
        // "King Olav of Norway, the Peruvian Minister said": somebody else.
        if let country = mention.country, titled.country != country { return at }
        guard let titleEnd = title(titleStart, &titled) else { return at }
        titled.title = titleStart..<titleEnd
        // "Ana Brito, Ambassador of Peru to Norway": where to is told behind a name too.
        titled.name = 0..<0
        let after = restOfPortfolio(tail(titleEnd, &titled), titleStart)
        titled.name = mention.name
        if let home = homeOffice(behindBody: after, &titled) {
            mention = titled
            return home
        }
        // "Addressing Holm, the minister said": somebody else.
        if titled.title.count <= 2, after == titleEnd, !text.tokens[titleStart].isCapitalised,
            titled.country == mention.country, titled.organization == mention.organization
        {
            return at
        }
        // "Ana, Minister Ruiz and …" is a list of people, no apposition.
        if name(bracketed(after), known: .none, needsTitle: false) != nil { return at }
        if isListedInHeading(at, title: titleStart, after) { return at }
        if text.tokens[at].kind == .openBracket {
            guard after < end, text.tokens[after].kind == .closeBracket else { return at }
            mention = titled
            return after + 1
        }
        if isDirect, titled.country == nil, titled.organization == nil, after == titleEnd {
            return at
        }
        let last = pastDivision(after, &titled)
        mention = titled
        return last
    }

    /// "Ana Brito, Director (Ports), Ministry of Trade of Peru, and": past the division and the
    /// ministry that somebody serves.
    private func pastDivision(_ start: Int, _ mention: inout Mention) -> Int {
        var at = start
        if at + 2 < end, text.tokens[at].kind == .openBracket, !isName(at: at + 1),
            let close = (at + 1..<min(at + 6, end)).first(where: {
                text.tokens[$0].kind == .closeBracket
            }),
            (at + 1..<close).allSatisfy({
                text.tokens[$0].isCapitalised || text.tokens[$0].word == words.and
            })
        {
            at = close + 1
        }
        guard at + 3 < end, text.tokens[at].kind == .comma, text.tokens[at + 1].isCapitalised,
            words.ministries.contains(text.tokens[at + 1].word),
            case let of = portfolio(at + 2), of > at + 2
        else { return at }
        guard of + 1 < end, text.tokens[of].word == words.of,
            let country = name(at: skipDeterminer(of + 1), .country)
        else { return of }
        let row = Int(country.entry.index)
        guard mention.country == nil || mention.country == row else { return of }
        mention.country = row
        return country.tokens.upperBound
    }

    /// "Ana Brito, Chair of the African Union and Foreign Minister of Peru,": behind the office in
    /// an organisation that at home, which no name follows.
    private func homeOffice(behindBody and: Int, _ mention: inout Mention) -> Int? {
        guard mention.country == nil, mention.organization != nil || isOfBody(mention),
            and + 1 < end, text.tokens[and].word == words.and
        else { return nil }
        var home = mention
        let start = qualifier(skipDeterminer(and + 1), &home)
        guard let titleEnd = title(start, &home) else { return nil }
        home.title = start..<titleEnd
        home.name = 0..<0
        let after = tail(titleEnd, &home)
        guard home.country != nil, closesApposition(after),
            name(after, known: .none, needsTitle: false) == nil,
            apposedName(after, known: .none, &home) == nil
        else { return nil }
        home.name = mention.name
        mention = home
        return after
    }

    /// "Ana Brito, Norwegian FM review trade" as a heading: two people, where a country stands
    /// before the title and its verb right behind it.
    private func isListedInHeading(_ comma: Int, title: Int, _ after: Int) -> Bool {
        guard isHeading, text.tokens[comma].kind == .comma, title > comma + 1,
            skipDeterminer(comma + 1) == comma + 1, after < end,
            text.tokens[after].kind == .word, text.tokens[after].shape == .lower
        else { return false }
        return classes(after).isDisjoint(with: [
            .preposition, .conjunction, .relative, .locative, .temporal, .destination, .party,
        ])
    }

    /// "the Mayor, Ana Brito, the Chancellor, Jon Dahl and": each name between commas is that of
    /// the office before it.
    private func opensNext(_ after: Int, _ mention: Mention) -> Bool {
        let (title, name) = (mention.title, mention.name)
        guard !title.isEmpty, title.upperBound < name.lowerBound,
            (title.upperBound..<name.lowerBound).contains(where: {
                text.tokens[$0].kind == .comma
            })
        else { return false }
        var other = mention
        (other.title, other.name) = (0..<0, 0..<0)
        return apposedName(after, known: .none, &other) != nil
    }

    /// The "Repair" of "Ana Ruiz, Minister of Coastal Trade Repair, …": one more capital behind
    /// the business of a ministry is of it, as the name stands before the comma.
    private func restOfPortfolio(_ at: Int, _ title: Int) -> Int {
        at > title + 2 && isNameWord(at) && !(at + 1 < end && isNameWord(at + 1))
            && !isName(at: at, .country) ? at + 1 : at
    }

    /// Past the "who is" of ", who is the Minister of Trade of Peru,".
    private func pastWhoIs(_ i: Int) -> Int {
        i + 2 < end && text.tokens[i].word == words.who && classes(i + 1).contains(.be) ? i + 2 : i
    }

    /// Whether a title may stand behind a name: a comma, or a bracket or capital before an office.
    func opensApposition(_ at: Int) -> Bool {
        guard at + 1 < end else { return false }
        switch text.tokens[at].kind {
        case .comma: return true
        case .openBracket: return at < lastOffice
        case .word: return at <= lastOffice && text.tokens[at].isCapitalised
        default: return false
        }
    }

    /// "met the mayor, Ana Brito, and": a name between commas right behind an office.
    func closesApposed(_ name: Range<Int>, _ mention: Mention) -> Bool {
        mention.title.count == 1 && mention.title.lowerBound > mention.tokens.lowerBound
            && name.count > 1 && name.lowerBound > mention.title.upperBound
            && (name.upperBound >= end
                || [.comma, .stop].contains(text.tokens[name.upperBound].kind))
    }
}
