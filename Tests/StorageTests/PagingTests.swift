import Domain
import Storage
import Testing

@Suite struct PagingTests {
    let temporary: TemporaryStore
    var store: Store { temporary.store }

    init() throws {
        temporary = try TemporaryStore()
        for number in 0..<23 { try insert(number, date: number % 3 == 0 ? nil : "2014-05-20") }
    }

    /// A document with a meeting, a statement and an agreement of one date.
    private func insert(_ number: Int, date: String?) throws {
        let name = spread(number)
        let speakers = [Speaker(name: "Xi Jinping", country: try country("CN"))]
        let facts = Facts(
            document: try document(name, published: date),
            meetings: [try meeting(name, date: date, countries: ["CN"])],
            statements: [
                try statement(
                    name, date: date, speakers: speakers, act: .agree,
                    sectors: [.energy, .trade])
            ],
            agreements: [try agreement(name, date: date, sectors: [.energy, .trade])])
        #expect(try store.insert(facts, text: name))
    }

    /// The ids of all pages, one after the other.
    private func ids<Element>(
        _ id: (Element) -> String, page: (Cursor?) throws -> Page<Element>
    ) throws -> [String] {
        var ids: [String] = []
        var cursor: Cursor?
        repeat {
            let page = try page(cursor)
            ids += page.elements.map(id)
            try #require(ids.count < 1000, "goes round in circles")
            cursor = try page.next.map { try throughText($0) }
        } while cursor != nil
        return ids
    }

    /// The cursor as a client gives it back.
    private func throughText(_ cursor: Cursor) throws -> Cursor {
        try #require(store.cursorKey.cursor(store.cursorKey.text(of: cursor)))
    }

    static let limits = [1, 2, 5, 22, 23, 24, 500]

    @Test(arguments: limits) func meetingsInPages(_ limit: Int) throws {
        let whole = try store.meetings(matching: MeetingQuery()).elements.map(\.fact.id)
        #expect(Set(whole).count == 23)
        for countries in [[], [try country("CN")]] {
            let paged = try ids(\Stored<Meeting>.fact.id) {
                try store.meetings(
                    matching: MeetingQuery(countries: countries, limit: limit, cursor: $0))
            }
            #expect(paged == whole)
        }
    }

    @Test(arguments: limits) func statementsInPages(_ limit: Int) throws {
        let whole = try store.statements(matching: StatementQuery()).elements.map(\.fact.id)
        for sectors in [[], [.energy], [Sector.energy, .trade]] {
            let paged = try ids(\Stored<Domain.Statement>.fact.id) {
                try store.statements(
                    matching: StatementQuery(
                        sectors: sectors, speaker: "xi", limit: limit, cursor: $0))
            }
            #expect(paged == whole)
        }
    }

    @Test(arguments: limits) func agreementsInPages(_ limit: Int) throws {
        let whole = try store.agreements(matching: AgreementQuery()).elements.map(\.fact.id)
        for sectors in [[], [.energy], [Sector.energy, .trade]] {
            let paged = try ids(\Stored<Agreement>.fact.id) {
                try store.agreements(
                    matching: AgreementQuery(sectors: sectors, limit: limit, cursor: $0))
            }
            #expect(paged == whole)
        }
    }

    @Test(arguments: limits) func documentsInPages(_ limit: Int) throws {
        let whole = try store.documents(matching: DocumentQuery()).elements.map(\.id)
        let paged = try ids(\Document.id) {
            try store.documents(matching: DocumentQuery(limit: limit, cursor: $0))
        }
        #expect(paged == whole)
    }

    @Test(arguments: limits) func factsOfAllKindsInPages(_ limit: Int) throws {
        let paged = try ids(Self.id) {
            try store.page(FactQuery(acts: [.agree], limit: limit, cursor: $0))
        }
        let whole =
            try store.meetings(matching: MeetingQuery()).elements.map(\.fact.id)
            + store.statements(matching: StatementQuery(act: .agree)).elements.map(\.fact.id)
            + store.agreements(matching: AgreementQuery()).elements.map(\.fact.id)
        #expect(paged.count == 69)
        #expect(paged.sorted() == whole.sorted())
    }

