internal import Lexicons
internal import Text

/// The business of ministries that no lexicon knows.
extension MentionScanner {
    /// "of Jal Shakti,", "of Peat and Bog Jon Dahl": the capitals behind a minister's "of" or "for"
    /// that no lexicon knows. All of them before a comma, small letters or "of" and a country; the
    /// last two of several are a name where none follows the comma.
    func unknownPortfolio(_ i: Int, _ mention: Mention) -> Int? {
        guard i + 1 < end, let office = mention.office,
            [words.of, words.for].contains(text.tokens[i].word) && isMinister(office)
                || text.tokens[i].word == words.for && (isOfficial(office) || isState(office))
        else { return nil }
        var at = skipDeterminer(i + 1)
        let first = at
        while at < end, at - first < Self.bodyWordsMax, !isName(at: at, .country),
            isNameWord(at) || at > first && joinsBody(at) && at + 1 < end && isNameWord(at + 1)
        { at += 1 }
        guard at > first else { return nil }
        if at - first <= 2 || isBeforeName(at) { return at }
        return at - 2
    }

    /// The "and Pensions" of "Minister for Work and Pensions, Jon Dahl", the ", Lakes and Wild
    /// Birds" of "Minister of Forests, Lakes and Wild Birds Jon Dahl": behind the business of a
    /// ministry more of it, where the holder follows; else the last two of three words or more
    /// are his name.
    func furtherBusiness(_ i: Int) -> Int? {
        guard i > start, i + 1 < end, classes(i - 1).contains(.portfolio),
            text.tokens[i - 1].isCapitalised, let and = lastJoint(i)
        else { return nil }
        let first = and + 1
        var last = first
        while last < end, last - first < 6, isBusiness(last) { last += 1 }
        guard last > first else { return nil }
        if isBeforeName(last) { return last }
        // "Minister for Work and Pensions of Norway,".
        if last == first + 1, case let next = pastOrigin(last), next > last { return last }
        guard last - first > 2, last < end, text.tokens[last].shape == .lower else { return nil }
        return last - 2
    }

    /// The "and" at a token, or the one that ends a list of single words: ", Lakes and".
    private func lastJoint(_ i: Int) -> Int? {
        var at = i
        while at + 2 < end, text.tokens[at].kind == .comma, at - i < Self.bodyWordsMax {
            if isJoint(at + 1) { return at + 1 }
            guard isBusiness(at + 1), isJoint(at + 2) || text.tokens[at + 2].kind == .comma else {
                return nil
            }
            at += 2
        }
        return isJoint(at) ? at : nil
    }

    private func isJoint(_ i: Int) -> Bool {
        i < end && [words.and, words.ampersand].contains(text.tokens[i].word)
    }

    private func isBusiness(_ i: Int) -> Bool {
        i < end && text.tokens[i].isCapitalised && !isName(at: i, .person)
            && (isNameWord(i) || classes(i).contains(.portfolio) && !isName(at: i, .office))
    }

    private func isMinister(_ office: Int) -> Bool {
        ["minister", "deputy-minister"].contains(lexicon.offices[office].office)
    }

    /// "Director for Europe", "Permanent Secretary for the Arctic".
    private func isOfficial(_ office: Int) -> Bool {
        ["official", "foreign-secretary-official", "organisation-head"]
            .contains(lexicon.offices[office].office)
    }

    /// A comma and two capitals: ", Jon Dahl".
    private func isApposedName(_ comma: Int) -> Bool {
        comma < end && text.tokens[comma].kind == .comma && isNameWord(comma + 1)
            && isNameWord(comma + 2)
    }

    /// "Secretary of State for Wales": of another business than the Foreign Minister's.
    private func isState(_ office: Int) -> Bool {
        lexicon.offices[office].office == "foreign-minister"
    }

    /// Whether the holder follows: ", Jon Dahl", "of Norway, Jon Dahl", "of Norway Jon Dahl", ",
    /// H.E. Mr Jon Dahl".
    private func isBeforeName(_ i: Int) -> Bool {
        let next = pastOrigin(i)
        if isApposedName(next) || next > i && isNameWord(next) && isNameWord(next + 1) {
            return true
        }
        let holder = next < end && text.tokens[next].kind == .comma ? next + 1 : next
        return holder < end && isName(at: holder, .honorific)
    }

    /// Past "of Norway".
    private func pastOrigin(_ of: Int) -> Int {
        guard of < end, text.tokens[of].word == words.of,
            let country = name(at: skipDeterminer(of + 1), .country)
        else { return of }
        return country.tokens.upperBound
    }
}
