import Domain
import GRDB
import TestSupport
import Testing

@testable import Storage

/// What is grouped piece by piece is what is grouped at once.
@Suite struct MeetingGrouperTests {
    /// Documents that report few people on few days, so that much of it fits and contradicts.
    static func documents(_ chance: inout SeededChance) throws -> [NewDocument] {
        let names = ["Ada Lind", "Lind", "Bo Holm", "Lind Ada", "Cy Berg"]
        let days = (1...6).map { "2014-05-0\($0)" }
        let dates = days + days + ["2014-05", "2014-05-02/2014-05-05", "2014", nil]
        var documents: [NewDocument] = try (0..<28).map { number in
            var facts = Facts(document: try document("n\(number)"))
            facts.meetings = try (0..<Int.random(in: 1...3, using: &chance)).map { position in
                var meeting = try meeting(
                    spread(number * 100 + position),
                    date: dates.randomElement(using: &chance) ?? nil,
                    countries: ["NO", "CL"],
                    type: [.talks, .meeting, .call].randomElement(using: &chance) ?? .talks,
                    status: [.held, .held, .planned].randomElement(using: &chance) ?? .held)
                meeting.main = Bool.random(using: &chance)
                meeting.place = ["Oslo", "Lima"].randomElement(using: &chance)
                    .flatMap { Bool.random(using: &chance) ? Place(name: $0) : nil }
                meeting.participants = try ["CL", "NO"].flatMap { side in
                    try names.shuffled(using: &chance)
                        .prefix(Int.random(in: 0...2, using: &chance))
                        .map { Participant(name: "\($0) \(side)", country: try country(side)) }
                }
                return meeting
            }
            let offsets: [Double?] = [-5, 9, nil]
            let offset = offsets.randomElement(using: &chance) ?? nil
            return NewDocument(
                facts: facts, text: "text \(number)",
                context: DocumentContext(publisherOffset: offset))
        }
        for number in 28..<40 {
            let told = documents[Int.random(in: 0..<number, using: &chance)]
            documents.append(try copy(told, number))
        }
        return documents.shuffled(using: &chance)
    }

    /// Another document that says the same.
    private static func copy(_ told: NewDocument, _ number: Int) throws -> NewDocument {
        var facts = Facts(document: try document("n\(number)"))
        facts.meetings = told.facts.meetings.enumerated().map { position, meeting in
            var meeting = meeting
            meeting.id = "m_" + spread(number * 100 + position)
            return meeting
        }
        return NewDocument(facts: facts, text: "text \(number)", context: told.context)
    }

    private func view(_ store: Store) throws -> [[String]] {
        try store.meetings(matching: MeetingQuery(limit: 500)).elements.map { meeting in
            let record = try #require(try store.meeting(meeting.fact.id))
            return [meeting.fact.id] + record.accounts.map(\.meeting.fact.id)
                + record.mergedBy.map(\.rawValue)
        }
    }

    private func counts(_ store: Store) throws -> [String] {
        let countries = try store.page(CountryCountQuery()).elements.map {
            "\($0.subject) \($0.counts.meetings)"
        }
        let people = try store.page(PersonCountQuery()).elements.map {
            "\($0.subject.name ?? "") \($0.counts.meetings)"
        }
        return countries + people
    }

