internal import Annotators
internal import Domain
internal import Text

/// Encounters to come that the text speaks of again as "the meeting".
extension MeetingReader {
    /// "A is to meet B today. The audience follows his arrival on Saturday.": what the sentences
    /// before promise, where only a noun tells of it later.
    func foretold(
        _ found: EncounterDraft, _ body: [Sentence], _ prospects: [Party]
    ) -> EncounterDraft {
        guard found.isRecalled, found.status == .held, found.type != .visit else { return found }
        let before = body.filter { $0.tokens.lowerBound < found.sentence }
        guard !before.isEmpty, let plan = planned(in: before, prospects), plan.type != .visit,
            reading.isOfSeveralSides(plan.parties), isNear(plan),
            found.parties.allSatisfy({ isSide($0) || plan.parties.contains($0) }),
            reading.sides(of: found.parties).allSatisfy(reading.sides(of: plan.parties).contains)
        else { return found }
        return plan
    }

    private func isSide(_ party: Party) -> Bool {
        if case .member = party { false } else { true }
    }

    /// On a day at most this many days after the document's.
    private static let forecastDaysMax = 31

    private func isNear(_ plan: EncounterDraft) -> Bool {
        guard let anchor = reading.annotations.anchor, let date = plan.date else { return false }
        return (0...Self.forecastDaysMax).contains(date.firstDayNumber - anchor.firstDayNumber)
    }
}
