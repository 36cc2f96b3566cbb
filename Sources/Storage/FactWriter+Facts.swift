internal import Domain
internal import GRDB

extension FactWriter {
    /// `record` is the leading account of the meeting, where it has one: this one stands beside it.
    func insert(
        _ meeting: Meeting, _ key: FactKey, _ references: References, under record: Int64?
    ) throws {
        var key = key
        if let record { key.searchKey = try MeetingGrouper(db: db).keyBeside(record) }
        let (place, countries) = (meeting.place, meeting.countries.map(\.description))
        let names = meeting.participants.map { references.folded($0.name) }
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
                Account.parties(countries: countries, organizations: meeting.organizations),
                Facet.column(
                    Facet.country.words(countries), Facet.pairs(in: countries),
                    Facet.type.words([meeting.type.rawValue]),
                    Facet.status.words([meeting.status.rawValue]),
                    Facet.participant.words(of: names),
                    Facet.place.words(of: foldedPlace.map { [$0] } ?? [])),
            ])
        try insert(countries, .meetingCountry, key)
        try insert(meeting.organizations, .meetingOrganization, key)
        try insert(meeting.participants, names, key)
        try insert(meeting.evidence, .meetingEvidence, key)
    }

    private func insert(
        _ participants: [Participant], _ names: [FoldedName], _ key: FactKey
    ) throws {
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
    }

    func insert(_ statement: Domain.Statement, _ key: FactKey, _ references: References) throws {
        let (source, cue, content) = (statement.source, statement.cue, statement.content)
        let names = statement.speakers.map { $0.name.map(references.folded) }
        let key = try insert(
            .statement, key,
            [
                key.number, key.id, references.document, key.sortDate, statement.act?.rawValue,
                statement.kind.rawValue, source?.span.start, source?.span.end, source?.text,
                cue?.span.start, cue?.span.end, cue?.text, content.span.start, content.span.end,
                content.text, statement.date?.description, statement.date?.firstDay,
                statement.date?.lastDay, try references.meeting(statement.meeting),
                try references.statement(statement.carriedFrom), statement.rule,
                Facet.column(
                    Facet.country.words(statement.speakers.compactMap { $0.country?.description }),
                    Facet.speaker.words(of: names.compactMap { $0 }),
                    Facet.act.words(statement.act.map { [$0.rawValue] } ?? []),
                    Facet.sector.words(statement.sectors.map(\.rawValue)),
                    Facet.about.words(statement.mentionedCountries.map(\.description))),
            ])
        try insert(statement.speakers, names, key)
        try insert(statement.sectors.map(\.rawValue), .statementSector, key)
        try insert(statement.mentionedCountries.map(\.description), .statementCountry, key)
        try insert(statement.mentionedOrganizations, .statementOrganization, key)
    }

    private func insert(
        _ speakers: [Speaker], _ names: [FoldedName?], _ key: FactKey
    ) throws {
        for (position, speaker) in speakers.enumerated() {
            try Insertion.statementSpeaker.run(
                db,
                [
                    key.number, position, speaker.name, names[position]?.text,
                    speaker.country?.description, speaker.organization,
                ])
        }
    }

    func insert(_ agreement: Agreement, _ key: FactKey, _ references: References) throws {
        let (target, parties) = (agreement.target, agreement.parties.map(\.description))
        let key = try insert(
            .agreement, key,
            [
                key.number, key.id, references.document, key.sortDate, agreement.title,
                agreement.kind.rawValue, agreement.status.rawValue, agreement.date?.description,
                agreement.date?.firstDay, agreement.date?.lastDay, target?.metric, target?.value,
                target?.unit, target?.by?.description,
                try references.meeting(agreement.meeting), agreement.rule,
                Facet.column(
                    Facet.country.words(parties), Facet.pairs(in: parties),
                    Facet.kind.words([agreement.kind.rawValue]),
                    Facet.status.words([agreement.status.rawValue]),
                    Facet.sector.words(agreement.sectors.map(\.rawValue))),
            ])
        try insert(parties, .agreementParty, key)
        try insert(agreement.sectors.map(\.rawValue), .agreementSector, key)
        try insert(agreement.evidence, .agreementEvidence, key)
    }
}
