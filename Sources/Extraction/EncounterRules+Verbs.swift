internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters that a verb tells of.
extension EncounterRules {
    func byVerb(
        _ match: Gazetteer.Match, _ encounter: Encounter, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard let type = encounter.type, let frame = encounter.frame else { return [] }
        if let known = byFrame(match, type, frame, sentence) ?? byNominalCall(match, sentence) {
            return known
        }
        if isStanding(match) || isSpokenUp(match, sentence) || isOccasional(match, sentence) {
            return []
        }
        if isOfThing(match, sentence) { return byGroup(match, type, sentence) }
        if type == .ceremony, frame != .direct || object(of: match, frame, sentence) == nil {
            return byCeremony(match, sentence)
        }
        if isPassive(match, sentence) { return byPassive(match, type, sentence) }
        var finding = Finding(
            type: type, span: match.tokens, rule: frame.rule, verb: match)
        finding.subject = subject(of: match, sentence)
        finding.object = object(of: match, frame, sentence)
        if type == .call, frame == .direct, isCountry(finding.object) { return [] }
        if let told = byReception(finding, sentence) ?? byVisitor(finding, sentence) { return told }
        if let met = byHonour(finding, sentence) { return met + byWelcome(met, finding, sentence) }
        if finding.object == nil, let parties = relativeParties(of: match, sentence) {
            finding.object = parties.object
            finding.subject = parties.subject
        }
        if case let others = namelessObject(finding, frame, sentence), !others.isEmpty {
            finding.implied = others
        } else if let hosts = localHosts(finding, sentence) {
            (finding.implied, finding.rule) = (hosts, .meetingFollowed)
        } else if finding.object == nil {
            // "The leaders met in Oslo": those who meet are all in the subject.
            guard frame != .direct, !isMereTalk(finding, sentence), !isOfMatter(match, sentence)
            else { return frame == .direct ? byCredentials(match, sentence) ?? [] : [] }
            finding.rule = .meetingTogetherVerb
            if isOrdered(match, sentence) || isOfNamedBody(match, sentence)
                || isOfTeam(match, sentence)
            {
                let ordered = byGroup(match, type, sentence)
                if !ordered.isEmpty { return ordered }
            }
            if let body = byRelativeBody(finding, sentence) { return body }
            if finding.subject == nil {
                guard isOfTheTwo(match, sentence) else { return byGroup(match, type, sentence) }
                finding.implied = discourse.principals
            }
        } else if finding.subject == nil {
            if isOfScheme(match) { return [] }
            finding.implied = senders(of: finding, frame, match, sentence)
        }
        var met = abroad(finding).flatMap { drafts($0, sentence) }
            .map { hosted($0, frame, match, sentence) }
        met.take(byWelcome(met, finding, sentence))
        met.take(besides(finding, sentence))
        return met
    }

    /// What the frame of a verb alone decides: journeys, those who join, invitations, exchanges.
    private func byFrame(
        _ match: Gazetteer.Match, _ type: Meeting.Kind, _ frame: Encounter.Frame,
        _ sentence: Sentence
    ) -> [EncounterDraft]? {
        switch frame {
        case .place, .stay, .onward:
            let found = byJourney(match, sentence)
            let further = frame == .stay ? byTour(match, sentence) : nil
            if let further { return found + further }
            return found.isEmpty ? byStops(match, sentence) ?? [] : found
        case .joined: return byJoining(match, sentence)
        case .invite: return byInvitation(match, sentence)
        default: break
        }
        if type == .visit, frame == .with { return byExchange(match, sentence) }
        if type == .ceremony, frame == .direct {
            if isOtherGift(match, sentence) { return [] }
            if let envoys = byEnvoys(match, sentence) { return envoys }
        }
        return nil
    }

    /// The delegation, or the ministry of a country, that is the subject without a mention.
    private func senders(
        of finding: Finding, _ frame: Encounter.Frame, _ match: Gazetteer.Match,
        _ sentence: Sentence
    ) -> [Party] {
        let delegates = delegates(of: finding, match, sentence)
        if delegates.isEmpty, case let writer = writer(of: match, sentence), !writer.isEmpty {
            return writer
        }
        return delegates.isEmpty && frame == .direct
            ? ministry(before: match, sentence) : delegates
    }

