internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Whose encounters a text in the first person tells of.
extension MeetingReader {
    /// Sentences at the head of a text that may say "I".
    private static let openingMax = 4

    /// "I met with B today": the one of the publisher's own side whom title or headings name,
    /// else the publisher's country; nobody where the opening does not say "I".
    func author() -> [Party] {
        guard opensInFirstPerson else { return [] }
        let headings = reading.text.sentences.prefix(6).filter(\.isHeading)
        let named =
            headings.lazy.compactMap { own(in: reading, $0.tokens) }.first
            ?? title.flatMap { own(in: $0, 0..<$0.tokens.count) }
        return named.map { [.member($0)] } ?? reading.issuer.map { [.country($0)] } ?? []
    }

    private var opensInFirstPerson: Bool {
        var rest = Self.openingMax
        for sentence in reading.text.sentences where !sentence.isHeading {
            if saysI(sentence) || opensAsPost(sentence) { return true }
            rest -= 1
            if rest == 0 { break }
        }
        return false
    }

    private func saysI(_ sentence: Sentence) -> Bool {
        guard reading.classes(in: sentence).contains(.firstSingular) else { return false }
        return reading.annotations.mentions.within(sentence.tokens)
            .contains { $0.kind == .firstPerson }
            && !sentence.tokens.contains {
                [.openQuote, .plainQuote].contains(reading.tokens[$0].kind)
            }
    }

    private func own(in reading: Reading, _ tokens: Range<Int>) -> Int? {
        let mentions = reading.annotations.mentions
        let first = mentions.index(atOrAfter: tokens.lowerBound)
        let last = mentions.index(atOrAfter: tokens.upperBound)
        return (first..<max(first, last)).lazy.compactMap { reading.memberOf[$0] }.first { i in
            let member = reading.cast.members[i]
            return member.country == nil && member.organization == nil
                || member.country != nil
                    && member.country == (reading.issuer ?? member.country)
        }
    }

    /// "I met B in Oslo," said Minister A: who is right beside a past cue of a sentence that quotes
    /// somebody's own words.
    func quoted(in sentence: Sentence) -> [Party] {
        guard reading.sum(of: sentence).signs.contains(.quote),
            !reading.classes(in: sentence).isDisjoint(with: [.firstSingular, .firstPlural]),
            let quote = sentence.tokens.last(where: {
                [.closeQuote, .plainQuote].contains(reading.tokens[$0].kind)
            })
        else { return [] }
        let rest = quote..<sentence.tokens.upperBound
        guard let cue = reading.annotations.cues.within(rest).first(where: { $0.isPast }),
            let i = reading.mentionIndex(covering: cue.tokens.upperBound)
                ?? reading.mentionIndex(covering: cue.tokens.lowerBound - 1),
            let member = reading.memberOf[i]
        else { return [] }
        return [.member(member)]
    }
}
