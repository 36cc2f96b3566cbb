internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters at which one told another something: "congratulated B in a phone call".
extension EncounterRules {
    /// "I had a good call with B," said A at a meeting with C: what somebody remembers, in a
    /// quotation that began before it.
    func isRecollected(_ finding: Finding, _ parties: [Party], _ sentence: Sentence) -> Bool {
        guard let subject = finding.subject, finding.verb?.isPast ?? false,
            mentions[subject.lowerBound].kind == .firstPerson, discourse.principals.count > 1,
            parties.contains(where: { !discourse.principals.contains($0) })
        else { return false }
        if discourse.isQuoting, !discourse.speaker.isEmpty { return true }
        let start = mentions[subject.lowerBound].tokens.lowerBound
        return (start - Self.quoteReach..<start).clamped(to: sentence.tokens).contains {
            [.openQuote, .plainQuote].contains(tokens[$0].kind)
        }
    }

    /// "A noted that President X met President Y in Oslo", in a text on A and B: what those who met
    /// tell of others, on a day that they do not tell.
    func isToldOfOthers(_ finding: Finding, _ parties: [Party], _ sentence: Sentence) -> Bool {
        guard let subject = finding.subject, finding.verb?.isPast ?? false,
            discourse.principals.count > 1,
            !parties.contains(where: discourse.principals.contains),
            parties.contains(where: { if case .member = $0 { true } else { false } })
        else { return false }
        // The subject may stand in a sentence before.
        let first = sentence.tokens.lowerBound
        let head = first..<max(first, mentions[subject.lowerBound].tokens.lowerBound)
        guard let that = head.last(where: { tokens[$0].word == reading.words.that }),
            let cue = reading.annotations.cues.within(head.lowerBound..<that).last
        else { return false }
        return reading.lexicon.cues[Int(cue.entry.index)].kind == .report
            && reading.annotations.mentions.within(head.lowerBound..<cue.tokens.lowerBound)
                .contains { $0.kind != .country }
    }

    /// Words of a quotation before what it remembers, at most.
    private static let quoteReach = 30

    /// Words between what was told and the noun, at most.
    private static let tellingReach = 24

    /// "A congratulated B on her election in a phone call", "A told B at a meeting in Oslo that X":
    /// the subject and the person right behind a past cue, before an encounter that the text
    /// names for the first time and of nobody else.
    func byTold(
        _ finding: Finding, _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft]? {
        let start = match.tokens.lowerBound
        let before = (start - 4..<start).clamped(to: sentence.tokens)
        guard finding.subject == nil, finding.object == nil, match.entry.form != nounPlural,
            [.call, .meeting, .talks].contains(finding.type),
            let article = before.last(where: isIndefinite), article > sentence.tokens.lowerBound,
            !reading.classes(article - 1).isDisjoint(with: [.preposition, .locative, .temporal]),
            tokens[article - 1].word != reading.words.to,
            !isOfOthers(match.tokens.upperBound, sentence),
            let (teller, told) = telling(before: article, sentence)
        else { return nil }
        var finding = finding
        (finding.subject, finding.object) = (teller, told)
        finding.isRecalled = false
        let found = drafts(finding, sentence, status: .held)
        return found.isEmpty ? nil : found
    }

    /// "a meeting of parliament", "a call with reporters", "a meeting for donors".
    private func isOfOthers(_ next: Int, _ sentence: Sentence) -> Bool {
        guard next < sentence.tokens.upperBound else { return false }
        return [reading.words.of, reading.words.with, reading.words.for, reading.words.between]
            .contains(tokens[next].word)
    }

    /// "A congratulated B by telephone": a call.
    func byTelling(_ sentence: Sentence) -> [EncounterDraft] {
        guard reading.classes(in: sentence).contains(.remote),
            let (teller, told) = telling(before: sentence.tokens.upperBound, sentence),
            mentions[teller.lowerBound].kind == .person
        else { return [] }
        let end = reading.tokens(of: told).upperBound
        let near = end..<max(end, min(end + 3, sentence.tokens.upperBound))
        guard
            let remote = near.dropFirst().first(where: {
                reading.classes($0).contains(.remote)
                    && (tokens[$0 - 1].word == reading.words.by
                        || reading.classes($0 - 1).contains(.determiner)
                            && tokens[$0 - 2].word != reading.words.on)
            })
        else { return [] }
        return drafts(
            Finding(
                type: .call, subject: teller, object: told, span: end..<remote + 1,
                rule: .meetingDiscussedWith), sentence, status: .held)
    }

