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
        guard isDone || !isLoose(match) || isOfAbsent(match), !isAside(match),
            let after = afterParticle(match),
            let content = action(from: after) ?? furtherClause(after)
        else { return nil }
        let subject = actor(ofDecision: match.tokens.lowerBound)
        let actor = isDone ? subject : ofSpeaker(subject)
        let start =
            actor.isFirstPerson
            ? actor.tokens?.lowerBound ?? match.tokens.lowerBound : match.tokens.lowerBound
        let evidence = start..<content.upperBound
        if actor.isJoint || isMutual(match, actor) {
            if isAppointment(match, content.lowerBound) || isVisitTold(match, content) {
                return nil
            }
            if isDesire(match) { return desire(actor, content, evidence) }
            if speakers.count == 1, !isDone { return nil }
            if status == .agreed,
                let body = firstSession(in: content) ?? turned(in: content)
                    ?? regular(in: content)
            {
                var draft = body
                draft.evidence = start..<body.evidence.upperBound
                return draft
            }
            if isMeansOfPlan(content) { return nil }
            if status == .agreed, let sum = agreedSum(start, content) { return sum }
            let isPledge =
                !isDone && speakers.count > 2 && gives(content)
                || isRecommitted(match, content)
            return AgreementDraft(
                kind: isPledge ? .pledge : .consensus,
                status: status == .proposed
                    ? .proposed : isRecommitted(match, content) ? .inForce : .agreed,
                parties: joint, evidence: evidence,
                rule: .agreementAgreedTo)
        }
        if isDesire(match) { return nil }
        // "confirmed that Norway would": the clause tells who promises.
        if tokens[after - 1].word == reading.words.that { return nil }
        // "is ready to deepen ties" is a stance, "is ready to send" an offer.
        guard let verb = mainVerb(content.lowerBound) else { return nil }
        if endsIn("ing", verb), isRelationship(content) { return nil }
        if isAttempt(match, verb) { return nil }
        let isOffer = status == .proposed && isOffered(verb, actor)
        guard isOffer || binds(verb, actor) || isCommitted(match, verb) || allots(verb, actor),
            !isOwnAffair(verb, actor), !isItinerary(match, actor),
            status != .proposed || isOffer || isDeed(verb)
        else {
            return nil
        }
        let last = status == .proposed ? beforePromise(content) : content.upperBound
        return pledge(
            by: actor, status, start..<max(verb + 1, last), verb: verb, .agreementPledgedTo)
    }

    /// "is ready to serve as a hub and will open an office": the second is firm.
    private func beforePromise(_ content: Range<Int>) -> Int {
        content.dropLast().first {
            classes($0).contains(.conjunction) && classes($0 + 1).contains(.future)
        } ?? content.upperBound
    }

    /// "is striving to protect", "expressed interest in studying", "will do its utmost to": what
    /// one would like, unless it is to give something.
    private func isAttempt(_ match: Gazetteer.Match, _ verb: Int) -> Bool {
        words(verb).isDisjoint(with: [.gift, .giving])
            && match.tokens.contains { reading.words.bond.striving.contains(tokens[$0].word) }
    }

    /// "It was wrong, they agreed, to look away": said by the way.
    private func isAside(_ match: Gazetteer.Match) -> Bool {
        let next = match.tokens.upperBound
        guard next < end, tokens[next].kind == .comma,
            let subject = reading.subject(of: match.tokens.lowerBound, in: sentence)
        else { return false }
        let first = reading.tokens(of: subject).lowerBound
        // "Noting the growth in trade, they agreed, among other things, to": a clause ahead
        if endsIn("ing", start) || classes(start).contains(.preposition) { return false }
        return first > start && tokens[first - 1].kind == .comma
            && reading.tokens(of: subject).upperBound == match.tokens.lowerBound
    }

    /// "The President is scheduled to open the forum": where one travels.
    private func isItinerary(_ match: Gazetteer.Match, _ actor: Actor) -> Bool {
        guard !isCountryItself(actor), let last = match.tokens.dropLast().last else { return false }
        return words(last).contains(.planning) && words(last).isDisjoint(with: .vow)
            && (classes(match.tokens.lowerBound).contains(.be)
                || match.tokens.lowerBound > start && endsIn("ed", match.tokens.lowerBound)
                    && (!classes(match.tokens.lowerBound - 1).isDisjoint(with: [.conjunction, .be])
                        || tokens[match.tokens.lowerBound - 1].kind == .comma))
    }

    /// "The ministers are scheduled to hold talks in May": an encounter to come.
    private func isAppointment(_ match: Gazetteer.Match, _ verb: Int) -> Bool {
        let first = match.tokens.lowerBound
        guard classes(first).contains(.be) || first > start && classes(first - 1).contains(.be),
            match.tokens.contains(where: {
                words($0).contains(.planning) && words($0).isDisjoint(with: .wish)
            })
        else { return false }
        return isJourney(verb) || words(verb).contains(.encounter)
            || reading.annotations.encounters.stands(in: verb..<min(end, verb + 4))
    }

    private func isCountryItself(_ actor: Actor) -> Bool {
        actor.parties.contains { if case .country = $0 { true } else { false } }
    }

    /// "no one", "they": not one who promises for himself.
    func isBystander(_ token: Int) -> Bool {
        reading.mentionIndex(covering: token) == nil || classes(token).contains(.pluralPronoun)
    }

    /// "to send", not "to strengthen", which may be anything.
    private func isDeed(_ verb: Int) -> Bool {
        words(verb).contains(.deed)
            && (!words(verb).contains(.measure) || words(verb).contains(.gift))
    }

    /// "is committed to reducing".
    private func isCommitted(_ match: Gazetteer.Match, _ verb: Int) -> Bool {
        endsIn("ing", verb) && words(verb).isDisjoint(with: [.idle, .encounter, .keeping])
            && match.tokens.contains { words($0).isSuperset(of: .announce) }
    }

    /// "is prepared to be of help", "is willing to resume the talks": of one side, anything but
    /// a stance.
    private func isOffered(_ verb: Int, _ actor: Actor) -> Bool {
        if classes(verb).contains(.be) {
            return verb + 2 < end && tokens[verb + 1].word == reading.words.of
                && words(verb + 2).contains(.aid)
        }
        if joinsMission(verb) || isHosting(verb) || servesAs(verb) {
            return !actor.isJoint && isCountry(actor)
        }
        return !actor.isJoint && isCountry(actor) && !isJourney(verb)
            && words(verb).isDisjoint(with: [.idle, .encounter])
            && (!words(verb).contains(.measure)
                || !reading.annotations.quantities.within(
                    verb..<max(verb, min(end, verb + 16))
                ).isEmpty)
            && tokens[verb].kind == .word
            && classes(verb).isDisjoint(with: [
                .be, .auxiliary, .negation, .preposition, .determiner, .conjunction, .future,
            ])
    }

    /// "agreed with B that", "Peru has agreed to": it takes two.
    private func isMutual(_ match: Gazetteer.Match, _ actor: Actor) -> Bool {
        let next = match.tokens.upperBound
        if next + 1 < end, tokens[next].word == reading.words.with, partner(next) != nil {
            return true
        }
        guard words(match.tokens.lowerBound).contains(.concord), joint.count > 1,
            !isGift(behind: next, actor)
        else { return false }
        return actor.parties.contains { if case .country = $0 { true } else { false } }
    }

    /// "Norway has agreed to provide 40 tents": it alone gives.
    private func isGift(behind next: Int, _ actor: Actor) -> Bool {
        actor.parties.count == 1 && next + 1 < end
            && (next - 1..<next + 1).contains {
                words($0).contains(.particle) && words($0 + 1).contains(.gift)
                    && givesAnything($0 + 1..<max($0 + 1, min(end, $0 + 8)))
            }
    }

    /// A number of something, or goods or people to another.
    private func givesAnything(_ object: Range<Int>) -> Bool {
        reading.annotations.quantities.stands(in: object)
            || object.contains { words($0).contains(.goods) } && !countries(in: object).isEmpty
    }

    /// One side's "we are ready to" tells what both are like, "we agreed to" what both did.
    private func isPast(_ match: Gazetteer.Match) -> Bool {
        let form = VerbForm(rawValue: match.entry.form)
        if form?.isPast ?? false || form == .gerund { return true }
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
        if aside(first) != nil || body(before: first) != nil { return true }
        // "his country would be ready"
        if first > start + 1, classes(first - 1).contains(.future), body(before: first - 1) != nil {
            return true
        }
        guard speakers.count == 1, let name = reading.beforeAdverbs(first, from: start) else {
            return false
        }
        let last = classes(name).contains(.future) ? name - 1 : name
        return last > start
            && (tokens[last].kind == .closeBracket || tokens[last].shape == .upper)
    }

    /// "with Peru, and the leaders agreed", "and the two agreed": all who met, whoever is named
    /// before them.
    func together(before token: Int) -> Actor? {
        var at = token - 1
        while at > start, token - at < 4,
            reading.isAdverb(at) || classes(at).contains(.auxiliary)
        { at -= 1 }
        guard at > start, !classes(at).contains(.adverb) || classes(at).contains(.plural) else {
            return nil
        }
        if let pair = pair(endingAt: at) { return pair }
        if tokens[at].word == reading.words.each { return Actor(parties: joint, isJoint: true) }
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
            let actor = aside(token) ?? body(before: token)
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
                || classes.contains(.pluralPronoun) || tokens[before].word == reading.words.each
                || before == start && classes.contains(.plural)
        case .third: return classes.isDisjoint(with: [.determiner, .preposition])
        case .base:
            // "have come to an agreement": a participle that looks like the infinitive
            return classes.contains(.future) || body(before: before + 1) != nil
                || classes.contains(.auxiliary) && !classes.contains(.be)
                || reading.mentionIndex(covering: before) != nil
                || classes.contains(.adverb) && before > start
                    && reading.mentionIndex(covering: before - 1) != nil
        // "noted the need for ties, agreeing to", "with both agreeing to"
        case .gerund: return tokens[before].kind == .comma || isWithBoth(before)
        }
    }

    /// "with both", "with the two sides": who agree in a phrase of their own.
    private func isWithBoth(_ last: Int) -> Bool {
        guard last > start, let both = together(before: last + 1)?.tokens ?? plural(last),
            both.lowerBound > start
        else { return false }
        return tokens[both.lowerBound - 1].word == reading.words.with
    }

    private func plural(_ token: Int) -> Range<Int>? {
        classes(token).contains(.plural) ? token..<token + 1 : nil
    }

    /// "had been going to meet in Lima", "the session planned to take place": no decision.
    private func isGivenUp(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        if classes(first).contains(.be) {
            return match.tokens.count > 1 && tokens[first + 1].word == reading.words.going
                && (speakers.count != 1 || classes(first - 1).contains(.auxiliary))
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
