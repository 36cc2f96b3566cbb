internal import Domain
internal import Lexicons
internal import Storage
internal import Text

/// Finds how a text words the relationship of two countries: a noun for it with at least one
/// modifier before it, and what stands after it with "of".
struct WordingFinder {
    private let lexicon: Lexicon
    private let text: TokenizedText
    private let countries: [(tokens: Range<Int>, code: CountryCode)]

    init(lexicon: Lexicon, text: String) {
        self.lexicon = lexicon
        self.text = lexicon.tokenize(Array(text.utf8))
        countries = lexicon.gazetteer.matches(in: self.text.tokens)[
            Int(Gazetteer.Layer.name.rawValue)
        ].filter { $0.entry.kind == .country }
            .map { ($0.tokens, lexicon.codes[Int($0.entry.index)]) }
    }

    /// Each is of the two countries that its sentence names, or where that names no other, of the
    /// two that met.
    func wordings(of met: [CountryCode]) -> [RelationshipWording] {
        var wordings: [RelationshipWording] = []
        var counted = (byte: 0, codePoints: 0)
        for sentence in text.sentences {
            for noun in sentence.tokens where isOf(.noun, noun) {
                guard let range = phrase(around: noun, in: sentence.tokens),
                    let pair = pair(sentence.tokens, met)
                else { continue }
                let bytes = text.byteRange(range)
                let start = counted.codePoints + codePoints(counted.byte..<bytes.lowerBound)
                counted = (bytes.lowerBound, start)
                let span = Span(start: start, end: start + codePoints(bytes))
                wordings.append(
                    RelationshipWording(
                        countries: pair, wording: text.line(range).lowercased(),
                        evidence: Quote(span: span, text: text.string(range))))
            }
        }
        return wordings
    }

    private func codePoints(_ bytes: Range<Int>) -> Int {
        text.bytes[bytes].count { $0 & 0xC0 != 0x80 }
    }

    private func isOf(_ wordClass: RelationWord, _ token: Int) -> Bool {
        lexicon.relations.words[text.tokens[token].word]?.contains(wordClass) ?? false
    }

    /// Nil where no modifier stands before the noun.
    private func phrase(around noun: Int, in sentence: Range<Int>) -> Range<Int>? {
        var start = noun
        while let modifier = modifier(before: start, in: sentence, skips: start < noun) {
            start = modifier
        }
        return start < noun ? start..<end(after: noun, in: sentence) : nil
    }

    /// The beginning of a modifier that ends before a token, past a comma or "and" where `skips`;
    /// of a compound, such as all-weather, the last part tells.
    private func modifier(before token: Int, in sentence: Range<Int>, skips: Bool) -> Int? {
        var start = token - 1
        if skips, start > sentence.lowerBound, isBinding(start) { start -= 1 }
        guard start >= sentence.lowerBound, isOf(.modifier, start) else { return nil }
        while text.tokens[start].isJoined, start > sentence.lowerBound { start -= 1 }
        return start
    }

    /// "of coordination", "of good and equal cooperation".
    private func end(after noun: Int, in sentence: Range<Int>) -> Int {
        guard noun + 2 < sentence.upperBound, text.tokens[noun + 1].word == lexicon.word("of")
        else { return noun + 1 }
        var end = noun + 2
        while end < sentence.upperBound {
            let isContent = isOf(.content, end) || isOf(.modifier, end)
            let binds =
                isBinding(end) && end > noun + 2 && end + 1 < sentence.upperBound
                && isOf(.content, end + 1)
            guard isContent || binds else { break }
            end += 1
        }
        return end > noun + 2 ? end : noun + 1
    }

    private func isBinding(_ token: Int) -> Bool {
        text.tokens[token].word == lexicon.word("and") || text.tokens[token].kind == .comma
    }

    private func pair(_ sentence: Range<Int>, _ met: [CountryCode]) -> [CountryCode]? {
        let named = Set(
            countries.filter { sentence.contains($0.tokens.lowerBound) }.map(\.code))
        if named.count == 2 { return named.sorted() }
        let others = Set(met)
        return others.count == 2 && named.isSubset(of: others) ? others.sorted() : nil
    }
}
