internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Where quotations begin and end, and whose they are.
extension StatementRules {
    /// A new paragraph: most speakers stop here.
    mutating func open(_ sentence: Sentence, _ i: Int) {
        paragraph = sentence.paragraph
        dormant = nil
        discourse.pair = []
        let sentences = reading.text.sentences[i...]
        let end = sentences.firstIndex { $0.paragraph != paragraph } ?? sentences.endIndex
        let quotes = QuoteSpans(reading: reading)
        if isSpanning {
            isSpanning = !quotes.close(in: sentences[..<end])
            quote = sentence.tokens.lowerBound
            quoteCloses = true
            return
        }
        if voice?.reach == .paragraph || voice?.reach == .quote { voice = nil }
        quote = nil
        takePoint(sentence, i)
        if voice?.reach == .colon, i > 0, !quotes.opens(sentence),
            quotes.ends(reading.text.sentences[i - 1])
        {
            voice = nil
        }
        // Most paragraphs quote nobody.
        guard quotes.stand(in: sentences[..<end]) else {
            (isReadout, quoteCloses, quoted) = (false, false, [])
            readoutGoesOn = false
            return
        }
        if opensReadout(sentences[..<end], quotes) { return }
        quoteCloses = quotes.closes(sentences[..<end])
        let opening = reading.tokens[sentence.tokens.lowerBound].kind
        if voice?.reach == .colon, !quoteCloses,
            opening == .openQuote && quotes.goesOn(over: sentences[end...])
                || opening == .plainQuote && quotes.goesOnPlainly(over: sentences[end...])
        {
            span(from: sentence)
        } else if !quoteCloses, quotes.opens(in: sentences[..<end]),
            quotes.goesOn(over: sentences[end...])
        {
            isSpanning = true
            quoteCloses = true
        } else if voice == nil, quotes.areWhole(sentences[..<end]),
            let parties = attribution(after: sentences[end...], quotes)
        {
            quoteWhole(sentence, of: parties)
        } else if voice == nil, !quoted.isEmpty || soleQuoted != nil,
            quotes.areWhole(sentences[..<end])
        {
            quoteWhole(sentence, of: quoted.isEmpty ? soleQuoted.map { [$0] } ?? [] : quoted)
        } else if voice == nil, quotes.lacksOpening(sentences[..<end]) {
            quote = sentence.tokens.lowerBound
            quoteCloses = true
        } else if !quotes.opens(sentence) {
            quoted = []
        }
    }

    /// Whether a paragraph quotes an office that reports what others said, or goes on with it.
    private mutating func opensReadout(
        _ paragraph: ArraySlice<Sentence>, _ quotes: QuoteSpans
    ) -> Bool {
        let first = paragraph.startIndex
        isReadout =
            quotes.areReadout(paragraph)
            || quotes.opens(paragraph[first])
                && (readoutGoesOn || first > 0 && quotes.leadsToReadout(first - 1))
        readoutGoesOn = isReadout && !quotes.closes(paragraph)
        if isReadout { (voice, quoteCloses) = (nil, false) }
        return isReadout
    }

    /// "First, trade must grow.": a point of whoever spoke last.
    private mutating func takePoint(_ sentence: Sentence, _ i: Int) {
        isPoint = false
        guard voice == nil, carryOver.opensPoint(sentence), let last = drafts.last,
            last.sentence == i - 1, last.act != .discuss
        else { return }
        voice = Voice(parties: last.speakers, draft: drafts.count - 1, reach: .paragraph)
        isPoint = true
    }

    /// Takes down who is quoted: "“Peru watches the sea.”" between narration is the words of the
    /// only one whose words were quoted before.
    mutating func noteQuoted(_ speakers: [Party]) {
        quoted = speakers
        if speakers.count == 1, case .member = speakers[0],
            soleQuoted ?? speakers[0] == speakers[0],
            !areSeveralQuoted
        {
            soleQuoted = speakers[0]
        } else {
            soleQuoted = nil
            areSeveralQuoted = true
        }
    }

    private mutating func quoteWhole(_ sentence: Sentence, of parties: [Party]) {
        voice = Voice(parties: parties, reach: .paragraph)
        quote = sentence.tokens.lowerBound
    }

    /// A quotation over several paragraphs: to its closing mark, or to the end.
    private mutating func span(from sentence: Sentence) {
        isSpanning = true
        quote = sentence.tokens.lowerBound
        quoteCloses = true
        voice?.reach = .quote
    }

    /// "– Ana Brito, Minister of Foreign Affairs": the line after the paragraphs of a quotation
    /// that says whose they are.
    private func attribution(after sentences: ArraySlice<Sentence>, _ quotes: QuoteSpans)
        -> [Party]?
    {
        guard let line = sentences.prefix(12).first(where: { !quotes.opens($0) }),
            line.tokens.count <= 24
        else { return nil }
        var start = line.tokens.lowerBound
        if [.dash, .symbol].contains(reading.tokens[start].kind) { start += 1 }
        guard let i = reading.mentionIndex(covering: start),
            [.person, .role].contains(reading.annotations.mentions[i].kind),
            line.tokens.allSatisfy({ isName($0) })
        else { return nil }
        let parties = discourse.parties(of: i, in: reading)
        return parties.count == 1 ? parties : nil
    }

    private func isName(_ token: Int) -> Bool {
        reading.classes(token).isDisjoint(with: [.past, .present, .future, .deontic])
            && (reading.mentionIndex(covering: token) != nil
                || reading.annotations.cues.starting(at: token) == nil)
    }

    /// "In his toast he said," before a paragraph that is a quotation.
    func leadsToQuote(_ sentence: Sentence, _ i: Int) -> Bool {
        guard let last = sentence.tokens.last, reading.tokens[last].kind == .comma,
            i + 1 < reading.text.sentences.count
        else { return false }
        return QuoteSpans(reading: reading).opens(reading.text.sentences[i + 1])
    }

    /// Takes down where a quotation begins that a sentence opens with.
    mutating func openQuote(_ sentence: Sentence) {
        guard quote == nil, quoteCloses else { return }
        let start = sentence.tokens.lowerBound
        switch reading.tokens[start].kind {
        case .openQuote, .plainQuote: quote = start
        default: break
        }
    }

    mutating func closeQuote(_ sentence: Sentence, wasOpen: Bool) {
        guard quoteCloses else { return }
        let isOpen = QuoteSpans(reading: reading).isOpen(after: sentence, isOpen: wasOpen)
        quote = isOpen ? quote ?? sentence.tokens.lowerBound : nil
        if isOpen, voice?.reach == .paragraph { voice?.reach = .quote }
        if !isOpen, voice?.reach == .quote { voice?.reach = .paragraph }
    }
}
