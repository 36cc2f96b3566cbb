internal import Text

/// The small closed classes of English words that rules speak of. Inlinable, since rules ask for
/// them at every token.
public struct WordClass: OptionSet, Sendable {
    /// The classes as bits.
    public let rawValue: UInt64

    /// From bits.
    @inlinable
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// Without this the literal of a set of classes goes through unspecialised generic code,
    /// which took a quarter of the engine's time.
    @inlinable @inline(__always)
    public init(arrayLiteral elements: WordClass...) {
        var rawValue: UInt64 = 0
        for element in elements { rawValue |= element.rawValue }
        self.init(rawValue: rawValue)
    }

    /// A point may follow without ending the sentence.
    @inlinable public static var abbreviation: WordClass { WordClass(rawValue: 1 << 0) }
    /// Begins a sentence after an acronym with points.
    @inlinable public static var starter: WordClass { WordClass(rawValue: 1 << 1) }
    /// Of, in, with.
    @inlinable public static var preposition: WordClass { WordClass(rawValue: 1 << 2) }
    /// The, a, this, his.
    @inlinable public static var determiner: WordClass { WordClass(rawValue: 1 << 3) }
    /// And, but, while.
    @inlinable public static var conjunction: WordClass { WordClass(rawValue: 1 << 4) }
    /// Forms of be, have and do.
    @inlinable public static var auxiliary: WordClass { WordClass(rawValue: 1 << 5) }
    /// Asks for something: should, must, need.
    @inlinable public static var deontic: WordClass { WordClass(rawValue: 1 << 6) }
    /// Speaks of what is to come: will, shall.
    @inlinable public static var future: WordClass { WordClass(rawValue: 1 << 7) }
    /// Not, never.
    @inlinable public static var negation: WordClass { WordClass(rawValue: 1 << 8) }
    /// Also, strongly, then.
    @inlinable public static var adverb: WordClass { WordClass(rawValue: 1 << 9) }
    /// He, she.
    @inlinable public static var singularPronoun: WordClass { WordClass(rawValue: 1 << 10) }
    /// They, both.
    @inlinable public static var pluralPronoun: WordClass { WordClass(rawValue: 1 << 11) }
    /// I, my.
    @inlinable public static var firstSingular: WordClass { WordClass(rawValue: 1 << 12) }
    /// We, our.
    @inlinable public static var firstPlural: WordClass { WordClass(rawValue: 1 << 13) }
    /// Leaders, sides, ministers: those who met, together.
    @inlinable public static var collective: WordClass { WordClass(rawValue: 1 << 14) }
    /// Side, counterpart: one of those who met.
    @inlinable public static var side: WordClass { WordClass(rawValue: 1 << 15) }
    /// Two, both, all.
    @inlinable public static var plural: WordClass { WordClass(rawValue: 1 << 16) }
    /// Part of a name between its capitals: bin, de, von.
    @inlinable public static var particle: WordClass { WordClass(rawValue: 1 << 17) }
    /// Stands before a clause: that, which, who.
    @inlinable public static var relative: WordClass { WordClass(rawValue: 1 << 18) }
    /// Her, she.
    @inlinable public static var female: WordClass { WordClass(rawValue: 1 << 19) }
    /// Before a venue's name: at, in.
    @inlinable public static var locative: WordClass { WordClass(rawValue: 1 << 20) }
    /// A word that ends the name of a building: Hotel, Palace.
    @inlinable public static var venue: WordClass { WordClass(rawValue: 1 << 21) }
    /// Names the business of a ministry: Trade, Affairs.
    @inlinable public static var portfolio: WordClass { WordClass(rawValue: 1 << 22) }
    /// Says that something is still to come: scheduled, upcoming, invited.
    @inlinable public static var planned: WordClass { WordClass(rawValue: 1 << 23) }
    /// Cancelled, postponed.
    @inlinable public static var cancelled: WordClass { WordClass(rawValue: 1 << 24) }
    /// Before the place of a journey: to.
    @inlinable public static var destination: WordClass { WordClass(rawValue: 1 << 25) }
    /// Before the other party: with, between, to, from.
    @inlinable public static var party: WordClass { WordClass(rawValue: 1 << 26) }
    /// Present tense of be, have and the like.
    @inlinable public static var present: WordClass { WordClass(rawValue: 1 << 27) }
    /// Past tense of the same.
    @inlinable public static var past: WordClass { WordClass(rawValue: 1 << 28) }
    /// Belongs to a deal between companies: price, purchase, supply.
    @inlinable public static var commercial: WordClass { WordClass(rawValue: 1 << 29) }
    /// Leads to a quantified goal: goal, reach, double.
    @inlinable public static var goal: WordClass { WordClass(rawValue: 1 << 30) }
    /// Says that people were there: present, attended.
    @inlinable public static var attendance: WordClass { WordClass(rawValue: 1 << 31) }
    /// Forms of be: what follows is passive.
    @inlinable public static var be: WordClass { WordClass(rawValue: 1 << 32) }

