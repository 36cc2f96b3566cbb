internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Deeds of one side told in a clause beside the thing: "the clinic built with Norwegian funds",
/// "4 million euros pledged by Norway", "the tents that Norway sent"; and what it considers.
extension AgreementScene {
    /// "a clinic built with Norwegian funds", "restored thanks to Peru's support".
    func funded() -> [AgreementDraft] {
        drafts(at: .done) { token in
            guard token > start + 1, token + 3 < end, isMeans(token + 1) else { return nil }
            let near = token + 2..<min(end, token + 7)
            guard let aid = near.first(where: { words($0).contains(.aid) }),
                let giver = giver(before: aid)
            else { return nil }
            return completed(
                .country(giver.row), nounPhraseStart(token)..<aid + 1, token, .agreementBuiltBy)
        }
    }

    private func isMeans(_ token: Int) -> Bool {
        tokens[token].word == reading.words.with || words(token).contains(.thanks)
    }

    /// "4 million euros already pledged by Norway", "the help offered by Peru".
    func vowedBy() -> [AgreementDraft] {
        drafts(at: .vow) { token in
            guard token > start + 1, token + 2 < end, tokens[token + 1].word == reading.words.by,
                endsIn("ed", token), let name = giver(before: token + 3),
                joint.contains(where: { reading.side(of: $0) == .country(name.row) })
            else { return nil }
            let first = nounPhraseStart(token)
            let head = first..<max(first, token)
            guard
                head.contains(where: { words($0).contains(.aid) })
                    || reading.annotations.quantities.stands(in: head)
            else { return nil }
            let last = max(token + 3, reading.phraseEnd(after: token + 2, in: sentence))
            let stage = reading.annotations.stages.covering(token)
            let isOffer =
                stage.map { reading.lexicon.stages[Int($0.entry.index)].status == .proposed }
                ?? false
            var draft = completed(
                .country(name.row), first..<min(last, token + 16), token, .agreementIsDone)
            draft?.status = isOffer ? .proposed : .agreed
            return draft
        }
    }

    /// "the aid that Norway had sent", "the tents Norway donated", "the 5 million euros Norway
    /// announced": a thing, whose deed, and the verb.
    func sentGoods() -> [AgreementDraft] {
        drafts(at: .deedOrVow) { token in
            guard token > start + 2, let owner = ownerOfDeed(before: token) else { return nil }
            let relative = owner.start - 1
            let isRelative = classes(relative).contains(.relative) && relative > start
            let noun = isRelative ? relative - 1 : relative
            let isDone = !words(token).isDisjoint(with: [.given, .done])
            let isUnderWay = !isDone && words(token).contains(.giving) && endsIn("ing", token)
            guard noun > start, !isUnderWay || classes(token - 1).contains(.be),
                isDone && !words(noun).isDisjoint(with: [.aid, .goods]) || isSum(noun)
                    || isUnderWay && !words(noun).isDisjoint(with: [.aid, .goods, .link, .home])
            else { return nil }
            let last = max(token + 1, reading.phraseEnd(after: token + 1, in: sentence))
            var draft = completed(
                .country(owner.row), nounPhraseStart(noun + 1)..<min(last, token + 16), token,
                .agreementAidThat)
            if !isDone { draft?.status = isUnderWay ? .inForce : .agreed }
            return draft
        }
    }

    /// "the 5 million euros announced in May", "the sum of 5 million euros pledged at the forum":
    /// told by a participle right behind the money.
    func announcedSums() -> [AgreementDraft] {
        drafts(at: [.announce, .vow, .allotted]) { token in
            guard token > start + 2, token + 2 < end, endsIn("ed", token), isSum(token - 1),
                tokens[token + 1].word != reading.words.by,
                classes(token + 1).contains(.preposition)
                    || reading.annotations.dates.covering(token + 1) != nil,
                case let first = nounPhraseStart(token), first > start,
                classes(first).contains(.determiner), joint.count > 1
            else { return nil }
            let last = max(token + 2, reading.phraseEnd(after: token + 1, in: sentence))
            let evidence = first..<min(last, token + 16)
            let giver =
                speakers.count == 1
                ? Actor(parties: speakers, isJoint: false) : Actor(parties: joint, isJoint: true)
            return AgreementDraft(
                kind: .pledge, status: .agreed,
                parties: parties(of: giver, receivingIn: evidence, isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementIsDone)
        }
    }

    /// The last word of "5 million euros".
    private func isSum(_ noun: Int) -> Bool {
        reading.annotations.quantities.within(max(start, noun - 4)..<noun + 1).contains {
            $0.tokens.upperBound == noun + 1 && isMoney($0)
        }
    }

    /// The country right before a verb and its "had" or "has already".
    private func ownerOfDeed(before token: Int) -> (start: Int, row: Int)? {
        var at = token
        while at > start, token - at < 4,
            !classes(at - 1).isDisjoint(with: [.auxiliary, .adverb]),
            !classes(at - 1).contains(.be) || words(token).contains(.giving)
        { at -= 1 }
        // "the Norwegian side provided"
        if at > start + 1, words(at - 1).contains(.home) { at -= 1 }
        guard at > start, let name = reading.annotations.names.covering(at - 1),
            name.entry.kind == .country
        else { return nil }
        var first = name.tokens.lowerBound
        if first > start, classes(first - 1).contains(.determiner) { first -= 1 }
        return first > start ? (first, Int(name.entry.index)) : nil
    }

    private func completed(
        _ giver: Party, _ evidence: Range<Int>, _ verb: Int, _ rule: Rule
    ) -> AgreementDraft? {
        guard evidence.count > 1, joint.contains(where: { reading.side(of: $0) == giver }) else {
            return nil
        }
        let actor = Actor(parties: [giver], isJoint: false)
        return AgreementDraft(
            kind: .pledge, status: .completed,
            parties: parties(of: actor, receivingIn: evidence, isGift: true),
            target: quantity(in: evidence), evidence: evidence, rule: rule)
    }

    /// "Norway is considering sending a ship": proposed.
    func considered() -> [AgreementDraft] {
        drafts(at: .weighing) { token in
            guard token + 3 < end, endsIn("ing", token), let be = beBefore(token),
                isOpening(token + 1), let actor = doer(before: be), !actor.isJoint,
                actor.parties.contains(where: { reading.side(of: $0) != nil })
            else { return nil }
            let first = actor.tokens?.lowerBound ?? token
            let evidence = first..<max(token + 2, reading.clauseEnd(after: token + 1, in: sentence))
            return AgreementDraft(
                kind: .pledge, status: .proposed,
                parties: parties(of: actor, receivingIn: evidence, isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementWillDo)
        }
    }

    /// A form of "be" right before a verb, adverbs aside.
    private func beBefore(_ token: Int) -> Int? {
        var at = token - 1
        while at > start, token - at < 4, classes(at).contains(.adverb) { at -= 1 }
        return at > start && classes(at).contains(.be) ? at : nil
    }

    /// "sending", "the opening of".
    private func isOpening(_ at: Int) -> Bool {
        if classes(at).contains(.determiner) {
            return (at + 1..<max(at + 1, min(end, at + 5))).contains {
                !words($0).isDisjoint(with: [.opening, .giftNoun, .aid, .link, .goods, .giving])
            }
        }
        return endsIn("ing", at) && words(at).isDisjoint(with: .bargaining)
    }
}
