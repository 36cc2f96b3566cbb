internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Decisions that a noun tells of: "their commitment to", "an understanding was reached to".
extension AgreementScene {
    /// "their commitment to expand", "Peru's intention to join", "its readiness to host".
    func commitments() -> [AgreementDraft] {
        drafts(at: [.commitment, .intention, .readiness, .accord]) { token in
            let words = words(token)
            if !words.contains(.commitment), let accord = accord(at: token, words) {
                return accord
            }
            if let ironclad = ironclad(at: token, words) { return ironclad }
            guard !words.isDisjoint(with: [.commitment, .intention, .readiness, .accord]),
                let owner = ownerBehind(token)
                    ?? (ownership(of: token) ?? renewed(token)).map({ ($0, token) }),
                let content = undertaking(after: owner.1)
            else { return nil }
            return commitment(words, at: token, owner.0, content)
        }
    }

    /// "Norway's ironclad commitment to the defence of Peru": a standing promise without a verb.
    private func ironclad(at token: Int, _ words: AgreementWord) -> AgreementDraft? {
        guard words.contains(.commitment), token > start, token + 2 < end,
            tokens[token + 1].word == reading.words.to,
            (max(start, token - 2)..<token).contains(where: { self.words($0).contains(.standing) })
                || isOfMission(token + 2) || sum(behind: token) != nil
                || isToDefend(token)
                    && !(token + 1..<end).contains(where: { self.words($0).contains(.standing) }),
            let owner = ownership(of: token), undertaking(after: token) == nil
        else { return nil }
        let last = max(token + 2, reading.phraseEnd(after: token + 2, in: sentence))
        let parties = parties(of: owner.actor, receivingIn: token + 1..<last, isGift: false)
        return AgreementDraft(
            kind: .pledge, status: .inForce, parties: parties, target: sum(behind: token),
            evidence: reportStart(owner.start)..<last, rule: .agreementStandingCommitment)
    }

    /// "commitment to the security of", "commitment to Peru's defence".
    private func isToDefend(_ token: Int) -> Bool {
        let near = token + 2..<max(token + 2, min(end, token + 6))
        guard
            let noun = near.first(where: {
                tokens[$0].word == reading.words.security
                    || tokens[$0].word == reading.words.defence
                    || tokens[$0].word == reading.words.defense
            })
        else { return false }
        return noun + 1 < end && tokens[noun + 1].word == reading.words.of
            || tokens[noun - 1].kind == .possessive
    }

    /// "recalled their agreement that", "an understanding was reached to".
    private func accord(at token: Int, _ words: AgreementWord) -> AgreementDraft? {
        guard words.contains(.accord), token + 2 < end,
            token == start || !classes(token - 1).contains(.negation)
        else { return nil }
        let isTheirs =
            self.words(token + 1).contains(.particle)
            && (token > start && tokens[token - 1].word == reading.words.their
                || isConfirmed(token))
        if isTheirs {
            return accord(
                reportStart(token - 1)..<reading.clauseEnd(after: token + 2, in: sentence))
        }
        let last = reached(after: token) ?? (isResult(token) || isThere(token) ? token : nil)
        guard let last, let content = content(after: last + 1) else { return nil }
        return founded(content, token) ?? accord(token..<content.upperBound)
    }

    /// "confirmed the agreement to open", "there was agreement that": to act, not on a text.
    private func isConfirmed(_ token: Int) -> Bool {
        guard token > start + 1, tokens[token + 1].word == reading.words.to,
            classes(token + 2).isEmpty
        else { return false }
        if classes(token - 1).contains(.be) {
            return tokens[token - 2].word == reading.words.there
        }
        let at = classes(token - 1).contains(.determiner) ? token - 2 : token - 1
        return reading.annotations.stages.covering(at) != nil
            || reading.annotations.cues.covering(at) != nil
    }

    /// "there was broad agreement on".
    private func isThere(_ token: Int) -> Bool {
        guard words(token + 1).contains(.particle), token > start + 1 else { return false }
        let near = max(start + 1, token - 3)..<token
        guard let be = near.last(where: { classes($0).contains(.be) }) else { return false }
        return tokens[be - 1].word == reading.words.there
            || classes(be - 1).contains(.auxiliary) && be > start + 1
                && tokens[be - 2].word == reading.words.there
    }