    @Test func withoutAnActThereAreNoStatements() throws {
        let found = try store.page(FactQuery(acts: [])).elements
        #expect(!found.isEmpty && !found.map(Self.id).contains { $0.hasPrefix("s_") })
    }

    private static func id(of fact: AnyFact) -> String {
        switch fact.fact {
        case .meeting(let meeting): meeting.id
        case .statement(let statement): statement.id
        case .agreement(let agreement): agreement.id
        }
    }

    @Test func aPageInARangeGoesOnWithinIt() throws {
        try insert(100, date: "2014-05-21")
        let query = MeetingQuery(from: try date("2014-05-20"), to: try date("2014-05-20"))
        let paged = try ids(\Stored<Meeting>.fact.id) {
            var query = query
            (query.limit, query.cursor) = (2, $0)
            return try store.meetings(matching: query)
        }
        #expect(paged == (try store.meetings(matching: query).elements.map(\.fact.id)))
        #expect(paged.count == 15)
    }

    @Test func insertsAndDeletionsBetweenPagesMoveNothing() throws {
        let whole = try store.meetings(matching: MeetingQuery()).elements
        let first = try store.meetings(matching: MeetingQuery(limit: 10))
        try insert(100, date: "2020-01-01")
        #expect(try store.delete(document: first.elements[9].documentID))
        let second = try store.meetings(matching: MeetingQuery(limit: 500, cursor: first.next))
        #expect(first.elements + second.elements == whole)
    }

    @Test func theOrderOfArrivalDoesNotShow() throws {
        let other = try TemporaryStore()
        for document in try store.documents(matching: DocumentQuery()).elements.shuffled() {
            let facts = try #require(try store.facts(ofDocument: document.id))
            #expect(try other.store.insert(facts, text: "text"))
        }
        #expect(
            try other.store.statements(matching: StatementQuery())
                == store.statements(matching: StatementQuery()))
    }

    @Test(arguments: [(0, 1), (-1, 1), (1, 1), (501, 500), (Int.max, 500)])
    func limitsAreCutDown(_ limit: Int, _ rows: Int) throws {
        let meetings = try (1000..<1500).map { try meeting(spread($0)) }
        let facts = Facts(document: try document("many"), meetings: meetings)
        #expect(try store.insert(facts, text: "many"))
        #expect(try store.meetings(matching: MeetingQuery(limit: limit)).elements.count == rows)
    }

    @Test func aCursorOfAnotherCollectionIsRefused() throws {
        let cursor = try #require(try store.meetings(matching: MeetingQuery(limit: 1)).next)
        #expect(cursor.collection == .meetings)
        #expect(throws: StorageError.foreignCursor(of: .meetings)) {
            try store.statements(matching: StatementQuery(cursor: cursor))
        }
        #expect(throws: StorageError.foreignCursor(of: .meetings)) {
            try store.documents(matching: DocumentQuery(cursor: cursor))
        }
    }

    @Test func aDamagedCursorIsNone() throws {
        let cursor = try #require(try store.meetings(matching: MeetingQuery(limit: 1)).next)
        let key = store.cursorKey
        let text = key.text(of: cursor)
        let isSafe = text.allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
        }
        #expect(isSafe)
        #expect(key.cursor(text) == cursor)
        for index in text.indices {
            var damaged = text
            damaged.replaceSubrange(index...index, with: text[index] == "A" ? "B" : "A")
            #expect(key.cursor(damaged) == nil)
            #expect(key.cursor(String(text[..<index])) == nil)
        }
        #expect(key.cursor(text + "=") == nil)
        #expect(key.cursor(String(repeating: "A", count: 1_000_000)) == nil)
    }

    @Test func aCursorIsGoodForItsStoreOnlyAndForEver() throws {
        let cursor = try #require(try store.meetings(matching: MeetingQuery(limit: 1)).next)
        let text = store.cursorKey.text(of: cursor)
        #expect(try Store(path: temporary.path).cursorKey.cursor(text) == cursor)
        #expect(try TemporaryStore().store.cursorKey.cursor(text) == nil)
    }
}
