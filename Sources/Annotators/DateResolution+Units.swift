internal import Domain

/// Days, weeks, months and years counted from the document's date.
extension DateResolver {
    func day(_ days: Int) -> DateExpression? {
        guard let anchor, anchor.day != nil else { return nil }
        return CivilDay(firstOf: anchor).advanced(by: days).point.map { DateExpression($0) }
    }

    /// Weeks run from Monday to Sunday.
    func unit(_ unit: CalendarUnit, _ shift: Int) -> Resolved? {
        switch unit {
        case .day: return day(shift).map { ($0, .day) }
        case .week: return week(shift, days: 0...6).map { ($0, .interval) }
        case .weekend: return week(shift, days: 5...6).map { ($0, .interval) }
        case .month: return month(shift).map { (DateExpression($0), .month) }
        case .year:
            return anchor.flatMap { DateExpression.Point(year: $0.year + shift) }
                .map { (DateExpression($0), .year) }
        case .decade:
            // "by the end of the decade": its last year
            return anchor.flatMap { DateExpression.Point(year: ($0.year + 9) / 10 * 10) }
                .map { (DateExpression($0), .year) }
        }
    }

    /// The last weekend where it is told of as past in the week behind it, else that of this week.
    var weekendShift: Int {
        guard direction != .future, let anchor, anchor.day != nil else { return 0 }
        return CivilDay(firstOf: anchor).weekday <= 5 ? -1 : 0
    }

    private func week(_ shift: Int, days: ClosedRange<Int>) -> DateExpression? {
        guard let anchor, anchor.day != nil else { return nil }
        let today = CivilDay(firstOf: anchor)
        let monday = today.advanced(by: 1 - today.weekday + 7 * shift)
        guard let start = monday.advanced(by: days.lowerBound).point,
            let end = monday.advanced(by: days.upperBound).point
        else { return nil }
        return DateExpression(from: start, to: end)
    }

    private func month(_ months: Int) -> DateExpression.Point? {
        guard let anchor, let month = anchor.month, month <= 12 else { return nil }
        let total = anchor.year * 12 + month - 1 + months
        return DateExpression.Point(year: total / 12, month: total % 12 + 1)
    }

    /// The unit that lies `count` of them ahead, or behind where that is below 0; what is told to
    /// come where `count` is above.
    func away(_ count: Int, _ unit: CalendarUnit) -> Resolved? {
        if unit == .weekend || unit == .decade || count > 0 && direction != .future { return nil }
        return self.unit(unit, count)
    }

    /// A day of the month that lies `months` ahead, or behind.
    func day(_ day: Int, ofMonth months: Int) -> DateExpression.Point? {
        guard let point = month(months) else { return nil }
        return DateExpression.Point(year: point.year, month: point.month, day: day)
    }

    /// From the document's date back or on by `count` units.
    func span(_ count: Int, _ unit: CalendarUnit, _ shift: Int) -> Resolved? {
        guard let anchor, let other = moved(anchor, by: count * shift, unit) else { return nil }
        let interval =
            shift < 0
            ? DateExpression(from: other, to: anchor) : DateExpression(from: anchor, to: other)
        return interval.map { ($0, .interval) }
    }

    private func moved(
        _ point: DateExpression.Point, by count: Int, _ unit: CalendarUnit
    ) -> DateExpression.Point? {
        switch unit {
        case .day: return CivilDay(firstOf: point).advanced(by: count).point
        case .week, .weekend: return CivilDay(firstOf: point).advanced(by: 7 * count).point
        case .month:
            guard let month = month(count), let number = month.month else { return nil }
            let last = daysInMonth(number, year: month.year)
            return DateExpression.Point(
                year: month.year, month: number, day: point.day.map { min($0, last) })
        case .year, .decade:
            let years = unit == .year ? count : count * 10
            let isLeapDay = point.month == 2 && point.day == 29
            return DateExpression.Point(
                year: point.year + years, month: point.month,
                day: isLeapDay ? 28 : point.day)
        }
    }
}
