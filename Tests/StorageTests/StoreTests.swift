import Domain
import Storage
import Testing

@Suite struct StoreTests {
    let temporary: TemporaryStore
    var store: Store { temporary.store }

    init() throws { temporary = try TemporaryStore() }

    @Test func answersExactlyWhatWasInserted() throws {
        let facts = try fullFacts()
        let text = "e\u{301} é 会谈 \u{1F91D}\r\n\tend "
        #expect(try store.insert(facts, text: text))
        #expect(try store.facts(ofDocument: facts.document.id) == facts)
        let stored = try #require(try store.text(ofDocument: facts.document.id))
        #expect(Array(stored.utf8) == Array(text.utf8))
    }

    @Test func keepsTheFirstOfOneID() throws {
        let facts = try fullFacts()
        var other = facts
        other.document.title = "Another title"
        other.meetings = []
        #expect(try store.insert(facts, text: "first"))
        #expect(try !store.insert(other, text: "second"))
        #expect(try store.facts(ofDocument: facts.document.id) == facts)
        #expect(try store.text(ofDocument: facts.document.id) == "first")
    }

    @Test func listsWhatWasInserted() throws {
        let facts = try fullFacts()
        #expect(try store.insert(facts, text: "text"))
        let id = facts.document.id
        #expect(try store.documents(matching: DocumentQuery()).elements == [facts.document])
        let meetings = try store.meetings(matching: MeetingQuery(countries: [country("RU")]))
        #expect(meetings.elements == [Stored(documentID: id, fact: facts.meetings[0])])
        let statements = try store.statements(matching: StatementQuery(sectors: [.energy]))
        #expect(statements.elements == [Stored(documentID: id, fact: facts.statements[0])])
        let agreements = try store.agreements(matching: AgreementQuery(sectors: [.energy]))
        #expect(agreements.elements == [Stored(documentID: id, fact: facts.agreements[0])])
    }
}
