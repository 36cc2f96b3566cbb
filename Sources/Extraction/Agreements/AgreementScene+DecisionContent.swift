internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What a decision is about: the words after "to", "that" or "on".
extension AgreementScene {
    /// The token after the "to", "that" or "on" of a decision; adverbs, a date, "not", whom it
    /// was agreed with, and an insertion between commas may stand between.
    func afterParticle(_ match: Gazetteer.Match) -> Int? {
        var at = match.tokens.upperBound
        if words(at - 1).contains(.particle) {
            guard let date = date(at), date < end else { return listed(at) ?? at }
            at = date
        } else if isThing(at, after: match) {
            return at
        } else if [reading.words.in, reading.words.of].contains(tokens[at - 1].word), at < end,
            endsIn("ing", at)
        {
            return at
        }
        if isClause(at, after: match) { return at }
        let limit = min(end, at + 12)
        var isInserted = false
        while at < limit {
            if words(at).contains(.particle), !isInserted || tokens[at].word == reading.words.to {
                if let partner = partner(at) { at = partner } else { return at + 1 }
            } else if tokens[at].kind == .comma {
                isInserted.toggle()
                at += 1
            } else if isInserted || !classes(at).isDisjoint(with: [.adverb, .negation]) {
                at += 1
            } else if tokens[at].kind == .openBracket {
                at = afterBracket(at)
            } else if tokens[at].kind == .closeBracket {
                at += 1
            } else if let next = date(at) ?? partner(at) ?? circumstance(at) {
                at = next
            } else {
                return nil
            }
        }
        return nil
    }

    /// "agreed we will work", "agreed both sides should": a clause without "that".
    private func isClause(_ at: Int, after match: Gazetteer.Match) -> Bool {
        guard words(at - 1).contains(.concord), at + 2 < end,
            let i = reading.mentionIndex(covering: at)
        else { return words(at - 1).contains(.concord) && isClauseOfThing(at) }
        let next = reading.annotations.mentions[i].tokens.upperBound
        return next < end && !classes(next).isDisjoint(with: [.future, .deontic])
            || isClauseOfThing(at)
    }

    /// "agreed the next session should be held": a thing and what is to become of it.
    private func isClauseOfThing(_ at: Int) -> Bool {
        guard at + 3 < end, classes(at).contains(.determiner),
            classes(at).isDisjoint(with: .pluralPronoun) || classes(at).contains(.possessive)
        else { return false }
        for token in at + 2..<min(end - 1, at + 9) {
            if !classes(token).isDisjoint(with: [.future, .deontic]) { return true }
            guard tokens[token].kind == .word || tokens[token].kind == .dash,
                classes(token).isDisjoint(with: [.auxiliary, .relative])
            else { return false }
        }
        return false
    }

    /// "agreed in the near future to", "agreed among other things to": the end of an adjunct.
    private func circumstance(_ at: Int) -> Int? {
        guard classes(at).contains(.preposition), words(at).isDisjoint(with: .particle),
            tokens[at].word != reading.words.of, tokens[at].word != reading.words.with
        else { return nil }
        let near = at + 1..<max(at + 1, min(end, at + 6))
        guard let to = near.first(where: { tokens[$0].word == reading.words.to }),
            near.prefix(to - at - 1).allSatisfy({
                classes($0).isDisjoint(with: [.auxiliary, .future, .relative])
            })
        else { return nil }
        return to
    }

    /// "agreed on the following: to open": what stands behind the colon and its "to".
    private func listed(_ at: Int) -> Int? {
        let near = at..<max(at, min(end - 2, at + 4))
        guard let colon = near.first(where: { tokens[$0].kind == .colon }),
            near.contains(where: { tokens[$0].word == reading.words.following }),
            tokens[colon + 1].word == reading.words.to
        else { return nil }
        return colon + 2
    }

    /// "agreed a timetable for": a thing right behind the verb, and no clause, as "agreed the
    /// trade between them holds great potential" has.
    private func isThing(_ at: Int, after match: Gazetteer.Match) -> Bool {
        guard match.tokens.count == 1, words(at - 1).contains(.concord), at + 2 < end,
            classes(at).contains(.determiner) || classes(at).contains(.plural),
            classes(at).isDisjoint(with: [.pluralPronoun, .possessive]),
            reading.mentionIndex(covering: at) == nil,
            reading.mentionIndex(covering: at + 1) == nil,
            reading.annotations.dates.covering(at) == nil,
            reading.annotations.dates.covering(at + 1) == nil,
            reading.annotations.dates.covering(at + 2) == nil
        else { return false }
        return !(at..<min(end, at + 14)).contains {
            words($0).contains(.value)
                || $0 < at + 9 && !classes($0).isDisjoint(with: [.auxiliary, .future, .deontic])
        }
    }

