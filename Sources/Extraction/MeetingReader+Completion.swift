internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// What the main encounter takes from the rest of the document: day, place, people.
extension MeetingReader {
    /// The main encounter happened on the day of the document and in the city of its dateline
    /// where the text says nothing else.
    func completed(_ draft: EncounterDraft) -> EncounterDraft {
        var draft = draft
        draft.isRecalled = false
        if isToldRemote(draft) { (draft.type, draft.place) = (.call, nil) }
        let stay = draft.type == .call || draft.status != .held ? nil : self.stay(of: draft)
        if draft.date == nil, draft.status == .held {
            draft.date = toldDay() ?? remarksDay(draft)
        }
        if draft.date == nil, draft.status == .held {
            draft.date =
                ended(stay?.date, before: draft.evidence) ?? datelineDay()
                ?? reading.annotations.anchor
            draft.isDateAssumed = true
        }
        if draft.type != .call, draft.status == .held, draft.place == nil {
            draft.place =
                titleCity() ?? stay?.place ?? toldPlace(draft) ?? opening(of: draft) ?? dateline()
                ?? (draft.venue == nil ? nil : toldCity())
        }
        if draft.type != .call, draft.status == .held, case .country? = draft.place,
            !isGoalTold(draft), let city = toldPlace(draft) ?? opening(of: draft) ?? dateline(),
            isIn(draft.place, city)
        {
            draft.place = city
        }
        if draft.type != .call, draft.status == .planned, isOfTitle(draft.date),
            let city = titleCity(), isIn(draft.place, city)
        {
            draft.place = city
        }
        return located(draft)
    }

    /// The days of a stay that is over: "met today B, who is on a visit from 3 to 5 May", told on
    /// the fourth, is the news of that day, or of the one that the sentence before tells.
    private func ended(
        _ stay: DateExpression?, before evidence: Range<Int>
    ) -> DateExpression? {
        guard let stay, stay.end != nil, stay.start.day != nil,
            let day = reading.annotations.anchor, day.end == nil, day.start.day != nil,
            day.isWithin(stay)
        else { return stay }
        guard day.lastDayNumber < stay.lastDayNumber else { return stay }
        guard let i = reading.sentenceIndex(around: evidence), i > 0 else { return nil }
        // A sentence that tells the stay has the days of other events of it.
        let told = reading.annotations.dates.within(reading.text.sentences[i - 1].tokens)
        guard told.allSatisfy({ $0.date.end == nil }) else { return nil }
        return told.last {
            $0.precision == .day && $0.reference == .point && $0.date.isWithin(stay)
        }?.date
    }

    /// "A to receive B (Oslo, 3 May 2024)" above what tells of that day.
    private func isOfTitle(_ day: DateExpression?) -> Bool {
        let title = self.title ?? reading
        guard let first = title.text.sentences.first else { return false }
        return title.annotations.dates.within(first.tokens).contains { $0.date == day }
    }

    /// "A paid a visit to Chad": where the text itself, and no heading, says so.
    private func isGoalTold(_ draft: EncounterDraft) -> Bool {
        draft.type == .visit && draft.rule != .meetingVisitNoun
            && !(reading.sentenceIndex(around: draft.evidence).map {
                reading.text.sentences[$0].isHeading
            } ?? true)
    }

    /// "A meets with B in Oslo": the city of the title.
    private func titleCity() -> EncounterDraft.PlaceDraft? {
        let title = self.title ?? reading
        guard let first = title.text.sentences.first, self.title != nil || first.isHeading,
            title.annotations.encounters.stands(in: first.tokens)
        else { return nil }
        let setting = Setting(reading: title, sentence: first)
        for type in [Meeting.Kind.meeting, .visit] {
            if case .city(let row)? = setting.place(after: first.tokens.lowerBound, of: type) {
                return .city(row)
            }
        }
        return nil
    }

    /// Whether a city may stand in place of what is known: nothing, or its own country.
    func isIn(_ known: EncounterDraft.PlaceDraft?, _ city: EncounterDraft.PlaceDraft)
        -> Bool
    {
        guard case .city(let row) = city else { return false }
        switch known {
        case nil: return true
        case .country(let country)?:
            return reading.lexicon.countries[country].code == reading.lexicon.cities[row].country
        default: return false
        }
    }

    /// The city of the dateline, else the capital, where one of the first sentences names that, in
    /// the country of a building.
    private func town(around building: Int) -> Int? {
        let country = reading.lexicon.cities[building].country
        if case .city(let town)? = dateline(), reading.lexicon.cities[town].country == country {
            return town
        }
        guard let row = reading.lexicon.countryRows[country],
            let capital = reading.lexicon.capitals[row],
            let end = reading.text.sentences.prefix(12).last?.tokens.upperBound
        else { return nil }
        let isNamed = reading.annotations.names.within(0..<end).contains {
            $0.entry.kind == .city && Int($0.entry.index) == capital
        }
        return isNamed ? capital : nil
    }

    /// The city of the dateline, in the country of a side, where the lexicon knows a house of that
    /// name from the country of none.
    private func town(of draft: EncounterDraft, awayFrom house: Int) -> Int? {
        let sides = reading.sides(of: draft.parties)
        func isOfSide(_ city: Int) -> Bool {
            reading.lexicon.countryRows[reading.lexicon.cities[city].country].map {
                sides.contains(.country($0))
            } ?? false
        }
        guard !sides.isEmpty, !isOfSide(house), case .city(let town)? = dateline(),
            isOfSide(town), reading.lexicon.cities[town].kind != .venue
        else { return nil }
        return town
    }

