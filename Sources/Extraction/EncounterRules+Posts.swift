internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Encounters of posts, whose writer leaves himself out: "Met B in Lima today. Also spoke to C."
extension EncounterRules {
    /// The one who writes, where a sentence opens with the verb: who says "I", else the one of the
    /// publisher's own side whom the text is about.
    func writer(of match: Gazetteer.Match, _ sentence: Sentence) -> [Party] {
        guard
            Self.opensPost(match, sentence, of: reading)
                || opensForward(match.tokens.lowerBound, sentence)
        else { return [] }
        if !discourse.speaker.isEmpty { return discourse.speaker }
        let own = discourse.principals.filter {
            reading.side(of: $0) == reading.issuer.map { .country($0) }
        }
        return own.count == 1 ? own : []
    }

    /// "Looking forward to meeting B in May".
    private func opensForward(_ start: Int, _ sentence: Sentence) -> Bool {
        start - reading.opening(of: sentence) == 3 && tokens[start - 1].word == reading.words.to
            && tokens[start - 2].word == reading.words.journey.forward
    }

    /// Whether a sentence opens with the past of a verb, adverbs aside, and no participle: "Held
    /// in Oslo, the talks", "Received by A, B said".
    static func opensPost(
        _ match: Gazetteer.Match, _ sentence: Sentence, of reading: Reading
    ) -> Bool {
        let (start, next) = (match.tokens.lowerBound, match.tokens.upperBound)
        let opening = reading.opening(of: sentence)
        guard !sentence.isHeading, match.isPast, start - opening <= 2,
            (opening..<max(opening, start)).allSatisfy({
                reading.classes($0).contains(.adverb)
            }), next < sentence.tokens.upperBound,
            reading.tokens[next].word != reading.words.by, reading.tokens[next].kind == .word
        else { return false }
        let isLight = reading.lexicon.encounters[Int(match.entry.index)].part == .light
        return !isLight || reading.classes(next).isDisjoint(with: [.locative, .temporal])
    }
}

extension MeetingReader {
    /// "Met B in Lima today.": one of the first sentences leaves out who did so.
    func opensAsPost(_ sentence: Sentence) -> Bool {
        reading.annotations.encounters.within(sentence.tokens.prefix(6)).contains {
            EncounterRules.opensPost($0, sentence, of: reading) || isCaption($0, sentence)
        } || opensGladly(sentence)
    }

    /// "Productive talks with B in Lima today.": no verb says who held them.
    private func isCaption(_ match: Gazetteer.Match, _ sentence: Sentence) -> Bool {
        let part = reading.lexicon.encounters[Int(match.entry.index)].part
        let next = match.tokens.upperBound
        return part == .noun && match.tokens.lowerBound - sentence.tokens.lowerBound <= 3
            && next < sentence.tokens.upperBound
            && reading.tokens[next].word == reading.words.with
            && reading.classes(in: sentence).isDisjoint(with: [.be, .auxiliary, .future])
            && !reading.annotations.cues.stands(in: sentence.tokens)
    }

    /// "Great to meet B", "Honoured to welcome B".
    private func opensGladly(_ sentence: Sentence) -> Bool {
        let opening = reading.opening(of: sentence)
        return (opening..<opening + 2).clamped(to: sentence.tokens).contains {
            reading.words.journey.gladness.contains(reading.tokens[$0].word)
        }
    }
}
