package import Domain

extension JSONWriter {
    /// In a collection `documentID` names the document that the agreement was found in.
    package mutating func agreement(_ agreement: Agreement, documentID: String? = nil) {
        object { writer in
            writer.member("id", agreement.id)
            writer.member("document", documentID)
            writer.member("title", agreement.title)
            writer.member("kind", agreement.kind.rawValue)
            writer.member("status", agreement.status.rawValue)
            writer.member("parties", agreement.parties.map(\.description))
            writer.member("sectors", agreement.sectors.map(\.rawValue))
            writer.member("date", agreement.date?.description)
            writer.target(agreement.target)
            writer.member("meeting", agreement.meeting)
            writer.evidence(agreement.evidence)
            writer.member("rule", agreement.rule)
        }
    }

    private mutating func target(_ target: Target?) {
        guard let target else { return }
        member("target") { writer in
            writer.member("metric", target.metric)
            writer.name("value")
            writer.number(target.value)
            writer.member("unit", target.unit)
            writer.member("by", target.by?.description)
        }
    }
}
