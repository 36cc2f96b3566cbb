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
        let isDone = isPast(match)
        guard isDone || !isLoose(match), let after = afterParticle(match),
            let content = action(from: after)
        else { return nil }
        let subject = actor(of: match.tokens.lowerBound)
        let actor = isDone ? subject : ofSpeaker(subject)
        let start =
            actor.isFirstPerson
            ? actor.tokens?.lowerBound ?? match.tokens.lowerBound : match.tokens.lowerBound
        let evidence = start..<content.upperBound
        if actor.isJoint || isMutual(match, actor) {
            if speakers.count == 1, !isDone { return nil }
            return AgreementDraft(
                kind: !isDone && speakers.count > 2 ? .pledge : .consensus, status: .agreed, parties: joint, evidence: evidence,
                rule: .agreementAgreedTo)
        }
        // "confirmed that Norway would": the clause tells who promises.
        if tokens[after - 1].word == reading.words.that { return nil }
        guard let verb = mainVerb(content.lowerBound), binds(verb, actor) else { return nil }
        return pledge(by: actor, status, evidence, verb: verb, .agreementPledgedTo)
    }

    /// "agreed with B that", "Peru has agreed to": it takes two.
    private func isMutual(_ match: Gazetteer.Match, _ actor: Actor) -> Bool {
        let next = match.tokens.upperBound
        if next + 1 < end, tokens[next].word == reading.words.with,
            reading.mentionIndex(covering: next + 1) != nil
        {
            return true
        }
        guard words(match.tokens.lowerBound).contains(.concord), joint.count > 1 else {
            return false
        }
        return actor.parties.contains { if case .country = $0 { true } else { false } }
    }

    /// One side's "we are ready to" tells what both are like, "we agreed to" what both did.
    private func isPast(_ match: Gazetteer.Match) -> Bool {
        VerbForm(rawValue: match.entry.form)?.isPast ?? false
    }

    /// "B, who is ready to", "as she plans to": a verb in the present is whose it stands beside.
    private func isLoose(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        if first > start, classes(first - 1).contains(.relative) { return true }
        return reading.subject(of: first, in: sentence) == nil
            && (first == start || !classes(first - 1).contains(.conjunction))
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
            if classes.contains(.be) { return isPassive(before) }
            return classes.isDisjoint(with: [.determiner, .preposition])
                || classes.contains(.pluralPronoun) || before == start && classes.contains(.plural)
        case .third: return classes.isDisjoint(with: [.determiner, .preposition])
        case .base:
            return classes.contains(.future) || reading.mentionIndex(covering: before) != nil
                || classes.contains(.adverb) && before > start
                    && reading.mentionIndex(covering: before - 1) != nil
        case .gerund: return false
        }
    }

    /// "It was decided", not "the visit was meant to".
    private func isPassive(_ be: Int) -> Bool {
        guard be > start else { return false }
        let before = classes(be - 1).contains(.auxiliary) && be - 1 > start ? be - 2 : be - 1
        return tokens[before].word == reading.words.it
            || reading.mentionIndex(covering: before) != nil
    }

    /// The token after the "to", "that" or "on" of a decision; adverbs, a date, "not", whom it
    /// was agreed with, and an insertion between commas may stand between.
    private func afterParticle(_ match: Gazetteer.Match) -> Int? {
        var at = match.tokens.upperBound
        if words(at - 1).contains(.particle) {
            guard let date = date(at), date < end else { return at }
            at = date
        }
        let limit = min(end, at + 12)
        var isInserted = false
        while at < limit {
            if words(at).contains(.particle), !isInserted || tokens[at].word == reading.words.to {
                if let partner = partner(at) { at = partner } else { return at + 1 }
            } else if tokens[at].kind == .comma {
                isInserted.toggle()
                at += 1
            } else if isInserted || !classes(at).isDisjoint(with: [.adverb, .negation]) {
                at += 1
            } else if tokens[at].kind == .openBracket {
                at = afterBracket(at)
            } else if tokens[at].kind == .closeBracket {
                at += 1
            } else if let next = date(at) ?? partner(at) {
                at = next
            } else {
                return nil
            }
        }
        return nil
    }

    private func afterBracket(_ at: Int) -> Int {
        let limit = min(end, at + 8)
        return (at..<limit).first { tokens[$0].kind == .closeBracket }.map { $0 + 1 } ?? limit
    }

    /// The end of a date at `at`, its preposition and brackets aside.
    private func date(_ at: Int) -> Int? {
        guard let date = reading.annotations.dates.covering(at) else { return nil }
        return max(at + 1, date.tokens.upperBound)
    }

    /// The end of "with the President", "to Norway", or "Norway", whom something is agreed with.
    private func partner(_ at: Int) -> Int? {
        var first = classes(at).contains(.party) ? at + 1 : at
        if first > at, first + 1 < end, reading.mentionIndex(covering: first) == nil,
            classes(first).contains(.determiner)
        {
            first += 1
        }
        guard first < end, let i = reading.mentionIndex(covering: first) else { return nil }
        let last = reading.annotations.mentions[i].tokens.upperBound
        return last > at ? last : nil
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
        let modal = (at..<min(contentEnd, at + 22)).first(where: isModal)
        guard let modal, var verb = skipAdverbs(modal + 1), verb < contentEnd else { return nil }
        let isThing = modal > at && tokens[modal - 1].word == reading.words.it
        if tokens[verb].word == reading.words.to {
            verb = skipAdverbs(verb + 1) ?? verb
        } else if classes(verb).contains(.negation), classes(modal).contains(.deontic) {
            verb = skipAdverbs(verb + 1) ?? verb
        }
        guard verb < contentEnd, !classes(verb).contains(.negation) else { return nil }
        if classes(verb).contains(.be) {
            verb = skipAdverbs(verb + 1) ?? verb
            guard verb < contentEnd, isParticiple(verb) else { return nil }
        } else if isThing || words(verb).contains(.idle) {
            return nil
        }
        return verb..<contentEnd
    }

    /// "will", "should", or "are" before "to": something is to be done.
    private func isModal(_ token: Int) -> Bool {
        if !classes(token).isDisjoint(with: [.future, .deontic]) {
            return tokens[token].word != reading.words.must
        }
        return token + 2 < end && !classes(token).isDisjoint(with: [.be, .auxiliary])
            && tokens[token + 1].word == reading.words.to
    }

    private func isParticiple(_ token: Int) -> Bool {
        endsIn("ed", token) || !words(token).isDisjoint(with: [.reached, .participle])
    }

    /// "agreed on the need for talks", "agreed on measures to …", not "agreed on the importance".
    private func agreedNoun(_ at: Int, _ contentEnd: Int) -> Range<Int>? {
        let head = at..<min(contentEnd, at + 5)
        if head.contains(where: { words($0).contains(.value) }) { return nil }
        return at..<contentEnd
    }

    /// Past adverbs and dates: "will this winter fund".
    func skipAdverbs(_ at: Int) -> Int? {
        var at = at
        while at < end {
            if let date = reading.annotations.dates.covering(at) {
                at = max(at + 1, date.tokens.upperBound)
            } else if classes(at).contains(.adverb)
                || endsIn("ly", at) && words(at).isDisjoint(with: [.deed, .gift, .measure, .idle])
            {
                at += 1
            } else {
                return at
            }
        }
        return nil
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
            if words.contains(.commitment) == false, let accord = accord(at: token, words) {
                return accord
            }
            guard !words.isDisjoint(with: [.commitment, .intention, .readiness]),
                let owner = ownership(of: token), let content = undertaking(after: token)
            else { return nil }
            return commitment(words, at: token, owner, content)
        }
    }

    /// "recalled their agreement that", "an understanding was reached to".
    private func accord(at token: Int, _ words: AgreementWord) -> AgreementDraft? {
        guard words.contains(.accord), token + 2 < end else { return nil }
        let isTheirs =
            token > start && tokens[token - 1].word == reading.words.their
            && self.words(token + 1).contains(.particle)
        if isTheirs {
            return accord(
                reportStart(token - 1)..<reading.clauseEnd(after: token + 2, in: sentence))
        }
        guard let reached = reached(after: token), let content = content(after: reached + 1) else {
            return nil
        }
        return accord(token..<content.upperBound)
    }

    private func accord(_ evidence: Range<Int>) -> AgreementDraft {
        AgreementDraft(
            kind: .consensus, status: .agreed, parties: joint, evidence: evidence,
            rule: .agreementTheirAgreementThat)
    }

    /// The participle of "was reached", "has also been made".
    private func reached(after token: Int) -> Int? {
        guard classes(token + 1).contains(.auxiliary) else { return nil }
        return (token + 2..<max(token + 2, min(end, token + 6))).first {
            words($0).contains(.reached)
        }
    }

    /// The action after "to", "that" or "on", "between the sides" and the like aside.
    private func content(after at: Int) -> Range<Int>? {
        let near = at..<max(at, min(end, at + 6))
        guard let particle = near.first(where: { words($0).contains(.particle) }) else {
            return nil
        }
        return action(from: particle + 1)
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

    /// "to lend 3 million, train teachers and write off debts": each deed after a comma is one
    /// more promise.
    func further(_ draft: AgreementDraft) -> [AgreementDraft] {
        guard draft.kind == .pledge else { return [draft] }
        var starts: [Int] = []
        for at in draft.evidence.dropFirst(4) where opensDeed(at, isFirst: starts.isEmpty) {
            starts.append(at)
        }
        guard !starts.isEmpty else { return [draft] }
        let bounds = [draft.evidence.lowerBound] + starts + [draft.evidence.upperBound]
        return zip(bounds, bounds.dropFirst()).map { first, last in
            var part = draft
            part.evidence = first..<max(first + 1, last)
            part.target = quantity(in: part.evidence)
            if isFund(part.evidence) { part.kind = .mechanism }
            return part
        }
    }

    /// A bare verb of doing right after a comma or, once there was one, after "and".
    private func opensDeed(_ at: Int, isFirst: Bool) -> Bool {
        guard words(at).contains(.deed), words(at).isDisjoint(with: [.aid, .giving]) else {
            return false
        }
        if tokens[at - 1].kind == .comma { return true }
        return !isFirst && classes(at - 1).contains(.conjunction)
    }

    private func isFund(_ range: Range<Int>) -> Bool {
        guard let match = reading.annotations.instruments.within(range).first else { return false }
        return kind(of: match) == .mechanism && match.tokens.lowerBound < range.lowerBound + 5
            && words(range.lowerBound).contains(.founding)
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
        return reading.annotations.names.matches.within(window).last {
            $0.entry.kind == .country && $0.tokens.upperBound < end
                && tokens[$0.tokens.upperBound].kind == .possessive
        }.map { Int($0.entry.index) }
    }

    /// "to" and a verb after a noun of commitment.
    private func undertaking(after token: Int) -> Range<Int>? {
        guard token + 2 < end, let verb = mainVerb(token + 2),
            tokens[token + 1].word == reading.words.to
                || tokens[token + 1].word == reading.words.of && endsIn("ing", verb)
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
