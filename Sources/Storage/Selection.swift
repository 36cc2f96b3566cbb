internal import Domain

/// A condition that only filters.
struct Check: Hashable, Sendable {
    /// On the collection as `f`.
    let sql: String
    let arguments: [String]
}

/// What a query asks for, apart from the columns that it reads.
struct Selection: Hashable, Sendable {
    let collection: StoredCollection
    /// Words of the column `facets`, of each set one at least. Accounts of one meeting agree in
    /// those of the countries and the status.
    var facets: [[String]] = []
    /// Of the account that leads a meeting.
    var type: Meeting.Kind?
    /// Of meetings, in each of which one of several accounts has the name.
    var names: [NameCondition] = []
    var checks: [Check] = []
    var search: SearchExpression?
    var from: DateExpression?
    var to: DateExpression?
    /// Whether a date that lies within `from` and `to` in part is meant as well.
    var isFuzzy = false
    /// No element that is meant has an earlier sort date.
    var sortDateMin: String?
    var limit: Int
    var cursor: Cursor?

    init(_ query: DocumentQuery) {
        self.init(.documents, query.from, query.to, query.limit)
        (isFuzzy, cursor) = (query.isFuzzy, query.cursor)
        search = query.search
    }

    init(_ query: MeetingQuery) {
        self.init(.meetings, query.from, query.to, query.limit)
        (isFuzzy, cursor) = (query.isFuzzy, query.cursor)
        facets = Facet.shared(by: query.countries.map(\.description))
        add(.status, all: query.status.map { [$0.rawValue] } ?? [])
        type = query.type
        search = query.search
        add(.participant, query.participant) { condition in
            Self.inAnAccount("CROSS JOIN meeting_participants AS p ON p.meeting = a.number") {
                condition("p.folded_name")
            }
        }
        add(.place, query.place) { condition in
            Self.inAnAccount("") { condition("a.folded_place") }
        }
    }

    /// A condition on an account `a` of the meeting, the leading one or another.
    private static func inAnAccount(_ join: String, _ condition: () -> String) -> String {
        let accounts = ["a.number = f.number", "a.record = f.number"].map { isAccount in
            """
            EXISTS (SELECT 1 FROM meetings AS a \(join) WHERE \(isAccount) AND \(condition()))
            """
        }
        return "(\(accounts.joined(separator: " OR ")))"
    }

    init(_ query: StatementQuery) {
        self.init(.statements, query.from, query.to, query.limit)
        (isFuzzy, cursor) = (query.isFuzzy, query.cursor)
        search = query.search
        add(.country, all: query.countries.map(\.description))
        add(.sector, any: query.sectors.map(\.rawValue))
        if let speaker = query.speaker {
            let name = NameCondition(.speaker, speaker) { condition in
                """
                EXISTS (SELECT 1 FROM statement_speakers AS p WHERE p.statement = f.number AND \
                \(condition("p.folded_name")))
                """
            }
            facets += name.words.map { [$0] }
            if !name.isOneWord { checks.append(name.check) }
        }
        add(.act, all: query.act.map { [$0.rawValue] } ?? [])
        add(.about, all: query.about.map { [$0.description] } ?? [])
    }

    init(_ query: AgreementQuery) {
        self.init(.agreements, query.from, query.to, query.limit)
        (isFuzzy, cursor) = (query.isFuzzy, query.cursor)
        search = query.search
        facets = Facet.shared(by: query.countries.map(\.description))
        add(.sector, any: query.sectors.map(\.rawValue))
        add(.kind, all: query.kind.map { [$0.rawValue] } ?? [])
        add(.status, all: query.status.map { [$0.rawValue] } ?? [])
    }

    private init(
        _ collection: StoredCollection, _ from: DateExpression?, _ to: DateExpression?,
        _ limit: Int
    ) {
        self.collection = collection
        self.from = from
        self.to = to
        sortDateMin = from?.firstDay
        self.limit = min(max(limit, 1), StorageLimits.pageRowsMax)
    }

    private mutating func add(_ facet: Facet, all values: [String]) {
        facets += facet.words(values).map { [$0] }
    }

    mutating func add(_ facet: Facet, any values: [String]) {
        guard !values.isEmpty else { return }
        facets.append(facet.words(values))
    }

    private mutating func add(
        _ facet: Facet, _ name: String?, within: ((String) -> String) -> String
    ) {
        guard let name else { return }
        names.append(NameCondition(facet, name, within: within))
    }
}

/// All words of a name, in one and the same of a fact's names.
struct NameCondition: Hashable, Sendable {
    /// Of the column `facets`; a fact that has them all may have them in several names.
    let words: [String]
    let check: Check

    var isOneWord: Bool { words.count == 1 }

    /// `within` puts the condition on a column of folded names in its place.
    init(_ facet: Facet, _ name: String, within: ((String) -> String) -> String) {
        let words = Set(FoldedName(name).words).sorted()
        // A name without a letter or digit is no name: nothing bears it.
        self.words = words.isEmpty ? [facet.word("")] : words.map(facet.word)
        let sql = within { column in
            let conditions = words.map { _ in "instr(' ' || \(column) || ' ', ?) > 0" }
            return words.isEmpty ? "false" : conditions.joined(separator: " AND ")
        }
        let patterns = words.map { " \($0) " }
        let times = words.isEmpty ? 0 : sql.count { $0 == "?" } / patterns.count
        check = Check(
            sql: sql, arguments: Array(repeating: patterns, count: times).flatMap { $0 })
    }
}
