package import Domain
internal import Storage

extension JSONWriter {
    /// In a collection `documentID` names the document that the meeting was found in.
    package mutating func meeting(_ meeting: Meeting, documentID: String? = nil) {
        element(meeting, documentID, Shapes.meeting)
    }

    /// A fact with all its members; without `document` where it stands under its document.
    mutating func element<Fact>(
        _ fact: Fact, _ documentID: String?, _ shape: Shape<Stored<Fact>>
    ) {
        let shape = documentID == nil ? shape.without("document") : shape
        shape.write(Stored(documentID: documentID ?? "", fact: fact), to: &self)
    }

    mutating func place(_ place: Place?, as name: StaticString = "place") {
        guard let place else { return }
        member(name) { writer in
            writer.member("name", place.name)
            writer.member("country", place.country?.description)
            writer.member("venue", place.venue)
        }
    }

    mutating func participant(_ participant: Participant) {
        object { writer in
            writer.member("name", participant.name)
            writer.member("role", participant.role)
            writer.member("country", participant.country?.description)
            writer.member("organization", participant.organization)
            writer.member("kind", participant.kind.rawValue)
        }
    }
}
