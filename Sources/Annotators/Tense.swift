internal import Lexicons
internal import Text

/// Which way from the document's date a date without year lies.
enum Direction: Sendable {
    case past, future
    /// The sentence does not say: the nearest.
    case unknown
}

/// Reads the direction of a date from the verbs around it.
struct TenseReader {
    /// How far from the date a verb is looked for, which bounds the work a date.
    static let tokensMax = 60

    let text: TokenizedText
    let lexicon: Lexicon
    let sentence: Range<Int>

    private enum Mark { case past, future, promise }

    /// The nearest verb before the date in its clause, then the nearest behind it, then the
    /// same without regard to clauses.
    func direction(of date: Range<Int>) -> Direction {
        let first = max(sentence.lowerBound, date.lowerBound - Self.tokensMax)
        let last = min(sentence.upperBound, date.upperBound + Self.tokensMax)
        let reach = first..<last
        let start = clauseStart(of: date.lowerBound, in: reach)
        let clause = start..<clauseEnd(of: date.upperBound, in: reach)
        return before(date.lowerBound, down: clause.lowerBound)
            ?? behind(date.upperBound, up: clause.upperBound)
            ?? before(clause.lowerBound, down: reach.lowerBound)
            ?? behind(clause.upperBound, up: reach.upperBound) ?? .unknown
    }

    private func before(_ end: Int, down start: Int) -> Direction? {
        var hasInfinitive = false
        var i = end - 1
        while i >= start {
            if let mark = mark(i) {
                return mark == .promise && !hasInfinitive || mark == .past ? .past : .future
            }
            if isInfinitive(i) { hasInfinitive = true }
            i -= 1
        }
        return hasInfinitive && start == sentence.lowerBound ? .future : nil
    }

    private func behind(_ start: Int, up end: Int) -> Direction? {
        var i = start
        while i < end {
            if let mark = mark(i) { return mark == .future ? .future : .past }
            i += 1
        }
        return nil
    }

    private func mark(_ i: Int) -> Mark? {
        let token = text.tokens[i]
        guard token.kind == .word else { return nil }
        let calendar = lexicon.calendarWord(of: token)
        switch calendar.kind {
        // "the Planning Minister".
        case .future where isOfTitle(i): return nil
        case .future: return .future
        case .to where isOwed(i) || isToBe(i): return .future
        case .shift where calendar.value == 1: return .future
        case .promise: return isAttribute(i) ? nil : .promise
        case .past: return isAttribute(i) ? nil : .past
        // "has moved forward since the summit in March".
        case .since where calendar.value == 2: return .past
        case .none where token.shape == .lower && endsInEd(token) && !isAttribute(i): return .past
        default: return nil
        }
    }

    /// The business of a ministry in capitals, before another one.
    private func isOfTitle(_ i: Int) -> Bool {
        text.tokens[i].isCapitalised && i + 1 < sentence.upperBound
            && text.tokens[i + 1].isCapitalised
            && lexicon.classes(of: text.tokens[i]).contains(.portfolio)
    }

    /// "is to host", "are due to".
    private func isOwed(_ to: Int) -> Bool {
        to > sentence.lowerBound
            && lexicon.classes(of: text.tokens[to - 1]).contains(.be) && isInfinitive(to)
    }

    /// "to be held".
    private func isToBe(_ to: Int) -> Bool {
        guard to + 2 < sentence.upperBound,
            lexicon.calendarWord(of: text.tokens[to + 1]).kind == .be
        else { return false }
        let verb = text.tokens[to + 2]
        return lexicon.calendarWord(of: verb).kind == .past || endsInEd(verb)
    }

    private func endsInEd(_ token: Token) -> Bool {
        let end = Int(token.end)
        return token.range.count > 4 && text.bytes[end - 1] == 100 && text.bytes[end - 2] == 101
            && text.bytes[end - 3] != 101
    }

    /// A participle that is no finite verb: "the expanded meeting", "will be held".
    private func isAttribute(_ i: Int) -> Bool {
        guard i > sentence.lowerBound else { return false }
        let before = text.tokens[i - 1]
        let isOpen = lexicon.classes(of: before).isDisjoint(with: [.determiner, .preposition])
        return lexicon.calendarWord(of: before).kind == .be || !isOpen
    }

    /// `to` before a plain word: "to visit".
    private func isInfinitive(_ i: Int) -> Bool {
        guard lexicon.calendarWord(of: text.tokens[i]).kind == .to, i + 1 < sentence.upperBound
        else { return false }
        let next = text.tokens[i + 1]
        return next.kind == .word && next.shape == .lower
            && lexicon.classes(of: next).isDisjoint(with: [.determiner, .preposition])
    }

    // MARK: Clauses

    private func clauseStart(of i: Int, in reach: Range<Int>) -> Int {
        var start = i
        while start > reach.lowerBound, !isBoundary(start - 1) { start -= 1 }
        return start
    }

    /// A comma straight behind the date does not end its clause: "On Monday, he left".
    private func clauseEnd(of i: Int, in reach: Range<Int>) -> Int {
        var end = i
        if end < reach.upperBound, text.tokens[end].kind == .comma { end += 1 }
        while end < reach.upperBound, !isBoundary(end) { end += 1 }
        return end
    }

    private func isBoundary(_ i: Int) -> Bool {
        switch text.tokens[i].kind {
        case .comma, .semicolon, .colon, .dash, .openBracket: true
        case .word:
            !lexicon.classes(of: text.tokens[i]).isDisjoint(with: [.conjunction, .relative])
        default: false
        }
    }
}
