internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Transcripts in which speakers' names stand alone on lines: "Prime Minister", below it his words.
extension TurnReader {
    /// Lines that are looked at.
    private static let sentencesMax = 300
    /// Tokens of a name with its office.
    private static let labelMax = 9

    /// Two names or more on lines of their own, of different speakers, each above a sentence; below
    /// two of them somebody says "I" or "we" outside quotation marks. Other pages have names as
    /// headings of news.
    static func hasBareTurns(_ reading: Reading) -> Bool {
        let sentences = reading.text.sentences.prefix(sentencesMax)
        var labels: Set<UInt64> = []
        var (own, isOpen) = (0, false)
        for i in sentences.indices {
            let sentence = sentences[i]
            if sentence.isHeading {
                isOpen = false
                guard i + 1 < sentences.endIndex, !sentences[i + 1].isHeading,
                    isBareLabel(sentence, reading)
                else { continue }
                isOpen = true
                if let last = sentence.tokens.last { labels.insert(reading.text.nameKey(last)) }
            } else if isOpen, speaks(sentence, reading) {
                own += 1
                isOpen = false
            }
            if own > 1, labels.count > 1 { return true }
        }
        return false
    }

    private static let quotes = TokenKinds(.openQuote, .closeQuote, .plainQuote)

    private static func speaks(_ sentence: Sentence, _ reading: Reading) -> Bool {
        sentence.kinds.isDisjoint(with: quotes)
            && !reading.classes(in: sentence).isDisjoint(with: [.firstPlural, .firstSingular])
    }

    /// A name with its office, an office alone or "Question", and nothing else.
    static func isBareLabel(_ line: Sentence, _ reading: Reading) -> Bool {
        let label = line.tokens
        guard line.isHeading, let first = label.first, label.count <= labelMax,
            reading.tokens[first].kind == .word, reading.tokens[first].isCapitalised
        else { return false }
        if reading.classes(first).contains(.journalist) { return label.count <= 2 }
        guard let i = reading.mentionIndex(covering: first),
            [.person, .role].contains(reading.annotations.mentions[i].kind)
        else { return false }
        return label.allSatisfy { at in
            reading.mentionIndex(covering: at).map {
                $0 == i || reading.annotations.mentions[$0].kind == .country
            } ?? reading.classes(at).contains(.preposition)
        }
    }

    /// Whose the words below a line are; nobody's below a journalist's.
    func bareTurn(
        _ line: Sentence, _ discourse: Discourse
    ) -> (parties: [Party], content: Int)? {
        guard Self.isBareLabel(line, reading) else { return nil }
        let i = reading.mentionIndex(covering: line.tokens.lowerBound)
        return (i.map { discourse.parties(of: $0, in: reading) } ?? [], line.tokens.upperBound)
    }
}
