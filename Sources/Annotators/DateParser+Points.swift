internal import Lexicons
internal import Text

/// Days, months, seasons and years, alone or as the ends of an interval.
extension DateParser {
    typealias Found = (point: WrittenPoint, next: Int)

    /// A day, or a month with its year.
    func point(at i: Int) -> Found? {
        numeric(at: i) ?? dayFirst(at: i) ?? monthFirst(at: i)
    }

    /// `2014-05-20`, `2014/05/20`, `20/05/2014`, `20.05.2014`.
    private func numeric(at i: Int) -> Found? {
        if let dotted = dotted(at: i) { return dotted }
        guard kind(i) == .number, let first = number(i) else { return nil }
        let hasSlashes = byte(i + 1) == 47 && byte(i + 3) == 47
        let step = isJoined(i + 1) && isJoined(i + 2) ? 1 : hasSlashes ? 2 : 0
        guard step > 0, let second = number(i + step), let third = number(i + 2 * step) else {
            return nil
        }
        let next = i + 2 * step + 1
        if yearNumber(i) != nil { return day(third, second, year: first, next) }
        guard yearNumber(i + 2 * step) != nil else { return nil }
        if step == 1 || first > 12 { return day(first, second, year: third, next) }
        return second > 12 ? day(second, first, year: third, next) : nil
    }

    private func day(_ day: Int, _ month: Int, year: Int, _ next: Int) -> Found? {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        return (WrittenPoint(year: .number(year), month: month, day: day), next)
    }

    private func dotted(at i: Int) -> Found? {
        guard kind(i) == .number, (8...10).contains(text.tokens[i].range.count) else { return nil }
        var parts: [Int] = []
        var rest = text.tokens[i].range
        while let point = rest.firstIndex(where: { text.bytes[$0] == 46 }) {
            guard let part = digits(rest[..<point]) else { return nil }
            parts.append(part)
            rest = rest[(point + 1)...]
        }
        guard parts.count == 2, let last = digits(rest) else { return nil }
        if rest.count == 4 { return day(parts[0], parts[1], year: last, i + 1) }
        return parts[0] > 999 ? day(last, parts[1], year: parts[0], i + 1) : nil
    }

    /// `20 May`, `20th of May 2014`, `20th, May 2014`.
    func dayFirst(at i: Int) -> Found? {
        guard let day = dayNumber(i) else { return nil }
        let isParted =
            kind(i) == .ordinal
            && (word(i + 1).kind == .of || kind(i + 1) == .comma && month(at: i + 2) != nil)
        let at = isParted ? i + 2 : i + 1
        guard let month = month(at: at) else { return nil }
        if word(at).kind == .ambiguousMonth, !text.tokens[at].isCapitalised { return nil }
        return withYear(WrittenPoint(month: month.value, day: day), month.next)
    }

    /// `May 20`, `May 20th, 2014`, `May 2014`; not a month alone.
    private func monthFirst(at i: Int) -> Found? {
        guard let month = month(at: i) else { return nil }
        if let day = dayNumber(month.next), !isCounting(i, month.next) {
            return withYear(WrittenPoint(month: month.value, day: day), month.next + 1)
        }
        guard let year = year(at: month.next) else { return nil }
        return (WrittenPoint(year: year.value, month: month.value), year.next)
    }

    /// `May 20 countries …` at the start of a sentence.
    private func isCounting(_ month: Int, _ day: Int) -> Bool {
        word(month).kind == .ambiguousMonth && month == sentence.lowerBound && isNoun(day + 1)
    }

    private func withYear(_ point: WrittenPoint, _ i: Int) -> Found {
        guard let year = year(at: i) else { return (point, i) }
        var point = point
        point.year = year.value
        return (point, year.next)
    }

    /// A month; an abbreviated one takes its full stop with it.
    func month(at i: Int) -> (value: Int, next: Int)? {
        let word = word(i)
        guard word.kind == .month || word.kind == .ambiguousMonth else { return nil }
        guard word.kind == .month || text.tokens[i].isCapitalised else { return nil }
        let hasStop =
            text.tokens[i].range.count <= 4 && byte(i + 1) == 46
            && text.tokens[i].end == text.tokens[i + 1].start && sentence.contains(i + 2)
        return (word.value, hasStop ? i + 2 : i + 1)
    }

    /// The year behind a day or month: `2014`, `, 2014`, `of last year`, `this year`,
    /// `two years ago`.
    func year(at i: Int) -> (value: WrittenYear, next: Int)? {
        let at = kind(i) == .comma || word(i).kind == .of ? i + 1 : i
        if let year = yearNumber(at) {
            return (.number(year), at + 1)
        }
        if word(at).kind == .shift, word(at + 1).kind == .unit, word(at + 1).value == 4 {
            return (.shift(word(at).value), at + 2)
        }
        if case .away(let years, .year)? = awayDate(at: at)?.form, years < 0 {
            return (.shift(years), at + 3)
        }
        return nil
    }

    /// `20-21 May`, `3 to 5 June`, `4 and 5 September 2014`, `4, 5 and 6 September`.
    func dayList(at i: Int) -> WrittenDate? {
        guard let first = dayNumber(i) else { return nil }
        var last = first
        var at = i
        while let next = separator(at: behindWeekday(at + 1)), let day = dayNumber(next.at),
            day > last,
            !next.isList || day == last + 1 || isOpened(i)
        {
            last = day
            at = next.at
        }
        guard at > i, let found = dayFirst(at: at) else { return nil }
        var start = found.point
        start.day = first
        return WrittenDate(tokens: i..<found.next, form: .interval(start, found.point))
    }

