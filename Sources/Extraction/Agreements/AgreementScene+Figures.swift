internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Which figure is meant, and by when.
extension AgreementScene {
    /// Of "double trade to 5 billion", "from 2 to 5 billion" and "trade, which stood at 2 billion
    /// last year, to 5 billion" the last.
    func aimed(_ quantity: QuantityMention) -> QuantityMention {
        let after = quantity.tokens.upperBound
        guard quantity.unit == "times" || isFrom(quantity) || isTold(quantity),
            let last = reading.annotations.quantities.within(
                after..<max(after, min(end, after + Self.reach))
            )
            .first(where: { tokens[$0.tokens.lowerBound - 1].word == reading.words.to })
        else { return quantity }
        return last
    }

    /// Tokens behind a figure within which another or a length of time belongs to it.
    private static let reach = 10

    private func isFrom(_ quantity: QuantityMention) -> Bool {
        let first = quantity.tokens.lowerBound
        return first > start && tokens[first - 1].word == reading.words.from
    }

    /// ", which stood at 2 billion": said by the way.
    private func isTold(_ quantity: QuantityMention) -> Bool {
        let first = quantity.tokens.lowerBound
        guard first > start, tokens[first - 1].word != reading.words.to else { return false }
        return (max(start + 1, first - 6)..<max(start + 1, first)).contains {
            classes($0).contains(.relative) && tokens[$0 - 1].kind == .comma
        }
    }

    /// "within five years", "in the next three years", "over two years": the year they end in, and
    /// the end of these words.
    func term(after token: Int) -> (by: DateExpression, end: Int)? {
        guard let year = reading.annotations.anchor?.start.year else { return nil }
        let near = token..<max(token, min(end - 1, token + Self.reach))
        for at in near where tokens[at].kind != .comma {
            let unit = calendar(at + 1)
            guard unit.kind == .units, unit.value == CalendarUnit.year.rawValue else { continue }
            let count = Self.count(of: tokens[at], in: reading)
            guard let count, opensTerm(before: at), count < 50 else { continue }
            return DateExpression.Point(year: year + count).map { (DateExpression($0), at + 2) }
        }
        return nil
    }

    /// The first quantity of a promise; of "3 million euros this year" with that year.
    func ofYear(_ evidence: Range<Int>) -> Target? {
        guard var target = quantity(in: evidence) else { return nil }
        guard target.by == nil,
            let sum = reading.annotations.quantities.within(evidence).first(where: isMoney)
        else { return target }
        let after = sum.tokens.upperBound..<max(sum.tokens.upperBound, evidence.upperBound)
        let year = reading.annotations.dates.within(after).first {
            $0.isRelative && $0.reference == .point && $0.precision == .year
        }
        target.by = year?.date
        return target
    }

    private func calendar(_ token: Int) -> CalendarWord {
        reading.lexicon.calendarWord(of: tokens[token])
    }

    /// "within", "in the next", before a number of years.
    private func opensTerm(before token: Int) -> Bool {
        var at = token - 1
        while at > start, token - at < 4,
            [.shift, .article].contains(calendar(at).kind)
        { at -= 1 }
        return at > start
            && (calendar(at).kind == .within || tokens[at].word == reading.words.in)
    }

    private static func count(of token: Token, in reading: Reading) -> Int? {
        let word = reading.lexicon.quantities.number(token.word)
        if word.kind == .number || word.kind == .tens { return Int(word.value) }
        guard token.kind == .number else { return nil }
        return Int(String(decoding: reading.text.bytes[token.range], as: UTF8.self))
    }
}
