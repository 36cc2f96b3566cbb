internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// One document under the eyes of the fact rules: annotations, people, and the looks to the left
/// and right that rules share. A class, since every rule holds it and none changes it.
final class Reading: Sendable {
    let lexicon: Lexicon
    let words: RuleWords
    let annotations: Annotations
    let cast: Cast
    /// The member of `cast` that each mention names.
    let memberOf: [Int?]
    /// Row of the country whose government publishes the document, where that is known.
    let issuer: Int?
    /// What each sentence holds at all.
    let digest: SentenceDigest
    /// Each member of `cast` as a list of one: so most meet and speak, and need no list of their
    /// own.
    let alone: [[Party]]

    init(
        lexicon: Lexicon, words: RuleWords, annotations: Annotations, cast: Cast,
        memberOf: [Int?], issuer: Int? = nil, digest: SentenceDigest? = nil,
        alone: [[Party]]? = nil
    ) {
        self.lexicon = lexicon
        self.words = words
        self.annotations = annotations
        self.cast = cast
        self.memberOf = memberOf
        self.issuer = issuer
        self.digest = digest ?? SentenceDigest(annotations, lexicon, words)
        self.alone = alone ?? cast.members.indices.map { [.member($0)] }
    }

    /// The same with what the facts tell of its people, who stay as many.
    func with(_ cast: Cast) -> Reading {
        Reading(
            lexicon: lexicon, words: words, annotations: annotations, cast: cast,
            memberOf: memberOf, issuer: issuer, digest: digest, alone: alone)
    }

    var text: TokenizedText { annotations.text }
    var tokens: [Token] { annotations.text.tokens }

    /// The classes of a token's word; none before the text and behind it, where rules may look.
    func classes(_ token: Int) -> WordClass {
        annotations.classes.indices.contains(token) ? annotations.classes[token] : []
    }

    /// The classes of all words of a sentence: what is not in it need not be looked for.
    func classes(in sentence: Sentence) -> WordClass {
        sum(of: sentence).classes
    }

    /// What a sentence holds at all.
    func sum(of sentence: Sentence) -> SentenceDigest.Sum { digest.sentences[sentence.number] }

    // MARK: Groups of mentions

    /// Indices of mentions that stand side by side: "A, B and C".
    typealias Group = Range<Int>

    /// The tokens from the first to the last mention of a group.
    func tokens(of group: Group) -> Range<Int> {
        let mentions = annotations.mentions
        return mentions[group.lowerBound].tokens
            .lowerBound..<mentions[group.upperBound - 1].tokens
            .upperBound
    }

    /// The group that ends with a mention.
    func group(endingWith last: Int, from start: Int) -> Group {
        var first = last
        while first > 0, annotations.mentions[first - 1].tokens.lowerBound >= start,
            isListGap(first - 1)
        { first -= 1 }
        return first..<last + 1
    }

    /// The group that begins with a mention.
    func group(startingWith first: Int, until end: Int) -> Group {
        var last = first
        while last + 1 < annotations.mentions.count,
            annotations.mentions[last + 1].tokens.upperBound <= end, isListGap(last)
        { last += 1 }
        return first..<last + 1
    }

    /// "the UN and the OSCE, Minister Brito": a comma behind the last of a list of bodies, before
    /// somebody.
    private func closesList(_ i: Int) -> Bool {
        let (last, next) = (annotations.mentions[i], annotations.mentions[i + 1])
        guard i > 0, next.kind == .person || next.kind == .role, last.title.isEmpty,
            last.kind == .organization || last.kind == .country,
            next.tokens.lowerBound - last.tokens.upperBound == 1,
            tokens[last.tokens.upperBound].kind == .comma,
            case let first = annotations.mentions[i - 1], first.kind == last.kind,
            case let start = first.tokens.upperBound,
            case let gap = start..<max(start, last.tokens.lowerBound)
        else { return false }
        return gap.count <= 2 && gap.contains { tokens[$0].word == words.and }
    }

