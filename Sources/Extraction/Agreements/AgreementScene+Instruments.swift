internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Instruments with a word for their stage: "signed a treaty on …", "the entry into force of …",
/// "the convention signed in 2014".
extension AgreementScene {
    func instruments(carrying status: Agreement.Status? = nil) -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        var previous: (stage: StageWord, head: Int, end: Int)?
        if let status {
            previous = (StageWord(tokens: start..<start, status: status), end, end)
        }
        for i in instrumentNumbers {
            let match = reading.annotations.instruments[i]
            if let last = drafts.last, match.tokens.lowerBound < last.evidence.upperBound {
                continue
            }
            if status != nil, match.tokens.lowerBound < start + 4, kind(of: match) == .package {
                continue
            }
            if kind(of: match) == .mechanism, isOrganization(match) { continue }
            if kind(of: match) == .consensus, isOfMore(match) {
                raised(match).map { drafts.append($0) }
                continue
            }
            if isStageWord(match) || isConsent(match) || isAnnouncedMoney(match) { continue }
            let name = nameStart(of: match)
            if isDenied(name) { continue }
            if isPredicate(name, match) || isLookalike(match, name) || isHomemade(match, name)
                || isOwnInitiative(match, name)
                || kind(of: match) == .mechanism
                    && (isOfAssembly(match, name) || isBehind(name, match))
            {
                continue
            }
            let carried = previous.flatMap {
                isNext(name, $0.end) || isEquated(name, drafts.last) ? $0.stage : nil
            }
            var own = stage(of: match, name) ?? reachedAhead(of: name, match)
            // "the treaty on the creation of a commission, the protocol on ports"
            if let stage = own, let previous, carried != nil,
                stage.tokens.lowerBound > previous.head, stage.tokens.upperBound < name
            {
                own = nil
            }
            guard let stage = own ?? carried ?? unstaged(match, name)
            else { continue }
            if isGeneric(match, name, stage) || isPreparation(match, name, stage)
                || isOfSession(match, stage) || isOwnEffect(match, name, stage)
                || stage.status == .negotiating
                    && isConsultation(match, name..<match.tokens.upperBound)
            {
                continue
            }
            let isCarried = own == nil || own?.tokens == carried?.tokens
            let range = evidence(of: match, name, stage, isCarried: isCarried)
            let head = own == nil ? previous?.head : nil
            previous = (stage, head ?? match.tokens.upperBound, range.upperBound)
            if let last = drafts.last, isOneBundle(last, match, name) {
                drafts[drafts.count - 1].evidence = last.evidence.lowerBound..<range.upperBound
                continue
            }
            drafts.append(draft(match, furthered(stage, match, name), range))
        }
        return withoutSummary(drafts)
    }

    /// "the importance of reviving port committees", "the merit of working through old
    /// bodies": any of that kind.
    private func isGeneric(_ match: Gazetteer.Match, _ name: Int, _ stage: StageWord) -> Bool {
        guard match.entry.form == nounPlural, [.proposed, .inForce].contains(stage.status),
            stage.tokens.lowerBound < name + 1, match.tokens.upperBound < end,
            tokens[match.tokens.upperBound].word != reading.words.on,
            (name..<match.tokens.upperBound).allSatisfy({
                tokens[$0].shape == .lower && tokens[$0].kind == .word
                    && classes($0).isDisjoint(with: [.determiner, .plural])
            })
        else { return false }
        let first = stage.tokens.lowerBound
        let after = stage.tokens.upperBound
        if kind(of: match) == .plan, isOfAnyKind(after..<max(name, after)) {
            return true
        }
        return (max(start, first - 5)..<first).contains {
            !words($0).isDisjoint(with: [.value, .need])
        }
    }

    /// "the implementation of port and road projects": whichever there are.
    private func isOfAnyKind(_ range: Range<Int>) -> Bool {
        guard let of = range.first, tokens[of].word == reading.words.of, range.count < 6 else {
            return false
        }
        return range.dropFirst().allSatisfy {
            tokens[$0].shape == .lower && tokens[$0].kind == .word
                && classes($0).isDisjoint(with: [.determiner, .plural])
        }
    }

    /// "preparing for the Joint Commission": its next session, no new body.
    private func isPreparation(_ match: Gazetteer.Match, _ name: Int, _ stage: StageWord) -> Bool {
        kind(of: match) == .mechanism && stage.status == .negotiating && name > start
            && tokens[name - 1].word == reading.words.for
            && stage.tokens.upperBound == name - 1
    }

    /// "as an instrument of trade": what something is called; "the first such dialogue": one
    /// that was named before.
    func isPredicate(_ name: Int, _ match: Gazetteer.Match) -> Bool {
        let last = match.tokens.upperBound
        if (name..<max(name, last)).contains(where: { tokens[$0].word == reading.words.such }) {
            return true
        }
        if isCircumstance(name, match) { return true }
        return name > start && tokens[name - 1].word == reading.words.as
            && [reading.words.a, reading.words.an].contains(tokens[name].word)
            && !isListed(name)
    }

    /// "within the framework of the regular talks": what something belongs to.
    private func isCircumstance(_ name: Int, _ match: Gazetteer.Match) -> Bool {
        let after = match.tokens.upperBound
        return name > start && after < end && match.tokens.count == 1
            && endsIn("amework", match.tokens.lowerBound) && after - name < 4
            && tokens[after].word == reading.words.of
            && classes(name - 1).contains(.preposition)
            && tokens[name - 1].word != reading.words.of
    }

    /// A participle or relative clause right after an instrument is its own; else the verb before
    /// it is nearer than one after it.
    private func stage(of match: Gazetteer.Match, _ name: Int) -> StageWord? {
        guard let after = stage(after: match) else { return stage(before: name) }
        // "initialled a treaty, which will enter into force in May"
        if after.status == .signed, after.tokens.count > 2, let first = stage(before: name),
            first.status == .agreed
        {
            return first
        }
        // "agreed to resume the dialogue, which had been suspended"
        if after.status == .suspended, let resumed = stage(before: name), resumed.status == .agreed
        {
            return resumed
        }
        if isOwn(after, of: match) || isSignedBehind(match) { return after }
        // "the implementation of the treaty has been suspended"
        if [.suspended, .cancelled].contains(after.status) { return after }
        return stage(before: name) ?? after
    }

    /// "the treaty signed in May", "the treaty on fish, the text of which", "a letter of intent
    /// will be signed": a stage that nothing stands before but its auxiliaries.
    private func isOwn(_ stage: StageWord, of match: Gazetteer.Match) -> Bool {
        let last = max(match.tokens.upperBound, nameEnd(of: match))
        for var next in [match.tokens.upperBound, last] {
            if next < end, tokens[next].kind == .comma { next += 1 }
            guard next < end else { return false }
            if isWhose(next) { return true }
        }
        var next = match.tokens.upperBound
        if tokens[next].kind == .comma { next += 1 }
        if classes(next).contains(.relative), !isOfAnother(stage, next) { return true }
        if reading.annotations.stages.starting(at: next) != nil { return true }
        let between = last..<max(last, stage.tokens.lowerBound)
        return between.contains { classes($0).contains(.future) }
            && between.allSatisfy {
                !classes($0).isDisjoint(with: [.auxiliary, .future, .adverb, .be])
            }
    }

    /// "the treaty on legal assistance, signed in May": a participle behind the whole name.
    private func isSignedBehind(_ match: Gazetteer.Match) -> Bool {
        var next = nameEnd(of: match)
        guard next > match.tokens.upperBound, next + 1 < end else { return false }
        if tokens[next].kind == .comma { next += 1 }
        guard let stage = reading.annotations.stages.starting(at: next),
            reading.lexicon.stages[Int(stage.entry.index)].status == .signed
        else { return false }
        return VerbForm(rawValue: stage.entry.form)?.isPast ?? false
    }

    /// "the treaty, the text of which has been agreed".
    private func isWhose(_ token: Int) -> Bool {
        token + 3 < end && classes(token).contains(.determiner)
            && tokens[token + 2].word == reading.words.of
            && tokens[token + 3].word == reading.words.which
    }

    private func evidence(
        of match: Gazetteer.Match, _ name: Int, _ stage: StageWord, isCarried: Bool
    ) -> Range<Int> {
        let phrase = phraseEnd(of: match)
        if isCarried { return name..<max(match.tokens.upperBound, phrase) }
        let last = max(
            stage.tokens.upperBound, withoutFurther(phrase, behind: stage, of: match),
            match.tokens.upperBound)
        return min(name, widened(stage.tokens.lowerBound))..<last
    }

    /// "the treaty signed in May, fishing and the bay": a phrase that other topics go on ends at
    /// the comma behind its participle and what tells where and when.
    private func withoutFurther(
        _ phrase: Int, behind stage: StageWord, of match: Gazetteer.Match
    ) -> Int {
        let after = stage.tokens.upperBound
        guard stage.tokens.lowerBound >= match.tokens.upperBound, after < phrase else {
            return phrase
        }
        let comma = (after..<phrase).first { tokens[$0].kind == .comma && isAhead($0) }
        guard let comma, (after..<comma).allSatisfy(isOfOccasion) else { return phrase }
        return comma
    }

    /// Behind a comma a common noun, and neither a place, a date nor a further stage.
    private func isAhead(_ comma: Int) -> Bool {
        let next = comma + 1
        guard next < end, tokens[next].kind == .word, tokens[next].shape == .lower,
            classes(next).isDisjoint(with: [.preposition, .relative, .adverb]),
            reading.annotations.dates.covering(comma) == nil,
            reading.annotations.dates.covering(next) == nil
        else { return false }
        return reading.annotations.stages.starting(at: next).map {
            !(VerbForm(rawValue: $0.entry.form)?.isPast ?? false)
        } ?? true
    }

    /// "in Lima last June": where and when something was signed.
    private func isOfOccasion(_ token: Int) -> Bool {
        tokens[token].shape != .lower || reading.annotations.dates.covering(token) != nil
            || !classes(token).isDisjoint(with: [
                .preposition, .determiner, .possessive, .adverb, .conjunction, .circumstance,
            ])
    }

    /// "A treaty on trade, a pact on fish and an accord on visas were signed": the stage of the
    /// last is that of all.
    func stageOfList(after match: Gazetteer.Match) -> StageWord? {
        let window = match.tokens.upperBound..<min(end, match.tokens.upperBound + 40)
        var last = match
        var reach = phraseEnd(of: match)
        for next in reading.annotations.instruments.within(window).prefix(5) {
            let name = nameStart(of: next)
            // "the protocol of the eighth meeting of the Commission", "an agreement on visa
            // exemption", "a protocol amending the tax treaty"
            let isInner =
                !isListed(name) && name > start
                && (isInner(name)
                    || name <= reach
                        && (classes(name - 1).contains(.preposition) || endsIn("ing", name - 1)))
            if isInner {
                reach = max(reach, phraseEnd(of: next))
                continue
            }
            guard name > last.tokens.upperBound, isListed(name),
                reach + 2 >= name || reach >= beforeList(name)
            else { return nil }
            // Without "and" it is an apposition: "the Coast Initiative, a plan proposed by Peru".
            if let stage = stage(after: next) {
                let isLast =
                    classes(beforeQuote(name) - 1).contains(.conjunction) || isAsWellAs(name)
                    || isAlongWith(name)
                return isLast ? stage : nil
            }
            last = next
            reach = phraseEnd(of: next)
        }
        return nil
    }

    /// The article ahead of the mark in "the “Agreement on Fishing”", else the name itself.
    func beforeQuote(_ name: Int) -> Int {
        name > start + 2 && [.openQuote, .plainQuote].contains(tokens[name - 1].kind)
            ? name - 2 : name
    }

    private func isInner(_ name: Int) -> Bool {
        name > start + 1 && words(name - 2).contains(.series)
    }

    /// "announced a loan of 5 million euros": a pledge of one side.
    private func isAnnouncedMoney(_ match: Gazetteer.Match) -> Bool {
        guard kind(of: match) == .contract else { return false }
        return (max(start, match.tokens.lowerBound - 4)..<match.tokens.lowerBound).contains {
            words($0).contains(.announce)
        }
    }

    /// "his agreement with these remarks", "confirmed the agreement to open": no instrument.
    private func isConsent(_ match: Gazetteer.Match) -> Bool {
        let after = match.tokens.upperBound
        if match.tokens.count == 1, after + 2 < end, tokens[after].word == reading.words.to,
            words(match.tokens.lowerBound).contains(.accord), !words(after + 1).isEmpty,
            classes(after + 1).isEmpty, !isSignedFirst(match.tokens.lowerBound)
        {
            return true
        }
        return match.tokens.upperBound < end && match.tokens.lowerBound > start
            && tokens[match.tokens.upperBound].word == reading.words.with
            && classes(match.tokens.lowerBound - 1).contains(.possessive)
    }

    /// "signed an agreement to": a paper.
    private func isSignedFirst(_ noun: Int) -> Bool {
        guard noun > start + 1,
            [reading.words.a, reading.words.an].contains(tokens[noun - 1].word),
            let match = reading.annotations.stages.covering(noun - 2)
        else { return false }
        let stage = reading.lexicon.stages[Int(match.entry.index)]
        let isDone = VerbForm(rawValue: match.entry.form)?.isPast ?? false
        return stage.part == .verb
            && (stage.status == .signed || stage.status == .negotiating && isDone)
    }

    /// A word that tells a stage, and where it stands.
    struct StageWord {
        var tokens: Range<Int>
        var status: Agreement.Status
    }

    private func draft(
        _ match: Gazetteer.Match, _ status: Agreement.Status, _ evidence: Range<Int>
    ) -> AgreementDraft {
        var kind = kind(of: match)
        var status = status
        if kind == .treaty, status == .signed, isLoan(evidence) { kind = .contract }
        // "will draw up a plan for the bay"
        if kind == .plan, status == .negotiating, evidence.lowerBound > start,
            classes(evidence.lowerBound - 1).contains(.future)
        {
            status = .agreed
        }
        let hasTarget = kind == .contract || kind == .plan
        return AgreementDraft(
            kind: kind, status: status,
            parties: owner(ofPlan: match, in: evidence).map { [$0] }
                ?? signatories(of: match, evidence) ?? parties(namedIn: evidence),
            target: hasTarget ? quantity(in: evidence) : nil,
            date: status == .signed ? ownDate(in: evidence) : nil, evidence: evidence,
            key: nameKey(of: match), rule: .agreementStageOfInstrument)
    }

    /// "an exchange of notes on a yen loan".
    private func isLoan(_ range: Range<Int>) -> Bool {
        [reading.words.exchange, reading.words.exchanged].contains(tokens[range.lowerBound].word)
            && reading.annotations.instruments.within(range).contains { kind(of: $0) == .contract }
            || range.count > 1 && tokens[range.lowerBound + 1].word == reading.words.exchange
                && reading.annotations.instruments.within(range).contains {
                    kind(of: $0) == .contract
                }
    }

    func kind(of match: Gazetteer.Match) -> Agreement.Kind {
        let kind = reading.lexicon.instruments[Int(match.entry.index)].kind
        let first = tokens[match.tokens.lowerBound].word
        let isPlural =
            match.entry.form == nounPlural || first == reading.words.memoranda
            || first == reading.words.pledge.memorandums
            || first == reading.words.mous || first == reading.words.letters
        switch kind {
        case .treaty, .memorandum, .contract: return isPlural ? .package : kind
        default: return kind
        }
    }

    /// The date within the words that state it: "signed between them in 2014".
    private func ownDate(in range: Range<Int>) -> DateExpression? {
        reading.annotations.dates.within(range).first {
            let before = $0.tokens.lowerBound - 1
            return $0.reference == .point && $0.precision != .interval
                && (before < start || tokens[before].word != reading.words.for)
        }?.date
    }

    /// "witnessed the signing of": the verb before a stage noun belongs to the words that state it.
    private func widened(_ token: Int) -> Int {
        var at = token
        while at > start, token - at < 3 {
            at -= 1
            if let cue = reading.annotations.cues.covering(at) {
                return max(start, cue.tokens.lowerBound)
            }
            if !classes(at).contains(.determiner) { return token }
        }
        return token
    }
}
