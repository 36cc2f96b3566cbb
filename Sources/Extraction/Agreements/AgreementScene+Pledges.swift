internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What one side promises.
extension AgreementScene {
    func pledge(
        by actor: Actor, _ status: Agreement.Status, _ evidence: Range<Int>, verb: Int,
        _ rule: Rule
    ) -> AgreementDraft {
        let target = status == .completed ? quantity(in: evidence) : ofYear(evidence)
        return AgreementDraft(
            kind: isGoal(target) ? .target : .pledge, status: status,
            parties: parties(
                of: actor, receivingIn: evidence, isGift: words(verb).contains(.gift)),
            target: target, evidence: evidence, rule: rule)
    }

    /// "will cut emissions by 40 percent by 2030": a share with its year.
    private func isGoal(_ target: Target?) -> Bool {
        target.map { $0.unit == "percent" && $0.by != nil } ?? false
    }

    /// "announced 5 million euros for", "set aside a grant": money or aid of one side.
    func announcements() -> [AgreementDraft] {
        drafts(at: .announce) { token in
            guard token + 2 < end else { return nil }
            let isAside = endsIn("ide", token)
            if isAside, !isSetAside(token) { return nil }
            // "expressed appreciation for its announced contribution": of whom one thanks
            if token > start + 2, classes(token - 1).contains(.possessive),
                tokens[token - 2].word == reading.words.for
            {
                return nil
            }
            let end = reading.phraseEnd(after: token + 1, in: sentence)
            let head = token + 1..<min(end, token + 9)
            let hasMoney = reading.annotations.quantities.stands(in: head)
            let isVow = words(token).contains(.vow)
            let gift = head.first { !words($0).isDisjoint(with: [.aid, .giftNoun]) }
            // "announced the start of talks on upgrading the treaty"
            let isGift =
                gift.map { !(head.lowerBound..<$0).contains { words($0).contains(.bargaining) } }
                ?? false
            guard hasMoney || !isVow && isGift else {
                return nil
            }
            let verb = isAside ? token - 1 : token
            let doer = isAside ? doer(before: auxiliaryStart(verb)) : nil
            var draft = pledgeOfAid(doer ?? actor(of: verb), verb..<end, .agreementAnnouncedAid)
            // "Since 2015 Norway has committed 5 million euros"
            if hasMoney, isSince(verb) { draft.status = .inForce }
            return draft
        }
    }

    /// "has set aside 5 million euros", not "the sum set aside for".
    private func isSetAside(_ token: Int) -> Bool {
        token > start + 1 && words(token - 1).contains(.allotted)
            && classes(token - 2).contains(.auxiliary) && !classes(token - 2).contains(.be)
            && !classes(token + 1).contains(.preposition)
            && reading.annotations.quantities.within(token + 1..<min(end, token + 7))
                .contains { $0.unit != "percent" }
    }

    private func pledgeOfAid(
        _ actor: Actor, _ evidence: Range<Int>, _ rule: Rule
    ) -> AgreementDraft {
        AgreementDraft(
            kind: .pledge, status: .agreed,
            parties: parties(of: actor, receivingIn: evidence, isGift: true),
            target: ofYear(evidence), evidence: evidence, rule: rule)
    }

    /// "Norway's humanitarian assistance to", "U.S. military aid": help under way.
    func reliefs() -> [AgreementDraft] {
        drafts(at: .aid) { token in
            guard token > start + 1,
                case let first = reliefStart(token), let owner = giver(before: first),
                words(token - 1).contains(.relief) || isFor(token, owner.start)
                    || reading.annotations.quantities.stands(in: first..<token),
                !(owner.start..<token).contains(where: { words($0).contains(.vow) })
            else { return nil }
            let end = reading.phraseEnd(after: token + 1, in: sentence)
            let actor = Actor(parties: [.country(owner.row)], isJoint: false)
            guard joint.contains(where: { reading.side(of: $0) == .country(owner.row) }) else {
                return nil
            }
            return AgreementDraft(
                kind: .pledge, status: .inForce,
                parties: parties(of: actor, receivingIn: token..<end, isGift: true),
                target: quantity(in: owner.start..<end), evidence: owner.start..<end,
                rule: .agreementAidOf)
        }
    }

    /// The first of "financial and military" before "aid".
    private func reliefStart(_ token: Int) -> Int {
        var at = token
        while at > start + 1, token - at < 6,
            words(at - 1).contains(.relief)
                || classes(at - 1).contains(.conjunction) && words(at - 2).contains(.relief)
        { at -= 1 }
        // "Norway's 5 million euro package"
        let sums = reading.annotations.quantities.within(max(start, at - 6)..<at)
        if let sum = sums.last, sum.tokens.upperBound == at, isMoney(sum) {
            return sum.tokens.lowerBound
        }
        return at
    }

    /// "Norway's assistance for the victims": help for somebody, and nothing asked for.
    private func isFor(_ aid: Int, _ first: Int) -> Bool {
        aid + 1 < end && reading.words.bond.helping.contains(tokens[aid].word)
            && (tokens[aid + 1].word == reading.words.for
                || isOfSum(aid + 1) && !isCause(first)
                || tokens[aid + 1].word == reading.words.to && aid + 2 < end
                    && (tokens[aid + 2].isCapitalised
                        || !classes(aid + 2).isDisjoint(with: [.determiner, .possessive])))
            && !(max(start, first - 4)..<first).contains {
                !words($0).isDisjoint(with: [.need, .wish])
                    || reading.annotations.cues.covering($0).map {
                        $0.entry.kind == .cue
                            && reading.lexicon.cues[Int($0.entry.index)].act == .request
                    } ?? false
            }
    }

