internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What the parties bound themselves to, sentence by sentence.
///
/// Constructions: a stage and an instrument ("signed a treaty on …", "the establishment of a
/// joint committee"), negotiations on something, a decision to act ("agreed to hold …"), and a
/// quantified goal ("reach 10 billion euros by 2030").
struct AgreementRules {
    let reading: Reading
    let principals: [Party]
    /// Who spoke in each sentence.
    let speakers: [[Party]]

    private var tokens: [Token] { reading.tokens }

    /// All agreements of the document, in the order of the text.
    func agreements() -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        for (i, sentence) in reading.text.sentences.enumerated() {
            for draft in agreements(in: sentence, i) {
                if let same = drafts.firstIndex(where: { repeats(draft, $0) }) {
                    drafts[same].repeated.append(draft.evidence)
                } else {
                    drafts.append(draft)
                }
            }
        }
        return drafts
    }

    /// A bundle or statement that is spoken of again names no sector that it did not name first.
    private func repeats(_ draft: AgreementDraft, _ first: AgreementDraft) -> Bool {
        guard [.package, .jointStatement].contains(draft.kind), draft.kind == first.kind,
            draft.status == first.status, draft.parties == first.parties
        else { return false }
        return Set(reading.sectors(in: draft.evidence))
            .isSubset(of: reading.sectors(in: first.evidence))
    }

    private func agreements(in sentence: Sentence, _ i: Int) -> [AgreementDraft] {
        guard !sentence.isHeading else { return [] }
        var drafts = targets(in: sentence)
        let negotiations = negotiations(in: sentence)
        for draft in negotiations + instruments(in: sentence) + decisions(in: sentence)
        where !drafts.contains(where: { $0.evidence.overlaps(draft.evidence) }) {
            // The agreement that negotiations are to end in is the one under negotiation.
            if draft.status == .proposed, !negotiations.isEmpty { continue }
            drafts.append(draft)
        }
        return drafts.map { draft in
            var draft = draft
            draft.parties = principals.isEmpty ? speakers[i] : principals
            return draft
        }
    }

    // MARK: Instruments

    private func instruments(in sentence: Sentence) -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        for match in reading.annotations.instruments.within(sentence.tokens) {
            guard let stage = stage(before: match.tokens.lowerBound, in: sentence),
                drafts.last.map({ $0.evidence.upperBound <= match.tokens.lowerBound }) ?? true
            else { continue }
            let start = stage.match.tokens.lowerBound
            let end = reading.phraseEnd(after: match.tokens.upperBound, in: sentence)
            let instrument = reading.lexicon.instruments[Int(match.entry.index)]
            let isBundle = match.entry.form == nounPlural && instrument.kind != .mechanism
            drafts.append(
                AgreementDraft(
                    kind: isBundle ? .package : instrument.kind, status: stage.status, parties: [],
                    evidence: widened(start, in: sentence)..<end, rule: "agreement.stage"))
        }
        return drafts
    }

    /// The stage that governs an instrument: the last one within twelve words before it, with
    /// no other verb between.
    private func stage(before token: Int, in sentence: Sentence)
        -> (match: Gazetteer.Match, status: Agreement.Status)?
    {
        let window = max(sentence.tokens.lowerBound, token - 12)..<token
        guard let match = reading.annotations.stages.within(window).last(where: isFinite) else {
            return nil
        }
        let stage = reading.lexicon.stages[Int(match.entry.index)]
        guard
            stage.part == .noun || ![.agreed, .proposed].contains(stage.status)
                || match.tokens.count > 1 || token - match.tokens.upperBound < 6
        else { return nil }
        return (match, stage.status)
    }

    private func isFinite(_ match: Gazetteer.Match) -> Bool {
        let stage = reading.lexicon.stages[Int(match.entry.index)]
        guard stage.part == .verb, let form = VerbForm(rawValue: match.entry.form) else {
            return true
        }
        let before =
            match.tokens.lowerBound > 0
            ? reading.classes(match.tokens.lowerBound - 1) : []
        return form.isPast || form == .third || !before.isDisjoint(with: [.future, .auxiliary])
    }

    /// "witnessed the signing of": the verb before a stage noun belongs to the words that state it.
    private func widened(_ start: Int, in sentence: Sentence) -> Int {
        var at = start
        while at > sentence.tokens.lowerBound, start - at < 3 {
            at -= 1
            if reading.annotations.cues.covering(at) != nil { return at }
            if !reading.classes(at).contains(.determiner) { return start }
        }
        return start
    }

    // MARK: Negotiations

    private func negotiations(in sentence: Sentence) -> [AgreementDraft] {
        reading.annotations.stages.within(sentence.tokens).compactMap { match in
            let stage = reading.lexicon.stages[Int(match.entry.index)]
            guard stage.part == .noun, stage.status == .negotiating,
                match.tokens.upperBound < sentence.tokens.upperBound,
                [reading.words.on, reading.words.for]
                    .contains(tokens[match.tokens.upperBound].word)
            else { return nil }
            let end = reading.phraseEnd(after: match.tokens.upperBound + 1, in: sentence)
            let topic = match.tokens.lowerBound..<end
            let named = reading.annotations.instruments.within(topic).first
            let kind =
                named.map { reading.lexicon.instruments[Int($0.entry.index)].kind }
                ?? (isCommercial(topic) ? .contract : .treaty)
            return AgreementDraft(
                kind: kind, status: .negotiating, parties: [], evidence: topic,
                rule: "agreement.negotiation")
        }
    }

    private func isCommercial(_ range: Range<Int>) -> Bool {
        range.contains { reading.classes($0).contains(.commercial) }
    }

    // MARK: Decisions

    /// "agreed to" and a verb.
    private func decisions(in sentence: Sentence) -> [AgreementDraft] {
        let to = reading.words.to
        return reading.annotations.cues.within(sentence.tokens).compactMap { match in
            let cue = reading.lexicon.cues[Int(match.entry.index)]
            let form = VerbForm(rawValue: match.entry.form)
            let last = match.tokens.upperBound - 1
            let at = tokens[last].word == to ? last : match.tokens.upperBound
            guard cue.act == .agree, form?.isPast ?? false, at < sentence.tokens.upperBound,
                tokens[at].word == to
            else { return nil }
            let start = subjectStart(of: match, in: sentence)
            let end = reading.clauseEnd(after: at, in: sentence)
            return AgreementDraft(
                kind: .consensus, status: .agreed, parties: [], evidence: start..<end,
                rule: "agreement.decision")
        }
    }

    /// A first person subject belongs to the words that state an agreement.
    private func subjectStart(of match: Gazetteer.Match, in sentence: Sentence) -> Int {
        guard let subject = reading.subject(of: match.tokens.lowerBound, in: sentence),
            reading.annotations.mentions[subject].contains(where: \.isFirstPerson)
        else { return match.tokens.lowerBound }
        return reading.tokens(of: subject).lowerBound
    }

    // MARK: Goals

    /// A quantity that a goal word comes before, with its deadline.
    private func targets(in sentence: Sentence) -> [AgreementDraft] {
        reading.annotations.quantities.within(sentence.tokens).compactMap { quantity in
            let window =
                max(
                    sentence.tokens.lowerBound, quantity.tokens.lowerBound - 14)..<quantity.tokens
                .lowerBound
            guard let goal = window.last(where: { reading.classes($0).contains(.goal) }) else {
                return nil
            }
            let start = window.first { reading.classes($0).contains(.goal) } ?? goal
            var end = quantity.tokens.upperBound
            if quantity.by != nil { end = reading.phraseEnd(after: end, in: sentence) }
            return AgreementDraft(
                kind: .target, status: .agreed, parties: [],
                target: Target(
                    metric: metric(in: start..<quantity.tokens.lowerBound), value: quantity.value,
                    unit: quantity.unit, by: quantity.by),
                evidence: verbStart(start, in: sentence)..<end, rule: "agreement.goal")
        }
    }

    private func verbStart(_ start: Int, in sentence: Sentence) -> Int {
        var at = start
        while at > sentence.tokens.lowerBound, start - at < 3,
            reading.classes(at - 1).contains(.goal) || reading.classes(at - 1).contains(.determiner)
        { at -= 1 }
        return at
    }

    /// What is counted: the noun phrase between "of" and the verb of the goal.
    private func metric(in range: Range<Int>) -> String? {
        let words = range.filter {
            reading.classes($0).isDisjoint(with: [.goal, .determiner, .preposition, .adverb])
                && tokens[$0].kind == .word
        }
        guard let first = words.first, let last = words.last else { return nil }
        return reading.text.line(first..<last + 1)
    }
}

