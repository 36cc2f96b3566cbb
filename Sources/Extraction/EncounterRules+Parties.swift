internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Who takes part: subjects, owners and lists.
extension EncounterRules {
    /// The other party, as the verb takes it.
    func object(
        of match: Gazetteer.Match, _ frame: Encounter.Frame, _ sentence: Sentence
    ) -> Reading.Group? {
        let after = match.tokens.upperBound
        if let led = leader(after: after, sentence) { return led }
        let needsWith = frame == .with
        if let listed = instances(after: after, needsWith: needsWith, sentence) { return listed }
        let direct = frame == .with ? nil : reading.directObject(after: after, in: sentence)
        if frame == .direct {
            return direct.flatMap {
                isPerson($0) && !isUrged($0, by: match, sentence) && !isMerelySeen($0, by: match)
                    ? $0 : nil
            }
        }
        let partners = direct ?? partners(after: after, sentence)
        // "speaking from Chad's point of view".
        if encounter(match).type == .call, let partners {
            let before = reading.tokens(of: partners).lowerBound - 1
            if before >= after, tokens[before].word == reading.words.from { return nil }
            // "will talk about relations between Chad and Niger".
            if before > after, tokens[before].word == reading.words.between { return nil }
        }
        return partners
    }

    /// Those after "with" or "between", unless they belong to another encounter: "a meeting
    /// after the summit between A and B".
    func partners(after start: Int, _ sentence: Sentence) -> Reading.Group? {
        if let led = leader(after: start, sentence) { return led }
        // "with each of A and B".
        if start + 3 < sentence.tokens.upperBound, tokens[start].word == reading.words.with,
            tokens[start + 1].word == reading.words.each,
            let all = reading.mentions(at: start + 3, until: sentence.tokens.upperBound)
        {
            return all
        }
        if let beyond = beyondInsertion(after: start, sentence) { return beyond }
        if let listed = instances(after: start, needsWith: true, sentence) { return listed }
        if let several = severalOthers(after: start, sentence) { return several }
        guard let found = reading.object(after: start, in: sentence, needsPreposition: true)
        else { return titled(after: start, sentence) ?? instances(after: start, sentence) }
        let first = reading.tokens(of: found).lowerBound
        let isOthers = reading.annotations.encounters.within(start..<max(start, first)).contains {
            first - $0.tokens.upperBound <= 2 && isNoun($0) && !isBody($0, start)
                && !(isWithBehind($0) && isCircumstance($0, sentence))
                && !(isWithBehind($0) && isJoined($0, to: start))
                || encounter($0).part == .verb
        }
        let isTopic = (start..<max(start, first)).contains {
            tokens[$0].word == reading.words.of && !isSideline($0) && !isLength($0)
                && !isOfBody($0) && !isOfVenue($0, from: start)
                && tokens[max($0 - 1, 0)].word != reading.words.each
        }
        let isElsewhere = isOthers || isTopic || isOfOtherClause(found, after: start, sentence)
        return isElsewhere ? nil : trimmed(found, sentence)
    }

    /// "a meeting on the margins of the forum with B": B takes part in the meeting.
    private func isWithBehind(_ match: Gazetteer.Match) -> Bool {
        match.tokens.upperBound < tokens.count
            && tokens[match.tokens.upperBound].word == reading.words.with
    }

    /// "a meeting and dinner with B", "talks and a working lunch with B": both with B.
    private func isJoined(_ match: Gazetteer.Match, to end: Int) -> Bool {
        let first = match.tokens.lowerBound
        return first > end && first - end <= 3 && tokens[end].word == reading.words.and
            && (end + 1..<first).allSatisfy {
                reading.classes($0).contains(.determiner) || tokens[$0].shape == .lower
            }
    }

    /// "meetings with leading figures of the government including B": B, at most fourteen words
    /// behind "with".
    private func instances(after start: Int, _ sentence: Sentence) -> Reading.Group? {
        let reach = start..<max(start, min(start + 15, sentence.tokens.upperBound - 1))
        guard let with = reach.prefix(3).first(where: { tokens[$0].word == reading.words.with }),
            let such = reach.first(where: {
                $0 > with + 1 && reading.classes($0).contains(.instance)
            }),
            (with..<such).allSatisfy({
                reading.mentionIndex(covering: $0) == nil && tokens[$0].kind == .word
                    || $0 == such - 1 && tokens[$0].kind == .comma
            })
        else { return nil }
        let next = such + 1
        let isTwoWords =
            next + 1 < sentence.tokens.upperBound && tokens[next].word == reading.words.as
        return reading.mentions(at: isTwoWords ? next + 1 : next, until: sentence.tokens.upperBound)
    }

    /// "met with, among others, B and C": those behind the second comma, at most five words on.
    private func severalOthers(after start: Int, _ sentence: Sentence) -> Reading.Group? {
        let reach = start + 2..<max(start + 2, min(start + 7, sentence.tokens.upperBound - 1))
        guard start + 1 < sentence.tokens.upperBound, tokens[start].word == reading.words.with,
            tokens[start + 1].kind == .comma,
            let close = reach.first(where: { tokens[$0].kind == .comma })
        else { return nil }
        return reading.mentions(at: close + 1, until: sentence.tokens.upperBound)
    }

