internal import Domain
internal import Storage

/// What the elements of each collection consist of.
enum Shapes {
    static let meeting = Shape<Stored<Meeting>>([
        .text("id") { $0.fact.id },
        .text("document") { $0.documentID },
        .text("type") { $0.fact.type.rawValue },
        .text("status") { $0.fact.status.rawValue },
        main,
        .text("date") { $0.fact.date?.description },
        place,
        .list("countries") { $0.fact.countries.map(\.description) },
        .list("organizations") { $0.fact.organizations },
        participants,
        documents,
        evidence { $0.fact.evidence },
        .text("rule") { $0.fact.rule },
        snippet(\.snippet),
    ])

    static let statement = Shape<Stored<Statement>>([
        .text("id") { $0.fact.id },
        .text("document") { $0.documentID },
        speakers,
        .text("act") { $0.fact.act?.rawValue },
        .text("kind") { $0.fact.kind.rawValue },
        words("source") { $0.fact.source },
        words("cue") { $0.fact.cue },
        .text("carried_from") { $0.fact.carriedFrom },
        .number("start") { $0.fact.content.span.start },
        .number("end") { $0.fact.content.span.end },
        .text("text") { $0.fact.content.text },
        .text("date") { $0.fact.date?.description },
        .text("meeting") { $0.fact.meeting },
        .list("sectors") { $0.fact.sectors.map(\.rawValue) },
        mentions,
        .text("rule") { $0.fact.rule },
        snippet(\.snippet),
    ])

    static let agreement = Shape<Stored<Agreement>>([
        .text("id") { $0.fact.id },
        .text("document") { $0.documentID },
        .text("title") { $0.fact.title },
        .text("kind") { $0.fact.kind.rawValue },
        .text("status") { $0.fact.status.rawValue },
        .list("parties") { $0.fact.parties.map(\.description) },
        .list("sectors") { $0.fact.sectors.map(\.rawValue) },
        .text("date") { $0.fact.date?.description },
        target,
        .text("meeting") { $0.fact.meeting },
        evidence { $0.fact.evidence },
        .text("rule") { $0.fact.rule },
        snippet(\.snippet),
    ])

    static let document = Shape<DocumentRecord>([
        .text("id") { $0.document.id },
        .text("title") { $0.document.title },
        .text("published") { $0.document.published?.description },
        .text("publisher") { $0.document.publisher },
        .text("url") { $0.document.url },
        .text("language") { $0.document.language },
        .text("sha256") { $0.document.sha256 },
        .number("length") { $0.document.length },
        .text("engine") { $0.document.engine },
        coverage,
        counts,
        Member<DocumentRecord>.text("text") { $0.text }.optIn,
        snippet(\.snippet),
    ])
}

/// Members of more than one value.
extension Shapes {
    private static let main = Member<Stored<Meeting>>.nested(
        "main", [.init("main") { $0.fact.main ? "true" : "false" }]
    ) { $0.member("main", $1.fact.main) }

    private static let documents = Member<Stored<Meeting>>.nested(
        "documents", [.init("documents") { text(of: $0.documents) }]
    ) { writer, meeting in
        if !meeting.documents.isEmpty { writer.member("documents", meeting.documents) }
    }

    private static let place = Member<Stored<Meeting>>.nested(
        "place",
        [
            .init("place") { $0.fact.place?.name },
            .init("place_country") { $0.fact.place?.country?.description },
            .init("venue") { $0.fact.place?.venue },
        ]
    ) { $0.place($1.fact.place) }

    private static let participants = Member<Stored<Meeting>>.nested(
        "participants",
        [.init("participants") { $0.fact.participants.map(\.name).joined(separator: "; ") }]
    ) { writer, meeting in
        writer.member("participants", meeting.fact.participants) { $0.participant($1) }
    }

    private static let speakers = Member<Stored<Statement>>.nested(
        "speakers",
        [
            .init("speakers") { text(of: $0.fact.speakers.compactMap(\.name)) },
            .init("speaker_countries") {
                text(of: $0.fact.speakers.compactMap { $0.country?.description })
            },
            .init("speaker_organizations") {
                text(of: $0.fact.speakers.compactMap(\.organization))
            },
        ]
    ) { writer, statement in
        writer.member("speakers", statement.fact.speakers) { $0.speaker($1) }
    }

    private static let mentions = Member<Stored<Statement>>.nested(
        "mentions",
        [
            .init("mentioned_countries") {
                text(of: $0.fact.mentionedCountries.map(\.description))
            },
            .init("mentioned_organizations") { text(of: $0.fact.mentionedOrganizations) },
        ]
    ) { $0.mentions(of: $1.fact) }

    private static let target = Member<Stored<Agreement>>.nested(
        "target",
        [
            .init("target_metric") { $0.fact.target?.metric },
            .init("target_value") { $0.fact.target.map { JSONWriter.text(of: $0.value) } },
            .init("target_unit") { $0.fact.target?.unit },
            .init("target_by") { $0.fact.target?.by?.description },
        ]
    ) { $0.target($1.fact.target) }

    private static let coverage = Member<DocumentRecord>.nested(
        "coverage", [.init("coverage") { $0.document.coverage.map { JSONWriter.text(of: $0) } }]
    ) { $0.member("coverage", $1.document.coverage) }

    private static let counts = Member<DocumentRecord>.nested(
        "counts",
        [
            .init("meetings") { $0.counts.map { String($0.meetings) } },
            .init("statements") { $0.counts.map { String($0.statements) } },
            .init("agreements") { $0.counts.map { String($0.agreements) } },
        ]
    ) { $0.counts($1.counts) }.optIn

    /// The spans on which a fact rests; in a table `start-end` and the words, span by span.
    private static func evidence<Fact>(
        _ quotes: @escaping @Sendable (Stored<Fact>) -> [Quote]
    ) -> Member<Stored<Fact>> {
        Member<Stored<Fact>>.nested(
            "evidence",
            [
                .init("evidence") {
                    text(of: quotes($0).map { "\($0.span.start)-\($0.span.end)" })
                },
                .init("quotes") { text(of: quotes($0).map(\.text)) },
            ]
        ) { $0.evidence(quotes($1)) }.optIn
    }

    /// Where a search found its words; there only with a search.
    private static func snippet<Element>(
        _ snippet: any KeyPath<Element, Snippet?> & Sendable
    ) -> Member<Element> {
        Member.nested("snippet", [.init("snippet") { $0[keyPath: snippet]?.words.text }]) {
            $0.snippet($1[keyPath: snippet])
        }
    }

    /// The words that name a source or a cue: evidence, and so left out unasked.
    private static func words(
        _ name: StaticString, _ quote: @escaping @Sendable (Stored<Statement>) -> Quote?
    ) -> Member<Stored<Statement>> {
        Member.nested("\(name)", [.init("\(name)") { quote($0)?.text }]) {
            $0.words(name, quote($1))
        }.optIn
    }

    private static func text(of values: [String]) -> String { values.joined(separator: "; ") }
}
