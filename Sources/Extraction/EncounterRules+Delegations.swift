internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Delegations in place of those who lead them.
extension EncounterRules {
    /// Words between a verb and "delegation", and between that and "led by", at most.
    private static let delegationReach = 14

    /// "received a delegation of the Senate of Chad led by B": B, whom nobody named stands before.
    func leader(after start: Int, _ sentence: Sentence) -> Reading.Group? {
        guard reading.classes(in: sentence).contains(.side) else { return nil }
        let end = min(sentence.tokens.upperBound, start + Self.delegationReach)
        guard let noun = (start..<max(start, end)).first(where: isDelegation),
            !reading.annotations.mentions.within(start..<noun).contains(where: {
                [.person, .together, .pronoun].contains($0.kind)
            }), let by = led(after: noun + 1, sentence)
        else { return nil }
        if let group = reading.mentions(at: by + 1, until: sentence.tokens.upperBound),
            mentions[group.lowerBound].kind == .person
        {
            return group
        }
        return leader(apposedAfter: by, sentence)
    }

    /// "led by a member of the Senate of Chad, chair of its committee on trade B", "by the chair of
    /// its committee and former Minister of Trade, B": B, where no verb stands before the name.
    private func leader(apposedAfter by: Int, _ sentence: Sentence) -> Reading.Group? {
        let reach = (by + 1..<by + 24).clamped(to: sentence.tokens)
        let first = mentions.index(atOrAfter: by + 1)
        guard
            let i = (first..<max(first, min(first + 6, mentions.count))).first(where: {
                mentions[$0].kind == .person
            }), reach.contains(mentions[i].tokens.lowerBound),
            case let before = by + 1..<mentions[i].tokens.lowerBound,
            before.allSatisfy({
                reading.classes($0).isDisjoint(with: [.relative, .auxiliary, .be, .future])
                    && (tokens[$0].word != reading.words.and
                        || $0 + 1 < mentions[i].tokens.lowerBound)
            }), !reading.annotations.cues.stands(in: before)
        else { return nil }
        return i..<i + 1
    }

    /// "A delegation headed by B visited Chad": B, right before the verb.
    func leadingDelegate(before verb: Int, _ sentence: Sentence) -> Reading.Group? {
        guard reading.classes(in: sentence).contains(.side) else { return nil }
        var at = verb
        while at > sentence.tokens.lowerBound,
            tokens[at - 1].kind == .comma
                || !reading.classes(at - 1).isDisjoint(with: [.auxiliary, .adverb, .future])
        { at -= 1 }
        guard let last = reading.mentionIndex(covering: at - 1) else { return nil }
        let group = reading.group(endingWith: last, from: sentence.tokens.lowerBound)
        let by = reading.tokens(of: group).lowerBound - 1
        let reach = max(sentence.tokens.lowerBound, by - Self.delegationReach)
        guard by > reach, tokens[by].word == reading.words.by, isLed(by),
            (reach..<by).contains(where: isDelegation)
        else { return nil }
        return firstDelegate(before: by, sentence).map { $0..<group.upperBound } ?? group
    }

    /// "The Norwegian delegation, led by A, and the Peruvian delegation, led by B, met": A.
    private func firstDelegate(before by: Int, _ sentence: Sentence) -> Int? {
        let reach = (by - Self.delegationReach..<by).clamped(to: sentence.tokens)
        guard let and = reach.last(where: { tokens[$0].word == reading.words.and }),
            and > sentence.tokens.lowerBound + 2,
            case let end = tokens[and - 1].kind == .comma ? and - 1 : and,
            let i = reading.mentionIndex(covering: end - 1), mentions[i].kind == .person,
            case let before = mentions[i].tokens.lowerBound - 1,
            before > sentence.tokens.lowerBound, tokens[before].word == reading.words.by,
            isLed(before)
        else { return nil }
        return i
    }

