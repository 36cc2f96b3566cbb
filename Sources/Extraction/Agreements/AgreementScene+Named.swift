internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Instruments that the text names without a word for their stage: standing ones.
extension AgreementScene {
    /// "the Peru-Chile Free Trade Agreement", "a further working group on water", "existing working
    /// groups": in force. A name alone is a topic where nothing ties it to the principals.
    func named() -> [AgreementDraft] {
        var drafts: [AgreementDraft] = []
        for i in instrumentNumbers {
            let match = reading.annotations.instruments[i]
            if isStageWord(match) || isOfTitle(match) { continue }
            let first = min(nameStart(of: match), match.tokens.lowerBound)
            if isPredicate(first, match) || isLookalike(match, first) { continue }
            let range = first..<max(match.tokens.upperBound, nameEnd(of: match))
            let kind = kind(of: match)
            let isNext = drafts.last.map { follows(range, $0, kind) } ?? false
            if isOfBody(match, first) { continue }
            if kind == .plan, isProspect(match, range) { continue }
            let isTold = kind == .mechanism && isRecalled(range.upperBound)
            if isOfNobody(match, range)
                || kind == .mechanism && !isTold && isConsultation(match, range)
            {
                continue
            }
            if kind == .mechanism,
                isDecided(range, match) && !isTold || isPartner(match) || isOrganization(match)
                    || isOfAssembly(match, first) || isGathering(match, range)
                    || isTalk(match, range) || isBehind(first, match)
            {
                continue
            }
            let pending =
                pendingStatus(match, range, kind) ?? effective(match, range, kind)
            if pending == .proposed, isTruce(match) { continue }
            guard
                isNext || isTold || pending != nil || isHad(match, range, kind)
                    || isStanding(match, range, kind)
            else { continue }
            let status = kind == .jointStatement ? statementStatus(range) : .inForce
            drafts.append(
                AgreementDraft(
                    kind: kind == .package ? .treaty : kind, status: pending ?? status,
                    parties: owner(ofPlan: match, in: range).map { [$0] }
                        ?? parties(namedIn: range),
                    evidence: range, key: nameKey(of: match), isNamedOnly: true,
                    rule: .agreementNamedInstrument))
        }
        return drafts
    }

    /// "the Declaration on Partnership signed in Lima" is signed, others are agreed.
    private func statementStatus(_ range: Range<Int>) -> Agreement.Status {
        let isSigned = reading.annotations.stages.within(range).contains {
            reading.lexicon.stages[Int($0.entry.index)].status == .signed && isVerb($0)
        }
        return isSigned ? .signed : .agreed
    }

    /// "a Harbour Dialogue Partner", "the Council members": those who belong to it.
    private func isPartner(_ match: Gazetteer.Match) -> Bool {
        let next = match.tokens.upperBound
        return next < end && classes(next).isEmpty
            && (words(next).contains(.home)
                || reading.words.bond.members.contains(tokens[next].word))
    }

    /// "Chairman of the Council of Ministers Karel Novotny": what somebody heads.
    private func isOfTitle(_ match: Gazetteer.Match) -> Bool {
        reading.mentionIndex(covering: match.tokens.upperBound - 1).map {
            [.person, .role].contains(reading.annotations.mentions[$0].kind)
        } ?? false
    }

    /// "the Peru-Chile dialogue on trade, a further working group on water".
    private func follows(_ range: Range<Int>, _ last: AgreementDraft, _ kind: Agreement.Kind)
        -> Bool
    {
        kind == last.kind && last.evidence.upperBound + 2 >= range.lowerBound
            && isListed(range.lowerBound) && range.contains { words($0).contains(.distinct) }
    }

