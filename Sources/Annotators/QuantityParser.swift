internal import Lexicons
internal import Text

/// Reads the quantities of one sentence. Each attempt looks at a bounded number of tokens.
struct QuantityParser {
    /// No more words stand between a number and the noun it counts.
    static let wordsBeforeNounMax = 4
    /// No number has more words, which bounds the work a token.
    static let wordsPerNumberMax = 16
    /// Larger values are slips of the pen.
    static let valueMax = 1e18
    /// "The two ships" speaks of known things; larger numbers count.
    static let definiteMax = 12.0

    /// Smaller figures may be of anything.
    static let sumMin = 1e6

    /// Of smaller sums no currency is written in one word with the number.
    static let gluedMin = 100.0

    let text: TokenizedText
    let lexicon: Lexicon
    /// Tokens of the sentence. One parser reads all of a text: to make one counts references to
    /// each list.
    var sentence = 0..<0
    /// That of the sum before, of which "to 6 billion" goes on to speak.
    var currency: String?

    typealias Number = (value: Double, next: Int)

    /// The quantity that begins at token `i`, without its deadline.
    func quantity(at i: Int) -> QuantityMention? {
        if text.tokens[i].kind == .word || text.tokens[i].kind == .symbol {
            if let amount = currencyFirst(at: i) ?? multiple(at: i) { return amount }
        }
        guard let number = number(at: i), number.value > 0, number.value <= Self.valueMax else {
            return nil
        }
        if let unit = unit(at: number.next) {
            return mention(i..<unit.next, number.value, unit.unit.name)
        }
        return counted(i, number) ?? sum(i, number)
    }

    /// "Trade stands at 3 billion dollars. We will raise it to 6 billion": of the currency named
    /// before.
    private func sum(_ i: Int, _ number: Number) -> QuantityMention? {
        guard let currency, number.next > i + 1, number.value >= Self.sumMin,
            i > sentence.lowerBound,
            lexicon.calendarWord(of: text.tokens[i - 1]).kind == .to,
            !sentence.contains(number.next) || !isNominal(number.next)
        else { return nil }
        return mention(i..<number.next, number.value, currency)
    }

    private func mention(_ tokens: Range<Int>, _ value: Double, _ unit: String) -> QuantityMention {
        QuantityMention(tokens: tokens, value: value, unit: unit, by: nil)
    }

    // MARK: Units

    /// `$500 million`, `US$ 2 bn`, `USD500 million`.
    private func currencyFirst(at i: Int) -> QuantityMention? {
        if let glued = gluedCurrency(at: i) { return glued }
        guard text.tokens[i].shape != .lower, let unit = unit(at: i), unit.unit.isCurrency,
            let number = number(at: unit.next), number.value <= Self.valueMax,
            isDigit(text.tokens[unit.next].start)
        else { return nil }
        return mention(i..<number.next, number.value, unit.unit.name)
    }

    /// Whether a unit is the code of a currency.
    func isCurrency(_ unit: String) -> Bool {
        unit.utf8.count == 3 && unit.utf8.allSatisfy { (65...90).contains($0) }
    }

    /// `USD500 million`, one token; of one letter, as `R6 billion`, where a multiplier follows.
    private func gluedCurrency(at i: Int) -> QuantityMention? {
        let range = text.tokens[i].range
        guard text.tokens[i].kind == .word, range.count > 1,
            text.tokens[i].shape == .upper || isDigit(Int32(range.lowerBound + 1)),
            isDigit(Int32(range.upperBound - 1)),
            let split = range.prefix(4).first(where: { isDigit(Int32($0)) }),
            let value = decimal(split..<range.upperBound)
        else { return nil }
        let letters = text.bytes[range.lowerBound..<split]
        let word = lexicon.word(String(decoding: letters, as: UTF8.self))
        guard let unit = lexicon.quantities.unit(of: word), unit.isCurrency else { return nil }
        let number = scaled(value, i + 1)
        // "COP29" is a conference
        guard number.value <= Self.valueMax, number.value >= Self.gluedMin,
            letters.count > 1 || number.next > i + 1
        else { return nil }
        return mention(i..<number.next, number.value, unit.name)
    }

    /// The longest name of a unit at `i`.
    private func unit(at i: Int) -> (unit: Unit, next: Int)? {
        guard i < sentence.upperBound else { return nil }
        return lexicon.quantities.unit(in: text.tokens[i..<sentence.upperBound])
            .map { ($0.unit, i + $0.words) }
    }