    /// "a dinner hosted by A in honour of B", "A lunch was given by A for B": host and guest; "the
    /// programme includes a dinner hosted by A", "B will attend a lunch given by A": who came.
    func byMeal(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft]? {
        guard encounter(match).type == .meeting else { return nil }
        let start = match.tokens.upperBound
        let near = start..<max(start, min(start + 4, sentence.tokens.upperBound))
        guard
            let verb = reading.annotations.encounters.within(near).first(where: {
                encounter($0).part == .light && VerbForm(rawValue: $0.entry.form)?.isPast ?? false
            }), !isAttendance(verb), let host = agent(after: verb.tokens.upperBound, in: sentence)
        else { return nil }
        let next = reading.tokens(of: host).upperBound
        let reach = next..<max(next, min(next + 3, sentence.tokens.upperBound - 1))
        if !reach.contains(where: { tokens[$0].word == reading.words.for }),
            let guest = guest(atMeal: match, of: host, sentence)
        {
            return drafts(
                Finding(
                    type: .meeting, object: host,
                    span: match.tokens.lowerBound..<verb.tokens.upperBound,
                    rule: .meetingNounAndVerb, verb: verb, noun: match, implied: [guest]), sentence,
                status: Setting(reading: reading, sentence: sentence).isOnProgramme(match.tokens)
                    ? .planned : nil)
        }
        guard
            let before = reach.first(where: {
                [reading.words.of, reading.words.for].contains(tokens[$0].word)
            }), let guest = reading.mentions(at: before + 1, until: sentence.tokens.upperBound)
        else { return nil }
        let found = drafts(
            Finding(
                type: .meeting, subject: host, object: guest,
                span: match.tokens.lowerBound..<verb.tokens.upperBound,
                rule: .meetingNounAndVerb, verb: verb, noun: match), sentence)
        return found.isEmpty ? nil : found
    }

    /// "a working lunch hosted by A": right behind the noun.
    func isMealGiven(_ meal: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let (last, next) = (meal.tokens.upperBound - 1, meal.tokens.upperBound)
        return next + 1 < sentence.tokens.upperBound
            && reading.words.meals.contains(tokens[last].word)
            && tokens[next + 1].word == reading.words.by
    }

    /// Whoever comes to a meal that one gives who is none of the principals: the person of another
    /// country whom the sentence is about, else the only principal of another.
    private func guest(
        atMeal meal: Gazetteer.Match, of host: Reading.Group, _ sentence: Sentence
    ) -> Party? {
        guard reading.words.meals.contains(tokens[meal.tokens.upperBound - 1].word),
            host.count == 1, [.person, .role].contains(mentions[host.lowerBound].kind),
            let giver = discourse.parties(of: host, in: reading).first,
            // Ambassadors invite the host's people as well as those who travel.
            !discourse.principals.contains(giver), !reading.isAmbassador(giver)
        else { return nil }
        let side = reading.side(of: giver)
        func comes(_ party: Party) -> Bool {
            guard case .member = party, let own = reading.side(of: party) else { return false }
            return own != side
        }
        if let lead = reading.leadingSubject(of: sentence), lead != host, lead.count == 1,
            mentions[lead.lowerBound].tokens.upperBound <= meal.tokens.lowerBound,
            [.person, .role, .pronoun].contains(mentions[lead.lowerBound].kind),
            case let parties = discourse.parties(of: lead, in: reading), parties.count == 1,
            comes(parties[0])
        {
            return parties[0]
        }
        let guests = discourse.principals.filter(comes)
        return guests.count == 1 ? guests[0] : nil
    }

    /// "hosted a dinner for".
    func isMeal(_ verb: Gazetteer.Match) -> Bool {
        guard verb.tokens.count > 2, encounter(verb).frame == .direct else { return false }
        return verb.tokens.contains { reading.words.meals.contains(tokens[$0].word) }
    }

