package import Lexicons
package import Storage

/// A collection of a store, written whole.
package enum Export: String, CaseIterable, Sendable {
    case documents, meetings, statements, agreements, countries, sectors, people

    /// Gives `send` every row as it is at the snapshot's moment, in pieces, of which one is held
    /// at a time. Without `fields` a row has all members but the text of documents. Throws
    /// `RequestError.badParameter` for a field that there is not.
    package func write(
        _ form: Representation, fields: [String], from snapshot: StoreSnapshot, _ lexicon: Lexicon,
        to send: ([UInt8]) throws -> Void
    ) throws {
        switch self {
        case .documents:
            var query = DocumentQuery()
            query.includesText = fields.contains("text")
            query.includesCounts = fields.isEmpty || fields.contains("counts")
            let shape = fields.isEmpty ? Shapes.document.without("text") : Shapes.document
            try write(query, shape, form, fields, snapshot, send)
        case .meetings:
            try write(MeetingQuery(), Shapes.meeting, form, fields, snapshot, send)
        case .statements:
            try write(StatementQuery(), Shapes.statement, form, fields, snapshot, send)
        case .agreements:
            try write(AgreementQuery(), Shapes.agreement, form, fields, snapshot, send)
        case .countries:
            try write(CountryCountQuery(), Shapes.country(lexicon), form, fields, snapshot, send)
        case .sectors:
            try write(SectorCountQuery(), Shapes.sector(lexicon), form, fields, snapshot, send)
        case .people:
            try write(PersonCountQuery(), Shapes.person, form, fields, snapshot, send)
        }
    }

    private func write<Query: StoreQuery>(
        _ query: Query, _ shape: Shape<Query.Element>, _ form: Representation, _ fields: [String],
        _ snapshot: StoreSnapshot, _ send: ([UInt8]) throws -> Void
    ) throws {
        // Found words belong to a search.
        let shape = shape.without("snippet")
        if let unknown = fields.first(where: { !shape.names.contains($0) }) {
            throw RequestError.badParameter(
                "fields", value: unknown,
                expected: "names of " + shape.names.joined(separator: ", "))
        }
        let chosen = shape.selected(
            fields: fields, include: fields.isEmpty ? shape.optInNames : [])
        try snapshot.write(
            query, RowWriter(form: form, shape: chosen), rowsMax: .max, to: send)
    }
}
