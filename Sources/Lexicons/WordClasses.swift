internal import Text

/// The small closed classes of English words that rules speak of. Inlinable, since rules ask for
/// them at every token.
package struct WordClass: OptionSet, Sendable {
    package let rawValue: UInt64

    @inlinable
    package init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// Without this the literal of a set of classes goes through unspecialised generic code,
    /// which took a quarter of the engine's time.
    @inlinable @inline(__always)
    package init(arrayLiteral elements: WordClass...) {
        var rawValue: UInt64 = 0
        for element in elements { rawValue |= element.rawValue }
        self.init(rawValue: rawValue)
    }

    /// A point may follow without ending the sentence.
    @inlinable package static var abbreviation: WordClass { WordClass(rawValue: 1 << 0) }
    /// Begins a sentence after an acronym with points.
    @inlinable package static var starter: WordClass { WordClass(rawValue: 1 << 1) }
    @inlinable package static var preposition: WordClass { WordClass(rawValue: 1 << 2) }
    @inlinable package static var determiner: WordClass { WordClass(rawValue: 1 << 3) }
    @inlinable package static var conjunction: WordClass { WordClass(rawValue: 1 << 4) }
    /// Forms of be, have and do.
    @inlinable package static var auxiliary: WordClass { WordClass(rawValue: 1 << 5) }
    /// Asks for something: should, must, need.
    @inlinable package static var deontic: WordClass { WordClass(rawValue: 1 << 6) }
    /// Speaks of what is to come: will, shall.
    @inlinable package static var future: WordClass { WordClass(rawValue: 1 << 7) }
    @inlinable package static var negation: WordClass { WordClass(rawValue: 1 << 8) }
    @inlinable package static var adverb: WordClass { WordClass(rawValue: 1 << 9) }
    /// He, she.
    @inlinable package static var singularPronoun: WordClass { WordClass(rawValue: 1 << 10) }
    /// They, both.
    @inlinable package static var pluralPronoun: WordClass { WordClass(rawValue: 1 << 11) }
    /// I, my.
    @inlinable package static var firstSingular: WordClass { WordClass(rawValue: 1 << 12) }
    /// We, our.
    @inlinable package static var firstPlural: WordClass { WordClass(rawValue: 1 << 13) }
    /// Leaders, sides, ministers: those who met, together.
    @inlinable package static var collective: WordClass { WordClass(rawValue: 1 << 14) }
    /// Side, counterpart: one of those who met.
    @inlinable package static var side: WordClass { WordClass(rawValue: 1 << 15) }
    /// Two, both, all.
    @inlinable package static var plural: WordClass { WordClass(rawValue: 1 << 16) }
    /// Part of a name between its capitals: bin, de, von.
    @inlinable package static var particle: WordClass { WordClass(rawValue: 1 << 17) }
    /// Stands before a clause: that, which, who.
    @inlinable package static var relative: WordClass { WordClass(rawValue: 1 << 18) }
    /// Her, she.
    @inlinable package static var female: WordClass { WordClass(rawValue: 1 << 19) }
    /// Before a venue's name: at, in.
    @inlinable package static var locative: WordClass { WordClass(rawValue: 1 << 20) }
    /// A word that ends the name of a building: Hotel, Palace.
    @inlinable package static var venue: WordClass { WordClass(rawValue: 1 << 21) }
    /// Names the business of a ministry: Trade, Affairs.
    @inlinable package static var portfolio: WordClass { WordClass(rawValue: 1 << 22) }
    /// Says that something is still to come: scheduled, upcoming, invited.
    @inlinable package static var planned: WordClass { WordClass(rawValue: 1 << 23) }
    @inlinable package static var cancelled: WordClass { WordClass(rawValue: 1 << 24) }
    /// Before the place of a journey: to.
    @inlinable package static var destination: WordClass { WordClass(rawValue: 1 << 25) }
    /// Before the other party: with, between, to, from.
    @inlinable package static var party: WordClass { WordClass(rawValue: 1 << 26) }
    /// Present tense of be, have and the like.
    @inlinable package static var present: WordClass { WordClass(rawValue: 1 << 27) }
    /// Past tense of the same.
    @inlinable package static var past: WordClass { WordClass(rawValue: 1 << 28) }
    /// Belongs to a deal between companies: price, purchase, supply.
    @inlinable package static var commercial: WordClass { WordClass(rawValue: 1 << 29) }
    /// Leads to a quantified goal: goal, reach, double.
    @inlinable package static var goal: WordClass { WordClass(rawValue: 1 << 30) }
    /// Says that people were there: present, attended.
    @inlinable package static var attendance: WordClass { WordClass(rawValue: 1 << 31) }
    /// Forms of be: what follows is passive.
    @inlinable package static var be: WordClass { WordClass(rawValue: 1 << 32) }

    /// Stands between a determiner and a title: visiting, former, newly.
    @inlinable package static var modifier: WordClass { WordClass(rawValue: 1 << 40) }
    /// A headline capitalises it, but it is part of no name: Holds, Meets, Call.
    @inlinable package static var headline: WordClass { WordClass(rawValue: 1 << 41) }
    /// His, her, its, their: whose encounter it is.
    @inlinable package static var possessive: WordClass { WordClass(rawValue: 1 << 42) }
    /// Says that an encounter was by telephone or video.
    @inlinable package static var remote: WordClass { WordClass(rawValue: 1 << 43) }
    /// Makes one meeting of several parties: trilateral, jointly.
    @inlinable package static var multilateral: WordClass { WordClass(rawValue: 1 << 44) }
    /// Says that something is only wished: ready, hoped, willing.
    @inlinable package static var wish: WordClass { WordClass(rawValue: 1 << 45) }
    /// Names an exchange of words: talks, discussions, conversation.
    @inlinable package static var talk: WordClass { WordClass(rawValue: 1 << 50) }
    /// Before a topic: on, about, regarding.
    @inlinable package static var about: WordClass { WordClass(rawValue: 1 << 51) }
    /// One who speaks for others: spokesperson, office.
    @inlinable package static var spokesperson: WordClass { WordClass(rawValue: 1 << 52) }
    /// One who asks in a transcript: question, journalist.
    @inlinable package static var journalist: WordClass { WordClass(rawValue: 1 << 53) }
    /// Names what is talked about: agenda, topics.
    @inlinable package static var topic: WordClass { WordClass(rawValue: 1 << 54) }
    /// Between an agenda and its topics: included, were.
    @inlinable package static var covers: WordClass { WordClass(rawValue: 1 << 55) }
    /// Makes "on" no topic: margins, phone, invitation.
    @inlinable package static var circumstance: WordClass { WordClass(rawValue: 1 << 56) }
    /// One of a delegation: members, representatives.
    @inlinable package static var attendee: WordClass { WordClass(rawValue: 1 << 57) }
    /// Stands for somebody known, in small letters: guest, host, minister.
    @inlinable package static var figure: WordClass { WordClass(rawValue: 1 << 58) }

    /// Words that begin no personal name, though a sentence may capitalise them.
    package static let neverName: WordClass = [
        .preposition, .determiner, .conjunction, .auxiliary, .deontic, .future, .negation,
        .adverb, .singularPronoun, .pluralPronoun, .firstSingular, .firstPlural, .relative,
        .starter, .collective, .venue, .headline,
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
        "remote": .remote, "multilateral": .multilateral, "wish": .wish,
        "talk": .talk, "about": .about, "spokesperson": .spokesperson,
        "journalist": .journalist, "topic": .topic, "covers": .covers,
        "circumstance": .circumstance, "attendee": .attendee, "figure": .figure,
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
