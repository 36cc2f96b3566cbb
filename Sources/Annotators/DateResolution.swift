internal import Domain

/// Fills in what a written date leaves out.
struct DateResolver {
    /// A day that is told as past may lie this far after the document's date: time zones.
    static let pastSlackDays = 2
    /// A day that is told as to come may lie this far before it: a programme published late.
    static let futureSlackDays = 7

    /// The tense of a sentence may speak of another deed than the date's: "confirmed the visit on
    /// 25 May". A day nearer than this, on the other side, is meant …
    static let nearDaysMax = 45
    /// … where the one that the tense asks for is farther than this.
    static let farDaysMin = 300

    typealias Resolved = (date: DateExpression, precision: DateMention.Precision)

    /// The document's date; nil where it is unknown.
    let anchor: DateExpression.Point?
    let direction: Direction
    /// The year of a full date in the same sentence.
    let siblingYear: Int?

    /// Nil where the date needs one that is unknown, or does not exist.
    func resolve(_ form: WrittenDate.Form) -> Resolved? {
        switch form {
        case .point(let point): return resolve(point).map { ($0, precision(of: $0)) }
        case .interval(let start, let end): return interval(start, end).map { ($0, .interval) }
        case .day(let days): return day(days).map { ($0, .day) }
        case .unit(let unit, let shift): return self.unit(unit, shift)
        case .weekend: return unit(.weekend, weekendShift)
        case .away(let count, let unit): return away(count, unit)
        case .months(let months, let year):
            guard let year = self.year(year),
                let start = DateExpression.Point(year: year, month: months.lowerBound),
                let end = DateExpression.Point(year: year, month: months.upperBound)
            else { return nil }
            return DateExpression(from: start, to: end).map { ($0, .interval) }
        case .span(let count, let unit, let shift): return span(count, unit, shift)
        }
    }

    private func precision(of date: DateExpression) -> DateMention.Precision {
        guard let month = date.start.month else { return .year }
        if month > 20 { return .season }
        return date.start.day == nil ? .month : .day
    }

    func year(_ year: WrittenYear) -> Int? {
        switch year {
        case .number(let year): year
        case .shift(let years): anchor.map { $0.year + years }
        case .none: nil
        }
    }

    // MARK: Points

    private func resolve(_ written: WrittenPoint) -> DateExpression? {
        if let year = year(written.year) {
            return DateExpression.Point(year: year, month: written.month, day: written.day)
                .map { DateExpression($0) }
        }
        guard case .none = written.year else { return nil }
        if written.month == nil {
            return (weekday(written) ?? dayOfMonth(written)).map { DateExpression($0) }
        }
        return yearless(written).map { DateExpression($0) }
    }

    private func yearless(_ written: WrittenPoint) -> DateExpression.Point? {
        let found = anchor.flatMap { candidate(written, near: $0) }
        guard let siblingYear, written.shift == nil,
            let beside = DateExpression.Point(
                year: siblingYear, month: written.month, day: written.day)
        else { return found }
        guard let anchor else { return beside }
        let isFitting = fits(beside, anchor) && abs(anchor.year - siblingYear) <= 1
        return isFitting ? beside : found ?? beside
    }

    /// Of the year of the anchor and those beside it, the nearest in the right direction.
    private func candidate(
        _ written: WrittenPoint, near anchor: DateExpression.Point
    ) -> DateExpression.Point? {
        var points = (anchor.year - 1...anchor.year + 1).compactMap {
            DateExpression.Point(year: $0, month: written.month, day: written.day)
        }
        if let weekday = written.weekday {
            let same = points.filter { CivilDay(firstOf: $0).weekday == weekday }
            if !same.isEmpty { points = same }
        }
        let fitting = points.filter { fits($0, anchor, shift: written.shift) }
        let nearest = self.nearest(points, anchor)
        guard let found = self.nearest(fitting, anchor) else { return nearest }
        let isFar = distance(found, anchor) > Self.farDaysMin
        guard let nearest, written.day != nil, isFar else { return found }
        return distance(nearest, anchor) <= Self.nearDaysMax ? nearest : found
    }

