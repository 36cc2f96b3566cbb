import Domain
import Storage
import Testing

/// A query and the ids that it must find, in order, among `QueryTests.meetings` and so on.
struct Case<Query: Sendable>: Sendable, CustomTestStringConvertible {
    let name: String
    let query: @Sendable () throws -> Query
    let ids: [String]

    init(_ name: String, _ ids: [String], _ query: @escaping @Sendable () throws -> Query) {
        self.name = name
        self.ids = ids
        self.query = query
    }

    var testDescription: String { name }
}

@Suite struct MeetingQueryTests {
    let temporary: TemporaryStore

    init() throws {
        temporary = try TemporaryStore()
        let shanghai = Place(name: "Shanghai", venue: "Xijiao State Guest Hotel")
        let meetings = [
            try meeting(
                "shanghai", date: "2014-05-20", countries: ["CN", "RU"],
                participants: ["Xi Jinping", "Vladimir Putin"], place: shanghai),
            try meeting(
                "may", date: "2014-05", countries: ["CN", "FR"],
                participants: ["Xi Jinping", "François Hollande"], type: .call),
            try meeting(
                "sochi", date: "2014-02-06", countries: ["CN", "RU", "UA"],
                participants: ["Xi Zhongxun", "Peng Jinping"], type: .meeting,
                place: Place(name: "Sochi")),
            try meeting(
                "apec", date: "2014-11", countries: ["CN", "RU"], type: .summit,
                status: .planned, place: Place(name: "State Hotel")),
            try meeting(
                "newyear", date: "2014-12-31/2015-01-01", countries: ["RU"],
                participants: ["Jonas Gahr Støre"]),
            try meeting("undated", countries: ["RU"], participants: ["Jean-Claude Juncker"]),
        ]
        let facts = Facts(
            document: try document("all", published: "2014-05-21"), meetings: meetings)
        #expect(try temporary.store.insert(facts, text: "text"))
    }

    static let rows: [Case<MeetingQuery>] = [
        Case(
            "all, latest first, undated last",
            [
                "newyear", "apec", "shanghai", "may", "sochi", "undated",
            ]
        ) { MeetingQuery() },
        Case("a country", ["newyear", "apec", "shanghai", "sochi", "undated"]) {
            MeetingQuery(countries: [try country("RU")])
        },
        Case("two countries are both", ["apec", "shanghai", "sochi"]) {
            MeetingQuery(countries: [try country("RU"), try country("CN")])
        },
        Case("three countries", ["sochi"]) {
            MeetingQuery(countries: [try country("RU"), try country("CN"), try country("UA")])
        },
        Case("one country twice is one", ["sochi"]) {
            MeetingQuery(countries: [try country("UA"), try country("UA")])
        },
        Case("a country that nobody met", []) { MeetingQuery(countries: [try country("FJ")]) },
        Case("a name", ["shanghai", "may"]) { MeetingQuery(participant: "Xi Jinping") },
        Case("a name in another order and case", ["shanghai", "may"]) {
            MeetingQuery(participant: "JINPING, xi")
        },
        Case("words of two names are no name", []) { MeetingQuery(participant: "Xi Hollande") },
        Case("a word of a name", ["shanghai", "may", "sochi"]) {
            MeetingQuery(participant: "jinping")
        },
        Case("a part of a word is no word", []) { MeetingQuery(participant: "jin") },
        Case("without the cedilla", ["may"]) { MeetingQuery(participant: "francois hollande") },
        Case("without the stroke", ["newyear"]) { MeetingQuery(participant: "Store") },
        Case("with the stroke", ["newyear"]) { MeetingQuery(participant: "STØRE") },
        Case("a half of a double name", ["undated"]) { MeetingQuery(participant: "claude") },
        Case("a name without letters", []) { MeetingQuery(participant: " - ") },
        Case("LIKE signs are no letters", []) { MeetingQuery(participant: "%") },
        Case("a type", ["apec"]) { MeetingQuery(type: .summit) },
        Case("a status", ["apec"]) { MeetingQuery(status: .planned) },
        Case("a place", ["shanghai"]) { MeetingQuery(place: "shanghai") },
        Case("words of a venue", ["shanghai"]) { MeetingQuery(place: "guest hotel") },
        Case("words of place and venue", ["shanghai"]) { MeetingQuery(place: "Xijiao Shanghai") },
        Case("words of a place or venue", ["apec", "shanghai"]) {
            MeetingQuery(place: "state hotel")
        },
        Case("all conditions at once", ["shanghai"]) {
            MeetingQuery(
                countries: [try country("RU"), try country("CN")], participant: "putin",
                type: .talks, status: .held, place: "shanghai", from: try date("2014"),
                to: try date("2014"))
        },
        Case("all but one condition", []) {
            MeetingQuery(
                countries: [try country("RU")], participant: "putin", type: .call)
        },
        Case("a year, without what goes beyond it", ["apec", "shanghai", "may", "sochi"]) {
            MeetingQuery(from: try date("2014"), to: try date("2014"))
        },
        Case("a month with its days", ["shanghai", "may"]) {
            MeetingQuery(from: try date("2014-05"), to: try date("2014-05"))
        },
        Case("a day, without its month", ["shanghai"]) {
            MeetingQuery(from: try date("2014-05-20"), to: try date("2014-05-20"))
        },
        Case("from a day on", ["newyear", "apec", "shanghai"]) {
            MeetingQuery(from: try date("2014-05-20"))
        },
        Case("the next day on", ["newyear", "apec"]) { MeetingQuery(from: try date("2014-05-21")) },
        Case("up to a day within a month", ["shanghai", "sochi"]) {
            MeetingQuery(to: try date("2014-05-30"))
        },
        Case("up to its last day", ["shanghai", "may", "sochi"]) {
            MeetingQuery(to: try date("2014-05-31"))
        },
        Case("a day, perhaps", ["shanghai", "may"]) {
            let day = try date("2014-05-20")
            return MeetingQuery(from: day, to: day, isFuzzy: true)
        },
        Case("a year, with what goes into it", ["newyear"]) {
            MeetingQuery(from: try date("2015"), to: try date("2015"), isFuzzy: true)
        },
        Case("a day of another month, perhaps", ["sochi"]) {
            MeetingQuery(from: try date("2014-02"), to: try date("2014-04"), isFuzzy: true)
        },
        Case("a country in a range", ["shanghai"]) {
            MeetingQuery(
                countries: [try country("RU")], from: try date("2014-05-20"),
                to: try date("2014-06"))
        },
    ]

