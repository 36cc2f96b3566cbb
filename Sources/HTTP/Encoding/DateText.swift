/// The Date field (RFC 9110 section 5.6.7, IMF-fixdate), made anew when the second changes.
struct DateText {
    private var second = Int64.min
    /// With its end.
    private(set) var line: [UInt8] = []

    mutating func update(unixSeconds: Int64) {
        guard unixSeconds != second else { return }
        second = unixSeconds
        line = Array("date: \(Self.format(unixSeconds: unixSeconds))\r\n".utf8)
    }

    /// For the years 1970 to 9999.
    static func format(unixSeconds: Int64) -> String {
        let days = unixSeconds / 86_400
        let (year, month, day) = civilDate(daysSince1970: days)
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][Int(days % 7)]
        let names = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let clock = [unixSeconds / 3600 % 24, unixSeconds / 60 % 60, unixSeconds % 60]
            .map(twoDigits).joined(separator: ":")
        return "\(weekday), \(twoDigits(day)) \(names[month - 1]) \(year) \(clock) GMT"
    }

    /// Counts in years that begin on 1 March, so that the leap day is the last day of a year.
    private static func civilDate(daysSince1970: Int64) -> (year: Int64, month: Int, day: Int64) {
        let shifted = daysSince1970 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let leapDays = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
        let yearOfEra = (dayOfEra - leapDays) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func twoDigits(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
