internal import Domain
internal import Lexicons
internal import Text

/// Numbers of the single words that rules ask for, looked up once.
final class RuleWords: Sendable {
    let `as`, country, going, head, him, host, invitation, invited, inviting, like, offer, own,
        them, there, this, since, us: WordID
    let could, did, foreign, here, may, not, presidents, prime: WordID
    let entry, exchanged, first, inaugural, ratification, ratified, ratify: WordID
    let all, be, both, each, excellency, five, four, part, three: WordID
    let which, at, called, conclude, draft, into, such, off, under, will: WordID
    let after, before, being, earlier, follows, inaugurated, later, next, one, only: WordID
    let additional, days, defence, defense, opened, preceding, previous, security, together, two,
        whom: WordID
    let credence, credentials, accreditation, edition, having, take, took: WordID
    let also, ministries, negotiations, received, tour: WordID
    let another, preceded, takes, taking: WordID
    let capital, embassy, minister, premier, presence, represented, state: WordID
    /// Signed, inked, initialled.
    let signed: WordSet
    /// Announced, reported: what a body does with the news of a meeting of its head.
    let announcing: WordSet
    /// Going, set, poised: what one is to do something.
    let intending: WordSet
    /// Call, visit: what one pays on somebody.
    let calls: WordSet
    /// The same with the present of headlines.
    let signings: WordSet
    /// Held, had, conducted: what one does with negotiations that take place on one day.
    let holding: WordSet
    /// First to twentieth.
    let ordinals: WordSet
    let meals: WordSet
    /// Parliament, cabinet: bodies of one country.
    let ownBodies: WordSet
    /// Sides, parties, countries: no people.
    let sideWords: WordSet
    /// Two to ten.
    let numerals: [WordID]
    /// Day, morning, evening: what "the previous" stands before.
    let dayParts: [WordID]
    let a, about, an, and, between, by, `continue`, conclusion, diplomatic, effect: WordID
    let conversation, signatures, notes: WordID
    let exchange, followed, following, `for`, force, from, go, had, her, his, `in`: WordID
    let including, it, its, letters, memoranda, mous, must, no, of, on, or, political: WordID
    let speech: SpeechWords
    let journey: JourneyWords
    let bond: BondWords
    let pledge: PledgeWords
    let issuer: IssuerWords
    let recent, signing, that, their, to, `where`, `while`, who, with: WordID
    /// Each country as a list of one, by its row.
    let countryAlone: [[Party]]
    /// What rules wait for, of a cue, by its row.
    let cueSigns: [SentenceDigest.Sign]
    /// The signs of words by their number, up to the last one that is a sign.
    private let signs: [SentenceDigest.Sign]
    /// A bit for each word that is a sign, by its number: most are none, and need no look above.
    private let signBits: UInt64

    /// What rules wait for, of a word.
    @inline(__always)
    func sign(of word: WordID) -> SentenceDigest.Sign {
        signBits &>> UInt64(word & 63) & 1 == 1 && Int(word) < signs.count ? signs[Int(word)] : []
    }

