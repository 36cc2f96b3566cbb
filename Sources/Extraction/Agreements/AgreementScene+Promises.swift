internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What somebody will do: "Chile will send", "he would raise the matter", "both sides will open".
extension AgreementScene {
    func promises() -> [AgreementDraft] {
        let promises = draftsAtFutures { promise(at: $0, after: $0 + 1) }
        return promises.joined(
            arrangements().compactMap { arrangement in
                promise(at: arrangement.be, after: arrangement.after).flatMap {
                    $0.kind != .consensus && !words(arrangement.after).contains(.deed) ? nil : $0
                }
            })
    }

    /// "will send", of the word for what is to come and the words behind it.
    private func promise(at token: Int, after next: Int) -> AgreementDraft? {
        guard next < end, let actor = promiser(token), let subject = actor.tokens else {
            return nil
        }
        if next == token + 1, isKept(after: token) {
            return promise(by: actor, at: subject.lowerBound, next)
        }
        guard let first = mainVerb(next), !isForAllTime(next..<max(next, first)),
            let verb = binds(first, actor) || allots(first, actor)
                ? first : furtherDeed(behind: first, actor),
            subject.lowerBound < token || words(verb).contains(.deed),
            !isOfNationals(token) || words(verb).contains(.deed) && !isOfThirds(actor, token)
        else { return nil }
        return promise(by: actor, at: verb == first ? subject.lowerBound : verb, verb)
    }

    /// "would raise the matter and send a team": the second deed, where the first is none.
    private func furtherDeed(behind verb: Int, _ actor: Actor) -> Int? {
        guard !actor.isJoint else { return nil }
        let last = min(reading.clauseEnd(after: verb, in: sentence), verb + 16)
        return (verb + 2..<max(verb + 2, last)).first {
            classes($0 - 1).contains(.conjunction) && words($0).isSuperset(of: [.deed, .gift])
                && takesThing($0) && binds($0, actor)
        }
    }

    /// "Norway will make available 30 scholarships": a country, and a number of something.
    func allots(_ verb: Int, _ actor: Actor) -> Bool {
        guard !actor.isJoint, isCountry(actor), words(verb).isDisjoint(with: [.idle, .encounter]),
            !isProgramme(verb), !isRoutine(verb)
        else { return false }
        let near = verb + 1..<max(verb + 1, min(end, verb + 5))
        return reading.annotations.quantities.within(near).contains { $0.unit != "percent" }
            && !reading.annotations.encounters.stands(in: near)
    }

    /// "Norwegian firms will": they promise nothing but a deed.
    private func isOfNationals(_ token: Int) -> Bool {
        reading.subject(of: token, in: sentence) == nil && nationals(before: token) != nil
    }

    /// "The Peruvian police will guard the church", said by another: what he expects of them.
    private func isOfThirds(_ actor: Actor, _ token: Int) -> Bool {
        guard speakers.count == 1, reading.words.bond.forces.contains(tokens[token - 1].word)
        else { return false }
        let own = reading.side(of: speakers[0])
        return own == nil || !actor.parties.contains { reading.side(of: $0) == own }
    }

    /// "Norway is to send", "is also to host": the "is" and where its verb begins.
    private func arrangements() -> [(be: Int, after: Int)] {
        guard sum.classes.isSuperset(of: [.be, .present]),
            !sum.parts.isDisjoint(with: [.deed, .measure])
        else { return [] }
        return sentence.tokens.compactMap { be in
            guard classes(be).isSuperset(of: [.be, .present]), let next = skipAdverbs(be + 1)
            else { return nil }
            let to = isDue(next, be) ? next + 1 : next
            guard to < end, tokens[to].word == reading.words.to, let verb = skipAdverbs(to + 1),
                !words(verb).isDisjoint(with: [.deed, .measure])
            else { return nil }
            return (be, verb)
        }
    }

    /// "is set to deliver", "is due to open" of a country: it is fixed, not only expected.
    private func isDue(_ token: Int, _ be: Int) -> Bool {
        guard words(token).contains(.planning), words(token).isDisjoint(with: .wish),
            let actor = doer(before: be), !actor.isJoint
        else { return false }
        return actor.parties.contains { if case .country = $0 { true } else { false } }
    }

