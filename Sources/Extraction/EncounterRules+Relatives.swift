internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Those whom a relative clause or an unknown office parts from the verb.
extension EncounterRules {
    /// Words between "whom" and the verb, at most.
    private static let whomReach = 9

    /// "B, with whom A held talks", "B, whom A will meet": B and, where "he" stands for A, the one
    /// the sentence is about.
    func relativeParties(
        of verb: Gazetteer.Match, _ sentence: Sentence
    ) -> (subject: Reading.Group?, object: Reading.Group)? {
        guard reading.classes(in: sentence).contains(.relative) else { return nil }
        let start = verb.tokens.lowerBound
        let first = max(sentence.tokens.lowerBound + 2, start - Self.whomReach)
        let reach = first..<max(first, start)
        guard
            let whom = reach.last(where: { tokens[$0].word == reading.words.whom }),
            whom > sentence.tokens.lowerBound + 2,
            case let isWith = tokens[whom - 1].word == reading.words.with,
            isWith || [.any, .direct].contains(encounter(verb).frame)
        else { return nil }
        let before = isWith ? whom - 2 : whom - 1
        let end = tokens[before].kind == .comma ? before - 1 : before
        guard end >= sentence.tokens.lowerBound, let with = reading.mentionIndex(covering: end)
        else { return nil }
        let between = reading.subject(of: start, in: sentence).flatMap {
            reading.tokens(of: $0).lowerBound > whom ? $0 : nil
        }
        guard let between, between.count == 1, mentions[between.lowerBound].kind == .pronoun,
            let lead = reading.leadingSubject(of: sentence),
            reading.tokens(of: lead).upperBound <= mentions[with].tokens.lowerBound
        else { return (between, with..<with + 1) }
        return (lead, with..<with + 1)
    }

    /// Words of an office that no lexicon holds, at most.
    private static let officeReach = 24

    /// "with the Secretary General of the Ministry of Fisheries, Ambassador B": B, behind an office
    /// in capitals and a comma, where no verb follows.
    func titled(after start: Int, _ sentence: Sentence) -> Reading.Group? {
        let end = min(sentence.tokens.upperBound - 1, start + Self.officeReach)
        guard
            let with = (start..<max(start, min(start + 4, end))).first(where: {
                tokens[$0].word == reading.words.with
            })
        else { return nil }
        var at = with + 1
        let links: WordClass = [.determiner, .conjunction, .preposition]
        while at < end, tokens[at].kind != .comma,
            tokens[at].isCapitalised || !reading.classes(at).isDisjoint(with: links)
        { at += 1 }
        guard at > with + 2, at < end, tokens[at].kind == .comma,
            tokens[at - 1].isCapitalised,
            let group = reading.mentions(at: at + 1, until: sentence.tokens.upperBound),
            mentions[group.lowerBound].kind == .person
        else { return nil }
        let next = reading.tokens(of: group).upperBound
        let isSubject =
            next < sentence.tokens.upperBound && tokens[next].kind == .word
            && reading.classes(next).isDisjoint(with: [.preposition, .conjunction, .relative])
        return isSubject ? nil : group.lowerBound..<group.lowerBound + 1
    }

    /// How many days before or after the encounter that the document reports: "the day before",
    /// "the previous evening", "two days later"; nil where the sentence says no such thing, or
    /// counts from something else, as "the day after the vote".
    func dayShift(near span: Range<Int>, _ sentence: Sentence) -> Int? {
        guard reading.sum(of: sentence).signs.contains(.day) else { return nil }
        for i in sentence.tokens.dropFirst() {
            guard let shift = dayShift(at: i, sentence) else { continue }
            if shift == 0 { return 0 }
            let between =
                i < span.lowerBound
                ? i..<span.upperBound : span.upperBound..<max(i, span.upperBound)
            return !reading.annotations.dates.stands(in: between) ? shift : nil
        }
        return nil
    }

    /// "scheduled for 3 May; she spoke with him the next day": the day before the phrase that the
    /// sentence names, from which it counts.
    func dayBefore(_ span: Range<Int>, _ sentence: Sentence) -> DateExpression? {
        reading.annotations.dates.within(
            sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, span.lowerBound)
        ).last { $0.precision == .day && $0.reference == .point }?.date
    }

    private func dayShift(at i: Int, _ sentence: Sentence) -> Int? {
        let words = reading.words
        let before = tokens[i - 1].word
        if words.dayParts.contains(tokens[i].word) {
            if before == words.previous || before == words.preceding { return -1 }
            if before == words.next || before == words.following { return 1 }
            if isOfSameDay(i, sentence) || isFramedBy(i, sentence) { return 0 }
            let isOne = reading.classes(i - 1).contains(.determiner) || before == words.one
            return isOne ? way(after: i, sentence) : nil
        }
        guard tokens[i].word == words.days, let count = count(i - 1),
            let way = way(after: i, sentence)
        else { return nil }
        return way * count
    }

    /// "In the afternoon, A is to meet B": at the head of a sentence without a date.
    private func isFramedBy(_ dayPart: Int, _ sentence: Sentence) -> Bool {
        dayPart == sentence.tokens.lowerBound + 2
            && reading.classes(dayPart - 1).contains(.determiner)
            && reading.classes(dayPart - 2).contains(.locative)
            && tokens[dayPart].word != reading.words.dayParts[0]
            && dayPart + 1 < sentence.tokens.upperBound
            && tokens[dayPart + 1].word != reading.words.of
            && !reading.annotations.dates.stands(in: sentence.tokens)
    }

    /// "later in the day", "earlier that day".
    private func isOfSameDay(_ day: Int, _ sentence: Sentence) -> Bool {
        if tokens[day - 1].word == reading.words.journey.same { return true }
        guard reading.classes(day - 1).contains(.determiner) else { return false }
        let before = max(sentence.tokens.lowerBound, day - 3)..<day
        return before.contains {
            [reading.words.later, reading.words.earlier].contains(tokens[$0].word)
        }
    }

    /// -1 of "before" and "earlier", 1 of "after" and "later", where nothing is named behind.
    private func way(after day: Int, _ sentence: Sentence) -> Int? {
        let at = day + 1
        guard at < sentence.tokens.upperBound else { return nil }
        let word = tokens[at].word
        if word == reading.words.earlier { return -1 }
        if word == reading.words.later { return 1 }
        guard word == reading.words.before || word == reading.words.after else { return nil }
        let isOpen =
            at + 1 < sentence.tokens.upperBound && tokens[at + 1].kind == .word
            && reading.classes(at + 1)
                .isDisjoint(with: [.locative, .conjunction, .auxiliary, .preposition])
        return isOpen ? nil : word == reading.words.before ? -1 : 1
    }

    private func count(_ token: Int) -> Int? {
        reading.words.numerals.firstIndex(of: tokens[token].word).map { $0 + 2 }
    }
}