    /// "The programme brings together A and B": no one receives them.
    private func isOfScheme(_ match: Gazetteer.Match) -> Bool {
        match.tokens.count == 2
            && tokens[match.tokens.upperBound - 1].word == reading.words.together
    }

    /// "is in contact with B": time and again, and not on a day.
    private func isStanding(_ match: Gazetteer.Match) -> Bool {
        VerbForm(rawValue: match.entry.form) == .third && match.tokens.count > 2
            && reading.classes(match.tokens.lowerBound).contains(.be)
    }

    /// "until then had only met on the margins of conferences": at times, and none that is told.
    private func isOccasional(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let before = (match.tokens.lowerBound - 3..<match.tokens.lowerBound)
            .clamped(to: sentence.tokens)
        return match.isPast
            && before.contains { tokens[$0].word == reading.words.only }
            && before.contains { reading.classes($0).contains(.auxiliary) }
    }

    /// "spoke up for B", "spoke out": with nobody.
    private func isSpokenUp(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = match.tokens.upperBound
        guard match.tokens.count == 1, encounter(match).type == .call,
            next < sentence.tokens.upperBound
        else { return false }
        return tokens[next].word == reading.words.of
            || tokens[next].word == reading.words.journey.up
            || tokens[next].word == reading.words.journey.out
    }

    /// "to meet the challenges", "meets their needs": what is met is no person.
    private func isOfMatter(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = match.tokens.upperBound
        let reach = next..<max(next, min(next + 4, sentence.tokens.upperBound))
        guard match.tokens.count == 1, encounter(match).frame == .any, reach.count > 1,
            !reading.classes(next).isDisjoint(with: [.determiner, .possessive]),
            reading.annotations.dates.within(reach).isEmpty
        else { return false }
        return reach.allSatisfy { reading.mentionIndex(covering: $0) == nil }
            && reading.annotations.encounters.within(reach).isEmpty
            && !reach.contains { reading.words.dayParts.contains(tokens[$0].word) }
    }

    /// "presented to A a medal": no credentials.
    private func isOtherGift(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        match.tokens.count == 2 && tokens[match.tokens.upperBound - 1].word == reading.words.to
            && !namesCredentials(after: match.tokens.upperBound, sentence)
    }

    /// "presented to A his letters of credence": within twenty-four words.
    private func namesCredentials(after start: Int, _ sentence: Sentence) -> Bool {
        let words = reading.words
        return (start..<max(start, min(start + 24, sentence.tokens.upperBound))).contains {
            [words.credence, words.credentials, words.accreditation].contains(tokens[$0].word)
        }
    }

    /// "They spoke about trade", "their teams will talk often": no encounter of its own, unless
    /// by telephone or on a day.
    private func isMereTalk(_ finding: Finding, _ sentence: Sentence) -> Bool {
        guard finding.type == .call, let subject = finding.subject,
            mentions[subject].allSatisfy({ [.together, .pronoun].contains($0.kind) })
        else { return false }
        let setting = Setting(reading: reading, sentence: sentence)
        if setting.isRemote(finding.span) { return false }
        // "The Presidents will talk about trade".
        let next = finding.span.upperBound
        if next < sentence.tokens.upperBound, tokens[next].word == reading.words.about {
            return true
        }
        let first = mentions[subject.lowerBound].tokens.lowerBound
        let isDated = isDayNear(finding.span, sentence)
        if isDated, setting.status(of: finding.span, verb: finding.verb) == .held { return false }
        return setting.status(of: finding.span, verb: finding.verb) != .planned
            || reading.classes(first).contains(.possessive)
    }

    /// "spoke on 3 May", "spoke last week": a day before that of the document right behind.
    private func isDayNear(_ span: Range<Int>, _ sentence: Sentence) -> Bool {
        let start = span.upperBound
        let near = start..<max(start, min(start + 3, sentence.tokens.upperBound))
        guard let anchor = reading.annotations.anchor else { return false }
        return reading.annotations.dates.within(near).contains {
            $0.reference == .point && $0.date.lastDay < anchor.firstDay
        }
    }