    /// "consensus was reached on forming a working group": it is what is agreed.
    private func founded(_ content: Range<Int>, _ first: Int) -> AgreementDraft? {
        let nearby =
            content
            .lowerBound..<max(content.lowerBound, min(content.upperBound, content.lowerBound + 9))
        guard words(content.lowerBound).contains(.founding),
            let match = reading.annotations.instruments.within(nearby).first,
            nameStart(of: match) <= content.lowerBound + 2
        else { return nil }
        let last = max(match.tokens.upperBound, min(content.upperBound, phraseEnd(of: match)))
        return AgreementDraft(
            kind: kind(of: match), status: .agreed, parties: joint, evidence: first..<last,
            key: nameKey(of: match), rule: .agreementTheirAgreementThat)
    }

    private func accord(_ evidence: Range<Int>) -> AgreementDraft {
        AgreementDraft(
            kind: .consensus, status: .agreed, parties: joint, evidence: evidence,
            rule: .agreementTheirAgreementThat)
    }

    /// "The talks resulted in an agreement to", "yielded agreement on".
    private func isResult(_ token: Int) -> Bool {
        words(token + 1).contains(.particle) && token + 2 < end
            && (tokens[token + 1].word != reading.words.on || endsIn("ing", token + 2))
            && (max(start, token - 4)..<token).contains {
                words($0).contains(.reached) && tokens[$0].kind == .word
            }
    }

    /// The participle of "was reached", "has also been made".
    private func reached(after token: Int) -> Int? {
        guard classes(token + 1).contains(.auxiliary) else { return nil }
        return (token + 2..<max(token + 2, min(end, token + 6))).first {
            words($0).contains(.reached)
        }
    }

    /// The action after "to", "that", "on" or "for", "between the sides" and the like aside.
    private func content(after at: Int) -> Range<Int>? {
        let near = at..<max(at, min(end, at + 6))
        return near.first(where: { words($0).contains(.particle) || isForDoing($0) })
            .flatMap { action(from: $0 + 1) }
    }

    private func commitment(
        _ words: AgreementWord, at token: Int, _ owner: (start: Int, actor: Actor),
        _ content: Range<Int>
    ) -> AgreementDraft? {
        let first = reportStart(owner.start)
        let evidence = first..<content.upperBound
        if let intended = intended(content, first) { return intended }
        if isMembership(content.lowerBound) { return nil }
        let isOffer = words.contains(.readiness) && isHosting(content.lowerBound)
        if !owner.actor.isJoint, isJourney(content.lowerBound), !isOffer { return nil }
        if isOfOutsider(owner.actor) { return nil }
        if isOwnDecision(token, content.lowerBound, content, owner.actor) { return nil }
        if isRelationship(content) { return nil }
        if owner.actor.isJoint { return jointCommitment(words, at: token, owner.start, content) }
        // "his willingness to continue close contacts" is a stance.
        let isMeant = words.contains(.intention) && endsIn("ing", content.lowerBound)
        if !words.contains(.commitment), !isMeant,
            !self.words(content.lowerBound).contains(.deed),
            !allots(content.lowerBound, owner.actor)
        {
            return nil
        }
        // "Our commitment to defend Peru is ironclad"
        let near = owner.start..<token
        // "gave a firm commitment to send": given now
        let isGiven = near.contains { self.words($0).contains(.given) }
        let isStanding =
            near.contains {
                !self.words($0).isDisjoint(with: [.standing, .existing])
            } || content.suffix(3).contains { self.words($0).contains(.standing) }
        let status: Agreement.Status =
            words.isSuperset(of: [.commitment, .accord]) && quantity(in: content) == nil
                && !isGiven || isStanding && !isGiven
            ? .inForce
            : words.isDisjoint(with: [.commitment, .accord])
                && !(words.contains(.intention) && (isMeant || isGiving(content.lowerBound)))
                ? .proposed : .agreed
        return pledge(
            by: owner.actor, status, evidence, verb: content.lowerBound,
            .agreementCommitmentTo)
    }

    /// What both are committed to, willing to do or ready for.
    private func jointCommitment(
        _ words: AgreementWord, at token: Int, _ owner: Int, _ content: Range<Int>
    ) -> AgreementDraft? {
        let first = reportStart(owner)
        let evidence = first..<content.upperBound
        // "discussed their readiness to open a port": a topic
        if words.contains(.readiness), first < owner,
            let cue = reading.annotations.cues.starting(at: first), cue.entry.kind == .cue,
            reading.lexicon.cues[Int(cue.entry.index)].act == .discuss
        {
            return nil
        }
        // "the willingness of both sides to go on working together": a stance
        if words.contains(.readiness), !isOfSector(content.lowerBound),
            !content.prefix(4).contains(where: { self.words($0).contains(.deed) })
        {
            return nil
        }
        let isStanding = (owner..<token).contains { self.words($0).contains(.standing) }
        if isStanding, self.words(content.lowerBound).contains(.giving) {
            return AgreementDraft(
                kind: .pledge, status: .inForce, parties: joint, evidence: evidence,
                rule: .agreementStandingCommitment)
        }
        return AgreementDraft(
            kind: .consensus, status: words.contains(.readiness) ? .proposed : .agreed,
            parties: joint, evidence: evidence, rule: .agreementTheirCommitmentTo)
    }

