internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters that a noun names: "the summit between A and B", "his visit to Chad".
extension EncounterRules {
    func byNoun(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        guard var type = encounter(match).type, !isOtherUse(match, sentence) else { return [] }
        if type == .talks {
            if isOfPlan(match, sentence) { return [] }
            if isSustained(match, sentence), !isPlaced(match, sentence), !isDated(match, sentence) {
                return []
            }
        }
        if type == .visit {
            guard isWith(match.tokens.upperBound, sentence) else {
                return byVisitNoun(match, sentence)
            }
            type = .meeting
        }
        var finding = Finding(
            type: type, span: match.tokens, rule: .meetingNoun, noun: match, isRecalled: true)
        finding.object = partners(after: match.tokens.upperBound, sentence)
        if let object = finding.object,
            isTurnedTo(object, type) || isConvenience(object) || isTopic(object, match)
                || isBegunWith(match, sentence)
        {
            finding.object = nil
        }
        if finding.object == nil, let called = courtesyCall(match, sentence) {
            finding.object = called
            finding.subject = agent(after: match.tokens.upperBound, in: sentence)
            if called == finding.subject { finding.object = calledOn(after: called, sentence) }
        }
        if isHeldWith(match, finding.object, sentence) || isSeries(finding.object, sentence) {
            return []
        }
        if let object = finding.object, let next = outcome(after: object, sentence) {
            if next == .planned, !isCalledOff(match, sentence) {
                finding.subject = owner(of: match, sentence)
                if finding.subject == nil { finding.implied = partner(of: finding, sentence) }
                return drafts(finding, sentence, status: .planned)
            }
            finding.isRecalled = next == .planned
        }
        finding.subject =
            finding.subject ?? owner(of: match, sentence) ?? holder(of: match, &finding, sentence)
            ?? traveller(to: match, finding.object, sentence)
        if isFurther(match, sentence), let found = byFollowing(finding, match, sentence) {
            return found
        }
        if isFramed(match, finding.object, sentence) {
            return byFrame(finding, sentence)
        }
        if let said = bySaying(finding, match, sentence) { return said }
        if isOpened(by: finding.subject, finding, sentence) { finding.isRecalled = false }
        return byPair(finding, match, sentence) ?? byTold(finding, match, sentence)
            ?? byName(finding, match, sentence)
    }

    /// By the countries in the noun's name, by those whom it leaves untold, or by what is told of
    /// when and where.
    private func byName(
        _ found: Finding, _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft] {
        var finding = found
        let type = finding.type
        // "a call with reporters": with others.
        if type == .call, finding.object == nil, isWith(match.tokens.upperBound, sentence) {
            return []
        }
        if isBegun(match, sentence) || isWithUnknown(finding, match, sentence) { return [] }
        let countries = countriesInName(of: match, sentence)
        if finding.subject == nil, finding.object == nil, countries.count > 1 {
            finding.implied = type == .summit ? summiteers(countries, sentence) : countries
            let isBeside = isBeside(match, sentence)
            finding.rule = isBeside ? .meetingFollowed : .meetingCountryCompound
            finding.isRecalled = !isBeside
        } else if finding.subject == nil, isOneSided(finding.object) || isListed(finding) {
            finding.implied = partner(of: finding, sentence)
        } else if type == .ceremony, isHeld(match, within: 20, sentence) {
            finding.subject = nil
            finding.implied = discourse.principals
            finding.rule = .meetingTheirNoun
        } else if finding.object == nil, match.entry.form != nounPlural || type == .talks,
            isDated(match, sentence) || isPromised(match, sentence)
                || isCalledOff(match, sentence)
                || type == .summit && isPlaced(match, sentence)
                || isSession(match) && isHeld(match, within: 14, sentence)
        {
            return bySetting(finding, match, sentence)
        }
        if match.entry.form == nounPlural, type != .talks, !isHeld(match, sentence),
            finding.object == nil
                || finding.subject == nil && isOneSided(finding.object) && !isListed(finding),
            Setting(reading: reading, sentence: sentence).date(near: match.tokens) == nil
        {
            return []
        }
        return drafts(finding, sentence)
    }

    /// "on which negotiations began last autumn", "negotiations on the treaty were launched in
    /// May": no round of them, within eight words.
    private func isBegun(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let end = match.tokens.upperBound
        // "the dialogue that started last year".
        if encounter(match).type == .talks, end + 1 < sentence.tokens.upperBound,
            reading.classes(end).contains(.relative),
            reading.words.journey.beginning.contains(tokens[end + 1].word)
        {
            return true
        }
        guard match.tokens.count == 1, tokens[end - 1].word == reading.words.negotiations else {
            return false
        }
        return (end..<max(end, min(end + 8, sentence.tokens.upperBound))).contains {
            reading.words.journey.beginning.contains(tokens[$0].word)
        }
    }

    /// "at the meeting the talks turned to Peru": a topic; nobody is met who stands after "to".
    private func isTurnedTo(_ object: Reading.Group, _ type: Meeting.Kind) -> Bool {
        let before = reading.tokens(of: object).lowerBound - 1
        guard type == .meeting || type == .talks, before >= 0 else { return false }
        return [reading.words.to, reading.words.for].contains(tokens[before].word)
            && mentions[object].allSatisfy { $0.kind == .country && $0.title.isEmpty }
    }

