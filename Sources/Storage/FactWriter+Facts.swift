internal import Domain
internal import GRDB

extension FactWriter {
    /// `record` is the leading account of the meeting, where it has one: lists find this one there.
    func insert(
        _ meeting: Meeting, _ key: FactKey, _ references: References, under record: Int64?
    ) throws {
        let grouper = MeetingGrouper(db: db)
        let leading = try record.map(grouper.storedKey)
        var key = key
        if let leading { key.searchKey = try grouper.keyBeside(leading, of: record) }
        let place = meeting.place
        let foldedPlace = place.map {
            FoldedName([$0.name, $0.venue ?? ""].joined(separator: " "))
        }
        key = try insert(
            .meeting, key,
            [
                key.number, key.id, references.document, key.sortDate, meeting.type.rawValue,
                meeting.status.rawValue, meeting.main, meeting.date?.description,
                meeting.date?.firstDay, meeting.date?.lastDay, place?.name,
                place?.country?.description, place?.venue, foldedPlace?.text, meeting.rule,
                Account.parties(
                    countries: meeting.countries.map(\.description),
                    organizations: meeting.organizations),
            ])
        if let leading { key.searchKey = leading }
        try insert(meeting.countries.map(\.description), .meetingCountry, key)
        try insert(meeting.organizations, .meetingOrganization, key)
        try insert(meeting.participants, key, references)
        try insert(words: foldedPlace.map { [$0] } ?? [], .meetingPlaceWord, key)
        try insert(meeting.evidence, .meetingEvidence, key)
    }

    private func insert(
        _ participants: [Participant], _ key: FactKey, _ references: References
    ) throws {
        let names = participants.map { references.folded($0.name) }
        for (position, participant) in participants.enumerated() {
            try Insertion.meetingParticipant.run(
                db,
                [
                    key.number, position, participant.name, names[position].text,
                    participant.role, participant.country?.description,
                    participant.organization, participant.kind.rawValue,
                    context.people[participant.name],
                ])
        }
        try insert(words: names, .meetingParticipantWord, key)
    }

    func insert(_ statement: Domain.Statement, _ key: FactKey, _ references: References) throws {
        let (source, cue, content) = (statement.source, statement.cue, statement.content)
        let key = try insert(
            .statement, key,
            [
                key.number, key.id, references.document, key.sortDate, statement.act?.rawValue,
                statement.kind.rawValue, source?.span.start, source?.span.end, source?.text,
                cue?.span.start, cue?.span.end, cue?.text, content.span.start, content.span.end,
                content.text, statement.date?.description, statement.date?.firstDay,
                statement.date?.lastDay, try references.meeting(statement.meeting),
                try references.statement(statement.carriedFrom), statement.rule,
                searched(statement.speakers.compactMap(\.country)),
            ])
        try insert(statement.speakers, key, references)
        try insert(statement.sectors.map(\.rawValue), .statementSector, key)
        try insert(statement.mentionedCountries.map(\.description), .statementCountry, key)
        try insert(statement.mentionedOrganizations, .statementOrganization, key)
    }

    private func insert(
        _ speakers: [Speaker], _ key: FactKey, _ references: References
    ) throws {
        let names = speakers.map { $0.name.map(references.folded) }
        for (position, speaker) in speakers.enumerated() {
            try Insertion.statementSpeaker.run(
                db,
                [
                    key.number, position, speaker.name, names[position]?.text,
                    speaker.country?.description, speaker.organization, key.searchKey.value,
                ])
        }
        try insert(words: names.compactMap { $0 }, .statementSpeakerWord, key)
    }

    func insert(_ agreement: Agreement, _ key: FactKey, _ references: References) throws {
        let target = agreement.target
        let key = try insert(
            .agreement, key,
            [
                key.number, key.id, references.document, key.sortDate, agreement.title,
                agreement.kind.rawValue, agreement.status.rawValue, agreement.date?.description,
                agreement.date?.firstDay, agreement.date?.lastDay, target?.metric, target?.value,
                target?.unit, target?.by?.description,
                try references.meeting(agreement.meeting), agreement.rule,
                searched(agreement.parties),
            ])
        try insert(agreement.parties.map(\.description), .agreementParty, key)
        try insert(agreement.sectors.map(\.rawValue), .agreementSector, key)
        try insert(agreement.evidence, .agreementEvidence, key)
    }

    /// Each country once, as the full text has them; nil for none.
    private func searched(_ countries: [CountryCode]) -> String? {
        guard !countries.isEmpty else { return nil }
        return Set(countries.map(\.description)).sorted().joined(separator: " ")
    }
}
