internal import Lexicons
internal import Text

/// What the scanners of the sentences of a text share; a class, so that each counts one reference
/// to it and not that of each list.
final class MentionSource: Sendable {
    let text: TokenizedText
    /// The classes of each token's word.
    let tokenClasses: [WordClass]
    let names: Layer<Gazetteer.Match>
    let cues: Layer<Gazetteer.Match>
    let signs: MentionSigns
    let lexicon: Lexicon
    let words: MentionWords

    init(
        text: TokenizedText, tokenClasses: [WordClass], names: Layer<Gazetteer.Match>,
        cues: Layer<Gazetteer.Match>, lexicon: Lexicon, words: MentionWords
    ) {
        self.text = text
        self.tokenClasses = tokenClasses
        self.names = names
        self.cues = cues
        self.lexicon = lexicon
        self.words = words
        signs = MentionSigns(text, classes: tokenClasses, names: names)
    }
}

/// Reads one mention at one place of one sentence.
struct MentionScanner {
    private let source: MentionSource
    /// Start of the sentence.
    let start: Int
    /// End of the sentence.
    let end: Int
    /// True of a title and other headings.
    let isHeading: Bool
    /// The classes of all words of the sentence.
    let present: WordClass
    /// The last token of the sentence at which an office begins; -1 without one.
    let lastOffice: Int

    /// - Parameter present: the classes of all words of the sentence.
    init(_ source: MentionSource, sentence: Sentence, present: WordClass) {
        self.source = source
        start = sentence.tokens.lowerBound
        end = sentence.tokens.upperBound
        isHeading = sentence.isHeading && sentence.number < Self.headingsMax
        self.present = present
        var office = source.names.index(atOrAfter: end) - 1
        let first = source.names.index(atOrAfter: start)
        while office >= first, source.names[office].entry.kind != .office { office -= 1 }
        lastOffice = office >= first ? source.names[office].tokens.lowerBound : -1
    }

    var text: TokenizedText { source.text }
    var tokenClasses: [WordClass] { source.tokenClasses }
    var names: Layer<Gazetteer.Match> { source.names }
    var cues: Layer<Gazetteer.Match> { source.cues }
    var signs: MentionSigns { source.signs }
    var lexicon: Lexicon { source.lexicon }
    var words: MentionWords { source.words }

    /// Whether the next of those who share a title can.
    func canShare(at i: Int) -> Bool {
        text.tokens[i].isCapitalised || isName(at: i) || text.tokens[i].word == words.of
            || !tokenClasses[i].isDisjoint(with: .opensGroup)
    }

    /// Whether a name of the lexicon begins at a token.
    func isName(at i: Int) -> Bool { signs.isName(at: i) }

    /// Whether one of a kind does.
    func isName(at i: Int, _ kind: Gazetteer.Kind) -> Bool { signs.isName(at: i, kind) }

    /// The name of the lexicon that begins at a token.
    func name(at i: Int) -> Gazetteer.Match? {
        isName(at: i) ? names[names.index(atOrAfter: i)] : nil
    }

    /// The one of a kind that does.
    @inline(__always)
    func name(at i: Int, _ kind: Gazetteer.Kind) -> Gazetteer.Match? {
        isName(at: i, kind) ? names[names.index(atOrAfter: i)] : nil
    }

    /// Whether `i` is a determiner before a word that begins neither a title nor a name.
    @inline(__always)
    private func isBeforePlainWord(_ i: Int) -> Bool {
        guard i + 1 < end, classes(i).contains(.determiner), !isName(at: i), !isNameWord(i)
        else { return false }
        let next = text.tokens[i + 1]
        return !next.isCapitalised && !isName(at: i + 1)
            && tokenClasses[i + 1].isDisjoint(with: [.modifier, .counterpart])
    }

    /// Whether words may stand before a title or counterpart at `i`, or a name begins there.
    private func opensTitle(at i: Int) -> Bool {
        isName(at: i)
            || !tokenClasses[i].isDisjoint(with: [.determiner, .modifier])
    }

