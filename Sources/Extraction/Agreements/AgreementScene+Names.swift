internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Where the name of an instrument begins and ends.
extension AgreementScene {
    /// The first token of the noun phrase that an instrument ends or heads.
    func nameStart(of match: Gazetteer.Match) -> Int {
        var at = match.tokens.lowerBound
        while at > start, match.tokens.lowerBound - at < 10 {
            let before = at - 1
            let isModifier =
                tokens[before].kind == .word && (isNominal(before) || isWithin(before))
                || tokens[before].kind == .possessive || tokens[before].kind == .number
                || tokens[before].kind == .ordinal || isPairing(before) || isCountedFurther(before)
            guard isModifier, !endsAnother(before, match), !isInfinitive(before) else { break }
            at = before
            if classes(before).contains(.determiner) { break }
        }
        return at
    }

    /// The "further" of "two further agreements".
    private func isCountedFurther(_ token: Int) -> Bool {
        token > start && Self.count(of: tokens[token - 1], in: reading) != nil && isOneMore(token)
    }

    /// "further", "more": besides those named before.
    func isOneMore(_ token: Int) -> Bool {
        tokens[token].word == reading.words.pledge.more
            || reading.words.pledge.fresh.contains(tokens[token].word)
    }

    /// The verb of "to maintain dialogue", which is no part of a name.
    private func isInfinitive(_ token: Int) -> Bool {
        token > start && tokens[token - 1].word == reading.words.to
            && tokens[token].shape == .lower && words(token).contains(.measure)
            && words(token).isDisjoint(with: [.founding, .mutual])
    }

    /// The dash of "the Peru – Norway Free Trade Agreement".
    private func isPairing(_ token: Int) -> Bool {
        tokens[token].kind == .dash && token > start && tokens[token - 1].isCapitalised
            && reading.annotations.names.covering(token - 1)?.entry.kind == .country
            && reading.annotations.names.covering(token + 1)?.entry.kind == .country
    }

    /// "of the Action Plan two protocols": a number after another instrument begins a new phrase.
    private func endsAnother(_ token: Int, _ match: Gazetteer.Match) -> Bool {
        guard let other = reading.annotations.instruments.covering(token) else { return false }
        return other.tokens.upperBound == token + 1
            && (classes(token + 1).contains(.plural) || tokens[token + 1].kind == .number)
    }

    /// The "and" of "the Coast and Island Initiative", not that of "the Energy Partnership and
    /// Island Initiative".
    private func isWithin(_ token: Int) -> Bool {
        if isJoined(token) { return true }
        if isHead(token + 1) { return false }
        return token > start && tokens[token].word == reading.words.and
            && tokens[token - 1].isCapitalised && tokens[token + 1].isCapitalised
            && reading.annotations.instruments.covering(token - 1).map { $0.tokens.count < 2 }
                ?? true
            && reading.mentionIndex(covering: token - 1) == nil
            && reading.mentionIndex(covering: token + 1) == nil
    }

    /// The "Protocol" of "Memorandum on Tourism and Protocol on Taxes".
    func isHead(_ token: Int) -> Bool {
        guard let match = reading.annotations.instruments.starting(at: token),
            match.tokens.count == 1
                || tokens[match.tokens.lowerBound + 1].word == reading.words.of,
            match.tokens.upperBound < end
        else { return false }
        return [reading.words.on, reading.words.between, reading.words.for]
            .contains(tokens[match.tokens.upperBound].word)
    }

    /// The "and" of "the joint economic and trade commission".
    private func isJoined(_ token: Int) -> Bool {
        guard token > start + 1, token + 1 < end, tokens[token].word == reading.words.and,
            classes(token + 1).isDisjoint(with: [
                .determiner, .preposition, .auxiliary, .possessive,
            ])
        else { return false }
        let near = max(start + 1, token - 3)..<token
        guard let mutual = near.last(where: { words($0).contains(.mutual) }) else { return false }
        return classes(mutual - 1).contains(.determiner)
            && (mutual..<token).allSatisfy {
                tokens[$0].kind == .word && tokens[$0].shape == .lower
            }
    }

