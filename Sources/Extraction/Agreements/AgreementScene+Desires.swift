internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What both sides want, and what goes on between them without an instrument.
extension AgreementScene {
    /// A verb of wanting, which one side alone may use of anything.
    func isDesire(_ match: Gazetteer.Match) -> Bool {
        match.tokens.contains { words($0).contains(.wish) && words($0).isDisjoint(with: .planning) }
    }

    /// "Both countries want to expand trade in hydrogen": of both, and something they will do.
    func desire(
        _ actor: Actor, _ content: Range<Int>, _ evidence: Range<Int>
    ) -> AgreementDraft? {
        guard actor.isJoint, speakers.count != 1, joint.count > 1,
            let verb = mainVerb(content.lowerBound), words(verb).isDisjoint(with: .idle),
            !words(verb).isDisjoint(with: [.deed, .measure, .start]),
            !reading.annotations.terms.within(content).isEmpty
        else { return nil }
        return AgreementDraft(
            kind: .consensus, status: .agreed, parties: joint, evidence: evidence,
            rule: .agreementAgreedTo)
    }

    /// "The joint survey of the seabed has been under way since May", "the joint training, under
    /// way since 2019,": a work of both that no instrument names.
    func ongoing() -> [AgreementDraft] {
        drafts(at: .mutual) { token in
            let last = nounPhraseEnd(token)
            guard last > token + 1, last + 1 < end, isOngoing(last) else { return nil }
            let isDefinite = token > start && classes(token - 1).contains(.determiner)
            let subject = (isDefinite ? token - 1 : token)..<last
            guard !reading.annotations.instruments.stands(in: subject),
                !reading.annotations.encounters.stands(in: subject),
                !subject.contains(where: {
                    words($0).contains(.bargaining) || !classes($0).isDisjoint(with: .talk)
                }),
                !reading.annotations.terms.within(subject).isEmpty
            else { return nil }
            return AgreementDraft(
                kind: .plan, status: .inForce, parties: parties(namedIn: subject),
                evidence: subject, rule: .agreementBuilding)
        }
    }

    /// The end of the plain words behind a token, "of" and what follows it among them.
    private func nounPhraseEnd(_ token: Int) -> Int {
        var at = token + 1
        while at < end, at - token < 10, tokens[at].kind == .word,
            classes(at).isEmpty || tokens[at].word == reading.words.of
                || classes(at).contains(.determiner) && tokens[at - 1].word == reading.words.of
        { at += 1 }
        return at
    }

    /// ", under way", "has been under way", "is continuing".
    private func isOngoing(_ at: Int) -> Bool {
        var next = at
        if tokens[at].kind == .comma {
            next += 1
        } else {
            while next < end, next - at < 4,
                !classes(next).isDisjoint(with: [.auxiliary, .be, .adverb])
            { next += 1 }
            guard next > at else { return false }
        }
        guard next + 1 < end else { return false }
        return tokens[next].word == reading.words.under && endsIn("y", next + 1)
            || words(next).contains(.existing) && endsIn("ing", next)
    }
}
