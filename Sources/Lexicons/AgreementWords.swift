internal import Text

/// What single words do in the wording of an agreement.
public struct AgreementWord: OptionSet, Sendable {
    /// The classes as bits.
    public let rawValue: UInt64

    /// From bits.
    @inlinable
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// As in `WordClass`.
    @inlinable @inline(__always)
    public init(arrayLiteral elements: AgreementWord...) {
        var rawValue: UInt64 = 0
        for element in elements { rawValue |= element.rawValue }
        self.init(rawValue: rawValue)
    }

    /// A verb that names an action which one side can promise: provide, donate, train.
    @inlinable public static var deed: AgreementWord { AgreementWord(rawValue: 1 << 0) }
    /// Those whom leaders charge with a task: teams, ministers, officials.
    @inlinable public static var team: AgreementWord { AgreementWord(rawValue: 1 << 1) }
    /// Charges them: tasked, instructed.
    @inlinable public static var charge: AgreementWord { AgreementWord(rawValue: 1 << 2) }
    /// What one side gives: assistance, grant, contribution.
    @inlinable public static var aid: AgreementWord { AgreementWord(rawValue: 1 << 3) }
    /// What agreement on it binds nobody: importance, significance.
    @inlinable public static var value: AgreementWord { AgreementWord(rawValue: 1 << 4) }
    /// What agreement on it binds to act: need, necessity.
    @inlinable public static var need: AgreementWord { AgreementWord(rawValue: 1 << 5) }
    /// A noun that promises: commitment, pledge.
    @inlinable public static var commitment: AgreementWord { AgreementWord(rawValue: 1 << 6) }
    /// A noun that intends: intention, plan.
    @inlinable public static var intention: AgreementWord { AgreementWord(rawValue: 1 << 7) }
    /// A noun that offers: readiness, willingness.
    @inlinable public static var readiness: AgreementWord { AgreementWord(rawValue: 1 << 8) }
    /// Says that something is there already: existing, ongoing.
    @inlinable public static var existing: AgreementWord { AgreementWord(rawValue: 1 << 9) }
    /// Says that two sides have it together: bilateral, joint.
    @inlinable public static var mutual: AgreementWord { AgreementWord(rawValue: 1 << 10) }
    /// Qualifies a commitment of allies: ironclad, unwavering.
    @inlinable public static var standing: AgreementWord { AgreementWord(rawValue: 1 << 11) }
    /// A verb whose object one side receives: provide, send.
    @inlinable public static var gift: AgreementWord { AgreementWord(rawValue: 1 << 12) }
    /// A clause after "agreed" begins with it: to, that, on.
    @inlinable public static var particle: AgreementWord { AgreementWord(rawValue: 1 << 13) }
    /// Announces: announced, unveiled.
    @inlinable public static var announce: AgreementWord { AgreementWord(rawValue: 1 << 14) }
    /// Sets negotiations going: begin, resume.
    @inlinable public static var start: AgreementWord { AgreementWord(rawValue: 1 << 15) }
    /// Takes part in them: negotiations, talks.
    @inlinable public static var bargaining: AgreementWord { AgreementWord(rawValue: 1 << 16) }
    /// A stage is wished for, not reached: early, possible, draft.
    @inlinable public static var pending: AgreementWord { AgreementWord(rawValue: 1 << 17) }
    /// Qualifies aid so that it is one: humanitarian, military.
    @inlinable public static var relief: AgreementWord { AgreementWord(rawValue: 1 << 18) }
    /// Wishes a goal: hopes, wishes, wants.
    @inlinable public static var wish: AgreementWord { AgreementWord(rawValue: 1 << 19) }

    /// A verb that brings its object about, so that "agreed to" it is the object's stage.
    @inlinable public static var founding: AgreementWord { AgreementWord(rawValue: 1 << 20) }
    /// A past tense of giving: donated, disbursed.
    @inlinable public static var given: AgreementWord { AgreementWord(rawValue: 1 << 21) }
    /// What "ongoing" and a purpose make a pledge under way: efforts, work.
    @inlinable public static var effort: AgreementWord { AgreementWord(rawValue: 1 << 22) }
    /// What "reiterated their … that" repeats: agreement, understanding.
    @inlinable public static var accord: AgreementWord { AgreementWord(rawValue: 1 << 23) }
    /// Sets a further one beside one just named: separate, another.
    @inlinable public static var distinct: AgreementWord { AgreementWord(rawValue: 1 << 24) }

