internal import Domain
internal import GRDB

extension SnippetReader {
    /// Of the meeting whose leading account has this id: from that account, else from another
    /// one. The words that an account rests on count for more than names and title.
    func snippet(ofMeeting id: String) throws -> Snippet? {
        let (open, close) = (Snippet.opening, Snippet.closing)
        let columns = index.columns.indices.map {
            "highlight(\(index.name), \($0), '\(open)', '\(close)')"
        }
        let sql = """
            SELECT a.number, d.id, \(columns.joined(separator: ", "))
            FROM meetings AS a CROSS JOIN \(index.name) ON \(index.name).rowid = a.search_key
            CROSS JOIN documents AS d ON d.number = a.document
            WHERE \(index.name) MATCH ? AND a.number = ?
            """
        for number in try accounts(ofMeeting: id) {
            let row = try Row.fetchOne(
                db.cachedStatement(sql: sql), arguments: [match.expression, number])
            if let row, var snippet = try snippet(row) {
                snippet.document = row[1]
                return snippet
            }
        }
        return nil
    }

    private func accounts(ofMeeting id: String) throws -> [Int64] {
        let sql = "SELECT number FROM meetings WHERE id = ?"
        let number = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
        return try number.map { try MeetingRecordReader(db: db).numbers(ofRecord: $0) } ?? []
    }

    /// The columns of the index after number and document of an account.
    private func snippet(_ row: Row) throws -> Snippet? {
        let marked = index.columns.indices.map { row[$0 + 2] as String? }
        let fields: [Snippet.Field] = [.title, .participants, .place]
        if let evidence = marked[fields.count], evidence.unicodeScalars.contains(Snippet.opening),
            let snippet = try snippet(evidence: evidence, ofAccount: row[0])
        {
            return snippet
        }
        for (field, text) in zip(fields, marked).reversed() {
            if let snippet = text.flatMap({ Snippet(marked: $0, in: field, start: 0) }) {
                return snippet
            }
        }
        return nil
    }

    /// `evidence` is all quotes of the account, marked, with a line feed between any two.
    private func snippet(evidence: String, ofAccount number: Int64) throws -> Snippet? {
        let quotes = try RowReader(db: db).evidence("meeting_evidence", of: "meeting", [number])
        var scalars = evidence.unicodeScalars[...]
        for quote in quotes[number] ?? [] {
            var left = quote.text.unicodeScalars.count
            let piece = scalars.prefix { scalar in
                guard scalar != Snippet.opening, scalar != Snippet.closing else { return true }
                left -= 1
                return left >= 0
            }
            if let snippet = Snippet(
                marked: String(String.UnicodeScalarView(piece)), in: .text,
                start: quote.span.start)
            {
                return snippet
            }
            scalars = scalars.dropFirst(piece.count + 1)
        }
        return nil
    }
}
