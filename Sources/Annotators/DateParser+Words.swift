internal import Lexicons
internal import Text

/// Dates by words: weekdays, "this year", "yesterday evening", "the end of May".
extension DateParser {
    /// A month or season with at most its year: "in May", "autumn of 2014".
    func named(at i: Int) -> WrittenDate? {
        let isSeason = word(i).kind == .season
        let at = isSeason ? i + 1 : month(at: i)?.next ?? i
        guard at > i else { return nil }
        if let year = year(at: at) {
            return written(i, year.next, WrittenPoint(year: year.value, month: word(i).value))
        }
        guard word(i).kind == .month || isGoverned(i) || isAttribute(i),
            !isSeason || word(at).kind != .of
        else { return nil }
        return written(i, at, WrittenPoint(month: word(i).value))
    }

    /// "the April visit", "Peru's March meeting": a noun behind, and an article or owner before.
    private func isAttribute(_ i: Int) -> Bool {
        word(i).kind == .ambiguousMonth && (word(i - 1).kind == .article || isOwned(i))
            && isNoun(i + 1) && !isPlural(i + 1)
    }

    /// Whether a preposition of time stands before, with or without article.
    private func isGoverned(_ i: Int) -> Bool {
        switch word(word(i - 1).kind == .article ? i - 2 : i - 1).kind {
        case .in, .within, .deadline, .since, .opening, .edge: true
        case .of: unit(at: i - 2) == .month
        default: spells("than", i - 1) && spells("later", i - 2)
        }
    }

    private func written(
        _ start: Int, _ end: Int, _ point: WrittenPoint
    ) -> WrittenDate {
        WrittenDate(tokens: start..<end, form: .point(point))
    }

    // MARK: Days

    /// "Wednesday", "Tuesday, 6 September 2016", "Friday evening", "Sunday (May 4)".
    func weekdayDate(at i: Int) -> WrittenDate? {
        let weekday = word(i)
        var at = i + 1
        if byte(at) == 46, text.tokens[i].range.count <= 5 { at += 1 }
        if kind(at) == .comma || kind(at) == .openBracket { at += 1 }
        if word(at).kind == .article { at += 1 }
        if var date = dayList(at: at) ?? interval(at: at) {
            if case .point(var point) = date.form {
                point.weekday = weekday.value
                date.form = .point(point)
            }
            date.tokens = i..<date.tokens.upperBound
            return date
        }
        guard weekday.kind == .weekday else { return nil }
        return written(i, behindWeekday(i + 1), WrittenPoint(weekday: weekday.value))
    }

    /// Past "evening", or the day of the month alone: "Tuesday (14)", "Tuesday, 14,".
    private func behindWeekday(_ i: Int) -> Int {
        if word(i).kind == .part { return i + 1 }
        guard let mark = kind(i), mark == .openBracket || mark == .comma,
            kind(i + 1) == .number, dayNumber(i + 1) != nil
        else { return i }
        if mark == .openBracket { return kind(i + 2) == .closeBracket ? i + 3 : i }
        return kind(i + 2) == .comma ? i + 2 : i
    }

    private func withPart(_ i: Int) -> Int { word(i).kind == .part ? i + 1 : i }

    /// "today", "yesterday evening", "the day before yesterday".
    func dayDate(at i: Int) -> WrittenDate? {
        let isBefore = spells("before", i - 1)
        if unit(at: i - 2) == .day, isBefore || spells("after", i - 1) {
            let days = word(i).value + (isBefore ? -1 : 1)
            return WrittenDate(tokens: i - 2..<i + 1, form: .day(days))
        }
        return WrittenDate(tokens: i..<withPart(i + 1), form: .day(word(i).value))
    }

    /// "over the weekend", "at the weekend": the one that the tense of the sentence asks for.
    func weekendDate(at i: Int) -> WrittenDate? {
        guard unit(at: i) == .weekend, word(i).kind == .unit, spells("the", i - 1),
            spells("at", i - 2) || spells("over", i - 2) || spells("during", i - 2)
        else { return nil }
        return WrittenDate(tokens: i..<i + 1, form: .weekend)
    }

