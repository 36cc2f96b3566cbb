internal import Domain
package import Lexicons
package import Text

/// Finds amounts of money, shares and counted things.
package struct QuantityAnnotator: Sendable {
    private let lexicon: Lexicon

    package init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// The quantities of `text` in its order, without overlap, in time linear in its tokens.
    ///
    /// `dates` are those of the same text: their numbers are no quantities, and the deadlines
    /// among them are those of the quantities in their sentences.
    package func annotate(_ text: TokenizedText, dates: [DateMention]) -> [QuantityMention] {
        var mentions: [QuantityMention] = []
        var rest = dates[...]
        var parser = QuantityParser(text: text, lexicon: lexicon)
        for sentence in text.sentences where sentence.marks.contains(.quantity) {
            parser.sentence = sentence.tokens
            rest = rest.drop { $0.tokens.lowerBound < sentence.tokens.lowerBound }
            let own = rest.prefix { $0.tokens.lowerBound < sentence.tokens.upperBound }
            let last = mentions.count
            append(&parser, own, to: &mentions)
            if mentions.count == last { parser.currency = nil }
        }
        return mentions
    }

    private func append(
        _ parser: inout QuantityParser, _ dates: ArraySlice<DateMention>,
        to mentions: inout [QuantityMention]
    ) {
        var pending = dates
        var deadlines = dates.filter { $0.reference == .deadline }[...]
        let first = deadlines.first
        var i = parser.sentence.lowerBound
        while i < parser.sentence.upperBound {
            if let date = pending.first, date.tokens.lowerBound <= i {
                i = max(i, date.tokens.upperBound)
                pending = pending.dropFirst()
            } else if parser.text.tokens[i].marks.contains(.quantity),
                var mention = parser.quantity(at: i)
            {
                deadlines = deadlines.drop { $0.tokens.lowerBound < i }
                mention.by = (deadlines.first ?? first)?.date
                if parser.isCurrency(mention.unit) { parser.currency = mention.unit }
                if mention.unit != "times" || mention.by != nil
                    || parser.hasTerm(after: mention.tokens.upperBound)
                {
                    mentions.append(mention)
                }
                i = mention.tokens.upperBound
            } else {
                let rest = i + 1..<parser.sentence.upperBound
                i =
                    parser.text.tokens[rest].firstIndex { $0.marks.contains(.quantity) }
                    ?? rest.upperBound
            }
        }
    }
}
