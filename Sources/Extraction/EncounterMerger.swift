internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// Tells further accounts of one encounter from encounters of their own.
struct EncounterMerger {
    let reading: Reading
    /// The main encounter first, then the others in the order of the text.
    var drafts: [EncounterDraft]
    /// The day of a stay to which the text has come: "On her second day, she met B."
    var day: DateExpression?

    /// No document has more encounters: lists of counterparts are shorter.
    static let encountersMax = 100

    init(reading: Reading, main: EncounterDraft) {
        self.reading = reading
        drafts = [main]
    }

    mutating func take(_ draft: consuming EncounterDraft) {
        guard drafts.count < Self.encountersMax else { return }
        // A signing by those who met is part of their meeting.
        if draft.type == .ceremony, draft.isAside, drafts[0].type != .ceremony,
            isCovered(draft.parties, by: drafts[0].parties)
        {
            return
        }
        if isPurpose(draft) {
            drafts[0].repeated.append(draft.evidence)
            return
        }
        shift(&draft)
        place(&draft)
        if isCallOfOthers(draft) { draft.isEarlier = true }
        if drafts[0].isForum, draft.type == .meeting, draft.status == .held {
            draft.isRecalled = false
        }
        if let same = account(of: draft) ?? plan(of: draft) ?? underWay(draft) {
            refine(same, with: draft)
            drafts[same].repeated.append(draft.evidence)
        } else if isOfItsOwn(draft) {
            date(&draft)
            drafts.append(draft)
        }
    }

    /// "A and B met for a state luncheon": what the main encounter was for, in its own sentence.
    private func isPurpose(_ draft: EncounterDraft) -> Bool {
        let start = draft.evidence.lowerBound
        guard draft.rule == .meetingSidesNoun || draft.rule == .meetingTheirNoun,
            draft.type == .ceremony || draft.type == .meeting, start > 2,
            drafts[0].evidence.upperBound < start,
            start - drafts[0].evidence.upperBound <= 12, drafts[0].type != .ceremony,
            reading.sentenceIndex(around: drafts[0].evidence)
                == reading.sentenceIndex(around: draft.evidence)
        else { return false }
        return [start - 1, start - 2].contains { reading.tokens[$0].word == reading.words.for }
    }

    /// A ceremony belongs to the day and the place of the main encounter, a visit in the course
    /// of which that took place to its month.
    private mutating func place(_ draft: inout EncounterDraft) {
        let isStay =
            draft.isAside
            || [.meetingVisited, .meetingLightVerb].contains(draft.rule) && isOfMain(draft)
            || draft.rule == .meetingVisitNoun && !draft.isRecalled && isOfMain(draft)
        if draft.type == .visit, isStay, draft.status == .held, draft.date == nil,
            !draft.isEarlier
        {
            draft.date = isOfOneDay(draft) ? drafts[0].date : drafts[0].date.flatMap(month)
            return
        }
        guard draft.type == .ceremony else { return }
        if draft.status == drafts[0].status { draft.date = draft.date ?? drafts[0].date }
        draft.place = draft.place ?? drafts[0].place
        drafts[0].venue = drafts[0].venue ?? draft.venue
    }

    /// "She is visiting Chad", where the document tells of a meeting there.
    private func isOfMain(_ visit: EncounterDraft) -> Bool {
        guard drafts[0].status == .held, drafts[0].type != .call, drafts[0].type != .visit,
            let there = country(visit.place)
        else { return false }
        let isThere =
            country(drafts[0].place).map { $0 == there }
            ?? reading.sides(of: drafts[0].parties).contains {
                if case .country(let row) = $0 {
                    reading.lexicon.countries[row].code == there
                } else {
                    false
                }
            }
        return isThere && visit.parties.contains(where: drafts[0].parties.contains)
    }

    func month(_ date: DateExpression) -> DateExpression? {
        date.start.month.flatMap {
            DateExpression.Point(year: date.start.year, month: $0, day: nil)
        }.map { DateExpression($0) }
    }

