internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Decisions to act, by both sides or by one: "agreed to", "decided that", "tasked their teams
/// to", "their commitment to".
extension AgreementScene {
    /// "agreed to hold", "committed to work together", "is ready to open".
    func decisions() -> [AgreementDraft] {
        reading.annotations.stages.within(sentence.tokens).compactMap { match in
            let stage = reading.lexicon.stages[Int(match.entry.index)]
            guard stage.part == .decision, isVerb(match) else { return nil }
            return decision(match, stage.status)
        }
    }

    private func decision(
        _ match: Gazetteer.Match, _ status: Agreement.Status
    ) -> AgreementDraft? {
        guard let after = afterParticle(match), let content = action(from: after) else {
            return nil
        }
        let actor = actor(of: match.tokens.lowerBound)
        let start =
            actor.isFirstPerson
            ? actor.tokens?.lowerBound ?? match.tokens.lowerBound : match.tokens.lowerBound
        let evidence = start..<content.upperBound
        if actor.isJoint {
            if speakers.count == 1, !isPast(match) { return nil }
            return AgreementDraft(
                kind: .consensus, status: .agreed, parties: joint, evidence: evidence,
                rule: .agreementAgreedTo)
        }
        guard let verb = mainVerb(content.lowerBound), words(verb).contains(.deed) else {
            return nil
        }
        return pledge(by: actor, status, evidence, verb: verb, .agreementPledgedTo)
    }

    /// One side's "we are ready to" tells what both are like, "we agreed to" what both did.
    private func isPast(_ match: Gazetteer.Match) -> Bool {
        VerbForm(rawValue: match.entry.form)?.isPast ?? false
    }

    /// A finite form, or an infinitive after "will" or "we".
    func isVerb(_ match: Gazetteer.Match) -> Bool {
        guard let form = VerbForm(rawValue: match.entry.form) else { return false }
        let before = match.tokens.lowerBound - 1
        guard before >= start else { return form.isPast }
        let classes = classes(before)
        if classes.contains(.negation) { return false }
        switch form {
        case .past, .participle:
            return classes.isDisjoint(with: [.determiner, .preposition])
        case .third: return classes.isDisjoint(with: [.determiner, .preposition])
        case .base:
            return classes.contains(.future) || reading.mentionIndex(covering: before) != nil
                || classes.contains(.adverb) && before > start
                    && reading.mentionIndex(covering: before - 1) != nil
        case .gerund: return false
        }
    }

    /// The token after the "to", "that" or "on" of a decision, adverbs and an insertion between
    /// commas aside.
    private func afterParticle(_ match: Gazetteer.Match) -> Int? {
        if words(match.tokens.upperBound - 1).contains(.particle) { return match.tokens.upperBound }
        var at = match.tokens.upperBound
        let limit = min(end, at + 9)
        var isInserted = false
        while at < limit {
            if words(at).contains(.particle), !isInserted || tokens[at].word == reading.words.to {
                return at + 1
            }
            if tokens[at].kind == .comma {
                isInserted.toggle()
            } else if !isInserted, !classes(at).contains(.adverb) {
                return nil
            }
            at += 1
        }
        return nil
    }

    /// The words of an action after "to", "that" or "on"; nil where they are none. The lower
    /// bound is the verb.
    private func action(from at: Int) -> Range<Int>? {
        guard at + 1 < end else { return nil }
        let contentEnd = reading.clauseEnd(after: at, in: sentence)
        guard contentEnd - at > 1 else { return nil }
        switch tokens[at - 1].word {
        case reading.words.to: return isStance(at) ? nil : at..<contentEnd
        case reading.words.that: return plannedClause(at, contentEnd)
        default: return agreedNoun(at, contentEnd)
        }
    }

    /// "agreed to differ": no action.
    private func isStance(_ at: Int) -> Bool {
        words(at).contains(.value) || classes(at).contains(.be)
    }

    /// "agreed that work will begin", not "agreed that ties would be strong".
    private func plannedClause(_ at: Int, _ contentEnd: Int) -> Range<Int>? {
        let modal = (at..<min(contentEnd, at + 22)).first { classes($0).contains(.future) }
        guard let modal, var verb = skipAdverbs(modal + 1), verb < contentEnd else { return nil }
        if classes(verb).contains(.negation) { return nil }
        if classes(verb).contains(.be) {
            verb = skipAdverbs(verb + 1) ?? verb
            guard verb < contentEnd, endsIn("ed", verb) || tokens[verb].word == reading.words.held
            else { return nil }
        }
        return verb..<contentEnd
    }

    /// "agreed on the need for talks", "agreed on measures to …", not "agreed on the importance".
    private func agreedNoun(_ at: Int, _ contentEnd: Int) -> Range<Int>? {
        let head = at..<min(contentEnd, at + 5)
        if head.contains(where: { words($0).contains(.value) }) { return nil }
        return at..<contentEnd
    }

    func skipAdverbs(_ at: Int) -> Int? {
        var at = at
        while at < end, classes(at).contains(.adverb) || endsIn("ly", at) { at += 1 }
        return at < end ? at : nil
    }

