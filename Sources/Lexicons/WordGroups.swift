/// The lists of words that single rules ask for, in `words/groups.csv`: too small, or asked for
/// too seldom, to be a class of its own.
package enum WordGroup: String, CaseIterable, Sendable {
    /// What one does with envoys and experts: sends them.
    case sending
    /// What one wishes a host.
    case success
    /// What the lines of a page's menu are made of.
    case menu
    /// What one does with somebody who travels.
    case accompanying
    /// Countries and bodies with points that stand before a title: "U.S.".
    case acronym
    /// Where one lands.
    case airport
    /// Before the verb of what somebody has stood for all along.
    case always
    /// Says in one word that something is not to be: "cannot".
    case ruledOut = "ruled-out"
    /// Not all at once.
    case apart
    /// Besides, (in) addition (to): before one whom somebody met too.
    case addition
    /// What a body does with the news of a meeting of its head.
    case announcing
    /// Says when something was by what came before or after it: prior (to), after.
    case around
    /// How one comes on a visit, begins it, and sets off on it.
    case arriving, commencing, departing, departed
    /// Of the same day; before "of" and a visit.
    case night, course
    /// Prepared, organised: what is being done with a visit to come.
    case arranging
    /// What one is invited to do at an event.
    case attending
    /// What happens to negotiations before their first round.
    case beginning
    /// What goes on year by year: every (year), annually.
    case yearly
    /// Before a clause that tells nothing: if.
    case condition
    /// State, government, delegation: whose heads those are who meet.
    case realm
    /// What one does with a medal.
    case bestowing
    /// A medal, in small letters too.
    case decoration
    /// An order, in capitals alone.
    case chivalry
    /// Where a session is that takes place beside another.
    case besides
    /// What one did with an occasion: took, used.
    case seizing
    /// The occasion: opportunity, gathering.
    case opening
    /// Summit, forum: what the name of an event at which many meet is built on.
    case gathering
    /// Attended, joined: before the event at which one is.
    case presence
    /// (Took) part, (made) remarks: before "in" or "at" and the event at which one is.
    case representing
    /// What goes on year by year: annual, regular (consultations).
    case periodic
    /// Whose plan is one side's alone.
    case government
    /// What somebody has decided.
    case decision
    /// Before the means of an aim: through.
    case means
    /// What one does to oneself: committed (to).
    case committing
    /// Together, along: before "with" and a further thing.
    case alongside
    /// Assurance: what one gives that something will be done.
    case assuring
    /// What negotiations are to end in stands behind it.
    case aiming
    /// What one does with a body of many: to join it.
    case belonging
    /// What one does with a plan that there is: to activate it.
    case reviving
    /// What one does with a policy.
    case adhering
    /// What a government adheres to.
    case policy
    /// What is given to a matter in place of an answer.
    case heed
    /// What is built only in a manner of speaking: an industry.
    case branch
    /// What one government sees to at home.
    case domestic
    /// Do, spare: before an effort.
    case exerting
    /// All that one can do: everything, utmost.
    case everything
    /// What help in money is put into: a package.
    case packages
    /// Touch, contact: what two remain in.
    case touch
    /// Countries, the region: more than those who met.
    case elsewhere
    /// Whom a government serves at home.
    case populace
    /// What a country does with a treaty of many: accession.
    case acceding
    /// What others do for one who wants to join: support, a bid.
    case advocating
    /// What stands above a list of promises: announcements, deliverables.
    case announcements
    /// Who signs: in the head of a table of documents.
    case signer
    /// Envisaged, foreseen: what is not yet sure.
    case foreseeing
    /// What is done with a text that is not settled: finalise.
    case finishing
    /// The end of the work on a text: finalisation.
    case finalising
    /// Discussion, negotiation: what a text is under that is not done yet.
    case drafting
    /// Doubles, raised: what is made of a contribution.
    case enlarging
    /// What was done with relations that are a partnership now: elevated, the elevation of.
    case elevating
    /// What one speaks of beside an agreement: the situation in, the progress on.
    case aside
    /// Where one's people stand abroad: a mission, a deployment.
    case stationing
    /// Before "forum": where firms meet.
    case business
    /// What one pays on somebody.
    case call
    /// What one does with a meeting, before "off".
    case cancelling
    /// What one makes of words: the observation that, an appeal for.
    case claim
    /// What a programme does with the meetings of a journey.
    case containing
    /// A route or place of trade, named as a plan may be.
    case corridor
    /// What "the previous" stands before.
    case dayPart = "day-part"
    /// What one does with a message for somebody.
    case delivering
    /// What one does with a topic.
    case discussing
    /// What one does with a visit on its last day.
    case ending
    /// Those whom a state sends, in the plural.
    case envoys
    /// What is named after the city in which many meet.
    case event
    /// Where many meet.
    case forum
    /// The last word of the names of towns in which organisations have their seats.
    case forumTown = "forum-town"
    /// Before an instrument: no one in particular.
    case generic
    /// What there is in a country of which others speak: the conflict in Chad.
    case happening
    /// What hands a thing over: the return of the masks.
    case handing
    /// Goods and people that are a gift only in numbers.
    case headcount
    /// How those of royal blood who do not reign are addressed.
    case highness
    /// What one does with negotiations that take place on one day.
    case holding
    /// Letters of orders and decorations behind a name.
    case honour
    /// What those do who are present beside the principals.
    case joining
    /// What one is to do something.
    case intending
    /// Where the meetings of a journey stand before they are held.
    case itinerary
    /// What comes of an encounter: decisions, results.
    case outcome
    /// What was done to it there: reached, adopted.
    case achieving
    /// What is done so that it comes: ensure, expect.
    case securing
    /// What both sides issue together, behind "joint".
    case jointText = "joint-text"
    /// Titles of monarchs who are addressed as a Majesty.
    case king
    /// How kings are addressed.
    case majesty
    /// What one does with a remark.
    case uttering
    case meal
    /// Those who belong to a body.
    case member
    /// What an envoy brings.
    case message
    /// What the words of a message do: "it reads", "as follows".
    case recital
    /// Before "deal": no bargain.
    case much
    /// A body of one side.
    case national
    /// Two to ten, in order.
    case numeral
    /// First to twentieth, in order.
    case ordinal
    /// Bodies of one country.
    case ownBody = "own-body"
    /// What somebody is, in small letters.
    case post
    /// What one makes when one speaks: made the remarks, the pledge.
    case remark
    /// What one does to the town one comes from: returned to Oslo, was back in Lima.
    case returning
    /// A kind of town that stands before its name: the city of Lima.
    case settlement
    /// What one government makes for itself.
    case planning
    /// Those who meet, and no people.
    case side
    case signed
    /// With the present of headlines.
    case signing
    /// Before a "call" that is none by telephone.
    case otherCall = "other-call"
    /// What a time is called that two countries devote to something.
    case year
    /// Who meets in the place of those in charge, and what "level" they are of.
    case staff
    /// What a government has, as it says itself and its guests do: Norway's stance, its keenness.
    case stance
    /// What one would like, whatever comes of it.
    case striving
    /// A discussion "of" something.
    case survey
    /// What one does with consultations in general: to intensify them.
    case sustaining
    /// What two sides do all the time, and a name for their sessions.
    case talking
    /// Words that begin a sentence or, behind "U.S.", a title.
    case titleStart = "title-start"
    /// What those who fight come to.
    case truce
    /// What is made of something that is there.
    case use
    /// Date: what is sought or set for an encounter to come.
    case timing
    /// Before whom one appears: press, media.
    case press
    /// What a title tells of the author of a speech: speaks, says.
    case speaking
    /// Before "by" and the one who leads a delegation: led, headed.
    case leading
    /// What stands for its country: ministry, department.
    case ministry
    /// Who is at the top: head, chief.
    case headship
    /// What a foreign minister is at the top of: diplomacy, MFA.
    case diplomacy
    /// Text, wording: what an instrument is written in.
    case text
    /// See: before what one wishes done, "wishes to see it signed".
    case seeing
    /// Ministry, secretary: before the matters of an office, "the Ministry of Mines and Energy".
    case portfolio
    /// Both, all: of those who speak together.
    case whole
    /// What one does who speaks to an audience.
    case addressing
    /// Before whom or at which one speaks.
    case audience
    /// What a recital without a verb begins with: mindful (of), guided (by).
    case reciting
    /// What opens words to somebody: thank (you), thanks.
    case thanking
    /// What opens an answer: A, answer.
    case answering
    /// What a greeting or thanks consist of that say nothing else: "well, good morning, all".
    case courtesy
    /// Gained, obtained: how one comes by what one asked for.
    case obtaining
    /// Counterparts, colleagues: with whom one talks, unnamed.
    case peers
    /// Understanding, support: what one asks for and obtains.
    case assent
    /// Who speaks for an office.
    case spokesperson
    /// What a country does by saying so, condemns; what one does with what all know: recalled.
    case performing, reminding
    /// What is done with a plan or an area of cooperation: agreed, identified.
    case settling
    /// Honoured, pleased, (a) pleasure: what it is to a host to do something.
    case gladness
    /// What a host does with a guest: welcome.
    case welcoming
    /// Delivered, given, date: what stands before the day of a text in one of its first lines.
    case dating
    /// Mechanism, partner: what a word for talks only describes, as in "dialogue partner".
    case described
    /// Excellencies, highnesses: how several of rank are addressed.
    case excellencies
    /// Follows, succeeds: what a visit does after that of another.
    case succeeding
    /// Made, paid: what is done with a visit.
    case paying
    /// Exchange: what is one of views, or of things.
    case exchanging
    /// Views, opinions: what those who meet exchange.
    case views
    /// (Would) like, wish: before what a speaker does by saying so.
    case liking
    /// Before what somebody says that he says: want.
    case wanting
    /// As "be" before what is necessary: remain.
    case remaining
    /// What leaders agree that others do: directed.
    case tasking
    /// What an organisation calls itself.
    case union
    /// Of a list: include, cover.
    case including
    /// By the publisher, of what is to come: hoped.
    case expecting
    /// Before words that stand elsewhere: these.
    case pointing
    /// At the head of a clause that is said: how.
    case asking
    /// What something is said to be: called.
    case judging
    /// What is raised, taken up or conveyed in talks.
    case topic
    /// Before the name of a town: near Lima, downtown Lima.
    case vicinity
    /// What one does with a topic in talks.
    case voicing
    /// What something is called that one judges.
    case verdict
    /// Before "noting": what the publisher remarks himself.
    case worthy
    /// What two ministries hold year by year: consultations, an exchange.
    case consulting
    /// Before "as" of the part that somebody plays.
    case serving
    /// People whom one state lends another: doctors, police.
    case lent
    /// What they do there.
    case onDuty = "on-duty"
    /// What a country that emits no more has reached.
    case neutrality
    /// Before "use of" something.
    case making
    /// Before what was named before.
    case these
    /// What one does with a friend.
    case siding
    /// In small letters one side's own, as a programme may not be.
    case design
    /// In small letters, with nothing else told, any of them.
    case council
    /// Of whom another may say what they will do.
    case forces
    /// Before "to" somebody: an errand of the day.
    case writing
    /// What one does with an occasion: "will head the delegation".
    case staging
    /// Where one comes or what one does there.
    case occasion
    /// Before "in" or "at": what one does on a journey.
    case stopping
    /// What one does with a topic, or will do.
    case treating
    /// In small letters, what lies ahead or what two have, no plan.
    case prospect
    /// Before a programme that others fear.
    case arms
    /// What helps, whatever it is for.
    case helping
    /// What is assured without a deed.
    case backing
    /// What is issued or taken, not built; who heads a body.
    case paper, seat
    /// Verbs that are nouns as well: work, support.
    case twofold
    /// One of several documents: one, (the) other, (the) second.
    case counting
    /// What a document is about: concerns, concerning.
    case concerning
    /// What one does with a hospital that one keeps up: runs, operating.
    case running
    /// What one has done for years: supported, hosted.
    case aiding
    /// Not there yet: new, fresh.
    case fresh
    /// What help is given in: field, sector.
    case field
    /// What leaders come to: consensus, understanding.
    case unison
    /// Before what leaders came to: important, common.
    case weighty
    /// Consultations, dialogue, round: formal talks that go by their own noun.
    case session
}