    private func isNominal(_ token: Int) -> Bool {
        // "the draft treaty", "the proposed treaty" are names, "they draft treaties" is not.
        if let stage = reading.annotations.stages.covering(token) {
            if isAdjective(stage, reading.lexicon.stages[Int(stage.entry.index)]) { return true }
            return words(token).contains(.pending) && token > start
                && classes(token - 1).contains(.determiner)
        }
        if let cue = reading.annotations.cues.covering(token), !tokens[token].isCapitalised,
            VerbForm(rawValue: cue.entry.form)?.isPast ?? false
        {
            return false
        }
        return classes(token).isDisjoint(with: [
            .preposition, .conjunction, .auxiliary, .future, .relative, .negation, .adverb,
        ]) || classes(token).contains(.determiner)
    }

    /// The words of a name that has more than its noun: "free trade agreement".
    func nameKey(of match: Gazetteer.Match) -> [WordID]? {
        let range = nameStart(of: match)..<match.tokens.upperBound
        var words: [WordID] = []
        words.reserveCapacity(range.count)
        for token in range
        where classes(token).isDisjoint(with: .determiner) && tokens[token].kind == .word
            && self.words(token).isDisjoint(with: [.pending, .existing, .distinct, .nth])
            && reading.annotations.names.covering(token)?.entry.kind != .country
        {
            words.append(tokens[token].word)
        }
        return words.count > 1 ? words : nil
    }

    /// The end of an instrument's phrase: before the next instrument of a list.
    func phraseEnd(of match: Gazetteer.Match) -> Int {
        let limit = beforeSetting(
            match.tokens
                .upperBound..<max(
                    match.tokens.upperBound,
                    reading.phraseEnd(after: match.tokens.upperBound, in: sentence)))
        let range = match.tokens.upperBound..<limit
        for next in reading.annotations.instruments.within(range) {
            let name = nameStart(of: next)
            if name > match.tokens.upperBound, isListed(name),
                opensName(name) || isPlural(next, name)
            {
                return beforeList(name)
            }
            if name > match.tokens.upperBound + 3, isNested(next, name) {
                return classes(name - 1).contains(.preposition) ? name - 1 : name
            }
        }
        return limit
    }

    /// "three documents at the end of the session", "a treaty on fish during the visit": the
    /// circumstances of a signature are no part of a name.
    private func beforeSetting(_ range: Range<Int>) -> Int {
        range.first {
            let classes = classes($0)
            if tokens[$0].kind == .comma {
                return opensDeed($0, behind: range.lowerBound) || opensInfinitive($0)
                    || $0 + 1 < end && tokens[$0 + 1].word == reading.words.while
            }
            if classes.contains(.conjunction),
                opensStage($0) || opensDeed($0, behind: range.lowerBound)
            {
                return true
            }
            if !classes.isDisjoint(with: [.temporal, .clausal]) {
                return tokens[$0].shape == .lower && tokens[$0].word != reading.words.as
                    && tokens[$0].word != reading.words.since
            }
            return tokens[$0].word == reading.words.at && $0 + 1 < end
                && self.classes($0 + 1).contains(.determiner)
        } ?? range.upperBound
    }

    /// "the signing of a treaty and the renewal of", "set up a commission and to convene it": what
    /// else came about.
    func opensStage(_ conjunction: Int) -> Bool {
        guard conjunction + 3 < end else { return false }
        let next = conjunction + 1
        if tokens[next].word == reading.words.to {
            return classes(next + 1).isEmpty
                && !words(next + 1).isDisjoint(with: [.deed, .measure, .founding])
        }
        let noun = classes(next).contains(.determiner) ? next + 1 : next
        if noun > next, reading.words.bond.aside.contains(tokens[noun].word) {
            return classes(noun + 1).contains(.preposition) || words(noun + 1).contains(.reached)
                || tokens[noun + 1].word == reading.words.to
        }
        guard let stage = reading.annotations.stages.starting(at: noun),
            noun > next || reading.lexicon.stages[Int(stage.entry.index)].part == .noun,
            stage.tokens.upperBound < end
        else { return false }
        return tokens[stage.tokens.upperBound].word == reading.words.of
    }

