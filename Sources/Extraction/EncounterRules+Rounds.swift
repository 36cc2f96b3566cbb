internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Rounds of consultations and sessions of commissions to come, which those who agree on them leave
/// to others.
extension EncounterRules {
    /// Consultations and commissions to come, which others than the principals will hold.
    func isInstitutional(
        _ noun: Gazetteer.Match, _ finding: Finding, _ sentence: Sentence
    ) -> Bool {
        noun.tokens.count > 1 && isTogether(finding)
            && Setting(reading: reading, sentence: sentence)
                .status(of: finding.span, verb: finding.verb) == .planned
    }

    /// "Both sides decided to hold another round", "to convene the next FOC", "to hold a meeting
    /// between experts of both ministries": left to officials.
    func leftToOfficials(
        _ drafts: [EncounterDraft], _ noun: Gazetteer.Match, _ finding: Finding,
        _ sentence: Sentence
    ) -> [EncounterDraft] {
        guard
            finding.object == nil
                && (isRound(noun.tokens.lowerBound) && isTogether(finding)
                    || isOfBody(noun, sentence) && isJoint(finding.subject))
                || isOfStaff(noun.tokens.upperBound, finding.object, sentence)
        else { return drafts }
        return drafts.map {
            var draft = $0
            draft.isOfOfficials = draft.status == .planned
            return draft
        }
    }

    /// "The 4th round of Political Consultations between Chad and Niger": the round is told by the
    /// name of the talks and their parties.
    func isOfNamedTalks(_ noun: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let of = noun.tokens.upperBound
        guard isSession(noun), of + 1 < sentence.tokens.upperBound,
            tokens[of].word == reading.words.of
        else { return false }
        let reach = of + 1..<min(of + Self.bodyReach, sentence.tokens.upperBound)
        guard
            let talks = reading.annotations.encounters.within(reach).first(where: {
                encounter($0).type == .talks && isNoun($0)
            }), case let next = talks.tokens.upperBound, next + 1 < sentence.tokens.upperBound,
            tokens[next].word == reading.words.between, partners(after: next, sentence) != nil
        else { return false }
        return (of + 1..<talks.tokens.lowerBound).allSatisfy {
            tokens[$0].isCapitalised || reading.classes($0).contains(.determiner)
                || tokens[$0].kind == .dash
        }
    }

    /// Words from a meeting to the name of the body that holds it, at most.
    private static let bodyReach = 10

    /// "the first meeting of the Joint Working Group": of a body of both sides.
    private func isOfBody(_ noun: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let of = noun.tokens.upperBound
        guard of + 1 < sentence.tokens.upperBound, tokens[of].word == reading.words.of else {
            return false
        }
        let reach = of + 1..<min(of + Self.bodyReach, sentence.tokens.upperBound)
        let name = reach.prefix {
            tokens[$0].isCapitalised || reading.classes($0).contains(.determiner)
        }
        return reading.annotations.instruments.within(of + 1..<name.endIndex).contains {
            reading.lexicon.instruments[Int($0.entry.index)].kind == .mechanism
        }
    }

    /// "discussed the forum which is to meet in Lima in May": those of a body that no mention
    /// names are the sides.
    func byRelativeBody(_ found: Finding, _ sentence: Sentence) -> [EncounterDraft]? {
        guard let verb = found.verb?.tokens.lowerBound, sides.count > 1 else { return nil }
        var at = verb - 1
        while at > sentence.tokens.lowerBound + 1,
            !reading.classes(at).isDisjoint(with: [.auxiliary, .be, .future, .planned, .adverb])
                || tokens[at].word == reading.words.to
        { at -= 1 }
        guard at > sentence.tokens.lowerBound + 1, tokens[at].word == reading.words.which else {
            return nil
        }
        let before = tokens[at - 1].kind == .comma ? at - 2 : at - 1
        guard reading.mentionIndex(covering: before) == nil else { return nil }
        var finding = found
        (finding.subject, finding.implied, finding.isRecalled) = (nil, sides, true)
        return drafts(finding, sentence).filter { $0.date != nil || $0.place != nil }
    }

    /// "The two ministers", nobody by name.
    private func isJoint(_ subject: Reading.Group?) -> Bool {
        subject.map { mentions[$0].allSatisfy { $0.kind == .together } } ?? false
    }

    /// "a meeting between representatives of the two ministries", "talks at expert level", "a
    /// meeting of the foreign ministers" where presidents agree on it: at most nine words on.
    private func isOfStaff(
        _ start: Int, _ object: Reading.Group?, _ sentence: Sentence
    ) -> Bool {
        if let object, object.count == 1, isOfOtherOffice(mentions[object.lowerBound]) {
            return true
        }
        let end = min(start + 9, sentence.tokens.upperBound)
        guard start < end else { return false }
        if reading.classes(start).contains(.locative) {
            return (start + 1..<end).prefix(4).contains {
                tokens[$0].word == reading.words.journey.level
                    && reading.words.journey.staff.contains(tokens[$0 - 1].word)
            }
        }
        guard
            [reading.words.between, reading.words.of, reading.words.journey.among]
                .contains(tokens[start].word)
        else { return false }
        let reach = (start + 1..<end).prefix { at in
            reading.mentionIndex(covering: at).map { mentions[$0].kind != .person } ?? true
                && tokens[at].kind != .comma
                && reading.annotations.dates.covering(at) == nil
                && !reading.classes(at).contains(.locative)
        }
        return reach.contains { reading.words.journey.staff.contains(tokens[$0].word) }
    }

    /// Talks of "both sides", no ministers or other colleagues.
    private func isTogether(_ finding: Finding) -> Bool {
        guard finding.type == .talks, let subject = finding.subject, !sides.isEmpty else {
            return false
        }
        let together = mentions[subject].filter { $0.kind == .together }
        return !together.isEmpty
            && together.allSatisfy { discourse.colleagues($0, in: reading) == nil }
    }

    /// Consultations and rounds of them, the initials of some among them.
    private func isRound(_ noun: Int) -> Bool {
        tokens[noun].shape == .upper || reading.words.bond.consulting.contains(tokens[noun].word)
            || reading.lexicon.agreementWord(of: tokens[noun]).contains(.series)
    }
}
