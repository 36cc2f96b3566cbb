import Domain
import Testing

@testable import Storage

@Suite struct PromiseTests {
    /// A meeting of Chile and Norway; the letters name its principals, `-` nobody.
    private func meeting(
        _ name: String, _ date: String?, _ people: String, _ type: Meeting.Kind,
        _ status: Meeting.Status, place: String? = nil
    ) throws -> Meeting {
        var meeting = try StorageTests.meeting(
            name, date: date, countries: ["CL", "NO"], type: type, status: status,
            place: try place.map { Place(name: $0, country: try country($0)) })
        meeting.participants = try zip(people, ["CL", "NO"]).filter { $0.0 != "-" }.map {
            Participant(name: "Person \($0)", country: try country($1))
        }
        return meeting
    }

    private func insert(_ meeting: Meeting, in store: Store) throws {
        let facts = Facts(document: try document(meeting.id), meetings: [meeting])
        #expect(try store.insert(facts, text: meeting.id))
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let planned: String?
        let held: String
        var people = "ab"
        var type = Meeting.Kind.talks
        var place: String?
        /// Nil where the promise is not kept.
        let delay: Int?
    }

    static let rows = [
        Row(testDescription: "within", planned: "2014-11", held: "2014-11-09", delay: 0),
        Row(testDescription: "the last day", planned: "2014-11", held: "2014-11-30", delay: 0),
        Row(testDescription: "late", planned: "2014-11", held: "2014-12-09", delay: 9),
        Row(testDescription: "90 days", planned: "2014-11-01", held: "2015-01-30", delay: 90),
        Row(testDescription: "91 days", planned: "2014-11-01", held: "2015-01-31", delay: nil),
        Row(testDescription: "before", planned: "2014-11", held: "2014-10-31", delay: nil),
        Row(testDescription: "within a year", planned: "2015", held: "2015-07-08", delay: 0),
        Row(testDescription: "a month", planned: "2014-11-09", held: "2014-11", delay: 0),
        Row(testDescription: "no date", planned: nil, held: "2014-11-09", delay: nil),
        Row(
            testDescription: "one side silent", planned: "2014-11", held: "2014-11-09",
            people: "a-", delay: 0),
        Row(
            testDescription: "other people", planned: "2014-11", held: "2014-11-09",
            people: "ac", delay: nil),
        Row(
            testDescription: "a call", planned: "2014-11", held: "2014-11-09", type: .call,
            delay: nil),
        Row(
            testDescription: "elsewhere", planned: "2014-11", held: "2014-11-09", place: "NO",
            delay: nil),
    ]

    @Test(arguments: rows) func keepsOrNot(_ row: Row) throws {
        let planned = try meeting("p", row.planned, "ab", .visit, .planned, place: "CL")
        let held = try meeting("h", row.held, row.people, row.type, .held, place: row.place)
        for meetings in [[planned, held], [held, planned]] {
            let temporary = try TemporaryStore()
            for meeting in meetings { try insert(meeting, in: temporary.store) }
            let promise = try #require(try temporary.store.promise(ofMeeting: "m_p"))
            #expect(promise.fulfilment?.delayDays == row.delay)
            #expect(promise.fulfilment?.meeting == row.delay.map { _ in "m_h" })
            #expect(try temporary.store.promise(ofMeeting: "m_h") == nil)
            let last = promise.state(asOf: "2030-01-01")
            #expect(last == (row.delay != nil ? .fulfilled : row.planned == nil ? .open : .lapsed))
        }
    }

    @Test func theFirstThatKeepsItCounts() throws {
        let temporary = try TemporaryStore()
        for (name, day) in [("c", "2014-11-20"), ("a", "2014-11-09"), ("b", "2014-10-09")] {
            try insert(try meeting(name, day, "ab", .talks, .held), in: temporary.store)
        }
        try insert(try meeting("p", "2014-11", "ab", .visit, .planned), in: temporary.store)
        #expect(try temporary.store.promise(ofMeeting: "m_p")?.fulfilment?.meeting == "m_a")
        #expect(try temporary.store.delete(document: document("m_a").id))
        #expect(try temporary.store.promise(ofMeeting: "m_p")?.fulfilment?.meeting == "m_c")
    }
}

@Suite struct TargetThreadTests {
    /// Words, value, unit, year and status of a goal.
    private typealias Goal = (String?, Double, String, String?, Agreement.Status)

    private func targets(_ goals: [Goal]) throws -> [DatedTarget] {
        try goals.enumerated().map { number, goal in
            var agreement = try agreement("g\(number)", parties: ["CN", "RU"], kind: .target)
            agreement.status = goal.4
            agreement.target = Target(
                metric: goal.0, value: goal.1, unit: goal.2, by: try date(goal.3))
            return DatedTarget(
                agreement: Stored(documentID: "d_\(number)", fact: agreement),
                day: "2014-01-0\(number + 1)")
        }
    }

    private func threads(_ goals: Goal...) throws -> [TargetThread] {
        TargetThread.threads(of: try targets(goals), common: ["bilateral", "volume", "of"])
    }

    @Test func aGoalChanges() throws {
        let thread = try threads(
            ("bilateral trade volume", 100, "USD", "2015", .agreed),
            ("trade", 100, "USD", nil, .agreed), ("volume of trade", 200, "USD", "2020", .agreed),
            ("trade", 150, "USD", "2020", .agreed), ("trade", 150, "USD", "2022", .agreed),
            ("trade", 150, "USD", "2022", .completed))
        #expect(
            thread.map { $0.steps.map(\.change) } == [
                [.set, .restated, .raised, .lowered, .rescheduled, .reached]
            ])
        #expect(thread[0].state(asOf: "2030-01-01") == .reached)
    }

    @Test func othersAreThreadsOfTheirOwn() throws {
        let thread = try threads(
            ("trade", 100, "USD", nil, .agreed), ("investment", 100, "USD", nil, .agreed),
            ("trade", 100, "CNY", nil, .agreed), (nil, 100, "USD", nil, .agreed),
            ("bilateral volume", 90, "USD", nil, .agreed))
        #expect(thread.map(\.steps.count) == [1, 1, 1, 2])
    }

    private static let states: [(String?, Agreement.Status, String, TargetThread.State)] = [
        ("2015", .agreed, "2015-12-31", .open), ("2015", .agreed, "2016-01-01", .lapsed),
        (nil, .agreed, "2030-01-01", .open), ("2015", .cancelled, "2014-01-01", .dropped),
        ("2015", .completed, "2014-01-01", .reached),
    ]

    @Test(arguments: states)
    func aGoalIsOpenUntil(
        _ by: String?, _ status: Agreement.Status, _ day: String, _ state: TargetThread.State
    ) throws {
        #expect(try threads(("trade", 100, "USD", by, status))[0].state(asOf: day) == state)
    }
}
