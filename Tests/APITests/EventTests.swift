import API
import Domain
import Foundation
import HTTP
import HTTPTypes
import Storage
import Testing

@Suite struct EventTests {
    private let service: Service

    init() throws { service = try Service() }

    /// A document with what `change` leaves of one fact of each kind.
    private func store(_ number: Int = 1, _ change: (inout Facts) -> Void) throws {
        var facts = Fixture.facts
        facts.document.id = "d_\(number)"
        facts.document.sha256 = "\(number)"
        facts.meetings[0].id = "m_\(number)"
        facts.meetings[0].organizations = []
        facts.statements[0].id = "s_\(number)"
        facts.statements[0].meeting = "m_\(number)"
        facts.statements[0].carriedFrom = nil
        facts.statements[0].mentionedOrganizations = []
        facts.agreements[0].id = "a_\(number)"
        facts.agreements[0].meeting = "m_\(number)"
        change(&facts)
        #expect(try service.store.insert(facts, text: "They will trade here."))
    }

    private func event(_ id: String) throws -> JSONObject {
        let data = try #require(service.get("/v1/events").object["data"] as? [JSONObject])
        return try #require(data.first { $0["id"] as? String == id }, "\(id) is no event")
    }

    private func codes(_ event: JSONObject, _ member: String) -> [String] {
        (event[member] as? [JSONObject] ?? []).compactMap { $0["code"] as? String }
    }

    /// Type, status, main or not, days; then mode, CAMEO, contexts, sources and recipients.
    @Test(arguments: [
        ("talks", "held", "2031-03-04", "visit", "042", [], ["RUS"], ["NOR"]),
        ("call", "held", "2031-03-04", "phone", "041", [], ["NOR", "RUS"], []),
        ("talks", "planned", "2031-05", "visit", "042", ["future"], ["RUS"], ["NOR"]),
        ("talks", "held", "2030-12-31", "visit", "042", ["historical"], ["RUS"], ["NOR"]),
        ("talks", "held", "2031-02-28", "visit", "042", [], ["RUS"], ["NOR"]),
    ])
    func codesMeetings(
        _ type: String, _ status: String, _ date: String, _ mode: String, _ cameo: String,
        _ contexts: [String], _ sources: [String], _ recipients: [String]
    ) throws {
        try store { facts in
            facts.meetings[0].type = Meeting.Kind(rawValue: type) ?? .ceremony
            facts.meetings[0].status = Meeting.Status(rawValue: status) ?? .cancelled
            facts.meetings[0].date = DateExpression(edtf: date)
        }
        let event = try event("m_1")
        #expect(event["event"] as? [String] == ["CONSULT"])
        #expect(event["mode"] as? [String] == [mode])
        #expect(event["cameo"] as? String == cameo)
        #expect(event["context"] as? [String] == contexts)
        #expect(codes(event, "source") == sources)
        #expect(codes(event, "recipient") == recipients)
        #expect(event["link"] as? String == "m_1")
        #expect((event["event_loc"] as? JSONObject)?["country"] as? String == "NO")
    }

    @Test func codesTheCompanyOfMeetings() throws {
        try store { $0.meetings[0].organizations = ["UN"] }
        let many = try event("m_1")
        #expect(many["mode"] as? [String] == ["multilateral"])
        #expect(codes(many, "source") == ["NOR", "RUS", "IGO"])
        try store(2) {
            $0.meetings[0].place?.country = CountryCode("CH")
            $0.meetings[0].main = false
            $0.meetings[0].date = DateExpression(edtf: "2031-03-03")
        }
        let aside = try event("m_2")
        #expect(aside["mode"] as? [String] == ["third-party"])
        #expect(aside["context"] as? [String] == ["historical"])
        let rows = service.send(
            .get, "/v1/events", query: queryParameters("fields=id,source"),
            fields: [.accept: "text/csv"])
        let text = String(decoding: try rows.wholeBody(), as: UTF8.self)
        #expect(text.contains("m_1,NOR; RUS; UN\r\n"))
        try store(3) { $0.meetings[0].status = .cancelled }
        #expect(try event("m_3")["event"] as? [String] == ["SANCTION"])
    }

