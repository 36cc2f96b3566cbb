internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What somebody has proposed, told by the noun: "Norway's proposal to open a research station".
extension AgreementScene {
    /// "the initiative to build a clinic", "Peru's proposal for joint patrols", "the proposal of
    /// Norway to hold a forum": proposed, and agreed where both approved it; an initiative is a
    /// plan that somebody follows.
    func proposals() -> [AgreementDraft] {
        drafts(at: .idea) { token in
            guard isProposal(token), let last = proposed(after: token) else { return nil }
            let first = giver(before: token)?.start ?? nounPhraseStart(token)
            let before = reading.annotations.stages.within(max(start, first - 4)..<first).last
            let isApproved =
                before.map {
                    reading.lexicon.stages[Int($0.entry.index)].status == .agreed && isVerb($0)
                } ?? false
            let isPlan = reading.annotations.stages.covering(token) == nil
            // "a plan for the bay put forward by Peru": one side's
            if isPlan, reading.words.bond.plans.contains(tokens[token].word) { return nil }
            return AgreementDraft(
                kind: isPlan ? .plan : .consensus,
                status: isPlan || isApproved ? .agreed : .proposed, parties: joint,
                evidence: first..<max(token + 1, last), rule: .agreementProposal)
        }
    }

    /// A noun that is a stage or an instrument by itself: "proposal", "suggestion", "initiative";
    /// not "the possibility".
    private func isProposal(_ token: Int) -> Bool {
        guard !words(token).contains(.intention), token > start, token + 3 < end else {
            return false
        }
        if let stage = reading.annotations.stages.covering(token) {
            return reading.lexicon.stages[Int(stage.entry.index)].part == .noun
        }
        return reading.annotations.instruments.covering(token)?.tokens.count == 1
            && tokens[token].shape == .lower
    }

    /// The end of "to open a station", "for joint patrols", "of Norway to hold".
    private func proposed(after token: Int) -> Int? {
        var at = token + 1
        if tokens[at].word == reading.words.of || tokens[at].word == reading.words.by,
            let i = reading.mentionIndex(covering: at + 1) ?? reading.mentionIndex(covering: at + 2)
        {
            at = reading.annotations.mentions[i].tokens.upperBound
        }
        guard at + 2 < end else { return nil }
        if tokens[at].word == reading.words.to, let verb = mainVerb(at + 1),
            classes(verb).isDisjoint(with: [.be, .auxiliary, .preposition, .determiner]),
            !words(verb).isDisjoint(with: [.deed, .measure, .founding, .opening]),
            words(verb).isDisjoint(with: [.idle, .encounter])
        {
            return max(verb + 1, reading.clauseEnd(after: verb, in: sentence))
        }
        guard tokens[at].word == reading.words.for else { return nil }
        let last = reading.clauseEnd(after: at + 1, in: sentence)
        let head = at + 1..<max(at + 1, min(last, at + 7))
        let isOwned =
            reading.annotations.stages.covering(token) != nil
            && (giver(before: token) != nil || classes(token - 1).contains(.possessive))
            && !reading.annotations.encounters.stands(in: head)
            && !head.contains { !classes($0).isDisjoint(with: [.talk, .oration]) }
        let isMeasure =
            isOwned
            || head.contains {
                !words($0).isDisjoint(with: [.mutual, .giftNoun, .aid, .link])
            }
        let told = isOwned ? at + 1..<max(at + 1, last) : head
        return isMeasure && !reading.annotations.terms.within(told).isEmpty ? last : nil
    }

    /// "proposed that the chambers meet", "suggested holding a film week", "advocated joint
    /// patrols": what one side wants both to do.
    func suggestions() -> [AgreementDraft] {
        draftsAtStages { match in
            let stage = reading.lexicon.stages[Int(match.entry.index)]
            guard stage.part == .verb, stage.status == .proposed, match.tokens.count == 1,
                words(match.tokens.lowerBound).contains(.wish),
                match.tokens.upperBound + 2 < end, isVerb(match),
                !isWished(before: match.tokens.lowerBound),
                let last = suggested(match.tokens.upperBound)
            else { return nil }
            let at = match.tokens.upperBound
            let kind: Agreement.Kind =
                isOfOne(at) ? .pledge : isRegularExchange(at, last) ? .mechanism : .consensus
            return AgreementDraft(
                kind: kind, status: .proposed, parties: joint,
                evidence: match.tokens.lowerBound..<last,
                rule: .agreementProposal)
        }
    }

