internal import Lexicons
internal import Text

/// Numbers of the words that tell a bond from what looks like one, looked up once.
struct BondWords: Sendable {
    /// Always, forever: before the verb of a stance.
    let always: SmallSet<WordID>
    /// Every, annually: of what goes on year by year.
    let yearly: SmallSet<WordID>
    let year: WordID
    /// If, unless: before what is not told.
    let conditions: SmallSet<WordID>
    /// Join, leave: what one does with a body of many.
    let belonging: SmallSet<WordID>
    /// Toward, towards: what negotiations are to end in.
    let aiming: SmallSet<WordID>
    /// Activate: what is made of a plan that there is.
    let reviving: SmallSet<WordID>
    /// Business, investment: before "forum".
    let business: SmallSet<WordID>
    /// Corridor, hub: a route or place of trade.
    let corridors: SmallSet<WordID>
    /// Where many meet.
    let forums: SmallSet<WordID>
    /// Partners, members: those who belong to a body.
    let members: SmallSet<WordID>
    /// What is given only in numbers: places, officers.
    let headcount: SmallSet<WordID>
    /// Return, delivery: what hands a thing over.
    let handing: SmallSet<WordID>
    /// Any, every: no one in particular.
    let generic: SmallSet<WordID>
    /// Good, great: before "deal".
    let much: SmallSet<WordID>
    /// National, parliamentary: a body of one side.
    let national: SmallSet<WordID>
    /// Plan, strategy: what one government makes for itself.
    let plans: SmallSet<WordID>
    /// Strive, keen: what one would like, whatever comes of it.
    let striving: SmallSet<WordID>
    /// Dialogue, contact: what two sides do all the time.
    let talking: SmallSet<WordID>
    /// Truce, ceasefire: of those who fight.
    let truces: SmallSet<WordID>
    /// Use, advantage: what is made of something that is there.
    let use: SmallSet<WordID>
    /// Matter, issue: what is raised in talks.
    let topics: SmallSet<WordID>
    /// Raise, take (up), convey: what one does with it.
    let voicing: SmallSet<WordID>
    /// Write, report: before "to" somebody.
    let writing: SmallSet<WordID>
    /// Consultations: what is reported, and a name for a body.
    let consulting: SmallSet<WordID>
    let serving: SmallSet<WordID>
    let neutrality: SmallSet<WordID>
    /// Make, take: before "use of" something.
    let making: SmallSet<WordID>
    /// These, those: named before.
    let these: SmallSet<WordID>
    /// Standing: with somebody.
    let siding: SmallSet<WordID>
    /// Plan, strategy: in small letters one side's own.
    let designs: SmallSet<WordID>
    /// Committee, mechanism: in small letters any of them.
    let councils: SmallSet<WordID>
    /// Police, army: of others than the speaker.
    let forces: SmallSet<WordID>
    /// What one does with an occasion: "will head the delegation".
    let staging: SmallSet<WordID>
    /// Where one comes or what one does there.
    let occasions: SmallSet<WordID>
    /// Before "in" or "at": what one does on a journey.
    let stopping: SmallSet<WordID>
    /// What one does with a topic, or will do.
    let treating: SmallSet<WordID>
    /// In small letters, what lies ahead or what two have, no plan.
    let prospects: SmallSet<WordID>
    /// Before a programme that others fear.
    let arms: SmallSet<WordID>
    /// What helps, whatever it is for.
    let helping: SmallSet<WordID>
    /// Sides, countries: those who act as such.
    let sides: SmallSet<WordID>
    /// What is assured without a deed.
    let backing: SmallSet<WordID>
    /// Deficit, elections: what one government sees to at home.
    let domestic: SmallSet<WordID>
    /// Do, spare: before an effort.
    let exerting: SmallSet<WordID>
    /// Everything, utmost.
    let everything: SmallSet<WordID>
    /// What help in money is put into: a package.
    let packages: SmallSet<WordID>
    /// Touch, contact: what two remain in.
    let touch: SmallSet<WordID>
    /// Countries, the region: more than those who met.
    let elsewhere: SmallSet<WordID>
    /// People, nation: whom a government serves at home.
    let populace: SmallSet<WordID>
    /// Mission, deployment: where one's people stand abroad.
    let stationing: SmallSet<WordID>
    /// Industry, sector: what is built only in a manner of speaking.
    let branches: SmallSet<WordID>
    /// Adhere, follow: what one does with a policy.
    let adhering: SmallSet<WordID>
    /// Policy, principle, path.
    let policies: SmallSet<WordID>
    /// Attention, mind: what is given to a matter in place of an answer.
    let heed: SmallSet<WordID>
    /// What is issued or taken, not built.
    let papers: SmallSet<WordID>
    /// Who heads a body.
    let seats: SmallSet<WordID>

