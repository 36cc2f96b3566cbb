internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Words that look like an instrument or a gift and are none.
extension AgreementScene {
    /// "the arrangements for the talks", "exchanged notes on the harvest", "to extend a loan": what
    /// is prepared, what is talked about, and money that is given.
    func isLookalike(_ match: Gazetteer.Match, _ name: Int) -> Bool {
        isPreparation(match) || isChat(match) || isLent(match, name) || isCabinet(match)
            || isMuch(match)
    }

    /// "achieved a great deal".
    private func isMuch(_ match: Gazetteer.Match) -> Bool {
        let deal = match.tokens.lowerBound
        return match.tokens.count == 1 && deal > start + 1 && endsIn("al", deal)
            && reading.words.bond.much.contains(tokens[deal - 1].word)
            && tokens[deal - 2].word == reading.words.a
    }

    /// "the Council of Ministers", "the Council of the European Union": one side's own government.
    private func isCabinet(_ match: Gazetteer.Match) -> Bool {
        let of = match.tokens.upperBound
        if of + 2 < end, tokens[of].word == reading.words.of,
            reading.words.bond.councils.contains(tokens[of - 1].word),
            let name = reading.annotations.names.covering(
                classes(of + 1).contains(.determiner) ? of + 2 : of + 1),
            name.entry.kind == .country,
            reading.lexicon.countries[Int(name.entry.index)].code == CountryCode("EU"),
            name.tokens.upperBound == end || tokens[name.tokens.upperBound].kind != .dash
        {
            return true
        }
        return of + 1 < end && tokens[of].word == reading.words.of && endsIn("nisters", of + 1)
            && endsIn("ncil", of - 1)
    }

    /// "the arrangements for the visit", "the arrangements made in each port".
    private func isPreparation(_ match: Gazetteer.Match) -> Bool {
        let next = match.tokens.upperBound
        guard match.tokens.count == 1, match.entry.form == nounPlural, next < end,
            endsIn("angements", match.tokens.lowerBound), tokens[next - 1].shape == .lower
        else { return false }
        return tokens[next].word == reading.words.for || words(next).contains(.reached)
    }

    /// "exchanged notes on the harvest", not "exchanged notes on a loan of 5 million euros".
    private func isChat(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        guard tokens[first].shape == .lower, endsIn("tes", first), first > start,
            let cue = reading.annotations.cues.covering(first), cue.entry.kind == .cue,
            cue.tokens.lowerBound < first,
            reading.lexicon.cues[Int(cue.entry.index)].act == .discuss
        else { return false }
        let next = match.tokens.upperBound
        let topic = next..<max(next, min(end, next + 9))
        return !topic.contains { !words($0).isDisjoint(with: [.aid, .giftNoun]) }
            && !reading.annotations.quantities.stands(in: topic)
            && reading.annotations.instruments.within(topic).allSatisfy(isPreparation)
    }

    /// "its intention to extend a line of credit": a promise of money, whose giver another family
    /// looks for.
    private func isLent(_ match: Gazetteer.Match, _ name: Int) -> Bool {
        guard kind(of: match) == .contract, name > start + 1, name < end,
            [reading.words.a, reading.words.an].contains(tokens[name].word),
            endsIn("tend", name - 1), tokens[name - 2].word == reading.words.to
        else { return false }
        return (max(start, name - 8)..<name - 2).contains {
            !words($0).isDisjoint(with: [.intention, .readiness, .commitment])
        }
    }

    /// "would work for its early conclusion": of an instrument that was named before.
    func refersBack(_ content: Range<Int>) -> Bool {
        guard let its = content.first(where: { tokens[$0].word == reading.words.its }) else {
            return false
        }
        let near = its + 1..<max(its + 1, min(content.upperBound, its + 4))
        return reading.annotations.stages.within(near).contains {
            let stage = reading.lexicon.stages[Int($0.entry.index)]
            return stage.part == .noun && [.signed, .negotiating].contains(stage.status)
                && ($0.tokens.upperBound == end
                    || tokens[$0.tokens.upperBound].word != reading.words.of)
        }
    }

