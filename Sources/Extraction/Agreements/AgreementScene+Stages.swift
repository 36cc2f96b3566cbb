internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The word that tells how far an instrument has come.
extension AgreementScene {
    /// The stage that governs an instrument: the last one within twelve words before it, with
    /// no other verb between.
    func stage(before token: Int) -> StageWord? {
        if isPlace(token) { return nil }
        let isGenitive = token > start && tokens[token - 1].word == reading.words.of
        let window = max(start, token - (isGenitive || signedWith(before: token) ? 36 : 12))..<token
        let stages = reading.annotations.stages.numbers(within: window)
        guard let last = stages.last(where: { isStage(reading.annotations.stages[$0]) }),
            case let match = reading.annotations.stages[last], governs(match, token)
        else { return nil }
        let stage = reading.lexicon.stages[Int(match.entry.index)]
        // "announced that the treaty had been signed"
        if words(match.tokens.lowerBound).contains(.announce),
            tokens[match.tokens.upperBound].word == reading.words.that
        {
            return nil
        }
        // "exchanged views on the treaty"
        let next = match.tokens.upperBound
        let object = next < end && classes(next).contains(.possessive) ? next + 1 : next
        if object < token, words(object).contains(.courtesy) { return nil }
        // "concluded his visit by addressing the forum"
        if object > next, object < token, stage.status == .signed,
            reading.annotations.encounters.covering(object) != nil
        {
            return nil
        }
        if stage.part == .noun, isOfMeeting(match.tokens.upperBound..<token) { return nil }
        if isSubmitted(stage, match) || isBriefing(match) || isSource(stage, match, token) {
            return nil
        }
        if stage.status == .negotiating,
            isMeasure(match.tokens.upperBound..<max(match.tokens.upperBound, token))
        {
            return nil
        }
        guard
            stage.part == .noun || ![.agreed, .proposed].contains(stage.status)
                || match.tokens.count > 1 || token - match.tokens.upperBound < 6
        else { return nil }
        if stage.part == .decision, !brings(about: token, from: match.tokens.upperBound) {
            return nil
        }
        if stage.part == .decision, isConvened(match.tokens.upperBound) {
            return StageWord(tokens: match.tokens, status: .inForce)
        }
        if !isFinite(match) { return wished(match, stage.status, token) }
        if stage.part == .noun, stage.status == .inForce, let decision = decision(before: match) {
            let range = decision.tokens.lowerBound..<match.tokens.upperBound
            let isOpen = range.contains { words($0).contains(.weighing) }
            return StageWord(tokens: range, status: isOpen ? .proposed : .agreed)
        }
        let before = max(start, match.tokens.lowerBound - 3)..<match.tokens.lowerBound
        return StageWord(
            tokens: match.tokens,
            status: denied(stage.status, before: before) ?? reached(stage, match))
    }

    /// "signed at the Secretariat".
    private func isPlace(_ token: Int) -> Bool {
        token > start && tokens[token - 1].word == reading.words.at
            && reading.annotations.stages.covering(token - 1) == nil
    }

    /// "negotiations in line with the Charter": how they are led, not what on.
    private func isMeasure(_ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        return range.count > 2 && range.count < 6 && tokens[first].word == reading.words.in
            && tokens[first + 2].word == reading.words.with
    }

    /// "agreed to the establishment of", "decided on the creation of", "approved the ratification".
    private func decision(before match: Gazetteer.Match) -> Gazetteer.Match? {
        let first = match.tokens.lowerBound
        let near = max(start, first - 4)..<first
        return reading.annotations.stages.within(near).last {
            let stage = reading.lexicon.stages[Int($0.entry.index)]
            let isDecision = stage.part == .decision || stage.status == .agreed && isRatified(match)
            return isDecision && isVerb($0) && first - $0.tokens.upperBound < 3
        }
    }

    /// An insertion has two commas; one comma begins another phrase. Far off governs only "the
    /// signing", by many, "of".
    private func governs(_ match: Gazetteer.Match, _ token: Int) -> Bool {
        let between = match.tokens.upperBound..<max(match.tokens.upperBound, token)
        if between.contains(where: isFurtherReport) { return false }
        let commas = between.reduce(0) { $0 + (tokens[$1].kind == .comma ? 1 : 0) }
        if between.count > 12 {
            let isNoun = reading.lexicon.stages[Int(match.entry.index)].part == .noun
            return isNoun && commas % 2 == 0
                || tokens[match.tokens.lowerBound].word == reading.words.signing
        }
        return commas % 2 == 0 || isListed(token)
    }

