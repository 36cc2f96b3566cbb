internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters that a light verb and a noun tell of: "held talks", "paid a visit".
extension EncounterRules {
    func byLightVerb(
        _ verb: Gazetteer.Match, _ noun: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard let type = encounter(noun).type, !isNamesake(noun, sentence) else { return [] }
        let span = verb.tokens.lowerBound..<noun.tokens.upperBound
        var finding = Finding(
            type: type, span: span, rule: .meetingLightVerb, verb: verb, noun: noun)
        if type == .ceremony, let welcome = byWelcome(finding, sentence) { return welcome }
        if isPassive(verb, sentence) {
            (finding.implied, finding.object) = (host, partners(after: span.upperBound, sentence))
            return byPaidCall(finding, sentence) ?? drafts(finding, sentence)
        }
        finding.subject = hostNamed(before: verb, sentence) ?? subject(of: verb, sentence)
        finding.object =
            partners(after: noun.tokens.upperBound, sentence)
            ?? companion(behind: verb, sentence) ?? possessor(of: noun, after: verb)
            ?? courtesyCall(noun, sentence)
        if finding.subject == nil, finding.object != nil {
            let writer = writer(of: verb, sentence)
            finding.implied = writer.isEmpty ? untold(in: finding, verb, sentence) : writer
        }
        if let visitor = visitor(of: finding, sentence) {
            (finding.subject, finding.implied) = (nil, [visitor])
        }
        if finding.object == nil, type != .visit, let other = guest(of: finding, sentence) {
            finding.implied = [other]
            return drafts(finding, sentence)
        }
        accompany(&finding, verb, sentence)
        if finding.object == nil, let all = ofCountries(noun, sentence) {
            finding.implied += discourse.parties(of: all, in: reading)
            return drafts(finding, sentence)
        }
        if finding.object == nil, type != .visit,
            let parties = relativeParties(of: verb, sentence)
        {
            finding.object = parties.object
            finding.subject = parties.subject
        }
        if let met = byReceivedCourtesyCall(finding, noun, sentence) { return met }
        if type == .visit {
            return byReceivedVisit(finding, noun, sentence)
                ?? byPaidVisit(finding, noun, sentence)
        }
        if type == .ceremony, finding.object == nil, isAttendance(verb) {
            finding.object = visitor(after: noun.tokens.upperBound, sentence)
        }
        if let others = ofOthers(finding, noun, sentence) { return others }
        finding.implied.take(othersInName(finding, noun, sentence))
        if finding.object == nil, type != .summit,
            isAttendance(verb) || isMealGiven(noun, sentence)
        {
            return byGiven(finding, noun, sentence)
        }
        addSides(to: &finding, noun, sentence)
        settleAbroad(&finding)
        let known: Meeting.Status? = isWishedWell(verb, sentence) ? .planned : nil
        return leftToOfficials(drafts(finding, sentence, status: known), noun, finding, sentence)
            + withOthers(after: finding, sentence)
    }

    /// The two sides, where nobody stands behind the noun who meets the subject.
    private func addSides(
        to finding: inout Finding, _ noun: Gazetteer.Match, _ sentence: Sentence
    ) {
        guard finding.object == nil else { return }
        if finding.implied.isEmpty, finding.type == .talks || finding.type == .meeting {
            finding.implied = unnamedHosts(finding, needsWith: true, sentence)
        }
        // "A will attend the summit in Oslo": with the other side, as far as the text goes.
        if finding.type == .summit { finding.implied += sides }
        // "It was agreed to hold the next session in Oslo": the two sides.
        if finding.subject == nil || isInstitutional(noun, finding, sentence) {
            finding.subject = nil
            finding.implied = sides
        }
        // "Chad will host the third joint commission": of the two sides.
        if isOfOneSide(finding.subject) { finding.implied += sides }
    }

    /// "A chaired the 5th Chad-Niger Joint Commission", "Chad hosted the second session of the
    /// Chad-Niger commission": of the country that is not A's, nor Chad.
    private func othersInName(
        _ finding: Finding, _ noun: Gazetteer.Match, _ sentence: Sentence
    ) -> [Party] {
        guard finding.object == nil, finding.type == .talks || finding.type == .meeting,
            let subject = finding.subject,
            mentions[subject].allSatisfy({ [.person, .role, .country].contains($0.kind) })
        else { return [] }
        let own = discourse.parties(of: subject, in: reading).map { reading.side(of: $0) }
        let named = countriesInName(of: noun, sentence)
        return named.contains(where: own.contains) ? named.filter { !own.contains($0) } : []
    }

