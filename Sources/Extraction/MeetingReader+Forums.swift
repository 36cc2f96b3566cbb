internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// When and where those met who met beside a forum.
extension MeetingReader {
    /// "A attended the Ocean Forum in Oslo on 3 and 4 May. On its margins she met B.": on the days
    /// of the forum, and where that was, where the text tells no others.
    func besideForums(_ drafts: [EncounterDraft]) -> [EncounterDraft] {
        guard drafts[0].isDateAssumed, drafts.contains(where: isDatedForum) else { return drafts }
        let news = drafts[0].date
        var drafts = drafts
        for i in drafts.indices {
            guard drafts[i].date == news, drafts[i].status == .held,
                drafts[i].type == .meeting || drafts[i].type == .talks, !drafts[i].isEarlier,
                isOnMargins(drafts[i]), let forum = forum(of: drafts[i], drafts),
                let days = forum.date, !(drafts[i].date?.isWithin(days) ?? true)
            else { continue }
            drafts[i].date = days
            drafts[i].isDateAssumed = false
            drafts[i].place = drafts[i].place ?? forum.place
        }
        return drafts
    }

    private func isDatedForum(_ draft: EncounterDraft) -> Bool {
        draft.type == .summit && draft.status == .held && draft.date?.start.day != nil
            && !draft.isDateAssumed
    }

    /// The last forum told before, of somebody who met.
    private func forum(
        of draft: EncounterDraft, _ drafts: [EncounterDraft]
    ) -> EncounterDraft? {
        drafts.last {
            isDatedForum($0) && $0.sentence < draft.sentence
                && $0.parties.contains(where: draft.parties.contains)
        }
    }

    /// "On the margins of the conference", in the sentence of the encounter.
    private func isOnMargins(_ draft: EncounterDraft) -> Bool {
        guard let i = reading.sentenceIndex(around: draft.evidence) else { return false }
        let sentence = reading.text.sentences[i]
        return reading.classes(in: sentence).contains(.circumstance)
            && sentence.tokens.contains {
                reading.classes($0).contains(.circumstance)
                    && reading.words.journey.besides.contains(reading.tokens[$0].word)
            } && !reading.annotations.dates.stands(in: sentence.tokens)
    }
}