    /// "In their discussion of Chad, Minister A asked for help": a country right behind "of", where
    /// the noun has an owner or is a word for what one does with a topic.
    private func isTopic(_ object: Reading.Group, _ match: Gazetteer.Match) -> Bool {
        let (start, of) = (match.tokens.lowerBound, match.tokens.upperBound)
        let first = mentions[object.lowerBound]
        guard start > 0, of < tokens.count, first.kind == .country, first.title.isEmpty,
            tokens[of].word == reading.words.of, (of + 1...of + 2).contains(first.tokens.lowerBound)
        else { return false }
        return reading.classes(start - 1).contains(.possessive)
            || reading.words.journey.discussing.contains(tokens[of - 1].word)
    }

    /// "Meetings with B are also planned", "a meeting with B also took place": what is said right
    /// behind the object.
    private func outcome(
        after object: Reading.Group, _ sentence: Sentence
    ) -> Meeting.Status? {
        let start = reading.tokens(of: object).upperBound
        var at = start
        while at < sentence.tokens.upperBound, at - start < 10,
            isCircumstance(at) || !reading.classes(at).isDisjoint(with: [.be, .auxiliary])
        { at += 1 }
        guard at < sentence.tokens.upperBound else { return nil }
        let isSaid = (start..<at).contains { reading.classes($0).contains(.be) }
        let setting = Setting(reading: reading, sentence: sentence)
        if isSaid,
            reading.classes(at).contains(.planned)
                || (start..<at).contains(where: setting.isOnProgramme)
        {
            return .planned
        }
        let verb = reading.annotations.encounters.starting(at: at)
        return verb.map { encounter($0).part == .light && isPast($0) } ?? false ? .held : nil
    }

    private func isPast(_ match: Gazetteer.Match) -> Bool {
        VerbForm(rawValue: match.entry.form)?.isPast ?? false
    }

    /// "meetings were held with B": the verb's to tell.
    private func isHeldWith(
        _ match: Gazetteer.Match, _ object: Reading.Group?, _ sentence: Sentence
    ) -> Bool {
        guard let object else { return false }
        let start = match.tokens.upperBound
        let rest = start..<max(start, min(start + 6, reading.tokens(of: object).lowerBound))
        return reading.annotations.encounters.within(rest).contains {
            encounter($0).part == .light && encounter($0).frame == nil && isPassive($0, sentence)
        }
    }

    /// "the meeting of A with B": A; of "the meeting of A and B" both, who are then the object.
    private func holder(
        of match: Gazetteer.Match, _ finding: inout Finding, _ sentence: Sentence
    ) -> Reading.Group? {
        guard let group = visitor(after: match.tokens.upperBound, sentence), !isTopic(group, match),
            mentions[group].allSatisfy({ [.person, .role, .country].contains($0.kind) })
                || isOfAll(group) || opens(match, of: group, sentence)
        else { return nil }
        var next = reading.tokens(of: group).upperBound
        // "of A, Minister of Trade, with B".
        if next < sentence.tokens.upperBound, tokens[next].kind == .comma { next += 1 }
        if isWith(next, sentence) {
            finding.object = reading.mentions(at: next + 1, until: sentence.tokens.upperBound)
            return finding.object == nil ? nil : group
        }
        if finding.object == nil, isOfAll(group) { return group }
        guard finding.object == nil, group.count > 1 || isOfSides(group) else { return nil }
        finding.object = group
        return nil
    }

    /// "the meeting of the two Presidents in May".
    private func isOfAll(_ group: Reading.Group) -> Bool {
        group.count == 1 && mentions[group.lowerBound].kind == .together
            && tokens[reading.tokens(of: group).upperBound - 1].kind == .word
            && reading.classes(reading.tokens(of: group).upperBound - 1).contains(.collective)
    }

    private func isWith(_ token: Int, _ sentence: Sentence) -> Bool {
        token < sentence.tokens.upperBound && tokens[token].word == reading.words.with
    }

    /// Whether those after "with" are of one side, so that the other is missing.
    func isOneSided(_ object: Reading.Group?) -> Bool {
        guard let object else { return false }
        let parties = discourse.parties(of: object, in: reading)
        return parties.count == 1 || !isAcrossBorders(parties)
    }

    /// "meetings with counterparts, among them those of Chile", "with A and B": the host untold.
    func isListed(_ finding: Finding) -> Bool {
        guard let object = finding.object, let noun = finding.noun,
            noun.entry.form == nounPlural, finding.type != .talks
        else { return false }
        let first = mentions[object.lowerBound]
        var with = first.tokens.lowerBound - 1
        while with > 0, reading.classes(with).contains(.determiner) { with -= 1 }
        // "the meetings we had with A and B": the verb's to tell.
        return with >= noun.tokens.upperBound && tokens[with].word == reading.words.with
            && !reading.annotations.encounters.within(noun.tokens.upperBound..<with)
                .contains(where: isPast)
            && (first.kind != .together || !first.sides.isEmpty)
    }

