package import Domain

extension JSONWriter {
    /// In a collection `documentID` names the document that the statement was found in.
    package mutating func statement(_ statement: Statement, documentID: String? = nil) {
        object { writer in
            writer.member("id", statement.id)
            writer.member("document", documentID)
            writer.member("speakers", statement.speakers) { $0.speaker($1) }
            writer.member("act", statement.act?.rawValue)
            writer.member("kind", statement.kind.rawValue)
            writer.words("source", statement.source)
            writer.words("cue", statement.cue)
            writer.member("carried_from", statement.carriedFrom)
            writer.member("start", statement.content.span.start)
            writer.member("end", statement.content.span.end)
            writer.member("text", statement.content.text)
            writer.member("date", statement.date?.description)
            writer.member("meeting", statement.meeting)
            writer.member("sectors", statement.sectors.map(\.rawValue))
            writer.mentions(of: statement)
            writer.member("rule", statement.rule)
        }
    }

    private mutating func speaker(_ speaker: Speaker) {
        object { writer in
            writer.member("name", speaker.name)
            writer.member("country", speaker.country?.description)
            writer.member("organization", speaker.organization)
        }
    }

    private mutating func mentions(of statement: Statement) {
        member("mentions") { writer in
            writer.member("countries", statement.mentionedCountries.map(\.description))
            writer.member("organizations", statement.mentionedOrganizations)
        }
    }
}