    /// "agreed to sign a treaty, to open a school, and to": what else was agreed.
    private func opensInfinitive(_ comma: Int) -> Bool {
        comma + 3 < end && tokens[comma + 1].word == reading.words.to && opensStage(comma)
    }

    /// "a group for the modernisation of the Free Trade Agreement": a standing one within.
    private func isNested(_ next: Gazetteer.Match, _ name: Int) -> Bool {
        tokens[next.tokens.upperBound - 1].isCapitalised
            && classes(name).contains(.determiner) && classes(name - 1).contains(.preposition)
            && ![reading.words.a, reading.words.an].contains(tokens[name].word)
    }

    /// "memorandums on ports" behind a comma.
    private func isPlural(_ match: Gazetteer.Match, _ name: Int) -> Bool {
        kind(of: match) == .package && name == match.tokens.lowerBound
    }

    private func opensName(_ token: Int) -> Bool {
        classes(token).contains(.determiner) || tokens[token].isCapitalised
            || tokens[token].kind == .number
    }

    /// After a comma or "and".
    func isListed(_ token: Int) -> Bool {
        guard token > start else { return false }
        switch tokens[token - 1].kind {
        case .comma, .semicolon, .colon: return true
        case .openQuote, .plainQuote:
            // "the “Agreement on Fishing” and the “Memorandum on Ports”"
            let the = token - 2
            return the > start && classes(the).contains(.determiner) && isListed(the)
        default:
            if [reading.words.and, reading.words.or, reading.words.including]
                .contains(tokens[token - 1].word) || isNamely(token - 1)
            {
                return true
            }
            if isAsWellAs(token) || isAlongWith(token) { return true }
            // "a plan for ports, also a plan for schools"
            if token > start + 1, tokens[token - 1].word == reading.words.also {
                return tokens[token - 2].kind == .comma
            }
            // "of a treaty on fishing and of a protocol on customs"
            return token > start + 1 && tokens[token - 1].word == reading.words.of
                && (tokens[token - 2].word == reading.words.and || isAsWellAs(token - 1))
        }
    }

    /// "an agreement on tourism as well as a memorandum on fishing", "in addition to a plan".
    func isAsWellAs(_ token: Int) -> Bool {
        guard token > start + 3 else { return false }
        if tokens[token - 1].word == reading.words.to {
            return tokens[token - 3].word == reading.words.in
                && reading.words.pledge.additions.contains(tokens[token - 2].word)
        }
        return tokens[token - 1].word == reading.words.as
            && tokens[token - 3].word == reading.words.as
    }

    /// "an agreement on tourism together with a memorandum on fishing".
    func isAlongWith(_ token: Int) -> Bool {
        token > start + 2 && tokens[token - 1].word == reading.words.with
            && reading.words.pledge.alongside.contains(tokens[token - 2].word)
    }

    /// "two documents, namely".
    func isNamely(_ token: Int) -> Bool {
        words(token).contains(.comprise) && token > start && tokens[token - 1].kind == .comma
            && reading.annotations.stages.covering(token) == nil
    }

    func beforeList(_ token: Int) -> Int {
        var at = token
        while at > start, isListed(at) { at -= isAsWellAs(at) ? 3 : isAlongWith(at) ? 2 : 1 }
        return at
    }

    /// The end of a name: what "on", "between" and "of" add to it.
    func nameEnd(of match: Gazetteer.Match) -> Int {
        var at = match.tokens.upperBound
        while at < end, at - match.tokens.upperBound < 14,
            tokens[at].kind == .word && tokens[at].isCapitalised
                || classes(at).contains(.determiner) && at > match.tokens.upperBound
        { at += 1 }
        guard at < end,
            [
                reading.words.on, reading.words.between, reading.words.for, reading.words.of,
            ].contains(tokens[at].word)
        else { return at }
        let last = max(at, min(phraseEnd(of: match), at + 16))
        return last > at && tokens[last - 1].kind == .comma ? last - 1 : last
    }

    /// "reached agreement on": no instrument.
    func isStageWord(_ match: Gazetteer.Match) -> Bool {
        reading.annotations.stages.covering(match.tokens.lowerBound).map {
            $0.tokens.count > match.tokens.count
        } ?? false
    }
}