    private func isStanding(
        _ match: Gazetteer.Match, _ range: Range<Int>, _ kind: Agreement.Kind
    ) -> Bool {
        if kind == .package {
            return isOfPlace(match, range)
                || isDefinite(range)
                    && (countries(in: range).count > 1 && isBetweenPrincipals(range)
                        || isPlaced(match, range) && before(match, range).contains(where: isCount))
        }
        if [.consensus, .pledge, .target].contains(kind) { return false }
        let before = range.lowerBound..<max(range.lowerBound, match.tokens.lowerBound)
        if before.contains(where: { words($0).contains(.pending) || isIndefinite($0) }) {
            return false
        }
        // "the Charter of the United Nations" is a common measure, no business of these two, as
        // "the 1985 Lima Charter" may be.
        if words(match.tokens.upperBound - 1).contains(.value) {
            return isOfCity(before) && isDefinite(range)
        }
        if kind == .mechanism, isOfOutsiders(before) { return false }
        // "the transport corridors of the region": a route, and no plan for one
        if kind == .plan,
            reading.words.bond.corridors.contains(tokens[match.tokens.upperBound - 1].word)
                || isOwnPlan(match, range)
        {
            return false
        }
        let isTitle = tokens[match.tokens.upperBound - 1].isCapitalised
        if kind == .treaty || kind == .memorandum, isDefinite(range), isBetweenSides(range) {
            return true
        }
        if isDefinite(range), isSpecific(match, range, kind) { return true }
        if kind == .mechanism { return isStandingBody(match, range, isTitle) }
        if kind == .jointStatement, !isTitle { return false }
        if isTitle, isBetweenPrincipals(range) || isTitled(match, range) { return true }
        if isDefinite(range), isPlaced(match, range), kind != .plan { return true }
        if isOfCity(before), isDefinite(range) || isInForce(match) { return true }
        if isInForce(match), isDefinite(range) { return true }
        if kind == .plan, !isTitle {
            return isOfName(match, range) || isOfYears(match, range) || isJointWork(match, range)
        }
        return kind != .plan && isDated(match, range)
    }

    /// "the African Union Panel": of an organisation that has no part in the meeting.
    private func isOfOutsiders(_ before: Range<Int>) -> Bool {
        guard countries(in: before).isEmpty,
            let name = reading.annotations.names.within(before).first(where: {
                $0.entry.kind == .organization && $0.tokens.upperBound <= before.upperBound
            })
        else { return false }
        return !joint.contains { reading.side(of: $0) == .organization(Int(name.entry.index)) }
    }

    private func before(_ match: Gazetteer.Match, _ range: Range<Int>) -> Range<Int> {
        range.lowerBound..<max(range.lowerBound, match.tokens.lowerBound)
    }

    /// "two", "four" or a figure.
    private func isCount(_ token: Int) -> Bool {
        tokens[token].kind == .number || classes(token).contains(.plural)
    }

    /// "the Peru-Chile dialogue", "the Joint Working Group on Water", "existing working groups".
    private func isStandingBody(
        _ match: Gazetteer.Match, _ range: Range<Int>, _ isTitle: Bool
    ) -> Bool {
        let isOurs = isBetweenPrincipals(range)
        let isTold =
            classes(range.lowerBound).contains(.determiner) || countries(in: range).count > 1
        let isPlural = match.entry.form == nounPlural
        if isPlainBody(match, range) { return isInSession(match, range, isTitle) }
        if isOurs, isTitle || !isPlural && isTold || isBetweenSides(range) && (isPlural || isTold) {
            return true
        }
        if isInSession(match, range, isTitle) || isDescribed(match, range) { return true }
        if isOccasion(range.lowerBound) { return false }
        let name = range.lowerBound..<max(range.lowerBound, match.tokens.upperBound)
        if name.contains(where: { words($0).contains(.existing) }) { return true }
        return isTitle && match.tokens.count > 1 && isDefinite(range)
            && tokens[match.tokens.lowerBound].isCapitalised
    }

    /// "the Lima Declaration", "the Memorandum of Understanding of 2004", "the Agreement on Water":
    /// capitals and something that tells which; "the Agreement" alone is one named before.
    private func isTitled(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        if isOrganization(match) || isNorm(range.lowerBound) { return false }
        if match.tokens.count > 1, tokens[match.tokens.lowerBound].isCapitalised {
            return isDefinite(range)
        }
        let before = range.lowerBound..<max(range.lowerBound, match.tokens.lowerBound)
        let isNamed = before.contains { at in
            tokens[at].isCapitalised && at > start && classes(at).isDisjoint(with: .determiner)
                && tokens[at].kind == .word
        }
        return isNamed || range.upperBound > match.tokens.upperBound && isDefinite(range)
    }

    /// "agreed to hold the next Joint Commission": a body without a name of its own is what the
    /// decision is about.
    private func isDecided(_ range: Range<Int>, _ match: Gazetteer.Match) -> Bool {
        let first = range.lowerBound
        guard range.count <= match.tokens.count + 2, countries(in: range).isEmpty, first > start,
            tokens[first - 1].word != reading.words.of
                || tokens[match.tokens.lowerBound].shape == .lower
        else { return false }
        let before = max(start, first - 12)..<first
        if before.contains(where: { words($0).contains(.charge) }) { return true }
        return reading.annotations.stages.within(before).contains {
            reading.lexicon.stages[Int($0.entry.index)].part == .decision && isVerb($0)
        }
    }

