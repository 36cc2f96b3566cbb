internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Texts that both sides issue together, and tell in the third person.
extension StatementRules {
    /// Headings that may say what the text is.
    private static let headingsMax = 12
    /// Words behind "joint" within which it is said.
    private static let reach = 4

    /// "Joint Press Statement of the First Dialogue", "Outcomes: Joint Communiqué": a heading in
    /// which "joint" stands first or behind a mark.
    static func isJoint(_ reading: Reading?) -> Bool {
        guard let reading else { return false }
        return reading.text.sentences.prefix(headingsMax).contains { sentence in
            sentence.isHeading && isJoint(sentence, reading)
        }
    }

    private static func isJoint(_ heading: Sentence, _ reading: Reading) -> Bool {
        let tokens = reading.tokens
        guard
            let joint = heading.tokens.first(where: {
                tokens[$0].word == reading.words.speech.joint
            }), joint == heading.tokens.lowerBound || tokens[joint - 1].kind != .word
        else { return false }
        return (joint + 1..<max(joint + 1, min(heading.tokens.upperBound, joint + Self.reach)))
            .contains { reading.words.speech.jointTexts.contains(tokens[$0].word) }
    }

    /// "As coastal states, Norway and Peru are strong supporters of X", "Our shared sea needs
    /// care": of all who issue the text, where it is in the present and tells of no event.
    func speaksForAll(_ sentence: Sentence, _ lead: Reading.Group?) -> Bool {
        guard discourse.company.count > 1, sentence.tokens.count >= Self.sentenceMin,
            let last = sentence.tokens.last, reading.tokens[last].kind == .stop,
            lead.map(isOfSides) ?? true, carryOver.readsAsSpeech(sentence),
            !carryOver.tellsOfSession(sentence), !carryOver.tellsOfSubject(sentence, lead)
        else { return false }
        let classes = reading.classes(in: sentence)
        return !classes.isDisjoint(with: [.present, .deontic, .firstPlural])
            && !reading.annotations.dates.stands(in: sentence.tokens)
            || classes.contains(.firstPlural)
    }

    /// Tokens of a sentence that says something.
    private static let sentenceMin = 6

    /// Countries and those who met, no single person.
    private func isOfSides(_ lead: Reading.Group) -> Bool {
        reading.annotations.mentions[lead].allSatisfy {
            [.country, .together, .organization, .firstPerson].contains($0.kind)
        }
    }

    /// "They discussed joint projects. These include a port.": what was discussed goes on.
    func listed(_ sentence: Sentence, _ i: Int) -> StatementDraft? {
        let start = sentence.tokens.lowerBound
        guard let last = drafts.last, last.sentence == i - 1, last.act == .discuss,
            last.kind == .joint, sentence.tokens.count > 3,
            reading.tokens[start].word == reading.words.this
                || reading.words.speech.pointing.contains(reading.tokens[start].word),
            reading.words.speech.including.contains(reading.tokens[start + 1].word)
        else { return nil }
        return last
    }
}
