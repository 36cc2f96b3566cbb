internal import Annotators
internal import Lexicons
internal import Text

/// Tells whether a text is English, the one language that the engine reads.
///
/// In running English four words in ten are determiners, prepositions, conjunctions, auxiliaries
/// or pronouns; other languages share few of their spellings. A line of news has fewer of them,
/// but most of its plain words are known to the lexicon.
struct LanguageCheck {
    /// Below this share of such words a text is not English.
    static let functionWordsShareMin = 0.18
    /// The same of a text of which two in three words in lower case are known.
    static let newsFunctionWordsShareMin = 0.1
    /// Shorter texts do not tell.
    static let wordsMin = 15
    /// Words that are looked at; the head of a text tells as much as the whole.
    static let wordsMax = 2_000

    private static var functionWords: WordClass {
        [.determiner, .preposition, .conjunction, .auxiliary, .singularPronoun, .pluralPronoun]
    }

    let reading: Reading

    var isEnglish: Bool {
        let functionWords = Self.functionWords
        var count = 0
        var functional = 0
        var plain = 0
        var known = 0
        let classes = reading.annotations.classes
        for (i, token) in reading.tokens.enumerated() where token.kind == .word {
            if count == Self.wordsMax { break }
            // No sum passes the number of words.
            count &+= 1
            if !classes[i].isDisjoint(with: functionWords) { functional &+= 1 }
            guard token.shape == .lower else { continue }
            plain &+= 1
            if token.word > 0 { known &+= 1 }
        }
        guard count >= Self.wordsMin else { return true }
        let isKnown = known * 3 >= plain * 2
        let share = isKnown ? Self.newsFunctionWordsShareMin : Self.functionWordsShareMin
        return Double(functional) >= Double(count) * share
    }
}
