internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters of those whom a plain noun or pronoun stands for: "experts of the two countries
/// met", "the Joint Commission will meet", "the delegation also met with B".
extension EncounterRules {
    /// Words between a plain noun and its verb, at most.
    private static let groupReach = 8

    /// "Experts of both countries will meet in Oslo in May", "the Joint Commission last met in
    /// Oslo in 2019": an encounter of the sides, where a day or a place is told.
    func byGroup(
        _ match: Gazetteer.Match, _ type: Meeting.Kind, _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard type == .meeting || isRemote(match, sentence),
            let noun = plainSubject(before: match.tokens.lowerBound, sentence)
                ?? coordinatedSubject(of: match, sentence),
            case let named = owners(of: noun, before: match.tokens.lowerBound, sentence),
            named.count > 1 || !isOfUnion(noun, before: match.tokens.lowerBound, sentence),
            named.count > 1
                || discourse.principals.count > 1
                    && !isOfOneCountry(noun..<match.tokens.lowerBound, sentence)
        else { return [] }
        let setting = Setting(reading: reading, sentence: sentence)
        let ordered: Meeting.Status? = isOrdered(match, sentence) ? .planned : nil
        guard
            setting.date(near: match.tokens, status: ordered ?? .held) != nil
                || dayShift(near: match.tokens, sentence) != nil
                || setting.place(after: match.tokens.upperBound, of: type) != nil
        else { return [] }
        return drafts(
            Finding(
                type: type, span: match.tokens, rule: .meetingTogetherVerb, verb: match,
                isRecalled: true, implied: named.count > 1 ? named : sides), sentence,
            status: ordered)
    }

    /// "the army chiefs of the ASEAN countries": those of an organisation, which is none of the
    /// sides.
    private func isOfUnion(_ noun: Int, before verb: Int, _ sentence: Sentence) -> Bool {
        let phrase = (noun - 4..<verb).clamped(to: sentence.tokens)
        return reading.annotations.names.within(phrase).contains {
            $0.entry.kind == .organization
                && !sides.contains(.organization(Int($0.entry.index)))
        }
    }

    /// "The Chadian parliament met", "the Cabinet of Chad met": a body, or people, of one country.
    private func isOfOneCountry(_ phrase: Range<Int>, _ sentence: Sentence) -> Bool {
        if reading.words.ownBodies.contains(tokens[phrase.lowerBound].word) { return true }
        var start = phrase.lowerBound
        while start > sentence.tokens.lowerBound, phrase.lowerBound - start < 4,
            !reading.classes(start).contains(.determiner)
        { start -= 1 }
        let names = reading.annotations.names.within(start..<phrase.upperBound)
        return names.filter { $0.entry.kind == .country }.count == 1
    }

    /// "The Chile-Peru Joint Commission will meet".
    func isOfNamedBody(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        plainSubject(before: match.tokens.lowerBound, sentence).map {
            owners(of: $0, before: match.tokens.lowerBound, sentence).count > 1
        } ?? false
    }

    private func isRemote(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        Setting(reading: reading, sentence: sentence).isRemote(match.tokens)
    }

    /// "The delegation also met with B": those of the main encounter who are not of B's side.
    func delegates(
        of finding: Finding, _ match: Gazetteer.Match, _ sentence: Sentence
    ) -> [Party] {
        guard let object = finding.object else { return [] }
        if let guest = guest(before: match.tokens.lowerBound, sentence),
            mentions[object].contains(where: { ![.country, .organization].contains($0.kind) })
        {
            return [guest]
        }
        let others = discourse.parties(of: object, in: reading)
        let met = others.map { reading.side(of: $0) }
        if others.allSatisfy(isSideKnown),
            let holder = holder(before: match.tokens.lowerBound, besides: met, sentence)
        {
            return [holder]
        }
        guard
            let noun = plainSubject(before: match.tokens.lowerBound, sentence),
            !reading.classes(noun).isDisjoint(with: [.side, .attendee])
        else { return [] }
        return discourse.principals.filter { !met.contains(reading.side(of: $0)) }
    }

    /// "In the evening, the minister was received by B": in small letters, the one principal with
    /// that title who is of another side than B.
    private func holder(before verb: Int, besides met: [Party?], _ sentence: Sentence) -> Party? {
        let light: WordClass = [.auxiliary, .be, .adverb, .future]
        var noun = verb - 1
        while noun > sentence.tokens.lowerBound, !reading.classes(noun).isDisjoint(with: light) {
            noun -= 1
        }
        guard noun > sentence.tokens.lowerBound, reading.classes(noun).contains(.figure),
            tokens[noun].shape == .lower, !met.isEmpty, met.allSatisfy({ $0 != nil })
        else { return nil }
        var article = noun - 1
        while article > sentence.tokens.lowerBound, noun - article < 3,
            tokens[article].shape == .lower, !reading.classes(article).contains(.determiner)
        { article -= 1 }
        guard reading.classes(article).contains(.determiner) else { return nil }
        let holders = discourse.principals.filter { party in
            guard case .member(let i) = party, let side = reading.side(of: party) else {
                return false
            }
            return !met.contains(side)
                && (article + 1...noun).allSatisfy {
                    reading.cast.members[i].titleWords.contains(tokens[$0].word)
                }
        }
        return holders.count == 1 ? holders[0] : nil
    }

