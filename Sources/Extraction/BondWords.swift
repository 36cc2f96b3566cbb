internal import Lexicons
internal import Text

/// Numbers of the words that tell a bond from what looks like one, looked up once.
struct BondWords: Sendable {
    /// Always, forever: before the verb of a stance.
    let always: WordSet
    /// Cannot: before the verb of what does not come.
    let ruledOut: WordSet
    /// Every, annually: of what goes on year by year.
    let yearly: WordSet
    let year: WordID
    /// If, unless: before what is not told.
    let conditions: WordSet
    /// Join, leave: what one does with a body of many.
    let belonging: WordSet
    /// Toward, towards: what negotiations are to end in.
    let aiming: WordSet
    /// Activate: what is made of a plan that there is.
    let reviving: WordSet
    /// Business, investment: before "forum".
    let business: WordSet
    /// Corridor, hub: a route or place of trade.
    let corridors: WordSet
    /// Where many meet.
    let forums: WordSet
    /// Partners, members: those who belong to a body.
    let members: WordSet
    /// What is given only in numbers: places, officers.
    let headcount: WordSet
    /// Doctors, police: people who are lent, and not goods.
    let lent: WordSet
    /// Working, serving: what they do abroad.
    let onDuty: WordSet
    /// Return, delivery: what hands a thing over.
    let handing: WordSet
    /// Any, every: no one in particular.
    let generic: WordSet
    /// Good, great: before "deal".
    let much: WordSet
    /// National, parliamentary: a body of one side.
    let national: WordSet
    /// Plan, strategy: what one government makes for itself.
    let plans: WordSet
    /// Strive, keen: what one would like, whatever comes of it.
    let striving: WordSet
    /// Dialogue, contact: what two sides do all the time.
    let talking: WordSet
    /// Truce, ceasefire: of those who fight.
    let truces: WordSet
    /// Use, advantage: what is made of something that is there.
    let use: WordSet
    /// Matter, issue: what is raised in talks.
    let topics: WordSet
    /// Raise, take (up), convey: what one does with it.
    let voicing: WordSet
    /// Write, report: before "to" somebody.
    let writing: WordSet
    /// Consultations: what is reported, and a name for a body.
    let consulting: WordSet
    let serving: WordSet
    let neutrality: WordSet
    /// Make, take: before "use of" something.
    let making: WordSet
    /// These, those: named before.
    let these: WordSet
    /// Standing: with somebody.
    let siding: WordSet
    /// Plan, strategy: in small letters one side's own.
    let designs: WordSet
    /// Committee, mechanism: in small letters any of them.
    let councils: WordSet
    /// Police, army: of others than the speaker.
    let forces: WordSet
    /// What one does with an occasion: "will head the delegation".
    let staging: WordSet
    /// Where one comes or what one does there.
    let occasions: WordSet
    /// Before "in" or "at": what one does on a journey.
    let stopping: WordSet
    /// What one does with a topic, or will do.
    let treating: WordSet
    /// In small letters, what lies ahead or what two have, no plan.
    let prospects: WordSet
    /// Before a programme that others fear.
    let arms: WordSet
    /// What helps, whatever it is for.
    let helping: WordSet
    /// Sides, countries: those who act as such.
    let sides: WordSet
    /// What is assured without a deed.
    let backing: WordSet
    /// Deficit, elections: what one government sees to at home.
    let domestic: WordSet
    /// Do, spare: before an effort.
    let exerting: WordSet
    /// Everything, utmost.
    let everything: WordSet
    /// What help in money is put into: a package.
    let packages: WordSet
    /// Touch, contact: what two remain in.
    let touch: WordSet
    /// Countries, the region: more than those who met.
    let elsewhere: WordSet
    /// People, nation: whom a government serves at home.
    let populace: WordSet
    /// Accession: what a country does with a treaty of many.
    let acceding: WordSet
    /// Support, a bid: what others do for one who wants to join.
    let advocating: WordSet
    /// Announcements: the heading of promises.
    let announcements: WordSet
    /// Signatory: in the head of a table of documents.
    let signers: WordSet
    /// Envisaged, foreseen: of what is not yet sure.
    let foreseeing: WordSet
    /// Finalise: what is done with a text that is not settled.
    let finishing: WordSet
    /// Finalisation: the end of the work on a text.
    let finalising: WordSet
    /// Discussion, negotiation: what a text is under that is not settled.
    let drafting: WordSet
    let framework, concluded, initialled, initialed, timely, now: WordID
    /// Doubles, raised: what one does with a contribution.
    let enlarging: WordSet
    /// Elevated, the upgrading of: what was done with relations that are a partnership now.
    let elevating: WordSet
    /// The situation in, the progress on: what one speaks of beside an agreement.
    let aside: WordSet
    /// Mission, deployment: where one's people stand abroad.
    let stationing: WordSet
    /// Industry, sector: what is built only in a manner of speaking.
    let branches: WordSet
    /// Adhere, follow: what one does with a policy.
    let adhering: WordSet
    /// Policy, principle, path.
    let policies: WordSet
    /// Attention, mind: what is given to a matter in place of an answer.
    let heed: WordSet
    /// What is issued or taken, not built.
    let papers: WordSet
    /// Who heads a body.
    let seats: WordSet

