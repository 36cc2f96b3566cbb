internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What a relative clause says of the further way of an instrument.
extension AgreementScene {
    /// "the treaty, which was signed in May and has now entered into force": the second of two
    /// stages, behind "and" and an auxiliary.
    func furthered(_ stage: Gazetteer.Match, _ between: Range<Int>) -> StageWord? {
        guard between.contains(where: { classes($0).contains(.relative) }) else { return nil }
        let last = stage.tokens.upperBound
        let near = last..<max(last, min(end - 1, last + 10))
        guard
            let and = near.first(where: {
                tokens[$0].word == reading.words.and && classes($0 + 1).contains(.auxiliary)
            }), !(last..<and).contains(where: { !classes($0).isDisjoint(with: .finite) })
        else { return nil }
        return reading.annotations.stages.within(and + 2..<max(and + 2, min(end, and + 6)))
            .first { stage in
                reading.lexicon.stages[Int(stage.entry.index)].part == .verb
                    && (and + 1..<max(and + 1, stage.tokens.lowerBound)).allSatisfy {
                        !classes($0).isDisjoint(with: [.auxiliary, .be, .adverb])
                    }
            }
            .map {
                let entry = reading.lexicon.stages[Int($0.entry.index)]
                return StageWord(tokens: $0.tokens, status: reached(entry, $0))
            }
    }

    /// "the treaty that they intend to sign in Lima" is agreed, the one that they hope to sign
    /// proposed, and the one that they hope to conclude under negotiation.
    func planned(
        _ stage: Gazetteer.Match, _ status: Agreement.Status, _ form: VerbForm,
        _ between: Range<Int>
    ) -> StageWord? {
        guard form == .base, status == .signed, let to = between.last,
            tokens[to].word == reading.words.to, to > start,
            !words(to - 1).isDisjoint(with: [.planning, .wish]),
            between.prefix(2).contains(where: { classes($0).contains(.relative) })
        else { return nil }
        if words(to - 1).contains(.planning) {
            return StageWord(tokens: stage.tokens, status: .agreed)
        }
        let isOpen = tokens[stage.tokens.lowerBound].word == reading.words.conclude
        return StageWord(tokens: stage.tokens, status: isOpen ? .negotiating : .proposed)
    }

    /// "the treaty on fish, the text of which has been agreed", "whose wording is settled": what is
    /// told of its text is told of it.
    func behindText(_ between: Range<Int>) -> Range<Int> {
        guard
            let relative = between.last(where: { classes($0).contains(.relative) }),
            relative > between.lowerBound
        else { return between }
        let isOf = tokens[relative - 1].word == reading.words.of
        let text = isOf ? relative - 2 : relative + 1
        guard between.contains(text), reading.words.bond.texts.contains(tokens[text].word) else {
            return between
        }
        return max(text, relative) + 1..<between.upperBound
    }

    /// The noun in "the text of which", "whose text".
    func isText(_ range: Range<Int>) -> Bool {
        guard range.count == 1, let noun = range.first, noun > start, noun + 2 < end,
            reading.words.bond.texts.contains(tokens[noun].word)
        else { return false }
        return classes(noun - 1).contains(.relative)
            || tokens[noun + 1].word == reading.words.of && classes(noun + 2).contains(.relative)
    }

    /// "wishes to see the treaty signed".
    func isWishedToSee(_ match: Gazetteer.Match, _ between: Range<Int>) -> Bool {
        guard between.allSatisfy({ classes($0).isDisjoint(with: .finite) }) else { return false }
        let near = max(start, match.tokens.lowerBound - 5)..<match.tokens.lowerBound
        guard let see = near.last(where: { reading.words.bond.seeing.contains(tokens[$0].word) }),
            see > start + 1, tokens[see - 1].word == reading.words.to
        else { return false }
        return (max(start, see - 6)..<see - 1).contains {
            classes($0).contains(.wish) || words($0).contains(.wish)
        }
    }

    /// "welcomed the swift implementation of": it has been done.
    func isAcknowledged(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        let near = max(start, first - 4)..<first
        guard let cue = reading.annotations.cues.within(near).last, cue.entry.kind == .cue,
            VerbForm(rawValue: cue.entry.form)?.isPast ?? false,
            near.allSatisfy({ words($0).isDisjoint(with: [.need, .wish]) })
        else { return false }
        return reading.lexicon.cues[Int(cue.entry.index)].act == .support
    }

    /// "the entry into force of": whose date is awaited or asked for has been signed.
    func isEntry(_ match: Gazetteer.Match) -> Bool {
        match.tokens.count > 1 && tokens[match.tokens.lowerBound].word == reading.words.entry
    }

    /// "called for the ratification", "the procedures for the entry into force": not there yet.
    func isToCome(_ match: Gazetteer.Match) -> Bool {
        isAsked(match) || isStillToCome(match) || isAwaited(match)
            || isMeansOf(match) && !isAcknowledged(match)
    }

    private func isMeansOf(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        return (max(start, first - 3)..<first).contains {
            tokens[$0].word == reading.words.for
        }
    }

    /// "welcomed the finalisation of the text": done, where it is no wish.
    func isFinalised(_ stage: Stage, _ match: Gazetteer.Match) -> Bool {
        stage.part == .noun && stage.status == .negotiating
            && reading.words.bond.finalising.contains(tokens[match.tokens.lowerBound].word)
            && isAcknowledged(match) && !isStillToCome(match)
    }

