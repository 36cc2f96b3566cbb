internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Finds the encounters of one sentence.
///
/// Three constructions: a verb between its parties ("A met with B"), a light verb and a noun
/// ("A and B held talks"), a noun with its parties ("the call between A and B").
struct EncounterRules {
    let reading: Reading
    /// Who "I", "we" and "they" are; empty while the main meeting is not known.
    let discourse: Discourse

    private var tokens: [Token] { reading.tokens }
    private var mentions: [Mention] { reading.annotations.mentions }

    func encounters(in sentence: Sentence) -> [EncounterDraft] {
        let matches = reading.annotations.encounters.within(sentence.tokens)
        var drafts: [EncounterDraft] = []
        var claimed: Set<Int> = []
        for (i, match) in zip(matches.indices, matches) where !claimed.contains(i) {
            let encounter = reading.lexicon.encounters[Int(match.entry.index)]
            switch encounter.part {
            case .verb:
                drafts += byVerb(match, encounter, sentence).map { [$0] } ?? []
            case .light:
                guard let noun = noun(after: match, among: matches, in: sentence) else { continue }
                claimed.insert(noun)
                drafts += byLightVerb(match, matches[noun], sentence).map { [$0] } ?? []
            case .noun:
                drafts += byNoun(match, encounter, sentence).map { [$0] } ?? []
            }
        }
        return drafts
    }

    // MARK: The three constructions

    private func byVerb(
        _ match: Gazetteer.Match, _ encounter: Encounter, _ sentence: Sentence
    ) -> EncounterDraft? {
        guard let type = encounter.type else { return nil }
        let object = reading.object(
            after: match.tokens.upperBound, in: sentence, needsPreposition: false)
        let parties = parties(
            subject: reading.subject(of: match.tokens.lowerBound, in: sentence)
                ?? earlierSubject(match, sentence),
            object: object, sentence)
        return draft(type, parties, match.tokens, object, sentence, rule: "meeting.verb")
    }

    private func byLightVerb(
        _ verb: Gazetteer.Match, _ noun: Gazetteer.Match, _ sentence: Sentence
    ) -> EncounterDraft? {
        guard let type = reading.lexicon.encounters[Int(noun.entry.index)].type,
            noun.entry.form != nounPlural || type == .talks
        else { return nil }
        let object = reading.object(
            after: noun.tokens.upperBound, in: sentence, needsPreposition: true)
        let parties = parties(
            subject: reading.subject(of: verb.tokens.lowerBound, in: sentence)
                ?? earlierSubject(verb, sentence),
            object: object, sentence)
        let span = verb.tokens.lowerBound..<noun.tokens.upperBound
        return draft(type, parties, span, object, sentence, rule: "meeting.light-verb")
    }

    private func byNoun(
        _ match: Gazetteer.Match, _ encounter: Encounter, _ sentence: Sentence
    ) -> EncounterDraft? {
        guard let type = encounter.type, match.entry.form != nounPlural || type == .talks else {
            return nil
        }
        let object = reading.object(
            after: match.tokens.upperBound, in: sentence, needsPreposition: true)
        let owner = reading.owner(of: match.tokens.lowerBound, in: sentence)
        let guest =
            type == .summit || type == .visit
            ? invitation(before: match.tokens.lowerBound, in: sentence) : nil
        let parties = guest ?? parties(subject: owner, object: object, sentence)
        var draft = draft(type, parties, match.tokens, object, sentence, rule: "meeting.noun")
        if guest != nil { draft?.rule = "meeting.invitation" }
        draft?.isRecalled = true
        return draft
    }

    // MARK: Parties

    /// "A invited B to the summit", "A looks forward to attending the summit": host and guest.
    private func invitation(before token: Int, in sentence: Sentence) -> [Party]? {
        let cue = reading.annotations.cues.within(sentence.tokens.lowerBound..<token).last {
            reading.lexicon.cues[Int($0.entry.index)].act == .commit
        }
        guard let cue, !discourse.principals.isEmpty else { return nil }
        let subject = reading.subject(of: cue.tokens.lowerBound, in: sentence)
        let host = subject.map { discourse.parties(of: $0, in: reading) } ?? []
        let object = reading.object(
            after: cue.tokens.upperBound, in: sentence, needsPreposition: false)
        let guests = object.map { discourse.parties(of: $0, in: reading) } ?? []
        let both = discourse.distinct(host + guests, in: reading)
        if both.count >= 2 { return both }
        return host.isEmpty && guests.isEmpty ? nil : discourse.principals
    }

    private func parties(subject: Reading.Group?, object: Reading.Group?, _ sentence: Sentence)
        -> [Party]
    {
        let left = subject.map { discourse.parties(of: $0, in: reading) } ?? []
        let right = object.map { discourse.parties(of: $0, in: reading) } ?? []
        return discourse.distinct(left + right, in: reading)
    }

    /// The subject of the first verb of the sentence, which a later verb shares: "A visited Chad
    /// and met B".
    private func earlierSubject(_ match: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        guard let group = reading.leadingSubject(of: sentence),
            reading.tokens(of: group).upperBound <= match.tokens.lowerBound
        else { return nil }
        return group
    }

    /// The noun of a light verb: at most eight words on, with no name between.
    private func noun(
        after verb: Gazetteer.Match, among matches: ArraySlice<Gazetteer.Match>,
        in sentence: Sentence
    ) -> Int? {
        matches.indices.first { i in
            let start = matches[i].tokens.lowerBound
            let isNoun = reading.lexicon.encounters[Int(matches[i].entry.index)].part == .noun
            return isNoun && start >= verb.tokens.upperBound && start - verb.tokens.upperBound <= 8
                && reading.annotations.mentions.within(verb.tokens.upperBound..<start).isEmpty
        }
    }

    // MARK: The draft

    private func draft(
        _ type: Meeting.Kind, _ parties: [Party], _ span: Range<Int>, _ object: Reading.Group?,
        _ sentence: Sentence, rule: String
    ) -> EncounterDraft? {
        guard parties.count >= 2 else { return nil }
        var evidence = span
        if let object {
            evidence = span.lowerBound..<max(span.upperBound, reading.tokens(of: object).upperBound)
        }
        let setting = Setting(reading: reading, sentence: sentence)
        let status = setting.status(of: span)
        return EncounterDraft(
            type: type, status: status, parties: parties,
            date: setting.date(near: span, status: status),
            place: type == .call ? nil : setting.place(after: span.lowerBound, of: type),
            venue: setting.venue(), evidence: evidence, rule: rule, isRecalled: false)
    }
}