    /// "Technical teams will visit Oslo": the sides, where that is in the country of one.
    func travellers(_ match: Gazetteer.Match, to country: Int, _ sentence: Sentence) -> [Party] {
        guard sides.count == 2, sides.contains(.country(country)),
            plainSubject(before: match.tokens.lowerBound, sentence) != nil
        else { return [] }
        return sides.filter { $0 != .country(country) }
    }

    /// The noun in small letters for people or for a body of both sides that is the subject of
    /// a verb: right before it, or with "of the two countries" between.
    func plainSubject(before verb: Int, _ sentence: Sentence) -> Int? {
        let start = sentence.tokens.lowerBound
        let light: WordClass = [.auxiliary, .adverb, .future, .planned, .bygone, .deontic]
        var at = verb - 1
        while at > start,
            tokens[at].word == reading.words.to || !reading.classes(at).isDisjoint(with: light)
        { at -= 1 }
        at = beforeCharge(at, sentence)
        if at > start + 1, tokens[at].word == reading.words.which, tokens[at - 1].kind == .comma {
            at -= 2
        } else if let comma = relative(closedAt: at, sentence) {
            at = comma - 1
        }
        let last = at
        while at >= start, last - at < Self.groupReach, tokens[at].kind == .word {
            if isPlainGroup(at, opens: at == start) {
                if at == last || isOf(at + 1) { return at }
                // "officials of the Union's member states and Chad".
                if tokens[at + 1].word != reading.words.and { return nil }
            }
            at -= 1
        }
        return nil
    }

    /// "Experts, who last met in May, will meet again": the comma that opens the clause closed by
    /// another right before the verb.
    private func relative(closedAt comma: Int, _ sentence: Sentence) -> Int? {
        let start = sentence.tokens.lowerBound
        guard comma > start, tokens[comma].kind == .comma else { return nil }
        let reach = max(start, comma - 24)..<comma
        guard let open = reach.last(where: { tokens[$0].kind == .comma }), open > start,
            tokens[open + 1].word == reading.words.which
                || tokens[open + 1].word == reading.words.who
        else { return nil }
        return open
    }

    private func isOf(_ token: Int) -> Bool {
        [reading.words.of, reading.words.from, reading.words.on, reading.words.for]
            .contains(tokens[token].word)
    }

    private func isPlainGroup(_ token: Int, opens: Bool) -> Bool {
        if let body = reading.annotations.encounters.covering(token) {
            return encounter(body).part == .object && encounter(body).type != .meeting
                && encounter(body).type != .summit && body.tokens.upperBound == token + 1
        }
        // "It will meet again in May": a body.
        if opens, tokens[token].word == reading.words.it { return true }
        let people: WordClass = [.collective, .attendee, .side, .institution]
        guard !reading.classes(token).isDisjoint(with: people) else { return false }
        // "The Committee will meet".
        return !tokens[token].isCapitalised
            || opens && reading.classes(token).contains(.collective)
            || reading.classes(token).contains(.institution)
                && (isBodyName(endingWith: token)
                    || token > 1 && tokens[token - 1].shape == .lower
                        && reading.classes(token - 2).contains(.determiner))
    }

    /// "the Joint Fishing Group": an article, and nothing but capitals and dashes behind it.
    private func isBodyName(endingWith noun: Int) -> Bool {
        var at = noun - 1
        while at > 0, noun - at < 6,
            tokens[at].isCapitalised || tokens[at].kind == .dash || tokens[at].isJoined
        { at -= 1 }
        return reading.classes(at).contains(.determiner)
            && reading.annotations.names.within(at..<noun).isEmpty
    }

    /// "The treaty is near, with experts expected to meet in May": those right behind "with".
    func isOfTeam(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        guard let noun = plainSubject(before: match.tokens.lowerBound, sentence),
            match.tokens.lowerBound - noun <= 4
        else { return false }
        let first = sentence.tokens.lowerBound + 1
        return (max(first, noun - 3)..<max(first, noun)).contains {
            tokens[$0].word == reading.words.with && tokens[$0 - 1].kind == .comma
        }
    }

    // MARK: Others

