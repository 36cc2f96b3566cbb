/// A table in CSV (RFC 4180): a header line, every cell a string, quotes around cells that hold
/// commas, quotes or line breaks.
package struct CSVTable: Sendable {
    package struct Row: Sendable {
        /// Line of the file on which the row begins, from 1.
        package let line: Int
        fileprivate let cells: [Substring.UTF8View.SubSequence]

        /// The cell's text; empty where the cell is.
        package subscript(column: Int) -> String { String(decoding: cells[column], as: UTF8.self) }
    }

    /// Path of the file, for messages.
    package let path: String
    package let rows: [Row]

    /// Reads the table and checks its header against `columns`.
    /// - Throws: `LexiconError` for another header, a row of another length, an open quote.
    package init(_ text: String, path: String, columns: [String]) throws {
        var reader = CSVReader(text: Substring(text).utf8, path: path)
        self.path = path
        let header = try reader.row()
        let names = header?.cells.map { String(decoding: $0, as: UTF8.self) } ?? []
        guard names == columns else {
            throw LexiconError.header(path: path, found: names, expected: columns)
        }
        var rows: [Row] = []
        while let row = try reader.row() {
            guard row.cells.count == columns.count else {
                throw LexiconError.row(
                    path: path, line: row.line,
                    reason: "\(row.cells.count) cells where the header has \(columns.count)")
            }
            rows.append(row)
        }
        self.rows = rows
    }
}

private struct CSVReader {
    let text: Substring.UTF8View
    let path: String
    var at: Substring.UTF8View.Index
    var line = 1

    init(text: Substring.UTF8View, path: String) {
        self.text = text
        self.path = path
        at = text.startIndex
    }

    mutating func row() throws -> CSVTable.Row? {
        guard at < text.endIndex else { return nil }
        let start = line
        var cells: [Substring.UTF8View.SubSequence] = []
        repeat { cells.append(try cell()) } while take(UInt8(ascii: ","))
        _ = take(13)
        guard at == text.endIndex || take(10) else {
            throw LexiconError.row(path: path, line: line, reason: "text after a closing quote")
        }
        line += 1
        return CSVTable.Row(line: start, cells: cells)
    }

    private mutating func cell() throws -> Substring.UTF8View.SubSequence {
        if take(UInt8(ascii: "\"")) { return try quotedCell() }
        let start = at
        while at < text.endIndex, text[at] != 44, text[at] != 10, text[at] != 13 {
            text.formIndex(after: &at)
        }
        return text[start..<at]
    }

    private mutating func quotedCell() throws -> Substring.UTF8View.SubSequence {
        var bytes: [UInt8] = []
        while at < text.endIndex {
            let byte = text[at]
            text.formIndex(after: &at)
            if byte == 34, !take(34) {
                return Substring(String(decoding: bytes, as: UTF8.self)).utf8
            }
            if byte == 10 { line += 1 }
            bytes.append(byte)
        }
        throw LexiconError.row(path: path, line: line, reason: "a quote that does not close")
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < text.endIndex, text[at] == byte else { return false }
        text.formIndex(after: &at)
        return true
    }
}