    /// A verb that names what two sides can do together: deepen, cooperate.
    @inlinable public static var measure: AgreementWord { AgreementWord(rawValue: 1 << 25) }

    /// A verb that promises nothing after "will": be, visit, benefit.
    @inlinable public static var idle: AgreementWord { AgreementWord(rawValue: 1 << 26) }
    /// What one side does for another at present: helping, providing.
    @inlinable public static var giving: AgreementWord { AgreementWord(rawValue: 1 << 27) }
    /// With "not" it promises that something goes on: shrink, abandon.
    @inlinable public static var lessening: AgreementWord { AgreementWord(rawValue: 1 << 28) }
    /// After "his" it is the speaker's own side: government, country.
    @inlinable public static var home: AgreementWord { AgreementWord(rawValue: 1 << 29) }
    /// Says that an accord came about: reached, made.
    @inlinable public static var reached: AgreementWord { AgreementWord(rawValue: 1 << 30) }

    /// A verb that promises what follows it: pledged, assured, offered.
    @inlinable public static var vow: AgreementWord { AgreementWord(rawValue: 1 << 31) }
    /// "Talks" on it are to end in a treaty: trade, accession, demarcation.
    @inlinable public static var negotiable: AgreementWord { AgreementWord(rawValue: 1 << 32) }
    /// Refers back to documents just spoken of: these, they, documents.
    @inlinable public static var back: AgreementWord { AgreementWord(rawValue: 1 << 33) }
    /// Lists their parts: comprise, include, cover.
    @inlinable public static var comprise: AgreementWord { AgreementWord(rawValue: 1 << 34) }

    /// A participle without -ed: put, built, given.
    @inlinable public static var participle: AgreementWord { AgreementWord(rawValue: 1 << 35) }
    /// A verb of coming together, which is a meeting and no promise: visit, speak.
    @inlinable public static var encounter: AgreementWord { AgreementWord(rawValue: 1 << 36) }

    /// With "to" and a number it is a goal: take, bring, push.
    @inlinable public static var raising: AgreementWord { AgreementWord(rawValue: 1 << 37) }

    /// It takes two to do it: agreed, concurred.
    @inlinable public static var concord: AgreementWord { AgreementWord(rawValue: 1 << 38) }

    /// Before a text that all are held to: accordance, principles, violation.
    @inlinable public static var norm: AgreementWord { AgreementWord(rawValue: 1 << 39) }