    private func isDelegation(_ token: Int) -> Bool {
        reading.classes(token).contains(.side)
            && !reading.classes(token).contains(.counterpart)
            && !tokens[token].isCapitalised
    }

    /// The "by" of "led by" or "headed by" that follows within reach, before any stop.
    private func led(after start: Int, _ sentence: Sentence) -> Int? {
        let end = min(sentence.tokens.upperBound, start + Self.delegationReach)
        for at in start..<max(start, end) {
            if tokens[at].kind == .semicolon { return nil }
            if tokens[at].word == reading.words.by { return isLed(at) ? at : nil }
        }
        return nil
    }

    private func isLed(_ by: Int) -> Bool {
        reading.annotations.encounters.covering(by - 1).map {
            encounter($0).part == .light && encounter($0).frame == nil
                && VerbForm(rawValue: $0.entry.form)?.isPast ?? false
        } ?? false
    }

    /// "the two heads" of "the two heads of state".
    func isOfHeads(_ mention: Mention) -> Bool {
        let of = mention.tokens.upperBound
        return mention.sides.isEmpty && of + 1 < tokens.count && tokens[of].word == reading.words.of
            && reading.classes(of - 1).contains(.collective)
            && reading.words.journey.realms.contains(tokens[of + 1].word)
            && !reading.classes(of + 1).contains(.side)
    }

    /// "the leaders" of "the leaders of the two countries".
    func isOfLeaders(_ mention: Mention) -> Bool {
        let (last, of) = (mention.tokens.upperBound - 1, mention.tokens.upperBound)
        let reach = of + 1..<max(of + 1, min(of + 4, tokens.count))
        return mention.sides.isEmpty && of < tokens.count && tokens[of].word == reading.words.of
            && reading.singular(last) == reading.words.speech.leader
            && reach.contains { reading.words.sideWords.contains(tokens[$0].word) }
    }

    func isHead(_ party: Party) -> Bool {
        guard case .member(let i) = party else { return true }
        guard let kind = reading.officeKind(reading.cast.members[i].office) else { return true }
        return kind.hasSuffix("head-of-state") || kind.hasSuffix("head-of-government")
            || kind == "monarch"
    }

    /// "The commission last met in May and will meet again in Oslo": the noun before the verb to
    /// which "and" joins this one, at most sixteen words back.
    func coordinatedSubject(of match: Gazetteer.Match, _ sentence: Sentence) -> Int? {
        let words: WordClass = [.auxiliary, .be, .adverb, .future, .planned, .temporal]
        var and = match.tokens.lowerBound - 1
        while and > sentence.tokens.lowerBound,
            !reading.classes(and).isDisjoint(with: words) || tokens[and].word == reading.words.to
        { and -= 1 }
        guard and > sentence.tokens.lowerBound, tokens[and].word == reading.words.and else {
            return nil
        }
        let reach = (and - 16..<and).clamped(to: sentence.tokens)
        guard
            let verb = reading.annotations.encounters.within(reach).last(where: {
                encounter($0).part == .verb && encounter($0).type == .meeting
            })
        else { return nil }
        return plainSubject(before: verb.tokens.lowerBound, sentence)
    }

    /// Those who met somebody, where no subject says who.
    func untold(
        in finding: Finding, _ verb: Gazetteer.Match, _ sentence: Sentence
    ) -> [Party] {
        let delegates = delegates(of: finding, verb, sentence)
        // "Brito takes calls from the ministers of Chad and Niger": the publisher's own.
        return delegates.isEmpty && finding.type == .call
            ? publisher(besides: finding) : delegates
    }

    /// The publisher's country, where it is none of those who called.
    private func publisher(besides finding: Finding) -> [Party] {
        guard let issuer = reading.issuer, let object = finding.object,
            !discourse.parties(of: object, in: reading).contains(where: {
                reading.side(of: $0) == .country(issuer)
            })
        else { return [] }
        return [.country(issuer)]
    }
}
