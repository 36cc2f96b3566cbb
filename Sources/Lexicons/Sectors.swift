package import Domain
internal import Text

/// A sector with its names in the classifications of others.
package struct SectorEntry: Sendable {
    package let sector: Sector
    package let title: String
    /// Three-digit purpose code of the OECD DAC; empty where none fits.
    package let oecdDAC: String
    /// Topic of the World Treaty Index; empty where none fits.
    package let wti: String
}

extension LexiconBuilder {
    /// - Throws: `LexiconError` also where a sector of the engine has no row.
    mutating func loadSectors() throws -> [SectorEntry] {
        let table = try self.table(
            "sectors/sectors.csv", "sector", "title", "oecd_dac", "wti", key: [0])
        let entries = try table.rows.map { row in
            SectorEntry(
                sector: try value(row[0], table, row), title: row[1], oecdDAC: row[2], wti: row[3])
        }
        guard entries.count == Sector.allCases.count else {
            throw LexiconError.row(
                path: table.path, line: table.rows.last?.line ?? 1,
                reason: "\(entries.count) sectors where there are \(Sector.allCases.count)")
        }
        return entries.sorted { $0.sector < $1.sector }
    }
}

extension Lexicon {
    /// The sectors that a code means, in any case: our own, of the OECD DAC, or of the World
    /// Treaty Index. The codes of others may be wider than ours; empty for no code.
    package func sectors(coded code: String) -> [Sector] {
        guard !code.isEmpty else { return [] }
        let folded = Folding.fold(code)
        return sectors.filter { entry in
            [entry.sector.rawValue, entry.oecdDAC, entry.wti].contains {
                Folding.fold($0) == folded
            }
        }.map(\.sector)
    }
}
