internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Signings by the hands of those who met, or before their eyes.
extension EncounterRules {
    /// Whether a sentence tells that something was signed, or will be.
    static func isSigned(_ sentence: Sentence, of reading: Reading) -> Bool {
        reading.sum(of: sentence).signs.contains(.signed)
            && reading.annotations.stages.within(sentence.tokens).contains {
                isSigning($0, reading) || isOfNotes($0, sentence, reading)
            }
    }

    private static func isSigning(_ stage: Gazetteer.Match, _ reading: Reading) -> Bool {
        reading.lexicon.stages[Int(stage.entry.index)].status == .signed
            && (reading.words.signings.contains(reading.tokens[stage.tokens.lowerBound].word)
                || isByHand(stage, reading))
    }

    /// "put their signatures to", "affixed signatures to".
    private static func isByHand(_ stage: Gazetteer.Match, _ reading: Reading) -> Bool {
        stage.tokens.dropFirst().contains {
            reading.tokens[$0].word == reading.words.signatures
        }
    }

    /// Words between the notes and what is done with them, at most.
    private static let notesReach = 30

    /// "the notes on the loan were exchanged": as good as signed.
    private static func isOfNotes(
        _ stage: Gazetteer.Match, _ sentence: Sentence, _ reading: Reading
    ) -> Bool {
        let start = stage.tokens.lowerBound
        guard reading.tokens[start].word == reading.words.exchanged,
            start > sentence.tokens.lowerBound, reading.classes(start - 1).contains(.be)
        else { return false }
        return (start - notesReach..<start).clamped(to: sentence.tokens).contains {
            reading.tokens[$0].word == reading.words.notes
        }
    }

    static func isSigned(_ stage: Gazetteer.Match, _ reading: Reading) -> Bool {
        reading.lexicon.stages[Int(stage.entry.index)].status == .signed
            && (stage.isPast
                && reading.words.signed.contains(reading.tokens[stage.tokens.lowerBound].word)
                || isByHand(stage, reading))
    }

    /// "The two ministers signed a protocol", "the protocol was signed by A and B", "it was signed
    /// in the presence of the two leaders": a ceremony of people of several countries.
    func bySigning(_ sentence: Sentence) -> [EncounterDraft] {
        guard reading.sum(of: sentence).signs.contains(.signed) else { return [] }
        for stage in reading.annotations.stages.within(sentence.tokens)
        where (Self.isSigned(stage, reading) || Self.isOfNotes(stage, sentence, reading))
            && !isToBe(stage, sentence)
        {
            if let own = byOwnWitnesses(stage, sentence) { return own }
            let witnesses = witnesses(stage, sentence)
            guard let group = witnesses ?? signers(stage, sentence), namesPeople(group)
            else { continue }
            let areOthers = areOfOtherOffice(group, sentence)
            var parties = areOthers ? sides : discourse.parties(of: group, in: reading)
            let other = areOthers ? [] : envoySide(of: parties)
            parties += other
            guard parties.count > 1, isAcrossBorders(parties),
                areOthers || !other.isEmpty || parties.allSatisfy(isMember)
                    || isWithCounterpart(group, parties)
            else { continue }
            return drafts(
                Finding(
                    type: .ceremony, subject: group, span: stage.tokens,
                    rule: .meetingCeremonyVerb, implied: other), sentence, status: .held
            ).map { signed($0, byHand: witnesses == nil && !areOthers) }
        }
        return []
    }

    /// "signed by Minister A and Ambassador B", where no country tells of B: the side of the two
    /// that A is not of, which B represents here.
    private func envoySide(of parties: [Party]) -> [Party] {
        guard parties.count == 2, sides.count == 2, !isAcrossBorders(parties),
            case .member(let first) = parties[0], case .member(let second) = parties[1]
        else { return [] }
        func isEnvoy(_ i: Int) -> Bool {
            let member = reading.cast.members[i]
            return reading.officeKind(member.office) == "ambassador" && !member.isCountryNamed
        }
        guard isEnvoy(first) != isEnvoy(second),
            let country = reading.cast.members[isEnvoy(first) ? second : first].country,
            case let home = Party.country(country), sides.contains(home)
        else { return [] }
        return sides.filter { $0 != home }
    }

    /// "Minister A and her Chilean counterpart", "the two ministers" where these are meant: one by
    /// name, the others by what they are to her.
    private func isWithCounterpart(_ group: Reading.Group, _ parties: [Party]) -> Bool {
        if mentions[group].allSatisfy({ $0.kind == .together }) {
            return parties.contains(where: isMember)
        }
        return mentions[group].contains { $0.kind == .person }
            && mentions[group].allSatisfy {
                $0.kind == .person || $0.kind == .country && !$0.title.isEmpty
            }
    }

