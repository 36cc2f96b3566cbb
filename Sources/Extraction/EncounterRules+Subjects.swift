internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Who the subject of an encounter is.
extension EncounterRules {
    /// The subject of a verb: right before it, the one who is to act ("invited B to visit"), or
    /// that of the sentence, which a later verb shares ("A visited Chad and met B").
    func subject(of match: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let start = match.tokens.lowerBound
        if start > sentence.tokens.lowerBound, tokens[start - 1].word == reading.words.to,
            let actor = reading.mentionIndex(covering: start - 2), !isAfterFrom(actor, sentence),
            !isGoal(actor, sentence)
        {
            return actor..<actor + 1
        }
        let near =
            clauseSubject(start, sentence) ?? beforeCircumstance(start, sentence)
            ?? beforeRelative(start, sentence) ?? leadingDelegate(before: start, sentence)
        if let near { return near }
        return reading.subject(of: start, in: sentence) ?? obliged(start, sentence)
            ?? intender(start, sentence) ?? apposed(start, sentence)
            ?? traveller(before: start, sentence) ?? leaders(before: start, sentence)
            ?? (isOfOthers(start, sentence) ? nil : earlierSubject(start, sentence))
            ?? laterSubject(match, sentence)
    }

    /// "will travel to Chad to meet B", "visited Chad to meet B": where somebody went.
    private func isGoal(_ i: Int, _ sentence: Sentence) -> Bool {
        guard mentions[i].kind == .country, mentions[i].title.isEmpty else { return false }
        var before = mentions[i].tokens.lowerBound - 1
        if before > sentence.tokens.lowerBound, reading.classes(before).contains(.determiner) {
            before -= 1
        }
        guard before >= sentence.tokens.lowerBound else { return false }
        if let verb = reading.annotations.encounters.covering(before) {
            return [.place, .stay, .onward].contains(encounter(verb).frame)
        }
        return !reading.classes(before).isDisjoint(with: [.locative, .destination])
    }

    /// "The two last met in Oslo in May": a numeral alone, of those whom the text is about.
    func isOfTheTwo(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        var at = match.tokens.lowerBound
        while at > sentence.tokens.lowerBound,
            !reading.classes(at - 1).isDisjoint(with: [.auxiliary, .adverb, .future, .bygone])
        { at -= 1 }
        guard at - 1 > sentence.tokens.lowerBound, discourse.principals.count > 1 else {
            return false
        }
        return reading.words.numerals.contains(tokens[at - 1].word)
            && reading.classes(at - 2).contains(.determiner)
            && reading.annotations.dates.covering(at - 1) == nil
    }

    /// "A, who in the course of his stay was also received by B": the one before "who", between
    /// which and the verb stands a phrase of at most seven words with a preposition.
    private func beforeCircumstance(_ start: Int, _ sentence: Sentence) -> Reading.Group? {
        guard reading.classes(in: sentence).contains(.relative) else { return nil }
        let reach = (start - 10..<start).clamped(to: sentence.tokens)
        guard let who = reach.last(where: { tokens[$0].word == reading.words.who }),
            who + 1 < start,
            !reading.classes(who + 1).isDisjoint(with: [.preposition, .locative, .temporal]),
            (who + 1..<start).allSatisfy({
                tokens[$0].kind == .word
                    && reading.annotations.cues.covering($0) == nil
                    && reading.mentionIndex(covering: $0) == nil
            })
        else { return nil }
        return antecedent(of: who, sentence)
    }

    /// "A, who is visiting Chad, called on B", "A, who is here, is to meet B": the one before the
    /// relative clause that ends right before the verb.
    private func beforeRelative(_ start: Int, _ sentence: Sentence) -> Reading.Group? {
        var at = start - 1
        while at > sentence.tokens.lowerBound,
            !reading.classes(at).isDisjoint(with: [.auxiliary, .adverb, .future, .be, .planned])
                || at == start - 1 && tokens[at].word == reading.words.to
        { at -= 1 }
        guard at > sentence.tokens.lowerBound, tokens[at].kind == .comma else { return nil }
        let reach = max(sentence.tokens.lowerBound, at - 24)..<at
        guard
            let who = reach.last(where: {
                tokens[$0].word == reading.words.who && $0 > reach.lowerBound
                    && tokens[$0 - 1].kind == .comma
            }), let i = reading.mentionIndex(covering: who - 2)
        else { return nil }
        return reading.group(endingWith: i, from: sentence.tokens.lowerBound)
    }

