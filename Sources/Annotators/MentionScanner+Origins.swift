internal import Lexicons
internal import Text

/// What stands behind a title or name and says where its bearer comes from.
extension MentionScanner {
    /// "of Malta" or "(Malta)" behind a name.
    func origin(_ i: Int, _ mention: inout Mention) -> Int {
        guard i + 2 < end, text.tokens[i].kind == .openBracket,
            let match = name(at: skipDeterminer(i + 1), .country), match.tokens.upperBound < end,
            text.tokens[match.tokens.upperBound].kind == .closeBracket
        else { return from(i, &mention) ?? ofHome(i, mention: &mention) }
        mention.country = Int(match.entry.index)
        return match.tokens.upperBound + 1
    }

    /// "Ana Brito of Peru", but not "assured Ana Brito of Peru's support".
    private func ofHome(_ i: Int, mention: inout Mention) -> Int {
        var settled = mention
        let after = ofParty(i, &settled)
        if after > i, after < end, text.tokens[after].kind == .possessive { return i }
        mention = settled
        return after
    }

    /// "Ana Brito from Peru".
    private func from(_ i: Int, _ mention: inout Mention) -> Int? {
        guard i + 1 < end, text.tokens[i].word == words.from,
            let match = name(at: skipDeterminer(i + 1), .country),
            match.entry.form == CountryForm.name.rawValue
        else { return nil }
        mention.country = Int(match.entry.index)
        return match.tokens.upperBound
    }

    /// "of [the] COUNTRY", "of [the] ORGANISATION" or, behind an office, "of CITY".
    func ofParty(_ i: Int, _ mention: inout Mention) -> Int {
        guard i + 1 < end,
            text.tokens[i].word == words.of
                || [words.to, words.for].contains(text.tokens[i].word) && isEnvoy(mention)
        else { return i }
        // "of the sisterly Republic of Chad".
        let start = skipModifiers(skipDeterminer(i + 1))
        guard let match = name(at: start) else { return i }
        switch match.entry.kind {
        case .country
        where match.entry.form == CountryForm.name.rawValue || isSeat(match, after: i, mention):
            // An "Ambassador to Chad" comes from elsewhere.
            if text.tokens[i].word == words.of {
                mention.country = mention.country ?? Int(match.entry.index)
            }
        case .organization where text.tokens[i].word == words.of:
            mention.organization = mention.organization ?? Int(match.entry.index)
        // "Permanent Representative to the United Nations": of whoever sends.
        case .organization: break
        // "Mayor of Oslo": no government's; but "Ruler of Dubai".
        case .city
        where text.tokens[i].word == words.of && mention.name.isEmpty
            && !mention.title.isEmpty:
            guard mention.country == nil, isRuler(mention) else { break }
            mention.country =
                lexicon.countryRows[lexicon.cities[Int(match.entry.index)].country]
        default: return i
        }
        // "Head of the EU Border Mission, Ana Brito".
        if mention.name.isEmpty, !mention.title.isEmpty,
            let agency = agency(after: match.tokens.upperBound), agency + 1 < end,
            text.tokens[agency].kind == .comma, text.tokens[agency + 1].isCapitalised
        {
            return bracketed(agency)
        }
        return bracketed(ownBody(match))
    }
}