    /// What is told in passing counts with a date, a promise, or parties of its own.
    private func isOfItsOwn(_ draft: EncounterDraft) -> Bool {
        if draft.isRecalled, draft.status == .held, draft.type == .visit, draft.date == nil,
            !draft.parties.contains(where: isNamed), !(draft.isEarlier && draft.place != nil)
        {
            return false
        }
        if draft.isRecalled, draft.status == .held {
            return draft.date != nil || draft.type == .visit && draft.isEarlier
                || isOfOthersElsewhere(draft)
                || draft.hasUnnamed && draft.type != .visit && hasMembers(drafts[0])
                || !isCovered(draft.parties, by: drafts[0].parties)
                    && (touchesMain(draft) || draft.parties.allSatisfy(isNamed))
        }
        return draft.date != nil || draft.status != .held
            || !isCovered(draft.parties, by: drafts[0].parties) || draft.isEarlier
            || draft.isSession || drafts[0].isForum || isFurther(draft)
            || draft.type == .ceremony || draft.isMeal
            || draft.hasUnnamed && hasMembers(drafts[0]) || isPair(draft, of: drafts[0])
    }

    /// Beside the main one by its own words: "joined by", "followed by".
    private func isFurther(_ draft: EncounterDraft) -> Bool {
        draft.rule == .meetingJoined || draft.rule == .meetingFollowed
    }

    func isNamed(_ party: Party) -> Bool {
        if case .member(let i) = party { !reading.cast.members[i].name.isEmpty } else { false }
    }

    private func touchesMain(_ draft: EncounterDraft) -> Bool {
        let sides = reading.sides(of: drafts[0].parties)
        return draft.parties.contains { reading.side(of: $0).map(sides.contains) ?? false }
    }

    /// "The Minister also met B": on the day of the main encounter, and where that was; "she will
    /// also call on B": in the course of the visit that the document announces.
    private func date(_ draft: inout EncounterDraft) {
        let (type, status, date) = (drafts[0].type, drafts[0].status, drafts[0].date)
        let isOfVisit = type == .visit && status == draft.status
        let isSameDay = status == .held && draft.status == .held && !draft.isRecalled || isOfVisit
        guard isSameDay, !draft.isEarlier, draft.type != .visit else { return }
        draft.date = draft.date ?? dayThere(draft) ?? day ?? inStay(draft)
        if draft.date == nil, let stay = stay(of: draft) {
            (draft.date, draft.place) = (stay.date, draft.place ?? stay.place)
        }
        draft.date = draft.date ?? date
        if draft.type != .call, let day = draft.date, date.map(day.isAround) ?? true,
            isVague(draft.place, beside: drafts[0].place)
        {
            draft.place = drafts[0].place
        }
    }

    /// Nothing, or only the country of the city where the main encounter was.
    private func isVague(
        _ place: EncounterDraft.PlaceDraft?, beside main: EncounterDraft.PlaceDraft?
    ) -> Bool {
        guard let place else { return true }
        guard case .country = place, case .city? = main else { return false }
        return country(place) == country(main)
    }

    // MARK: One or two

    /// The first draft that tells of the same encounter.
    private func account(of draft: EncounterDraft) -> Int? {
        // By their kinds and parties first: whole drafts are long to copy.
        drafts.indices.first {
            drafts[$0].status == draft.status
                && (group(drafts[$0].type) == group(draft.type) || draft.status == .planned)
                && (isCovered(drafts[$0].parties, by: draft.parties)
                    || isCovered(draft.parties, by: drafts[$0].parties))
                && isSame(drafts[$0], draft)
        }
    }

    /// "details of the visit to Chad" behind "his upcoming visit to Chad": the same one.
    private func plan(of draft: EncounterDraft) -> Int? {
        guard draft.type == .visit, draft.isRecalled, draft.status == .held, draft.date == nil,
            !draft.isEarlier, draft.rule == .meetingVisitNoun
        else { return nil }
        return drafts.firstIndex {
            $0.type == .visit && $0.status == .planned && $0.sentence < draft.sentence
                && country($0.place) != nil && country($0.place) == country(draft.place)
                && isCovered(draft.parties, by: $0.parties)
        }
    }

