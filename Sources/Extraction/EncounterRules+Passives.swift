internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters that a verb in the passive tells of: "B was received by A", "A was joined by C".
extension EncounterRules {
    /// "B was received by A".
    func byPassive(
        _ match: Gazetteer.Match, _ type: Meeting.Kind, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard
            let by = agent(after: match.tokens.upperBound, in: sentence)
                ?? inviter(before: match.tokens.lowerBound, sentence)
        else { return bySummons(match, type, sentence) }
        let guest = subject(of: match, sentence)
        if let guest, areSeveralNameless(by, besides: guest) {
            return by.flatMap { byHost($0..<$0 + 1, of: guest, match, type, sentence) }
        }
        return byHost(by, of: guest, match, type, sentence)
    }

    /// "B was received by A", by one of several hosts or by all.
    private func byHost(
        _ by: Reading.Group, of guest: Reading.Group?, _ match: Gazetteer.Match,
        _ type: Meeting.Kind, _ sentence: Sentence
    ) -> [EncounterDraft] {
        if let guest, isNameless(by, besides: guest) {
            return byNamelessHost(by, match, type, guest, sentence)
        }
        if let visitor = visitor(instead: guest) {
            return drafts(
                Finding(
                    type: type, object: by, span: match.tokens, rule: .meetingReceivedBy,
                    verb: match, implied: [visitor]), sentence)
        }
        // "by A and B": one meeting each.
        let isSeveral = by.count > 1
        var finding = Finding(
            type: type, subject: isSeveral ? guest : by, object: isSeveral ? by : guest,
            span: match.tokens, rule: .meetingReceivedBy, verb: match)
        if guest == nil {
            // "The delegation was received by B".
            (finding.subject, finding.object) = (nil, by)
            finding.implied = delegates(of: finding, match, sentence)
        }
        return drafts(finding, sentence)
    }

    /// "A was welcomed by B at the airport", "On arrival at Lima Airport, A was received by B": no
    /// talks yet.
    func isAtAirport(_ finding: Finding, _ sentence: Sentence) -> Bool {
        guard [.meetingReceivedBy, .meetingDirectVerb].contains(finding.rule),
            let verb = finding.verb, verb.tokens.count == 1
        else { return false }
        let reach = (verb.tokens.lowerBound - 16..<verb.tokens.upperBound + 24)
            .clamped(to: sentence.tokens)
        return reach.contains { reading.words.journey.airports.contains(tokens[$0].word) }
    }

    /// "the Speaker of Parliament and the Minister of Health": each behind its own article.
    private func areSeveralNameless(
        _ hosts: Reading.Group, besides guest: Reading.Group
    ) -> Bool {
        hosts.count > 1
            && hosts.allSatisfy {
                mentions[$0].kind == .role
                    && mentions[$0].title.lowerBound > mentions[$0].tokens.lowerBound
            } && hosts.contains { isNameless($0..<$0 + 1, besides: guest) }
    }

    /// "A met the Speaker of Parliament and the Minister of Health": one finding each, as what A
    /// found abroad.
    func abroad(_ finding: Finding) -> [Finding] {
        let hosts = finding.object ?? 0..<0
        let isEach = finding.subject.map { areSeveralNameless(hosts, besides: $0) } ?? false
        return (isEach ? hosts.map { $0..<$0 + 1 } : [finding.object]).map { host in
            var one = finding
            one.object = host
            settleAbroad(&one)
            return one
        }
    }

    /// An office of no known country that no one holds, or only somebody of the guest's own side
    /// whom the text names by that office alone.
    private func isNameless(_ host: Reading.Group, besides guest: Reading.Group) -> Bool {
        guard mentions[host].allSatisfy({ $0.kind == .role && $0.country == nil }) else {
            return mentions[host].allSatisfy { $0.kind == .role }
                && discourse.parties(of: host, in: reading).isEmpty
        }
        let own = discourse.parties(of: guest, in: reading).map { reading.side(of: $0) }
        return discourse.parties(of: host, in: reading).allSatisfy { party in
            guard case .member(let i) = party else { return own.contains(party) }
            return reading.cast.members[i].name.isEmpty && own.contains(reading.side(of: party))
        }
    }

    /// "A will be received by the Minister of Energy": whoever that is, of the other side, or of
    /// the country in which the sentence sets it.
    private func byNamelessHost(
        _ host: Reading.Group, _ match: Gazetteer.Match, _ type: Meeting.Kind,
        _ guest: Reading.Group, _ sentence: Sentence
    ) -> [EncounterDraft] {
        let own = discourse.parties(of: guest, in: reading).map { reading.side(of: $0) }
        let place = Setting(reading: reading, sentence: sentence)
            .place(after: match.tokens.lowerBound, of: type)
        let here = place.flatMap(country(of:)).map { Party.country($0) }
        let hosts =
            here.flatMap { own.contains($0) ? nil : [$0] } ?? sides.filter { !own.contains($0) }
        guard hosts.count == 1 else { return [] }
        var finding = Finding(
            type: type, subject: guest, span: match.tokens, rule: .meetingReceivedBy,
            verb: match, implied: hosts)
        finding.office = lowOffice(host)
        return drafts(finding, sentence)
    }