    /// Whether only commas and "and" stand between a mention and the next.
    private func isListGap(_ i: Int) -> Bool {
        let start = annotations.mentions[i].tokens.upperBound
        let end = annotations.mentions[i + 1].tokens.lowerBound
        // Mentions may overlap where one was drawn together with words before it.
        guard start < end, end - start <= 3, !closesList(i) else { return false }
        // "Peru, he said,".
        if end - start == 1, tokens[start].kind == .comma, tokens[end].shape == .lower,
            classes(end).contains(.singularPronoun)
        {
            return false
        }
        // "with Chile, and the leaders agreed".
        if tokens[start].kind == .comma, annotations.mentions[i + 1].kind == .together {
            return false
        }
        let gap = start..<end
        // "the heads of delegation: A and B".
        if end - start == 1, tokens[start].kind == .colon {
            return annotations.mentions[i].kind == .together
                && annotations.mentions[i + 1].kind == .person
        }
        return gap.allSatisfy {
            tokens[$0].kind == .comma || tokens[$0].kind == .semicolon
                || classes($0).contains(.conjunction) && tokens[$0].word != words.while
        }
    }

    // MARK: Subjects

    /// The mentions that are the subject of a verb at `token`: nothing but adverbs, auxiliaries,
    /// dates, places and insertions may stand between.
    func subject(of token: Int, in sentence: Sentence) -> Group? {
        var at = token
        let start = sentence.tokens.lowerBound
        while at > start {
            if let i = mentionIndex(covering: at - 1) {
                if isBoth(i), at - 1 > start {
                    at -= 1
                    continue
                }
                let group = group(endingWith: i, from: start)
                guard isObject(tokens(of: group).lowerBound, in: sentence) else { return group }
                // "In addition to B, she met": only the comma parts them.
                let isApart =
                    group.count > 1
                    && tokens[annotations.mentions[i].tokens.lowerBound - 1].kind == .comma
                return isApart ? i..<i + 1 : nil
            }
            guard let next = skipLeft(at, start) else { return nil }
            at = next
        }
        return nil
    }

    /// The first token behind a dateline: "OSLO, 3 May 2024 – The Minister", "Oslo (3 May) – ". At
    /// most sixteen tokens of capitals, dates and marks.
    func opening(of sentence: Sentence) -> Int {
        if let next = behindHeading(of: sentence) { return next }
        guard !sentence.isHeading, sentence.number < Self.datelineSentences else {
            return sentence.tokens.lowerBound
        }
        for i in sentence.tokens.prefix(16) {
            let token = tokens[i]
            if token.kind == .dash || token.kind == .colon {
                let first = sentence.tokens.lowerBound
                guard i > first, i + 1 < sentence.tokens.upperBound else { return first }
                let isDateline =
                    names(at: first)?.entry.kind == .city
                    || annotations.dates.stands(in: first..<i)
                return isDateline ? i + 1 : first
            }
            guard token.kind != .word || token.isCapitalised else { break }
        }
        return sentence.tokens.lowerBound
    }

    /// Sentences at the head of a text of which one may begin with a dateline.
    private static let datelineSentences = 6

    /// The first mention of a sentence that can be its subject: at its start, or after a frame
    /// such as "On trade," or "Yesterday".
    func leadingSubject(of sentence: Sentence) -> Group? {
        let mentions = annotations.mentions
        var i = mentions.index(atOrAfter: opening(of: sentence))
        while i < mentions.count, mentions[i].tokens.lowerBound < sentence.tokens.upperBound {
            if !isObject(mentions[i].tokens.lowerBound, in: sentence) {
                return group(startingWith: i, until: sentence.tokens.upperBound)
            }
            i += 1
        }
        return nil
    }

    func mentionIndex(covering token: Int) -> Int? {
        annotations.mentions.indexCovering(token)
    }

