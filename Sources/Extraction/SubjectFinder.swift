internal import Annotators
internal import Lexicons
internal import Text

/// Finds who speaks by a verb: the people right before it, adverbs, auxiliaries, dates, places
/// and insertions aside ("the Prime Minister, for his part, said").
struct SubjectFinder {
    let reading: Reading
    let sentence: Sentence

    /// Words that are looked at to the left of a verb.
    private static let reachMax = 40

    private var tokens: [Token] { reading.tokens }
    private var mentions: Layer<Mention> { reading.annotations.mentions }

    /// The mentions that are the subject of the verb at `token`.
    func subject(of token: Int) -> Reading.Group? {
        let start = max(sentence.tokens.lowerBound, token - Self.reachMax)
        var at = token
        var comma: Int?
        while at > start {
            if let i = reading.mentionIndex(covering: at - 1) {
                if reading.isBoth(i), at - 1 > start,
                    subject(endingWith: i - 1, where: { _ in true }) != nil
                {
                    at -= 1
                    continue
                }
                return subject(endingWith: i) { comma == nil || startsClause($0) }
                    ?? comma.flatMap { beforeInsertion(endingAt: $0, start) }
            }
            if let heads = heads(before: at) {
                at = heads
                continue
            }
            if tokens[at - 1].kind == .comma { comma = comma ?? at - 1 }
            guard let next = skip(at, start) else {
                return comma.flatMap { beforeInsertion(endingAt: $0, start) }
            }
            at = next
        }
        return nil
    }

    /// The end of "the two heads" of "the two heads of state and government".
    private func heads(before end: Int) -> Int? {
        var at = end - 1
        while at > sentence.tokens.lowerBound + 1, end - at < 4,
            reading.words.journey.realms.contains(tokens[at].word)
                || at < end - 1 && tokens[at].word == reading.words.and
        { at -= 1 }
        guard at < end - 1, tokens[at].word == reading.words.of,
            let i = reading.mentionIndex(covering: at - 1), mentions[i].kind == .together,
            mentions[i].tokens.upperBound == at
        else { return nil }
        return at
    }

    private func subject(endingWith i: Int, where fits: (Reading.Group) -> Bool)
        -> Reading.Group?
    {
        let whole = reading.group(endingWith: i, from: sentence.tokens.lowerBound)
        let isFramed = governor(of: whole) != nil || isObject(whole) || endsFrame(whole)
        let group = isFramed ? afterFrame(whole) : whole
        if let preposition = governor(of: group) {
            guard preposition > 0, tokens[preposition].word == reading.words.of,
                let head = reading.mentionIndex(covering: preposition - 1),
                mentions[head].kind == .together || mentions[head].kind == .role
            else { return nil }
            return governor(of: head..<head + 1) == nil ? head..<head + 1 : nil
        }
        if let holder = holder(before: group) { return holder }
        return fits(group) ? group : nil
    }

    /// "Dahl, also a member of the party's board, said": Dahl, before an office that an adverb
    /// parts from him.
    private func holder(before group: Reading.Group) -> Reading.Group? {
        let comma = reading.tokens(of: group).lowerBound - 2
        guard group.count == 1, mentions[group.lowerBound].kind == .role,
            comma > sentence.tokens.lowerBound, tokens[comma].kind == .comma,
            reading.isAdverb(comma + 1), let i = reading.mentionIndex(covering: comma - 1),
            mentions[i].kind == .person, governor(of: i..<i + 1) == nil
        else { return nil }
        return i..<i + 1
    }

    /// "Welcoming A, B said", "After meeting A, B said": A is the object of a participle at the
    /// head of the sentence.
    private func isObject(_ group: Reading.Group) -> Bool {
        let verb = reading.tokens(of: group).lowerBound - 1
        return group.count > 1 && verb >= sentence.tokens.lowerBound
            && verb - sentence.tokens.lowerBound < 3 && reading.ends(verb, in: "ing", or: "ing")
            && (reading.annotations.cues.covering(verb) != nil
                || reading.annotations.encounters.covering(verb) != nil)
    }

    /// "Voicing thanks for the part of Chile, B said": the first comma parts the subject from what
    /// ends the words of a participle at the head of the sentence.
    private func endsFrame(_ group: Reading.Group) -> Bool {
        let start = sentence.tokens.lowerBound
        let words = reading.tokens(of: group)
        guard group.count == 2, words.lowerBound - start < Self.reachMax,
            words.lowerBound > start + 1, reading.ends(start, in: "ing", or: "ing"),
            reading.annotations.cues.starting(at: start) != nil,
            tokens[mentions[group.lowerBound].tokens.upperBound].kind == .comma,
            [.person, .role, .pronoun].contains(mentions[group.lowerBound + 1].kind)
        else { return false }
        return (start..<words.lowerBound).allSatisfy { tokens[$0].kind != .comma }
    }

    /// "During talks with A, B said": without those that a comma alone parts from the last.
    private func afterFrame(_ group: Reading.Group) -> Reading.Group {
        guard group.count > 1 else { return group }
        let first = (group.lowerBound + 1..<group.upperBound).last {
            let start = mentions[$0].tokens.lowerBound
            return tokens[start - 1].kind == .comma || tokens[start - 1].kind == .semicolon
                || tokens[start - 2].kind == .comma && tokens[start - 1].word == reading.words.and
        }
        return first.map { $0..<group.upperBound } ?? group
    }

    /// "A, for his part, said", "A, who met B, said": the people before the first of the two
    /// commas.
    private func beforeInsertion(endingAt comma: Int, _ start: Int) -> Reading.Group? {
        var at = comma - 1
        while at > start, comma - at < 24 {
            if tokens[at].kind == .comma, let i = reading.mentionIndex(covering: at - 1),
                isInsertion(at + 1), let group = subject(endingWith: i, where: startsClause)
            {
                return group
            }
            at -= 1
        }
        return nil
    }

