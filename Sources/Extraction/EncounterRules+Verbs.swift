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
        switch frame {
        case .place: return byJourney(match, sentence)
        case .invite: return byInvitation(match, sentence)
        default: break
        }
        if isOfThing(match, sentence) { return [] }
        if isPassive(match, sentence) { return byPassive(match, type, sentence) }
        var finding = Finding(
            type: type, span: match.tokens, rule: "meeting.\(frame.rawValue)-verb", verb: match)
        finding.subject = subject(of: match, sentence)
        finding.object = object(of: match, frame, sentence)
        if finding.object == nil {
            // "The leaders met in Oslo": those who meet are all in the subject.
            guard frame != .direct else { return [] }
            finding.rule = "meeting.together-verb"
        }
        return drafts(finding, sentence).map { hosted($0, frame, match, sentence) }
    }

    /// "looks forward to welcoming B to Oslo": a journey of B to come.
    private func hosted(
        _ draft: EncounterDraft, _ frame: Encounter.Frame, _ match: Gazetteer.Match,
        _ sentence: Sentence
    ) -> EncounterDraft {
        guard frame == .direct, draft.status == .planned, draft.type == .meeting,
            VerbForm(rawValue: match.entry.form) == .gerund,
            let guest = reading.directObject(after: match.tokens.upperBound, in: sentence)
        else { return draft }
        var draft = draft
        let guests = discourse.parties(of: guest, in: reading)
        let hosts = draft.parties.filter { !guests.contains($0) }
            .compactMap { reading.side(of: $0) }
        draft.type = .visit
        draft.parties = discourse.distinct(guests + hosts, in: reading)
        draft.place = Setting(reading: reading, sentence: sentence)
            .place(after: match.tokens.upperBound, of: .visit)
        draft.rule = "meeting.welcoming"
        return draft
    }

    /// "B was received by A".
    private func byPassive(
        _ match: Gazetteer.Match, _ type: Meeting.Kind, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard let by = agent(after: match.tokens.upperBound, in: sentence) else { return [] }
        return drafts(
            Finding(
                type: type, subject: by, object: subject(of: match, sentence),
                span: match.tokens, rule: "meeting.received-by", verb: match), sentence)
    }

    /// "the Joint Commission, which last met in May": no person meets.
    private func isOfThing(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = match.tokens.lowerBound
        return (max(sentence.tokens.lowerBound, start - 2)..<start).contains {
            tokens[$0].word == reading.words.which
        }
    }

    func isPassive(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        guard VerbForm(rawValue: match.entry.form)?.isPast == true else { return false }
        var at = match.tokens.lowerBound - 1
        while at > sentence.tokens.lowerBound, reading.classes(at).contains(.adverb) { at -= 1 }
        return at >= sentence.tokens.lowerBound && reading.classes(at).contains(.be)
    }

    /// The mentions after "by", at most eight words on.
    func agent(after start: Int, in sentence: Sentence) -> Reading.Group? {
        for at in start..<min(start + 8, sentence.tokens.upperBound)
        where tokens[at].word == reading.words.by {
            return reading.mentions(at: at + 1, until: sentence.tokens.upperBound)
        }
        return nil
    }

    // MARK: Journeys

    /// "A visited Chad", "A travelled to Oslo": the traveller and the country.
    private func byJourney(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        if VerbForm(rawValue: match.entry.form) == .gerund,
            !reading.classes(match.tokens.lowerBound - 1).contains(.be)
        {
            return []
        }
        guard let country = destination(at: match.tokens.upperBound, sentence),
            let subject = subject(of: match, sentence),
            mentions[subject].contains(where: { $0.kind != .together })
        else { return [] }
        return drafts(
            Finding(
                type: .visit, subject: subject, span: match.tokens, rule: "meeting.visited",
                verb: match, implied: [.country(country)]), sentence)
    }

    /// The country of the place that begins at a token, the article aside.
    func destination(at start: Int, _ sentence: Sentence) -> Int? {
        var at = start
        if at < sentence.tokens.upperBound, reading.classes(at).contains(.determiner) { at += 1 }
        guard at < sentence.tokens.upperBound, let name = reading.names(at: at) else { return nil }
        switch name.entry.kind {
        case .country where name.entry.form == CountryForm.name.rawValue:
            return Int(name.entry.index)
        case .city:
            let city = reading.lexicon.cities[Int(name.entry.index)]
            return reading.lexicon.countryRows[city.country]
        default: return nil
        }
    }

    /// "A invited B to Chad", "A invited B to Chad for the summit in May".
    private func byInvitation(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let rest = match.tokens.upperBound..<sentence.tokens.upperBound
        let occasion = reading.annotations.encounters.within(rest).first
        let type = occasion.flatMap { encounter($0).part == .noun ? encounter($0).type : nil }
        guard occasion == nil || type != nil && type != .visit,
            let guest = reading.directObject(after: match.tokens.upperBound, in: sentence),
            let to = (reading.tokens(of: guest).upperBound..<rest.upperBound).first(where: {
                tokens[$0].word == reading.words.to
            }), let country = destination(at: to + 1, sentence)
        else { return [] }
        var found = drafts(
            Finding(
                type: type ?? .visit, subject: subject(of: match, sentence), object: guest,
                span: match.tokens.lowerBound..<(occasion ?? match).tokens.upperBound,
                rule: "meeting.invited-to-country", implied: [.country(country)]), sentence)
        for i in found.indices { found[i].status = .planned }
        return found
    }

    // MARK: Light verbs

    func byLightVerb(
        _ verb: Gazetteer.Match, _ noun: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard let type = encounter(noun).type else { return [] }
        var finding = Finding(
            type: type, span: verb.tokens.lowerBound..<noun.tokens.upperBound,
            rule: "meeting.light-verb", verb: verb)
        if isPassive(verb, sentence) {
            finding.implied = host
            finding.object = partners(after: noun.tokens.upperBound, sentence)
            return drafts(finding, sentence)
        }
        finding.subject = subject(of: verb, sentence)
        finding.object = partners(after: noun.tokens.upperBound, sentence)
            ?? possessor(of: noun, after: verb) ?? courtesyCall(noun, sentence)
        if type == .visit {
            guard let to = visited(after: noun.tokens.upperBound, sentence) else { return [] }
            finding.object = nil
            finding.implied = [.country(to)]
        }
        // "It was agreed to hold the next session in Oslo": the two sides.
        if finding.object == nil, finding.subject == nil || isInstitutional(noun, finding, sentence)
        {
            finding.subject = nil
            finding.implied = sides
        }
        return drafts(finding, sentence)
    }

    /// Consultations and commissions to come, which others than the principals will hold.
    private func isInstitutional(
        _ noun: Gazetteer.Match, _ finding: Finding, _ sentence: Sentence
    ) -> Bool {
        guard finding.type == .talks, noun.tokens.count > 1, !sides.isEmpty,
            let subject = finding.subject, mentions[subject].contains(where: { $0.kind == .together })
        else { return false }
        return Setting(reading: reading, sentence: sentence)
            .status(of: finding.span, verb: finding.verb) == .planned
    }

    /// "a courtesy call on B".
    private func courtesyCall(_ noun: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let next = noun.tokens.upperBound
        guard next + 1 < sentence.tokens.upperBound,
            [reading.words.on, reading.words.for].contains(tokens[next].word)
        else { return nil }
        return reading.mentions(at: next + 1, until: sentence.tokens.upperBound)
    }

    /// "to Chad", "in Chad" at most four words after the noun.
    func visited(after start: Int, _ sentence: Sentence) -> Int? {
        for at in start..<min(start + 4, sentence.tokens.upperBound)
        where !reading.classes(at).isDisjoint(with: [.destination, .locative]) {
            return destination(at: at + 1, sentence)
        }
        return nil
    }

    /// "the talks that she had held with B", "talks held with B", "a call took place between".
    func byNounBefore(
        _ verb: Gazetteer.Match, among matches: ArraySlice<Gazetteer.Match>, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard
            let noun = matches.last(where: {
                $0.tokens.upperBound <= verb.tokens.lowerBound && encounter($0).part == .noun
                    && verb.tokens.lowerBound - $0.tokens.upperBound <= 6
            }), let type = encounter(noun).type, type != .visit
        else { return [] }
        var finding = Finding(
            type: type, span: noun.tokens.lowerBound..<verb.tokens.upperBound,
            rule: "meeting.noun-and-verb", verb: verb)
        finding.object = partners(after: verb.tokens.upperBound, sentence)
        guard finding.object != nil else { return [] }
        let direct = reading.subject(of: verb.tokens.lowerBound, in: sentence)
        if let direct, reading.tokens(of: direct).lowerBound >= noun.tokens.upperBound {
            finding.subject = direct
        } else {
            finding.implied = host
        }
        return drafts(finding, sentence)
    }

    /// The side that met all the others: the first principal, else the issuer's country.
    var host: [Party] {
        if let first = discourse.principals.first, let side = reading.side(of: first) {
            return [side]
        }
        return reading.issuer.map { [.country($0)] } ?? []
    }

    // MARK: Words that are verb and noun

    /// "will visit Chad", "the Minister visits Oslo", "called President Rus".
    func verbSpelledAsNoun(_ match: Gazetteer.Match, _ sentence: Sentence) -> Encounter? {
        guard match.tokens.count == 1, let type = encounter(match).type,
            type == .visit || type == .call, match.tokens.lowerBound > sentence.tokens.lowerBound,
            match.tokens.upperBound < sentence.tokens.upperBound
        else { return nil }
        let before = match.tokens.lowerBound - 1
        let isVerbal =
            tokens[before].word == reading.words.to
            || !reading.classes(before).isDisjoint(with: [.future, .adverb])
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
