internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Lists of counterparts: one encounter of all, or one each.
extension EncounterRules {
    /// The guests of a finding: all together; one country at a time where a list names several;
    /// one person at a time where each is called on, or has a meeting of several.
    func guests(of finding: Finding, _ sentence: Sentence) -> Guests {
        guard let object = finding.object.map({ antecedent(of: $0, sentence) }) else {
            return .together([])
        }
        var parties = guests(of: object)
        var others: [Party] = []
        if let more = continued(object, sentence) {
            others = guests(of: more).filter { !parties.contains($0) }
            parties += others
        }
        let hasHost = finding.subject != nil || !finding.implied.isEmpty
        guard hasHost, parties.count > 1,
            [.meeting, .talks, .call].contains(finding.type) || isOfCredentials(finding)
                || finding.type == .summit && finding.noun?.entry.form == nounPlural,
            !isJoint(finding, sentence)
        else { return .together(parties) }
        // "with A and with B", though both are of one country.
        let isApart =
            !others.isEmpty && parties.count == 2 && finding.subject != nil
            && parties.allSatisfy { if case .member = $0 { true } else { false } }
        let groups =
            isApart || isEach(finding, parties) || areSeparate(finding, parties, sentence)
            ? parties.map { sided($0, of: parties) }
            : bySide(parties)
        return groups.count > 1 ? .apart(groups) : .together(parties)
    }

    /// "Minister A of Chad and Chief of Staff B": both of Chad.
    private func sided(_ party: Party, of parties: [Party]) -> [Party] {
        guard reading.side(of: party) == nil,
            let side = parties.lazy.compactMap({ reading.side(of: $0) }).first
        else { return [party] }
        return [party, side]
    }

    /// Whom one met: in one encounter, or in one each.
    enum Guests {
        case together([Party])
        case apart([[Party]])
    }

    /// "President A met the Chilean President": somebody else than the host.
    func apart(_ guests: [Party], from hosts: [Party], _ finding: Finding) -> [Party] {
        guard let object = finding.object, object.count == 1, guests.count == 1, guests == hosts,
            let other = discourse.foreigner(object.lowerBound, guests[0], in: reading)
        else { return guests }
        return [other]
    }

    /// "A met B. The Minister was received by President C", who is of B's country: A, and not B,
    /// whom his own president does not receive as a guest.
    func acrossBorders(_ parties: [Party], _ finding: Finding) -> [Party] {
        guard finding.verb != nil, discourse.principals.count == 2, parties.count == 2,
            let group = [finding.subject, finding.object].lazy.compactMap({ $0 })
                .first(where: isOpenOffice),
            let holder = discourse.parties(of: group, in: reading).first,
            discourse.principals.contains(holder),
            parties.allSatisfy({ $0 == holder || isSideKnown($0) }),
            let other = discourse.principals.first(where: { $0 != holder }),
            reading.side(of: other) != nil, case .member(let i) = other, !parties.contains(other),
            mentions[group.lowerBound].title.allSatisfy({
                reading.cast.members[i].titleWords.contains(tokens[$0].word)
            })
        else { return parties }
        return parties.map { $0 == holder ? other : $0 }
    }

    /// Whether the text names, or the lexicon knows, the country of somebody.
    func isSideKnown(_ party: Party) -> Bool {
        guard case .member(let i) = party else { return true }
        let member = reading.cast.members[i]
        return member.country != nil && (member.isCountryNamed || member.person != nil)
    }

    /// "the Minister": an office alone, of no country and no body.
    private func isOpenOffice(_ group: Reading.Group) -> Bool {
        let first = mentions[group.lowerBound]
        return group.count == 1 && first.kind == .role && first.country == nil
            && first.organization == nil && !first.title.isEmpty
    }

    /// "Bilateral meetings between A and her counterparts from Chad, Niger and Peru were held": A
    /// with each.
    func apart(
        _ finding: Finding, _ sentence: Sentence, _ hosts: [Party]
    ) -> [EncounterDraft]? {
        guard let object = finding.object, object.count > 1, hosts.isEmpty,
            finding.implied.isEmpty, finding.noun?.entry.form == nounPlural,
            [.meeting, .call].contains(finding.type),
            case .member? = discourse.parties(of: object.lowerBound, in: reading).first,
            tokens[max(reading.tokens(of: object).lowerBound - 1, 0)].word != reading.words.with
        else { return nil }
        var finding = finding
        finding.subject = object.lowerBound..<object.lowerBound + 1
        finding.object = object.dropFirst()
        let found = drafts(finding, sentence)
        return found.count > 1 ? found : nil
    }