    @Test(arguments: 101..<109) func theOrderOfComingAndGoingDoesNotShow(seed: Int) throws {
        var chance = SeededChance(seed: UInt64(seed))
        let documents = try Self.documents(&chance)
        let kept = documents.prefix(25)
        let (straight, roundabout) = (try TemporaryStore(), try TemporaryStore())
        for outcome in straight.store.insert(Array(kept)) { #expect(try outcome.get()) }
        for document in documents.shuffled(using: &chance) {
            #expect(try roundabout.store.insert([document])[0].get())
        }
        for document in documents.shuffled(using: &chance).prefix(10) {
            #expect(try roundabout.store.replace(document))
        }
        #expect(try roundabout.store.faults().filter { !$0.isOfText } == [])
        for document in documents.dropFirst(25).shuffled(using: &chance) {
            #expect(try roundabout.store.delete(document: document.facts.document.id))
        }
        #expect(try view(straight.store) == view(roundabout.store))
        #expect(try counts(straight.store) == counts(roundabout.store))
        #expect(try roundabout.store.faults().filter { !$0.isOfText } == [])
        #expect(try straight.store.totals().meetings == view(straight.store).count)
        let merged = try view(straight.store).filter { $0.count > 2 }
        #expect(merged.count > 3)
    }

    /// One more copy of what many say is put beside them without a look at each.
    @Test func theCostOfOneMoreDoesNotGrow() throws {
        let (temporary, trace) = (try TemporaryStore(), StatementTrace())
        let store = try Store(path: temporary.path) { trace.add($0) }
        let told = try ["a", "b", "c"].map { name in
            let meetings = try ["2014-05-20", "2014-02"].map { (day: String) in
                try meeting("\(name) \(day)", date: day, countries: ["NO", "CL"])
            }
            return NewDocument(
                facts: Facts(document: try document(name), meetings: meetings), text: name)
        }
        let groupings = try told.map { document in
            _ = trace.take()
            _ = try store.insert([document])[0].get()
            return trace.take().count { $0.contains("m.first_day >=") }
        }
        #expect(groupings == [2, 0, 0])
        let merged = try view(store)
        #expect(merged.map(\.count) == [7, 7])
        #expect(try store.faults().filter { !$0.isOfText } == [])
    }

    @Test(arguments: ["0001-01-01", "1900-02-28", "1999-12", "2000", "2024-02", "2014-21", "9999"])
    func daysAreThoseOfTheStore(edtf: String) throws {
        let date = try #require(try date(edtf))
        let days = try DatabaseQueue().read { db in
            try [date.firstDay, date.lastDay].map {
                try Int.fetchOne(
                    db, sql: "SELECT CAST(julianday(?) + 0.5 AS INTEGER)", arguments: [$0])
            }
        }
        #expect(days == [date.julianDays.lowerBound, date.julianDays.upperBound])
    }

    /// What is said at a meeting names it as the list of meetings does; in its own document, as
    /// that does.
    @Test func whatIsSaidNamesTheMeetingOfTheLists() throws {
        let store = try TemporaryStore().store
        for name in ["a", "b"] {
            var facts = Facts(document: try document(name))
            var meeting = try meeting(name, date: "2014-05-20", countries: ["NO", "CL"])
            meeting.main = name == "a"
            facts.meetings = [meeting]
            var statement = try statement(name)
            statement.meeting = meeting.id
            facts.statements = [statement]
            #expect(try store.insert(facts, text: name))
            let id = facts.document.id
            #expect(try store.facts(ofDocument: id)?.statements.map(\.meeting) == [meeting.id])
        }
        let listed = try store.meetings(matching: MeetingQuery()).elements.map(\.fact.id)
        #expect(listed.count == 1)
        let statements = try store.statements(matching: StatementQuery()).elements
        #expect(statements.map(\.fact.meeting) == [listed[0], listed[0]])
        #expect(try store.statement(statements[0].fact.id)?.fact.meeting == listed[0])
    }

    /// Every country and pair has as many meetings as its list.
    @Test func countsAreThoseOfTheLists() throws {
        var chance = SeededChance(seed: 1)
        let store = try TemporaryStore()
        for document in try Self.documents(&chance) { _ = store.store.insert([document]) }
        for counted in try store.store.page(CountryCountQuery()).elements {
            let query = MeetingQuery(countries: [counted.subject], limit: 500)
            let found = try store.store.meetings(matching: query).elements
            #expect(found.count == counted.counts.meetings)
        }
        let pair = MeetingQuery(countries: [try country("CL"), try country("NO")], limit: 500)
        let found = try store.store.meetings(matching: pair).elements
        #expect(try store.store.totals().meetings == found.count)
    }

    @Test func pagesOfWhatIsFoundHaveEachMeetingOnce() throws {
        var chance = SeededChance(seed: 2)
        let store = try TemporaryStore()
        for document in try Self.documents(&chance) { _ = store.store.insert([document]) }
        var query = MeetingQuery(participant: "lind")
        for search in [nil, "lind OR holm"] {
            query.search = try search.map { try SearchExpression($0) }
            (query.limit, query.cursor) = (500, nil)
            let whole = try store.store.meetings(matching: query).elements.map(\.fact.id)
            #expect(Set(whole).count == whole.count && whole.count > 10)
            query.limit = 3
            var paged: [String] = []
            repeat {
                let page = try store.store.meetings(matching: query)
                paged += page.elements.map(\.fact.id)
                query.cursor = page.next
            } while query.cursor != nil
            #expect(paged == whole)
        }
    }
}

extension StoreFault {
    /// The texts of these documents are none that their facts quote.
    fileprivate var isOfText: Bool {
        description.contains("the text") || description.contains("its text")
    }
}
