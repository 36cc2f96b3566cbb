internal import Lexicons
internal import Text

/// Numbers in digits and words.
extension QuantityParser {
    /// `1,500`, `2.5 million`, `2bn`, `twenty-five`, `one hundred and fifty`, `half a million`;
    /// of `100-200 million` the larger.
    func number(at i: Int) -> Number? {
        guard i < sentence.upperBound else { return nil }
        let token = text.tokens[i]
        let isRange = sentence.contains(i + 1) && text.tokens[i + 1].isJoined
        switch token.kind {
        case .number where isRange && text.tokens[i + 1].kind == .number:
            return decimal(text.tokens[i + 1].range).map { scaled($0, i + 2) }
        case .number: return decimal(token.range).map { grouped($0, i) }
        case .word: return isDigit(token.start) ? suffixed(i) : worded(i)
        default: return nil
        }
    }

    /// `450 000`: groups of three digits behind one of at most three.
    private func grouped(_ first: Double, _ i: Int) -> Number {
        var value = first
        var next = i + 1
        guard text.tokens[i].range.count <= 3 else { return scaled(value, next) }
        while sentence.contains(next), next - i < Self.wordsPerNumberMax,
            text.tokens[next].kind == .number, text.tokens[next].range.count == 3,
            let group = decimal(text.tokens[next].range),
            text.bytes[text.tokens[next].range].allSatisfy({ (48...57).contains($0) })
        {
            value = value * 1000 + group
            next += 1
        }
        return scaled(value, next)
    }

    /// The value of digits with commas between thousands and one decimal point.
    func decimal(_ range: Range<Int>) -> Double? {
        var value = 0.0
        var scale = 0.0
        for i in range {
            switch text.bytes[i] {
            case 48...57:
                value = value * 10 + Double(text.bytes[i] - 48)
                scale *= 10
            case 44 where scale == 0: continue
            case 46 where scale == 0: scale = 1
            default: return nil
            }
        }
        return scale > 1 ? value / scale : value
    }

    /// `2bn`, `500m`: digits and a multiplier in one word.
    private func suffixed(_ i: Int) -> Number? {
        let range = text.tokens[i].range
        guard let split = range.first(where: { isLetter(Int32($0)) }),
            let value = decimal(range.lowerBound..<split), range.upperBound - split <= 3
        else { return nil }
        let suffix = lexicon.quantities.number(
            lexicon.word(String(decoding: text.bytes[split..<range.upperBound], as: UTF8.self)))
        guard suffix.kind == .multiplier || suffix.kind == .suffix else { return nil }
        return (value * suffix.value, i + 1)
    }

    /// A value and the multipliers behind it: `100 billion`, `$500-million`.
    func scaled(_ value: Double, _ i: Int) -> Number {
        var value = value
        var at = i
        while at - i < Self.wordsPerNumberMax {
            let word = numberWord(at)
            guard word.kind == .multiplier else { break }
            value *= word.value
            at += 1
        }
        return (value, at)
    }

    private func numberWord(_ i: Int) -> NumberWord {
        sentence.contains(i) ? lexicon.quantities.number(text.tokens[i].word) : .none
    }

    // MARK: Words

    private func worded(_ i: Int) -> Number? {
        switch numberWord(i).kind {
        case .number, .tens: return summed(i)
        case .article where numberWord(i + 1).kind == .multiplier: return scaled(1, i + 1)
        case .half:
            let at = numberWord(i + 1).kind == .article ? i + 2 : i + 1
            guard numberWord(at).kind == .multiplier else { return nil }
            return scaled(numberWord(i).value, at)
        default: return nil
        }
    }

    /// "three hundred and twenty-five thousand".
    private func summed(_ i: Int) -> Number {
        var total = 0.0
        var group = 0.0
        var at = i
        while at - i < Self.wordsPerNumberMax {
            let word = numberWord(at)
            switch word.kind {
            case .number, .tens: group += word.value
            case .multiplier where word.value == 100: group *= 100
            case .multiplier:
                total += group * word.value
                group = 0
            case .and where isSumming(at): break
            default: return (total + group, at)
            }
            at += 1
        }
        return (total + group, at)
    }

    /// The `and` of "two hundred and five", not that of "five and six ships".
    private func isSumming(_ i: Int) -> Bool {
        let next = numberWord(i + 1).kind
        return numberWord(i - 1).kind == .multiplier && (next == .number || next == .tens)
    }

    func isDigit(_ offset: Int32) -> Bool { (48...57).contains(text.bytes[Int(offset)]) }

    func isLetter(_ offset: Int32) -> Bool {
        (97...122).contains(text.bytes[Int(offset)] | 32) || text.bytes[Int(offset)] >= 0x80
    }
}
