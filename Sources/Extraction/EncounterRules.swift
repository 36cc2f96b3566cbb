internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Finds the encounters of one sentence.
///
/// Constructions: a verb between its parties ("A met with B"), a light verb and a noun ("A and
/// B held talks"), a noun with its parties ("the call between A and B"), a journey ("A visited
/// Chad"), an invitation ("A invited B to Chad"). A list of counterparts of several countries
/// is one meeting each.
struct EncounterRules {
    let reading: Reading
    /// Who "I", "we" and "they" are; without principals while the main meeting is not known.
    var discourse: Discourse
    /// Whether drafts tell where: not, where only those who first met are asked for.
    var findsPlaces = true
    /// Whether forums told in passing count: where the main encounter is known.
    var findsForums = false

    var tokens: [Token] { reading.tokens }
    var mentions: Layer<Mention> { reading.annotations.mentions }

    /// Longer sentences are no prose; the rules look at a sentence once for each of its verbs.
    static let sentenceTokensMax = 600

    /// Whether a sentence holds a word that an encounter is found by: most hold none, and need no
    /// rules made for them.
    static func mayFind(in sentence: Sentence, of reading: Reading) -> Bool {
        reading.annotations.encounters.stands(in: sentence.tokens)
            || !reading.sum(of: sentence).signs.isDisjoint(
                with: [
                    .discussion, .accord, .invitation, .message, .gathering, .bestowal, .sending,
                    .departure,
                ])
            || isSigned(sentence, of: reading)
            || reading.classes(in: sentence).contains(.remote)
    }

    func encounters(in sentence: Sentence) -> [EncounterDraft] {
        guard sentence.tokens.count <= Self.sentenceTokensMax, !isQuestion(sentence) else {
            return []
        }
        let matches = reading.annotations.encounters.within(sentence.tokens)
        var drafts: [EncounterDraft] = []
        var claimed = SmallSet<Int>()
        for i in matches.indices where !claimed.contains(i) {
            if isAnswered(by: drafts) { return drafts }
            let match = matches[i]
            if isInTitle(match, sentence) { continue }
            switch encounter(match).part {
            case .verb: drafts.take(byVerb(match, encounter(match), sentence))
            case .light:
                if isAuxiliary(match, matches, sentence) || isSpelledAsVerb(match, sentence) {
                    continue
                }
                if let noun = noun(after: match, among: matches, in: sentence),
                    !isDescribing(matches[noun], sentence), !isAdjective(matches[noun], sentence)
                {
                    claimed.insert(noun)
                    let found = byLightVerb(match, matches[noun], sentence)
                    let isVerb = found.isEmpty && encounter(match).frame != nil
                    drafts.take(isVerb ? byVerb(match, encounter(match), sentence) : found)
                    if isVerb { drafts.take(byHostedVisit(matches[noun], sentence) ?? []) }
                } else {
                    drafts.take(byLoneVerb(match, among: matches, sentence))
                }
            case .noun
            where isRound(match, of: i, in: matches, sentence) || isDescribing(match, sentence):
                continue
            case .noun:
                if let tour = byTour(match, sentence) {
                    drafts.take(tour)
                    continue
                }
                drafts.take(bySpelling(match, sentence))
            case .object
            where isAdjective(match, sentence) || isDescribing(match, sentence)
                || isBodyOf(match, drafts)
                || isChaired(match, sentence):
                continue
            case .object:
                if let meal = byMeal(match, sentence) ?? byReception(at: match, sentence) {
                    drafts.take(meal)
                } else if encounter(match).type == .visit {
                    drafts.take(byVisitObject(match, sentence))
                } else if isTold(match, sentence) {
                    drafts.take(byNoun(match, sentence))
                }
            }
        }
        if isAnswered(by: drafts) { return drafts }
        drafts = withoutJoined(drafts)
        addByWhole(sentence, matches, to: &drafts)
        markStops(&drafts, sentence)
        return drafts
    }

    /// A meal that is given, else by what the word is: a verb or a noun.
    private func bySpelling(
        _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft] {
        if isMealGiven(match, sentence), let meal = byMeal(match, sentence) { return meal }
        let former = encounter(match).type == .visit ? byFormerVisit(match, sentence) : []
        return
            (verbSpelledAsNoun(match, sentence).map { byVerb(match, $0, sentence) }
            ?? byNoun(match, sentence)) + former
    }

