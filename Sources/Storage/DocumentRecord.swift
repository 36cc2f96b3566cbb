package import Domain
internal import GRDB

/// How many facts a document gave.
package struct FactCounts: Hashable, Sendable {
    package var meetings: Int
    package var statements: Int
    package var agreements: Int

    package init(meetings: Int, statements: Int, agreements: Int) {
        self.meetings = meetings
        self.statements = statements
        self.agreements = agreements
    }
}

/// A document as a list gives it.
package struct DocumentRecord: Hashable, Sendable {
    package var document: Document
    /// Where the query asks for them.
    package var counts: FactCounts?
    /// Where the query asks for it.
    package var text: String?
    /// Where a search was asked for.
    package var snippet: Snippet?

    package init(document: Document, counts: FactCounts? = nil, text: String? = nil) {
        self.document = document
        self.counts = counts
        self.text = text
    }
}

struct DocumentRecordReader: FactReader {
    static let collection = StoredCollection.documents
    let db: Database
    let query: DocumentQuery

    /// With texts only as many of them as `StorageLimits.pageTextCodePointsMax` allows, but one.
    func load(_ numbers: [Int64]) throws -> [Int64: DocumentRecord] {
        let documents = try DocumentReader(db: db).load(numbers)
        var room = StorageLimits.pageTextCodePointsMax
        var records: [Int64: DocumentRecord] = [:]
        for number in numbers {
            guard let document = documents[number] else { continue }
            if query.includesText {
                guard records.isEmpty || document.length <= room else { break }
                room -= document.length
            }
            records[number] = DocumentRecord(
                document: document, counts: query.includesCounts ? try counts(number) : nil,
                text: query.includesText ? try text(number) : nil)
        }
        return records
    }

    private func text(_ number: Int64) throws -> String? {
        let sql = "SELECT text FROM document_texts WHERE document = ?"
        return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [number])
    }

    private func counts(_ number: Int64) throws -> FactCounts {
        func count(_ collection: StoredCollection) throws -> Int {
            let sql = "SELECT count(*) FROM \(collection) WHERE document = ?"
            return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [number]) ?? 0
        }
        return FactCounts(
            meetings: try count(.meetings), statements: try count(.statements),
            agreements: try count(.agreements))
    }
}
