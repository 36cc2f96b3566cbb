internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

extension AgreementScene {
    /// "negotiations on a treaty", "talks for a free trade agreement", "negotiating an accord".
    func negotiations() -> [AgreementDraft] {
        draftings().joined(talks())
    }

    /// "the experts are still negotiating the text on", "is finalising the rules for".
    private func draftings() -> [AgreementDraft] {
        draftsAtStages { match in
            let stage = reading.lexicon.stages[Int(match.entry.index)]
            let first = match.tokens.lowerBound
            guard stage.part == .verb, stage.status == .negotiating, first > start + 1,
                VerbForm(rawValue: match.entry.form) == .gerund, isUnderWay(first)
            else { return nil }
            let end = reading.phraseEnd(after: match.tokens.upperBound, in: sentence)
            let near = match.tokens.upperBound..<max(match.tokens.upperBound, min(end, first + 12))
            // "is preparing to send a team": no text
            guard near.count > 1, tokens[near.lowerBound].word != reading.words.to,
                tokens[near.lowerBound].word != reading.words.since
            else {
                return nil
            }
            let named = reading.annotations.instruments.within(near).first
            return AgreementDraft(
                kind: named.map { kind(of: $0) } ?? .treaty, status: .negotiating, parties: joint,
                evidence: first..<end, key: named.flatMap { nameKey(of: $0) },
                rule: .agreementNegotiating)
        }
    }

    /// After "are" or "are still".
    private func isUnderWay(_ token: Int) -> Bool {
        classes(token - 1).contains(.be)
            || classes(token - 1).contains(.adverb) && classes(token - 2).contains(.be)
    }

    private func talks() -> [AgreementDraft] {
        drafts(at: .bargaining) { token in
            if let named = namedTalks(token) { return named }
            if let open = openTalks(token) { return open }
            let after = topicMark(after: token)
            guard after + 1 < end,
                classes(after).isSuperset(of: [.about, .preposition])
                    || reading.words.bond.aiming.contains(tokens[after].word)
                    || [reading.words.on, reading.words.for, reading.words.of]
                        .contains(tokens[after].word)
            else { return nil }
            return negotiation(at: token, topic: after + 1)
        }
    }

    /// "Talks on avoiding double taxation have been under way since May".
    private func openTalks(_ token: Int) -> AgreementDraft? {
        guard token + 3 < end, classes(token + 1).contains(.about) else { return nil }
        let topicEnd = reading.phraseEnd(after: token + 2, in: sentence)
        guard topicEnd > token + 2, topicEnd < end, classes(topicEnd).contains(.auxiliary),
            classes(topicEnd).isDisjoint(with: [.future, .deontic]),
            (token + 2..<topicEnd).contains(where: { words($0).contains(.negotiable) }),
            (topicEnd..<min(end, topicEnd + 6)).contains(where: isGoingOn)
                || isHalted(behind: topicEnd)
        else { return nil }
        let first = nounStart(token)
        return AgreementDraft(
            kind: .treaty, status: isHalted(behind: topicEnd) ? .suspended : .negotiating,
            parties: joint,
            evidence: first..<max(token + 3, min(end, topicEnd + 4)),
            rule: .agreementNegotiationsOn)
    }

    /// "under way", "ongoing", "going on", "continuing".
    private func isGoingOn(_ token: Int) -> Bool {
        tokens[token].word == reading.words.under || tokens[token].word == reading.words.going
            || words(token).contains(.existing)
    }

    /// The "on" of "negotiations on", "talks are going on over", "talks have begun on",
    /// "negotiations between the bank and the ministry on".
    private func topicMark(after token: Int) -> Int {
        if token + 4 < end, tokens[token + 1].word == reading.words.between {
            let window = token + 3..<max(token + 3, min(end - 1, token + 22))
            return window.first {
                tokens[$0].word == reading.words.on || tokens[$0].kind == .comma
                    || !classes($0).isDisjoint(with: [.auxiliary, .relative, .future])
            } ?? token + 1
        }
        guard token + 2 < end, classes(token + 1).contains(.auxiliary) else { return token + 1 }
        let window = token + 2..<max(token + 2, min(end - 1, token + 8))
        return window.first {
            classes($0).contains(.about) && classes($0).contains(.preposition)
                && !classes($0 + 1).contains(.preposition)
                || tokens[$0].word == reading.words.for
        } ?? token + 1
    }

