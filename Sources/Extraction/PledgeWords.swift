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
    /// Work, support: verbs that are nouns as well.
    let twofold: SmallSet<WordID>
    /// One, the other, the second: of several documents.
    let counting: SmallSet<WordID>
    /// Concerns, deals: what a document does.
    let concerning: SmallSet<WordID>
    /// Runs, operating: what one does with a hospital that one keeps up.
    let running: SmallSet<WordID>
    /// Supported, hosted: what one has done for years.
    let aiding: SmallSet<WordID>
    /// New, fresh: not there yet.
    let fresh: SmallSet<WordID>
    /// Field, sector: what help is given in.
    let fields: SmallSet<WordID>
    /// Consensus, understanding: what leaders come to.
    let unison: SmallSet<WordID>
    /// Important, common: before it.
    let weighty: SmallSet<WordID>
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
        twofold = SmallSet(lexicon.words(of: .twofold))
        counting = SmallSet(lexicon.words(of: .counting))
        concerning = SmallSet(lexicon.words(of: .concerning))
        running = SmallSet(lexicon.words(of: .running))
        aiding = SmallSet(lexicon.words(of: .aiding))
        fresh = SmallSet(lexicon.words(of: .fresh))
        fields = SmallSet(lexicon.words(of: .field))
        unison = SmallSet(lexicon.words(of: .unison))
        weighty = SmallSet(lexicon.words(of: .weighty))
        let word = lexicon.word
        (last, would) = (word("last"), word("would"))
        (keep, loan, maintain) = (word("keep"), word("loan"), word("maintain"))
        (memorandums, offers, welcomes) = (word("memorandums"), word("offers"), word("welcomes"))
    }
}
