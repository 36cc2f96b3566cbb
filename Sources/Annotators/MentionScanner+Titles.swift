internal import Lexicons
internal import Text

/// The bounds of titles and of what they govern.
extension MentionScanner {
    /// Past "the", but not past the "His" of "His Excellency".
    @inline(__always)
    func skipDeterminer(_ i: Int) -> Int {
        i < end && text.tokens[i].marks.contains(.determiner) && !isName(at: i, .honorific)
            ? i + 1 : i
    }

    /// "visiting", "newly appointed", "former": at most three words before a title.
    func skipModifiers(_ i: Int) -> Int {
        var at = i
        while at < end, at - i < 3, classes(at).contains(.modifier),
            !isName(at: at)
        { at += 1 }
        return at
    }

    /// A country or organisation before a title: "Chinese", "China's", "Kazakhstan", "UN".
    func qualifier(_ i: Int, _ mention: inout Mention) -> Int {
        guard i < end, let match = name(at: i) else { return i }
        switch match.entry.kind {
        case .country: mention.country = Int(match.entry.index)
        case .organization: mention.organization = Int(match.entry.index)
        // "London Mayor Ana Brito".
        case .city where isMayor(at: match.tokens.upperBound):
            mention.country =
                lexicon.countryRows[
                    lexicon.cities[Int(match.entry.index)].country]
        default: return i
        }
        // "Republic of Peru (RP) Minister of Trade".
        var after = bracketed(match.tokens.upperBound)
        // "the Peruvian Government's Special Envoy".
        if after + 1 < end, text.tokens[after].word == words.government,
            text.tokens[after + 1].kind == .possessive
        {
            after += 1
        }
        return after < end && text.tokens[after].kind == .possessive ? after + 1 : after
    }

    /// Capitalised words and the office that they end in: "Executive Vice Minister". The end
    /// of the title, or nil where no office follows.
    ///
    /// - Parameter isQualified: after a country any capitals may be the business of a ministry:
    ///   "Peruvian Industry and Construction Minister".
    func title(_ i: Int, _ mention: inout Mention, isQualified: Bool = false) -> Int? {
        var at = i
        while at < end, at - i < (isQualified ? 6 : 5) {
            if let match = name(at: at, .office) {
                if at == i ? isGivenName(title: at) : isHouse(at - 1, before: match) { return nil }
                mention.office = Int(match.entry.index)
                return furtherOffices(match.tokens.upperBound, &mention)
            }
            guard
                isTitleWord(at) || isHyphened(at)
                    || at > i && joinsTitleWords(at, isQualified: isQualified)
            else { return nil }
            at += 1
        }
        return nil
    }

    /// "received at the Ministry Ambassador Brito": where, and no part of an envoy's title.
    private func isHouse(_ i: Int, before office: Gazetteer.Match) -> Bool {
        tokenClasses[i].contains(.institution) && tokenClasses[i].contains(.venue)
            && lexicon.offices[Int(office.entry.index)].office == "ambassador"
    }

    /// A capital that no lexicon knows, or the business of a ministry: "Interior Minister".
    private func isTitleWord(_ i: Int) -> Bool {
        let token = text.tokens[i]
        return token.kind == .word && token.isCapitalised && !isName(at: i)
            && lexicon.calendarWord(of: token).kind == .none
            && (tokenClasses[i].subtracting([.portfolio, .modifier, .institution]).isEmpty
                || isTitleOffice(i))
    }

    /// A word of "Co-ordinating Minister": the capital before a word in small letters, or that.
    private func isHyphened(_ i: Int) -> Bool {
        let token = text.tokens[i]
        if token.kind == .word, token.isJoined, !token.isCapitalised {
            return i > start && text.tokens[i - 1].isCapitalised
        }
        return token.kind == .word && token.isCapitalised && !token.isJoined && i + 1 < end
            && text.tokens[i + 1].isJoined && text.tokens[i + 1].shape == .lower
    }

    /// The "Office" of "Security Office Director": a body that elsewhere houses or speaks.
    private func isTitleOffice(_ i: Int) -> Bool {
        tokenClasses[i].contains(.institution)
            && tokenClasses[i].subtracting([
                .portfolio, .modifier, .institution, .venue, .spokesperson,
            ]).isEmpty
    }

