package import Domain
internal import GRDB

/// The words around what a search found.
package struct Snippet: Hashable, Sendable {
    package enum Field: String, Sendable { case title, text, participants, place }

    /// Where the words stand: in the title, or in the text of the document, or in a name.
    package var field: Field
    /// The document, where that may be another one than that of the element.
    package var document: String?
    /// With their place in the field, in code points.
    package var words: Quote
    /// What was found, in the same offsets.
    package var matches: [Span]

    package init(field: Field, words: Quote, matches: [Span]) {
        self.field = field
        self.words = words
        self.matches = matches
    }
}

extension Snippet {
    /// Code points before the first match and after it.
    private static let before = 60
    private static let after = 180

    /// Characters that no text has: Unicode keeps them for use inside of programs.
    /// No surrogates, so they are scalars.
    static let opening = Unicode.Scalar(0xFDD0 as UInt32)!
    static let closing = Unicode.Scalar(0xFDD1 as UInt32)!

    /// Nil where `marked`, in which the two characters enclose each match, has none. `start` is
    /// where it begins in the field.
    init?(marked: String, in field: Field, start: Int) {
        var scalars: [Unicode.Scalar] = []
        var matches: [Range<Int>] = []
        var opened = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case Self.opening: opened = scalars.count
            case Self.closing: matches.append(opened..<scalars.count)
            default: scalars.append(scalar)
            }
        }
        guard let first = matches.first else { return nil }
        let lower = Self.wordStart(max(0, first.lowerBound - Self.before), first, scalars)
        let upper = Self.wordEnd(min(scalars.count, first.upperBound + Self.after), first, scalars)
        let text = String(String.UnicodeScalarView(scalars[lower..<upper]))
        self.init(
            field: field,
            words: Quote(span: Span(start: start + lower, end: start + upper), text: text),
            matches: matches.filter { $0.upperBound <= upper }.map {
                Span(start: start + $0.lowerBound, end: start + $0.upperBound)
            })
    }

    /// To where the field's text begins.
    mutating func move(by start: Int) {
        func moved(_ span: Span) -> Span { Span(start: span.start + start, end: span.end + start) }
        words.span = moved(words.span)
        matches = matches.map(moved)
    }

    /// The next beginning of a word from `index` on, but before the match.
    private static func wordStart(
        _ index: Int, _ match: Range<Int>, _ scalars: [Unicode.Scalar]
    ) -> Int {
        guard index > 0 else { return 0 }
        let space = scalars[index..<match.lowerBound].firstIndex { $0.properties.isWhitespace }
        return space.map { $0 + 1 } ?? index
    }

    /// The last end of a word before `index`, but after the match.
    private static func wordEnd(
        _ index: Int, _ match: Range<Int>, _ scalars: [Unicode.Scalar]
    ) -> Int {
        guard index < scalars.count else { return index }
        return scalars[match.upperBound..<index].lastIndex { $0.properties.isWhitespace } ?? index
    }
}

/// Finds the snippets of elements that a search has found.
struct SnippetReader {
    let db: Database
    let match: Match
    var index: Schema.SearchIndex { match.index }

    /// Of the elements with these ids, by their ids; `start` is where the text of each begins in
    /// that of its document. The text counts for more than the title.
    func snippets(_ starts: [String: Int]) throws -> [String: Snippet] {
        let sql = """
            SELECT search_key, id FROM \(index.collection)
            WHERE id IN (SELECT value FROM json_each(?))
            """
        var ids: [Int64: String] = [:]
        let list = "[" + starts.keys.map { "\"\($0)\"" }.joined(separator: ",") + "]"
        for row in try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [list]) {
            ids[row[0]] = row[1]
        }
        var found: [String: Snippet] = [:]
        try each(ids) { id, snippet in found[id] = snippet }
        // What stands far apart in the collection.
        for (key, id) in ids where found[id] == nil { try each([key: id]) { found[$0] = $1 } }
        for (id, start) in starts { found[id]?.move(by: start) }
        return found
    }

    /// One walk from the last key to the first, as far as that is worth it.
    private func each(_ ids: [Int64: String], _ body: (String, Snippet) -> Void) throws {
        guard let first = ids.keys.min(), let last = ids.keys.max() else { return }
        let wanted = "[" + ids.keys.map { "\($0)" }.joined(separator: ",") + "]"
        let columns = index.columns.indices.map { column in
            """
            CASE WHEN rowid IN (SELECT value FROM json_each(?)) THEN
            highlight(\(index.name), \(column), '\(Snippet.opening)', '\(Snippet.closing)') END
            """
        }
        let sql = """
            SELECT rowid, \(columns.joined(separator: ", ")) FROM \(index.name)
            WHERE \(index.name) MATCH ? AND rowid BETWEEN ? AND ?
            ORDER BY rowid DESC LIMIT ?
            """
        let limit = ids.count * StorageLimits.snippetWalkFactor
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: sql),
            arguments: StatementArguments(columns.map { _ in wanted })
                + [match.expression, first, last, limit])
        while let row = try rows.next() {
            if let id = ids[row[0]], let snippet = snippet(row) { body(id, snippet) }
        }
    }

    private func snippet(_ row: Row) -> Snippet? {
        for (position, column) in index.columns.enumerated().reversed() {
            let field: Snippet.Field = column == "title" ? .title : .text
            let marked: String? = row[position + 1]
            if let found = marked.flatMap({ Snippet(marked: $0, in: field, start: 0) }) {
                return found
            }
        }
        return nil
    }
}