    /// Whether a preposition governs what begins at `token`, or a possessive follows it.
    private func isObject(_ token: Int, in sentence: Sentence) -> Bool {
        guard token > sentence.tokens.lowerBound else { return false }
        // "Could you tell us about his talks?"
        if tokens[token].word == words.us, tokens[token].shape == .lower { return true }
        return classes(token - 1).contains(.preposition)
    }

    private func skipLeft(_ at: Int, _ start: Int) -> Int? {
        if let date = annotations.dates.covering(at - 1) {
            return skipPreposition(date.tokens.lowerBound, start)
        }
        if let name = annotations.names.covering(at - 1), name.entry.kind == .city {
            return skipPreposition(name.tokens.lowerBound, start)
        }
        let token = tokens[at - 1]
        if token.kind == .closeBracket { return openBracket(before: at - 1, start) }
        if token.kind == .comma || token.isJoined { return at - 1 }
        return classes(at - 1).isDisjoint(with: [.adverb, .auxiliary, .negation, .future])
            ? nil : at - 1
    }

    private func skipPreposition(_ at: Int, _ start: Int) -> Int {
        at > start && classes(at - 1).contains(.preposition) ? at - 1 : at
    }

    private func openBracket(before at: Int, _ start: Int) -> Int? {
        var i = at
        while i > start, at - i < 12 {
            i -= 1
            if tokens[i].kind == .openBracket { return i }
        }
        return nil
    }
}

extension Reading {
    func names(at token: Int) -> Gazetteer.Match? { annotations.names.starting(at: token) }

    /// The mentions that a verb or noun at `start` governs: at once, or after "with", "to",
    /// "between" within fourteen words. Dates, places and insertions may come first.
    func object(after start: Int, in sentence: Sentence, needsPreposition: Bool) -> Group? {
        let end = min(sentence.tokens.upperBound, start + 16)
        var at = start
        var governed = !needsPreposition
        while at < end {
            let (kind, classes) = (tokens[at].kind, classes(at))
            if let i = mentionIndex(covering: at) {
                if governed {
                    return group(
                        startingWith: owned(by: i) ?? i, until: sentence.tokens.upperBound)
                }
                at = annotations.mentions[i].tokens.upperBound
            } else if classes.contains(.party) {
                governed = true
                at += 1
            } else if classes.contains(.preposition) {
                governed = false
                at += 1
            } else if classes.contains(.relative) || kind == .semicolon || kind == .openQuote
                || startsParticiple(at, in: sentence)
            {
                return nil
            } else {
                if !isLight(at), !(governed && isAttribute(at)) { governed = false }
                at += 1
            }
        }
        return nil
    }

    /// "with President A's special envoy B": B, at most four words behind.
    private func owned(by i: Int) -> Int? {
        let end = annotations.mentions[i].tokens.upperBound
        guard annotations.mentions[i].kind == .person, i + 1 < annotations.mentions.count,
            end < tokens.count, tokens[end].kind == .possessive,
            annotations.mentions[i + 1].kind == .person,
            annotations.mentions[i + 1].tokens.lowerBound - end <= 5,
            !annotations.mentions[i + 1].title.isEmpty
                || annotations.mentions[i + 1].tokens.lowerBound - end > 1,
            !(end..<annotations.mentions[i + 1].tokens.lowerBound).contains(where: {
                !classes($0).isDisjoint(with: [.preposition, .conjunction])
                    || tokens[$0].kind == .comma
            }),
            annotations.encounters.within(
                end..<annotations.mentions[i + 1].tokens.lowerBound
            ).isEmpty
        else { return nil }
        return i + 1
    }

    /// A comma and a word in -ing: "held talks, following the visit of …".
    private func startsParticiple(_ at: Int, in sentence: Sentence) -> Bool {
        guard tokens[at].kind == .comma, at + 1 < sentence.tokens.upperBound else { return false }
        return isParticiple(at + 1) && !classes(at + 1).contains(.instance)
    }