    /// "with A and B, and also with those of Chile and Peru": what a further "with" adds to a list,
    /// where only "and", "as well as" and "also" stand before it.
    private func continued(_ list: Reading.Group, _ sentence: Sentence) -> Reading.Group? {
        let end = reading.tokens(of: list).upperBound
        let reach = end..<max(end, min(end + 6, sentence.tokens.upperBound - 1))
        guard let with = reach.first(where: { tokens[$0].word == reading.words.with }), with > end,
            (end..<with).allSatisfy(isLink)
        else { return nil }
        return reading.mentions(at: with + 1, until: sentence.tokens.upperBound)
            ?? reading.mentions(at: with + 2, until: sentence.tokens.upperBound)
    }

    private func isLink(_ i: Int) -> Bool {
        tokens[i].kind == .comma || tokens[i].word == reading.words.as
            || !reading.classes(i).isDisjoint(with: [.conjunction, .adverb])
    }

    /// Those of a list; "Senator B, Chairman of the Committee," is one.
    private func guests(of object: Reading.Group) -> [Party] {
        var parties: [Party] = []
        for i in object where (i == object.lowerBound || !isApposed(i)) && !isFirstOffice(i) {
            let others = discourse.parties(of: i, in: reading)
            if parties.isEmpty, others.count < 2 {
                parties = others
                continue
            }
            for party in others where !parties.contains(party) { parties.append(party) }
        }
        return parties
    }

    /// "the Deputy Prime Minister and Minister of Trade, Ana Brito": the first of two offices of
    /// the one who is named behind the comma.
    private func isFirstOffice(_ i: Int) -> Bool {
        guard i + 1 < mentions.count, mentions[i].kind == .role, mentions[i + 1].kind == .person,
            case let (role, next) = (mentions[i], mentions[i + 1]), !next.title.isEmpty,
            role.tokens.upperBound + 1 == next.tokens.lowerBound,
            tokens[role.tokens.upperBound].word == reading.words.and,
            next.title.lowerBound == next.tokens.lowerBound,
            next.title.lowerBound < next.name.lowerBound
        else { return false }
        return tokens[next.tokens.lowerBound..<next.name.lowerBound].last?.kind == .comma
    }

    /// "received credentials from A of Chad and B of Peru": each handed over their own.
    private func isOfCredentials(_ finding: Finding) -> Bool {
        finding.type == .ceremony && finding.verb.map { encounter($0).frame == .direct } ?? false
    }

    /// An office right after a person and a comma.
    private func isApposed(_ i: Int) -> Bool {
        let gap = mentions[i - 1].tokens.upperBound..<mentions[i].tokens.lowerBound
        return mentions[i].kind == .role && mentions[i - 1].kind == .person && gap.count == 1
            && tokens[gap.lowerBound].kind == .comma
    }

    /// "called on A and B", "was received by A and B", "meetings with A and B": one each.
    private func isEach(_ finding: Finding, _ parties: [Party]) -> Bool {
        let people = parties.prefix { if case .member = $0 { true } else { false } }
        // "met President A, Minister B and the Speaker", whom nobody names.
        guard people.count == parties.count else {
            return people.count > 1 && people.count + 1 == parties.count
                && isRound(finding, parties)
        }
        if areHeads(parties) { return true }
        if let noun = finding.noun {
            return noun.entry.form == nounPlural && encounter(noun).part == .noun
                && finding.type != .talks
        }
        guard let verb = finding.verb else { return false }
        return finding.rule == .meetingReceivedBy
            || encounter(verb).frame == .direct && verb.tokens.count > 1
            || isRound(finding, parties)
    }

    /// "talks with Prime Minister A and President B": who seldom receive a guest together.
    private func areHeads(_ parties: [Party]) -> Bool {
        guard parties.count == 2 else { return false }
        let kinds = parties.compactMap { party in
            if case .member(let i) = party {
                reading.officeKind(reading.cast.members[i].office)
            } else {
                nil
            }
        }
        return kinds.contains { $0.hasSuffix("head-of-state") }
            && kinds.contains { $0.hasSuffix("head-of-government") }
    }