    /// "looks forward to welcoming B to Oslo": a journey of B to come; no "before paying a courtesy
    /// call on B".
    private func hosted(
        _ draft: EncounterDraft, _ frame: Encounter.Frame, _ match: Gazetteer.Match,
        _ sentence: Sentence
    ) -> EncounterDraft {
        guard frame == .direct, draft.type == .meeting, draft.status == .planned,
            match.tokens.count == 1, VerbForm(rawValue: match.entry.form) == .gerund
        else { return draft }
        let next = match.tokens.upperBound
        let own = subject(of: match, sentence).map { discourse.parties(of: $0, in: reading) } ?? []
        let named = reading.directObject(after: next, in: sentence)
        let guests =
            named.map { discourse.parties(of: $0, in: reading) }
            ?? pronounParty(at: next, besides: own, sentence).map { [$0] } ?? []
        let end = named.map { reading.tokens(of: $0).upperBound } ?? next + 1
        // "seeing Minister Dahl at the Harbour Summit in Oslo": both go there.
        let isAtEvent =
            end < sentence.tokens.upperBound && tokens[end].word == reading.words.at
            && reading.sum(of: sentence).signs.contains(.gathering)
        guard !guests.isEmpty, !isAtEvent else { return draft }
        var draft = draft
        let hosts = draft.parties.filter { !guests.contains($0) }
            .compactMap { reading.side(of: $0) }
        draft.type = .visit
        draft.parties = discourse.distinct(guests + hosts, in: reading)
        draft.place = Setting(reading: reading, sentence: sentence)
            .place(after: match.tokens.upperBound, of: .visit)
        draft.rule = .meetingWelcoming
        return draft
    }

    /// "The two ministers met the press", "A and B witnessed the signing": both are the subject.
    private func byCeremony(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let signers =
            agent(after: match.tokens.upperBound, in: sentence)
            .map { discourse.parties(of: $0, in: reading) } ?? []
        let areSigners = signers.count > 1 && isAcrossBorders(signers)
        // "The accords were witnessed by A and B": no subject that anybody bears.
        let subject = subject(of: match, sentence)
        guard areSigners || subject != nil else { return [] }
        let own = subject.map { discourse.parties(of: $0, in: reading) } ?? []
        let parties = areSigners ? signers : own + signers
        guard parties.count > 1, isAcrossBorders(parties) else { return [] }
        return drafts(
            Finding(
                type: .ceremony, subject: areSigners ? nil : subject, span: match.tokens,
                rule: .meetingCeremonyVerb, verb: match, implied: signers), sentence)
    }

    /// "the Joint Commission, which last met in May": no person meets.
    private func isOfThing(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        return (max(sentence.tokens.lowerBound, start - 2)..<start).contains {
            tokens[$0].word == reading.words.which
                && reading.mentionIndex(covering: start - 1) == nil
        }
    }

    // MARK: Words that are verb and noun

    /// "will visit Chad", "the Minister visits Oslo", "called President Rus".
    func verbSpelledAsNoun(_ match: Gazetteer.Match, _ sentence: Sentence) -> Encounter? {
        if opensAsParticiple(match, sentence) || isProgressive(match, sentence)
            || isChargedWith(match.tokens.lowerBound, sentence)
        {
            return Encounter(part: .verb, type: .meeting, frame: .any)
        }
        guard match.tokens.count == 1, let type = encounter(match).type,
            type == .visit || type == .call, match.tokens.lowerBound > sentence.tokens.lowerBound,
            match.tokens.upperBound < sentence.tokens.upperBound
        else { return nil }
        let before = match.tokens.lowerBound - 1
        let isVerbal =
            tokens[before].word == reading.words.to
            || !reading.classes(before).isDisjoint(with: [.future, .adverb, .wish, .deontic])
            || reading.mentionIndex(covering: before) != nil
        guard isVerbal else { return nil }
        if type == .visit, destination(at: match.tokens.upperBound, sentence) != nil {
            return Encounter(part: .verb, type: .visit, frame: .place)
        }
        if type == .call, reading.mentionIndex(covering: match.tokens.upperBound) != nil {
            return Encounter(part: .verb, type: .call, frame: .direct)
        }
        return nil
    }
}

