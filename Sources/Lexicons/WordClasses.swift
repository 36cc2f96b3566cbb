internal import Text

/// The small closed classes of English words that rules speak of.
package struct WordClass: OptionSet, Sendable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// A point may follow without ending the sentence.
    package static let abbreviation = WordClass(bit: 0)
    /// Begins a sentence after an acronym with points.
    package static let starter = WordClass(bit: 1)
    package static let preposition = WordClass(bit: 2)
    package static let determiner = WordClass(bit: 3)
    package static let conjunction = WordClass(bit: 4)
    /// Forms of be, have and do.
    package static let auxiliary = WordClass(bit: 5)
    /// Asks for something: should, must, need.
    package static let deontic = WordClass(bit: 6)
    /// Speaks of what is to come: will, shall.
    package static let future = WordClass(bit: 7)
    package static let negation = WordClass(bit: 8)
    package static let adverb = WordClass(bit: 9)
    /// He, she.
    package static let singularPronoun = WordClass(bit: 10)
    /// They, both.
    package static let pluralPronoun = WordClass(bit: 11)
    /// I, my.
    package static let firstSingular = WordClass(bit: 12)
    /// We, our.
    package static let firstPlural = WordClass(bit: 13)
    /// Leaders, sides, ministers: those who met, together.
    package static let collective = WordClass(bit: 14)
    /// Side, counterpart: one of those who met.
    package static let side = WordClass(bit: 15)
    /// Two, both, all.
    package static let plural = WordClass(bit: 16)
    /// Part of a name between its capitals: bin, de, von.
    package static let particle = WordClass(bit: 17)
    /// Stands before a clause: that, which, who.
    package static let relative = WordClass(bit: 18)
    /// Her, she.
    package static let female = WordClass(bit: 19)
    /// Before a venue's name: at, in.
    package static let locative = WordClass(bit: 20)
    /// A word that ends the name of a building: Hotel, Palace.
    package static let venue = WordClass(bit: 21)
    /// Names the business of a ministry: Trade, Affairs.
    package static let portfolio = WordClass(bit: 22)
    /// Says that something is still to come: scheduled, upcoming, invited.
    package static let planned = WordClass(bit: 23)
    package static let cancelled = WordClass(bit: 24)
    /// Before the place of a journey: to.
    package static let destination = WordClass(bit: 25)
    /// Before the other party: with, between, to, from.
    package static let party = WordClass(bit: 26)
    /// Present tense of be, have and the like.
    package static let present = WordClass(bit: 27)
    /// Past tense of the same.
    package static let past = WordClass(bit: 28)
    /// Belongs to a deal between companies: price, purchase, supply.
    package static let commercial = WordClass(bit: 29)
    /// Leads to a quantified goal: goal, reach, double.
    package static let goal = WordClass(bit: 30)
    /// Says that people were there: present, attended.
    package static let attendance = WordClass(bit: 31)
    /// Forms of be: what follows is passive.
    package static let be = WordClass(bit: 32)

    /// Names an exchange of words: talks, discussions, conversation.
    package static let talk = WordClass(bit: 50)
    /// Before a topic: on, about, regarding.
    package static let about = WordClass(bit: 51)
    /// One who speaks for others: spokesperson, office.
    package static let spokesperson = WordClass(bit: 52)
    /// One who asks in a transcript: question, journalist.
    package static let journalist = WordClass(bit: 53)
    /// Names what is talked about: agenda, topics.
    package static let topic = WordClass(bit: 54)
    /// Between an agenda and its topics: included, were.
    package static let covers = WordClass(bit: 55)
    /// Makes "on" no topic: margins, phone, invitation.
    package static let circumstance = WordClass(bit: 56)

    /// Words that begin no personal name, though a sentence may capitalise them.
    package static let neverName: WordClass = [
        .preposition, .determiner, .conjunction, .auxiliary, .deontic, .future, .negation,
        .adverb, .singularPronoun, .pluralPronoun, .firstSingular, .firstPlural, .relative,
        .starter, .collective, .venue,
    ]

    private init(bit: UInt64) {
        rawValue = 1 << bit
    }

    /// By the name that `words/words.csv` uses.
    static let byName: [String: WordClass] = [
        "abbreviation": .abbreviation, "starter": .starter, "preposition": .preposition,
        "determiner": .determiner, "conjunction": .conjunction, "auxiliary": .auxiliary,
        "deontic": .deontic, "future": .future, "negation": .negation, "adverb": .adverb,
        "singular-pronoun": .singularPronoun, "plural-pronoun": .pluralPronoun,
        "first-singular": .firstSingular, "first-plural": .firstPlural,
        "collective": .collective, "side": .side, "plural": .plural, "particle": .particle,
        "relative": .relative, "female": .female, "locative": .locative, "venue": .venue, "portfolio": .portfolio,
        "planned": .planned, "cancelled": .cancelled, "destination": .destination,
        "party": .party, "present": .present, "past": .past,
        "commercial": .commercial, "goal": .goal, "attendance": .attendance, "be": .be,
        "talk": .talk, "about": .about, "spokesperson": .spokesperson,
        "journalist": .journalist, "topic": .topic, "covers": .covers,
        "circumstance": .circumstance,
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
