internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Signings to come.
extension EncounterRules {
    /// "The treaty is to be signed in Oslo", "will be signed in the presence of the Presidents": by
    /// the sides, where it is told where, or before whom.
    func byPlannedSigning(_ sentence: Sentence) -> [EncounterDraft] {
        guard reading.sum(of: sentence).signs.contains(.signed) else { return [] }
        if let found = byFutureSigners(sentence) { return found }
        guard sides.count == 2 else { return [] }
        for stage in reading.annotations.stages.within(sentence.tokens)
        where Self.isSigned(stage, reading) && isDue(stage, sentence) {
            let witnesses = witnesses(stage, sentence)
                .flatMap { namesPeople($0) ? discourse.parties(of: $0, in: reading) : nil }
            let end = stage.tokens.upperBound
            let isPlaced = (end..<end + 6).clamped(to: sentence.tokens).dropLast().contains {
                reading.classes($0).contains(.locative)
                    && destination(at: $0 + 1, sentence).map { sides.contains(.country($0)) }
                        ?? false
            }
            guard isPlaced || witnesses.map({ $0.count > 1 }) ?? false else { continue }
            let parties = witnesses.flatMap { $0.count > 1 ? $0 : nil } ?? sides
            return drafts(
                Finding(
                    type: .ceremony, span: stage.tokens, rule: .meetingCeremonyVerb,
                    implied: parties), sentence, status: .planned)
        }
        return []
    }

    /// "will be signed", "is to be signed", "is expected to be signed".
    private func isDue(_ stage: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let be = stage.tokens.lowerBound - 1
        guard be - 1 > sentence.tokens.lowerBound, tokens[be].word == reading.words.be else {
            return false
        }
        let before = (be - 4..<be).clamped(to: sentence.tokens)
        let isMarked = before.contains {
            !reading.classes($0).isDisjoint(with: [.future, .planned])
        }
        let isOrdered =
            tokens[be - 1].word == reading.words.to
            && reading.classes(be - 2).isSuperset(of: [.be, .present])
        return (isMarked || isOrdered)
            && !before.contains {
                !reading.classes($0).isDisjoint(with: [.negation, .wish, .deontic])
            }
    }

    /// "The two ministers will sign a protocol", "the protocol is to be signed by A and B": people
    /// of several countries, each of them named or one of those who meet.
    private func byFutureSigners(_ sentence: Sentence) -> [EncounterDraft]? {
        for stage in reading.annotations.stages.within(sentence.tokens) where isSigning(stage) {
            let isPassive = Self.isSigned(stage, reading)
            guard isPassive ? isDue(stage, sentence) : willSign(stage, sentence),
                let group = signers(stage, sentence),
                case let isNamed = namesPeople(group), isNamed || isThose(group),
                mentions[group].allSatisfy({ [.person, .role, .together].contains($0.kind) })
            else { continue }
            let areOthers = areOfOtherOffice(group, sentence)
            let parties = areOthers ? sides : discourse.parties(of: group, in: reading)
            guard parties.count > 1, isAcrossBorders(parties),
                areOthers
                    || parties.allSatisfy({ if case .member = $0 { true } else { false } })
            else { continue }
            return drafts(
                Finding(
                    type: .ceremony, subject: group, span: stage.tokens,
                    rule: .meetingCeremonyVerb), sentence, status: .planned
            ).filter { isNamed || $0.place != nil && $0.date != nil }
        }
        return nil
    }

    /// "the treaty that they intend to sign in Oslo in May": with a place and a day of its own.
    private func isThose(_ group: Reading.Group) -> Bool {
        group.count == 1
            && reading.classes(mentions[group.lowerBound].tokens.lowerBound)
                .contains(.pluralPronoun)
    }

    /// "will sign", "are expected to sign", "are to sign".
    private func willSign(_ stage: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let start = stage.tokens.lowerBound
        let before = (start - 4..<start).clamped(to: sentence.tokens)
        guard let last = before.last, !stage.isPast,
            !before.contains(where: {
                !reading.classes($0).isDisjoint(with: [.negation, .wish, .deontic])
            })
        else { return false }
        if reading.classes(last).contains(.future) { return true }
        return tokens[last].word == reading.words.to
            && before.dropLast().suffix(2).contains {
                !reading.classes($0).isDisjoint(with: [.planned, .be])
            }
    }
}
