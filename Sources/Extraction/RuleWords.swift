internal import Lexicons
internal import Text

/// Numbers of the single words that rules ask for, looked up once.
struct RuleWords: Sendable {
    let to, on, `for`, it, that, by, from, of, with, `in`, had: WordID

    init(lexicon: Lexicon) {
        to = lexicon.word("to")
        on = lexicon.word("on")
        `for` = lexicon.word("for")
        it = lexicon.word("it")
        that = lexicon.word("that")
        by = lexicon.word("by")
        from = lexicon.word("from")
        of = lexicon.word("of")
        with = lexicon.word("with")
        `in` = lexicon.word("in")
        had = lexicon.word("had")
    }
}
