package import Domain

extension JSONWriter {
    /// In a collection `documentID` names the document that the meeting was found in.
    package mutating func meeting(_ meeting: Meeting, documentID: String? = nil) {
        object { writer in
            writer.member("id", meeting.id)
            writer.member("document", documentID)
            writer.member("type", meeting.type.rawValue)
            writer.member("status", meeting.status.rawValue)
            writer.member("main", meeting.main)
            writer.member("date", meeting.date?.description)
            writer.place(meeting.place)
            writer.member("countries", meeting.countries.map(\.description))
            writer.member("organizations", meeting.organizations)
            writer.member("participants", meeting.participants) { $0.participant($1) }
            writer.evidence(meeting.evidence)
            writer.member("rule", meeting.rule)
        }
    }

    private mutating func place(_ place: Place?) {
        guard let place else { return }
        member("place") { writer in
            writer.member("name", place.name)
            writer.member("country", place.country?.description)
            writer.member("venue", place.venue)
        }
    }

    private mutating func participant(_ participant: Participant) {
        object { writer in
            writer.member("name", participant.name)
            writer.member("role", participant.role)
            writer.member("country", participant.country?.description)
            writer.member("organization", participant.organization)
            writer.member("kind", participant.kind.rawValue)
        }
    }
}