    /// "before A is due to receive B", "he said that A hopes to visit Chad": whose plan or wish an
    /// infinitive is.
    func intender(_ start: Int, _ sentence: Sentence) -> Reading.Group? {
        var at = start - 1
        guard at > sentence.tokens.lowerBound, tokens[at].word == reading.words.to else {
            return nil
        }
        let words: WordClass = [.planned, .wish, .be, .auxiliary, .adverb, .leadIn, .future]
        while at > sentence.tokens.lowerBound, start - at < 6,
            !reading.classes(at - 1).isDisjoint(with: words),
            reading.mentionIndex(covering: at - 1) == nil
        { at -= 1 }
        guard at < start - 1 else { return nil }
        return clauseSubject(at, sentence) ?? apposed(at, sentence)
            ?? reading.subject(of: at, in: sentence)
    }

    /// "A will visit Chad and B will go to Niger to attend the talks": B, who goes there.
    private func traveller(before start: Int, _ sentence: Sentence) -> Reading.Group? {
        guard start > sentence.tokens.lowerBound, tokens[start - 1].word == reading.words.to,
            let journey = reading.annotations.encounters
                .within(sentence.tokens.lowerBound..<start - 1)
                .last(where: { encounter($0).type == .visit && encounter($0).part == .verb })
        else { return nil }
        return reading.subject(of: journey.tokens.lowerBound, in: sentence)
    }

    /// "agreed that the ministers of Chad and Niger should meet", "said that A might visit Chad":
    /// who should, or might.
    private func obliged(_ start: Int, _ sentence: Sentence) -> Reading.Group? {
        let should = start - 1
        guard should > sentence.tokens.lowerBound,
            !reading.classes(should).isDisjoint(with: [.deontic, .wish])
        else { return nil }
        return clauseSubject(should, sentence) ?? reading.subject(of: should, in: sentence)
    }

    /// "said that the leaders of the two countries had met": the leaders.
    private func leaders(before start: Int, _ sentence: Sentence) -> Reading.Group? {
        var at = start
        while at > sentence.tokens.lowerBound + 1,
            !reading.classes(at - 1).isDisjoint(with: [.auxiliary, .adverb, .future, .bygone])
        { at -= 1 }
        guard let whole = reading.mentionIndex(covering: at - 1), whole > 0,
            mentions[whole].kind == .together, mentions[whole - 1].kind == .together,
            mentions[whole - 1].tokens.upperBound + 1 == mentions[whole].tokens.lowerBound,
            tokens[mentions[whole].tokens.lowerBound - 1].word == reading.words.of,
            mentions[whole - 1].tokens.lowerBound >= sentence.tokens.lowerBound
        else { return nil }
        return whole - 1..<whole
    }

    /// "agreed that their teams would talk": a plain noun after "that" is the subject.
    private func isOfOthers(_ token: Int, _ sentence: Sentence) -> Bool {
        var at = token - 1
        while at > sentence.tokens.lowerBound,
            !reading.classes(at).isDisjoint(
                with: [.auxiliary, .adverb, .future, .negation, .deontic])
        { at -= 1 }
        if reading.classes(at + 1).contains(.deontic), isInClause(at, sentence) { return true }
        let noun = at
        while at > sentence.tokens.lowerBound, noun - at < 3, tokens[at].kind == .word,
            reading.classes(at).isDisjoint(with: [.determiner, .conjunction, .preposition])
        { at -= 1 }
        return at < noun && at > sentence.tokens.lowerBound
            && reading.classes(at).contains(.determiner)
            && reading.classes(at - 1).contains(.relative)
    }