    /// Who told whom: the subject at the head of the sentence, a past cue behind it, and the one
    /// person right behind that.
    private func telling(
        before end: Int, _ sentence: Sentence
    ) -> (teller: Reading.Group, told: Reading.Group)? {
        guard let lead = reading.leadingSubject(of: sentence), lead.count == 1,
            [.person, .role, .pronoun].contains(mentions[lead.lowerBound].kind),
            case let after = reading.tokens(of: lead).upperBound,
            let cue = reading.annotations.cues.within(
                after..<max(after, min(after + 6, sentence.tokens.upperBound))
            ).first(where: { $0.isPast }),
            !isPassive(cue, sentence),
            let told = reading.mentions(
                at: cue.tokens.upperBound, until: sentence.tokens.upperBound),
            mentions[told.lowerBound].kind == .person,
            mentions[told.lowerBound].tokens.upperBound <= end,
            end - cue.tokens.upperBound <= Self.tellingReach || end == sentence.tokens.upperBound,
            tokens[mentions[told.lowerBound].tokens.upperBound - 1].kind != .possessive
        else { return nil }
        let next = mentions[told.lowerBound].tokens.upperBound
        guard next >= sentence.tokens.upperBound || tokens[next].kind != .possessive else {
            return nil
        }
        return (lead, told.lowerBound..<told.lowerBound + 1)
    }