    /// "for Norway's", "for the assistance": what somebody is thanked for.
    private func isCause(_ first: Int) -> Bool {
        (max(start, first - 3)..<first).contains { tokens[$0].word == reading.words.for }
    }

    /// "assistance of 40 million euros".
    private func isOfSum(_ of: Int) -> Bool {
        of + 1 < end && tokens[of].word == reading.words.of
            && reading.annotations.quantities.starting(at: of + 1).map(isMoney) ?? false
    }

    /// "our ongoing support for" of the one who speaks.
    func ownReliefs() -> [AgreementDraft] {
        drafts(at: .aid) { token in
            guard token > start + 1, token + 1 < end, words(token - 1).contains(.relief),
                classes(token - 2).isSuperset(of: [.possessive, .firstPlural])
                    || classes(token - 2).contains(.firstPlural), speakers.count == 1,
                classes(token + 1).contains(.preposition)
            else { return nil }
            let evidence =
                token
                - 2..<max(
                    token + 1, reading.phraseEnd(after: token + 1, in: sentence))
            return AgreementDraft(
                kind: .pledge, status: .inForce,
                parties: parties(
                    of: Actor(parties: speakers, isJoint: false), receivingIn: evidence,
                    isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementAidOf)
        }
    }

    /// "Norway's support that arrived": help that a clause describes.
    func supplies() -> [AgreementDraft] {
        drafts(at: .aid) { token in
            guard token > start, token + 1 < end,
                classes(token + 1).contains(.relative), let owner = giver(before: token)
            else { return nil }
            let end = reading.clauseEnd(after: token + 1, in: sentence)
            let actor = Actor(parties: [.country(owner.row)], isJoint: false)
            return AgreementDraft(
                kind: .pledge, status: .inForce,
                parties: parties(of: actor, receivingIn: token..<end, isGift: true),
                target: quantity(in: token..<end), evidence: owner.start..<end,
                rule: .agreementAidThat)
        }
    }

    /// Money with a verb of giving: "has donated 2 million euros", "efforts to mobilise …".
    func moneys() -> [AgreementDraft] {
        quantityNumbers.compactMap { i in
            let quantity = reading.annotations.quantities[i]
            let window = max(start, quantity.tokens.lowerBound - 6)..<quantity.tokens.lowerBound
            // "transferred its share of": no verb
            guard
                let verb = window.last(where: {
                    !words($0).isDisjoint(with: [.gift, .given])
                        && tokens[$0 + 1].word != reading.words.of
                })
            else { return nil }
            // "handed President Rojas two bowls": a memento
            if !isMoney(quantity), let i = reading.mentionIndex(covering: verb + 1),
                [.person, .role].contains(reading.annotations.mentions[i].kind)
            {
                return nil
            }
            let before = max(start, verb - 6)..<verb
            let existing = before.first { words($0).contains(.existing) }
            let isGiven = words(verb).contains(.given)
            guard existing != nil || isGiven else { return nil }
            let end = reading.phraseEnd(after: quantity.tokens.upperBound, in: sentence)
            let actor = promiser(auxiliaryStart(verb)) ?? actor(of: existing ?? verb)
            return AgreementDraft(
                kind: .pledge,
                status: isToBe(verb) ? .agreed : isGiven && !isSince(verb) ? .completed : .inForce,
                parties: parties(of: actor, receivingIn: verb..<end, isGift: true),
                target: Target(
                    metric: nil, value: quantity.value, unit: quantity.unit, by: quantity.by),
                evidence: (existing ?? verb)..<end, rule: .agreementMoneyGiven)
        }
    }

    /// "is to be given", "will be sent".
    private func isToBe(_ verb: Int) -> Bool {
        verb > start + 1 && tokens[verb - 1].word == reading.words.be
            && (classes(verb - 2).contains(.future) || tokens[verb - 2].word == reading.words.to)
    }

    /// "Since 2015 Norway has given": it goes on.
    func isSince(_ verb: Int) -> Bool {
        verb > start && classes(verb - 1).contains(.auxiliary)
            && reading.annotations.dates.within(sentence.tokens).contains {
                let before = max(start, $0.tokens.lowerBound - 1)..<$0.tokens.lowerBound + 1
                return before.contains { tokens[$0].word == reading.words.since }
            }
    }

    /// The first of "had already" before a verb.
    func auxiliaryStart(_ verb: Int) -> Int {
        var at = verb
        while at > start, verb - at < 5,
            !classes(at - 1).isDisjoint(with: [.auxiliary, .adverb])
        { at -= 1 }
        return at
    }

    func giver(before token: Int) -> (start: Int, row: Int)? {
        for at in stride(from: token - 1, through: max(start, token - 4), by: -1) {
            if let match = reading.annotations.names.covering(at) {
                guard match.entry.kind == .country else { return nil }
                return (match.tokens.lowerBound, Int(match.entry.index))
            }
            guard
                classes(at).isEmpty && !words(at).contains(.given)
                    || tokens[at].kind == .possessive
            else { return nil }
        }
        return nil
    }
}
