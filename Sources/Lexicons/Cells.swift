internal import Domain

/// Cells as values, with errors that name the file and the line.
extension LexiconBuilder {
    func error(_ reason: String, _ table: CSVTable, _ row: CSVTable.Row) -> LexiconError {
        .row(path: table.path, line: row.line, reason: reason)
    }

    func countryCode(_ cell: String, _ table: CSVTable, _ row: CSVTable.Row) throws -> CountryCode {
        guard let code = CountryCode(cell) else {
            throw error("'\(cell)' is no country code", table, row)
        }
        return code
    }

    /// Nil for an empty cell.
    func date(_ cell: String, _ table: CSVTable, _ row: CSVTable.Row) throws -> DateExpression? {
        if cell.isEmpty { return nil }
        guard let date = DateExpression(edtf: cell) else {
            throw error("'\(cell)' is no date", table, row)
        }
        return date
    }

    /// A value of an enumeration.
    func value<Value: RawRepresentable<String>>(
        _ cell: String, _ table: CSVTable, _ row: CSVTable.Row
    ) throws -> Value {
        guard let value = Value(rawValue: cell) else {
            throw error("'\(cell)' is no \(Value.self)", table, row)
        }
        return value
    }

    /// The same, nil for an empty cell.
    func optional<Value: RawRepresentable<String>>(
        _ cell: String, _ table: CSVTable, _ row: CSVTable.Row
    ) throws -> Value? {
        cell.isEmpty ? nil : try value(cell, table, row) as Value
    }

    func indices(of ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The row that an identifier names.
    func reference(
        _ id: String, _ index: [String: Int], _ table: CSVTable, _ row: CSVTable.Row
    ) throws -> Int {
        guard let found = index[id] else { throw error("nothing is called '\(id)'", table, row) }
        return found
    }
}
