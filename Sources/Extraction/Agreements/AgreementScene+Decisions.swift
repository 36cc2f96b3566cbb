internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Decisions to act, by both sides or by one: "agreed to", "decided that", "tasked their teams
/// to", "their commitment to".
extension AgreementScene {
    /// "agreed to hold", "committed to work together", "is ready to open".
    func decisions() -> [AgreementDraft] {
        draftsAtStages { match in
            let stage = reading.lexicon.stages[Int(match.entry.index)]
            guard stage.part == .decision, isVerb(match) else { return nil }
            return decision(match, stage.status)
        }
    }

    private func decision(
        _ match: Gazetteer.Match, _ status: Agreement.Status
    ) -> AgreementDraft? {
        let isDone = isPast(match)
        guard isDone || !isLoose(match) || isOfAbsent(match), let after = afterParticle(match),
            let content = action(from: after)
        else { return nil }
        let subject = actor(ofDecision: match.tokens.lowerBound)
        let actor = isDone ? subject : ofSpeaker(subject)
        let start =
            actor.isFirstPerson
            ? actor.tokens?.lowerBound ?? match.tokens.lowerBound : match.tokens.lowerBound
        let evidence = start..<content.upperBound
        if actor.isJoint || isMutual(match, actor) {
            if speakers.count == 1, !isDone { return nil }
            return AgreementDraft(
                kind: !isDone && speakers.count > 2 ? .pledge : .consensus, status: .agreed,
                parties: joint, evidence: evidence,
                rule: .agreementAgreedTo)
        }
        // "confirmed that Norway would": the clause tells who promises.
        if tokens[after - 1].word == reading.words.that {
            return passivePledge(by: actor, status, evidence, content, from: after)
        }
        // "is ready to deepen ties" is a stance, "is ready to send" an offer.
        guard let verb = mainVerb(content.lowerBound), binds(verb, actor),
            status != .proposed || isDeed(verb)
        else { return nil }
        return pledge(by: actor, status, evidence, verb: verb, .agreementPledgedTo)
    }

    /// "promised that two ships would be sent": nobody in the clause but the one who promises.
    private func passivePledge(
        by actor: Actor, _ status: Agreement.Status, _ evidence: Range<Int>, _ content: Range<Int>,
        from after: Int
    ) -> AgreementDraft? {
        let head = after..<max(after, min(content.upperBound, after + 22))
        guard let modal = head.first(where: { classes($0).contains(.future) }), modal + 1 < end,
            classes(modal + 1).contains(.be), promiser(modal) == nil,
            !isWished(before: evidence.lowerBound)
        else { return nil }
        return pledge(by: actor, status, evidence, verb: content.lowerBound, .agreementPledgedTo)
    }

    /// "to send", not "to strengthen", which may be anything.
    private func isDeed(_ verb: Int) -> Bool {
        words(verb).contains(.deed)
            && (!words(verb).contains(.measure) || words(verb).contains(.gift))
    }

    /// "agreed with B that", "Peru has agreed to": it takes two.
    private func isMutual(_ match: Gazetteer.Match, _ actor: Actor) -> Bool {
        let next = match.tokens.upperBound
        if next + 1 < end, tokens[next].word == reading.words.with, partner(next) != nil {
            return true
        }
        guard words(match.tokens.lowerBound).contains(.concord), joint.count > 1 else {
            return false
        }
        return actor.parties.contains { if case .country = $0 { true } else { false } }
    }

    /// One side's "we are ready to" tells what both are like, "we agreed to" what both did.
    private func isPast(_ match: Gazetteer.Match) -> Bool {
        if VerbForm(rawValue: match.entry.form)?.isPast ?? false { return true }
        let before = match.tokens.lowerBound - 1
        return before > start && classes(before).contains(.auxiliary)
            && classes(before).isDisjoint(with: [.be, .future])
    }

    /// "B, who is ready to", "as she plans to": a verb in the present is whose it stands beside.
    private func isLoose(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        if first > start, classes(first - 1).contains(.relative) { return true }
        return reading.subject(of: first, in: sentence) == nil
            && (first == start || !classes(first - 1).contains(.conjunction))
    }

