/// A date as well as a text supports it, written in the Extended Date/Time Format (EDTF,
/// ISO 8601-2:2019): a day `2014-05-20`, a month `2014-05`, a year `2014`, a season `2014-23`
/// (21 spring to 24 winter), or an interval of two of these `2014-05-20/2014-05-21`.
package struct DateExpression: Hashable, Sendable, CustomStringConvertible {
    /// A day, month, season or year.
    package struct Point: Hashable, Sendable {
        // Four bytes in all, since facts and annotations hold many; 0 stands for nil.
        private let storedYear: Int16
        private let storedMonth: Int8
        private let storedDay: Int8

        /// 1 to 9999.
        package var year: Int { Int(storedYear) }
        /// 1 to 12, 21 to 24 for a season, nil for a whole year.
        package var month: Int? { storedMonth == 0 ? nil : Int(storedMonth) }
        /// 1 to 31; nil for a whole month, season or year.
        package var day: Int? { storedDay == 0 ? nil : Int(storedDay) }

        /// Nil for a date that does not exist in the Gregorian calendar.
        package init?(year: Int, month: Int? = nil, day: Int? = nil) {
            guard (1...9999).contains(year) else { return nil }
            if let month {
                guard (1...12).contains(month) || (21...24).contains(month) && day == nil else {
                    return nil
                }
                if let day {
                    guard (1...daysInMonth(month, year: year)).contains(day) else { return nil }
                }
            } else if day != nil {
                return nil
            }
            storedYear = Int16(year)
            storedMonth = Int8(month ?? 0)
            storedDay = Int8(day ?? 0)
        }
    }

    package let start: Point
    /// The last point of an interval; nil for a single point.
    package let end: Point?

    package init(_ point: Point) {
        start = point
        end = nil
    }

    /// Nil when the interval ends before it starts.
    package init?(from start: Point, to end: Point) {
        guard start.firstDayNumber <= end.lastDayNumber else { return nil }
        self.start = start
        self.end = end
    }

    /// Nil unless `edtf` is one of the forms that the type describes and the date exists.
    package init?(edtf: some StringProtocol) {
        let ends = edtf.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = ends.first.flatMap({ Point(edtf: $0) }) else { return nil }
        switch ends.count {
        case 1: self.init(first)
        case 2:
            guard let last = Point(edtf: ends[1]) else { return nil }
            self.init(from: first, to: last)
        default: return nil
        }
    }

    /// The EDTF form.
    package var description: String {
        end.map { "\(start.edtf)/\($0.edtf)" } ?? start.edtf
    }

    /// First day covered, `YYYY-MM-DD`: comparable as text.
    package var firstDay: String { start.firstDay }

    /// Last day covered, `YYYY-MM-DD`: comparable as text.
    package var lastDay: String { (end ?? start).lastDay }

    /// The same as the number YYYYMMDD, which is quicker to make and to compare.
    package var firstDayNumber: Int { start.firstDayNumber }

    /// The same as the number YYYYMMDD.
    package var lastDayNumber: Int { (end ?? start).lastDayNumber }
}

extension DateExpression.Point {
    /// Nil unless `edtf` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and the date exists.
    package init?(edtf: some StringProtocol) {
        let parts = edtf.split(separator: "-", omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        guard (1...3).contains(parts.count) else { return nil }
        var numbers: [Int] = []
        for (part, width) in zip(parts, widths) {
            guard part.utf8.count == width, part.utf8.allSatisfy({ (48...57).contains($0) }),
                let number = Int(part)
            else { return nil }
            numbers.append(number)
        }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
            day: numbers.count > 2 ? numbers[2] : nil)
    }

    package var edtf: String {
        var text = padded(year, 4)
        if let month { text += "-" + padded(month, 2) }
        if let day { text += "-" + padded(day, 2) }
        return text
    }

    /// `YYYY-MM-DD`. Seasons are those of the northern hemisphere, by whole months: spring
    /// March to May, winter December of the year to February of the next.
    package var firstDay: String { text(firstDayNumber) }

    /// The same as the number YYYYMMDD.
    package var firstDayNumber: Int { number(year, firstMonth, day ?? 1) }

    /// `YYYY-MM-DD`, under the same reading of seasons as `firstDay`.
    package var lastDay: String { text(lastDayNumber) }

    /// The same as the number YYYYMMDD.
    package var lastDayNumber: Int {
        let (lastYear, lastMonth) =
            switch month {
            case nil: (year, 12)
            case 24?: (year + 1, 2)
            case let season? where season > 20: (year, firstMonth + 2)
            case let month?: (year, month)
            }
        return number(lastYear, lastMonth, day ?? daysInMonth(lastMonth, year: lastYear))
    }

    private func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        (year * 100 + month) * 100 + day
    }

    /// `YYYY-MM-DD` of YYYYMMDD.
    private func text(_ number: Int) -> String {
        String(unsafeUninitializedCapacity: 10) { output in
            var rest = number
            for i in (0..<10).reversed() {
                let isDash = i == 4 || i == 7
                output[i] = isDash ? UInt8(ascii: "-") : UInt8(48 + rest % 10)
                if !isDash { rest /= 10 }
            }
            return 10
        }
    }

    private var firstMonth: Int {
        guard let month else { return 1 }
        return month > 20 ? (month - 20) * 3 : month
    }
}

/// Days of a month of the Gregorian calendar; 0 where there is no such month.
package func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
