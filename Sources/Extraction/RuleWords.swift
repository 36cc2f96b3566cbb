internal import Lexicons
internal import Text

/// Numbers of the single words that rules ask for, looked up once.
struct RuleWords: Sendable {
    let to, on, `for`, it, that: WordID

    init(lexicon: Lexicon) {
        to = lexicon.word("to")
        on = lexicon.word("on")
        `for` = lexicon.word("for")
        it = lexicon.word("it")
        that = lexicon.word("that")
    }
}
