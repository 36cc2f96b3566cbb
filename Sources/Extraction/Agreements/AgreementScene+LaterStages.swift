internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The word for a stage that follows an instrument: "the treaty was signed", "the protocol, under
/// negotiation since May".
extension AgreementScene {
    /// "The protocol was signed", "the convention signed in 2014", "a pact that entered into
    /// force": within twelve words after it, a passive within thirty-six.
    func stage(after match: Gazetteer.Match) -> StageWord? {
        if isFrame(match) { return nil }
        if let open = worked(on: match) ?? openNegotiation(after: match) { return open }
        if let reached = reachedBehind(match) { return reached }
        let window = match.tokens.upperBound..<min(end, match.tokens.upperBound + 36)
        for stage in reading.annotations.stages.within(window) {
            let entry = reading.lexicon.stages[Int(stage.entry.index)]
            guard entry.part == .verb || isAgreedUpon(stage, entry),
                let form = VerbForm(rawValue: stage.entry.form), !isName(stage, form),
                !isText(stage.tokens)
            else { continue }
            let between = behindText(match.tokens.upperBound..<stage.tokens.lowerBound)
            if between.count > 12, !isFarPassive(between, form) { return nil }
            if let planned = planned(stage, entry.status, form, between) { return planned }
            if isInserted(stage, between) { continue }
            if let later = overtaking(stage, between) { return later }
            let isState = form == .third && stage.tokens.count > 1
            let isPast = form.isPast || form == .base && isPassive(stage)
            guard !isActive(between),
                isPast || isState || isToCome(between, form) || isTold(entry, form, between),
                !takesObject(stage, between)
            else { return nil }
            let status =
                toCome(entry.status, stage, between)
                ?? (isWishedToSee(match, between) ? .proposed : reached(entry, stage))
            return furthered(stage, between) ?? StageWord(tokens: stage.tokens, status: status)
        }
        return nil
    }

    /// "The treaty, which was signed in 2020, came into effect", "the lease, due to expire in May,
    /// has been extended": a later stage follows behind the second comma.
    private func isInserted(_ stage: Gazetteer.Match, _ between: Range<Int>) -> Bool {
        guard let opening = between.last(where: { tokens[$0].kind == .comma }),
            opening - between.lowerBound < 9 || classes(opening + 1).contains(.relative)
        else { return false }
        let last = stage.tokens.upperBound
        guard
            let comma = (last..<max(last, min(end - 1, last + 9))).first(where: {
                tokens[$0].kind == .comma
            })
        else { return false }
        return reading.annotations.stages.within(comma + 1..<min(end, comma + 5)).contains {
            reading.lexicon.stages[Int($0.entry.index)].part == .verb
                && ($0.tokens.count > 1
                    || classes($0.tokens.lowerBound - 1).contains(.auxiliary))
        }
    }

    /// "The treaty signed in May has been ratified", "the contract concluded in 2020 is being
    /// carried out": what has become of it behind a participle.
    private func overtaking(_ stage: Gazetteer.Match, _ between: Range<Int>) -> StageWord? {
        guard VerbForm(rawValue: stage.entry.form)?.isPast ?? false, between.count < 8,
            between.allSatisfy({ classes($0).isDisjoint(with: .finite) })
        else { return nil }
        let last = stage.tokens.upperBound
        let window = last..<max(last, min(end, last + 18))
        guard let verb = window.first(where: { !classes($0).isDisjoint(with: .finite) }),
            classes(verb).isDisjoint(with: [.relative, .deontic, .future]),
            tokens[verb].word != reading.words.be,
            !reading.annotations.instruments.stands(in: last..<verb)
        else { return nil }
        let isJoined = (last..<verb).contains { classes($0).contains(.conjunction) }
        if isJoined, !(last..<verb).contains(where: { tokens[$0].word == reading.words.between }) {
            return nil
        }
        let near = verb..<min(end, verb + 6)
        let later = reading.annotations.stages.within(near).first {
            reading.lexicon.stages[Int($0.entry.index)].part == .verb
                && (verb..<max(verb, $0.tokens.lowerBound)).allSatisfy {
                    !classes($0).isDisjoint(with: [.auxiliary, .be, .adverb])
                }
        }
        guard let later else { return nil }
        let entry = reading.lexicon.stages[Int(later.entry.index)]
        let status = toCome(entry.status, later, verb..<max(verb, later.tokens.lowerBound))
        return StageWord(tokens: later.tokens, status: status ?? reached(entry, later))
    }

    /// "Under the agreement, forty pilots will be": what follows is no stage of it.
    private func isFrame(_ match: Gazetteer.Match) -> Bool {
        let comma = match.tokens.upperBound
        guard comma + 1 < end, tokens[comma].kind == .comma else { return false }
        let name = nameStart(of: match)
        guard name > start, name - start < 6,
            classes(start).contains(.preposition) || tokens[start].word == reading.words.as,
            classes(name - 1).contains(.preposition)
        else { return false }
        return tokens[comma + 1].kind == .number
            || classes(comma + 1).contains(.determiner) || classes(comma + 1).contains(.plural)
    }

