internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Who takes part: subjects, owners and lists.
extension EncounterRules {
    /// The subject of a verb: right before it, the one who is to act ("invited B to visit"), or
    /// that of the sentence, which a later verb shares ("A visited Chad and met B").
    func subject(of match: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let start = match.tokens.lowerBound
        if start > sentence.tokens.lowerBound, tokens[start - 1].word == reading.words.to,
            let actor = reading.mentionIndex(covering: start - 2), !isAfterFrom(actor, sentence)
        {
            return actor..<actor + 1
        }
        return clauseSubject(start, sentence) ?? reading.subject(of: start, in: sentence)
            ?? apposed(start, sentence) ?? earlierSubject(start, sentence)
    }

    /// "an invitation from B to visit": B does not visit.
    private func isAfterFrom(_ mention: Int, _ sentence: Sentence) -> Bool {
        let start = mentions[mention].tokens.lowerBound
        guard start > sentence.tokens.lowerBound else { return false }
        return [reading.words.from, reading.words.by, reading.words.of, reading.words.with]
            .contains(tokens[start - 1].word)
    }

    /// "The leaders of Chile and Peru, A and B, met", "Before meeting with C, A met": the people
    /// at the end of what stands before the verb.
    private func apposed(_ token: Int, _ sentence: Sentence) -> Reading.Group? {
        var at = token
        while at > sentence.tokens.lowerBound + 1,
            tokens[at - 1].kind == .comma
                || !reading.classes(at - 1).isDisjoint(with: [.auxiliary, .adverb])
        { at -= 1 }
        guard let last = reading.mentionIndex(covering: at - 1) else { return nil }
        let group = reading.group(endingWith: last, from: sentence.tokens.lowerBound)
        let people = group.reversed().prefix { mentions[$0].kind == .person }
        guard let first = people.last, first > group.lowerBound,
            tokens[mentions[first].tokens.lowerBound - 1].kind == .comma
        else { return nil }
        return first..<last + 1
    }

    /// "since the two sides met": right before the verb, after a word that opens a clause.
    private func clauseSubject(_ token: Int, _ sentence: Sentence) -> Reading.Group? {
        var at = token
        while at > sentence.tokens.lowerBound + 1,
            !reading.classes(at - 1).isDisjoint(with: [.auxiliary, .adverb])
        { at -= 1 }
        guard at > sentence.tokens.lowerBound else { return nil }
        if tokens[at - 1].word == reading.words.who { return antecedent(of: at - 1, sentence) }
        guard let i = reading.mentionIndex(covering: at - 1) else { return nil }
        let group = reading.group(endingWith: i, from: sentence.tokens.lowerBound)
        let before = reading.tokens(of: group).lowerBound - 1
        return before >= sentence.tokens.lowerBound && reading.classes(before).contains(.clausal)
            ? group : nil
    }

    /// "B, who arrived in Chile": B.
    private func antecedent(of who: Int, _ sentence: Sentence) -> Reading.Group? {
        var at = who
        if at > sentence.tokens.lowerBound, tokens[at - 1].kind == .comma { at -= 1 }
        return reading.mentionIndex(covering: at - 1).map { $0..<$0 + 1 }
    }

    private func earlierSubject(_ token: Int, _ sentence: Sentence) -> Reading.Group? {
        guard let group = reading.leadingSubject(of: sentence),
            reading.tokens(of: group).upperBound <= token
        else { return nil }
        return group
    }

    /// The other party, as the verb takes it.
    func object(
        of match: Gazetteer.Match, _ frame: Encounter.Frame, _ sentence: Sentence
    ) -> Reading.Group? {
        let after = match.tokens.upperBound
        let direct = frame == .with ? nil : reading.directObject(after: after, in: sentence)
        if frame == .direct { return direct.flatMap { isPerson($0) ? $0 : nil } }
        return direct ?? partners(after: after, sentence)
    }

