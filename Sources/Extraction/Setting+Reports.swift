internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// How what a sentence reports stands to the encounter that it names.
extension Setting {
    /// "agreed on trade at a meeting between A and B": where it was agreed, unless it is one to
    /// come.
    func isHeldAt(_ span: Range<Int>) -> Bool {
        let words = reading.words
        let start = max(sentence.tokens.lowerBound, span.lowerBound - 3)
        guard
            let at = (start..<max(start, span.lowerBound)).last(where: {
                tokens[$0].word == words.at
            }), span.upperBound < sentence.tokens.upperBound,
            [words.between, words.with].contains(tokens[span.upperBound].word)
        else { return false }
        return lastCue(before: at)?.act == .agree
            && !isMarked(.planned, around: at..<span.upperBound, 3, 8)
            && !(at..<span.upperBound).contains { isMark($0, .planned) }
            && !isMarked(.future, around: span, 14, 6)
    }

    /// "The embassy announced that the Ambassador had met B": news, told by somebody else.
    func isAnnounced(before had: Int) -> Bool {
        let reach = max(sentence.tokens.lowerBound, had - 16)..<had
        guard let that = reach.last(where: { tokens[$0].word == reading.words.that }),
            reading.annotations.mentions.stands(in: that..<had),
            !reading.annotations.dates.within(had..<sentence.tokens.upperBound)
                .contains(where: { isPast($0.date) })
        else { return false }
        return reading.annotations.cues.within(sentence.tokens.lowerBound..<that).last.map {
            reading.words.announcing.contains(tokens[$0.tokens.lowerBound].word)
        } ?? false
    }

    /// "The meeting reviewed future plans": a past cue right behind the noun.
    func isTelling(at end: Int) -> Bool {
        guard end < sentence.tokens.upperBound,
            let cue = reading.annotations.cues.starting(at: end), cue.isPast
        else { return false }
        return [.discuss, .agree].contains(reading.lexicon.cues[Int(cue.entry.index)].act)
    }

    /// "will visit Chad, the office announced Tuesday": the day of the announcement.
    func isOfReport(_ date: DateMention) -> Bool {
        var end = date.tokens.lowerBound
        if end > sentence.tokens.lowerBound, tokens[end - 1].word == reading.words.on { end -= 1 }
        guard date.isRelative, end > sentence.tokens.lowerBound,
            let cue = reading.annotations.cues.covering(end - 1), cue.tokens.upperBound == end
        else { return false }
        return reading.lexicon.cues[Int(cue.entry.index)].kind == .report && cue.isPast
            || reading.words.announcing.contains(tokens[cue.tokens.lowerBound].word)
    }

    /// News is told within this many days.
    private static let newsDaysMax = 7

    private func isPast(_ date: DateExpression) -> Bool {
        reading.annotations.anchor.map {
            date.lastDayNumber + Self.newsDaysMax < $0.firstDayNumber
        } ?? false
    }
}
