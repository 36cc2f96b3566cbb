internal import Lexicons
internal import Text

/// Numbers of the words that rules for journeys ask for, looked up once.
final class JourneyWords: Sendable {
    /// Concluded, wrapped (up): what one does with a visit on its last day.
    let ending: SmallSet<WordID>
    /// Accompanied, joined: what one does with somebody who travels.
    let accompanying: SmallSet<WordID>
    /// Arrived, left: how one comes on a visit.
    let arriving: SmallSet<WordID>
    /// Arrived, began: what one does on the first day of a visit.
    let commencing: SmallSet<WordID>
    /// Besides, (in) addition (to): before one whom somebody met too.
    let additions: SmallSet<WordID>
    /// Prepared, organised: what is being done with a visit to come.
    let arranging: SmallSet<WordID>
    /// Where one lands.
    let airports: SmallSet<WordID>
    /// City, capital, port: what stands before the name of a town.
    let settlements: SmallSet<WordID>
    /// Near, downtown, central: the same of where in it.
    let vicinities: SmallSet<WordID>
    /// Before, ahead (of), after: when something was, by a journey to elsewhere.
    let around: SmallSet<WordID>
    /// Intensify, deepen: what one does with consultations in general.
    let sustaining: SmallSet<WordID>
    /// Called, put (off).
    let cancelling: SmallSet<WordID>
    /// Began, launched: what happens to negotiations before their first round.
    let beginning: SmallSet<WordID>
    /// Attend, take (part): what one is invited to do at an event.
    let attending: SmallSet<WordID>
    /// Summit, forum, COP30: what the name of an event at which many meet is built on.
    let gatherings: SmallSet<WordID>
    /// Attended, joined: before the event at which one is.
    let presence: SmallSet<WordID>
    /// (Took) part, (made) remarks: before "in" or "at" and the event at which one is.
    let representing: SmallSet<WordID>
    /// Participating, joining: what those do who are present beside the principals.
    let joining: SmallSet<WordID>
    /// Message, letter: what an envoy brings.
    let messages: SmallSet<WordID>
    /// Reads, runs, (as) follows: what the words of a message do.
    let reciting: SmallSet<WordID>
    /// Delivered, handed (over): what he does with it.
    let delivering: SmallSet<WordID>
    /// Discussion, consideration: what one does with a topic.
    let discussing: SmallSet<WordID>
    /// Parallel, margins: beside another session.
    let besides: SmallSet<WordID>
    /// Conference, forum: what is named after the city in which many meet.
    let forums: SmallSet<WordID>
    /// Ambassadors, envoys: who hand over their credentials.
    let envoys: SmallSet<WordID>
    /// Conflict, elections: what there is in a country of which others speak.
    let happenings: SmallSet<WordID>
    /// Remarks, pledge: what one makes when one speaks.
    let remarks: SmallSet<WordID>
    /// Decisions, results: what comes of an encounter; what was done to it there, as reached or
    /// adopted; and what is done so that it comes, as ensure or expect.
    let outcomes, achieving, securing: SmallSet<WordID>
    /// Agenda, programme: where the meetings of a journey stand before they are held.
    let itineraries: SmallSet<WordID>
    /// Includes, features: what a programme does with them.
    let containing: SmallSet<WordID>
    /// State, government: whose heads meet.
    let realms: SmallSet<WordID>
    /// Send, dispatch; success: what one wishes a host.
    let sending, successes: SmallSet<WordID>
    /// Experts, representatives; working (level): who meets in the place of those in charge.
    let staff: SmallSet<WordID>
    /// Port, roll: before a "call" that nobody makes by telephone.
    let otherCalls: SmallSet<WordID>
    /// Year, Season: what exchanges and dialogues lend their name to.
    let years: SmallSet<WordID>
    let along, jointly, out, up, again, forward, level, among: WordID
    let summoned: WordID
    /// Dates: what is sought for a visit to come.
    let timings: SmallSet<WordID>
    /// Press, media: before whom one appears.
    let press: SmallSet<WordID>
    /// Presented, conferred: what one does with a medal.
    let bestowing: SmallSet<WordID>
    /// Medal, insignia; Order, Cross: what it is called, in capitals alone.
    let decorations, orders: SmallSet<WordID>
    let upon: WordID
    /// A return.
    let homecoming: WordID
    /// What "the same day" says.
    let same: WordID
    /// How long one is somewhere.
    let stay: WordID
    /// Honoured, pleasure; welcome; (would) like: how a host speaks of a guest.
    let gladness, welcoming, liking: SmallSet<WordID>
    /// Mechanism, partner: what a word for talks describes.
    let described: SmallSet<WordID>
    /// Exchange, exchanges; views, opinions: what encounters are called, with what one exchanges.
    let exchanging, views: SmallSet<WordID>
    /// How several of rank are addressed.
    let excellencies: SmallSet<WordID>