    /// Stands between a determiner and a title: visiting, former, newly.
    @inlinable public static var modifier: WordClass { WordClass(rawValue: 1 << 40) }
    /// A headline capitalises it, but it is part of no name: Holds, Meets, Call.
    @inlinable public static var headline: WordClass { WordClass(rawValue: 1 << 41) }
    /// His, her, its, their: whose encounter it is.
    @inlinable public static var possessive: WordClass { WordClass(rawValue: 1 << 42) }
    /// Says that an encounter was by telephone or video.
    @inlinable public static var remote: WordClass { WordClass(rawValue: 1 << 43) }
    /// Makes one meeting of several parties: trilateral, jointly.
    @inlinable public static var multilateral: WordClass { WordClass(rawValue: 1 << 44) }
    /// Says that something is only wished: ready, hoped, willing.
    @inlinable public static var wish: WordClass { WordClass(rawValue: 1 << 45) }
    /// Names an exchange of words: talks, discussions, conversation.
    @inlinable public static var talk: WordClass { WordClass(rawValue: 1 << 50) }
    /// Before a topic: on, about, regarding.
    @inlinable public static var about: WordClass { WordClass(rawValue: 1 << 51) }
    /// One who speaks for others: spokesperson, office.
    @inlinable public static var spokesperson: WordClass { WordClass(rawValue: 1 << 52) }
    /// One who asks in a transcript: question, journalist.
    @inlinable public static var journalist: WordClass { WordClass(rawValue: 1 << 53) }
    /// Names what is talked about: agenda, topics.
    @inlinable public static var topic: WordClass { WordClass(rawValue: 1 << 54) }
    /// Between an agenda and its topics: included, were.
    @inlinable public static var covers: WordClass { WordClass(rawValue: 1 << 55) }
    /// Makes "on" no topic: margins, phone, invitation.
    @inlinable public static var circumstance: WordClass { WordClass(rawValue: 1 << 56) }
    /// One of a delegation: members, representatives.
    @inlinable public static var attendee: WordClass { WordClass(rawValue: 1 << 57) }
    /// Stands for somebody known, in small letters: guest, host, minister.
    @inlinable public static var figure: WordClass { WordClass(rawValue: 1 << 58) }
    /// Ends the name of a body that people serve: ministry, council, bank.
    @inlinable public static var institution: WordClass { WordClass(rawValue: 1 << 61) }
    /// May stand before a clause as well as before a noun: since, after.
    @inlinable public static var clausal: WordClass { WordClass(rawValue: 1 << 46) }

    /// Before an encounter at which something else happened: during, after.
    @inlinable public static var temporal: WordClass { WordClass(rawValue: 1 << 47) }
    /// What somebody absent has conveyed: greetings, regards.
    @inlinable public static var greeting: WordClass { WordClass(rawValue: 1 << 48) }
    /// Counterpart, colleague: who holds the same office elsewhere.
    @inlinable public static var counterpart: WordClass { WordClass(rawValue: 1 << 49) }
    /// Words, view, opinion: "in his words" names the speaker.
    @inlinable public static var opinion: WordClass { WordClass(rawValue: 1 << 33) }
    /// Paid, placed, reached: what is done to a noun of speech, "attention was paid".
    @inlinable public static var lightParticiple: WordClass { WordClass(rawValue: 1 << 34) }
    /// Expressed, voiced: what puts a feeling into words, "concern was voiced".
    @inlinable public static var voicedParticiple: WordClass { WordClass(rawValue: 1 << 35) }
    /// Opportunity, keen, wanted: before the infinitive of a cue, "took the opportunity to thank".
    @inlinable public static var leadIn: WordClass { WordClass(rawValue: 1 << 36) }
    /// Remark, letter, request: "a remark by A praising X".
    @inlinable public static var utterance: WordClass { WordClass(rawValue: 1 << 37) }
    /// Agenda, focus, centre: where a topic stands, "X was on the agenda".
    @inlinable public static var agenda: WordClass { WordClass(rawValue: 1 << 38) }
    /// Guest, visitor: the one of those who met who came.
    @inlinable public static var visitor: WordClass { WordClass(rawValue: 1 << 39) }
    /// Remarks, speech, address: a title says that the document is one speaker's words.
    @inlinable public static var oration: WordClass { WordClass(rawValue: 1 << 59) }
    /// Then, afterwards: opens the account of a further encounter.
    @inlinable public static var sequel: WordClass { WordClass(rawValue: 1 << 62) }
    /// Previous, preceding: one of a series before this one.
    @inlinable public static var bygone: WordClass { WordClass(rawValue: 1 << 63) }
    /// Including, among, them: after these a list names some of those spoken of.
    @inlinable public static var instance: WordClass { WordClass(rawValue: 1 << 60) }
    /// Words that stand in no phrase for a person: "the Peruvian side of the border".
    package static let neverFigure: WordClass = [
        .preposition, .determiner, .conjunction, .auxiliary, .be, .future, .present, .past,
        .relative, .negation, .pluralPronoun, .singularPronoun, .adverb,
    ]