    init(lexicon: Lexicon) {
        let word = lexicon.word
        (a, about, an, and) = (word("a"), word("about"), word("an"), word("and"))
        (between, by, `continue`) = (word("between"), word("by"), word("continue"))
        (country, conclusion, embassy) = (word("country"), word("conclusion"), word("embassy"))
        (diplomatic, effect, exchange) = (word("diplomatic"), word("effect"), word("exchange"))
        (followed, following, `for`) = (word("followed"), word("following"), word("for"))
        (force, from, go, had) = (word("force"), word("from"), word("go"), word("had"))
        (her, his, `in`, including) = (word("her"), word("his"), word("in"), word("including"))
        (it, its, letters, took) = (word("it"), word("its"), word("letters"), word("took"))
        (memoranda, mous, must, no) = (word("memoranda"), word("mous"), word("must"), word("no"))
        (of, on, or, political) = (word("of"), word("on"), word("or"), word("political"))
        (speech, journey) = (SpeechWords(lexicon: lexicon), JourneyWords(lexicon: lexicon))
        (bond, issuer) = (BondWords(lexicon: lexicon), IssuerWords(lexicon: lexicon))
        pledge = PledgeWords(lexicon: lexicon)
        (signing, that, their, `as`) = (word("signing"), word("that"), word("their"), word("as"))
        (host, head, going, like) = (word("host"), word("head"), word("going"), word("like"))
        (him, own, them, there) = (word("him"), word("own"), word("them"), word("there"))
        (us, offer, `where`, `while`) = (word("us"), word("offer"), word("where"), word("while"))
        (this, invitation, invited) = (word("this"), word("invitation"), word("invited"))
        (since, exchanged, additional) = (word("since"), word("exchanged"), word("additional"))
        (ratified, ratify, inaugural) = (word("ratified"), word("ratify"), word("inaugural"))
        (inviting, which, at, into) = (word("inviting"), word("which"), word("at"), word("into"))
        (called, conclude, draft) = (word("called"), word("conclude"), word("draft"))
        (may, off, four, five) = (word("may"), word("off"), word("four"), word("five"))
        (will, to, ratification) = (word("will"), word("to"), word("ratification"))
        (entry, here, only) = (word("entry"), word("here"), word("only"))
        (could, did, who, with) = (word("could"), word("did"), word("who"), word("with"))
        (prime, part, foreign) = (word("prime"), word("part"), word("foreign"))
        (presidents, not, three) = (word("presidents"), word("not"), word("three"))
        (be, excellency, all, both) = (word("be"), word("excellency"), word("all"), word("both"))
        (after, before, being, such) = (word("after"), word("before"), word("being"), word("such"))
        (earlier, later, next, one) = (word("earlier"), word("later"), word("next"), word("one"))
        (together, whom, under) = (word("together"), word("whom"), word("under"))
        (opened, defence, defense) = (word("opened"), word("defence"), word("defense"))
        (days, two, first, each) = (word("days"), word("two"), word("first"), word("each"))
        (preceding, previous, security) = (word("preceding"), word("previous"), word("security"))
        (edition, having, follows) = (word("edition"), word("having"), word("follows"))
        (credence, credentials, take) = (word("credence"), word("credentials"), word("take"))
        (accreditation, minister, tour) = (word("accreditation"), word("minister"), word("tour"))
        (inaugurated, received, premier) = (word("inaugurated"), word("received"), word("premier"))
        (negotiations, ministries, also) = (word("negotiations"), word("ministries"), word("also"))
        (represented, state, recent) = (word("represented"), word("state"), word("recent"))
        (conversation, notes, another) = (word("conversation"), word("notes"), word("another"))
        (takes, taking, signatures) = (word("takes"), word("taking"), word("signatures"))
        (preceded, capital, presence) = (word("preceded"), word("capital"), word("presence"))
        let group: (WordGroup) -> WordSet = { WordSet(lexicon.words(of: $0)) }
        (signed, signings, calls) = (group(.signed), group(.signing), group(.call))
        (intending, announcing) = (group(.intending), group(.announcing))
        (holding, ordinals, meals) = (group(.holding), group(.ordinal), group(.meal))
        (ownBodies, sideWords) = (group(.ownBody), group(.side))
        (numerals, dayParts) = (lexicon.words(of: .numeral), lexicon.words(of: .dayPart))
        countryAlone = lexicon.countries.indices.map { [.country($0)] }
        let plain: [(WordID, SentenceDigest.Sign)] = [
            (there, .there), (it, .it), (`as`, .as), (off, .off), (not, .not), (days, .day),
            (invitation, .invitation), (capital, .capital), (notes, .signed), (signatures, .signed),
        ]
        (signs, signBits) = Self.signs(plain, lexicon)
        cueSigns = lexicon.cues.map { Self.signs(of: $0) }
    }

    private static func signs(of cue: Cue) -> SentenceDigest.Sign {
        let kind: SentenceDigest.Sign =
            cue.kind == .source ? .source : cue.kind == .occur ? .occurrence : []
        return cue.act == .discuss
            ? kind.union(.discussion) : cue.act == .agree ? kind.union(.accord) : kind
    }

    private static func signs(
        _ plain: [(WordID, SentenceDigest.Sign)], _ lexicon: Lexicon
    ) -> (ofWords: [SentenceDigest.Sign], bits: UInt64) {
        let groups: [(WordGroup, SentenceDigest.Sign)] = [
            (.dayPart, .day), (.message, .message), (.signing, .signed), (.survey, .survey),
            (.gathering, .gathering), (.bestowing, .bestowal), (.sending, .sending),
            (.departing, .departure),
        ]
        let words = groups.flatMap { group, sign in lexicon.words(of: group).map { ($0, sign) } }
        var signs: [SentenceDigest.Sign] = []
        var bits: UInt64 = 0
        for (word, sign) in plain + words where word > 0 {
            while signs.count <= Int(word) { signs.append([]) }
            signs[Int(word)].formUnion(sign)
            bits |= 1 << UInt64(word & 63)
        }
        return (signs, bits)
    }
}