    /// Ministry, secretary: before the matters of an office.
    let portfolios: WordSet
    /// Text, wording: what an instrument is written in.
    let texts: WordSet
    /// See, witness: before what one wishes done.
    let seeing: WordSet

    init(lexicon: Lexicon) {
        func group(_ group: WordGroup) -> WordSet { WordSet(lexicon.words(of: group)) }
        (texts, seeing, serving) = (group(.text), group(.seeing), group(.serving))
        (lent, onDuty) = (group(.lent), group(.onDuty))
        (neutrality, making, these) = (group(.neutrality), group(.making), group(.these))
        portfolios = WordSet(lexicon.words(of: .portfolio))
        (always, ruledOut) = (group(.always), group(.ruledOut))
        (yearly, conditions) = (group(.yearly), group(.condition))
        let word = lexicon.word
        (year, framework) = (word("year"), word("framework"))
        (concluded, timely, now) = (word("concluded"), word("timely"), word("now"))
        (initialled, initialed) = (word("initialled"), word("initialed"))
        (belonging, aiming) = (group(.belonging), group(.aiming))
        (reviving, business) = (group(.reviving), group(.business))
        (corridors, forums) = (group(.corridor), group(.forum))
        (generic, handing) = (group(.generic), group(.handing))
        headcount = WordSet(lexicon.words(of: .headcount))
        members = WordSet(lexicon.words(of: .member))
        much = WordSet(lexicon.words(of: .much))
        national = WordSet(lexicon.words(of: .national))
        plans = WordSet(lexicon.words(of: .planning))
        striving = WordSet(lexicon.words(of: .striving))
        talking = WordSet(lexicon.words(of: .talking))
        topics = WordSet(lexicon.words(of: .topic))
        truces = WordSet(lexicon.words(of: .truce))
        use = WordSet(lexicon.words(of: .use))
        voicing = WordSet(lexicon.words(of: .voicing))
        consulting = WordSet(lexicon.words(of: .consulting))
        siding = WordSet(lexicon.words(of: .siding))
        designs = WordSet(lexicon.words(of: .design))
        councils = WordSet(lexicon.words(of: .council))
        forces = WordSet(lexicon.words(of: .forces))
        staging = WordSet(lexicon.words(of: .staging))
        occasions = WordSet(lexicon.words(of: .occasion))
        stopping = WordSet(lexicon.words(of: .stopping))
        treating = WordSet(lexicon.words(of: .treating))
        prospects = WordSet(lexicon.words(of: .prospect))
        arms = WordSet(lexicon.words(of: .arms))
        helping = WordSet(lexicon.words(of: .helping))
        sides = WordSet(lexicon.words(of: .side))
        backing = WordSet(lexicon.words(of: .backing))
        adhering = WordSet(lexicon.words(of: .adhering))
        (policies, heed) = (group(.policy), group(.heed))
        (domestic, exerting) = (group(.domestic), group(.exerting))
        everything = WordSet(lexicon.words(of: .everything))
        (packages, touch) = (group(.packages), group(.touch))
        elsewhere = WordSet(lexicon.words(of: .elsewhere))
        populace = WordSet(lexicon.words(of: .populace))
        (acceding, advocating) = (group(.acceding), group(.advocating))
        (announcements, finalising) = (group(.announcements), group(.finalising))
        (signers, foreseeing) = (group(.signer), group(.foreseeing))
        finishing = group(.finishing)
        (drafting, enlarging) = (group(.drafting), group(.enlarging))
        (aside, elevating) = (group(.aside), group(.elevating))
        stationing = WordSet(lexicon.words(of: .stationing))
        branches = WordSet(lexicon.words(of: .branch))
        papers = WordSet(lexicon.words(of: .paper))
        seats = WordSet(lexicon.words(of: .seat))
        writing = WordSet(lexicon.words(of: .writing))
    }
}
