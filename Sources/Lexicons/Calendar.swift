public import Text

/// What a word does in a date.
@usableFromInline
package struct CalendarWord: Hashable, Sendable {
    @usableFromInline
    package enum Kind: String, Sendable {
        case none
        /// 1 to 12.
        case month
        /// A month that is also a verb or a first name: May, March, April.
        case ambiguousMonth = "ambiguous-month"
        /// 1 Monday to 7 Sunday.
        case weekday
        /// Only with a date behind it: Sun, Sat.
        case weekdayAbbreviation = "weekday-abbreviation"
        /// 21 spring to 24 winter, as EDTF numbers them.
        case season
        /// Days from the document's date: yesterday is -1.
        case day
        /// A part of the day; the value is its shift after "last": last night was yesterday.
        case part
        /// 1 day, 2 week, 3 month, 4 year, 5 decade, 6 weekend.
        case unit
        /// The plural of a unit.
        case units
        /// this 0, last -1, next 1.
        case shift
        /// past: only with a unit, and then a length of time.
        case span
        /// new: only in "the new year".
        case turn
        /// early, mid, end: part of the date, which it leaves as it is.
        case edge
        /// Months of a part of a year: half is 6.
        case fraction
        case ordinal, count
        case of, article, to, and, ago, be
        /// from, between.
        case opening
        /// in, on: before a date; 1 where it stands before numbers too: about.
        case `in`
        /// over, within: before a length of time.
        case within
        case deadline, since
        /// A finite verb in the past that "-ed" does not show.
        case past
        /// Speaks of what is to come.
        case future
        /// Past or present itself, it puts the infinitive behind it into the future: agreed to.
        case promise

    }

    @usableFromInline package var kind: Kind
    @usableFromInline package var value: Int

    /// Whether a date may begin with such a word; of the units only with "weekend".
    var opensDate: Bool {
        switch kind {
        case .month, .ambiguousMonth, .season, .weekday, .weekdayAbbreviation, .day, .shift,
            .span, .turn, .edge, .ordinal, .count:
            true
        case .unit: value == 4 || value == 6
        default: false
        }
    }

    @inlinable package static var none: CalendarWord { CalendarWord(kind: .none, value: 0) }

    @inlinable
    package init(kind: Kind, value: Int) {
        self.kind = kind
        self.value = value
    }
}

extension Lexicon {
    /// What a token's word does in dates.
    @inlinable
    package func calendarWord(of token: Token) -> CalendarWord {
        Int(token.word) < calendar.count ? calendar[Int(token.word)] : .none
    }
}

extension LexiconBuilder {
    /// By word number; numbers past the end have no part in dates. A word has one kind.
    mutating func loadCalendar(_ inflection: Inflection) throws -> [CalendarWord] {
        let table = try self.table("dates/words.csv", "word", "kind", "value")
        var calendar: [CalendarWord] = []
        for row in table.rows {
            let word = CalendarWord(
                kind: try value(row[1], table, row), value: try number(row[2], table, row))
            guard let id = words(row[0]).first, set(word, id, &calendar) else {
                throw error("'\(row[0])' stands there twice or is no word", table, row)
            }
        }
        for (base, forms) in inflection.irregular.sorted(by: { $0.key < $1.key }) {
            for form in [forms.past, forms.participle] where form != base && form != "been" {
                guard let id = words(form).first else { continue }
                _ = set(CalendarWord(kind: .past, value: 0), id, &calendar)
            }
        }
        return calendar
    }

    /// False where the word is there already.
    private func set(_ word: CalendarWord, _ id: WordID, _ calendar: inout [CalendarWord]) -> Bool {
        let index = Int(id)
        if index >= calendar.count {
            calendar += Array(repeating: .none, count: index + 1 - calendar.count)
        }
        guard calendar[index] == .none else { return false }
        calendar[index] = word
        return true
    }

    /// 0 for an empty cell.
    func number(_ cell: String, _ table: CSVTable, _ row: CSVTable.Row) throws -> Int {
        if cell.isEmpty { return 0 }
        guard let number = Int(cell) else { throw error("'\(cell)' is no number", table, row) }
        return number
    }
}