    /// Adds what no word for an encounter tells of, but the sentence as a whole.
    private func addByWhole(
        _ sentence: Sentence, _ matches: ArraySlice<Gazetteer.Match>,
        to drafts: inout [EncounterDraft]
    ) {
        if drafts.isEmpty { drafts = byRoll(sentence) }
        if drafts.isEmpty || isDuringOne(drafts) { drafts.take(byDiscussion(in: sentence)) }
        drafts.take(byAccord(sentence))
        drafts.take(byPlannedRound(sentence))
        drafts.take(byNextOfSeries(sentence, after: drafts))
        drafts.take(bySigning(sentence))
        drafts.take(byPlannedSigning(sentence))
        drafts.take(byDecoration(sentence))
        if !drafts.contains(where: { $0.type == .visit }) { drafts.take(bySending(sentence)) }
        if !drafts.contains(where: { $0.type == .visit }) { drafts.take(byDeparting(sentence)) }
        if drafts.isEmpty { drafts = byBareInvitation(sentence) }
        if drafts.isEmpty { drafts = byMessage(sentence) }
        // By their numbers, since drafts are long to copy.
        if findsForums, !drafts.indices.contains(where: { drafts[$0].status == .held }) {
            drafts.take(byPair(sentence))
        }
        if findsForums { addForums(sentence, matches, to: &drafts) }
    }

    /// Whether the sentence says that what an object names took place, or will.
    private func isTold(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        isHeld(match, within: 14, sentence) || isOwned(match, sentence)
            || isToBeHeld(match, sentence) || isAnnounced(match, sentence)
            || isCalledOff(match, sentence) || isBetweenPeople(match, sentence)
            || isBetweenCountries(match, sentence) || isUpcoming(match, sentence)
            || isFurther(match, sentence) || isFramed(match, sentence)
            || isGoal(match, sentence)
    }

    /// "the 7th round of Consultations between Chad and Niger": the second noun's to tell.
    private func isRound(
        _ match: Gazetteer.Match, of i: Int, in matches: ArraySlice<Gazetteer.Match>,
        _ sentence: Sentence
    ) -> Bool {
        opensNext(i, of: matches, sentence)
            && byNoun(matches[i + 1], sentence).contains { $0.rule == .meetingNoun }
    }

    func encounter(_ match: Gazetteer.Match) -> Encounter {
        reading.lexicon.encounters[Int(match.entry.index)]
    }

    // MARK: The draft

    /// What a construction found, before it is known whether it is an encounter.
    struct Finding {
        var type: Meeting.Kind
        var subject: Reading.Group?
        var object: Reading.Group?
        var span: Range<Int>
        var rule: Rule
        /// The verb, where one governs it.
        var verb: Gazetteer.Match?
        /// The noun, where one names it.
        var noun: Gazetteer.Match?
        var isRecalled = false
        /// Who takes part where no mention says so.
        var implied: [Party] = []
        /// Row of the office of an implied one whom the text gives by that alone.
        var office: Int?
    }

    /// The drafts of a finding: none, one, or one a counterpart of a list.
    func drafts(
        _ finding: Finding, _ sentence: Sentence, status known: Meeting.Status? = nil
    ) -> [EncounterDraft] {
        let setting = Setting(reading: reading, sentence: sentence)
        guard
            let status = known ?? setting.status(of: span(of: finding), verb: finding.verb)
                ?? orderedStatus(finding) ?? hopedStatus(finding, setting)
                ?? occasionedStatus(finding, sentence)
        else { return [] }
        let hosts = finding.subject.map { self.hosts($0, sentence) } ?? []
        if let apart = apart(finding, sentence, hosts) ?? inTurn(finding, sentence, known) {
            return apart
        }
        func drafts(_ guests: [Party]) -> [EncounterDraft] {
            let guests = apart(guests, from: hosts, finding)
            var parties = discourse.distinct(hosts, guests, finding.implied, in: reading)
            if !isAcrossBorders(parties) { parties = acrossBorders(parties, finding) }
            guard parties.count >= 2, isAcrossBorders(parties) else { return [] }
            return [draft(finding, parties, status, setting)]
        }
        switch guests(of: finding, sentence) {
        case .together(let guests): return drafts(guests)
        case .apart(let groups): return groups.flatMap(drafts)
        }
    }

