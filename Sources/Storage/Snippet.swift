package import Domain
internal import GRDB

/// The words around what a search found.
package struct Snippet: Hashable, Sendable {
    package enum Field: String, Sendable { case title, text }

    /// Where the words stand: in the title, or in the text of the document.
    package var field: Field
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
    let search: SearchExpression
    let index: Schema.SearchIndex

    /// Of the element with this id, whose text begins at `start` in that of its document. The
    /// text counts for more than the title.
    func snippet(of id: String, start: Int) throws -> Snippet? {
        let columns = index.columns.indices.map {
            "highlight(\(index.name), \($0), '\(Snippet.opening)', '\(Snippet.closing)')"
        }
        let sql = """
            SELECT \(columns.joined(separator: ", ")) FROM \(index.name)
            WHERE \(index.name) MATCH ? AND rowid =
                (SELECT search_key FROM \(index.collection) WHERE id = ?)
            """
        let row = try Row.fetchOne(
            db.cachedStatement(sql: sql), arguments: [search.fts, id])
        guard let row else { return nil }
        for (position, column) in index.columns.enumerated().reversed() {
            let field: Snippet.Field = column == "title" ? .title : .text
            let marked: String? = row[position]
            if let found = marked.flatMap({ Snippet(marked: $0, in: field, start: start) }) {
                return found
            }
        }
        return nil
    }
}
