import Domain
import TestSupport
import Testing

@testable import Storage

/// Lists find a meeting by what any of its accounts says, whichever index is walked.
@Suite struct MeetingFilterTests {
    private let temporary: TemporaryStore
    private let records: [MeetingRecord]

    init() throws {
        temporary = try TemporaryStore()
        var chance = SeededChance(seed: 3)
        for document in try MeetingGrouperTests.documents(&chance) {
            _ = temporary.store.insert([document])
        }
        records = try temporary.store.meetings(matching: MeetingQuery(limit: 500)).elements
            .compactMap { [temporary] in try temporary.store.meeting($0.fact.id) }
    }

    /// Each condition alone, all of every two, and all.
    static let queries: [MeetingQuery] = {
        var queries = [MeetingQuery()]
        func add(_ change: (inout MeetingQuery) -> Void) {
            queries += queries.map { query in
                var query = query
                change(&query)
                return query
            }
        }
        add { $0.participant = "berg cy" }
        add { $0.place = "Lima" }
        add { $0.type = .call }
        add { $0.status = .held }
        add { $0.countries = [CountryCode("NO"), CountryCode("CL")].compactMap(\.self) }
        add { $0.search = try? SearchExpression("holm") }
        return queries
    }()

    private func isMeant(_ record: MeetingRecord, _ query: MeetingQuery) -> Bool {
        func someAccount(_ says: (Meeting) -> Bool) -> Bool {
            record.accounts.contains { says($0.meeting.fact) }
        }
        func names(_ words: String) -> Bool {
            someAccount { meeting in
                meeting.participants.contains {
                    Set(FoldedName(words).words).isSubset(of: FoldedName($0.name).words)
                }
            }
        }
        let leading = record.accounts[0].meeting.fact
        return (query.type.map { leading.type == $0 } ?? true)
            && (query.status.map { leading.status == $0 } ?? true)
            && (query.participant.map(names) ?? true)
            && (query.place.map { place in someAccount { $0.place?.name == place } } ?? true)
            && (query.search == nil || names("holm"))
    }

    @Test func findWhatSomeAccountSays() throws {
        #expect(records.contains { $0.accounts.count > 2 })
        for var query in Self.queries {
            query.limit = 500
            let found = try temporary.store.meetings(matching: query).elements.map(\.fact.id)
            let meant = records.filter { isMeant($0, query) }.map(\.meeting.fact.id)
            #expect(found == meant, "\(query)")
        }
        #expect(records.filter { isMeant($0, Self.queries[3]) }.count > 1)
    }
}