    /// A verb that with the name of an encounter promises a meeting alone: pay, host.
    @inlinable public static var visiting: AgreementWord { AgreementWord(rawValue: 1 << 40) }
    /// One of the meetings that a body holds: session, round.
    @inlinable public static var series: AgreementWord { AgreementWord(rawValue: 1 << 41) }
    /// "planned", "scheduled": alone behind a noun it tells when something takes place.
    @inlinable public static var planning: AgreementWord { AgreementWord(rawValue: 1 << 42) }
    /// Thanks for what was given: thanked, gratitude.
    @inlinable public static var thanks: AgreementWord { AgreementWord(rawValue: 1 << 43) }
    /// A thing that is handed over, or those who are sent: vaccines, ambulances, instructors.
    @inlinable public static var goods: AgreementWord { AgreementWord(rawValue: 1 << 44) }
    /// What is done with it, as a participle: delivered, handed, built.
    @inlinable public static var done: AgreementWord { AgreementWord(rawValue: 1 << 45) }
    /// The deed as a noun: delivery, deployment.
    @inlinable public static var giftNoun: AgreementWord { AgreementWord(rawValue: 1 << 46) }
    /// What is offered and is no gift: condolences, congratulations.
    @inlinable public static var courtesy: AgreementWord { AgreementWord(rawValue: 1 << 47) }
    /// Says what a contract is worth: worth, valued, of.
    @inlinable public static var worth: AgreementWord { AgreementWord(rawValue: 1 << 48) }
    /// Counts the meetings of a body: second, third, next.
    @inlinable public static var nth: AgreementWord { AgreementWord(rawValue: 1 << 49) }
    /// Puts money at somebody's disposal, as a participle: confirmed, earmarked.
    @inlinable public static var allotted: AgreementWord { AgreementWord(rawValue: 1 << 50) }
    /// A thought of something new: idea, initiative.
    @inlinable public static var idea: AgreementWord { AgreementWord(rawValue: 1 << 51) }
    /// What one does with an instrument that stands: implement, honour.
    @inlinable public static var keeping: AgreementWord { AgreementWord(rawValue: 1 << 52) }
    /// What somebody stands for in an election: candidature, bid.
    @inlinable public static var candidacy: AgreementWord { AgreementWord(rawValue: 1 << 53) }
    /// What money does: go, flow.
    @inlinable public static var flowing: AgreementWord { AgreementWord(rawValue: 1 << 54) }
    /// Goes on at present: continues, keeps.
    @inlinable public static var lasting: AgreementWord { AgreementWord(rawValue: 1 << 55) }

    /// What two countries open to each other: embassy, flight, crossing.
    @inlinable public static var link: AgreementWord { AgreementWord(rawValue: 1 << 56) }
    /// Its coming or going as a noun: opening, launch, abolition.
    @inlinable public static var opening: AgreementWord { AgreementWord(rawValue: 1 << 57) }
    /// The same as a past tense: opened, launched, waived.
    @inlinable public static var opened: AgreementWord { AgreementWord(rawValue: 1 << 58) }
    /// Thinks of it only: consider, explore.
    @inlinable public static var weighing: AgreementWord { AgreementWord(rawValue: 1 << 59) }
    /// A charge as a noun: instructions, directives.
    @inlinable public static var order: AgreementWord { AgreementWord(rawValue: 1 << 60) }
    /// What one side does every year: provides, hosts.
    @inlinable public static var gives: AgreementWord { AgreementWord(rawValue: 1 << 61) }
    /// What aid does that becomes more: rise, grow.
    @inlinable public static var rising: AgreementWord { AgreementWord(rawValue: 1 << 62) }
    /// Before what is sure to come: forward, awaiting.
    @inlinable public static var awaited: AgreementWord { AgreementWord(rawValue: 1 << 63) }

    static let byName: [String: AgreementWord] = [
        "deed": .deed, "team": .team, "charge": .charge, "aid": .aid, "value": .value,
        "need": .need, "commitment": .commitment, "intention": .intention,
        "readiness": .readiness, "existing": .existing, "mutual": .mutual,
        "standing": .standing, "gift": .gift, "particle": .particle, "announce": .announce,
        "start": .start, "bargaining": .bargaining, "pending": .pending, "relief": .relief,
        "wish": .wish, "founding": .founding, "given": .given, "effort": .effort,
        "accord": .accord, "distinct": .distinct, "measure": .measure,
        "idle": .idle, "giving": .giving, "lessening": .lessening, "home": .home,
        "reached": .reached, "vow": .vow, "negotiable": .negotiable, "back": .back,
        "comprise": .comprise, "participle": .participle, "encounter": .encounter,
        "raising": .raising, "concord": .concord, "norm": .norm, "visiting": .visiting,
        "series": .series, "planning": .planning, "thanks": .thanks, "goods": .goods,
        "done": .done, "giftNoun": .giftNoun, "courtesy": .courtesy, "worth": .worth,
        "nth": .nth, "allotted": .allotted, "idea": .idea,
        "keeping": .keeping, "candidacy": .candidacy, "flowing": .flowing, "lasting": .lasting,
        "link": .link, "opening": .opening, "opened": .opened, "weighing": .weighing,
        "order": .order, "gives": .gives, "rising": .rising, "awaited": .awaited,
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