    private func promise(by actor: Actor, at first: Int, _ verb: Int) -> AgreementDraft? {
        let evidence = first..<reading.clauseEnd(after: verb, in: sentence)
        guard evidence.count > 1, !isExpression(verb), !isOwnAffair(verb, actor) else {
            return nil
        }
        if actor.isJoint {
            if refersBack(evidence) || isUse(verb) || isOfEncounter(first) { return nil }
            if isOfPersons(actor) { return nil }
            return jointWill(actor, verb, evidence).map { founded($0, verb, evidence) }
        }
        if isWished(before: first) { return nil }
        if isOfUsBoth(actor, verb..<max(verb, evidence.upperBound)) {
            return AgreementDraft(
                kind: .consensus, status: .agreed, parties: joint, evidence: evidence,
                rule: .agreementBothWillDo)
        }
        let status: Agreement.Status =
            words(verb).contains(.weighing) ? .proposed : isUpheld(verb) ? .inForce : .agreed
        return pledge(by: actor, status, evidence, verb: verb, .agreementWillDo)
    }

    /// "the summit that they will host": what goes on there.
    private func isOfEncounter(_ subject: Int) -> Bool {
        subject > start + 1 && classes(subject - 1).contains(.relative)
            && reading.annotations.encounters.covering(subject - 2) != nil
    }

    /// "will examine the projects", "will make full use of the treaty": of what is there.
    private func isUse(_ verb: Int) -> Bool {
        if words(verb).contains(.weighing) { return true }
        return (verb + 1..<max(verb + 1, min(end, verb + 4))).contains {
            reading.words.bond.use.contains(tokens[$0].word)
        } && reading.words.bond.making.contains(tokens[verb].word)
    }

    /// "will express her condolences", "will convey his thanks": words, and no deed.
    private func isExpression(_ verb: Int) -> Bool {
        guard let cue = reading.annotations.cues.starting(at: verb), cue.tokens.count > 1 else {
            return false
        }
        return [.support, .concern].contains(reading.lexicon.cues[Int(cue.entry.index)].kind)
            && words(verb).isDisjoint(with: .deed)
            && cue.tokens.dropFirst().contains {
                reading.lexicon.cueNouns[tokens[$0].word] != nil
            }
    }

    /// "will maintain its training mission", "will keep its advisers in": what is given already.
    private func isUpheld(_ verb: Int) -> Bool {
        guard verb + 2 < end, classes(verb + 1).contains(.possessive),
            [reading.words.pledge.maintain, reading.words.pledge.keep].contains(tokens[verb].word)
        else { return false }
        let object = verb + 2..<min(end, verb + 7)
        return object.contains {
            !words($0).isDisjoint(with: [.aid, .goods, .giftNoun])
                || reading.words.bond.headcount.contains(tokens[$0].word)
        }
            || reading.annotations.quantities.stands(in: object)
    }

    /// "will form a joint task force": it is what is agreed.
    func founded(
        _ draft: AgreementDraft, _ verb: Int, _ evidence: Range<Int>
    ) -> AgreementDraft {
        let nearby = verb..<max(verb, min(evidence.upperBound, verb + 9))
        guard words(verb).contains(.founding), draft.kind == .consensus,
            let match = reading.annotations.instruments.within(nearby).first,
            nameStart(of: match) <= verb + 2
        else { return draft }
        var found = draft
        found.kind = kind(of: match)
        found.key = nameKey(of: match)
        let last = min(evidence.upperBound, phraseEnd(of: match))
        found.evidence = evidence.lowerBound..<max(match.tokens.upperBound, last)
        return found
    }

    /// "We will establish" of both sides; in one side's mouth "Norway and Peru would go on
    /// training" is its promise for both, and "the two countries would draw closer" an outlook.
    private func jointWill(
        _ actor: Actor, _ verb: Int, _ evidence: Range<Int>
    ) -> AgreementDraft? {
        let isGift = speakers.count > 2 && gives(verb..<max(verb, evidence.upperBound))
        guard speakers.count != 1 && !isGift || isNarrated(actor) else {
            let isOutlook = speakers.count == 1 && !namesSides(actor)
            if isOutlook || isWished(before: evidence.lowerBound) { return nil }
            return AgreementDraft(
                kind: .pledge, status: .agreed,
                parties: speakers.count == 1 ? actor.parties : joint,
                evidence: evidence,
                rule: .agreementBothWillDo)
        }
        return AgreementDraft(
            kind: .consensus, status: .agreed, parties: joint, evidence: evidence,
            rule: .agreementBothWillDo)
    }

