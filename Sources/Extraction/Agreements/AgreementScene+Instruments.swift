internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Instruments with a word for their stage: "signed a treaty on …", "the entry into force of …",
/// "the convention signed in 2014".
extension AgreementScene {
    func instruments() -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        var previous: (stage: StageWord, end: Int)?
        for match in reading.annotations.instruments.within(sentence.tokens) {
            if let last = drafts.last, match.tokens.lowerBound < last.evidence.upperBound {
                continue
            }
            if isStageWord(match) { continue }
            let name = nameStart(of: match)
            let carried = previous.flatMap { $0.end + 2 >= name && isListed(name) ? $0.stage : nil }
            guard let stage = stage(before: name) ?? stage(after: match) ?? carried else {
                continue
            }
            let end = max(stage.tokens.upperBound, phraseEnd(of: match))
            let first =
                carried != nil && stage.tokens == carried?.tokens
                ? name : min(name, widened(stage.tokens.lowerBound))
            drafts.append(draft(match, stage.status, first..<end))
            previous = (stage, end)
        }
        return withoutSummary(drafts)
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
        let kind = kind(of: match)
        return AgreementDraft(
            kind: kind, status: status, parties: parties(namedIn: evidence),
            date: status == .signed ? ownDate(in: evidence) : nil, evidence: evidence,
            key: nameKey(of: match), rule: "agreement.stage-of-instrument")
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
                && (before < start || tokens[before].word != reading.words.for)
        }?.date
    }

    /// The principals, and other countries that the instrument is said to be between.
    func parties(namedIn range: Range<Int>) -> [Party] {
        guard range.contains(where: { tokens[$0].word == reading.words.between }) else {
            return joint
        }
        let known = Set(joint.compactMap(reading.side))
        let named = countries(in: range).sorted().map(Party.country)
        return joint + named.filter { !known.contains($0) }
    }

    // MARK: Stages

    /// The stage that governs an instrument: the last one within twelve words before it, with
    /// no other verb between.
    private func stage(before token: Int) -> StageWord? {
        let window = max(start, token - 12)..<token
        guard let match = reading.annotations.stages.within(window).last(where: isStage) else {
            return nil
        }
        let stage = reading.lexicon.stages[Int(match.entry.index)]
        guard
            stage.part == .noun || ![.agreed, .proposed].contains(stage.status)
                || match.tokens.count > 1 || token - match.tokens.upperBound < 6
        else { return nil }
        if stage.part == .decision, !brings(about: token, from: match.tokens.upperBound) {
            return nil
        }
        if !isFinite(match) { return wished(match, stage.status, token) }
        let isPending = stage.status == .signed && isStillToCome(match)
        return StageWord(tokens: match.tokens, status: isPending ? .proposed : stage.status)
    }

    /// "the need to finalise the treaty", "agreed to set up a committee".
    private func wished(
        _ match: Gazetteer.Match, _ status: Agreement.Status, _ token: Int
    ) -> StageWord? {
        let before = max(start, match.tokens.lowerBound - 6)..<match.tokens.lowerBound
        let decision = reading.annotations.stages.within(before).last {
            reading.lexicon.stages[Int($0.entry.index)].part == .decision && isVerb($0)
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
        guard (0..<6).contains(token - decision) else { return false }
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
                && tokens[match.tokens.lowerBound - 1].word == reading.words.to
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
    /// force": within nine words after it.
    private func stage(after match: Gazetteer.Match) -> StageWord? {
        let window = match.tokens.upperBound..<min(end, match.tokens.upperBound + 9)
        for stage in reading.annotations.stages.within(window) {
            let entry = reading.lexicon.stages[Int(stage.entry.index)]
            guard entry.part == .verb, let form = VerbForm(rawValue: stage.entry.form) else {
                continue
            }
            let between = match.tokens.upperBound..<stage.tokens.lowerBound
            let isActive = between.contains { reading.mentionIndex(covering: $0) != nil }
            guard form.isPast, !isActive else { return nil }
            let isPending = between.contains { classes($0).contains(.future) }
            return StageWord(
                tokens: stage.tokens, status: isPending ? .proposed : entry.status)
        }
        return nil
    }

    // MARK: Names

    /// The first token of the noun phrase that an instrument ends or heads.
    func nameStart(of match: Gazetteer.Match) -> Int {
        var at = match.tokens.lowerBound
        while at > start, match.tokens.lowerBound - at < 10 {
            let before = at - 1
            let isModifier =
                tokens[before].kind == .word && isNominal(before)
                || tokens[before].kind == .possessive || tokens[before].kind == .number
                || tokens[before].kind == .ordinal
            guard isModifier else { break }
            at = before
            if classes(before).contains(.determiner) { break }
        }
        return at
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
        }
        return limit
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