    @Test(arguments: rows) func finds(_ row: Case<MeetingQuery>) throws {
        let page = try temporary.store.meetings(matching: row.query())
        #expect(page.elements.map { String($0.fact.id.dropFirst(2)) } == row.ids)
        #expect(page.next == nil)
    }
}

@Suite struct StatementQueryTests {
    let temporary: TemporaryStore

    init() throws {
        temporary = try TemporaryStore()
        let (cn, ru) = (try country("CN"), try country("RU"))
        let statements = [
            try statement(
                "gas", date: "2014-05-20", speakers: [Speaker(name: "Xi Jinping", country: cn)],
                act: .commit, sectors: [.energy, .trade], about: ["RU"]),
            try statement(
                "joint", date: "2014-05-19",
                speakers: [
                    Speaker(name: "Xi Jinping", country: cn),
                    Speaker(name: "Vladimir Putin", country: ru),
                ], act: .agree, sectors: [.diplomacy], about: ["US", "CN"]),
            try statement(
                "pair", date: "2014-05-18",
                speakers: [
                    Speaker(name: "Xi Jinping", country: cn), Speaker(name: "Wang Yi", country: cn),
                ], sectors: [.trade]),
            try statement("undated", speakers: [Speaker(country: ru)], act: .state),
        ]
        let dated = Facts(
            document: try document("dated", published: "2014-05-19"), statements: statements)
        let undated = Facts(
            document: try document("undated"),
            statements: [try statement("never", speakers: [Speaker(organization: "un")])])
        #expect(try temporary.store.insert(undated, text: "text"))
        #expect(try temporary.store.insert(dated, text: "text"))
    }

