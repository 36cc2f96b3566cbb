internal import Lexicons
internal import Text

/// Numbers of the words that rules for journeys ask for, looked up once.
final class JourneyWords: Sendable {
    /// Concluded, wrapped (up): what one does with a visit on its last day.
    let ending: WordSet
    /// Accompanied, joined: what one does with somebody who travels.
    let accompanying: WordSet
    /// Arrived, left: how one comes on a visit.
    let arriving: WordSet
    /// Arrived, began: what one does on the first day of a visit.
    let commencing: WordSet
    /// Tonight, (this) evening: of the day of the document, and still to come by its morning.
    let nights: WordSet
    let nightfall: WordID
    /// Part, framework, course: before "of" and a visit in which something was done.
    let courses: WordSet
    /// Besides, (in) addition (to): before one whom somebody met too.
    let additions: WordSet
    /// Prepared, organised: what is being done with a visit to come.
    let arranging: WordSet
    /// Depart, fly: how one sets off; departed, flew.
    let departing, departed: WordSet
    /// Where one lands.
    let airports: WordSet
    /// City, capital, port: what stands before the name of a town.
    let settlements: WordSet
    /// Near, downtown, central: the same of where in it.
    let vicinities: WordSet
    /// Before, ahead (of), after: when something was, by a journey to elsewhere.
    let around: WordSet
    /// Intensify, deepen: what one does with consultations in general.
    let sustaining: WordSet
    /// Called, put (off).
    let cancelling: WordSet
    /// Began, launched: what happens to negotiations before their first round.
    let beginning: WordSet
    /// Attend, take (part): what one is invited to do at an event.
    let attending: WordSet
    /// Attended, joined: before the event at which one is.
    let presence: WordSet
    /// (Took) part, (made) remarks: before "in" or "at" and the event at which one is.
    let representing: WordSet
    /// Participating, joining: what those do who are present beside the principals.
    let joining: WordSet
    /// Message, letter: what an envoy brings.
    let messages: WordSet
    /// Reads, runs, (as) follows: what the words of a message do.
    let reciting: WordSet
    /// Delivered, handed (over): what he does with it.
    let delivering: WordSet
    /// Discussion, consideration: what one does with a topic.
    let discussing: WordSet
    /// Parallel, margins: beside another session.
    let besides: WordSet
    /// Took, used, had; opportunity, gathering: what one does with an occasion so as to speak.
    let seizing, openings: WordSet
    let counterparts: WordID
    /// Conference, forum: what is named after the city in which many meet.
    let forums: WordSet
    /// Ambassadors, envoys: who hand over their credentials.
    let envoys: WordSet
    /// Conflict, elections: what there is in a country of which others speak.
    let happenings: WordSet
    /// Remarks, pledge: what one makes when one speaks.
    let remarks: WordSet
    /// Decisions, results: what comes of an encounter; what was done to it there, as reached or
    /// adopted; and what is done so that it comes, as ensure or expect.
    let outcomes, achieving, securing: WordSet
    /// Agenda, programme: where the meetings of a journey stand before they are held.
    let itineraries: WordSet
    /// Includes, features: what a programme does with them.
    let containing: WordSet
    /// State, government: whose heads meet.
    let realms: WordSet
    /// Send, dispatch; success: what one wishes a host.
    let sending, successes: WordSet
    /// Experts, representatives; working (level): who meets in the place of those in charge.
    let staff: WordSet
    /// Port, roll: before a "call" that nobody makes by telephone.
    let otherCalls: WordSet
    /// Year, Season: what exchanges and dialogues lend their name to.
    let years: WordSet
    let along, jointly, out, up, again, forward, level, among: WordID
    let summoned: WordID
    /// Dates: what is sought for a visit to come.
    let timings: WordSet
    /// Press, media: before whom one appears.
    let press: WordSet
    /// Presented, conferred: what one does with a medal.
    let bestowing: WordSet
    /// Medal, insignia; Order, Cross: what it is called, in capitals alone.
    let decorations, orders: WordSet
    let upon, time, until: WordID
    /// A return.
    let homecoming: WordID
    /// What "the same day" says.
    let same: WordID
    /// How long one is somewhere.
    let stay: WordID
    /// Honoured, pleasure; welcome; (would) like: how a host speaks of a guest.
    let gladness, welcoming, liking: WordSet
    /// Mechanism, partner: what a word for talks describes.
    let described: WordSet
    /// Exchange, exchanges; views, opinions: what encounters are called, with what one exchanges.
    let exchanging, views: WordSet
    /// How several of rank are addressed.
    let excellencies: WordSet
    /// What a visit does after that of another.
    let succeeding: WordSet
    /// Made, paid: what is done with a visit.
    let paying: WordSet

    /// My, your.
    let owners: [WordID]

    init(lexicon: Lexicon) {
        func set(_ group: WordGroup) -> WordSet { WordSet(lexicon.words(of: group)) }
        owners = ["my", "your"].map { lexicon.word($0) }
        (ending, accompanying) = (set(.ending), set(.accompanying))
        (arriving, commencing) = (set(.arriving), set(.commencing))
        nights = set(.night)
        (courses, nightfall) = (set(.course), lexicon.word("tonight"))
        (additions, arranging) = (set(.addition), set(.arranging))
        (departing, departed) = (set(.departing), set(.departed))
        (airports, settlements) = (set(.airport), set(.settlement))
        (vicinities, cancelling) = (set(.vicinity), set(.cancelling))
        (beginning, attending) = (set(.beginning), set(.attending))
        (presence, representing) = (set(.presence), set(.representing))
        (joining, messages) = (set(.joining), set(.message))
        (reciting, delivering) = (set(.recital), set(.delivering))
        (discussing, besides) = (set(.discussing), set(.besides))
        (seizing, openings) = (set(.seizing), set(.opening))
        (around, sustaining) = (set(.around), set(.sustaining))
        (forums, envoys) = (set(.event), set(.envoys))
        (happenings, remarks) = (set(.happening), set(.remark))
        (outcomes, achieving) = (set(.outcome), set(.achieving))
        (securing, itineraries) = (set(.securing), set(.itinerary))
        (containing, realms) = (set(.containing), set(.realm))
        (timings, bestowing) = (set(.timing), set(.bestowing))
        (decorations, orders) = (set(.decoration), set(.chivalry))
        (sending, successes) = (set(.sending), set(.success))
        (summoned, upon) = (lexicon.word("summoned"), lexicon.word("upon"))
        (time, until) = (lexicon.word("time"), lexicon.word("until"))
        (homecoming, counterparts) = (lexicon.word("return"), lexicon.word("counterparts"))
        press = set(.press)
        (along, jointly) = (lexicon.word("along"), lexicon.word("jointly"))
        (otherCalls, years) = (set(.otherCall), set(.year))
        staff = set(.staff)
        (again, forward) = (lexicon.word("again"), lexicon.word("forward"))
        (level, among, stay) = (lexicon.word("level"), lexicon.word("among"), lexicon.word("stay"))
        (gladness, welcoming) = (set(.gladness), set(.welcoming))
        (liking, exchanging) = (set(.liking), set(.exchanging))
        (views, excellencies) = (set(.views), set(.excellencies))
        (succeeding, described) = (set(.succeeding), set(.described))
        paying = set(.paying)
        (same, out, up) = (lexicon.word("same"), lexicon.word("out"), lexicon.word("up"))
    }
}
