internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Gifts in the passive, and gifts that a noun tells of.
extension AgreementScene {
    /// "said that twenty officers would be trained", "3 million euros have been set aside", "an
    /// additional 5 million euros was confirmed by Norway".
    func passives() -> [AgreementDraft] {
        drafts(at: [.done, .allotted]) { token in
            guard let be = passiveBe(before: token) else { return nil }
            let subject = subjectStart(be.first, token)
            if subject < be.first,
                let deed = jointDeed(subject..<be.first, token, isFuture: be.isFuture)
            {
                return deed
            }
            guard subject < be.first, isGift(subject..<be.first, token, isFuture: be.isFuture),
                !isWished(before: subject)
            else { return nil }
            let last = max(token + 1, reading.phraseEnd(after: token + 1, in: sentence))
            let evidence = subject..<max(last, token + 1)
            guard let giver = giver(by: evidence, after: token) else { return nil }
            let isPromise = be.isFuture || words(token).contains(.allotted)
            return AgreementDraft(
                kind: .pledge,
                status: isPromise ? .agreed : isUnderWay(be.first, token) ? .inForce : .completed,
                parties: parties(of: giver, receivingIn: evidence, isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementIsDone)
        }
    }

    /// Of "an additional 5 million euros for the plan was confirmed" the sum begins it.
    private func subjectStart(_ be: Int, _ verb: Int) -> Int {
        let near = nounPhraseStart(be)
        guard words(verb).contains(.allotted) else { return pronoun(before: be) ?? near }
        let window = max(start, be - 22)..<be
        let money = reading.annotations.quantities.within(window).first(where: isMoney)
        guard let money, money.tokens.lowerBound < near,
            (money.tokens.upperBound..<max(money.tokens.upperBound, be)).allSatisfy({
                tokens[$0].kind != .comma && reading.annotations.cues.covering($0) == nil
                    && classes($0).isDisjoint(with: [.auxiliary, .relative, .future])
            })
        else { return near }
        var first = money.tokens.lowerBound
        while first > start, money.tokens.lowerBound - first < 3,
            classes(first - 1).contains(.determiner) || classes(first - 1).isEmpty,
            tokens[first - 1].kind == .word,
            reading.annotations.cues.covering(first - 1) == nil
        { first -= 1 }
        return first
    }

    private func pronoun(before be: Int) -> Int? {
        be > start && classes(be - 1).contains(.pluralPronoun) ? be - 1 : nil
    }

    /// The auxiliaries of a passive, adverbs among them: "will also be", "has been", "was".
    private func passiveBe(before token: Int) -> (first: Int, isFuture: Bool)? {
        var at = token
        var hasBe = false
        var isFuture = false
        while at > start, token - at < 6 {
            let classes = classes(at - 1)
            if classes.contains(.negation) || classes.contains(.deontic) { return nil }
            if classes.contains(.be) { hasBe = true }
            if classes.contains(.future) { isFuture = true }
            guard !classes.isDisjoint(with: [.auxiliary, .be, .future, .adverb]) else { break }
            at -= 1
        }
        if hasBe, !isFuture, at > start + 2, tokens[at - 1].word == reading.words.to,
            classes(at - 2).isSuperset(of: [.be, .present])
        {
            return (at - 2, true)
        }
        return hasBe && at > start ? (at, isFuture) : nil
    }

    /// "is being financed by".
    private func isUnderWay(_ be: Int, _ verb: Int) -> Bool {
        (be..<verb).contains { tokens[$0].word == reading.words.being }
    }

    /// "Joint exercises will be resumed": the deed of both.
    private func jointDeed(_ subject: Range<Int>, _ verb: Int, isFuture: Bool) -> AgreementDraft? {
        guard isFuture, speakers.count != 1, joint.count > 1,
            subject.prefix(3).contains(where: { words($0).contains(.mutual) }),
            !reading.annotations.instruments.stands(in: subject),
            !reading.annotations.terms.within(subject).isEmpty
        else { return nil }
        let last = max(verb + 1, reading.phraseEnd(after: verb + 1, in: sentence))
        return AgreementDraft(
            kind: .consensus, status: .agreed, parties: joint,
            evidence: subject.lowerBound..<last, rule: .agreementIsDone)
    }

    /// Money, a number of something, or in a promise any thing that is given; no encounter, and
    /// no instrument, whose stage it is.
    private func isGift(_ subject: Range<Int>, _ verb: Int, isFuture: Bool) -> Bool {
        if isTraveller(subject) { return false }
        let quantities = reading.annotations.quantities.within(subject)
        if isFuture, words(verb).contains(.given) || words(verb).contains(.done), verb + 2 < end,
            speakers.count == 1,
            (verb + 1..<min(end, verb + 4)).contains(where: { words($0).contains(.aid) })
        {
            return true
        }
        if isFuture, words(verb).contains(.done), verb + 2 < end, speakers.count < 2,
            tokens[verb + 1].word == reading.words.to, classes(verb + 2).isEmpty
        {
            return true
        }
        if words(verb).contains(.allotted), words(verb).isDisjoint(with: .done) {
            return quantities.contains { isMoney($0) }
                || isFuture && subject.contains { words($0).contains(.aid) }
        }
        guard !reading.annotations.instruments.stands(in: subject),
            !reading.annotations.encounters.stands(in: subject)
        else { return false }
        if isFuture, isEased(subject, verb) { return true }
        if quantities.contains(where: isMoney) { return true }
        if isFuture, speakers.count == 1, !quantities.isEmpty { return true }
        let isAid = subject.contains { !words($0).isDisjoint(with: [.aid, .goods]) }
        return isAid || isFuture && speakers.count == 1 && words(verb).contains(.given)
    }

    /// "visas will be issued free of charge", "citizens will be exempted from visa fees": what one
    /// side makes easier for the other.
    private func isEased(_ subject: Range<Int>, _ verb: Int) -> Bool {
        guard speakers.count < 2, words(verb).contains(.done),
            words(verb).isDisjoint(with: [.opened, .start])
        else { return false }
        func isBarrier(_ token: Int) -> Bool {
            words(token).contains(.link) && words(token).isDisjoint(with: [.goods, .home])
        }
        let isFrom = verb + 2 < end && tokens[verb + 1].word == reading.words.from
        return subject.contains(where: isBarrier)
            || isFrom && (verb + 2..<min(end, verb + 6)).contains(where: isBarrier)
    }

    func isMoney(_ quantity: QuantityMention) -> Bool {
        quantity.unit.utf8.count == 3 && quantity.unit.utf8.allSatisfy { (65...90).contains($0) }
    }

    /// "A further 3 million euros will go to the fund".
    func flows() -> [AgreementDraft] {
        draftsAtFutures { token in
            guard let verb = skipAdverbs(token + 1) else { return nil }
            if let begun = begun(token, verb) { return begun }
            guard words(verb).contains(.flowing) else { return nil }
            let subject = nounPhraseStart(token)
            guard subject < token, !isWished(before: subject),
                reading.annotations.quantities.within(subject..<token).contains(where: isMoney),
                let giver = giver(by: token..<verb, after: token)
            else { return nil }
            return gift(of: giver, from: subject, verb)
        }
    }

    /// "training of the crews would begin next week": what somebody gives is to come.
    private func begun(_ modal: Int, _ verb: Int) -> AgreementDraft? {
        guard words(verb).contains(.start), words(verb).isDisjoint(with: .measure), verb + 1 < end
        else { return nil }
        let subject = nounPhraseStart(modal)
        guard subject < modal, !isWished(before: subject),
            (subject..<min(modal, subject + 3)).contains(where: {
                words($0).contains(.giftNoun) && words($0).isDisjoint(with: .founding)
            }), !reading.annotations.instruments.stands(in: subject..<modal),
            !reading.annotations.encounters.stands(in: subject..<modal),
            let giver = giver(by: modal..<verb, after: modal)
        else { return nil }
        return gift(of: giver, from: subject, verb)
    }

    /// What a side will give: from what is given to the end of the phrase behind the verb.
    private func gift(of giver: Actor, from subject: Int, _ verb: Int) -> AgreementDraft {
        let evidence = subject..<max(verb + 1, reading.phraseEnd(after: verb + 1, in: sentence))
        return AgreementDraft(
            kind: .pledge, status: .agreed,
            parties: parties(of: giver, receivingIn: evidence, isGift: true),
            target: quantity(in: evidence), evidence: evidence, rule: .agreementIsDone)
    }

    /// The side after "by", else who speaks, else the publisher's own.
    private func giver(by range: Range<Int>, after token: Int) -> Actor? {
        let near = token + 1..<max(token + 1, min(range.upperBound, token + 6))
        let by = near.first { tokens[$0].word == reading.words.by }
        if let by, let i = reading.mentionIndex(covering: by + 1), let actor = actor(i..<i + 1) {
            return actor
        }
        if speakers.count == 1 { return Actor(parties: speakers, isJoint: false) }
        return joint.isEmpty ? nil : Actor(parties: joint, isJoint: joint.count > 1)
    }

    /// "the deployment of 40 instructors", "Peru's offer of 12 scholarships", "the delivery of
    /// vaccines".
    func giftNouns() -> [AgreementDraft] {
        drafts(at: .giftNoun) { token in
            guard token + 2 < end,
                token > start && words(token - 1).contains(.pending) || !isWished(before: token),
                !isWork(token), !isMeansOfWork(token),
                let of = giftOf(after: token),
                !isOpposed(token)
            else { return nil }
            let last = max(of + 2, reading.phraseEnd(after: of + 1, in: sentence))
            guard
                isCounted(of) && (speakers.count < 2 || isOwned(token) || isOfGoods(of))
                    || isFurther(of)
                    || isOfGoods(of) && isBetweenTwo(token, last)
            else { return nil }
            let noun = token > start && words(token - 1).contains(.pending) ? token - 1 : token
            let isDefinite = noun > start && classes(noun - 1).contains(.determiner)
            let first = giver(before: token)?.start ?? (isDefinite ? noun - 1 : noun)
            let evidence = first..<min(last, first + 40)
            let owner = giver(before: token).map {
                Actor(parties: [.country($0.row)], isJoint: false)
            }
            let giver = owner ?? Actor(parties: joint, isJoint: true)
            return AgreementDraft(
                kind: .pledge, status: status(of: token, evidence),
                parties: parties(of: giver, receivingIn: evidence, isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementGiftOf)
        }
    }

    /// "the completion of 30 houses": of a work the rule for works tells.
    private func isWork(_ token: Int) -> Bool {
        words(token).isSuperset(of: .building)
            && !(token + 1..<max(token + 1, min(end, token + 6))).contains {
                words($0).contains(.goods)
            }
    }

    private func isOwned(_ token: Int) -> Bool { giver(before: token) != nil }

    /// The "of" after a noun of giving, an insertion aside: "the deployment, begun in May, of".
    private func giftOf(after token: Int) -> Int? {
        if tokens[token + 1].word == reading.words.of { return token + 1 }
        guard tokens[token + 1].kind == .comma else { return nil }
        let window = token + 2..<max(token + 2, min(end, token + 14))
        guard let comma = window.first(where: { tokens[$0].kind == .comma }), comma + 2 < end,
            tokens[comma + 1].word == reading.words.of
        else { return nil }
        return comma + 1
    }

    /// "condemned the deployment of", "demanded the return of": somebody else's deed.
    private func isOpposed(_ token: Int) -> Bool {
        // "the proposed deployment" itself asks for nothing
        let first = token > start && words(token - 1).contains(.pending) ? token - 1 : token
        let before = max(start, first - 8)..<max(start, first)
        guard let cue = reading.annotations.cues.within(before).last, cue.entry.kind == .cue else {
            return false
        }
        return [.oppose, .request].contains(reading.lexicon.cues[Int(cue.entry.index)].act)
    }

    /// A number of goods, people or money within four words.
    private func isCounted(_ of: Int) -> Bool {
        let head = of + 1..<max(of + 1, min(end, of + 6))
        let quantity = reading.annotations.quantities.within(head).first
        guard let quantity, quantity.tokens.lowerBound <= of + 3, quantity.unit != "percent" else {
            return false
        }
        return !head.contains { tokens[$0].kind == .comma }
    }

    /// "of an additional officer", "of a further team": one more.
    private func isFurther(_ of: Int) -> Bool {
        guard of + 3 < end, classes(of + 1).contains(.determiner),
            tokens[of + 2].word == reading.words.additional || words(of + 2).contains(.distinct)
        else { return false }
        let head = of + 3..<max(of + 3, min(end, of + 6))
        return !reading.annotations.encounters.stands(in: head)
            && !reading.annotations.instruments.stands(in: head)
    }

    /// "the supply of weapons": goods within five words.
    private func isOfGoods(_ of: Int) -> Bool {
        (of + 1..<max(of + 1, min(end, of + 6))).contains { words($0).contains(.goods) }
    }

    /// Names one of the two sides: "Norway's supply of tents", "the supply of tents to Peru".
    private func isBetweenTwo(_ token: Int, _ last: Int) -> Bool {
        if isOwned(token) { return true }
        let named = countries(in: token..<max(token, last))
        return joint.contains { party in
            if case .country(let row)? = reading.side(of: party) {
                named.contains(row)
            } else {
                false
            }
        }
    }

    /// "offer" is proposed, "pledge" agreed; the rest is done where a past date stands beside
    /// it, else under way.
    private func status(of token: Int, _ evidence: Range<Int>) -> Agreement.Status {
        if words(token).contains(.readiness) { return .proposed }
        if isPraised(token) { return .completed }
        if token > evidence.lowerBound, words(token - 1).contains(.pending) { return .proposed }
        if words(token).contains(.commitment) { return .agreed }
        return .inForce
    }

    /// "appreciated the timely supply of": it has come.
    private func isPraised(_ noun: Int) -> Bool {
        guard reading.words.bond.handing.contains(tokens[noun].word) else { return false }
        let before = max(start, noun - 4)..<noun
        guard let cue = reading.annotations.cues.within(before).last, cue.entry.kind == .cue,
            VerbForm(rawValue: cue.entry.form)?.isPast ?? false,
            reading.lexicon.cues[Int(cue.entry.index)].act == .support
        else { return false }
        let between = cue.tokens.upperBound..<noun
        return between.contains { tokens[$0].word == reading.words.bond.timely }
            && between.allSatisfy {
                tokens[$0].kind == .word
                    && classes($0).isDisjoint(with: [.preposition, .conjunction])
            }
    }

    /// "offered the capacity of its terminal", "offers Peru its good offices": a thing, no aid
    /// by name.
    func offers() -> [AgreementDraft] {
        draftsAtStages { match in
            let stage = reading.lexicon.stages[Int(match.entry.index)]
            let first = match.tokens.lowerBound
            guard stage.part == .decision, stage.status == .proposed, match.tokens.count == 1,
                words(first).contains(.vow), isVerb(match), opensThing(first + 1),
                !isYearly(first..<first + 1)
            else { return nil }
            let actor = actor(of: first)
            guard !actor.isJoint, actor.parties.contains(where: { reading.side(of: $0) != nil })
            else { return nil }
            let evidence = first..<max(first + 2, reading.phraseEnd(after: first + 2, in: sentence))
            return AgreementDraft(
                kind: .pledge, status: .proposed,
                parties: parties(of: actor, receivingIn: evidence, isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementOffered)
        }
    }

    /// An article, a possessive, a number or a country's name, and no courtesy.
    private func opensThing(_ at: Int) -> Bool {
        guard at + 1 < end else { return false }
        let head = at..<min(end, at + 6)
        if head.contains(where: { !words($0).isDisjoint(with: [.courtesy, .particle]) }) {
            return false
        }
        return classes(at).contains(.determiner) || tokens[at].kind == .number
            || reading.annotations.quantities.within(head).first?.tokens.lowerBound == at
            || reading.mentionIndex(covering: at) != nil
    }
}