    /// "A paid a visit to Chad", "made the Oslo visit".
    private func byPaidVisit(
        _ found: Finding, _ noun: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard
            let to = placeBefore(noun, sentence)
                ?? visited(after: noun.tokens.upperBound, sentence)
        else { return [] }
        if isMadeSo(noun, found, sentence) { return [] }
        let invited = byInvitationNoun(found.span, to: to, sentence)
        if !invited.isEmpty { return invited }
        var finding = found
        finding.object = nil
        finding.implied = [visited(to)]
        let isOver = isOver(found, sentence)
        return drafts(finding, sentence).map {
            var draft = located($0, in: finding.implied)
            if isOver { (draft.date, draft.isAside) = (nil, true) }
            return draft
        } + further(finding, after: noun.tokens.upperBound, sentence)
    }

    /// "thanked Chad for hosting the Norway-Peru summit": of these two.
    private func ofOthers(
        _ finding: Finding, _ noun: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft]? {
        guard finding.type == .summit else { return nil }
        let countries = countriesInName(of: noun, sentence)
        let isNamed =
            finding.object.map {
                reading.tokens(of: $0).lowerBound < noun.tokens.lowerBound
            } ?? true
        guard countries.count > 1, isNamed else { return nil }
        var finding = finding
        (finding.subject, finding.object, finding.implied) = (nil, nil, countries)
        finding.rule = .meetingCountryCompound
        return drafts(finding, sentence)
    }

    /// "took part in the third consultation of Chad, Peru and Niger", "will host a summit of
    /// leaders from Chad, Peru and Niger".
    private func ofCountries(
        _ noun: Gazetteer.Match, _ sentence: Sentence
    ) -> Reading.Group? {
        let of = noun.tokens.upperBound
        if of + 1 < sentence.tokens.upperBound, tokens[of].word == reading.words.of,
            let group = reading.mentions(at: of + 1, until: sentence.tokens.upperBound),
            isOfSides(group)
        {
            return group
        }
        guard encounter(noun).type != .visit, encounter(noun).type != .ceremony,
            let group = visitor(after: noun.tokens.upperBound, sentence), group.count > 1,
            mentions[group].allSatisfy({ $0.kind == .country })
        else { return nil }
        return group
    }

    /// In the country visited, where the sentence names places of others behind it.
    func located(_ draft: EncounterDraft, in visited: [Party]) -> EncounterDraft {
        guard case .country(let row)? = visited.first else { return draft }
        let known: CountryCode? =
            switch draft.place {
            case .city(let city)?: reading.lexicon.cities[city].country
            case .country(let country)?: reading.lexicon.countries[country].code
            default: nil
            }
        guard let known, known != reading.lexicon.countries[row].code else { return draft }
        var draft = draft
        draft.place = .country(row)
        return draft
    }

    private func isOfOneSide(_ subject: Reading.Group?) -> Bool {
        guard let subject, subject.count == 1, mentions[subject.lowerBound].kind == .country,
            sides.count > 1, let country = mentions[subject.lowerBound].country
        else { return false }
        return sides.contains(.country(country))
    }

    /// "Ministers A and B also attended the meeting": those present at another's.
    func isAttendance(_ verb: Gazetteer.Match) -> Bool {
        verb.tokens.contains { reading.classes($0).contains(.attendance) }
    }

    /// "a courtesy call on B", "a courtesy call by A".
    func courtesyCall(_ noun: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let next = noun.tokens.upperBound
        guard next + 1 < sentence.tokens.upperBound,
            [reading.words.on, reading.words.for, reading.words.by].contains(tokens[next].word),
            tokens[next].word != reading.words.on
                || reading.words.calls.contains(tokens[next - 1].word)
        else { return nil }
        return reading.mentions(at: next + 1, until: sentence.tokens.upperBound)
            .map { trimmed($0, sentence) }
    }

    /// "a courtesy call by A on B": B.
    func calledOn(after caller: Reading.Group, _ sentence: Sentence) -> Reading.Group? {
        let on = reading.tokens(of: caller).upperBound
        guard on + 1 < sentence.tokens.upperBound, tokens[on].word == reading.words.on else {
            return nil
        }
        return reading.mentions(at: on + 1, until: sentence.tokens.upperBound)
    }