    /// The words of an encounter from its owner on: "during A's talks with B".
    private func span(of finding: Finding) -> Range<Int> {
        guard finding.verb == nil, let owner = finding.subject.map(reading.tokens(of:)),
            owner.upperBound < finding.span.lowerBound,
            tokens[owner.upperBound].kind == .possessive
        else { return finding.span }
        return owner.lowerBound..<finding.span.upperBound
    }

    /// "They directed their officials to meet within two months": what those in charge order
    /// will happen.
    private func orderedStatus(_ finding: Finding) -> Meeting.Status? {
        guard let subject = finding.subject, subject.count == 1, let verb = finding.verb,
            mentions[subject.lowerBound].kind == .together,
            reading.classes(mentions[subject.lowerBound].tokens.lowerBound)
                .contains(.possessive),
            tokens[verb.tokens.lowerBound - 1].word == reading.words.to
        else { return nil }
        return .planned
    }

    /// Those of a subject; "our foreign ministers", "their teams" and "senior officials" are the
    /// sides themselves.
    private func hosts(_ subject: Reading.Group, _ sentence: Sentence) -> [Party] {
        let subject = named(antecedent(of: subject, sentence))
        let first = mentions[subject.lowerBound]
        let isOthers =
            subject.count == 1 && first.kind == .together && first.tokens.count > 1
            && (reading.classes(first.tokens.lowerBound).contains(.possessive)
                || isOfOtherOffice(first) || isOfTeam(first))
        return isOthers ? sides : known(subject) ?? official(subject)
    }

    /// "The trade ministers, A and B, met": those whom the names behind the comma tell.
    private func named(_ group: Reading.Group) -> Reading.Group {
        let first = mentions[group.lowerBound]
        // "After visiting Chad and Niger, Minister A arrived": A.
        let last = mentions[group.upperBound - 1]
        if group.count > 1, first.kind == .country, [.person, .role].contains(last.kind),
            tokens[max(last.tokens.lowerBound - 1, 0)].kind == .comma,
            reading.annotations.encounters.covering(first.tokens.lowerBound - 1) != nil
        {
            return group.upperBound - 1..<group.upperBound
        }
        guard group.count > 2, first.kind == .together,
            [.comma, .colon].contains(tokens[first.tokens.upperBound].kind),
            mentions[group.dropFirst()].allSatisfy({ $0.kind == .person })
        else { return group }
        return group.dropFirst()
    }

    private func draft(
        _ finding: Finding, _ parties: [Party], _ status: Meeting.Status, _ setting: Setting
    ) -> EncounterDraft {
        let sentence = setting.sentence
        var evidence = finding.span
        if let object = finding.object.map(reading.tokens(of:)) {
            evidence =
                min(
                    evidence.lowerBound, object.lowerBound)..<max(
                    evidence.upperBound, object.upperBound)
        }
        let type = type(of: finding, setting)
        let shift = dayShift(near: evidence, sentence)
        let date =
            shift == nil
            ? setting.date(
                near: stretched(evidence, over: finding.subject), status: status,
                isDone: finding.verb.map { setting.isDone($0) }
                    ?? setting.isOver(before: evidence))
            : nil
        var draft = EncounterDraft(
            type: type, status: self.status(status, on: date),
            parties: parties, date: type == .visit ? days(to: date, evidence, sentence) : date,
            place: type == .call || !findsPlaces
                ? nil : place(of: finding, type, setting),
            venue: type == .call || !findsPlaces ? nil : setting.venue(), evidence: evidence,
            rule: finding.rule,
            isRecalled: finding.isRecalled)
        draft.isEarlier =
            finding.verb.map { setting.isPluperfect($0) || isLastTime($0, sentence) } ?? false
            || finding.noun.map { isBygone($0, sentence) } ?? false
            || date == nil && shift == nil
                && (isRecollected(finding, parties, sentence)
                    || isToldOfOthers(finding, parties, sentence))
        // "left Oslo to take part in": those whom they met there are the news.
        draft.isAside =
            finding.verb.map {
                encounter($0).frame == .stay || setting.hasLeft(before: $0.tokens.lowerBound)
            } ?? false
        draft.isSession =
            finding.type == .talks && finding.noun.map { encounter($0).part == .object } ?? false
            || finding.noun.map { isSequel($0, sentence) } ?? false
        draft.isForum = type == .summit && finding.noun != nil && finding.object == nil
        draft.sentence = setting.sentence.tokens.lowerBound
        draft.isAlso = finding.verb.map { isAlso($0, sentence) } ?? false
        draft.isMeal = finding.verb.map { isMeal($0) } ?? false
        draft.unnamedOffice =
            finding.office ?? unnamedOffice(finding.subject) ?? unnamedOffice(finding.object)
        draft.dayShift = shift
        draft.shiftBase = shift == nil || shift == 0 ? nil : dayBefore(evidence, sentence)
        return draft
    }

