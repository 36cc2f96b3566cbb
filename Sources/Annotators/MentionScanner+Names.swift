internal import Lexicons
internal import Text

/// The bounds of personal names.
extension MentionScanner {
    /// "Mr. Jon Dahl Adviser to the President": a form of address, two or three words of a name,
    /// and the office with what it governs, without a comma between.
    func nameFirst(_ mention: Mention) -> Mention? {
        let (start, title) = (skipDeterminer(mention.tokens.lowerBound), mention.title)
        guard isName(at: start, .honorific), mention.tokens.upperBound > title.upperBound,
            let office = title.first(where: { isName(at: $0, .office) }),
            case let name = title.lowerBound..<office, (2...3).contains(name.count),
            title.lowerBound > start,
            name.allSatisfy({ isNameWord($0) && text.tokens[$0].shape != .lower })
        else { return nil }
        var mention = mention
        mention.kind = .person
        mention.name = name
        mention.title = office..<title.upperBound
        return mention
    }

    /// No name has more forms of address before it, which bounds the work a token: "His
    /// Excellency the Hon. Mr. Dr.".
    static let honorificsMax = 8

    @inline(__always)
    func skipHonorifics(_ i: Int, _ mention: inout Mention) -> Int {
        i < end && isName(at: i, .honorific) ? behindHonorifics(i, &mention) : i
    }

    private func behindHonorifics(_ i: Int, _ mention: inout Mention) -> Int {
        var at = i
        for _ in 0..<Self.honorificsMax {
            // "Her Excellency, Dr Holm".
            if at > i, at + 1 < end, text.tokens[at].kind == .comma,
                isName(at: at + 1, .honorific)
            {
                at += 1
            }
            guard at < end, let match = name(at: at, .honorific), !isHouse(match) else { break }
            if lexicon.honorifics[Int(match.entry.index)].gender == .female {
                mention.isFemale = true
            }
            at = match.tokens.upperBound
            if at < end, text.tokens[at].kind == .stop,
                text.tokens[at].start == text.tokens[at - 1].end
            {
                at += 1
            }
        }
        return at
    }

    /// The "General" of "at the General Court", "the Ministry's General Secretariat": no soldier.
    private func isHouse(_ honorific: Gazetteer.Match) -> Bool {
        let next = honorific.tokens.upperBound
        return honorific.tokens.count == 1 && next < end && text.tokens[next].isCapitalised
            && !tokenClasses[next].isDisjoint(with: [.institution, .venue])
            && honorific.tokens.lowerBound > start
            && text.tokens[honorific.tokens.lowerBound].word == words.general
    }

    /// The same, and past "the" after one: "His Majesty the King".
    func afterHonorifics(_ i: Int, _ mention: inout Mention) -> Int {
        let at = skipHonorifics(i, &mention)
        return at > i && at < end && text.tokens[at].word == words.the ? at + 1 : at
    }

    /// The tokens of a personal name at `i`. With `needsTitle` only a name of the lexicon or a
    /// known one will do.
    func name(_ i: Int, known: NameKeys, needsTitle: Bool) -> Range<Int>? {
        guard i < end else { return nil }
        if let match = name(at: i, .person) { return extend(match.tokens) }
        // "Mr van Dahl".
        if !needsTitle, i + 1 < end, tokenClasses[i].contains(.particle),
            text.tokens[i].shape == .lower, isNameWord(i + 1),
            // "Sheikh Sultan bin Majid": a given name.
            i == 0 || text.tokens[i - 1].word != words.sultan
        {
            return extend(i..<i + 2)
        }
        guard isNameWord(i) || !needsTitle && (opensName(i) || isGivenName(title: i)),
            lexicon.calendarWord(of: text.tokens[i]).kind != .weekday || isPlainName(i)
        else { return nil }
        if needsTitle, !known.contains(text.nameKey(i)) { return nil }
        let range = extend(i..<i + 1)
        return needsTitle && !range.allSatisfy({ isKnownOrSmall($0, known) }) ? i..<i + 1 : range
    }

    /// "Park Sun-mi", "Do Van Minh", "An Gyu-ho" after a title: a family name that is a plain word
    /// elsewhere, where another name follows.
    private func opensName(_ i: Int) -> Bool {
        let classes = tokenClasses[i].intersection(.neverName)
        return text.tokens[i].shape == .capitalised && !isName(at: i)
            && (classes.isSubset(of: [.venue, .auxiliary])
                || text.tokens[i].word == words.an || isPlainName(i))
            && isNameWord(i + 1)
    }