    /// "to Chad", "in Chad" at most four words after the noun.
    func visited(after start: Int, _ sentence: Sentence) -> Int? {
        for at in start..<max(start, min(start + 4, sentence.tokens.upperBound))
        where !reading.classes(at).isDisjoint(with: [.destination, .locative])
            || at == start && at > 0 && tokens[at].word == reading.words.of
                && tokens[at - 1].word == reading.words.tour
        {
            return destination(at: at + 1, sentence)
        }
        return nil
    }

    /// "the talks that she had held with B", "talks held with B", "a call took place between".
    func byNounBefore(
        _ verb: Gazetteer.Match, among matches: ArraySlice<Gazetteer.Match>, _ sentence: Sentence
    ) -> [EncounterDraft] {
        if let journey = byRelativeJourney(verb, sentence) { return journey }
        if isJourney(verb, sentence) { return [] }
        guard
            let noun = matches.last(where: {
                $0.tokens.upperBound <= verb.tokens.lowerBound && isNoun($0)
                    && (encounter($0).part == .noun || !isOpen(verb.tokens.lowerBound))
                    && isNear($0, before: verb) && !isDescribing($0, sentence)
            }), let type = encounter(noun).type, type != .visit,
            !isAttendedByOthers(noun, verb, sentence),
            !isOfNextSubject(verb, behind: noun, sentence)
        else { return [] }
        let isResumed = insertion(from: noun.tokens.upperBound, to: verb.tokens.lowerBound) != nil
        var finding = Finding(
            type: type,
            span: isResumed ? verb.tokens : noun.tokens.lowerBound..<verb.tokens.upperBound,
            rule: .meetingNounAndVerb, verb: verb, noun: noun)
        if isResumed { return resumed(finding, sentence) }
        if isPassive(verb, sentence) || isBy(verb, sentence) {
            if let chairs = chairs(after: verb, sentence) {
                return drafts(chaired(finding, by: chairs, noun, sentence), sentence)
            }
            if let (one, others) = chairsWithPronoun(after: verb, sentence) {
                (finding.object, finding.implied) = (others, [one])
                return drafts(finding, sentence)
            }
        }
        finding.object = partners(after: verb.tokens.upperBound, sentence)
        guard let object = finding.object else {
            return byOwnClause(finding, noun, verb, sentence)
        }
        if isConvenience(object) { return [] }
        if isBetween(object) { return drafts(finding, sentence) }
        let direct = reading.subject(of: verb.tokens.lowerBound, in: sentence)
            .map { antecedent(of: $0, sentence) }
        if let direct,
            mentions[direct.lowerBound].kind == .person
                || reading.tokens(of: direct).lowerBound >= noun.tokens.upperBound
        {
            finding.subject = direct
        } else {
            finding.implied = host
        }
        return drafts(finding, sentence)
    }

    /// "The meeting was attended by Ambassadors A and B": at that of those who met, by others.
    private func isAttendedByOthers(
        _ noun: Gazetteer.Match, _ verb: Gazetteer.Match, _ sentence: Sentence
    ) -> Bool {
        let before = noun.tokens.lowerBound - 1
        guard isAttendance(verb), before >= sentence.tokens.lowerBound,
            reading.classes(before).contains(.determiner), !discourse.principals.isEmpty,
            isPassive(verb, sentence), let by = agent(after: verb.tokens.upperBound, in: sentence)
        else { return false }
        return discourse.parties(of: by, in: reading).allSatisfy {
            !discourse.principals.contains($0)
                && (discourse.principals.count > 1 || isAtHome($0))
        }
    }

    /// "The Crown Prince received B. The reception was attended by Minister C": of no known other
    /// side, where the host has no name.
    private func isAtHome(_ party: Party) -> Bool {
        guard let side = reading.side(of: party) else { return true }
        return reading.issuer.map { side == .country($0) } ?? false
    }

    /// "on a day convenient for both sides": those who meet are told elsewhere.
    func isConvenience(_ object: Reading.Group) -> Bool {
        let start = reading.tokens(of: object).lowerBound
        return start > 0 && tokens[start - 1].word == reading.words.for
            && mentions[object].allSatisfy { $0.kind == .together }
    }

