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

    /// "Joint Press Statement of the First Dialogue", "Outcomes: Joint Communiqué", "Peru-Norway
    /// Leaders' Joint Statement": a heading in which "joint" stands first, or behind a mark or
    /// nothing but those who issue it.
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
            }),
            joint == heading.tokens.lowerBound || tokens[joint - 1].kind != .word
                || (heading.tokens.lowerBound..<joint).allSatisfy({ isOfIssuers($0, reading) })
        else { return false }
        return (joint + 1..<max(joint + 1, min(heading.tokens.upperBound, joint + Self.reach)))
            .contains { reading.words.speech.jointTexts.contains(tokens[$0].word) }
    }

    private static func isOfIssuers(_ token: Int, _ reading: Reading) -> Bool {
        reading.tokens[token].kind != .word
            || reading.annotations.names.covering(token) != nil
            || reading.classes(token).contains(.conjunction)
            || reading.mentionIndex(covering: token).map {
                [.together, .role].contains(reading.annotations.mentions[$0].kind)
            } ?? false
    }

    /// "We, the Foreign Ministers of Peru and Norway, met in Lima on 3 May.": who issues a text,
    /// and where they met; nothing that they say.
    func isPreamble(_ sentence: Sentence) -> Bool {
        let words = sentence.tokens.prefix(Self.preambleReach)
        guard
            let we = words.first(where: {
                reading.classes($0).contains(.firstPlural)
                    && !reading.classes($0).contains(.possessive)
            }), we + 2 < sentence.tokens.upperBound, reader.reports.isEmpty,
            sentence.tokens.last.map({ reading.tokens[$0].kind == .stop }) ?? false
        else { return false }
        // Behind bold marks too.
        let behind = we + 1..<sentence.tokens.upperBound
        guard let next = behind.first(where: { reading.tokens[$0].kind != .symbol }),
            [.comma, .dash].contains(reading.tokens[next].kind)
        else { return false }
        let encounter = reading.annotations.encounters.within(sentence.tokens).first {
            reading.lexicon.encounters[Int($0.entry.index)].part == .verb
        }
        guard let encounter, encounter.tokens.lowerBound > next + 2 else { return false }
        let issuers = next..<encounter.tokens.lowerBound
        return reading.annotations.names.within(issuers).count > 1
            && !reading.annotations.cues.within(next..<sentence.tokens.upperBound).contains {
                let kind = reading.lexicon.cues[Int($0.entry.index)].kind
                return kind != .other && kind != .occur
                    && reading.annotations.names.covering($0.tokens.lowerBound) == nil
            }
    }

    /// Tokens before "we" at the head of a preamble, and "we" itself.
    private static let preambleReach = 4

    /// "Built on shared seas, our friendship grows" behind words of one of those who issue a text
    /// together: of all.
    func returnsToAll(_ sentence: Sentence, _ lead: Reading.Group?) -> Bool {
        guard isJoint, quote == nil, voice?.reach == .paragraph, voice?.parties.count == 1,
            speaksForAll(sentence, lead)
        else { return false }
        return reading.classes(in: sentence).contains(.firstPlural)
            || lead.map {
                $0.count > 1 || reading.annotations.mentions[$0.lowerBound].kind == .together
            } ?? false
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
        // "The two ministers will sign an accord" is news of them.
        let isOfCountries =
            lead.map {
                reading.annotations.mentions[$0].allSatisfy { $0.kind == .country }
            } ?? false
        let tenses: WordClass =
            isOfCountries
            ? [.present, .deontic, .firstPlural, .future] : [.present, .deontic, .firstPlural]
        return !classes.isDisjoint(with: tenses)
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

    /// "We discussed fishing, and I am glad that it grows": the author's own words from "I" on.
    mutating func handBack(_ sentence: Sentence, _ i: Int, to author: Voice) {
        guard let last = drafts.indices.last, drafts[last].sentence == i,
            drafts[last].speakers != author.parties
        else { return }
        let content = drafts[last].content
        let mark = content.dropLast(3).first {
            $0 > content.lowerBound && reading.tokens[$0].kind == .comma
                && reading.classes($0 + 1).contains(.conjunction)
                && reading.classes($0 + 2).contains(.firstSingular)
                && !reading.classes($0 + 2).contains(.possessive)
        }
        guard let mark else { return }
        drafts[last].content = content.lowerBound..<mark
        voice = author
        speak(announced(in: mark + 2..<content.upperBound), i)
    }

    /// "I would like to stress one thing: Norway will stay": what stands behind a colon within ten
    /// tokens.
    private func announced(in content: Range<Int>) -> Range<Int> {
        guard
            let colon = content.prefix(Self.announcedMax).first(where: {
                reading.tokens[$0].kind == .colon
            }), content.upperBound - colon > 4,
            reading.annotations.cues.within(content.lowerBound..<colon).contains(where: {
                [.stress, .report].contains(reading.lexicon.cues[Int($0.entry.index)].kind)
            })
        else { return content }
        return colon + 1..<content.upperBound
    }

    private static let announcedMax = 10

    /// "said the following as the talks began:", "said (translated from Spanish):": of the words
    /// to come, none of them.
    func announces(_ content: Range<Int>, _ sentence: Sentence) -> Bool {
        guard carryOver.opensList(sentence), content.count > 1,
            content.upperBound + 1 >= sentence.tokens.upperBound
        else { return false }
        let start = content.lowerBound
        return reading.tokens[start].kind == .openBracket
            || reading.classes(start).contains(.determiner)
                && reading.tokens[start + 1].word == reading.words.following
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