    /// Two accounts of one encounter, which have one status and the same parties: the same kind,
    /// and dates that meet.
    private func isSame(_ a: EncounterDraft, _ b: EncounterDraft) -> Bool {
        guard !isCoordinated(a, b), !isNewsOf(b, beside: a),
            !b.isAlso || hasMember(a) || !hasMember(b),
            a.isMeal == b.isMeal || a.date == nil, !b.hasUnnamed || a.hasUnnamed || !hasMembers(a),
            !isWithAnother(b, than: a), !areOfTwoOffices(a, b),
            group(a.type) == group(b.type) || isJourney(to: a, b),
            a.isEarlier || !b.isEarlier || isTwiceTold(a, b),
            !a.isForum || b.isForum
                || a.sentence == b.sentence
                    && (b.type == .summit || b.rule != .meetingLightVerb || !hasMembers(b)),
            a.isSession || !b.isSession || a.sentence == b.sentence || isHeadline(a, of: b)
                || isTheSession(b),
            !isFurther(b), !b.isEvent(around: a), !a.isEvent(around: b),
            !isPair(b, of: a)
        else { return false }
        guard let first = a.date, let second = b.date else {
            return a.status != .held || b.type == .visit || !isElsewhere(a, b)
        }
        // Consultations "in May" are not the meeting of 3 May.
        if b.rule == .meetingSidesNoun, !a.isDateAssumed { return second.isWithin(first) }
        return first.firstDayNumber <= second.lastDayNumber
            && second.firstDayNumber <= first.lastDayNumber
            || a.isDateAssumed && isNear(first, second) && !isElsewhere(a, b)
                && (!b.isRecalled || isOfTheWeek(first, second) && b.rule == .meetingTheirNoun
                    || isThat(b) && second.firstDayNumber <= first.lastDayNumber)
    }

    /// "Minister A called on President B", told without a day, is none of the talks of the two
    /// sides that the text recalls with one.
    private func isNewsOf(_ b: EncounterDraft, beside a: EncounterDraft) -> Bool {
        b.date == nil && b.status == .held && !b.isRecalled && hasMembers(b)
            && a.date != nil && (a.isRecalled || a.isEarlier) && !hasMember(a)
    }

    /// "A hosted B in Lima. They had met in Oslo.": in different countries.
    func isElsewhere(_ a: EncounterDraft, _ b: EncounterDraft) -> Bool {
        guard let here = country(a.place), let there = country(b.place) else { return false }
        return here != there
    }

    /// "The meeting took place in Oslo on 3 May": the noun at the head of its sentence, said to
    /// have been held.
    private func isThat(_ draft: EncounterDraft) -> Bool {
        let (start, end) = (draft.evidence.lowerBound, draft.evidence.upperBound)
        guard draft.rule == .meetingSidesNoun || draft.rule == .meetingTheirNoun,
            start == draft.sentence + 1, reading.classes(start - 1).contains(.determiner)
        else { return false }
        return reading.annotations.encounters.within(end..<end + 3).contains {
            reading.lexicon.encounters[Int($0.entry.index)].part == .light && $0.isPast
        }
    }

    /// "The meeting, held on Tuesday": within the seven days before the document.
    private func isOfTheWeek(_ assumed: DateExpression, _ told: DateExpression) -> Bool {
        (0...7).contains(told.days(until: assumed))
    }

    /// "the next round of consultations and the 8th session of the committee will be held": two.
    private func isCoordinated(_ a: EncounterDraft, _ b: EncounterDraft) -> Bool {
        guard a.sentence == b.sentence, a.rule == .meetingSidesNoun, b.rule == a.rule,
            a.evidence.upperBound < b.evidence.lowerBound,
            b.evidence.lowerBound - a.evidence.upperBound <= 10
        else { return false }
        return (a.evidence.upperBound..<b.evidence.lowerBound).contains {
            reading.tokens[$0].word == reading.words.and
        }
    }

    /// "was received by the President" and "talks with Foreign Minister B": another office.
    private func isWithAnother(_ b: EncounterDraft, than a: EncounterDraft) -> Bool {
        guard let unnamed = a.unnamedOffice, !b.hasUnnamed else { return false }
        let kind = reading.lexicon.offices[unnamed].office
        let others = b.parties.compactMap { party -> String? in
            guard case .member(let i) = party, !a.parties.contains(party),
                let office = reading.cast.members[i].office, reading.cast.isHigh(office)
            else { return nil }
            return reading.lexicon.offices[office].office
        }
        return !others.isEmpty && !others.contains(kind)
    }

    /// A promised visit to the country of a promised meeting is the journey to it.
    private func isJourney(to a: EncounterDraft, _ b: EncounterDraft) -> Bool {
        guard a.status == .planned, a.type == .visit || b.type == .visit,
            a.type != .call, b.type != .call, !announcesVisit,
            a.sentence != b.sentence || a.type != .talks && b.type != .talks,
            hasMember(a) == hasMember(b), !isMetThere(a, b), !isMetThere(b, a),
            let here = country(a.place)
        else { return false }
        return here == country(b.place)
    }