    /// Who met those after "with": the subject of the sentence, else the one who speaks; of
    /// "Call with B" in a heading the publisher's own.
    func partner(of finding: Finding, _ sentence: Sentence) -> [Party] {
        guard let lead = reading.leadingSubject(of: sentence),
            !(finding.object.map { $0.overlaps(lead) } ?? false), !isPlace(lead)
        else { return speakerOrTopic(finding, sentence) }
        if let teller = teller(before: finding.span.lowerBound, after: lead, sentence) {
            return discourse.parties(of: teller, in: reading)
        }
        let parties = discourse.parties(of: lead, in: reading)
        guard parties.isEmpty else {
            return isOfAll(lead) ? across(from: finding.object, parties) : parties
        }
        if sentence.isHeading { return untold(finding) }
        let isOfTwo =
            lead.count == 1 && mentions[lead.lowerBound].kind == .together
            && !mentions[lead.lowerBound].isFirstPerson
        return isOfAll(lead) || isOfTwo ? firstSubject() : []
    }

    /// "A met B. In the meeting with C, the two discussed X": A, who is not of C's side.
    private func across(from object: Reading.Group?, _ parties: [Party]) -> [Party] {
        guard parties.count == 2, let object,
            let other = discourse.parties(of: object, in: reading).first, !parties.contains(other)
        else { return parties }
        let own = parties.filter { reading.side(of: $0) != reading.side(of: other) }
        return own.count == 1 ? own : parties
    }

    /// "The Secretary-General met leaders of Peru. In his meeting with B, the two leaders …": the
    /// subject of the first sentence, where nobody is known to be together.
    private func firstSubject() -> [Party] {
        guard let first = reading.text.sentences.first(where: { !$0.isHeading }),
            let lead = reading.leadingSubject(of: first), lead.count == 1,
            [.person, .role].contains(mentions[lead.lowerBound].kind)
        else { return [] }
        return discourse.parties(of: lead, in: reading)
    }

    /// "In Chad, meetings are planned with B": where, not who.
    private func isPlace(_ lead: Reading.Group) -> Bool {
        let start = reading.tokens(of: lead).lowerBound
        return start > 0 && mentions[lead].allSatisfy { $0.kind == .country }
            && reading.classes(start - 1).contains(.locative)
    }

    /// "Chile is a friend, said A in a call with B": A, right behind a cue, where the sentence
    /// begins with what he said.
    private func teller(
        before noun: Int, after lead: Reading.Group, _ sentence: Sentence
    ) -> Int? {
        guard mentions[lead].allSatisfy({ $0.kind == .country }),
            let i = personBefore(noun, sentence), i > lead.lowerBound,
            noun - mentions[i].tokens.upperBound <= 6
        else { return nil }
        let before = mentions[i].tokens.lowerBound
        let cue = reading.annotations.cues.covering(before - 1)
        return cue != nil ? i : nil
    }

    /// "Firms were asked by A, in talks with B, to invest": A; else who speaks, else whom the
    /// sentence before was about.
    private func speakerOrTopic(_ finding: Finding, _ sentence: Sentence) -> [Party] {
        if !discourse.speaker.isEmpty { return discourse.speaker }
        if let i = personBefore(finding.span.lowerBound, sentence) {
            return discourse.parties(of: i, in: reading)
        }
        if let last = discourse.lastSubject { return [last] }
        if sentence.isHeading || isTold(finding, sentence) || isItem(finding, sentence) {
            return untold(finding)
        }
        let token = finding.span.lowerBound
        let before = max(sentence.tokens.lowerBound, token - 3)..<token
        let isOwned = before.contains { reading.classes($0).contains(.possessive) }
        return isOwned ? Array(discourse.principals.prefix(1)) : []
    }

    /// "1. A bilateral meeting with B: both sides agreed on trade": an item of a list.
    private func isItem(_ finding: Finding, _ sentence: Sentence) -> Bool {
        let first = sentence.tokens.lowerBound
        return tokens[first].kind == .number && finding.span.lowerBound - first <= 5
    }

    /// "The meeting with B took place", "There was a meeting with B".
    private func isTold(_ finding: Finding, _ sentence: Sentence) -> Bool {
        if !finding.isRecalled { return true }
        guard reading.sum(of: sentence).signs.contains(.there) else { return false }
        let before =
            max(sentence.tokens.lowerBound, finding.span.lowerBound - 5)..<finding.span.lowerBound
        return before.contains {
            tokens[$0].word == reading.words.there && reading.classes($0 + 1).contains(.be)
        }
    }

    /// Of those whom the document is about the first who is not of the other side, else the
    /// publisher's country.
    private func untold(_ finding: Finding) -> [Party] {
        let met = finding.object.map { discourse.parties(of: $0, in: reading) } ?? []
        let sides = met.map { reading.side(of: $0) }
        let other = discourse.principals.first { !sides.contains(reading.side(of: $0)) }
        return other.map { [$0] } ?? host
    }
}
