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
            ?? apposed(start, sentence)
            ?? (isOfOthers(start, sentence) ? nil : earlierSubject(start, sentence))
            ?? laterSubject(match, sentence)
    }

    /// "agreed that their teams would talk": a plain noun after "that" is the subject.
    private func isOfOthers(_ token: Int, _ sentence: Sentence) -> Bool {
        var at = token - 1
        while at > sentence.tokens.lowerBound,
            !reading.classes(at).isDisjoint(with: [.auxiliary, .adverb, .future, .negation])
        { at -= 1 }
        let noun = at
        while at > sentence.tokens.lowerBound, noun - at < 3, tokens[at].kind == .word,
            reading.classes(at).isDisjoint(with: [.determiner, .conjunction, .preposition])
        { at -= 1 }
        return at < noun && at > sentence.tokens.lowerBound
            && reading.classes(at).contains(.determiner)
            && reading.classes(at - 1).contains(.relative)
    }

    /// "Meeting in Oslo, A and B agreed", "After meeting with B, A said": whom the main clause is
    /// about.
    private func laterSubject(
        _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> Reading.Group? {
        let start = sentence.tokens.lowerBound
        let isLeading =
            VerbForm(rawValue: match.entry.form) == .gerund
            && match.tokens.lowerBound - start <= 3
            || match.tokens.lowerBound - start <= 12 && reading.isParticiple(start)
        guard isLeading else { return nil }
        let end = min(match.tokens.upperBound + 50, sentence.tokens.upperBound - 1)
        for comma in match.tokens.upperBound..<max(match.tokens.upperBound, end)
        where tokens[comma].kind == .comma {
            guard let group = reading.mentions(at: comma + 1, until: sentence.tokens.upperBound)
            else { continue }
            let next = reading.tokens(of: group).upperBound
            let isSubject =
                next < sentence.tokens.upperBound && tokens[next].kind == .word
                && reading.classes(next).isDisjoint(with: [.preposition, .conjunction, .relative])
            if isSubject { return group }
        }
        return nil
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
    func clauseSubject(_ token: Int, _ sentence: Sentence) -> Reading.Group? {
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

    /// "B's visit came after he had been in Chad": B, where the sentence names nobody else before.
    func antecedent(of subject: Reading.Group, _ sentence: Sentence) -> Reading.Group {
        guard subject.count == 1, mentions[subject.lowerBound].kind == .pronoun,
            let person = personBefore(reading.tokens(of: subject).lowerBound, sentence)
        else { return subject }
        let first = mentions.index(atOrAfter: sentence.tokens.lowerBound)
        let others = (first..<max(first, person)).contains { mentions[$0].kind == .person }
        return others ? subject : person..<person + 1
    }

    /// The last person named before a token.
    func personBefore(_ token: Int, _ sentence: Sentence) -> Int? {
        let end = mentions.index(atOrAfter: token)
        let start = mentions.index(atOrAfter: sentence.tokens.lowerBound)
        return (start..<max(start, end)).suffix(8).last {
            mentions[$0].kind == .person && mentions[$0].tokens.upperBound <= token
        }
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
            first - $0.tokens.upperBound <= 2 && isNoun($0) || encounter($0).part == .verb
        }
        let isTopic = (start..<max(start, first)).contains {
            tokens[$0].word == reading.words.of && !isSideline($0) && !isLength($0)
        }
        return isOthers || isTopic ? nil : trimmed(found, sentence)
    }

    /// "In talks with B, Minister A said": the last of what looks like a list is the subject,
    /// where only a comma stands before it and a verb behind it.
    private func trimmed(_ group: Reading.Group, _ sentence: Sentence) -> Reading.Group {
        guard group.count > 1 else { return group }
        let last = group.upperBound - 1
        let gap = mentions[last - 1].tokens.upperBound..<mentions[last].tokens.lowerBound
        let next = mentions[last].tokens.upperBound
        guard gap.count == 1, tokens[gap.lowerBound].kind == .comma,
            next < sentence.tokens.upperBound, tokens[next].kind == .word,
            reading.classes(next).isDisjoint(with: [.preposition, .conjunction, .relative])
        else { return group }
        return group.lowerBound..<last
    }

    /// "on the sidelines of", "at the request of".
    private func isSideline(_ of: Int) -> Bool {
        of > 2 && reading.classes(of - 2).contains(.determiner)
    }

    /// "a call of about 20 minutes": how long, not what about.
    private func isLength(_ of: Int) -> Bool {
        (of + 1..<min(of + 4, tokens.count)).contains { tokens[$0].kind == .number }
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
                    ?? personBefore(at, sentence).map { $0..<$0 + 1 }
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
            guard start >= end, start - end <= 8, isNoun(matches[i]), takes(verb, matches[i]),
                !isParted(end..<start)
            else { return false }
            return reading.annotations.mentions.within(end..<start).allSatisfy {
                $0.kind == .country || $0.kind == .organization
                    || $0.tokens.upperBound < start
                        && tokens[$0.tokens.upperBound].kind == .possessive
            } && reading.annotations.cues.within(end..<start).isEmpty
        }
    }

    /// Whether a light verb goes with a noun: one takes a call, but no summit.
    private func takes(_ verb: Gazetteer.Match, _ noun: Gazetteer.Match) -> Bool {
        guard encounter(verb).frame == nil, let only = encounter(verb).type else { return true }
        return encounter(noun).type == only
    }

    func isNoun(_ match: Gazetteer.Match) -> Bool {
        [.noun, .object].contains(encounter(match).part)
    }

    /// Whether a preposition other than "of" stands there, unless it is that of a date or place.
    private func isParted(_ range: Range<Int>) -> Bool {
        range.contains {
            reading.classes($0).contains(.preposition) && tokens[$0].word != reading.words.of
                && reading.annotations.dates.covering($0 + 1) == nil
                && reading.names(at: $0 + 1) == nil
        }
    }

    // MARK: Lists

    /// The guests of a finding: all together; one country at a time where a list names several;
    /// one person at a time where each is called on, or has a meeting of several.
    func series(_ finding: Finding, _ sentence: Sentence) -> [[Party]] {
        guard let object = finding.object else { return [[]] }
        let parties = guests(of: object)
        let hasHost = finding.subject != nil || !finding.implied.isEmpty
        guard hasHost, parties.count > 1, [.meeting, .talks, .call].contains(finding.type),
            !isJoint(finding, sentence)
        else { return [parties] }
        let groups = isEach(finding, parties) ? parties.map { [$0] } : bySide(parties)
        return groups.count > 1 ? groups : [parties]
    }

    /// Those of a list; "Senator B, Chairman of the Committee," is one.
    private func guests(of object: Reading.Group) -> [Party] {
        var parties: [Party] = []
        for i in object where i == object.lowerBound || !isApposed(i) {
            for party in discourse.parties(of: i, in: reading) where !parties.contains(party) {
                parties.append(party)
            }
        }
        return parties
    }

    /// An office right after a person and a comma.
    private func isApposed(_ i: Int) -> Bool {
        let gap = mentions[i - 1].tokens.upperBound..<mentions[i].tokens.lowerBound
        return mentions[i].kind == .role && mentions[i - 1].kind == .person && gap.count == 1
            && tokens[gap.lowerBound].kind == .comma
    }

    /// "called on A and B", "was received by A and B", "meetings with A and B": one each.
    private func isEach(_ finding: Finding, _ parties: [Party]) -> Bool {
        let people = parties.allSatisfy { if case .member = $0 { true } else { false } }
        guard people else { return false }
        if let noun = finding.noun {
            return noun.entry.form == nounPlural && encounter(noun).part == .noun
                && finding.type != .talks
        }
        guard let verb = finding.verb else { return false }
        return finding.rule == .meetingReceivedBy
            || encounter(verb).frame == .direct && verb.tokens.count > 1
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

    /// "trilateral", "jointly", "with both", "a call with A and B": one meeting of all.
    private func isJoint(_ finding: Finding, _ sentence: Sentence) -> Bool {
        if let noun = finding.noun, noun.entry.form != nounPlural, finding.type != .talks {
            return true
        }
        if discourse.isOfOne, finding.noun == nil, finding.rule != .meetingReceivedBy {
            return true
        }
        let object = finding.object.map { reading.tokens(of: $0) } ?? finding.span
        let start = min(finding.span.lowerBound, object.lowerBound) - 2
        let end = max(finding.span.upperBound, object.upperBound + 3)
        return (start..<end).clamped(to: sentence.tokens).contains {
            reading.classes($0).contains(.multilateral)
        }
    }
}