    /// "Chad and Niger sign a pact in Oslo", "the Authority signed a memorandum with its Chadian
    /// counterpart": two sides, with a place or a day, whoever put his hand to it.
    func bySigningOfSides(_ sentence: Sentence) -> [EncounterDraft] {
        for stage in reading.annotations.stages.within(sentence.tokens)
        where isSigning(stage) && !isToBe(stage, sentence) {
            let group = signers(stage, sentence)
            var parties = group.map { discourse.parties(of: $0, in: reading) } ?? []
            if parties.count < 2 {
                let other = partners(after: stage.tokens.upperBound, sentence)
                parties += other.map { discourse.parties(of: $0, in: reading) } ?? []
            }
            guard parties.count == 2, isAcrossBorders(parties) else { continue }
            let found = drafts(
                Finding(
                    type: .ceremony, span: stage.tokens, rule: .meetingCeremonyVerb,
                    implied: parties), sentence, status: .held)
            return found.filter { $0.place != nil || $0.date != nil }
        }
        return []
    }

    func isSigning(_ stage: Gazetteer.Match) -> Bool {
        Self.isSigning(stage, reading)
    }

    /// "The two trade ministers signed it this morning": with a day of their own.
    func areOfOtherOffice(_ group: Reading.Group, _ sentence: Sentence) -> Bool {
        group.count == 1 && mentions[group.lowerBound].kind == .together
            && isOfOtherOffice(mentions[group.lowerBound])
            && reading.annotations.dates.stands(in: sentence.tokens)
    }

    /// What is to come in the sentence is something else than the signing.
    private func signed(_ draft: EncounterDraft, byHand: Bool) -> EncounterDraft {
        var draft = draft
        draft.isAside = byHand
        guard draft.status != .held else { return draft }
        draft.status = .held
        (draft.date, draft.place) = (nil, nil)
        return draft
    }

    /// No "sides", and no "they": who put his hand to it is left open.
    func namesPeople(_ group: Reading.Group) -> Bool {
        guard group.count == 1, mentions[group.lowerBound].kind == .together else { return true }
        let whole = mentions[group.lowerBound].tokens
        return whole.count > 1
            && !reading.words.sideWords.contains(tokens[whole.upperBound - 1].word)
    }

    private func isMember(_ party: Party) -> Bool {
        if case .member = party { true } else { false }
    }

    /// "will be signed", "is to be signed", "was not signed".
    private func isToBe(_ stage: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = stage.tokens.lowerBound
        return (max(sentence.tokens.lowerBound, start - 4)..<start).contains {
            !reading.classes($0).isDisjoint(with: [.future, .planned, .negation, .deontic, .wish])
                || tokens[$0].word == reading.words.to
        }
    }

    /// Words at the head of a sentence among which "in the presence of" stands, at most.
    private static let presenceReach = 10

    /// "in the presence of the two leaders".
    func witnesses(_ stage: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let presence =
            (stage.tokens.upperBound..<sentence.tokens.upperBound).first {
                tokens[$0].word == reading.words.presence
            }
            ?? sentence.tokens.prefix(Self.presenceReach).dropFirst(2).first {
                tokens[$0].word == reading.words.presence && tokens[$0 - 2].word == reading.words.in
            }
        return presence.flatMap { reading.mentions(at: $0 + 2, until: sentence.tokens.upperBound) }
    }

    /// "In their presence, a treaty was signed".
    private func byOwnWitnesses(
        _ stage: Gazetteer.Match, _ sentence: Sentence
    ) -> [EncounterDraft]? {
        let principals = discourse.principals
        guard principals.count > 1, isAcrossBorders(principals),
            sentence.tokens.dropFirst().contains(where: {
                tokens[$0].word == reading.words.presence
                    && tokens[$0 - 1].word == reading.words.their
            })
        else { return nil }
        return drafts(
            Finding(
                type: .ceremony, span: stage.tokens, rule: .meetingCeremonyVerb,
                implied: principals), sentence, status: .held
        ).map { signed($0, byHand: false) }
    }

    /// Who signed.
    func signers(_ stage: Gazetteer.Match, _ sentence: Sentence) -> Reading.Group? {
        let end = stage.tokens.upperBound
        let start = stage.tokens.lowerBound
        let isPassive =
            start > sentence.tokens.lowerBound
            && reading.classes(start - 1).contains(.be)
        if let by = agent(after: end, in: sentence) { return by }
        guard !isPassive else { return nil }
        let isShared =
            start > sentence.tokens.lowerBound
            && tokens[start - 1].word == reading.words.and
        return clauseSubject(start, sentence) ?? reading.subject(of: start, in: sentence)
            ?? intender(start, sentence) ?? (isShared ? earlierSubject(start, sentence) : nil)
    }
}
