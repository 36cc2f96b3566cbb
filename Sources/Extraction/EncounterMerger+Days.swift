internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// The days of a stay, told one after another.
extension EncounterMerger {
    /// Words of a sentence before its day, at most.
    private static let dayReach = 8

    /// "On her first day in Oslo, she met B. Later, she met C. On 4 May she met D.": the day of a
    /// stay of several to which a sentence comes; the one before where it tells none.
    mutating func come(to sentence: Sentence, in main: EncounterDraft) {
        guard main.status == .held, let stay = stay(around: main) else { return }
        guard let day = counted(sentence, stay) ?? dated(sentence, stay) else { return }
        self.day = day
        if main.type != .visit, sentence.tokens.contains(main.evidence.lowerBound) {
            drafts[0].date = day
        }
    }

    /// The days of the main encounter, or those of the visit in the course of which that was.
    private func stay(around main: EncounterDraft) -> DateExpression? {
        if let stay = main.date, isOfDays(stay) { return stay }
        let visit = drafts.indices.first {
            drafts[$0].type == .visit && drafts[$0].status == .held && !drafts[$0].isEarlier
                && (drafts[$0].date.map(isOfDays) ?? false)
                && drafts[$0].parties.contains(where: main.parties.contains)
        }
        guard let stay = visit.flatMap({ drafts[$0].date }),
            main.date.map({ $0.isWithin(stay) }) ?? true
        else { return nil }
        return stay
    }

    private func isOfDays(_ date: DateExpression) -> Bool {
        date.end != nil && date.start.day != nil
    }

    /// "On his first day", "began the second day of his visit".
    private func counted(_ sentence: Sentence, _ stay: DateExpression) -> DateExpression? {
        let head = sentence.tokens.prefix(Self.dayReach)
        guard
            let number = head.dropLast().first(where: {
                calendar($0).kind == .ordinal && calendar($0 + 1).kind == .unit
                    && calendar($0 + 1).value == 1
            }), case let count = calendar(number).value, count > 0,
            let point = CivilDay(firstOf: stay.start).advanced(by: count - 1).point
        else { return nil }
        let day = DateExpression(point)
        return day.isWithin(stay) ? day : nil
    }

    /// "On 4 May, he met B": at the head of a sentence.
    private func dated(_ sentence: Sentence, _ stay: DateExpression) -> DateExpression? {
        let first = reading.opening(of: sentence)
        let dates = reading.annotations.dates.within(
            first..<max(first, min(first + 4, sentence.tokens.upperBound)))
        guard let date = dates.first, date.precision == .day, date.date.end == nil,
            date.date.isWithin(stay)
        else { return nil }
        return date.date
    }

    /// "She will go on to Chad from 5 to 6 May. There she will meet Minister B.": of several visits
    /// the last told to the country of somebody met.
    func stay(of draft: EncounterDraft) -> EncounterDraft? {
        guard drafts.lazy.filter({ $0.type == .visit }).prefix(2).count > 1 else { return nil }
        let sides = reading.sides(of: draft.parties)
        return drafts.last { visit in
            visit.type == .visit && visit.status == draft.status && !visit.isEarlier
                && (!visit.isRecalled || visit.status == .planned) && isOfStay(visit.date)
                && reading.cast.place(of: visit).map { sides.contains(.country($0)) } ?? false
                && visit.parties.contains(where: draft.parties.contains)
        } ?? lastStop(before: draft)
    }

    /// Words before a meeting among which the stop of a journey is looked for that it belongs to.
    private static let stopReach = 60

    /// "On Friday she will go on to Chad. She will meet Minister B": with somebody of no known
    /// country, at the stop that the text came to last, in a sentence that names no other.
    private func lastStop(before draft: EncounterDraft) -> EncounterDraft? {
        guard draft.place == nil, draft.type == .meeting || draft.type == .talks,
            draft.status == .planned,
            draft.parties.contains(where: { isNamed($0) && reading.side(of: $0) == nil })
        else { return nil }
        let stops = drafts.filter { visit in
            visit.type == .visit && visit.status == draft.status && !visit.isEarlier
                && visit.parties.contains { isNamed($0) && draft.parties.contains($0) }
        }
        let codes = Set(stops.compactMap { country($0.place) })
        guard codes.count > 1 else { return nil }
        let end = draft.evidence.lowerBound
        let names = reading.annotations.names.within(max(0, end - Self.stopReach)..<end)
        func stop(_ name: Gazetteer.Match) -> CountryCode? {
            switch name.entry.kind {
            case .country: reading.lexicon.countries[Int(name.entry.index)].code
            case .city: reading.lexicon.cities[Int(name.entry.index)].country
            default: nil
            }
        }
        guard let last = names.last(where: { stop($0).map(codes.contains) ?? false }),
            let code = stop(last), let i = reading.sentenceIndex(around: last.tokens),
            case let sentence = reading.text.sentences[i].tokens,
            reading.annotations.names.within(sentence).allSatisfy({ name in
                stop(name).map { $0 == code || !codes.contains($0) } ?? true
            })
        else { return nil }
        return stops.last { country($0.place) == code }
    }

