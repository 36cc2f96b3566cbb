internal import Annotators
internal import Lexicons
internal import Text

/// Quotations of one sentence, in order and without overlap.
struct Quotations {
    let spans: [Range<Int>]

    /// Whether a token stands inside one.
    func contain(_ token: Int) -> Bool {
        let i = index(after: token)
        return i > 0 && spans[i - 1].contains(token)
    }

    /// Whether one closes with the mark at a token.
    func end(at token: Int) -> Bool {
        let i = index(after: token)
        return i > 0 && spans[i - 1].upperBound == token
    }

    /// The number of those that begin at or before `token`.
    private func index(after token: Int) -> Int {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].lowerBound <= token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The parts of a sentence inside quotation marks.
struct QuoteSpans {
    let reading: Reading

    private static let marks = TokenKinds(.openQuote, .closeQuote, .plainQuote)

    /// - Parameter isOpen: whether the sentence begins in a quotation, its own or an earlier one.
    /// - Returns: quotations of four tokens and more, those without an end up to the end of the
    ///   sentence; shorter ones are names and scare quotes.
    func spans(in sentence: Sentence, isOpen: Bool) -> Quotations {
        guard isOpen || hasMarks(sentence) else { return Quotations(spans: []) }
        var spans: [Range<Int>] = []
        var start: Int? = isOpen ? sentence.tokens.lowerBound : nil
        for at in sentence.tokens {
            switch reading.tokens[at].kind {
            case .openQuote: start = start ?? at
            case .closeQuote:
                if let open = start { spans.append(open..<at) }
                start = nil
            case .plainQuote where at == start: break
            case .plainQuote:
                if let open = start { spans.append(open..<at) }
                start = start == nil ? at : nil
            default: break
            }
        }
        if let start, start > sentence.tokens.lowerBound || isOpen {
            spans.append(start..<sentence.tokens.upperBound)
        }
        return Quotations(spans: spans.filter { $0.count > 4 })
    }

    /// Whether a quotation is open after the sentence.
    func isOpen(after sentence: Sentence, isOpen: Bool) -> Bool {
        guard hasMarks(sentence) else { return isOpen }
        var isOpen = isOpen
        for at in sentence.tokens {
            switch reading.tokens[at].kind {
            case .openQuote: isOpen = true
            case .closeQuote: isOpen = false
            case .plainQuote: isOpen.toggle()
            default: break
            }
        }
        return isOpen
    }

    /// Whether a quotation that opens a paragraph also closes in it. Where it does not, the
    /// mark frames the paragraph and quotes nobody.
    func closes(_ paragraph: ArraySlice<Sentence>) -> Bool {
        // One mark may be typographic and the other plain: “We agree."
        var marks = 0
        for sentence in paragraph where hasMarks(sentence) {
            for at in sentence.tokens {
                if reading.tokens[at].kind == .closeQuote { return true }
                if reading.tokens[at].kind == .plainQuote
                    || marks == 0 && reading.tokens[at].kind == .openQuote
                {
                    marks += 1
                }
            }
        }
        return marks > 1
    }

    /// Words beside a quotation among which its source stands.
    private static let sourceMax = 9

    /// "“The leaders welcomed X,” the ministry said.": whether a paragraph quotes an office, and in
    /// the third person.
    func areReadout(_ paragraph: ArraySlice<Sentence>) -> Bool {
        var isReadout = false
        for sentence in paragraph {
            if isInFirstPerson(sentence) { return false }
            if isReadout || !hasMarks(sentence) { continue }
            isReadout = sentence.tokens.contains { at in
                switch reading.tokens[at].kind {
                case .closeQuote: isOffice(after: at, sentence)
                case .openQuote: isOffice(before: at, sentence)
                case .plainQuote: isOffice(after: at, sentence) || isOffice(before: at, sentence)
                default: false
                }
            }
        }
        return isReadout
    }

    /// "A spokesperson of the Prime Minister said:" on a line of its own, before a paragraph that
    /// quotes him in the third person.
    func leadsToReadout(_ i: Int) -> Bool {
        let line = reading.text.sentences[i]
        guard let last = line.tokens.last, reading.tokens[last].kind == .colon,
            isOffice(before: last, line) || line.tokens.suffix(4).contains(where: isReadout)
        else { return false }
        return !isInFirstPerson(reading.text.sentences[i + 1])
    }

    /// "I", "our"; the "US" of "Russia-US relations" is no pronoun.
    private func isInFirstPerson(_ sentence: Sentence) -> Bool {
        let classes = reading.classes(in: sentence)
        return classes.contains(.firstSingular)
            || classes.contains(.firstPlural)
                && sentence.tokens.contains {
                    reading.classes($0).contains(.firstPlural) && reading.tokens[$0].shape != .upper
                }
    }

    /// "provided the following readout:".
    private func isReadout(_ token: Int) -> Bool {
        reading.classes(token).contains(.spokesperson)
            && reading.words.speech.jointTexts.contains(reading.tokens[token].word)
    }

    private func isOffice(after mark: Int, _ sentence: Sentence) -> Bool {
        isOffice(mark + 1..<min(sentence.tokens.upperBound, mark + 4 + Self.sourceMax))
    }

    private func isOffice(before mark: Int, _ sentence: Sentence) -> Bool {
        isOffice(max(sentence.tokens.lowerBound, mark - Self.sourceMax)..<mark)
    }