    /// "within the year", "in the course of the year", "before the year is out", "by year's end":
    /// some day of the document's own.
    func courseDate(at i: Int) -> WrittenDate? {
        guard unit(at: i) == .year, word(i).kind == .unit else { return nil }
        let year = WrittenDate(
            tokens: i..<i + 1, form: .unit(.year, shift: 0), reference: .deadline)
        if word(i - 1).kind == .deadline {
            let isEnd = kind(i + 1) == .possessive || kind(i + 1) == .dash
            return isEnd && word(i + 2).kind == .edge ? year : nil
        }
        guard word(i - 1).kind == .article else { return nil }
        if spells("within", i - 2) || spells("of", i - 2) && spells("course", i - 3) { return year }
        let isOver = spells("is", i + 1) && (spells("out", i + 2) || spells("over", i + 2))
        return spells("before", i - 2) && (isOver || spells("ends", i + 1)) ? year : nil
    }

    /// "the first week of May", "the second half of June": no closer than the month.
    func weekOfMonth(at i: Int) -> WrittenDate? {
        guard unit(at: i + 1) == .week || word(i + 1).kind == .fraction, word(i + 2).kind == .of,
            let month = month(at: i + 3)
        else { return nil }
        let year = year(at: month.next)
        return written(
            i, year?.next ?? month.next,
            WrittenPoint(year: year?.value ?? .none, month: month.value))
    }

    /// "two years ago", "a month ago"; "in two weeks", "in a month's time".
    func awayDate(at i: Int) -> WrittenDate? {
        guard let unit = unit(at: i + 1), let count = number(i) ?? count(at: i) else { return nil }
        if word(i + 2).kind == .ago {
            return WrittenDate(tokens: i..<i + 3, form: .away(-count, unit))
        }
        guard word(i - 1).kind == .in, word(i - 1).value == 2, word(i + 2).kind != .of,
            kind(i + 2) == .possessive || !isNoun(i + 2)
        else { return nil }
        return WrittenDate(tokens: i..<i + 2, form: .away(count, unit))
    }

    private func count(at i: Int) -> Int? { word(i).kind == .count ? word(i).value : nil }

    func unit(at i: Int) -> CalendarUnit? {
        let word = word(i)
        guard word.kind == .unit || word.kind == .units else { return nil }
        return CalendarUnit(rawValue: word.value)
    }

    // MARK: this, last, next

    /// "last February", "this autumn", "next Monday", "this year", "this morning".
    func shiftedDate(at i: Int) -> WrittenDate? {
        let shift = word(i).value
        let named = word(i + 1)
        switch named.kind {
        case .month, .ambiguousMonth:
            guard let month = month(at: i + 1) else { return nil }
            return written(i, month.next, WrittenPoint(month: named.value, shift: shift))
        case .season: return written(i, i + 2, WrittenPoint(month: named.value, shift: shift))
        case .weekday:
            return written(
                i, behindWeekday(i + 2), WrittenPoint(weekday: named.value, shift: shift))
        case .part where shift <= 0:
            return WrittenDate(tokens: i..<i + 2, form: .day(shift * -named.value))
        case .unit: return shiftedUnit(at: i)
        default: return nil
        }
    }

    /// "this year". "The next day" and "this day" are told from the story, not the calendar.
    private func shiftedUnit(at i: Int) -> WrittenDate? {
        let hasArticle = word(i - 1).kind == .article
        guard let unit = unit(at: i + 1), unit != .day, unit != .decade,
            !hasArticle || unit == .year && word(i).value > 0
        else { return nil }
        return WrittenDate(tokens: i..<i + 2, form: .unit(unit, shift: word(i).value))
    }

    /// "the new year": the next one.
    func turnDate(at i: Int) -> WrittenDate? {
        guard word(i - 1).kind == .article, unit(at: i + 1) == .year,
            word(i + 2).kind != .of
        else { return nil }
        return WrittenDate(tokens: i..<i + 2, form: .unit(.year, shift: word(i).value))
    }

    /// "the past year", "the last five years", "the coming decade": a length of time.
    func spanDate(at i: Int) -> WrittenDate? {
        let shift = word(i).value
        let counted = number(i + 1) ?? count(at: i + 1)
        let at = counted == nil ? i + 1 : i + 2
        guard shift != 0, let unit = unit(at: at) else { return nil }
        if counted == nil {
            guard unit != .day, word(at).kind == .unit, isLength(i) else { return nil }
        }
        return WrittenDate(
            tokens: i..<at + 1, form: .span(counted ?? 1, unit, shift: shift),
            reference: .duration)
    }