    /// What a stage has come to: "early signing" is proposed, "early implementation" agreed,
    /// "finalised" agreed, "being finalised" not yet.
    func reached(_ stage: Stage, _ match: Gazetteer.Match) -> Agreement.Status {
        if isConsidered(match) || isSuggested(match) {
            let isOpen = isConclusion(match) && isAmong(match.tokens.lowerBound)
            return isOpen ? .negotiating : .proposed
        }
        let isDeed = stage.part == .noun || VerbForm(rawValue: match.entry.form) == .gerund
        if isDeed, [.signed, .inForce].contains(stage.status), isMeansOfNeed(match) {
            return .proposed
        }
        if isDeed, let demanded = demanded(stage, match) { return demanded }
        if isDeed, stage.status == .signed, isPromoted(match) || isNeared(match) {
            return .negotiating
        }
        if isDeed, stage.status == .completed {
            let isOpen = isAwaited(match) || isStillToCome(match) || isAsked(match)
            return completed(match, isOpen: isOpen || isNeared(match) || isPromoted(match))
        }
        let isNominal =
            stage.part == .noun || VerbForm(rawValue: match.entry.form) == .gerund
        if isNominal,
            isAwaited(match) && [.signed, .inForce].contains(stage.status)
                || stage.status == .signed && isOutcome(match)
                || isNominal && stage.status == .inForce && isEnvisaged(match)
        {
            return isAwaited(match) && isConclusion(match) ? .negotiating : .agreed
        }
        if isStillToCome(match) || isNominal && isProposed(match) {
            switch stage.status {
            case .signed where isNominal && isForthcoming(match): return .agreed
            case .signed where !isNominal && isPromised(match):
                return isHoped(match) ? .proposed : .agreed
            case .signed:
                return isConclusion(match) && !isProposed(match) ? .negotiating : .proposed
            case .inForce where isNominal && isAcknowledged(match): return .inForce
            case .inForce: return isProposed(match) ? .proposed : .agreed
            default: return stage.status
            }
        }
        if isFinalised(stage, match) { return .agreed }
        let isDone = VerbForm(rawValue: match.entry.form)?.isPast ?? false
        if stage.status == .negotiating, stage.part == .verb, isDone, match.tokens.count == 1,
            match.tokens.lowerBound > start,
            !endsIn("ing", match.tokens.lowerBound - 1)
        {
            return .agreed
        }
        // "welcomed the conclusion of the treaty": no signature is told.
        return stage.part == .noun && isConclusion(match) ? .agreed : stage.status
    }

    /// "called for the signing of", "the early ratification of", "urged the implementation of".
    private func demanded(_ stage: Stage, _ match: Gazetteer.Match) -> Agreement.Status? {
        let isAsked = isAsked(match)
        if isRatified(match) || isEntry(match), isToCome(match) { return .signed }
        guard isAsked && stage.status == .signed || isHelpAsked(match) else { return nil }
        return isConclusion(match) ? .negotiating : .proposed
    }

    /// "discussed the establishment of".
    private func isConsidered(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        return
            (words(first).contains(.opening) || isSignature(match)
            || VerbForm(rawValue: match.entry.form) == .gerund)
            && ((max(start, first - 3)..<first).contains {
                !words($0).isDisjoint(with: [.weighing, .wish])
            } || isAmong(first))
    }

    /// "the signing of", "the conclusion of".
    private func isSignature(_ match: Gazetteer.Match) -> Bool {
        reading.lexicon.stages[Int(match.entry.index)].status == .signed
            && match.tokens.count == 1 && !(VerbForm(rawValue: match.entry.form)?.isPast ?? false)
    }

    /// "look forward to the signing of".
    func isAwaited(_ match: Gazetteer.Match) -> Bool {
        (max(start, match.tokens.lowerBound - 4)..<match.tokens.lowerBound).contains {
            words($0).contains(.awaited)
        }
    }

    /// "proposed the conclusion of".
    private func isProposed(_ match: Gazetteer.Match) -> Bool {
        let near = max(start, match.tokens.lowerBound - 3)..<match.tokens.lowerBound
        return reading.annotations.stages.within(near).contains {
            reading.lexicon.stages[Int($0.entry.index)].status == .proposed
        }
    }

