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
    /// Assurance: of what will be done.
    let assuring: SmallSet<WordID>
    /// Addition: in "in addition to".
    let additions: SmallSet<WordID>
    /// Together: before "with" and a further thing.
    let alongside: SmallSet<WordID>
    let last, would: WordID
    let keep, loan, maintain, memorandums, offers, welcomes: WordID

    init(lexicon: Lexicon) {
        periodic = SmallSet(lexicon.words(of: .periodic))
        governments = SmallSet(lexicon.words(of: .government))
        decisions = SmallSet(lexicon.words(of: .decision))
        means = SmallSet(lexicon.words(of: .means))
        committing = SmallSet(lexicon.words(of: .committing))
        assuring = SmallSet(lexicon.words(of: .assuring))
        alongside = SmallSet(lexicon.words(of: .alongside))
        additions = SmallSet(lexicon.words(of: .addition))
        let word = lexicon.word
        (last, would) = (word("last"), word("would"))
        (keep, loan, maintain) = (word("keep"), word("loan"), word("maintain"))
        (memorandums, offers, welcomes) = (word("memorandums"), word("offers"), word("welcomes"))
    }
}