    /// The mention that begins at token `i`, if any does.
    func mention(at i: Int, known: NameKeys) -> Mention? {
        if let head = ministryHead(at: i, known: known) { return head }
        if isBeforePlainWord(i) {
            return together(at: i) ?? pronoun(at: i) ?? delegation(at: i)
                ?? heading(at: i, known: known)
        }
        if opensTitle(at: i), let counterpart = counterpart(at: i, known: known) {
            return counterpart
        }
        if let titled = titled(at: i, known: known) { return titled }
        if isBareKnownWord(i, known) {
            return finish(Mention(kind: .person, tokens: i..<i), name: i..<i + 1, from: i)
        }
        let isNameWord = isNameWord(i) || isBarePlainName(i)
        let hasName = isName(at: i) || isName(at: skipModifiers(skipDeterminer(i)))
        if isNameWord || hasName, let named = named(at: i, known: known) { return named }
        if isNameWord {
            let name = extend(i..<i + 1)
            if let person = introduced(by: name) ?? acting(by: name) ?? author(name)
                ?? told(name) ?? countryman(name)
            {
                return person
            }
        }
        if let found = together(at: i) ?? pronoun(at: i) { return found }
        return hasName
            ? side(at: i) ?? place(at: i) ?? seat(at: i) : ministry(at: i) ?? delegation(at: i)
    }

    func classes(_ i: Int) -> WordClass {
        i < end ? tokenClasses[i] : []
    }

    // MARK: People

    /// A title with what qualifies it, and the name that follows or stands in apposition:
    /// "Malta's Foreign Minister Joseph Vella", "the Prime Minister of Chile, Ana Rojas", "the
    /// President".
    ///
    /// - Parameter isApposed: behind another title, whose holder cannot have a third.
    func titled(at i: Int, known: NameKeys, isApposed: Bool = false) -> Mention? {
        guard i <= lastOffice else { return nil }
        var mention = Mention(kind: .role, tokens: i..<i)
        var at = skipModifiers(afterHonorifics(skipDeterminer(i), &mention))
        at = skipModifiers(qualifier(at, &mention))
        let isQualified = mention.country != nil
        guard let titleEnd = title(at, &mention, isQualified: isQualified),
            !isName(at..<titleEnd, behindHonorific: i), !opensWithName(at..<titleEnd, known, i)
        else { return nil }
        mention.title = at..<titleEnd
        if let name = knownWord(endOf: mention.title, known: known) {
            mention.title = at..<name
            return finish(mention, name: name..<name + 1, from: i)
        }
        at = seated(bracketed(tail(titleEnd, &mention)), &mention, known: known)
        mention.tokens = i..<at
        let name =
            self.name(skipHonorifics(at, &mention), known: known, needsTitle: false)
            ?? apposedName(at, known: known, &mention)
            ?? (i == start || isMinisterOf(mention) ? rankedName(at, known: known) : nil)
        if isPlain(mention, named: name) { return nil }
        guard let name else {
            let holder = isApposed ? nil : holder(of: mention, behind: at, known: known)
            return nameFirst(mention) ?? holder ?? mention
        }
        return finish(mention, name: name, from: i)
    }

    /// "The Hon Ana Brito MP": a form of address, a name and the letters of a seat, no title.
    private func isName(_ title: Range<Int>, behindHonorific i: Int) -> Bool {
        title.count > 2 && isLetters(title.upperBound - 1)
            && isName(at: skipDeterminer(i), .honorific)
            && title.dropLast().allSatisfy { isNameWord($0) }
    }

    /// "Ms. Ana Brito Minister of Trade of Peru": a name that a form of address or the text before
    /// has made known, and the title behind it.
    private func opensWithName(_ title: Range<Int>, _ known: NameKeys, _ i: Int) -> Bool {
        guard isNameWord(title.lowerBound) else { return false }
        let name = title.prefix { isNameWord($0) && tokenClasses[$0].isEmpty }
        return name.count > 1
            && (isName(at: skipDeterminer(i), .honorific)
                || name.allSatisfy { known.contains(text.nameKey($0)) })
    }

    /// "the minister", "a speaker": one small word, of nowhere and of no name.
    private func isPlain(_ mention: Mention, named name: Range<Int>?) -> Bool {
        let first = mention.title.lowerBound
        // "the city's mayor, Ana Brito".
        if name != nil, first > start, text.tokens[first - 1].kind == .possessive { return false }
        if let name, closesApposed(name, mention) { return false }
        return mention.country == nil && mention.organization == nil
            && !text.tokens[first].isCapitalised
            && (mention.title.count == 1 || name == nil && first == mention.tokens.lowerBound)
            && (name.map { $0.lowerBound > mention.title.upperBound } ?? true)
    }

