internal import Text

/// What single words do in the wording of an agreement.
package struct AgreementWord: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// A verb that names an action which one side can promise: provide, donate, train.
    package static let deed = AgreementWord(bit: 0)
    /// Those whom leaders charge with a task: teams, ministers, officials.
    package static let team = AgreementWord(bit: 1)
    /// Charges them: tasked, instructed.
    package static let charge = AgreementWord(bit: 2)
    /// What one side gives: assistance, grant, contribution.
    package static let aid = AgreementWord(bit: 3)
    /// What agreement on it binds nobody: importance, significance.
    package static let value = AgreementWord(bit: 4)
    /// What agreement on it binds to act: need, necessity.
    package static let need = AgreementWord(bit: 5)
    /// A noun that promises: commitment, pledge.
    package static let commitment = AgreementWord(bit: 6)
    /// A noun that intends: intention, plan.
    package static let intention = AgreementWord(bit: 7)
    /// A noun that offers: readiness, willingness.
    package static let readiness = AgreementWord(bit: 8)
    /// Says that something is there already: existing, ongoing.
    package static let existing = AgreementWord(bit: 9)
    /// Says that two sides have it together: bilateral, joint.
    package static let mutual = AgreementWord(bit: 10)
    /// Qualifies a commitment of allies: ironclad, unwavering.
    package static let standing = AgreementWord(bit: 11)
    /// A verb whose object one side receives: provide, send.
    package static let gift = AgreementWord(bit: 12)
    /// A clause after "agreed" begins with it: to, that, on.
    package static let particle = AgreementWord(bit: 13)
    /// Announces: announced, unveiled.
    package static let announce = AgreementWord(bit: 14)
    /// Sets negotiations going: begin, resume.
    package static let start = AgreementWord(bit: 15)
    /// Takes part in them: negotiations, talks.
    package static let bargaining = AgreementWord(bit: 16)
    /// A stage is wished for, not reached: early, possible, draft.
    package static let pending = AgreementWord(bit: 17)
    /// Qualifies aid so that it is one: humanitarian, military.
    package static let relief = AgreementWord(bit: 18)
    /// Wishes a goal: hopes, wishes, wants.
    package static let wish = AgreementWord(bit: 19)

    /// A verb that brings its object about, so that "agreed to" it is the object's stage.
    package static let founding = AgreementWord(bit: 20)
    /// A past tense of giving: donated, disbursed.
    package static let given = AgreementWord(bit: 21)
    /// What "ongoing" and a purpose make a pledge under way: efforts, work.
    package static let effort = AgreementWord(bit: 22)
    /// What "reiterated their … that" repeats: agreement, understanding.
    package static let accord = AgreementWord(bit: 23)
    /// Sets a further one beside one just named: separate, another.
    package static let distinct = AgreementWord(bit: 24)

    /// A verb that names what two sides can do together: deepen, cooperate.
    package static let measure = AgreementWord(bit: 25)

    private init(bit: UInt32) {
        rawValue = 1 << bit
    }

    static let byName: [String: AgreementWord] = [
        "deed": .deed, "team": .team, "charge": .charge, "aid": .aid, "value": .value,
        "need": .need, "commitment": .commitment, "intention": .intention,
        "readiness": .readiness, "existing": .existing, "mutual": .mutual,
        "standing": .standing, "gift": .gift, "particle": .particle, "announce": .announce,
        "start": .start, "bargaining": .bargaining, "pending": .pending, "relief": .relief,
        "wish": .wish, "founding": .founding, "given": .given, "effort": .effort,
        "accord": .accord, "distinct": .distinct, "measure": .measure,
    ]
}

extension LexiconBuilder {
    /// The classes of each word number; numbers past the end have none.
    mutating func loadAgreementWords() throws -> [AgreementWord] {
        let table = try self.table("agreements/words.csv", "word", "class", "source")
        var classes: [AgreementWord] = []
        for row in table.rows {
            guard let wordClass = AgreementWord.byName[row[1]] else {
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