    /// "A state secretary would be sent to Oslo": somebody who travels.
    func isTraveller(_ subject: Range<Int>) -> Bool {
        guard let last = subject.last(where: { tokens[$0].kind == .word }),
            let i = reading.mentionIndex(covering: last)
        else { return false }
        return [.person, .role].contains(reading.annotations.mentions[i].kind)
    }

    /// "the session of the Group on Seasonal Work hosted by Peru": an encounter.
    func isHosted(_ verb: Int, _ first: Int) -> Bool {
        guard endsIn("sted", verb), verb > start else { return false }
        return tokens[verb - 1].isCapitalised
            || reading.annotations.encounters.stands(in: max(start, first - 8)..<first)
    }
}

extension AgreementScene {
    /// The "to" of "agreed to open a school and to draw up a roadmap": the second deed of a
    /// decision.
    func isFurtherDeed(_ to: Int) -> Bool {
        guard to > start + 1, tokens[to].word == reading.words.to,
            classes(to - 1).contains(.conjunction)
        else { return false }
        let before = max(start, to - 40)..<to
        return reading.annotations.stages.within(before).contains {
            let stage = reading.lexicon.stages[Int($0.entry.index)]
            return stage.part == .decision && stage.status == .agreed && isVerb($0)
                && tokens[$0.tokens.upperBound - 1].word == reading.words.to
        }
    }

    /// "the need to expand trade, including through the launch of": it is asked for.
    func isMeansOfNeed(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        let near = max(start, first - 3)..<first
        guard near.contains(where: { reading.words.pledge.means.contains(tokens[$0].word) }) else {
            return false
        }
        return (max(start, first - 30)..<first).contains { words($0).contains(.need) }
    }

    /// "the renewed memorandum", "an updated convention": of a name, no deed.
    func isAdjective(_ match: Gazetteer.Match, _ stage: Stage) -> Bool {
        let at = match.tokens.lowerBound
        return stage.part == .verb && stage.status == .inForce && match.tokens.count == 1
            && at > start && at + 1 < end && classes(at - 1).contains(.determiner)
            && (VerbForm(rawValue: match.entry.form)?.isPast ?? false)
    }

    /// "proposals from members of the forum".
    func isSubmitted(_ stage: Stage, _ match: Gazetteer.Match) -> Bool {
        let next = match.tokens.upperBound
        return stage.part == .noun && stage.status == .proposed && next < end
            && tokens[next].word == reading.words.from
    }

    /// "5 million euros released from the fund", "issues on the agenda of the forum": where
    /// something comes from, and a noun.
    func isSource(_ stage: Stage, _ match: Gazetteer.Match, _ name: Int) -> Bool {
        guard stage.part == .verb, stage.status == .agreed, match.tokens.count == 1 else {
            return false
        }
        let next = match.tokens.upperBound
        if next < name, VerbForm(rawValue: match.entry.form) == .third,
            tokens[next].word == reading.words.on || tokens[next].word == reading.words.of
        {
            return true
        }
        return next < name && tokens[name - 1].word == reading.words.from
    }

    /// "updated her on his plan": told, and no plan renewed.
    func isBriefing(_ match: Gazetteer.Match) -> Bool {
        let next = match.tokens.upperBound
        guard match.tokens.count == 1, endsIn("dated", match.tokens.lowerBound), next < end else {
            return false
        }
        if tokens[next].word == reading.words.on { return true }
        let told = reading.mentionIndex(covering: next).map {
            reading.annotations.mentions[$0].tokens.upperBound
        }
        let on = told ?? next + 1
        return on < end && tokens[on].word == reading.words.on
            && (told != nil || endsIn("m", next) || tokens[next].word == reading.words.her)
    }

    /// "expressed the hope that the two would sign a treaty": not agreed yet.
    func isHoped(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        return (max(start, first - 12)..<first).contains { words($0).contains(.wish) }
    }