    /// "the free trade talks", "the FTA negotiations", "boundary talks between the two sides"; not
    /// "held trade talks", which is a meeting.
    private func namedTalks(_ token: Int) -> AgreementDraft? {
        let first = nounStart(token)
        guard first < token, !isHeld(before: first) else { return nil }
        let range = first..<token
        if isOfOthers(range) { return nil }
        let match = reading.annotations.instruments.within(range).last
        let isTreaty = match.map { [.treaty, .memorandum].contains(kind(of: $0)) } ?? false
        if !isTreaty, isMeeting(token) { return nil }
        guard isTreaty || range.contains(where: { words($0).contains(.negotiable) }) else {
            return nil
        }
        let end = max(token + 1, reading.phraseEnd(after: token + 1, in: sentence))
        return AgreementDraft(
            kind: .treaty,
            status: isHalted(behind: end) ? .suspended : isEnded(first) ? .agreed : .negotiating,
            parties: parties(namedIn: first..<end),
            evidence: first..<min(end, token + 12), key: match.flatMap { nameKey(of: $0) },
            rule: .agreementNegotiationsOn)
    }

    /// "the third trade ministerial talks": an encounter by its name.
    private func isMeeting(_ token: Int) -> Bool {
        guard let encounter = reading.annotations.encounters.covering(token),
            encounter.tokens.lowerBound < token
        else { return false }
        return !encounter.tokens.contains { words($0).contains(.negotiable) }
    }

    /// Where the words before a noun begin.
    private func nounStart(_ token: Int) -> Int {
        var at = token
        while at > start, token - at < 7, tokens[at - 1].kind != .comma,
            classes(at - 1).isDisjoint(with: [
                .preposition, .conjunction, .auxiliary, .future, .relative, .adverb,
            ]) || classes(at - 1).contains(.determiner),
            reading.annotations.stages.covering(at - 1) == nil,
            tokens[at - 1].kind == .word || tokens[at - 1].kind == .possessive
                || tokens[at - 1].kind == .dash || tokens[at - 1].kind == .closeBracket
                || tokens[at - 1].kind == .openBracket
        {
            at -= 1
            if classes(at).contains(.determiner) { break }
        }
        return at
    }

    /// A verb of meeting before it, with no article: "held", "had", "after", "during".
    private func isHeld(before first: Int) -> Bool {
        guard !classes(first).contains(.determiner) else { return false }
        return first == start || !endsIn("ing", first - 1) && !words(first - 1).contains(.start)
    }

    private func negotiation(at token: Int, topic: Int) -> AgreementDraft? {
        let topicEnd = beforeFurther(topic, reading.phraseEnd(after: topic, in: sentence))
        let nearby = topic..<min(topicEnd, topic + 10)
        let named = reading.annotations.instruments.within(nearby).first(where: {
            !words($0.tokens.upperBound - 1).contains(.value)
        }).map {
            reading.lexicon.instruments[Int($0.entry.index)].kind
        }
        let isCommercial = nearby.contains {
            classes($0).contains(.commercial) || words($0).contains(.negotiable)
        }
        guard let kind = named ?? (isCommercial ? .contract : nil),
            [.treaty, .memorandum, .contract, .plan].contains(kind),
            named != nil || isMutual(before: token) || isKnown(token)
        else { return nil }
        let name = reading.annotations.instruments.within(nearby).first.map {
            nameKey(of: $0)
        }
        return AgreementDraft(
            kind: kind,
            status: isToStart(token) || isToBegin(topicEnd) || isStartWanted(token)
                ? .proposed
                : isHalted(behind: topicEnd)
                    ? .suspended : isOver(topicEnd) || isEnded(token) ? .agreed : .negotiating,
            parties: joint,
            evidence: token..<topicEnd,
            key: name ?? nil, rule: .agreementNegotiationsOn)
    }

    /// "negotiations on a treaty and to hold consultations", "and the creation of a committee":
    /// the end ahead of another deed.
    private func beforeFurther(_ topic: Int, _ topicEnd: Int) -> Int {
        (topic + 1..<max(topic + 1, min(topicEnd, end - 2))).first {
            classes($0).contains(.conjunction)
                && (tokens[$0 + 1].word == reading.words.to
                    && !words($0 + 2).isDisjoint(with: [.deed, .measure, .founding, .visiting])
                    || opensStage($0))
        } ?? topicEnd
    }

