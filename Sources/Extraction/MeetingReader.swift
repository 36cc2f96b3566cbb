internal import Annotators
internal import Domain
internal import Lexicons
internal import Text

/// All encounters of a document: the one that it reports, and those that it recalls or promises.
struct MeetingReader {
    let reading: Reading
    /// The title, where it is no part of the text; it shares the cast.
    let title: Reading?
    let turns: TurnReader

    /// Sentences at the head of a text among which the main encounter is looked for.
    static let headSentencesMax = 40

    /// The encounter that the document reports: the first of the body, else of a heading, else
    /// of the title, else the one that two who speak together must have had.
    func main() -> EncounterDraft? {
        let sentences = reading.text.sentences.prefix(Self.headSentencesMax)
        let prospects = prospects()
        let body = sentences.filter { !$0.isHeading }
        let told: EncounterDraft? =
            reported(in: untilTurns(body), prospects)
            ?? announced(
                reported(
                    in: sentences.filter { $0.isHeading && !namesCredentials($0) }, prospects),
                body, prospects)
            ?? announced(titled(body, prospects), body, prospects) ?? conversed()
        let found: EncounterDraft? =
            told ?? reported(in: body, prospects)
            ?? spokenOrPlanned(in: body, prospects)
            ?? planned(in: sentences.filter(\.isHeading), prospects)
            ?? first(in: Array(body), prospects) { $0.type == .ceremony && $0.status == .held }
            .map { talks(before: $0, body) ?? $0 }
            ?? attended(in: body)
            ?? first(in: Array(body), prospects) { $0.status == .held }
        return (found.map { together(beside: $0, body) } ?? signed(in: body, prospects))
            .map { foretold($0, body, prospects) }
            .map(completed).map(headed).map(voiced)
    }

    /// "The two ministers signed a pact in Oslo", "Chad and Niger sign a pact": where nothing else
    /// tells of an encounter, in one of the first sentences.
    private func signed(in body: [Sentence], _ prospects: [Party]) -> EncounterDraft? {
        let rules = EncounterRules(
            reading: reading, discourse: Discourse(principals: prospects))
        return body.prefix(4).lazy.compactMap { rules.bySigningOfSides($0).first }.first
    }

    /// A forum that one attends, in one of the first sentences.
    private func attended(in body: [Sentence]) -> EncounterDraft? {
        let rules = EncounterRules(reading: reading, discourse: Discourse())
        return body.prefix(4).lazy.compactMap { rules.byAttendance($0) }.first
    }

    /// "Visit of A to Chad", "Chad-Niger Ministerial Consultations" in a heading: the encounter to
    /// come, where the text tells of that and of none that was held.
    private func announced(
        _ heading: EncounterDraft?, _ body: [Sentence], _ prospects: [Party]
    ) -> EncounterDraft? {
        guard let heading else { return nil }
        if let plan = plan(of: heading, body, prospects) { return plan }
        guard heading.type == .visit || heading.rule == .meetingCountryCompound,
            let plan = planned(in: body, prospects),
            plan.type == .visit || heading.type != .visit,
            isSameSides(plan.parties, heading.parties)
        else { return heading }
        return plan
    }

    /// A meeting of two who speak together; where they only will, the encounter that is planned.
    private func spokenOrPlanned(
        in body: [Sentence], _ prospects: [Party]
    ) -> EncounterDraft? {
        let spoken = spokenTogether(in: body)
        if let spoken, spoken.status == .held { return spoken }
        return planned(in: body, prospects) ?? spoken
    }

    private func reported(in sentences: [Sentence], _ prospects: [Party]) -> EncounterDraft? {
        var visit: EncounterDraft?
        var aside: EncounterDraft?
        let found = first(in: sentences, prospects) { draft in
            guard draft.status == .held, draft.type != .ceremony, !draft.isEarlier,
                !isLongPast(draft), !isFarBack(draft)
            else { return false }
            let isVisit = draft.type == .visit
            // A visit frames the talks that the document is about.
            if let visit {
                return !isVisit && isSameSides(draft.parties, visit.parties)
            }
            if draft.isAside {
                aside = aside ?? draft
            } else if isVisit {
                visit = draft
            }
            return !draft.isAside && !isVisit
        }
        return found ?? visit ?? aside
    }

    func planned(in sentences: [Sentence], _ prospects: [Party]) -> EncounterDraft? {
        first(in: sentences, prospects) { $0.status != .held && $0.type != .ceremony }
    }

