internal import Lexicons
internal import Text

/// The bodies that people serve: ministries, committees, services.
extension MentionScanner {
    /// Words of the name of a body, at most.
    static let bodyWordsMax = 14

    /// "of the European Bank for Reconstruction (EBR)", "for Border Affairs of the Peruvian
    /// Foreign Ministry", "at the Ministry of Trade of Norway": the end of the body that somebody
    /// serves.
    func body(_ i: Int, _ mention: inout Mention) -> Int? {
        let isWithin = i < end && [words.at, words.in].contains(text.tokens[i].word)
        guard i + 1 < end,
            isWithin || [words.of, words.for, words.to].contains(text.tokens[i].word)
        else { return nil }
        var at = skipDeterminer(i + 1)
        var last: Int?
        var country: Int?
        var isShared = false
        while at < end, at - i < Self.bodyWordsMax {
            if let match = name(at: at, .country) {
                isShared = isShared || country != nil
                country = Int(match.entry.index)
                at = match.tokens.upperBound
                if let body = last, isBodyOf(body..<match.tokens.lowerBound) { last = at }
            } else if classes(at).contains(.institution),
                text.tokens[at].isCapitalised || endsBody(at + 1)
            {
                at += 1
                last = bracketed(portfolio(at))
                at = max(at, last ?? at)
            } else if text.tokens[at].isCapitalised || joinsBody(at)
                || !classes(at).isDisjoint(with: [.portfolio, .modifier])
            {
                at += 1
            } else {
                break
            }
        }
        // "invited the President to the Royal House": only a name shows that it is a title.
        guard let last, text.tokens[i].word != words.to || isNameWord(last),
            !isWithin || country != nil || mention.country != nil || isBeforeHolder(last, mention)
        else { return nil }
        if !isShared { mention.country = mention.country ?? country }
        return last
    }

    /// "Minister of State at the Ministry of Trade Omar bin Ali", "… Dr Omar Ali": the name of the
    /// holder without a comma, behind a title that nobody bears yet.
    private func isBeforeHolder(_ i: Int, _ mention: Mention) -> Bool {
        guard i + 1 < end, mention.name.isEmpty, mention.title.count > 1 else { return false }
        if isName(at: i, .honorific) { return true }
        return isNameWord(i) && lexicon.calendarWord(of: text.tokens[i]).kind == .none
            && (isNameWord(i + 1) || tokenClasses[i + 1].contains(.particle))
            && !isName(at: i, .office) && classes(i).isDisjoint(with: [.venue, .institution])
    }

    /// Whether the "service" of "head of the customs service" ends there: before a name, a comma, a
    /// bracket or "of" and a country.
    private func endsBody(_ i: Int) -> Bool {
        guard i < end else { return true }
        switch text.tokens[i].kind {
        case .comma, .openBracket: return true
        case .word:
            return isNameWord(i)
                || text.tokens[i].word == words.of && isName(at: skipDeterminer(i + 1), .country)
        default: return false
        }
    }

    /// "Council [of Ministers of] Norway", "Councils [of Elders and Deputies of] Norway": what
    /// stands between a body and its country.
    private func isBodyOf(_ words: Range<Int>) -> Bool {
        if words.count <= 2 { return true }
        guard words.count <= 5, text.tokens[words].last?.word == self.words.of else { return false }
        guard let and = words.first(where: { text.tokens[$0].word == self.words.and }) else {
            return true
        }
        return words.count == 5 && and == words.lowerBound + 2
            && text.tokens[words.lowerBound].word == self.words.of && !isName(at: and + 1, .office)
    }

    /// "the Ministry of Trade of Peru", "the Foreign Ministry of Peru": a country by one of its
    /// ministries, with at most two capitals before the word.
    func ministry(at i: Int) -> Mention? {
        let start = skipDeterminer(i)
        // "the Centre for Peace, Ministry of Trade of Peru": of the centre.
        guard present.contains(.institution),
            start > i || i == self.start || text.tokens[i - 1].kind != .comma
        else { return nil }
        var at = start
        while at < end, at - start < 2, text.tokens[at].isCapitalised, !isName(at: at),
            !words.ministries.contains(text.tokens[at].word)
        { at += 1 }
        guard at + 2 < end, text.tokens[at].isCapitalised,
            words.ministries.contains(text.tokens[at].word)
        else { return nil }
        let of = portfolio(at + 1)
        guard of + 1 < end, text.tokens[of].word == words.of,
            let country = name(at: skipDeterminer(of + 1), .country),
            country.entry.form == CountryForm.name.rawValue
        else { return nil }
        return Mention(
            kind: .country, tokens: i..<country.tokens.upperBound,
            country: Int(country.entry.index))
    }

    func joinsBody(_ i: Int) -> Bool {
        [words.of, words.for, words.and, words.the, words.ampersand].contains(text.tokens[i].word)
            || text.tokens[i].kind == .possessive
            // "Committee on Foreign Relations".
            || text.tokens[i].word == words.on && classes(i - 1).contains(.institution)
    }
}
