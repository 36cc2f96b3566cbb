internal import Lexicons
internal import Text

/// Numbers of the single words that rules ask for, looked up once.
struct RuleWords: Sendable {
    let `as`, country, going, head, him, host, invitation, invited, inviting, like, own, them,
        there, this: WordID
    let which, at, conclude, draft, under, will: WordID
    let a, about, an, and, between, by, `continue`, conclusion, diplomatic, effect: WordID
    let exchange, followed, following, `for`, force, from, go, had, held, her, his, `in`: WordID
    let including, it, its, letters, memoranda, mous, must, no, of, on, or, political: WordID
    let signing, that, their, to, `where`, `while`, who, with: WordID

    init(lexicon: Lexicon) {
        a = lexicon.word("a")
        about = lexicon.word("about")
        an = lexicon.word("an")
        and = lexicon.word("and")
        between = lexicon.word("between")
        by = lexicon.word("by")
        `continue` = lexicon.word("continue")
        country = lexicon.word("country")
        conclusion = lexicon.word("conclusion")
        diplomatic = lexicon.word("diplomatic")
        effect = lexicon.word("effect")
        exchange = lexicon.word("exchange")
        followed = lexicon.word("followed")
        following = lexicon.word("following")
        `for` = lexicon.word("for")
        force = lexicon.word("force")
        from = lexicon.word("from")
        go = lexicon.word("go")
        had = lexicon.word("had")
        held = lexicon.word("held")
        her = lexicon.word("her")
        his = lexicon.word("his")
        `in` = lexicon.word("in")
        including = lexicon.word("including")
        it = lexicon.word("it")
        its = lexicon.word("its")
        letters = lexicon.word("letters")
        memoranda = lexicon.word("memoranda")
        mous = lexicon.word("mous")
        must = lexicon.word("must")
        no = lexicon.word("no")
        of = lexicon.word("of")
        on = lexicon.word("on")
        or = lexicon.word("or")
        political = lexicon.word("political")
        signing = lexicon.word("signing")
        that = lexicon.word("that")
        their = lexicon.word("their")
        `as` = lexicon.word("as")
        host = lexicon.word("host")
        head = lexicon.word("head")
        going = lexicon.word("going")
        like = lexicon.word("like")
        him = lexicon.word("him")
        own = lexicon.word("own")
        them = lexicon.word("them")
        there = lexicon.word("there")
        this = lexicon.word("this")
        invitation = lexicon.word("invitation")
        invited = lexicon.word("invited")
        inviting = lexicon.word("inviting")
        which = lexicon.word("which")
        at = lexicon.word("at")
        conclude = lexicon.word("conclude")
        draft = lexicon.word("draft")
        under = lexicon.word("under")
        will = lexicon.word("will")
        to = lexicon.word("to")
        `where` = lexicon.word("where")
        `while` = lexicon.word("while")
        who = lexicon.word("who")
        with = lexicon.word("with")
    }
}