    /// The first encounter of some sentences that is wanted, with those at hand as principals
    /// until one is found.
    private func first(
        in sentences: [Sentence], _ prospects: [Party], where isWanted: (EncounterDraft) -> Bool
    ) -> EncounterDraft? {
        var rules = EncounterRules(
            reading: reading, discourse: Discourse(principals: prospects))
        rules.discourse.isOfOne = isTitledOne
        rules.discourse.isOfCalls = !prospects.isEmpty && speaksOfCall
        rules.discourse.isInPerson = isTitledMeeting
        var author = author()
        var list: DateExpression?
        for sentence in sentences {
            list = listed(sentence) ?? list
            if let speaker = turns.speaker(sentence, rules.discourse) { author = speaker }
            rules.discourse.speaker = author.isEmpty ? quoted(in: sentence) : author
            let found = rules.encounters(in: sentence).map {
                entered(dated($0, list, sentence), sentence)
            }
            if let wanted = found.first(where: isWanted) {
                return inFront(wanted, found.filter(isWanted))
            }
            if rules.discourse.principals.isEmpty,
                let held = found.first(where: { $0.status == .held })
            {
                rules.discourse.principals = held.parties
            }
            rules.discourse.follow(sentence, in: reading)
        }
        return nil
    }

    /// Recalled, and more than forty days before the document.
    func isLongPast(_ draft: EncounterDraft) -> Bool {
        guard draft.isRecalled, let date = draft.date, let anchor = reading.annotations.anchor
        else { return false }
        return date.firstDayNumber < anchor.firstDayNumber && date.start.month != anchor.start.month
    }

    /// Of another season than the document, and so told in passing, however it is told.
    private func isFarBack(_ draft: EncounterDraft) -> Bool {
        guard let date = draft.date, let anchor = reading.annotations.anchor else { return false }
        return date.days(until: anchor) > Self.newsDaysMax
    }

    /// No document reports as its news what happened longer ago.
    private static let newsDaysMax = 45

    /// The first two people of different sides that title and opening name: "the two leaders"
    /// before any encounter is told.
    private func prospects() -> [Party] {
        var found: [Party] = []
        let groups = [
            title.map { ($0, $0.annotations.mentions.count) },
            (reading, reading.annotations.mentions.index(atOrAfter: openingEnd)),
        ]
        for case let (reading, count)? in groups {
            for i in 0..<count {
                guard let party = prospect(i, reading) else { continue }
                if found.contains(party) || isGreeting(i, reading) { continue }
                if found.isEmpty || reading.side(of: party) != reading.side(of: found[0]) {
                    found.append(party)
                }
                if found.count == 2 { return found }
            }
        }
        return []
    }

    /// Somebody by name, or "his Chilean counterpart".
    private func prospect(_ i: Int, _ reading: Reading) -> Party? {
        if let member = reading.memberOf[i] { return .member(member) }
        let mention = reading.annotations.mentions[i]
        guard mention.kind == .country, !mention.title.isEmpty else { return nil }
        return mention.country.map { .country($0) }
    }

    /// "the greetings of King Olav": somebody absent.
    private func isGreeting(_ i: Int, _ reading: Reading) -> Bool {
        let start = reading.annotations.mentions[i].tokens.lowerBound
        guard start > 1, reading.tokens[start - 1].word == reading.words.of else { return false }
        return reading.classes(start - 2).contains(.greeting)
    }

    /// End of the first six sentences.
    private var openingEnd: Int {
        reading.text.sentences.prefix(6).last?.tokens.upperBound ?? 0
    }

    // MARK: Where no sentence tells it

    /// From the title alone: "Norway-Kenya Foreign Ministers' Meeting".
    private func titled(_ body: [Sentence], _ prospects: [Party]) -> EncounterDraft? {
        guard let title, let first = body.first else { return nil }
        let rules = EncounterRules(
            reading: title, discourse: Discourse(principals: prospects))
        let found = title.text.sentences.lazy.flatMap { rules.encounters(in: $0) }
            .first { $0.type != .ceremony && $0.status != .cancelled }
        guard var found else { return nil }
        found.evidence = encounterNoun(in: body) ?? first.tokens
        found.place = nil
        found.rule = .meetingTitle
        // "Press statements following Peruvian-Norwegian talks": of those who speak below.
        if let spoken = conversed()?.parties, isAll(spoken, of: found.parties) {
            found.parties = spoken
        }
        return found
    }

    /// Whether people stand for the very countries of an encounter that names no others.
    private func isAll(_ people: [Party], of countries: [Party]) -> Bool {
        countries.count == people.count
            && people.allSatisfy { reading.side(of: $0).map(countries.contains) ?? false }
    }

