package import Domain

extension JSONWriter {
    /// In a collection `documentID` names the document that the statement was found in.
    package mutating func statement(_ statement: Statement, documentID: String? = nil) {
        element(statement, documentID, Shapes.statement)
    }

    mutating func speaker(_ speaker: Speaker) {
        object { writer in
            writer.member("name", speaker.name)
            writer.member("country", speaker.country?.description)
            writer.member("organization", speaker.organization)
        }
    }

    mutating func mentions(of statement: Statement) {
        member("mentions") { writer in
            writer.member("countries", statement.mentionedCountries.map(\.description))
            writer.member("organizations", statement.mentionedOrganizations)
        }
    }
}