    /// "Peru's decision to join the Union": its own affair.
    private func isMembership(_ verb: Int) -> Bool {
        reading.words.bond.belonging.contains(tokens[verb].word)
            && reading.annotations.names.within(verb..<max(verb, min(end, verb + 5))).contains {
                $0.entry.kind == .organization
                    || $0.entry.kind == .country
                        && reading.lexicon.countries[Int($0.entry.index)].code == CountryCode("EU")
            }
    }

    /// "its intention to provide boats" is firm, "to support a plan" a wish.
    private func isGiving(_ verb: Int) -> Bool {
        words(verb).contains(.gift) && words(verb).isDisjoint(with: [.keeping, .measure])
    }

    /// "their intention to conclude a treaty": it is proposed; "to support" one is a pledge.
    private func intended(_ content: Range<Int>, _ first: Int) -> AgreementDraft? {
        let nearby = content.lowerBound..<min(content.upperBound, content.lowerBound + 8)
        guard words(content.lowerBound).isDisjoint(with: [.gift, .keeping]),
            let match = reading.annotations.instruments.within(nearby).first,
            nameStart(of: match) <= content.lowerBound + 2,
            kind(of: match) != .plan || words(content.lowerBound).contains(.founding)
        else { return nil }
        let end = min(content.upperBound, phraseEnd(of: match))
        return AgreementDraft(
            kind: kind(of: match), status: .proposed, parties: joint, evidence: first..<end,
            key: nil, rule: .agreementIntendedInstrument)
    }

    /// Whose commitment it is: "their", "Peru's", "the U.S.", at most five words before.
    private func ownership(of token: Int) -> (start: Int, actor: Actor)? {
        var at = token
        while at > start, token - at < 5 {
            at -= 1
            if tokens[at].word == reading.words.their {
                return (at, Actor(parties: joint, isJoint: true))
            }
            if let thanked = thanked(at) { return thanked }
            if [reading.words.his, reading.words.her, reading.words.its].contains(tokens[at].word) {
                return (at, single(before: at))
            }
            // "the authorities' decision to close the port"
            if endsIn("horities", at) { return nil }
            if let i = mentionIndex(at), let actor = actor(i..<i + 1) {
                return (reading.annotations.mentions[i].tokens.lowerBound, ofSpeaker(actor))
            }
            if let match = reading.annotations.names.covering(at),
                match.entry.kind == .country
            {
                let party = Party.country(Int(match.entry.index))
                return (match.tokens.lowerBound, Actor(parties: [party], isJoint: false))
            }
            // "Oslo's readiness to send ships"
            if tokens[at].kind == .possessive, let city = capitals(before: at), !city.isJoint {
                return (city.tokens?.lowerBound ?? at, city)
            }
            guard tokens[at].kind == .word || tokens[at].kind == .possessive,
                classes(at).isDisjoint(with: [.preposition, .conjunction, .auxiliary])
            else { return nil }
        }
        return nil
    }

    /// "renewed the offer to train", "set out the intention to open": of the one who speaks.
    private func renewed(_ token: Int) -> (start: Int, actor: Actor)? {
        guard token > start + 1, speakers.count == 1, token + 1 < end,
            tokens[token + 1].word == reading.words.to,
            classes(token - 1).contains(.determiner),
            let cue = reading.annotations.cues.covering(token - 2), cue.entry.kind == .cue,
            [.commit, .state].contains(reading.lexicon.cues[Int(cue.entry.index)].act)
        else { return nil }
        return (token - 1, Actor(parties: speakers, isJoint: false))
    }

    /// "the readiness of Norway to send": who stands behind the noun, and the last token of it.
    private func ownerBehind(_ token: Int) -> ((start: Int, actor: Actor), Int)? {
        if let made = madeBehind(token) { return made }
        if let body = bodyBehind(token) { return body }
        guard token + 3 < end, isOfOrBy(token + 1) else { return nil }
        let at = mentionIndex(token + 2) == nil ? token + 3 : token + 2
        guard let i = mentionIndex(at), let actor = actor(i..<i + 1) else { return nil }
        let last = reading.annotations.mentions[i].tokens.upperBound - 1
        guard last > token, last + 1 < end, tokens[last + 1].word == reading.words.to else {
            return nil
        }
        let isDefinite = token > start && classes(token - 1).contains(.determiner)
        return ((isDefinite ? token - 1 : token, actor), last)
    }