    /// The office of a minister or speaker: who is received by a head is often told so twice.
    private func lowOffice(_ host: Reading.Group) -> Int? {
        unnamedOffice(host).flatMap { reading.cast.isHigh($0) ? nil : $0 }
    }

    /// "A, who is in Chad, will meet the Minister of Energy": whoever that is, of the country in
    /// which A is a guest.
    func settleAbroad(_ finding: inout Finding) {
        guard let ground = discourse.ground, let guest = finding.subject,
            let host = finding.object, isNameless(host, besides: guest),
            case let own = discourse.parties(of: guest, in: reading), !own.isEmpty,
            own.allSatisfy({ reading.side(of: $0).map { $0 != .country(ground) } ?? false })
        else { return }
        finding.office = lowOffice(host)
        (finding.object, finding.implied) = (nil, [.country(ground)])
    }

    /// "met him", "will meet senior officials in Oslo": whom one meets without a name.
    func namelessObject(
        _ finding: Finding, _ frame: Encounter.Frame, _ sentence: Sentence
    ) -> [Party] {
        guard finding.object == nil else { return [] }
        if let other = pronounObject(finding, frame, sentence) { return [other] }
        return finding.type == .meeting && frame == .any
            ? unnamedHosts(finding, needsWith: false, sentence) : []
    }

    /// "will meet senior officials in Oslo", "where she will hold talks with leaders of the
    /// parties": people without names, of the country where they are met by one of another.
    func unnamedHosts(_ finding: Finding, needsWith: Bool, _ sentence: Sentence) -> [Party] {
        let start = finding.span.upperBound
        guard let subject = finding.subject, subject.count == 1,
            [.person, .role, .pronoun].contains(mentions[subject.lowerBound].kind),
            !reading.classes(in: sentence).isDisjoint(with: [.collective, .attendee]),
            let head = plainHead(after: start, needsWith: needsWith, sentence),
            !(start..<head).contains(where: { reading.classes($0).contains(.possessive) }),
            let place = Setting(reading: reading, sentence: sentence)
                .place(after: finding.span.lowerBound, of: finding.type)
                ?? journeyPlace(finding, sentence),
            let country = country(of: place),
            case let own = discourse.parties(of: subject, in: reading), !own.isEmpty,
            own.allSatisfy({ reading.side(of: $0).map { $0 != .country(country) } ?? false })
        else { return [] }
        let people = start..<max(head, min(head + 6, sentence.tokens.upperBound))
        let isOfOthers = reading.annotations.names.within(people).contains {
            $0.entry.kind == .country && Int($0.entry.index) != country
                || $0.entry.kind == .organization
        }
        return isOfOthers || isOfSeveral(head, sentence) ? [] : [.country(country)]
    }

    /// "counterparts of four more countries": of elsewhere.
    private func isOfSeveral(_ head: Int, _ sentence: Sentence) -> Bool {
        let of = head + 1
        guard of < sentence.tokens.upperBound,
            [reading.words.of, reading.words.from].contains(tokens[of].word)
        else { return false }
        return (of + 2..<of + 5).clamped(to: sentence.tokens).contains {
            reading.words.bond.elsewhere.contains(tokens[$0].word)
        }
    }

    func country(of place: EncounterDraft.PlaceDraft) -> Int? {
        switch place {
        case .city(let row): reading.lexicon.countryRows[reading.lexicon.cities[row].country]
        case .country(let row): row
        case .building: nil
        }
    }

    /// "At the invitation of A, B was received in Oslo": A.
    private func inviter(before verb: Int, _ sentence: Sentence) -> Reading.Group? {
        let start = sentence.tokens.lowerBound
        guard
            let invitation = (start..<max(start, min(start + 8, verb - 2))).first(where: {
                tokens[$0].word == reading.words.invitation
            }), tokens[invitation + 1].word == reading.words.of,
            let host = reading.mentionIndex(covering: invitation + 2)
                ?? reading.mentionIndex(covering: invitation + 3)
        else { return nil }
        return host..<host + 1
    }

    /// "A and B were joined by C": a meeting of the three.
    func byJoining(_ match: Gazetteer.Match, _ sentence: Sentence) -> [EncounterDraft] {
        guard isPassive(match, sentence) else { return byJoiningOthers(match, sentence) }
        guard
            let by = agent(after: match.tokens.upperBound, in: sentence),
            let met = subject(of: match, sentence)
        else { return [] }
        let parties = discourse.parties(of: met, in: reading)
        let others = discourse.parties(of: by, in: reading)
        guard parties.count > 1 && isAcrossBorders(parties) || isOccasion(after: match, sentence)
        else { return [] }
        return drafts(
            Finding(
                type: .meeting, subject: met, span: match.tokens, rule: .meetingJoined,
                verb: match, implied: others), sentence)
    }