    /// "his Maltese counterpart Joseph Vella", "her counterpart from Malta, Joseph Vella", "his
    /// Maltese counterpart, Minister Joseph Vella".
    func counterpart(at i: Int, known: NameKeys) -> Mention? {
        guard present.contains(.counterpart) else { return nil }
        var mention = Mention(kind: .person, tokens: i..<i)
        let start = skipModifiers(skipDeterminer(i))
        let noun = qualifier(start, &mention)
        guard noun < end, noun > i, classes(noun).contains(.counterpart) else { return nil }
        mention.title = noun..<noun + 1
        var at = noun + 1
        // "his Maltese opposite number".
        if at < end, text.tokens[at].word == words.number { at += 1 }
        if at < end, [words.of, words.from].contains(text.tokens[at].word),
            let match = name(at: skipDeterminer(at + 1), .country)
        {
            mention.country = Int(match.entry.index)
            at = match.tokens.upperBound
        }
        let afterComma = at < end && text.tokens[at].kind == .comma ? at + 1 : at
        if var titled = titled(at: afterComma, known: known), titled.kind == .person,
            afterComma == at || closesInsertion(titled.tokens.upperBound)
        {
            titled.country = titled.country ?? mention.country
            titled.tokens = i..<titled.tokens.upperBound
            return titled
        }
        let start2 = skipHonorifics(at, &mention)
        if let name = name(start2, known: known, needsTitle: false)
            ?? apposedName(at, known: known, &mention),
            at == afterComma
                || name.lowerBound <= at || closesInsertion(name.upperBound)
        {
            return finish(mention, name: name, from: i)
        }
        guard mention.country != nil else { return nil }
        mention.kind = .country
        mention.tokens = i..<at
        return mention
    }

    /// "the Prime Minister of Chile, Ana Rojas,": a name of two words or more after a comma.
    func apposedName(_ at: Int, known: NameKeys, _ mention: inout Mention) -> Range<Int>? {
        guard at + 1 < end, text.tokens[at].kind == .comma else { return nil }
        if isName(at: at + 1, .person) {
            return name(at + 1, known: known, needsTitle: false)
        }
        let afterHonorific = skipHonorifics(at + 1, &mention)
        guard let name = name(afterHonorific, known: known, needsTitle: false) else { return nil }
        if afterHonorific > at + 1 { return name }
        // "the Minister of Trade, Ana Rojas MP, spoke".
        let next = afterLetters(name)
        return name.count > 1 && (closesApposition(next) || joinsOffice(next)) ? name : nil
    }

    /// "the Prime Minister of Chile, Ana Rojas and Maltese President Joseph Vella": "and" before
    /// another title.
    private func joinsOffice(_ and: Int) -> Bool {
        guard and + 1 < end, text.tokens[and].word == words.and else { return false }
        var other = Mention(kind: .role, tokens: and..<and)
        let start = skipModifiers(qualifier(skipDeterminer(and + 1), &other))
        return title(start, &other) != nil
    }

    /// Whether no verb follows: "Before meeting his counterpart, Mr Dahl spoke" has no
    /// apposition.
    func closesInsertion(_ i: Int) -> Bool {
        guard i < end, text.tokens[i].kind == .word else { return true }
        return !classes(i).isDisjoint(with: [.preposition, .conjunction, .adverb])
    }

    /// Whether a comma, a stop or a verb follows: no "and", which would make it a list.
    func closesApposition(_ i: Int) -> Bool {
        guard i < end else { return true }
        switch text.tokens[i].kind {
        case .comma, .stop, .openBracket, .dash, .closeQuote, .plainQuote: return true
        case .word: return !text.tokens[i].isCapitalised && text.tokens[i].word != words.and
        default: return false
        }
    }

    /// A person without a title before the name: known to the lexicon or to the text, or
    /// addressed as Mr or H.E.
    func named(at i: Int, known: NameKeys) -> Mention? {
        var mention = Mention(kind: .person, tokens: i..<i)
        let first = skipDeterminer(i)
        let start = skipHonorifics(first, &mention)
        let isAddressed = start > first
        if !isAddressed, start > i { return nil }
        guard let name = name(start, known: known, needsTitle: !isAddressed) else { return nil }
        return finish(mention, name: name, from: i)
    }