    /// "and" between two of them: "Interior and Justice Minister".
    private func joinsTitleWords(_ i: Int, isQualified: Bool) -> Bool {
        guard [words.and, words.ampersand].contains(text.tokens[i].word), i + 1 < end else {
            return false
        }
        if isQualified { return isTitleWord(i + 1) || isName(at: i + 1, .office) }
        return classes(i - 1).contains(.portfolio) && classes(i + 1).contains(.portfolio)
    }

    /// Offices that follow without a gap: "Vice President", "Deputy Prime Minister".
    func furtherOffices(_ i: Int, _ mention: inout Mention) -> Int {
        var at = i
        while at < end, let match = name(at: at, .office), !isGivenName(title: at) {
            mention.office = Int(match.entry.index)
            at = match.tokens.upperBound
        }
        return at
    }

    /// What a title governs: "of Foreign Affairs", "for Law and Home Affairs", "of the Republic
    /// of Armenia", "of NATO", "and Minister for Trade".
    func tail(_ i: Int, _ mention: inout Mention) -> Int {
        var at = i
        while at < end {
            if let second = secondOffice(at) ?? dashedOffice(at, &mention) {
                at = second
                continue
            }
            let next = ofParty(portfolio(furtherPortfolio(restOfPortfolio(at))), &mention)
            if next > at {
                at = next
            } else if let principal = principal(at, &mention) ?? region(at, mention) {
                at = principal
            } else if let body = body(at, &mention) ?? unknownPortfolio(at, mention)
                ?? furtherBusiness(at)
            {
                at = body
            } else if let further = furtherTitle(at, &mention) {
                at = further
            } else {
                return at
            }
        }
        return at
    }

    /// "Deputy Prime Minister/Foreign Minister": the second office of one person.
    private func secondOffice(_ slash: Int) -> Int? {
        guard slash > start, slash + 1 < end, text.tokens[slash].kind == .symbol,
            text.tokens[slash - 1].end == text.tokens[slash].start,
            text.tokens[slash].end == text.tokens[slash + 1].start
        else { return nil }
        var other = Mention(kind: .role, tokens: slash..<slash)
        guard let after = title(slash + 1, &other), after - slash > 2 else { return nil }
        return after
    }

    /// "Deputy Prime Minister - Minister of Trade of Peru Ana Brito": an office behind a dash
    /// between spaces, the second one of a deputy, who has more than one.
    private func dashedOffice(_ dash: Int, _ mention: inout Mention) -> Int? {
        guard dash > start, dash + 1 < end, text.tokens[dash].kind == .dash,
            let office = mention.office, mention.name.isEmpty, text.tokens[dash + 1].isCapitalised,
            lexicon.offices[office].office == "deputy-head-of-government",
            isName(at: dash + 1, .office)
        else { return nil }
        var other = mention
        guard let after = title(dash + 1, &other) else { return nil }
        mention = other
        return after
    }

    /// "and Minister for", "and Chair of": a second office of the same person.
    private func furtherTitle(_ and: Int, _ mention: inout Mention) -> Int? {
        guard text.tokens[and].word == words.and, and + 1 < end else { return nil }
        var other = mention
        // "the Taoiseach and Minister for Foreign Affairs": an office of one country alone.
        let own = mention.office.flatMap { lexicon.offices[$0].country }
        guard let further = title(and + 1, &other), further < end,
            text.tokens[further].word == words.for || text.tokens[further].word == words.of
                || own != nil
                    && (and + 1..<further).contains(where: { text.tokens[$0].word == words.for })
        else { return nil }
        if other.country == nil { other.country = own.flatMap { lexicon.countryRows[$0] } }
        mention = other
        return further
    }

    /// "of the UN Secretary-General", "to the Norwegian President": whose envoy or adviser somebody
    /// is, and of which country or organisation.
    private func principal(_ i: Int, _ mention: inout Mention) -> Int? {
        guard i + 1 < end, [words.of, words.to].contains(text.tokens[i].word) else { return nil }
        var other = Mention(kind: .role, tokens: i..<i)
        guard let end = title(qualifier(skipDeterminer(i + 1), &other), &other) else { return nil }
        if mention.country == nil, mention.organization == nil {
            (mention.country, mention.organization) = (other.country, other.organization)
        }
        return end
    }

