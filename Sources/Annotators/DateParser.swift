internal import Lexicons
internal import Text

/// Reads the dates of one sentence. Each attempt looks at a bounded number of tokens.
struct DateParser {
    let text: TokenizedText
    let lexicon: Lexicon
    /// Tokens of the sentence. One parser reads all of a text: to make one counts references to
    /// each list.
    var sentence = 0..<0

    /// The date that begins at token `i`.
    func date(at i: Int) -> WrittenDate? {
        switch kind(i) {
        case .number, .ordinal: return numberedDate(at: i)
        case .word: return wordedDate(at: i)
        default: return nil
        }
    }

    private func wordedDate(at i: Int) -> WrittenDate? {
        switch word(i).kind {
        case .month, .ambiguousMonth, .season: return interval(at: i) ?? named(at: i)
        case .weekday, .weekdayAbbreviation: return weekdayDate(at: i)
        case .day: return dayDate(at: i)
        case .shift where spells("last", i) && word(i + 2).kind == .of:
            return fractionDate(at: i) ?? weekOfMonth(at: i)
        case .shift: return weekOfMonth(at: i) ?? spanDate(at: i) ?? shiftedDate(at: i)
        case .span: return spanDate(at: i)
        case .turn: return turnDate(at: i)
        case .edge: return edgeDate(at: i)
        case .ordinal: return fractionDate(at: i) ?? weekOfMonth(at: i)
        case .unit: return weekendDate(at: i) ?? courseDate(at: i)
        case .count: return awayDate(at: i)
        default: return nil
        }
    }

    private func numberedDate(at i: Int) -> WrittenDate? {
        guard !text.tokens[i].isJoined || word(i - 1).kind == .edge else { return nil }
        return dayList(at: i) ?? interval(at: i) ?? awayDate(at: i) ?? spanlessYear(at: i)
            ?? dayOfMonth(at: i)
    }

    private func spanlessYear(at i: Int) -> WrittenDate? {
        if let reference = yearReference(at: i), let year = yearNumber(i) {
            return WrittenDate(
                tokens: i..<i + 1, form: .point(WrittenPoint(year: .number(year))),
                reference: reference)
        }
        return nil
    }

    // MARK: Tokens

    /// `none` outside the sentence.
    func word(_ i: Int) -> CalendarWord {
        guard sentence.contains(i) else { return .none }
        return lexicon.calendarWord(of: text.tokens[i])
    }

    /// Nil outside the sentence.
    func kind(_ i: Int) -> Token.Kind? {
        sentence.contains(i) ? text.tokens[i].kind : nil
    }

    /// The number in digits at `i`, of at most four digits and no marks.
    func number(_ i: Int) -> Int? {
        guard let kind = kind(i), kind == .number || kind == .ordinal else { return nil }
        let range = text.tokens[i].range
        return digits(kind == .ordinal ? range.dropLast(2) : range)
    }

    func digits(_ range: Range<Int>) -> Int? {
        guard (1...4).contains(range.count) else { return nil }
        var value = 0
        for i in range {
            guard (48...57).contains(text.bytes[i]) else { return nil }
            value = value * 10 + Int(text.bytes[i]) - 48
        }
        return value
    }

    func yearNumber(_ i: Int) -> Int? {
        guard kind(i) == .number, text.tokens[i].range.count == 4, let year = number(i),
            (1500..<2200).contains(year)
        else { return nil }
        return year
    }

    func dayNumber(_ i: Int) -> Int? {
        guard text.tokens.indices.contains(i), text.tokens[i].range.count <= 4,
            let day = number(i), (1...31).contains(day)
        else { return nil }
        return day
    }

    func byte(_ i: Int) -> UInt8? {
        sentence.contains(i) ? text.bytes[Int(text.tokens[i].start)] : nil
    }

    func isJoined(_ i: Int) -> Bool { sentence.contains(i) && text.tokens[i].isJoined }

    /// Whether a plain noun, which a number would count, stands at `i`: 20 members.
    func isNoun(_ i: Int) -> Bool {
        guard kind(i) == .word, text.tokens[i].shape == .lower else { return false }
        let token = text.tokens[i]
        let isFunctionWord = !lexicon.classes(of: token).isDisjoint(with: Self.functionWords)
        let calendar = lexicon.calendarWord(of: token).kind
        return !isFunctionWord && (calendar == .none || calendar == .unit || calendar == .units)
    }

    private static let functionWords: WordClass = [
        .preposition, .conjunction, .auxiliary, .adverb, .deontic, .future, .relative,
        .determiner, .negation,
    ]
}