    /// "agreed to launch negotiations on", "agreed on the opening of negotiations for": the talks
    /// are agreed, not yet held.
    private func isToStart(_ token: Int) -> Bool {
        if token > start + 3, tokens[token - 1].word == reading.words.of,
            words(token - 2).contains(.opening)
        {
            return reading.annotations.stages.within(max(start, token - 6)..<token - 2).contains {
                reading.lexicon.stages[Int($0.entry.index)].part == .decision && isVerb($0)
            }
        }
        guard token > start + 1, words(token - 1).isSuperset(of: [.start, .founding]) else {
            return false
        }
        let verb = reading.annotations.stages.covering(token - 1)
        let isOpening = verb.map {
            ![.signed, .negotiating].contains(
                reading.lexicon.stages[Int($0.entry.index)].status)
        }
        guard isOpening ?? true else { return false }
        let before = max(start, token - 6)..<token
        return reading.annotations.stages.within(before).contains {
            reading.lexicon.stages[Int($0.entry.index)].part == .decision && isVerb($0)
        }
    }

    /// "the need for the launch of negotiations", "looked forward to the start of talks on", "an
    /// early start of negotiations on".
    private func isStartWanted(_ token: Int) -> Bool {
        guard token > start + 2, tokens[token - 1].word == reading.words.of,
            words(token - 2).contains(.opening)
        else { return false }
        let near = max(start, token - 8)..<token - 2
        let wanting: AgreementWord = [.need, .wish, .awaited, .pending]
        if near.contains(where: { !words($0).isDisjoint(with: wanting) }) { return true }
        return near.contains { reading.words.pledge.means.contains(tokens[$0].word) }
            && (max(start, token - 30)..<token).contains { words($0).contains(.need) }
    }

    /// "Negotiations on a treaty will commence in May".
    private func isToBegin(_ token: Int) -> Bool {
        guard token + 1 < end, classes(token).contains(.future),
            let verb = skipAdverbs(token + 1)
        else { return false }
        return words(verb).contains(.start)
            && words(verb).isDisjoint(with: [.measure, .deed, .founding])
    }

    /// "the negotiations on the treaty have been concluded".
    private func isOver(_ token: Int) -> Bool {
        guard token + 1 < end, classes(token).contains(.auxiliary) else { return false }
        return reading.annotations.stages.within(token..<min(end, token + 5)).contains {
            let stage = reading.lexicon.stages[Int($0.entry.index)]
            return stage.part == .verb && [.signed, .completed, .agreed].contains(stage.status)
                && (VerbForm(rawValue: $0.entry.form)?.isPast ?? false)
        }
    }

    /// "announced the conclusion of negotiations on", "have concluded negotiations on"; the early
    /// conclusion of them is to come.
    private func isEnded(_ token: Int) -> Bool {
        let before = max(start, token - 6)..<token
        let phrase = reading.annotations.stages.covering(token).flatMap {
            $0.tokens.lowerBound < token ? $0 : nil
        }
        guard let match = phrase ?? reading.annotations.stages.within(before).last else {
            return false
        }
        if isOfMeeting(match.tokens.upperBound..<max(match.tokens.upperBound, token))
            || isAsked(match) || isNeared(match) || isPromoted(match)
        {
            return false
        }
        let between = max(start, match.tokens.lowerBound - 3)..<token
        guard
            !between.contains(where: {
                !words($0).isDisjoint(with: [.pending, .wish, .awaited, .need, .value])
                    || !classes($0).isDisjoint(with: [.future, .deontic, .about])
            })
        else { return false }
        let stage = reading.lexicon.stages[Int(match.entry.index)]
        let isNoun = stage.part == .noun && [.signed, .completed].contains(stage.status)
        let isVerb =
            stage.part == .verb && [.signed, .completed].contains(stage.status)
            && (VerbForm(rawValue: match.entry.form)?.isPast ?? false)
        return isNoun || isVerb
    }

    /// "the talks about": those that are under way; "held the talks on" would be a meeting.
    private func isKnown(_ token: Int) -> Bool {
        if token > start + 1, tokens[token - 1].word == reading.words.of,
            words(token - 2).contains(.series)
        {
            return true
        }
        return token > start + 1 && classes(token - 1).contains(.determiner)
            && classes(token - 2).contains(.preposition)
    }

    /// "the conclusion of the second session of": it is the session that ends.
    func isOfMeeting(_ range: Range<Int>) -> Bool {
        range.contains { words($0).contains(.series) }
    }

    private func isMutual(before token: Int) -> Bool {
        (max(start, token - 3)..<token).contains {
            words($0).contains(.mutual) || words($0).contains(.existing)
        }
    }
}