    /// "double": only where the sentence sets a deadline is it a goal; see the annotator.
    private func multiple(at i: Int) -> QuantityMention? {
        let word = lexicon.quantities.number(text.tokens[i].word)
        guard word.kind == .multiple, i > sentence.lowerBound else { return nil }
        let before = text.tokens[i - 1]
        let hasObject =
            sentence.contains(i + 1)
            && lexicon.classes(of: text.tokens[i + 1]).contains(.determiner)
        let isGerund = lexicon.calendarWord(of: before).kind != .to && endsInIng(i)
        let isVerb =
            hasObject || isGerund && !lexicon.classes(of: before).contains(.determiner)
            || lexicon.calendarWord(of: before).kind == .to
            || lexicon.classes(of: before).isDisjoint(with: [.determiner, .preposition])
        return isVerb ? mention(i..<i + 1, word.value, "times") : nil
    }

    /// Whether a length of time follows soon: "within five years", "over the next ten years".
    func hasTerm(after i: Int) -> Bool {
        let near = i..<max(i, min(i + 8, sentence.upperBound))
        guard let first = near.first(where: { isWithin($0) }) else { return false }
        return (first..<min(first + 5, sentence.upperBound)).contains {
            lexicon.calendarWord(of: text.tokens[$0]).kind == .units
        }
    }

    private func isWithin(_ i: Int) -> Bool {
        let kind = lexicon.calendarWord(of: text.tokens[i]).kind
        return kind == .within || kind == .in
    }

    /// "their goal of doubling trade".
    private func endsInIng(_ i: Int) -> Bool {
        text.bytes[text.tokens[i].range].suffix(3).elementsEqual("ing".utf8)
    }

    // MARK: Nouns

    /// "1,000 police officers": up to the first plural noun.
    private func counted(_ i: Int, _ number: Number) -> QuantityMention? {
        guard !isDefinite(i, number.value), !isNumeral(i) else { return nil }
        let end = min(number.next + Self.wordsBeforeNounMax, sentence.upperBound)
        var j = number.next
        while j < end, isNominal(j) {
            if let unit = unit(at: j), !unit.unit.isCurrency {
                return mention(i..<unit.next, number.value, unit.unit.name)
            }
            if isPlural(j) { return mention(i..<j + 1, number.value, singular(j)) }
            j += 1
        }
        return nil
    }

    /// "the two sides".
    private func isDefinite(_ i: Int, _ value: Double) -> Bool {
        guard i > sentence.lowerBound, value <= Self.definiteMax else { return false }
        return lexicon.classes(of: text.tokens[i - 1]).contains(.determiner)
    }

    /// "Resolution 1701", "Article 5": a name behind which no noun is counted.
    private func isNumeral(_ i: Int) -> Bool {
        guard i > sentence.lowerBound, text.tokens[i].kind == .number else { return false }
        let before = text.tokens[i - 1]
        return before.kind == .word && before.isCapitalised
            && lexicon.classes(of: before).isDisjoint(with: [.preposition, .determiner, .adverb])
    }

    private func isNominal(_ i: Int) -> Bool {
        let token = text.tokens[i]
        guard token.kind == .word, !token.isJoined || isLetter(token.start) else { return false }
        let calendar = lexicon.calendarWord(of: token).kind
        let isTime = calendar == .unit || calendar == .units || calendar == .month
        return !isTime && lexicon.classes(of: token).isDisjoint(with: Self.notNominal)
    }

    private static let notNominal: WordClass = [
        .preposition, .conjunction, .auxiliary, .deontic, .future, .relative, .determiner,
        .negation, .collective, .side, .plural, .singularPronoun, .pluralPronoun,
    ]

    private func isPlural(_ i: Int) -> Bool {
        let range = text.tokens[i].range
        let last = range.upperBound - 1
        return text.tokens[i].shape == .lower && range.count > 3 && text.bytes[last] == 115
            && text.bytes[last - 1] != 115
    }

    private func singular(_ i: Int) -> String {
        let plural = String(decoding: text.bytes[text.tokens[i].range], as: UTF8.self)
        if plural.hasSuffix("ies") { return plural.dropLast(3) + "y" }
        let isHissing = ["sses", "xes", "ches", "shes", "zes"].contains { plural.hasSuffix($0) }
        return String(plural.dropLast(isHissing ? 2 : 1))
    }
}
