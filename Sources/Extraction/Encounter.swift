internal import Domain

/// A meeting before it becomes a fact: parties and places as rows, evidence as tokens.
struct EncounterDraft {
    var type: Meeting.Kind
    var status: Meeting.Status
    var parties: [Party]
    var accompanying: [Int] = []
    var date: DateExpression?
    var place: PlaceDraft?
    var venue: String?
    /// Tokens of the words that tell of it.
    var evidence: Range<Int>
    /// Tokens of further words that tell of it: later accounts, those who were there.
    var repeated: [Range<Int>] = []
    var rule: Rule
    /// True where the text speaks of it as "the meeting" or in passing, so that it counts only
    /// with a date, a place, a promise or parties of its own.
    var isRecalled: Bool
    /// True where "had met" sets it before what the document reports.
    var isEarlier = false
    /// True of a stay that only says where somebody was, "who is in Chad", and of what those who
    /// met signed with their own hands.
    var isAside = false
    /// True of a session of a commission or dialogue, which may stand beside a meeting.
    var isSession = false
    /// True of a forum that somebody attends: those whom they meet there are met apart.
    var isForum = false
    /// The first token of the sentence that tells of it.
    var sentence = 0
    /// True of a dinner that one gives for another, beside the talks.
    var isMeal = false
    /// True of "also met": beside the encounter of which so far only the countries are known.
    var isAlso = false
    /// Row of the office by which alone the text gives one of them, where nobody named holds it:
    /// "was received by the President".
    var unnamedOffice: Int?
    var hasUnnamed: Bool { unnamedOffice != nil }
    /// True of a round to come that those who agreed on it leave to officials.
    var isOfOfficials = false
    /// True of one of several visits that a sentence tells as one journey.
    var isStop = false
    /// Days after the encounter that the document reports, below 0 before it: "the day before".
    var dayShift: Int?
    /// The day that this counts from, where the sentence names one.
    var shiftBase: DateExpression?
    /// True where its day is that of the document, for want of another.
    var isDateAssumed = false

    /// "A attended the Ocean Forum and met B": whether it is the event, no forum the other.
    func isEvent(around other: EncounterDraft) -> Bool {
        rule == .meetingAttended && !other.isForum
    }

    /// What readers of statements look at, without the rest, which is long to copy.
    struct Outline {
        let type: Meeting.Kind
        let status: Meeting.Status
        let parties: [Party]
        let evidence: Range<Int>
    }

    /// A city, or a country where no city is named.
    enum PlaceDraft: Hashable {
        case city(Int)
        case country(Int)
        /// A building or a town that no lexicon holds.
        case building(String)
    }
}
