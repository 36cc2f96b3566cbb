internal import Foundation
internal import GRDB

/// Writes `energ*` as the words of the index that begin so, each of which FTS5 reads as far as a
/// page needs. Of a beginning it would read all rows of all words before the first.
///
/// Beginnings of three letters have an index of their own: shorter ones become several of them.
struct PrefixExpansion {
    let db: Database
    let index: Schema.SearchIndex

    /// The same search in other words.
    func expanded(_ search: SearchExpression) throws -> SearchExpression {
        guard search.fts.contains("\" *") else { return search }
        // Quotation marks part phrases from operators: every second piece is a phrase.
        let pieces = search.fts.components(separatedBy: "\"")
        var (fts, isNear) = (pieces[0], pieces[0].hasSuffix("NEAR("))
        for position in stride(from: 1, to: pieces.count - 1, by: 2) {
            let (phrase, after) = (pieces[position], pieces[position + 1])
            if after.hasPrefix(" *"), !isNear, let alternatives = try alternatives(phrase) {
                fts += "(" + alternatives.joined(separator: " OR ") + ")" + after.dropFirst(2)
            } else {
                fts += "\"" + phrase + "\"" + after
            }
            isNear = after.hasSuffix("NEAR(") || isNear && !after.contains(")")
        }
        return SearchExpression(fts: fts)
    }

    /// Nil where FTS5's own way is as good, or the words are too many.
    private func alternatives(_ phrase: String) throws -> [String]? {
        let tokens = try db.makeTokenizer(Schema.tokenizer).tokenize(query: phrase).map(\.token)
        guard let last = tokens.last, last.unicodeScalars.count != Schema.prefixLetters else {
            return nil
        }
        let words = try words(beginningWith: last)
        guard 1...StorageLimits.prefixWordsMax ~= words.count else { return nil }
        let before = tokens.dropLast().map { $0 + " " }.joined()
        return words.map { "\"\(before)\($0.text)\"" + ($0.isBeginning ? " *" : "") }
    }

    /// At most one more than `StorageLimits.prefixWordsMax`.
    private func words(
        beginningWith start: String
    ) throws -> [(text: String, isBeginning: Bool)] {
        let isShort = start.unicodeScalars.count < Schema.prefixLetters
        let next = try db.cachedStatement(
            sql: "SELECT term FROM \(index.name)_words WHERE term >= ? LIMIT 1")
        var words: [(text: String, isBeginning: Bool)] = []
        var from = start
        while words.count <= StorageLimits.prefixWordsMax,
            let word = try String.fetchOne(next, arguments: [from]),
            word.utf8.starts(with: start.utf8)
        {
            let beginning = String(
                String.UnicodeScalarView(word.unicodeScalars.prefix(Schema.prefixLetters)))
            if isShort, beginning.unicodeScalars.count == Schema.prefixLetters {
                words.append((beginning, true))
                from = beginning + "\u{10FFFF}"
            } else {
                words.append((word, false))
                from = word + "\u{1}"
            }
        }
        return words
    }
}
