internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Help that one side gives or promises without a sum of money.
extension AgreementScene {
    /// "we are helping Peru to rebuild", "Norway is training": under way.
    func givings() -> [AgreementDraft] {
        drafts(at: .giving) { token in
            guard let be = presentBe(before: token) ?? toldBe(before: token),
                let actor = doer(before: be),
                let first = actor.tokens?.lowerBound, !actor.isJoint || namesSides(actor),
                classes(be).contains(.present) || first > start && opensClause(first),
                !isJourney(token),
                !(token + 1..<max(token + 1, min(end, token + 4))).contains(where: {
                    words($0).contains(.courtesy)
                })
            else { return nil }
            let evidence = first..<reading.clauseEnd(after: token, in: sentence)
            return AgreementDraft(
                kind: .pledge, status: .inForce,
                parties: actor.isJoint
                    ? actor.parties : parties(of: actor, receivingIn: evidence, isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementIsGiving)
        }
    }

    /// "Norway continues to train pilots": under way too.
    func continuing() -> [AgreementDraft] {
        drafts(at: .lasting) { token in
            guard token + 3 < end, tokens[token + 1].word == reading.words.to,
                let verb = skipAdverbs(token + 2), words(verb).contains(.gift),
                !words(verb).contains(.keeping) || reading.mentionIndex(covering: verb + 1) != nil,
                let actor = doer(before: token), let first = actor.tokens?.lowerBound,
                !actor.isJoint, !isWished(before: first)
            else { return nil }
            let evidence = first..<reading.clauseEnd(after: verb, in: sentence)
            return AgreementDraft(
                kind: .pledge, status: .inForce,
                parties: parties(of: actor, receivingIn: evidence, isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementIsGiving)
        }
    }

    /// The "is" or "are" of a present that goes on, adverbs aside.
    private func presentBe(before token: Int) -> Int? {
        var at = token
        while at > start, token - at < 4 {
            at -= 1
            if classes(at).isSuperset(of: [.be, .present]) { return at }
            if classes(at).contains(.be), at > start, classes(at - 1).contains(.present) {
                return at - 1
            }
            guard classes(at).contains(.adverb) else { return nil }
        }
        return nil
    }

    /// The "was" of "said that Norway was training pilots", where one speaks.
    private func toldBe(before token: Int) -> Int? {
        guard speakers.count == 1, token > start + 2, endsIn("ing", token) else { return nil }
        let be = classes(token - 1).contains(.adverb) ? token - 2 : token - 1
        return classes(be).contains(.be) ? be : nil
    }

    /// "pledged further support for", "assured her of Norway's help", "offered medical aid".
    func vows() -> [AgreementDraft] {
        drafts(at: .vow) { token in
            guard let aid = aid(after: token) ?? vowedThing(after: token) else { return nil }
            var actor = actor(of: token)
            if actor.parties.allSatisfy({ reading.side(of: $0) == nil }) { actor.parties = joint }
            let stage = reading.annotations.stages.covering(token)
            let isOffer =
                stage.map { reading.lexicon.stages[Int($0.entry.index)].status == .proposed }
                ?? false
            let end = max(aid + 1, reading.phraseEnd(after: aid + 1, in: sentence))
            let evidence = token..<end
            let isHabit =
                isOffer && tokens[token].word == reading.words.pledge.offers && isYearly(evidence)
            return AgreementDraft(
                kind: .pledge, status: isHabit ? .inForce : isOffer ? .proposed : .agreed,
                parties: parties(of: actor, receivingIn: evidence, isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementVowedAid)
        }
    }

    /// The aid that a verb of promising governs, within fourteen words of one clause.
    private func aid(after token: Int) -> Int? {
        for at in token + 1..<max(token + 1, min(end, token + 15)) {
            if words(at).contains(.aid), !classes(at - 1).contains(.be) {
                return isMoral(at, token) ? nil : at
            }
            let isBreak = !classes(at).isDisjoint(with: [.auxiliary, .future, .relative, .deontic])
            if isBreak || tokens[at].kind == .stop || tokens[at].word == reading.words.to,
                !isPartner(at)
            {
                return nil
            }
        }
        return nil
    }

    /// "assured him of its full support": of what, nobody says; "offered support" is help.
    private func isMoral(_ aid: Int, _ vow: Int) -> Bool {
        guard reading.words.bond.backing.contains(tokens[aid].word),
            reading.annotations.stages.covering(vow).map({
                reading.lexicon.stages[Int($0.entry.index)].status != .proposed
            }) ?? true
        else { return false }
        let last = reading.phraseEnd(after: aid + 1, in: sentence)
        let object = aid + 1..<max(aid + 1, min(last, aid + 12))
        var isOfSector = false
        reading.forEachSector(in: object) { if $0 != .diplomacy { isOfSector = true } }
        return !isOfSector && !object.contains { words($0).contains(.candidacy) }
    }

    /// "promised greater cooperation on trade", "pledged swift work permits": anything of a sector.
    private func vowedThing(after vow: Int) -> Int? {
        let token = vow + 1 < end && tokens[vow + 1].word == reading.words.of ? vow + 1 : vow
        guard token + 3 < end, tokens[token + 1].kind == .word,
            classes(token + 1).isDisjoint(with: [
                .preposition, .conjunction, .auxiliary, .relative, .pluralPronoun,
                .singularPronoun,
            ]), !words(token + 1).contains(.particle),
            let stage = reading.annotations.stages.covering(vow), stage.tokens.count < 3,
            reading.lexicon.stages[Int(stage.entry.index)].status == .agreed, isVerb(stage),
            reading.mentionIndex(covering: token + 1) == nil
        else { return nil }
        let head = token + 1..<max(token + 1, min(end, token + 7))
        if head.contains(where: {
            words($0).contains(.courtesy)
                || reading.words.bond.backing.contains(tokens[$0].word) && !words($0).contains(.aid)
        })
            || reading.annotations.instruments.stands(in: head)
            || reading.annotations.encounters.stands(in: vow..<head.upperBound)
            || reading.phraseEnd(after: token + 1, in: sentence) < token + 4
        {
            return nil
        }
        return reading.annotations.terms.within(head).first {
            reading.lexicon.termSectors[Int($0.entry.index)].contains { $0 != .diplomacy }
        }.map { $0.tokens.upperBound - 1 }
    }

    /// "to" before whom it is promised.
    private func isPartner(_ token: Int) -> Bool {
        tokens[token].word == reading.words.to && token + 1 < end
            && reading.mentionIndex(covering: token + 1) != nil
    }

    /// "Peru's commitment to the pact is ironclad": a standing promise of allies.
    func standings() -> [AgreementDraft] {
        drafts(at: .standing) { token in
            guard token > start + 3,
                !classes(token - 1).isDisjoint(with: [.be, .present]) || endsIn("ains", token - 1)
            else { return nil }
            let window = max(start, token - 24)..<token
            guard let noun = window.last(where: { words($0).contains(.commitment) }),
                let giver = giver(before: noun)
            else { return nil }
            return AgreementDraft(
                kind: .pledge, status: .inForce, parties: [.country(giver.row)],
                evidence: giver.start..<token + 1, rule: .agreementStandingCommitment)
        }
    }

    /// "Its aid to the islands would not shrink", "our promises will be kept": that help goes on.
    func continuances() -> [AgreementDraft] {
        draftsAtFutures { token in
            guard token + 1 < end, speakers.count == 1,
                goesOn(after: token), let owner = ownAid(before: token)
            else { return nil }
            let evidence = owner..<reading.clauseEnd(after: token + 1, in: sentence)
            return AgreementDraft(
                kind: .pledge, status: .agreed, parties: speakers, evidence: evidence,
                rule: .agreementAidGoesOn)
        }
    }

    /// "not shrink", "continue", "be honoured".
    private func goesOn(after token: Int) -> Bool {
        guard let verb = skipAdverbs(token + 1) else { return false }
        if classes(verb).contains(.negation) {
            return verb + 1 < end && words(verb + 1).contains(.lessening)
        }
        return tokens[verb].word == reading.words.continue
            || classes(verb).contains(.be) && verb + 1 < end && endsIn("ed", verb + 1)
    }

    /// Where "its aid to the islands" begins: a possessive right before aid or a promise.
    private func ownAid(before token: Int) -> Int? {
        let window = max(start + 1, token - 24)..<max(start + 1, token)
        guard
            let aid = window.last(where: {
                !words($0).isDisjoint(with: [.aid, .commitment])
                    && (tokens[$0 - 1].kind == .possessive
                        || !classes($0 - 1).isDisjoint(with: [.possessive, .determiner]))
            })
        else { return nil }
        if classes(aid - 1).contains(.possessive) { return aid - 1 }
        if tokens[aid - 1].kind == .possessive {
            return giver(before: aid)?.start
                ?? (max(start, aid - 4)..<aid).first { classes($0).contains(.possessive) }
        }
        // "the promises we made"
        let isMade =
            aid + 1 < token
            && !classes(aid + 1).isDisjoint(with: [.firstPlural, .singularPronoun])
        return isMade ? aid - 1 : nil
    }
}
