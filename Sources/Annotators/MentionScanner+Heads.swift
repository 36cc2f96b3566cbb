internal import Lexicons
internal import Text

/// Titles with the country in their midst.
extension MentionScanner {
    /// "the head of Peruvian diplomacy, Ana Brito,", "the head of the Peruvian Foreign Ministry Ana
    /// Brito": a foreign minister.
    func ministryHead(at i: Int, known: NameKeys) -> Mention? {
        let head = skipDeterminer(i)
        guard head + 3 < end, text.tokens[head + 1].word == words.of,
            words.heads.contains(text.tokens[head].word),
            let side = name(at: skipDeterminer(head + 2), .country),
            side.entry.form == CountryForm.adjective.rawValue,
            let after = diplomacy(side.tokens.upperBound)
        else { return nil }
        var mention = Mention(
            kind: .role, tokens: i..<after, title: head..<after, office: words.foreignMinister,
            country: Int(side.entry.index))
        // Alone, it may mean one whom the text names elsewhere, whom titles do not tell.
        let name =
            self.name(skipHonorifics(after, &mention), known: known, needsTitle: false)
            ?? apposedName(after, known: known, &mention)
        return name.map { finish(mention, name: $0, from: i) }
    }

    /// The end of "diplomacy", "MFA", "foreign ministry" or "Ministry of Foreign Affairs".
    private func diplomacy(_ i: Int) -> Int? {
        guard i < end else { return nil }
        if words.diplomacy.contains(text.tokens[i].word) { return i + 1 }
        if i + 1 < end, text.tokens[i].word == words.foreign,
            words.ministries.contains(text.tokens[i + 1].word)
        {
            return i + 2
        }
        guard i + 3 < end, words.ministries.contains(text.tokens[i].word),
            text.tokens[i + 1].word == words.of, text.tokens[i + 2].word == words.foreign
        else { return nil }
        return i + 4
    }
}