    /// "The ministers will set the date", "President Dahl and his wife will": they act for nobody
    /// but themselves, as "the two sides" do not.
    private func isOfPersons(_ actor: Actor) -> Bool {
        guard let tokens = actor.tokens else { return false }
        return reading.annotations.mentions.within(tokens).contains { mention in
            switch mention.kind {
            case .person, .role: true
            case .together:
                mention.tokens.allSatisfy {
                    classes($0).isDisjoint(with: [.pluralPronoun, .firstPlural])
                        && !reading.words.bond.sides.contains(self.tokens[$0].word)
                }
            default: false
            }
        }
    }

    /// "She thanked him, and both sides will go on drilling": a clause of its own in the present,
    /// where what is reported stands in the past.
    private func isNarrated(_ actor: Actor) -> Bool {
        guard let tokens = actor.tokens, tokens.lowerBound > start + 1,
            self.tokens[tokens.lowerBound - 1].word == reading.words.and,
            self.tokens[tokens.lowerBound - 2].kind == .comma
        else { return false }
        return (tokens.upperBound..<max(tokens.upperBound, min(end, tokens.upperBound + 3)))
            .contains { self.tokens[$0].word == reading.words.will }
    }

    /// Whether an actor is named, not "they" or "the two sides".
    func namesSides(_ actor: Actor) -> Bool {
        guard let tokens = actor.tokens else { return false }
        return !reading.annotations.mentions.within(tokens).contains { $0.kind == .together }
    }

    // MARK: What is promised

    /// A deed, or in the mouth of that side any verb but those of being, feeling and meeting.
    func binds(_ verb: Int, _ actor: Actor) -> Bool {
        if joinsMission(verb), !actor.isJoint, isCountry(actor) { return true }
        if isJourney(verb) || isReply(verb) || isPolicy(verb) { return false }
        if isRoutine(verb) || isProgramme(verb) { return false }
        if !words(verb).isDisjoint(with: [.deed, .giving]) { return true }
        if words(verb).contains(.encounter), !words(verb).contains(.deed) { return false }
        if actor.isJoint, speakers.count != 1 { return words(verb).contains(.measure) }
        guard isOwnSide(actor), tokens[verb].kind == .word,
            words(verb).isDisjoint(with: [.idle, .encounter])
        else {
            return words(verb).contains(.measure)
                && (actor.isJoint || isCountry(actor) && (!speakers.isEmpty || isOfSector(verb)))
        }
        if words(verb).contains(.measure) { return true }
        return !actor.isFirstPerson
            && classes(verb).isDisjoint(with: [
                .be, .auxiliary, .negation, .preposition, .determiner, .conjunction, .future,
            ])
    }

    /// "would consider this", "would study the proposal", "will give it due consideration", "will
    /// bear this in mind": an answer, no promise.
    func isReply(_ verb: Int) -> Bool {
        if (verb + 1..<max(verb + 1, min(end, verb + 5))).contains(where: {
            reading.words.bond.heed.contains(tokens[$0].word)
        }) {
            return true
        }
        guard words(verb).contains(.weighing), verb + 1 < end else { return false }
        let object = verb + 1
        if [reading.words.this, reading.words.it, reading.words.that].contains(
            tokens[object].word)
        {
            return true
        }
        return classes(object).contains(.determiner) && object + 1 < end
            && words(object + 1).contains(.idea)
    }

    /// "will keep to the path of reform", "will adhere to the policy of": a stance.
    private func isPolicy(_ verb: Int) -> Bool {
        let near = verb + 1..<max(verb + 1, min(end, verb + 8))
        if reading.words.bond.adhering.contains(tokens[verb].word),
            near.contains(where: { reading.words.bond.policies.contains(tokens[$0].word) })
        {
            return true
        }
        return tokens[verb].word == reading.words.pledge.keep && verb + 1 < end
            && tokens[verb + 1].word == reading.words.to
    }

    /// "will continue to work on vaccines", not "will hold elections", in narration.
    func isOfSector(_ verb: Int) -> Bool {
        let content = verb..<max(verb + 1, reading.clauseEnd(after: verb, in: sentence))
        var isOfSector = false
        reading.forEachSector(in: content) { if $0 != .diplomacy { isOfSector = true } }
        return isOfSector
    }

    /// "will pay a visit", "will host the next session": an encounter, no gift.
    func isJourney(_ verb: Int) -> Bool {
        if isAttendance(verb) || isReception(verb) { return true }
        guard words(verb).contains(.visiting) else { return false }
        let object = verb + 1..<max(verb + 1, min(end, verb + 5))
        return object.isEmpty || classes(verb + 1).contains(.preposition)
            || [.dash, .comma, .stop].contains(tokens[verb + 1].kind)
            || reading.annotations.encounters.stands(in: object)
            || object.contains {
                tokens[$0].kind == .ordinal || !classes($0).isDisjoint(with: [.talk, .oration])
                    || words($0).contains(.series)
                    || words($0).contains(.nth) && $0 < verb + 3
            }
    }

