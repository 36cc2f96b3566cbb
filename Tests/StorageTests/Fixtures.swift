import Domain
import Foundation
import Storage

/// A store in a temporary directory of its own, which goes with the value.
final class TemporaryStore {
    let directory: URL
    let store: Store

    init() throws {
        directory = FileManager.default.temporaryDirectory
            .appending(path: "communique-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        store = try Store(path: directory.appending(path: "store.sqlite").path)
    }

    var path: String { directory.appending(path: "store.sqlite").path }

    deinit { try? FileManager.default.removeItem(at: directory) }
}

func country(_ code: String) throws -> CountryCode {
    guard let country = CountryCode(code) else { throw FixtureError.noCountry(code) }
    return country
}

func date(_ edtf: String?) throws -> DateExpression? {
    guard let edtf else { return nil }
    guard let date = DateExpression(edtf: edtf) else { throw FixtureError.noDate(edtf) }
    return date
}

enum FixtureError: Error {
    case noCountry(String), noDate(String)
}

func quote(_ text: String, at start: Int = 0) -> Quote {
    Quote(span: Span(start: start, end: start + text.unicodeScalars.count), text: text)
}

func document(_ name: String, published: String? = nil) throws -> Document {
    Document(
        id: Document.identifier(ofText: name), published: try date(published), language: "en",
        sha256: ContentHash.sha256Hex(Array(name.utf8)), length: name.unicodeScalars.count,
        engine: "0.1.0+lexicons.00000000")
}

/// A name for each number, as the ids of facts are: no two agree in their first characters.
func spread(_ number: Int) -> String {
    String(Document.identifier(ofText: "\(number)").dropFirst(2))
}

func meeting(
    _ name: String, date edtf: String? = nil, countries: [String] = [],
    participants: [String] = [], type: Meeting.Kind = .talks, status: Meeting.Status = .held,
    place: Place? = nil
) throws -> Meeting {
    Meeting(
        id: "m_" + name, type: type, status: status, main: true, date: try date(edtf),
        place: place, countries: try countries.map(country),
        participants: participants.map { Participant(name: $0) }, evidence: [quote(name)],
        rule: "meeting.test")
}

func statement(
    _ name: String, date edtf: String? = nil, speakers: [Speaker] = [],
    act: Domain.Statement.Act? = nil, sectors: [Sector] = [], about: [String] = []
) throws -> Domain.Statement {
    Domain.Statement(
        id: "s_" + name, speakers: speakers, act: act, kind: .indirect, content: quote(name),
        date: try date(edtf), sectors: sectors, mentionedCountries: try about.map(country),
        rule: "statement.test")
}

func agreement(
    _ name: String, date edtf: String? = nil, parties: [String] = [], sectors: [Sector] = [],
    kind: Agreement.Kind = .treaty, status: Agreement.Status = .agreed
) throws -> Agreement {
    Agreement(
        id: "a_" + name, title: name, kind: kind, status: status,
        parties: try parties.map(country), sectors: sectors, date: try date(edtf),
        evidence: [quote(name)], rule: "agreement.test")
}

/// A document in which every field of every fact is filled, beside facts with none.
func fullFacts() throws -> Facts {
    var facts = Facts(document: try document("full", published: "2014-05-21"))
    facts.document.title = "Talks — 会谈 \u{1F91D}"
    facts.document.url = "https://example.org/?a=1&b=2"
    facts.document.publisher = "Ministry"
    facts.document.coverage = 0.875
    facts.warnings = ["second language", "", "second language"]
    facts.meetings = [
        Meeting(
            id: "m_full", type: .talks, status: .held, main: true, date: try date("2014-05-20"),
            place: Place(name: "Shanghai", country: try country("CN"), venue: "State Guest Hotel"),
            countries: [try country("CN"), try country("RU")], organizations: ["apec", "un"],
            participants: [
                Participant(
                    name: "Xi Jinping", role: "President", country: try country("CN"),
                    organization: "cpc"),
                Participant(name: "Jonas Gahr Støre", kind: .accompanying),
            ],
            evidence: [quote("held talks", at: 310), quote("会谈", at: 7)], rule: "meeting.a"),
        try meeting("bare"),
    ]
    facts.statements = [
        Domain.Statement(
            id: "s_full",
            speakers: [
                Speaker(name: "Xi Jinping", country: try country("CN"), organization: "cpc"),
                Speaker(country: try country("RU")), Speaker(organization: "un"),
            ],
            act: .commit, kind: .joint, source: quote("Xi", at: 3), cue: quote("said", at: 6),
            content: quote("that it is so", at: 11), date: try date("2014-05"), meeting: "m_full",
            sectors: [.energy, .diplomacy],
            mentionedCountries: [try country("RU"), try country("CN")],
            mentionedOrganizations: ["un", "apec"], rule: "statement.a"),
        try statement("bare"),
    ]
    facts.statements[0].carriedFrom = "s_bare"
    facts.statements[1].speakers = [Speaker()]
    facts.agreements = [
        Agreement(
            id: "a_full", title: "Trade target", kind: .target, status: .inForce,
            parties: [try country("CN"), try country("RU")], sectors: [.trade, .energy],
            date: try date("2014-23/2015"),
            target: Target(
                metric: "trade", value: 100_000_000_000, unit: "USD", by: try date("2015")),
            meeting: "m_full", evidence: [quote("100 billion", at: 40)], rule: "agreement.a"),
        try agreement("bare"),
    ]
    facts.agreements[1].target = Target(value: 0.1, unit: "percent")
    return facts
}
