internal import Domain

/// A condition on one column that has an index in the order of the collection, so that it may
/// either drive a query or filter it.
struct Term: Hashable, Sendable {
    /// A list of the fact's values, or the collection itself.
    let table: String
    let column: String
    /// At least one of them; never empty.
    let values: [String]
}

/// A condition that only filters.
struct Check: Hashable, Sendable {
    /// On the collection as `f`.
    let sql: String
    let arguments: [String]
}

/// What a query asks for, apart from the columns that it reads.
struct Selection: Hashable, Sendable {
    let collection: StoredCollection
    /// The column by which lists refer to the collection: `meeting`.
    let fact: String
    var terms: [Term] = []
    /// Terms that say no more than `terms` do and are rarer: they may drive a query.
    var shortcuts: [Term] = []
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
        self.init(.documents, "document", query.from, query.to, query.limit)
        (isFuzzy, cursor) = (query.isFuzzy, query.cursor)
        search = query.search
    }

    init(_ query: MeetingQuery) {
        self.init(.meetings, "meeting", query.from, query.to, query.limit)
        (isFuzzy, cursor) = (query.isFuzzy, query.cursor)
        add(all: query.countries.map(\.description), in: "meeting_countries", "country")
        add(pairs: query.countries.map(\.description), in: "meeting_country_pairs")
        search = query.search
        add(words: query.participant, in: "meeting_participant_words") { condition in
            Self.inAnAccount("CROSS JOIN meeting_participants AS p ON p.meeting = a.number") {
                condition("p.folded_name")
            }
        }
        add(words: query.place, in: "meeting_place_words") { condition in
            Self.inAnAccount("") { condition("a.folded_place") }
        }
        add(query.type?.rawValue, "type")
        add(query.status?.rawValue, "status")
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
        self.init(.statements, "statement", query.from, query.to, query.limit)
        (isFuzzy, cursor) = (query.isFuzzy, query.cursor)
        search = query.search
        add(all: query.countries.map(\.description), in: "statement_speakers", "country")
        add(any: query.sectors.map(\.rawValue), in: "statement_sectors", "sector")
        add(words: query.speaker, in: "statement_speaker_words") { condition in
            """
            EXISTS (SELECT 1 FROM statement_speakers AS p WHERE p.statement = f.number AND \
            \(condition("p.folded_name")))
            """
        }
        add(query.act?.rawValue, "act")
        add(all: query.about.map { [$0.description] } ?? [], in: "statement_countries", "country")
    }

    init(_ query: AgreementQuery) {
        self.init(.agreements, "agreement", query.from, query.to, query.limit)
        (isFuzzy, cursor) = (query.isFuzzy, query.cursor)
        search = query.search
        add(all: query.countries.map(\.description), in: "agreement_parties", "country")
        add(pairs: query.countries.map(\.description), in: "agreement_party_pairs")
        add(any: query.sectors.map(\.rawValue), in: "agreement_sectors", "sector")
        add(query.kind?.rawValue, "kind")
        add(query.status?.rawValue, "status")
    }

    private init(
        _ collection: StoredCollection, _ fact: String, _ from: DateExpression?,
        _ to: DateExpression?,
        _ limit: Int
    ) {
        self.collection = collection
        self.fact = fact
        self.from = from
        self.to = to
        sortDateMin = from?.firstDay
        self.limit = min(max(limit, 1), StorageLimits.pageRowsMax)
    }

    private mutating func add(all values: [String], in table: String, _ column: String) {
        terms += Set(values).sorted().map { Term(table: table, column: column, values: [$0]) }
    }

    private mutating func add(pairs countries: [String], in table: String) {
        let countries = Set(countries).sorted()
        shortcuts += zip(countries, countries.dropFirst()).map { country, other in
            Term(table: table, column: "pair", values: Schema.pairs(of: country, and: other))
        }
    }

    private mutating func add(any values: [String], in table: String, _ column: String) {
        guard !values.isEmpty else { return }
        terms.append(Term(table: table, column: column, values: Set(values).sorted()))
    }

    private mutating func add(_ value: String?, _ column: String) {
        guard let value else { return }
        terms.append(Term(table: "\(collection)", column: column, values: [value]))
    }

    /// All words of `name` in the index of words, and in one and the same name. `within` puts
    /// the condition on a column of folded names in its place.
    private mutating func add(
        words name: String?, in table: String, within: ((String) -> String) -> String
    ) {
        guard let name else { return }
        let words = Set(FoldedName(name).words).sorted()
        // A name without a letter or digit is no name: nothing bears it.
        add(all: words.isEmpty ? [""] : words, in: table, "word")
        guard words.count > 1 else { return }
        let sql = within { column in
            words.map { _ in "instr(' ' || \(column) || ' ', ?) > 0" }.joined(separator: " AND ")
        }
        let patterns = words.map { " \($0) " }
        let times = sql.count { $0 == "?" } / patterns.count
        checks.append(
            Check(sql: sql, arguments: Array(repeating: patterns, count: times).flatMap { $0 }))
    }
}