    /// Those after "with" or "between", unless they belong to another encounter: "a meeting
    /// after the summit between A and B".
    func partners(after start: Int, _ sentence: Sentence) -> Reading.Group? {
        guard let found = reading.object(after: start, in: sentence, needsPreposition: true)
        else { return nil }
        let first = reading.tokens(of: found).lowerBound
        let isOthers = reading.annotations.encounters.within(start..<max(start, first)).contains {
            first - $0.tokens.upperBound <= 2 && encounter($0).part == .noun
        }
        let isTopic = (start..<max(start, first)).contains {
            tokens[$0].word == reading.words.of && !isSideline($0)
        }
        return isOthers || isTopic ? nil : found
    }

    /// "on the sidelines of", "at the request of".
    private func isSideline(_ of: Int) -> Bool {
        of > 2 && reading.classes(of - 2).contains(.determiner)
    }

    /// A country or organisation alone is not received.
    private func isPerson(_ group: Reading.Group) -> Bool {
        mentions[group].contains { ![.country, .organization].contains($0.kind) }
            || mentions[group].contains {
                reading.classes($0.tokens.upperBound - 1).contains(.side)
            }
    }

    /// "President Ruiz's visit", "his talks".
    func owner(of match: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        if let owner = reading.owner(of: match.tokens.lowerBound, in: sentence) { return owner }
        var at = match.tokens.lowerBound - 1
        while at >= sentence.tokens.lowerBound, match.tokens.lowerBound - at < 4 {
            if reading.classes(at).contains(.possessive) {
                return earlierSubject(at, sentence)
            }
            at -= 1
        }
        return nil
    }

    /// "received President Ruiz's call": the owner between a light verb and its noun.
    func possessor(of noun: Gazetteer.Match, after verb: Gazetteer.Match) -> Reading.Group? {
        let between = verb.tokens.upperBound..<noun.tokens.lowerBound
        let first = mentions.index(atOrAfter: between.lowerBound)
        guard first < mentions.count, between.contains(mentions[first].tokens.lowerBound),
            mentions[first].tokens.upperBound <= between.upperBound
        else { return nil }
        return first..<first + 1
    }

    /// The noun of a light verb: at most eight words on, with no name between.
    func noun(
        after verb: Gazetteer.Match, among matches: ArraySlice<Gazetteer.Match>,
        in sentence: Sentence
    ) -> Int? {
        let end = verb.tokens.upperBound
        return matches.indices.first { i in
            let start = matches[i].tokens.lowerBound
            guard start >= end, start - end <= 8, encounter(matches[i]).part == .noun else {
                return false
            }
            return reading.annotations.mentions.within(end..<start).allSatisfy {
                $0.kind == .country || $0.kind == .organization
                    || $0.tokens.upperBound < start
                        && tokens[$0.tokens.upperBound].kind == .possessive
            } && reading.annotations.cues.within(end..<start).isEmpty
        }
    }

    // MARK: Lists

    /// The guests of a finding: all together, or one country at a time where a meeting in
    /// person lists them.
    func series(_ finding: Finding, _ sentence: Sentence) -> [[Party]] {
        guard let object = finding.object else { return [[]] }
        let parties = discourse.parties(of: object, in: reading)
        let hasHost = finding.subject != nil || !finding.implied.isEmpty
        guard hasHost, [.meeting, .talks].contains(finding.type), !isJoint(finding, sentence)
        else { return [parties] }
        let groups = bySide(parties)
        return groups.count > 1 ? groups : [parties]
    }

    /// Those of one country side by side; who has no country belongs to the one before.
    private func bySide(_ parties: [Party]) -> [[Party]] {
        var groups: [[Party]] = []
        var last: Party?
        for party in parties {
            let side = reading.side(of: party)
            if groups.isEmpty || side != nil && side != last {
                groups.append([party])
                last = side
            } else {
                groups[groups.count - 1].append(party)
            }
        }
        return groups
    }

    /// "trilateral", "jointly", "with both": one meeting of all.
    private func isJoint(_ finding: Finding, _ sentence: Sentence) -> Bool {
        let start = max(sentence.tokens.lowerBound, finding.span.lowerBound - 2)
        let end =
            finding.object.map { reading.tokens(of: $0).upperBound + 3 }
            ?? finding.span.upperBound
        return (start..<min(end, sentence.tokens.upperBound)).contains {
            reading.classes($0).contains(.multilateral)
        }
    }
}
