/// What `q` asks for: words, a "phrase", prefix*, NEAR(a b, 5), joined by AND, OR and NOT.
///
/// It is read here, not by SQLite, so that a fault has a place and nothing that a caller writes
/// is taken for a column or a command.
package struct SearchExpression: Hashable, Sendable {
    /// In the language of FTS5, with every word quoted.
    let fts: String

    init(fts: String) { self.fts = fts }

    /// Throws `SearchFault`.
    package init(_ text: String) throws {
        var parser = SearchParser(text)
        fts = try parser.whole()
    }
}

/// Why a text is no search expression, and where.
package struct SearchFault: Error, Hashable, Sendable {
    package enum Reason: String, Sendable {
        case openQuote = "the quotation mark is not closed"
        case openParenthesis = "the parenthesis is not closed"
        case closingParenthesis = "no parenthesis is open here"
        case noOperand = "a word or phrase is expected here"
        case noWord = "there is no letter or digit in this word"
        case badDistance = "NEAR takes words and then, after a comma, a number from 0 to 1000"
        case tooDeep = "there are too many parentheses within each other"
        case tooLong = "there are too many words"
    }

    package let reason: Reason
    /// Of the first character at fault, in code points from 0.
    package let offset: Int
}