    /// "A will visit Chad from 3 to 5 May. She is visiting Chad at the invitation of B": one
    /// journey, which is still to come.
    mutating func underWay(_ draft: EncounterDraft) -> Int? {
        guard draft.type == .visit, isUnderWay(draft) || draft.status == .planned else {
            return nil
        }
        guard
            let i = drafts.firstIndex(where: { other in
                other.type == .visit && other.status != draft.status
                    && (draft.status == .planned ? isUnderWay(other) : other.status == .planned)
                    && country(other.place) != nil && country(other.place) == country(draft.place)
                    && other.parties.contains { isNamed($0) && draft.parties.contains($0) }
            }),
            case let plan = draft.status == .planned ? draft : drafts[i],
            let anchor = reading.annotations.anchor,
            plan.date.map({ $0.firstDayNumber > anchor.lastDayNumber }) ?? false
        else { return nil }
        (drafts[i].status, drafts[i].date, drafts[i].isDateAssumed) = (.planned, plan.date, false)
        return i
    }

    /// "is visiting", without a day of its own.
    private func isUnderWay(_ visit: EncounterDraft) -> Bool {
        let be = visit.evidence.lowerBound - 1
        return visit.status == .held && visit.rule == .meetingVisited && !visit.isRecalled
            && (visit.date == nil || visit.isDateAssumed) && be > visit.sentence
            && reading.classes(be).isSuperset(of: [.be, .present])
    }

    /// "The day before, he met B": counted from the main encounter.
    func shift(_ draft: inout EncounterDraft) {
        guard draft.date == nil, let shift = draft.dayShift,
            let main = draft.shiftBase ?? (shift == 0 ? sameDay : nil) ?? drafts[0].date,
            main.end == nil, main.start.day != nil,
            let day = CivilDay(firstOf: main.start).advanced(by: shift).point
        else { return }
        draft.date = DateExpression(day)
        if draft.type != .call, draft.type != .visit, draft.status == drafts[0].status {
            draft.place = draft.place ?? drafts[0].place
        }
    }

    /// "While in Lima she also met C", away from the main encounter: the day of the last one there.
    func dayThere(_ draft: EncounterDraft) -> DateExpression? {
        guard case .city? = draft.place, draft.place != drafts[0].place else { return nil }
        return drafts.last { $0.status == .held && $0.place == draft.place && $0.date != nil }?.date
    }

    /// "During her stay in Lima, A also called on B", "While in Lima, A was received by B", beside
    /// talks of one day: the days of the visit where the text tells those, else its month.
    func inStay(_ draft: EncounterDraft) -> DateExpression? {
        guard let main = drafts[0].date, drafts[0].type == .talks || drafts[0].type == .meeting,
            draft.type == .meeting || draft.type == .talks,
            main.end == nil, main.start.day != nil, draft.sentence != drafts[0].sentence,
            opensWithStay(draft)
        else { return nil }
        return stay(around: drafts[0]) ?? month(main)
    }

    private func opensWithStay(_ draft: EncounterDraft) -> Bool {
        guard let i = reading.sentenceIndex(around: draft.evidence) else { return false }
        let sentence = reading.text.sentences[i]
        let first = reading.opening(of: sentence)
        guard first + 2 < sentence.tokens.upperBound else { return false }
        if reading.tokens[first].word == reading.words.while {
            return reading.classes(first + 1).contains(.locative)
        }
        let head = first + 1..<min(first + 5, sentence.tokens.upperBound)
        return reading.classes(first).contains(.temporal)
            && head.contains { reading.tokens[$0].word == reading.words.journey.stay }
    }

    /// "made a one-day visit", "a brief 1-day working visit": right before the noun, at most two
    /// words aside.
    func isOfOneDay(_ visit: EncounterDraft) -> Bool {
        guard let noun = visit.evidence.last, noun > 1 else { return false }
        return isReceived(for: visit)
            || (max(1, noun - 6)..<noun).contains {
                calendar($0).kind == .unit && calendar($0).value == 1
                    && (reading.tokens[$0 - 1].word == reading.words.one || isOne($0 - 1))
            }
    }