    /// "the agreement reached in Lima", "a deal struck by both sides".
    private func reachedBehind(_ match: Gazetteer.Match) -> StageWord? {
        let verb = match.tokens.upperBound
        guard verb + 1 < end, words(verb).contains(.reached), tokens[verb].kind == .word,
            reading.annotations.stages.starting(at: verb) == nil,
            endsIn("ed", verb) || endsIn("uck", verb),
            classes(verb + 1).contains(.preposition)
                || reading.annotations.dates.covering(verb + 1) != nil,
            [.treaty, .contract, .package].contains(kind(of: match))
        else { return nil }
        return StageWord(tokens: verb..<verb + 1, status: .agreed)
    }

    /// "efforts to reach a ceasefire", "had reached a deal".
    func reachedAhead(of name: Int, _ match: Gazetteer.Match) -> StageWord? {
        let verb = name - 1
        guard verb > start, [.treaty, .contract].contains(kind(of: match)),
            reading.annotations.stages.covering(verb) == nil
        else { return nil }
        if words(verb).contains(.reached) {
            return StageWord(tokens: verb..<verb + 1, status: .agreed)
        }
        let isSought = classes(verb).contains(.goal) && words(verb).isDisjoint(with: .raising)
        return isSought ? StageWord(tokens: verb..<verb + 1, status: .negotiating) : nil
    }

    /// "the hotline that the navies set up": a past that looks like the infinitive.
    private func isTold(_ stage: Stage, _ form: VerbForm, _ between: Range<Int>) -> Bool {
        form == .base && stage.status == .inForce && between.count > 1
            && classes(between.lowerBound).contains(.relative)
            && !between.contains { !classes($0).isDisjoint(with: [.future, .deontic, .auxiliary]) }
    }

    /// "was agreed", "has been settled" of an instrument.
    private func isAgreedUpon(_ match: Gazetteer.Match, _ stage: Stage) -> Bool {
        stage.part == .decision && stage.status == .agreed && match.tokens.count == 1
            && words(match.tokens.lowerBound).contains(.concord) && isPassive(match)
    }

    /// "has been set up": some past tenses look like the infinitive.
    private func isPassive(_ match: Gazetteer.Match) -> Bool {
        match.tokens.lowerBound > start && classes(match.tokens.lowerBound - 1).contains(.be)
    }

    /// "ratified", "the ratification of".
    func isRatified(_ match: Gazetteer.Match) -> Bool {
        [reading.words.ratified, reading.words.ratify, reading.words.ratification]
            .contains(tokens[match.tokens.lowerBound].word)
    }

    /// "suggested that the two countries conclude a treaty".
    func isSuggested(_ match: Gazetteer.Match) -> Bool {
        let verb = match.tokens.lowerBound
        guard verb > start, VerbForm(rawValue: match.entry.form) == .base,
            tokens[verb - 1].word != reading.words.to,
            classes(verb - 1).isDisjoint(with: [.future, .auxiliary, .deontic])
        else { return false }
        let near = max(start, verb - 9)..<verb
        guard let that = near.last(where: { tokens[$0].word == reading.words.that }) else {
            return isAdvised(near)
        }
        return (max(start, that - 3)..<that).contains { words($0).contains(.wish) }
    }

    /// "suggested the two sides soon sign".
    private func isAdvised(_ near: Range<Int>) -> Bool {
        guard let cue = reading.annotations.cues.within(near).last, cue.entry.kind == .cue,
            reading.lexicon.cues[Int(cue.entry.index)].act == .request
        else { return false }
        let subject = cue.tokens.upperBound..<near.upperBound
        return subject.contains { reading.mentionIndex(covering: $0) != nil }
            && subject.allSatisfy {
                tokens[$0].kind == .word
                    && classes($0).isDisjoint(with: [.conjunction, .preposition, .relative])
            }
    }

    /// "envisages the creation of".
    func isEnvisaged(_ match: Gazetteer.Match) -> Bool {
        let noun = match.tokens.lowerBound
        return (max(start, noun - 2)..<noun).contains { words($0).contains(.planning) }
    }

    /// "is expected to result in the signing of", "will culminate in the conclusion of".
    func isOutcome(_ match: Gazetteer.Match) -> Bool {
        let noun = match.tokens.lowerBound
        let near = max(start, noun - 7)..<noun
        guard
            let verb = near.last(where: {
                words($0).contains(.reached) || words($0).contains(.start)
            })
        else { return false }
        return near.contains {
            $0 < verb && (classes($0).contains(.future) || words($0).contains(.planning))
        }
    }

    /// "to promote the signing of", "to speed up the conclusion of": it is on its way.
    func isPromoted(_ match: Gazetteer.Match) -> Bool {
        let noun = match.tokens.lowerBound
        return (max(start + 1, noun - 4)..<max(start + 1, noun)).contains {
            tokens[$0 - 1].word == reading.words.to
                && !words($0).isDisjoint(with: [.measure, .start])
                && words($0).isDisjoint(with: .founding)
        }
    }