    /// "agreed to speed up work on the draft treaty": the talks on it go on, whatever is done to
    /// that end; "agreed on the draft treaty" and "agreed to sign it" are more.
    func furthered(
        _ stage: StageWord, _ match: Gazetteer.Match, _ name: Int
    ) -> Agreement.Status {
        let between = stage.tokens.upperBound..<max(stage.tokens.upperBound, name)
        if isUnderTalks(match.tokens.upperBound), isAhead(stage) { return .negotiating }
        guard stage.status == .agreed, between.count > 1, between.count < 12,
            tokens[stage.tokens.upperBound - 1].word == reading.words.to,
            (name..<max(name, match.tokens.upperBound)).contains(where: {
                tokens[$0].word == reading.words.draft
            }),
            !reading.annotations.stages.within(between).contains(where: {
                let entry = reading.lexicon.stages[Int($0.entry.index)]
                return entry.part == .verb && entry.status != .negotiating
            })
        else { return stage.status }
        return .negotiating
    }

    /// "the memoranda under discussion": behind their name.
    func isUnderTalks(_ token: Int) -> Bool {
        token + 1 < end && tokens[token].word == reading.words.under
            && reading.words.bond.drafting.contains(tokens[token + 1].word)
    }

    /// "will conclude", "agreed to expedite": what is not done yet.
    private func isAhead(_ stage: StageWord) -> Bool {
        guard [.agreed, .proposed].contains(stage.status), let last = stage.tokens.last else {
            return false
        }
        let before = stage.tokens.lowerBound - 1
        return tokens[last].word == reading.words.to
            || before >= start && classes(before).contains(.future)
            || before > start && classes(before - 1).contains(.future)
    }

    /// "pressed for answers and said that a study": the "that" of a second report.
    func isFurtherReport(_ token: Int) -> Bool {
        guard tokens[token].word == reading.words.that, token > start + 2,
            let cue = reading.annotations.cues.covering(token - 1), cue.entry.kind == .cue
        else { return false }
        let verb = cue.tokens.lowerBound
        return verb > start && classes(verb - 1).contains(.conjunction)
    }

    /// "the Coast Initiative, which grew out of the agreement signed in May": of a document that
    /// the relative clause names.
    func isOfAnother(_ stage: StageWord, _ relative: Int) -> Bool {
        let between = relative + 1..<max(relative + 1, stage.tokens.lowerBound)
        return between.count > 3
            && reading.annotations.instruments.within(between).last.map {
                $0.tokens.upperBound == stage.tokens.lowerBound && isVerbBefore($0, relative)
            } ?? false
    }

    /// A verb of the clause stands ahead of the document: "which is part of the treaty".
    private func isVerbBefore(_ match: Gazetteer.Match, _ relative: Int) -> Bool {
        (relative + 1..<match.tokens.lowerBound).contains {
            classes($0).contains(.preposition) && $0 > relative + 1
        }
    }

    /// "signed together with the Minister of Health, Kari Moe, the agreement".
    func signedWith(before token: Int) -> Bool {
        let window = max(start, token - 24)..<token
        guard let match = reading.annotations.stages.within(window).last,
            reading.lexicon.stages[Int(match.entry.index)].status == .signed,
            case let comma = match.tokens.upperBound, comma + 2 < token
        else { return false }
        let next = tokens[comma].kind == .comma ? comma + 1 : comma
        return tokens[next].word == reading.words.with
            || tokens[next].word == reading.words.together
                && tokens[next + 1].word == reading.words.with
    }

    /// "finalise the treaty", of a text that is not settled yet; a plan is made with that.
    func settles(_ match: Gazetteer.Match, _ status: Agreement.Status, _ name: Int) -> Bool {
        status == .negotiating
            && reading.words.bond.finishing.contains(tokens[match.tokens.lowerBound].word)
            && (reading.annotations.instruments.within(name..<max(name, min(end, name + 9))).first
                .map { [.treaty, .memorandum, .contract].contains(kind(of: $0)) } ?? false)
    }

    /// What "ratify" and "finalise" tell of the instrument behind them.
    func settled(
        _ match: Gazetteer.Match, _ status: Agreement.Status, _ name: Int
    ) -> StageWord? {
        if isRatified(match) { return StageWord(tokens: match.tokens, status: .signed) }
        guard settles(match, status, name) else { return nil }
        return StageWord(tokens: match.tokens, status: .negotiating)
    }

    /// Behind the second comma of "concluding, at an early date, an agreement", and behind "at an
    /// early date" without commas.
    func behindInsertion(_ next: Int, before token: Int) -> Int {
        guard next < token else { return next }
        if tokens[next].word == reading.words.at {
            let last = min(token, next + 5)
            guard
                let noun = (next + 2..<max(next + 2, last)).last(where: {
                    classes($0).isEmpty && tokens[$0].kind == .word
                })
            else { return next }
            return noun + 1
        }
        guard tokens[next].kind == .comma else { return next }
        return (next + 1..<max(next + 1, min(token, next + 9))).first {
            tokens[$0].kind == .comma
        }.map { $0 + 1 } ?? next
    }
}
