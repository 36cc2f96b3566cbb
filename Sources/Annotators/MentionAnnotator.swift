package import Lexicons
package import Text

/// Finds the mentions of a text, leftmost first, longest first, without overlap.
///
/// A name that no lexicon holds is taken for a person's where a title or a form of address
/// stands with it; from then on the name alone is enough.
package struct MentionAnnotator: Sendable {
    private let lexicon: Lexicon
    private let words: MentionWords

    package init(lexicon: Lexicon) {
        self.lexicon = lexicon
        words = MentionWords(lexicon: lexicon)
    }

    /// - Parameter known: keys of family names that are known from elsewhere, such as a title;
    ///   those that the text introduces are added.
    package func annotate(
        _ text: TokenizedText, classes: [WordClass], sentenceClasses: [WordClass],
        names: Layer<Gazetteer.Match>, cues: Layer<Gazetteer.Match>, known: inout NameKeys
    ) -> [Mention] {
        var mentions: [Mention] = []
        mentions.reserveCapacity(text.tokens.count / 8)
        let source = MentionSource(
            text: text, tokenClasses: classes, names: names, cues: cues, lexicon: lexicon,
            words: words)
        // Whether the next mention may share the title of the last.
        var isShared = false
        for sentence in text.sentences {
            let scanner = MentionScanner(
                source, sentence: sentence, present: sentenceClasses[sentence.number])
            var i = sentence.tokens.lowerBound
            while true {
                if !isShared { i = source.signs.opening(from: i, before: scanner.end) }
                guard i < scanner.end else { break }
                guard !isShared || source.signs.canBegin(at: i) || scanner.canShare(at: i) else {
                    i += 1
                    continue
                }
                if classes[i].contains(.collective), mayIntroduce(i, text) {
                    introduceList(after: i, scanner, &known)
                }
                guard
                    let mention = scanner.distributed(
                        at: i, after: isShared ? mentions.last : nil)
                        ?? scanner.mention(at: i, known: known)
                else {
                    i += 1
                    continue
                }
                for token in mention.name where text.tokens[token].isCapitalised {
                    known.insert(text.nameKey(token))
                }
                mentions.append(mention)
                if mention.isDistributed, !isShared {
                    introduceList(after: mention.title.upperBound - 1, scanner, &known)
                }
                isShared = mention.isDistributed
                i = mention.tokens.upperBound
            }
        }
        return mentions
    }
}

extension MentionAnnotator {
    /// "Ministers Lena Holm", "counterparts: Lena Holm (Norway)": a capital, or two behind it.
    private func mayIntroduce(_ i: Int, _ text: TokenizedText) -> Bool {
        guard !text.tokens[i].isCapitalised, i + 3 < text.tokens.count else {
            return text.tokens[i].isCapitalised
                || i + 2 < text.tokens.count && text.tokens[i + 1].isCapitalised
                    && text.tokens[i + 2].isCapitalised
        }
        let next = text.tokens[i + 1].kind == .colon ? i + 2 : i + 1
        return text.tokens[next].isCapitalised && text.tokens[next + 1].isCapitalised
    }

    /// "Ministers Lena Holm, Jon Dahl and Ivo Rus", "Ministers Lena Holm of Norway and Jon Dahl of
    /// Peru": a title in the plural makes the capitals after it names. At most eight.
    private func introduceList(
        after i: Int, _ scanner: MentionScanner, _ known: inout NameKeys
    ) {
        let text = scanner.text
        var at = i + 1
        if at < scanner.end, text.tokens[at].kind == .colon { at += 1 }
        for _ in 0..<8 {
            guard at < scanner.end, scanner.isNameWord(at) else { return }
            let name = scanner.extend(at..<at + 1)
            for token in name where text.tokens[token].isCapitalised {
                known.insert(text.nameKey(token))
            }
            var owner = Mention(kind: .person, tokens: name)
            let nameEnd = scanner.origin(name.upperBound, &owner)
            at = nameEnd
            while at < scanner.end, at - nameEnd < 2,
                text.tokens[at].kind == .comma || scanner.classes(at).contains(.conjunction)
            { at += 1 }
            if at == nameEnd { return }
        }
    }
}

/// Numbers of the single words that the scanner asks for.
struct MentionWords: Sendable {
    let of, the, those, and, `for`, to, from, at, `in`, comma, jr, ampersand, number, on: WordID
    let government, group, who, sultan, general, an, by, with, met, meet: WordID
    /// Speaks, says: what a title tells of the author of a speech.
    let speaking: Set<WordID>
    /// Led, headed: before "by" and the one who leads a delegation.
    let leading: Set<WordID>
    /// Ministry, department: what stands for its country.
    let ministries: Set<WordID>
    let represents: WordID
    /// Head, chief: of a country's diplomacy.
    let heads: Set<WordID>
    /// Diplomacy, MFA: what a foreign minister heads.
    let diplomacy: Set<WordID>
    let foreign: WordID
    /// Row of `Lexicon.offices` of a foreign minister.
    let foreignMinister: Int?
    /// Letters of orders and decorations: what stands behind a name.
    let honours: Set<WordID>

    init(lexicon: Lexicon) {
        of = lexicon.word("of")
        honours = Set(lexicon.words(of: .honour))
        the = lexicon.word("the")
        those = lexicon.word("those")
        and = lexicon.word("and")
        `for` = lexicon.word("for")
        to = lexicon.word("to")
        comma = lexicon.word(",")
        jr = lexicon.word("jr")
        (sultan, general) = (lexicon.word("sultan"), lexicon.word("general"))
        from = lexicon.word("from")
        an = lexicon.word("an")
        by = lexicon.word("by")
        (with, met, meet) = (lexicon.word("with"), lexicon.word("met"), lexicon.word("meet"))
        speaking = Set(lexicon.words(of: .speaking))
        at = lexicon.word("at")
        `in` = lexicon.word("in")
        ampersand = lexicon.word("&")
        group = lexicon.word("group")
        number = lexicon.word("number")
        on = lexicon.word("on")
        government = lexicon.word("government")
        who = lexicon.word("who")
        represents = lexicon.word("represents")
        heads = Set(lexicon.words(of: .headship))
        diplomacy = Set(lexicon.words(of: .diplomacy))
        foreign = lexicon.word("foreign")
        foreignMinister = lexicon.offices.firstIndex { $0.office == "foreign-minister" }
        leading = Set(lexicon.words(of: .leading))
        ministries = Set(lexicon.words(of: .ministry))
    }
}
