internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Meetings of which a later sentence says that they were held from afar.
extension MeetingReader {
    /// Sentences behind that of the encounter which may say how it was held.
    private static let remoteSentences = 3

    /// "The conversation took place by video link": of the encounter before, without a day.
    func isToldRemote(_ draft: EncounterDraft) -> Bool {
        guard draft.status == .held, draft.type == .meeting || draft.type == .talks,
            let i = reading.sentenceIndex(around: draft.evidence)
        else { return false }
        return reading.text.sentences.dropFirst(i + 1).prefix(Self.remoteSentences).contains {
            reading.classes(in: $0).contains(.remote) && isHeldRemote($0)
        }
    }

    private func isHeldRemote(_ sentence: Sentence) -> Bool {
        guard !reading.annotations.dates.stands(in: sentence.tokens) else { return false }
        let setting = Setting(reading: reading, sentence: sentence)
        return reading.annotations.encounters.within(sentence.tokens).contains { noun in
            let encounter = reading.lexicon.encounters[Int(noun.entry.index)]
            let (start, end) = (noun.tokens.lowerBound, noun.tokens.upperBound)
            guard encounter.part == .noun || encounter.part == .object, encounter.type != .visit,
                start > sentence.tokens.lowerBound,
                reading.classes(start - 1).contains(.determiner),
                reading.tokens[start - 1].word != reading.words.a,
                setting.status(of: noun.tokens, verb: nil) == .held, setting.isRemote(noun.tokens)
            else { return false }
            let next = end..<max(end, min(end + 4, sentence.tokens.upperBound))
            return reading.annotations.encounters.within(next).contains {
                reading.lexicon.encounters[Int($0.entry.index)].part == .light && $0.isPast
            }
        }
    }
}
