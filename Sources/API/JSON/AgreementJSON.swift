package import Domain

extension JSONWriter {
    /// In a collection `documentID` names the document that the agreement was found in.
    package mutating func agreement(_ agreement: Agreement, documentID: String? = nil) {
        element(agreement, documentID, Shapes.agreement)
    }

    mutating func target(_ target: Target?) {
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