    /// Words that begin no personal name, though a sentence may capitalise them.
    package static let neverName: WordClass = [
        .preposition, .determiner, .conjunction, .auxiliary, .deontic, .future, .negation,
        .adverb, .singularPronoun, .pluralPronoun, .firstSingular, .firstPlural, .relative,
        .starter, .collective, .venue, .headline,
    ]

    /// Words that a mention may begin with though they are no capitals and no names.
    static let opensMention: WordClass = [
        .determiner, .modifier, .plural, .pluralPronoun, .singularPronoun, .firstPlural,
    ]

    /// Words that a group, a collective noun and what qualifies it, may begin with.
    package static let opensGroup: WordClass = [
        .determiner, .modifier, .plural, .collective, .portfolio, .starter, .pluralPronoun,
        .singularPronoun, .firstPlural, .firstSingular,
    ]

    /// By the name that `words/words.csv` uses.
    static let byName: [String: WordClass] = [
        "abbreviation": .abbreviation, "starter": .starter, "preposition": .preposition,
        "determiner": .determiner, "conjunction": .conjunction, "auxiliary": .auxiliary,
        "deontic": .deontic, "future": .future, "negation": .negation, "adverb": .adverb,
        "singular-pronoun": .singularPronoun, "plural-pronoun": .pluralPronoun,
        "first-singular": .firstSingular, "first-plural": .firstPlural,
        "collective": .collective, "side": .side, "plural": .plural, "particle": .particle,
        "relative": .relative, "female": .female, "locative": .locative, "venue": .venue,
        "portfolio": .portfolio,
        "planned": .planned, "cancelled": .cancelled, "destination": .destination,
        "party": .party, "present": .present, "past": .past,
        "commercial": .commercial, "goal": .goal, "attendance": .attendance, "be": .be,
        "modifier": .modifier, "headline": .headline, "possessive": .possessive,
        "talk": .talk, "about": .about, "spokesperson": .spokesperson,
        "journalist": .journalist, "topic": .topic, "covers": .covers,
        "circumstance": .circumstance, "attendee": .attendee, "figure": .figure,
        "remote": .remote, "multilateral": .multilateral, "wish": .wish,
        "clausal": .clausal, "temporal": .temporal, "greeting": .greeting,
        "counterpart": .counterpart, "institution": .institution,
        "opinion": .opinion, "light-participle": .lightParticiple,
        "voiced-participle": .voicedParticiple, "lead-in": .leadIn, "utterance": .utterance,
        "agenda": .agenda, "visitor": .visitor, "oration": .oration,
        "instance": .instance, "sequel": .sequel, "bygone": .bygone,
    ]
}

extension LexiconBuilder {
    /// The classes of each word number; numbers past the end have none.
    mutating func loadWordClasses() throws -> [WordClass] {
        let table = try self.table("words/words.csv", "word", "class")
        var classes: [WordClass] = []
        for row in table.rows {
            guard let wordClass = WordClass.byName[row[1]] else {
                throw error("'\(row[1])' is no class of words", table, row)
            }
            guard let word = words(row[0]).first.map(Int.init) else {
                throw error("an empty word", table, row)
            }
            if word >= classes.count {
                classes += Array(repeating: [], count: word + 1 - classes.count)
            }
            classes[word].insert(wordClass)
        }
        return classes
    }
}
