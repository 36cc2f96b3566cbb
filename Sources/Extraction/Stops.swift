internal import Domain

/// Stops of one journey, which the rules find one by one.
enum Stops {
    /// One visit to all countries that a sentence tells as one journey, from the first day to the
    /// last; the others as they are.
    static func joined(_ drafts: [EncounterDraft]) -> [EncounterDraft] {
        guard drafts.contains(where: \.isStop) else { return drafts }
        var joined: [EncounterDraft] = []
        for draft in drafts {
            guard draft.isStop,
                let first = joined.firstIndex(where: {
                    $0.isStop && $0.sentence == draft.sentence
                        && $0.parties.first == draft.parties.first
                })
            else {
                joined.append(draft)
                continue
            }
            joined[first].parties += draft.parties.filter { !joined[first].parties.contains($0) }
            joined[first].repeated += [draft.evidence] + draft.repeated
            joined[first].date = days(joined[first].date, draft.date)
        }
        return joined
    }

    /// From the first of two dates to the last; of a month and a day in it the day.
    private static func days(_ a: DateExpression?, _ b: DateExpression?) -> DateExpression? {
        guard let a, let b else { return a ?? b }
        if a.isWithin(b) { return a }
        if b.isWithin(a) { return b }
        let first = a.firstDayNumber <= b.firstDayNumber ? a : b
        let last = a.lastDayNumber >= b.lastDayNumber ? a : b
        return DateExpression(from: first.start, to: last.end ?? last.start) ?? a
    }
}