    /// "the treaty on fish, under negotiation since May", "the protocol, the negotiations on
    /// which have begun".
    private func openNegotiation(after match: Gazetteer.Match) -> StageWord? {
        let last = match.tokens.upperBound
        if isUnderTalks(last) { return StageWord(tokens: last..<last + 2, status: .negotiating) }
        guard sum.parts.contains(.bargaining) else { return nil }
        let window = last..<max(last, min(end - 2, last + 18))
        var isRelative = false
        for at in window {
            isRelative = isRelative || tokens[at].word == reading.words.which
            if classes(at).contains(.auxiliary)
                || reading.annotations.instruments.covering(at) != nil
            {
                return nil
            }
            let isUnder =
                tokens[at].word == reading.words.under && words(at + 1).contains(.bargaining)
            let isOnWhich =
                words(at).contains(.bargaining) && tokens[at + 2].word == reading.words.which
            if isUnder || isOnWhich || isRelative && words(at).contains(.bargaining) {
                let isPair = isUnder || isOnWhich
                return StageWord(tokens: at..<at + (isPair ? 2 : 1), status: .negotiating)
            }
        }
        return nil
    }

    /// "was signed" far behind its subject, with no other verb between.
    private func isFarPassive(_ between: Range<Int>, _ form: VerbForm) -> Bool {
        guard form.isPast, between.suffix(2).contains(where: { classes($0).contains(.be) }) else {
            return false
        }
        return !between.dropLast(5).contains {
            !classes($0).isDisjoint(with: [.auxiliary, .future, .relative, .deontic])
                || reading.annotations.cues.covering($0).map(isPastCue) ?? false
        }
    }

    private func isPastCue(_ cue: Gazetteer.Match) -> Bool {
        cue.entry.kind == .cue && cue.entry.form == VerbForm.past.rawValue
            && tokens[cue.tokens.lowerBound].shape == .lower
    }

    /// "The Council has approved a strategy", "the Fund extended loans": it is the one who acts.
    private func takesObject(_ stage: Gazetteer.Match, _ between: Range<Int>) -> Bool {
        let next = stage.tokens.upperBound
        guard stage.tokens.count == 1, next < end,
            !between.suffix(3).contains(where: { classes($0).contains(.be) }),
            tokens[next].kind == .word || tokens[next].kind == .number,
            reading.annotations.dates.covering(next) == nil
        else { return false }
        return classes(next).isDisjoint(with: [
            .preposition, .conjunction, .adverb, .relative, .auxiliary, .clausal,
        ])
    }

    /// "would soon come into force", "will be signed".
    private func isToCome(_ between: Range<Int>, _ form: VerbForm) -> Bool {
        form == .base && between.contains { classes($0).contains(.future) }
    }

    /// Somebody of his own, or a conjunction right before it, makes a verb speak of another.
    /// "the treaty which both parliaments ratified" is theirs.
    private func isActive(_ between: Range<Int>) -> Bool {
        if between.prefix(2).contains(where: { classes($0).contains(.relative) }) { return false }
        if let last = between.last, classes(last).contains(.conjunction) { return true }
        var at = between.lowerBound
        while at < between.upperBound {
            if tokens[at].kind == .openBracket { at = behindBracket(at, between) }
            guard at < between.upperBound else { return false }
            guard let i = reading.mentionIndex(covering: at) else {
                let next = reading.annotations.instruments.covering(at)
                if let next, isApart(next) || isTold(between.lowerBound..<at) { return true }
                at += 1
                continue
            }
            let mention = reading.annotations.mentions[i].tokens
            // ", both signed in May"
            if mention.upperBound >= between.upperBound, classes(at).contains(.plural),
                at > start, tokens[at - 1].kind == .comma
            {
                return false
            }
            let before = mention.lowerBound - 1
            let isGoverned =
                before >= start && !classes(before).isDisjoint(with: [.preposition, .conjunction])
            if !isGoverned { return true }
            at = max(at + 1, mention.upperBound)
        }
        return false
    }

    /// "the railway, whose route was fixed in the protocol": a verb before another instrument.
    private func isTold(_ range: Range<Int>) -> Bool {
        range.contains { !classes($0).isDisjoint(with: [.auxiliary, .future, .deontic]) }
    }

    /// "A Joint Committee (made up of officials of Peru) will be": what brackets hold is aside.
    private func behindBracket(_ at: Int, _ between: Range<Int>) -> Int {
        (at..<between.upperBound).first { tokens[$0].kind == .closeBracket }.map { $0 + 1 } ?? at
    }

    /// Another instrument that no preposition ties to the one before: of a list, or a subject.
    private func isApart(_ next: Gazetteer.Match) -> Bool {
        let name = nameStart(of: next)
        let isQuoted = [.openQuote, .plainQuote].contains(tokens[max(start, name - 1)].kind)
        let before = isQuoted ? name - 2 : name - 1
        return before >= start && !classes(before).contains(.preposition)
    }
}

extension WordClass {
    /// What has not come about: will, should, may.
    static let unreal: WordClass = [.future, .deontic, .wish]

    /// What a clause of its own has: an auxiliary, a modal, a relative pronoun.
    static let finite: WordClass = [.auxiliary, .be, .future, .deontic, .relative]
}
