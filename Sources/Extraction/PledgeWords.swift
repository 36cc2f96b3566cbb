internal import Lexicons
internal import Text

/// Numbers of the words that rules for promises and plans ask for, looked up once.
struct PledgeWords: Sendable {
    /// Annual, regular: how often two consult each other.
    let periodic: WordSet
    /// Government: whose plan is one side's alone.
    let governments: WordSet
    /// What somebody has decided.
    let decisions: WordSet
    /// Through: before the means of an aim.
    let means: WordSet
    /// Committed (to): what one does to oneself.
    let committing: WordSet
    /// Assurance: of what will be done.
    let assuring: WordSet
    /// Addition: in "in addition to".
    let additions: WordSet
    /// Together: before "with" and a further thing.
    let alongside: WordSet
    /// Work, support: verbs that are nouns as well.
    let twofold: WordSet
    /// One, the other, the second: of several documents.
    let counting: WordSet
    /// Concerns, deals: what a document does.
    let concerning: WordSet
    /// Runs, operating: what one does with a hospital that one keeps up.
    let running: WordSet
    /// Supported, hosted: what one has done for years.
    let aiding: WordSet
    /// New, fresh: not there yet.
    let fresh: WordSet
    /// Field, sector: what help is given in.
    let fields: WordSet
    /// Consensus, understanding: what leaders come to.
    let unison: WordSet
    /// Important, common: before it.
    let weighty: WordSet
    let aid, assistance, last, more, would: WordID
    let keep, loan, maintain, memorandums, offers, welcomes: WordID

    init(lexicon: Lexicon) {
        periodic = WordSet(lexicon.words(of: .periodic))
        governments = WordSet(lexicon.words(of: .government))
        decisions = WordSet(lexicon.words(of: .decision))
        means = WordSet(lexicon.words(of: .means))
        committing = WordSet(lexicon.words(of: .committing))
        assuring = WordSet(lexicon.words(of: .assuring))
        alongside = WordSet(lexicon.words(of: .alongside))
        additions = WordSet(lexicon.words(of: .addition))
        twofold = WordSet(lexicon.words(of: .twofold))
        counting = WordSet(lexicon.words(of: .counting))
        concerning = WordSet(lexicon.words(of: .concerning))
        running = WordSet(lexicon.words(of: .running))
        aiding = WordSet(lexicon.words(of: .aiding))
        fresh = WordSet(lexicon.words(of: .fresh))
        fields = WordSet(lexicon.words(of: .field))
        unison = WordSet(lexicon.words(of: .unison))
        weighty = WordSet(lexicon.words(of: .weighty))
        let word = lexicon.word
        (aid, assistance) = (word("aid"), word("assistance"))
        (last, more, would) = (word("last"), word("more"), word("would"))
        (keep, loan, maintain) = (word("keep"), word("loan"), word("maintain"))
        (memorandums, offers, welcomes) = (word("memorandums"), word("offers"), word("welcomes"))
    }
}
