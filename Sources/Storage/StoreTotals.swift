internal import Foundation
internal import GRDB

/// How much there is in a store.
package struct StoreTotals: Hashable, Sendable {
    package var documents = 0
    /// However many accounts there are of each.
    package var meetings = 0
    package var statements = 0
    package var agreements = 0
    /// Bytes of the file, and of the write-ahead log beside it.
    package var fileBytes = 0
    package var logBytes = 0
}

extension Store {
    /// Reads one index of each table whole: time grows with the number of rows.
    package func totals() throws -> StoreTotals {
        var totals = try read { db in
            func count(_ rows: String) throws -> Int {
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)") ?? 0
            }
            // Two indexes; those without a record have none.
            let others = try count("meetings WHERE record IS NOT NULL")
            return StoreTotals(
                documents: try count("documents"), meetings: try count("meetings") - others,
                statements: try count("statements"), agreements: try count("agreements"))
        }
        totals.fileBytes = Self.bytes(ofFile: pool.path)
        totals.logBytes = Self.bytes(ofFile: pool.path + "-wal")
        return totals
    }

    /// 0 where there is none.
    private static func bytes(ofFile path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? Int) ?? 0
    }
}
