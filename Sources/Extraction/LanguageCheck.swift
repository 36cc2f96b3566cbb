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
        let classes = reading.annotations.classes
        // A text with so many is English, whatever follows.
        let most = Double(min(Self.wordsMax, classes.count))
        let enough = Int((most * Self.functionWordsShareMin).rounded(.up))
        let tokens = reading.tokens
        for i in classes.indices where tokens[i].kind == .word {
            if count == Self.wordsMax { break }
            // No sum passes the number of words.
            count &+= 1
            if classes[i].isDisjoint(with: functionWords) { continue }
            functional &+= 1
            if functional >= enough { return true }
        }
        guard count >= Self.wordsMin else { return true }
        func isShare(_ least: Double) -> Bool { Double(functional) >= Double(count) * least }
        return isShare(Self.functionWordsShareMin)
            || isShare(Self.newsFunctionWordsShareMin) && isKnown
    }

    /// Whether two in three words in lower case are known.
    private var isKnown: Bool {
        let plain = reading.tokens.lazy.filter { $0.kind == .word }.prefix(Self.wordsMax)
            .filter { $0.shape == .lower }
        let (count, known) = plain.reduce((0, 0)) { ($0.0 + 1, $0.1 + ($1.word > 0 ? 1 : 0)) }
        return known * 3 >= count * 2
    }
}