extension EncounterRules {
    /// "A will be meeting B", "A and B will be meeting in Oslo": the participle behind a form of
    /// "be", before whom, where or when one meets.
    private func isProgressive(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let (start, next) = (match.tokens.lowerBound, match.tokens.upperBound)
        guard match.tokens.count == 1, encounter(match).type == .meeting,
            start > sentence.tokens.lowerBound, next < sentence.tokens.upperBound,
            reading.isParticiple(start), reading.classes(start - 1).contains(.be)
        else { return false }
        // "would be meeting several ministers".
        if start - 2 > sentence.tokens.lowerBound, reading.classes(start - 2).contains(.future) {
            return true
        }
        return tokens[next].word == reading.words.with
            || reading.mentionIndex(covering: next).map { mentions[$0].kind != .country }
                ?? isSettingNext(next)
    }

    /// "meeting in Oslo", "meeting again", "meeting later this month".
    private func isSettingNext(_ next: Int) -> Bool {
        !reading.classes(next).isDisjoint(with: [.locative, .temporal, .adverb])
            || reading.annotations.dates.covering(next) != nil
    }

    /// "look forward to meeting in Oslo".
    private func isLookedForward(_ start: Int, _ sentence: Sentence) -> Bool {
        start - 2 > sentence.tokens.lowerBound && tokens[start - 1].word == reading.words.to
            && tokens[start - 2].word == reading.words.journey.forward
    }

    /// "Meeting Minister B, A raised trade", "Meeting Chad's minister, B, in Oslo, A raised trade".
    private func isMet(at token: Int, _ sentence: Sentence) -> Bool {
        guard !sentence.isHeading, let i = reading.mentionIndex(covering: token),
            let comma = (token..<sentence.tokens.upperBound).first(where: {
                tokens[$0].kind == .comma
            }), comma - token <= 24
        else { return false }
        if mentions[i].kind == .person { return true }
        let next = mentions[i].tokens.upperBound
        return mentions[i].kind == .country && next < comma && tokens[next].kind == .possessive
    }

    /// "Meeting in Oslo, A and B agreed", "A visited Oslo, meeting with B", "A recalled meeting B":
    /// the participle, spelled as the noun.
    private func opensAsParticiple(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let (start, next) = (match.tokens.lowerBound, match.tokens.upperBound)
        guard match.tokens.count == 1, encounter(match).type == .meeting,
            next < sentence.tokens.upperBound, reading.isParticiple(start),
            !sentence.isHeading || sentence.tokens.contains(where: { tokens[$0].kind == .comma })
        else { return false }
        let first = reading.opening(of: sentence)
        if start > first,
            tokens[start - 1].word == reading.words.before
                || tokens[start - 1].word == reading.words.after
                || tokens[start - 1].word == reading.words.speech.when
                || reading.words.speech.reminding.contains(tokens[start - 1].word)
                || isGlad(before: start)
        {
            return tokens[next].word == reading.words.with
                || reading.mentionIndex(covering: next).map { mentions[$0].kind == .person }
                    ?? false
        }
        if isLookedForward(start, sentence) {
            return isSettingNext(next)
                || reading.mentionIndex(covering: next).map { mentions[$0].kind == .person }
                    ?? false
        }
        if start > first {
            return tokens[start - 1].kind == .comma && tokens[next].word == reading.words.with
        }
        return !reading.classes(next).isDisjoint(with: [.locative, .adverb])
            || [reading.words.on, reading.words.for, reading.words.with]
                .contains(tokens[next].word)
            || isMet(at: next, sentence)
    }
}

extension Encounter.Frame {
    /// The rule of a verb that takes the other party so.
    fileprivate var rule: Rule {
        switch self {
        case .direct: .meetingDirectVerb
        case .with: .meetingWithVerb
        case .any: .meetingAnyVerb
        case .place, .stay, .onward: .meetingVisited
        case .joined: .meetingJoined
        case .invite: .meetingInvitedToCountry
        }
    }
}
