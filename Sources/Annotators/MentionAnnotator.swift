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
        _ text: TokenizedText, names: NameIndex, known: inout Set<UInt64>
    ) -> [Mention] {
        var mentions: [Mention] = []
        for sentence in text.sentences {
            var i = sentence.tokens.lowerBound
            while i < sentence.tokens.upperBound {
                let scanner = MentionScanner(
                    text: text, names: names, lexicon: lexicon, words: words,
                    end: sentence.tokens.upperBound)
                guard let mention = scanner.mention(at: i, known: known) else {
                    i += 1
                    continue
                }
                for token in mention.name where text.tokens[token].isCapitalised {
                    known.insert(text.nameKey(token))
                }
                mentions.append(mention)
                i = mention.tokens.upperBound
            }
        }
        return mentions
    }
}

/// Numbers of the single words that the scanner asks for.
struct MentionWords: Sendable {
    let of, the, and, `for`, to, comma, jr, side, his, her, their, our, my, ampersand: WordID

    init(lexicon: Lexicon) {
        of = lexicon.word("of")
        the = lexicon.word("the")
        and = lexicon.word("and")
        `for` = lexicon.word("for")
        to = lexicon.word("to")
        comma = lexicon.word(",")
        jr = lexicon.word("jr")
        side = lexicon.word("side")
        his = lexicon.word("his")
        her = lexicon.word("her")
        their = lexicon.word("their")
        our = lexicon.word("our")
        my = lexicon.word("my")
        ampersand = lexicon.word("&")
    }
}