    /// "the readiness of", "the decision by".
    private func isOfOrBy(_ token: Int) -> Bool {
        tokens[token].word == reading.words.of || tokens[token].word == reading.words.by
    }

    /// "the decision of the Norwegian government to send".
    private func bodyBehind(_ token: Int) -> ((start: Int, actor: Actor), Int)? {
        guard token > start, token + 4 < end, classes(token - 1).contains(.determiner) else {
            return nil
        }
        let of = token + 1
        guard isOfOrBy(of),
            let to = (of + 2..<max(of + 2, min(end - 1, of + 9))).first(where: {
                tokens[$0].word == reading.words.to
            }),
            let actor = doer(before: to), let owner = actor.tokens,
            owner.lowerBound > of, owner.lowerBound < of + 3
        else { return nil }
        return ((token - 1, actor), to - 1)
    }

    /// "the pledge President Dahl made in May to send tents", "the promise that Norway gave to".
    private func madeBehind(_ token: Int) -> ((start: Int, actor: Actor), Int)? {
        guard token > start, token + 4 < end, classes(token - 1).contains(.determiner) else {
            return nil
        }
        let at = classes(token + 1).contains(.relative) ? token + 2 : token + 1
        guard let i = mentionIndex(at), let actor = actor(i..<i + 1) else { return nil }
        let verb = reading.annotations.mentions[i].tokens.upperBound
        guard verb > token, verb + 2 < end,
            !words(verb).isDisjoint(with: [.reached, .given]) || classes(verb).contains(.auxiliary)
        else { return nil }
        let near = verb + 1..<max(verb + 1, min(end - 1, verb + 12))
        guard let to = near.first(where: { tokens[$0].word == reading.words.to }) else {
            return nil
        }
        return ((token - 1, actor), to - 1)
    }

    private func mentionIndex(_ token: Int) -> Int? { reading.mentionIndex(covering: token) }

    private func single(before token: Int) -> Actor {
        if tokens[token].word == reading.words.its, let owner = lastOwner(before: token) {
            return Actor(parties: [.country(owner)], isJoint: false)
        }
        var actor = actor(of: token)
        actor.isJoint = false
        return actor
    }

    /// "Norway's attachment to Peru and its resolve": whose "its" is.
    private func lastOwner(before token: Int) -> Int? {
        let window = max(start, token - 20)..<token
        return reading.annotations.names.within(window).last {
            $0.entry.kind == .country && $0.tokens.upperBound < end
                && tokens[$0.tokens.upperBound].kind == .possessive
        }.map { Int($0.entry.index) }
    }

    /// "to" and a verb after a noun of commitment.
    private func undertaking(after token: Int) -> Range<Int>? {
        if let deed = deedNoun(after: token) { return deed }
        guard token + 2 < end, let verb = mainVerb(token + 2),
            tokens[token + 1].word == reading.words.to
                || tokens[token + 1].word == reading.words.of && endsIn("ing", verb)
        else { return nil }
        if self.words(token).isDisjoint(with: .commitment), self.words(verb).contains(.encounter),
            !self.words(verb).contains(.deed)
        {
            return nil
        }
        let isAction =
            endsIn("ing", verb) || !words(verb).isDisjoint(with: [.deed, .measure])
            || (!words(token).contains(.commitment) && classes(verb).isEmpty)
        guard isAction else { return nil }
        return verb..<reading.clauseEnd(after: verb, in: sentence)
    }

    /// "commitment to the orderly repatriation of": the deed as a noun.
    private func deedNoun(after token: Int) -> Range<Int>? {
        guard token + 3 < end, opensDeed(behind: token) else { return nil }
        let near = token + 2..<min(end - 1, token + 5)
        guard let noun = near.first(where: { words($0).contains(.giftNoun) }),
            tokens[noun + 1].word == reading.words.of
        else { return nil }
        return noun..<max(noun + 1, reading.clauseEnd(after: noun + 1, in: sentence))
    }

    /// The reporting verb right before an owner: "reaffirmed their commitment".
    private func reportStart(_ token: Int) -> Int {
        guard token > start, let cue = reading.annotations.cues.covering(token - 1),
            cue.tokens.upperBound == token
        else { return token }
        return cue.tokens.lowerBound
    }
}
