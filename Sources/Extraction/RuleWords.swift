internal import Lexicons
internal import Text

/// Numbers of the single words that rules ask for, looked up once.
struct RuleWords: Sendable {
    let to, on, `for`, it, that: WordID
    let of, from, between, about, held, following, a, an, no: WordID
    let his, her, its, their, and, or, political, diplomatic, `continue`: WordID
    let including, memoranda, mous, letters: WordID

    init(lexicon: Lexicon) {
        to = lexicon.word("to")
        on = lexicon.word("on")
        `for` = lexicon.word("for")
        it = lexicon.word("it")
        that = lexicon.word("that")
        of = lexicon.word("of")
        from = lexicon.word("from")
        between = lexicon.word("between")
        about = lexicon.word("about")
        held = lexicon.word("held")
        following = lexicon.word("following")
        a = lexicon.word("a")
        an = lexicon.word("an")
        no = lexicon.word("no")
        his = lexicon.word("his")
        her = lexicon.word("her")
        its = lexicon.word("its")
        their = lexicon.word("their")
        and = lexicon.word("and")
        including = lexicon.word("including")
        memoranda = lexicon.word("memoranda")
        mous = lexicon.word("mous")
        letters = lexicon.word("letters")
        `continue` = lexicon.word("continue")
        or = lexicon.word("or")
        political = lexicon.word("political")
        diplomatic = lexicon.word("diplomatic")
    }
}