    /// "Minister Park", "Minister King": behind a title or its last word, a family name that the
    /// text has made known and that is a plain word, a title or a ministry's business elsewhere.
    func knownWord(endOf title: Range<Int>, known: NameKeys) -> Int? {
        let last = title.upperBound - 1
        if title.count > 1, isKnownWord(last, known) { return last }
        return isKnownWord(last + 1, known) ? last + 1 : nil
    }

    /// "Park said": the same at the head of a sentence or behind small letters, no article.
    func isBareKnownWord(_ i: Int, _ known: NameKeys) -> Bool {
        guard text.tokens[i].shape == .capitalised, !isNameWord(i) else { return false }
        if i > start, text.tokens[i - 1].isCapitalised || classes(i - 1).contains(.determiner) {
            return false
        }
        return isKnown(i, known) && !tokenClasses[i].contains(.determiner)
    }

    /// A known name with a capital behind another capital, before small letters.
    private func isKnownWord(_ i: Int, _ known: NameKeys) -> Bool {
        i < end && text.tokens[i].shape == .capitalised && text.tokens[i - 1].isCapitalised
            && isKnown(i, known)
    }

    private func isKnown(_ i: Int, _ known: NameKeys) -> Bool {
        guard known.contains(text.nameKey(i)) else { return false }
        guard i + 1 < end, text.tokens[i + 1].kind == .word else { return true }
        return !text.tokens[i + 1].isCapitalised && text.tokens[i + 1].word != words.of
            && text.tokens[i + 1].word != words.for
    }

    func isKnownOrSmall(_ i: Int, _ known: NameKeys) -> Bool {
        !text.tokens[i].isCapitalised || known.contains(text.nameKey(i))
    }

    func isNameWord(_ i: Int) -> Bool {
        i < end && signs.isNameWord(at: i)
    }

    /// Characters between two columns of a page.
    private static let columnGap = 4

    /// Behind a wide gap, which is no margin of the next line.
    private func opensColumn(_ i: Int) -> Bool {
        let gap = text.tokens[i - 1].range.upperBound..<text.tokens[i].range.lowerBound
        return gap.count >= Self.columnGap && !text.bytes[gap].contains(10)
    }

    /// Takes in the words that go on: capitals, particles before capitals, initials, "Jr".
    func extend(_ range: Range<Int>) -> Range<Int> {
        var last = range.upperBound
        var at = last
        while at < end, at - range.lowerBound < 9 {
            let token = text.tokens[at]
            // "met Minister Dahl Tuesday".
            if lexicon.calendarWord(of: token).kind == .weekday || isHonour(at) { break }
            // "Hon Ana Brito    Trade" in two columns.
            if opensColumn(at) { break }
            if let closing = nickname(at) {
                at = closing + 1
                last = at + 1
                at += 1
                continue
            }
            let touches = token.start == text.tokens[at - 1].end
            if token.kind == .word,
                isNameWord(at) || endsName(at) || isFathers(at) || isGivenName(at)
                    || opensSyllables(at)
                    // The "M." of "R. S. M. Karim" is no Monsieur.
                    || isInitial(at) && (text.tokens[at - 1].kind == .stop || isMiddle(at))
            {
                last = at + 1
            } else if token.kind == .stop, touches, isInitial(at - 1) {
                last = at + 1
            } else if token.kind == .comma, at + 1 < end, text.tokens[at + 1].word == words.jr {
                last = at + 2
                at += 1
            } else if !tokenClasses[at].contains(.particle) {
                break
            }
            at += 1
        }
        return range.lowerBound..<last
    }

    /// The "M." of "Ana M. Brito", which is no Monsieur: between two names, in English.
    private func isMiddle(_ i: Int) -> Bool {
        i + 2 < end && text.tokens[i + 1].kind == .stop
            && text.tokens[i + 1].start == text.tokens[i].end && isNameWord(i - 1)
            && isNameWord(i + 2)
    }

    /// The "KC" of "Ana Brito KC".
    private func isHonour(_ i: Int) -> Bool {
        text.tokens[i].shape == .upper && words.honours.contains(text.tokens[i].word)
    }

    /// The mark that closes the nickname in «Ana "Nita" Brito»: a capital between two of them,
    /// and a name on both sides.
    private func nickname(_ i: Int) -> Int? {
        let opening = text.tokens[i].kind
        // Compared one by one: a list would be asked at every word of a name.
        guard opening == .openQuote || opening == .plainQuote, i + 3 < end,
            [.closeQuote, .plainQuote].contains(text.tokens[i + 2].kind),
            text.tokens[i + 1].kind == .word, text.tokens[i + 1].shape == .capitalised,
            text.tokens[i + 1].start == text.tokens[i].end,
            text.tokens[i + 2].start == text.tokens[i + 1].end, isNameWord(i + 3)
        else { return nil }
        return i + 2
    }

