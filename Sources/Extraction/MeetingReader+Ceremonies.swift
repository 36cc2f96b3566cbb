internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What a document that tells of an appearance before the press reports.
extension MeetingReader {
    /// "President A received the new Ambassador, accepted his credentials" as a heading: of the
    /// ceremony that the text tells.
    func namesCredentials(_ heading: Sentence) -> Bool {
        let words = reading.words
        return heading.tokens.contains {
            [words.credence, words.credentials].contains(reading.tokens[$0].word)
        }
    }

    /// Sentences in which the talks before an appearance are looked for.
    private static let talksSentences = 8

    /// "A gave a press conference with B after their talks in Oslo": the talks of both.
    func talks(before ceremony: EncounterDraft, _ body: [Sentence]) -> EncounterDraft? {
        guard ceremony.parties.count > 1 else { return nil }
        for sentence in body.prefix(Self.talksSentences) {
            for noun in reading.annotations.encounters.within(sentence.tokens)
            where isTheirs(noun, sentence) {
                let setting = Setting(reading: reading, sentence: sentence)
                guard let type = reading.lexicon.encounters[Int(noun.entry.index)].type,
                    setting.status(of: noun.tokens, verb: nil) == .held
                else { continue }
                var draft = ceremony
                draft.type = setting.isRemote(noun.tokens) ? .call : type
                draft.date = setting.date(near: noun.tokens) ?? ceremony.date
                draft.evidence = noun.tokens
                draft.rule = .meetingTheirNoun
                return draft
            }
        }
        return nil
    }

    /// "A and B jointly met the press", "witnessed a signing": an appearance of both, and no talks.
    func isAppearance(_ sentence: Sentence, _ rules: EncounterRules) -> Bool {
        if isWitnessed(sentence) { return true }
        guard
            sentence.tokens.contains(where: {
                reading.words.journey.press.contains(reading.tokens[$0].word)
            })
        else { return false }
        return rules.encounters(in: sentence).contains { draft in
            draft.type == .ceremony && draft.status == .held
                && draft.evidence.contains {
                    reading.words.journey.press.contains(reading.tokens[$0].word)
                }
        }
    }

    /// "A and B witnessed the signing of a treaty": a ceremony, by words that sign nothing.
    private func isWitnessed(_ sentence: Sentence) -> Bool {
        reading.annotations.stages.within(sentence.tokens).contains {
            $0.isPast && $0.tokens.count > 2
                && reading.lexicon.stages[Int($0.entry.index)].status == .signed
                && !reading.words.signings.contains(reading.tokens[$0.tokens.lowerBound].word)
        }
    }

    /// "their talks", "following a meeting", no "their last meeting".
    private func isTheirs(_ noun: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let encounter = reading.lexicon.encounters[Int(noun.entry.index)]
        guard encounter.part == .noun,
            encounter.type == .talks
                || encounter.type == .meeting
                    && noun.entry.form != nounPlural
        else { return false }
        let start = noun.tokens.lowerBound
        let before = max(sentence.tokens.lowerBound, start - 4)..<start
        guard
            !before.contains(where: {
                !reading.classes($0).isDisjoint(with: [.bygone, .planned])
            })
        else { return false }
        return before.contains {
            [reading.words.their, reading.words.after, reading.words.following]
                .contains(reading.tokens[$0].word)
        }
    }

    /// "A and B agreed on trade. A is on a visit to Chad.": the meeting of which only the journey
    /// is told, where the first sentences have the two do something together.
    func together(beside visit: EncounterDraft, _ body: [Sentence]) -> EncounterDraft {
        guard visit.type == .visit, visit.status == .held, visit.rule != .meetingTitle,
            let met = spokenTogether(in: Array(body.prefix(2))), met.status == .held,
            met.type != .call, met.evidence.upperBound <= visit.evidence.lowerBound,
            reading.sides(of: met.parties).allSatisfy(reading.sides(of: visit.parties).contains)
        else { return visit }
        return met
    }
}