    /// "A was joined for dinner by B": a meal or talks right behind the verb.
    private func isOccasion(after verb: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = verb.tokens.upperBound
        return reading.annotations.encounters
            .within((start..<start + 5).clamped(to: sentence.tokens)).contains {
                isNoun($0) && [.meeting, .talks].contains(encounter($0).type)
            }
    }

    /// "A joined B and C for a trilateral lunch": a meeting of all, which a noun names within
    /// eighteen words of the guests, and behind "for" where it is not within twelve.
    private func byJoiningOthers(
        _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft] {
        let next = match.tokens.upperBound
        let isPronoun =
            next + 2 < sentence.tokens.upperBound && tokens[next + 1].word == reading.words.and
        guard
            let others = reading.directObject(after: next, in: sentence)
                ?? (isPronoun
                    ? reading.mentions(at: next + 2, until: sentence.tokens.upperBound) : nil)
        else { return [] }
        var finding = Finding(
            type: .meeting, subject: subject(of: match, sentence), object: others,
            span: match.tokens, rule: .meetingJoined, verb: match)
        if finding.subject == nil {
            finding.implied = delegates(of: finding, match, sentence)
            guard !finding.implied.isEmpty else { return [] }
        }
        if isPronoun {
            let own = finding.subject.map { discourse.parties(of: $0, in: reading) } ?? []
            let known = discourse.parties(of: others, in: reading)
            guard let one = pronounParty(at: next, besides: own + known, sentence) else {
                return []
            }
            finding.implied = [one]
        }
        let after = reading.tokens(of: others).upperBound
        let near = after..<max(after, min(after + 18, sentence.tokens.upperBound))
        guard
            let noun = reading.annotations.encounters.within(near).first(where: {
                let start = $0.tokens.lowerBound
                return isNoun($0)
                    && [.meeting, .talks, .call, .ceremony].contains(encounter($0).type)
                    && (start - after < 12
                        || (start - 3..<start).contains { tokens[$0].word == reading.words.for })
            })
        else { return [] }
        finding.type = encounter(noun).type ?? .meeting
        finding.span = match.tokens.lowerBound..<noun.tokens.upperBound
        finding.implied.take(discourse.parties(of: others, in: reading))
        finding.object = nil
        // "joined B and C for talks with D": with D.
        if noun.tokens.upperBound < sentence.tokens.upperBound,
            tokens[noun.tokens.upperBound].word == reading.words.with,
            let partners = partners(after: noun.tokens.upperBound, sentence)
        {
            let known = reading.tokens(of: partners)
            finding.implied.take(discourse.parties(of: partners, in: reading))
            finding.span = finding.span.lowerBound..<max(finding.span.upperBound, known.upperBound)
        }
        return drafts(finding, sentence)
    }

    /// "A joined B for talks with C": what the noun tells is part of what the verb does.
    func withoutJoined(_ drafts: [EncounterDraft]) -> [EncounterDraft] {
        guard drafts.count > 1, let joined = drafts.first(where: { $0.rule == .meetingJoined })
        else { return drafts }
        return drafts.filter {
            $0.rule == .meetingJoined || $0.type == .visit || $0.type == .ceremony
                || !joined.evidence.contains($0.evidence.lowerBound)
                || !$0.parties.contains(where: joined.parties.contains)
        }
    }

    func isPassive(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        guard VerbForm(rawValue: match.entry.form)?.isPast == true else { return false }
        // "Minister A received by President B": a heading leaves out the auxiliary.
        let next = match.tokens.upperBound
        if sentence.isHeading, next < sentence.tokens.upperBound,
            tokens[next].word == reading.words.by
        {
            return true
        }
        var at = match.tokens.lowerBound - 1
        while at > sentence.tokens.lowerBound, reading.classes(at).contains(.adverb) { at -= 1 }
        return at >= sentence.tokens.lowerBound && reading.classes(at).contains(.be)
    }

    /// The mentions after "by", at most eight words on.
    func agent(after start: Int, in sentence: Sentence) -> Reading.Group? {
        for at in start..<max(start, min(start + 8, sentence.tokens.upperBound))
        where tokens[at].word == reading.words.by {
            return reading.mentions(at: at + 1, until: sentence.tokens.upperBound)
                .map { furtherAgents(after: $0, sentence) }
        }
        return nil
    }

    /// "by A, and by B": with B.
    private func furtherAgents(
        after group: Reading.Group, _ sentence: Sentence
    ) -> Reading.Group {
        var group = group
        while group.upperBound < mentions.count {
            let gap = mentions[group.upperBound - 1].tokens.upperBound
            let next = mentions[group.upperBound].tokens.lowerBound
            guard next > gap, next - gap <= 4, next < sentence.tokens.upperBound,
                (gap..<next).contains(where: { tokens[$0].word == reading.words.by }),
                (gap..<next).allSatisfy({
                    tokens[$0].kind == .comma || tokens[$0].word == reading.words.by
                        || !reading.classes($0).isDisjoint(with: [.conjunction, .adverb])
                })
            else { return group }
            group = group.lowerBound..<group.upperBound + 1
        }
        return group
    }
}