    /// "In talks with B, Minister A said": the last of what looks like a list is the subject,
    /// where only a comma stands before it and a verb behind it.
    func trimmed(_ group: Reading.Group, _ sentence: Sentence) -> Reading.Group {
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

    /// The "Joint Commission" of "the session of the Joint Commission with B".
    private func isBody(_ match: Gazetteer.Match, _ start: Int) -> Bool {
        let first = match.tokens.lowerBound
        if tokens[start].word == reading.words.of, first - start < 9, isOfBody(start) {
            return true
        }
        return encounter(match).part == .object && encounter(match).type == .talks
            && (max(start, first - 3)..<max(start, first)).contains {
                tokens[$0].word == reading.words.of
            }
    }

    private func isOfBody(_ of: Int) -> Bool {
        let body = reading.annotations.encounters.within(of..<min(of + 9, tokens.count)).first
        guard let body, encounter(body).part == .object, encounter(body).type == .talks else {
            return false
        }
        // "of the Chad-Niger Joint Commission": nothing but its name.
        return (of + 1..<body.tokens.lowerBound).allSatisfy {
            reading.classes($0).contains(.determiner) || tokens[$0].isCapitalised
                || tokens[$0].kind == .dash || isNumeral($0)
        }
    }

    /// "on the sidelines of", "at the request of".
    private func isSideline(_ of: Int) -> Bool {
        of > 2 && reading.classes(of - 2).contains(.determiner)
    }

    /// "talks at the Great Hall of the Sea with B": where, not what about.
    private func isOfVenue(_ of: Int, from start: Int) -> Bool {
        var at = of - 1
        while at > start, tokens[at].isCapitalised { at -= 1 }
        guard at < of - 1, at > start, reading.classes(at).contains(.determiner) else {
            return false
        }
        return reading.classes(at - 1).contains(.locative)
    }

    /// "a call of about 20 minutes": how long, not what about.
    private func isLength(_ of: Int) -> Bool {
        (of + 1..<min(of + 4, tokens.count)).contains { tokens[$0].kind == .number }
    }

    /// "called on the Chadian side to face history": no call.
    private func isUrged(
        _ group: Reading.Group, by match: Gazetteer.Match, _ sentence: Sentence
    ) -> Bool {
        let next = reading.tokens(of: group).upperBound
        guard match.tokens.count == 2, tokens[match.tokens.upperBound - 1].word == reading.words.on
        else { return false }
        return next + 1 < sentence.tokens.upperBound && tokens[next].word == reading.words.to
            && reading.classes(next + 1).isDisjoint(with: [.determiner, .possessive])
            && !tokens[next + 1].isCapitalised
    }

    /// A country or organisation alone is not received.
    private func isPerson(_ group: Reading.Group) -> Bool {
        mentions[group].contains { ![.country, .organization].contains($0.kind) }
            || mentions[group].contains {
                $0.tokens.contains {
                    !reading.classes($0).isDisjoint(with: [.side, .attendee, .collective])
                }
            }
    }

    /// "President Ruiz's visit", "his talks".
    func owner(of match: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        if let owner = reading.owner(of: match.tokens.lowerBound, in: sentence) { return owner }
        var at = match.tokens.lowerBound - 1
        while at >= sentence.tokens.lowerBound, match.tokens.lowerBound - at < 4 {
            if isOwner(at) {
                if tokens[at].word == reading.words.its { return ownCountry(at, sentence) }
                return thanked(at, sentence) ?? earlierSubject(at, sentence)
                    ?? personBefore(at, sentence).map { $0..<$0 + 1 }
            }
            at -= 1
        }
        return nil
    }

    /// "Chad's talks and its meeting": a country or body at the head of the sentence; "the
    /// committee held its third meeting" is no one's.
    private func ownCountry(_ its: Int, _ sentence: Sentence) -> Reading.Group? {
        earlierSubject(its, sentence).flatMap { group in
            mentions[group].contains { [.country, .organization].contains($0.kind) } ? group : nil
        }
    }

    /// "A thanked B for his visit": B, right before "for".
    private func thanked(_ his: Int, _ sentence: Sentence) -> Reading.Group? {
        guard his > sentence.tokens.lowerBound + 1, tokens[his - 1].word == reading.words.for,
            let i = reading.mentionIndex(covering: his - 2), mentions[i].kind == .person,
            mentions[i].tokens.lowerBound > sentence.tokens.lowerBound + 1
        else { return nil }
        return i..<i + 1
    }

    /// "received President Ruiz's call": the owner between a light verb and its noun.
    func possessor(of noun: Gazetteer.Match, after verb: Gazetteer.Match) -> Reading.Group? {
        let between = verb.tokens.upperBound..<noun.tokens.lowerBound
        let first = mentions.index(atOrAfter: between.lowerBound)
        guard first < mentions.count, between.contains(mentions[first].tokens.lowerBound),
            mentions[first].tokens.upperBound <= between.upperBound,
            // "held the third Peru-Nordic meeting": no one's.
            mentions[first].kind != .country || !mentions[first].title.isEmpty
                || tokens[mentions[first].tokens.upperBound].kind == .possessive
        else { return nil }
        return first..<first + 1
    }

    /// The noun of a light verb: at most eight words on, with no name between; "consultations" in
    /// "held the 7th round of consultations".
    func noun(
        after verb: Gazetteer.Match, among matches: ArraySlice<Gazetteer.Match>,
        in sentence: Sentence
    ) -> Int? {
        let end = objectStart(after: verb.tokens.upperBound, sentence)
        let found = matches.indices.first { i in
            let start = matches[i].tokens.lowerBound
            guard start >= end, start - end <= 8, isNoun(matches[i]), takes(verb, matches[i]),
                !isParted(end..<start), !isOfCircumstance(start, after: end)
            else { return false }
            return reading.annotations.mentions.within(end..<start).allSatisfy {
                $0.kind == .country || $0.kind == .organization
                    || $0.tokens.upperBound < start
                        && tokens[$0.tokens.upperBound].kind == .possessive
            } && !reading.annotations.cues.stands(in: end..<start)
        }
        return found.map {
            opensNext($0, of: matches, sentence) && encounter(matches[$0 + 1]).part == .noun
                ? $0 + 1 : $0
        }
    }

    /// "round of political consultations": talks whose name goes on with "of" and the next noun.
    func opensNext(
        _ i: Int, of matches: ArraySlice<Gazetteer.Match>, _ sentence: Sentence
    ) -> Bool {
        let of = matches[i].tokens.upperBound
        guard i + 1 < matches.endIndex, of < sentence.tokens.upperBound,
            tokens[of].word == reading.words.of, isNoun(matches[i + 1])
        else { return false }
        return matches[i + 1].tokens.lowerBound - of <= 6
            && encounter(matches[i]).type == .talks && encounter(matches[i + 1]).type == .talks
    }

    /// Whether a light verb goes with a noun: one takes a call, but no summit.
    private func takes(_ verb: Gazetteer.Match, _ noun: Gazetteer.Match) -> Bool {
        if tokens[noun.tokens.upperBound - 1].word == reading.words.negotiations {
            return tokens[verb.tokens.lowerBound..<verb.tokens.upperBound].contains {
                reading.words.holding.contains($0.word)
            }
        }
        guard encounter(verb).frame == nil, let only = encounter(verb).type else { return true }
        // "made phone calls", not "made a call for".
        if only == .visit, encounter(noun).type == .call, noun.tokens.count > 1 { return true }
        return encounter(noun).type == only
    }

    /// The visit of "comes on the sidelines of the visit": no verb governs it.
    private func isOfCircumstance(_ noun: Int, after verb: Int) -> Bool {
        guard noun - verb >= 3, reading.classes(noun - 1).contains(.determiner),
            tokens[noun - 2].word == reading.words.of
        else { return false }
        return reading.classes(noun - 3).contains(.circumstance)
    }

    func isNoun(_ match: Gazetteer.Match) -> Bool {
        [.noun, .object].contains(encounter(match).part)
    }

    /// Whether a preposition other than "of" stands there, unless it is that of a date or place.
    private func isParted(_ range: Range<Int>) -> Bool {
        range.contains {
            // "has moved forward since the talks", not "has held since May talks".
            (reading.classes($0).contains(.preposition) && tokens[$0].word != reading.words.of
                || tokens[$0].word == reading.words.since)
                && !isWithThem($0)
                && reading.annotations.dates.covering($0 + 1) == nil
                && reading.names(at: $0 + 1) == nil
        }
    }

    /// "held with him an official session of talks".
    private func isWithThem(_ with: Int) -> Bool {
        let words = reading.words
        return tokens[with].word == words.with && with + 1 < tokens.count
            && [words.him, words.her, words.them].contains(tokens[with + 1].word)
    }

    func known(_ subject: Reading.Group) -> [Party]? {
        let parties = discourse.parties(of: subject, in: reading)
        return parties.isEmpty ? nil : parties
    }

    /// "The Under-Secretary for Trade called on B": somebody of the publisher's country, whom
    /// nobody names.
    func official(_ subject: Reading.Group) -> [Party] {
        let mention = mentions[subject.lowerBound]
        guard subject.count == 1, mention.kind == .role, mention.country == nil,
            mention.organization == nil, mention.title.count > 1,
            tokens[mention.title.lowerBound].isCapitalised, let issuer = reading.issuer,
            sides.isEmpty || sides.contains(.country(issuer))
        else { return [] }
        return [.country(issuer)]
    }

    /// Whether the parties stand for two countries or organisations, as far as they are known.
    func isAcrossBorders(_ parties: [Party]) -> Bool {
        guard let first = parties.first.map(reading.side) else { return false }
        return first == nil || parties.contains { reading.side(of: $0) != first }
    }
}
