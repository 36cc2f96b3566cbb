internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Instruments with a word for their stage: "signed a treaty on …", "the entry into force of …",
/// "the convention signed in 2014".
extension AgreementScene {
    func instruments(carrying status: Agreement.Status? = nil) -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        var previous: (stage: StageWord, end: Int)?
        if let status {
            previous = (StageWord(tokens: start..<start, status: status), end)
        }
        for match in reading.annotations.instruments.within(sentence.tokens) {
            if let last = drafts.last, match.tokens.lowerBound < last.evidence.upperBound {
                continue
            }
            if isStageWord(match) || isConsent(match) || isAnnouncedMoney(match) { continue }
            let name = nameStart(of: match)
            let carried = previous.flatMap { isNext(name, $0.end) ? $0.stage : nil }
            let own = stage(of: match, name)
            guard let stage = own ?? carried ?? stageOfList(after: match) ?? exchange(match) else {
                continue
            }
            let isCarried = own == nil || own?.tokens == carried?.tokens
            let range = evidence(of: match, name, stage, isCarried: isCarried)
            drafts.append(draft(match, stage.status, range))
            previous = (stage, range.upperBound)
        }
        return withoutSummary(drafts)
    }

    /// A participle or relative clause right after an instrument is its own; else the verb before
    /// it is nearer than one after it.
    private func stage(of match: Gazetteer.Match, _ name: Int) -> StageWord? {
        var next = match.tokens.upperBound
        if next < end, tokens[next].kind == .comma { next += 1 }
        let isOwn =
            next < end
            && (classes(next).contains(.relative)
                || reading.annotations.stages.starting(at: next) != nil)
        if isOwn, let stage = stage(after: match) { return stage }
        return stage(before: name) ?? stage(after: match)
    }

    /// "an exchange of notes on": the noun is the act.
    private func exchange(_ match: Gazetteer.Match) -> StageWord? {
        let first = match.tokens.lowerBound
        guard tokens[first].word == reading.words.exchange, match.tokens.count > 2,
            tokens[first + 1].word == reading.words.of
        else { return nil }
        return StageWord(tokens: match.tokens, status: .signed)
    }

    private func isNext(_ name: Int, _ end: Int) -> Bool {
        end + 2 >= name && (isListed(name) || end == self.end)
    }

    private func evidence(
        of match: Gazetteer.Match, _ name: Int, _ stage: StageWord, isCarried: Bool
    ) -> Range<Int> {
        let phrase = phraseEnd(of: match)
        if isCarried { return name..<max(match.tokens.upperBound, phrase) }
        let last = max(stage.tokens.upperBound, phrase, match.tokens.upperBound)
        return min(name, widened(stage.tokens.lowerBound))..<last
    }

    /// "A treaty on trade, a pact on fish and an accord on visas were signed": the stage of the
    /// last is that of all.
    private func stageOfList(after match: Gazetteer.Match) -> StageWord? {
        let window = match.tokens.upperBound..<min(end, match.tokens.upperBound + 40)
        var last = match
        for next in reading.annotations.instruments.within(window).prefix(5) {
            let name = nameStart(of: next)
            guard name > last.tokens.upperBound, isListed(name),
                phraseEnd(of: last) + 2 >= name
            else { return nil }
            if let stage = stage(after: next) { return stage }
            last = next
        }
        return nil
    }

    /// "announced a loan of 5 million euros": a pledge of one side.
    private func isAnnouncedMoney(_ match: Gazetteer.Match) -> Bool {
        guard kind(of: match) == .contract else { return false }
        return (max(start, match.tokens.lowerBound - 4)..<match.tokens.lowerBound).contains {
            words($0).contains(.announce)
        }
    }

    /// "his agreement with these remarks": no instrument.
    private func isConsent(_ match: Gazetteer.Match) -> Bool {
        match.tokens.upperBound < end && match.tokens.lowerBound > start
            && tokens[match.tokens.upperBound].word == reading.words.with
            && classes(match.tokens.lowerBound - 1).contains(.possessive)
    }

    /// "reached agreement on": no instrument.
    func isStageWord(_ match: Gazetteer.Match) -> Bool {
        reading.annotations.stages.covering(match.tokens.lowerBound).map {
            $0.tokens.count > match.tokens.count
        } ?? false
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
        if kind == .treaty, status == .signed, isLoan(evidence) { kind = .contract }
        let hasTarget = kind == .contract || kind == .plan
        return AgreementDraft(
            kind: kind, status: status, parties: parties(namedIn: evidence),
            target: hasTarget ? quantity(in: evidence) : nil,
            date: status == .signed ? ownDate(in: evidence) : nil, evidence: evidence,
            key: nameKey(of: match), rule: .agreementStageOfInstrument)
    }

    /// "an exchange of notes on a yen loan".
    private func isLoan(_ range: Range<Int>) -> Bool {
        tokens[range.lowerBound].word == reading.words.exchange
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
            match.entry.form == nounPlural
            || [reading.words.memoranda, reading.words.mous, reading.words.letters].contains(first)
        let isBundle =
            isPlural
            && [.treaty, .memorandum, .contract, .package].contains(kind)
        return isBundle ? .package : kind
    }

    /// The date within the words that state it: "signed between them in 2014".
    private func ownDate(in range: Range<Int>) -> DateExpression? {
        reading.annotations.dates.within(range).first {
            let before = $0.tokens.lowerBound - 1
            return $0.reference == .point && $0.precision != .interval
                && tokens[before].word != reading.words.for
        }?.date
    }

    /// The countries that an instrument names as its own, "the Peru-Chile treaty", "between Peru
    /// and Chile"; else the principals.
    func parties(namedIn range: Range<Int>) -> [Party] {
        let named = countries(in: range).sorted().map(Party.country)
        let known = Set(joint.compactMap(reading.side))
        let others = named.filter { !known.contains($0) }
        if named.count > 1, others.count == named.count { return named }
        guard range.contains(where: { tokens[$0].word == reading.words.between }) else {
            return joint
        }
        return joint + others
    }

    // MARK: Stages

    /// The stage that governs an instrument: the last one within twelve words before it, with
    /// no other verb between.
    private func stage(before token: Int) -> StageWord? {
        let isGenitive = token > start && tokens[token - 1].word == reading.words.of
        let window = max(start, token - (isGenitive ? 36 : 12))..<token
        guard let match = reading.annotations.stages.within(window).last(where: isStage),
            governs(match, token)
        else { return nil }
        let stage = reading.lexicon.stages[Int(match.entry.index)]
        guard
            stage.part == .noun || ![.agreed, .proposed].contains(stage.status)
                || match.tokens.count > 1 || token - match.tokens.upperBound < 6
        else { return nil }
        if stage.part == .decision, !brings(about: token, from: match.tokens.upperBound) {
            return nil
        }
        if !isFinite(match) { return wished(match, stage.status, token) }
        return StageWord(tokens: match.tokens, status: reached(stage, match))
    }

    /// An insertion has two commas; one comma begins another phrase. Far off governs only "the
    /// signing", by many, "of".
    private func governs(_ match: Gazetteer.Match, _ token: Int) -> Bool {
        let between = match.tokens.upperBound..<max(match.tokens.upperBound, token)
        let commas = between.reduce(0) { $0 + (tokens[$1].kind == .comma ? 1 : 0) }
        if between.count > 12 {
            return tokens[match.tokens.lowerBound].word == reading.words.signing
        }
        return commas % 2 == 0 || isListed(token)
    }

    /// What a stage has come to: "early signing" is proposed, "early implementation" agreed,
    /// "finalised" agreed, "being finalised" not yet.
    private func reached(_ stage: Stage, _ match: Gazetteer.Match) -> Agreement.Status {
        if isStillToCome(match) {
            switch stage.status {
            case .signed: return isConclusion(match) ? .negotiating : .proposed
            case .inForce: return .agreed
            default: return stage.status
            }
        }
        let isDone = VerbForm(rawValue: match.entry.form)?.isPast ?? false
        if stage.status == .negotiating, stage.part == .verb, isDone,
            match.tokens.lowerBound > start,
            !endsIn("ing", match.tokens.lowerBound - 1)
        {
            return .agreed
        }
        return stage.status
    }

    /// "the early conclusion of": what is to be concluded is under negotiation.
    private func isConclusion(_ match: Gazetteer.Match) -> Bool {
        tokens[match.tokens.lowerBound].word == reading.words.conclusion
    }

    /// "the need to finalise the treaty", "agreed to set up a committee".
    private func wished(
        _ match: Gazetteer.Match, _ status: Agreement.Status, _ token: Int
    ) -> StageWord? {
        let before = max(start, match.tokens.lowerBound - 6)..<match.tokens.lowerBound
        let decision = reading.annotations.stages.within(before).last {
            let stage = reading.lexicon.stages[Int($0.entry.index)]
            return (stage.part == .decision || stage.status == .proposed) && isVerb($0)
        }
        if let decision, brings(about: token, from: decision.tokens.upperBound) {
            let stage = reading.lexicon.stages[Int(decision.entry.index)]
            return StageWord(tokens: decision.tokens, status: stage.status)
        }
        guard token - match.tokens.upperBound < 4 else { return nil }
        switch status {
        case .signed: return StageWord(tokens: match.tokens, status: .proposed)
        case .negotiating, .proposed: return StageWord(tokens: match.tokens, status: status)
        default: return nil
        }
    }

    private func isFinite(_ match: Gazetteer.Match) -> Bool {
        guard let form = VerbForm(rawValue: match.entry.form), form == .base,
            reading.lexicon.stages[Int(match.entry.index)].part == .verb
        else { return true }
        return match.tokens.lowerBound == start
            || tokens[match.tokens.lowerBound - 1].word != reading.words.to
    }

    /// "agreed to set up" and the instrument, "agreed on a roadmap": nothing but that verb and
    /// the instrument's own words between.
    private func brings(about token: Int, from decision: Int) -> Bool {
        guard (0..<6).contains(token - decision), decision > start,
            tokens[decision - 1].word != reading.words.that
        else { return false }
        return (decision..<token).allSatisfy {
            !words($0).isDisjoint(with: [.founding, .particle]) || classes($0).contains(.adverb)
                || reading.annotations.stages.covering($0) != nil
        }
    }

    private func isStage(_ match: Gazetteer.Match) -> Bool {
        let stage = reading.lexicon.stages[Int(match.entry.index)]
        guard stage.part != .noun, let form = VerbForm(rawValue: match.entry.form) else {
            return stage.part == .noun
        }
        if form == .gerund { return isNominalGerund(match) }
        let before = match.tokens.lowerBound > start ? classes(match.tokens.lowerBound - 1) : []
        return form.isPast || form == .third || !before.isDisjoint(with: [.future, .auxiliary])
            || form == .base && match.tokens.lowerBound > start
                && (tokens[match.tokens.lowerBound - 1].word == reading.words.to
                    || reading.mentionIndex(covering: match.tokens.lowerBound - 1) != nil)
    }

    /// "the signing of", "the recent signing".
    private func isNominalGerund(_ match: Gazetteer.Match) -> Bool {
        let at = match.tokens.lowerBound
        if match.tokens.upperBound < end, tokens[match.tokens.upperBound].word == reading.words.of {
            return true
        }
        return at > start && classes(at - 1).contains(.determiner)
    }

    /// "will sign", "the early signing of".
    private func isStillToCome(_ match: Gazetteer.Match) -> Bool {
        (max(start, match.tokens.lowerBound - 2)..<match.tokens.lowerBound).contains {
            classes($0).contains(.future) || words($0).contains(.pending)
        }
    }

    /// "The protocol was signed", "the convention signed in 2014", "a pact that entered into
    /// force": within twelve words after it.
    private func stage(after match: Gazetteer.Match) -> StageWord? {
        let window = match.tokens.upperBound..<min(end, match.tokens.upperBound + 12)
        for stage in reading.annotations.stages.within(window) {
            let entry = reading.lexicon.stages[Int(stage.entry.index)]
            guard entry.part == .verb, let form = VerbForm(rawValue: stage.entry.form) else {
                continue
            }
            let between = match.tokens.upperBound..<stage.tokens.lowerBound
            let isState = form == .third && stage.tokens.count > 1
            guard !isActive(between), form.isPast || isState || isToCome(between, form) else {
                return nil
            }
            let isPending = between.contains { classes($0).contains(.future) }
            if isPending {
                let status: Agreement.Status = entry.status == .inForce ? .agreed : .proposed
                return StageWord(tokens: stage.tokens, status: status)
            }
            return StageWord(tokens: stage.tokens, status: reached(entry, stage))
        }
        return nil
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
            guard let i = reading.mentionIndex(covering: at) else {
                let next = reading.annotations.instruments.covering(at)
                if let next, isApart(next) { return true }
                at += 1
                continue
            }
            let mention = reading.annotations.mentions[i].tokens
            let before = mention.lowerBound - 1
            let isGoverned =
                before >= start && !classes(before).isDisjoint(with: [.preposition, .conjunction])
            if !isGoverned { return true }
            at = max(at + 1, mention.upperBound)
        }
        return false
    }

    /// Another instrument that no preposition ties to the one before: of a list, or a subject.
    private func isApart(_ next: Gazetteer.Match) -> Bool {
        let name = nameStart(of: next)
        return name > start && !classes(name - 1).contains(.preposition)
    }

    // MARK: Names

    /// The first token of the noun phrase that an instrument ends or heads.
    func nameStart(of match: Gazetteer.Match) -> Int {
        var at = match.tokens.lowerBound
        while at > start, match.tokens.lowerBound - at < 10 {
            let before = at - 1
            let isModifier =
                tokens[before].kind == .word && (isNominal(before) || isWithin(before))
                || tokens[before].kind == .possessive || tokens[before].kind == .number
                || tokens[before].kind == .ordinal
            guard isModifier else { break }
            at = before
            if classes(before).contains(.determiner) { break }
        }
        return at
    }

    /// The "and" of "the Coast and Island Initiative".
    private func isWithin(_ token: Int) -> Bool {
        token > start && tokens[token].word == reading.words.and
            && tokens[token - 1].isCapitalised && tokens[token + 1].isCapitalised
            && reading.mentionIndex(covering: token - 1) == nil
            && reading.mentionIndex(covering: token + 1) == nil
    }

    private func isNominal(_ token: Int) -> Bool {
        if reading.annotations.stages.covering(token) != nil { return false }
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
        let words = range.filter {
            classes($0).isDisjoint(with: .determiner) && tokens[$0].kind == .word
                && self.words($0).isEmpty
                && reading.annotations.names.matches.covering($0)?.entry.kind != .country
        }.map { tokens[$0].word }
        return words.count > 1 ? words : nil
    }

    /// The end of an instrument's phrase: before the next instrument of a list.
    func phraseEnd(of match: Gazetteer.Match) -> Int {
        let limit = reading.phraseEnd(after: match.tokens.upperBound, in: sentence)
        let range = match.tokens.upperBound..<limit
        for next in reading.annotations.instruments.within(range) {
            let name = nameStart(of: next)
            if name > match.tokens.upperBound, isListed(name), opensName(name) {
                return beforeList(name)
            }
            if name > match.tokens.upperBound + 3, isNested(next, name) {
                return classes(name - 1).contains(.preposition) ? name - 1 : name
            }
        }
        return limit
    }

    /// "a group for the modernisation of the Free Trade Agreement": a standing one within.
    private func isNested(_ next: Gazetteer.Match, _ name: Int) -> Bool {
        tokens[next.tokens.upperBound - 1].isCapitalised
            && classes(name).contains(.determiner) && classes(name - 1).contains(.preposition)
            && ![reading.words.a, reading.words.an].contains(tokens[name].word)
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
        default:
            return [reading.words.and, reading.words.or, reading.words.including]
                .contains(tokens[token - 1].word)
        }
    }

    private func beforeList(_ token: Int) -> Int {
        var at = token
        while at > start, isListed(at) { at -= 1 }
        return at
    }

    /// "three agreements, including a treaty on A and one on B": the named ones alone.
    private func withoutSummary(_ drafts: [AgreementDraft]) -> [AgreementDraft] {
        guard let first = drafts.first, first.kind == .package, drafts.count > 1,
            first.evidence.upperBound <= drafts[1].evidence.lowerBound,
            (first.evidence.upperBound..<drafts[1].evidence.lowerBound).contains(where: {
                tokens[$0].word == reading.words.including || tokens[$0].kind == .colon
            })
        else { return drafts }
        return Array(drafts.dropFirst())
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