    /// What opens with a preposition, a relative word, an article or a participle.
    private func isInsertion(_ token: Int) -> Bool {
        let classes = reading.classes(token)
        return !classes.isDisjoint(with: [.preposition, .relative, .determiner, .adverb])
            || tokens[token].shape == .lower && reading.ends(token, in: "ed", or: "ing")
    }

    /// The preposition right before a group.
    func governor(of group: Reading.Group) -> Int? {
        let start = reading.tokens(of: group).lowerBound
        guard start > sentence.tokens.lowerBound,
            reading.classes(start - 1).contains(.preposition),
            !isNamedBehind(start, group.lowerBound)
        else { return nil }
        return start - 1
    }

    /// "On his first visit as Minister, Jon Dahl met B": the comma behind the office ends what "as"
    /// governs.
    private func isNamedBehind(_ start: Int, _ i: Int) -> Bool {
        guard tokens[start - 1].word == reading.words.as, mentions[i].kind == .person,
            let last = mentions[i].title.last, last + 2 < mentions[i].tokens.upperBound
        else { return false }
        return mentions[i].title.lowerBound == start && tokens[last + 1].kind == .comma
    }

    /// At the start of the sentence, after a mark, or after a conjunction.
    func startsClause(_ group: Reading.Group) -> Bool {
        let start = reading.tokens(of: group).lowerBound
        guard start > sentence.tokens.lowerBound else { return true }
        return tokens[start - 1].kind != .word || reading.classes(start - 1).contains(.conjunction)
            || reading.annotations.dates.covering(start - 1) != nil
            || reading.classes(start - 1).contains(.adverb)
    }

    /// The first people of the sentence that no preposition governs and nothing belongs to.
    func leading() -> Reading.Group? {
        var i = mentions.index(atOrAfter: behindSource)
        while i < mentions.count, mentions[i].tokens.lowerBound < sentence.tokens.upperBound {
            let group = reading.group(startingWith: i, until: sentence.tokens.upperBound)
            let after = reading.tokens(of: group).upperBound
            let isOwner = after < tokens.count && tokens[after].kind == .possessive
            let inner = governor(of: group) == nil ? group : afterFrame(group)
            if governor(of: inner) == nil, !isOwner { return inner }
            i = group.upperBound
        }
        return nil
    }

    /// "LIMA, (Peru News / Andean Press - 3rd May, 2024) The Minister": behind the sources in
    /// brackets that the text begins with.
    private var behindSource: Int {
        let start = sentence.tokens.lowerBound
        guard sentence.number < Self.sourceSentences,
            let open = sentence.tokens.prefix(4).first(where: { tokens[$0].kind == .openBracket }),
            let close = (open..<min(sentence.tokens.upperBound, open + 24)).first(where: {
                tokens[$0].kind == .closeBracket
            }),
            (start..<open).allSatisfy({
                tokens[$0].kind == .comma || tokens[$0].shape == .upper
            })
        else { return start }
        return close + 1
    }

    /// Sentences at the head of a text that may name its sources.
    private static let sourceSentences = 6

    // MARK: Words between

    private func skip(_ at: Int, _ start: Int) -> Int? {
        if let date = reading.annotations.dates.covering(at - 1) {
            return skipPreposition(date.tokens.lowerBound, start)
        }
        if let name = reading.annotations.names.covering(at - 1), name.entry.kind == .city {
            return skipPreposition(name.tokens.lowerBound, start)
        }
        let token = tokens[at - 1]
        if token.kind == .closeBracket { return openBracket(before: at - 1, start) }
        if token.kind == .comma || token.isJoined { return at - 1 }
        // "The ministers “welcomed X”".
        if token.kind == .openQuote || token.kind == .plainQuote { return at - 1 }
        let light: WordClass = [.adverb, .auxiliary, .negation, .future]
        return reading.isAdverb(at - 1) || !reading.classes(at - 1).isDisjoint(with: light)
            ? at - 1 : nil
    }

    private func skipPreposition(_ at: Int, _ start: Int) -> Int {
        at > start && reading.classes(at - 1).contains(.preposition) ? at - 1 : at
    }

    private func openBracket(before at: Int, _ start: Int) -> Int? {
        (max(start, at - 12)..<at).last { tokens[$0].kind == .openBracket }
    }
}

extension Reading {
    /// An adverb of the lexicon, or any word in small letters that ends in -ly.
    func isAdverb(_ token: Int) -> Bool {
        classes(token).contains(.adverb)
            || tokens[token].shape == .lower && tokens[token].range.count > 4
                && ends(token, in: "ly", or: "wards")
    }

    func ends(_ token: Int, in first: StaticString, or second: StaticString) -> Bool {
        ends(token, first) || ends(token, second)
    }

    /// Whether a longer word ends so. By its bytes, the last of which tells most words: a slice of
    /// them counts references.
    func ends(_ token: Int, _ ending: StaticString) -> Bool {
        let range = tokens[token].range
        let start = range.upperBound - ending.utf8CodeUnitCount
        guard range.lowerBound < start else { return false }
        for i in (0..<ending.utf8CodeUnitCount).reversed()
        where text.bytes[start + i] != ending.utf8Start[i] { return false }
        return true
    }

    /// The last token before `token` that is no adverb, not before `start`.
    func beforeAdverbs(_ token: Int, from start: Int) -> Int? {
        var at = token - 1
        while at >= start, token - at < 8, isAdverb(at) { at -= 1 }
        return at >= start ? at : nil
    }
}