    /// "In his talks with B, the Minister asked for help this spring": held, with no day or place
    /// but those of the frame itself.
    func byFrame(_ found: Finding, _ sentence: Sentence) -> [EncounterDraft] {
        var finding = found
        if finding.subject == nil, isOneSided(finding.object) || isListed(finding) {
            finding.implied = partner(of: finding, sentence)
        }
        let end = finding.object.map { reading.tokens(of: $0).upperBound } ?? 0
        return byFrame(
            finding, sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, end), sentence)
    }

    private func byFrame(
        _ found: Finding, _ frame: Range<Int>, _ sentence: Sentence
    ) -> [EncounterDraft] {
        var finding = found
        finding.isRecalled = false
        let isDated = reading.annotations.dates.stands(in: frame)
        let isPlaced = reading.annotations.names.within(frame).contains { $0.entry.kind == .city }
        return drafts(finding, sentence, status: .held).map { draft in
            var draft = draft
            if !isDated { (draft.date, draft.status) = (nil, .held) }
            if !isPlaced { draft.place = nil }
            return draft
        }
    }

    /// "X, A said after talks with B", "A said at a meeting with B in Oslo that X": A and B met,
    /// when and where the words around the noun tell, no others.
    func bySaying(
        _ found: Finding, _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft]? {
        let start = match.tokens.lowerBound
        guard found.subject == nil, let object = found.object,
            mentions[object].contains(where: { $0.kind == .person }),
            match.entry.form != nounPlural || found.type == .talks,
            let led = (start - 4..<start).clamped(to: sentence.tokens).last(where: {
                !reading.classes($0).isDisjoint(with: [.locative, .temporal])
                    && !reading.classes($0).contains(.determiner)
            }),
            let cue = reading.annotations.cues.within((led - 2..<led).clamped(to: sentence.tokens))
                .last(where: { $0.isPast && $0.tokens.upperBound == led }),
            [.report, .stress].contains(reading.lexicon.cues[Int(cue.entry.index)].kind),
            let sayer = SubjectFinder(reading: reading, sentence: sentence)
                .subject(of: cue.tokens.lowerBound), sayer.count == 1,
            [.person, .role, .pronoun].contains(mentions[sayer.lowerBound].kind)
        else { return nil }
        var finding = found
        finding.subject = sayer
        let end = reading.tokens(of: object).upperBound
        let frame = cue.tokens.lowerBound..<max(end, min(end + 8, sentence.tokens.upperBound))
        let drafts = byFrame(finding, frame, sentence)
        return drafts.isEmpty ? nil : drafts
    }

    /// "In his meeting with B, the Minister raised X": at the head of a sentence that reports what
    /// was said at it.
    func isFramed(_ match: Gazetteer.Match, _ object: Reading.Group?, _ sentence: Sentence) -> Bool
    {
        let first = frameStart(sentence)
        guard let object, match.tokens.lowerBound - first <= 6, match.tokens.lowerBound > first,
            match.entry.form != nounPlural || encounter(match).type == .talks
                || encounter(match).type == .meeting,
            !reading.classes(first).isDisjoint(with: [.locative, .temporal]),
            case let comma = reading.tokens(of: object).upperBound,
            comma + 1 < sentence.tokens.upperBound, tokens[comma].kind == .comma,
            mentions[object].contains(where: { $0.kind == .person })
        else { return false }
        return reading.annotations.cues.within(comma..<sentence.tokens.upperBound)
            .first?.isPast ?? false
    }

    /// Behind the number of a paragraph, and a country in brackets.
    private func frameStart(_ sentence: Sentence) -> Int {
        let first = reading.opening(of: sentence)
        let end = max(first, min(first + 2, sentence.tokens.upperBound - 1))
        return (first..<end).first { ![.number, .stop].contains(tokens[$0].kind) } ?? end
    }

    /// "In his exchange with B, the Minister raised X": framed by what alone is no encounter.
    func isFramed(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = match.tokens.upperBound
        guard match.tokens.lowerBound - reading.opening(of: sentence) <= 6,
            next + 1 < sentence.tokens.upperBound
        else { return false }
        if tokens[next].word == reading.words.with {
            return isFramed(match, partners(after: next, sentence), sentence)
        }
        return tokens[next].word == reading.words.for
            && isFramed(match, courtesyCall(match, sentence), sentence)
    }

    /// "Minister A's conversation with B confirmed X": the owner opens the sentence, and no earlier
    /// one is meant.
    func isOpened(by owner: Reading.Group?, _ finding: Finding, _ sentence: Sentence) -> Bool {
        guard let owner, let object = finding.object, let noun = finding.noun,
            noun.entry.form != nounPlural,
            mentions[owner.lowerBound].kind == .person,
            mentions[object.lowerBound].kind == .person,
            reading.tokens(of: owner).lowerBound == reading.opening(of: sentence),
            case let next = reading.tokens(of: owner).upperBound,
            next < noun.tokens.lowerBound, tokens[next].kind == .possessive,
            !(next..<noun.tokens.lowerBound).contains(where: {
                reading.classes($0).contains(.bygone)
            })
        else { return false }
        return true
    }

    /// "spoke in Oslo with B", "spoke with B on the margins of the session": face to face.
    func isSpokenThere(_ finding: Finding, _ sentence: Sentence) -> Bool {
        guard let verb = finding.verb, encounter(verb).frame == .with else { return false }
        if isOnMargins(verb, finding.object, sentence) { return true }
        let next = verb.tokens.upperBound
        guard next + 2 < sentence.tokens.upperBound else { return false }
        return reading.classes(next).contains(.locative)
            && destination(at: next + 1, sentence) != nil
    }

    /// "On the margins of the session, A talked to B", "talked to B on the sidelines of it".
    private func isOnMargins(
        _ verb: Gazetteer.Match, _ object: Reading.Group?, _ sentence: Sentence
    ) -> Bool {
        guard reading.classes(in: sentence).contains(.circumstance) else { return false }
        let end = max(verb.tokens.upperBound, object.map { reading.tokens(of: $0).upperBound } ?? 0)
        return (sentence.tokens.lowerBound..<end + 5).clamped(to: sentence.tokens).contains {
            reading.classes($0).contains(.circumstance)
                && reading.words.journey.besides.contains(tokens[$0].word)
        }
    }

    /// "In his exchange with B", "Minister A's conversation with B", "their conversation of 3 May":
    /// in a text that tells of calls, without a place.
    func isExchange(_ finding: Finding, _ setting: Setting) -> Bool {
        guard let noun = finding.noun, finding.verb == nil,
            finding.rule == .meetingNoun && !finding.isRecalled
                || finding.rule == .meetingTheirNoun
                    && setting.place(after: finding.span.lowerBound, of: .meeting) == nil
        else { return false }
        return [reading.words.conversation, reading.words.exchange]
            .contains(tokens[noun.tokens.upperBound - 1].word)
    }

    /// "talking to B, who called on him": B came to see him.
    func isCalledOn(behind object: Reading.Group?, _ sentence: Sentence) -> Bool {
        guard let object else { return false }
        let end = reading.tokens(of: object).upperBound
        let near = end..<max(end, min(end + 3, sentence.tokens.upperBound))
        guard let who = near.first(where: { tokens[$0].word == reading.words.who }) else {
            return false
        }
        let verbs = who + 1..<max(who + 1, min(who + 4, sentence.tokens.upperBound))
        return reading.annotations.encounters.within(verbs).contains {
            encounter($0).type == .meeting && encounter($0).part == .verb && $0.isPast
        }
    }

    /// "attended a dinner given by B in his honour": with B.
    func byGiven(
        _ finding: Finding, _ noun: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard encounter(noun).type == .meeting,
            let verb = reading.annotations.encounters.starting(at: noun.tokens.upperBound),
            encounter(verb).part == .light, verb.isPast,
            let host = agent(after: verb.tokens.upperBound, in: sentence)
        else { return [] }
        var finding = finding
        finding.object = host
        return drafts(finding, sentence)
    }

    /// "The next JCM will be held in Lima": a body of both sides by its initials, behind "next".
    func byNextInitials(_ verb: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let words: WordClass = [.auxiliary, .be, .future, .adverb]
        var at = verb.tokens.lowerBound - 1
        while at > sentence.tokens.lowerBound, !reading.classes(at).isDisjoint(with: words) {
            at -= 1
        }
        guard at > sentence.tokens.lowerBound, at < verb.tokens.lowerBound - 1,
            tokens[at].shape == .upper, tokens[at].range.count > 1,
            tokens[at - 1].word == reading.words.next
                || tokens[at - 1].word == reading.words.following || isNumeral(at - 1),
            sides.count > 1
        else { return [] }
        return drafts(
            Finding(
                type: .talks, span: at..<verb.tokens.upperBound, rule: .meetingSidesNoun,
                verb: verb, implied: sides), sentence
        ).filter { $0.date != nil || $0.place != nil }
    }

    /// "The Ministry of Foreign Affairs of Chad summoned B": Chad.
    func ministry(before verb: Gazetteer.Match, _ sentence: Sentence) -> [Party] {
        var at = verb.tokens.lowerBound - 1
        while at > sentence.tokens.lowerBound,
            !reading.classes(at).isDisjoint(with: [.auxiliary, .adverb])
                || reading.annotations.dates.covering(at) != nil
        { at -= 1 }
        let reach = (at - 8..<at + 1).clamped(to: sentence.tokens)
        guard
            let country = reading.annotations.names.within(reach)
                .last(where: { $0.entry.kind == .country }),
            reach.contains(where: {
                reading.classes($0).contains(.institution) && tokens[$0].isCapitalised
            }),
            reach.lowerBound == sentence.tokens.lowerBound
                || reading.classes(reach.lowerBound - 1).contains(.determiner)
                || reach.contains(where: {
                    reading.classes($0).contains(.determiner)
                }),
            (country.tokens.lowerBound..<at + 1).allSatisfy({ tokens[$0].isCapitalised })
        else { return [] }
        return [.country(Int(country.entry.index))]
    }

    /// "met B, who is visiting Chad, on 3 May": a stay told in a relative clause without a day of
    /// its own, up to the next comma.
    func isInserted(_ stay: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let (start, end) = (stay.tokens.lowerBound, stay.tokens.upperBound)
        let isStay =
            encounter(stay).frame == .stay
            || VerbForm(rawValue: stay.entry.form) == .gerund
        guard isStay,
            (start - 2..<start).clamped(to: sentence.tokens)
                .contains(where: { tokens[$0].word == reading.words.who })
        else { return false }
        let rest = end..<max(end, sentence.tokens.upperBound)
        let close = rest.first { tokens[$0].kind == .comma } ?? rest.upperBound
        return !reading.annotations.dates.stands(in: end..<min(close, end + 16))
    }
}