    private func nearest(
        _ points: [DateExpression.Point], _ anchor: DateExpression.Point
    ) -> DateExpression.Point? {
        points.min { distance($0, anchor) < distance($1, anchor) }
    }

    /// Whether a point lies in the direction that the sentence, or "last", "next", gives.
    private func fits(
        _ point: DateExpression.Point, _ anchor: DateExpression.Point, shift: Int? = nil
    ) -> Bool {
        let days = distanceSigned(point, anchor)
        switch shift {
        case 0?: return point.month == 24 ? (-31...365).contains(days) : point.year == anchor.year
        case let shift?: return shift < 0 ? days < 0 : days > 0
        case nil: break
        }
        switch direction {
        case .past: return days <= (point.day == nil ? 0 : Self.pastSlackDays)
        case .future: return days >= (point.day == nil ? 0 : -Self.futureSlackDays)
        case .unknown: return true
        }
    }

    private func distance(_ a: DateExpression.Point, _ b: DateExpression.Point) -> Int {
        abs(distanceSigned(a, b))
    }

    /// Days from the anchor, at the coarser precision of the two: 0 within the same month,
    /// season or year.
    private func distanceSigned(_ a: DateExpression.Point, _ anchor: DateExpression.Point) -> Int {
        let first = CivilDay(firstOf: a)
        let anchorFirst = CivilDay(firstOf: anchor)
        if first <= CivilDay(lastOf: anchor), anchorFirst <= CivilDay(lastOf: a) { return 0 }
        return first.number - anchorFirst.number
    }

    private func weekday(_ written: WrittenPoint) -> DateExpression.Point? {
        guard let weekday = written.weekday, let anchor, anchor.day != nil else { return nil }
        let today = CivilDay(firstOf: anchor)
        let back = (today.weekday - weekday + 7) % 7
        let days =
            switch (written.shift, direction) {
            case (.some(-1), _): back == 0 ? -7 : -back
            case (.some(1), _): 7 - back
            case (_, .past): -back
            case (.some(0), .unknown), (_, .future): (7 - back) % 7
            default: back <= 3 ? -back : 7 - back
            }
        return today.advanced(by: days).point
    }

    /// The nearest such day of the anchor's month and those beside it, in the right direction.
    private func dayOfMonth(_ written: WrittenPoint) -> DateExpression.Point? {
        guard written.weekday == nil, let day = written.day, let anchor,
            let month = anchor.month, month <= 12
        else { return nil }
        if let shift = written.monthShift { return self.day(day, ofMonth: shift) }
        let points = (month - 1...month + 1).compactMap { month in
            DateExpression.Point(
                year: anchor.year + (month == 0 ? -1 : month == 13 ? 1 : 0),
                month: month == 0 ? 12 : month == 13 ? 1 : month, day: day)
        }
        return nearest(points.filter { fits($0, anchor) }, anchor) ?? nearest(points, anchor)
    }

    // MARK: Intervals

    private func interval(_ start: WrittenPoint, _ end: WrittenPoint) -> DateExpression? {
        guard end.hasYear else {
            guard let first = resolve(start)?.start, let last = following(end, first) else {
                return nil
            }
            return DateExpression(from: first, to: last)
        }
        guard let last = resolve(end)?.start else { return nil }
        if start.hasYear {
            return resolve(start).flatMap { DateExpression(from: $0.start, to: last) }
        }
        let year = (start.month ?? 1) > (end.month ?? 12) ? last.year - 1 : last.year
        return DateExpression.Point(year: year, month: start.month, day: start.day)
            .flatMap { DateExpression(from: $0, to: last) }
    }

    /// The first such point that is not before `first`.
    private func following(
        _ written: WrittenPoint, _ first: DateExpression.Point
    ) -> DateExpression.Point? {
        if written.month == nil, let weekday = written.weekday {
            let start = CivilDay(firstOf: first)
            return start.advanced(by: (weekday - start.weekday + 7) % 7).point
        }
        let year = (written.month ?? 12) < (first.month ?? 1) ? first.year + 1 : first.year
        return DateExpression.Point(year: year, month: written.month, day: written.day)
    }
}