    /// "the second session of the Fisheries Committee", "the 7th Fisheries Dialogue".
    private func isInSession(
        _ match: Gazetteer.Match, _ range: Range<Int>, _ isTitle: Bool
    ) -> Bool {
        let first = range.lowerBound
        if first > start + 1, tokens[first - 1].word == reading.words.of,
            words(first - 2).contains(.series),
            tokens[first - 2].word != tokens[match.tokens.upperBound - 1].word,
            isTitle && match.tokens.lowerBound > first + 1 || isPossessed(first)
        {
            return true
        }
        let isLong =
            match.tokens.count > 1 || isTitle && range.upperBound > match.tokens.upperBound
        if isLong, first > start + 2, tokens[first - 1].word == reading.words.of,
            words(first - 2).contains(.series),
            words(first - 3).contains(.nth) || tokens[first - 3].kind == .ordinal
        {
            return true
        }
        let head = first..<min(match.tokens.upperBound, first + 3)
        let isOwn = match.tokens.count > 1 || range.upperBound > match.tokens.upperBound
        return isTitle && isOwn && !isOccasion(first)
            && !words(match.tokens.upperBound - 1).contains(.series)
            && (isFirst(first)
                || head.contains { tokens[$0].kind == .ordinal || words($0).contains(.nth) })
    }

    /// "their first Energy Dialogue": the number stands ahead of the name.
    private func isFirst(_ name: Int) -> Bool {
        name > start + 1 && endsIn("rst", name - 1) && classes(name - 2).contains(.determiner)
    }

    /// "on the margins of the World Forum": where one met.
    private func isOccasion(_ token: Int) -> Bool {
        (max(start, token - 3)..<token).contains { classes($0).contains(.circumstance) }
    }

    /// "the working group on refugees, whose first session is to take place in May".
    private func isDescribed(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        let last = range.upperBound
        guard isDefinite(range), range.count > match.tokens.count + 2, last + 3 < end else {
            return false
        }
        let relative = tokens[last].kind == .comma ? last + 1 : last
        return classes(relative).contains(.relative)
            && (relative + 1..<min(end, relative + 4)).contains { words($0).contains(.series) }
    }

    private func isPossessed(_ token: Int) -> Bool { classes(token).contains(.possessive) }

    /// "under the agreement on trainees", "the arrangement between the Port of Ilo and Bergen
    /// Harbour": what acts are done under, or whose the ends are, stands.
    private func isPlaced(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        let isLong =
            range.count > match.tokens.count + 1 && !endsIn("amework", match.tokens.upperBound - 1)
        let first = range.lowerBound
        if isLong, first > start, tokens[first - 1].word == reading.words.under { return true }
        let after = match.tokens.upperBound
        return after + 2 < range.upperBound && tokens[after].word == reading.words.between
            && (after + 1..<after + 3).contains { tokens[$0].isCapitalised }
    }

    /// "the treaty on trainees, in force since May".
    private func isInForce(_ match: Gazetteer.Match) -> Bool {
        let after = match.tokens.upperBound
        return (after..<max(after, min(end - 1, after + 14))).contains {
            tokens[$0].word == reading.words.in && tokens[$0 + 1].word == reading.words.force
        }
    }

    /// "the Open Harbours programme": capitals that are no country's before a common noun.
    private func isOfName(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        let before = match.tokens.lowerBound - 1
        guard before > start, match.tokens.count == 1, match.entry.form != nounPlural,
            tokens[before].isCapitalised, tokens[before].shape == .capitalised,
            classes(before).isEmpty, reading.annotations.names.covering(before) == nil
        else { return false }
        var at = before
        while at > start, before - at < 8,
            tokens[at].isCapitalised || classes(at).contains(.preposition)
        { at -= 1 }
        return classes(at).contains(.determiner) && !isIndefinite(at)
            || tokens[at].kind == .possessive
    }