    /// A name of two to eight words that nobody knows, introduced by the title after it: "Lena
    /// Holm, Minister of Trade of Norway,"; one word of a crowned head, "Olav, King of Norway".
    private func introduced(by name: Range<Int>) -> Mention? {
        let i = name.lowerBound
        guard (1...8).contains(name.count), i == 0 || !text.tokens[i].isJoined,
            opensApposition(name.upperBound), !isWithinCity(i)
        else { return nil }
        let mention = finish(
            Mention(kind: .person, tokens: i..<i), name: name, from: i)
        let isRuler = mention.country != nil && isRuler(mention) && !isName(at: i)
        if name.count == 1, !isRuler { return nil }
        // "In Harbour Town, the Minister said": somebody else; not so "Lena Holm, the Norwegian
        // Minister,".
        let isBare =
            mention.tokens.upperBound == mention.title.upperBound
            && classes(name.upperBound + 1).contains(.determiner)
            && !(i > start && text.tokens[i - 1].word == words.with && mention.title.count > 1
                && closesInsertion(mention.tokens.upperBound))
        let isApposed =
            (mention.country != nil || mention.organization != nil)
            && closesInsertion(mention.tokens.upperBound)
            && (i == 0 || !classes(i - 1).contains(.locative))
        // "Sofia Holm, Minister of Trade of Norway,": a city elsewhere.
        let isCity = isName(at: i, .city)
        return mention.title.isEmpty || (isBare || isCity) && !isApposed ? nil : mention
    }

    /// A name of two to four words that nobody knows, before the verb of an encounter: "Lena
    /// Holm met with …", "Lena Holm had a telephone conversation with …".
    private func acting(by name: Range<Int>) -> Mention? {
        let i = name.lowerBound
        guard (2...4).contains(name.count), present.contains(.headline), !isName(at: i),
            classes(i).isEmpty, !text.tokens[i].isJoined,
            i == 0 || !classes(i - 1).contains(.determiner),
            lexicon.calendarWord(of: text.tokens[i]).kind == .none
        else { return nil }
        guard name.upperBound < end,
            !text.tokens[name.upperBound].isCapitalised,
            isDeed(name.upperBound, isInitial: text.tokens[i].range.count == 1),
            name.allSatisfy({ classes($0).isSubset(of: .particle) })
        else { return nil }
        return Mention(kind: .person, tokens: name, name: name)
    }

    /// The verb of an encounter, or "had", "will", "also" and within five words what makes one
    /// of it: "had a long telephone conversation", "will also meet".
    private func isDeed(_ i: Int, isInitial: Bool) -> Bool {
        let opens = classes(i)
        if opens.contains(.headline) { return !opens.contains(.remote) }
        guard !isInitial, !opens.isDisjoint(with: [.auxiliary, .future, .adverb]), i + 1 < end
        else { return false }
        for at in i + 1..<min(i + 6, end) {
            let classes = classes(at)
            if classes.contains(.headline) { return true }
            if text.tokens[at].shape != .lower || classes.contains(.preposition) { return false }
        }
        return false
    }

    /// Fills in the name, and what stands after it: "of France", ", Minister of Trade of Peru,".
    func finish(_ mention: Mention, name: Range<Int>, from i: Int) -> Mention {
        var mention = mention
        mention.kind = .person
        mention.name = name
        mention.person = self.name(at: name.lowerBound, .person).map { Int($0.entry.index) }
        var at = afterLetters(name)
        if mention.country == nil, mention.organization == nil { at = origin(at, &mention) }
        // "Minister Lena Holm of the State Council".
        if !mention.title.isEmpty, mention.country == nil, at < end,
            text.tokens[at].word == words.of, let served = body(at, &mention)
        {
            at = served
        }
        if mention.title.isEmpty {
            at = apposedTitle(at, &mention)
        } else if mention.country == nil, mention.organization == nil, !isOfBody(mention) {
            at = apposedOffice(at, &mention)
        } else if mention.country == nil {
            at = homeOffice(at, &mention)
        } else {
            at = ownOffice(at, mention)
        }
        mention.tokens = i..<at
        return mention
    }

    /// The end of "Ana Brito MP", "Ana Brito AC CVO", "Ana Brito, MP,": the letters of honours and
    /// seats behind a name that is not all in capitals.
    private func afterLetters(_ name: Range<Int>) -> Int {
        guard text.tokens[name.upperBound - 1].shape != .upper else { return name.upperBound }
        var at = name.upperBound
        if at + 2 < end, text.tokens[at].kind == .comma, isLetters(at + 1),
            text.tokens[at + 2].kind == .comma
        {
            return at + 2
        }
        while at < end, at < name.upperBound + 4, isLetters(at) { at += 1 }
        return at
    }

    /// Two to four capitals that name no country, city or organisation.
    private func isLetters(_ i: Int) -> Bool {
        text.tokens[i].shape == .upper && (2...4).contains(text.tokens[i].range.count)
            && text.tokens[i].kind == .word && (!isName(at: i) || isName(at: i, .office))
    }
}