    /// A verb of speech in the past and an office or its text, no person: "the ministry
    /// concluded", "the statement continued".
    private func isOffice(_ source: Range<Int>) -> Bool {
        let isSaid = reading.annotations.cues.within(source).contains {
            [.report, .stress, .close].contains(reading.lexicon.cues[Int($0.entry.index)].kind)
                && VerbForm(rawValue: $0.entry.form) == .past
        }
        return isSaid
            && source.contains {
                !reading.classes($0).isDisjoint(with: [.institution, .spokesperson])
                    || reading.words.speech.jointTexts.contains(reading.tokens[$0].word)
            }
            && reading.annotations.mentions.within(source).allSatisfy {
                [.country, .organization].contains($0.kind) || isOwner($0)
            }
    }

    /// "the Prime Minister's Office", "the President's spokesperson".
    private func isOwner(_ mention: Mention) -> Bool {
        let end = mention.tokens.upperBound
        return mention.kind == .role && end + 1 < reading.tokens.count
            && reading.tokens[end].kind == .possessive
            && !reading.classes(end + 1).isDisjoint(with: [.institution, .spokesperson])
    }

    /// "We keep our word. We shall go on”, he said.": whether the first mark of a paragraph closes
    /// a quotation that none opened, right before its source.
    func lacksOpening(_ paragraph: ArraySlice<Sentence>) -> Bool {
        guard let sentence = paragraph.first(where: hasMarks),
            let mark = sentence.tokens.first(where: {
                [.openQuote, .closeQuote, .plainQuote].contains(reading.tokens[$0].kind)
            }), reading.tokens[mark].kind == .closeQuote
        else { return false }
        let source = mark + 1..<max(mark + 1, min(sentence.tokens.upperBound, mark + 9))
        let marks = TokenKinds(.comma, .stop)
        guard source.contains(where: { reading.tokens[$0].kind == .word }),
            mark > sentence.tokens.lowerBound,
            marks.contains(reading.tokens[mark - 1].kind)
                || marks.contains(reading.tokens[source.lowerBound].kind)
        else { return false }
        return reading.annotations.cues.within(source).contains {
            [.report, .stress].contains(reading.lexicon.cues[Int($0.entry.index)].kind)
                && reading.mentionIndex(covering: max(mark, $0.tokens.lowerBound - 1)) != nil
        }
    }

    /// Whether a sentence begins with a quotation mark.
    func opens(_ sentence: Sentence) -> Bool {
        switch reading.tokens[sentence.tokens.lowerBound].kind {
        case .openQuote, .plainQuote: true
        default: false
        }
    }

    /// Whether a plain mark is the last word of a sentence, its full stop aside.
    func ends(_ sentence: Sentence) -> Bool {
        sentence.tokens.suffix(2).contains { reading.tokens[$0].kind == .plainQuote }
    }

    /// Whether a paragraph is one quotation and nothing else: it opens with a mark, and the
    /// next mark is its last word or comes in a later paragraph.
    func areWhole(_ paragraph: ArraySlice<Sentence>) -> Bool {
        guard let first = paragraph.first, let last = paragraph.last, opens(first) else {
            return false
        }
        let tokens =
            first.tokens.lowerBound
            + 1..<max(
                first.tokens.lowerBound + 1, last.tokens.upperBound)
        let close = tokens.first {
            [.openQuote, .closeQuote, .plainQuote].contains(reading.tokens[$0].kind)
        }
        guard let close else { return tokens.count > 6 }
        return reading.tokens[close].kind != .openQuote
            && (close..<last.tokens.upperBound).allSatisfy { reading.tokens[$0].kind != .word }
    }

    /// Whether a quotation goes on over the paragraphs to come: the next mark that opens nothing
    /// is a closing one, or there is none to the end.
    func goesOn(over sentences: ArraySlice<Sentence>) -> Bool {
        for sentence in sentences.prefix(Self.sentencesMax) where hasMarks(sentence) {
            for at in sentence.tokens {
                switch reading.tokens[at].kind {
                case .closeQuote: return true
                case .openQuote where at > sentence.tokens.lowerBound: return false
                case .plainQuote: return false
                default: break
                }
            }
        }
        return sentences.count <= Self.sentencesMax
    }

    /// Sentences over which a quotation is looked for.
    private static let sentencesMax = 60

    /// Whether a quotation opens inside the sentences, after a comma or colon.
    func opens(in paragraph: ArraySlice<Sentence>) -> Bool {
        guard let first = paragraph.first else { return false }
        return paragraph.contains { sentence in
            sentence.kinds.contains(.openQuote)
                && sentence.tokens.contains {
                    reading.tokens[$0].kind == .openQuote && $0 > first.tokens.lowerBound
                        && [.comma, .colon].contains(reading.tokens[$0 - 1].kind)
                }
        }
    }

    /// Whether the sentences hold a closing mark, or end in a plain one.
    func close(in paragraph: ArraySlice<Sentence>) -> Bool {
        paragraph.contains { $0.kinds.contains(.closeQuote) }
            || paragraph.last.map { ends($0) && !closes(paragraph) } ?? false
    }

    /// Whether a quotation between plain marks goes on over the paragraphs to come: the next mark
    /// ends one of them.
    func goesOnPlainly(over sentences: ArraySlice<Sentence>) -> Bool {
        guard let i = sentences.prefix(Self.sentencesMax).firstIndex(where: hasMarks) else {
            return false
        }
        let isLast =
            i + 1 == sentences.endIndex
            || sentences[i + 1].paragraph != sentences[i].paragraph
        return isLast && ends(sentences[i]) && !opens(sentences[i]) && !closes(sentences[i...i])
    }

    /// Whether the sentences hold any mark.
    func stand(in paragraph: ArraySlice<Sentence>) -> Bool { paragraph.contains(where: hasMarks) }

    private func hasMarks(_ sentence: Sentence) -> Bool {
        !sentence.kinds.isDisjoint(with: Self.marks)
    }
}