    /// "agreed that the army chiefs of their region should": a noun whose clause begins with
    /// "that", no verb and no comma between, at most twelve words back.
    private func isInClause(_ noun: Int, _ sentence: Sentence) -> Bool {
        let verbal: WordClass = [.auxiliary, .be, .future, .conjunction]
        var at = noun
        while at > sentence.tokens.lowerBound, noun - at < 12, tokens[at].kind == .word,
            reading.classes(at).isDisjoint(with: verbal)
        {
            if tokens[at].word == reading.words.that { return at < noun }
            at -= 1
        }
        return false
    }

    /// "Meeting in Oslo, A and B agreed", "After meeting with B, A said": whom the main clause is
    /// about.
    private func laterSubject(
        _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> Reading.Group? {
        let start = reading.opening(of: sentence)
        let isLeading =
            VerbForm(rawValue: match.entry.form) == .gerund
            && match.tokens.lowerBound - start <= 3
            || match.tokens.lowerBound - start <= 12 && reading.isParticiple(start)
        guard isLeading else { return nil }
        let end = min(match.tokens.upperBound + 50, sentence.tokens.upperBound - 1)
        for comma in match.tokens.upperBound..<max(match.tokens.upperBound, end)
        where tokens[comma].kind == .comma {
            guard let group = reading.mentions(at: comma + 1, until: sentence.tokens.upperBound)
            else { continue }
            var next = reading.tokens(of: group).upperBound
            // "A, Minister of Trade, praised".
            if next < sentence.tokens.upperBound, tokens[next].kind == .comma,
                !mentions[group.upperBound - 1].title.isEmpty
            {
                next += 1
            }
            let isSubject =
                next < sentence.tokens.upperBound && tokens[next].kind == .word
                && reading.classes(next).isDisjoint(with: [.preposition, .conjunction, .relative])
            if isSubject { return group }
        }
        return nil
    }

    /// "an invitation from B to visit": B does not visit.
    private func isAfterFrom(_ mention: Int, _ sentence: Sentence) -> Bool {
        let start = mentions[mention].tokens.lowerBound
        guard start > sentence.tokens.lowerBound else { return false }
        return [reading.words.from, reading.words.by, reading.words.of, reading.words.with]
            .contains(tokens[start - 1].word)
    }

    /// "The leaders of Chile and Peru, A and B, met", "Before meeting with C, A met": the people
    /// at the end of what stands before the verb.
    private func apposed(_ token: Int, _ sentence: Sentence) -> Reading.Group? {
        var at = token
        while at > sentence.tokens.lowerBound + 1,
            tokens[at - 1].kind == .comma
                || !reading.classes(at - 1).isDisjoint(with: [.auxiliary, .adverb])
        { at -= 1 }
        guard let last = reading.mentionIndex(covering: at - 1) else { return nil }
        let group = reading.group(endingWith: last, from: sentence.tokens.lowerBound)
        let people = group.reversed().prefix { mentions[$0].kind == .person }
        guard let first = people.last, first > group.lowerBound,
            tokens[mentions[first].tokens.lowerBound - 1].kind == .comma
        else { return nil }
        return first..<last + 1
    }

    /// "since the two sides met": right before the verb, after a word that opens a clause.
    func clauseSubject(_ token: Int, _ sentence: Sentence) -> Reading.Group? {
        var at = token
        while at > sentence.tokens.lowerBound + 1,
            !reading.classes(at - 1).isDisjoint(with: [.auxiliary, .adverb, .future])
        { at -= 1 }
        guard at > sentence.tokens.lowerBound else { return nil }
        if tokens[at - 1].word == reading.words.who { return antecedent(of: at - 1, sentence) }
        guard let i = reading.mentionIndex(covering: at - 1) else { return nil }
        let group = reading.group(endingWith: i, from: sentence.tokens.lowerBound)
        let before = reading.tokens(of: group).lowerBound - 1
        return before >= sentence.tokens.lowerBound && reading.classes(before).contains(.clausal)
            ? group : nil
    }

    /// "B, who arrived in Chile", "B in Oslo, who is on a visit to Norway": B.
    private func antecedent(of who: Int, _ sentence: Sentence) -> Reading.Group? {
        var at = who
        if at > sentence.tokens.lowerBound, tokens[at - 1].kind == .comma { at -= 1 }
        if let place = reading.annotations.names.covering(at - 1),
            place.tokens.lowerBound > sentence.tokens.lowerBound,
            reading.classes(place.tokens.lowerBound - 1).contains(.locative)
        {
            at = place.tokens.lowerBound - 1
        }
        guard let last = reading.mentionIndex(covering: at - 1) else { return nil }
        let group = reading.group(endingWith: last, from: sentence.tokens.lowerBound)
        // "A and B, who are to meet".
        if group.count == 2, isPlural(who + 1, sentence),
            mentions[group].allSatisfy({
                $0.kind == .person
            })
        {
            return group
        }
        let one = bearer(of: last)
        return one..<one + 1
    }

    /// "are", "were", "have".
    private func isPlural(_ verb: Int, _ sentence: Sentence) -> Bool {
        guard verb < sentence.tokens.upperBound,
            !reading.classes(verb).isDisjoint(with: [.be, .auxiliary])
        else { return false }
        let bytes = reading.text.bytes[tokens[verb].range]
        return ["are", "were", "have"].contains { bytes.elementsEqual($0.utf8) }
    }

    /// "A, Deputy Premier and Minister of Trade, who": A, of the last office.
    private func bearer(of i: Int) -> Int {
        var at = i
        while at > 0, i - at < 3, mentions[at].kind == .role {
            let gap = mentions[at].tokens.lowerBound - mentions[at - 1].tokens.upperBound
            guard gap == 1, [.role, .person].contains(mentions[at - 1].kind) else { return i }
            at -= 1
        }
        return mentions[at].kind == .person ? at : i
    }

    /// "B's visit came after he had been in Chad": B, where the sentence names nobody else before.
    func antecedent(of subject: Reading.Group, _ sentence: Sentence) -> Reading.Group {
        guard subject.count == 1, mentions[subject.lowerBound].kind == .pronoun,
            let person = personBefore(reading.tokens(of: subject).lowerBound, sentence),
            !isFramed(person, before: subject)
        else { return subject }
        let first = mentions.index(atOrAfter: sentence.tokens.lowerBound)
        let others = (first..<max(first, person)).contains { mentions[$0].kind == .person }
        return others ? subject : person..<person + 1
    }

    /// "In addition to B, she met C", "After meeting B, she went": B is somebody else.
    private func isFramed(_ person: Int, before subject: Reading.Group) -> Bool {
        let words = mentions[person].tokens
        let before = words.lowerBound - 1
        let isNext = words.upperBound + 1 == reading.tokens(of: subject).lowerBound
        guard isNext || tokens[words.upperBound].kind == .comma, before >= 0 else { return false }
        if isNext, reading.classes(before).contains(.preposition) { return true }
        // "After meeting with B, she will go to Chad, where she will meet C".
        let met = tokens[before].word == reading.words.with && before > 0 ? before - 1 : before
        return reading.isParticiple(met) && reading.annotations.encounters.covering(met) != nil
    }

    /// The last person named before a token.
    func personBefore(_ token: Int, _ sentence: Sentence) -> Int? {
        let end = mentions.index(atOrAfter: token)
        let start = mentions.index(atOrAfter: sentence.tokens.lowerBound)
        return (start..<max(start, end)).suffix(8).last {
            mentions[$0].kind == .person && mentions[$0].tokens.upperBound <= token
        }
    }

    func earlierSubject(_ token: Int, _ sentence: Sentence) -> Reading.Group? {
        guard let group = reading.leadingSubject(of: sentence),
            reading.tokens(of: group).upperBound <= token
        else { return nil }
        return group
    }
}
