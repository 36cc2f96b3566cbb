internal import Annotators
internal import Domain
internal import Lexicons

/// Where encounters took place of which only others tell.
extension MeetingReader {
    /// "A met B. A was on a visit to Oslo.": where that visit went, and the city of a country that
    /// another encounter on those days names, where it is the only one.
    func placed(_ drafts: [EncounterDraft]) -> [EncounterDraft] {
        guard drafts.count > 1 else { return drafts }
        var placed = drafts
        for i in drafts.indices.dropFirst() where isOfStop(i, drafts) {
            let stay = stop(of: drafts[i], drafts)?.date
            if let stay, !(drafts[i].date.map { $0.isWithin(stay) } ?? false) {
                placed[i].date = stay
            }
        }
        for i in drafts.indices where drafts[i].place == nil && isToCome(drafts[i]) {
            let visit = visit(around: drafts[i], drafts)
            placed[i].place =
                visit?.place ?? (isThatDay(drafts[i], drafts[0]) ? drafts[0].place : nil)
            placed[i].date = placed[i].date ?? visit?.date
        }
        for i in drafts.indices {
            if let stop = atStop(drafts[i], drafts) { placed[i].place = stop }
        }
        for i in drafts.indices where isToCome(drafts[i]) { placed[i] = inTown(placed[i], drafts) }
        for i in drafts.indices
        where drafts[i].place == nil && drafts[i].isEarlier && drafts[i].status == .held {
            placed[i].place = stay(around: drafts[i], drafts)?.place
        }
        for i in drafts.indices.dropFirst() where isPreparation(drafts[i], of: drafts[0]) {
            placed[i].place = drafts[0].place
        }
        for i in drafts.indices where isInPerson(i, placed) {
            if drafts[i].place == nil {
                placed[i].place =
                    visit(of: drafts[i], drafts)?.place ?? stay(around: drafts[i], drafts)?.place
            }
            placed[i] = located(placed[i])
            if case .country(let country)? = placed[i].place,
                let city = city(in: country, drafts[i], drafts)
            {
                placed[i].place = city
            }
        }
        return placed
    }

    /// "will visit Oslo, where she will meet B, followed by a lunch at Rose Palace": in the city of
    /// the journey, where only a house there is told.
    private func inTown(_ draft: EncounterDraft, _ drafts: [EncounterDraft]) -> EncounterDraft {
        guard isVague(draft.place), let place = visit(around: draft, drafts)?.place,
            case .city(let town) = place, reading.lexicon.cities[town].kind != .venue,
            reading.cast.place(of: draft)
                == reading.lexicon.countryRows[reading.lexicon.cities[town].country]
        else { return draft }
        var draft = draft
        if case .city(let house)? = draft.place {
            draft.venue = draft.venue ?? reading.lexicon.cities[house].name
        }
        draft.place = place
        return draft
    }

    /// The town in place of the country that it is in; no house, where another encounter was.
    func isInTown(
        _ known: EncounterDraft.PlaceDraft?, _ city: EncounterDraft.PlaceDraft
    ) -> Bool {
        if case .city(let row) = city, reading.lexicon.cities[row].kind == .venue { return false }
        return isIn(known, city)
    }

    /// "will travel to Lima and Quito, where meetings with A of Peru and B of Ecuador are planned":
    /// at the stop in the country of the one who is met.
    private func atStop(_ draft: EncounterDraft, _ drafts: [EncounterDraft])
        -> EncounterDraft.PlaceDraft?
    {
        guard draft.type == .meeting || draft.type == .talks, case .city? = draft.place,
            let there = reading.cast.place(of: draft),
            case let sides = reading.sides(of: draft.parties), !sides.contains(.country(there))
        else { return nil }
        let stops = drafts.filter { stop in
            stop.type == .visit && stop.sentence == draft.sentence && stop.status == draft.status
                && stop.parties.contains { names(draft).contains($0) }
        }
        guard stops.count > 1, stops.contains(where: { reading.cast.place(of: $0) == there })
        else { return nil }
        let own = stops.filter { stop in
            reading.cast.place(of: stop).map { sides.contains(.country($0)) } ?? false
        }
        return own.count == 1 ? own[0].place : nil
    }

    /// A house or a country.
    private func isVague(_ place: EncounterDraft.PlaceDraft?) -> Bool {
        switch place {
        case .city(let row)?: reading.lexicon.cities[row].kind == .venue
        case .country?: true
        default: false
        }
    }

    /// "Senior officials met on 1 and 2 May", in a text of the session of 3 May: where that was.
    private func isPreparation(_ draft: EncounterDraft, of main: EncounterDraft) -> Bool {
        guard draft.place == nil, draft.status == .held, names(draft).isEmpty,
            draft.type == .meeting || draft.type == .talks,
            main.status == .held, main.type == .meeting || main.type == .talks,
            case .city? = main.place, let days = draft.date, let day = main.date,
            days.start.day != nil, day.start.day != nil
        else { return false }
        return (0...Self.preparationDaysMax).contains(days.days(until: day))
            && reading.sides(of: draft.parties)
                .allSatisfy(reading.sides(of: main.parties).contains)
    }

    /// Days before a session on which officials prepare it, at most.
    private static let preparationDaysMax = 3

    // By their numbers, since drafts are long to copy.
    private func isInPerson(_ i: Int, _ drafts: [EncounterDraft]) -> Bool {
        isNews(i, drafts) && drafts[i].date != nil
    }