    /// In the city of the dateline, where the text names a building there.
    func located(_ draft: EncounterDraft) -> EncounterDraft {
        guard case .city(let row)? = draft.place, reading.lexicon.cities[row].kind == .venue,
            let town = town(around: row) ?? town(of: draft, awayFrom: row)
        else { return draft }
        var draft = draft
        draft.venue = draft.venue ?? reading.lexicon.cities[row].name
        draft.place = .city(town)
        return draft
    }

    /// "A said on Tuesday in Oslo that trade must grow": where the first sentence has one speak.
    private func toldCity() -> EncounterDraft.PlaceDraft? {
        reading.text.sentences.prefix(5).first { !$0.isHeading }.flatMap(datedCity)
    }

    /// With the people who led the sides, where the encounter itself names countries only.
    func headed(_ draft: EncounterDraft) -> EncounterDraft {
        var merger = EncounterMerger(reading: reading, main: draft)
        for sentence in reading.text.sentences.prefix(Self.headSentencesMax) {
            merger.addHeads(of: sentence)
        }
        return merger.drafts[0]
    }

    /// The city or country where one of the parties is said to be visiting, in the opening.
    ///
    /// "A has concluded a visit to Chad. She was in Chad from 3 to 5 May": with the days that a
    /// later sentence gives.
    private func stay(of draft: EncounterDraft) -> EncounterDraft? {
        let rules = EncounterRules(
            reading: reading, discourse: Discourse(principals: draft.parties))
        var found: EncounterDraft?
        for sentence in reading.text.sentences.prefix(6)
        where !sentence.isHeading && mayTellOfVisit(sentence) {
            for visit in rules.encounters(in: sentence)
            where visit.type == .visit && visit.status == .held && !visit.isEarlier {
                guard visit.parties.contains(where: draft.parties.contains), visit.place != nil,
                    meets(visit.date, draft.date), !isLongPast(visit)
                else { continue }
                guard var first = found else {
                    if visit.date != nil { return visit }
                    found = visit
                    continue
                }
                if visit.date?.end != nil, visit.date?.start.day != nil, visit.place == first.place
                {
                    first.date = visit.date
                    return first
                }
            }
        }
        return found
    }

    /// Whether a sentence holds a word for a visit, without which no rule finds one that was made.
    func mayTellOfVisit(_ sentence: Sentence) -> Bool {
        reading.annotations.encounters.within(sentence.tokens).contains {
            reading.lexicon.encounters[Int($0.entry.index)].type == .visit
        }
    }

    /// A city "in" or "at" which the first three sentences tell of an encounter, or "to" which
    /// they tell of a journey. What was said behind the encounter has places of its own.
    private func opening(of draft: EncounterDraft) -> EncounterDraft.PlaceDraft? {
        let body = reading.text.sentences.prefix(5).filter { !$0.isHeading }.prefix(3)
        for sentence in body
        where sentence.tokens.upperBound <= draft.evidence.upperBound
            || sentence.tokens.contains(draft.evidence.lowerBound)
            || !reading.annotations.cues.stands(in: sentence.tokens)
        {
            let encounters = reading.annotations.encounters.within(sentence.tokens)
            let isJourney =
                sentence.tokens.contains { reading.classes($0).contains(.side) }
                || encounters.contains {
                    reading.lexicon.encounters[Int($0.entry.index)].type == .visit
                }
            let isToCome =
                sentence.tokens.contains { reading.classes($0).contains(.future) || isToBe($0) }
                || reading.annotations.cues.within(sentence.tokens).contains {
                    let act = reading.lexicon.cues[Int($0.entry.index)].act
                    return act == .agree || act == .commit
                }
            guard isJourney || !encounters.isEmpty, !isToCome, !isOfEarlierDays(sentence)
            else { continue }
            let first = sentence.tokens.lowerBound
            let isOwn = sentence.tokens.contains(draft.evidence.lowerBound) && !isJourney
            let place = Setting(reading: reading, sentence: sentence).place(
                after: isOwn ? draft.evidence.lowerBound : first,
                of: isJourney ? .visit : .meeting)
            if case .city? = place, !isInvited(in: sentence) { return place }
        }
        return nil
    }

    /// "which is to be held near Oslo", "is to take place in Oslo".
    private func isToBe(_ be: Int) -> Bool {
        be + 2 < reading.tokens.count && reading.classes(be).isSuperset(of: [.be, .present])
            && reading.tokens[be + 1].word == reading.words.to
            && (reading.classes(be + 2).contains(.be)
                || reading.tokens[be + 2].word == reading.words.take)
    }

    /// "discussed what was agreed during the visit to Oslo in May", in a document of July.
    private func isOfEarlierDays(_ sentence: Sentence) -> Bool {
        guard let anchor = reading.annotations.anchor else { return false }
        let dates = reading.annotations.dates.within(sentence.tokens)
        return !dates.isEmpty
            && dates.allSatisfy { $0.date.days(until: anchor) > Self.openingDaysMax }
    }

    /// Days before the document of which its opening tells, at most.
    private static let openingDaysMax = 14

    /// "handed over a letter inviting B to visit Oslo".
    private func isInvited(in sentence: Sentence) -> Bool {
        sentence.tokens.contains {
            [reading.words.inviting, reading.words.invited].contains(reading.tokens[$0].word)
                || reading.tokens[$0].word == reading.words.invitation
                    && reading.classes($0 + 1).contains(.destination)
        }
    }

    private func meets(_ a: DateExpression?, _ b: DateExpression?) -> Bool {
        guard let a, let b else { return true }
        return a.firstDayNumber <= b.lastDayNumber && b.firstDayNumber <= a.lastDayNumber
    }
}
