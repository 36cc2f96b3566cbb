package import Domain

/// A day of the Gregorian calendar as a count of days, for arithmetic.
package struct CivilDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    package var number: Int

    package init(number: Int) {
        self.number = number
    }

    /// Counts years from March, so that the leap day is the last of its year.
    package init(year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted >= 0 ? shifted / 400 : (shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        number =
            era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The first day that a point covers; a season's as `DateExpression` reads it.
    package init(firstOf point: DateExpression.Point) {
        let month = point.month ?? 1
        self.init(
            year: point.year, month: month > 20 ? (month - 20) * 3 : month, day: point.day ?? 1)
    }

    /// The last day that a point covers.
    package init(lastOf point: DateExpression.Point) {
        let month = point.month ?? 12
        let isWinter = month == 24
        let last = isWinter ? 2 : month > 20 ? (month - 20) * 3 + 2 : month
        let year = isWinter ? point.year + 1 : point.year
        self.init(year: year, month: last, day: point.day ?? daysInMonth(last, year: year))
    }

    /// Nil outside the years 1 to 9999.
    package var point: DateExpression.Point? {
        let days = number + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return DateExpression.Point(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// 1 Monday to 7 Sunday.
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    package func advanced(by days: Int) -> CivilDay { CivilDay(number: number + days) }

    package static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }
}

extension DateExpression {
    /// The first day covered as a count of days.
    package var firstCivilDay: CivilDay { CivilDay(firstOf: start) }

    /// The last day covered as a count of days.
    package var lastCivilDay: CivilDay { CivilDay(lastOf: end ?? start) }

    /// Days from the last day covered to the first of another date; below 0 where that is earlier.
    package func days(until other: DateExpression) -> Int {
        other.firstCivilDay.number - lastCivilDay.number
    }
}