    /// "the early conclusion of", "to conclude": what is to be concluded is under negotiation.
    private func isConclusion(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        return [reading.words.conclusion, reading.words.conclude].contains(tokens[first].word)
            || endsIn("ncluding", first)
    }

    /// "the need to finalise the treaty", "agreed to set up a committee", "agreement was reached to
    /// set up".
    private func wished(
        _ match: Gazetteer.Match, _ status: Agreement.Status, _ token: Int
    ) -> StageWord? {
        if isCarriedOut(match, token) {
            return StageWord(tokens: match.tokens, status: .inForce)
        }
        let before = max(start, match.tokens.lowerBound - 6)..<match.tokens.lowerBound
        let decision = reading.annotations.stages.within(before).last {
            let stage = reading.lexicon.stages[Int($0.entry.index)]
            return (stage.part == .decision || stage.status == .proposed) && isVerb($0)
        }
        if let decision, isWeighed(token, from: decision.tokens.upperBound) {
            return StageWord(tokens: decision.tokens, status: .proposed)
        }
        if let decision, brings(about: token, from: decision.tokens.upperBound) {
            return StageWord(tokens: decision.tokens, status: intended(decision, match, token))
        }
        guard token - behindInsertion(match.tokens.upperBound, before: token) < 4 else {
            return nil
        }
        if let settled = settled(match, status, token) { return settled }
        let to = match.tokens.lowerBound - 1
        if [.negotiating, .inForce].contains(status), isFurtherDeed(to) {
            return StageWord(tokens: match.tokens, status: .agreed)
        }
        if to > start, tokens[to].word == reading.words.to,
            classes(to - 1).isSuperset(of: [.be, .present]), [.signed, .inForce].contains(status)
        {
            return StageWord(tokens: match.tokens, status: .agreed)
        }
        if before.suffix(2).contains(where: { !words($0).isDisjoint(with: [.reached, .accord]) })
            || decision != nil && isRevived(token, by: match.tokens.lowerBound)
        {
            return StageWord(tokens: match.tokens, status: .agreed)
        }
        let near = before.suffix(4)
        if near.contains(where: { words($0).contains(.awaited) }) {
            guard status == .signed || status == .inForce else { return nil }
            return StageWord(
                tokens: match.tokens, status: isConclusion(match) ? .negotiating : .agreed)
        }
        let isNew = [reading.words.a, reading.words.an].contains(tokens[token].word)
        if isNew, status == .inForce,
            near.contains(where: { !words($0).isDisjoint(with: [.value, .need, .courtesy]) })
        {
            return StageWord(tokens: match.tokens, status: .proposed)
        }
        switch status {
        case .signed:
            let isOpen =
                isConclusion(match)
                && !before.contains { !words($0).isDisjoint(with: [.idea, .wish]) }
            return StageWord(tokens: match.tokens, status: isOpen ? .negotiating : .proposed)
        case .negotiating, .proposed: return StageWord(tokens: match.tokens, status: status)
        case .inForce,
            .agreed where before.suffix(4).contains { words($0).contains(.idea) }:
            return StageWord(tokens: match.tokens, status: .proposed)
        default: return nil
        }
    }

    /// "agreed to work together to activate the Action Plan": one that there is.
    private func isRevived(_ name: Int, by verb: Int) -> Bool {
        name < end && classes(name).contains(.determiner)
            && reading.words.bond.reviving.contains(tokens[verb].word)
    }

    /// "agreed to sign" is agreed, "intend to sign" proposed, "intend to conclude" under
    /// negotiation; a council that they "agreed to convene" stands.
    private func intended(
        _ decision: Gazetteer.Match, _ match: Gazetteer.Match, _ name: Int
    ) -> Agreement.Status {
        let verb = match.tokens.lowerBound
        if isConvened(verb) { return .inForce }
        let status = reading.lexicon.stages[Int(match.entry.index)].status
        if settles(match, status, name) { return .negotiating }
        if (decision.tokens).contains(where: { words($0).contains(.planning) }) {
            return tokens[verb].word == reading.words.conclude ? .negotiating : .proposed
        }
        return reading.lexicon.stages[Int(decision.entry.index)].status
    }

    /// "convene the High Level Council": a body by its name, which stands.
    private func isConvened(_ verb: Int) -> Bool {
        words(verb).isSuperset(of: [.visiting, .founding])
            && (verb + 1..<max(verb + 1, min(end, verb + 4))).contains {
                tokens[$0].isCapitalised
            }
            && !(verb + 1..<max(verb + 1, min(end, verb + 3))).contains(where: isFirstOne)
    }