extension Reading {
    /// The end of a noun phrase: before the next finite verb, relative word, or comma that no
    /// list continues.
    func phraseEnd(after start: Int, in sentence: Sentence) -> Int {
        var at = start
        while at < sentence.tokens.upperBound {
            let classes = classes(at)
            if tokens[at].kind == .stop || tokens[at].kind == .semicolon
                || !classes.isDisjoint(with: [.relative, .auxiliary, .future, .deontic])
                || isClauseBreak(at, in: sentence)
            {
                break
            }
            at += 1
        }
        return at
    }

    /// The end of a clause: before the next cue of the same subject, or the sentence's end.
    func clauseEnd(after start: Int, in sentence: Sentence) -> Int {
        var at = start
        while at < sentence.tokens.upperBound, tokens[at].kind != .stop,
            tokens[at].kind != .semicolon, !isClauseBreak(at, in: sentence)
        { at += 1 }
        return at
    }

    /// "and witnessed", ", noting": a conjunction or comma before a further verb.
    private func isClauseBreak(_ at: Int, in sentence: Sentence) -> Bool {
        guard tokens[at].kind == .comma || classes(at).contains(.conjunction) else { return false }
        if tokens[at].kind == .comma, startsClause(at + 1, in: sentence) { return true }
        var next = at + 1
        while next < sentence.tokens.upperBound,
            !classes(next).isDisjoint(with: [.adverb, .conjunction])
        { next += 1 }
        guard next < sentence.tokens.upperBound else { return true }
        let cue = annotations.cues.starting(at: next) ?? annotations.stages.starting(at: next)
        return cue.flatMap { VerbForm(rawValue: $0.entry.form)?.isPast } ?? false
    }

    /// A pronoun: "…, we promote …".
    private func startsClause(_ at: Int, in sentence: Sentence) -> Bool {
        guard at < sentence.tokens.upperBound, let i = mentionIndex(covering: at) else {
            return false
        }
        return [.pronoun, .firstPerson, .together].contains(annotations.mentions[i].kind)
    }
}