    /// "the defence ministers", "the two Presidents", where the principals hold other offices.
    func isOfOtherOffice(_ mention: Mention) -> Bool {
        if isOfHeads(mention) || isOfLeaders(mention) {
            return !discourse.principals.contains(where: isHead)
        }
        let words = mention.tokens.filter { isOfOffice($0) }
        guard !words.isEmpty, mention.sides.isEmpty else { return false }
        let members = discourse.principals.compactMap { party in
            if case .member(let i) = party { reading.cast.members[i] } else { nil }
        }
        guard members.count > 1, members.allSatisfy({ $0.office != nil }) else { return false }
        return words.allSatisfy { word in !members.contains { holds(word, $0) } }
    }

    /// "senior officials": who serve at home; neither "the delegations", which the principals lead,
    /// nor "officials of Chile and Peru".
    func isOfTeam(_ mention: Mention) -> Bool {
        mention.sides.isEmpty
            && reading.lexicon.agreementWord(of: tokens[mention.tokens.upperBound - 1])
                .isSuperset(of: [.team, .home])
    }

    private func isOfOffice(_ token: Int) -> Bool {
        reading.classes(token).contains(.portfolio)
            || [reading.words.prime, reading.words.presidents].contains(tokens[token].word)
    }

    private func holds(_ token: Int, _ member: Cast.Member) -> Bool {
        let word = tokens[token].word
        let kind = reading.officeKind(member.office)
        switch word {
        case reading.words.prime: return kind.map { $0 == "head-of-government" } ?? true
        case reading.words.presidents: return kind.map { $0 == "head-of-state" } ?? true
        default:
            return member.titleWords.contains(word)
                || kind == "foreign-minister" && word == reading.words.foreign
        }
    }

    /// "discussed trade with B during a visit to Chad": of the visit alone, right behind whom one
    /// met on it.
    func isDuringOne(_ drafts: [EncounterDraft]) -> Bool {
        guard drafts.count == 1, drafts[0].type == .visit, drafts[0].status == .held,
            drafts[0].rule == .meetingVisitNoun
        else { return false }
        let during = drafts[0].evidence.lowerBound - 2
        guard during > 1, reading.classes(during + 1).contains(.determiner),
            reading.classes(during).contains(.temporal) || tokens[during].word == reading.words.in
        else { return false }
        return reading.mentionIndex(covering: during - 1) != nil
    }

    /// "received him", "spoke with him": the person named last who is not the subject.
    func pronounObject(
        _ finding: Finding, _ frame: Encounter.Frame, _ sentence: Sentence
    ) -> Party? {
        var at = finding.span.upperBound
        guard at < sentence.tokens.upperBound, finding.subject != nil else {
            return nil
        }
        if frame != .direct, reading.classes(at).contains(.party) { at += 1 }
        guard at < sentence.tokens.upperBound else { return nil }
        let own = finding.subject.map { discourse.parties(of: $0, in: reading) } ?? []
        return pronounParty(at: at, besides: own, sentence)
            ?? guest(at: at, besides: own, sentence)
    }

    /// Whom "him" or "her" at a token stands for, somebody else than those of the clause.
    func pronounParty(at: Int, besides own: [Party], _ sentence: Sentence) -> Party? {
        guard at < sentence.tokens.upperBound else { return nil }
        let isHer = tokens[at].word == reading.words.her && isAlone(at, sentence)
        guard isHer || tokens[at].word == reading.words.him else { return nil }
        let before = personBefore(at, sentence).map { discourse.parties(of: $0, in: reading) }
        let known =
            (before ?? []) + [discourse.lastSubject].compactMap { $0 }
            + discourse.principals
        let others = known.filter { !own.contains($0) && (isHer ? isWoman($0) : isMan($0)) }
        return others.first { isOfOtherSide($0, than: own) } ?? others.first
            ?? (isHer ? otherOne(than: own) : nil)
    }

    /// "President A met B. Premier C held talks with him": B, since A and C are of one country.
    private func isOfOtherSide(_ party: Party, than own: [Party]) -> Bool {
        guard let side = reading.side(of: party) else { return false }
        return own.allSatisfy { reading.side(of: $0) != side }
    }

    /// Of two who met the one whom the clause is not about, of whom no form of address tells that
    /// she is a woman.
    private func otherOne(than own: [Party]) -> Party? {
        guard discourse.principals.count == 2, own.count == 1,
            discourse.principals.contains(own[0])
        else { return nil }
        return discourse.principals.first { party in
            if case .member = party { party != own[0] } else { false }
        }
    }

    /// "called on her at", no "her minister".
    private func isAlone(_ her: Int, _ sentence: Sentence) -> Bool {
        let next = her + 1
        guard next < sentence.tokens.upperBound, tokens[next].kind == .word else { return true }
        return !reading.classes(next).isDisjoint(with: [.preposition, .conjunction, .adverb])
            || reading.annotations.dates.covering(next) != nil
    }

    private func isWoman(_ party: Party) -> Bool {
        if case .member(let i) = party { reading.cast.members[i].isFemale } else { false }
    }

    private func isMan(_ party: Party) -> Bool {
        if case .member(let i) = party { !reading.cast.members[i].isFemale } else { false }
    }
}
