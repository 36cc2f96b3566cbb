internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What those who issue a text recall and welcome before they say what they agreed: "The Parties, /
/// Recalling the accord of May; / Welcoming the outcome of the summit; / Hereby: a) agree to …".
extension StatementRules {
    /// Tokens of a recital, at least.
    private static let recitalMin = 5
    /// Tokens of a line that those who issue the text, or what they do, stands on alone, at most.
    private static let headMax = 8

    /// The cue in -ing that a line of its own begins with, where a comma or a semicolon ends it and
    /// the line before is "The Parties," or a recital too; in a joint statement after other lines.
    func recital(_ line: Sentence, _ i: Int) -> SpeechVerb? {
        guard quote == nil, discourse.company.count > 1, line.tokens.count >= Self.recitalMin,
            let last = line.tokens.last,
            [.semicolon, .comma].contains(reading.tokens[last].kind),
            let first = line.tokens.prefix(3).first(where: { !reading.isAdverb($0) }),
            lastRecital == i - 1 || opensRecitals(i)
                || isJoint && voice?.reach != .colon && reading.tokens[last].kind == .semicolon
        else { return nil }
        if reading.words.speech.reciting.contains(reading.tokens[first].word) {
            return bare(first, line)
        }
        return reading.speechVerbs(in: line).first.flatMap { verb in
            verb.form == .gerund && verb.tokens.lowerBound == first ? verb : nil
        }
    }

    /// "Mindful of X", "Guided by X", "Determined to do X".
    private func bare(_ word: Int, _ line: Sentence) -> SpeechVerb? {
        guard word + 2 < line.tokens.upperBound,
            reading.classes(word + 1).contains(.preposition)
                || [reading.words.that, reading.words.to].contains(reading.tokens[word + 1].word)
        else { return nil }
        return SpeechVerb(tokens: word..<word + 2, form: .gerund, kind: .report, act: nil)
    }

    /// "The two ministers," alone on the line before.
    private func opensRecitals(_ i: Int) -> Bool {
        guard i > 0 else { return false }
        let line = reading.text.sentences[i - 1]
        guard let last = line.tokens.last, line.tokens.count <= Self.headMax,
            [.comma, .colon].contains(reading.tokens[last].kind),
            let mention = reading.mentionIndex(covering: last - 1)
        else { return false }
        return reading.annotations.mentions[mention].kind == .together
    }

    /// Takes a recital as the words of all who issue the text.
    mutating func recite(_ verb: SpeechVerb, of line: Sentence, _ i: Int) {
        var end = line.tokens.upperBound
        while end > verb.tokens.upperBound,
            [.semicolon, .comma, .colon, .stop].contains(reading.tokens[end - 1].kind)
                || reading.classes(end - 1).contains(.conjunction)
        { end -= 1 }
        take(
            Report(cue: verb, parties: discourse.company, rule: .statementListVerb),
            verb.tokens.upperBound..<end, i)
        voice = nil
        lastRecital = i
    }

    /// "Hereby:", "Have agreed to:" below recitals: the entries that follow are of those too.
    func endsRecitals(_ line: Sentence, _ i: Int) -> Bool {
        guard let lastRecital, i > lastRecital, i - lastRecital <= 2,
            discourse.company.count > 1
        else { return false }
        return carryOver.opensList(line) && line.tokens.count <= Self.headMax
            && reading.annotations.mentions.within(line.tokens).isEmpty
    }
}
