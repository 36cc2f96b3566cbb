package import Domain
package import Lexicons
package import Text

/// Finds the dates of a text and resolves them against the document's date.
package struct DateAnnotator: Sendable {
    /// Tokens at the head of a text among which its own date is looked for.
    static let headTokensMax = 150

    let lexicon: Lexicon

    package init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// The dates of `text` in its order, without overlap, in time linear in its tokens.
    ///
    /// A date without year, and a weekday, lie in the direction that the tense of the sentence
    /// gives. Without an `anchor`, what needs one is left out.
    ///
    /// - Parameter entries: the days of a list of news, each for what stands below it.
    package func annotate(
        _ text: TokenizedText, anchor: DateExpression?, entries: [EntryDay] = []
    ) -> [DateMention] {
        var mentions: [DateMention] = []
        var parser = DateParser(text: text, lexicon: lexicon)
        var (day, next) = (anchor, 0)
        for sentence in text.sentences where sentence.marks.contains(.date) {
            while next < entries.count, entries[next].token <= sentence.tokens.lowerBound {
                (day, next) = (entries[next].date, next + 1)
            }
            parser.sentence = sentence.tokens
            append(parser, anchor: day?.start, to: &mentions)
        }
        return mentions
    }

    /// The document's date: that of a dateline a few days before it was published, or as
    /// published, or else the first full date at the head of the text, or else one that stands
    /// alone in its last lines.
    package func anchor(
        of text: TokenizedText, published: DateExpression?, names: Layer<Gazetteer.Match>
    ) -> DateExpression? {
        if let published {
            return dateline(of: text, before: published, names: names) ?? published
        }
        for sentence in text.sentences {
            if sentence.tokens.lowerBound > Self.headTokensMax { break }
            if let date = fullDate(in: sentence.tokens, of: text) { return date }
        }
        for sentence in text.sentences.suffix(2) where sentence.isHeading {
            if let date = fullDate(in: sentence.tokens, of: text) { return date }
        }
        return nil
    }

    func fullDate(in sentence: Range<Int>, of text: TokenizedText) -> DateExpression? {
        var mentions: [DateMention] = []
        append(
            DateParser(text: text, lexicon: lexicon, sentence: sentence), anchor: nil,
            to: &mentions)
        return mentions.first {
            $0.reference == .point && !$0.isRelative && $0.date.start.day != nil
        }.map { DateExpression($0.date.start) }
    }

    // MARK: Sentences

    func append(
        _ parser: DateParser, anchor: DateExpression.Point?, to mentions: inout [DateMention]
    ) {
        let dates = written(parser)
        guard !dates.isEmpty else { return }
        let siblingYear = dates.lazy.compactMap(\.fullYear).first
        let tense = TenseReader(
            text: parser.text, lexicon: lexicon, sentence: parser.sentence)
        for date in dates {
            let resolver = DateResolver(
                anchor: anchor,
                direction: date.isRelative ? tense.direction(of: date.tokens) : .unknown,
                siblingYear: siblingYear)
            guard let resolved = resolver.resolve(date.form) else { continue }
            mentions.append(
                DateMention(
                    tokens: date.tokens, date: resolved.date, precision: resolved.precision,
                    isRelative: date.isRelative, reference: reference(of: date, parser)))
        }
    }

    func written(_ parser: DateParser) -> [WrittenDate] {
        var dates: [WrittenDate] = []
        let end = parser.sentence.upperBound
        var rest = parser.sentence
        while let i = parser.text.tokens[rest].firstIndex(where: { $0.marks.contains(.date) }) {
            let date = parser.date(at: i)
            if let date { dates.append(date) }
            rest = min(date?.tokens.upperBound ?? i + 1, end)..<end
        }
        return dates
    }

    /// By the preposition before the date: "by 2030", "since early May", "from June".
    private func reference(of date: WrittenDate, _ parser: DateParser) -> DateMention.Reference {
        guard date.reference == .point else { return date.reference }
        let before = date.tokens.lowerBound - 1
        let isArticle = parser.word(before).kind == .article
        switch parser.word(isArticle ? before - 1 : before).kind {
        case .deadline: return .deadline
        case .since: return .since
        case .opening: return isInterval(date.form) ? .point : .since
        case .within where parser.spells("within", before) && isThisYear(date.form):
            return .deadline
        case .within: return isYear(date.form) ? .duration : .point
        case _ where isLatest(isArticle ? before - 1 : before, parser): return .deadline
        default: return .point
        }
    }

    /// "not later than": a bound, whatever it is said of.
    private func isLatest(_ than: Int, _ parser: DateParser) -> Bool {
        parser.spells("than", than) && parser.spells("later", than - 1)
            && (parser.spells("not", than - 2) || parser.spells("no", than - 2))
    }

    func isInterval(_ form: WrittenDate.Form) -> Bool {
        if case .interval = form { return true }
        return false
    }

    private func isThisYear(_ form: WrittenDate.Form) -> Bool {
        if case .unit(.year, shift: 0) = form { return true }
        return false
    }

    private func isYear(_ form: WrittenDate.Form) -> Bool {
        if case .point(let point) = form { return point.month == nil && point.weekday == nil }
        if case .unit(.year, _) = form { return true }
        return false
    }
}