    private func afterBracket(_ at: Int) -> Int {
        let limit = min(end, at + 8)
        return (at..<limit).first { tokens[$0].kind == .closeBracket }.map { $0 + 1 } ?? limit
    }

    /// The end of a date at `at`, its preposition and brackets aside.
    private func date(_ at: Int) -> Int? {
        guard let date = reading.annotations.dates.covering(at) else { return nil }
        return max(at + 1, date.tokens.upperBound)
    }

    /// The end of "with the President", "to Norway", or "Norway", whom something is agreed with.
    func partner(_ at: Int) -> Int? {
        var first = classes(at).contains(.party) ? at + 1 : at
        if first > at, first + 1 < end, reading.mentionIndex(covering: first) == nil,
            classes(first).contains(.determiner)
        {
            first += 1
        }
        guard first < end, let i = reading.mentionIndex(covering: first) else { return nil }
        let last = reading.annotations.mentions[i].tokens.upperBound
        return last > at ? last : nil
    }

    /// The words of an action after "to", "that" or "on"; nil where they are none. The lower
    /// bound is the verb.
    func action(from at: Int) -> Range<Int>? {
        guard at + 2 < end else { return nil }
        let particle = tokens[at - 1].word
        // "committed to “work closely”"
        let at = [.openQuote, .plainQuote].contains(tokens[at].kind) ? at + 1 : at
        let contentEnd = reading.clauseEnd(after: at, in: sentence)
        guard contentEnd - at > 1 else { return nil }
        switch particle {
        // "the places offered to Norway": to whom
        case reading.words.to:
            let isName = reading.annotations.names.covering(at) != nil
            return isStance(at) || isName ? nil : at..<contentEnd
        case reading.words.that: return plannedClause(at, contentEnd)
        case _
        where words(at - 1).contains(.concord)
            && (isClauseOfThing(at)
                || reading.mentionIndex(covering: at) != nil):
            return plannedClause(at, contentEnd)
        default: return agreedNoun(at, contentEnd)
        }
    }

    /// "agreed to differ": no action.
    private func isStance(_ at: Int) -> Bool {
        if classes(at).contains(.be), at + 2 < end, tokens[at + 1].word == reading.words.of {
            return !words(at + 2).contains(.aid)
        }
        return words(at).contains(.value) || classes(at).contains(.be)
    }

    /// "agreed that work will begin", not "agreed that ties would be strong".
    private func plannedClause(_ at: Int, _ contentEnd: Int) -> Range<Int>? {
        let modal = (at..<min(contentEnd, at + 22)).first(where: isModal)
        if modal == nil, let verb = subjunctive(at, contentEnd) { return verb..<contentEnd }
        // "that the treaty needs renewing": what both think of it
        if let modal, isNeed(modal) { return nil }
        guard let modal, var verb = skipAdverbs(modal + 1), verb < contentEnd else { return nil }
        if let needed = needed(verb, contentEnd) { return needed }
        let isThing = modal > at && tokens[modal - 1].word == reading.words.it
        if tokens[verb].word == reading.words.to {
            verb = skipAdverbs(verb + 1) ?? verb
        } else if classes(verb).contains(.negation), classes(modal).contains(.deontic) {
            verb = skipAdverbs(verb + 1) ?? verb
        }
        guard verb < contentEnd, !classes(verb).contains(.negation) else { return nil }
        if classes(verb).contains(.be) {
            verb = skipAdverbs(verb + 1) ?? verb
            guard verb < contentEnd, isParticiple(verb) else { return nil }
        } else if isThing
            || words(verb).contains(.idle) && !isBegun(verb + 1, verb, contentEnd)
                && !isInTouch(verb, contentEnd)
        {
            return nil
        }
        return verb..<contentEnd
    }

    /// "agreed that there would be no talks, and that their teams should stay in touch": what the
    /// second clause says where the first tells of no action.
    func furtherClause(_ at: Int) -> Range<Int>? {
        guard tokens[at - 1].word == reading.words.that else { return nil }
        let near = at + 2..<max(at + 2, min(end - 3, at + 40))
        guard
            let that = near.first(where: {
                tokens[$0].word == reading.words.that && tokens[$0 - 1].word == reading.words.and
            })
        else { return nil }
        return action(from: that + 1)
    }

