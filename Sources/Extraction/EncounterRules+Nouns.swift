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
            type: type, span: match.tokens, rule: "meeting.noun", isRecalled: true)
        finding.object = partners(after: match.tokens.upperBound, sentence)
        finding.subject = owner(of: match, sentence)
        let compound = compound(before: match.tokens.lowerBound, sentence)
        if finding.subject == nil, finding.object == nil, compound.count == 2 {
            finding.implied = compound
            finding.rule = "meeting.country-compound"
        } else if finding.subject == nil, isOneSided(finding.object) {
            finding.implied = partner(of: finding, sentence)
        } else if finding.object == nil, match.entry.form != nounPlural || type == .talks,
            isDated(match, sentence) || isPromised(match, sentence)
        {
            return bySetting(finding, match, sentence)
        }
        if match.entry.form == nounPlural, type != .talks, !isHeld(match, sentence),
            finding.object == nil || finding.subject == nil && isOneSided(finding.object),
            Setting(reading: reading, sentence: sentence).date(near: match.tokens) == nil
        {
            return []
        }
        return drafts(finding, sentence)
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

    /// Who met those after "with": the subject of the sentence, else the one who speaks.
    private func partner(of finding: Finding, _ sentence: Sentence) -> [Party] {
        guard let lead = reading.leadingSubject(of: sentence),
            reading.tokens(of: lead) != finding.object.map(reading.tokens(of:))
        else { return discourse.speaker }
        return discourse.parties(of: lead, in: reading)
    }

    /// "Japan-Chile", "Sino-Swiss" before the noun, at most four words back.
    private func compound(before start: Int, _ sentence: Sentence) -> [Party] {
        var found: [Party] = []
        var at = start - 1
        while at >= sentence.tokens.lowerBound, start - at < 7 {
            if let name = reading.annotations.names.matches.covering(at) {
                if name.entry.kind == .country, found.isEmpty || tokens[at + 1].isJoined {
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

    // MARK: Without parties of its own

    /// Whether the noun is said to be held: "was held", "took place" within four words.
    private func isHeld(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let rest =
            match.tokens
            .upperBound..<min(
                match.tokens.upperBound + 5, sentence.tokens.upperBound)
        guard rest.lowerBound < rest.upperBound else { return false }
        return reading.annotations.encounters.within(rest).contains { encounter($0).part == .light }
    }

    private func isDated(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        guard isHeld(match, sentence) || isNearDate(match, sentence) else { return false }
        return Setting(reading: reading, sentence: sentence).date(near: match.tokens) != nil
    }

    /// "the meeting in Oslo in May", "the May meeting": a date or a place within five words.
    private func isNearDate(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let near =
            max(
                sentence.tokens.lowerBound, match.tokens.lowerBound - 3)..<min(
                sentence.tokens.upperBound, match.tokens.upperBound + 5)
        return !reading.annotations.dates.within(near).isEmpty
    }

    private func isPromised(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
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
        finding.rule = isOwn ? "meeting.their-noun" : "meeting.sides-noun"
        finding.implied = isOwn || isSummit ? discourse.principals : sides
        if finding.type == .summit, !isOwn, !isSummit { return [] }
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

    // MARK: Visits

    /// "A's visit to Chad", "the visit to Chad by A", "the visit of A (to Chad)".
    private func byVisitNoun(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let after = match.tokens.upperBound
        let visitor =
            owner(of: match, sentence) ?? agent(after: after, in: sentence)
            ?? visitor(after: after, sentence) ?? traveller(before: match, sentence)
        let place =
            visited(after: after, sentence)
            ?? visitor.flatMap {
                visited(after: reading.tokens(of: $0).upperBound, sentence)
            }
        var finding = Finding(
            type: .visit, subject: visitor, span: match.tokens, rule: "meeting.visit-noun",
            isRecalled: true)
        if let place {
            finding.implied = [.country(place)]
            if isOfUnknownSide(visitor) {
                finding.implied = sides.filter { $0 != .country(place) } + finding.implied
            }
        } else if visitor != nil, !discourse.principals.isEmpty, isPromised(match, sentence) {
            finding.implied = sides
        }
        return drafts(finding, sentence)
    }

    /// "A is on a visit to Chad", "A arrived for a visit to Chad".
    private func traveller(before match: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let start = match.tokens.lowerBound
        let isOn = sentence.tokens.dropFirst().clamped(to: start - 4..<start).contains {
            tokens[$0].word == reading.words.on && reading.classes($0 - 1).contains(.be)
                || tokens[$0].word == reading.words.for
        }
        return isOn ? reading.leadingSubject(of: sentence) : nil
    }

    private func isOfUnknownSide(_ group: Reading.Group?) -> Bool {
        guard let group else { return true }
        return discourse.parties(of: group, in: reading)
            .allSatisfy { reading.side(of: $0) == nil }
    }

    /// "of A".
    private func visitor(after start: Int, _ sentence: Sentence) -> Reading.Group? {
        guard start + 1 < sentence.tokens.upperBound, tokens[start].word == reading.words.of
        else { return nil }
        return reading.mentions(at: start + 1, until: sentence.tokens.upperBound)
    }
}
