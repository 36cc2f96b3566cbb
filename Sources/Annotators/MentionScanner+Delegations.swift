internal import Lexicons
internal import Text

/// Mentions of those whom a country or an organisation sends.
extension MentionScanner {
    /// "a business delegation from Peru", "a delegation of the Peruvian Senate", "members of Peru's
    /// Parliament", "a delegation of the World Bank": at most three words before the noun.
    @inline(__always)
    func delegation(at i: Int) -> Mention? {
        let isPossible = !present.isDisjoint(with: [.side, .attendee])
        guard isPossible, !classes(i).isDisjoint(with: [.determiner, .attendee]) else { return nil }
        return delegation(from: i)
    }

    private func delegation(from i: Int) -> Mention? {
        for at in i..<max(i, min(i + 5, end - 2)) {
            // "a high-level Peruvian delegation".
            if at > i + 1, text.tokens[at - 1].isJoined, let match = name(at: at, .country),
                match.entry.form == CountryForm.adjective.rawValue
            {
                return side(of: match, from: i)
            }
            let isQualifier = classes(at).isDisjoint(with: [.preposition, .determiner])
            guard text.tokens[at].kind == .word, at == i || isQualifier && !isName(at: at)
            else { return nil }
            let isNoun =
                !classes(at).isDisjoint(with: [.side, .attendee])
                || text.tokens[at].word == words.group
            guard isNoun, !classes(at).contains(.counterpart) else { continue }
            return [words.of, words.from].contains(text.tokens[at + 1].word)
                ? sender(skipDeterminer(at + 2), from: i) : nil
        }
        return nil
    }

    /// "Peru", "the Peruvian Senate", "Peru's Senate", "the Staff College of Peru", "NATO": who
    /// sends them.
    private func sender(_ at: Int, from i: Int) -> Mention? {
        guard let match = name(at: at) else {
            return ofBody(at).map {
                Mention(
                    kind: .country, tokens: i..<$0.tokens.upperBound, country: Int($0.entry.index))
            }
        }
        let after = match.tokens.upperBound
        switch match.entry.kind {
        case .organization:
            return Mention(
                kind: .organization, tokens: i..<after, organization: Int(match.entry.index))
        case .country:
            var last = after
            if match.entry.form != CountryForm.name.rawValue {
                guard let body = ownBody(after) else { return nil }
                last = body
            } else if after < end, text.tokens[after].kind == .possessive {
                last = ownBody(after + 1) ?? after
            }
            return Mention(
                kind: .country, tokens: i..<last, country: Int(match.entry.index))
        default: return nil
        }
    }

    /// "received Lena Holm, who represents Norway", "a delegation led by Lena Holm": a name of two
    /// to four words that nobody knows, before "who" or behind "led by".
    func told(_ name: Range<Int>) -> Mention? {
        let (i, comma) = (name.lowerBound, name.upperBound)
        guard (2...4).contains(name.count), i > start + 1, !isName(at: i), classes(i).isEmpty,
            !text.tokens[i].isJoined, text.tokens[i - 1].shape == .lower,
            name.allSatisfy({ classes($0).isSubset(of: .particle) })
        else { return nil }
        var mention = Mention(kind: .person, tokens: name, name: name)
        if comma + 2 < end, text.tokens[comma].kind == .comma,
            text.tokens[comma + 1].word == words.who, !classes(i - 1).contains(.determiner)
        {
            if text.tokens[comma + 2].word == words.represents {
                mention.country = self.name(at: skipDeterminer(comma + 3), .country)
                    .map { Int($0.entry.index) }
            }
            return mention
        }
        let isLed = words.leading.contains(text.tokens[i - 2].word)
        return isLed && text.tokens[i - 1].word == words.by ? mention : nil
    }

    /// Words of the name of a body, at most.
    private static let senderWordsMax = 6

    /// The end of "Senate", "parliamentarians", "Ministry of Trade": a body, or people.
    private func ownBody(_ start: Int) -> Int? {
        var at = start
        var isBody = false
        while at < end, at - start < Self.senderWordsMax, text.tokens[at].kind == .word,
            !isName(at: at, .country)
        {
            let classes = classes(at)
            let isPart = !classes.isDisjoint(with: [.institution, .attendee, .collective, .side])
            guard isPart || classes.contains(.portfolio) || isNameWord(at) else { break }
            isBody = isBody || isPart || isNameWord(at)
            at += 1
        }
        return isBody ? max(at, portfolio(at)) : nil
    }

    /// "the Staff College of Peru": the country behind capitals.
    private func ofBody(_ start: Int) -> Gazetteer.Match? {
        var at = start
        while at < end, at - start < Self.senderWordsMax,
            isNameWord(at) || classes(at).contains(.institution)
                || at > start && text.tokens[at].word == words.and
        { at += 1 }
        guard at > start, at + 1 < end, text.tokens[at].word == words.of,
            let country = name(at: skipDeterminer(at + 1), .country),
            country.entry.form == CountryForm.name.rawValue
        else { return nil }
        return country
    }
}
