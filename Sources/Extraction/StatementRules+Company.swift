internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Who is together at each place of the text, so that "the two leaders" are known. What is asked of
/// every sentence stands in line: to a call of its own all the rules are copied.
extension StatementRules {
    /// The encounter that the sentence reports, by a verb in the past tense. One that only
    /// frames it, "At the meeting with B, A said", tells who is together from here on.
    mutating func encounter(in sentence: Sentence) -> EncounterDraft.Outline? {
        guard mayTellOfCompany(sentence) || mayTellOfHost(sentence) else { return nil }
        let rules = EncounterRules(
            reading: reading, discourse: discourse, findsPlaces: false)
        let found = rules.encounters(in: sentence)
        let reported =
            rules.firstMeeting(of: found)
            ?? found.indices.first { rules.isReported($0, of: found) }
        if let reported {
            return together(rules, found, at: reported, in: sentence)
                ?? rules.outline(reported, of: found)
        }
        if mayTellOfHost(sentence), let plan = found.first(where: isToldOfHost) {
            discourse.gather(plan.parties)
            return nil
        }
        let head = head(of: sentence)
        let frame = found.indices.first { rules.isHeld($0, of: found, frame: head) }
            .map { rules.outline($0, of: found) }
        if let frame, opens(sentence, with: frame) { meet(framedBy: frame) }
        return nil
    }

    /// "A met with Minister B and Minister C": at once, so that what is discussed is of all three,
    /// though each is an encounter of its own; not "met separately", nor a list of many.
    private func together(
        _ rules: EncounterRules, _ found: [EncounterDraft], at first: Int, in sentence: Sentence
    ) -> EncounterDraft.Outline? {
        guard found.count > 1 else { return nil }
        let outline = rules.outline(first, of: found)
        guard outline.type == .meeting || outline.type == .talks,
            outline.parties.count == 2,
            let match = reading.annotations.encounters.within(outline.evidence).first,
            match.tokens.upperBound < sentence.tokens.upperBound,
            reading.tokens[match.tokens.upperBound - 1].word == reading.words.with
                || reading.tokens[match.tokens.upperBound].word == reading.words.with,
            sentence.tokens.allSatisfy({
                !reading.words.speech.apart.contains(reading.tokens[$0].word)
            })
        else { return nil }
        var parties = outline.parties
        for other in found
        where other.evidence.lowerBound == outline.evidence.lowerBound
            && other.type == outline.type && other.status == outline.status
        {
            for party in other.parties where !parties.contains(party) { parties.append(party) }
        }
        guard parties.count == 3,
            parties.allSatisfy({ if case .member = $0 { true } else { false } })
        else { return nil }
        return EncounterDraft.Outline(
            type: outline.type, status: outline.status, parties: parties,
            evidence: outline.evidence)
    }

    /// From here on "the two leaders" are those of this encounter, unless it is the same.
    mutating func meet(_ encounter: EncounterDraft.Outline) {
        guard encounter.type != .ceremony, encounter.type != .visit,
            reading.isOfSeveralSides(encounter.parties),
            !encounter.parties.allSatisfy(discourse.principals.contains)
        else { return }
        discourse.gather(encounter.parties.map(inPerson))
    }

    /// "A meeting was also held with Minister Moe": for the country of one who met before, he.
    private func inPerson(_ party: Party) -> Party {
        guard case .country = party else { return party }
        return discourse.principals.first {
            if case .member = $0 { reading.side(of: $0) == party } else { false }
        } ?? party
    }

    /// Who are together in what frames a sentence: the side that came first stays so.
    private mutating func meet(framedBy encounter: EncounterDraft.Outline) {
        let host = discourse.principals.first.flatMap { reading.side(of: $0) }
        meet(encounter)
        guard let i = discourse.principals.firstIndex(where: { reading.side(of: $0) == host })
        else { return }
        discourse.principals.insert(discourse.principals.remove(at: i), at: 0)
    }

    /// Whether a verb of an encounter stands in the past tense, or any word of one in a sentence
    /// that may be framed by it.
    @inline(__always)
    private func mayTellOfCompany(_ sentence: Sentence) -> Bool {
        let words = reading.annotations.encounters.numbers(within: sentence.tokens)
        return words.contains { reading.annotations.encounters[$0].isPast }
            || !words.isEmpty && mayBeFramed(sentence)
    }