    func endsIn(_ ending: StaticString, _ token: Int) -> Bool {
        let range = tokens[token].range
        let length = ending.utf8CodeUnitCount
        guard range.count > length + 1 else { return false }
        return ending.withUTF8Buffer { letters in
            for i in 0..<length
            where reading.text.bytes[range.upperBound - length + i] != letters[i] { return false }
            return true
        }
    }

    // MARK: Charges

    /// "instructed their experts to draft".
    func charges() -> [AgreementDraft] {
        marked.compactMap { token in
            guard words(token).contains(.charge), let to = infinitive(after: token),
                (token + 1..<to).contains(where: { words($0).contains(.team) })
            else { return nil }
            let actor = actor(of: token)
            guard actor.isJoint else { return nil }
            let end = reading.clauseEnd(after: to, in: sentence)
            return AgreementDraft(
                kind: .consensus, status: .agreed, parties: joint, evidence: token..<end,
                rule: .agreementTaskedTeamsTo)
        }
    }

    private func infinitive(after token: Int) -> Int? {
        (token + 1..<min(end, token + 12)).first { tokens[$0].word == reading.words.to }
    }

    // MARK: Commitments as nouns

    /// "their commitment to expand", "Peru's intention to join", "its readiness to host".
    func commitments() -> [AgreementDraft] {
        marked.compactMap { token in
            let words = words(token)
            if let accord = accord(at: token, words) { return accord }
            guard !words.isDisjoint(with: [.commitment, .intention, .readiness]),
                let owner = ownership(of: token), let content = undertaking(after: token)
            else { return nil }
            return commitment(words, at: token, owner, content)
        }
    }

    /// "recalled their agreement that".
    private func accord(at token: Int, _ words: AgreementWord) -> AgreementDraft? {
        guard words.contains(.accord), token > start, token + 2 < end,
            tokens[token - 1].word == reading.words.their,
            self.words(token + 1).contains(.particle)
        else { return nil }
        let evidence = reportStart(token - 1)..<reading.clauseEnd(after: token + 2, in: sentence)
        return AgreementDraft(
            kind: .consensus, status: .agreed, parties: joint, evidence: evidence,
            rule: .agreementTheirAgreementThat)
    }

    private func commitment(
        _ words: AgreementWord, at token: Int, _ owner: (start: Int, actor: Actor),
        _ content: Range<Int>
    ) -> AgreementDraft? {
        let first = reportStart(owner.start)
        let evidence = first..<content.upperBound
        if let intended = intended(content, first) { return intended }
        if owner.actor.isJoint {
            return AgreementDraft(
                kind: .consensus, status: words.contains(.readiness) ? .proposed : .agreed,
                parties: joint, evidence: evidence, rule: .agreementTheirCommitmentTo)
        }
        // "his willingness to continue close contacts" is a stance.
        if !words.contains(.commitment), !self.words(content.lowerBound).contains(.deed) {
            return nil
        }
        let isStanding = (owner.start..<token).contains { self.words($0).contains(.standing) }
        let status: Agreement.Status =
            words.contains(.commitment)
            ? (isStanding ? .inForce : .agreed) : .proposed
        return pledge(
            by: owner.actor, status, evidence, verb: content.lowerBound,
            .agreementCommitmentTo)
    }

    /// "their intention to conclude a treaty": the treaty is proposed.
    private func intended(_ content: Range<Int>, _ first: Int) -> AgreementDraft? {
        let nearby = content.lowerBound..<min(content.upperBound, content.lowerBound + 8)
        guard let match = reading.annotations.instruments.within(nearby).first,
            nameStart(of: match) <= content.lowerBound + 2
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
            if [reading.words.his, reading.words.her, reading.words.its].contains(tokens[at].word) {
                return (at, single(before: at))
            }
            if let i = mentionIndex(at), let actor = actor(i..<i + 1) {
                return (reading.annotations.mentions[i].tokens.lowerBound, actor)
            }
            if let match = reading.annotations.names.matches.covering(at),
                match.entry.kind == .country
            {
                let party = Party.country(Int(match.entry.index))
                return (match.tokens.lowerBound, Actor(parties: [party], isJoint: false))
            }
            guard tokens[at].kind == .word || tokens[at].kind == .possessive,
                classes(at).isDisjoint(with: [.preposition, .conjunction, .auxiliary])
            else { return nil }
        }
        return nil
    }

    private func mentionIndex(_ token: Int) -> Int? { reading.mentionIndex(covering: token) }

    private func single(before token: Int) -> Actor {
        var actor = actor(of: token)
        actor.isJoint = false
        return actor
    }

    /// "to" and a verb after a noun of commitment.
    private func undertaking(after token: Int) -> Range<Int>? {
        guard token + 2 < end, tokens[token + 1].word == reading.words.to,
            let verb = skipAdverbs(token + 2)
        else { return nil }
        let isAction =
            endsIn("ing", verb) || !words(verb).isDisjoint(with: [.deed, .measure])
            || (!words(token).contains(.commitment) && classes(verb).isEmpty)
        guard isAction else { return nil }
        return verb..<reading.clauseEnd(after: verb, in: sentence)
    }

    /// The reporting verb right before an owner: "reaffirmed their commitment".
    private func reportStart(_ token: Int) -> Int {
        guard token > start, let cue = reading.annotations.cues.covering(token - 1),
            cue.tokens.upperBound == token
        else { return token }
        return cue.tokens.lowerBound
    }
}
