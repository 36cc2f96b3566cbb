import Domain
import Foundation
import Storage
import Testing

@Suite struct IntegrityTests {
    let temporary: TemporaryStore
    var store: Store { temporary.store }

    init() throws { temporary = try TemporaryStore() }

    @Test func anUnknownDocumentIsNil() throws {
        #expect(try store.facts(ofDocument: "d_none") == nil)
        #expect(try store.text(ofDocument: "d_none") == nil)
        #expect(try !store.delete(document: "d_none"))
    }

    @Test func deletingADocumentLeavesNothingOfItAndAllOfTheOthers() throws {
        let facts = try fullFacts()
        let other = Facts(document: try document("other"), meetings: [try meeting("other")])
        #expect(try store.insert(facts, text: "text"))
        #expect(try store.insert(other, text: "other"))
        #expect(try store.delete(document: facts.document.id))
        #expect(try store.facts(ofDocument: facts.document.id) == nil)
        #expect(try store.text(ofDocument: facts.document.id) == nil)
        #expect(try store.meetings(matching: MeetingQuery()).elements.map(\.fact) == other.meetings)
        #expect(try store.statements(matching: StatementQuery()).elements.isEmpty)
        #expect(try store.agreements(matching: AgreementQuery(sectors: [.trade])).elements.isEmpty)
        #expect(try store.insert(facts, text: "text"))
        #expect(try store.facts(ofDocument: facts.document.id) == facts)
    }

    @Test(arguments: [
        "a statement of no meeting", "a statement carried from none", "an agreement of no meeting",
        "two meetings of one id", "a meeting of another document's id", "a target without value",
    ])
    func contradictionsStoreNothing(_ name: String) throws {
        let first = Facts(document: try document("first"), meetings: [try meeting("taken")])
        #expect(try store.insert(first, text: "first"))
        var facts = try fullFacts()
        switch name {
        case "a statement of no meeting": facts.statements[1].meeting = "m_taken"
        case "a statement carried from none": facts.statements[1].carriedFrom = "s_none"
        case "an agreement of no meeting": facts.agreements[1].meeting = "m_taken"
        case "two meetings of one id": facts.meetings[1].id = facts.meetings[0].id
        case "a meeting of another document's id": facts.meetings[1].id = "m_taken"
        default: facts.agreements[1].target?.value = .nan
        }
        #expect {
            try store.insert(facts, text: "text")
        } throws: { error in
            guard case .inconsistent? = error as? StorageError else { return false }
            return true
        }
        #expect(try store.documents(matching: DocumentQuery()).elements == [first.document])
        #expect(try store.statements(matching: StatementQuery()).elements.isEmpty)
    }

    @Test func everyNameOfTheDomainIsStored() throws {
        var facts = Facts(document: try document("names"))
        for (number, kind) in Meeting.Kind.allCases.enumerated() {
            facts.meetings.append(try meeting("t\(number)", type: kind))
        }
        for (number, status) in Meeting.Status.allCases.enumerated() {
            facts.meetings.append(try meeting("s\(number)", status: status))
        }
        for (number, act) in Domain.Statement.Act.allCases.enumerated() {
            facts.statements.append(
                try statement("a\(number)", act: act, sectors: Sector.allCases))
        }
        for (number, kind) in Domain.Statement.Kind.allCases.enumerated() {
            facts.statements.append(try statement("k\(number)"))
            facts.statements[facts.statements.count - 1].kind = kind
        }
        for (number, kind) in Agreement.Kind.allCases.enumerated() {
            facts.agreements.append(
                try agreement("k\(number)", sectors: Sector.allCases, kind: kind))
        }
        for (number, status) in Agreement.Status.allCases.enumerated() {
            facts.agreements.append(try agreement("s\(number)", status: status))
        }
        #expect(try store.insert(facts, text: "text"))
        #expect(try store.facts(ofDocument: facts.document.id) == facts)
    }

    @Test func aNullCharacterIsRefusedNotCutOff() throws {
        var facts = Facts(document: try document("null"))
        #expect(throws: StorageError.nullCharacter) { try store.insert(facts, text: "a\0b") }
        facts.document.title = "\0"
        #expect(throws: StorageError.nullCharacter) { try store.insert(facts, text: "a") }
        #expect(try store.documents(matching: DocumentQuery()).elements.isEmpty)
    }

    @Test func manyInsertsOfOneDocumentAtOnceStoreItOnce() async throws {
        let facts = try fullFacts()
        let store = store
        let new = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 { group.addTask { try store.insert(facts, text: "text") } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(new == 1)
        #expect(try store.facts(ofDocument: facts.document.id) == facts)
    }
}
