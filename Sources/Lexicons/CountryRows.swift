package import Domain

/// The row of each country by its code: a table of all pairs of letters, asked without hashing.
package struct CountryRows: Sendable {
    private var rows = [Int16](repeating: -1, count: CountryCode.ordinalMax)

    /// - Parameter codes: row by row, fewer than 2^15; of one code twice the first row counts.
    init(_ codes: [CountryCode]) {
        for (row, code) in codes.enumerated() where rows[code.ordinal] < 0 {
            rows[code.ordinal] = Int16(row)
        }
    }

    package subscript(code: CountryCode) -> Int? {
        let row = rows[code.ordinal]
        return row < 0 ? nil : Int(row)
    }
}
