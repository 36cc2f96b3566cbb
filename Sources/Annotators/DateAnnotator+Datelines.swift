internal import Domain
internal import Lexicons
internal import Text

/// The day of the dateline with which a text begins.
extension DateAnnotator {
    /// Lines among which a dateline is looked for, its tokens, and its days before publication.
    private static let (datelineSentencesMax, datelineTokensMax, datelineDaysMax) = (8, 14, 3)
    /// Tokens of a line that says whose day it tells.
    private static let labelledTokensMax = 30
    /// Tokens before the day of a dateline, and of an agency in brackets behind it.
    private static let headNamesMax = 9

    /// "8 February 2023 - 23:58", "Oslo, 8 February 2023": the day that opens one of the first
    /// lines, up to three days before the text was published.
    func dateline(
        of text: TokenizedText, before published: DateExpression, names: Layer<Gazetteer.Match>
    ) -> DateExpression? {
        guard published.start.day != nil else { return nil }
        for sentence in text.sentences.prefix(Self.datelineSentencesMax)
        where sentence.marks.contains(.date) {
            if let day = opening(sentence, text, published) {
                if isNear(day, published) { return day }
                continue
            }
            guard sentence.tokens.count <= Self.labelledTokensMax else { continue }
            let isLabelled = isLabelled(sentence, text)
            guard isLabelled || sentence.tokens.count <= Self.datelineTokensMax else { continue }
            let dates = written(
                DateParser(text: text, lexicon: lexicon, sentence: sentence.tokens))
            guard dates.count == 1, !isInterval(dates[0].form),
                isLabelled && dates[0].tokens.lowerBound - sentence.tokens.lowerBound <= 3
                    || opens(dates[0].tokens.lowerBound, sentence, text)
                    || isBehindTown(dates[0].tokens.lowerBound, sentence, text, names),
                isLabelled || sentence.isHeading
                    || isClock(dates[0].tokens.upperBound..<sentence.tokens.upperBound, text),
                let day = fullDate(in: sentence.tokens, of: text)
            else { continue }
            return isNear(day, published) ? day : nil
        }
        return nil
    }

    private func isNear(_ day: DateExpression, _ published: DateExpression) -> Bool {
        (1...Self.datelineDaysMax).contains(day.days(until: published))
    }

    /// "OSLO, 8 February 2023 (NNA) - Minister A …", "Oslo - February 8" as a line, "No: 12, 8
    /// February 2023, Press Release …": the day behind names at the start, and a dash, a colon or
    /// the end of the line behind it; of a numbered release a comma too. Behind the day of another
    /// calendar as well. Without a year the one nearest to the day of publication.
    private func opening(
        _ sentence: Sentence, _ text: TokenizedText, _ published: DateExpression
    ) -> DateExpression? {
        let head = sentence.tokens.prefix(Self.headNamesMax + 1)
        guard let mark = head.first(where: { isMark($0, text) }), mark > head.lowerBound
        else { return nil }
        let parser = DateParser(text: text, lexicon: lexicon, sentence: sentence.tokens)
        for start in mark + 1..<max(mark + 1, head.upperBound)
        where text.tokens[start].marks.contains(.date)
            && ![.word, .number].contains(text.tokens[start - 1].kind)
        {
            guard isHead(sentence.tokens.lowerBound..<start, text) else { return nil }
            guard let date = parser.date(at: start), case .point(let point) = date.form,
                point.month != nil, point.day != nil
            else { continue }
            let isNumbered = isNumbered(head, start, text)
            guard closes(date.tokens.upperBound, sentence, text, isNumbered),
                let day = DateResolver(
                    anchor: published.start, direction: .unknown, siblingYear: nil
                ).resolve(date.form)?.date
            else { return nil }
            return DateExpression(day.start)
        }
        return nil
    }

    private func isMark(_ i: Int, _ text: TokenizedText) -> Bool {
        [.comma, .dash, .symbol].contains(text.tokens[i].kind)
    }

    /// Names and numbers with marks between.
    private func isHead(_ head: Range<Int>, _ text: TokenizedText) -> Bool {
        text.tokens[head.lowerBound].isCapitalised
            && head.allSatisfy {
                text.tokens[$0].isCapitalised || isMark($0, text)
                    || [.number, .colon, .openBracket, .closeBracket].contains(text.tokens[$0].kind)
            }
    }