/// Those that the rules for statements alone ask for.
struct SpeechWords: Sendable {
    let common, given, information, mentioned, mutual, presented, provided: WordID
    let attention, concerned, condemned, floor, latter, leader, reply, response: WordID
    let envoy, place, shared, stood, trio: WordID
    let ago, besides, but, course, during, well, when, you: WordID
    /// Both, each, all.
    let all: WordSet
    /// Joined: what one does with somebody's call.
    let seconding: WordID
    /// Worth, bears: what a remark of the publisher is.
    let worthy: WordSet
    /// Forms of "address".
    let addressing: WordSet
    /// Gained, obtained.
    let obtaining: WordSet
    /// Counterparts, colleagues: with whom one talks, unnamed.
    let peers: WordSet
    /// Understanding, support: what one asks for.
    let assents: WordSet
    /// Where one addresses an audience.
    let events: WordSet
    /// A, answer: before the words of the one who was asked.
    let answers: WordSet
    /// Thank, thanks: before the one whom a speaker addresses.
    let thanking: WordSet
    /// Good, morning, everybody: what greetings and thanks consist of.
    let courtesies: WordSet
    /// Mindful (of), guided (by): what a recital without a verb begins with.
    let reciting: WordSet
    /// Those who speak for an office.
    let spokespeople: WordSet
    /// Condemns, welcomes: what a country does by saying so.
    let performing: WordSet
    /// Recalled, reminded: by the publisher, of what was before.
    let reminding: WordSet
    /// Agreed, identified: of plans and areas, by all who met.
    let settling: WordSet
    /// Want, wish: before what somebody says that he says.
    let wanting: WordSet
    /// Remain, stay: as "be" before what is necessary.
    let remaining: WordSet
    /// Directed, tasked: what leaders agree that others do.
    let tasking: WordSet
    /// Alliance, commission: what an organisation calls itself.
    let unions: WordSet
    /// Include, cover: of a list.
    let including: WordSet
    /// Hoped, expected: by the publisher, of what is to come.
    let expecting: WordSet
    /// These, those: before words that stand elsewhere.
    let pointing: WordSet
    /// How, why: at the head of what is said.
    let asking: WordSet
    /// Calling, described: what something is said to be.
    let judging: WordSet
    let against, joint, turn: WordID
    let jointTexts: WordSet
    /// Ambassadors, diplomats.
    let envoys: WordSet
    /// Separately, respectively: not all at once.
    let apart: WordSet
    /// Consultations, dialogue: formal talks that go by their own noun.
    let sessions: WordSet
    let desire, next: WordID
    /// Envoy, chair: what somebody is.
    let posts: WordSet
    /// Observation, appeal: what one makes of words.
    let claims: WordSet
    /// Made, issued.
    let uttering: WordSet
    /// How kings are addressed, how others of royal blood are, and who is so: King, Sultan.
    let majesties, highnesses, kings: WordSet
    /// Exemplary, unacceptable: what something is called.
    let verdicts: WordSet
    /// Discussion, review: of something.
    let surveys: WordSet

    init(lexicon: Lexicon) {
        let word = lexicon.word
        (common, given, information) = (word("common"), word("given"), word("information"))
        (mentioned, mutual, presented) = (word("mentioned"), word("mutual"), word("presented"))
        (provided, reply, response) = (word("provided"), word("reply"), word("response"))
        (leader, shared, concerned) = (word("leader"), word("shared"), word("concerned"))
        (latter, trio) = (word("latter"), word("trio"))
        (condemned, envoy, place) = (word("condemned"), word("envoy"), word("place"))
        performing = WordSet(lexicon.words(of: .performing))
        (attention, floor, stood) = (word("attention"), word("floor"), word("stood"))
        (besides, but, well) = (word("besides"), word("but"), word("well"))
        (ago, course, you) = (word("ago"), word("course"), word("you"))
        (during, when) = (word("during"), word("when"))
        seconding = word("joined")
        worthy = WordSet(lexicon.words(of: .worthy))
        all = WordSet(lexicon.words(of: .whole))
        addressing = WordSet(lexicon.words(of: .addressing))
        obtaining = WordSet(lexicon.words(of: .obtaining))
        peers = WordSet(lexicon.words(of: .peers))
        assents = WordSet(lexicon.words(of: .assent))
        events = WordSet(lexicon.words(of: .audience))
        answers = WordSet(lexicon.words(of: .answering))
        reciting = WordSet(lexicon.words(of: .reciting))
        thanking = WordSet(lexicon.words(of: .thanking))
        courtesies = WordSet(lexicon.words(of: .courtesy))
        spokespeople = WordSet(lexicon.words(of: .spokesperson))
        reminding = WordSet(lexicon.words(of: .reminding))
        settling = WordSet(lexicon.words(of: .settling))
        wanting = WordSet(lexicon.words(of: .wanting))
        remaining = WordSet(lexicon.words(of: .remaining))
        tasking = WordSet(lexicon.words(of: .tasking))
        unions = WordSet(lexicon.words(of: .union))
        including = WordSet(lexicon.words(of: .including))
        expecting = WordSet(lexicon.words(of: .expecting))
        pointing = WordSet(lexicon.words(of: .pointing))
        asking = WordSet(lexicon.words(of: .asking))
        judging = WordSet(lexicon.words(of: .judging))
        (against, joint, turn) = (word("against"), word("joint"), word("turn"))
        jointTexts = WordSet(lexicon.words(of: .jointText))
        envoys = WordSet(lexicon.words(of: .envoys))
        apart = WordSet(lexicon.words(of: .apart))
        sessions = WordSet(lexicon.words(of: .session))
        (desire, next) = (word("desire"), word("next"))
        posts = WordSet(lexicon.words(of: .post))
        claims = WordSet(lexicon.words(of: .claim))
        uttering = WordSet(lexicon.words(of: .uttering))
        surveys = WordSet(lexicon.words(of: .survey))
        verdicts = WordSet(lexicon.words(of: .verdict))
        majesties = WordSet(lexicon.words(of: .majesty))
        highnesses = WordSet(lexicon.words(of: .highness))
        kings = WordSet(lexicon.words(of: .king))
    }
}