    /// "the draft peace agreement" is under negotiation, "the possibility of a trade agreement"
    /// and "the proposed trade agreement" are proposed.
    private func pendingStatus(
        _ match: Gazetteer.Match, _ range: Range<Int>, _ kind: Agreement.Kind
    ) -> Agreement.Status? {
        if kind == .plan { return isWorkedOn(range.lowerBound) ? .negotiating : nil }
        guard [.treaty, .memorandum, .mechanism, .package].contains(kind) else { return nil }
        let first = range.lowerBound
        let before = first..<max(first, match.tokens.lowerBound)
        if let word = before.first(where: { words($0).contains(.pending) }) {
            return tokens[word].word == reading.words.draft ? .negotiating : .proposed
        }
        if isWorkedOn(first) { return .negotiating }
        return isDemanded(first) || isMissing(range) ? .proposed : nil
    }

    /// "the 1994 peace treaty", "the treaty of 1994", "the agreement in force since May".
    private func isDated(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        guard isDefinite(range) else { return false }
        let near = range.lowerBound..<min(end, match.tokens.upperBound + 5)
        guard let date = reading.annotations.dates.within(near).first else { return false }
        if date.tokens.upperBound <= match.tokens.lowerBound { return true }
        return (match.tokens.upperBound..<max(match.tokens.upperBound, date.tokens.lowerBound))
            .allSatisfy { !classes($0).isDisjoint(with: [.preposition, .clausal]) || isForce($0) }
    }

    /// "the 2023-2027 roadmap".
    private func isOfYears(_ match: Gazetteer.Match, _ range: Range<Int>) -> Bool {
        let name = range.lowerBound..<max(range.lowerBound, match.tokens.lowerBound)
        return isDefinite(range) && reading.annotations.dates.stands(in: name)
    }

    private func isForce(_ token: Int) -> Bool {
        reading.annotations.stages.covering(token) != nil
            || [reading.words.force, reading.words.effect].contains(tokens[token].word)
    }

    func isDefinite(_ range: Range<Int>) -> Bool {
        guard let first = range.first, classes(first).contains(.determiner) else {
            return range.lowerBound > start && !isIndefinite(range.lowerBound - 1)
                && classes(range.lowerBound - 1).contains(.preposition)
        }
        return !isIndefinite(first)
    }

    /// "in accordance with the Law of the Sea Convention": what everybody is held to, no bond
    /// between these two.
    func isNorm(_ token: Int) -> Bool {
        (max(start, token - 6)..<token).contains { words($0).contains(.norm) }
    }

    /// The name of an organisation, such as a council of the United Nations, is no instrument.
    func isOrganization(_ match: Gazetteer.Match) -> Bool {
        guard let name = reading.annotations.names.covering(match.tokens.upperBound - 1) else {
            return false
        }
        return name.entry.kind == .organization
            || name.tokens.lowerBound <= match.tokens.lowerBound && name.tokens.count > 1
    }

    func isIndefinite(_ token: Int) -> Bool {
        let word = tokens[token].word
        return word == reading.words.a || word == reading.words.an || word == reading.words.no
    }

    /// Names a principal's country beside another, or calls itself bilateral.
    private func isBetweenPrincipals(_ range: Range<Int>) -> Bool {
        if isBetweenSides(range) { return true }
        let named = countries(in: aim(in: range).map { range.lowerBound..<$0 } ?? range)
        let isOfPrincipal =
            named.count > 1
            && joint.contains { party in
                if case .country(let row)? = reading.side(of: party) {
                    named.contains(row)
                } else {
                    false
                }
            }
        return isOfPrincipal
            || range.contains { words($0).contains(.mutual) }
    }

    /// Where the aim begins in "Norway's initiative to end the war in Chad", whose country is no
    /// party.
    private func aim(in range: Range<Int>) -> Int? {
        if range.contains(where: { tokens[$0].word == reading.words.between }) { return nil }
        return range.dropFirst().dropLast().first {
            tokens[$0].word == reading.words.to && classes($0 + 1).isEmpty
                && tokens[$0 + 1].shape == .lower
        }
    }

    /// "between the two countries": those who met.
    private func isBetweenSides(_ range: Range<Int>) -> Bool {
        guard let at = range.first(where: { tokens[$0].word == reading.words.between }),
            at + 1 < end
        else { return false }
        if classes(at + 1).contains(.possessive) { return true }
        return (at + 1..<min(end, at + 4)).contains {
            if classes($0).contains(.plural) { return true }
            guard let i = reading.mentionIndex(covering: $0) else { return false }
            return reading.annotations.mentions[i].kind == .together
        }
    }
}