    /// "No: 12, ".
    private func isNumbered(_ head: Range<Int>, _ start: Int, _ text: TokenizedText) -> Bool {
        head.prefix(upTo: start).contains { text.tokens[$0].kind == .number }
    }

    /// A dash or colon, behind an agency in brackets too, or the end of a short line.
    private func closes(
        _ end: Int, _ sentence: Sentence, _ text: TokenizedText, _ isNumbered: Bool
    ) -> Bool {
        guard end < sentence.tokens.upperBound else { return sentence.isHeading }
        var at = end
        if namesAgency(end, text) || isStop(end, sentence, text) { return true }
        if text.tokens[at].kind == .comma {
            if isNumbered { return true }
            at += 1
        }
        let rest = at..<sentence.tokens.upperBound
        if let open = rest.first, text.tokens[open].kind == .openBracket,
            let close = rest.prefix(Self.headNamesMax).first(where: {
                text.tokens[$0].kind == .closeBracket
            })
        {
            at = close + 1
        }
        guard at < sentence.tokens.upperBound else { return sentence.isHeading }
        return [.dash, .colon].contains(text.tokens[at].kind)
    }

    /// "Oslo, 8 February 2023. Minister A …": a stop, with which the line ends or a capital behind.
    private func isStop(_ end: Int, _ sentence: Sentence, _ text: TokenizedText) -> Bool {
        guard text.tokens[end].kind == .stop else { return false }
        return end + 1 == sentence.tokens.upperBound || text.tokens[end + 1].isCapitalised
            || text.tokens[end + 1].kind == .dash
    }

    /// ". /NNA/.", ", NORDNEWS.", ", NNA --": an agency in capitals behind the day, and a stop or
    /// dash.
    private func namesAgency(_ end: Int, _ text: TokenizedText) -> Bool {
        let reach = end..<min(end + 6, text.tokens.count)
        guard let first = reach.first, isMark(first, text) || text.tokens[first].kind == .stop,
            let name = reach.first(where: { text.tokens[$0].kind == .word }), name > first,
            text.tokens[name].shape == .upper, name + 1 < text.tokens.count,
            reach.prefix(upTo: name).allSatisfy({ text.tokens[$0].kind != .number })
        else { return false }
        let after = text.tokens[name + 1].kind
        return after == .stop || after == .dash
            || after == .symbol && name + 2 < text.tokens.count
                && [.stop, .dash].contains(text.tokens[name + 2].kind)
    }

    /// "Delivered on: 8 February 2023 (Transcript)", "Date: 8 February 2023": at the start of the
    /// line, the last of at most three words before the day.
    private func isLabelled(_ sentence: Sentence, _ text: TokenizedText) -> Bool {
        let first = text.tokens[sentence.tokens.lowerBound]
        return lexicon.words(of: .dating).contains(first.word)
    }

    /// "- 23:58": no word.
    private func isClock(_ range: Range<Int>, _ text: TokenizedText) -> Bool {
        range.contains { text.tokens[$0].kind == .colon }
            && range.allSatisfy { text.tokens[$0].kind != .word }
    }

    /// "Oslo: 8 February 2023".
    private func isBehindTown(
        _ date: Int, _ sentence: Sentence, _ text: TokenizedText, _ names: Layer<Gazetteer.Match>
    ) -> Bool {
        let start = sentence.tokens.lowerBound
        guard date > start, text.tokens[date - 1].kind == .colon,
            let town = names.within(start..<date).first
        else { return false }
        return town.entry.kind == .city && town.tokens == start..<date - 1
    }

    /// At the start of the line, or behind one or two names and a comma.
    private func opens(_ date: Int, _ sentence: Sentence, _ text: TokenizedText) -> Bool {
        let head = sentence.tokens.lowerBound..<date
        guard let comma = head.last else { return true }
        return text.tokens[comma].kind == .comma && head.count <= 3
            && head.dropLast().allSatisfy { text.tokens[$0].isCapitalised }
    }
}
