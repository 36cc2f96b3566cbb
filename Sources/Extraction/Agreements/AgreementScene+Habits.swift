internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Help that one side gives year by year, help that will become more, and things that were agreed.
extension AgreementScene {
    /// "Norway provides 50 scholarships a year", "the Norwegian government funds a clinic".
    func habits() -> [AgreementDraft] {
        drafts(at: .gives) { token in
            guard token > start, token + 2 < end, let first = subjectStart(token),
                !isCondition(before: first), let actor = giverNamed(before: token),
                givesThing(after: token) || helps(token, actor),
                reading.annotations.cues.starting(at: token) == nil || !isWished(before: first)
            else { return nil }
            let evidence = first..<max(token + 2, reading.phraseEnd(after: token + 1, in: sentence))
            return AgreementDraft(
                kind: .pledge, status: .inForce,
                parties: parties(of: actor, receivingIn: evidence, isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementGives)
        }
    }

    /// "If Norway sends tents", "whether Peru provides boats": nothing told.
    private func isCondition(before subject: Int) -> Bool {
        subject > start && reading.words.bond.conditions.contains(tokens[subject - 1].word)
    }

    /// "assists Peru in drafting a law": the other side, and what it is helped with.
    private func helps(_ token: Int, _ actor: Actor) -> Bool {
        // "supports Peru in defending its interests" is a stance
        guard !words(token).contains(.keeping),
            let i = reading.mentionIndex(covering: token + 1) ?? mentionBehindArticle(token)
        else {
            return false
        }
        let next = reading.annotations.mentions[i].tokens.upperBound
        guard next + 1 < end, let other = self.actor(i..<i + 1)?.parties.first,
            joint.contains(where: { reading.side(of: $0) == reading.side(of: other) }),
            reading.side(of: other) != actor.parties.first.flatMap(reading.side)
        else { return false }
        return [reading.words.in, reading.words.with, reading.words.to]
            .contains(tokens[next].word) && !words(next + 1).contains(.courtesy)
    }

    private func mentionBehindArticle(_ token: Int) -> Int? {
        classes(token + 1).contains(.determiner) ? reading.mentionIndex(covering: token + 2) : nil
    }

    private func subjectStart(_ token: Int) -> Int? {
        giverNamed(before: token)?.tokens?.lowerBound
    }

    /// A country of those who met, or its government, right before a verb.
    private func giverNamed(before token: Int) -> Actor? {
        guard let actor = doer(before: token), !actor.isJoint, let party = actor.parties.first,
            case .country = party,
            actor.tokens.map({ $0.upperBound == token || classes(token - 1).contains(.adverb) })
                ?? false
        else { return nil }
        return actor
    }

    /// A number of something, a sum, goods or aid within six words.
    private func givesThing(after token: Int) -> Bool {
        let head = token + 1..<max(token + 1, min(end, token + 7))
        let quantity = reading.annotations.quantities.within(head).first
        if let quantity { return quantity.unit != "percent" }
        if givesSum(behind: token) { return true }
        // "welcomes investment"
        if tokens[token].word == reading.words.pledge.welcomes { return false }
        return head.contains { !words($0).isDisjoint(with: [.aid, .goods]) || isWorkGiven($0) }
            && !head.contains { !words($0).isDisjoint(with: [.courtesy, .value]) }
    }

    /// "funds the training of midwives": a noun of giving and its object.
    private func isWorkGiven(_ token: Int) -> Bool {
        words(token).contains(.giftNoun) && token + 1 < end
            && tokens[token + 1].word == reading.words.of
    }

    /// "supports the mapping of the glaciers with 2 million euros".
    private func givesSum(behind verb: Int) -> Bool {
        let last = min(reading.clauseEnd(after: verb, in: sentence), verb + 16)
        let sum = reading.annotations.quantities.within(verb + 1..<max(verb + 1, last))
            .first(where: isMoney)
        return sum.map { tokens[$0.tokens.lowerBound - 1].word == reading.words.with } ?? false
    }

    /// "Our aid will rise to 5 million euros", "the Norwegian contribution is to be doubled".
    func rises() -> [AgreementDraft] {
        draftsAtFutures { rise($0, $0 + 1) }.joined(plannedRises())
    }

    private func plannedRises() -> [AgreementDraft] {
        guard reading.classes(in: sentence).isSuperset(of: [.be, .present]) else { return [] }
        return drafts(at: .rising) { verb in
            let be = classes(verb - 1).contains(.be) ? verb - 3 : verb - 2
            guard be > start, tokens[be + 1].word == reading.words.to, classes(be).contains(.be)
            else { return nil }
            return rise(be, be + 2)
        }
    }

    private func rise(_ modal: Int, _ next: Int) -> AgreementDraft? {
        guard var verb = skipAdverbs(next), verb < end else { return nil }
        if classes(verb).contains(.be), verb + 1 < end { verb += 1 }
        let isGoingOn = tokens[verb].word == reading.words.continue
        guard
            words(verb).contains(.rising) || isGoingOn
                || words(verb).contains(.done) && endsIn("ed", verb),
            let owner = aidStart(before: modal), !isWished(before: owner.start)
        else { return nil }
        let evidence =
            owner.start..<max(verb + 1, reading.phraseEnd(after: verb + 1, in: sentence))
        guard
            reading.annotations.quantities.within(verb..<evidence.upperBound).first != nil
                || evidence.contains(where: { tokens[$0].kind == .number && $0 > verb })
                || words(verb).contains(.done) || isGoingOn
        else { return nil }
        return AgreementDraft(
            kind: .pledge, status: .agreed,
            parties: parties(of: owner.actor, receivingIn: evidence, isGift: true),
            target: quantity(in: evidence), evidence: evidence, rule: .agreementAidRises)
    }

    /// Where "its aid to the islands", "the Norwegian contribution" begins, and whose it is.
    private func aidStart(before modal: Int) -> (start: Int, actor: Actor)? {
        let window = max(start + 1, modal - 12)..<max(start + 1, modal)
        guard let aid = window.last(where: { words($0).contains(.aid) }) else { return nil }
        if let giver = giver(before: aid) {
            return (giver.start, Actor(parties: [.country(giver.row)], isJoint: false))
        }
        let own = max(start, aid - 3)..<aid
        if let bare = bareAid(aid) { return bare }
        guard
            let possessive = own.first(where: {
                !classes($0).isDisjoint(with: [.possessive, .firstPlural])
            })
        else { return nil }
        let giver =
            speakers.count == 1
            ? speakers : reading.issuer.map { [.country($0)] } ?? []
        return giver.isEmpty ? nil : (possessive, Actor(parties: giver, isJoint: false))
    }

    /// "grant aid would be expanded" in one speaker's mouth.
    private func bareAid(_ aid: Int) -> (start: Int, actor: Actor)? {
        guard speakers.count == 1, aid > start + 1,
            classes(aid - 1).isDisjoint(with: [.possessive, .firstPlural]),
            tokens[aid - 1].kind != .possessive
        else { return nil }
        let first = nounPhraseStart(aid)
        if first > start, classes(first - 1).contains(.preposition) { return nil }
        return (first, Actor(parties: speakers, isJoint: false))
    }

    /// "An exchange of divers was agreed", "the tunnel agreed upon last spring" of the passive.
    func agreedThings() -> [AgreementDraft] {
        draftsAtStages { match in
            let stage = reading.lexicon.stages[Int(match.entry.index)]
            let verb = match.tokens.lowerBound
            guard stage.part == .decision, stage.status == .agreed, verb > start + 2,
                VerbForm(rawValue: match.entry.form)?.isPast ?? false,
                words(verb).contains(.concord), match.tokens.count == 1 || isUpon(match),
                let thing = passiveStart(verb).flatMap({ thingStart($0) }).map({
                    $0..<match.tokens.upperBound
                }) ?? agreedBefore(match)
            else { return nil }
            return AgreementDraft(
                kind: .consensus, status: .agreed, parties: joint, evidence: thing,
                rule: .agreementWasAgreed)
        }
    }

    /// "the measures agreed in Lima", "the tunnel agreed upon last spring": a definite thing right
    /// before the participle, and where or when behind it.
    private func agreedBefore(_ match: Gazetteer.Match) -> Range<Int>? {
        let verb = match.tokens.lowerBound
        let next = match.tokens.upperBound
        guard next + 1 < end, !isFunction(verb - 1), tokens[verb - 1].shape == .lower,
            reading.mentionIndex(covering: verb - 1) == nil,
            reading.annotations.dates.covering(next) != nil
                || !classes(next).isDisjoint(with: [.locative, .temporal, .preposition])
                    && (tokens[next + 1].isCapitalised
                        || reading.annotations.dates.covering(next + 1) != nil
                        || classes(next + 1).contains(.determiner)),
            let first = thingStart(verb), classes(first).contains(.determiner),
            ![reading.words.a, reading.words.an, reading.words.no].contains(tokens[first].word),
            !(first..<verb).contains(where: { words($0).contains(.home) }),
            !reading.annotations.encounters.stands(in: first..<verb)
        else { return nil }
        let last = reading.phraseEnd(after: next, in: sentence)
        let comma = (next..<max(next, last)).first { tokens[$0].kind == .comma }
        return first..<max(next, min(comma ?? last, next + 10))
    }

    /// Nothing but a preposition behind the verb, and no clause behind that.
    private func isUpon(_ match: Gazetteer.Match) -> Bool {
        match.tokens.count == 2 && tokens[match.tokens.upperBound - 1].word != reading.words.that
            && tokens[match.tokens.upperBound - 1].word != reading.words.to
    }

    /// The first of "was", "has been", "were also".
    private func passiveStart(_ verb: Int) -> Int? {
        var at = verb
        var hasBe = false
        while at > start, verb - at < 5 {
            let before = classes(at - 1)
            guard !before.isDisjoint(with: [.auxiliary, .be, .adverb]), !before.contains(.negation)
            else { break }
            hasBe = hasBe || before.contains(.be)
            at -= 1
        }
        return hasBe ? at : nil
    }

    /// The first word of the thing: an article or a plain noun; no pronoun, instrument or clause.
    private func thingStart(_ be: Int) -> Int? {
        var at = be
        while at > start, be - at < 24 {
            let before = at - 1
            let isBreak = !classes(before).isDisjoint(with: [
                .auxiliary, .future, .relative, .deontic, .clausal, .singularPronoun,
            ])
            if isBreak || tokens[before].kind != .word && tokens[before].kind != .number
                || reading.annotations.cues.covering(before) != nil
            {
                break
            }
            at = before
        }
        while at < be, classes(at).contains(.conjunction) { at += 1 }
        guard be - at > 1, tokens[at].word != reading.words.it,
            tokens[at].word != reading.words.this,
            !reading.annotations.instruments.stands(in: at..<be),
            !(at..<be).contains(where: { words($0).contains(.back) }),
            classes(at).isDisjoint(with: [.preposition, .pluralPronoun, .adverb])
        else { return nil }
        return at
    }
}