    static let rows: [Case<StatementQuery>] = [
        Case(
            "all; without a date of its own by that of the document",
            [
                "gas", "undated", "joint", "pair", "never",
            ]
        ) { StatementQuery() },
        Case("a country of two speakers counts once", ["gas", "joint", "pair"]) {
            StatementQuery(countries: [try country("CN")])
        },
        Case("two countries", ["joint"]) {
            StatementQuery(countries: [try country("CN"), try country("RU")])
        },
        Case("a country that speaks as such", ["undated", "joint"]) {
            StatementQuery(countries: [try country("RU")])
        },
        Case("a sector", ["gas"]) { StatementQuery(sectors: [.energy]) },
        Case("either of two sectors, once", ["gas", "pair"]) {
            StatementQuery(sectors: [.trade, .energy])
        },
        Case("either sector of a speaker", ["gas", "pair"]) {
            StatementQuery(sectors: [.trade, .energy], speaker: "xi jinping")
        },
        Case("a speaker", ["gas", "joint", "pair"]) { StatementQuery(speaker: "XI") },
        Case("words of two speakers", []) { StatementQuery(speaker: "Xi Putin") },
        Case("a country is no speaker's name", []) { StatementQuery(speaker: "RU") },
        Case("an act", ["joint"]) { StatementQuery(act: .agree) },
        Case("about a country", ["gas"]) { StatementQuery(about: try country("RU")) },
        Case("about and by a country", ["joint"]) {
            StatementQuery(countries: [try country("CN")], about: try country("CN"))
        },
        Case("a range leaves out what has no date of its own", ["gas", "joint", "pair"]) {
            StatementQuery(from: try date("2014"), to: try date("2014"))
        },
        Case("so does an open range", ["gas", "joint", "pair"]) {
            StatementQuery(from: try date("2014"))
        },
        Case("a day", ["joint"]) {
            StatementQuery(from: try date("2014-05-19"), to: try date("2014-05-19"))
        },
    ]

    @Test(arguments: rows) func finds(_ row: Case<StatementQuery>) throws {
        let page = try temporary.store.statements(matching: row.query())
        #expect(page.elements.map { String($0.fact.id.dropFirst(2)) } == row.ids)
        #expect(page.next == nil)
    }
}

@Suite struct AgreementQueryTests {
    let temporary: TemporaryStore

    init() throws {
        temporary = try TemporaryStore()
        let agreements = [
            try agreement(
                "gas", date: "2014-05-21", parties: ["CN", "RU"], sectors: [.energy, .trade],
                kind: .contract, status: .signed),
            try agreement(
                "rail", date: "2014-05-20", parties: ["CN", "KE"], sectors: [.transport],
                kind: .contract, status: .inForce),
            try agreement(
                "target", parties: ["CN", "RU"], sectors: [.trade], kind: .target),
            try agreement("old", date: "2001-07-16", parties: ["CN", "RU"], kind: .treaty),
        ]
        let facts = Facts(
            document: try document("all", published: "2014-05-20"), agreements: agreements)
        #expect(try temporary.store.insert(facts, text: "text"))
    }

    static let rows: [Case<AgreementQuery>] = [
        Case("all", ["gas", "target", "rail", "old"]) { AgreementQuery() },
        Case("a sector", ["gas"]) { AgreementQuery(sectors: [.energy]) },
        Case("a sector of none", []) { AgreementQuery(sectors: [.space]) },
        Case("three sectors", ["gas", "target", "rail"]) {
            AgreementQuery(sectors: [.trade, .energy, .transport])
        },
        Case("parties are all of them", ["gas", "target", "old"]) {
            AgreementQuery(countries: [try country("RU"), try country("CN")])
        },
        Case("a sector and parties", ["gas", "target"]) {
            AgreementQuery(countries: [try country("RU")], sectors: [.trade, .transport])
        },
        Case("a kind", ["gas", "rail"]) { AgreementQuery(kind: .contract) },
        Case("a status", ["rail"]) { AgreementQuery(status: .inForce) },
        Case("a kind and a status", ["gas"]) { AgreementQuery(kind: .contract, status: .signed) },
        Case("sectors in a range", ["gas", "rail"]) {
            AgreementQuery(
                sectors: [.trade, .transport], from: try date("2014-05"), to: try date("2014-05"))
        },
    ]

    @Test(arguments: rows) func finds(_ row: Case<AgreementQuery>) throws {
        let page = try temporary.store.agreements(matching: row.query())
        #expect(page.elements.map { String($0.fact.id.dropFirst(2)) } == row.ids)
        #expect(page.next == nil)
    }
}

@Suite struct DocumentQueryTests {
    @Test func findsByPublication() throws {
        let temporary = try TemporaryStore()
        let documents = [
            try document("none"), try document("may", published: "2014-05"),
            try document("day", published: "2014-05-20"),
        ]
        for document in documents {
            #expect(try temporary.store.insert(Facts(document: document), text: "text"))
        }
        let all = try temporary.store.documents(matching: DocumentQuery())
        #expect(all.elements == documents.reversed())
        let day = DocumentQuery(from: try date("2014-05-20"), to: try date("2014-05-20"))
        #expect(try temporary.store.documents(matching: day).elements == [documents[2]])
    }
}