    /// In a known place, and without a day but that of the main encounter.
    private func isOfStop(_ i: Int, _ drafts: [EncounterDraft]) -> Bool {
        isNews(i, drafts) && drafts[i].place != nil
            && (drafts[i].date == nil || drafts[i].date == drafts[0].date)
    }

    private func isNews(_ i: Int, _ drafts: [EncounterDraft]) -> Bool {
        (drafts[i].type == .meeting || drafts[i].type == .talks) && drafts[i].status == .held
            && !drafts[i].isEarlier
    }

    /// "visited Oslo (3 May) and Lima (4 May). In Lima, he met B": the one stop of somebody who
    /// met in the country where that was.
    private func stop(of draft: EncounterDraft, _ drafts: [EncounterDraft]) -> EncounterDraft? {
        let stops = drafts.filter { stop in
            stop.isStop && stop.date != nil
                && reading.cast.place(of: stop) == reading.cast.place(of: draft)
                && stop.parties.contains {
                    if case .member = $0 { draft.parties.contains($0) } else { false }
                }
        }
        return stops.count == 1 ? stops[0] : nil
    }

    /// The one visit of somebody who met, to a country of which others are.
    private func visit(
        of draft: EncounterDraft, _ drafts: [EncounterDraft]
    ) -> EncounterDraft? {
        let sides = reading.sides(of: draft.parties)
        let visits = drafts.filter { visit in
            visit.type == .visit && visit.status == .held && !visit.isEarlier
                && reading.cast.place(of: visit).map { sides.contains(.country($0)) } ?? false
                && isDuring(draft, visit)
                && visit.parties.contains {
                    if case .member = $0 { draft.parties.contains($0) } else { false }
                }
        }
        return visits.count == 1 ? visits[0] : nil
    }

    /// A meeting to come of people whom the text names.
    private func isToCome(_ draft: EncounterDraft) -> Bool {
        draft.status == .planned && (draft.type == .meeting || draft.type == .talks)
            && !draft.isOfOfficials && names(draft).count > 1
    }

    /// "A met B in Lima today. In the afternoon C will meet B": on the day of the main encounter,
    /// with one of those who met.
    private func isThatDay(_ draft: EncounterDraft, _ main: EncounterDraft) -> Bool {
        guard let date = draft.date, date == main.date, date.end == nil, date.start.day != nil,
            main.status == .held, main.type != .call
        else { return false }
        return names(draft).contains(where: main.parties.contains)
    }

    private func names(_ draft: EncounterDraft) -> [Party] {
        draft.parties.filter { if case .member = $0 { true } else { false } }
    }

    /// "She will fly to Lima on 3 May for talks with B", "A will visit Peru from 3 to 5 May. He
    /// will be received by President B": the journey to come of somebody who is to meet one who
    /// is at home there, in the same sentence or before it.
    private func visit(
        around draft: EncounterDraft, _ drafts: [EncounterDraft]
    ) -> EncounterDraft? {
        let sides = reading.sides(of: draft.parties)
        let visits = drafts.filter { visit in
            visit.type == .visit && visit.status == .planned && visit.sentence <= draft.sentence
                && reading.cast.place(of: visit).map { sides.contains(.country($0)) } ?? false
                && isDuring(draft, visit, isOpen: true)
                && visit.parties.contains { names(draft).contains($0) }
        }
        let countries = Set(visits.map { reading.cast.place(of: $0) })
        return countries.count == 1
            ? visits.last { if case .city? = $0.place { true } else { false } } ?? visits.last : nil
    }

    /// "A was in Lima from 3 to 5 May. On 4 May the ministers of Peru and Chile met": the one stay
    /// of somebody of one of the sides on whose days others are told to have met, in a country that
    /// is a side too.
    private func stay(
        around draft: EncounterDraft, _ drafts: [EncounterDraft]
    ) -> EncounterDraft? {
        guard let date = draft.date, date.start.day != nil else { return nil }
        let sides = reading.sides(of: draft.parties)
        let stays = drafts.filter { visit in
            visit.type == .visit && visit.status == .held
                && visit.date.map { $0.end != nil && date.isWithin($0) } ?? false
                && reading.cast.place(of: visit).map { sides.contains(.country($0)) } ?? false
                && reading.sides(of: names(visit)).allSatisfy(sides.contains)
        }
        return stays.count == 1 ? stays[0] : nil
    }

    private func isDuring(
        _ draft: EncounterDraft, _ other: EncounterDraft, isOpen: Bool
    ) -> Bool {
        guard let date = draft.date, let days = other.date else { return isOpen }
        return date.firstDayNumber <= days.lastDayNumber
            && days.firstDayNumber <= date.lastDayNumber
    }

    private func isDuring(_ draft: EncounterDraft, _ other: EncounterDraft) -> Bool {
        guard let date = draft.date, let days = other.date else { return draft.date != nil }
        return date.firstDayNumber <= days.lastDayNumber
            && days.firstDayNumber <= date.lastDayNumber
    }

    /// The only city of a country that encounters of those days name.
    private func city(
        in country: Int, _ draft: EncounterDraft, _ drafts: [EncounterDraft]
    ) -> EncounterDraft.PlaceDraft? {
        var found: Int?
        for other in drafts where other.status == .held && !other.isEarlier {
            guard case .city(let row)? = other.place, other.date != nil, isDuring(draft, other),
                reading.lexicon.cities[row].kind != .venue,
                reading.lexicon.countryRows[reading.lexicon.cities[row].country] == country
            else { continue }
            if let found, found != row { return nil }
            found = row
        }
        return found.map { .city($0) }
    }
}
