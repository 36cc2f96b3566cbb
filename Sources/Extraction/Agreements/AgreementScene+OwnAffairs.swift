internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What one side does at home, and what its time has run out on.
extension AgreementScene {
    /// "will cut its deficit", "is going to set up a national reserve": of one side alone, where
    /// nobody else is named or given anything.
    func isOwnAffair(_ verb: Int, _ actor: Actor) -> Bool {
        if isForOwnPeople(verb, actor) { return true }
        guard !actor.isJoint, words(verb).isDisjoint(with: [.gift, .giving]) else { return false }
        let near = verb..<max(verb, min(end, verb + 6))
        guard near.contains(where: isDomestic) else { return false }
        return !isShared(near, actor)
    }

    /// "will build schools for our people", "for the people of Peru" in the mouth of Peru.
    private func isForOwnPeople(_ verb: Int, _ actor: Actor) -> Bool {
        guard !actor.isJoint else { return false }
        let last = min(reading.clauseEnd(after: verb, in: sentence), verb + 16)
        let object = verb..<max(verb, last)
        guard
            let people = object.dropFirst(3).first(where: {
                reading.words.bond.populace.contains(tokens[$0].word)
            }), !isShared(object, actor)
        else { return false }
        let of = people + 1
        let isOfOwn =
            of + 1 < end && tokens[of].word == reading.words.of
            && reading.annotations.names.covering(of + 1)?.entry.kind == .country
        let first = people - 1
        return classes(first).contains(isOfOwn ? .determiner : .possessive)
            && [reading.words.for, reading.words.of, reading.words.to]
                .contains(tokens[first - 1].word)
    }

    /// "their commitment to the naval mission": those whom they have sent already.
    func isOfMission(_ first: Int) -> Bool {
        guard first < end else { return false }
        let last = min(reading.phraseEnd(after: first, in: sentence), first + 9)
        let object = first..<max(first, last)
        guard
            let mission = object.first(where: {
                reading.words.bond.stationing.contains(tokens[$0].word)
            })
        else { return false }
        return classes(first).contains(.determiner)
            && (first..<mission).allSatisfy {
                classes($0).isDisjoint(with: [.conjunction, .auxiliary, .relative])
                    && tokens[$0].word != reading.words.to
            }
    }

    /// "Peru's decision to raise its prices", "the decision of the government to join the club":
    /// welcomed or not, it is theirs; a decision to give something is a promise.
    func isOwnDecision(_ noun: Int, _ verb: Int, _ content: Range<Int>, _ actor: Actor) -> Bool {
        guard !actor.isJoint, reading.words.pledge.decisions.contains(tokens[noun].word) else {
            return false
        }
        let isGift =
            words(verb).contains(.giving)
            || words(verb).isSuperset(of: [.gift, .deed]) && words(verb).isDisjoint(with: .visiting)
        return !isGift && !isShared(content, actor)
            && !reading.annotations.quantities.within(content).contains(where: isMoney)
    }

    /// "the decision of the Coast Union to send a mission": of an organisation that did not meet.
    func isOfOutsider(_ actor: Actor) -> Bool {
        guard !actor.isJoint, let side = actor.parties.first.flatMap(reading.side) else {
            return false
        }
        if case .organization = side { return !reading.sides(of: joint).contains(side) }
        return false
    }

    /// "a programme of land reform": one side's own.
    func isHomemade(_ match: Gazetteer.Match, _ name: Int) -> Bool {
        guard kind(of: match) == .plan, tokens[match.tokens.upperBound - 1].shape == .lower else {
            return false
        }
        let range = name..<max(name, min(end, match.tokens.upperBound + 4))
        return range.contains(where: isDomestic) && countries(in: range).count == 0
            && !range.contains { words($0).contains(.mutual) || tokens[$0].isCapitalised }
    }

    /// "praised his government's Harbour Renewal Programme".
    func isOwnInitiative(_ match: Gazetteer.Match, _ name: Int) -> Bool {
        kind(of: match) == .plan && name < match.tokens.lowerBound
            && isOfGovernment(name..<match.tokens.lowerBound)
    }

    private func isDomestic(_ token: Int) -> Bool {
        reading.words.bond.domestic.contains(tokens[token].word) && tokens[token].shape == .lower
    }

    /// Whether words name the other side, a town, or something of both.
    private func isShared(_ range: Range<Int>, _ actor: Actor) -> Bool {
        let own = actor.parties.first.flatMap(reading.side)
        let isOfOther = reading.annotations.names.within(range).contains { name in
            switch name.entry.kind {
            case .country: own != .country(Int(name.entry.index))
            case .city:
                own
                    != reading.lexicon.countryRows[
                        reading.lexicon.cities[Int(name.entry.index)].country
                    ].map { .country($0) }
            default: false
            }
        }
        return isOfOther || range.contains { words($0).contains(.mutual) }
    }

