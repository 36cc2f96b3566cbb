package import Domain
internal import Lexicons
package import Text

/// A line of a list of news that is nothing but the day of the entry below it.
package struct EntryDay: Sendable {
    /// Its first token.
    package let token: Int
    package let date: DateExpression
}

extension DateAnnotator {
    /// Tokens of such a line, and those before the first of them: a list begins with its day.
    private static let (entryTokensMax, entryHeadMax) = (14, 80)
    /// Days before the document of which its entries tell, at most.
    private static let entryDaysMax = 400

    /// "22 June 2024 | 16:04" and "Published on: 19 June 2024" on lines of their own: the days of
    /// a list of news, in which "today" is the day above it. None where only one day stands so; of
    /// two without text between, as of publishing and of changing a page, the last.
    package func entryDays(of text: TokenizedText, anchor: DateExpression?) -> [EntryDay] {
        guard let anchor else { return [] }
        var days: [EntryDay] = []
        var hasText = true
        for sentence in text.sentences {
            guard sentence.marks.contains(.date), sentence.tokens.count <= Self.entryTokensMax,
                let date = bareDay(sentence.tokens, text),
                (0...Self.entryDaysMax).contains(date.days(until: anchor))
            else {
                hasText = hasText || !sentence.isHeading
                continue
            }
            if !hasText { days.removeLast() }
            days.append(EntryDay(token: sentence.tokens.lowerBound, date: date))
            hasText = false
        }
        guard let first = days.first, first.token <= Self.entryHeadMax,
            days.contains(where: { $0.date != first.date })
        else { return [] }
        return days
    }

    /// "Published on:": up to three words and a colon at the head of a line.
    private func label(_ line: Range<Int>, _ text: TokenizedText) -> Range<Int> {
        let colon = line.prefix(4).first { text.tokens[$0].kind == .colon }
        guard let colon, text.tokens[line.lowerBound].kind == .word else {
            return line.lowerBound..<line.lowerBound
        }
        return line.lowerBound..<colon + 1
    }

    /// The one day of a line without another word.
    private func bareDay(_ line: Range<Int>, _ text: TokenizedText) -> DateExpression? {
        let dates = written(DateParser(text: text, lexicon: lexicon, sentence: line))
        guard let date = dates.first, dates.count == 1, !isInterval(date.form),
            case let label = label(line, text),
            line.allSatisfy({
                label.contains($0) || date.tokens.contains($0) || text.tokens[$0].kind != .word
            })
        else { return nil }
        return fullDate(in: line, of: text)
    }
}