    /// "Talks were held in Oslo between A and B": all who met.
    private func isBetween(_ object: Reading.Group) -> Bool {
        let start = reading.tokens(of: object).lowerBound
        guard start > 1,
            tokens[start - 1].word == reading.words.between
                || reading.classes(start - 1).contains(.determiner)
                    && tokens[start - 2].word == reading.words.between
        else { return false }
        let parties = discourse.parties(of: object, in: reading)
        return parties.count > 1 && isAcrossBorders(parties)
    }

    /// A light verb without a noun behind it.
    func byLoneVerb(
        _ verb: Gazetteer.Match, among matches: ArraySlice<Gazetteer.Match>, _ sentence: Sentence
    ) -> [EncounterDraft] {
        var found =
            encounter(verb).frame != nil
            ? byVerb(verb, encounter(verb), sentence) : byEllipsis(verb, sentence)
        if found.isEmpty, encounter(verb).frame == nil || isPassive(verb, sentence) {
            found = byNounBefore(verb, among: matches, sentence)
        }
        if found.isEmpty { found = byReceivedCall(verb, among: matches, sentence) }
        if found.isEmpty { found = byOpening(verb, sentence) }
        if found.isEmpty { found = byInitials(verb, sentence) }
        if found.isEmpty { found = byNextInitials(verb, sentence) }
        return found.isEmpty ? byEllipsis(verb, sentence) : found
    }

    /// "Chad will host the 6th JCF in 2025": a body of both sides by its initials, with a number.
    func byInitials(_ verb: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        let start = verb.tokens.upperBound
        let near = start..<max(start, min(start + 5, sentence.tokens.upperBound))
        guard let name = near.first(where: { tokens[$0].shape == .upper }),
            name > start, isNumeral(name - 1), name < sentence.tokens.upperBound,
            (start..<name - 1).allSatisfy({ reading.classes($0).contains(.determiner) }),
            sides.count > 1
        else { return [] }
        return drafts(
            Finding(
                type: .meeting, span: verb.tokens.lowerBound..<name + 1, rule: .meetingSidesNoun,
                verb: verb, implied: sides), sentence
        ).filter { $0.date != nil || $0.place != nil }
    }

    /// "6th", "17th", "sixth".
    func isNumeral(_ token: Int) -> Bool {
        if reading.words.ordinals.contains(tokens[token].word) { return true }
        let bytes = reading.text.bytes[tokens[token].range]
        guard bytes.count > 2, let first = bytes.first, (48...57).contains(first) else {
            return false
        }
        let ending = bytes.suffix(2)
        return ["th", "st", "nd", "rd"].contains { ending.elementsEqual($0.utf8) }
    }

    /// "the visit that A paid to Chad", "the one which A is to make to Oslo": a relative, the
    /// traveller, the verb and "to" with the place.
    private func byRelativeJourney(
        _ verb: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft]? {
        let to = verb.tokens.upperBound
        guard to < sentence.tokens.upperBound, tokens[to].word == reading.words.to,
            let country = destination(at: to + 1, sentence),
            let traveller = traveller(of: verb, sentence)
        else { return nil }
        let before = reading.tokens(of: traveller).lowerBound - 1
        guard before > sentence.tokens.lowerBound, namesVisit(before: before, sentence),
            reading.classes(before).contains(.relative)
                || reading.annotations.encounters.covering(before) != nil
        else { return nil }
        var finding = Finding(
            type: .visit, subject: traveller, span: verb.tokens, rule: .meetingVisitNoun,
            verb: verb, isRecalled: true)
        finding.implied = [.country(country)]
        return drafts(finding, sentence)
    }

    /// Whether a visit is spoken of before: not "the attention that A paid to Chad".
    private func namesVisit(before token: Int, _ sentence: Sentence) -> Bool {
        let start = max(sentence.tokens.lowerBound, token - 30)
        return reading.annotations.encounters.within(start..<token + 1).contains {
            encounter($0).type == .visit && isNoun($0)
        }
    }

    /// "A" of "A paid" and "A is to pay".
    private func traveller(of verb: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let start = verb.tokens.lowerBound
        let isInfinitive =
            start > sentence.tokens.lowerBound && tokens[start - 1].word == reading.words.to
        return reading.subject(of: isInfinitive ? start - 1 : start, in: sentence)
    }

    /// The side that met all the others: the first principal, else the issuer's country.
    var host: [Party] {
        if let first = discourse.principals.first, let side = reading.side(of: first) {
            return [side]
        }
        return reading.issuer.map { [.country($0)] } ?? []
    }
}
