internal import Domain
internal import Lexicons
internal import Text

/// Speech that a dash opens instead of a quotation mark, as pages of presidents in the languages
/// of Eastern Europe and Central Asia print it: "– Our seas are calm. We keep them so, said the
/// President." The dash becomes an opening mark and the comma before the source a closing one.
struct SpokenDashes {
    let lexicon: Lexicon

    /// Tokens behind the comma in which the source is looked for, to the end of its sentence.
    private static let sourceMax = 14

    /// The text itself where no paragraph is spoken so, as nearly always.
    func marked(_ text: TokenizedText, _ cues: Layer<Gazetteer.Match>) -> TokenizedText {
        var marks: [(at: Int, kind: Token.Kind, sentence: Int)] = []
        var i = 0
        while i < text.sentences.count {
            let paragraph = text.sentences[i].paragraph
            let end =
                text.sentences[i...].firstIndex { $0.paragraph != paragraph }
                ?? text.sentences.count
            if opens(text, i), let close = close(text, i..<end, cues) {
                marks.append((text.sentences[i].tokens.lowerBound, .openQuote, i))
                marks.append((close.comma, .closeQuote, close.sentence))
            }
            i = end
        }
        return marks.isEmpty ? text : text.marked(marks)
    }

    private func opens(_ text: TokenizedText, _ sentence: Int) -> Bool {
        let tokens = text.sentences[sentence].tokens
        return tokens.count > 3 && text.tokens[tokens.lowerBound].kind == .dash
            && text.tokens[tokens.lowerBound + 1].isCapitalised
    }

    /// The comma before ", said the President." or ", President Dahl said.", where no quotation
    /// mark stands.
    private func close(
        _ text: TokenizedText, _ paragraph: Range<Int>, _ cues: Layer<Gazetteer.Match>
    ) -> (comma: Int, sentence: Int)? {
        let quotes = TokenKinds(.openQuote, .closeQuote, .plainQuote)
        for i in paragraph {
            let tokens = text.sentences[i].tokens
            guard text.sentences[i].kinds.isDisjoint(with: quotes) else { return nil }
            guard let comma = tokens.last(where: { text.tokens[$0].kind == .comma }),
                comma > tokens.lowerBound + 1, tokens.upperBound - comma <= Self.sourceMax
            else { continue }
            let source = comma + 1..<tokens.upperBound
            if isSpoken(source, cues, text) { return (comma, i) }
        }
        return nil
    }

    /// A verb of speech in the past at either end, and a name or office beside it.
    private func isSpoken(
        _ source: Range<Int>, _ cues: Layer<Gazetteer.Match>, _ text: TokenizedText
    ) -> Bool {
        let words = source.filter { text.tokens[$0].kind == .word }
        guard let first = words.first, let last = words.last,
            words.contains(where: { text.tokens[$0].isCapitalised })
        else { return false }
        return cues.within(source).contains { match in
            (match.tokens.lowerBound == first || match.tokens.upperBound == last + 1)
                && VerbForm(rawValue: match.entry.form) == .past
                && [.report, .stress].contains(lexicon.cues[Int(match.entry.index)].kind)
        }
    }
}