    /// "to implement the treaty on ports": what is there to be carried out.
    func isCarriedOut(_ match: Gazetteer.Match, _ name: Int) -> Bool {
        match.tokens.count == 1 && endsIn("plement", match.tokens.lowerBound) && name < end
            && classes(name).contains(.determiner)
            && ![reading.words.a, reading.words.an].contains(tokens[name].word)
    }

    /// "their commitment to further deepen the partnership", "is committed to strengthening ties":
    /// a relationship, no action.
    func isRelationship(_ content: Range<Int>) -> Bool {
        guard let first = content.first else { return false }
        let verb = words(first)
        guard
            verb.contains(.measure) || endsIn("ening", first) || endsIn("ancing", first)
                || endsIn("oting", first) || reading.words.bond.siding.contains(tokens[first].word),
            verb.isDisjoint(with: [.deed, .gift, .keeping]),
            !reading.annotations.quantities.stands(in: content)
        else { return false }
        var isOfSector = false
        reading.forEachSector(in: content) { if $0 != .diplomacy { isOfSector = true } }
        return !isOfSector
    }

    /// "agreed to consider a treaty", "to actively examine setting up a forum": not agreed yet.
    func isWeighed(_ name: Int, from decision: Int) -> Bool {
        guard (1..<7).contains(name - decision), name < end,
            [reading.words.a, reading.words.an].contains(tokens[name].word),
            let verb = (decision..<name).first(where: { words($0).contains(.weighing) })
        else { return false }
        return (decision..<verb).allSatisfy {
            words($0).contains(.particle) || classes($0).contains(.adverb) || endsIn("ly", $0)
        }
            && (verb + 1..<max(verb + 1, name)).allSatisfy {
                !words($0).isDisjoint(with: [.founding, .particle, .idea])
                    || tokens[$0].word == reading.words.of
                    || classes($0).contains(.determiner)
                    || reading.annotations.stages.covering($0) != nil
            }
    }

    /// "useful exchanges of information", "staff exchanges, and", "a protocol on the exchange of
    /// experts": no verb.
    func isSwap(_ match: Gazetteer.Match, _ form: VerbForm) -> Bool {
        let first = match.tokens.lowerBound
        if form == .base, first > start + 1, tokens[first].word == reading.words.exchange,
            tokens[first - 2].word == reading.words.on
        {
            return true
        }
        guard form == .third, match.tokens.count == 1, match.tokens.upperBound < end else {
            return false
        }
        let next = match.tokens.upperBound
        if tokens[next].word == reading.words.in { return true }
        return tokens[next].word == reading.words.of
            || classes(next).contains(.conjunction) && match.tokens.lowerBound > start
                && tokens[match.tokens.lowerBound - 1].kind == .word
                && (classes(match.tokens.lowerBound - 1).isEmpty
                    || classes(match.tokens.lowerBound - 1).contains(.determiner))
            || tokens[next].kind == .comma && next + 1 < end
                && classes(next + 1).contains(.conjunction)
    }

    /// The "Institute" of a name, the "exchange" of "an accord on exchange of seeds", "the two
    /// institutes".
    func isName(_ match: Gazetteer.Match, _ form: VerbForm) -> Bool {
        let at = match.tokens.lowerBound
        guard match.tokens.count == 1 else {
            return form == .base && tokens[at].shape == .capitalised
        }
        guard form == .base || form == .third else { return false }
        if tokens[at].shape == .capitalised { return true }
        guard at > start else { return false }
        if form == .third {
            // "the accord on student exchanges was signed", "a memorandum on exchanges between"
            if classes(at - 1).contains(.preposition) { return true }
            if at + 1 < end, !classes(at + 1).isDisjoint(with: [.be, .auxiliary]) { return true }
            return tokens[at - 1].kind == .number
                || !classes(at - 1).isDisjoint(with: [.plural, .determiner])
                    && classes(at - 1).isDisjoint(with: .pluralPronoun)
        }
        return at + 1 < end && tokens[at + 1].word == reading.words.of
            && classes(at - 1).contains(.preposition)
    }
}
