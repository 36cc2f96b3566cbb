internal import Annotators
internal import Lexicons
internal import Text

/// Those met who are named behind a word for all of them.
extension EncounterRules {
    /// Words from the verb to the word for all, and from that to the names, at most.
    private static let instanceReach = (head: 12, list: 12)

    /// "met a number of her counterparts, including B and C", "meetings with leaders of several
    /// countries: B and C": B and C, where a plural for people stands before, with nobody named.
    func instances(after start: Int, needsWith: Bool, _ sentence: Sentence) -> Reading.Group? {
        guard
            !reading.classes(in: sentence).isDisjoint(with: [.collective, .attendee])
                || addressesSeveral(start, sentence),
            let head = plainHead(after: start, needsWith: needsWith, sentence)
        else { return nil }
        if let list = listBehind(head, sentence) { return list }
        let end = min(head + Self.instanceReach.list, sentence.tokens.upperBound - 1)
        var at = head + 1
        var isPlain = true
        while at < end {
            if let list = list(openedAt: at, sentence) {
                return isPlain || mentions[list].contains { $0.kind == .person } ? list : nil
            }
            if isPerson(at) { return nil }
            guard tokens[at].kind == .word || tokens[at].kind == .comma,
                reading.annotations.cues.starting(at: at) == nil
            else { return nil }
            if reading.classes(at).contains(.preposition), !isOfOrigin(at), !isForeword(at) {
                isPlain = false
            }
            at += 1
        }
        return nil
    }

    /// "with several counterparts in Oslo. These included B and C": the list that the sentence
    /// behind opens with, where nobody is named up to it.
    private func listBehind(_ head: Int, _ sentence: Sentence) -> Reading.Group? {
        guard sentence.number + 1 < reading.text.sentences.count,
            case let next = reading.text.sentences[sentence.number + 1],
            case let first = next.tokens.lowerBound, first + 2 < next.tokens.upperBound,
            reading.words.speech.pointing.contains(tokens[first].word),
            reading.words.speech.including.contains(tokens[first + 1].word)
                || reading.classes(first + 1).contains(.be),
            !(head + 1..<max(head + 1, sentence.tokens.upperBound)).contains(where: isPerson)
        else { return nil }
        return reading.mentions(at: first + 2, until: next.tokens.upperBound)
    }

    /// "with Their Excellencies: A and B".
    private func addressesSeveral(_ start: Int, _ sentence: Sentence) -> Bool {
        (start..<start + Self.instanceReach.head).clamped(to: sentence.tokens).contains {
            reading.words.journey.excellencies.contains(tokens[$0].word)
        }
    }

    private func isPerson(_ token: Int) -> Bool {
        reading.mentionIndex(covering: token).map { mentions[$0].kind == .person } ?? false
    }

    /// "the following ministers": those whom a list behind them names.
    private func isForeword(_ token: Int) -> Bool {
        tokens[token].word == reading.words.following && token > 0
            && reading.classes(token - 1).contains(.determiner)
    }

    private func isOfOrigin(_ token: Int) -> Bool {
        tokens[token].word == reading.words.of || tokens[token].word == reading.words.from
    }

    /// The "counterparts" of "with a number of his counterparts": a plural in small letters.
    func plainHead(after start: Int, needsWith: Bool, _ sentence: Sentence) -> Int? {
        let end = min(start + Self.instanceReach.head, sentence.tokens.upperBound - 2)
        var at = start
        var isGoverned = !needsWith
        while at < end {
            let classes = reading.classes(at)
            let isPlural =
                !classes.isDisjoint(with: [.collective, .attendee]) && tokens[at].shape == .lower
                || reading.words.journey.excellencies.contains(tokens[at].word)
            if isGoverned, isPlural { return at }
            if isPerson(at) { return nil }
            if tokens[at].word == reading.words.with {
                isGoverned = true
            } else if tokens[at].kind != .word && tokens[at].kind != .number
                || !classes.isDisjoint(with: [.relative, .conjunction])
                || isGoverned && classes.contains(.preposition) && !isOfOrigin(at)
                    && !isForeword(at)
            {
                return nil
            }
            at += 1
        }
        return nil
    }

    /// Those behind "including", "among them", "such as" or a colon.
    private func list(openedAt at: Int, _ sentence: Sentence) -> Reading.Group? {
        var next = at + 1
        if tokens[at].kind != .colon {
            guard reading.classes(at).contains(.instance), tokens[at].word != reading.words.as
            else { return nil }
            if next < sentence.tokens.upperBound, reading.classes(next).contains(.instance) {
                next += 1
            }
        }
        return reading.mentions(at: next, until: sentence.tokens.upperBound)
    }
}
