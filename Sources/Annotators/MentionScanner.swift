internal import Lexicons
internal import Text

/// Reads one mention at one place of one sentence.
struct MentionScanner {
    let text: TokenizedText
    let names: NameIndex
    let lexicon: Lexicon
    let words: MentionWords
    /// End of the sentence.
    let end: Int

    /// The mention that begins at token `i`, if any does.
    func mention(at i: Int, known: Set<UInt64>) -> Mention? {
        titled(at: i, known: known) ?? named(at: i, known: known) ?? together(at: i)
            ?? pronoun(at: i) ?? side(at: i) ?? place(at: i)
    }

    // MARK: People

    /// A title with what qualifies it, and the name that follows or stands in apposition:
    /// "China's Foreign Minister Wang Yi", "the Prime Minister of Chile, Ana Rojas", "the
    /// President".
    private func titled(at i: Int, known: Set<UInt64>) -> Mention? {
        var mention = Mention(kind: .role, tokens: i..<i)
        var at = skipDeterminer(i)
        at = qualifier(at, &mention)
        guard let titleEnd = title(at, &mention) else { return nil }
        mention.title = at..<titleEnd
        at = tail(titleEnd, &mention)
        mention.tokens = i..<at
        let name =
            self.name(skipHonorifics(at, &mention), known: known, needsTitle: false)
            ?? apposedName(at, known: known)
        guard let name else { return mention }
        return finish(mention, name: name, from: i)
    }

    /// "the Prime Minister of Chile, Ana Rojas,": a name of two words or more after a comma.
    private func apposedName(_ at: Int, known: Set<UInt64>) -> Range<Int>? {
        guard at + 1 < end, text.tokens[at].kind == .comma else { return nil }
        if names.match(at: at + 1, .person) != nil {
            return name(at + 1, known: known, needsTitle: false)
        }
        var ignored = Mention(kind: .person, tokens: 0..<0)
        let afterHonorific = skipHonorifics(at + 1, &ignored)
        guard afterHonorific > at + 1 else { return nil }
        return name(afterHonorific, known: known, needsTitle: false)
    }

    /// A person without a title before the name: known to the lexicon or to the text, or
    /// addressed as Mr or H.E.
    private func named(at i: Int, known: Set<UInt64>) -> Mention? {
        var mention = Mention(kind: .person, tokens: i..<i)
        let start = skipHonorifics(skipDeterminer(i), &mention)
        let isAddressed = start > skipDeterminer(i)
        if !isAddressed, start > i { return nil }
        guard let name = name(start, known: known, needsTitle: !isAddressed) else { return nil }
        return finish(mention, name: name, from: i)
    }

    /// Fills in the name, and what stands after it: "of France", ", Minister of Trade of Peru,".
    private func finish(_ mention: Mention, name: Range<Int>, from i: Int) -> Mention {
        var mention = mention
        mention.kind = .person
        mention.name = name
        mention.person = names.match(at: name.lowerBound, .person).map { Int($0.entry.index) }
        var at = name.upperBound
        if mention.country == nil, mention.organization == nil { at = ofParty(at, &mention) }
        if mention.title.isEmpty { at = apposedTitle(at, &mention) }
        mention.tokens = i..<at
        return mention
    }

    private func apposedTitle(_ at: Int, _ mention: inout Mention) -> Int {
        guard at + 1 < end, text.tokens[at].kind == .comma else { return at }
        var titled = mention
        var start = skipDeterminer(at + 1)
        start = qualifier(start, &titled)
        guard let titleEnd = title(start, &titled) else { return at }
        titled.title = start..<titleEnd
        let after = tail(titleEnd, &titled)
        // "Ana, Minister Ruiz and …" is a list of people, no apposition.
        if name(after, known: [], needsTitle: false) != nil { return at }
        mention = titled
        return after
    }

    // MARK: Titles

    private func skipDeterminer(_ i: Int) -> Int {
        i < end && lexicon.classes(of: text.tokens[i]).contains(.determiner) ? i + 1 : i
    }

    /// A country or organisation before a title: "Chinese", "China's", "Kazakhstan", "UN".
    private func qualifier(_ i: Int, _ mention: inout Mention) -> Int {
        guard i < end, let match = names.match(at: i) else { return i }
        switch match.entry.kind {
        case .country: mention.country = Int(match.entry.index)
        case .organization: mention.organization = Int(match.entry.index)
        default: return i
        }
        let after = match.tokens.upperBound
        return after < end && text.tokens[after].kind == .possessive ? after + 1 : after
    }