    /// Whether a unit without number is a length of time: "the past year", "over the next
    /// year", but not "next year".
    private func isLength(_ i: Int) -> Bool {
        if word(i).kind == .span { return true }
        let before = word(i - 2).kind
        return word(i - 1).kind == .article
            && (word(i).value < 0 || before == .within || before == .in)
    }

    // MARK: Parts

    /// "early May", "mid-2015", "the end of next year", "later this month", "end of the year".
    func edgeDate(at i: Int) -> WrittenDate? {
        var at = i + 1
        if word(at).kind == .of || word(at).kind == .in { at += 1 }
        // "later in the same year".
        if word(at).kind == .article, spells("same", at + 1), unit(at: at + 2) == .year {
            return WrittenDate(tokens: i..<at + 3, form: .unit(.year, shift: 0))
        }
        if word(at).kind == .article || word(at).kind == .shift && word(at).value == 0,
            let unit = unit(at: at + 1), word(at + 1).kind == .unit,
            unit == .decade ? isDeadline(i) : word(at).kind == .article
        {
            return WrittenDate(tokens: i..<at + 2, form: .unit(unit, shift: 0))
        }
        if yearNumber(at) != nil, !isNoun(at + 1) {
            return written(i, at + 1, WrittenPoint(year: .number(number(at) ?? 0)))
        }
        guard word(at).kind != .edge, var date = date(at: at) ?? named(governed: at) else {
            return nil
        }
        date.tokens = i..<date.tokens.upperBound
        return date
    }

    /// "by the end", "before the end".
    private func isDeadline(_ i: Int) -> Bool {
        word(word(i - 1).kind == .article ? i - 2 : i - 1).kind == .deadline
    }

    /// A month behind "the end of".
    private func named(governed i: Int) -> WrittenDate? {
        month(at: i).map { written(i, $0.next, WrittenPoint(month: $0.value)) }
    }

    /// "first half of 2025", "second quarter of this year", "last quarter of the year".
    func fractionDate(at i: Int) -> WrittenDate? {
        let length = word(i + 1).value
        guard word(i + 1).kind == .fraction, length > 0 else { return nil }
        let count = word(i).kind == .ordinal ? word(i).value : 12 / length
        guard count > 0, count * length <= 12 else { return nil }
        var at = i + 2
        if word(at).kind == .of { at += 1 }
        let last = count * length
        let months = (last - length + 1)...last
        if word(at).kind == .article, unit(at: at + 1) == .year {
            return WrittenDate(tokens: i..<at + 2, form: .months(months, .shift(0)))
        }
        return year(at: at).map {
            WrittenDate(tokens: i..<$0.next, form: .months(months, $0.value))
        }
    }

    // MARK: Years

    /// What a year alone is to its sentence; nil where the number is no year.
    func yearReference(at i: Int) -> DateMention.Reference? {
        guard yearNumber(i) != nil, !isJoined(i + 1), byte(i + 1) != 37 else { return nil }
        let next = word(i + 1).kind
        let isCounting = isNoun(i + 1) && isPlural(i + 1)
        switch word(i - 1).kind {
        case .in, .within, .deadline, .since, .edge:
            let mayCount = word(i - 1).value == 1 && isNoun(i + 1)
            return next == .unit || next == .units || mayCount ? nil : .point
        case .of, .to, .opening: return isCounting ? nil : .point
        case .unit: return word(i - 1).value == CalendarUnit.year.rawValue ? .point : nil
        case .and: return yearNumber(i - 2) == nil || isCounting ? nil : .point
        case .article: return isName(i + 1) ? .attribute : nil
        default: return isOwned(i) && isName(i + 1) ? .attribute : nil
        }
    }

    /// "his 2014 visit", "Peru's 2014 presidency".
    private func isOwned(_ i: Int) -> Bool {
        guard i > sentence.lowerBound else { return false }
        return kind(i - 1) == .possessive
            || lexicon.classes(of: text.tokens[i - 1]).contains(.possessive)
    }

    /// A word that a year before it belongs to: the 2030 Agenda, the 2012 summit.
    private func isName(_ i: Int) -> Bool {
        guard kind(i) == .word else { return false }
        return text.tokens[i].isCapitalised || isNoun(i) && !isPlural(i)
    }

    /// Whether a word that ends in "s" stands at `i`.
    func isPlural(_ i: Int) -> Bool {
        sentence.contains(i) && text.bytes[Int(text.tokens[i].end) - 1] == 115
    }
}
