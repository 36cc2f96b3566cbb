internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Visits that a noun names: "A's visit to Chad", "the visit of A".
extension EncounterRules {
    /// "A's visit to Chad", "the visit to Chad by A", "the visit of A (to Chad)".
    func byVisitNoun(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        if isFrame(match, sentence) || isOfSight(match, sentence) { return [] }
        if let hosted = byHostedVisit(match, sentence) { return hosted }
        let after = match.tokens.upperBound
        if let guest = thankedGuest(before: match.tokens.lowerBound, sentence) {
            return byThanks(match, to: visited(after: after, sentence), guest, sentence)
        }
        let visitor =
            owner(of: match, sentence) ?? agent(of: match, sentence)
            ?? visitor(after: after, sentence) ?? visitor(behindPlace: after, sentence)
            ?? latter(by: match, sentence)
            ?? traveller(before: match, sentence) ?? laterOwner(of: match, sentence)
        let place =
            visited(after: after, sentence)
            ?? visitor.flatMap {
                let end = reading.tokens(of: $0).upperBound
                return visited(after: end, sentence)
                    ?? visited(inClauseAt: max(after, end), sentence)
            } ?? placeBefore(match, sentence)
        if isPurpose(match, sentence) || isOfArrival(match, sentence) { return [] }
        var finding = Finding(
            type: .visit, subject: visitor, span: match.tokens, rule: .meetingVisitNoun,
            isRecalled: true)
        finding.isRecalled =
            !isStay(match, sentence) && !isThisOne(match, sentence) && !isUsed(match, sentence)
            && !isDuringOwn(match, sentence)
        if let place, let other = otherOwner(of: match, visitor, place, sentence) {
            finding.subject = nil
            finding.implied = [other, visited(place)]
        } else if let told = byOwnVisit(finding, match, to: place, visitor, sentence) {
            return told
        } else if let place {
            finding.implied = [visited(place)]
            finding.implied = untoldGuests(visitor, in: place) + finding.implied
        } else if let visitor,
            let to = openedGoal(of: visitor, sentence) ?? untoldGoal(of: visitor)
        {
            return byUntoldGoal(finding, of: visitor, to: to, isRecent(match, sentence), sentence)
        } else if visitor != nil, !discourse.principals.isEmpty, isPromised(match, sentence) {
            finding.implied = sides
        } else if let visitor, discourse.isInPerson, isOfPrincipal(visitor),
            !isEarlierTrip(match, sentence)
        {
            return stays(finding, of: discourse.parties(of: visitor, in: reading), sentence)
        }
        guard visitor != nil, isRecent(match, sentence) else {
            let found = drafts(
                finding, sentence, status: isWhileOn(match, sentence) ? .held : nil)
            guard !found.isEmpty, place != nil, !isOfUnknownSide(visitor) else { return found }
            let end = max(after, visitor.map { reading.tokens(of: $0).upperBound } ?? after)
            return found + further(finding, after: end, sentence)
        }
        return drafts(finding, sentence).map {
            var draft = $0
            draft.isEarlier = true
            return draft
        }
    }

    /// "will visit a school in Mons": a look at a thing is no journey to a country.
    private func isOfSight(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let (start, next) = (match.tokens.lowerBound, match.tokens.upperBound)
        guard match.tokens.count == 1, start > sentence.tokens.lowerBound,
            next + 1 < sentence.tokens.upperBound,
            reading.classes(start - 1).contains(.future)
                || reading.classes(start - 1).contains(.adverb)
                    && start - 2 > sentence.tokens.lowerBound
                    && reading.classes(start - 2).contains(.future),
            reading.classes(next).contains(.determiner),
            reading.annotations.dates.covering(next) == nil
        else { return false }
        // "the town of Mons".
        let isNamed =
            next + 3 < sentence.tokens.upperBound && tokens[next + 2].word == reading.words.of
            && reading.names(at: next + 3) != nil
        return !isNamed && reading.mentionIndex(covering: next) == nil
            && reading.mentionIndex(covering: next + 1) == nil
    }

    /// "used her visit to Chad to meet B": the journey on which she did so.
    private func isUsed(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        if traveller(inCourseOf: match, sentence) != nil { return true }
        let verb = match.tokens.lowerBound - 2
        return verb > sentence.tokens.lowerBound
            && reading.classes(verb + 1).contains(.possessive)
            && reading.words.journey.seizing.contains(tokens[verb].word)
    }

