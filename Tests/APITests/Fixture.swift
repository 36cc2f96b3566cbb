import API
import Domain
import Extraction
import Foundation
import HTTP
import HTTPTypes
import Ingestion
import Lexicons
import Prometheus
import Storage
import Testing

/// Facts that no engine has to find, and an API over a store on disk.
enum Fixture {
    static let facts = Facts(
        document: Document(
            id: "d_1", title: "Talks", url: "https://example.org/1", publisher: "Office",
            published: date("2031-03-04"), language: "en", sha256: "00", length: 40,
            engine: "0.1.0+lexicons.00000000", coverage: 0.875),
        meetings: [meeting], statements: [statement], agreements: [agreement],
        warnings: ["short"])

    static let bareFacts = Facts(
        document: Document(id: "d_2", language: "en", sha256: "11", length: 3, engine: "e"),
        meetings: [
            Meeting(id: "m_2", type: .call, status: .planned, main: false, evidence: [], rule: "r")
        ],
        statements: [
            Statement(
                id: "s_2", speakers: [Speaker()], kind: .indirect, content: quote("Hey", 0, 3),
                rule: "r")
        ],
        agreements: [
            Agreement(
                id: "a_2", title: "T", kind: .treaty, status: .signed, evidence: [], rule: "r")
        ])

    private static let meeting = Meeting(
        id: "m_1", type: .talks, status: .held, main: true, date: date("2031-03-04"),
        place: Place(name: "Oslo", country: country("NO"), venue: "City Hall"),
        countries: countries("NO", "RU"), organizations: ["UN"],
        participants: [
            Participant(name: "Ada", role: "President", country: country("NO")),
            Participant(name: "Bo", organization: "UN", kind: .accompanying),
        ], evidence: [quote("Ada", 0, 3)], rule: "meeting.test")

    private static let statement = Statement(
        id: "s_1", speakers: [Speaker(name: "Ada", country: country("NO"))], act: .commit,
        kind: .carried, source: quote("Ada", 0, 3), cue: quote("said", 4, 8),
        content: quote(#"they will "trade""#, 9, 20), date: date("2031-03-04"), meeting: "m_1",
        carriedFrom: "s_1", sectors: [.trade, .counterTerrorism],
        mentionedCountries: countries("RU"), mentionedOrganizations: ["UN"],
        rule: "statement.test")

    private static let agreement = Agreement(
        id: "a_1", title: "Trade goal", kind: .target, status: .inForce,
        parties: countries("NO", "RU"), sectors: [.energy], date: date("2031-03-04"),
        target: Target(metric: "trade", value: 1e11, unit: "USD", by: date("2035")),
        meeting: "m_1", evidence: [quote("they will", 9, 20)], rule: "agreement.test")

    /// The same facts on another day, with ids of their own.
    static func facts(number: Int) -> Facts {
        var facts = facts
        let day = date("2031-03-\(number + 10)")
        facts.document.id = "d_\(number)"
        facts.document.sha256 = "\(number)"
        facts.document.published = day
        facts.meetings[0].id = "m_\(number)"
        facts.meetings[0].date = day
        facts.statements = []
        facts.agreements[0].id = "a_\(number)"
        facts.agreements[0].meeting = "m_\(number)"
        return facts
    }

    private static func date(_ edtf: String) -> DateExpression? { DateExpression(edtf: edtf) }

    private static func country(_ code: String) -> CountryCode? { CountryCode(code) }

    private static func countries(_ codes: String...) -> [CountryCode] {
        codes.compactMap { CountryCode($0) }
    }

    private static func quote(_ text: String, _ start: Int, _ end: Int) -> Quote {
        Quote(span: Span(start: start, end: end), text: text)
    }
}

/// An API in process over a store in a directory of its own, which goes when it goes.
final class Service {
    let store: Store
    let endpoints: Endpoints
    private let router: Router
    private let directory: URL

    init() throws {
        let registry = PrometheusRegistry(Measurements.families)
        directory = FileManager.default.temporaryDirectory
            .appending(path: "communique-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        store = try Store(
            path: directory.appending(path: "facts.sqlite").path, metrics: registry)
        let lexicon = try Self.lexicon.get()
        let ingestor = Ingestor(
            store: store, pipeline: Pipeline(lexicon: lexicon), metrics: registry)
        endpoints = Endpoints(
            store: store, ingestor: ingestor, lexicon: lexicon, registry: registry)
        router = try Router(endpoints.routes)
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    private static let lexicon = Result { try Lexicon.embedded() }

    func get(_ path: String, _ query: (String, String)...) -> Response {
        send(.get, path, query: query.map { QueryParameter(name: $0.0, value: $0.1) })
    }

    func post(_ path: String, _ body: String, type: String? = "application/json") -> Response {
        var fields: HTTPFields = [:]
        fields[.contentType] = type
        return send(.post, path, fields: fields, body: Array(body.utf8))
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, query: [QueryParameter] = [],
        fields: HTTPFields = [:], body: [UInt8] = []
    ) -> Response {
        router.respond(
            to: Request(method: method, path: path, query: query, fields: fields, body: body))
    }
}

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as another reader of JSON sees it.
    var object: [String: Any] {
        get throws {
            try #require(JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
        }
    }

    /// A string of the body, such as the type or the detail of a problem.
    func string(_ name: String) throws -> String { try #require(object[name] as? String) }
}

/// The parameters of a query as it stands in a target.
func queryParameters(_ query: String) -> [QueryParameter] {
    query.split(separator: "&").map { pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return QueryParameter(
            name: String(parts[0]), value: parts[1].removingPercentEncoding ?? "")
    }
}
