internal import Lexicons
internal import Text

/// Numbers of the words that tell a bond from what looks like one, looked up once.
struct BondWords: Sendable {
    /// Always, forever: before the verb of a stance.
    let always: SmallSet<WordID>
    /// Business, investment: before "forum".
    let business: SmallSet<WordID>
    /// Corridor, hub: a route or place of trade.
    let corridors: SmallSet<WordID>
    /// Where many meet.
    let forums: SmallSet<WordID>
    /// Partners, members: those who belong to a body.
    let members: SmallSet<WordID>
    /// Good, great: before "deal".
    let much: SmallSet<WordID>
    /// National, parliamentary: a body of one side.
    let national: SmallSet<WordID>
    /// Plan, strategy: what one government makes for itself.
    let plans: SmallSet<WordID>
    /// Dialogue, contact: what two sides do all the time.
    let talking: SmallSet<WordID>
    /// Matter, issue: what is raised in talks.
    let topics: SmallSet<WordID>
    /// Raise, take (up), convey: what one does with it.
    let voicing: SmallSet<WordID>
    /// Write, report: before "to" somebody.
    let writing: SmallSet<WordID>

    init(lexicon: Lexicon) {
        always = SmallSet(lexicon.words(of: .always))
        business = SmallSet(lexicon.words(of: .business))
        corridors = SmallSet(lexicon.words(of: .corridor))
        forums = SmallSet(lexicon.words(of: .forum))
        members = SmallSet(lexicon.words(of: .member))
        much = SmallSet(lexicon.words(of: .much))
        national = SmallSet(lexicon.words(of: .national))
        plans = SmallSet(lexicon.words(of: .planning))
        talking = SmallSet(lexicon.words(of: .talking))
        topics = SmallSet(lexicon.words(of: .topic))
        voicing = SmallSet(lexicon.words(of: .voicing))
        writing = SmallSet(lexicon.words(of: .writing))
    }
}
