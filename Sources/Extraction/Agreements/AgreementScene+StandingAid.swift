internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Help that goes on: what one side runs for the other, what it has supported for years, and the
/// package that it has put up.
extension AgreementScene {
    /// "the field hospital that Norway has been running in Puno", "the school which it runs", "the
    /// training centre operated by Norway".
    func upheld() -> [AgreementDraft] {
        drafts(at: [.goods, .link]) { noun in
            guard noun > start, isService(noun),
                let verb = (noun + 1..<max(noun + 1, min(end - 1, noun + 12))).first(where: {
                    reading.words.pledge.running.contains(tokens[$0].word)
                }), let giver = keeper(of: noun, verb),
                joint.contains(where: { reading.side(of: $0) == .country(giver) })
            else { return nil }
            let last = reading.phraseEnd(after: verb + 1, in: sentence)
            let evidence = nounPhraseStart(noun + 1)..<max(verb + 1, min(last, verb + 16))
            return AgreementDraft(
                kind: .pledge, status: .inForce,
                parties: parties(
                    of: Actor(parties: [.country(giver)], isJoint: false), receivingIn: evidence,
                    isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementAidThat)
        }
    }

    /// A hospital, a school: no port that a firm runs.
    private func isService(_ noun: Int) -> Bool {
        reading.annotations.terms.covering(noun).map { term in
            reading.lexicon.termSectors[Int(term.entry.index)].contains {
                [.health, .education, .humanitarian, .culture].contains($0)
            }
        } ?? false
    }

    /// The row of the country that keeps a thing up: right before the verb, behind its "by", or
    /// for "it" the one that the sentence named last.
    private func keeper(of noun: Int, _ verb: Int) -> Int? {
        if tokens[verb + 1].word == reading.words.by, verb + 2 < end {
            guard !(noun + 1..<verb).contains(where: { classes($0).contains(.be) }) else {
                return nil
            }
            let at = classes(verb + 2).contains(.determiner) ? verb + 3 : verb + 2
            return at < end ? country(at) : nil
        }
        var at = verb - 1
        while at > noun,
            !classes(at).isDisjoint(with: [.auxiliary, .be, .adverb])
                && classes(at).isDisjoint(
                    with: [.negation, .future])
        { at -= 1 }
        let between = noun + 1..<max(noun + 1, at)
        guard at > noun, between.allSatisfy(leadsToClause),
            between.allSatisfy({ tokens[$0].shape != .lower || !classes($0).isEmpty })
                || between.contains(where: { classes($0).contains(.relative) })
        else { return nil }
        if let named = country(at) { return named }
        if at > noun + 1, words(at).contains(.home), let named = country(at - 1) { return named }
        guard tokens[at].word == reading.words.it else { return nil }
        return reading.annotations.names.within(max(start, noun - 16)..<noun).last {
            $0.entry.kind == .country
        }.map { Int($0.entry.index) }
    }

    private func country(_ token: Int) -> Int? {
        reading.annotations.names.covering(token).flatMap {
            $0.entry.kind == .country ? Int($0.entry.index) : nil
        }
    }

    /// "in Puno which", "for the deaf that the": no verb between a thing and who runs it.
    private func leadsToClause(_ token: Int) -> Bool {
        classes(token).isDisjoint(with: [.auxiliary, .be, .future, .deontic, .negation])
            && (tokens[token].kind == .word || tokens[token].kind == .comma)
            && reading.annotations.cues.covering(token) == nil
    }

    /// "Norway has supported the fund since 2008", "since 2011 Peru has been host to refugees".
    func supportedSince() -> [AgreementDraft] {
        let since = reading.annotations.dates.within(sentence.tokens).first {
            $0.reference == .since
        }
        guard let since else { return [] }
        let verbs = sentence.tokens.filter {
            reading.words.pledge.aiding.contains(tokens[$0].word)
        }
        return verbs.compactMap { verb in
            guard verb > start + 1, verb + 2 < end,
                case let first = auxiliaryStart(verb), first < verb,
                classes(first).isDisjoint(with: [.be, .future, .deontic]),
                !(first..<verb).contains(where: { !classes($0).isDisjoint(with: [.be, .negation]) }
                ),
                let actor = doer(before: first), !actor.isJoint,
                let giver = actor.parties.first.flatMap(reading.side),
                joint.contains(where: { reading.side(of: $0) == giver })
            else { return nil }
            let last = reading.clauseEnd(after: verb, in: sentence)
            let isOwn = since.tokens.lowerBound < first || since.tokens.lowerBound < last
            let object = verb + 1..<max(verb + 1, min(last, verb + 6))
            guard isOwn,
                !object.contains(where: { !words($0).isDisjoint(with: [.courtesy, .value]) })
            else { return nil }
            let evidence = verb..<max(verb + 2, last)
            return AgreementDraft(
                kind: .pledge, status: .inForce,
                parties: parties(of: actor, receivingIn: evidence, isGift: true),
                target: quantity(in: evidence), evidence: evidence, rule: .agreementIsGiving)
        }
    }

    /// "its package of 40 million euros for the islands", "a new aid package worth 3 million": of
    /// whose it is, else of who speaks.
    func packages() -> [AgreementDraft] {
        quantityNumbers.compactMap { i in
            let sum = reading.annotations.quantities[i]
            guard isMoney(sum), let noun = package(beside: sum.tokens) else { return nil }
            let owner = giver(before: noun).map {
                Actor(parties: [.country($0.row)], isJoint: false)
            }
            let head = nounPhraseStart(min(noun, sum.tokens.lowerBound))..<noun
            let first =
                giver(before: noun)?.start
                ?? head.last { !classes($0).isDisjoint(with: [.determiner, .possessive]) }
                ?? head.lowerBound
            let speaker = speakers.count == 1 ? Actor(parties: speakers, isJoint: false) : nil
            guard let actor = owner ?? speaker,
                actor.parties.contains(where: { reading.side(of: $0) != nil }),
                !isWished(before: first)
            else { return nil }
            let last = reading.phraseEnd(after: max(noun + 1, sum.tokens.upperBound), in: sentence)
            let evidence = first..<max(noun + 1, sum.tokens.upperBound, last)
            let isNew = evidence.prefix(max(0, noun - first)).contains {
                [reading.words.a, reading.words.an].contains(tokens[$0].word)
                    || !words($0).isDisjoint(with: [.distinct, .nth]) || isFresh($0)
            }
            return AgreementDraft(
                kind: .pledge, status: isNew ? .agreed : .inForce,
                parties: parties(of: actor, receivingIn: evidence, isGift: true),
                target: ofYear(evidence), evidence: evidence, rule: .agreementAidOf)
        }
    }

    /// "package of 5 million euros", "package worth 5 million euros", "5 million euro package".
    private func package(beside sum: Range<Int>) -> Int? {
        func isPackage(_ token: Int) -> Bool {
            reading.words.bond.packages.contains(tokens[token].word)
        }
        let before = max(start, sum.lowerBound - 8)..<sum.lowerBound
        if let noun = before.last(where: isPackage), noun + 1 < sum.lowerBound,
            words(noun + 1).contains(.worth)
                || (noun + 1..<sum.lowerBound).contains(where: {
                    words($0).contains(.worth) && tokens[$0].word != reading.words.of
                })
        {
            return noun
        }
        return (sum.upperBound..<sum.upperBound + 3).clamped(to: sentence.tokens)
            .first(where: isPackage)
    }

    private func isFresh(_ token: Int) -> Bool {
        reading.words.pledge.fresh.contains(tokens[token].word)
    }
}