    private func isFinite(_ match: Gazetteer.Match) -> Bool {
        guard let form = VerbForm(rawValue: match.entry.form),
            form == .base || form == .gerund,
            reading.lexicon.stages[Int(match.entry.index)].part == .verb
        else { return true }
        if form == .gerund { return !isIntended(match) }
        return match.tokens.lowerBound == start
            || tokens[match.tokens.lowerBound - 1].word != reading.words.to
    }

    /// "agreed to set up" and the instrument, "agreed on a roadmap": nothing but that verb and
    /// the instrument's own words between.
    private func brings(about token: Int, from decision: Int) -> Bool {
        guard (0..<6).contains(token - decision), decision > start,
            tokens[decision - 1].word != reading.words.that
        else { return false }
        return (decision..<token).allSatisfy {
            !words($0).isDisjoint(with: [.founding, .particle]) || classes($0).contains(.adverb)
                || reading.annotations.stages.covering($0) != nil
        }
    }

    private func isStage(_ match: Gazetteer.Match) -> Bool {
        let stage = reading.lexicon.stages[Int(match.entry.index)]
        guard stage.part != .noun, let form = VerbForm(rawValue: match.entry.form) else {
            return stage.part == .noun
        }
        if form == .gerund { return isNominalGerund(match) }
        if isAdjective(match, stage) || isSwap(match, form) { return false }
        // "will today sign"
        let first = match.tokens.lowerBound
        let date = first > start ? reading.annotations.dates.covering(first - 1) : nil
        let at = max(start, date?.tokens.lowerBound ?? first)
        let before = at > start ? classes(at - 1) : []
        return form.isPast || form == .third || !before.isDisjoint(with: [.future, .auxiliary])
            || form == .base && isNounOf(match, before)
            || form == .base && match.tokens.lowerBound > start
                && (tokens[match.tokens.lowerBound - 1].word == reading.words.to
                    || followsSubject(match.tokens.lowerBound))
    }

    /// "the launch of", "the early launch of": a noun that looks like the verb.
    private func isNounOf(_ match: Gazetteer.Match, _ before: WordClass) -> Bool {
        let at = match.tokens.lowerBound
        return [.signed, .inForce].contains(
            reading.lexicon.stages[Int(match.entry.index)].status)
            && (before.contains(.determiner)
                || at > start + 1 && words(at - 1).contains(.pending))
            && match.tokens.upperBound < end
            && tokens[match.tokens.upperBound].word == reading.words.of
    }

    /// "the signing of", "the recent signing".
    private func isNominalGerund(_ match: Gazetteer.Match) -> Bool {
        let at = match.tokens.lowerBound
        if match.tokens.upperBound < end, tokens[match.tokens.upperBound].word == reading.words.of {
            return true
        }
        return isIntended(match) || isMeans(match) || opensLine(match)
            || at > start
                && (classes(at - 1).contains(.determiner) || words(at - 1).contains(.weighing))
    }

    /// "progress in implementing", "by signing", "called for finalising", with no decision before.
    private func isMeans(_ match: Gazetteer.Match) -> Bool {
        let before = match.tokens.lowerBound - 1
        guard before > start, classes(before).contains(.preposition),
            tokens[before].word != reading.words.to,
            words(before - 1).isDisjoint(with: [.reached, .accord, .concord, .commitment])
        else { return false }
        return reading.annotations.stages.covering(before - 1).map {
            reading.lexicon.stages[Int($0.entry.index)].part != .decision
        } ?? (reading.annotations.stages.covering(before) == nil)
    }

    /// "the possibility of signing", "interest in concluding".
    private func isIntended(_ match: Gazetteer.Match) -> Bool {
        let before = match.tokens.lowerBound - 1
        return before > start && classes(before).contains(.preposition)
            && !words(before - 1).isDisjoint(with: [
                .idea, .intention, .awaited, .value, .need, .courtesy,
            ])
    }

    /// "will sign".
    private func isPromised(_ match: Gazetteer.Match) -> Bool {
        let first = match.tokens.lowerBound
        return (max(start, first - 2)..<first).contains { classes($0).contains(.future) }
    }

    /// "will sign", "the early signing of".
    func isStillToCome(_ match: Gazetteer.Match) -> Bool {
        (max(start, match.tokens.lowerBound - 2)..<match.tokens.lowerBound).contains {
            classes($0).contains(.future) || words($0).contains(.pending)
        }
    }
}
