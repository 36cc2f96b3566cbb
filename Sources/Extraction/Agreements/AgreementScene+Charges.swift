internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Charges to others: "instructed their experts to", "gave instructions to".
extension AgreementScene {
    /// "instructed their experts to draft".
    func charges() -> [AgreementDraft] {
        drafts(at: [.charge, .order]) { token in
            guard let to = infinitive(after: token), !isMandate(token),
                words(token).contains(.order) && isGiven(token) || isTasked(token)
                    || (token + 1..<to).contains(where: { words($0).contains(.team) })
            else { return nil }
            let actor = actor(of: token)
            guard isTasked(token) || actor.isJoint else { return charge(token, to, actor) }
            let end = reading.clauseEnd(after: to, in: sentence)
            if let text = charged(to + 1, end) { return text }
            return AgreementDraft(
                kind: .consensus, status: .agreed, parties: joint, evidence: token..<end,
                rule: .agreementTaskedTeamsTo)
        }
    }

    /// "the mandate of the council", which charges nobody here.
    private func isMandate(_ token: Int) -> Bool {
        words(token).isDisjoint(with: .order) && token > start && token + 1 < end
            && classes(token - 1).contains(.determiner)
            && tokens[token + 1].word == reading.words.of
    }

    /// "had directed his officials to settle the levy": what one side has its own people do.
    private func charge(_ token: Int, _ to: Int, _ actor: Actor) -> AgreementDraft? {
        guard tokens[to].word == reading.words.to, token + 2 < to, !words(token).contains(.wish),
            classes(token + 1).contains(.possessive), isVerbOfPast(token),
            let verb = mainVerb(to + 1),
            words(verb).isDisjoint(with: .idle),
            actor.parties.contains(where: { reading.side(of: $0) != nil })
        else { return nil }
        let evidence = token..<max(verb + 1, reading.clauseEnd(after: verb, in: sentence))
        return pledge(by: actor, .agreed, evidence, verb: verb, .agreementTaskedTeamsTo)
    }

    private func isVerbOfPast(_ token: Int) -> Bool {
        endsIn("ed", token) || token > start && classes(token - 1).contains(.auxiliary)
    }

    /// "The ministries were tasked with": those who are charged stand before it.
    private func isTasked(_ token: Int) -> Bool {
        token > start + 1 && classes(token - 1).contains(.be) && speakers.count != 1
            && !words(token).contains(.wish)
            && (max(start, token - 8)..<token).contains { words($0).contains(.team) }
    }

    /// "gave instructions to", "issued directives for".
    private func isGiven(_ token: Int) -> Bool {
        (max(start, token - 4)..<token).contains {
            !words($0).isDisjoint(with: [.given, .participle])
                || reading.annotations.stages.covering($0) != nil
        }
    }

    /// "asked officials to finalise a treaty", "told them to form a working group": the text or
    /// body that they are charged with.
    private func charged(_ verb: Int, _ end: Int) -> AgreementDraft? {
        let status = reading.annotations.stages.starting(at: verb).flatMap {
            let entry = reading.lexicon.stages[Int($0.entry.index)]
            return entry.part == .verb ? entry.status : nil
        }
        let isFounding = words(verb).contains(.founding)
        let near = verb + 1..<max(verb + 1, min(end, verb + 12))
        guard let match = reading.annotations.instruments.within(near).first,
            nameStart(of: match) <= verb + 4
        else { return nil }
        switch kind(of: match) {
        case .treaty, .memorandum:
            guard status == .signed || status == .negotiating else { return nil }
        case .mechanism:
            guard isFounding, status ?? .inForce == .inForce else { return nil }
        case .plan:
            guard isFounding, match.entry.form != nounPlural else { return nil }
        default: return nil
        }
        let isOpen = status == .negotiating || tokens[verb].word == reading.words.conclude
        return AgreementDraft(
            kind: kind(of: match),
            status: kind(of: match) == .plan ? .proposed : isOpen ? .negotiating : .agreed,
            parties: parties(namedIn: verb..<end),
            evidence: verb..<max(match.tokens.upperBound, min(end, phraseEnd(of: match))),
            key: nameKey(of: match), rule: .agreementTaskedTeamsTo)
    }

    private func infinitive(after token: Int) -> Int? {
        (token + 1..<max(token + 1, min(end - 1, token + 12))).first {
            tokens[$0].word == reading.words.to
                || tokens[$0].word == reading.words.with && endsIn("ing", $0 + 1)
        }
    }
}
