internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters that a noun names: "the summit between A and B", "his visit to Chad".
extension EncounterRules {
    func byNoun(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        guard var type = encounter(match).type, !isOtherUse(match, sentence) else { return [] }
        if type == .visit {
            guard isWith(match.tokens.upperBound, sentence) else {
                return byVisitNoun(match, sentence)
            }
            type = .meeting
        }
        var finding = Finding(
            type: type, span: match.tokens, rule: .meetingNoun, noun: match, isRecalled: true)
        finding.object = partners(after: match.tokens.upperBound, sentence)
        if isHeldWith(match, finding.object, sentence) { return [] }
        finding.subject = owner(of: match, sentence) ?? holder(of: match, &finding, sentence)
        if finding.object != nil, isFurther(match, sentence) { return further(finding, sentence) }
        let compound = compound(before: match.tokens.lowerBound, sentence)
        if finding.subject == nil, finding.object == nil, compound.count == 2 {
            finding.implied = compound
            finding.rule = .meetingCountryCompound
        } else if finding.subject == nil, isOneSided(finding.object) || isListed(finding) {
            finding.implied = partner(of: finding, sentence)
        } else if type == .ceremony, isHeld(match, within: 20, sentence) {
            finding.subject = nil
            finding.implied = discourse.principals
            finding.rule = .meetingTheirNoun
        } else if finding.object == nil, match.entry.form != nounPlural || type == .talks,
            isDated(match, sentence) || isPromised(match, sentence)
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

    /// "The meeting was followed by talks between A and B": another one, on the same day.
    private func further(_ finding: Finding, _ sentence: Sentence) -> [EncounterDraft] {
        var finding = finding
        finding.rule = .meetingFollowed
        finding.isRecalled = false
        return drafts(finding, sentence)
    }

    /// After "followed by", at most three words back.
    private func isFurther(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        return sentence.tokens.dropFirst().clamped(to: max(0, start - 4)..<start).contains {
            tokens[$0].word == reading.words.by && tokens[$0 - 1].word == reading.words.followed
        }
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
        guard let group = visitor(after: match.tokens.upperBound, sentence),
            mentions[group].allSatisfy({ [.person, .role, .country].contains($0.kind) })
        else { return nil }
        let next = reading.tokens(of: group).upperBound
        if isWith(next, sentence) {
            finding.object = reading.mentions(at: next + 1, until: sentence.tokens.upperBound)
            return finding.object == nil ? nil : group
        }
        guard finding.object == nil, group.count > 1 else { return nil }
        finding.object = group
        return nil
    }

    private func isWith(_ token: Int, _ sentence: Sentence) -> Bool {
        token < sentence.tokens.upperBound && tokens[token].word == reading.words.with
    }

    /// "call for", "call to": no encounter.
    private func isOtherUse(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = match.tokens.upperBound
        guard match.tokens.count == 1, encounter(match).type == .call,
            next < sentence.tokens.upperBound
        else { return false }
        return tokens[next].word == reading.words.for || tokens[next].word == reading.words.on
    }

    /// Whether those after "with" are of one side, so that the other is missing.
    private func isOneSided(_ object: Reading.Group?) -> Bool {
        guard let object else { return false }
        let parties = discourse.parties(of: object, in: reading)
        return parties.count == 1 || !isAcrossBorders(parties)
    }

    /// "meetings with counterparts, among them those of Chile and Peru": guests, the host untold.
    private func isListed(_ finding: Finding) -> Bool {
        guard let object = finding.object, finding.noun?.entry.form == nounPlural else {
            return false
        }
        let first = mentions[object.lowerBound]
        return first.kind == .together && !first.sides.isEmpty
            && reading.mentionIndex(covering: first.tokens.lowerBound - 1) == nil
            && first.tokens.lowerBound > 0
            && tokens[first.tokens.lowerBound - 1].word == reading.words.with
    }

    /// Who met those after "with": the subject of the sentence, else the one who speaks.
    private func partner(of finding: Finding, _ sentence: Sentence) -> [Party] {
        guard let lead = reading.leadingSubject(of: sentence),
            reading.tokens(of: lead) != finding.object.map(reading.tokens(of:))
        else { return speakerOrTopic(before: finding.span.lowerBound, sentence) }
        return discourse.parties(of: lead, in: reading)
    }

    /// "Firms were asked by A, in talks with B, to invest": A; else who speaks, else whom the
    /// sentence before was about.
    private func speakerOrTopic(before token: Int, _ sentence: Sentence) -> [Party] {
        if !discourse.speaker.isEmpty { return discourse.speaker }
        if let i = personBefore(token, sentence) {
            return discourse.parties(of: i, in: reading)
        }
        return discourse.lastSubject.map { [$0] } ?? []
    }

    /// "Japan-Chile", "Sino-Swiss" before the noun, at most four words back.
    private func compound(before start: Int, _ sentence: Sentence) -> [Party] {
        var found: [Party] = []
        var at = start - 1
        while at >= sentence.tokens.lowerBound, start - at < 7 {
            if let name = reading.annotations.names.matches.covering(at) {
                if name.entry.kind == .country, found.isEmpty || isHyphen(at + 1) {
                    found.append(.country(Int(name.entry.index)))
                    if found.count == 2 { return found }
                }
                at = name.tokens.lowerBound - 1
            } else {
                at -= 1
            }
        }
        return found
    }

    /// "Peru-Norway", "Peru - Norway".
    private func isHyphen(_ i: Int) -> Bool { tokens[i].isJoined || tokens[i].kind == .dash }

    // MARK: Without parties of its own

    /// Whether the noun is said to be held: "was held", "took place" within four words.
    func isHeld(_ match: Gazetteer.Match, within count: Int = 5, _ sentence: Sentence) -> Bool {
        let start = match.tokens.upperBound
        var end = max(start, min(start + count, sentence.tokens.upperBound))
        if encounter(match).part == .object {
            end = (start..<end).first { tokens[$0].kind == .comma } ?? end
        }
        let rest = start..<end
        guard rest.lowerBound < rest.upperBound else { return false }
        return reading.annotations.encounters.within(rest).contains {
            encounter($0).part == .light && !isOpen($0.tokens.lowerBound)
        }
    }

    /// "the session, to be convened in Oslo in May": not held yet, but with a day.
    func isToBeHeld(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.upperBound
        let rest = start..<max(start, min(start + 10, sentence.tokens.upperBound))
        guard
            let verb = reading.annotations.encounters.within(rest).first(where: {
                encounter($0).part == .light && isOpen($0.tokens.lowerBound)
            })
        else { return false }
        let end = verb.tokens.upperBound
        let near = end..<max(end, min(end + 8, sentence.tokens.upperBound))
        return !reading.annotations.dates.within(near).isEmpty
    }

    /// "to be opened": nobody has yet.
    func isOpen(_ verb: Int) -> Bool {
        verb > 1 && reading.classes(verb - 1).contains(.be)
            && tokens[verb - 2].word == reading.words.to
    }

    /// "his exchange with B", where B is a person: an encounter without a verb.
    func isOwned(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = match.tokens.upperBound
        guard next + 1 < sentence.tokens.upperBound, tokens[next].word == reading.words.with,
            let group = reading.mentions(at: next + 1, until: sentence.tokens.upperBound)
        else { return false }
        return mentions[group].contains { $0.kind == .person }
            && owner(of: match, sentence) != nil
    }

    /// "the third session", "the annual dialogue": of a body of both sides.
    func isSession(_ match: Gazetteer.Match) -> Bool {
        encounter(match).part == .object && encounter(match).type == .talks
    }

    private func isDated(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        guard isHeld(match, sentence) || isNearDate(match, sentence) else { return false }
        return Setting(reading: reading, sentence: sentence).date(near: match.tokens) != nil
    }

    /// "the meeting in Oslo in May", "the May meeting": a date or a place within five words.
    private func isNearDate(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let reach = encounter(match).type == .summit ? 9 : 5
        let near =
            max(
                sentence.tokens.lowerBound, match.tokens.lowerBound - 3)..<min(
                sentence.tokens.upperBound, match.tokens.upperBound + reach)
        return !reading.annotations.dates.within(near).isEmpty
    }

    /// "the summit in Oslo": a city or country right after the noun.
    private func isPlaced(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let next = match.tokens.upperBound
        return next + 1 < sentence.tokens.upperBound
            && reading.classes(next).contains(.locative)
            && destination(at: next + 1, sentence) != nil
    }

    /// "on the sidelines of the summit", "on the eve of the summit": where others met.
    private func isCircumstance(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = max(sentence.tokens.lowerBound, match.tokens.lowerBound - 7)
        return (start..<match.tokens.lowerBound).contains {
            reading.classes($0).contains(.circumstance)
        }
    }

    func isPromised(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        Setting(reading: reading, sentence: sentence).status(of: match.tokens, verb: nil)
            == .planned
    }

    /// "the next round will be held in Oslo", "the consultations held in May": the two
    /// sides; "their meeting in May": the principals themselves.
    private func bySetting(
        _ finding: Finding, _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard discourse.principals.count >= 2 else { return [] }
        let before =
            max(sentence.tokens.lowerBound, match.tokens.lowerBound - 3)..<match.tokens.lowerBound
        let isOwn = before.contains {
            reading.classes($0).contains(.possessive) || reading.classes($0).contains(.temporal)
        }
        if isOwn, !isDated(match, sentence), !hasNext(before) { return [] }
        let isSummit = finding.type == .summit && hasCommitment(before: match, sentence)
        var finding = finding
        finding.subject = nil
        finding.rule = isOwn ? .meetingTheirNoun : .meetingSidesNoun
        finding.implied = isOwn || isSummit ? discourse.principals : sides
        if finding.type == .summit, !isOwn, !isSummit {
            let isKnown = isDated(match, sentence) || isPlaced(match, sentence)
            guard isKnown, !isCircumstance(match, sentence) else { return [] }
        }
        return drafts(finding, sentence)
    }

    /// "their next meeting", "their upcoming summit".
    private func hasNext(_ range: Range<Int>) -> Bool {
        range.contains { reading.classes($0).contains(.planned) }
    }

    /// "looks forward to attending the summit", "agreed to meet at the summit".
    private func hasCommitment(before match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        reading.annotations.cues
            .within(sentence.tokens.lowerBound..<match.tokens.lowerBound).contains {
                let act = reading.lexicon.cues[Int($0.entry.index)].act
                return act == .commit || act == .agree
            }
    }

    /// What the principals stand for, each once.
    var sides: [Party] {
        discourse.distinct(
            discourse.principals.compactMap { reading.side(of: $0) }, in: reading)
    }
}