    /// Capitalised words and the office that they end in: "Executive Vice Minister". The end
    /// of the title, or nil where no office follows.
    private func title(_ i: Int, _ mention: inout Mention) -> Int? {
        var at = i
        while at < end, at - i < 4 {
            if let match = names.match(at: at, .office) {
                mention.office = Int(match.entry.index)
                return furtherOffices(match.tokens.upperBound, &mention)
            }
            guard text.tokens[at].kind == .word, text.tokens[at].isCapitalised,
                names.match(at: at) == nil, lexicon.classes(of: text.tokens[at]).isEmpty
            else { return nil }
            at += 1
        }
        return nil
    }

    /// Offices that follow without a gap: "Vice President", "Deputy Prime Minister".
    private func furtherOffices(_ i: Int, _ mention: inout Mention) -> Int {
        var at = i
        while at < end, let match = names.match(at: at, .office) {
            mention.office = Int(match.entry.index)
            at = match.tokens.upperBound
        }
        return at
    }

    /// What a title governs: "of Foreign Affairs", "for Law and Home Affairs", "of the Republic
    /// of Armenia", "of NATO", "and Minister for Trade".
    private func tail(_ i: Int, _ mention: inout Mention) -> Int {
        var at = i
        while at < end {
            let next = ofParty(portfolio(at), &mention)
            if next > at {
                at = next
            } else if text.tokens[at].word == words.and, at + 1 < end,
                let further = title(at + 1, &mention), further < end,
                text.tokens[further].word == words.for || text.tokens[further].word == words.of
            {
                at = further
            } else {
                return at
            }
        }
        return at
    }

    /// "of" or "for" and the words of a portfolio.
    private func portfolio(_ i: Int) -> Int {
        guard i + 1 < end, [words.of, words.for].contains(text.tokens[i].word) else { return i }
        var at = i + 1
        var last = i
        while at < end {
            let classes = lexicon.classes(of: text.tokens[at])
            if classes.contains(.portfolio), text.tokens[at].isCapitalised {
                last = at + 1
            } else if ![words.and, words.comma, words.of, words.the, words.for, words.ampersand]
                .contains(text.tokens[at].word)
            {
                break
            }
            at += 1
        }
        return last > i ? last : i
    }

    /// "of [the] COUNTRY" or "of [the] ORGANISATION".
    private func ofParty(_ i: Int, _ mention: inout Mention) -> Int {
        guard i + 1 < end, [words.of, words.to].contains(text.tokens[i].word) else { return i }
        let start = skipDeterminer(i + 1)
        guard let match = names.match(at: start) else { return i }
        switch match.entry.kind {
        case .country where match.entry.form == CountryForm.name.rawValue:
            mention.country = Int(match.entry.index)
        case .organization where text.tokens[i].word == words.of:
            mention.organization = Int(match.entry.index)
        default: return i
        }
        return match.tokens.upperBound
    }

    // MARK: Names

