internal import Domain

extension FactWriter {
    /// The records that new meetings belong to, by their numbers; of the others that may stand
    /// beside accounts of other documents, `additions` sees to it.
    func records(
        of meetings: [Meeting], _ keys: [FactKey], _ references: References,
        _ additions: inout Additions
    ) throws -> [Int64: Int64] {
        let repeats = MeetingRepeats(
            db: db, firstUngrouped: additions.firstDocument ?? references.document)
        var records: [Int64: Int64] = [:]
        for (encounters, told) in encounters(meetings, keys, document: references.document) {
            let found = try repeats.records(of: told.map(\.account), encounters) { account in
                told.first { $0.account.number == account.number }
                    .map { members(of: $0.meeting, references) } ?? []
            }
            records.merge(found) { first, _ in first }
            for (account, _) in told where found[account.number] == nil {
                additions.addPlace(.init(encounters: encounters, days: account.days))
            }
        }
        records.sorted { $0.key < $1.key }.forEach { additions.add($0.key, under: $0.value) }
        return records
    }

    private typealias Told = [(account: Account, meeting: Meeting)]

    /// In the order of their first accounts.
    private func encounters(
        _ meetings: [Meeting], _ keys: [FactKey], document: Int64
    ) -> [(MeetingGrouper.Encounters, Told)] {
        var told: [(MeetingGrouper.Encounters, Told)] = []
        for (meeting, key) in zip(meetings, keys) {
            guard let encounters = MeetingGrouper.Encounters(meeting),
                let account = account(meeting, key, document: document)
            else { continue }
            if let index = told.firstIndex(where: { $0.0 == encounters }) {
                told[index].1.append((account, meeting))
            } else {
                told.append((encounters, [(account, meeting)]))
            }
        }
        return told
    }

    /// Without those whom it names; nil where its date says too little.
    private func account(_ meeting: Meeting, _ key: FactKey, document: Int64) -> Account? {
        guard let days = meeting.date?.julianDays, days.count <= MeetingGrouping.daysMax
        else { return nil }
        return Account(
            number: key.number, id: key.id, document: document,
            publisherOffset: context.publisherOffset, type: meeting.type, isMain: meeting.main,
            days: days, placeCountry: meeting.place?.country?.description,
            hasPlace: meeting.place != nil, record: nil)
    }

    private func members(of meeting: Meeting, _ references: References) -> [Account.Member] {
        meeting.participants.map { participant in
            Account.Member(
                side: participant.country?.description ?? participant.organization ?? "",
                name: PersonName(
                    folded: references.folded(participant.name).text,
                    person: context.people[participant.name]),
                isPrincipal: participant.kind == .principal)
        }
    }
}

extension MeetingGrouper.Encounters {
    /// Nil for what is not grouped: fewer than two parties, or called off.
    fileprivate init?(_ meeting: Meeting) {
        let parties = Account.parties(
            countries: meeting.countries.map(\.description), organizations: meeting.organizations)
        guard let parties, meeting.status != .cancelled else { return nil }
        self.init(parties: parties, status: meeting.status)
    }
}

extension DateExpression {
    /// Julian day numbers of the days that it covers, as SQLite's `julianday` at noon.
    var julianDays: ClosedRange<Int> {
        let first = Self.julianDay(firstDayNumber)
        return first...max(first, Self.julianDay(lastDayNumber))
    }

    /// Of YYYYMMDD in the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 7).
    private static func julianDay(_ number: Int) -> Int {
        let (month, day) = (number / 100 % 100, number % 100)
        let year = number / 10_000 - (month < 3 ? 1 : 0) + 4800
        let shifted = (month + 9) % 12
        return day + (153 * shifted + 2) / 5 + 365 * year + year / 4 - year / 100 + year / 400
            - 32_045
    }
}