    /// "She will fly to Chad, where", "when", "she will meet Minister B": a meeting of its own.
    private func isMetThere(_ meeting: EncounterDraft, _ visit: EncounterDraft) -> Bool {
        let start = meeting.evidence.lowerBound
        return visit.type == .visit && meeting.type != .visit && hasMember(meeting)
            && meeting.sentence == visit.sentence
            && (max(meeting.sentence, start - 5)..<max(meeting.sentence, start)).contains {
                [reading.words.where, reading.words.speech.when].contains(reading.tokens[$0].word)
            }
    }

    /// Whether the document announces a visit, of which it tells the meetings one by one.
    private var announcesVisit: Bool {
        drafts[0].type == .visit && drafts[0].status == .planned
    }

    private func hasMember(_ draft: EncounterDraft) -> Bool {
        draft.parties.contains { if case .member = $0 { true } else { false } }
    }

    /// Two by name of those who met in a larger circle: a meeting of their own.
    private func isPair(_ draft: EncounterDraft, of larger: EncounterDraft) -> Bool {
        draft.parties.count == 2 && larger.parties.count > 2 && !draft.isRecalled
            && hasMembers(draft) && larger.status == .held
            && reading.sides(of: larger.parties).count > 2
            && draft.parties.allSatisfy(larger.parties.contains)
    }

    /// Whether all have names.
    private func hasMembers(_ draft: EncounterDraft) -> Bool {
        draft.parties.allSatisfy(isNamed)
    }

    func country(_ place: EncounterDraft.PlaceDraft?) -> CountryCode? {
        switch place {
        case .city(let row)?: reading.lexicon.cities[row].country
        case .country(let row)?: reading.lexicon.countries[row].code
        default: nil
        }
    }

    /// In the same month, or the one before or after.
    private func isNear(_ a: DateExpression, _ b: DateExpression) -> Bool {
        guard let first = a.start.month, let second = b.start.month else { return false }
        return abs((a.start.year * 12 + first) - (b.start.year * 12 + second)) <= 1
    }

    /// Kinds that one encounter may have in two accounts.
    private func group(_ type: Meeting.Kind) -> Int {
        switch type {
        case .call: 1
        case .ceremony: 2
        case .visit: 3
        case .talks, .meeting, .summit: 0
        }
    }

    /// Whether each party is among the others, or is the side of one of them.
    private func isCovered(_ parties: [Party], by others: [Party]) -> Bool {
        parties.allSatisfy { party in
            if others.contains(party) { return true }
            if case .member = party { return false }
            return others.contains { reading.side(of: $0) == party }
        }
    }

    // By number: a method that takes the draft `inout` would hold all drafts beside it, and so
    // have them copied.
    private mutating func refine(_ known: Int, with draft: EncounterDraft) {
        if let date = draft.date {
            // What falls into the days of a stay is no other day of it.
            let isOfStay =
                draft.type == .visit && drafts[known].date?.end != nil && date.end == nil
            if let old = drafts[known].date, !isOfStay || drafts[known].isDateAssumed,
                date.isWithin(old)
                    || drafts[known].isDateAssumed && !old.isWithin(date)
                    || isStay(date, drafts[known], draft)
            {
                drafts[known].date = date
                drafts[known].isDateAssumed = false
            }
            drafts[known].date = drafts[known].date ?? date
        }
        if drafts[known].type != .call {
            drafts[known].place = drafts[known].place ?? draft.place
        }
        drafts[known].venue = drafts[known].venue ?? draft.venue
        // "their summit meeting": what the text itself calls one.
        if draft.type == .summit, draft.rule == .meetingTheirNoun, drafts[known].type != .visit {
            drafts[known].type = .summit
        }
        addPeople(draft.parties, to: known)
    }

    /// People in place of the countries that they stand for, but not of the one visited.
    mutating func addPeople(_ parties: [Party], to known: Int) {
        let visited =
            drafts[known].type == .visit ? reading.cast.place(of: drafts[known]) : nil
        for case .member(let i) in parties {
            let party = Party.member(i)
            guard !drafts[known].parties.contains(party), let side = reading.side(of: party),
                side != visited.map(Party.country),
                let country = drafts[known].parties.firstIndex(of: side)
            else { continue }
            drafts[known].parties[country] = party
        }
    }
}

extension DateExpression {
    /// Whether it covers nothing that `other` does not cover.
    func isWithin(_ other: DateExpression) -> Bool {
        other.firstDayNumber <= firstDayNumber && lastDayNumber <= other.lastDayNumber
    }
}
