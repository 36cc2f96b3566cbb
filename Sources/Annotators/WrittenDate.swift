/// A date as it is written, before the document's date fills in what it leaves out.
struct WrittenDate {
    var tokens: Range<Int>
    var form: Form
    /// A length of time, or part of a name, by its own words.
    var reference: DateMention.Reference = .point

    indirect enum Form {
        case point(WrittenPoint)
        case interval(WrittenPoint, WrittenPoint)
        /// Days from the document's date.
        case day(Int)
        /// last week, this month, next year
        case unit(CalendarUnit, shift: Int)
        /// over the weekend
        case weekend
        /// in two weeks; below 0, two years ago
        case away(Int, CalendarUnit)
        /// Months of a year: the first half of 2025.
        case months(ClosedRange<Int>, WrittenYear)
        /// over the past five years
        case span(Int, CalendarUnit, shift: Int)
    }

    /// Whether the form says its year in digits.
    var isRelative: Bool {
        switch form {
        case .point(let point): point.number == nil
        case .interval(let start, let end): start.number == nil && end.number == nil
        case .months(_, .number): false
        default: true
        }
    }

    /// The year of a date that has a month and a year.
    var fullYear: Int? {
        switch form {
        case .point(let point), .interval(_, let point): point.month == nil ? nil : point.number
        default: nil
        }
    }
}

/// The values of `CalendarWord.Kind.unit`.
package enum CalendarUnit: Int {
    case day = 1
    case week, month, year, decade, weekend
}

/// How a date gives its year.
enum WrittenYear {
    case number(Int)
    /// Years from that of the document's date.
    case shift(Int)
    case none
}

/// What a text says of a day, month, season or year.
struct WrittenPoint {
    var year = WrittenYear.none
    /// 1 to 12, or a season as EDTF numbers it.
    var month: Int?
    var day: Int?
    /// 1 Monday to 7 Sunday.
    var weekday: Int?
    /// Of the month, season or weekday itself: last February.
    var shift: Int?
    /// Months from that of the document's date: the 3rd of last month.
    var monthShift: Int?

    var number: Int? {
        if case .number(let year) = year { return year }
        return nil
    }

    var hasYear: Bool {
        if case .none = year { return false }
        return true
    }
}