    /// Whether a verb of an encounter stands where of one of the two sides of a journey to come
    /// nobody is known.
    @inline(__always)
    private func mayTellOfHost(_ sentence: Sentence) -> Bool {
        discourse.isToCome && discourse.principals.contains(where: isCountry)
            && reading.classes(in: sentence).contains(.future)
            && reading.annotations.encounters.stands(in: sentence.tokens)
    }

    /// "A will visit Chad. President B will receive him.": of the same sides, with B.
    private func isToldOfHost(_ plan: EncounterDraft) -> Bool {
        plan.status == .planned && plan.type != .visit && plan.type != .ceremony
            && plan.parties.count == discourse.principals.count
            && !plan.parties.contains(where: isCountry)
            && plan.parties.allSatisfy { party in
                discourse.principals.contains {
                    $0 == party || reading.side(of: party) == $0
                }
            }
    }

    private func isCountry(_ party: Party) -> Bool {
        if case .country = party { true } else { false }
    }

    /// Within the first words of a sentence, after "at" or "during".
    private func opens(_ sentence: Sentence, with frame: EncounterDraft.Outline) -> Bool {
        frame.evidence.lowerBound - head(of: sentence) < 5 && mayBeFramed(sentence)
    }

    private func mayBeFramed(_ sentence: Sentence) -> Bool {
        !reading.classes(head(of: sentence)).isDisjoint(with: [.locative, .temporal])
    }

    /// "The Union and Peru agreed X. Both sides noted Y. The meeting was led by A and B.": before
    /// anybody is named, both are the two that spoke.
    mutating func gatherUnnamed(_ report: Report) {
        guard report.parties.count == 2, report.cue.tokens.upperBound <= named,
            report.parties != discourse.company,
            report.parties.allSatisfy({ if case .member = $0 { false } else { true } })
        else { return }
        discourse.gather(report.parties)
    }

    mutating func follow(_ parties: [Party]) {
        if parties.count == 1 {
            discourse.hear(parties[0], in: reading)
            discourse.pair = []
        } else {
            discourse.join(parties, in: reading)
            discourse.pairUp(parties)
        }
    }
}

// By their numbers, since drafts are long to copy.
extension EncounterRules {
    /// Whether those who first met are known, where nothing else is asked for.
    func isAnswered(by drafts: [EncounterDraft]) -> Bool {
        !findsPlaces && firstMeeting(of: drafts) != nil
    }

    /// "He travelled to Chad, where he met Minister Moe": those who met, not the journey.
    fileprivate func firstMeeting(of drafts: [EncounterDraft]) -> Int? {
        drafts.indices.first { drafts[$0].type != .visit && isReported($0, of: drafts) }
    }

    /// By a verb in the past tense.
    fileprivate func isReported(_ i: Int, of drafts: [EncounterDraft]) -> Bool {
        isHeld(i, of: drafts)
            && reading.annotations.encounters.within(drafts[i].evidence).contains { $0.isPast }
    }

    fileprivate func outline(_ i: Int, of drafts: [EncounterDraft]) -> EncounterDraft.Outline {
        EncounterDraft.Outline(
            type: drafts[i].type, status: drafts[i].status, parties: drafts[i].parties,
            evidence: drafts[i].evidence)
    }

    /// "During the meeting between A and B, both sides agreed": at once behind the first word,
    /// though the text may have told of the meeting before.
    fileprivate func isHeld(_ i: Int, of drafts: [EncounterDraft], frame head: Int) -> Bool {
        if isHeld(i, of: drafts) { return true }
        let draft = drafts[i]
        return draft.evidence.lowerBound - head <= 3 && draft.status == .held
            && draft.parties.count > 1 && draft.isRecalled && !draft.isEarlier
            && draft.date == nil
    }

    fileprivate func isHeld(_ i: Int, of drafts: [EncounterDraft]) -> Bool {
        drafts[i].parties.count > 1 && drafts[i].status == .held && !drafts[i].isRecalled
            && !drafts[i].isEarlier
    }
}

extension Reading {
    /// Those whom "they" means where no encounter was understood: the first people of two
    /// countries, else the first two countries.
    var likelyPrincipals: [Party] {
        var seen: Set<Int> = []
        var parties: [Party] = []
        for (i, member) in cast.members.enumerated() where parties.count < 2 {
            guard let country = member.country, seen.insert(country).inserted else { continue }
            parties.append(.member(i))
        }
        if parties.count == 2 { return parties }
        parties = []
        for mention in annotations.mentions.prefix(40) where parties.count < 2 {
            guard mention.kind == .country, let country = mention.country,
                !parties.contains(.country(country))
            else { continue }
            parties.append(.country(country))
        }
        return parties.count == 2 ? parties : []
    }
}
