internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What else was agreed, where another family read the first of it.
extension AgreementScene {
    /// "decided to conclude the negotiations on a treaty and to hold consultations": the second
    /// deed.
    func continuations() -> [AgreementDraft] {
        draftsAtStages { match in
            let stage = reading.lexicon.stages[Int(match.entry.index)]
            guard stage.part == .decision, stage.status == .agreed, isVerb(match),
                let first = afterParticle(match), tokens[first - 1].word != reading.words.that,
                let (further, verb) = further(after: first)
            else { return nil }
            let actor = actor(of: match.tokens.lowerBound)
            return actor.isJoint ? continued(further, verb, .agreementAgreedTo) : nil
        }
    }

    /// "Both sides will sign a treaty and open a port": the same of what is to come.
    func furtherPromises() -> [AgreementDraft] {
        draftsAtFutures { token in
            guard let actor = promiser(token), actor.isJoint,
                let verb = mainVerb(token + 1), words(verb).contains(.founding),
                let (further, deed) = further(after: token + 1), further == deed
            else { return nil }
            return continued(further, deed, .agreementBothWillDo)
        }
    }

    /// A body that is founded, else what is to be done.
    private func continued(_ first: Int, _ verb: Int, _ rule: Rule) -> AgreementDraft {
        let evidence = first..<max(verb + 1, reading.clauseEnd(after: verb, in: sentence))
        return founded(
            AgreementDraft(
                kind: .consensus, status: .agreed, parties: joint, evidence: evidence, rule: rule),
            verb, evidence)
    }

    /// Where a further deed begins behind the first, and its verb: a bare one or one behind "to".
    private func further(after first: Int) -> (start: Int, verb: Int)? {
        if let to = toFurther(after: first), let verb = mainVerb(to + 1) { return (to, verb) }
        let near = first..<max(first, min(end, first + 40))
        let instrument = reading.annotations.instruments.within(near).first
        guard let instrument else { return nil }
        let window =
            instrument.tokens
            .upperBound..<max(
                instrument.tokens.upperBound, near.upperBound)
        return window.first {
            (classes($0).contains(.conjunction) || tokens[$0].kind == .comma)
                && opensDeed($0, behind: window.lowerBound)
        }.flatMap { bareDeed(behind: $0) }.map { ($0, $0) }
    }

    /// "agreed to sign a treaty on fish and strengthen trade": behind the instrument that the
    /// first verb is about, a second one, which no "to" of its own leads.
    func opensDeed(_ mark: Int, behind instrument: Int) -> Bool {
        guard bareDeed(behind: mark) != nil else { return false }
        // "a treaty to protect and promote investment"
        let between = instrument..<max(instrument, mark)
        let inner = between.first { tokens[$0].word == reading.words.to && isInfinitive($0 + 1) }
        if inner != nil { return false }
        let before = max(start, instrument - 14)..<max(start, instrument - 1)
        guard
            let lead = before.last(where: {
                tokens[$0].word == reading.words.to || classes($0).contains(.future)
            }), !(lead..<before.upperBound).contains(where: { tokens[$0].kind == .comma })
        else { return false }
        return opensVerb(lead + 1)
    }

    /// "to study": no "to the sea", no "to Norway".
    private func isInfinitive(_ token: Int) -> Bool {
        token < end && tokens[token].shape == .lower && !isFunction(token)
            && reading.mentionIndex(covering: token) == nil
    }

    func isFunction(_ token: Int) -> Bool {
        !classes(token).isDisjoint(with: [
            .preposition, .determiner, .possessive, .auxiliary, .be, .conjunction, .adverb,
            .relative, .future, .deontic, .negation, .plural, .singularPronoun, .pluralPronoun,
        ])
    }

    /// A verb in the infinitive, adverbs ahead of it aside.
    private func opensVerb(_ at: Int) -> Bool {
        guard let verb = skipAdverbs(at), verb < end else { return false }
        return !words(verb).isDisjoint(with: [.deed, .measure, .founding, .start])
            || reading.annotations.stages.starting(at: verb) != nil
    }

    /// The verb right behind "and" or a comma: "strengthen cooperation", and, of one that is a
    /// noun as well, "support the talks" alone.
    private func bareDeed(behind mark: Int) -> Int? {
        guard mark + 1 < end, let verb = skipAdverbs(mark + 1), verb + 2 < end,
            tokens[verb].shape == .lower, !isFunction(verb),
            !words(verb).isDisjoint(with: [.deed, .measure, .founding]),
            (reading.annotations.cues.covering(verb)?.tokens.count ?? 1) == 1,
            tokens[verb + 1].kind == .word || tokens[verb + 1].kind == .number,
            tokens[verb + 1].word != reading.words.of, !classes(verb + 1).contains(.conjunction)
        else { return nil }
        if endsIn("ing", verb) { return nil }
        if reading.words.pledge.twofold.contains(tokens[verb].word), verb == mark + 1 {
            return takesThing(verb)
                || !classes(verb + 1).isDisjoint(with: [.possessive, .adverb]) ? verb : nil
        }
        return verb
    }

    /// The "to" of "and to hold", within forty words.
    private func toFurther(after first: Int) -> Int? {
        let window = first + 3..<max(first + 3, min(end - 3, first + 40))
        return window.first { at in
            guard tokens[at].word == reading.words.to, classes(at - 1).contains(.conjunction),
                let verb = mainVerb(at + 1), verb < end
            else { return false }
            return (words(verb).isDisjoint(with: .idle) || words(verb).contains(.start))
                && (classes(verb).isEmpty || words(verb).contains(.visiting))
        }
    }
}