    init(lexicon: Lexicon) {
        ending = SmallSet(lexicon.words(of: .ending))
        accompanying = SmallSet(lexicon.words(of: .accompanying))
        arriving = SmallSet(lexicon.words(of: .arriving))
        commencing = SmallSet(lexicon.words(of: .commencing))
        additions = SmallSet(lexicon.words(of: .addition))
        arranging = SmallSet(lexicon.words(of: .arranging))
        airports = SmallSet(lexicon.words(of: .airport))
        settlements = SmallSet(lexicon.words(of: .settlement))
        vicinities = SmallSet(lexicon.words(of: .vicinity))
        cancelling = SmallSet(lexicon.words(of: .cancelling))
        beginning = SmallSet(lexicon.words(of: .beginning))
        attending = SmallSet(lexicon.words(of: .attending))
        gatherings = SmallSet(lexicon.words(of: .gathering))
        presence = SmallSet(lexicon.words(of: .presence))
        representing = SmallSet(lexicon.words(of: .representing))
        joining = SmallSet(lexicon.words(of: .joining))
        messages = SmallSet(lexicon.words(of: .message))
        reciting = SmallSet(lexicon.words(of: .recital))
        delivering = SmallSet(lexicon.words(of: .delivering))
        discussing = SmallSet(lexicon.words(of: .discussing))
        besides = SmallSet(lexicon.words(of: .besides))
        around = SmallSet(lexicon.words(of: .around))
        sustaining = SmallSet(lexicon.words(of: .sustaining))
        forums = SmallSet(lexicon.words(of: .event))
        envoys = SmallSet(lexicon.words(of: .envoys))
        happenings = SmallSet(lexicon.words(of: .happening))
        remarks = SmallSet(lexicon.words(of: .remark))
        outcomes = SmallSet(lexicon.words(of: .outcome))
        achieving = SmallSet(lexicon.words(of: .achieving))
        securing = SmallSet(lexicon.words(of: .securing))
        itineraries = SmallSet(lexicon.words(of: .itinerary))
        containing = SmallSet(lexicon.words(of: .containing))
        realms = SmallSet(lexicon.words(of: .realm))
        timings = SmallSet(lexicon.words(of: .timing))
        bestowing = SmallSet(lexicon.words(of: .bestowing))
        decorations = SmallSet(lexicon.words(of: .decoration))
        orders = SmallSet(lexicon.words(of: .chivalry))
        sending = SmallSet(lexicon.words(of: .sending))
        successes = SmallSet(lexicon.words(of: .success))
        (summoned, upon) = (lexicon.word("summoned"), lexicon.word("upon"))
        homecoming = lexicon.word("return")
        press = SmallSet(lexicon.words(of: .press))
        (along, jointly) = (lexicon.word("along"), lexicon.word("jointly"))
        otherCalls = SmallSet(lexicon.words(of: .otherCall))
        years = SmallSet(lexicon.words(of: .year))
        staff = SmallSet(lexicon.words(of: .staff))
        (again, forward) = (lexicon.word("again"), lexicon.word("forward"))
        (level, among) = (lexicon.word("level"), lexicon.word("among"))
        stay = lexicon.word("stay")
        gladness = SmallSet(lexicon.words(of: .gladness))
        welcoming = SmallSet(lexicon.words(of: .welcoming))
        liking = SmallSet(lexicon.words(of: .liking))
        exchanging = SmallSet(lexicon.words(of: .exchanging))
        views = SmallSet(lexicon.words(of: .views))
        excellencies = SmallSet(lexicon.words(of: .excellencies))
        described = SmallSet(lexicon.words(of: .described))
        (same, out, up) = (lexicon.word("same"), lexicon.word("out"), lexicon.word("up"))
    }
}
