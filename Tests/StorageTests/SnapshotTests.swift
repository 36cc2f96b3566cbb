import Domain
import Storage
import Testing

@Suite struct SnapshotTests {
    let temporary: TemporaryStore
    var store: Store { temporary.store }

    init() throws {
        temporary = try TemporaryStore()
        let meetings = try (0..<1_203).map { try meeting(spread($0), date: "2014") }
        let facts = Facts(document: try document("many"), meetings: meetings)
        #expect(try store.insert(facts, text: "many"))
    }

    @Test func everyElementIsGivenOnceAndWhatIsWrittenSinceIsNot() throws {
        let snapshot = try store.snapshot()
        #expect(try store.insert(fullFacts(), text: "text"))
        var ids: [String] = []
        try snapshot.each(MeetingQuery(limit: 1)) { meeting in
            ids.append(meeting.fact.id)
            return true
        }
        #expect(ids.count == 1_203)
        #expect(Set(ids).count == ids.count)
        #expect(ids == ids.sorted(by: >))
    }

    @Test func theRevisionChangesWithTheContent() throws {
        let first = try store.snapshot().revision
        #expect(try store.snapshot().revision == first)
        #expect(try !store.delete(document: "d_none"))
        #expect(try store.snapshot().revision == first)
        #expect(try store.insert(fullFacts(), text: "text"))
        let second = try store.snapshot().revision
        #expect(second != first)
        #expect(try store.delete(document: fullFacts().document.id))
        #expect(try ![first, second].contains(store.snapshot().revision))
    }

    @Test func textsAndCountsComeWhereTheyAreAskedFor() throws {
        #expect(try store.insert(fullFacts(), text: "text"))
        let lean = try store.page(DocumentQuery(limit: 1))
        #expect(lean.elements.map(\.text) == [nil] && lean.elements.map(\.counts) == [nil])
        var query = DocumentQuery(limit: 1)
        (query.includesText, query.includesCounts) = (true, true)
        let record = try #require(try store.page(query).elements.first)
        #expect(record.text == "text")
        #expect(record.counts == FactCounts(meetings: 2, statements: 2, agreements: 2))
    }

    @Test func aPageOfLongTextsIsShortAndTheNextGoesOn() throws {
        var ids: [String] = []
        for number in 0..<3 {
            var facts = Facts(document: try document("long \(number)", published: "2015"))
            facts.document.length = 3_000_000
            #expect(try store.insert(facts, text: "long"))
        }
        var query = DocumentQuery(from: try date("2015"))
        query.includesText = true
        for _ in 0..<3 {
            let page = try store.page(query)
            #expect(page.elements.count == 1)
            ids += page.elements.map(\.document.id)
            query.cursor = page.next
        }
        #expect(query.cursor == nil)
        #expect(Set(ids).count == 3)
    }
}
