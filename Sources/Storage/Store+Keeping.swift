internal import Domain
internal import Foundation
internal import GRDB

/// What a check of the store found to be wrong; never a text of a document.
package struct StoreFault: Hashable, Sendable, CustomStringConvertible {
    package let description: String
}

extension Store {
    /// Copies the store as it is at one moment to a new file, while others read and write.
    /// Throws `fileExists` and changes nothing where there is a file; of a copy that fails nothing
    /// is left.
    package func backUp(to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw StorageError.fileExists }
        do {
            try StorageError.mapping {
                let copy = try DatabaseQueue(path: path)
                try pool.backup(to: copy)
                try copy.close()
            }
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    /// Everything that is wrong with the file, its references, its counts and indexes, and what
    /// facts quote; empty for a sound store. Reads all of it, one text at a time.
    package func faults() throws -> [StoreFault] {
        try read { db in
            var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check")
                .filter { $0 != "ok" }.map { StoreFault(description: "integrity: \($0)") }
            for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
                let (table, parent): (String, String) = (row[0], row[2])
                faults.append(StoreFault(description: "\(table) refers to no row of \(parent)"))
            }
            return try faults + DerivedCheck(db: db).faults() + QuoteCheck(db: db).faults()
                + MeetingGrouper(db: db).faults()
        }
    }
}

/// Compares what facts quote with the texts of their documents.
private struct QuoteCheck {
    let db: Database

    func faults() throws -> [StoreFault] {
        let texts = try Row.fetchCursor(
            db,
            sql: """
                SELECT d.number, d.id, d.length, t.text FROM documents AS d
                LEFT JOIN document_texts AS t ON t.document = d.number
                """)
        var faults: [StoreFault] = []
        while let row = try texts.next() {
            let (number, id, length): (Int64, String, Int) = (row[0], row[1], row[2])
            guard let text: String = row[3] else {
                faults.append(StoreFault(description: "\(id) has no text"))
                continue
            }
            let scalars = Array(text.unicodeScalars)
            if scalars.count != length {
                faults.append(StoreFault(description: "\(id) has another length than its text"))
            }
            faults += try quotes(ofDocument: number).compactMap { fault(of: $0, in: scalars) }
        }
        return faults
    }

    private struct Quoted {
        let fact: String
        let quote: Quote
    }

    private func fault(of quoted: Quoted, in text: [Unicode.Scalar]) -> StoreFault? {
        let span = quoted.quote.span
        guard span.start >= 0, span.start <= span.end, span.end <= text.count else {
            return StoreFault(
                description: "\(quoted.fact): \(span.start)-\(span.end) is outside of the text")
        }
        guard text[span.start..<span.end].elementsEqual(quoted.quote.text.unicodeScalars) else {
            return StoreFault(
                description: "\(quoted.fact): the text has other words at "
                    + "\(span.start)-\(span.end)")
        }
        return nil
    }

    private func quotes(ofDocument number: Int64) throws -> [Quoted] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT m.id, e.span_start, e.span_end, e.quote FROM meetings AS m
                        JOIN meeting_evidence AS e ON e.meeting = m.number WHERE m.document = :d
                    UNION ALL
                    SELECT a.id, e.span_start, e.span_end, e.quote FROM agreements AS a
                        JOIN agreement_evidence AS e ON e.agreement = a.number
                        WHERE a.document = :d
                    UNION ALL
                    SELECT id, source_start, source_end, source FROM statements
                        WHERE document = :d AND source IS NOT NULL
                    UNION ALL
                    SELECT id, cue_start, cue_end, cue FROM statements
                        WHERE document = :d AND cue IS NOT NULL
                    UNION ALL
                    SELECT id, content_start, content_end, content FROM statements
                        WHERE document = :d
                    """), arguments: ["d": number])
        var quotes: [Quoted] = []
        while let row = try rows.next() {
            var columns = Columns(row)
            quotes.append(Quoted(fact: try columns.text(), quote: try columns.quote()))
        }
        return quotes
    }
}