    @Test(arguments: [
        ("commit", "said", "AGREE", "030"), ("support", "praised", "SUPPORT", "051"),
        ("request", "called on", "REQUEST", "020"), ("oppose", "Condemned", "ACCUSE", "111"),
        ("oppose", "rejected", "REJECT", "120"), ("agree", "agreed", "AGREE", "030"),
    ])
    func codesStatements(_ act: String, _ cue: String, _ name: String, _ cameo: String) throws {
        try store { facts in
            facts.statements[0].act = Statement.Act(rawValue: act)
            facts.statements[0].cue = Quote(span: Span(start: 0, end: 4), text: cue)
        }
        let event = try event("s_1")
        #expect(event["event"] as? [String] == [name])
        #expect(event["cameo"] as? String == cameo)
        #expect(codes(event, "source") == ["NOR"])
        #expect(codes(event, "recipient") == ["RUS"])
        #expect(event["context"] as? [String] == ["economic", "terrorism"])
        #expect(event["oecd_dac"] as? [String] == ["331", "152"])
        #expect(event["wti"] as? [String] == ["3TRADE"])
    }

    @Test(arguments: ["state", "discuss"]) func whatIsOnlySaidIsNoEvent(_ act: String) throws {
        try store { $0.statements[0].act = Statement.Act(rawValue: act) }
        let data = try #require(service.get("/v1/events").object["data"] as? [JSONObject])
        #expect(data.compactMap { $0["id"] as? String } == ["m_1", "a_1"])
    }

    @Test(arguments: [
        ("signed", "treaty", "energy", "SUPPORT", "057"),
        ("agreed", "plan", "energy", "AGREE", "030"),
        ("agreed", "plan", "defence", "AGREE", "0312"),
        ("proposed", "pledge", "humanitarian", "AGREE", "0333"),
        ("in_force", "pledge", "humanitarian", "AID", "073"),
        ("in_force", "treaty", "energy", "COOPERATE", "060"),
        ("negotiating", "contract", "energy", "CONSULT", "046"),
        ("suspended", "treaty", "energy", "SANCTION", "160"),
    ])
    func codesAgreements(
        _ status: String, _ kind: String, _ sector: String, _ name: String, _ cameo: String
    ) throws {
        try store { facts in
            facts.agreements[0].status = Agreement.Status(rawValue: status) ?? .cancelled
            facts.agreements[0].kind = Agreement.Kind(rawValue: kind) ?? .consensus
            facts.agreements[0].sectors = [Sector(rawValue: sector) ?? .labour]
        }
        let event = try event("a_1")
        #expect(event["event"] as? [String] == [name])
        #expect(event["cameo"] as? String == cameo)
        #expect(codes(event, "source") == ["NOR", "RUS"])
    }

    /// Latest first whatever the kind, each once, page by page and as rows.
    @Test func pagesGoThroughAllKinds() throws {
        for number in 1...4 {
            try store(number) { facts in
                let day = DateExpression(edtf: "2031-03-0\(number)")
                facts.document.published = day
                facts.meetings[0].date = day
                facts.statements[0].date = day
                facts.agreements[0].date = day
            }
        }
        let expected = (1...4).reversed().flatMap { ["s_\($0)", "m_\($0)", "a_\($0)"] }
        var ids: [String] = []
        var query = [QueryParameter(name: "limit", value: "5")]
        while true {
            let page = try service.send(.get, "/v1/events", query: query).object
            ids += (page["data"] as? [JSONObject] ?? []).compactMap { $0["id"] as? String }
            guard let next = page["next"] as? String else { break }
            query = [query[0], QueryParameter(name: "cursor", value: next)]
        }
        #expect(ids == expected)
        let rows = service.send(
            .get, "/v1/events", query: queryParameters("fields=id&country=Norway&from=2031-03-03"),
            fields: [.accept: "text/csv"])
        let text = String(decoding: try rows.wholeBody(), as: UTF8.self)
        #expect(text == "id\r\n" + expected.prefix(6).map { $0 + "\r\n" }.joined())
        let foreign = try service.get("/v1/meetings", ("limit", "1")).string("next")
        #expect(service.get("/v1/events", ("cursor", foreign)).status == .badRequest)
        #expect(service.get("/v1/events", ("country", "Chile")).text == #"{"data":[]}"#)
    }
}
