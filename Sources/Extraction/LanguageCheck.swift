internal import Annotators
internal import Lexicons
internal import Text

/// Tells whether a text is English, the one language that the engine reads.
///
/// In running English four words in ten are determiners, prepositions, conjunctions, auxiliaries
/// or pronouns; other languages share few of their spellings.
struct LanguageCheck {
    /// Below this share of such words a text is not English.
    static let functionWordsShareMin = 0.18
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
        for i in reading.tokens.indices where reading.tokens[i].kind == .word {
            if count == Self.wordsMax { break }
            count += 1
            if !reading.classes(i).isDisjoint(with: functionWords) { functional += 1 }
        }
        guard count >= Self.wordsMin else { return true }
        return Double(functional) >= Double(count) * Self.functionWordsShareMin
    }
}
