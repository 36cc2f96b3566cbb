internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What somebody answers for, whoever is to do it.
extension AgreementScene {
    /// "assured her that the crews would support the divers", "announced that the crossing would be
    /// reopened", "A new ferry will be built, he promised": a clause with "will" whose subject is
    /// neither of those who met.
    func assurances() -> [AgreementDraft] {
        draftsAtFutures { modal in
            guard
                tokens[modal].word == reading.words.will
                    || tokens[modal].word == reading.words.pledge.would,
                let word = vow(over: modal),
                isBystander(modal - 1) || promiser(modal) == nil,
                let verb = assured(after: modal, by: word), !isWished(before: modal)
            else { return nil }
            let last = reading.clauseEnd(after: verb, in: sentence)
            let first = word < modal ? word : clauseStart(before: modal)
            let evidence = first..<max(verb + 1, last)
            if speakers.count == 1 {
                let actor = Actor(parties: speakers, isJoint: false)
                return pledge(by: actor, .agreed, evidence, verb: verb, .agreementPledgedTo)
            }
            guard joint.count > 1 else { return nil }
            return AgreementDraft(
                kind: .consensus, status: .agreed, parties: joint, evidence: evidence,
                rule: .agreementAgreedTo)
        }
    }

    /// The "assured" or "announced" that governs a clause: ahead of its "that", or behind its end.
    private func vow(over modal: Int) -> Int? {
        let near = max(start + 1, modal - 24)..<max(start + 1, modal)
        guard let that = near.last(where: { tokens[$0].word == reading.words.that }) else {
            return vow(behind: modal)
        }
        // "that the fund, which he praised, would", not "that the fund which would"
        if (that + 1..<modal).contains(where: { classes($0).contains(.relative) }),
            tokens[modal - 1].kind != .comma
        {
            return nil
        }
        let isFurther = classes(that - 1).contains(.conjunction)
        let window = max(start, that - (isFurther ? 30 : 7))..<that
        let vow = window.last { isVow($0) }
        guard let vow else { return nil }
        return isFurther || isAddressed(vow + 1..<that) ? vow : nil
    }

    /// Nothing but whom it is said to between the verb and "that".
    private func isAddressed(_ range: Range<Int>) -> Bool {
        range.isEmpty || partner(range.lowerBound).map { $0 >= range.upperBound } ?? false
            || range.count == 1
                && [reading.words.him, reading.words.her, reading.words.them].contains(
                    tokens[range.lowerBound].word)
    }

    /// "assured", "gave the assurance", no "was assured".
    private func isVow(_ token: Int) -> Bool {
        if words(token).contains(.commitment) {
            return reading.words.pledge.assuring.contains(tokens[token].word)
        }
        return !words(token).isDisjoint(with: [.vow, .announce])
            && reading.annotations.cues.covering(token) != nil
            && (token == start || tokens[token - 1].word == reading.words.also
                || !classes(token - 1).contains(.be)
                || token > start + 1 && tokens[token - 2].word == reading.words.it)
    }

    /// ", he assured", ", Minister Dahl announced" at the end of a sentence without a clause
    /// ahead.
    private func vow(behind modal: Int) -> Int? {
        let tail = max(modal + 2, end - 8)..<max(modal + 2, end)
        guard speakers.count == 1,
            let vow = tail.last(where: {
                !words($0).isDisjoint(with: [.vow, .announce]) && endsIn("ed", $0)
            }), vow > modal + 3,
            let i = reading.mentionIndex(covering: vow - 1),
            case let comma = reading.annotations.mentions[i].tokens.lowerBound - 1,
            comma > modal, [.comma, .closeQuote].contains(tokens[comma].kind),
            !(start..<modal).contains(where: {
                classes($0).contains(.relative) || reading.annotations.cues.covering($0) != nil
            })
        else { return nil }
        return vow
    }

    /// Behind the comma before "the ferry will", or where the sentence begins.
    private func clauseStart(before modal: Int) -> Int {
        (start..<modal).last { tokens[$0].kind == .comma }.map { $0 + 1 } ?? start
    }

    /// The verb of what is to be done: "be reopened", "support the divers".
    private func assured(after modal: Int, by vow: Int) -> Int? {
        guard let next = skipAdverbs(modal + 1), next + 1 < end else { return nil }
        if isKept(after: modal) { return modal + 2 }
        // "assured her that the flights would not be stopped"
        if classes(next).contains(.negation) {
            guard next + 3 < end, words(vow).contains(.vow), classes(next + 1).contains(.be),
                let verb = skipAdverbs(next + 2), isParticiple(verb)
            else { return nil }
            return verb
        }
        let isPassive = classes(next).contains(.be)
        let verb = isPassive ? skipAdverbs(next + 1) : mainVerb(next)
        guard let verb, verb + 1 < end, tokens[verb].kind == .word else { return nil }
        if isPassive {
            let isOpen =
                words(vow).contains(.vow)
                || !reading.words.holding.contains(tokens[verb].word)
                    && words(verb).isDisjoint(with: .visiting)
            return isOpen && isParticiple(verb) ? verb : nil
        }
        guard words(verb).isDisjoint(with: [.idle, .encounter, .visiting]),
            reading.annotations.encounters.covering(verb) == nil,
            !isJourney(verb), !isReply(verb), !isRoutine(verb),
            classes(verb).isDisjoint(with: [.be, .auxiliary, .preposition, .determiner]),
            ![.stop, .comma].contains(tokens[verb + 1].kind)
        else { return nil }
        return words(verb).isDisjoint(with: [.deed, .measure, .giving, .founding, .keeping])
            ? nil : verb
    }

    /// The deed of "work with Congress to provide": those whom one needs at home are no partner.
    func behindOwnBody(_ verb: Int) -> Int {
        guard verb + 5 < end, tokens[verb + 1].word == reading.words.with else { return verb }
        let body = classes(verb + 2).contains(.determiner) ? verb + 3 : verb + 2
        guard reading.words.ownBodies.contains(tokens[body].word),
            tokens[body + 1].word == reading.words.to
        else { return verb }
        return skipAdverbs(body + 2) ?? verb
    }
}