    /// Behind "(Sat)" or "(Saturday)".
    private func behindWeekday(_ i: Int) -> Int {
        let isWeekday =
            kind(i) == .openBracket && kind(i + 2) == .closeBracket
            && [.weekday, .weekdayAbbreviation].contains(word(i + 1).kind)
        return isWeekday ? i + 3 : i
    }

    /// What stands between two days, and where the second begins.
    private func separator(at i: Int) -> (at: Int, isList: Bool)? {
        if isJoined(i) { return (i, false) }
        switch (kind(i), word(i).kind) {
        case (.dash, _), (_, .to): return (i + 1, false)
        case (.symbol, _) where byte(i) == 38: return (i + 1, true)
        case (.comma, _): return (word(i + 1).kind == .and ? i + 2 : i + 1, true)
        case (_, .and): return (i + 1, true)
        default: return nil
        }
    }

    /// `the 8th of this month`; `on the 8th`, where no noun follows, which the ordinal would count.
    func dayOfMonth(at i: Int) -> WrittenDate? {
        if word(i + 1).kind == .of, word(i + 2).kind == .shift, unit(at: i + 3) == .month,
            let day = dayNumber(i)
        {
            let point = WrittenPoint(day: day, monthShift: word(i + 2).value)
            return WrittenDate(tokens: i..<i + 4, form: .point(point))
        }
        guard kind(i) == .ordinal, let day = dayNumber(i),
            spells("on", i - 2), spells("the", i - 1),
            !isJoined(i + 1), !isNoun(i + 1),
            ![.of, .and, .month, .ambiguousMonth, .unit].contains(word(i + 1).kind)
        else { return nil }
        if kind(i + 1) == .word, text.tokens[i + 1].isCapitalised { return nil }
        return WrittenDate(tokens: i..<i + 1, form: .point(WrittenPoint(day: day)))
    }

    /// "from 2 until 4 May", "from May 2 till 4".
    private func until(_ i: Int, from start: Int) -> (at: Int, isList: Bool)? {
        guard isOpened(start), word(i).kind == .deadline, spells("until", i) || spells("till", i)
        else { return nil }
        return (i + 1, false)
    }

    /// Whether a word of small letters, or capitalised, stands at `i`.
    func spells(_ word: StaticString, _ i: Int) -> Bool {
        guard kind(i) == .word, text.tokens[i].range.count == word.utf8CodeUnitCount else {
            return false
        }
        return word.withUTF8Buffer {
            text.bytes[text.tokens[i].range].elementsEqual($0) { $0 | 0x20 == $1 }
        }
    }

    /// Whether `from` or `between` stands before.
    func isOpened(_ i: Int) -> Bool { word(i - 1).kind == .opening }

    /// A point, or two with a dash or `to` between them (`and` after `between`).
    func interval(at i: Int) -> WrittenDate? {
        guard let first = point(at: i) ?? bare(at: i) else { return nil }
        let isAlone =
            first.point.month == nil || first.point.day == nil && first.point.number == nil
        let isGoverned = isOpened(i) || word(i - 1).kind == .in || isJoined(first.next)
        guard first.point.month != nil || isGoverned else { return nil }
        if let range = daysBehind(first, from: i) { return range }
        let behind = behindWeekday(first.next)
        if let next = until(behind, from: i) ?? separator(at: behind), kind(behind) != .comma,
            let second = point(at: next.at) ?? (isAlone ? bare(at: next.at) : nil),
            !next.isList || isOpened(i) || isNext(second.point, first.point)
        {
            return WrittenDate(
                tokens: i..<second.next, form: .interval(first.point, second.point))
        }
        return isAlone ? nil : WrittenDate(tokens: i..<first.next, form: .point(first.point))
    }

    /// `31 May and 1 June`, `June and July`.
    private func isNext(_ point: WrittenPoint, _ last: WrittenPoint) -> Bool {
        guard let month = last.month, month <= 12, point.month == month % 12 + 1 else {
            return false
        }
        guard let day = last.day else { return point.day == nil }
        return day >= 28 && point.day == 1
    }

    /// `May 20-21, 2014`.
    private func daysBehind(_ first: Found, from i: Int) -> WrittenDate? {
        guard kind(i) == .word, let start = first.point.day, first.point.number == nil,
            case let behind = behindWeekday(first.next),
            let next = until(behind, from: i) ?? separator(at: behind), kind(behind) != .comma,
            let day = dayNumber(next.at), day > start, month(at: next.at + 1) == nil,
            !next.isList || day == start + 1 && !isNoun(next.at + 1) || isOpened(i)
        else { return nil }
        var second = first.point
        second.day = day
        let end = withYear(second, behindWeekday(next.at + 1))
        var opening = end.point
        opening.day = start
        return WrittenDate(tokens: i..<end.next, form: .interval(opening, end.point))
    }

    /// A month or year without more, such as an interval may begin or end with.
    private func bare(at i: Int) -> Found? {
        if let year = yearNumber(i) {
            let isCount = isNoun(i + 1) && isPlural(i + 1) || byte(i + 1) == 37
            return isCount ? nil : (WrittenPoint(year: .number(year)), i + 1)
        }
        return month(at: i).map { (WrittenPoint(month: $0.value), $0.next) }
    }
}