    /// "for the Sahel Region,": where an envoy is sent, up to a comma; where none follows, the last
    /// two of several words are a name.
    private func region(_ i: Int, _ mention: Mention) -> Int? {
        guard i + 2 < end, isEnvoy(mention), classes(i + 1).contains(.determiner),
            [words.for, words.to].contains(text.tokens[i].word)
        else { return nil }
        var at = i + 2
        while at < end, at - i < 8, isNameWord(at) || classes(at).contains(.portfolio) {
            at += 1
        }
        guard at > i + 2, at < end else { return nil }
        return text.tokens[at].kind == .comma || at - i <= 4 ? at : at - 2
    }

    /// The end of "(EBR)" where one stands at a token.
    func bracketed(_ i: Int) -> Int {
        guard i + 2 < end, text.tokens[i].kind == .openBracket,
            text.tokens[i + 2].kind == .closeBracket
        else { return i }
        return i + 3
    }

    /// The "Promotion" of "Minister of Investment Promotion", the "'s Affairs" of "Minister for
    /// Women's Affairs", where the lexicon has the shorter title.
    private func restOfPortfolio(_ i: Int) -> Int {
        var at = i
        if at + 1 < end, text.tokens[at].kind == .possessive { at += 1 }
        let first = at
        while at < end, classes(at).contains(.portfolio), text.tokens[at].isCapitalised,
            !isName(at: at, .office), !isName(at: at, .country)
        { at += 1 }
        return at > first ? at : i
    }

    /// "and Constitutional Affairs" after a title that ends in the business of a ministry.
    private func furtherPortfolio(_ i: Int) -> Int {
        var last = i
        while last + 1 < end, classes(last - 1).contains(.portfolio),
            [words.and, words.comma, words.ampersand].contains(text.tokens[last].word)
        {
            var at = last + 1
            if text.tokens[at].word == words.and { at += 1 }
            let start = at
            while at < end, classes(at).contains(.portfolio), text.tokens[at].isCapitalised,
                !isName(at: at, .office)
            { at += 1 }
            guard at > start else { break }
            last = at
        }
        return last
    }

    /// "of" or "for" and the words of a portfolio.
    func portfolio(_ i: Int) -> Int {
        guard i + 1 < end, [words.of, words.for].contains(text.tokens[i].word) else { return i }
        var at = i + 1
        var last = i
        while at < end {
            let classes = tokenClasses[at]
            // "of the Islamic Republic of Iran" is no business of a ministry, nor is "of the
            // International Monetary Fund".
            if names.begins(at: at), isName(at: at, .country) || isName(at: at, .organization) {
                break
            }
            if classes.contains(.portfolio),
                text.tokens[at].isCapitalised || !text.tokens[i - 1].isCapitalised
            {
                last = at + 1
            } else if joinsPortfolio(at) {
                // "of Women's Affairs", "of New and Renewable Energy".
            } else if ![words.and, words.comma, words.of, words.the, words.for, words.ampersand]
                .contains(text.tokens[at].word)
            {
                break
            }
            at += 1
        }
        // "of the Foreign Affairs Committee".
        if last > i, last < end, classes(last).contains(.institution),
            text.tokens[last].isCapitalised
        {
            return last + 1
        }
        return last > i ? last : i
    }

    private func joinsPortfolio(_ i: Int) -> Bool {
        text.tokens[i].kind == .possessive
            || text.tokens[i].isCapitalised && classes(i).contains(.modifier)
    }

    private func isMayor(at i: Int) -> Bool {
        name(at: i, .office).map {
            lexicon.offices[Int($0.entry.index)].office == "mayor-governor"
        } ?? false
    }

    /// "Ambassador to Chad": only an envoy's title says where to.
    func isEnvoy(_ mention: Mention) -> Bool {
        guard let office = mention.office, mention.name.isEmpty else { return false }
        return ["ambassador", "envoy", "special-representative"]
            .contains(lexicon.offices[office].office)
    }

    /// A monarch, or an heir.
    func isRuler(_ mention: Mention) -> Bool {
        mention.office.map {
            ["monarch", "crown-prince"].contains(lexicon.offices[$0].office)
        } ?? false
    }
}