    private func skipHonorifics(_ i: Int, _ mention: inout Mention) -> Int {
        var at = i
        while at < end, let match = names.match(at: at, .honorific) {
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

    /// The tokens of a personal name at `i`. With `needsTitle` only a name of the lexicon or a
    /// known one will do.
    private func name(_ i: Int, known: Set<UInt64>, needsTitle: Bool) -> Range<Int>? {
        guard i < end else { return nil }
        if let match = names.match(at: i, .person) { return extend(match.tokens) }
        guard isNameWord(i) else { return nil }
        if needsTitle, !known.contains(text.nameKey(i)) { return nil }
        let range = extend(i..<i + 1)
        return needsTitle && !range.allSatisfy({ isKnownOrSmall($0, known) }) ? i..<i + 1 : range
    }

    private func isKnownOrSmall(_ i: Int, _ known: Set<UInt64>) -> Bool {
        !text.tokens[i].isCapitalised || known.contains(text.nameKey(i))
    }

    private func isNameWord(_ i: Int) -> Bool {
        let token = text.tokens[i]
        guard token.kind == .word, token.isCapitalised else { return false }
        guard lexicon.classes(of: token).isDisjoint(with: .neverName) else { return false }
        switch names.match(at: i)?.entry.kind {
        case .country?, .office?, .organization?, .honorific?: return false
        default: return true
        }
    }

    /// Takes in the words that go on: capitals, particles before capitals, initials, "Jr".
    private func extend(_ range: Range<Int>) -> Range<Int> {
        var last = range.upperBound
        var at = last
        while at < end, at - range.lowerBound < 9 {
            let token = text.tokens[at]
            let touches = token.start == text.tokens[at - 1].end
            if token.kind == .word, isNameWord(at) {
                last = at + 1
            } else if token.kind == .stop, touches, isInitial(at - 1) {
                last = at + 1
            } else if token.kind == .comma, at + 1 < end, text.tokens[at + 1].word == words.jr {
                last = at + 2
                at += 1
            } else if !lexicon.classes(of: token).contains(.particle) {
                break
            }
            at += 1
        }
        return range.lowerBound..<last
    }

    private func isInitial(_ i: Int) -> Bool {
        let token = text.tokens[i]
        return token.kind == .word && token.isCapitalised
            && (token.end - token.start == 1 || token.word == words.jr)
    }

    // MARK: Others

    /// "they", "both sides", "the two heads of state", "we".
    private func together(at i: Int) -> Mention? {
        let classes = lexicon.classes(of: text.tokens[i])
        var at = i
        var isPlural = false
        var hasDeterminer = false
        while at < end, at - i < 3, text.tokens[at].kind == .word {
            let classes = lexicon.classes(of: text.tokens[at])
            guard !classes.isDisjoint(with: [.determiner, .plural]) else { break }
            isPlural = isPlural || classes.contains(.plural)
            hasDeterminer = true
            at += 1
        }
        if hasDeterminer, let noun = collectiveNoun(at) {
            return Mention(kind: .together, tokens: i..<noun)
        }
        if !classes.isDisjoint(with: [.pluralPronoun, .firstPlural]) {
            return Mention(
                kind: .together, tokens: i..<i + 1,
                isFirstPerson: classes.contains(.firstPlural))
        }
        return nil
    }

    /// The end of a noun for those who met, with the words that qualify it: "foreign
    /// ministers", "leaders of Chile and Peru", "heads of state".
    private func collectiveNoun(_ i: Int) -> Int? {
        var at = i
        while at < end, at - i < 4, text.tokens[at].kind == .word {
            let classes = lexicon.classes(of: text.tokens[at])
            if classes.contains(.collective) { return at + 1 }
            guard classes.isEmpty else { return nil }
            at += 1
        }
        return nil
    }

    private func pronoun(at i: Int) -> Mention? {
        let classes = lexicon.classes(of: text.tokens[i])
        if classes.contains(.singularPronoun) {
            return Mention(
                kind: .pronoun, tokens: i..<i + 1, isFemale: classes.contains(.female))
        }
        guard classes.contains(.firstSingular), text.tokens[i].isCapitalised else { return nil }
        return Mention(kind: .firstPerson, tokens: i..<i + 1, isFirstPerson: true)
    }

    /// "the Chinese side", "the Russian delegation".
    private func side(at i: Int) -> Mention? {
        let start = skipDeterminer(i)
        guard let match = names.match(at: start, .country), match.tokens.upperBound < end,
            lexicon.classes(of: text.tokens[match.tokens.upperBound]).contains(.side)
        else { return nil }
        return Mention(
            kind: .country, tokens: i..<match.tokens.upperBound + 1,
            country: Int(match.entry.index))
    }

    /// A country or organisation by its name, the article included.
    private func place(at i: Int) -> Mention? {
        let start = text.tokens[i].word == words.the ? i + 1 : i
        guard start < end, let match = names.match(at: start) else { return nil }
        switch match.entry.kind {
        case .country:
            guard
                [CountryForm.name.rawValue, CountryForm.government.rawValue]
                    .contains(match.entry.form)
            else { return nil }
            return Mention(
                kind: .country, tokens: i..<match.tokens.upperBound,
                country: Int(match.entry.index))
        case .organization:
            return Mention(
                kind: .organization, tokens: i..<match.tokens.upperBound,
                organization: Int(match.entry.index))
        default: return nil
        }
    }
}
