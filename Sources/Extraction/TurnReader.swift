internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Reads the speakers' names of a transcript: "PRESIDENT RUS: Thank you."
struct TurnReader {
    let reading: Reading
    /// True where paragraphs begin with a name and a colon at least twice.
    let isTranscript: Bool

    /// Words from the start of a sentence to the colon.
    private static let wordsMax = 8

    init(reading: Reading) {
        self.reading = reading
        var last = -1
        var count = 0
        for sentence in reading.text.sentences where sentence.paragraph != last {
            last = sentence.paragraph
            if let colon = Self.colon(of: sentence, reading),
                Self.isKnown(sentence.tokens.lowerBound..<colon, reading)
            {
                count += 1
            }
        }
        isTranscript = count > 1
    }

    /// The speaker and where the words begin; nobody for a journalist or a stranger.
    func turn(_ sentence: Sentence, _ discourse: Discourse) -> (parties: [Party], content: Int)? {
        guard let colon = Self.colon(of: sentence, reading) else { return nil }
        let label = sentence.tokens.lowerBound..<colon
        if let i = reading.mentionIndex(covering: colon - 1) {
            let parties = discourse.parties(of: i, in: reading)
            if !parties.isEmpty { return (parties, colon + 1) }
        }
        let member = Self.member(label, reading)
        return (member.map { [.member($0)] } ?? [], colon + 1)
    }

    /// The colon after one to eight capitalised words at the start of a sentence.
    private static func colon(of sentence: Sentence, _ reading: Reading) -> Int? {
        let start = sentence.tokens.lowerBound
        let end = min(sentence.tokens.upperBound - 1, start + wordsMax)
        guard start < end else { return nil }
        for at in start..<end {
            let token = reading.tokens[at]
            if token.kind == .colon { return at > start ? at : nil }
            let isSmall =
                reading.classes(at).contains(.preposition)
                || reading.classes(at).contains(.determiner)
            guard token.kind != .word || token.isCapitalised || isSmall else { return nil }
        }
        return nil
    }

    private static func isKnown(_ label: Range<Int>, _ reading: Reading) -> Bool {
        if label.contains(where: { reading.classes($0).contains(.journalist) }) { return true }
        if let i = reading.mentionIndex(covering: label.upperBound - 1) {
            return [.person, .role].contains(reading.annotations.mentions[i].kind)
        }
        return member(label, reading) != nil
    }

    /// The person whose family name ends the label.
    private static func member(_ label: Range<Int>, _ reading: Reading) -> Int? {
        guard let last = label.last, reading.tokens[last].kind == .word else { return nil }
        let key = reading.text.nameKey(last)
        return reading.cast.members.firstIndex { $0.keys.contains(key) }
    }
}