    func encounterNoun(in body: [Sentence], isNoun: Bool = false) -> Range<Int>? {
        guard let first = body.first, let last = body.last else { return nil }
        return reading.annotations.encounters
            .within(first.tokens.lowerBound..<last.tokens.upperBound).first {
                let encounter = reading.lexicon.encounters[Int($0.entry.index)]
                return !isNoun || encounter.part == .noun || encounter.part == .object
                    || encounter.part == .verb
            }?.tokens
    }

    // MARK: All

    /// The main encounter and the others, in the order of the text.
    /// - Parameters:
    ///   - speakers: who spoke in each sentence, so that "we" and "I" are known.
    ///   - companies: who is together in each sentence, so that "the two sides" are known; nobody
    ///     where those of the main encounter are.
    func all(
        main: EncounterDraft?, speakers: [[Party]], companies: [[Party]]
    ) -> [EncounterDraft] {
        guard let main else { return [] }
        var merger = EncounterMerger(reading: reading, main: main)
        var rules = EncounterRules(
            reading: reading, discourse: Discourse(principals: main.parties))
        rules.discourse.isOfOne = isTitledOne
        rules.findsForums = true
        let author = author()
        rules.discourse.isQuoting = author.isEmpty
        rules.discourse.isInPerson = main.type != .call && main.status == .held
        rules.discourse.ground = reading.cast.place(of: main)
        rules.discourse.isOfCalls = !rules.discourse.isInPerson && rules.discourse.ground == nil
        let sides = reading.sides(of: main.parties)
        rules.discourse.reportedSides = sides.count > 1 ? sides : nil
        for visit in headed(rules, main) + listedBeside(main, rules) { merger.take(visit) }
        var list: DateExpression?
        for (i, sentence) in reading.text.sentences.enumerated() where !sentence.isHeading {
            list = listed(sentence) ?? list
            merger.come(to: sentence, in: main)
            hear(speakers[i], author, in: sentence, &rules.discourse)
            rules.discourse.principals = companies[i].isEmpty ? main.parties : companies[i]
            if EncounterRules.mayFind(in: sentence, of: reading) {
                let found = rules.encounters(in: sentence)
                let isListed = list != nil || !reading.annotations.entries.isEmpty
                let placed =
                    isListed
                    ? found.map { entered(dated($0, list, sentence), sentence) } : found
                placed.giveEach { draft in
                    if draft.evidence != main.evidence || draft.parties != main.parties {
                        merger.take(draft)
                    }
                }
            }
            merger.addHeads(of: sentence)
            merger.addPresent(sentence)
            rules.discourse.follow(sentence, in: reading)
        }
        merger.nameCounterparts()
        return placed(besideForums(merger.withoutAbsent))
    }

    /// "Minister A visits Chad" above a text that tells of his talks there: the visit, in the
    /// month of these and, where that is in Chad, in their city.
    private func headed(_ rules: EncounterRules, _ main: EncounterDraft) -> [EncounterDraft] {
        for sentence in reading.text.sentences.prefix(2)
        where main.status == .held && sentence.isHeading && sentence.tokens.count <= 24
            && mayTellOfVisit(sentence)
        {
            var visits = rules.encounters(in: sentence).filter {
                $0.type == .visit && $0.status == .held && $0.place != nil
                    && $0.parties.count == 2
                    && $0.parties.allSatisfy { reading.side(of: $0) != nil }
            }
            guard !visits.isEmpty else { continue }
            for i in visits.indices {
                visits[i].isAside = true
                if let city = main.place, isInTown(visits[i].place, city) { visits[i].place = city }
                visits[i].isRecalled = false
            }
            return visits
        }
        return []
    }

    private func isSameSides(_ a: [Party], _ b: [Party]) -> Bool {
        b.contains { party in
            let side = reading.side(of: party)
            return a.contains { reading.side(of: $0) == side }
        }
    }
}

extension Reading {
    /// What a party stands for; nil where that is not known.
    func side(of party: Party) -> Party? {
        guard case .member(let i) = party else { return party }
        return cast.members[i].country.map { .country($0) }
            ?? cast.members[i].organization.map { .organization($0) }
    }

    /// Whether some parties do not all stand for the same.
    func isOfSeveralSides(_ parties: [Party]) -> Bool {
        guard let first = parties.first.map(side) else { return false }
        return parties.contains { side(of: $0) != first }
    }

    /// The sides of some parties as far as they are known, each once: so few that a list is
    /// quicker than a set.
    func sides(of parties: [Party]) -> [Party] {
        var sides: [Party] = []
        sides.reserveCapacity(parties.count)
        for party in parties {
            if let side = side(of: party), !sides.contains(side) { sides.append(side) }
        }
        return sides
    }
}