    /// A word of six letters or more in -ing.
    func isParticiple(_ at: Int) -> Bool {
        tokens[at].range.count > 5 && ends(at, "ing")
    }

    /// The mentions that begin at a token, the article aside.
    func mentions(at token: Int, until end: Int) -> Group? {
        mentionIndex(covering: token).map { group(startingWith: $0, until: end) }
    }

    /// The mentions right after a verb: dates, places, adverbs and determiners may stand
    /// between, at most ten words. Not what belongs to somebody: "welcomed B's decision".
    func directObject(after start: Int, in sentence: Sentence) -> Group? {
        let end = min(sentence.tokens.upperBound, start + 18)
        var at = start
        while at < end {
            if let i = mentionIndex(covering: at) {
                // "When they met in Lima, he asked for help".
                if at > start, tokens[at - 1].kind == .comma, isSubjectOnly(i) { return nil }
                let next = annotations.mentions[i].tokens.upperBound
                let isOwner = next < sentence.tokens.upperBound && tokens[next].kind == .possessive
                if isOwner, let j = owned(by: i) {
                    return group(startingWith: j, until: sentence.tokens.upperBound)
                }
                return isOwner ? nil : group(startingWith: i, until: sentence.tokens.upperBound)
            }
            guard let next = skipRight(at, end) else { return nil }
            at = next
        }
        return nil
    }

    /// He, they: no objects.
    private func isSubjectOnly(_ i: Int) -> Bool {
        let mention = annotations.mentions[i]
        return mention.tokens.count == 1
            && (mention.kind == .pronoun
                || mention.kind == .together
                    && classes(mention.tokens.lowerBound).contains(.pluralPronoun))
    }

    private func skipRight(_ at: Int, _ end: Int) -> Int? {
        if let date = annotations.dates.covering(at) { return date.tokens.upperBound }
        if classes(at).contains(.preposition) {
            guard at + 1 < end else { return nil }
            if let date = annotations.dates.covering(at + 1) { return date.tokens.upperBound }
            let name = names(at: at + 1)
            if name?.entry.kind == .city { return name?.tokens.upperBound }
            return skipOccasion(at + 1, end)
                ?? skipDayPart(at + 1, end)
                ?? (classes(at).contains(.locative) ? skipVenue(at + 1, end) : nil)
        }
        let isLight =
            !classes(at).isDisjoint(with: [.adverb, .determiner, .modifier])
            || leadsToList(at, end) || isOwner(at)
        return isLight ? at + 1 : nil
    }

    /// Past "a farewell call" of "received in a farewell call B".
    private func skipOccasion(_ start: Int, _ end: Int) -> Int? {
        let at = start < end && classes(start).contains(.determiner) ? start + 1 : start
        guard at < end, let match = annotations.encounters.starting(at: at),
            [.noun, .object].contains(lexicon.encounters[Int(match.entry.index)].part),
            mentionIndex(covering: match.tokens.upperBound) != nil
                || classes(match.tokens.upperBound).contains(.determiner)
                || tokens.indices.contains(match.tokens.upperBound)
                    && tokens[match.tokens.upperBound].kind == .comma
        else { return nil }
        return match.tokens.upperBound
    }

    /// Whose encounter a noun names: "President Ruiz's visit", "his talks".
    func owner(of token: Int, in sentence: Sentence) -> Group? {
        var at = token
        while at > sentence.tokens.lowerBound, token - at < 5 {
            at -= 1
            if tokens[at].kind == .possessive, at > 0, let i = mentionIndex(covering: at - 1) {
                return group(endingWith: i, from: sentence.tokens.lowerBound)
            }
            if mentionIndex(covering: at) != nil { return nil }
        }
        return nil
    }

    @inline(__always)
    private func isLight(_ token: Int) -> Bool {
        !classes(token).isDisjoint(with: [.adverb, .determiner]) || tokens[token].kind == .comma
            || tokens[token].kind == .colon || annotations.dates.covering(token) != nil
    }
}
