import Domain
import Storage
import Testing

/// Lists of what two or more countries share.
@Suite struct PairTests {
    let temporary: TemporaryStore
    var store: Store { temporary.store }

    /// More than make pairs with each other.
    static let many = "AR AU BR CA CN DE FR GB ID IN IT JP KR MX RU SA".split(separator: " ")
        .map(String.init)

    init() throws {
        temporary = try TemporaryStore()
        var facts = Facts(document: try document("pairs"))
        facts.meetings = [
            try meeting("two", countries: ["NO", "CL"]), try meeting("one", countries: ["NO"]),
            try meeting("many", countries: Self.many),
            try meeting("same", countries: ["NO", "NO", "CL"]),
        ]
        facts.agreements = [
            try agreement("two", parties: ["CL", "NO"]), try agreement("many", parties: Self.many),
        ]
        #expect(try store.insert(facts, text: "text"))
    }

    private func meetings(_ codes: [String]) throws -> Set<String> {
        let query = MeetingQuery(countries: try codes.map(country))
        return Set(try store.meetings(matching: query).elements.map(\.fact.id))
    }

    @Test(arguments: [
        (["NO", "CL"], ["m_two", "m_same"]), (["CL", "NO"], ["m_two", "m_same"]),
        (["NO", "NO"], ["m_two", "m_one", "m_same"]), (["NO", "CN"], []),
        (["NO", "CL", "CN"], []), (["CN", "SA", "RU"], ["m_many"]),
    ])
    func meetingsOfAllOfThem(_ codes: [String], _ ids: [String]) throws {
        #expect(try meetings(codes) == Set(ids))
    }

    @Test func everyTwoOfMany() throws {
        for (index, code) in Self.many.enumerated() {
            for other in Self.many.dropFirst(index + 1) {
                #expect(try meetings([code, other]) == ["m_many"], "\(code) \(other)")
                let query = AgreementQuery(countries: [try country(other), try country(code)])
                #expect(try store.agreements(matching: query).elements.map(\.fact.id) == ["a_many"])
            }
        }
    }

    @Test func pagesOfTwo() throws {
        var query = MeetingQuery(countries: [try country("NO"), try country("CL")], limit: 1)
        var found: [String] = []
        repeat {
            let page = try store.meetings(matching: query)
            found += page.elements.map(\.fact.id)
            query.cursor = page.next
        } while query.cursor != nil
        #expect(found == ["m_two", "m_same"])
    }
}