    /// "the joint industrial parks in Lima", "the joint project in Oslo": of both, and placed.
    func isJointWork(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        let joint = match.tokens.lowerBound - 1
        return joint >= range.lowerBound && words(joint).contains(.mutual) && isDefinite(range)
            && match.tokens.upperBound + 1 < end
            && classes(match.tokens.upperBound).contains(.locative)
            && tokens[match.tokens.upperBound + 1].isCapitalised
    }

    /// "thanked Norway for its decision", "gratitude to Norway for the decision": whose it is.
    func thanked(_ article: Int) -> (start: Int, actor: Actor)? {
        guard article > start + 1, classes(article).contains(.determiner),
            tokens[article - 1].word == reading.words.for,
            let name = reading.annotations.names.within(max(start, article - 6)..<article).last,
            name.entry.kind == .country
        else { return nil }
        let party = Party.country(Int(name.entry.index))
        return (article, Actor(parties: [party], isJoint: false))
    }

    /// "recommitted to backing the mission", "to training": what they give already.
    func isRecommitted(_ match: Gazetteer.Match, _ content: Range<Int>) -> Bool {
        let first = match.tokens.lowerBound, verb = content.lowerBound
        if match.tokens.contains(where: { words($0).contains(.commitment) }), isOfMission(verb) {
            return true
        }
        guard reading.words.pledge.committing.contains(tokens[first].word),
            words(first).isDisjoint(with: .vow)
        else { return false }
        return reading.words.bond.backing.contains(tokens[verb].word)
            || !words(verb).isDisjoint(with: [.gift, .keeping, .giving, .giftNoun])
    }

    /// "commitment to the training of", "readiness for the training of".
    func opensDeed(behind noun: Int) -> Bool {
        tokens[noun + 1].word == reading.words.to
            || tokens[noun + 1].word == reading.words.for && words(noun).contains(.readiness)
    }

    /// "their resolve to deepen ties through prompt work on the Action Plan": nothing
    /// but the plan.
    func isMeansOfPlan(_ content: Range<Int>) -> Bool {
        guard let verb = skipAdverbs(content.lowerBound), words(verb).contains(.measure),
            let through = content.first(where: {
                reading.words.pledge.means.contains(tokens[$0].word)
            }), through > verb,
            through + 2 < end, isOfRelations(verb..<through),
            let plan = reading.annotations.instruments.within(through..<content.upperBound).first,
            isDefinite(nameStart(of: plan)..<plan.tokens.upperBound)
        else { return false }
        return reading.annotations.stages.within(through..<max(through, plan.tokens.lowerBound))
            .contains { reading.lexicon.stages[Int($0.entry.index)].status == .inForce }
    }

    private func isOfRelations(_ range: Range<Int>) -> Bool {
        var isOfRelations = true
        reading.forEachSector(in: range) { if $0 != .diplomacy { isOfRelations = false } }
        return isOfRelations
    }

    /// "the Action Plan 2016-2020", told of in 2021: its years are over.
    func expired(_ draft: AgreementDraft) -> Bool {
        guard draft.kind == .plan, draft.status == .inForce,
            let today = reading.annotations.anchor
        else { return false }
        let last = min(end, draft.evidence.upperBound + 4)
        return reading.annotations.dates.within(draft.evidence.lowerBound..<last).contains {
            guard let until = $0.date.end, until.month == nil, $0.date.start.month == nil
            else { return false }
            return until.year < today.start.year
        }
    }

    /// "the treaty that our teams are negotiating", "which officials have been drafting": the
    /// word for it in a relative clause.
    func worked(on match: Gazetteer.Match) -> StageWord? {
        var first = match.tokens.upperBound
        if first < end, tokens[first].kind == .openBracket {
            let bracket = first..<min(end, first + 4)
            first = bracket.first { tokens[$0].kind == .closeBracket }.map { $0 + 1 } ?? first
        }
        if first + 1 < end, classes(first).contains(.preposition) { first += 1 }
        let window = first..<max(first, min(end, first + 9))
        let verb = reading.annotations.stages.within(window).first {
            let stage = reading.lexicon.stages[Int($0.entry.index)]
            return stage.part == .verb && VerbForm(rawValue: $0.entry.form) == .gerund
                && [.negotiating, .completed, .agreed].contains(stage.status)
        }
        guard let verb, verb.tokens.lowerBound > first + 1,
            case let be = verb.tokens.lowerBound - 1, classes(be).contains(.be),
            (first..<be).allSatisfy({
                tokens[$0].kind == .word
                    && (classes($0).isDisjoint(with: [.preposition, .conjunction, .be])
                        || $0 == be - 1)
            }),
            classes(first).contains(.relative) || tokens[first].word == reading.words.that
                || classes(first).contains(.determiner)
        else { return nil }
        return StageWord(tokens: verb.tokens, status: .negotiating)
    }
}