    /// "It was A's first visit to Chad", "This is his third visit": the one that is reported.
    func isThisOne(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        let reach = (start - 9..<start).clamped(to: sentence.tokens)
        guard
            let be = reach.dropFirst().last(where: {
                reading.classes($0).contains(.be)
                    && [reading.words.it, reading.words.this].contains(tokens[$0 - 1].word)
            })
        else { return false }
        return (be + 1..<match.tokens.upperBound).contains {
            reading.words.ordinals.contains(tokens[$0].word) || isNumeral($0)
        }
    }

    /// "the visit to Chad by A"; not "was accompanied on the visit by A".
    private func agent(of match: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let before = (match.tokens.lowerBound - 4..<match.tokens.lowerBound)
            .clamped(to: sentence.tokens)
        if before.contains(where: { reading.classes($0).contains(.attendance) })
            || isOfNextClause(match, sentence)
        {
            return nil
        }
        return agent(after: match.tokens.upperBound, in: sentence)
    }

    /// "During his visit, he was received by A": what "by" belongs to is behind the comma.
    private func isOfNextClause(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let end = match.tokens.upperBound
        let near = (end..<end + 8).clamped(to: sentence.tokens)
        guard let by = near.first(where: { tokens[$0].word == reading.words.by }),
            let comma = (end..<by).first(where: { tokens[$0].kind == .comma })
        else { return false }
        return (comma..<by).contains { reading.classes($0).contains(.be) }
    }

    /// "Before his trip to Chad, A visited Oslo on 4 May": it says when A did so, and not that he
    /// was in Chad on that day.
    private func isFrame(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let (first, end) = (reading.opening(of: sentence), match.tokens.upperBound)
        guard match.tokens.lowerBound > first, match.tokens.lowerBound - first <= 5,
            reading.words.journey.around.contains(tokens[first].word),
            (first..<match.tokens.lowerBound).contains(where: {
                reading.classes($0).contains(.possessive)
            }),
            let comma = (end..<end + 9).clamped(to: sentence.tokens)
                .first(where: { tokens[$0].kind == .comma }),
            !reading.annotations.dates.stands(in: first..<comma)
        else { return false }
        return reading.annotations.encounters.within(comma..<sentence.tokens.upperBound).contains {
            encounter($0).part == .verb || encounter($0).part == .light
        }
    }

    /// "He recalled her visit to Chad", where he is of Chad: the other one of the two who met.
    private func otherOwner(
        of match: Gazetteer.Match, _ visitor: Reading.Group?, _ place: Int, _ sentence: Sentence
    ) -> Party? {
        let before = (match.tokens.lowerBound - 3..<match.tokens.lowerBound)
            .clamped(to: sentence.tokens)
        guard let visitor, discourse.principals.count == 2,
            before.contains(where: {
                tokens[$0].word == reading.words.his || tokens[$0].word == reading.words.her
            }), case let parties = discourse.parties(of: visitor, in: reading), parties.count == 1,
            reading.side(of: parties[0]) == .country(place),
            discourse.principals.contains(parties[0])
        else { return nil }
        return discourse.principals.first {
            $0 != parties[0] && reading.side(of: $0).map { $0 != .country(place) } ?? false
        }
    }

    /// "briefed him on his latest trip": to somewhere else.
    private func isEarlierTrip(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let before = match.tokens.lowerBound - 1
        return before > sentence.tokens.lowerBound
            && (reading.classes(before).contains(.bygone)
                || tokens[before].word == reading.words.recent)
    }

    /// "will travel to Chad for a three-day visit": the journey that the verb tells of.
    private func isPurpose(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        guard start - 2 > sentence.tokens.lowerBound,
            (start - 2..<start).contains(where: {
                [reading.words.a, reading.words.an].contains(tokens[$0].word)
                    && tokens[$0 - 1].word == reading.words.for
            }), visited(after: match.tokens.upperBound, sentence) == nil
        else { return false }
        return reading.annotations.encounters.within(sentence.tokens.lowerBound..<start).contains {
            encounter($0).type == .visit && encounter($0).part == .verb
        }
    }

    /// "the recent visit of A to Chad": one that took place, whatever its day.
    private func isRecent(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        return (max(sentence.tokens.lowerBound, start - 3)..<start).contains {
            tokens[$0].word == reading.words.recent
        }
    }