    /// "A received B for a working visit".
    private func isReceived(for visit: EncounterDraft) -> Bool {
        let start = visit.evidence.lowerBound
        let reach = max(visit.sentence, start - Self.receptionReach)..<start
        guard visit.rule == .meetingVisitNoun, reach.lowerBound < start,
            reach.suffix(4).contains(where: { reading.tokens[$0].word == reading.words.for })
        else { return false }
        return reading.annotations.encounters.within(reach).contains {
            let encounter = reading.lexicon.encounters[Int($0.entry.index)]
            return encounter.frame == .direct && encounter.type == .meeting
        }
    }

    /// Tokens between the verb of a reception and what it is for, at most.
    private static let receptionReach = 24

    private func isOne(_ token: Int) -> Bool {
        let range = reading.tokens[token].range
        return range.count == 1 && reading.text.bytes[range.lowerBound] == UInt8(ascii: "1")
    }

    /// Of a visit over several days the day of the last encounter before: "the same day".
    private var sameDay: DateExpression? {
        guard drafts[0].date?.end != nil else { return nil }
        return drafts.last {
            !$0.isRecalled && !$0.isEarlier && $0.status == .held
                && $0.date.map { $0.end == nil && $0.start.day != nil } ?? false
        }?.date
    }

    /// "issued a statement today at the end of the visit", "paid a visit to Chad from 3 to 5 May".
    func isStay(
        _ date: DateExpression, _ known: EncounterDraft, _ draft: EncounterDraft
    ) -> Bool {
        known.type == .visit && draft.type == .visit && date.end != nil && date.start.day != nil
            && known.status == draft.status && known.date.map { $0.isWithin(date) } ?? true
    }

    /// Days, not more than a month from those of the main encounter.
    private func isOfStay(_ date: DateExpression?) -> Bool {
        guard let date, date.start.day != nil else { return false }
        guard let main = drafts[0].date else { return true }
        return abs(date.firstCivilDay.number - main.firstCivilDay.number) <= 31
    }

    private func calendar(_ token: Int) -> CalendarWord {
        reading.lexicon.calendarWord(of: reading.tokens[token])
    }

    /// "the talks, the last of which were held in May", "what the committee had agreed in May":
    /// recalled twice in one sentence, with one day.
    func isTwiceTold(_ a: EncounterDraft, _ b: EncounterDraft) -> Bool {
        a.isRecalled && a.sentence == b.sentence && a.date != nil && a.date == b.date
            && !isElsewhere(a, b)
    }

    /// "Recently the two Presidents spoke by telephone", in a text on their ministers.
    func isCallOfOthers(_ draft: EncounterDraft) -> Bool {
        draft.type == .call && draft.status == .held && draft.date == nil && !draft.isRecalled
            && drafts[0].type != .call
            && (draft.rule == .meetingLightVerb || draft.rule == .meetingTogetherVerb)
            && draft.parties.allSatisfy { if case .country = $0 { true } else { false } }
    }

    /// "the talks between Chad and Niger in Oslo": of third countries, with a place.
    func isOfOthersElsewhere(_ draft: EncounterDraft) -> Bool {
        draft.rule == .meetingNoun && draft.place != nil && draft.type != .visit
            && draft.parties.count > 1
            && draft.parties.allSatisfy { if case .country = $0 { true } else { false } }
            && !draft.parties.contains(where: reading.sides(of: drafts[0].parties).contains)
    }

    /// "The session was co-chaired by A and B", "A and B co-chaired the session", "the holding of
    /// this session": of the encounter told before.
    func isTheSession(_ draft: EncounterDraft) -> Bool {
        let isBefore = draft.rule == .meetingNounAndVerb
        guard isBefore || draft.rule == .meetingLightVerb else { return false }
        let noun = isBefore ? draft.evidence.lowerBound : draft.evidence.upperBound - 1
        guard noun > draft.sentence, noun + 1 < reading.tokens.count else { return false }
        let article = reading.tokens[noun - 1].word
        return reading.classes(noun - 1).contains(.determiner)
            && ![reading.words.a, reading.words.an, reading.words.another].contains(article)
            && reading.tokens[noun + 1].word != reading.words.of
    }
}

extension DateExpression {
    /// Whether one of two is within the other.
    func isAround(_ other: DateExpression) -> Bool {
        isWithin(other) || other.isWithin(self)
    }
}
