internal import Lexicons
internal import Text

/// Numbers of the words that rules for promises and plans ask for, looked up once.
struct PledgeWords: Sendable {
    /// Annual, regular: how often two consult each other.
    let periodic: SmallSet<WordID>
    /// Government: whose plan is one side's alone.
    let governments: SmallSet<WordID>
    /// What somebody has decided.
    let decisions: SmallSet<WordID>
    /// Through: before the means of an aim.
    let means: SmallSet<WordID>
    /// Committed (to): what one does to oneself.
    let committing: SmallSet<WordID>
    let keep, loan, maintain, memorandums, offers, welcomes: WordID

    init(lexicon: Lexicon) {
        periodic = SmallSet(lexicon.words(of: .periodic))
        governments = SmallSet(lexicon.words(of: .government))
        decisions = SmallSet(lexicon.words(of: .decision))
        means = SmallSet(lexicon.words(of: .means))
        committing = SmallSet(lexicon.words(of: .committing))
        let word = lexicon.word
        (keep, loan, maintain) = (word("keep"), word("loan"), word("maintain"))
        (memorandums, offers, welcomes) = (word("memorandums"), word("offers"), word("welcomes"))
    }
}
