internal import Lexicons
internal import Text

/// Numbers of the single words that rules ask for, looked up once.
struct RuleWords: Sendable {
    let to, on, `for`, it, that, of, with, by, `while`, who: WordID

    init(lexicon: Lexicon) {
        to = lexicon.word("to")
        on = lexicon.word("on")
        `for` = lexicon.word("for")
        it = lexicon.word("it")
        that = lexicon.word("that")
        who = lexicon.word("who")
        of = lexicon.word("of")
        with = lexicon.word("with")
        by = lexicon.word("by")
        `while` = lexicon.word("while")
    }
}