    /// "the visit of A to Chad in May": up to the end of A, so that the day is near.
    private func stretched(_ span: Range<Int>, over subject: Reading.Group?) -> Range<Int> {
        guard let end = subject.map({ reading.tokens(of: $0) }), end.lowerBound >= span.upperBound,
            end.lowerBound - span.upperBound <= 3
        else { return span }
        return span.lowerBound..<end.upperBound
    }

    /// The office of "the President of Peru", of whom no name is known.
    func unnamedOffice(_ group: Reading.Group?) -> Int? {
        guard let group, group.count == 1, mentions[group.lowerBound].kind == .role,
            mentions[group.lowerBound].title.lowerBound
                > mentions[group.lowerBound].tokens.lowerBound
                || mentions[group.lowerBound].country != nil,
            let office = mentions[group.lowerBound].office,
            reading.cast.isHigh(office)
                || reading.lexicon.offices[office].rank.contains(.sole)
                    && mentions[group.lowerBound].title.count > 1
        else { return nil }
        let isNamed = discourse.parties(of: group, in: reading).contains {
            if case .member(let i) = $0 { !reading.cast.members[i].name.isEmpty } else { false }
        }
        return isNamed ? nil : office
    }

    /// "also called on", "met also with".
    private func isAlso(_ verb: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let near = verb.tokens.lowerBound - 1..<verb.tokens.upperBound + 1
        return near.clamped(to: sentence.tokens).contains { tokens[$0].word == reading.words.also }
    }

    /// "the previous round", "their last meeting": one before that which the document reports.
    private func isBygone(_ noun: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = max(sentence.tokens.lowerBound, noun.tokens.lowerBound - 3)
        return (start..<noun.tokens.upperBound).contains {
            reading.classes($0).contains(.bygone)
                && reading.annotations.dates.covering($0) == nil
                && reading.mentionIndex(covering: $0) == nil
        }
    }

    /// "The two last spoke on 3 May", "The last time they met was in May".
    private func isLastTime(_ verb: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        guard verb.isPast else { return false }
        let reach = (verb.tokens.lowerBound - 6..<verb.tokens.lowerBound)
            .clamped(to: sentence.tokens)
        return reach.contains {
            reading.classes($0).contains(.bygone)
                && reading.annotations.dates.covering($0) == nil
                && ($0 + 1 == verb.tokens.lowerBound
                    && !reading.classes($0).contains(.determiner)
                    || tokens[$0 + 1].word == reading.words.journey.time)
        }
    }

    /// "Then talks between the delegations took place": a further encounter of those who met.
    private func isSequel(_ noun: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        reading.classes(sentence.tokens.lowerBound).contains(.sequel)
            && encounter(noun).type == .talks && isHeld(noun, within: 16, sentence)
    }

    /// A meeting "by video link" is a call; "spoke with" is none where the text reports a
    /// meeting in person and says nothing of a telephone.
    private func type(of finding: Finding, _ setting: Setting) -> Meeting.Kind {
        let object = finding.object.map { reading.tokens(of: $0).upperBound } ?? 0
        let isRemote =
            setting.isRemote(finding.span)
            || setting.isRemote(after: max(object, finding.span.upperBound))
        switch finding.type {
        case .meeting where isAtAirport(finding, setting.sentence): return .ceremony
        case .meeting where discourse.isOfCalls && isExchange(finding, setting): return .call
        case .meeting, .talks: return isRemote ? .call : finding.type
        // "was in contact with".
        case .call where finding.verb.map { $0.tokens.count > 2 } ?? false: return .call
        case .call where !isRemote && isCalledOn(behind: finding.object, setting.sentence):
            return .meeting
        // "called B".
        case .call where finding.verb.map { encounter($0).frame == .direct } ?? false: return .call
        case .call where finding.verb != nil && discourse.isInPerson && !isRemote,
            .call where !isRemote && isSpokenThere(finding, setting.sentence):
            return .meeting
        default: return finding.type
        }
    }
}