    /// "will host his counterpart Jon Dahl".
    private func isReception(_ verb: Int) -> Bool {
        guard let host = reading.annotations.encounters.starting(at: verb),
            reading.lexicon.encounters[Int(host.entry.index)].frame == .direct,
            let guest = reading.mentionIndex(covering: host.tokens.upperBound),
            case let mention = reading.annotations.mentions[guest],
            tokens[min(mention.tokens.upperBound, end - 1)].kind != .possessive
        else { return false }
        return [.person, .role].contains(mention.kind) || !mention.title.isEmpty
    }

    /// "is ready to host the next round": an offer, though "will host" it is an appointment.
    func isHosting(_ verb: Int) -> Bool {
        tokens[verb].word == reading.words.host && !isReception(verb)
    }

    /// "will take part in the conference".
    private func isAttendance(_ verb: Int) -> Bool {
        verb + 2 < end && tokens[verb + 1].word == reading.words.part
            && tokens[verb + 2].word == reading.words.in
            && reading.annotations.encounters.stands(in: verb..<min(end, verb + 10))
    }

    /// "Norway would keep up": a country, or one who speaks for it.
    func isCountry(_ actor: Actor) -> Bool {
        guard actor.parties.count == 1 else { return false }
        if case .country = actor.parties[0] { return true }
        return isOwnSide(actor)
    }

    /// The one who speaks or, for "Denmark and Kenya", is among them.
    private func isOwnSide(_ actor: Actor) -> Bool {
        guard speakers.count == 1, let side = reading.side(of: speakers[0]) else { return false }
        return actor.parties.contains { reading.side(of: $0) == side }
    }

    /// "will not abandon", "would never reduce": it goes on.
    func isKept(after token: Int) -> Bool {
        guard token + 2 < end, classes(token + 1).contains(.negation) else { return false }
        return words(token + 2).contains(.lessening)
    }

    /// The verb at or after `at`: past adverbs, dates, "continue to" and "go on".
    func mainVerb(_ at: Int) -> Int? {
        let at = afterAside(at)
        guard let verb = skipAdverbs(at), verb + 2 < end else { return skipAdverbs(at) }
        let pair = (tokens[verb].word, tokens[verb + 1].word)
        guard
            !classes(verb).contains(.be)
                || !words(verb + 1).contains(.giving) && !isSpending(verb + 1)
        else { return verb + 1 }
        guard
            pair == (reading.words.continue, reading.words.to)
                || pair == (reading.words.go, reading.words.on)
        else {
            let isKeeping = tokens[verb].word == reading.words.pledge.keep
            let next = goingOn(verb)
            return effort(isKeeping ? verb + 1 : next) ?? behindOwnBody(next)
        }
        return skipAdverbs(verb + 2)
    }

    /// "will be putting 5 million euros": a sum behind any verb.
    private func isSpending(_ verb: Int) -> Bool {
        endsIn("ing", verb)
            && reading.annotations.quantities.within(verb + 1..<max(verb + 1, min(end, verb + 6)))
                .contains(where: isMoney)
    }

    /// "continue enhancing": the second verb.
    private func goingOn(_ verb: Int) -> Int {
        tokens[verb].word == reading.words.continue && verb + 1 < end && endsIn("ing", verb + 1)
            ? verb + 1 : verb
    }

    /// "do everything possible to help", "take steps to open": the verb of the aim.
    private func effort(_ verb: Int) -> Int? {
        guard verb + 3 < end, reading.words.bond.exerting.contains(tokens[verb].word),
            reading.words.bond.everything.contains(tokens[verb + 1].word)
                || reading.words.bond.everything.contains(tokens[verb + 2].word)
        else { return nil }
        let to = (verb + 2..<min(end - 1, verb + 8)).first { tokens[$0].word == reading.words.to }
        guard let to, let aim = skipAdverbs(to + 1),
            !isRelationship(aim..<reading.clauseEnd(after: aim, in: sentence))
        else { return nil }
        return aim
    }

    /// Whether a hope or belief stands before: "hopes that the two countries will".
    func isWished(before token: Int) -> Bool {
        (max(start, token - 8)..<max(start, token)).contains { words($0).contains(.wish) }
    }
}