    /// "also met with Minister A, Chief of Staff B and other officials", "met Minister A, Minister
    /// B and Governor C": one after the other, each with an office of their own.
    private func isRound(_ finding: Finding, _ parties: [Party]) -> Bool {
        guard finding.rule == .meetingAnyVerb, let verb = finding.verb, let object = finding.object,
            finding.subject?.count == 1,
            object.allSatisfy({
                mentions[$0].kind == .role
                    || mentions[$0].kind == .person
                        && (!mentions[$0].title.isEmpty
                            || $0 > object.lowerBound && mentions[$0 - 1].kind == .role)
            })
        else { return false }
        let start = max(verb.tokens.lowerBound - 2, 0)
        let isAlso = (start..<min(verb.tokens.upperBound + 2, tokens.count)).contains {
            tokens[$0].word == reading.words.also
        }
        return (isAlso || parties.count > 2 || isStateHeadFirst(parties, finding))
            && !parties.contains { isBeside($0, parties) }
    }

    /// "Minister A met President B and Minister C": a president receives a guest alone, unless
    /// that is his like.
    private func isStateHeadFirst(_ parties: [Party], _ finding: Finding) -> Bool {
        func isOfState(_ party: Party) -> Bool {
            guard case .member(let i) = party else { return false }
            let kind = reading.officeKind(reading.cast.members[i].office)
            return kind == "head-of-state" || kind == "monarch"
        }
        let hosts = finding.subject.map { discourse.parties(of: $0, in: reading) } ?? []
        return hosts.count == 1 && !hosts.contains(where: isHead) && isOfState(parties[0])
            && !parties.dropFirst().contains(where: isOfState)
    }

    /// "met Minister A of Chad, Minister B and C, Ambassador of Chad": an envoy beside the guests
    /// of his own country met nobody alone.
    private func isBeside(_ envoy: Party, _ guests: [Party]) -> Bool {
        guard reading.isAmbassador(envoy), let side = reading.side(of: envoy) else { return false }
        return guests.contains { $0 != envoy && reading.side(of: $0) == side }
    }

    /// Those of one country side by side; who has no country, or heads an organisation that
    /// stands among the countries, belongs to the one before.
    private func bySide(_ parties: [Party]) -> [[Party]] {
        var groups: [[Party]] = []
        var last: Party?
        for party in parties {
            let side = reading.side(of: party)
            // "with Foreign Minister A and Defence Minister B of Chad": both of Chad.
            let joins = side == nil || last == nil || headsUnion(party)
            if groups.isEmpty || !joins && side != last {
                groups.append([party])
                last = side
            } else {
                groups[groups.count - 1].append(party)
                last = last ?? side
            }
        }
        return groups
    }

    /// The head of the European Union, who mediates more often than not.
    private func headsUnion(_ party: Party) -> Bool {
        guard case .member(let i) = party else { return false }
        let member = reading.cast.members[i]
        return member.country != nil && reading.officeKind(member.office) == "organisation-head"
    }

    /// "trilateral", "jointly", "with both", "a call with A and B": one meeting of all.
    private func isJoint(_ finding: Finding, _ sentence: Sentence) -> Bool {
        if let noun = finding.noun, noun.entry.form != nounPlural, finding.type != .talks {
            return true
        }
        if discourse.isOfOne, finding.noun == nil, finding.rule != .meetingReceivedBy {
            return true
        }
        let object = finding.object.map { reading.tokens(of: $0) } ?? finding.span
        if isTrilateral(after: object.upperBound, sentence) { return true }
        let start = min(finding.span.lowerBound, object.lowerBound) - 2
        let end = max(finding.span.upperBound, object.upperBound + 3)
        return (start..<end).clamped(to: sentence.tokens).contains {
            reading.classes($0).contains(.multilateral)
        }
    }

    /// "met B and C in Oslo on 3 May for a trilateral meeting": within sixteen words.
    private func isTrilateral(after start: Int, _ sentence: Sentence) -> Bool {
        let reach = start..<max(start, min(start + 16, sentence.tokens.upperBound - 1))
        return reach.contains {
            reading.classes($0).contains(.multilateral)
                && (reading.annotations.encounters.covering($0)
                    ?? reading.annotations.encounters.starting(at: $0 + 1)).map(isNoun) ?? false
        }
    }
}
