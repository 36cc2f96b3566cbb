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

    /// "4 billion in 2026": the year to come that a goal is set for.
    func year(after token: Int) -> (by: DateExpression, end: Int)? {
        guard let now = reading.annotations.anchor?.start.year, token + 1 < end,
            tokens[token].word == reading.words.in,
            let date = reading.annotations.dates.covering(token + 1),
            date.precision == .year, date.reference == .point, date.date.start.year > now
        else { return nil }
        return (date.date, max(token + 2, date.tokens.upperBound))
    }

    /// "to 4 billion by 2026 and 6 billion by 2030", "and from there to 9 billion": a further goal
    /// behind the first, with a year of its own or "to" ahead of it.
    func furtherTarget(_ quantity: QuantityMention, behind last: AgreementDraft) -> AgreementDraft?
    {
        let first = quantity.tokens.lowerBound
        let gap = last.evidence.upperBound..<max(last.evidence.upperBound, first)
        guard last.kind == .target, (1..<13).contains(gap.count),
            last.target.map({ $0.unit == quantity.unit }) ?? false,
            gap.contains(where: { classes($0).contains(.conjunction) || tokens[$0].kind == .comma }
            ),
            gap.allSatisfy({ isWithinGoals($0) })
        else { return nil }
        if isStartingPoint(first) { return nil }
        let isLed = [reading.words.to, reading.words.of].contains(tokens[first - 1].word)
        let after = quantity.tokens.upperBound
        let year = quantity.by == nil ? year(after: after) ?? term(after: after) : nil
        guard isLed || quantity.by != nil || year != nil else { return nil }
        var end = after
        if quantity.by != nil { end = deadlineEnd(after: end) }
        if let year { end = max(end, year.end) }
        return AgreementDraft(
            kind: .target, status: last.status, parties: last.parties,
            target: Target(
                metric: last.target?.metric, value: quantity.value, unit: quantity.unit,
                by: quantity.by ?? year?.by),
            evidence: furtherStart(gap)..<end, rule: .agreementGoal)
    }

    /// Behind the last comma and "and".
    private func furtherStart(_ gap: Range<Int>) -> Int {
        gap.last { classes($0).contains(.conjunction) || tokens[$0].kind == .comma }
            .map { $0 + 1 } ?? gap.upperBound
    }

    /// No verb and no stop between two goals.
    private func isWithinGoals(_ token: Int) -> Bool {
        tokens[token].kind == .comma
            || (tokens[token].kind == .word || reading.annotations.dates.covering(token) != nil)
                && classes(token).isDisjoint(with: [.auxiliary, .be, .relative, .future, .deontic])
                && reading.annotations.cues.covering(token) == nil
    }

    static func count(of token: Token, in reading: Reading) -> Int? {
        let word = reading.lexicon.quantities.number(token.word)
        if word.kind == .number || word.kind == .tens { return Int(word.value) }
        guard token.kind == .number else { return nil }
        return Int(String(decoding: reading.text.bytes[token.range], as: UTF8.self))
    }

    /// "doubles its contribution to the Fund to 40 million euros": a pledge of one side.
    func isOwnAid(_ goal: Int, _ quantity: QuantityMention) -> Bool {
        guard isMoney(quantity), goal + 2 < quantity.tokens.lowerBound,
            classes(goal + 1).contains(.possessive)
        else { return false }
        return (goal + 2..<min(quantity.tokens.lowerBound, goal + 6)).contains {
            words($0).contains(.aid) || words($0).isSuperset(of: [.giftNoun])
        }
    }
}