    /// "The two sides should reopen the ferry": what one who speaks wants both to do.
    func advice() -> [AgreementDraft] {
        guard reading.classes(in: sentence).contains(.deontic) else { return [] }
        return sentence.tokens.filter { classes($0).contains(.deontic) }.compactMap { should in
            guard should > start,
                let verb = skipAdverbs(should + 1), verb + 2 < end,
                words(verb).contains(.start), words(verb).contains(.deed),
                let actor = doer(before: should), actor.isJoint, let subject = actor.tokens
            else { return nil }
            let last = reading.clauseEnd(after: verb, in: sentence)
            let object = verb + 1..<max(verb + 1, min(last, verb + 6))
            guard object.contains(where: { words($0).contains(.link) }),
                reading.annotations.stages.within(max(start, subject.lowerBound - 3)..<verb)
                    .isEmpty
            else { return nil }
            return AgreementDraft(
                kind: .consensus, status: .proposed, parties: joint, evidence: verb..<last,
                rule: .agreementProposal)
        }
    }

    /// "that Norway share its know-how": one side's deed.
    private func isOfOne(_ that: Int) -> Bool {
        guard tokens[that].word == reading.words.that,
            let i = reading.mentionIndex(covering: that + 1), let actor = actor(i..<i + 1)
        else { return false }
        return !actor.isJoint
    }

    /// The end of "that … meet", "holding …", "to hold …", "joint patrols".
    private func suggested(_ at: Int) -> Int? {
        if tokens[at].word == reading.words.that {
            let last = reading.clauseEnd(after: at + 1, in: sentence)
            let head = at + 1..<max(at + 1, min(last, at + 12))
            if reading.annotations.instruments.stands(in: at + 1..<max(at + 1, min(last, at + 20)))
            {
                return nil
            }
            return head.contains(where: isSuggestedDeed) || isToBeDone(at + 1, last) ? last : nil
        }
        let verb = tokens[at].word == reading.words.to ? skipAdverbs(at + 1) ?? at + 1 : at
        let near = at + 1..<max(at + 1, min(end, at + 5))
        let isGerund =
            endsIn("ing", at) && words(at).isDisjoint(with: .idle)
            && !near.contains {
                !classes($0).isDisjoint(with: .talk) || words($0).contains(.encounter)
                    || words($0).contains(.series)
            }
        let isToDo =
            verb > at && isSuggestedDeed(verb)
            && !isRelationship(verb..<max(verb, reading.clauseEnd(after: verb, in: sentence)))
            && !near.contains {
                words($0).contains(.series) || !classes($0).isDisjoint(with: .talk)
            }
        if isGerund || isToDo {
            return max(verb + 1, reading.clauseEnd(after: verb, in: sentence))
        }
        let last = reading.phraseEnd(after: at + 1, in: sentence)
        let head = at..<max(at, min(last, at + 3))
        guard last > at + 1 else { return nil }
        if head.contains(where: { words($0).contains(.mutual) }) { return last }
        return isFurtherance(at, last) || isRegularExchange(at, last) ? last : nil
    }

    /// "the expansion of joint surveys": what there is, or is to be, together.
    private func isFurtherance(_ at: Int, _ last: Int) -> Bool {
        guard at + 3 < last, classes(at).contains(.determiner),
            !words(at + 1).isDisjoint(with: [.founding, .opening]),
            tokens[at + 2].word == reading.words.of
        else { return false }
        return (at + 3..<min(last, at + 6)).contains { words($0).contains(.mutual) }
    }

    /// "a regular exchange between the two staffs", "annual consultations": from now on.
    private func isRegularExchange(_ at: Int, _ last: Int) -> Bool {
        let head = at..<min(last, at + 5)
        guard
            let rhythm = head.first(where: {
                reading.words.pledge.periodic.contains(tokens[$0].word)
            })
        else { return false }
        return (rhythm + 1..<max(rhythm + 1, min(last, rhythm + 4))).contains {
            reading.words.bond.consulting.contains(tokens[$0].word)
        }
    }

    /// "that the portal be linked with": what is to be done with a thing, and no meeting.
    private func isToBeDone(_ first: Int, _ last: Int) -> Bool {
        let near = first + 1..<max(first + 1, min(last - 1, first + 18))
        guard
            let be = near.first(where: {
                tokens[$0].word == reading.words.be
                    && classes($0 - 1).isDisjoint(with: .unreal)
                    && tokens[$0 - 1].word != reading.words.to
            }), let verb = skipAdverbs(be + 1), verb < last, isParticiple(verb)
        else { return false }
        return !reading.annotations.encounters.stands(in: first..<verb + 1)
            && words(verb).isDisjoint(with: [.idle, .visiting])
            && !(first..<be).contains { words($0).contains(.series) }
    }

    private func isSuggestedDeed(_ token: Int) -> Bool {
        tokens[token].kind == .word && words(token).isDisjoint(with: [.idle, .wish])
            && !words(token).isDisjoint(with: [.deed, .measure, .founding, .visiting, .opening])
    }
}