    /// "Lena Bishop", "Jon Hall": a family name that is a title or a building elsewhere, where
    /// neither a name nor "of" follows; the "ho" of "Jun-ho".
    private func endsName(_ i: Int) -> Bool {
        let token = text.tokens[i]
        guard text.tokens[i - 1].isCapitalised || text.tokens[i - 1].isJoined else { return false }
        if token.isJoined, token.shape == .lower { return isSyllable(i) }
        guard token.shape == .capitalised, isNameWord(i - 1) || text.tokens[i - 1].isJoined,
            isTitle(i) || isBuilding(i)
        else {
            return false
        }
        guard i + 1 < end, text.tokens[i + 1].kind == .word else { return true }
        if text.tokens[i + 1].word == words.of {
            // "Ana Brito Ambassador of Peru" has a name before the title.
            return isName(at: skipDeterminer(i + 2), .country) && (i < 2 || !isNameWord(i - 2))
        }
        return !text.tokens[i + 1].isCapitalised && text.tokens[i + 1].word != words.for
    }

    /// The "Sultan" of "Majid bin Sultan Al Dosari": a name after a particle.
    private func isFathers(_ i: Int) -> Bool {
        text.tokens[i].shape == .capitalised && text.tokens[i - 1].shape == .lower
            && tokenClasses[i - 1].contains(.particle) && isTitle(i)
    }

    /// The "An" of "Nguyen An met": an article has no capital there, and a noun behind it.
    private func isGivenName(_ i: Int) -> Bool {
        text.tokens[i].word == words.an && text.tokens[i].shape == .capitalised
            && isNameWord(i - 1)
            && (i + 1 >= end || text.tokens[i + 1].shape == .lower
                || text.tokens[i + 1].kind != .word)
    }

    /// The second part of a given name such as Jun-ho: short and no participle, as in "Dahl-led";
    /// no word of a class either, unless a family name stands before, as in "Park Min-jun".
    private func isSyllable(_ i: Int) -> Bool {
        let word = text.bytes[text.tokens[i].range]
        return word.count <= 5 && !word.suffix(2).elementsEqual("ed".utf8)
            && (tokenClasses[i].isEmpty
                || word.count <= 3 && i > start + 1 && isNameWord(i - 2) && isNameWord(i - 1))
    }

    /// The "In" of "Chung In-hye", a plain word elsewhere: between a name and such a part.
    private func opensSyllables(_ i: Int) -> Bool {
        i + 1 < end && text.tokens[i].shape == .capitalised && text.tokens[i + 1].isJoined
            && text.tokens[i + 1].shape == .lower && isNameWord(i - 1) && !isName(at: i)
            && text.tokens[i].range.count <= 5 && tokenClasses[i + 1].isEmpty
            && text.tokens[i + 1].range.count <= 5 && isSyllable(i + 1)
    }

    /// The "Sultan" of "Sheikh Sultan bin Majid", "Dr. Sultan Al Dosari" and "Minister Sultan Al
    /// Dosari": a given name before a particle, or behind an office or a shortened form of address.
    func isGivenName(title i: Int) -> Bool {
        guard i + 2 < end, text.tokens[i].word == words.sultan, text.tokens[i].isCapitalised else {
            return false
        }
        if text.tokens[i + 1].shape == .lower {
            return tokenClasses[i + 1].contains(.particle) && isNameWord(i + 2)
        }
        guard i > start, isNameWord(i + 1) else { return false }
        return text.tokens[i - 1].kind == .stop
            ? i > start + 1 && isName(at: i - 2, .honorific) : isName(at: i - 1, .office)
    }

    private func isTitle(_ i: Int) -> Bool {
        guard let title = name(at: i), title.tokens.count == 1 else { return false }
        return title.entry.kind == .office || title.entry.kind == .honorific
    }

    private func isBuilding(_ i: Int) -> Bool {
        tokenClasses[i].intersection(.neverName) == .venue && !isName(at: i)
    }

    func isInitial(_ i: Int) -> Bool {
        let token = text.tokens[i]
        return token.kind == .word && token.isCapitalised
            && (token.end - token.start == 1 || token.word == words.jr)
    }
}
