package import Domain
internal import GRDB

/// The name of a relationship as a document words it: "comprehensive strategic partnership of
/// coordination".
package struct RelationshipWording: Hashable, Sendable {
    /// In ascending order.
    package var countries: [CountryCode]
    /// In lower case, with single spaces.
    package var wording: String
    package var evidence: Quote
    /// Empty until stored.
    package var document: String
    /// `YYYY-MM-DD`, empty where unknown: when the document was published.
    package var day: String

    package init(
        countries: [CountryCode], wording: String, evidence: Quote, document: String = "",
        day: String = ""
    ) {
        self.countries = countries
        self.wording = wording
        self.evidence = evidence
        self.document = document
        self.day = day
    }
}

extension RelationshipWording {
    /// Of the pair, the oldest first.
    static func all(between pair: [String], _ db: Database) throws -> [RelationshipWording] {
        let sql = """
            SELECT w.first_country, w.second_country, w.wording, w.span_start, w.span_end,
                w.quote, d.id, w.sort_date
            FROM relationship_wordings AS w CROSS JOIN documents AS d ON d.number = w.document
            WHERE w.first_country = ? AND w.second_country = ?
            ORDER BY w.sort_date, w.id, w.position
            """
        return try Row.fetchAll(
            db.cachedStatement(sql: sql), arguments: StatementArguments(pair)
        ).map { row in
            var columns = Columns(row)
            return RelationshipWording(
                countries: [try columns.country(), try columns.country()],
                wording: try columns.text(), evidence: try columns.quote(),
                document: try columns.text(), day: try columns.text())
        }
    }
}

extension FactWriter {
    func insert(_ wordings: [RelationshipWording], document: Int64, sortDate: String) throws {
        for (position, wording) in wordings.enumerated() where wording.countries.count == 2 {
            try Insertion.relationshipWording.run(
                db,
                [
                    document, position, wording.countries[0].description,
                    wording.countries[1].description, sortDate, self.document.id,
                    wording.wording, wording.evidence.span.start, wording.evidence.span.end,
                    wording.evidence.text,
                ])
        }
    }
}

extension Schema {
    /// `id` is that of the document, so that the order is the same in every store.
    static let wordings = """
        CREATE TABLE relationship_wordings (
            document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            first_country TEXT NOT NULL,
            second_country TEXT NOT NULL,
            sort_date TEXT NOT NULL,
            id TEXT NOT NULL,
            wording TEXT NOT NULL,
            span_start INTEGER NOT NULL,
            span_end INTEGER NOT NULL,
            quote TEXT NOT NULL,
            PRIMARY KEY (document, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX relationship_wordings_by_pair
            ON relationship_wordings (first_country, second_country, sort_date, id, position);
        """
}