    /// "Norway, which keeps the fund, is ready to", "Norwegian firms intend to", "NORAD would be
    /// glad to": a subject that is no mention right before the verb.
    private func isOfAbsent(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        if aside(first) != nil || nationals(before: first) != nil { return true }
        guard speakers.count == 1, let name = reading.beforeAdverbs(first, from: start) else {
            return false
        }
        let last = classes(name).contains(.future) ? name - 1 : name
        return last > start
            && (tokens[last].kind == .closeBracket || tokens[last].shape == .upper)
    }

    /// "with Peru, and the leaders agreed", "and the two agreed": all who met, whoever is named
    /// before them.
    private func together(before token: Int) -> Actor? {
        var at = token - 1
        while at > start, token - at < 4,
            reading.isAdverb(at) || classes(at).contains(.auxiliary)
        { at -= 1 }
        guard at > start, !classes(at).contains(.adverb) || classes(at).contains(.plural) else {
            return nil
        }
        if let i = reading.mentionIndex(covering: at) {
            let mention = reading.annotations.mentions[i]
            guard mention.kind == .together, mention.sides.isEmpty, !mention.isFirstPerson else {
                return nil
            }
            return Actor(parties: joint, isJoint: true, tokens: mention.tokens)
        }
        let isTheTwo = classes(at).contains(.plural) && classes(at - 1).contains(.determiner)
        return isTheTwo ? Actor(parties: joint, isJoint: true, tokens: at - 1..<at + 1) : nil
    }

    private func aside(_ token: Int) -> Actor? {
        beforeAside(token).flatMap {
            reading.subject(of: $0, in: sentence).flatMap { actor($0) }
        }
    }

    private func actor(ofDecision token: Int) -> Actor {
        if let joint = together(before: token) { return joint }
        if reading.subject(of: token, in: sentence) == nil,
            let actor = aside(token) ?? nationals(before: token)
        {
            return actor
        }
        return actor(of: token)
    }

    /// A finite form, or an infinitive after "will" or "we".
    func isVerb(_ match: Gazetteer.Match) -> Bool {
        guard let form = VerbForm(rawValue: match.entry.form) else { return false }
        let before = match.tokens.lowerBound - 1
        guard before >= start else { return form.isPast }
        let classes = classes(before)
        if classes.contains(.negation) || form.isPast && isGivenUp(match) { return false }
        switch form {
        case .past, .participle:
            if classes.contains(.be) { return isPassive(before) }
            return classes.isDisjoint(with: [.determiner, .preposition])
                || classes.contains(.pluralPronoun) || before == start && classes.contains(.plural)
        case .third: return classes.isDisjoint(with: [.determiner, .preposition])
        case .base:
            // "have come to an agreement": a participle that looks like the infinitive
            return classes.contains(.future) || nationals(before: before + 1) != nil
                || classes.contains(.auxiliary) && !classes.contains(.be)
                || reading.mentionIndex(covering: before) != nil
                || classes.contains(.adverb) && before > start
                    && reading.mentionIndex(covering: before - 1) != nil
        case .gerund: return false
        }
    }

    /// "had been going to meet in Lima", "the session planned to take place": no decision.
    private func isGivenUp(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        if classes(first).contains(.be) {
            return match.tokens.count > 1 && tokens[first + 1].word == reading.words.going
        }
        return words(first).contains(.planning) && tokens[first - 1].kind == .word
            && classes(first - 1).isDisjoint(with: [
                .auxiliary, .be, .adverb, .conjunction, .pluralPronoun, .singularPronoun,
                .firstPlural,
            ])
            && reading.subject(of: first, in: sentence) == nil
    }

    /// "It was decided", not "the visit was meant to".
    private func isPassive(_ be: Int) -> Bool {
        guard be > start else { return false }
        let before = classes(be - 1).contains(.auxiliary) && be - 1 > start ? be - 2 : be - 1
        return tokens[before].word == reading.words.it
            || reading.mentionIndex(covering: before) != nil
    }
}