    /// Ministry, secretary: before the matters of an office.
    let portfolios: SmallSet<WordID>
    /// Text, wording: what an instrument is written in.
    let texts: SmallSet<WordID>
    /// See, witness: before what one wishes done.
    let seeing: SmallSet<WordID>

    init(lexicon: Lexicon) {
        func group(_ group: WordGroup) -> SmallSet<WordID> { SmallSet(lexicon.words(of: group)) }
        (texts, seeing, serving) = (group(.text), group(.seeing), group(.serving))
        (neutrality, making, these) = (group(.neutrality), group(.making), group(.these))
        portfolios = SmallSet(lexicon.words(of: .portfolio))
        always = SmallSet(lexicon.words(of: .always))
        yearly = SmallSet(lexicon.words(of: .yearly))
        year = lexicon.word("year")
        conditions = SmallSet(lexicon.words(of: .condition))
        belonging = SmallSet(lexicon.words(of: .belonging))
        aiming = SmallSet(lexicon.words(of: .aiming))
        reviving = SmallSet(lexicon.words(of: .reviving))
        business = SmallSet(lexicon.words(of: .business))
        corridors = SmallSet(lexicon.words(of: .corridor))
        forums = SmallSet(lexicon.words(of: .forum))
        generic = SmallSet(lexicon.words(of: .generic))
        handing = SmallSet(lexicon.words(of: .handing))
        headcount = SmallSet(lexicon.words(of: .headcount))
        members = SmallSet(lexicon.words(of: .member))
        much = SmallSet(lexicon.words(of: .much))
        national = SmallSet(lexicon.words(of: .national))
        plans = SmallSet(lexicon.words(of: .planning))
        striving = SmallSet(lexicon.words(of: .striving))
        talking = SmallSet(lexicon.words(of: .talking))
        topics = SmallSet(lexicon.words(of: .topic))
        truces = SmallSet(lexicon.words(of: .truce))
        use = SmallSet(lexicon.words(of: .use))
        voicing = SmallSet(lexicon.words(of: .voicing))
        consulting = SmallSet(lexicon.words(of: .consulting))
        siding = SmallSet(lexicon.words(of: .siding))
        designs = SmallSet(lexicon.words(of: .design))
        councils = SmallSet(lexicon.words(of: .council))
        forces = SmallSet(lexicon.words(of: .forces))
        staging = SmallSet(lexicon.words(of: .staging))
        occasions = SmallSet(lexicon.words(of: .occasion))
        stopping = SmallSet(lexicon.words(of: .stopping))
        treating = SmallSet(lexicon.words(of: .treating))
        prospects = SmallSet(lexicon.words(of: .prospect))
        arms = SmallSet(lexicon.words(of: .arms))
        helping = SmallSet(lexicon.words(of: .helping))
        sides = SmallSet(lexicon.words(of: .side))
        backing = SmallSet(lexicon.words(of: .backing))
        adhering = SmallSet(lexicon.words(of: .adhering))
        policies = SmallSet(lexicon.words(of: .policy))
        heed = SmallSet(lexicon.words(of: .heed))
        domestic = SmallSet(lexicon.words(of: .domestic))
        exerting = SmallSet(lexicon.words(of: .exerting))
        everything = SmallSet(lexicon.words(of: .everything))
        packages = SmallSet(lexicon.words(of: .packages))
        touch = SmallSet(lexicon.words(of: .touch))
        elsewhere = SmallSet(lexicon.words(of: .elsewhere))
        populace = SmallSet(lexicon.words(of: .populace))
        stationing = SmallSet(lexicon.words(of: .stationing))
        branches = SmallSet(lexicon.words(of: .branch))
        papers = SmallSet(lexicon.words(of: .paper))
        seats = SmallSet(lexicon.words(of: .seat))
        writing = SmallSet(lexicon.words(of: .writing))
    }
}