    /// "A received today the visit of Ambassador B", "a visit from B": A met B.
    func byReceivedVisit(
        _ found: Finding, _ noun: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft]? {
        let next = noun.tokens.upperBound
        guard let verb = found.verb, encounter(verb).frame == .direct, let host = found.subject,
            mentions[host].allSatisfy({ [.person, .role, .pronoun].contains($0.kind) }),
            next + 1 < sentence.tokens.upperBound,
            !(verb.tokens.upperBound..<max(verb.tokens.upperBound, noun.tokens.lowerBound))
                .contains(where: { tokens[$0].word == reading.words.of }),
            tokens[next].word == reading.words.of || tokens[next].word == reading.words.from,
            let guest = reading.mentions(at: next + 1, until: sentence.tokens.upperBound)
                ?? reading.mentions(at: next + 2, until: sentence.tokens.upperBound),
            [.person, .role].contains(mentions[guest.lowerBound].kind)
        else { return nil }
        var finding = found
        (finding.type, finding.object, finding.implied) = (.meeting, guest, [])
        finding.rule = .meetingDirectVerb
        let met = drafts(finding, sentence)
        return met.isEmpty ? nil : met
    }

    /// "made his mission and stay in Chad pleasant": no journey is made.
    func isMadeSo(
        _ noun: Gazetteer.Match, _ finding: Finding, _ sentence: Sentence
    ) -> Bool {
        let next = noun.tokens.upperBound
        if isPosting(noun, sentence) { return true }
        guard let verb = finding.verb, encounter(verb).type == .visit,
            noun.tokens.lowerBound > sentence.tokens.lowerBound,
            reading.classes(noun.tokens.lowerBound - 1).contains(.possessive),
            next < sentence.tokens.upperBound
        else { return false }
        return !reading.classes(next).isDisjoint(with: [.locative, .conjunction])
            && !reading.classes(next).contains(.destination)
    }

    /// "his Oslo visit", "A's Chad trip".
    func placeBefore(_ match: Gazetteer.Match, _ sentence: Sentence) -> Int? {
        let start = match.tokens.lowerBound
        guard start > sentence.tokens.lowerBound + 1,
            let name = reading.annotations.names.covering(start - 1),
            name.tokens.upperBound == start, name.tokens.lowerBound > sentence.tokens.lowerBound,
            tokens[name.tokens.lowerBound - 1].kind == .possessive
                || reading.classes(name.tokens.lowerBound - 1).contains(.possessive)
        else { return nil }
        return destination(at: name.tokens.lowerBound, sentence)
    }

    /// "the visit to Oslo of A".
    private func visitor(behindPlace start: Int, _ sentence: Sentence) -> Reading.Group? {
        guard start + 1 < sentence.tokens.upperBound, tokens[start].word == reading.words.to,
            let place = reading.names(at: start + 1)
        else { return nil }
        return visitor(after: place.tokens.upperBound, sentence)
    }

    private func isOfPrincipal(_ visitor: Reading.Group) -> Bool {
        discourse.parties(of: visitor, in: reading).contains { discourse.principals.contains($0) }
    }

    /// "in the course of A's visit", at a meeting of A and B: to where B is at home.
    func stays(
        _ finding: Finding, of visitors: [Party], _ sentence: Sentence
    ) -> [EncounterDraft] {
        var finding = finding
        finding.implied += sides
        let visitors = Set(visitors.compactMap { reading.side(of: $0) })
        let hosts = sides.filter { !visitors.contains($0) }
        guard hosts.count == 1, case .country(let row) = hosts[0] else { return [] }
        var found = drafts(finding, sentence)
        for i in found.indices where found[i].status == .held {
            found[i].place = .country(row)
            found[i].isAside = true
        }
        return found.filter { $0.status == .held }
    }

