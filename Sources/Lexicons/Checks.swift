internal import Domain
internal import Text

/// Checks across the rows of a table and from one table to another.
extension LexiconBuilder {
    /// - Throws: `LexiconError.row` for the second of two rows that agree in the columns `key`, of
    ///   which the first may hold a `PhrasePattern`.
    func refuseDoubles(in table: CSVTable, key: [Int]) throws {
        var seen: Set<[String]> = []
        for row in table.rows {
            for phrase in try phrases(of: row[key[0]], at: (table, row)) {
                let cells = [phrase] + key.dropFirst().map { row[$0] }
                guard seen.insert(cells).inserted else {
                    throw error("'\(cells.joined(separator: ", "))' stands there twice", table, row)
                }
            }
        }
    }

    /// The code of a country of `countries.csv`, which is loaded by then.
    func knownCountry(
        _ cell: String, _ table: CSVTable, _ row: CSVTable.Row
    ) throws -> CountryCode {
        let code = try countryCode(cell, table, row)
        guard countryCodes[Folding.fold(cell)] == code else {
            throw error("no country has the code '\(cell)'", table, row)
        }
        return code
    }

    /// Takes in the phrases of the first column, which may name two of a kind from then on.
    mutating func loadAmbiguous(_ table: CSVTable) {
        for row in table.rows { ambiguous.insert(words(row[0])) }
    }
}