    /// "that their teams would start consultations", not "that the season would start in May".
    private func isBegun(_ object: Int, _ verb: Int, _ contentEnd: Int) -> Bool {
        words(verb).contains(.start) && object < contentEnd && tokens[object].kind == .word
            && classes(object).isDisjoint(with: [.preposition, .adverb, .conjunction])
            && reading.annotations.dates.covering(object) == nil
    }

    /// "that the banks would remain in constant touch".
    private func isInTouch(_ verb: Int, _ contentEnd: Int) -> Bool {
        verb + 2 < contentEnd && tokens[verb + 1].word == reading.words.in
            && (verb + 2..<min(contentEnd, verb + 5)).contains {
                reading.words.bond.touch.contains(tokens[$0].word)
            }
    }

    /// "agreed that priority be given to", "resolved that the team resume work".
    private func subjunctive(_ at: Int, _ contentEnd: Int) -> Int? {
        let near = at + 1..<max(at + 1, min(contentEnd - 1, at + 16))
        if let be = near.first(where: { tokens[$0].word == reading.words.be }) {
            guard classes(be - 1).isEmpty || reading.mentionIndex(covering: be - 1) != nil,
                !(at..<be).contains(where: { classes($0).contains(.negation) })
            else { return nil }
            let verb = skipAdverbs(be + 1) ?? be
            return verb > be && verb < contentEnd && isParticiple(verb) ? verb : nil
        }
        return near.first {
            words($0).isSuperset(of: [.start, .founding]) && classes($0).isEmpty
                && classes($0 - 1).isDisjoint(with: [.determiner, .preposition, .conjunction])
                && [.word, .number].contains(tokens[$0 - 1].kind)
        }
    }

    /// "will", "should", or "are" before "to": something is to be done.
    private func isModal(_ token: Int) -> Bool {
        if !classes(token).isDisjoint(with: [.future, .deontic]) {
            return tokens[token].word != reading.words.must
        }
        return token + 2 < end && !classes(token).isDisjoint(with: [.be, .auxiliary])
            && (tokens[token + 1].word == reading.words.to || words(token + 1).contains(.need))
    }

    private func isNeed(_ modal: Int) -> Bool {
        words(modal).contains(.need) && endsIn("eds", modal)
    }

    /// "agreed that it was necessary to open": what is needed is agreed.
    private func needed(_ need: Int, _ contentEnd: Int) -> Range<Int>? {
        guard words(need).contains(.need), need + 2 < contentEnd,
            tokens[need + 1].word == reading.words.to, !isStance(need + 2)
        else { return nil }
        return need + 2..<contentEnd
    }

    func isParticiple(_ token: Int) -> Bool {
        endsIn("ed", token) || !words(token).isDisjoint(with: [.reached, .participle])
    }

    /// "agreed on the need for talks", "agreed on measures to …", not "agreed on the importance".
    private func agreedNoun(_ at: Int, _ contentEnd: Int) -> Range<Int>? {
        let head = at..<min(contentEnd, at + 5)
        guard let value = head.first(where: { words($0).contains(.value) }) else {
            return at..<contentEnd
        }
        return isJointDeed(behind: value, contentEnd) ? at..<contentEnd : nil
    }

    /// "the value of holding a meeting of three", "the importance of advancing joint patrols":
    /// what both are to do.
    private func isJointDeed(behind value: Int, _ contentEnd: Int) -> Bool {
        let verb = value + 2
        guard verb + 1 < contentEnd, tokens[value + 1].word == reading.words.of,
            endsIn("ing", verb)
        else { return false }
        let object = verb + 1..<min(contentEnd, verb + 6)
        return
            (words(verb).contains(.encounter) || reading.words.holding.contains(tokens[verb].word))
            && reading.annotations.encounters.stands(in: object)
            || object.prefix(3).contains { words($0).contains(.mutual) }
    }

    /// Past adverbs and dates: "will this winter fund".
    func skipAdverbs(_ at: Int) -> Int? {
        var at = at
        while at < end {
            if let date = reading.annotations.dates.covering(at) {
                at = max(at + 1, date.tokens.upperBound)
            } else if classes(at).contains(.adverb)
                || endsIn("ly", at) && words(at).isDisjoint(with: [.deed, .gift, .measure, .idle])
            {
                at += 1
            } else {
                return at
            }
        }
        return nil
    }

    func endsIn(_ ending: StaticString, _ token: Int) -> Bool {
        let range = tokens[token].range
        let length = ending.utf8CodeUnitCount
        guard range.count > length + 1 else { return false }
        return ending.withUTF8Buffer { letters in
            for i in 0..<length
            where reading.text.bytes[range.upperBound - length + i] != letters[i] { return false }
            return true
        }
    }
}