    /// "A is on a visit to Chad", "A arrived for a visit to Chad", "A on a visit to Chad" as a
    /// heading.
    private func traveller(before match: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let start = match.tokens.lowerBound
        guard start > sentence.tokens.lowerBound else { return nil }
        let first = sentence.tokens.lowerBound
        if let be = beingOn(before: start, sentence), be - 2 > first,
            tokens[be - 1].word == reading.words.who
        {
            let end = tokens[be - 2].kind == .comma ? be - 3 : be - 2
            return reading.mentionIndex(covering: max(end, first)).map { $0..<$0 + 1 }
        }
        // "will visit Chad, followed by a working visit to Niger": of the same.
        let isNext = (max(first + 1, start - 4)..<start).contains {
            tokens[$0].word == reading.words.by && tokens[$0 - 1].word == reading.words.followed
        }
        if isNext { return reading.leadingSubject(of: sentence) }
        let isOn = (max(first, start - 4)..<start).contains {
            $0 > first && tokens[$0].word == reading.words.on
                && (reading.classes($0 - 1).contains(.be)
                    || tokens[$0 - 1].word == reading.words.while
                    || isArrival(before: $0, sentence)
                    || sentence.isHeading && reading.mentionIndex(covering: $0 - 1) != nil)
                || $0 > first && tokens[$0].word == reading.words.for
                || reading.classes($0).contains(.temporal) && isOwnless(start, sentence)
                || $0 == start - 2 && isInCourse($0) && isOwnless(start, sentence)
        }
        if isOn {
            return guest(beforeNoun: start, sentence) ?? reading.leadingSubject(of: sentence)
        }
        // "A received B on a visit to Oslo": B's.
        let isOnOne = (start - 4..<start).clamped(to: sentence.tokens).contains {
            tokens[$0].word == reading.words.on
        }
        return isOnOne ? guest(beforeNoun: start, sentence) : nil
    }

    /// "urged restraint while on a visit to Chad": whatever was urged.
    private func isWhileOn(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        guard start > sentence.tokens.lowerBound else { return false }
        return (max(sentence.tokens.lowerBound + 1, start - 4)..<start).contains {
            tokens[$0].word == reading.words.on && tokens[$0 - 1].word == reading.words.while
        }
    }

    /// The "is" of "who is currently on a visit".
    private func beingOn(before noun: Int, _ sentence: Sentence) -> Int? {
        let reach = (noun - 4..<noun).clamped(to: sentence.tokens)
        guard let on = reach.last(where: { tokens[$0].word == reading.words.on }) else {
            return nil
        }
        var be = on - 1
        while be > sentence.tokens.lowerBound, reading.classes(be).contains(.adverb) { be -= 1 }
        return be > sentence.tokens.lowerBound && reading.classes(be).contains(.be) ? be : nil
    }

    /// "A is on a three-day visit to Chad".
    private func isStay(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        guard start > sentence.tokens.lowerBound else { return false }
        if beingOn(before: start, sentence) != nil { return true }
        return (max(sentence.tokens.lowerBound + 1, start - 5)..<start).contains {
            tokens[$0].word == reading.words.on
                && (reading.classes($0 - 1).contains(.be) || isArrival(before: $0, sentence))
        }
    }

    /// "arrived on Monday on a visit", "left Lima today on": one who comes or goes, at most six
    /// words before, with a day, a town and adverbs between.
    private func isArrival(before on: Int, _ sentence: Sentence) -> Bool {
        let reach = (on - 7..<on).clamped(to: sentence.tokens)
        guard
            let verb = reach.last(where: {
                reading.words.journey.arriving.contains(tokens[$0].word)
            }), verb > sentence.tokens.lowerBound
        else { return false }
        return (verb + 1..<on).allSatisfy { isCircumstance($0) }
    }

    /// "during a visit", no "during the visit": of the one whom the sentence is about.
    private func isOwnless(_ noun: Int, _ sentence: Sentence) -> Bool {
        (max(sentence.tokens.lowerBound, noun - 3)..<noun).contains {
            tokens[$0].word == reading.words.a || tokens[$0].word == reading.words.an
        }
    }

    /// The sides that are not at home where somebody goes of whom no side is known; of "In his
    /// visit to Chad, the Secretary", where A of Peru met B of Niger, no two.
    private func untoldGuests(_ visitor: Reading.Group?, in place: Int) -> [Party] {
        guard isOfUnknownSide(visitor) else { return [] }
        let guests = sides.filter { $0 != .country(place) }
        return guests.count < 2 || visitor == nil ? guests : []
    }

    private func isOfUnknownSide(_ group: Reading.Group?) -> Bool {
        guard let group else { return true }
        return discourse.parties(of: group, in: reading)
            .allSatisfy { reading.side(of: $0) == nil }
    }

    /// "A bilateral with B was called off": told by what did not happen.
    func isCalledOff(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        Setting(reading: reading, sentence: sentence).isCancelled(match.tokens)
    }
}
